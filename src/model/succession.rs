//! Which unit took over from which, and what a lineage of units has stated before.

use std::collections::BTreeSet;

use super::passing::{Passing, Passings, passings};
use super::{Figure, Id, Metric, Period, Plan, Quantity, Unit};

/// The units of a plan with their links, and its regular periods in order: worked out once, so that
/// nothing is searched for while rows are read.
#[derive(Debug, Clone)]
pub struct Lineage<'p> {
    pub(super) plan: &'p Plan,
    /// By a unit's place in the plan: the places of those it took over from, and of those that took
    /// over from it.
    before: Vec<Vec<usize>>,
    after: Vec<Vec<usize>>,
    regular: Vec<&'p Period>,
    pub(super) passings: Passings<'p>,
}

/// Who held the same work in two periods that follow each other.
#[derive(Debug, Clone)]
pub struct Handover<'p> {
    /// The earlier period.
    pub before: &'p Period,
    /// Who held it then, in the plan's order.
    pub from: Vec<&'p Unit>,
    /// Who holds it afterwards, in the plan's order.
    pub to: Vec<&'p Unit>,
}

/// One statement.
#[derive(Debug, Clone, Copy)]
pub struct Stated<'p> {
    /// Who made it.
    pub unit: &'p Unit,
    /// When.
    pub period: &'p Period,
    /// What it says.
    pub figure: Quantity,
}

impl<'p> Prior<'p> {
    /// The figure, predecessors' ones added up; `None` where nothing was stated.
    pub fn figure(&self) -> Option<Quantity> {
        (!self.parts.is_empty()).then(|| self.parts.iter().map(|part| part.figure).sum())
    }

    /// The latest statement.
    pub fn latest(&self) -> Option<&Stated<'p>> {
        self.parts.iter().max_by_key(|part| part.period.from)
    }
}

/// What has been stated last before a period, of a stock or a running total.
#[derive(Debug, Clone, Default)]
pub struct Prior<'p> {
    /// The statements that make it up: one, or one of each predecessor.
    pub parts: Vec<Stated<'p>>,
    /// The periods since, in which it was owed and not stated.
    pub holes: Vec<&'p Period>,
    /// Whether a predecessor's figure went to several units, so that this one's part is not known.
    pub shared: bool,
}

/// All that leads on from a start, each once, the nearest first. Ends on a circle too.
fn reached<T: Copy + Ord, I: IntoIterator<Item = T>>(start: T, further: impl Fn(T) -> I) -> Vec<T> {
    let mut reached = vec![start];
    let mut seen = BTreeSet::from([start]);
    let mut next = 0;
    while let Some(&at) = reached.get(next) {
        next += 1;
        reached.extend(further(at).into_iter().filter(|other| seen.insert(*other)));
    }
    reached.split_off(1)
}

impl<'p> Lineage<'p> {
    /// The links of a plan. A unit that does not exist, or a unit itself, is no link: both are
    /// findings of their own.
    pub fn of(plan: &'p Plan) -> Self {
        let regular = plan.regular_periods();
        let mut links = Self {
            plan,
            passings: passings(plan, &regular),
            before: vec![Vec::new(); plan.units.len()],
            after: vec![Vec::new(); plan.units.len()],
            regular,
        };
        for (at, unit) in plan.units.iter().enumerate() {
            for id in &unit.succeeds {
                let Some(before) = plan.units.position(id.value.as_str()) else { continue };
                if before != at && !links.before[at].contains(&before) {
                    links.before[at].push(before);
                    links.after[before].push(at);
                }
            }
        }
        links
    }

