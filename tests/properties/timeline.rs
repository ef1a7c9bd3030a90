//! What units hand down to one another in the course of a year, and what each adds to an indicator.
//!
//! Slow and plain: every question walks the year again.

mod standing;

use crate::department::{Department, Indicator, MILLION, OverTime, Report};
use crate::rows::Row;

/// What stands above and below the line.
pub type Fraction = (i128, i128);

/// An indicator in a report.
pub struct Timeline<'a> {
    department: &'a Department,
    rows: &'a [Vec<Vec<Option<Row>>>],
    report: &'a Report,
    indicator: &'a Indicator,
}

/// A running total, and how many periods of the year have been told.
#[derive(Debug, Clone, Copy)]
struct Told {
    total: i128,
    periods: usize,
    /// Whether it can be told at all.
    known: bool,
    /// Whether anybody has stated a figure.
    stated: bool,
}

impl<'a> Timeline<'a> {
    pub fn new(
        department: &'a Department,
        rows: &'a [Vec<Vec<Option<Row>>>],
        report: &'a Report,
        indicator: &'a Indicator,
    ) -> Self {
        Self { department, rows, report, indicator }
    }

    fn metrics(&self) -> impl Iterator<Item = usize> {
        self.indicator.numerator.iter().chain(&self.indicator.denominator).copied()
    }

    fn row(&self, unit: usize, period: usize, metric: usize) -> Option<Row> {
        self.rows[period][unit][metric]
    }

    fn last(&self) -> usize {
        *self.report.of.last().expect("a period")
    }

    // ---- who is asked

    pub fn is_expected(&self, unit: usize, period: usize) -> bool {
        self.metrics().any(|metric| self.row(unit, period, metric).is_some())
    }

    /// The periods of the report in which a unit owes anything.
    pub fn expected(&self, unit: usize) -> Vec<usize> {
        self.report.of.iter().copied().filter(|period| self.is_expected(unit, *period)).collect()
    }

    /// Whether a unit can be judged by the indicator: it owes all of it.
    pub fn holds_everything(&self, unit: usize) -> bool {
        let first = self.expected(unit)[0];
        self.metrics().all(|metric| self.row(unit, first, metric).is_some())
    }

    /// Whether what is above the line is held by others than what is below.
    fn is_shared(&self) -> bool {
        if self.indicator.denominator.is_empty() {
            return false;
        }
        let holds = |unit, period, side: &[usize]| {
            side.iter().any(|metric| self.row(unit, period, *metric).is_some())
        };
        (0..self.department.units.len()).any(|unit| {
            self.expected(unit).into_iter().any(|period| {
                holds(unit, period, &self.indicator.numerator)
                    != holds(unit, period, &self.indicator.denominator)
            })
        })
    }

    // ---- what is whole

    /// Whether every row that a unit owes stands.
    fn is_accepted(&self, unit: usize, period: usize) -> bool {
        self.is_expected(unit, period)
            && self.metrics().all(|m| self.row(unit, period, m) != Some(Row::Lacking))
    }

    /// Whether what a unit says in a period is of use.
    fn is_whole(&self, unit: usize, period: usize) -> bool {
        self.is_told(unit, period) && self.makes_a_ratio(unit, period)
    }

    /// Whether a unit has told a period: all of it, and so that it is clear what it means.
    fn is_told(&self, unit: usize, period: usize) -> bool {
        self.is_accepted(unit, period) && self.spans_are_in_order(unit, period)
    }

    /// Whether what all have told makes a ratio: of the same time, and of two sides.
    fn makes_a_ratio(&self, unit: usize, period: usize) -> bool {
        self.is_two_sided(unit, period) && self.reach(unit, period).is_some()
    }

    /// Whether a unit has reported a period. What all have told and what makes no ratio all the
    /// same is as good as not reported.
    pub fn is_covered(&self, unit: usize, period: usize) -> bool {
        let all = if self.is_shared() { 0..self.department.units.len() } else { unit..unit + 1 };
        let asked: Vec<_> = all.filter(|other| self.is_expected(*other, period)).collect();
        self.is_told(unit, period)
            && (asked.iter().any(|other| !self.is_told(*other, period))
                || self.makes_a_ratio(unit, period))
    }

