//! What was decided of a target besides the plan: another one from some period on, and others for
//! some of the units. A report names both targets and the decision.

use super::indicator::IndicatorLine;
use super::sentence::measured;
use crate::assess::Assessment;
use crate::i18n::{Message, Value};
use crate::model::{Baseline, Indicator, MeasureUnit, Name, Plan, Target};

/// A target that takes the place of another in mid-year.
#[derive(Debug, Clone)]
pub struct Revised {
    /// The id of the first period that is judged by it.
    pub from: String,
    /// What the plan calls that period.
    pub name: Name,
    /// What held before.
    pub before: Option<Target>,
    /// What is to be reached from then on.
    pub target: Target,
    /// The document that decided it.
    pub basis: Option<String>,
    /// Whether it has begun by the report's end.
    pub begun: bool,
}

/// Every revision of an indicator's target; none where the report's only unit is held to another.
pub(super) fn revised(
    assessment: &Assessment<'_>,
    indicator: &Indicator,
    target: Option<Target>,
) -> Vec<Revised> {
    let (plan, end) = (assessment.plan, assessment.to());
    if target != plan.target_at(indicator, None, end) {
        return Vec::new();
    }
    let begun = indicator.revisions_by(plan, end).count();
    let mut before = indicator.target.as_ref().map(|target| target.value);
    let revision = indicator.revised.iter().enumerate().filter_map(|(at, revision)| {
        let period = plan.periods.get(revision.from.value.as_str())?;
        let target = revision.target.value;
        Some(Revised {
            from: period.id.to_string(),
            name: period.name.clone(),
            before: before.replace(target),
            target,
            basis: revision.basis.clone(),
            begun: at < begun,
        })
    });
    revision.collect()
}

/// The document by which the only unit of a report is held to a target of its own.
pub(super) fn basis(
    assessment: &Assessment<'_>,
    indicator: &Indicator,
    target: Option<Target>,
) -> Option<String> {
    let plan = assessment.plan;
    let unit = plan.units.get(assessment.scope.unit.as_ref()?.as_str())?;
    let decided = plan.unit_target(unit, indicator);
    let decided = decided.filter(|decided| target == Some(decided.target.value));
    decided?.basis.clone()
}

/// By which decision the target is what it is, and what it was before or will be.
pub fn decided(line: &IndicatorLine<'_>) -> Option<Message> {
    if let Some(basis) = &line.basis {
        return Some(Message::new("target-basis").with("basis", basis.as_str()));
    }
    let told = told(line).map(|revised| {
        told_of("target-revised", revised, |target| Message::target(target, &line.unit))
    });
    let told: Vec<Message> = told.collect();
    (!told.is_empty()).then(|| Message::of(Value::joined("; ", told)))
}

/// The target within a sentence of the signed report, with the decision that made it what it is.
pub(super) fn goal(
    line: &IndicatorLine<'_>,
    words: impl Fn(Target, &MeasureUnit) -> Message,
) -> Option<Message> {
    let goal = words(line.target?, &line.unit);
    if let Some(basis) = &line.basis {
        let entry = Message::new("signed-goal-basis").with("goal", goal);
        return Some(entry.with("basis", basis.as_str()));
    }
    let told = told(line)
        .map(|revised| told_of("signed-goal-revised", revised, |target| words(target, &line.unit)));
    let told: Vec<Message> = told.collect();
    if told.is_empty() {
        return Some(goal);
    }
    let entry = Message::new("signed-goal-decided").with("goal", goal);
    Some(entry.with("decisions", Value::joined("; ", told)))
}

/// The revision in force and those to come: earlier ones are behind the one that replaced them.
fn told<'l>(line: &'l IndicatorLine<'_>) -> impl Iterator<Item = &'l Revised> {
    let last = line.revised.iter().rposition(|revised| revised.begun).unwrap_or(0);
    line.revised.iter().skip(last)
}

fn told_of(entry: &'static str, revised: &Revised, words: impl Fn(Target) -> Message) -> Message {
    Message::new(entry)
        .with("begun", revised.begun)
        .with("period", &revised.name)
        .with("target", words(revised.target))
        .with("changed", revised.before.is_some())
        .with("before", revised.before.map(words))
        .with("known", revised.basis.is_some())
        .with("basis", revised.basis.clone().unwrap_or_default())
}

/// What was decided of an indicator's target, for who reads the plan: a sentence each.
pub(super) fn decisions(plan: &Plan, indicator: &Indicator) -> Vec<Message> {
    let entry = |id, target: Target, basis: &Option<String>| {
        Message::new(id)
            .with("indicator", &indicator.name)
            .with("target", Message::target(target, &indicator.unit))
            .with("known", basis.is_some())
            .with("basis", basis.clone().unwrap_or_default())
    };
    let revised = indicator.revised.iter().map(|revision| {
        let period = plan.periods.get(revision.from.value.as_str());
        let from = period.map_or_else(|| (&revision.from.value).into(), |it| Value::from(&it.name));
        entry("plan-revised", revision.target.value, &revision.basis).with("period", from)
    });
    let of_units = indicator.unit_targets.iter().map(|decided| {
        let written = decided.unit.value.written();
        let unit = plan.units.get(&written);
        let unit = unit.map_or_else(|| written.as_str().into(), |unit| Value::from(&unit.name));
        entry("plan-unit-target", decided.target.value, &decided.basis).with("unit", unit)
    });
    let baseline = indicator.baseline.as_ref().map(|baseline| {
        let entry = Message::new("plan-baseline").with("indicator", &indicator.name);
        match &baseline.value {
            Baseline::LastYear => entry
                .with("given", false)
                .with("year", (plan.year - 1).to_string())
                .with("value", "")
                .with("source", ""),
            Baseline::Given { value, year, source } => entry
                .with("given", true)
                .with("year", year.to_string())
                .with("value", measured(value.to_string(), &indicator.unit))
                .with("source", source.clone().unwrap_or_default()),
        }
    });
    baseline.into_iter().chain(revised).chain(of_units).collect()
}
