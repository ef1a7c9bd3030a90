//! What the criteria of a card are scored by, worked out once for all who are scored.

use num_rational::BigRational;

use super::points::{all_if, by_faults, by_figure};
use super::{
    Inspections, RestsOn, ScoreLine, Unknown, Unsettled, Worth, is_all_or_nothing, without_activity,
};
use crate::assess::indicator::IndicatorResult;
use crate::assess::task::TaskResult;
use crate::assess::task_share::{self, Tasks};
use crate::assess::yardstick::UnitResult;
use crate::assess::{Assessment, UnitStanding, Verdict, View, by_id};
use crate::model::{
    Arrival, AtLeast, AtMost, Criterion, FindingsAsked, Ground, Id, Lookup, Margin, Plan, Quantity,
    Ratio, Scorecard, Scoring, Side, SubmissionState, Target, Task, TaskShare, TaskStatus,
    Timeliness, Unit, Value,
};

/// What a criterion is worth, why that may still change, and what it rests on.
type Found<'a> = (Worth, Option<Unsettled>, RestsOn<'a>);

/// What each criterion of a card is scored by, in the card's order.
pub(super) struct Grounds<'s, 'a> {
    plan: &'a Plan,
    whole: &'s Assessment<'a>,
    each: Vec<Counted<'s, 'a>>,
    standings: Lookup<&'a Id, &'s UnitStanding<'a>>,
    inspections: Option<&'s Inspections<'a>>,
}

/// What a criterion is scored by.
enum Counted<'s, 'a> {
    /// An indicator, and what it comes to for each unit where units are scored.
    Indicator(Option<&'s IndicatorResult<'a>>, Lookup<&'a Id, UnitResult<'a>>),
    /// Tasks; `None` where the report asks for none of them.
    Tasks(Option<Box<Tally<'a>>>),
    Submissions,
    Findings(FindingsAsked),
    Claim,
}

impl<'s, 'a> Grounds<'s, 'a> {
    pub fn of(
        view: &View<'a, '_>,
        whole: &'s Assessment<'a>,
        card: &'a Scorecard,
        inspections: Option<&'s Inspections<'a>>,
    ) -> Self {
        let results = by_id(&whole.indicators);
        let counted = |criterion: &'a Criterion| match &criterion.ground {
            Ground::Indicator(id) => {
                let result = results.get(&id.value).copied();
                let units = result.filter(|_| card.ranks()).into_iter();
                let units = units.flat_map(IndicatorResult::by_unit);
                Counted::Indicator(result, units.map(|own| (&own.unit.id, own)).collect())
            }
            Ground::Tasks(share) => {
                let tasks = task_share::count(view, share);
                Counted::Tasks(tasks.map(|tasks| Tally::of(&tasks, share, card.ranks()).into()))
            }
            Ground::LateSubmissions => Counted::Submissions,
            Ground::Findings(state) => Counted::Findings(*state),
            Ground::Manual => Counted::Claim,
        };
        Self {
            plan: whole.plan,
            whole,
            each: card.criteria.iter().map(counted).collect(),
            standings: whole.standings.iter().map(|one| (&one.unit.id, one)).collect(),
            inspections,
        }
    }

