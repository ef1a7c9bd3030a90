//! The indicators of many units: each unit in a row, each indicator's result and verdict beside one
//! another, so that whoever fell short is found by a filter.
//!
//! A row a unit and indicator, and those of the data sheet once more, are millions of cells for a
//! nation: neither a person nor an office's computer goes through them. They are in the formats for
//! programs, as the summary says.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Book;
use super::cells::{digits, number, text};
use super::figures::{said, verdicts};
use super::sheet::{Column, columns, open};
use super::style::{self, Numbers};
use crate::i18n::Message;
use crate::report::{Align, unit_verdict};

use Align::{Left, Right};

pub(super) fn by_unit(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let lang = book.catalogue.lang();
    let document = book.document;
    let mut headers =
        columns(book, &[Column("column-unit", 42.0, Left), Column("xlsx-unit-id", 24.0, Left)]);
    for line in &document.indicators {
        let verdict = Message::new("xlsx-verdict-of").with("indicator", &line.name);
        headers.push((line.name.get(lang).to_owned(), 20.0, Right));
        headers.push((book.catalogue.text(&verdict), 20.0, Left));
    }
    let mut rows = open(book, sheet, "xlsx-by-unit", &headers, 1)?;
    let first = rows.row;
    let words = style::cell(Left);
    let mut places = BTreeMap::new();
    for (row, unit) in (first..).zip(&document.units) {
        places.insert(unit.id.as_str(), row);
        text(rows.sheet, (row, 0), unit.name.get(lang), &words)?;
        text(rows.sheet, (row, 1), &unit.id, &words)?;
        rows.row = row + 1;
    }
    let mut figures = Numbers::of(style::cell(Right));
    for (column, line) in (2..).step_by(2).zip(&document.indicators) {
        for own in line.by_unit() {
            let Some(&row) = places.get(own.unit) else { continue };
            if let Some(shown) = own.shown() {
                let plain = shown.to_string();
                let digits = digits(&plain, Some(&line.unit), book.catalogue);
                number(rows.sheet, (row, column), &plain, figures.with(&digits))?;
            }
            let verdict = said(book, &unit_verdict(&own));
            text(rows.sheet, (row, column + 1), &verdict, &words)?;
        }
        rows.colour(column + 1, verdicts(book))?;
    }
    rows.filter(headers.len())
}
