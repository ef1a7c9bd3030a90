//! Summing an indicator's metrics: within a unit over periods, then over units.

use super::View;
use crate::model::{Figure, Id, Indicator, Metric, OverTime, Period, Quantity, Unit};

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

/// When a unit owes figures that belong together: periods by their place in the report.
pub(super) struct Attendance {
    /// Those in which it owes any of them.
    pub expected: Vec<usize>,
    /// Those of them for which everything it owes was accepted.
    pub whole: Vec<usize>,
    /// Whether its figures can be told: a period is whole, and the opening ones are.
    pub is_known: bool,
}

/// What one unit has to do with an indicator in a report.
pub(super) struct Share<'a> {
    pub unit: &'a Unit,
    /// When it owes figures for it, and has them.
    pub attendance: Attendance,
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
///
/// Where every period is ad hoc and none asks for all that the indicator is made of, there is no
/// ratio to be told.
pub(super) fn shares<'a>(view: &View<'a, '_>, indicator: &'a Indicator) -> Vec<Share<'a>> {
    let asks = |period: &&Period| indicator.metrics().all(|id| period.asks_for(&id.value));
    if !view.periods.iter().any(asks) {
        return Vec::new();
    }
    view.units().filter_map(|unit| share(view, indicator, unit)).collect()
}

fn share<'a>(view: &View<'a, '_>, indicator: &'a Indicator, unit: &'a Unit) -> Option<Share<'a>> {
    let plan = view.plan;
    let metrics: Vec<&Metric> =
        indicator.metrics().filter_map(|metric| plan.metrics.get(metric.value.as_str())).collect();
    let owes = |metric: &Metric, period: &Period| plan.owes_metric(unit, period, metric);
    let expected = |period: &Period| {
        metrics.iter().any(|metric| owes(metric, period))
            && plan.seal(&period.id).is_none_or(|seal| seal.covers(indicator))
    };
    let attendance = attendance(view, unit, &metrics, expected);
    if attendance.expected.is_empty() {
        return None;
    }
    let complete_ratio = metrics
        .iter()
        .all(|metric| attendance.expected.iter().any(|at| owes(metric, view.periods[*at])));
    let combine = |ids: &[crate::model::Placed<Id>]| {
        ids.iter()
            .filter_map(|id| plan.metrics.get(id.value.as_str()))
            .map(|metric| over_periods(view, unit, metric, &attendance.whole))
            .sum::<Quantity>()
    };
    let sums = attendance
        .is_known
        .then(|| (combine(&indicator.numerator), combine(&indicator.denominator)));
    Some(Share { unit, attendance, complete_ratio, sums })
}

/// When a unit owes figures that belong together, and has all of them that it owes.
pub(super) fn attendance(
    view: &View<'_, '_>,
    unit: &Unit,
    together: &[&Metric],
    is_expected: impl Fn(&Period) -> bool,
) -> Attendance {
    let owes = |metric: &Metric, period: &Period| view.plan.owes_metric(unit, period, metric);
    let expected: Vec<usize> =
        (0..view.periods.len()).filter(|at| is_expected(view.periods[*at])).collect();
    let is_whole = |at: &usize| {
        let period = view.periods[*at];
        is_submitted(view, period, unit)
            && together
                .iter()
                .filter(|metric| owes(metric, period))
                .all(|metric| is_there(view, period, unit, metric))
    };
    let whole: Vec<usize> = expected.iter().copied().filter(is_whole).collect();
    // Without its opening balance a unit's fraction is not known, and flows alone would be wrong.
    let mut openings = together
        .iter()
        .filter(|metric| metric.over_time == OverTime::First)
        .filter_map(|metric| expected.iter().find(|at| owes(metric, view.periods[**at])));
    let is_known = !whole.is_empty() && openings.all(|at| whole.contains(at));
    Attendance { expected, whole, is_known }
}

/// Whether a submission can be read, or none is due: a unit that owes only what it may leave out.
fn is_submitted(view: &View<'_, '_>, period: &Period, unit: &Unit) -> bool {
    view.ledger.standing(&period.id, &unit.id).is_none_or(|standing| standing.readable)
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
fn over_periods(view: &View<'_, '_>, unit: &Unit, metric: &Metric, whole: &[usize]) -> Quantity {
    let figure = |at: usize| match view.ledger.figure(&view.periods[at].id, &unit.id, &metric.id) {
        Figure::Counted(figure) => Some(figure),
        Figure::NotApplicable | Figure::Absent => None,
    };
    counting(view, unit, metric, whole).into_iter().filter_map(figure).sum()
}

/// The periods whose figures of a metric stand for the report, of those that are whole.
pub(super) fn counting(
    view: &View<'_, '_>,
    unit: &Unit,
    metric: &Metric,
    whole: &[usize],
) -> Vec<usize> {
    // An ad hoc period may not ask for this metric: then it says nothing of it either.
    let mut asked =
        whole.iter().copied().filter(|at| view.plan.owes_metric(unit, view.periods[*at], metric));
    match metric.over_time {
        OverTime::Sum => asked.collect(),
        // The latest stock that was reported; an earlier one makes the indicator provisional.
        OverTime::Last | OverTime::ToDate => asked.next_back().into_iter().collect(),
        // The opening balance is that of the unit's first period: `share` sees to that.
        OverTime::First => asked.next().into_iter().collect(),
    }
}

/// The coverage of all units together.
pub(super) fn coverage(view: &View<'_, '_>, units: &[&Attendance]) -> Coverage {
    let live = live(view, units);
    let expected = (0..view.periods.len())
        .filter(|at| units.iter().any(|unit| unit.expected.contains(at)))
        .count();
    let without_hole = units.iter().filter(|unit| !has_hole(unit, &live)).count();
    Coverage { units: (without_hole, units.len()), periods: (live.len(), expected) }
}

/// The periods that anybody has reported whole.
pub(super) fn live(view: &View<'_, '_>, units: &[&Attendance]) -> Vec<usize> {
    (0..view.periods.len()).filter(|at| units.iter().any(|unit| unit.whole.contains(at))).collect()
}

/// Whether a unit lacks a period that others have reported, or has reported none at all.
pub(super) fn has_hole(unit: &Attendance, live: &[usize]) -> bool {
    unit.whole.is_empty()
        || live.iter().any(|at| unit.expected.contains(at) && !unit.whole.contains(at))
}
