//! Metrics that pass from unit to unit in mid-year, though the units themselves go on: what one of them
//! reported till then is what the other begins with, as after a merger.

use std::collections::{BTreeMap, BTreeSet};

use super::{Id, Lineage, Metric, Period, Plan, Unit};

/// A change of those who report a metric.
#[derive(Debug, Clone)]
pub struct Passing<'p> {
    /// The first period in which it is asked of others.
    pub at: &'p Period,
    /// By their places in the plan, in order: those who reported it till then, and those who do from
    /// then on. Either may be nobody.
    pub givers: Vec<usize>,
    /// See above.
    pub takers: Vec<usize>,
}

/// The changes of each metric that has any, in order.
pub(super) type Passings<'p> = BTreeMap<&'p Id, Vec<Passing<'p>>>;

/// The changes in a plan, whose regular periods these are.
pub(super) fn passings<'p>(plan: &'p Plan, regular: &[&'p Period]) -> Passings<'p> {
    let timed = plan.metrics.iter().filter(|metric| !metric.tenures.is_empty());
    timed.map(|metric| (&metric.id, of_metric(plan, metric, regular))).collect()
}

fn of_metric<'p>(plan: &'p Plan, metric: &Metric, regular: &[&'p Period]) -> Vec<Passing<'p>> {
    let asked: Vec<&Period> =
        regular.iter().copied().filter(|period| plan.asks_metric(metric, period)).collect();
    let pairs = asked.windows(2).filter_map(|pair| <[&Period; 2]>::try_from(pair).ok());
    pairs.filter_map(|[before, now]| passing(plan, metric, before, now)).collect()
}

fn passing<'p>(
    plan: &Plan,
    metric: &Metric,
    before: &Period,
    now: &'p Period,
) -> Option<Passing<'p>> {
    let terms = || metric.reported_by.iter().zip(&metric.tenures);
    let changes = |from: &Period, to: &Period| {
        terms().any(|(_, tenure)| tenure.spans(from, plan) && !tenure.spans(to, plan))
    };
    if !changes(before, now) && !changes(now, before) {
        return None;
    }
    let reports = |unit: &Unit, period: &Period| {
        plan.exists_in(unit, period) && plan.charges(metric, unit, period)
    };
    // Those of a term that holds in one period and not in the other, and of no other term there.
    let of = |here: &Period, there: &Period| {
        let units = plan.units.iter().enumerate().filter(|(_, unit)| {
            let changes = |(who, tenure): (&super::Placed<super::Selector>, &super::Window)| {
                tenure.spans(here, plan)
                    && !tenure.spans(there, plan)
                    && plan.selects(&who.value, unit)
            };
            terms().any(changes) && reports(unit, here) && !reports(unit, there)
        });
        units.map(|(at, _)| at).collect::<Vec<usize>>()
    };
    let (givers, takers) = (of(before, now), of(now, before));
    (!givers.is_empty() || !takers.is_empty()).then_some(Passing { at: now, givers, takers })
}

impl Passing<'_> {
    /// Whether one unit alone took over.
    pub(super) fn is_whole(&self) -> bool {
        self.takers.len() == 1
    }

    pub(super) fn gives(&self, unit: usize) -> bool {
        self.givers.binary_search(&unit).is_ok()
    }

    pub(super) fn takes(&self, unit: usize) -> bool {
        self.takers.binary_search(&unit).is_ok()
    }
}

impl<'p> Lineage<'p> {
    /// The changes of those who report a metric, in order.
    pub fn passings(&self, metric: &Id) -> &[Passing<'p>] {
        self.passings.get(metric).map_or(&[], Vec::as_slice)
    }

    /// Those up to a period, the latest first.
    fn passings_by(&self, metric: &Id, by: &Period) -> impl Iterator<Item = &Passing<'p>> {
        let passings = self.passings(metric);
        let end = passings.partition_point(|passing| passing.at.from <= by.from);
        passings[..end].iter().rev()
    }

    /// How a unit, by its place, came to report a metric in a period, where others did before.
    pub(super) fn taken(&self, metric: &Id, unit: usize, by: &Period) -> Option<&Passing<'p>> {
        self.passings_by(metric, by).find(|passing| passing.takes(unit))
    }

    /// Whether a unit reported a metric and no longer does by a period: its figures are those of
    /// whoever reports it now.
    pub fn has_passed_on(&self, metric: &Id, unit: &Id, by: &Period) -> bool {
        let Some(at) = self.place_in(metric, unit) else { return false };
        let last = self.passings_by(metric, by).find(|one| one.gives(at) || one.takes(at));
        last.is_some_and(|last| last.gives(at))
    }

    /// The place of a unit, where a metric passes from unit to unit at all.
    fn place_in(&self, metric: &Id, unit: &Id) -> Option<usize> {
        self.passings.get(metric).and_then(|_| self.plan.units.position(unit.as_str()))
    }

    /// Those who reported a metric before a unit that reports it by a period, and before those, each
    /// once; `whole` leaves out what went to several.
    pub fn former(&self, metric: &Id, unit: &Id, by: &Period, whole: bool) -> Vec<&'p Unit> {
        let Some(start) = self.place_in(metric, unit) else { return Vec::new() };
        let mut line = BTreeSet::from([start]);
        let mut former = Vec::new();
        for passing in self.passings_by(metric, by) {
            let is_taken = passing.takers.iter().any(|taker| line.contains(taker));
            if is_taken && (passing.is_whole() || !whole) {
                former.extend(passing.givers.iter().copied().filter(|giver| line.insert(*giver)));
            }
        }
        former.into_iter().filter_map(|at| self.plan.units.at(at)).collect()
    }

    /// Those who report a metric after a unit that has passed it on between two periods, and after those,
    /// each with the period from which it does; `None` where it has not.
    pub fn later(
        &self,
        metric: &Id,
        unit: &Id,
        since: &Period,
        by: &Period,
    ) -> Option<Vec<(&'p Unit, &'p Period)>> {
        let start = self.place_in(metric, unit)?;
        let mut line = BTreeSet::from([start]);
        let mut later: Option<Vec<(usize, &Period)>> = None;
        let passings = self.passings(metric).iter();
        let between = |one: &&Passing<'p>| since.from < one.at.from && one.at.from <= by.from;
        for passing in passings.filter(between) {
            if passing.givers.iter().any(|giver| line.contains(giver)) {
                let takers = passing.takers.iter().copied().filter(|one| line.insert(*one));
                later.get_or_insert_default().extend(takers.map(|one| (one, passing.at)));
            }
        }
        let unit = |(at, from): (usize, &'p Period)| Some((self.plan.units.at(at)?, from));
        later.map(|later| later.into_iter().filter_map(unit).collect())
    }
}
