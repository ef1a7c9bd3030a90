//! Summing an indicator's metrics: within a unit over periods, then over units.

use super::View;
use crate::model::{
    Figure, Id, Indicator, Metric, OverTime, Period, Quantity, SubmissionState, Unit,
};

/// Of how many that should have reported, how many have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Units without a hole, and units expected. A hole is a period that others have reported.
    pub units: (usize, usize),
    /// Periods that anybody has reported, and periods expected.
    pub periods: (usize, usize),
}

impl Coverage {
    /// Whether nothing is lacking.
    pub fn is_whole(self) -> bool {
        self.units.0 == self.units.1 && self.periods.0 == self.periods.1
    }
}

/// What one unit has to do with an indicator in a report.
pub(super) struct Share<'a> {
    pub unit: &'a Unit,
    /// The periods in which the unit owes it, by their place in the report.
    expected: Vec<usize>,
    /// Those of them for which everything it owes was accepted.
    whole: Vec<usize>,
    /// Whether it owes every metric of the indicator, so that its own ratio means something.
    pub complete_ratio: bool,
    /// The sums over the periods that are whole; `None` if there are none, or if they need an
    /// opening balance that is lacking.
    pub sums: Option<(Quantity, Quantity)>,
}

/// The share of every unit in scope that owes any metric of the indicator.
///
/// A period in which one of a unit's figures for the indicator is absent or at fault contributes
/// none of them: a numerator without its denominator would make the ratio wrong, not incomplete.
pub(super) fn shares<'a>(view: &View<'a, '_>, indicator: &'a Indicator) -> Vec<Share<'a>> {
    view.units().filter_map(|unit| share(view, indicator, unit)).collect()
}

fn share<'a>(view: &View<'a, '_>, indicator: &'a Indicator, unit: &'a Unit) -> Option<Share<'a>> {
    let plan = view.plan;
    let metrics: Vec<&Metric> =
        indicator.metrics().filter_map(|metric| plan.metrics.get(metric.value.as_str())).collect();
    let owed = |period: &Period, metric: &Metric| plan.owes_metric(unit, period, metric);
    let expected: Vec<usize> = view
        .periods
        .iter()
        .enumerate()
        .filter(|(_, period)| metrics.iter().any(|metric| owed(period, metric)))
        .map(|(at, _)| at)
        .collect();
    if expected.is_empty() {
        return None;
    }
    let opens_in =
        |metric: &Metric| expected.iter().copied().find(|at| owed(view.periods[*at], metric));
    let complete_ratio = metrics.iter().all(|metric| opens_in(metric).is_some());
    let whole: Vec<usize> = expected
        .iter()
        .copied()
        .filter(|at| {
            let period = view.periods[*at];
            is_submitted(view, period, unit)
                && metrics
                    .iter()
                    .filter(|metric| owed(period, metric))
                    .all(|metric| is_there(view, period, unit, metric))
        })
        .collect();
    // Without its opening balance a unit's fraction is not known, and flows alone would be wrong.
    let is_known = !whole.is_empty()
        && metrics
            .iter()
            .filter(|metric| metric.over_time == OverTime::First)
            .filter_map(|metric| opens_in(metric))
            .all(|at| whole.contains(&at));
    let combine = |ids: &[crate::model::Placed<Id>]| {
        ids.iter()
            .filter_map(|id| plan.metrics.get(id.value.as_str()))
            .filter_map(|metric| over_periods(view, unit, metric, &whole))
            .sum::<Quantity>()
    };
    let sums = is_known.then(|| (combine(&indicator.numerator), combine(&indicator.denominator)));
    Some(Share { unit, expected, whole, complete_ratio, sums })
}

/// Whether a submission is there, or none is due: a unit that owes only what it may leave out.
fn is_submitted(view: &View<'_, '_>, period: &Period, unit: &Unit) -> bool {
    view.ledger
        .standing(&period.id, &unit.id)
        .is_none_or(|standing| standing.state != SubmissionState::Missing)
}

/// Whether a figure was accepted, or was left out as it may be. One that was given and is at fault
/// is not there, optional or not.
fn is_there(view: &View<'_, '_>, period: &Period, unit: &Unit, metric: &Metric) -> bool {
    match view.ledger.figure(&period.id, &unit.id, &metric.id) {
        Figure::Counted(_) | Figure::NotApplicable => true,
        Figure::Absent => {
            metric.optional && !view.ledger.is_excluded(&period.id, &unit.id, &metric.id)
        }
    }
}

/// One unit's figure of a metric over the periods: what did not arise counts for nothing.
fn over_periods(
    view: &View<'_, '_>,
    unit: &Unit,
    metric: &Metric,
    whole: &[usize],
) -> Option<Quantity> {
    let figure = |at: usize| match view.ledger.figure(&view.periods[at].id, &unit.id, &metric.id) {
        Figure::Counted(figure) => Some(figure),
        Figure::NotApplicable | Figure::Absent => None,
    };
    // An ad hoc period may not ask for this metric: then it says nothing of it either.
    let mut asked =
        whole.iter().copied().filter(|at| view.plan.owes_metric(unit, view.periods[*at], metric));
    match metric.over_time {
        OverTime::Sum => Some(asked.filter_map(figure).sum()),
        // The latest stock that was reported; an earlier one makes the indicator provisional.
        OverTime::Last => figure(asked.next_back()?),
        // The opening balance is that of the unit's first period: `share` sees to that.
        OverTime::First => figure(asked.next()?),
    }
}

/// The coverage of all shares together.
pub(super) fn coverage(view: &View<'_, '_>, shares: &[Share<'_>]) -> Coverage {
    let anybody = |at: &usize| shares.iter().any(|share| share.whole.contains(at));
    let expected: Vec<usize> = (0..view.periods.len())
        .filter(|at| shares.iter().any(|share| share.expected.contains(at)))
        .collect();
    let live: Vec<usize> = expected.iter().copied().filter(|at| anybody(at)).collect();
    let has_no_hole = |share: &&Share<'_>| {
        !share.whole.is_empty()
            && live
                .iter()
                .filter(|at| share.expected.contains(at))
                .all(|at| share.whole.contains(at))
    };
    Coverage {
        units: (shares.iter().filter(has_no_hole).count(), shares.len()),
        periods: (live.len(), expected.len()),
    }
}
