//! What units count.

use super::{Id, Identified, MeasureUnit, Name, OverTime, Place, Placed, Selector};

/// How a metric is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetricKind {
    /// A whole number, zero or more.
    Count,
    /// A decimal, zero or more.
    Amount,
}

/// What a unit writes down for a flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Submitted {
    /// What happened in the period.
    Period,
    /// The running total of the year; the period's own figure is the difference.
    ToDate,
}

/// What units count.
#[derive(Debug, Clone)]
pub struct Metric {
    /// Its id, unique among metrics and tasks.
    pub id: Id,
    /// Its name.
    pub name: Name,
    /// What it counts in.
    pub unit: Option<MeasureUnit>,
    /// Whole or decimal.
    pub kind: MetricKind,
    /// How periods combine.
    pub over_time: OverTime,
    /// What its form asks for, if it is a flow.
    pub submitted: Submitted,
    /// Who owes it.
    pub reported_by: Vec<Placed<Selector>>,
    /// Whether it may be left out; it then counts for nothing.
    pub optional: bool,
    /// Clauses of the source document.
    pub source: Vec<Placed<String>>,
    /// The area of its file.
    pub area: Id,
    /// Where the plan states it.
    pub place: Place,
}

impl Identified for Metric {
    fn id(&self) -> &Id {
        &self.id
    }
}
