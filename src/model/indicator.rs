//! What the plan measures itself by.

use super::{Id, MeasureUnit, Name, Place, Placed, Quantity, Revision, Target, UnitTarget, worded};

worded! {
    /// When an indicator is judged.
    pub enum Judged {
        /// In every report.
        EveryPeriod = "every-period",
        /// In the year's last report; before, there is only progress.
        YearEnd = "year-end",
    }
}

impl Judged {
    /// The entry of the catalogue that names it.
    pub fn entry(self) -> &'static str {
        match self {
            Self::EveryPeriod => "judged-every-period",
            Self::YearEnd => "judged-year-end",
        }
    }

    /// Whether only the year's last report judges.
    pub fn is_at_end(self) -> bool {
        self == Self::YearEnd
    }
}

/// Σ numerator / Σ denominator over units, after combining periods.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// By which `why`, unit plans and tasks (`serves`) refer to it.
    pub id: Id,
    /// What a report calls it.
    pub name: Name,
    /// Clauses of the source document.
    pub source: Vec<Placed<String>>,
    /// The metrics summed above the line.
    pub numerator: Vec<Placed<Id>>,
    /// The metrics summed below the line.
    pub denominator: Vec<Placed<Id>>,
    /// Per cent or another unit.
    pub unit: MeasureUnit,
    /// The threshold, and where the plan states it.
    pub target: Option<Placed<Target>>,
    /// Whether the part may be larger than its whole: services rendered of those applied for.
    pub may_exceed: bool,
    /// When it is judged.
    pub judged: Judged,
    /// Interim targets by report id, of a year-end indicator.
    pub path: Vec<(Placed<Id>, Quantity)>,
    /// Whether the path is the plan's own: its source states none.
    pub path_assumed: bool,
    /// The targets that take its place in mid-year, earliest first.
    pub revised: Vec<Revision>,
    /// The targets that were decided above for some of the units.
    pub unit_targets: Vec<UnitTarget>,
    /// A task that must be done before the indicator applies.
    pub after: Option<Placed<Id>>,
    /// The area of its file.
    pub area: Id,
    /// Where the plan states it.
    pub place: Place,
}

impl Indicator {
    /// Every metric it uses, numerator first.
    pub fn metrics(&self) -> impl Iterator<Item = &Placed<Id>> {
        self.numerator.iter().chain(&self.denominator)
    }
}
