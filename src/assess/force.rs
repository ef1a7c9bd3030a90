//! Which periods of a report count for an indicator, where its metrics are not asked for in each.
//!
//! A flow that only some periods ask for tells what happened since it was asked for last: a count
//! that comes in half-yearly is about two quarters. So both sides of a ratio are about the same time
//! only where a report takes in all of it.

use super::View;
use crate::model::{Indicator, Metric, Period, Unit};

/// The metrics of an indicator that are asked for in some periods only and tell of those between.
fn sparse<'a>(view: &View<'a, '_>, indicator: &Indicator) -> impl Iterator<Item = &'a Metric> {
    let plan = view.plan;
    let metrics = indicator.metrics().filter_map(|id| plan.metrics.get(id.value.as_str()));
    metrics.filter(|metric| metric.window.within.is_some() && metric.over_time.is_flow())
}

fn is_reported(view: &View<'_, '_>, period: &Period) -> bool {
    view.periods.iter().any(|own| own.id == period.id)
}

/// The periods of the report in which an indicator is in force, without those at the end that a metric
/// has still to tell of.
pub(super) fn in_force<'a>(view: &View<'a, '_>, indicator: &Indicator) -> Vec<&'a Period> {
    let plan = view.plan;
    let own = view.periods.iter().copied();
    let mut counting: Vec<&Period> =
        own.filter(|period| plan.is_in_force(indicator, period)).collect();
    for metric in sparse(view, indicator) {
        let asks = |period: &Period| plan.asks_metric(metric, period);
        let Some(told) = counting.iter().rposition(|period| asks(period)) else { continue };
        let end = counting[told].to;
        let mut later = view.lineage.regular().iter().filter(|period| period.from > end);
        let is_awaited = later.find(|period| asks(period)).is_some_and(|period| {
            !is_reported(view, period) && plan.is_in_force(indicator, period)
        });
        if is_awaited {
            counting.truncate(told + 1);
        }
    }
    counting
}

/// Those of them that count: a closed one counts if it was asked for then.
pub(super) fn counting<'a>(view: &View<'a, '_>, indicator: &Indicator) -> Vec<&'a Period> {
    let mut counting = in_force(view, indicator);
    counting.retain(|period| {
        view.plan.seal(&period.id).is_none_or(|seal| seal.covers(indicator, view.plan))
    });
    counting
}

/// Those of them in which any of its metrics is asked for.
pub(super) fn telling<'a>(view: &View<'a, '_>, indicator: &Indicator) -> Vec<&'a Period> {
    let mut telling = counting(view, indicator);
    telling.retain(|period| view.plan.tells(indicator, period));
    telling
}

/// Whether a report asks for an indicator: for each of its metrics in some period, but those that are
/// not in force in any of them, and of each side for one.
pub(super) fn is_asked(view: &View<'_, '_>, indicator: &Indicator) -> bool {
    let plan = view.plan;
    let within: Vec<&Period> =
        view.periods.iter().copied().filter(|period| plan.is_in_force(indicator, period)).collect();
    // Of what is asked for throughout, one ad hoc period has to ask for all.
    let metric = |id: &str| plan.metrics.get(id);
    let is_timed = |id: &str| metric(id).is_some_and(|metric| !metric.window.is_open());
    if !indicator.metrics().any(|id| is_timed(id.value.as_str())) {
        let asks = |period: &&Period| indicator.metrics().all(|id| period.asks_for(&id.value));
        return within.iter().any(asks);
    }
    let is_asked = |metric: &Metric| within.iter().any(|period| plan.asks_metric(metric, period));
    let all = || indicator.metrics().filter_map(|id| metric(id.value.as_str()));
    // Beside what happened a stock stands as it was stated last.
    let has_moved = all().any(|metric| !metric.over_time.is_standing() && is_asked(metric));
    let is_heard = |unit: &Unit| {
        within.iter().any(|period| all().any(|metric| plan.owes_metric(unit, period, metric)))
    };
    let stands = |metric: &Metric| {
        let earlier = within.first().map(|first| view.lineage.before(first)).unwrap_or_default();
        let mut earlier = earlier.iter().rev();
        let told = earlier.find(|period| plan.asks_metric(metric, period));
        // Of whoever is asked for nothing in the report nothing is told in it.
        let holders = |period: &Period| {
            let mut units = plan.units.iter();
            units.all(|unit| !plan.owes_metric(unit, period, metric) || is_heard(unit))
        };
        has_moved && metric.over_time.is_standing() && told.is_some_and(|told| holders(told))
    };
    let is_asked = |metric: &Metric| is_asked(metric) || stands(metric);
    let is_over = |metric: &Metric| !within.iter().any(|period| metric.window.spans(period, plan));
    let sides = [&indicator.numerator, &indicator.denominator];
    sides.iter().filter(|side| !side.is_empty()).all(|side| {
        let mut metrics = side.iter().filter_map(|id| metric(id.value.as_str()));
        metrics.clone().any(is_asked) && metrics.all(|metric| is_asked(metric) || is_over(metric))
    }) && !is_torn(view, indicator)
}

/// Whether a metric of the report tells of periods before it, of which another one tells by itself.
fn is_torn(view: &View<'_, '_>, indicator: &Indicator) -> bool {
    let plan = view.plan;
    sparse(view, indicator).any(|sparse| {
        let mut is_outside = false;
        view.lineage.regular().iter().any(|period| {
            if !sparse.window.spans(period, plan) {
                return false;
            }
            let own = is_reported(view, period);
            if plan.asks_metric(sparse, period) {
                return std::mem::take(&mut is_outside) && own;
            }
            is_outside |= !own && plan.tells(indicator, period);
            false
        })
    })
}