    /// The criterion of a place for the department or a unit, with nothing typed.
    pub fn line(
        &self,
        at: usize,
        criterion: &'a Criterion,
        unit: Option<&'a Unit>,
    ) -> ScoreLine<'a> {
        let (computed, unsettled, rests_on) = match &self.each[at] {
            Counted::Indicator(result, units) => self.indicator(criterion, *result, units, unit),
            Counted::Tasks(tally) => self.tasks(criterion, tally.as_deref(), unit),
            Counted::Submissions => self.submissions(criterion, unit),
            Counted::Findings(state) => self.findings(criterion, *state, unit),
            Counted::Claim => (Worth::Unknown(Unknown::Unclaimed), None, RestsOn::Claim),
        };
        ScoreLine { criterion, computed, unsettled, rests_on, row: None }
    }

    fn indicator(
        &self,
        criterion: &'a Criterion,
        result: Option<&IndicatorResult<'a>>,
        units: &Lookup<&'a Id, UnitResult<'a>>,
        unit: Option<&'a Unit>,
    ) -> Found<'a> {
        let figure = match (result, unit) {
            (Some(result), None) => Some(Figure::of_all(result)),
            (Some(result), Some(unit)) => {
                let is_whole = self.standings.get(&unit.id).is_some_and(|own| is_complete(own));
                units.get(&unit.id).map(|own| Figure::of_unit(result, own, is_whole))
            }
            (None, _) => None,
        };
        let Some(figure) = figure else {
            return (without_activity(criterion, Unknown::NotAsked), None, RestsOn::Claim);
        };
        let goal = goal(criterion, self.plan, figure.target);
        let worth = figure.worth(criterion, self.plan);
        let is_known = matches!(worth, Worth::Points(_));
        let unsettled = match figure.verdict {
            _ if !is_known => None,
            _ if figure.is_provisional => Some(Unsettled::Lacking),
            Verdict::InProgress | Verdict::OnTrack | Verdict::Behind => Some(Unsettled::Open),
            _ => None,
        };
        let margin = match goal {
            Some(goal) if !goal.is_of_change() => {
                figure.ratio.as_ref().and_then(|ratio| goal.gap(ratio))
            }
            Some(_) => figure.margin.clone(),
            None => None,
        };
        let rests_on = RestsOn::Indicator {
            indicator: figure.of.indicator,
            verdict: figure.verdict,
            value: figure.value,
            goal,
            margin,
        };
        (worth, unsettled, rests_on)
    }

    fn tasks(
        &self,
        criterion: &'a Criterion,
        tally: Option<&Tally<'a>>,
        unit: Option<&'a Unit>,
    ) -> Found<'a> {
        let asked = tally.and_then(|tally| match unit {
            None => Some((tally, &tally.all)),
            Some(unit) => Some((tally, tally.units.get(&unit.id)?)),
        });
        let Some((tally, states)) = asked else {
            return (without_activity(criterion, Unknown::NotAsked), None, RestsOn::Claim);
        };
        let States { sums, overdue, late, open, is_silent } = states.clone();
        let count = |sum: Quantity| usize::try_from(sum.decimal()).unwrap_or_default();
        let [done, all] = sums.map_or([0; 2], |sums| sums.map(count));
        let worth = match sums {
            None => Worth::Unknown(Unknown::NoData),
            Some(_) if all == 0 => without_activity(criterion, Unknown::NoActivity),
            Some([above, below]) => {
                let ratio = Ratio { numerator: above, denominator: below, scale: 100 };
                let points = match &criterion.scoring {
                    Scoring::AllOrNothing => Some(all_if(criterion, done == all)),
                    Scoring::Deduct { .. } => {
                        by_faults(criterion, self.plan, overdue.len() + late.len())
                    }
                    _ => ratio.value().and_then(|share| by_figure(criterion, self.plan, &share)),
                };
                points.map_or(Worth::Unknown(Unknown::NoTarget), Worth::Points)
            }
        };
        let unsettled = match worth {
            Worth::Points(_) if is_silent => Some(Unsettled::Lacking),
            Worth::Points(_) if !open.is_empty() => Some(Unsettled::Open),
            _ => None,
        };
        let on_time = tally.on_time;
        (worth, unsettled, RestsOn::Tasks { done, all, overdue, late, open, on_time })
    }

    fn submissions(&self, criterion: &'a Criterion, unit: Option<&'a Unit>) -> Found<'a> {
        let (mut late, mut overdue) = (Vec::new(), Vec::new());
        let (mut is_unknown, mut is_awaited, mut expected) = (false, false, 0);
        let standings: Vec<&UnitStanding<'a>> = match unit {
            Some(unit) => self.standings.get(&unit.id).copied().into_iter().collect(),
            None => self.whole.standings.iter().collect(),
        };
        for standing in standings {
            let periods = self.whole.periods.iter().zip(&standing.by_period);
            for (period, own) in periods.filter_map(|(period, own)| Some((*period, own.as_ref()?)))
            {
                expected += 1;
                let has_passed = self.plan.deadline(period) < self.whole.as_of;
                let at = (standing.unit, period);
                match &own.arrival {
                    None if own.state == SubmissionState::Missing && has_passed => overdue.push(at),
                    None => is_awaited = true,
                    Some(Arrival::Committed(receipt)) => {
                        late.extend((receipt.timeliness == Timeliness::Late).then_some(at));
                    }
                    // What no commit holds has not been handed in.
                    Some(Arrival::Uncommitted) if has_passed => overdue.push(at),
                    Some(Arrival::Uncommitted) => is_awaited = true,
                    Some(Arrival::Unknown) => is_unknown = true,
                }
            }
        }
        let worth = if expected == 0 {
            without_activity(criterion, Unknown::NotAsked)
        } else if is_unknown {
            Worth::Unknown(Unknown::NoHistory)
        } else {
            let points = by_faults(criterion, self.plan, late.len() + overdue.len());
            points.map_or(Worth::Unknown(Unknown::NoTarget), Worth::Points)
        };
        let unsettled = is_awaited.then_some(Unsettled::Open);
        let unsettled = unsettled.filter(|_| matches!(worth, Worth::Points(_)));
        (worth, unsettled, RestsOn::Submissions { late, overdue })
    }

    fn findings(
        &self,
        criterion: &'a Criterion,
        asked: FindingsAsked,
        unit: Option<&'a Unit>,
    ) -> Found<'a> {
        let unit = unit.map(|unit| &unit.id);
        let found = self.inspections.map(|all| all.asked(asked, unit));
        let worth = match &found {
            None => Worth::Unknown(Unknown::NoRegister),
            Some(None) => Worth::Unknown(Unknown::BrokenRegister),
            Some(Some(found)) => by_faults(criterion, self.plan, found.len())
                .map_or(Worth::Unknown(Unknown::NoTarget), Worth::Points),
        };
        let found = found.flatten().unwrap_or_default();
        (worth, None, RestsOn::Findings { asked, found })
    }
}

