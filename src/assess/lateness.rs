//! By how many days a task was done late: what was late stays late.
//!
//! Follows a unit's word on a task through the year, not only through the report's own periods: a
//! task that was done late in the first quarter is told so in the report of the year's last one.

use chrono::NaiveDate;

use super::View;
use crate::model::{Entry, Id, Period, Task, TaskStatus, Value};

/// That a task was done after its due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lateness {
    /// By how many days; `None` where it was certainly late and nothing tells the day.
    pub days: Option<i64>,
    /// The day on which it was done, by its evidence or the commit that said so.
    pub done_on: Option<NaiveDate>,
}

/// Whether a unit that says a task is done did it late; `None` where it did not, or where nothing
/// tells: a guess would be worse than silence.
pub(super) fn of_unit(view: &View<'_, '_>, task: &Task, unit: &Id) -> Option<Lateness> {
    let due = task.due.day()?;
    let said = since_done(view, task, unit);
    // Evidence that a later report adds neither mends nor worsens what the first one showed.
    if let Some(day) = said.done.iter().find_map(|entry| entry.done_on) {
        let days = (day - due).num_days();
        return (days > 0).then_some(Lateness { days: Some(days), done_on: Some(day) });
    }
    // The unit's own word that it was not done when its due date had come is word enough.
    let open = !said.done.is_empty() && said.open.is_some_and(|period| period.to >= due);
    open.then_some(Lateness { days: None, done_on: None })
}

/// What a unit has said of a task up to a report's end.
struct Said<'v> {
    /// The rows, earliest first, that say it is done, since it was last said not to be.
    done: Vec<Entry<'v>>,
    /// The period in which it was last said not to be.
    open: Option<&'v Period>,
}

fn since_done<'v>(view: &'v View<'_, '_>, task: &Task, unit: &Id) -> Said<'v> {
    let mut said = Said { done: Vec::new(), open: None };
    for &period in &view.ended {
        match view.ledger.entry(&period.id, unit, &task.id) {
            Some(entry) if entry.value == Value::Status(TaskStatus::Done) => said.done.push(entry),
            Some(Entry { value: Value::Status(_), .. }) => {
                said = Said { done: Vec::new(), open: Some(period) };
            }
            Some(_) | None => {}
        }
    }
    said
}

/// Of several units the one that was latest.
pub(super) fn latest(units: impl Iterator<Item = Lateness>) -> Option<Lateness> {
    units.max_by_key(|late| late.days)
}
