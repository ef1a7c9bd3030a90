//! What passes from unit to unit within a report: opening balances that count where they were first
//! stated, and stocks that are a successor's now.

use std::collections::{BTreeMap, BTreeSet};

use super::View;
use super::bundle::Bundle;
use super::combine::{Pick, Share};
use crate::model::{Id, Metric, Period, Unit};

/// Drops the figures of units whose opening balance is lacking, and sets aside opening balances that
/// were passed on and count where they were first stated.
pub(super) fn open<'a>(view: &View<'a, '_>, bundle: &Bundle<'a>, shares: &mut [Share<'a>]) {
    let is_first = |metric: &&&Metric| metric.over_time.is_opening();
    let openings: Vec<&Metric> = bundle.metrics.iter().filter(is_first).copied().collect();
    if openings.is_empty() {
        for share in shares {
            share.attendance.is_known = !share.attendance.whole.is_empty();
            if !share.attendance.is_known {
                share.picks.clear();
            }
        }
        return;
    }
    let at: BTreeMap<&Id, usize> =
        shares.iter().enumerate().map(|(at, share)| (&share.unit.id, at)).collect();
    let ancestors: Vec<Vec<usize>> = shares
        .iter()
        .map(|share| {
            let ancestors = view.lineage.ancestors(&share.unit.id);
            ancestors.iter().filter_map(|unit| at.get(&unit.id).copied()).collect()
        })
        .collect();
    let family = Family { view, shares, at: &at, ancestors: &ancestors };
    let beginnings: Vec<(bool, Vec<(&Id, &Period)>)> =
        (0..shares.len()).map(|share| family.beginning(share, &openings)).collect();
    for (share, (is_known, handed)) in shares.iter_mut().zip(beginnings) {
        share.attendance.is_known = is_known;
        share.picks.retain(|_| is_known);
        let is_handed = |pick: &Pick<'_>| handed.iter().any(|(id, _)| **id == pick.metric.id);
        (share.handed, share.picks) = share.picks.drain(..).partition(is_handed);
        // A later period's balance is not what the unit began with.
        share.handed.retain(|pick| {
            handed.iter().any(|(id, at)| **id == pick.metric.id && at.id == pick.period.id)
        });
    }
}

/// Units with those before them.
struct Family<'f, 'a, 'l> {
    view: &'f View<'a, 'l>,
    shares: &'f [Share<'a>],
    /// Where the share of a unit is.
    at: &'f BTreeMap<&'a Id, usize>,
    /// By share the shares of those whose work it took over, and of those before these.
    ancestors: &'f [Vec<usize>],
}

impl<'a> Family<'_, 'a, '_> {
    /// The first period of the report in which a unit is asked for a metric.
    fn first(&self, share: usize, metric: &Metric) -> Option<usize> {
        let share = &self.shares[share];
        let mut expected = share.attendance.expected.iter().copied();
        expected.find(|at| self.view.plan.owes_metric(share.unit, self.view.periods[*at], metric))
    }

    /// Those before a unit that were asked for a metric earlier in the report.
    fn earlier(&self, share: usize, metric: &Metric) -> impl Iterator<Item = (usize, usize)> {
        let begins = self.first(share, metric);
        let (unit, last) = (self.shares[share].unit, self.view.periods.last());
        let former = last.map(|last| self.view.lineage.former(&metric.id, &unit.id, last, false));
        let former = former.into_iter().flatten().filter_map(|unit| self.at.get(&unit.id).copied());
        let ancestors = self.ancestors[share].iter().copied().chain(former);
        ancestors
            .filter_map(move |other| Some((other, self.first(other, metric)?)))
            .filter(move |(_, opened)| begins.is_some_and(|begins| *opened < begins))
    }