/// Whether everything that a unit owes in the report is there.
fn is_complete(standing: &UnitStanding<'_>) -> bool {
    standing.by_period.iter().flatten().all(|own| own.state == SubmissionState::Complete)
}

/// What an indicator comes to for whoever is scored.
struct Figure<'s, 'a> {
    of: &'s IndicatorResult<'a>,
    verdict: Verdict,
    target: Option<Target>,
    ratio: Option<Ratio>,
    /// The figure, or the change where that is what the target is about.
    value: Option<BigRational>,
    margin: Option<Margin>,
    is_provisional: bool,
}

impl<'s, 'a> Figure<'s, 'a> {
    fn of_all(of: &'s IndicatorResult<'a>) -> Self {
        let change = || of.growth.as_ref().and_then(|growth| growth.change());
        let is_of_change = of.target.is_some_and(|target| target.is_of_change());
        let figure = || of.ratio.as_ref().and_then(Ratio::value);
        Self {
            of,
            verdict: of.verdict,
            target: of.target,
            ratio: of.ratio,
            value: if is_of_change { change() } else { figure() },
            margin: of.gap.clone(),
            is_provisional: of.provisional,
        }
    }

    fn of_unit(of: &'s IndicatorResult<'a>, own: &UnitResult<'a>, is_whole: bool) -> Self {
        let is_of_change = own.target.is_some_and(|target| target.is_of_change());
        let figure = || own.ratio.as_ref().and_then(Ratio::value);
        Self {
            of,
            verdict: own.verdict,
            target: own.target,
            ratio: own.ratio,
            value: if is_of_change { own.change() } else { figure() },
            margin: own.gap(),
            is_provisional: !is_whole,
        }
    }