    /// The plan's units, by their places.
    fn unit(&self, at: usize) -> Option<&'p Unit> {
        self.plan.units.at(at)
    }

    /// The units that a unit took over from directly.
    pub fn predecessors(&self, unit: &Id) -> impl Iterator<Item = &'p Unit> {
        self.linked(unit, &self.before)
    }

    /// The units that took over from a unit directly.
    pub fn successors(&self, unit: &Id) -> impl Iterator<Item = &'p Unit> {
        self.linked(unit, &self.after)
    }

    fn linked(&self, unit: &Id, links: &[Vec<usize>]) -> impl Iterator<Item = &'p Unit> {
        let at = self.plan.units.position(unit.as_str());
        at.into_iter().flat_map(|at| &links[at]).filter_map(|at| self.unit(*at))
    }

    /// All that took over from a unit, and from those, each once. Ends on a cycle too.
    pub fn heirs(&self, unit: &Id) -> Vec<&'p Unit> {
        self.reach(unit, &self.after)
    }

    /// All that a unit took over from, and those did, each once. Ends on a cycle too.
    pub fn ancestors(&self, unit: &Id) -> Vec<&'p Unit> {
        self.reach(unit, &self.before)
    }

    /// By their places, the units that no order of before and after holds: those in a cycle, and
    /// those between two.
    pub fn tangled(&self) -> Vec<bool> {
        let mut left = vec![true; self.before.len()];
        for (from, to) in [(&self.before, &self.after), (&self.after, &self.before)] {
            let waits_for = |at: usize| from[at].iter().filter(|other| left[**other]).count();
            let mut waiting: Vec<usize> = (0..left.len()).map(waits_for).collect();
            let mut free: Vec<usize> =
                (0..left.len()).filter(|at| left[*at] && waiting[*at] == 0).collect();
            while let Some(at) = free.pop() {
                left[at] = false;
                for &other in to[at].iter().filter(|other| left[**other]) {
                    waiting[other] -= 1;
                    if waiting[other] == 0 {
                        free.push(other);
                    }
                }
            }
        }
        left
    }

    fn reach(&self, unit: &Id, links: &[Vec<usize>]) -> Vec<&'p Unit> {
        let Some(start) = self.plan.units.position(unit.as_str()) else { return Vec::new() };
        let reached = reached(start, |at| links[at].iter().copied());
        reached.into_iter().filter_map(|at| self.unit(at)).collect()
    }

    /// The units whose work, by a period, is a unit's alone: they have ended and nobody else took over
    /// from them.
    pub fn inherited(&self, unit: &Id, by: &Period) -> Vec<&'p Unit> {
        let Some(start) = self.plan.units.position(unit.as_str()) else { return Vec::new() };
        let is_left_to_one = |before: &usize| {
            let ended = self.unit(*before).is_some_and(|unit| self.plan.has_ended(unit, by));
            ended && self.after[*before].len() == 1
        };
        let reached = reached(start, |at| self.before[at].iter().copied().filter(is_left_to_one));
        reached.into_iter().filter_map(|at| self.unit(at)).collect()
    }

    /// The regular periods, in order.
    pub fn regular(&self) -> &[&'p Period] {
        &self.regular
    }

    /// The regular periods before a period, in order; none before an ad hoc one.
    pub fn earlier(&self, period: &Period) -> &[&'p Period] {
        if period.ad_hoc {
            return &[];
        }
        &self.regular[..self.regular.partition_point(|other| other.from < period.from)]
    }

    /// The regular periods that a period looks back on: those before it, or those that had ended when
    /// an ad hoc one began.
    pub fn before(&self, period: &Period) -> &[&'p Period] {
        if !period.ad_hoc {
            return self.earlier(period);
        }
        &self.regular[..self.regular.partition_point(|other| other.to < period.from)]
    }

    /// Which units held a unit's work in the regular period before a period that asked for the same
    /// metrics, and which hold it in that period: itself, and whoever shares a handover with it.
    /// `None` for the first period.
    pub fn handover(
        &self,
        unit: &Id,
        period: &Period,
        metrics: &[&Metric],
    ) -> Option<Handover<'p>> {
        let asks_alike = |earlier: &&&Period| {
            metrics.iter().all(|metric| self.plan.asks_metric(metric, earlier))
        };
        let before = *self.earlier(period).iter().rev().find(asks_alike)?;
        let passed: Vec<&Passing<'p>> = metrics
            .iter()
            .flat_map(|metric| self.passings(&metric.id))
            .filter(|passing| before.from < passing.at.from && passing.at.from <= period.from)
            .collect();
        let start = self.plan.units.position(unit.as_str())?;
        // Whoever took over from one that held it then holds it now, and the other way round.
        let further = |(holds_now, at): (bool, usize)| {
            let links = if holds_now { &self.before[at] } else { &self.after[at] };
            let others = std::iter::once(at).chain(links.iter().copied());
            let is_held = move |other: &usize| {
                let (giver, taker) = if holds_now { (*other, at) } else { (at, *other) };
                self.hands_over(giver, taker, before, period)
            };
            let passed = passed.iter().flat_map(move |passing| match holds_now {
                true if passing.takes(at) => passing.givers.as_slice(),
                false if passing.gives(at) => passing.takers.as_slice(),
                _ => &[],
            });
            let others = others.filter(is_held).chain(passed.copied());
            others.map(move |other| (!holds_now, other)).collect::<Vec<_>>()
        };
        let mut all = reached((true, start), further);
        all.push((true, start));
        all.sort_unstable();
        let units = |now: bool| {
            let places = all.iter().filter(|(holds_now, _)| *holds_now == now);
            places.filter_map(|(_, at)| self.unit(*at)).collect()
        };
        Some(Handover { before, from: units(false), to: units(true) })
    }

    /// Whether a unit's work of one period is another's, or its own, in the next.
    fn hands_over(&self, from: usize, to: usize, before: &Period, period: &Period) -> bool {
        let (Some(giver), Some(taker)) = (self.unit(from), self.unit(to)) else { return false };
        if !self.plan.exists_in(giver, before) || !self.plan.exists_in(taker, period) {
            return false;
        }
        let parts = giver.to.is_none() && !self.plan.exists_in(taker, before);
        from == to || self.plan.has_ended(giver, period) || parts
    }

    /// Whether a unit began after another, as seen from a period.
    fn began_after(&self, unit: &Unit, other: &Unit, period: &Period) -> bool {
        let mut earlier = self.earlier(period).iter();
        earlier.any(|at| self.plan.exists_in(other, at) && !self.plan.exists_in(unit, at))
    }

    /// What a unit, or those whose work it took over, stated last before a period. `n/a` states
    /// nothing new. `owes` says whether a unit was asked in a period, `figure` what it wrote.
    pub fn stated_before<'l>(
        &'l self,
        unit: &Id,
        metric: &'l Id,
        period: &'l Period,
        owes: &'l dyn Fn(&Unit, &Period) -> bool,
        figure: &'l dyn Fn(&Unit, &Period) -> Figure,
    ) -> Prior<'p> {
        let mut prior = Prior::default();
        if let Some(at) = self.plan.units.position(unit.as_str()) {
            let looking = Looking { lineage: self, metric, period, owes, figure };
            // One by one and not one within another: a line may be as long as the plan.
            let (mut seen, mut open) = (BTreeSet::new(), vec![(at, period)]);
            while let Some((at, by)) = open.pop() {
                // What comes back to a unit it may have held before.
                if seen.insert((at, by.from)) {
                    let further = looking.look_back(at, by, &mut prior);
                    open.extend(further.into_iter().rev());
                }
            }
        }
        prior.holes.sort_by_key(|hole| hole.from);
        prior.holes.dedup_by_key(|hole| &hole.id);
        prior
    }
}

