//! What a programme asks over several years, and what these have come to: a row an indicator and year.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Book;
use super::figures::{count, said, threshold, verdicts};
use super::sheet::{Column, columns, open};
use crate::report::{Align, Cell, Document, Qualified};

use Align::{Left, Right};

/// Whether there is anything to tell.
pub(super) fn is_there(document: &Document<'_>) -> bool {
    document.indicators.iter().any(|line| line.programme.is_some())
}

pub(super) fn write(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let columns = columns(
        book,
        &[
            Column("column-indicator", 46.0, Left),
            Column("xlsx-year", 9.0, Right),
            Column("column-target", 13.0, Right),
            Column("column-value", 13.0, Right),
            Column("column-measure", 13.0, Left),
            Column("column-verdict", 17.0, Left),
            Column("programme-source", 40.0, Left),
            Column("column-id", 24.0, Left),
        ],
    );
    let mut rows = open(book, sheet, "xlsx-programme", &columns, 2)?;
    let lang = book.catalogue.lang();
    for line in &book.document.indicators {
        let Some(path) = &line.programme else { continue };
        for point in &path.points {
            rows.text(0, line.name.get(lang))?;
            rows.number(1, &point.year.to_string(), "0")?;
            threshold(book, &mut rows, 2, point.target, &line.unit)?;
            count(book, &mut rows, 3, point.shown.as_ref())?;
            rows.text(4, line.unit.text(lang))?;
            let verdict = point.verdict.map(|it| Cell::verdict(it, Qualified::default()));
            rows.text(5, &verdict.map_or_else(String::new, |it| said(book, &it)))?;
            rows.text(6, path.source.unwrap_or_default())?;
            rows.text(7, &line.id)?;
            rows.end()?;
        }
    }
    rows.colour(5, verdicts(book))?;
    rows.filter(columns.len())
}