    fn worth(&self, criterion: &Criterion, plan: &Plan) -> Worth {
        let reached = is_all_or_nothing(criterion);
        match self.verdict {
            Verdict::NoData => return Worth::Unknown(Unknown::NoData),
            Verdict::NoActivity => return without_activity(criterion, Unknown::NoActivity),
            Verdict::NotApplicable => return without_activity(criterion, Unknown::NotApplicable),
            Verdict::SmallSample => return without_activity(criterion, Unknown::SmallSample),
            Verdict::NoTarget if reached => return Worth::Unknown(Unknown::NoTarget),
            _ => {}
        }
        let Some(value) = &self.value else { return Worth::Unknown(Unknown::NoData) };
        let points = if reached {
            // An interim target is not the target: it counts what is reached as it stands now.
            self.target.map(|target| all_if(criterion, target.is_met_by(value)))
        } else {
            by_figure(criterion, plan, value)
        };
        points.map_or(Worth::Unknown(Unknown::NoTarget), Worth::Points)
    }
}

/// What earns all points of an indicator's criterion.
fn goal(criterion: &Criterion, plan: &Plan, target: Option<Target>) -> Option<Target> {
    match &criterion.scoring {
        Scoring::AllOrNothing => target,
        Scoring::Proportional { full, .. } => {
            let full = full.as_ref().map_or(Quantity::from(100), |full| full.value);
            Some(AtLeast(full).into())
        }
        Scoring::Bands(bands) => {
            let best = bands.first()?.threshold;
            Some(match criterion.side(plan) {
                Side::Least => AtLeast(best).into(),
                Side::Most => AtMost(best).into(),
            })
        }
        Scoring::Deduct { .. } | Scoring::Claimed => None,
    }
}

/// How some tasks stand: all together, and for each unit where units are scored.
struct Tally<'a> {
    on_time: bool,
    all: States<'a>,
    units: Lookup<&'a Id, States<'a>>,
}

/// How tasks stand for whoever is scored.
#[derive(Clone, Default)]
struct States<'a> {
    /// How many are done, and how many count; `None` where nobody has said a word.
    sums: Option<[Quantity; 2]>,
    overdue: Vec<&'a Task>,
    late: Vec<&'a Task>,
    open: Vec<&'a Task>,
    /// Whether somebody has not said how one stands.
    is_silent: bool,
}

impl<'a> Tally<'a> {
    fn of(tasks: &Tasks<'a>, share: &TaskShare, by_unit: bool) -> Self {
        let mut all = States { sums: tasks.reached.sums, ..States::default() };
        let own = tasks.own.iter().filter(|_| by_unit);
        let own = own.map(|own| (&own.unit.id, States { sums: own.sums, ..States::default() }));
        let mut units: Lookup<&Id, States<'_>> = own.collect();
        for result in tasks.results.iter().filter(|one| one.verdict != Verdict::NotApplicable) {
            let is_met = result.verdict == Verdict::Met;
            all.take(result, is_met, result.late.is_some());
            all.is_silent |= result.provisional;
            for said in result.by_unit().filter(|_| by_unit) {
                let Some(states) = units.get_mut(&said.unit.id) else { continue };
                // Of one that is done for several dates a unit speaks of the next one only.
                let is_anew = result.task.is_done_anew();
                let is_done =
                    if is_anew { is_met } else { said.status() == Some(TaskStatus::Done) };
                let is_out = said.entry.is_some_and(|entry| entry.value == Value::NotApplicable);
                if !is_out {
                    states.take(result, is_done, said.late.is_some());
                    states.is_silent |= said.entry.is_none();
                }
            }
        }
        Self { on_time: share.on_time, all, units }
    }
}

impl<'a> States<'a> {
    fn take(&mut self, result: &TaskResult<'a>, is_done: bool, is_late: bool) {
        if is_done {
            self.late.extend(is_late.then_some(result.task));
        } else if result.overdue {
            self.overdue.push(result.task);
        } else {
            self.open.push(result.task);
        }
    }
}