    /// Whether a period of the report adds to the unit's figures.
    fn counts(&self, unit: usize, period: usize) -> bool {
        if !self.is_shared() {
            return self.is_whole(unit, period);
        }
        let all = 0..self.department.units.len();
        self.is_expected(unit, period)
            && all
                .filter(|other| self.is_expected(*other, period))
                .all(|other| self.is_whole(other, period))
    }

    /// Whether no side is silent while the other one says something: of a unit, or of all of them
    /// where they hold the sides for one another.
    fn is_two_sided(&self, unit: usize, period: usize) -> bool {
        self.are_two_sided(&self.holders(unit), period)
    }

    /// A unit, or all that owe anything in the report where they hold the sides for one another.
    fn holders(&self, unit: usize) -> Vec<usize> {
        let asked = |unit: &usize| !self.expected(*unit).is_empty();
        let all = (0..self.department.units.len()).filter(asked);
        if self.is_shared() { all.collect() } else { vec![unit] }
    }

    fn are_two_sided(&self, units: &[usize], period: usize) -> bool {
        let side = |metrics: &[usize]| {
            let places = metrics.iter().flat_map(|m| units.iter().map(|unit| (*unit, *m)));
            let owed = places.filter(|(unit, m)| self.row(*unit, period, *m).is_some());
            let owed: Vec<_> = owed.collect();
            let untold = owed.iter().any(|(unit, m)| {
                self.department.metrics[*m].is_standing()
                    && self.row(*unit, period, *m) == Some(Row::NotArisen)
                    && self.is_untold(*unit, period, *m)
            });
            let known: Vec<_> =
                owed.into_iter().map(|(unit, m)| self.known(unit, period, m)).collect();
            let silent = !known.is_empty() && known.iter().all(Option::is_none);
            (silent, known.iter().flatten().any(|figure| *figure != 0), untold)
        };
        let (above, below) = (side(&self.indicator.numerator), side(&self.indicator.denominator));
        !(above.0 && below.1 || below.0 && above.1 || above.2 || below.2)
    }

    /// What is known of a metric in a period; nothing where it did not arise or was never stated.
    fn known(&self, unit: usize, period: usize, metric: usize) -> Option<i128> {
        let asked = &self.department.metrics[metric];
        if self.row(unit, period, metric) == Some(Row::LeftOut) {
            return None;
        }
        if asked.submitted {
            // Unchanged, once there is anything that may change.
            let stated = self.told(unit, period, metric).stated;
            return stated.then(|| self.plain(unit, period, metric));
        }
        if asked.is_standing() {
            return self.standing(unit, period, metric);
        }
        match self.row(unit, period, metric)? {
            Row::Figure(figure) => Some(figure),
            Row::NotArisen | Row::LeftOut | Row::Lacking => None,
        }
    }

    // ---- flows

    /// What a flow came to in a period, with what its running total spans besides.
    fn own(&self, unit: usize, period: usize, metric: usize) -> i128 {
        let mut own = self.plain(unit, period, metric);
        if self.department.metrics[metric].submitted {
            for earlier in self.reach(unit, period).unwrap_or(period)..period {
                let line = self.line(unit, period).into_iter();
                let silent = line.filter(|other| !self.counts(*other, earlier));
                own += silent.map(|other| self.plain(other, earlier, metric)).sum::<i128>();
            }
        }
        own
    }

    /// What a row says of a flow: of a running total the difference to what was stated before.
    fn plain(&self, unit: usize, period: usize, metric: usize) -> i128 {
        match self.row(unit, period, metric) {
            Some(Row::Figure(total)) if self.department.metrics[metric].submitted => {
                total - self.before(unit, period, metric).total
            }
            Some(Row::Figure(figure)) => figure,
            _ => 0,
        }
    }

    /// A unit and those whose work is its alone by a period.
    fn line(&self, unit: usize, by: usize) -> Vec<usize> {
        let mut line = vec![unit];
        let mut at = 0;
        while at < line.len() {
            for other in &self.department.units[line[at]].succeeds {
                let ended = self.department.units[*other].to.is_some_and(|to| to < by);
                if ended && self.department.heirs(*other).len() == 1 && !line.contains(other) {
                    line.push(*other);
                }
            }
            at += 1;
        }
        line
    }

