//! The statistical tables, a sheet each.

use std::collections::BTreeSet;

use rust_xlsxwriter::{Workbook, XlsxError};

use super::Book;
use super::cells::{cut, digits};
use super::figures::said;
use super::sheet::{open_titled, print};
use crate::report::{Align, Content, TablePart, tables};

/// The most characters on a sheet's tab.
const TAB: usize = 31;

/// Adds a sheet for each table.
pub(super) fn write(book: Book<'_>, workbook: &mut Workbook) -> Result<(), XlsxError> {
    let mut taken = taken(workbook);
    for table in tables(book.document) {
        let tab = free(&table.id, &mut taken);
        sheet(book, workbook, &table, &tab)?;
    }
    Ok(())
}

/// The tabs that there are, whatever their case.
pub(super) fn taken(workbook: &mut Workbook) -> BTreeSet<String> {
    workbook.worksheets().iter().map(|sheet| sheet.name().to_lowercase()).collect()
}

/// The tab of a table: its id, told apart from other tabs, whatever their case.
pub(super) fn free(id: &str, taken: &mut BTreeSet<String>) -> String {
    let mut tab = cut(id, TAB).into_owned();
    let mut number = 2;
    while !taken.insert(tab.to_lowercase()) {
        let end = format!("-{number}");
        tab = format!("{}{end}", cut(id, TAB - end.len()));
        number += 1;
    }
    tab
}

fn sheet(
    book: Book<'_>,
    workbook: &mut Workbook,
    table: &TablePart,
    tab: &str,
) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(tab)?;
    print(&book.document.meta, book.catalogue, sheet);
    let width = |at: usize| match at {
        0 => 6.0,
        1 => 36.0,
        _ => 14.0,
    };
    let columns = table.grid.columns.iter().enumerate();
    let columns: Vec<_> = columns
        .map(|(at, column)| (book.catalogue.text(&column.header), width(at), column.align))
        .collect();
    let name = table.name.get(book.catalogue.lang());
    let mut rows = open_titled(book, sheet, name, &columns, 2)?;
    for row in &table.grid.rows {
        for (at, cell) in (0..).zip(&row.cells) {
            let is_figure = columns.get(usize::from(at)).is_some_and(|one| one.2 != Align::Left);
            match &cell.content {
                Content::Figure(plain, _) if is_figure => {
                    rows.number(at, plain, &digits(plain, None, book.catalogue))?;
                }
                _ => rows.text(at, &said(book, cell))?,
            }
        }
        rows.end()?;
    }
    if let Some(note) = &table.note {
        rows.text(1, &book.catalogue.text(note))?;
    }
    Ok(())
}
