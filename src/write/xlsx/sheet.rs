//! A sheet with one table: what it is called, what must not be overlooked, header, rows, filter;
//! and how any sheet is printed.

use chrono::NaiveDate;
use rust_xlsxwriter::{
    ConditionalFormatText, ConditionalFormatTextRule, Format, Worksheet, XlsxError,
};

use super::Book;
use super::cells::{cut, text};
use super::paper;
use super::style::{self, Numbers};
use crate::i18n::{Catalogue, Message};
use crate::report::{Align, Meta, Tone, title};
use crate::write::words::harmless;

/// The paper of offices: A4.
const A4: u8 = 9;

/// A column of a table: its header, how wide it is in characters, which way it leans.
pub(super) struct Column(pub &'static str, pub f64, pub Align);

/// The rows of a table, one after another.
pub(super) struct Rows<'s> {
    pub sheet: &'s mut Worksheet,
    /// The row that is being written.
    pub row: u32,
    first: u32,
    widths: Vec<f64>,
    /// How many of the columns are printed.
    printed: usize,
    /// How many lines the row takes so far.
    lines: u32,
    words: Format,
    days: Format,
    figures: Numbers,
}

/// The name on the sheet's tab. Excel takes at most 31 characters and not all of them.
pub(super) fn name(
    catalogue: &Catalogue,
    sheet: &mut Worksheet,
    id: &'static str,
) -> Result<(), XlsxError> {
    let name = catalogue.word(id).replace(['[', ']', ':', '*', '?', '/', '\\'], " ");
    sheet.set_name(cut(&name, 31))?;
    Ok(())
}

/// A4 across, as wide as one page, header and footer on each.
pub(super) fn print(meta: &Meta, catalogue: &Catalogue, sheet: &mut Worksheet) {
    let lang = catalogue.lang();
    // An ampersand begins a code in headers; all of it has room for 255 characters.
    let plain = |text: &str| cut(&harmless(text), 100).replace('&', "&&");
    let illustrative =
        if meta.illustrative { plain(&catalogue.word("xlsx-illustrative")) } else { String::new() };
    let page = catalogue.text(&Message::new("xlsx-page").with("page", "&P").with("pages", "&N"));
    sheet
        .set_paper_size(A4)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.5, 0.5, 0.7, 0.6, 0.3, 0.3)
        .set_header(format!("&L{}&R{illustrative}", plain(meta.issuer.get(lang))))
        .set_footer(format!("&L{}&R{page}", plain(&meta.provenance.tool)));
}

/// Opens a sheet for a table: title and notices, then the header, which stays in view and is
/// repeated on every page. `fixed` columns stay in view too.
pub(super) fn open<'s>(
    book: Book<'_>,
    sheet: &'s mut Worksheet,
    id: &'static str,
    columns: &[(String, f64, Align)],
    fixed: u16,
) -> Result<Rows<'s>, XlsxError> {
    name(book.catalogue, sheet, id)?;
    print(&book.document.meta, book.catalogue, sheet);
    open_titled(book, sheet, &book.catalogue.word(id), columns, fixed)
}

/// Opens a table on a sheet that has its tab.
pub(super) fn open_titled<'s>(
    book: Book<'_>,
    sheet: &'s mut Worksheet,
    titled: &str,
    columns: &[(String, f64, Align)],
    fixed: u16,
) -> Result<Rows<'s>, XlsxError> {
    // Ids at the end are for programs.
    let ids = ["column-id", "xlsx-unit-id", "xlsx-indicator-id"];
    let ids = ids.map(|id| book.catalogue.word(id));
    let is_id = |(header, _, _): &&(String, f64, Align)| ids.contains(header);
    let printed = columns.len() - columns.iter().rev().take_while(is_id).count();
    let all: Vec<f64> = columns.iter().map(|(_, width, _)| *width).collect();
    let whole = paper::lay(sheet, &all[..printed], fixed)?;
    let name = format!("{titled} – {}", book.catalogue.text(&title(&book.document.meta)));
    text(sheet, (0, 0), &name, &style::title())?;
    let mut row = 1;
    let last = u16::try_from(whole.saturating_sub(1)).unwrap_or(u16::MAX);
    for (tone, notice) in &book.document.notices {
        let format = style::notice(*tone);
        let words = book.catalogue.text(notice);
        // One cell is no range.
        if last > 0 {
            sheet.merge_range(row, 0, row, last, "", &format)?;
        }
        text(sheet, (row, 0), &words, &format)?;
        let width: f64 = all[..whole].iter().sum();
        sheet.set_row_height(row, style::height(style::lines(&words, width)))?;
        row += 1;
    }
    let mut lines = 1;
    for (at, (header, width, _)) in (0..).zip(columns) {
        sheet.set_column_width(at, *width)?;
        text(sheet, (row, at), header, &style::header())?;
        // Bold words are wider, and the filter's button takes some room.
        lines = lines.max(style::lines(header, width * 0.8));
    }
    sheet.set_row_height(row, style::height(lines))?;
    sheet.set_repeat_rows(row, row)?;
    sheet.set_freeze_panes(row + 1, fixed)?;
    Ok(Rows {
        sheet,
        row: row + 1,
        first: row + 1,
        widths: all,
        printed,
        lines: 1,
        words: style::cell(Align::Left),
        days: style::cell(Align::Left).set_num_format(style::day(book.catalogue.lang())),
        figures: Numbers::of(style::cell(Align::Right)),
    })
}

