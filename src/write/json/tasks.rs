//! The shape of a task: how it stands, and what each unit says of it.

use serde::Serialize;

use super::figures::{List, Source};
use crate::assess::Lateness;
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
    by_unit: List<'d, OfUnit<'d>>,
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
            due: line.due.to_string(),
            due_assumed: line.due_assumed,
            goal: line.goal,
            status: line.status.map(TaskStatus::code),
            verdict: line.verdict.code(),
            overdue: line.overdue,
            late: Late::of(line.late),
            provisional: line.provisional,
            evidence: Some(line.evidence().join("; ")).filter(|evidence| !evidence.is_empty()),
            by_unit: List::of(|| line.by_unit().map(OfUnit::of)),
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
            late: Late::of(said.late),
        }
    }
}
