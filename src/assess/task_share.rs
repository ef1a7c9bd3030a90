//! The share of some tasks that are done: each task as it stands by itself, and each unit that leads
//! any by its own word.

use std::collections::BTreeMap;

use super::apart::Reached;
use super::combine::Attendance;
use super::coverage::coverage;
use super::task::{self, TaskResult};
use super::yardstick::Own;
use super::{Verdict, View};
use crate::model::{Indicator, Lookup, Quantity, Task, TaskShare, TaskStatus, Unit, Value};

/// What the tasks come to, and each of them.
pub(super) struct Tasks<'a> {
    pub reached: Reached,
    pub own: Vec<Own<'a>>,
    pub results: Vec<TaskResult<'a>>,
}

/// Weighs the tasks of an indicator's share; `None` where the report asks for none of them.
pub(super) fn weigh<'a>(
    view: &View<'a, '_>,
    indicator: &'a Indicator,
    share: &'a TaskShare,
) -> Option<Tasks<'a>> {
    if !view.periods.iter().any(|period| indicator.window.holds(period, view.plan)) {
        return None;
    }
    count(view, share)
}

/// Counts some tasks; `None` where the report asks for none of them.
pub(super) fn count<'a>(view: &View<'a, '_>, share: &'a TaskShare) -> Option<Tasks<'a>> {
    let of_plan = view.plan.tasks_of_share(share);
    let results: Vec<_> = of_plan.filter_map(|task| task::assess(view, task, &[])).collect();
    if results.is_empty() {
        return None;
    }
    let (mut together, mut heard) = ([0_i64; 2], false);
    for result in &results {
        heard |= result.by_unit().any(|said| said.entry.is_some());
        if result.verdict != Verdict::NotApplicable {
            let is_late = share.on_time && result.late.is_some();
            let is_done = result.status == Some(TaskStatus::Done) && !is_late;
            together = [together[0] + i64::from(is_done), together[1] + 1];
        }
    }
    let units = by_unit(view, share, &results);
    let attendances: Vec<_> = units.iter().map(|part| &part.attendance).collect();
    let coverage = coverage(view, &attendances);
    let sums = heard.then(|| together.map(Quantity::from));
    let own = units.iter().map(Part::own).collect();
    Some(Tasks { reached: Reached { coverage, sums }, own, results })
}

/// What one unit has to do with the tasks.
struct Part<'a> {
    unit: &'a Unit,
    attendance: Attendance,
    /// How many of them it has done, and how many there are.
    counted: [i64; 2],
    is_heard: bool,
}

impl<'a> Part<'a> {
    fn own(&self) -> Own<'a> {
        let sums = self.is_heard.then(|| self.counted.map(Quantity::from));
        Own { unit: self.unit, sums, is_judged: true, told: 0, is_told: true }
    }
}

/// The parts of the units that lead any of the tasks, in the plan's order.
fn by_unit<'a>(
    view: &View<'a, '_>,
    share: &TaskShare,
    results: &[TaskResult<'a>],
) -> Vec<Part<'a>> {
    let mut parts: Vec<Part<'a>> = Vec::new();
    let mut places: Lookup<&str, usize> = Lookup::default();
    let units = view.plan.units.iter().enumerate();
    let ranks: BTreeMap<&str, usize> = units.map(|(at, unit)| (unit.id.as_str(), at)).collect();
    for result in results {
        for said in result.by_unit() {
            let unit = said.unit;
            let at = *places.entry(unit.id.as_str()).or_insert(parts.len());
            if at == parts.len() {
                let attendance = attendance(view, unit, results);
                parts.push(Part { unit, attendance, counted: [0; 2], is_heard: false });
            }
            let part = &mut parts[at];
            part.is_heard |= said.entry.is_some();
            let is_out = said.entry.is_some_and(|entry| entry.value == Value::NotApplicable);
            if is_out || result.verdict == Verdict::NotApplicable {
                continue;
            }
            let is_late = share.on_time && said.late.is_some();
            // Of one that is done for several dates a unit speaks of the next one only.
            let status = if result.task.is_done_anew() { result.status } else { said.status() };
            let is_done = status == Some(TaskStatus::Done) && !is_late;
            part.counted = [part.counted[0] + i64::from(is_done), part.counted[1] + 1];
        }
    }
    parts.sort_by_key(|part| ranks.get(part.unit.id.as_str()).copied());
    parts
}

/// In which periods a unit owes a word on any of the tasks, and in which it has given all.
fn attendance(view: &View<'_, '_>, unit: &Unit, results: &[TaskResult<'_>]) -> Attendance {
    let mut attendance = Attendance::default();
    for (at, period) in view.periods.iter().enumerate() {
        let owed = results.iter().map(|result| result.task);
        let owed: Vec<&Task> =
            owed.filter(|task| view.plan.owes_task(unit, period, task)).collect();
        if owed.is_empty() {
            continue;
        }
        attendance.expected.push(at);
        let is_told = |task: &&Task| view.ledger.value(&period.id, &unit.id, &task.id).is_some();
        if owed.iter().all(is_told) {
            attendance.reported.push(at);
        }
    }
    attendance
}
