//! The figures behind the pages of indicators and behind the grid of submissions, a row for whatever is
//! drawn.

use std::borrow::Cow;

use super::data::Sheet;
use super::frame::Frame;
use crate::model::{Arrival, SubmissionState, Target, Timeliness};
use crate::report::{self, IndicatorLine, PastFigure, Trend};
use crate::write::tidy::Datum;

/// The name of the data behind the grid of submissions.
pub(super) const SUBMISSIONS: &str = "submissions";

/// The name of the data behind an indicator's course over the periods.
pub(super) fn course(line: &IndicatorLine<'_>) -> String {
    format!("course/{}", line.id)
}

/// The name of the data behind an indicator's course over the years.
pub(super) fn years(line: &IndicatorLine<'_>) -> String {
    format!("years/{}", line.id)
}

/// The name of the data behind the units of an indicator.
pub(super) fn by_unit(line: &IndicatorLine<'_>) -> String {
    format!("by-unit/{}", line.id)
}

/// The sheets of an indicator's page.
pub(super) fn of_indicator<'d>(frame: &Frame<'d>, at: usize) -> Vec<Sheet<'d>> {
    let line = &frame.site.document.indicators[at];
    let periods = (line.trend.known() > 0).then(|| periods_of(frame, line));
    let years = frame.site.over_the_years(at).map(|trend| years_of(line, &trend));
    let units = (line.by_unit().len() > 0).then(|| units_of(frame, line));
    [periods, years, units].into_iter().flatten().collect()
}

fn periods_of<'d>(frame: &Frame<'d>, line: &'d IndicatorLine<'d>) -> Sheet<'d> {
    let plan = frame.site.document.assessment().plan;
    let indicator = plan.indicators.get(line.id.as_str());
    let goals = |period: &str| {
        let aims = indicator.zip(plan.periods.get(period));
        aims.map(|(indicator, period)| report::aims(plan, indicator, period)).unwrap_or_default()
    };
    let rows = line.trend.points.iter().map(|point| {
        let (target, step) = goals(&point.period);
        let mut row = vec![text(&point.period), text(point.name.get(frame.catalogue.lang()))];
        row.extend(figure(point.own.as_ref()));
        row.extend(figure(point.to_date.as_ref()));
        row.extend([threshold(target), threshold(step)]);
        row
    });
    Sheet {
        name: course(line),
        columns: vec![
            "period",
            "name",
            "numerator",
            "denominator",
            "value",
            "verdict",
            "provisional",
            "to_date_numerator",
            "to_date_denominator",
            "to_date_value",
            "to_date_verdict",
            "to_date_provisional",
            "target",
            "interim",
        ],
        rows: rows.collect(),
    }
}

fn years_of<'d>(line: &IndicatorLine<'_>, trend: &Trend) -> Sheet<'d> {
    let rows = trend.points.iter().map(|point| {
        let mut row = vec![Datum::Number(point.period.clone())];
        row.extend(figure(point.own.as_ref()));
        row
    });
    Sheet {
        name: years(line),
        columns: vec!["year", "numerator", "denominator", "value", "verdict", "provisional"],
        rows: rows.collect(),
    }
}

fn units_of<'d>(frame: &Frame<'d>, line: &'d IndicatorLine<'d>) -> Sheet<'d> {
    let rows = report::placed(line).into_iter().map(|placed| {
        let own = placed.own;
        vec![
            number(placed.place),
            text(own.unit),
            text(own.name.get(frame.catalogue.lang())),
            number(own.numerator),
            number(own.denominator),
            number(own.value()),
            threshold(own.target),
            text(own.verdict.code()),
            number(own.spare()),
        ]
    });
    Sheet {
        name: by_unit(line),
        columns: vec![
            "place",
            "unit",
            "name",
            "numerator",
            "denominator",
            "value",
            "target",
            "verdict",
            "gap",
        ],
        rows: rows.collect(),
    }
}

/// Who has submitted what, and when.
pub(super) fn submissions<'d>(frame: &Frame<'d>) -> Sheet<'d> {
    let mut rows = Vec::new();
    for unit in &frame.site.units {
        let owed = unit.by_period.iter().zip(&unit.arrivals).zip(frame.site.periods());
        for ((state, arrival), period) in owed {
            let Some(state) = state else { continue };
            let receipt = arrival.as_ref().and_then(Arrival::receipt);
            rows.push(vec![
                text(&unit.id),
                text(unit.name.get(frame.catalogue.lang())),
                text(period.id.as_str()),
                text(SubmissionState::code(*state)),
                Datum::Date(period.due),
                receipt.map_or(Datum::Empty, |it| Datum::Date(it.submitted)),
                receipt.map_or(Datum::Empty, |it| text(Timeliness::code(it.timeliness))),
                number(receipt.map(|it| it.days_late)),
            ]);
        }
    }
    Sheet {
        name: SUBMISSIONS.to_owned(),
        columns: vec![
            "unit",
            "name",
            "period",
            "state",
            "due",
            "submitted",
            "timeliness",
            "days_late",
        ],
        rows,
    }
}

/// Numerator, denominator, value, verdict, and whether it may still change.
fn figure<'d>(figure: Option<&PastFigure>) -> [Datum<'d>; 5] {
    let Some(figure) = figure else {
        return [Datum::Empty, Datum::Empty, Datum::Empty, Datum::Empty, Datum::Empty];
    };
    [
        number(figure.numerator),
        number(figure.denominator),
        number(figure.value.as_ref()),
        Datum::Text(Cow::Borrowed(figure.verdict.code())),
        Datum::Flag(figure.provisional),
    ]
}

fn text(text: &str) -> Datum<'_> {
    Datum::Text(Cow::Borrowed(text))
}

fn number<'d>(plain: Option<impl ToString>) -> Datum<'d> {
    plain.map_or(Datum::Empty, |plain| Datum::Number(plain.to_string()))
}

/// The number of a target; of one with two, both as a range.
fn threshold<'d>(target: Option<Target>) -> Datum<'d> {
    let numbers: Vec<String> =
        target.iter().flat_map(Target::numbers).map(|number| number.to_string()).collect();
    match numbers.as_slice() {
        [] => Datum::Empty,
        [only] => Datum::Number(only.clone()),
        several => Datum::Text(Cow::Owned(several.join(".."))),
    }
}
