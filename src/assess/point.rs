//! Which period's stocks and running totals stand for a report: both sides of a ratio have to be of the
//! same day.

use super::combine::Tally;
use crate::model::{Figure, Metric, Period, Unit};

impl<'a> Tally<'_, 'a, '_> {
    /// The period whose stocks and running totals stand for the report: of those that count the
    /// latest in which they are stated; where the report's say nothing new, an earlier one.
    pub fn point(&self, units: &[&'a Unit], whole: &[usize]) -> Option<&'a Period> {
        let last = *whole.last()?;
        if !self.bundle.metrics.iter().any(|metric| metric.over_time.is_standing()) {
            return None;
        }
        if !self.bundle.paired {
            return Some(self.view.periods[last]);
        }
        let own = || whole.iter().rev().map(|at| self.view.periods[*at]);
        let stated = own().find(|at| self.asks_for_all(at) && self.is_stated(units, at));
        if stated.is_some() {
            return stated;
        }
        let first = self.view.periods.first()?;
        let mut elders = units.to_vec();
        elders.extend(units.iter().flat_map(|unit| self.elders(unit, first)));
        let before = || self.view.lineage.before(first).iter().rev().copied();
        let stated = before().filter(|period| self.asks_for_all(period)).find(|period| {
            self.is_stated(&elders, period)
                && elders.iter().all(|unit| self.is_reported(unit, period))
                && self.is_balanced(&elders, period)
        });
        // Where no period asks for both sides, each stands as it was stated last.
        let asks_for_all = || own().chain(before()).any(|period| self.asks_for_all(period));
        stated.or_else(|| (!asks_for_all()).then(|| self.view.periods[last]))
    }

    /// Whether a period asks for stocks on every side that has any, where not every period does.
    fn asks_for_all(&self, period: &Period) -> bool {
        let asks = |metric: &&Metric| self.view.plan.asks_metric(metric, period);
        !self.bundle.is_timed()
            || self.bundle.ratios.iter().flatten().all(|side| {
                let standing = side.iter().filter(|metric| metric.over_time.is_standing());
                let mut standing = standing.copied().peekable();
                standing.peek().is_none() || standing.any(|metric| asks(&metric))
            })
    }

    /// Whether every side that holds stocks or running totals has one that is stated in a period.
    fn is_stated(&self, units: &[&'a Unit], period: &Period) -> bool {
        let owed = |metric: &Metric| units.iter().any(|unit| self.owes(unit, metric, period));
        let stated = |metric: &Metric| {
            units.iter().any(|unit| {
                let figure = self.view.ledger.figure(&period.id, &unit.id, &metric.id);
                self.owes(unit, metric, period) && matches!(figure, Figure::Counted(_))
            })
        };
        let is_standing = |metric: &&&Metric| metric.over_time.is_standing() && owed(metric);
        let sides = || self.bundle.ratios.iter().flatten();
        sides().flatten().any(|metric| is_standing(&metric))
            && sides().all(|side| {
                let mut standing = side.iter().filter(is_standing).peekable();
                standing.peek().is_none() || standing.any(|metric| stated(metric))
            })
    }
}
