//! The figures as tidy rows: one an indicator and unit, and one for the department with an empty
//! unit. What the csv format writes and the workbook's data sheet holds.

mod tables;

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::i18n::Catalogue;
use crate::model::{Lang, Target};
use crate::report::{Document, IndicatorLine, Lapse, Meta, UnitFigures};

/// A row: of an indicator by one unit, or by all of them together.
pub(super) struct Row<'d> {
    meta: &'d Meta,
    lang: Lang,
    line: &'d IndicatorLine<'d>,
    own: Option<UnitFigures<'d>>,
}

type Cell = for<'d> fn(&Row<'d>) -> Datum<'d>;

/// The columns: what stands above each, and what a row has in it.
pub(super) const COLUMNS: [(&str, Cell); 19] = [
    ("report", |row| text(&row.meta.id)),
    ("from", |row| date(row.meta.from)),
    ("to", |row| date(row.meta.to)),
    ("indicator", |row| text(&row.line.id)),
    ("area", |row| text(&row.line.area)),
    ("name", |row| text(row.line.name.get(row.lang))),
    ("unit", |row| row.own.map_or(Datum::Empty, |own| text(own.unit))),
    ("numerator", |row| number(row.own.map_or(row.line.numerator, |own| own.numerator))),
    ("denominator", |row| number(row.own.map_or(row.line.denominator, |own| own.denominator))),
    ("value", |row| number(row.own.map_or_else(|| row.line.value.clone(), |own| own.value()))),
    ("measure", |row| text(row.line.unit.text(row.lang))),
    ("target_kind", |row| text(row.target().map_or("", |target| target.spec().key))),
    ("target", |row| threshold(row.target())),
    ("verdict", |row| text(row.own.map_or(row.line.verdict, |own| own.verdict).code())),
    ("provisional", |row| Datum::Flag(row.own.is_none() && row.line.provisional)),
    ("gap", |row| number(row.own.map_or_else(|| row.line.spare(), |own| own.spare()))),
    ("illustrative", |row| Datum::Flag(row.meta.illustrative)),
    // Whether an interim target of the plan's own decides the verdict.
    ("path_assumed", |row| Datum::Flag(row.own.map_or(row.line.is_internal(), |own| own.internal))),
    ("failed_periods", |row| row.own.map_or_else(|| failed(row.line), |_| Datum::Empty)),
];

/// A value of a tidy row.
pub(super) enum Datum<'d> {
    /// Text; empty where there is none.
    Text(Cow<'d, str>),
    /// A number in plain form.
    Number(String),
    /// A day, written as ISO 8601 has it.
    Date(NaiveDate),
    /// Yes or no.
    Flag(bool),
    /// Nothing.
    Empty,
}

impl Datum<'_> {
    /// Plain text: ISO 8601 dates, `true` and `false`.
    pub fn plain(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(plain) => Cow::Borrowed(plain),
            Self::Date(day) => Cow::Owned(day.to_string()),
            Self::Flag(true) => Cow::Borrowed("true"),
            Self::Flag(false) => Cow::Borrowed("false"),
            Self::Empty => Cow::Borrowed(""),
        }
    }
}

impl Row<'_> {
    fn target(&self) -> Option<Target> {
        self.own.map_or(self.line.target, |own| own.target)
    }
}

/// Every row, in the plan's order.
pub(super) fn rows<'d>(
    document: &'d Document<'d>,
    catalogue: &'d Catalogue,
) -> impl Iterator<Item = [Datum<'d>; 19]> {
    let (meta, lang) = (&document.meta, catalogue.lang());
    let rows = document.indicators.iter().flat_map(move |line| {
        let units = std::iter::once(None).chain(line.by_unit().map(Some));
        units.map(move |own| Row { meta, lang, line, own })
    });
    let tables = std::iter::once_with(move || tables::rows(document, catalogue)).flatten();
    rows.map(|row| COLUMNS.map(|(_, of)| of(&row))).chain(tables)
}

fn text(text: &str) -> Datum<'_> {
    Datum::Text(Cow::Borrowed(text))
}

fn number(plain: Option<impl ToString>) -> Datum<'static> {
    plain.map_or(Datum::Empty, |plain| Datum::Number(plain.to_string()))
}

fn date(day: Option<NaiveDate>) -> Datum<'static> {
    day.map_or(Datum::Empty, Datum::Date)
}

/// The number of a target; of one with two, both as a range.
fn threshold(target: Option<Target>) -> Datum<'static> {
    let numbers: Vec<_> = target.iter().flat_map(Target::numbers).collect();
    match numbers.as_slice() {
        [low, high] => Datum::Text(format!("{low}..{high}").into()),
        numbers => number(numbers.first()),
    }
}

/// The periods in which an indicator failed that is judged in every one, each with its figure.
fn failed(line: &IndicatorLine<'_>) -> Datum<'static> {
    if line.lapses.is_empty() {
        return Datum::Empty;
    }
    let period = |lapse: &Lapse| {
        let value = lapse.figure.value.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{}={value}", lapse.period)
    };
    Datum::Text(Cow::Owned(line.lapses.iter().map(period).collect::<Vec<_>>().join("; ")))
}
