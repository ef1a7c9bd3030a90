//! What the plan measures itself by.

use chrono::NaiveDate;

use super::{
    Baseline, Id, MeasureUnit, Name, Place, Placed, Quantity, Ratio, Revision, Selector, Slice,
    Target, UnitTarget, Window, worded,
};

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

/// Tasks of the plan, chosen by what they have in common.
#[derive(Debug, Clone)]
pub struct TaskShare {
    /// The area that they belong to.
    pub area: Option<Placed<Id>>,
    /// Units of which at least one is to lead them; all are taken where it is empty.
    pub lead: Vec<Placed<Selector>>,
    /// By when they are due.
    pub due_by: Option<Placed<DueBy>>,
    /// Whether one that was done late does not count as done.
    pub on_time: bool,
    /// Where the plan states it.
    pub place: Place,
}

/// The last day on which a task may be due to be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DueBy {
    /// The day itself.
    Day(NaiveDate),
    /// The last day of this period.
    Period(Id),
}

/// Σ numerator / Σ denominator over units, after combining periods; Σ numerator alone where nothing
/// stands below the line; or the share of some tasks that are done.
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
    /// The metrics summed below the line; none for a plain figure.
    pub denominator: Vec<Placed<Id>>,
    /// The tasks of which it is the share, in place of metrics.
    pub tasks: Option<TaskShare>,
    /// Per cent or another unit.
    pub unit: MeasureUnit,
    /// The threshold, and where the plan states it; `None` where it asks for nothing.
    pub target: Option<Placed<Target>>,
    /// With a smaller denominator than this it is not judged.
    pub small_below: Option<Placed<Quantity>>,
    /// What it lacks where it falls short, as a sentence says it after a number.
    pub lacking: Option<Name>,
    /// Whether the part may be larger than its whole: services rendered of those applied for.
    pub may_exceed: bool,
    /// What it is made of by category, where all of it is broken down alike.
    pub slices: Vec<Slice>,
    /// In which periods its metrics count for it.
    pub window: Window,
    /// When it is judged.
    pub judged: Judged,
    /// Interim targets by report id, of a year-end indicator.
    pub path: Vec<(Placed<Id>, Quantity)>,
    /// Whether the path is the plan's own: its source states none.
    pub path_assumed: bool,
    /// From what its growth is measured.
    pub baseline: Option<Placed<Baseline>>,
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

    /// Whether it is a plain figure, with nothing below the line.
    pub fn is_value(&self) -> bool {
        self.denominator.is_empty() && !self.numerator.is_empty()
    }

    /// A ratio of sums above and below the line, in its unit of measure. Of a plain figure the sum
    /// below says how many figures there are: with any the figure stands by itself, with none
    /// nothing arose.
    pub fn ratio(&self, [numerator, denominator]: [Quantity; 2]) -> Ratio {
        let is_one = self.is_value() && !denominator.is_zero();
        let denominator = if is_one { Quantity::from(1) } else { denominator };
        Ratio { numerator, denominator, scale: self.unit.scale() }
    }

    /// What was counted above the line and below it, as far as there is either: of a plain figure
    /// that did not arise there is neither.
    pub fn sums(&self, ratio: Option<Ratio>) -> [Option<Quantity>; 2] {
        let is_value = self.is_value();
        let above = ratio.filter(|ratio| !is_value || !ratio.denominator.is_zero());
        let below = ratio.filter(|_| !is_value);
        [above.map(|ratio| ratio.numerator), below.map(|ratio| ratio.denominator)]
    }
}
