//! The figures that have passed every check: all that assessment ever sees.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Arrival, FileId, Id, Place, Quantity, TaskStatus, Value};

/// One accepted row of a submission.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What it says.
    pub value: Value,
    /// The remark.
    pub note: String,
    /// The evidence.
    pub evidence: String,
    /// Of a task that is done: the day of its evidence, or else of the commit that said so;
    /// `None` where neither tells.
    pub done_on: Option<NaiveDate>,
    /// Where the value stands.
    pub place: Place,
}

/// What the ledger holds for a metric of a unit in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// A figure.
    Counted(Quantity),
    /// `n/a`: reported, and nothing arose.
    NotApplicable,
    /// Nothing was accepted.
    Absent,
}

/// The state of a submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SubmissionState {
    /// Every row that is owed is there and free of errors.
    Complete,
    /// Rows or values are absent; what is there is free of errors.
    Incomplete,
    /// Something in it is wrong.
    Invalid,
    /// There is no file.
    Missing,
}

impl SubmissionState {
    /// The word for it in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Incomplete => "incomplete",
            Self::Invalid => "invalid",
            Self::Missing => "missing",
        }
    }
}

/// How a unit's submission for a period stands.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Its state.
    pub state: SubmissionState,
    /// The file, unless it is missing.
    pub file: Option<FileId>,
    /// Whether the file could be read as a table; of one that could not, no row is known.
    pub readable: bool,
    /// How many rows are owed, optional ones aside.
    pub owed: usize,
    /// How many of the owed rows were accepted.
    pub accepted: usize,
    /// Whether it is a nil return: every row is 0 or `n/a`.
    pub nil: bool,
    /// How it came; `None` if it is missing.
    pub arrival: Option<Arrival>,
}

/// A row that was left out of the figures.
#[derive(Debug, Clone)]
pub struct Exclusion {
    /// The unit.
    pub unit: Id,
    /// The period.
    pub period: Id,
    /// What the row's id cell says.
    pub metric: String,
    /// What the row's value cell says.
    pub value: String,
    /// Where the row stands.
    pub place: Place,
    /// The codes of the findings that kept it out, in order.
    pub codes: Vec<&'static str>,
}

/// The accepted figures of every unit and period, how each submission stands, and what was left
/// out.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    entries: BTreeMap<(Id, Id, Id), Entry>,
    standings: BTreeMap<(Id, Id), Standing>,
    /// What was left out, in the order of the files.
    pub exclusions: Vec<Exclusion>,
}

impl Ledger {
    /// Records an accepted row.
    pub fn accept(&mut self, period: &Id, unit: &Id, metric: &Id, entry: Entry) {
        self.entries.insert((period.clone(), unit.clone(), metric.clone()), entry);
    }

    /// Records how a submission stands.
    pub fn stand(&mut self, period: &Id, unit: &Id, standing: Standing) {
        self.standings.insert((period.clone(), unit.clone()), standing);
    }

    /// The accepted row for a metric or task.
    pub fn entry(&self, period: &Id, unit: &Id, metric: &Id) -> Option<&Entry> {
        self.entries.get(&(period.clone(), unit.clone(), metric.clone()))
    }

    /// The accepted figure for a metric.
    pub fn figure(&self, period: &Id, unit: &Id, metric: &Id) -> Figure {
        match self.entry(period, unit, metric).map(|entry| entry.value) {
            Some(Value::Figure(figure)) => Figure::Counted(figure),
            Some(Value::NotApplicable) => Figure::NotApplicable,
            Some(Value::Status(_)) | None => Figure::Absent,
        }
    }

    /// The accepted status of a task, and `None` where there is none or it does not apply.
    pub fn status(&self, period: &Id, unit: &Id, task: &Id) -> Option<TaskStatus> {
        match self.entry(period, unit, task)?.value {
            Value::Status(status) => Some(status),
            Value::Figure(_) | Value::NotApplicable => None,
        }
    }

    /// Whether a row for a metric or task was given but left out.
    pub fn is_excluded(&self, period: &Id, unit: &Id, metric: &Id) -> bool {
        self.exclusions
            .iter()
            .any(|out| out.period == *period && out.unit == *unit && out.metric == metric.as_str())
    }

    /// How a unit's submission for a period stands; `None` where none is expected.
    pub fn standing(&self, period: &Id, unit: &Id) -> Option<&Standing> {
        self.standings.get(&(period.clone(), unit.clone()))
    }
}