    /// The first of the periods that the running totals of a period are about, of all those who
    /// hold the sides for one another; none where one of them reaches back before the report.
    fn reach(&self, unit: usize, period: usize) -> Option<usize> {
        if !self.all_run() || self.department.is_ad_hoc(period) {
            return Some(period);
        }
        let all = if self.is_shared() { 0..self.department.units.len() } else { unit..unit + 1 };
        let line: Vec<usize> = all.flat_map(|unit| self.line(unit, period)).collect();
        let mut from = period;
        loop {
            let mut first = from;
            for told in from..=period {
                for other in &line {
                    if told < period && self.counts(*other, told) {
                        continue;
                    }
                    for metric in self.metrics() {
                        first = first.min(self.begins(*other, told, metric)?);
                    }
                }
            }
            if first == from {
                return Some(from);
            }
            from = first;
        }
    }

    /// The first period of the report that a running total is about.
    fn begins(&self, unit: usize, period: usize, metric: usize) -> Option<usize> {
        let is_total = self.department.metrics[metric].submitted
            && matches!(self.row(unit, period, metric), Some(Row::Figure(_)));
        if !is_total {
            return Some(period);
        }
        if !self.before(unit, period, metric).known {
            return None;
        }
        let mut first = period;
        for (other, hole) in self.holes(unit, period, metric) {
            if !self.report.of.contains(&hole) {
                return None;
            }
            if !self.counts(other, hole) {
                first = first.min(hole);
            }
        }
        Some(first)
    }

    /// Where the running total before a period was not told, since it was told last.
    fn holes(&self, unit: usize, period: usize, metric: usize) -> Vec<(usize, usize)> {
        let Some(previous) = period.checked_sub(1) else { return Vec::new() };
        let mut holes = Vec::new();
        for other in [unit].into_iter().chain(self.department.handed_over(unit, period)) {
            match self.row(other, previous, metric) {
                Some(Row::Figure(_)) => continue,
                Some(Row::LeftOut | Row::Lacking) => holes.push((other, previous)),
                Some(Row::NotArisen) | None => {}
            }
            if self.department.reports_in(other, previous) {
                holes.extend(self.holes(other, previous, metric));
            }
        }
        holes
    }

    /// Whether all that flows is told as running totals.
    fn all_run(&self) -> bool {
        let mut flows = self.metrics().map(|metric| &self.department.metrics[metric]);
        flows.all(|metric| metric.over_time != OverTime::Sum || metric.submitted)
    }

    /// The running total of what is now a unit's, at a period's end.
    fn told(&self, unit: usize, period: usize, metric: usize) -> Told {
        let before = self.before(unit, period, metric);
        let periods = period + 1;
        match self.row(unit, period, metric) {
            Some(Row::Figure(total)) => Told { total, periods, known: true, stated: true },
            // Unchanged, unless a period before is lacking.
            Some(Row::NotArisen) if before.periods == period => Told { periods, ..before },
            _ => before,
        }
    }

    /// The running total of what is now a unit's, before a period.
    fn before(&self, unit: usize, period: usize, metric: usize) -> Told {
        let mut sum = Told { total: 0, periods: period, known: true, stated: false };
        let Some(previous) = period.checked_sub(1) else { return sum };
        let handed = self.department.handed_over(unit, period);
        let owed = |unit: &usize| self.row(*unit, previous, metric).is_some();
        for other in [unit].into_iter().chain(handed).filter(owed) {
            let told = self.told(other, previous, metric);
            sum.total += told.total;
            sum.periods = sum.periods.min(told.periods);
            // Of what several took over nobody knows whose it is.
            let is_whose = other == unit || self.department.heirs(other).len() == 1;
            sum.known &= told.known && is_whose;
            sum.stated |= told.stated && is_whose;
        }
        sum
    }

    /// Whether the running totals of a period are about this period, or at least about periods of
    /// the report and of all that flows.
    fn spans_are_in_order(&self, unit: usize, period: usize) -> bool {
        let owed = self.metrics().filter(|metric| self.row(unit, period, *metric).is_some());
        owed.filter(|metric| self.department.metrics[*metric].submitted).all(|metric| {
            // What is unchanged is so whenever it was told last.
            if !matches!(self.row(unit, period, metric), Some(Row::Figure(_))) {
                return true;
            }
            let before = self.before(unit, period, metric);
            let within = before.periods == period
                || self.all_run() && self.report.of.contains(&before.periods);
            before.known && within
        })
    }

    // ---- openings

    fn is_opening(&self, unit: usize, period: usize) -> bool {
        let first = |metric: usize| self.department.metrics[metric].over_time == OverTime::First;
        self.metrics().any(|m| first(m) && self.row(unit, period, m).is_some())
    }

