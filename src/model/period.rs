//! What units submit for, and what is reported.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Id, Name, Place, Placed, Selector};

/// A reporting period: the window of data that units submit for.
#[derive(Debug, Clone)]
pub struct Period {
    /// Its id, also the folder of its submissions.
    pub id: Id,
    /// What reports and findings call it: `quý I`.
    pub name: Name,
    /// First day of the data.
    pub from: NaiveDate,
    /// Last day of the data, inclusive.
    pub to: NaiveDate,
    /// The last day on which a submission is on time, inclusive.
    pub due: NaiveDate,
    /// Whether it stands beside the regular sequence of periods.
    pub ad_hoc: bool,
    /// For an ad hoc period: the metrics and tasks it asks for, and where it names them; `None` is
    /// all of them.
    pub metrics: Option<BTreeMap<Id, Place>>,
    /// For an ad hoc period: the units it asks; `None` is all that report at the time.
    pub units: Option<Vec<Placed<Selector>>>,
    /// Clauses of the source document.
    pub source: Vec<Placed<String>>,
    /// Where the plan states it.
    pub place: Place,
    /// Where the plan states its window: `from`, `to`.
    pub window: (Place, Place),
    /// Where the plan states the due date.
    pub due_place: Place,
}

impl Period {
    /// Whether it asks for a metric or task: all but an ad hoc period with a list of its own ask
    /// for everything.
    pub fn asks_for(&self, id: &Id) -> bool {
        self.metrics.as_ref().is_none_or(|asked| asked.contains_key(id))
    }
}

/// What is reported: one or more periods, in order. Every period is also a report of itself.
#[derive(Debug, Clone)]
pub struct Report {
    /// What the command line and written reports call it: `6m`.
    pub id: Id,
    /// Other names that the command line takes for it.
    pub aliases: Vec<Placed<Id>>,
    /// What its title and findings call it: `6 tháng`.
    pub name: Name,
    /// Its periods, in order; never empty.
    pub of: Vec<Placed<Id>>,
    /// Clauses of the source document.
    pub source: Vec<Placed<String>>,
    /// Where the plan states it.
    pub place: Place,
}
