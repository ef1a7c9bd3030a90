//! The figures behind the charts of an indicator's page, one a row: its periods, each by itself and from
//! the year's first on, its years, and its units.

use std::borrow::Cow;

use super::data::Sheet;
use super::frame::Frame;
use crate::model::{Quantity, Target};
use crate::report::{self, IndicatorLine, PastFigure, Trend};
use crate::write::tidy::Datum;

const COLUMNS: [&str; 14] = [
    "part",
    "id",
    "name",
    "numerator",
    "denominator",
    "value",
    "target_least",
    "target_most",
    "step_least",
    "step_most",
    "verdict",
    "provisional",
    "place",
    "unit_of_measure",
];

/// The name of an indicator's data, in the folder of data.
pub(super) fn name(line: &IndicatorLine<'_>) -> String {
    format!("indicators/{}", line.id)
}

/// What the charts and tables of an indicator's page show.
pub(super) fn sheet<'d>(
    frame: &Frame<'d>,
    line: &IndicatorLine<'d>,
    years: Option<&Trend>,
) -> Sheet<'d> {
    let lang = frame.catalogue.lang();
    let unit = line.unit.text(lang);
    let mut rows: Vec<Vec<Datum<'d>>> = Vec::new();
    let mut add = |part, id: &str, name: &str, figure: Figure| {
        let mut row = vec![text(part), text(id), text(name)];
        row.extend(figure.data());
        row.push(text(unit));
        rows.push(row);
    };
    for point in &line.trend.points {
        let parts = [("period", &point.own), ("to-date", &point.to_date)];
        for (part, figure) in parts.into_iter().filter_map(|(part, of)| Some((part, of.as_ref()?)))
        {
            let figure = Figure { target: point.target, step: point.step, ..Figure::of(figure) };
            add(part, &point.period, point.name.get(lang), figure);
        }
    }
    for point in years.iter().flat_map(|years| &years.points) {
        if let Some(figure) = &point.own {
            let figure = Figure { target: point.target, ..Figure::of(figure) };
            add("year", &point.period, point.name.get(lang), figure);
        }
    }
    for unit in report::placed(line) {
        let own = &unit.own;
        let figure = Figure {
            numerator: own.numerator,
            denominator: own.denominator,
            value: own.value().map(|value| value.to_string()),
            target: own.target,
            step: own.interim,
            verdict: own.verdict.code(),
            provisional: Some(unit.provisional),
            place: unit.place,
        };
        add("unit", own.unit, own.name.get(lang), figure);
    }
    Sheet { name: name(line), columns: COLUMNS.to_vec(), rows }
}

/// What is told of a period, a year or a unit.
struct Figure {
    numerator: Option<Quantity>,
    denominator: Option<Quantity>,
    value: Option<String>,
    target: Option<Target>,
    step: Option<Target>,
    verdict: &'static str,
    provisional: Option<bool>,
    place: Option<usize>,
}

impl Figure {
    fn of(past: &PastFigure) -> Self {
        Self {
            numerator: past.numerator,
            denominator: past.denominator,
            value: past.value.as_ref().map(ToString::to_string),
            target: None,
            step: None,
            verdict: past.verdict.code(),
            provisional: Some(past.provisional),
            place: None,
        }
    }

    fn data(self) -> [Datum<'static>; 10] {
        let bounds = |target: Option<Target>| {
            let bounds = target.map(|target| target.bounds());
            [
                number(bounds.and_then(|bounds| bounds.least)),
                number(bounds.and_then(|bounds| bounds.most)),
            ]
        };
        let [least, most] = bounds(self.target);
        let [step_least, step_most] = bounds(self.step);
        [
            number(self.numerator),
            number(self.denominator),
            number(self.value),
            least,
            most,
            step_least,
            step_most,
            text(self.verdict),
            self.provisional.map_or(Datum::Empty, Datum::Flag),
            number(self.place),
        ]
    }
}

fn text(text: &str) -> Datum<'static> {
    Datum::Text(Cow::Owned(text.to_owned()))
}

fn number(plain: Option<impl ToString>) -> Datum<'static> {
    plain.map_or(Datum::Empty, |plain| Datum::Number(plain.to_string()))
}
