//! Which units' figures of this year are compared with which of last year's.

use std::collections::{BTreeMap, BTreeSet};

use super::View;
use super::yardstick::Own;
use crate::model::{Id, Lineage, Lookup, Plan, Quantity, Unit};

/// Sums above and below the line.
type Sums = [Quantity; 2];

/// The figures of those that have some in both years.
pub(super) struct Compared<'a> {
    /// What they come to now, and what they came to then.
    pub sums: Option<[Sums; 2]>,
    /// Whether nobody's figures are left out, of either year.
    pub is_whole: bool,
    /// Who has figures now and none to compare them with.
    pub without: Vec<&'a Unit>,
    /// What each unit had that is compared by itself.
    pub of_units: Lookup<&'a Id, Sums>,
}

/// Units of this year and last year's that they come from: they are compared together.
#[derive(Default)]
struct Group<'a> {
    now: Option<Sums>,
    then: Option<Sums>,
    /// Whether somebody's figures are lacking.
    is_open: bool,
    /// Whose figures those of now are.
    units: Vec<&'a Unit>,
}

impl<'a> Compared<'a> {
    pub fn of(view: &View<'a, '_>, before: &Plan, now: &[Own<'a>], then: &[Own<'_>]) -> Self {
        // Who counts one side of a fraction only is compared with all others together.
        let is_one_sided = |own: &Own<'_>| own.sums.is_some() && !own.is_judged;
        let is_joint = now.iter().any(is_one_sided) || then.iter().any(is_one_sided);
        let origins = Origins::of(view, before, is_joint);
        let mut groups: BTreeMap<usize, Group<'a>> = BTreeMap::new();
        for own in then {
            let Some(at) = origins.of_then(before, &own.unit.id) else { continue };
            let group = groups.entry(at).or_default();
            group.is_open |= own.sums.is_none() && own.is_judged;
            group.then = added(group.then, own.sums);
        }
        let mut without = Vec::new();
        for own in now {
            let at = origins.of_now(&own.unit.id);
            let Some(group) = at.and_then(|at| groups.get_mut(&at)) else {
                without.extend(own.sums.map(|_| own.unit));
                continue;
            };
            group.is_open |= own.sums.is_none() && own.is_judged;
            group.now = added(group.now, own.sums);
            group.units.extend(own.sums.map(|_| own.unit));
        }
        let mut compared =
            Self { sums: None, is_whole: without.is_empty(), without, of_units: Lookup::default() };
        for (at, group) in groups {
            // One unit's report does not tell what the others made of what they share with it.
            let is_untold = view.scope.unit.is_some() && origins.shared.contains(&at);
            match (group.now, group.then) {
                (Some(now), Some(then)) if !group.is_open && !is_untold => {
                    compared.sums = Some(match compared.sums {
                        Some([all_now, all_then]) => [plus(all_now, now), plus(all_then, then)],
                        None => [now, then],
                    });
                    if let [only] = group.units.as_slice() {
                        compared.of_units.insert(&only.id, then);
                    }
                }
                (now, then) => {
                    compared.is_whole &= now.is_none() && then.is_none();
                    let lacks_then = then.is_none() || is_untold;
                    compared.without.extend(group.units.into_iter().filter(|_| lacks_then));
                }
            }
        }
        compared
    }
}

fn plus(one: Sums, other: Sums) -> Sums {
    [one[0] + other[0], one[1] + other[1]]
}

fn added(all: Option<Sums>, own: Option<Sums>) -> Option<Sums> {
    match (all, own) {
        (Some(all), Some(own)) => Some(plus(all, own)),
        (all, own) => all.or(own),
    }
}

/// From which of last year's units each of this year's comes, by the group that they form.
struct Origins<'a> {
    /// By a place in last year's plan: the group.
    then: Vec<usize>,
    now: Lookup<&'a Id, usize>,
    /// The groups that several units come from that are there in the report.
    shared: BTreeSet<usize>,
}

impl<'a> Origins<'a> {
    fn of(view: &View<'a, '_>, before: &Plan, is_joint: bool) -> Self {
        let lineage = Lineage::of(before);
        let mut first: Vec<usize> = (0..before.units.len()).collect();
        let mut join = |one: usize, other: usize| {
            let (one, other) = (find(&mut first, one), find(&mut first, other));
            first[one.max(other)] = one.min(other);
        };
        let mut places: Vec<(&'a Unit, usize)> = Vec::new();
        for unit in &view.plan.units {
            // Itself, whom it took over from this year, and whom any of these did last year.
            let own = view.lineage.ancestors(&unit.id);
            let own = std::iter::once(&unit.id).chain(own.into_iter().map(|elder| &elder.id));
            let known: Vec<&Id> =
                own.filter(|id| before.units.get(id.as_str()).is_some()).collect();
            let elders = known.iter().flat_map(|id| lineage.ancestors(id));
            let all = known.iter().copied().chain(elders.map(|elder| &elder.id));
            let at: Vec<usize> = all.filter_map(|id| before.units.position(id.as_str())).collect();
            let Some(one) = at.first() else { continue };
            at.iter().for_each(|other| join(*one, *other));
            places.push((unit, *one));
        }
        if is_joint {
            (1..before.units.len()).for_each(|other| join(0, other));
        }
        let mut origins =
            Self { then: Vec::new(), now: Lookup::default(), shared: BTreeSet::new() };
        origins.then = (0..before.units.len()).map(|at| find(&mut first, at)).collect();
        let mut seen = BTreeSet::new();
        for (unit, at) in places {
            let group = origins.then[at];
            let mut periods = view.periods.iter();
            let is_there = periods.any(|period| view.plan.exists_in(unit, period));
            if is_there && !seen.insert(group) {
                origins.shared.insert(group);
            }
            origins.now.insert(&unit.id, group);
        }
        origins
    }

    fn of_then(&self, before: &Plan, unit: &Id) -> Option<usize> {
        self.then.get(before.units.position(unit.as_str())?).copied()
    }

    fn of_now(&self, unit: &Id) -> Option<usize> {
        self.now.get(unit).copied()
    }
}

/// The first of a group; on the way every link is shortened.
fn find(first: &mut [usize], mut at: usize) -> usize {
    while first[at] != at {
        first[at] = first[first[at]];
        at = first[at];
    }
    at
}
