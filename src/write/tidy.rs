//! The figures as tidy rows: one an indicator and unit, and one for the department with an empty
//! unit. What the csv format writes and the workbook's data sheet holds.

use chrono::NaiveDate;

use crate::i18n::Catalogue;
use crate::model::Target;
use crate::report::{Document, IndicatorLine, Lapse};

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
pub(super) enum Datum {
    /// Text; empty where there is none.
    Text(String),
    /// A number in plain form.
    Number(String),
    /// A date.
    Date(NaiveDate),
    /// Yes or no.
    Flag(bool),
    /// Nothing.
    Empty,
}

impl Datum {
    /// Plain text: ISO 8601 dates, `true` and `false`.
    pub fn plain(&self) -> String {
        match self {
            Self::Text(text) | Self::Number(text) => text.clone(),
            Self::Date(day) => day.to_string(),
            Self::Flag(flag) => flag.to_string(),
            Self::Empty => String::new(),
        }
    }

    fn number(plain: Option<impl ToString>) -> Self {
        plain.map_or(Self::Empty, |plain| Self::Number(plain.to_string()))
    }
}

/// Every row, in the plan's order.
pub(super) fn rows(
    document: &Document,
    catalogue: &Catalogue,
) -> impl Iterator<Item = [Datum; 19]> {
    document.indicators.iter().flat_map(move |line| {
        let units = (0..line.by_unit.len()).map(Some);
        std::iter::once(None).chain(units).map(move |unit| row(document, catalogue, line, unit))
    })
}

fn row(
    document: &Document,
    catalogue: &Catalogue,
    line: &IndicatorLine,
    unit: Option<usize>,
) -> [Datum; 19] {
    let own = unit.map(|at| &line.by_unit[at]);
    let target = own.map_or(line.target, |own| own.target);
    let (numerator, denominator) = match own {
        Some(own) => (own.numerator, own.denominator),
        None => (line.numerator, line.denominator),
    };
    let value = own.map_or(&line.value, |own| &own.value);
    let verdict = own.map_or(line.verdict, |own| own.verdict);
    let gap = own.map_or(&line.gap, |own| &own.gap);
    let date = |day: Option<NaiveDate>| day.map_or(Datum::Empty, Datum::Date);
    let meta = &document.meta;
    [
        Datum::Text(meta.id.clone()),
        date(meta.from),
        date(meta.to),
        Datum::Text(line.id.clone()),
        Datum::Text(line.area.clone()),
        Datum::Text(line.name.get(catalogue.lang()).to_owned()),
        own.map_or(Datum::Empty, |own| Datum::Text(own.unit.clone())),
        Datum::number(numerator),
        Datum::number(denominator),
        Datum::number(value.as_ref()),
        Datum::Text(line.unit.text(catalogue.lang()).to_owned()),
        Datum::Text(target.map_or("", |target| target.spec().key).to_owned()),
        threshold(target),
        Datum::Text(verdict.code().to_owned()),
        Datum::Flag(own.is_none() && line.provisional),
        Datum::number(gap.as_ref().map(|gap| &gap.units)),
        Datum::Flag(meta.illustrative),
        // Whether an interim target of the plan's own decides the verdict.
        Datum::Flag(own.map_or(line.is_internal(), |own| own.internal)),
        own.map_or_else(|| failed(line), |_| Datum::Empty),
    ]
}

/// The number of a target; of one with two, both as a range.
fn threshold(target: Option<Target>) -> Datum {
    let numbers: Vec<_> = target.iter().flat_map(Target::numbers).collect();
    match numbers.as_slice() {
        [low, high] => Datum::Text(format!("{low}..{high}")),
        numbers => Datum::number(numbers.first()),
    }
}

/// The periods in which an indicator failed that is judged in every one, each with its figure.
fn failed(line: &IndicatorLine) -> Datum {
    if line.lapses.is_empty() {
        return Datum::Empty;
    }
    let period = |lapse: &Lapse| {
        let value = lapse.figure.value.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{}={value}", lapse.period)
    };
    Datum::Text(line.lapses.iter().map(period).collect::<Vec<_>>().join("; "))
}
