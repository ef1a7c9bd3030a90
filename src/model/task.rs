//! What is to be done, by whom and when.

use std::fmt;

use chrono::NaiveDate;

use super::{Id, Name, Place, Placed, Selector};

/// When a task is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// The last day on which it is done in time.
    On(NaiveDate),
    /// A standing duty.
    Ongoing,
    /// A duty that is done anew in each period.
    EachPeriod,
}

impl Due {
    /// The last day on which it is done in time, of several the last; a standing duty has none.
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::On(day) => Some(day),
            Self::Ongoing | Self::EachPeriod => None,
        }
    }
}

impl fmt::Display for Due {
    /// As a plan and JSON write it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(day) => fmt::Display::fmt(day, f),
            Self::Ongoing => f.write_str("ongoing"),
            Self::EachPeriod => f.write_str("each-period"),
        }
    }
}

/// Something to be done, or a goal that has no number.
#[derive(Debug, Clone)]
pub struct Task {
    /// Its id, unique among metrics and tasks.
    pub id: Id,
    /// What forms and reports call it.
    pub name: Name,
    /// Clauses of the source document.
    pub source: Vec<Placed<String>>,
    /// Who reports on it; several units each report their own part.
    pub lead: Vec<Placed<Selector>>,
    /// Whether the plan has chosen who leads: its source names nobody.
    pub lead_assumed: bool,
    /// Who helps.
    pub with: Vec<Placed<Selector>>,
    /// When it is due; where it is done anew for each of several dates, the last of them.
    pub due: Due,
    /// Those dates, in order; none where it is done but once.
    pub dates: Vec<NaiveDate>,
    /// How often it is done in the year: its row then says how often so far.
    pub times: Option<u16>,
    /// The document that proves it.
    pub output: Option<Name>,
    /// The task that it is a step of.
    pub step_of: Option<Id>,
    /// Whether the due date is the plan's own: its source states none.
    pub due_assumed: bool,
    /// Whether it is a goal without a number.
    pub goal: bool,
    /// Whether it is done anew every year: next year's plan keeps it though it is done.
    pub yearly: bool,
    /// Whether it is done by a unit's own plan, which then stands in the repository.
    pub unit_plan: bool,
    /// The task that must be done before this one applies.
    pub after: Option<Placed<Id>>,
    /// The indicators that it is meant to move.
    pub serves: Vec<Placed<Id>>,
    /// The area of its file; `None` for a unit's own task.
    pub area: Option<Id>,
    /// The unit whose own task it is.
    pub owner: Option<Id>,
    /// Where the plan states it.
    pub place: Place,
}

impl Task {
    /// Whether a unit that has done it does it once more.
    pub fn is_done_anew(&self) -> bool {
        self.due == Due::EachPeriod || !self.dates.is_empty()
    }

    /// Whether it is done with for good once it is done: it comes back neither within the year nor in
    /// the next one, as a unit's own plan does.
    pub fn is_done_once(&self) -> bool {
        let has_one_day = self.due.day().is_some() && self.dates.is_empty();
        has_one_day && self.times.is_none() && !self.yearly && !self.unit_plan
    }
}
