//! Tidy CSV: one row an indicator and unit, and one for the department with an empty unit.

use super::{Format, Look};
use crate::i18n::Catalogue;
use crate::model::{MeasureUnit, Target};
use crate::report::{Document, IndicatorLine};

pub(super) static FORMAT: Format = Format { name: "csv", extension: Some("csv"), write };

const HEADER: [&str; 17] = [
    "report",
    "from",
    "to",
    "indicator",
    "area",
    "name",
    "unit",
    "numerator",
    "denominator",
    "value",
    "measure",
    "target_kind",
    "target",
    "verdict",
    "provisional",
    "gap",
    "illustrative",
];

fn write(document: &Document, catalogue: &Catalogue, _: Look) -> Vec<u8> {
    let mut out = csv::Writer::from_writer(Vec::new());
    // Writing to memory does not fail.
    let mut row = |cells: [String; 17]| {
        let _ = out.write_record(cells.iter().map(|cell| inert(cell)));
    };
    row(HEADER.map(str::to_owned));
    for line in &document.indicators {
        row(record(document, catalogue, line, None));
        for at in 0..line.by_unit.len() {
            row(record(document, catalogue, line, Some(at)));
        }
    }
    out.into_inner().unwrap_or_default()
}

fn record(
    document: &Document,
    catalogue: &Catalogue,
    line: &IndicatorLine,
    unit: Option<usize>,
) -> [String; 17] {
    let own = unit.map(|at| &line.by_unit[at]);
    let text = |value: Option<String>| value.unwrap_or_default();
    let target = own.map_or(line.target, |own| own.target);
    let (kind, threshold) = match target {
        Some(Target::AtLeast(threshold)) => ("at_least", threshold.to_string()),
        Some(Target::AtMost(threshold)) => ("at_most", threshold.to_string()),
        None => ("", String::new()),
    };
    let (numerator, denominator) = match own {
        Some(own) => (own.numerator, own.denominator),
        None => (line.numerator, line.denominator),
    };
    let value = own.map_or(&line.value, |own| &own.value);
    let verdict = own.map_or(line.verdict, |own| own.verdict);
    let gap = own.map_or(&line.gap, |own| &own.gap);
    [
        document.meta.id.clone(),
        text(document.meta.from.map(|day| day.to_string())),
        text(document.meta.to.map(|day| day.to_string())),
        line.id.clone(),
        line.area.clone(),
        line.name.get(catalogue.lang()).to_owned(),
        text(own.map(|own| own.unit.clone())),
        text(numerator.map(|figure| figure.to_string())),
        text(denominator.map(|figure| figure.to_string())),
        text(value.as_ref().map(ToString::to_string)),
        match &line.unit {
            MeasureUnit::Percent => "%".to_owned(),
            MeasureUnit::Named(name) => name.get(catalogue.lang()).to_owned(),
        },
        kind.to_owned(),
        threshold,
        verdict.code().to_owned(),
        (own.is_none() && line.provisional).to_string(),
        text(gap.as_ref().map(ToString::to_string)),
        document.meta.illustrative.to_string(),
    ]
}

/// A spreadsheet takes a cell that begins like a formula for one; a leading apostrophe makes it
/// text. Numbers, negative ones included, stay numbers.
pub(super) fn inert(cell: &str) -> String {
    let number = cell.strip_prefix('-').unwrap_or(cell);
    let is_number = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == '.');
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
