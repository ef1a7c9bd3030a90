//! Which character parts the cells, and which row is the header.
//!
//! The separator is the one with which a header row appears; a `sep=` line is believed first.

use super::columns::column;
use super::headers::loosely;
use super::scan::{Record, Scanner};
use crate::model::Column;
use crate::source::spelling::cleaned;

/// Titles may stand above the header, but not whole pages.
pub(crate) const ROWS_ABOVE: usize = 20;
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// How a text is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dialect {
    /// What parts the cells.
    pub separator: u8,
    /// Where the sheet begins: after a `sep=` line, which Excel does not show.
    pub from: usize,
    /// The number of the header row, if there is one.
    pub header: Option<usize>,
}

impl Dialect {
    /// Whether the separator leaves the comma free to be a decimal sign.
    pub fn decimal_comma(self) -> bool {
        matches!(self.separator, b';' | b'\t')
    }
}

/// How sure it is that a row is the header: whether it has the id and the value, and how many
/// columns are known.
type Score = (bool, usize);

/// Finds the layout of a text.
pub(super) fn detect(text: &str) -> Dialect {
    let (declared, from) = match declaration(text) {
        Some((separator, from)) => (Some(separator), from),
        None => (None, 0),
    };
    let mut best = Dialect { separator: declared.unwrap_or(b','), from, header: None };
    let mut most: Option<Score> = None;
    for separator in declared.into_iter().chain(SEPARATORS) {
        // What parts nothing leaves one cell a row, which is never more than what was found.
        if most.is_some_and(|most| most.0) && !text.as_bytes().contains(&separator) {
            continue;
        }
        if let Some(header) = header_above(Scanner::new(text, separator, from), most) {
            most = Some(header.score);
            best = Dialect { separator, from, header: Some(header.number) };
        }
    }
    best
}

/// The row of a sheet that looks most like the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Header {
    /// Which record it is, from 1.
    pub number: usize,
    score: Score,
    /// Whether it has names, and the value.
    has_names: bool,
}

impl Header {
    /// Whether it has the id and the value.
    pub fn is_whole(self) -> bool {
        self.score.0
    }

    /// Whether its rows may be known by their names.
    pub fn has_names(self) -> bool {
        self.has_names
    }
}

/// Finds the header among the first rows of a sheet.
pub(crate) fn header_of<'t>(records: impl Iterator<Item = Record<'t>>) -> Option<Header> {
    header_above(records, None)
}

/// Finds a header that looks more like one than `most`.
fn header_above<'t>(
    records: impl Iterator<Item = Record<'t>>,
    mut most: Option<Score>,
) -> Option<Header> {
    let mut best = None;
    for record in records.take(ROWS_ABOVE) {
        // Beside a whole header only one with more columns counts, and so with more cells.
        let cells = || record.fields.iter().filter(|field| !field.text.is_empty()).count();
        if most.is_some_and(|(is_whole, columns)| is_whole && cells() <= columns) {
            continue;
        }
        if let Some(score) = score(&record).filter(|score| most.is_none_or(|most| *score > most)) {
            most = Some(score);
            let has = |wanted| record.fields.iter().any(|f| column(&f.text) == Some(wanted));
            let has_names = has(Column::Name) && has(Column::Value);
            best = Some(Header { number: record.number, score, has_names });
        }
    }
    best
}

/// How much a row looks like the header; `None` if it does not.
fn score(record: &Record<'_>) -> Option<Score> {
    let mut known: Vec<Column> = record.fields.iter().filter_map(|f| column(&f.text)).collect();
    known.sort_unstable();
    known.dedup();
    let has = |column: Column| known.contains(&column);
    let whole = has(Column::Metric) && has(Column::Value);
    let half = has(Column::Metric) || has(Column::Value);
    if half || known.len() > 1 {
        return Some((whole, known.len()));
    }
    // Without their marks: the least that a header can be, and what it lacks is said of it.
    let loose = |wanted| record.fields.iter().any(|field| loosely(&field.text) == Some(wanted));
    (loose(Column::Metric) && loose(Column::Value)).then_some((false, 0))
}

/// A first line such as `sep=;` (quoted, or with the cells that Excel adds): the separator, and
/// where the next line begins.
pub(in crate::submission) fn declaration(text: &str) -> Option<(u8, usize)> {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    // A quote that goes on below opens a cell, and no declaration.
    if text[..end].bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
        return None;
    }
    let line = text[..end].trim_start_matches(['\u{feff}', '"']);
    let rest = line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).map(|_| &line[4..]);
    let mut rest = rest?.chars();
    let separator = rest.next()?;
    let empty = rest.as_str().chars().all(|c| matches!(c, '"' | ',' | ';' | '\t' | ' '));
    let sensible = separator == '\t' || (separator.is_ascii_punctuation() && separator != '"');
    let separator = u8::try_from(separator).ok().filter(|_| empty && sensible)?;
    let next = if text[end..].starts_with("\r\n") { end + 2 } else { (end + 1).min(text.len()) };
    Some((separator, next))
}

/// Whether nothing at all stands in a record.
pub(in crate::submission) fn is_blank(record: &Record<'_>) -> bool {
    record.fields.iter().all(|field| cleaned(&field.text).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_tells_the_separator() {
        for (text, separator, from, header) in [
            ("metric,value\n", b',', 0, Some(1)),
            ("Mã;Giá trị;ghi chú, nếu có\n", b';', 0, Some(1)),
            ("mã\tgiá trị\n", b'\t', 0, Some(1)),
            ("sep=;\r\nmetric;value\n", b';', 7, Some(1)),
            ("\"SEP=;\"\nmetric;value\n", b';', 8, Some(1)),
            // A quote that goes on below opens a title.
            ("\"sep=;\nxx\"\nmetric,value\n", b',', 0, Some(2)),
            ("sep=;,,\nmetric;value\n", b';', 8, Some(1)),
            ("sep=|\nmetric|value\n", b'|', 6, Some(1)),
            ("sep=\t\nmetric\tvalue\n", b'\t', 6, Some(1)),
            // A separator that was changed without the line.
            ("sep=;\nmetric,value\n", b',', 6, Some(1)),
            ("BÁO CÁO, quý I;;\n\nmetric;value;note\n", b';', 0, Some(3)),
            ("\"a;b\",metric\n\"value;x\",y\n", b',', 0, Some(1)),
            // Named only in part.
            ("id,value\n", b',', 0, Some(1)),
            ("name;note\nx;y\n", b';', 0, Some(1)),
            ("a,b\n1,2\n", b',', 0, None),
            ("", b',', 0, None),
            ("sep=", b',', 0, None),
        ] {
            assert_eq!(detect(text), Dialect { separator, from, header }, "{text:?}");
        }
    }

    #[test]
    fn the_header_is_not_sought_for_ever() {
        let below = |rows: usize| format!("{}metric,value\n", "\n".repeat(rows));
        assert_eq!(detect(&below(19)).header, Some(20));
        assert_eq!(detect(&below(20)).header, None);
    }
}