    /// Whether a unit's figures are known, given how it began, and which of its opening balances
    /// were its predecessors' before: where those opened in the report, the balance that counts is
    /// that of whoever opened first.
    fn beginning(
        &self,
        share: usize,
        openings: &[&'a Metric],
    ) -> (bool, Vec<(&'a Id, &'a Period)>) {
        let whole = |share: usize| &self.shares[share].attendance.whole;
        let (mut is_known, mut handed) = (!whole(share).is_empty(), Vec::new());
        for metric in openings {
            let Some(begins) = self.first(share, metric) else { continue };
            let mut earlier = self.earlier(share, metric).peekable();
            if earlier.peek().is_none() {
                is_known &= whole(share).contains(&begins);
                continue;
            }
            handed.push((&metric.id, self.view.periods[begins]));
            // One that took the balance over itself did not open it.
            let mut origins =
                earlier.filter(|(other, _)| self.earlier(*other, metric).next().is_none());
            is_known &= origins.all(|(other, at)| whole(other).contains(&at));
        }
        (is_known, handed)
    }
}

/// Drops the stocks of units that no longer report: they are their successors' now, and where
/// nobody succeeds them they are nobody's. What was done in the year was done, so a running
/// total without a stock beside it stays if nobody carries it on.
pub(super) fn close<'a>(view: &View<'a, '_>, bundle: &Bundle<'a>, shares: &mut [Share<'a>]) {
    let Some(last) = view.periods.last().filter(|_| view.scope.unit.is_none()) else { return };
    if !bundle.metrics.iter().any(|metric| metric.over_time.is_standing()) {
        return;
    }
    let stated: BTreeMap<Id, &Period> = shares
        .iter()
        .filter_map(|share| {
            let standing = share.picks.iter().filter(|pick| pick.metric.over_time.is_standing());
            let latest = standing.map(|pick| pick.period).max_by_key(|period| period.from)?;
            Some((share.unit.id.clone(), latest))
        })
        .collect();
    // What a successor says nothing new about stands with it as its predecessor stated it.
    let taken: BTreeSet<Id> = shares
        .iter()
        .flat_map(|share| {
            let standing = share.picks.iter().filter(|pick| pick.metric.over_time.is_standing());
            standing.filter(|pick| pick.unit.id != share.unit.id).map(|pick| pick.unit.id.clone())
        })
        .collect();
    pass_on(view, bundle, shares, last);
    for share in shares.iter_mut() {
        let is_standing = |metric: &&&Metric| metric.over_time.is_standing();
        let holds_any = bundle.metrics.iter().filter(is_standing).any(|metric| {
            let mut expected = share.attendance.expected.iter();
            expected.any(|at| view.plan.owes_metric(share.unit, view.periods[*at], metric))
        });
        if !holds_any || !view.plan.has_ended(share.unit, last) {
            continue;
        }
        let heirs = view.lineage.heirs(&share.unit.id);
        let carried_on = heirs
            .iter()
            .any(|heir| stated.get(&heir.id).is_some_and(|at| view.plan.has_ended(share.unit, at)));
        let carried_on = carried_on || taken.contains(&share.unit.id);
        if carried_on || heirs.is_empty() && bundle.has_stock() {
            share.ended = true;
            share.picks.retain(|pick| !pick.metric.over_time.is_standing());
        }
    }
}

/// Drops the stocks and running totals that others report now, as soon as one of these has stated its
/// own, or nobody.
fn pass_on<'a>(view: &View<'a, '_>, bundle: &Bundle<'a>, shares: &mut [Share<'a>], last: &Period) {
    let lineage = &view.lineage;
    let passing = bundle.metrics.iter().filter(|metric| {
        metric.over_time.is_standing() && !lineage.passings(&metric.id).is_empty()
    });
    for &metric in passing {
        let is_own = |pick: &&Pick<'a>| pick.metric.id == metric.id;
        let mut stated: BTreeMap<&Id, Vec<(&Id, &Period)>> = BTreeMap::new();
        for share in shares.iter() {
            for pick in share.picks.iter().filter(is_own) {
                let own = stated.entry(&pick.unit.id).or_default();
                own.push((&share.unit.id, pick.period));
            }
        }
        // What is said again stands with whoever says so: as its own, or as it was left.
        let is_dropped = |share: &Share<'a>, pick: &Pick<'a>| {
            let unit = &pick.unit.id;
            let mut own = stated.get(unit).into_iter().flatten();
            let is_taken = own.any(|(by, at)| **by != *unit && at.id == pick.period.id);
            let later = lineage.later(&metric.id, unit, pick.period, last);
            let said = |(heir, from): &(&Unit, &Period)| {
                let mut own = stated.get(&heir.id).into_iter().flatten();
                own.any(|(_, at)| at.from >= from.from)
            };
            let is_past = |later: Vec<_>| later.is_empty() || later.iter().any(said);
            later.is_some_and(|later| is_taken && *unit == share.unit.id || is_past(later))
        };
        let dropped = shares.iter().map(|share| {
            share.picks.iter().map(|pick| is_own(&pick) && is_dropped(share, pick)).collect()
        });
        let dropped: Vec<Vec<bool>> = dropped.collect();
        for (share, dropped) in shares.iter_mut().zip(dropped) {
            let was_there = share.picks.iter().any(|pick| is_own(&pick));
            let mut dropped = dropped.into_iter();
            share.picks.retain(|_| dropped.next() != Some(true));
            let is_there = share.picks.iter().any(|pick| is_own(&pick));
            let has_given = lineage.has_passed_on(&metric.id, &share.unit.id, last);
            if !is_there && (was_there || has_given) {
                share.passed_on.push(&metric.id);
            }
        }
    }
}
