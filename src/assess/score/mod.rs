//! A reform index: what each criterion is worth as things stand, what was typed for it, and what it all
//! comes to.
//!
//! Points are exact fractions and summed as such. What is not known stays in the maximum and makes the
//! total provisional; what does not apply leaves both.

mod ground;
mod points;
mod rank;
mod total;

use num_rational::BigRational;

use super::{Assessment, View};
use crate::model::{
    Criterion, Finding, Findings, FindingsAsked, Fixed, Id, Indicator, Lookup, Lost, Margin,
    NoActivity, Period, Quantity, Remedy, Report, ScoreRow, ScoreSheet, Scorecard, Scoring, Target,
    Task, Typed, Unit, Verdict, exact, worded,
};
use ground::Grounds;
pub use points::shown;
pub use rank::RankedBy;
pub use total::{GroupTotals, Total, Totals};

/// The findings of inspections that are open at the end of a report, or today where that is earlier.
#[derive(Debug, Clone)]
pub struct Inspections<'a> {
    lost: &'a Lost,
    /// In the order of the register; and whether each is overdue.
    open: Vec<(&'a Finding, bool)>,
    /// By unit, their places among those.
    places: Lookup<&'a Id, Vec<usize>>,
}

impl<'a> Inspections<'a> {
    /// What the register says; `None` where there is no register.
    pub fn of(register: Option<&'a Findings>, assessment: &Assessment<'_>) -> Option<Self> {
        let Findings { all, lost, .. } = register?;
        let (on, today) = (assessment.stands_on(), assessment.speaks_of());
        let open = all.iter().filter_map(|finding| match finding.state(on, today)? {
            Remedy::Open => Some((finding, false)),
            Remedy::Overdue => Some((finding, true)),
            Remedy::Referred | Remedy::Mended => None,
        });
        let open: Vec<_> = open.collect();
        let mut places: Lookup<&Id, Vec<usize>> = Lookup::default();
        for (at, (finding, _)) in open.iter().enumerate() {
            places.entry(&finding.unit.value).or_default().push(at);
        }
        Some(Self { lost, open, places })
    }

    /// Those that are asked about, of a unit or of all; `None` where a row of theirs could not be
    /// read.
    fn asked(&self, asked: FindingsAsked, unit: Option<&Id>) -> Option<Vec<&'a Finding>> {
        let is_asked =
            |(_, is_overdue): &&(&Finding, bool)| asked == FindingsAsked::Open || *is_overdue;
        let is_lost = unit.map_or(self.lost.any(), |unit| self.lost.may_be(unit));
        let of_all = || self.open.iter().filter(is_asked).map(|(finding, _)| *finding).collect();
        let of = |unit| {
            let places = self.places.get(unit).into_iter().flatten();
            let own = places.filter_map(|at| self.open.get(*at));
            own.filter(is_asked).map(|(finding, _)| *finding).collect()
        };
        (!is_lost).then(|| unit.map_or_else(of_all, of))
    }
}

/// What a card comes to in a report.
#[derive(Debug, Clone)]
pub struct CardScore<'a> {
    /// By which criteria, groups and ways of scoring.
    pub card: &'a Scorecard,
    /// The department's score; or that of each unit, the first in rank first.
    pub scores: Vec<Score<'a>>,
    /// By what units are ranked; `None` where none are.
    pub ranked_by: Option<RankedBy>,
    /// The report that the typed points are of, where it is another and they do not count.
    pub typed_for: Option<&'a Report>,
}

impl CardScore<'_> {
    /// The sums that a unit is ranked by.
    pub fn ranking_total<'s>(&self, score: &'s Score<'_>) -> Option<&'s Total> {
        match self.ranked_by? {
            RankedBy::Appraised => score.totals.appraised.as_ref(),
            RankedBy::Own => Some(&score.totals.own),
        }
    }
}