    /// Those whose opening balance was passed on to a unit within the report.
    fn passed_on_by(&self, unit: usize) -> Vec<usize> {
        let Some(first) = self.expected(unit).first().copied() else { return Vec::new() };
        let earlier = |other: &usize| self.expected(*other).iter().any(|period| *period < first);
        self.department.units[unit].succeeds.iter().copied().filter(earlier).collect()
    }

    fn opening_is_known(&self, unit: usize) -> bool {
        let first = self.expected(unit)[0];
        if !self.is_opening(unit, first) {
            return true;
        }
        let passed_on_by = self.passed_on_by(unit);
        if passed_on_by.is_empty() {
            return self.counts(unit, first);
        }
        passed_on_by.into_iter().all(|other| self.opening_is_known(other))
    }

    // ---- all of it

    /// What a unit adds to the indicator. One whose stocks are somebody else's, and that left no
    /// figure besides, says nothing.
    pub fn fraction(&self, unit: usize) -> Option<Fraction> {
        let opens = self.passed_on_by(unit).is_empty();
        let first = self.expected(unit)[0];
        let is_figure = |period, metric| self.is_figure(unit, period, metric);
        let leaves_any = self.counted(unit).into_iter().any(|period| {
            self.metrics().any(|metric| match self.department.metrics[metric].over_time {
                OverTime::Sum => is_figure(period, metric),
                OverTime::First => opens && period == first && is_figure(period, metric),
                OverTime::Last | OverTime::ToDate => false,
            })
        });
        if self.is_dropped(unit) && !leaves_any {
            return None;
        }
        self.fraction_with(unit, self.passed_on_by(unit).is_empty())
    }

    /// Whether what a row says of a flow or an opening is a figure.
    fn is_figure(&self, unit: usize, period: usize, metric: usize) -> bool {
        match self.row(unit, period, metric) {
            Some(Row::Figure(_)) => true,
            // Nothing new of a total is a 0.
            Some(Row::NotArisen) => {
                self.department.metrics[metric].submitted && self.told(unit, period, metric).stated
            }
            Some(Row::LeftOut | Row::Lacking) | None => false,
        }
    }

    /// What a unit comes to by itself, whoever had its opening balance before.
    pub fn own_fraction(&self, unit: usize) -> Option<Fraction> {
        self.fraction_with(unit, true)
    }

    /// The periods of the report in which what a unit owes counts.
    fn counted(&self, unit: usize) -> Vec<usize> {
        self.expected(unit).into_iter().filter(|period| self.counts(unit, *period)).collect()
    }

    /// Whether a unit's figures can be told.
    fn is_known(&self, unit: usize) -> bool {
        !self.counted(unit).is_empty() && self.opening_is_known(unit)
    }

    fn fraction_with(&self, unit: usize, opens: bool) -> Option<Fraction> {
        if !self.is_known(unit) {
            return None;
        }
        let counted = self.counted(unit);
        let first = self.expected(unit)[0];
        let stated = self.stated_in(unit).filter(|_| !self.is_dropped(unit));
        let of = |metric: &usize| match self.department.metrics[*metric].over_time {
            OverTime::Sum => counted.iter().map(|p| self.own(unit, *p, *metric)).sum(),
            OverTime::First if opens && counted.contains(&first) => self.own(unit, first, *metric),
            OverTime::First => 0,
            OverTime::Last | OverTime::ToDate => {
                stated.map_or(0, |period| self.stands_with(unit, period, *metric))
            }
        };
        let side = |metrics: &[usize]| metrics.iter().map(of).sum::<i128>();
        let (above, below) = (&self.indicator.numerator, &self.indicator.denominator);
        if !below.is_empty() {
            return Some((side(above), side(below)));
        }
        // Of a plain figure all that matters below is whether there is any.
        let arose = above.iter().any(|metric| match self.department.metrics[*metric].over_time {
            OverTime::Sum => counted.iter().any(|period| self.is_figure(unit, *period, *metric)),
            OverTime::First => {
                opens && counted.contains(&first) && self.is_figure(unit, first, *metric)
            }
            OverTime::Last | OverTime::ToDate => {
                stated.is_some_and(|period| self.stands_at_all(unit, period, *metric))
            }
        });
        Some((side(above), if arose { MILLION } else { 0 }))
    }
}
