//! The rest of the year: what is still to be done and to be expected, of all units together and of each.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Book;
use super::figures::{count, said, threshold};
use super::sheet::{Column, Rows, columns, open};
use crate::assess::Prospect;
use crate::report::{Align, Document, IndicatorLine, OutlookLine, prospect, prospect_cell, to_do};

use Align::{Left, Right};

/// Whether there is anything to tell.
pub(super) fn is_there(document: &Document<'_>) -> bool {
    document.indicators.iter().any(|line| line.outlook.is_some())
}

pub(super) fn write(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let columns = columns(
        book,
        &[
            Column("column-indicator", 40.0, Left),
            Column("column-unit", 26.0, Left),
            Column("column-so-far", 12.0, Right),
            Column("column-forecast", 12.0, Right),
            Column("column-year-target", 13.0, Right),
            Column("column-prospect", 20.0, Left),
            Column("column-to-do", 42.0, Left),
            Column("xlsx-at-least", 11.0, Right),
            Column("xlsx-at-most", 11.0, Right),
            Column("xlsx-of", 11.0, Right),
            Column("xlsx-indicator-id", 24.0, Left),
            Column("xlsx-unit-id", 24.0, Left),
        ],
    );
    let mut rows = open(book, sheet, "xlsx-outlook", &columns, 2)?;
    let is_many = book.document.is_of_many();
    let lang = book.catalogue.lang();
    let all = book.catalogue.word("xlsx-all-units");
    for line in &book.document.indicators {
        let Some(whole) = &line.outlook else { continue };
        row(book, &mut rows, line, whole, (&all, ""))?;
        for own in line.by_unit().filter(|_| !is_many) {
            if let Some(outlook) = line.outlook_of(&own) {
                row(book, &mut rows, line, &outlook, (own.name.get(lang), own.unit))?;
            }
        }
    }
    let words = Prospect::ALL.into_iter().map(prospect_cell);
    rows.colour(5, words.map(|word| (said(book, &word), word.tone)))?;
    rows.filter(columns.len())
}

fn row(
    book: Book<'_>,
    rows: &mut Rows<'_>,
    line: &IndicatorLine<'_>,
    outlook: &OutlookLine,
    (unit, id): (&str, &str),
) -> Result<(), XlsxError> {
    rows.text(0, line.name.get(book.catalogue.lang()))?;
    rows.text(1, unit)?;
    count(book, rows, 2, outlook.shown_so_far.as_ref())?;
    count(book, rows, 3, outlook.shown.as_ref())?;
    threshold(book, rows, 4, Some(outlook.target), &line.unit)?;
    rows.text(5, &said(book, &prospect(outlook)))?;
    rows.text(6, &said(book, &to_do(line, outlook)))?;
    let need = outlook.need.as_ref();
    count(book, rows, 7, need.and_then(|need| need.least.as_ref()))?;
    count(book, rows, 8, need.and_then(|need| need.most.as_ref()))?;
    count(book, rows, 9, need.and_then(|need| need.of.as_ref()))?;
    rows.text(10, &line.id)?;
    rows.text(11, id)?;
    rows.end()
}
