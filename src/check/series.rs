//! What every unit has reported of every metric, period by period, worked out once: so that no check
//! searches the year for each row.

use std::collections::BTreeMap;

use super::accounts::{Account, Subject};
use super::{Accounts, Facts};
use crate::model::{Id, Metric, Period, Plan, Quantity, Unit, Value};

/// A figure of a period.
#[derive(Clone, Copy)]
pub(super) struct Point<'s, 'a> {
    /// What happened in the period, or stood at its end.
    pub figure: Quantity,
    /// The row that says so.
    pub account: &'s Account<'a>,
}

/// The figures of the regular periods, in order.
pub(super) struct Series<'s, 'a> {
    /// The regular periods, in order.
    pub periods: Vec<&'a Period>,
    places: BTreeMap<&'a str, usize>,
    points: BTreeMap<(&'a str, &'a str), Vec<Option<Point<'s, 'a>>>>,
    plan: &'a Plan,
    /// The ancestors of the units that have any.
    ancestors: BTreeMap<&'a str, Vec<&'a Unit>>,
}

impl<'s, 'a> Series<'s, 'a> {
    /// Puts every figure in its place.
    pub fn of(facts: &'s Facts<'a>, accounts: &'s Accounts<'a>) -> Self {
        let periods = facts.plan.regular_periods();
        let places: BTreeMap<_, _> =
            periods.iter().enumerate().map(|(at, period)| (period.id.as_str(), at)).collect();
        let mut points: BTreeMap<_, Vec<Option<Point<'_, '_>>>> = BTreeMap::new();
        for account in accounts.iter() {
            let (Subject::Metric(metric), Some(Value::Figure(figure))) =
                (account.subject, account.value())
            else {
                continue;
            };
            let Some(at) = places.get(account.submission.period.as_str()) else { continue };
            let key = (account.submission.unit.as_str(), metric.id.as_str());
            let row = points.entry(key).or_insert_with(|| vec![None; periods.len()]);
            // Of two rows only the unit knows which is right: the first stands for the comparison.
            row[*at].get_or_insert(Point { figure, account });
        }
        for ((_, metric), row) in &mut points {
            let metric = facts.plan.metrics.get(metric);
            if metric.is_some_and(is_running) {
                take_apart(row);
            }
        }
        let lineage = &facts.lineage;
        let ancestors = facts.plan.units.iter().filter(|unit| !unit.succeeds.is_empty());
        let ancestors =
            ancestors.map(|unit| (unit.id.as_str(), lineage.ancestors(&unit.id))).collect();
        Self { periods, places, points, plan: facts.plan, ancestors }
    }

    /// The place of a regular period among the others.
    pub fn place(&self, period: &Id) -> Option<usize> {
        self.places.get(period.as_str()).copied()
    }

    /// The figure of a unit in the regular period of a place.
    pub fn point(&self, unit: &Id, metric: &Metric, at: usize) -> Option<Point<'s, 'a>> {
        *self.points.get(&(unit.as_str(), metric.id.as_str()))?.get(at)?
    }

    /// What a unit reported in each period before a place, with what those reported whose work it
    /// has taken over by then; each with the row to point at.
    pub fn before(&self, unit: &Id, metric: &Metric, at: usize) -> Vec<(usize, Point<'s, 'a>)> {
        let now = self.periods[at];
        let others = self.ancestors.get(unit.as_str()).map_or(&[][..], Vec::as_slice);
        let ended = others.iter().filter(|other| self.plan.has_ended(other, now));
        let units: Vec<&Id> = std::iter::once(unit).chain(ended.map(|other| &other.id)).collect();
        let earlier = (0..at).filter_map(|then| {
            let mut points = units.iter().filter_map(|unit| self.point(unit, metric, then));
            let first = points.next()?;
            let figure = points.fold(first.figure, |sum, point| sum + point.figure);
            Some((then, Point { figure, ..first }))
        });
        earlier.collect()
    }
}

/// Whether a metric's rows hold a flow's running total.
pub(super) fn is_running(metric: &Metric) -> bool {
    metric.is_running_flow()
}

/// Makes figures of the periods out of running totals. Over a gap, or where the total falls, there is
/// none: that is a finding of its own.
fn take_apart(row: &mut [Option<Point<'_, '_>>]) {
    for at in (1..row.len()).rev() {
        let before = row[at - 1].map(|point| point.figure.decimal());
        let own = row[at].zip(before).and_then(|(point, before)| {
            let figure = Quantity::new(point.figure.decimal() - before);
            (figure >= Quantity::ZERO).then_some(Point { figure, ..point })
        });
        row[at] = own;
    }
}
