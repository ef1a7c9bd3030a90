//! By how many days a task was done late: what was late stays late.
//!
//! Follows a unit's word on a task through the year, not only through the report's own periods: a
//! task that was done late in the first quarter is told so in the report of the year's last one.

use chrono::NaiveDate;

use super::View;
use crate::model::{Task, TaskStatus, Told};

/// That a task was done after its due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lateness {
    /// By how many days; `None` where it was certainly late and nothing tells the day.
    pub days: Option<i64>,
    /// The day on which it was done, by its evidence or the commit that said so.
    pub done_on: Option<NaiveDate>,
}

impl Lateness {
    /// What was done on a day, where that is after its due date.
    pub(super) fn on(day: NaiveDate, due: NaiveDate) -> Option<Self> {
        let days = (day - due).num_days();
        (days > 0).then_some(Self { days: Some(days), done_on: Some(day) })
    }
}

/// When a unit did a task that it says is done.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Doing {
    /// The day, where anything tells it.
    pub on: Option<NaiveDate>,
    /// By how much it missed its due date, where it did.
    pub late: Option<Lateness>,
}

/// When a unit that says a task is done did it, as far as anything tells: a guess would be worse than
/// silence. `told` is what it has said in each period that has ended.
pub(super) fn of_unit(view: &View<'_, '_>, task: &Task, told: &[Option<Told>]) -> Doing {
    let Some(due) = task.due.day() else { return Doing::default() };
    // The period in which it was last said not to be done; whether it was said to be since, and the
    // first day that tells when. Evidence that a later report adds neither mends nor worsens that.
    let (mut open, mut is_done, mut done_on) = (None, false, None);
    for (&period, told) in view.ended.iter().zip(told) {
        let Some((value, day)) = *told else { continue };
        match value.status() {
            Some(TaskStatus::Done) => {
                is_done = true;
                done_on = done_on.or(day);
            }
            Some(_) => (open, is_done, done_on) = (Some(period), false, None),
            None => {}
        }
    }
    if let Some(day) = done_on {
        return Doing { on: done_on, late: Lateness::on(day, due) };
    }
    // The unit's own word that it was not done when its due date had come is word enough.
    let open = is_done && open.is_some_and(|period| period.to >= due);
    Doing { on: None, late: open.then_some(Lateness { days: None, done_on: None }) }
}

/// Of several units the one that was latest.
pub(super) fn latest(units: impl Iterator<Item = Lateness>) -> Option<Lateness> {
    units.max_by_key(|late| late.days)
}
