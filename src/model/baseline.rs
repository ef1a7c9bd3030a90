//! What growth is measured from, and what other years' plans and submissions come to.

use std::collections::BTreeMap;

use super::{Ledger, Plan, Quantity};

/// From what the growth of an indicator is measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Baseline {
    /// The same indicator in the same report of last year, as this repository has it.
    LastYear,
    /// A figure of all units together that the plan states.
    Given {
        /// In the indicator's unit of measure.
        value: Quantity,
        /// Before the plan's.
        year: i32,
        /// The document that it is from.
        source: Option<String>,
    },
}

/// Another year's plan and accepted figures.
#[derive(Debug)]
pub enum OtherYear {
    /// Its plan has errors, so that no figure of it can be trusted.
    Faulty,
    /// What was asked then, and what has come in.
    Known(Box<(Plan, Ledger)>),
}

/// The other years that have been read. One that is not among them has no plan, or nobody asked.
pub type OtherYears = BTreeMap<i32, OtherYear>;

impl Plan {
    /// Whether last year's figures decide any verdict of this year's.
    pub fn wants_last_year(&self) -> bool {
        let baselines = self.indicators.iter().filter_map(|found| found.baseline.as_ref());
        baselines.map(|baseline| &baseline.value).any(|baseline| *baseline == Baseline::LastYear)
    }
}