/// Columns with their headers in words.
pub(super) fn columns(book: Book<'_>, columns: &[Column]) -> Vec<(String, f64, Align)> {
    columns
        .iter()
        .map(|Column(header, width, align)| (book.catalogue.word(header), *width, *align))
        .collect()
}

impl Rows<'_> {
    /// Text in a column of the row.
    pub fn text(&mut self, column: u16, given: &str) -> Result<(), XlsxError> {
        self.toned(column, given, None)
    }

    /// Text in a column of the row, standing out.
    pub fn toned(&mut self, column: u16, given: &str, tone: Option<Tone>) -> Result<(), XlsxError> {
        let width = self.widths.get(usize::from(column)).copied().unwrap_or(10.0);
        self.lines = self.lines.max(style::lines(given, width - 1.0));
        let at = (self.row, column);
        match tone {
            None => text(self.sheet, at, given, &self.words),
            tone => text(self.sheet, at, given, &style::toned(self.words.clone(), tone)),
        }
    }

    /// Ends the row, as high as its texts need, and goes to the next.
    pub fn end(&mut self) -> Result<(), XlsxError> {
        self.sheet.set_row_height(self.row, style::height(self.lines))?;
        self.row += 1;
        self.lines = 1;
        Ok(())
    }

    /// A number in a column of the row, and how it looks.
    pub fn number(&mut self, column: u16, plain: &str, digits: &str) -> Result<(), XlsxError> {
        super::cells::number(self.sheet, (self.row, column), plain, self.figures.with(digits))
    }

    /// The live ratio of two columns of the row, with its stored result.
    pub fn ratio(
        &mut self,
        column: u16,
        of: (u16, Option<u16>),
        scale: u32,
        value: Option<String>,
    ) -> Result<(), XlsxError> {
        let format = self.figures.with("#,##0.00####");
        super::cells::ratio(self.sheet, (self.row, column), of, scale, value, format)
    }

    /// A day in a column of the row, by which a spreadsheet sorts and filters.
    pub fn date(&mut self, column: u16, day: NaiveDate) -> Result<(), XlsxError> {
        super::cells::date(self.sheet, (self.row, column), day, &self.days)
    }

    /// An empty cell in a column of the row.
    pub fn blank(&mut self, column: u16) -> Result<(), XlsxError> {
        text(self.sheet, (self.row, column), "", self.figures.plain())
    }

    /// Words of a column in the colours of their tones.
    pub fn colour(
        &mut self,
        column: u16,
        words: impl IntoIterator<Item = (String, Option<Tone>)>,
    ) -> Result<(), XlsxError> {
        if self.row == self.first {
            return Ok(());
        }
        for (word, tone) in words {
            if tone.is_none() || word.is_empty() {
                continue;
            }
            // 'not met (provisional)' too.
            let rule = ConditionalFormatTextRule::BeginsWith(word);
            let format = ConditionalFormatText::new()
                .set_rule(rule)
                .set_format(style::toned(Format::new(), tone))
                .set_stop_if_true(true);
            let (first, last) = (self.first, self.row - 1);
            self.sheet.add_conditional_format(first, column, last, column, &format)?;
        }
        Ok(())
    }

    /// Lets the rows be filtered.
    pub fn filter(&mut self, columns: usize) -> Result<(), XlsxError> {
        let last = u16::try_from(columns.saturating_sub(1)).unwrap_or(0);
        let end = self.row.max(self.first + 1) - 1;
        self.sheet.autofilter(self.first - 1, 0, end, last)?;
        if self.printed < columns && self.printed > 0 {
            let last = u16::try_from(self.printed - 1).unwrap_or(last);
            self.sheet.set_print_area(0, 0, end, last)?;
        }
        Ok(())
    }
}
