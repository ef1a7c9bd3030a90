//! The rows of the csv format as an Excel table, for pivots and other programs.

use rust_xlsxwriter::{Table, TableColumn, Worksheet, XlsxError};

use super::Book;
use super::cells::{date, digits, number, text};
use super::paper;
use super::sheet::{name, print};
use super::style;
use crate::write::tidy::{Datum, columns, rows};

/// How wide each column is, in characters.
const WIDTHS: [f64; 18] = [
    9.0, 12.0, 12.0, 32.0, 16.0, 46.0, 28.0, 13.0, 13.0, 13.0, 11.0, 13.0, 9.0, 15.0, 13.0, 9.0,
    13.0, 24.0,
];
/// And each of those that only some reports have.
const MORE: f64 = 16.0;

pub(super) fn write(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    name(book.catalogue, sheet, "xlsx-data")?;
    print(&book.document.meta, book.catalogue, sheet);
    let columns = columns(book.document);
    let more = std::iter::repeat(MORE);
    let widths: Vec<f64> = WIDTHS.into_iter().chain(more).take(columns.len()).collect();
    for (column, width) in (0..).zip(&widths) {
        sheet.set_column_width(column, *width)?;
    }
    paper::lay(sheet, &widths, 0)?;
    // Who prints it wants little paper.
    sheet.set_print_scale(paper::LEAST);
    let mut looks = style::Numbers::of(style::body());
    let mut row = 0;
    for record in rows(book.document, book.catalogue) {
        row += 1;
        for (column, datum) in (0..).zip(&record) {
            let at = (row, column);
            match datum {
                Datum::Text(given) => text(sheet, at, given, looks.plain())?,
                Datum::Number(plain) => {
                    let digits = digits(plain, None, book.catalogue);
                    number(sheet, at, plain, looks.with(&digits))?;
                }
                Datum::Date(day) => {
                    date(sheet, at, *day, looks.with("yyyy-mm-dd"))?;
                }
                Datum::Flag(flag) => {
                    sheet.write_boolean_with_format(row, column, *flag, looks.plain())?;
                }
                Datum::Empty => {}
            }
        }
    }
    let headers: Vec<TableColumn> =
        columns.iter().map(|(name, _)| TableColumn::new().set_header(*name)).collect();
    let table = Table::new().set_name("reform_data").set_columns(&headers);
    let last = u16::try_from(columns.len() - 1).unwrap_or(0);
    // A table has at least one row under its header.
    sheet.add_table(0, 0, row.max(1), last, &table)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}
