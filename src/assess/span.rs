//! Which periods the running totals of a period are about, where earlier ones do not count: the
//! two sides of a ratio have to be about the same time.

use std::collections::{BTreeMap, BTreeSet};

use super::combine::{Share, Tally};
use super::stated::prior;
use crate::model::{Figure, Id, Metric, Period, Submitted, Unit};

impl<'a> Tally<'_, 'a, '_> {
    /// A unit and those whose work is its alone by a period.
    pub fn line(&self, unit: &'a Unit, by: &Period) -> Vec<&'a Unit> {
        std::iter::once(unit).chain(self.elders(unit, by)).collect()
    }

    /// Those whose work is a unit's alone by a period, by its own succession or that of a metric.
    pub fn elders(&self, unit: &Unit, by: &Period) -> Vec<&'a Unit> {
        let lineage = &self.view.lineage;
        let mut elders = lineage.inherited(&unit.id, by);
        let metrics = self.bundle.metrics.iter();
        elders.extend(metrics.flat_map(|metric| lineage.former(&metric.id, &unit.id, by, true)));
        let mut seen = BTreeSet::new();
        elders.retain(|elder| seen.insert(&elder.id));
        elders
    }

    /// The earlier periods of the report, by unit, that a period's running totals are about besides
    /// it: those since the first that any of the totals spans. A total that was stated in one of
    /// them adds what it added then, so that both sides of a ratio are about the same time. `None`
    /// where they cannot be about the same time, one of them reaching back to before the report.
    /// `places` says where a unit's share is.
    pub fn spanned(
        &self,
        shares: &[Share<'a>],
        places: &BTreeMap<&Id, usize>,
        units: &[&'a Unit],
        at: usize,
    ) -> Option<Vec<(&'a Unit, usize)>> {
        let by = self.view.periods[at];
        let runs = |metric: &&Metric| metric.submitted == Submitted::ToDate;
        if !self.bundle.metrics.iter().any(runs) || !self.bundle.may_span() || by.ad_hoc {
            return Some(Vec::new());
        }
        // One that ended within the report holds a share of its own, and is in its heir's line.
        let mut line: Vec<&'a Unit> = units.iter().flat_map(|unit| self.line(unit, by)).collect();
        line.sort_by_key(|unit| &unit.id);
        line.dedup_by_key(|unit| &unit.id);
        let counts = |unit: &Unit, at: usize| {
            let share = places.get(&unit.id).map(|place| &shares[*place]);
            share.is_some_and(|share| share.attendance.whole.contains(&at))
        };
        let mut from = at;
        loop {
            let mut first = from;
            for told in from..=at {
                for unit in line.iter().filter(|unit| told == at || !counts(unit, told)) {
                    first = first.min(self.first_told(unit, told, &line, &counts)?);
                }
            }
            if first == from {
                break;
            }
            from = first;
        }
        let earlier = (from..at).flat_map(|at| line.iter().map(move |unit| (*unit, at)));
        Some(earlier.filter(|(unit, at)| !counts(unit, *at)).collect())
    }

    /// The first period of the report that a unit's running totals of a period are about.
    fn first_told(
        &self,
        unit: &Unit,
        at: usize,
        line: &[&'a Unit],
        counts: &dyn Fn(&Unit, usize) -> bool,
    ) -> Option<usize> {
        let period = self.view.periods[at];
        let mut first = at;
        for metric in &self.bundle.metrics {
            let figure = self.view.ledger.figure(&period.id, &unit.id, &metric.id);
            if metric.submitted != Submitted::ToDate
                || !self.owes(unit, metric, period)
                || !matches!(figure, Figure::Counted(_))
            {
                continue;
            }
            let prior = prior(self.view, unit, metric, period);
            if prior.shared {
                return None;
            }
            for hole in &prior.holes {
                let place = self.view.periods.iter().position(|own| own.id == hole.id)?;
                let mut holders = line.iter().filter(|unit| self.owes(unit, metric, hole));
                if !holders.all(|unit| counts(unit, place)) {
                    first = first.min(place);
                }
            }
        }
        Some(first)
    }
}
