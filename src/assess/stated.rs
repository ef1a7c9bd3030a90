//! What a unit's row says of a period: the period's own figure, and what stands where it says
//! nothing new.

use super::View;
use crate::model::{Figure, Metric, Period, Prior, Quantity, Submitted, Unit};

/// What a unit, or those it took over from, stated last of a metric before a period.
pub(super) fn prior<'a>(
    view: &View<'a, '_>,
    unit: &Unit,
    metric: &Metric,
    period: &Period,
) -> Prior<'a> {
    let owes = |unit: &Unit, period: &Period| view.plan.owes_metric(unit, period, metric);
    let figure =
        |unit: &Unit, period: &Period| view.ledger.figure(&period.id, &unit.id, &metric.id);
    view.lineage.stated_before(&unit.id, &metric.id, period, &owes, &figure)
}

/// A metric's figure for a period alone. Of a flow whose form asks for the running total it is the
/// difference to the one before; where the difference spans a period that was not reported, it
/// counts only if `spans` says that the report takes in both.
pub(super) fn own(
    view: &View<'_, '_>,
    unit: &Unit,
    metric: &Metric,
    period: &Period,
    spans: &dyn Fn(&Period) -> bool,
) -> Figure {
    let written = view.ledger.figure(&period.id, &unit.id, &metric.id);
    if metric.submitted == Submitted::Period || written == Figure::Absent {
        return written;
    }
    let prior = prior(view, unit, metric, period);
    let Figure::Counted(total) = written else {
        // Nothing new: the total stands as it was, if there is one.
        let stands = prior.figure().is_some() && !prior.shared;
        return if stands { Figure::Counted(Quantity::ZERO) } else { written };
    };
    if prior.shared || prior.holes.iter().any(|hole| !spans(hole)) {
        return Figure::Absent;
    }
    Figure::Counted(total - prior.figure().unwrap_or_default())
}

/// Whether a metric's figure for a period is known, or was left out as it may be. One that was
/// given and is at fault is not there, optional or not.
pub(super) fn is_there(
    view: &View<'_, '_>,
    unit: &Unit,
    metric: &Metric,
    period: &Period,
    spans: &dyn Fn(&Period) -> bool,
) -> bool {
    match view.ledger.figure(&period.id, &unit.id, &metric.id) {
        Figure::Counted(_) => own(view, unit, metric, period, spans) != Figure::Absent,
        Figure::NotApplicable => true,
        Figure::Absent => {
            metric.optional && !view.ledger.is_excluded(&period.id, &unit.id, &metric.id)
        }
    }
}
