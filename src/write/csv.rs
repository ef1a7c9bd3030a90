//! Tidy CSV: one row an indicator and unit, and one for the department with an empty unit.

use std::borrow::Cow;
use std::io;

use super::tidy::{columns, rows};
use super::words::harmless;
use super::{Format, Look};
use crate::i18n::Catalogue;
use crate::report::Document;

pub(super) static FORMAT: Format =
    Format { name: "csv", extension: Some("csv"), binary: false, write };

fn write(
    document: &Document<'_>,
    catalogue: &Catalogue,
    _: Look,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut out = csv::Writer::from_writer(out);
    out.write_record(columns(document).iter().map(|(header, _)| *header))?;
    for row in rows(document, catalogue) {
        for datum in &row {
            let plain = datum.plain();
            out.write_field(inert(&harmless(&plain)).as_bytes())?;
        }
        out.write_record(None::<&[u8]>)?;
    }
    out.flush()
}

/// A spreadsheet takes a cell that begins like a formula for one, some after blanks or with the
/// full-width signs of East Asian keyboards; a leading apostrophe makes it text. Numbers, negative
/// ones included, stay numbers.
pub(super) fn inert(cell: &str) -> Cow<'_, str> {
    let number = cell.strip_prefix('-').unwrap_or(cell);
    let is_number = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == '.');
    let begins = cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if (begins || cell.starts_with(['\t', '\r'])) && !is_number {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_spreadsheet_would_run_begins_a_cell() {
        for formula in ["=1+1", "+1+1", "-1+1", "@SUM(1)", " =1", "\t=1", "\r", "＝1", "\u{a0}＠x"]
        {
            assert_eq!(inert(formula), format!("'{formula}"), "{formula:?}");
        }
        for text in ["", "-5", "-0.5", "1=1", "a", "'=1", " a"] {
            assert_eq!(inert(text), text);
        }
    }
}
