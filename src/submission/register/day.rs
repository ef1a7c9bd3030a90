//! The day in a cell of a register.
//!
//! | text | read as |
//! |---|---|
//! | `2022-12-05` | itself |
//! | `05.12.2022`, `ngày 5 tháng 12 năm 2022` | the fifth of December: nobody else writes so |
//! | `25/12/2022`, `12/25/2022`, `5/5/2022` | the one day that it can be |
//! | `5/12/2022`, `5-12-2022` | [`AMBIGUOUS_DAY`]: a Vietnamese hand means December, and Excel in American settings writes the same for the twelfth of May |

use chrono::NaiveDate;

use super::Cell;
use crate::diagnostic::{Diagnostic, Rule};
use crate::source::spelling::key;
use crate::submission::evidence::Evidence;

/// No day that the calendar has.
pub static UNREADABLE_DAY: Rule = Rule::error("R830", "unreadable-day");
/// A day that may be either of two.
pub static AMBIGUOUS_DAY: Rule = Rule::error("R831", "ambiguous-day");

pub(super) static RULES: &[&Rule] = &[&UNREADABLE_DAY, &AMBIGUOUS_DAY];

/// The day in a cell.
///
/// # Errors
/// The finding: it is none, or may be either of two.
pub fn date(cell: &Cell) -> Result<NaiveDate, Box<Diagnostic>> {
    let text = cell.text.as_str();
    let unreadable = || Box::new(Diagnostic::new(&UNREADABLE_DAY, cell.place).found(text));
    if is_iso(text) {
        return text.parse().map_err(|_| unreadable());
    }
    if let Some((first, second, year)) = parted(text, &['/', '-']) {
        let day = NaiveDate::from_ymd_opt(year, second, first);
        let other = NaiveDate::from_ymd_opt(year, first, second);
        return match (day, other) {
            (Some(day), Some(other)) if day != other => {
                let finding = Diagnostic::new(&AMBIGUOUS_DAY, cell.place).found(text);
                let finding = finding.with("day", day).with("other", other);
                let finding = finding.with("day-typed", day.to_string());
                Err(Box::new(finding.with("other-typed", other.to_string())))
            }
            (Some(day), _) | (None, Some(day)) => Ok(day),
            (None, None) => Err(unreadable()),
        };
    }
    if let Some((day, month, year)) = parted(text, &['.']) {
        return NaiveDate::from_ymd_opt(year, month, day).ok_or_else(unreadable);
    }
    let (before, words) = text.split_at(text.find(|c: char| c.is_ascii_digit()).unwrap_or(0));
    let is_whole = before.is_empty() || key(before) == key("ngày");
    let is_worded = key(words).contains(&key("tháng"));
    date_in_words(words).filter(|_| is_whole && is_worded).ok_or_else(unreadable)
}

/// The one day that a text names which may say more: `Công văn số 15/SCT-TTr ngày 20/6/2022`.
pub fn date_in_words(text: &str) -> Option<NaiveDate> {
    let (first, last) = Evidence::read(text).days?;
    (first == last).then_some(first)
}

/// Whether a text is written as `2022-12-05` is.
fn is_iso(text: &str) -> bool {
    let is_digit = |at: usize, byte: u8| {
        if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() }
    };
    text.len() == 10 && text.bytes().enumerate().all(|(at, byte)| is_digit(at, byte))
}

/// Three numbers with the same sign between them, the last of four digits.
fn parted(text: &str, signs: &[char]) -> Option<(u32, u32, i32)> {
    let sign = text.chars().find(|c| !c.is_ascii_digit()).filter(|c| signs.contains(c))?;
    let mut parts = text.split(sign);
    let mut number = |digits: std::ops::RangeInclusive<usize>| {
        let part = parts.next()?;
        let fits = digits.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| fits)
    };
    let (first, second, year) = (number(1..=2)?, number(1..=2)?, number(4..=4)?);
    parts.next().is_none().then_some((first, second, i32::try_from(year).ok()?))
}
