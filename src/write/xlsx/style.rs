//! How cells look.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::model::Lang;
use crate::report::{Align, Tone};

/// The typeface of Vietnamese official documents; LibreOffice takes a metric equal for it.
const FONT: &str = "Times New Roman";

/// Running text.
pub(super) fn body() -> Format {
    Format::new().set_font_name(FONT).set_font_size(11).set_align(FormatAlign::VerticalCenter)
}

/// The title of a sheet.
pub(super) fn title() -> Format {
    body().set_bold().set_font_size(14)
}

/// A heading within a sheet.
pub(super) fn heading() -> Format {
    body().set_bold().set_font_size(12)
}

/// A remark on the sheet itself.
pub(super) fn remark() -> Format {
    body().set_italic().set_font_size(9)
}

/// A line that must not be overlooked.
pub(super) fn notice(tone: Tone) -> Format {
    toned(body().set_bold().set_text_wrap(), Some(tone))
}

/// The header of a table.
pub(super) fn header() -> Format {
    cell(Align::Left)
        .set_bold()
        .set_indent(0)
        .set_align(FormatAlign::Center)
        .set_background_color(Color::RGB(0x00D9_E2F3))
}

/// A cell of a table.
pub(super) fn cell(align: Align) -> Format {
    let format = body().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x00BF_BFBF));
    match align {
        // A little room, so that a number and the word beside it do not run together.
        Align::Left | Align::Centre => {
            format.set_text_wrap().set_align(FormatAlign::Left).set_indent(1)
        }
        Align::Right => format.set_align(FormatAlign::Right).set_indent(1),
    }
}

/// A format in a tone. Dark words on a light ground, as Excel's own styles have them; they are told
/// apart in black and white by the words.
pub(super) fn toned(format: Format, tone: Option<Tone>) -> Format {
    let (words, ground) = match tone {
        None => return format,
        Some(Tone::Bad) => (0x009C_0006, 0x00FF_C7CE),
        Some(Tone::Careful) => (0x007F_6000, 0x00FF_EB9C),
        Some(Tone::Good) => (0x0000_6100, 0x00C6_EFCE),
        Some(Tone::Faint) => (0x0059_5959, 0x00F2_F2F2),
    };
    format.set_font_color(Color::RGB(words)).set_background_color(Color::RGB(ground))
}

/// One look with the digits of each number: a look is large, and a sheet has few that differ in more
/// than their number format.
pub(super) struct Numbers {
    plain: Format,
    by_digits: BTreeMap<String, Format>,
}

impl Numbers {
    pub fn of(plain: Format) -> Self {
        Self { plain, by_digits: BTreeMap::new() }
    }

    /// The look without any number format.
    pub fn plain(&self) -> &Format {
        &self.plain
    }

    /// The look with a number format.
    pub fn with(&mut self, digits: &str) -> &Format {
        if !self.by_digits.contains_key(digits) {
            let format = self.plain.clone().set_num_format(digits);
            self.by_digits.insert(digits.to_owned(), format);
        }
        &self.by_digits[digits]
    }
}

/// How high a line of text is, in points.
const LINE: f64 = 15.0;
/// The most that Excel lets a row be, in points.
const HIGHEST: f64 = 409.0;

/// How many lines words take in a column of so many digits; the letters of this typeface are
/// narrower than its digits, so that a line holds some more of them.
pub(super) fn lines(words: &str, width: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "widths are small")]
    let room = (width * 1.05).max(1.0) as usize;
    let mut lines = 1;
    let mut used = 0;
    // As a line is broken: at words, and within one that no line holds.
    for word in words.split_whitespace() {
        let long = word.chars().count();
        if used > 0 && used + 1 + long > room {
            lines += 1;
            used = 0;
        }
        used += long + usize::from(used > 0);
        lines += used.saturating_sub(1) / room;
        used = if used > room { used % room } else { used };
    }
    u32::try_from(lines).unwrap_or(u32::MAX)
}

/// The height of a row of so many lines, in points.
pub(super) fn height(lines: u32) -> f64 {
    (f64::from(lines) * LINE + 3.0).min(HIGHEST)
}

/// How a day looks in a cell.
pub(super) fn day(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "dd/mm/yyyy",
        Lang::En => "yyyy-mm-dd",
    }
}
