//! One task in one report: how its units say it stands, and whether that is in time.

use super::lateness::{self, Lateness};
use super::{Verdict, View};
use crate::model::{Due, Entry, Task, TaskStatus, Unit, Value};

/// What a task comes to.
#[derive(Debug, Clone)]
pub struct TaskResult<'a> {
    /// The task.
    pub task: &'a Task,
    /// How it stands, all units together; `None` where nobody has said.
    pub status: Option<TaskStatus>,
    /// The verdict.
    pub verdict: Verdict,
    /// Whether its due date has passed without it being done.
    pub overdue: bool,
    /// Where it is done: that it was done late, by the latest of its units.
    pub late: Option<Lateness>,
    /// Whether a unit that leads it has not reported.
    pub provisional: bool,
    /// What each unit that leads it says.
    pub by_unit: Vec<UnitStatus<'a>>,
}

/// What one unit says of a task.
#[derive(Debug, Clone)]
pub struct UnitStatus<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// Its latest word in the report's periods.
    pub entry: Option<Entry>,
    /// Where it says that it is done: that it did it late.
    pub late: Option<Lateness>,
}

impl UnitStatus<'_> {
    /// The status, unless nothing was said or it does not apply.
    pub fn status(&self) -> Option<TaskStatus> {
        match self.entry.as_ref()?.value {
            Value::Status(status) => Some(status),
            Value::Figure(_) | Value::NotApplicable => None,
        }
    }
}

const DONE: Value = Value::Status(TaskStatus::Done);

/// Assesses a task; `None` where no unit in scope reports on it in this report.
pub(super) fn assess<'a>(view: &View<'a, '_>, task: &'a Task) -> Option<TaskResult<'a>> {
    let by_unit: Vec<_> = view
        .units()
        .filter(|unit| view.periods.iter().any(|period| view.plan.owes_task(unit, period, task)))
        .map(|unit| {
            let said = |period: &&crate::model::Period| {
                view.ledger.entry(&period.id, &unit.id, &task.id).cloned()
            };
            let entry = view.periods.iter().rev().find_map(said);
            let done = entry.as_ref().map(|entry| entry.value) == Some(DONE);
            let late = done.then(|| lateness::of_unit(view, task, &unit.id)).flatten();
            UnitStatus { unit, entry, late }
        })
        .collect();
    if by_unit.is_empty() {
        return None;
    }
    let status = together(&by_unit);
    let silent = by_unit.iter().filter(|said| said.entry.is_none()).count();
    let overdue = match task.due {
        Due::On(due) => status != Some(TaskStatus::Done) && has_passed(view, due),
        Due::Ongoing => false,
    };
    let waits = task.after.as_ref().is_some_and(|after| !view.is_done(&after.value));
    let verdict = match status {
        Some(TaskStatus::Done) => Verdict::Met,
        _ if waits => Verdict::NotApplicable,
        None if silent > 0 => Verdict::NoData,
        None => Verdict::NotApplicable,
        Some(_) if overdue => Verdict::NotMet,
        // A standing duty is under way from the first day on.
        Some(TaskStatus::NotStarted) if task.due == Due::Ongoing => {
            if view.is_final {
                Verdict::NotMet
            } else {
                Verdict::Behind
            }
        }
        Some(TaskStatus::InProgress) if task.due == Due::Ongoing => Verdict::OnTrack,
        Some(TaskStatus::NotStarted | TaskStatus::InProgress) => Verdict::InProgress,
    };
    let late = by_unit.iter().filter_map(|said| said.late);
    let late = (verdict == Verdict::Met).then(|| lateness::latest(late)).flatten();
    Some(TaskResult {
        task,
        status,
        verdict,
        late,
        overdue: overdue && verdict == Verdict::NotMet,
        provisional: silent > 0 && !waits,
        by_unit,
    })
}

/// Done where every unit that has one says done, begun where any has begun. What a silent unit
/// would say is open, so with one the task is at most under way.
fn together(by_unit: &[UnitStatus<'_>]) -> Option<TaskStatus> {
    let said: Vec<_> = by_unit.iter().filter_map(UnitStatus::status).collect();
    let silent = by_unit.iter().any(|unit| unit.entry.is_none());
    let least = *said.iter().min()?;
    let most = *said.iter().max()?;
    Some(match (least, most) {
        (TaskStatus::Done, _) if !silent => TaskStatus::Done,
        (_, TaskStatus::NotStarted) => TaskStatus::NotStarted,
        _ => TaskStatus::InProgress,
    })
}

/// Whether a due date lies before the day that the report speaks of: the day after its data ends,
/// or today where that is earlier. The due date itself is still in time.
fn has_passed(view: &View<'_, '_>, due: chrono::NaiveDate) -> bool {
    let end = view.periods.iter().map(|period| period.to).max();
    let spoken_of =
        end.and_then(|end| end.succ_opt()).map_or(view.as_of, |day| day.min(view.as_of));
    due < spoken_of
}
