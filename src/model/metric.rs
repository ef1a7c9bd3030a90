//! What units count.

use super::{
    FromFindings, Id, MeasureUnit, Name, OverTime, PartOf, Place, Placed, Quantity, Selector,
    Window, worded,
};

worded! {
    /// How a metric is counted.
    pub enum MetricKind {
        /// A whole number.
        Count = "count",
        /// A decimal.
        Amount = "amount",
    }
}

impl MetricKind {
    /// Whether a figure may be one of this kind.
    pub fn takes(self, figure: Quantity) -> bool {
        self == Self::Amount || figure.is_whole()
    }
}

worded! {
    /// What a unit writes down for a flow.
    pub enum Submitted {
        /// What happened in the period.
        Period = "period",
        /// The running total of the year; the period's own figure is the difference.
        ToDate = "to-date",
    }
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
    /// What it is counted from in the register of findings; then nobody owes it.
    pub from_findings: Option<FromFindings>,
    /// Who owes it; of what is counted, whose figures there are.
    pub reported_by: Vec<Placed<Selector>>,
    /// When each of those who report it does; empty where all of them do throughout.
    pub tenures: Vec<Window>,
    /// What it is broken down by, as long as it is whole.
    pub by: Option<Placed<Id>>,
    /// Of which metric it is a category.
    pub part: Option<PartOf>,
    /// In which periods it is asked for.
    pub window: Window,
    /// Whether a figure may be below zero: what a refund or a correction takes away.
    pub signed: bool,
    /// Whether it may be left out; it then counts for nothing.
    pub optional: bool,
    /// The outside body that publishes it: who reports it says where.
    pub publisher: Option<Name>,
    /// Clauses of the source document.
    pub source: Vec<Placed<String>>,
    /// The area of its file.
    pub area: Id,
    /// Where the plan states it.
    pub place: Place,
}

impl Metric {
    /// Whether it is counted from a register, and asked of nobody.
    pub fn is_counted(&self) -> bool {
        self.from_findings.is_some()
    }

    /// Whether the plan states it here: of the categories of a metric the first stands for all.
    pub fn is_stated(&self) -> bool {
        self.part.as_ref().is_none_or(|part| part.at == 0)
    }

    /// The id that the plan states it by.
    pub fn stated_id(&self) -> &Id {
        self.part.as_ref().map_or(&self.id, |part| &part.whole)
    }

    /// Whether some periods ask for it and others do not, or of other units.
    pub fn is_timed(&self) -> bool {
        !self.window.is_open() || !self.tenures.is_empty()
    }

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
