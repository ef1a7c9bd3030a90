//! Where each figure of an indicator comes from, down to the line of a file, and which rows are in no
//! figure. Nothing here is computed: the assessment tells its rows as it sums them.

use crate::assess::{
    Assessment, Contributes, Contribution, IndicatorResult, TaskResult, UnitStatus, Verdict,
};
use crate::model::{Exclusion, Metric, Name, OverTime, Place, Plan, Quantity, TaskStatus, Value};
use crate::source::Sources;
use std::collections::BTreeMap;

/// A metric of an indicator's formula.
#[derive(Debug, Clone)]
pub struct Term {
    /// Its id.
    pub metric: String,
    /// What the plan calls the metric.
    pub name: Name,
    /// How its figures of several periods combine.
    pub over_time: OverTime,
}

/// A row that counts for an indicator or does not.
#[derive(Debug, Clone)]
pub struct TrailRow<'a> {
    /// The unit's id.
    pub unit: &'a str,
    /// The metric's id.
    pub metric: &'a str,
    /// The metric's name.
    pub name: &'a Name,
    /// The period's id.
    pub period: &'a str,
    /// Whether it stands above the line.
    pub above: bool,
    /// Whether it stands below the line.
    pub below: bool,
    /// What the value cell says, in plain form; what stands in the file where an error keeps it
    /// out.
    pub value: Option<String>,
    /// Of a task how it stands.
    pub status: Option<TaskStatus>,
    /// The period's own figure, where the row states the running total of the year.
    pub own: Option<Quantity>,
    /// The remark; empty where there is none.
    pub note: &'a str,
    /// The file and the line.
    pub place: Option<(&'a str, usize)>,
    /// The other lines, where it was counted from several.
    pub lines: Vec<usize>,
    /// Whether it is counted from the year's register, and handed in by nobody.
    pub is_counted: bool,
    /// Whether it counts, and if not, why.
    pub standing: Contributes,
    /// The codes of the errors that keep it out.
    pub codes: &'a [&'static str],
}

impl TrailRow<'_> {
    /// Its lines in words, the first with the file: `a.csv:4, 7`.
    pub fn located(&self) -> Option<String> {
        let (file, line) = self.place?;
        let more = self.lines.iter().map(|line| format!(", {line}")).collect::<String>();
        Some(format!("{file}:{line}{more}"))
    }
}

/// The metrics of one side of a formula.
pub(super) fn terms<'i>(
    plan: &Plan,
    ids: impl IntoIterator<Item = &'i crate::model::Placed<crate::model::Id>>,
) -> Vec<Term> {
    let metric = |id: &str| plan.metrics.get(id).map(term);
    ids.into_iter().filter_map(|id| metric(id.value.as_str())).collect()
}

fn term(metric: &Metric) -> Term {
    Term { metric: metric.id.to_string(), name: metric.name.clone(), over_time: metric.over_time }
}

/// The rows behind an indicator, by unit, metric and period.
pub(super) fn rows<'a>(trail: &[Contribution<'a>], sources: &'a Sources) -> Vec<TrailRow<'a>> {
    let mut rows = Vec::new();
    for found in trail {
        let entry = found.entry();
        let counted = if found.metric.is_counted() { found.counted_from() } else { Vec::new() };
        let lines = counted.into_iter().map(|place| sources.start(place).line);
        if entry.is_some() || found.excluded().next().is_none() {
            rows.push(TrailRow {
                value: entry.map(|entry| entry.value.canonical()),
                own: found
                    .counted
                    .filter(|own| entry.is_some_and(|entry| entry.value != Value::Figure(*own))),
                note: entry.map(|entry| entry.note).unwrap_or_default(),
                place: entry.map(|entry| at(entry.place, sources)),
                lines: lines.skip(1).collect(),
                ..bare(found)
            });
        }
        // One row can be given several times; each of them is out, and each is shown.
        rows.extend(found.excluded().map(|out: &Exclusion| TrailRow {
            value: Some(out.value.clone()),
            place: Some(at(out.place, sources)),
            standing: Contributes::Faulty,
            codes: &out.codes,
            ..bare(found)
        }));
    }
    rows
}

