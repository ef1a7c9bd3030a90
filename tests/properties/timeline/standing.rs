//! How stocks and running totals stand: who stated them last, and whose they are since.

use super::Timeline;
use crate::department::OverTime;
use crate::rows::Row;

impl Timeline<'_> {
    /// The figure stated last in a year, up to a period, by a unit or by those it took over from.
    pub(super) fn standing(&self, unit: usize, period: usize, metric: usize) -> Option<i128> {
        if let Some(Row::Figure(figure)) = self.row(unit, period, metric) {
            return Some(figure);
        }
        let previous = period.min(self.department.regular()).checked_sub(1)?;
        // Of what several took over nobody knows whose it is.
        let handed = self.department.handed_over(unit, previous + 1).into_iter();
        let handed = handed.filter(|other| self.department.heirs(*other).len() == 1);
        let own = self.department.reports_in(unit, previous).then_some(unit);
        let all = own.into_iter().chain(handed);
        let all = all.filter_map(|other| self.standing(other, previous, metric));
        all.reduce(|one, other| one + other)
    }

    /// Whether part of what stands was left to several, so that nobody knows whose it is.
    pub(super) fn is_untold(&self, unit: usize, period: usize, metric: usize) -> bool {
        if matches!(self.row(unit, period, metric), Some(Row::Figure(_))) {
            return false;
        }
        let Some(previous) = period.min(self.department.regular()).checked_sub(1) else {
            return false;
        };
        let was_asked =
            |other: &usize| (0..=previous).any(|p| self.row(*other, p, metric).is_some());
        let handed = self.department.handed_over(unit, previous + 1);
        let own = self.department.reports_in(unit, previous).then_some(unit);
        handed.iter().any(|o| was_asked(o) && self.department.heirs(*o).len() > 1)
            || own.into_iter().chain(handed).any(|other| self.is_untold(other, previous, metric))
    }

    /// The period whose figures stand at the report's end: of those of the report the last that
    /// counts and in which they are stated, or the last before.
    pub(super) fn stated_in(&self, unit: usize) -> Option<usize> {
        let holders = self.holders(unit);
        let mut of_report = self.report.of.iter().rev().copied();
        let own = of_report.find(|p| self.counts(unit, *p) && self.are_stated(&holders, *p));
        let first = self.report.of[0].min(self.department.regular());
        let elders: Vec<usize> = holders.iter().flat_map(|one| self.line(*one, first)).collect();
        own.or_else(|| {
            (0..first).rev().find(|period| {
                let told = |u: &usize| !self.is_expected(*u, *period) || self.is_told(*u, *period);
                self.are_stated(&elders, *period)
                    && elders.iter().all(told)
                    && self.are_two_sided(&elders, *period)
            })
        })
    }

    /// How a metric stands at the report's end with a unit and those whose work is its alone.
    pub(super) fn stands_with(&self, unit: usize, stated: usize, metric: usize) -> i128 {
        self.standings(unit, stated, metric).into_iter().sum()
    }

    /// Whether it stands with any of them.
    pub(super) fn stands_at_all(&self, unit: usize, stated: usize, metric: usize) -> bool {
        !self.standings(unit, stated, metric).is_empty()
    }

    fn standings(&self, unit: usize, stated: usize, metric: usize) -> Vec<i128> {
        let first = self.report.of[0].min(self.department.regular());
        if stated >= first {
            return self.standing(unit, stated, metric).into_iter().collect();
        }
        let line = self.line(unit, first).into_iter();
        let there = line.filter(|other| self.department.reports_in(*other, stated));
        there.filter_map(|other| self.standing(other, stated, metric)).collect()
    }

    /// Whether each side that has a say in how things stand has its say in a period.
    fn are_stated(&self, units: &[usize], period: usize) -> bool {
        let rows = |side: &[usize]| -> Vec<Row> {
            let standing = side.iter().filter(|m| self.department.metrics[**m].is_standing());
            let places = standing.flat_map(|m| units.iter().map(|unit| (*unit, *m)));
            places.filter_map(|(unit, metric)| self.row(unit, period, metric)).collect()
        };
        let (above, below) = (rows(&self.indicator.numerator), rows(&self.indicator.denominator));
        let has_say =
            |rows: &[Row]| rows.is_empty() || rows.iter().any(|row| matches!(row, Row::Figure(_)));
        !(above.is_empty() && below.is_empty()) && has_say(&above) && has_say(&below)
    }

    /// Whether what a unit left is somebody else's, or nobody's.
    pub fn is_dropped(&self, unit: usize) -> bool {
        let Some(to) = self.department.units[unit].to.filter(|to| *to < self.last()) else {
            return false;
        };
        let holds_any = self.expected(unit).into_iter().any(|period| {
            let mut standing = self.metrics().filter(|m| self.department.metrics[*m].is_standing());
            standing.any(|metric| self.row(unit, period, metric).is_some())
        });
        if !holds_any {
            return false;
        }
        let heirs = self.all_heirs(unit);
        if heirs.is_empty() {
            let mut metrics = self.metrics().map(|metric| &self.department.metrics[metric]);
            return metrics.any(|metric| metric.over_time == OverTime::Last);
        }
        let is_known = |heir: &usize| !self.expected(*heir).is_empty() && self.is_known(*heir);
        let mut heirs = heirs.into_iter().filter(is_known);
        let stands = |heir: usize, period: usize| {
            let mut standing = self.metrics().filter(|m| self.department.metrics[*m].is_standing());
            standing.any(|metric| self.standing(heir, period, metric).is_some())
        };
        heirs.any(|heir| {
            self.stated_in(heir).is_some_and(|period| period > to && stands(heir, period))
        })
    }

    /// Those that follow a unit, and those that follow them.
    fn all_heirs(&self, unit: usize) -> Vec<usize> {
        let mut heirs = vec![unit];
        let mut at = 0;
        while at < heirs.len() {
            let next = self.department.heirs(heirs[at]);
            heirs.extend(next.into_iter().filter(|heir| !heirs.contains(heir)).collect::<Vec<_>>());
            at += 1;
        }
        heirs.split_off(1)
    }
}
