//! A workbook for people who go on working with the figures: real numbers, live ratios, filters.
//!
//! - The result of an indicator is the figure that every other format shows, as a number, rounded
//!   so that a miss never shows the threshold. Excel's own rounding of a formula would cross it
//!   (98.996 shows as 99.00), so the live formula beside it, rounded to six decimals, is for tracing
//!   and trying out, and its stored result is the exact value of the JSON format.
//! - Colours come from conditional formats on the words, so they follow a word that is changed.
//! - Whatever comes from a file is written as text, never as a formula.
//! - Of many units it holds what a person can use: see [`many`].
//! - The only time in it is that of the report's as-of date.

mod cells;
mod data;
mod figures;
mod findings;
mod lists;
mod many;
mod outlook;
mod paper;
mod programme;
mod score;
mod sheet;
mod style;
mod summary;
mod tables;
mod unit_plans;

use std::io;

use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};

use super::Format;
use super::words::harmless;
use crate::i18n::{Catalogue, Message};
use crate::report::{self, Document, Meta, title};
use crate::source::packed;
use cells::cut;
pub(super) use score::workbook as score_workbook;

pub(super) static FORMAT: Format = Format {
    name: "xlsx",
    extension: Some("xlsx"),
    binary: true,
    // Fails only where a limit of the form is broken: texts are cut to theirs, and a sheet has
    // room for a million rows.
    write: |document, catalogue, _, out| {
        out.write_all(&workbook(document, catalogue).map_err(io::Error::other)?)
    },
};

/// What every sheet is written from.
#[derive(Clone, Copy)]
struct Book<'d> {
    document: &'d Document<'d>,
    catalogue: &'d Catalogue,
}

fn workbook(document: &Document<'_>, catalogue: &Catalogue) -> Result<Vec<u8>, XlsxError> {
    let book = Book { document, catalogue };
    let mut workbook = Workbook::new();
    workbook.set_default_format(&style::body(), 20, 64)?;
    workbook.set_properties(&properties(&document.meta, &title(&document.meta), catalogue));
    let is_many = document.is_of_many();
    let by_unit = if is_many { many::by_unit } else { figures::by_unit };
    for write in [summary::write, figures::indicators, by_unit, lists::tasks, lists::submissions] {
        write(book, workbook.add_worksheet())?;
    }
    tables::write(book, &mut workbook)?;
    if !is_many && !report::unit_plans(document).is_empty() {
        unit_plans::write(book, workbook.add_worksheet())?;
    }
    if let Some(found) = &document.findings {
        findings::write(book, found, workbook.add_worksheet())?;
    }
    if outlook::is_there(document) {
        outlook::write(book, workbook.add_worksheet())?;
    }
    if programme::is_there(document) {
        programme::write(book, workbook.add_worksheet())?;
    }
    if let Some(scores) = &document.scores {
        score::add(scores, catalogue, &mut workbook)?;
    }
    if !is_many {
        data::write(book, workbook.add_worksheet())?;
    }
    packed(&mut workbook)
}

fn properties(meta: &Meta, title: &Message, catalogue: &Catalogue) -> DocProperties {
    let lang = catalogue.lang();
    let text = |text: &str| cut(&harmless(text), 255).into_owned();
    let properties = DocProperties::new()
        .set_title(text(&catalogue.text(title)))
        .set_subject(text(meta.plan.get(lang)))
        .set_author(text(meta.issuer.get(lang)))
        .set_company(text(meta.issuer.get(lang)))
        .set_comment(text(&format!(
            "{} · plan SHA-256 {} · data SHA-256 {}",
            meta.provenance.tool, meta.provenance.plan_sha256, meta.provenance.data_sha256
        )));
    match cells::day(meta.as_of) {
        Some(day) => properties.set_creation_datetime(&day),
        None => properties,
    }
}
