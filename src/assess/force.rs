//! Which periods of a report count for an indicator, where its metrics are not asked for in each.
//!
//! A flow that only some periods ask for tells what happened since it was asked for last: a count
//! that comes in half-yearly is about two quarters. So both sides of a ratio are about the same time
//! only where a report takes in all of it.

use super::View;
use crate::model::{Indicator, Metric, Period};

/// The metrics of an indicator that are asked for in some periods only and tell of those between.
fn sparse<'a>(view: &View<'a, '_>, indicator: &Indicator) -> impl Iterator<Item = &'a Metric> {
    let plan = view.plan;
    let metrics = indicator.metrics().filter_map(|id| plan.metrics.get(id.value.as_str()));
    metrics.filter(|metric| metric.window.within.is_some() && metric.over_time.is_flow())
}

fn is_reported(view: &View<'_, '_>, period: &Period) -> bool {
    view.periods.iter().any(|own| own.id == period.id)
}

/// The periods of the report that count for an indicator: it is in force then, and where the period is
/// closed it was asked for. Those at the end that a metric has still to tell of do not.
pub(super) fn counting<'a>(view: &View<'a, '_>, indicator: &Indicator) -> Vec<&'a Period> {
    let plan = view.plan;
    let mut counting: Vec<&Period> = view
        .periods
        .iter()
        .copied()
        .filter(|period| {
            indicator.window.holds(period, plan)
                && plan.seal(&period.id).is_none_or(|seal| seal.covers(indicator, plan))
        })
        .collect();
    for metric in sparse(view, indicator) {
        let asks = |period: &Period| plan.asks_metric(metric, period);
        let Some(told) = counting.iter().rposition(|period| asks(period)) else { continue };
        let end = counting[told].to;
        let mut later = view.lineage.regular().iter().filter(|period| period.from > end);
        let is_awaited = later.find(|period| asks(period)).is_some_and(|period| {
            !is_reported(view, period) && indicator.window.holds(period, plan)
        });
        if is_awaited {
            counting.truncate(told + 1);
        }
    }
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
    let within: Vec<&Period> = view
        .periods
        .iter()
        .copied()
        .filter(|period| indicator.window.holds(period, plan))
        .collect();
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
    let stands = |metric: &Metric| {
        let earlier = within.first().map(|first| view.lineage.before(first)).unwrap_or_default();
        has_moved
            && metric.over_time.is_standing()
            && earlier.iter().any(|period| plan.asks_metric(metric, period))
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
        let asks = |metric: &Metric, period: &Period| plan.asks_metric(metric, period);
        let tells = |period: &Period| {
            let mut metrics =
                indicator.metrics().filter_map(|id| plan.metrics.get(id.value.as_str()));
            indicator.window.holds(period, plan) && metrics.any(|metric| asks(metric, period))
        };
        let mut is_outside = false;
        view.lineage.regular().iter().any(|period| {
            if !sparse.window.spans(period, plan) {
                return false;
            }
            let own = is_reported(view, period);
            if asks(sparse, period) {
                return std::mem::take(&mut is_outside) && own;
            }
            is_outside |= !own && tells(period);
            false
        })
    })
}
