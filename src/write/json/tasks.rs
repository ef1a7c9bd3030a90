//! The shape of a task: how it stands, and what each unit says of it.

use serde::Serialize;

use super::figures::{List, Source};
use crate::assess::{Lateness, Occurrence};
use crate::model::{Lang, TaskStatus};
use crate::report::{TaskLine, UnitTask};

#[derive(Serialize)]
pub(super) struct Task<'d> {
    id: &'d str,
    area: Option<&'d str>,
    name: &'d str,
    source: Source<'d>,
    lead: Source<'d>,
    lead_assumed: bool,
    due: String,
    due_assumed: bool,
    goal: bool,
    status: Option<&'static str>,
    verdict: &'static str,
    overdue: bool,
    #[serde(flatten)]
    late: Late,
    provisional: bool,
    evidence: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    output: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    times: Option<Times>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dates: Vec<Date<'d>>,
    by_unit: List<'d, OfUnit<'d>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    steps: Vec<Self>,
}

impl<'d> Task<'d> {
    pub fn of(line: &'d TaskLine<'d>, lang: Lang) -> Self {
        Self {
            id: &line.id,
            area: line.area.as_deref(),
            name: line.name.get(lang),
            source: Source::of(&line.source),
            lead: Source::of(&line.lead),
            lead_assumed: line.lead_assumed,
            due: line.task.due.to_string(),
            due_assumed: line.due_assumed,
            goal: line.goal,
            status: line.status.map(TaskStatus::code),
            verdict: line.verdict.code(),
            overdue: line.overdue,
            late: Late::of(line.late),
            provisional: line.provisional,
            evidence: Some(line.evidence().join("; ")).filter(|evidence| !evidence.is_empty()),
            output: line.task.output.as_ref().map(|output| output.get(lang)),
            times: Times::of(line.times, line.task.times),
            dates: line.occurrences.iter().map(Date::of).collect(),
            by_unit: List::of(|| line.by_unit().map(OfUnit::of)),
            steps: line.steps.iter().map(|step| Self::of(step, lang)).collect(),
        }
    }
}

/// How often a task has been done in the year so far, and how often it is to be.
#[derive(Serialize)]
struct Times {
    done: Option<u32>,
    of: u16,
}

impl Times {
    fn of(said: Option<crate::model::Times>, of: Option<u16>) -> Option<Self> {
        of.map(|of| Self { done: said.map(|said| said.so_far), of })
    }
}

/// A date or period for which a task is done anew.
#[derive(Serialize)]
struct Date<'d> {
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<&'d str>,
    due: String,
    verdict: &'static str,
    #[serde(flatten)]
    late: Late,
}

impl<'d> Date<'d> {
    fn of(occurrence: &Occurrence<'d>) -> Self {
        Self {
            period: occurrence.period.map(|period| period.id.as_str()),
            due: occurrence.due.to_string(),
            verdict: occurrence.verdict.code(),
            late: Late::of(occurrence.late),
        }
    }
}

/// Of a task that is done: whether it was late, by how many days and when it was done, as far as that
/// is known.
#[derive(Serialize)]
struct Late {
    late: bool,
    late_days: Option<i64>,
    done_on: Option<String>,
}

impl Late {
    fn of(late: Option<Lateness>) -> Self {
        Self {
            late: late.is_some(),
            late_days: late.and_then(|late| late.days),
            done_on: late.and_then(|late| late.done_on).map(|day| day.to_string()),
        }
    }
}

#[derive(Serialize)]
struct OfUnit<'d> {
    unit: &'d str,
    status: Option<&'static str>,
    note: Option<&'d str>,
    evidence: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    times: Option<Times>,
    #[serde(flatten)]
    late: Late,
}

impl<'d> OfUnit<'d> {
    fn of(said: UnitTask<'d>) -> Self {
        Self {
            unit: said.unit,
            status: said.status.map(TaskStatus::code),
            note: Some(said.note).filter(|note| !note.is_empty()),
            evidence: Some(said.evidence).filter(|evidence| !evidence.is_empty()),
            times: Times::of(said.times, said.times.map(|times| times.of)),
            late: Late::of(said.late),
        }
    }
}
