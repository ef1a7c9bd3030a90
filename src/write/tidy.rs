//! The figures as tidy rows: one an indicator and unit, and one for the department with an empty
//! unit. What the csv format writes and the workbook's data sheet holds.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::i18n::Catalogue;
use crate::model::Target;
use crate::report::{Document, IndicatorLine, Lapse, UnitFigures};

pub(super) const HEADER: [&str; 19] = [
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
    "path_assumed",
    "failed_periods",
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

    fn number(plain: Option<impl ToString>) -> Self {
        plain.map_or(Self::Empty, |plain| Self::Number(plain.to_string()))
    }
}

/// Every row, in the plan's order.
pub(super) fn rows<'d>(
    document: &'d Document<'d>,
    catalogue: &'d Catalogue,
) -> impl Iterator<Item = [Datum<'d>; 19]> {
    document.indicators.iter().flat_map(move |line| {
        let units = line.by_unit().map(Some);
        std::iter::once(None).chain(units).map(move |own| row(document, catalogue, line, own))
    })
}

fn row<'d>(
    document: &'d Document<'d>,
    catalogue: &'d Catalogue,
    line: &'d IndicatorLine<'d>,
    own: Option<UnitFigures<'d>>,
) -> [Datum<'d>; 19] {
    let target = own.map_or(line.target, |own| own.target);
    let (numerator, denominator) = match own {
        Some(own) => (own.numerator, own.denominator),
        None => (line.numerator, line.denominator),
    };
    let value = own.map_or_else(|| line.value.clone(), |own| own.value());
    let verdict = own.map_or(line.verdict, |own| own.verdict);
    let gap = own.map_or_else(|| line.gap.clone(), |own| own.gap());
    let text = |text: &'d str| Datum::Text(Cow::Borrowed(text));
    let date = |day: Option<NaiveDate>| day.map_or(Datum::Empty, Datum::Date);
    let meta = &document.meta;
    [
        text(&meta.id),
        date(meta.from),
        date(meta.to),
        text(&line.id),
        text(&line.area),
        text(line.name.get(catalogue.lang())),
        own.map_or(Datum::Empty, |own| text(own.unit)),
        Datum::number(numerator),
        Datum::number(denominator),
        Datum::number(value),
        text(line.unit.text(catalogue.lang())),
        text(target.map_or("", |target| target.spec().key)),
        threshold(target),
        text(verdict.code()),
        Datum::Flag(own.is_none() && line.provisional),
        Datum::number(gap.map(|gap| gap.units)),
        Datum::Flag(meta.illustrative),
        // Whether an interim target of the plan's own decides the verdict.
        Datum::Flag(own.map_or(line.is_internal(), |own| own.internal)),
        own.map_or_else(|| failed(line), |_| Datum::Empty),
    ]
}

/// The number of a target; of one with two, both as a range.
fn threshold(target: Option<Target>) -> Datum<'static> {
    let numbers: Vec<_> = target.iter().flat_map(Target::numbers).collect();
    match numbers.as_slice() {
        [low, high] => Datum::Text(format!("{low}..{high}").into()),
        numbers => Datum::number(numbers.first()),
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