/// The rows behind the share of tasks that are done, by unit and task.
pub(super) fn of_tasks<'a>(
    assessment: &Assessment<'a>,
    result: &IndicatorResult<'a>,
    sources: &'a Sources,
) -> Vec<TrailRow<'a>> {
    let Some(&last) = assessment.periods.iter().max_by_key(|period| period.to) else {
        return Vec::new();
    };
    let is_late = result.indicator.tasks.as_ref().is_some_and(|share| share.on_time);
    let row = |task: &TaskResult<'a>, said: UnitStatus<'a>| {
        let standing = task.contributes(&said, last);
        let out = task.excluded(said.unit, last).filter(|_| said.entry.is_none());
        let counts = standing == Contributes::Counted || said.entry.is_none();
        let is_done = said.status() == Some(TaskStatus::Done) && !(is_late && said.late.is_some());
        let place = said.entry.map(|entry| entry.place).or(out.map(|out| out.place));
        let row = TrailRow {
            unit: said.unit.id.as_str(),
            metric: task.task.id.as_str(),
            name: &task.task.name,
            period: said.period.unwrap_or(last).id.as_str(),
            above: counts && is_done,
            below: counts && task.verdict != Verdict::NotApplicable,
            value: said
                .entry
                .map(|entry| entry.value.canonical())
                .or(out.map(|out| out.value.clone())),
            status: said.status().filter(|_| said.times().is_none()),
            own: None,
            note: said.entry.map(|entry| entry.note).unwrap_or_default(),
            place: place.map(|place| at(place, sources)),
            lines: Vec::new(),
            is_counted: false,
            standing,
            codes: out.map(|out| out.codes.as_slice()).unwrap_or_default(),
        };
        (said.unit.id.as_str(), row)
    };
    let rows = result.tasks.iter().flat_map(|task| task.by_unit().map(move |said| row(task, said)));
    let mut of_unit: BTreeMap<&str, Vec<TrailRow<'a>>> = BTreeMap::new();
    for (unit, row) in rows {
        of_unit.entry(unit).or_default().push(row);
    }
    let units = result.by_unit();
    units.filter_map(|own| of_unit.remove(own.unit.id.as_str())).flatten().collect()
}

fn bare<'a>(found: &Contribution<'a>) -> TrailRow<'a> {
    TrailRow {
        unit: found.unit.id.as_str(),
        metric: found.metric.id.as_str(),
        name: &found.metric.name,
        period: found.period.id.as_str(),
        above: found.above > 0,
        below: found.below > 0,
        value: None,
        status: None,
        own: None,
        note: "",
        place: None,
        lines: Vec::new(),
        is_counted: found.metric.is_counted(),
        standing: found.standing,
        codes: &[],
    }
}

fn at(place: Place, sources: &Sources) -> (&str, usize) {
    (sources.file(place.file).path.as_str(), sources.start(place).line)
}

/// A row that was left out of the figures.
#[derive(Debug, Clone)]
pub struct ExcludedRow {
    /// The unit's id.
    pub unit: String,
    /// The period's id.
    pub period: String,
    /// What the row's id cell says.
    pub metric: String,
    /// What the row's value cell says.
    pub value: String,
    /// The path of its file, from the repository's root.
    pub file: String,
    /// Where it stands there, from 1.
    pub line: usize,
    /// The codes of the findings that kept it out.
    pub codes: Vec<&'static str>,
}

/// The rows that were left out, each with the line it stands on.
pub(super) fn excluded(assessment: &Assessment<'_>, sources: &Sources) -> Vec<ExcludedRow> {
    assessment
        .exclusions
        .iter()
        .map(|out| ExcludedRow {
            unit: out.unit.to_string(),
            period: out.period.to_string(),
            metric: out.metric.clone(),
            value: out.value.clone(),
            file: sources.file(out.place.file).path.clone(),
            line: sources.start(out.place).line,
            codes: out.codes.clone(),
        })
        .collect()
}