/// What is looked for: what units stated last of a metric before a period.
struct Looking<'l, 'p> {
    lineage: &'l Lineage<'p>,
    metric: &'l Id,
    period: &'l Period,
    owes: &'l dyn Fn(&Unit, &Period) -> bool,
    figure: &'l dyn Fn(&Unit, &Period) -> Figure,
}

impl<'l, 'p> Looking<'l, 'p> {
    /// Adds what one unit stated last before a period, and says whom it took over from that is to be
    /// asked next, and before which period.
    fn look_back(
        &self,
        at: usize,
        by: &'l Period,
        prior: &mut Prior<'p>,
    ) -> Vec<(usize, &'l Period)> {
        let Self { lineage, period, owes, .. } = *self;
        let Some(unit) = lineage.unit(at) else { return Vec::new() };
        let mut further = Vec::new();
        let mut own = None;
        let taken = lineage.taken(self.metric, at, by);
        let is_since = |earlier: &&&Period| taken.is_none_or(|it| it.at.from <= earlier.from);
        // What nobody asked for states nothing.
        let asked = lineage.before(by).iter().rev().take_while(is_since);
        for &earlier in asked.filter(|earlier| owes(unit, earlier)) {
            match (self.figure)(unit, earlier) {
                Figure::Counted(figure) => {
                    own = Some(earlier);
                    prior.parts.push(Stated { unit, period: earlier, figure });
                    break;
                }
                Figure::NotApplicable => {}
                Figure::Absent => prior.holes.push(earlier),
            }
        }
        if let Some(taken) = taken.filter(|_| own.is_none()) {
            if taken.is_whole() {
                further.extend(taken.givers.iter().map(|giver| (*giver, taken.at)));
            } else {
                prior.shared |= !taken.givers.is_empty();
            }
        }
        for &before in &lineage.before[at] {
            let Some(predecessor) = lineage.unit(before) else { continue };
            let goes_on = !lineage.plan.has_ended(predecessor, period);
            // What the unit itself has stated since its predecessor ended holds that one's too.
            if own.is_some_and(|own| goes_on || lineage.plan.has_ended(predecessor, own)) {
                continue;
            }
            // One that goes on beside a unit that was there before has handed nothing over yet, nor
            // has one whose end is still to come.
            let began_after = || lineage.began_after(unit, predecessor, period);
            if goes_on && (predecessor.to.is_some() || !began_after()) {
                continue;
            }
            // What nobody before it was asked for was left to nobody.
            let was_asked = |unit: &Unit| lineage.before(period).iter().any(|at| owes(unit, at));
            let line = lineage.ancestors(&predecessor.id);
            if !was_asked(predecessor) && !line.iter().any(|unit| was_asked(unit)) {
                continue;
            }
            if lineage.after[before].len() > 1 || goes_on {
                prior.shared = true;
            } else {
                further.push((before, by));
            }
        }
        further
    }
}