/// What the department or a unit comes to.
#[derive(Debug, Clone)]
pub struct Score<'a> {
    /// Who is scored; `None` is the department.
    pub unit: Option<&'a Unit>,
    /// Its place among the units; those that share one have the same. `None` where nothing applies to
    /// it.
    pub rank: Option<usize>,
    /// The criteria, in the card's order.
    pub lines: Vec<ScoreLine<'a>>,
    /// What each group comes to, in the card's order.
    pub groups: Vec<GroupTotals<'a>>,
    /// What all of it comes to.
    pub totals: Totals,
}

impl<'a> Score<'a> {
    /// The criteria that have lost points, the most first, those that lost as much in the card's
    /// order.
    pub fn losses(&self) -> Vec<(&ScoreLine<'a>, BigRational)> {
        let lost = |line| Some((line, ScoreLine::lost(line)?));
        let mut losses: Vec<_> = self.lines.iter().filter_map(lost).collect();
        losses.sort_by(|(_, one), (_, other)| other.cmp(one));
        losses
    }
}

/// How many decimals of a fraction are typed at least.
const TYPED_DECIMALS: u32 = 2;

/// What a criterion is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Worth {
    /// So many points, exactly.
    Points(BigRational),
    /// It does not apply and leaves the maximum.
    Out,
    /// That is not known.
    Unknown(Unknown),
}

impl Worth {
    /// The points, where they are known and it applies.
    pub fn points(&self) -> Option<&BigRational> {
        match self {
            Self::Points(points) => Some(points),
            Self::Out | Self::Unknown(_) => None,
        }
    }
}

impl From<Typed> for Worth {
    fn from(typed: Typed) -> Self {
        match typed {
            Typed::Points(points) => Self::Points(exact(points.decimal())),
            Typed::NotApplicable => Self::Out,
        }
    }
}

worded! {
    /// Why it is not known what a criterion is worth.
    pub enum Unknown {
        /// Nothing has been reported.
        NoData = "no-data",
        /// The report does not ask for it, or not of the unit.
        NotAsked = "not-asked",
        /// Nothing arose, and the card does not say what that is worth.
        NoActivity = "no-activity",
        /// It does not apply yet, and the card does not say what that is worth.
        NotApplicable = "not-applicable",
        /// There are too few cases to judge by.
        SmallSample = "small-sample",
        /// There is no target to be reached.
        NoTarget = "no-target",
        /// History does not tell when submissions came.
        NoHistory = "no-history",
        /// The repository has no register of findings.
        NoRegister = "no-register",
        /// Rows of that register could not be read.
        BrokenRegister = "broken-register",
        /// Nobody has claimed any points.
        Unclaimed = "unclaimed",
    }
}

impl Unknown {
    /// Whether somebody must say what it is worth: no figure that is still to come will.
    pub fn asks(self) -> bool {
        matches!(self, Self::NoActivity | Self::NotApplicable | Self::SmallSample | Self::NoTarget)
    }
}

worded! {
    /// Why the points of a criterion may still change.
    pub enum Unsettled {
        /// Figures or words are lacking.
        Lacking = "lacking",
        /// It is not over: what is asked is asked by a later day.
        Open = "open",
    }
}

/// A criterion: what it is worth as things stand, and what was typed.
#[derive(Debug, Clone)]
pub struct ScoreLine<'a> {
    /// What is scored.
    pub criterion: &'a Criterion,
    /// What it is worth as things stand.
    pub computed: Worth,
    /// Why that may still change, where it may.
    pub unsettled: Option<Unsettled>,
    /// The figures, tasks or files that make it so.
    pub rests_on: RestsOn<'a>,
    /// What was typed for it.
    pub row: Option<&'a ScoreRow>,
}

impl<'a> ScoreLine<'a> {
    /// What was claimed; where nothing was, what it is worth as things stand.
    pub fn own(&self) -> Worth {
        self.claimed().unwrap_or_else(|| self.computed.clone())
    }

    /// The points in its row of the scores file, where whoever scores has typed any.
    pub fn claimed(&self) -> Option<Worth> {
        Some(self.row?.own.as_ref()?.value.into())
    }

