//! What passes from unit to unit within a report: opening balances that count where they were first
//! stated, and stocks that are a successor's now.

use std::collections::{BTreeMap, BTreeSet};

use super::View;
use super::combine::{Bundle, Pick, Share};
use crate::model::{Id, Metric, OverTime, Period};

/// Drops the figures of units whose opening balance is lacking, and sets aside opening balances that
/// were passed on and count where they were first stated.
pub(super) fn open<'a>(view: &View<'a, '_>, bundle: &Bundle<'a>, shares: &mut [Share<'a>]) {
    let is_first = |metric: &&&Metric| metric.over_time == OverTime::First;
    let openings: Vec<&Metric> = bundle.metrics.iter().filter(is_first).copied().collect();
    let at: BTreeMap<&Id, usize> =
        shares.iter().enumerate().map(|(at, share)| (&share.unit.id, at)).collect();
    let beginnings: Vec<(bool, Vec<(&Id, &Period)>)> = shares
        .iter()
        .map(|share| {
            let ancestors = view.lineage.ancestors(&share.unit.id);
            let ancestors: Vec<&Share<'_>> = ancestors
                .iter()
                .filter_map(|unit| at.get(&unit.id).map(|at| &shares[*at]))
                .collect();
            beginning(view, share, &ancestors, &openings)
        })
        .collect();
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

/// Whether a unit's figures are known, given how it began, and which of its opening balances were
/// its predecessors' before: where those opened in the report, the balance that counts is theirs.
fn beginning<'a>(
    view: &View<'a, '_>,
    share: &Share<'_>,
    ancestors: &[&Share<'_>],
    openings: &[&'a Metric],
) -> (bool, Vec<(&'a Id, &'a Period)>) {
    let first = |share: &Share<'_>, metric: &Metric| {
        let mut expected = share.attendance.expected.iter().copied();
        expected.find(|at| view.plan.owes_metric(share.unit, view.periods[*at], metric))
    };
    let (mut is_known, mut handed) = (!share.attendance.whole.is_empty(), Vec::new());
    for metric in openings {
        let Some(begins) = first(share, metric) else { continue };
        let mut earlier = ancestors
            .iter()
            .filter_map(|other| Some((other, first(other, metric)?)))
            .filter(|(_, opened)| *opened < begins)
            .peekable();
        if earlier.peek().is_some() {
            handed.push((&metric.id, view.periods[begins]));
            is_known &= earlier.all(|(other, at)| other.attendance.whole.contains(&at));
        } else {
            is_known &= share.attendance.whole.contains(&begins);
        }
    }
    (is_known, handed)
}

/// Drops the stocks of units that no longer report: they are their successors' now, and where
/// nobody succeeds them they are nobody's. What was done in the year was done, so a running
/// total without a stock beside it stays if nobody carries it on.
pub(super) fn close<'a>(view: &View<'a, '_>, bundle: &Bundle<'a>, shares: &mut [Share<'a>]) {
    let Some(last) = view.periods.last().filter(|_| view.scope.unit.is_none()) else { return };
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
    for share in shares.iter_mut() {
        if !view.plan.has_ended(share.unit, last) {
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
