//! What every unit has reported of every metric, period by period: so that no check searches the
//! year for each row.

use std::collections::BTreeMap;

use super::accounts::Account;
use super::{Accounts, Facts};
use crate::model::{Id, Metric, Period, Plan, Quantity, Unit};

/// A figure of a period.
#[derive(Clone, Copy)]
pub(super) struct Point<'a> {
    /// What happened in the period, or stood at its end.
    pub figure: Quantity,
    /// The row that says so.
    pub account: Account<'a>,
}

/// The figures of the regular periods, in order.
pub(super) struct Series<'s, 'a> {
    /// The regular periods, in order.
    pub periods: Vec<&'a Period>,
    places: BTreeMap<&'a str, usize>,
    accounts: &'s Accounts<'a>,
    plan: &'a Plan,
    /// The ancestors of the units that have any.
    ancestors: BTreeMap<&'a str, Vec<&'a Unit>>,
}

/// The submissions of a unit up to a period, and of those whose work it has taken over by then:
/// looked up once for all its metrics.
pub(super) struct Line {
    at: usize,
    /// By unit, itself first, the place of its submission for each period.
    units: Vec<Vec<Option<usize>>>,
}

impl<'s, 'a> Series<'s, 'a> {
    /// The periods and lines of a plan.
    pub fn of(facts: &Facts<'a>, accounts: &'s Accounts<'a>) -> Self {
        let periods = facts.plan.regular_periods();
        let places = periods.iter().enumerate();
        let places = places.map(|(at, period)| (period.id.as_str(), at)).collect();
        let lineage = &facts.lineage;
        let ancestors = facts.plan.units.iter().filter(|unit| !unit.succeeds.is_empty());
        let ancestors =
            ancestors.map(|unit| (unit.id.as_str(), lineage.ancestors(&unit.id))).collect();
        Self { periods, places, accounts, plan: facts.plan, ancestors }
    }

    /// The place of a regular period among the others.
    pub fn place(&self, period: &Id) -> Option<usize> {
        self.places.get(period.as_str()).copied()
    }

    /// The places of a unit's submissions for the regular periods.
    pub fn places(&self, unit: &Unit) -> Vec<Option<usize>> {
        self.periods.iter().map(|period| self.accounts.place(&period.id, &unit.id)).collect()
    }

    /// A unit's submissions up to the regular period of a place.
    pub fn line(&self, unit: &Id, at: usize) -> Line {
        let now = self.periods[at];
        let others = self.ancestors.get(unit.as_str()).map_or(&[][..], Vec::as_slice);
        let ended = others.iter().filter(|other| self.plan.has_ended(other, now));
        let submissions = |unit: &Id| {
            let upto = self.periods[..=at].iter();
            upto.map(|period| self.accounts.place(&period.id, unit)).collect()
        };
        let units = std::iter::once(unit).chain(ended.map(|other| &other.id));
        Line { at, units: units.map(submissions).collect() }
    }

    /// The figure of a unit in the regular period of a place.
    pub fn point(&self, unit: &Id, metric: &Metric, at: usize) -> Option<Point<'a>> {
        let submission = |at: usize| self.accounts.place(&self.periods[at].id, unit);
        self.figure(&submission, metric, self.accounts.subject(&metric.id)?, at)
    }

    /// What a unit reported in the period of its line.
    pub fn now(&self, line: &Line, account: &Account<'a>, metric: &Metric) -> Option<Point<'a>> {
        let own = line.units.first()?;
        self.figure(&|at| own[at], metric, account.number, line.at)
    }

    /// What a unit reported in each period before that of its line, with what those reported whose
    /// work it has taken over by then; each with the row to point at.
    pub fn before(
        &self,
        line: &Line,
        account: &Account<'a>,
        metric: &Metric,
    ) -> Vec<(usize, Point<'a>)> {
        let earlier = (0..line.at).filter_map(|then| {
            let units = line.units.iter();
            let mut points =
                units.filter_map(|unit| self.figure(&|at| unit[at], metric, account.number, then));
            let first = points.next()?;
            let figure = points.fold(first.figure, |sum, point| sum + point.figure);
            Some((then, Point { figure, ..first }))
        });
        earlier.collect()
    }

    /// The figure of a period. Out of running totals it is the difference to the one before: over a
    /// gap, or where the total falls, there is none, and that is a finding of its own.
    pub fn figure(
        &self,
        submission: &dyn Fn(usize) -> Option<usize>,
        metric: &Metric,
        number: u32,
        at: usize,
    ) -> Option<Point<'a>> {
        let stated = |at: usize| self.accounts.stated(submission(at)?, number);
        let (account, figure) = stated(at)?;
        let Some(before) = at.checked_sub(1).filter(|_| is_running(metric)) else {
            return Some(Point { figure, account });
        };
        let (_, before) = stated(before)?;
        let figure = Quantity::new(figure.decimal() - before.decimal());
        (figure >= Quantity::ZERO).then_some(Point { figure, account })
    }
}

/// Whether a metric's rows hold a flow's running total.
pub(super) fn is_running(metric: &Metric) -> bool {
    metric.is_running_flow()
}