    /// What it was found to be worth.
    pub fn appraised(&self) -> Option<Worth> {
        Some(self.row?.appraised.as_ref()?.value.into())
    }

    /// What counts now: what it was found to be worth, else what was claimed, else what it is worth as
    /// things stand.
    pub fn counted(&self) -> Worth {
        self.appraised().unwrap_or_else(|| self.own())
    }

    /// The points that are lost; `None` where none are, or that is not known.
    pub fn lost(&self) -> Option<BigRational> {
        let lost = exact(self.criterion.max.value.decimal()) - self.counted().points()?;
        (lost > BigRational::from_integer(0.into())).then_some(lost)
    }

    /// The argument.
    pub fn note(&self) -> Option<&'a str> {
        Some(self.row?.note.as_ref()?.value.as_str())
    }

    /// The documents.
    pub fn evidence(&self) -> Option<&'a str> {
        Some(self.row?.evidence.as_ref()?.value.as_str())
    }

    /// Points of it for the eye; never all of them, or none, where that is not so.
    pub fn shown(&self, points: &BigRational, decimals: u32) -> Fixed {
        shown(points, self.criterion.max.value, decimals)
    }

    /// Which typed points are not what the criterion is worth as things stand, its own or those that
    /// were appraised. Fractions are typed with the digits that are shown. Of what nobody can compute
    /// nothing is said.
    pub fn differs(&self) -> Option<(&'static str, Typed)> {
        let row = self.row?;
        let is_other = |typed: &Typed| match (&self.computed, typed) {
            (Worth::Unknown(_), _) | (Worth::Out, Typed::NotApplicable) => false,
            (Worth::Points(points), Typed::Points(typed)) => {
                let decimals = typed.decimal().scale().max(TYPED_DECIMALS);
                self.shown(points, decimals).to_rational() != exact(typed.decimal())
            }
            (Worth::Out, Typed::Points(_)) | (Worth::Points(_), Typed::NotApplicable) => true,
        };
        let sides = [("self", &row.own), ("appraised", &row.appraised)];
        let typed =
            sides.into_iter().filter_map(|(side, typed)| Some((side, typed.as_ref()?.value)));
        typed.into_iter().find(|(_, typed)| is_other(typed))
    }
}

/// What a criterion's points rest on.
#[derive(Debug, Clone)]
pub enum RestsOn<'a> {
    /// A figure of an indicator.
    Indicator {
        /// Whose figure it is.
        indicator: &'a Indicator,
        /// How it stands against its target.
        verdict: Verdict,
        /// The figure, or of growth the change, exactly.
        value: Option<BigRational>,
        /// What would earn all points.
        goal: Option<Target>,
        /// Whole units to it, negative where they are lacking.
        margin: Option<Margin>,
    },
    /// The tasks of a share.
    Tasks {
        /// How many are done.
        done: usize,
        /// How many count.
        all: usize,
        /// Those past their due date and not done.
        overdue: Vec<&'a Task>,
        /// Those that were done late.
        late: Vec<&'a Task>,
        /// Those that are not done and not overdue.
        open: Vec<&'a Task>,
        /// Whether one that was done late does not count as done.
        on_time: bool,
    },
    /// Submissions that came late, and that are overdue.
    Submissions {
        /// Those that came late.
        late: Vec<(&'a Unit, &'a Period)>,
        /// Those that have not come, past their due date.
        overdue: Vec<(&'a Unit, &'a Period)>,
    },
    /// Findings of inspections.
    Findings {
        /// Which are counted.
        asked: FindingsAsked,
        /// In the order of the register.
        found: Vec<&'a Finding>,
    },
    /// What is claimed, and nothing that is counted.
    Claim,
}

