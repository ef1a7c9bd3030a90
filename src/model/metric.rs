//! What units count.

use super::{Id, Identified, MeasureUnit, Name, OverTime, Place, Placed, Quantity, Selector};

/// How a metric is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetricKind {
    /// A whole number, zero or more.
    Count,
    /// A decimal, zero or more.
    Amount,
}

impl MetricKind {
    /// The kinds with the words a plan writes for them.
    pub const ALL: [(&'static str, Self); 2] =
        [(Self::Count.code(), Self::Count), (Self::Amount.code(), Self::Amount)];

    /// The word a plan writes for it, by which the catalogue's entries tell it apart too.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Amount => "amount",
        }
    }

    /// Whether a figure may be one of this kind.
    pub fn takes(self, figure: Quantity) -> bool {
        match self {
            Self::Count => figure.is_whole(),
            Self::Amount => true,
        }
    }
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
    /// What forms and reports call it.
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

impl Submitted {
    /// What a form may ask for, with the words a plan writes.
    pub const ALL: [(&'static str, Self); 2] =
        [("period", Self::Period), ("to-date", Self::ToDate)];
}

impl Metric {
    /// Whether units write down the running total of the year.
    pub fn is_running(&self) -> bool {
        self.over_time.is_total() || self.submitted == Submitted::ToDate
    }

    /// Whether units write down what happened in the period itself.
    pub fn is_plain_flow(&self) -> bool {
        self.over_time.is_flow() && self.submitted == Submitted::Period
    }

    /// Whether units write down the running total of what is a flow.
    pub fn is_running_flow(&self) -> bool {
        self.over_time.is_flow() && self.submitted == Submitted::ToDate
    }
}

impl Identified for Metric {
    fn id(&self) -> &Id {
        &self.id
    }
}
