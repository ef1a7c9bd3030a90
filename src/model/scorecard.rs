//! A reform index: criteria, the points that each is worth, and by what it earns them.

use super::{
    Id, Identified, Name, Place, Placed, Plan, Quantity, Register, Selector, Side, TaskShare,
    worded,
};

/// A reform index as the plan states it.
#[derive(Debug, Clone)]
pub struct Scorecard {
    /// The name of its file, by which commands refer to it.
    pub id: Id,
    /// What a score is headed.
    pub name: Name,
    /// Clauses of the source document.
    pub source: Vec<Placed<String>>,
    /// Whether the criteria are made up: every score then says so.
    pub illustrative: bool,
    /// Who scores the department.
    pub scorer: Option<Placed<Id>>,
    /// The units that are scored, each by itself, and ranked; of a card of the department none.
    pub units: Vec<Placed<Selector>>,
    /// Who has the last word.
    pub appraiser: Option<Name>,
    /// The report that typed scores are held against.
    pub period: Option<Placed<Id>>,
    /// The groups, in the order of the file.
    pub groups: Register<CriterionGroup>,
    /// The criteria, in the order of the file.
    pub criteria: Register<Criterion>,
    /// Its file.
    pub place: Place,
}

impl Scorecard {
    /// Whether it ranks units, in place of scoring the department.
    pub fn ranks(&self) -> bool {
        !self.units.is_empty()
    }

    /// The report that typed scores are held against: the one that is named, or the last word on the
    /// year.
    pub fn report<'p>(&self, plan: &'p Plan) -> Option<&'p super::Report> {
        match &self.period {
            Some(named) => plan.report(named.value.as_str()),
            None => plan.reports.iter().find(|report| plan.is_final(report)),
        }
    }

    /// The groups that a criterion or group lies in, the innermost first.
    pub fn around<'c>(&'c self, group: Option<&'c Id>) -> impl Iterator<Item = &'c CriterionGroup> {
        let found = |id: &'c Id| self.groups.get(id.as_str());
        let first = group.and_then(found);
        std::iter::successors(first, move |group| group.parent.as_ref().and_then(found))
    }
}

/// A group of criteria: a heading with a subtotal.
#[derive(Debug, Clone)]
pub struct CriterionGroup {
    /// Its number, as the index has it.
    pub id: Id,
    /// What stands above its criteria.
    pub name: Name,
    /// The group that it lies in, by its number.
    pub parent: Option<Id>,
    /// Where the card states it.
    pub place: Place,
}

/// One thing that points are given for.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// Its number, as the index has it.
    pub id: Id,
    /// What is scored, in words.
    pub name: Name,
    /// The most points.
    pub max: Placed<Quantity>,
    /// The innermost group that it lies in.
    pub group: Option<Id>,
    /// What it is scored by.
    pub ground: Ground,
    /// How the points follow from that.
    pub scoring: Scoring,
    /// Whether points that are claimed need a document.
    pub evidence: bool,
    /// What it is worth where nothing arose.
    pub no_activity: Option<NoActivity>,
    /// Clauses of the source document.
    pub source: Vec<Placed<String>>,
    /// Where the card states it.
    pub place: Place,
}

impl Identified for CriterionGroup {
    fn id(&self) -> &Id {
        &self.id
    }
}

impl Identified for Criterion {
    fn id(&self) -> &Id {
        &self.id
    }
}

impl Identified for Scorecard {
    fn id(&self) -> &Id {
        &self.id
    }
}

/// What a criterion is scored by.
#[derive(Debug, Clone)]
pub enum Ground {
    /// The figure of an indicator.
    Indicator(Placed<Id>),
    /// The share of some tasks that are done.
    Tasks(TaskShare),
    /// How many submissions came late, or are overdue.
    LateSubmissions,
    /// How many findings of inspections are in a state.
    Findings(FindingsAsked),
    /// Nothing that is counted: points are claimed.
    Manual,
}

worded! {
    /// Which findings of inspections are counted.
    pub enum FindingsAsked {
        /// Neither mended nor referred, and past the day by which they should be.
        Overdue = "overdue",
        /// Neither mended nor referred.
        Open = "open",
    }
}