/// Scores a card in a report, of which `whole` is the assessment of the whole department. Typed points
/// belong to the card's own report: in any other only what can be computed counts.
pub fn score<'a>(
    whole: &Assessment<'a>,
    card: &'a Scorecard,
    sheets: &'a [ScoreSheet],
    inspections: Option<&Inspections<'a>>,
) -> CardScore<'a> {
    let view = View::new(whole.plan, whole.ledger, whole.report, &whole.scope, whole.as_of);
    let grounds = Grounds::of(&view, whole, card, inspections);
    let is_own = card.report(whole.plan).is_some_and(|own| own.id == whole.report.id);
    let typed = Rows::of(card, if is_own { sheets } else { &[] });
    let is_typed = sheets.iter().any(|sheet| sheet.card == card.id && !sheet.rows.is_empty());
    let typed_for = card.report(whole.plan).filter(|_| is_typed && !is_own);
    let of = |unit: Option<&'a Unit>| {
        let line = |(at, criterion): (usize, &'a Criterion)| {
            let found = grounds.line(at, criterion, unit);
            ScoreLine { row: typed.row(criterion, unit), ..found }
        };
        let lines: Vec<_> = card.criteria.iter().enumerate().map(line).collect();
        let (groups, totals) = total::totals(card, &lines);
        Score { unit, rank: None, lines, groups, totals }
    };
    if !card.ranks() {
        return CardScore { card, scores: vec![of(None)], ranked_by: None, typed_for };
    }
    let units = whole
        .plan
        .selected(&card.units)
        .filter(|unit| whole.periods.iter().any(|period| whole.plan.reports_in(unit, period)));
    let (scores, ranked_by) = rank::ranked(units.map(|unit| of(Some(unit))).collect());
    CardScore { card, scores, ranked_by: Some(ranked_by), typed_for }
}

/// The scores that belong to a report of the whole department: of those cards whose typed scores are
/// held against it.
pub fn of_report<'a>(
    whole: &Assessment<'a>,
    sheets: &'a [ScoreSheet],
    register: Option<&'a Findings>,
) -> Vec<CardScore<'a>> {
    let cards = whole.plan.scorecards.iter().filter(|card| {
        whole.scope.is_of_all()
            && card.report(whole.plan).is_some_and(|report| report.id == whole.report.id)
    });
    let mut cards = cards.peekable();
    // A register is gone through only where anything is scored by it.
    let inspections = cards.peek().and_then(|_| Inspections::of(register, whole));
    cards.map(|card| score(whole, card, sheets, inspections.as_ref())).collect()
}

/// What was typed for a card, by criterion and unit.
struct Rows<'a>(Lookup<(&'a str, &'a str), &'a ScoreRow>);

impl<'a> Rows<'a> {
    fn of(card: &Scorecard, sheets: &'a [ScoreSheet]) -> Self {
        let own = sheets.iter().filter(|sheet| sheet.card == card.id);
        let mut rows = Lookup::default();
        for row in own.flat_map(|sheet| &sheet.rows) {
            let unit = row.unit.as_ref().map_or("", |unit| unit.value.as_str());
            rows.entry((row.criterion.value.as_str(), unit)).or_insert(row);
        }
        Self(rows)
    }

    fn row(&self, criterion: &Criterion, unit: Option<&Unit>) -> Option<&'a ScoreRow> {
        let unit = unit.map_or("", |unit| unit.id.as_str());
        self.0.get(&(criterion.id.as_str(), unit)).copied()
    }
}

/// What a criterion is worth where nothing arose, or it does not apply.
fn without_activity(criterion: &Criterion, why: Unknown) -> Worth {
    match criterion.no_activity {
        Some(NoActivity::Out) => Worth::Out,
        Some(NoActivity::Full) => Worth::Points(exact(criterion.max.value.decimal())),
        Some(NoActivity::Zero) => Worth::Points(exact(Quantity::ZERO.decimal())),
        None => Worth::Unknown(why),
    }
}

/// Whether a way of scoring asks whether a target is reached.
fn is_all_or_nothing(criterion: &Criterion) -> bool {
    matches!(criterion.scoring, Scoring::AllOrNothing)
}