impl Plan {
    /// The units that a unit took over from.
    pub fn predecessors<'a>(&'a self, unit: &'a Unit) -> impl Iterator<Item = &'a Unit> {
        let others = unit.succeeds.iter().filter(|id| id.value != unit.id);
        others.filter_map(|id| self.units.get(id.value.as_str()))
    }

    /// The units that a unit took over from and that those did, as far as they count, by id; the
    /// nearest first.
    pub fn line_before<'a>(
        &'a self,
        unit: &'a Unit,
        counts: impl Fn(&Unit) -> bool,
    ) -> Vec<&'a Id> {
        reached(&unit.id, |id| {
            let heir = self.units.get(id.as_str()).into_iter();
            let before = heir.flat_map(|heir| self.predecessors(heir));
            before.filter(|before| counts(before)).map(|before| &before.id)
        })
    }

    /// Whether a unit exists in a period: it has begun and not ended.
    pub fn exists_in(&self, unit: &Unit, period: &Period) -> bool {
        let bound = |id: &Option<super::Placed<Id>>| {
            id.as_ref().and_then(|id| self.periods.get(id.value.as_str()))
        };
        bound(&unit.from).is_none_or(|first| period.to >= first.from)
            && bound(&unit.to).is_none_or(|last| period.from <= last.to)
    }
}
