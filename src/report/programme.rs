//! The programme's path of an indicator: what is asked by which year, and what the repository's own years
//! have come to. A year without a plan, or without the indicator, is a gap.

use std::collections::{BTreeMap, BTreeSet};

use num_rational::BigRational;

use super::indicator::IndicatorLine;
use super::{DATA_DECIMALS, SHOWN_DECIMALS};
use crate::assess::{Assessment, Comparison, IndicatorResult, Past, Verdict, YearFigures};
use crate::i18n::{Message, Value};
use crate::model::{Fixed, Indicator, MeasureUnit, Plan, ProgrammeTarget, Target, round_towards};
use crate::report::sentence::measured;

/// The path of an indicator over the years.
#[derive(Debug, Clone)]
pub struct ProgrammePath<'a> {
    /// The document that decided it.
    pub source: Option<&'a str>,
    /// What is asked by this year, or by the latest year before that has a number.
    pub target: Option<(i32, Target)>,
    /// The years that have a number or a figure, in order.
    pub points: Vec<ProgrammeYear>,
}

/// A year of the path.
#[derive(Debug, Clone)]
pub struct ProgrammeYear {
    /// Any that the programme has a number for, or this repository a plan of.
    pub year: i32,
    /// What is asked by it.
    pub target: Option<Target>,
    /// The figure of its last report with at most six decimals; this year's is that of this report.
    pub value: Option<Fixed>,
    /// The same for a person.
    pub shown: Option<Fixed>,
    /// How the figure stands against what is asked by that year.
    pub verdict: Option<Verdict>,
    /// Whether the year is not over.
    pub is_current: bool,
    /// Whether its plan has errors, so that its figure is not known.
    pub is_faulty: bool,
}

/// The path of an indicator; none in a report of one unit, since a programme asks the department.
pub(super) fn path<'a>(
    assessment: &'a Assessment<'a>,
    comparison: &Comparison,
    result: &IndicatorResult<'_>,
) -> Option<ProgrammePath<'a>> {
    let (plan, indicator) = (assessment.plan, result.indicator);
    if assessment.scope.unit.is_some() {
        return None;
    }
    let asked = plan.programme.iter().find(|asked| asked.indicator.value == indicator.id)?;
    let numbers: BTreeMap<i32, Target> = asked
        .years
        .iter()
        .map(|(year, number)| (year.value, asked.target(*number, Some(indicator))))
        .collect();
    // Before its first year the programme's path begins where the repository has a figure.
    let has_figure = |found: &YearFigures| match found {
        YearFigures::Known(figures) => figures.contains_key(&indicator.id),
        YearFigures::Faulty => false,
    };
    let known = comparison.years.iter().filter(|(year, found)| {
        !asked.is_over(**year) && (asked.spans(**year) || has_figure(found))
    });
    let known = known.map(|(year, _)| *year);
    let current = Some(plan.year).filter(|year| !asked.is_over(*year));
    let years: BTreeSet<i32> = numbers.keys().copied().chain(known).chain(current).collect();
    let point = |year: i32| {
        let target = numbers.get(&year).copied();
        if year == plan.year {
            let past = Past::from(result.clone());
            return of_year(year, target, Some(&past), indicator, assessment.is_final);
        }
        match comparison.years.get(&year) {
            Some(YearFigures::Known(figures)) => {
                of_year(year, target, figures.get(&indicator.id), indicator, true)
            }
            Some(YearFigures::Faulty) => {
                ProgrammeYear { is_faulty: true, ..of_year(year, target, None, indicator, true) }
            }
            None => of_year(year, target, None, indicator, true),
        }
    };
    let by = asked.by(plan.year);
    Some(ProgrammePath {
        source: asked.source.as_deref(),
        target: by.map(|(year, number)| (year.value, asked.target(*number, Some(indicator)))),
        points: years.into_iter().map(point).collect(),
    })
}

fn of_year(
    year: i32,
    target: Option<Target>,
    past: Option<&Past>,
    indicator: &Indicator,
    is_over: bool,
) -> ProgrammeYear {
    let past = past.filter(|past| past.unit.is_same(&indicator.unit));
    let value = past.and_then(Past::value);
    let landmark = indicator.unit.whole();
    let rounded = |value: &BigRational, decimals| {
        let targets: Vec<Target> = target.into_iter().collect();
        round_towards(value, decimals, &targets, landmark)
    };
    let verdict = match (&value, target) {
        (Some(value), Some(target)) if is_over => {
            Some(if target.is_met_by(value) { Verdict::Met } else { Verdict::NotMet })
        }
        (Some(value), Some(target)) => Some(target.so_far(value, None).0),
        (None, Some(_)) => past.map(|past| past.verdict),
        (_, None) => None,
    };
    ProgrammeYear {
        year,
        target,
        value: value.as_ref().map(|value| rounded(value, DATA_DECIMALS)),
        shown: value.as_ref().map(|value| rounded(value, SHOWN_DECIMALS)),
        verdict,
        is_current: !is_over,
        is_faulty: false,
    }
}

impl ProgrammeYear {
    /// The figure with what is asked, for a table.
    pub fn cell(&self, unit: &MeasureUnit) -> Message {
        if self.is_faulty {
            return Message::new("programme-faulty");
        }
        let shown = self.shown.as_ref().map(|shown| measured(shown.to_string(), unit));
        Message::new("programme-cell")
            .with("known", shown.is_some())
            .with("value", shown)
            .with("asked", self.target.is_some())
            .with("target", self.target.map(|target| Message::target(target, unit)))
    }
}

/// The path as a sentence of the signed report.
pub(super) fn sentence(
    line: &IndicatorLine<'_>,
    words: impl Fn(Target, &MeasureUnit) -> Message,
) -> Option<Message> {
    let path = line.programme.as_ref()?;
    let years = path.points.iter().map(|point| {
        let shown = point.shown.as_ref().map(|shown| measured(shown.to_string(), &line.unit));
        Message::new("signed-programme-year")
            .with("year", point.year.to_string())
            .with("known", shown.is_some())
            .with("current", point.is_current)
            .with("value", shown)
            .with("asked", point.target.is_some())
            .with("target", point.target.map(|target| words(target, &line.unit)))
    });
    let entry = Message::new("signed-programme").with("sourced", path.source.is_some());
    let entry = entry.with("source", path.source.unwrap_or_default());
    Some(entry.with("years", Value::joined("; ", years)))
}

/// What the programme asks, for who reads the plan: a sentence an indicator.
pub(super) fn asked(plan: &Plan, indicator: &Indicator) -> Option<Message> {
    let asked: &ProgrammeTarget =
        plan.programme.iter().find(|asked| asked.indicator.value == indicator.id)?;
    let years = asked.years.iter().map(|(year, number)| {
        let target = asked.target(*number, Some(indicator));
        Message::new("programme-year")
            .with("year", year.value.to_string())
            .with("target", Message::target(target, &indicator.unit))
    });
    let entry = Message::new("programme-plan").with("indicator", &indicator.name);
    let entry = entry.with("years", Value::joined(", ", years));
    let entry = entry.with("sourced", asked.source.is_some());
    Some(entry.with("source", asked.source.as_deref().unwrap_or_default()))
}