worded! {
    /// What points are taken off for.
    pub enum Fault {
        /// A submission that came late, or is overdue.
        LateSubmission = "late-submission",
        /// A task that was done late, or is overdue.
        LateTask = "late-task",
        /// A finding of an inspection.
        Finding = "finding",
    }
}

worded! {
    /// What a criterion is worth where nothing arose.
    pub enum NoActivity {
        /// It leaves the maximum.
        Out = "out",
        /// All its points.
        Full = "full",
        /// None.
        Zero = "zero",
    }
}

/// How points follow from what a criterion is scored by.
#[derive(Debug, Clone)]
pub enum Scoring {
    /// All points where the target is reached, else none.
    AllOrNothing,
    /// Points in proportion to the figure.
    Proportional {
        /// Below this there are none.
        floor: Option<Placed<Quantity>>,
        /// The figure that earns all points: 100 unless the card says otherwise.
        full: Option<Placed<Quantity>>,
    },
    /// Points by steps, the best first.
    Bands(Vec<Band>),
    /// All points, less so many for each fault.
    Deduct {
        /// How many points a fault costs.
        each: Quantity,
        /// What counts as one.
        per: Fault,
    },
    /// Whatever is claimed, up to the maximum.
    Claimed,
}

/// A step: from this figure on, so many points.
#[derive(Debug, Clone)]
pub struct Band {
    /// The figure.
    pub threshold: Quantity,
    /// What it earns.
    pub points: Quantity,
    /// Where the card states it.
    pub place: Place,
}

impl Criterion {
    /// On which side of a band's threshold a figure earns its points. The thresholds tell; a single
    /// one is told by what is scored: the fewer faults the better, the more of anything else.
    pub fn side(&self, plan: &Plan) -> Side {
        if let Scoring::Bands(bands) = &self.scoring
            && let [first, second, ..] = bands.as_slice()
        {
            return if first.threshold < second.threshold { Side::Most } else { Side::Least };
        }
        let is_cap = match &self.ground {
            Ground::LateSubmissions | Ground::Findings(_) => true,
            Ground::Indicator(id) => {
                let indicator = plan.indicators.get(id.value.as_str());
                let target = indicator.and_then(|found| found.target.as_ref());
                let single = target.and_then(|target| target.value.bounds().single());
                single.is_some_and(|(side, _)| side == Side::Most)
            }
            Ground::Tasks(_) | Ground::Manual => false,
        };
        if is_cap { Side::Most } else { Side::Least }
    }

    /// The points that may be typed, where not every number up to the maximum may.
    pub fn values(&self) -> Option<Vec<Quantity>> {
        match &self.scoring {
            Scoring::AllOrNothing => Some(vec![self.max.value, Quantity::ZERO]),
            Scoring::Bands(bands) => {
                let points = bands.iter().map(|band| band.points);
                let mut values: Vec<Quantity> = points.chain([Quantity::ZERO]).collect();
                values.dedup();
                Some(values)
            }
            Scoring::Proportional { .. } | Scoring::Deduct { .. } | Scoring::Claimed => None,
        }
    }
}

/// Points as they were typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// So many.
    Points(Quantity),
    /// The criterion does not apply, and leaves the maximum.
    NotApplicable,
}

/// The scores that were typed for a card.
#[derive(Debug, Clone)]
pub struct ScoreSheet {
    /// The card, by the name of the file.
    pub card: Id,
    /// Its rows, in the order of the file; faulty ones too, without what is faulty.
    pub rows: Vec<ScoreRow>,
    /// The file.
    pub place: Place,
}

/// What was typed for a criterion.
#[derive(Debug, Clone)]
pub struct ScoreRow {
    /// The criterion, as it is written.
    pub criterion: Placed<String>,
    /// The unit that is scored, as it is written.
    pub unit: Option<Placed<String>>,
    /// The points that are claimed.
    pub own: Option<Placed<Typed>>,
    /// The points that were found to be due.
    pub appraised: Option<Placed<Typed>>,
    /// The argument.
    pub note: Option<Placed<String>>,
    /// The documents.
    pub evidence: Option<Placed<String>>,
    /// The row.
    pub place: Place,
}
