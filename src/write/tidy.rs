//! The figures as tidy rows: one an indicator and unit, and one for the department with an empty
//! unit. What the csv format writes and the workbook's data sheet holds.

mod scores;
mod tables;

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::assess::Need;
use crate::i18n::Catalogue;
use crate::model::{Lang, Target};
use crate::report::{Document, IndicatorLine, Lapse, Meta, OutlookLine, SliceLine, UnitFigures};

/// A row: of an indicator by one unit, or by all of them together.
pub(super) struct Row<'d> {
    meta: &'d Meta,
    lang: Lang,
    line: &'d IndicatorLine<'d>,
    own: Option<UnitFigures<'d>>,
    slice: Option<&'d SliceLine>,
    /// The rest of the year for those whose figures it has.
    rest: Option<Cow<'d, OutlookLine>>,
}

/// Which figures a row has.
enum Of<'r, 'd> {
    All(&'d IndicatorLine<'d>),
    Unit(&'r UnitFigures<'d>),
    Category(&'d SliceLine),
}

type Cell = for<'d> fn(&Row<'d>) -> Datum<'d>;

/// A column: what stands above it, and what a row has in it.
pub(super) type Column = (&'static str, Cell);

const COLUMNS: [Column; 19] = [
    ("report", |row| text(&row.meta.id)),
    ("from", |row| date(row.meta.from)),
    ("to", |row| date(row.meta.to)),
    ("indicator", |row| text(&row.line.id)),
    ("area", |row| text(&row.line.area)),
    ("name", |row| text(row.line.name.get(row.lang))),
    ("unit", |row| row.own.map_or(Datum::Empty, |own| text(own.unit))),
    ("numerator", |row| match row.of() {
        Of::All(line) => number(line.numerator),
        Of::Unit(own) => number(own.numerator),
        Of::Category(own) => number(own.numerator),
    }),
    ("denominator", |row| match row.of() {
        Of::All(line) => number(line.denominator),
        Of::Unit(own) => number(own.denominator),
        Of::Category(own) => number(own.denominator),
    }),
    ("value", |row| match row.of() {
        Of::All(line) => number(line.value.as_ref()),
        Of::Unit(own) => number(own.value()),
        Of::Category(own) => number(own.value.as_ref()),
    }),
    ("measure", |row| text(row.line.unit.text(row.lang))),
    ("target_kind", |row| text(row.target().map_or("", |target| target.spec().key))),
    ("target", |row| threshold(row.target())),
    ("verdict", |row| match row.of() {
        Of::All(line) => text(line.verdict.code()),
        Of::Unit(own) => text(own.verdict.code()),
        Of::Category(_) => Datum::Empty,
    }),
    ("provisional", |row| Datum::Flag(row.own.is_none() && row.line.provisional)),
    ("gap", |row| match row.of() {
        Of::All(line) => number(line.spare()),
        Of::Unit(own) => number(own.spare()),
        Of::Category(_) => Datum::Empty,
    }),
    ("illustrative", |row| Datum::Flag(row.meta.illustrative)),
    // Whether an interim target of the plan's own decides the verdict.
    ("path_assumed", |row| match row.of() {
        Of::All(line) => Datum::Flag(line.is_internal()),
        Of::Unit(own) => Datum::Flag(own.internal),
        Of::Category(_) => Datum::Flag(false),
    }),
    ("failed_periods", |row| match row.of() {
        Of::All(line) => failed(line),
        Of::Unit(_) | Of::Category(_) => Datum::Empty,
    }),
];

/// The column of a report that tells anything by category.
const CATEGORY: Column =
    ("category", |row| row.slice.map_or(Datum::Empty, |own| text(&own.category)));

/// The columns of a report in which anything is measured from a baseline.
const GROWTH: [Column; 2] = [
    ("baseline", |row| match row.of() {
        Of::All(line) => number(line.growth.as_ref().and_then(|grown| grown.baseline.as_ref())),
        Of::Unit(own) => number(own.baseline()),
        Of::Category(_) => Datum::Empty,
    }),
    ("change", |row| match row.of() {
        Of::All(line) => number(line.growth.as_ref().and_then(|grown| grown.change.as_ref())),
        Of::Unit(own) => number(own.change()),
        Of::Category(_) => Datum::Empty,
    }),
];

/// The column of a report in which a decision made any target what it is.
const BASIS: Column = ("target_basis", |row| match row.of() {
    Of::All(line) => text(line.target_basis().unwrap_or_default()),
    Of::Unit(own) => text(own.basis.unwrap_or_default()),
    Of::Category(_) => Datum::Empty,
});

/// The columns of a report that is compared with the same one a year before.
const LAST_YEAR: [Column; 2] = [
    ("last_year", |row| match row.of() {
        Of::All(line) => {
            number(line.last_year.as_ref().and_then(|change| change.figure.value.as_ref()))
        }
        Of::Unit(_) | Of::Category(_) => Datum::Empty,
    }),
    ("since_last_year", |row| match row.of() {
        Of::All(line) => {
            number(line.last_year.as_ref().and_then(|change| change.difference.as_ref()))
        }
        Of::Unit(_) | Of::Category(_) => Datum::Empty,
    }),
];

/// The columns of a report after which periods of the year are left.
const REST: [Column; 6] = [
    ("year_target", |row| threshold(row.rest.as_ref().map(|rest| rest.target))),
    ("prospect", |row| row.rest.as_ref().map_or(Datum::Empty, |rest| text(rest.prospect.code()))),
    ("forecast", |row| number(row.rest.as_ref().and_then(|rest| rest.forecast.as_ref()))),
    ("needed_at_least", |row| number(row.need().and_then(|need| need.least.as_ref()))),
    ("needed_at_most", |row| number(row.need().and_then(|need| need.most.as_ref()))),
    ("needed_of", |row| number(row.need().and_then(|need| need.of.as_ref()))),
];

/// The columns of a report.
pub(super) fn columns(document: &Document<'_>) -> Vec<Column> {
    let is_broken_down = document.indicators.iter().any(|line| !line.breakdown.is_empty());
    let any = |is: fn(&IndicatorLine<'_>) -> bool| document.indicators.iter().any(is);
    let is_decided = any(|line| line.has_bases() || line.target_basis().is_some());
    let growth = any(|line| line.growth.is_some()).then_some(GROWTH);
    let more = is_broken_down.then_some(CATEGORY).into_iter().chain(growth.into_iter().flatten());
    let more = more.chain(is_decided.then_some(BASIS));
    let last_year = any(|line| line.last_year.is_some()).then_some(LAST_YEAR);
    let rest = any(|line| line.outlook.is_some()).then_some(REST);
    let more = more.chain(last_year.into_iter().flatten());
    COLUMNS.into_iter().chain(more).chain(rest.into_iter().flatten()).collect()
}

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

impl<'d> Row<'d> {
    fn of(&self) -> Of<'_, 'd> {
        match (&self.own, self.slice) {
            (Some(own), _) => Of::Unit(own),
            (None, Some(slice)) => Of::Category(slice),
            (None, None) => Of::All(self.line),
        }
    }

    fn need(&self) -> Option<&Need> {
        self.rest.as_ref()?.need.as_ref()
    }

    fn target(&self) -> Option<Target> {
        match self.of() {
            Of::All(line) => line.target,
            Of::Unit(own) => own.target,
            Of::Category(_) => None,
        }
    }
}

/// Every row, in the plan's order: of an indicator all units together, each category, each unit.
pub(super) fn rows<'d>(
    document: &'d Document<'d>,
    catalogue: &'d Catalogue,
) -> impl Iterator<Item = Vec<Datum<'d>>> {
    let (meta, lang, columns) = (&document.meta, catalogue.lang(), columns(document));
    let rows = document.indicators.iter().flat_map(move |line| {
        let row = move |own: Option<UnitFigures<'d>>, slice: Option<&'d SliceLine>| {
            let rest = match (&own, slice) {
                (Some(own), _) => line.outlook_of(own).map(Cow::Owned),
                (None, Some(_)) => None,
                (None, None) => line.outlook.as_ref().map(Cow::Borrowed),
            };
            Row { meta, lang, line, own, slice, rest }
        };
        let categories = line.breakdown.iter().map(move |slice| row(None, Some(slice)));
        let units = line.by_unit().map(move |own| row(Some(own), None));
        std::iter::once(row(None, None)).chain(categories).chain(units)
    });
    let width = columns.len();
    let tables = std::iter::once_with(move || tables::rows(document, catalogue)).flatten();
    let scores = std::iter::once_with(move || scores::rows(document, catalogue)).flatten();
    let tables = tables.chain(scores).map(move |row| {
        let mut row = Vec::from(row);
        row.resize_with(width, || Datum::Empty);
        row
    });
    rows.map(move |row| columns.iter().map(|(_, of)| of(&row)).collect()).chain(tables)
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
