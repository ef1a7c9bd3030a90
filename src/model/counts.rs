//! Figures that nobody reports: they are counted from a register.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    Finding, Findings, FromFindings, Id, Lookup, Metric, Period, Place, Plan, Quantity, Unit,
};

/// A figure that was counted.
#[derive(Debug, Clone, Default)]
pub struct Count {
    /// How many there are.
    pub figure: Quantity,
    /// Which they are: their rows, by place in the register.
    of: Vec<u32>,
}

/// The figures that were counted, by the numbers of period, unit and metric.
#[derive(Debug, Clone, Default)]
pub struct Counts {
    figures: Lookup<(u32, u32, u32), Count>,
    /// The units of which nothing can be told, because a row of the register was lost.
    untold: Vec<bool>,
    /// Where the rows of the register stand, and where it begins.
    rows: Vec<Place>,
    top: Option<Place>,
}

/// What an audited metric is counted from.
type Kind = (u32, FromFindings, bool);

impl Counts {
    /// Counts a year's findings that `counts` takes in: in each period that is over by `as_of`, of
    /// each unit that exists in it. What a unit left is its first successor's.
    pub fn of(
        plan: &Plan,
        findings: Option<&Findings>,
        as_of: NaiveDate,
        counts: impl Fn(&Finding) -> bool,
    ) -> Self {
        let metrics = || plan.metrics.iter().filter(|metric| metric.is_counted());
        let mut counted = Self::default();
        let Some(findings) = findings.filter(|_| metrics().next().is_some()) else {
            return counted;
        };
        let faulty = findings.all.iter().filter(|found| !counts(found));
        let faulty: BTreeSet<&Id> = faulty.map(|found| &found.unit.value).collect();
        let is_untold = |unit: &Unit| findings.lost.may_be(&unit.id) || faulty.contains(&unit.id);
        counted.untold = plan.units.iter().map(is_untold).collect();
        counted.rows = findings.all.iter().map(|found| found.place).collect();
        counted.top = Some(Place::top(findings.file));
        let began = plan.regular_periods().first().map(|period| period.from);
        let ended = plan.periods.iter().zip(0..).filter(|(period, _)| period.to < as_of);
        for (period, number) in ended {
            let holders = Holders::of(plan, period);
            let asked = metrics().filter(|metric| plan.asks_metric(metric, period));
            let asked: Vec<(&Metric, Kind)> =
                asked.filter_map(|metric| Some((metric, kind(plan, metric)?))).collect();
            counted.open(plan, period, number, &asked);
            for (found, at) in findings.all.iter().zip(0..).filter(|(found, _)| counts(found)) {
                let Some(unit) = holders.of_unit(&found.unit.value) else { continue };
                for (_, (metric, what, to_date)) in &asked {
                    let day = found.counted_on(*what);
                    let from = if *to_date { began } else { Some(period.from) };
                    let is_in = |day: NaiveDate| Some(day) >= from && day <= period.to;
                    // What was found before the year is another register's, also once it is mended.
                    let is_of_year = Some(found.date.value) >= began;
                    if is_of_year && day.is_some_and(is_in) {
                        counted.add((number, unit, *metric), at);
                    }
                }
            }
        }
        counted
    }

    /// Nothing is a figure too: of each unit that exists in a period.
    fn open(&mut self, plan: &Plan, period: &Period, number: u32, asked: &[(&Metric, Kind)]) {
        for (unit, at) in plan.units.iter().zip(0..) {
            for (metric, (subject, ..)) in asked {
                let is_told = !self.untold.get(at as usize).copied().unwrap_or_default();
                if is_told && plan.owes_metric(unit, period, metric) {
                    self.figures.entry((number, at, *subject)).or_default();
                }
            }
        }
    }

    fn add(&mut self, key: (u32, u32, u32), at: u32) {
        if let Some(count) = self.figures.get_mut(&key) {
            count.figure = count.figure + Quantity::from(1);
            count.of.push(at);
        }
    }

    /// What was counted of a metric at a unit in a period, all by number.
    pub fn get(&self, period: u32, unit: u32, metric: u32) -> Option<&Count> {
        self.figures.get(&(period, unit, metric))
    }

    /// Where the rows are that make up a count; where there are none, the register itself.
    pub fn places<'c>(&'c self, count: &'c Count) -> impl Iterator<Item = Place> {
        let rows = count.of.iter().filter_map(|at| self.rows.get(*at as usize).copied());
        rows.chain(self.top.filter(|_| count.of.is_empty()))
    }

    /// Whether a row of the register that may be a unit's, by its number, was lost.
    pub fn is_untold(&self, unit: u32) -> bool {
        self.untold.get(unit as usize).copied().unwrap_or_default()
    }
}

fn kind(plan: &Plan, metric: &Metric) -> Option<Kind> {
    let number = u32::try_from(plan.metrics.position(metric.id.as_str())?).ok()?;
    Some((number, metric.from_findings?, metric.over_time.is_total()))
}

/// Who has in a period what was found in each unit.
struct Holders<'p> {
    plan: &'p Plan,
    period: &'p Period,
    /// By the place of a unit that has ended, its first successor.
    heirs: Lookup<&'p Id, usize>,
}

impl<'p> Holders<'p> {
    fn of(plan: &'p Plan, period: &'p Period) -> Self {
        let mut heirs = Lookup::default();
        for (at, unit) in plan.units.iter().enumerate() {
            for before in &unit.succeeds {
                heirs.entry(&before.value).or_insert(at);
            }
        }
        Self { plan, period, heirs }
    }

    /// The number of the unit, or of the one that took over from it; `None` where nobody did.
    fn of_unit(&self, id: &Id) -> Option<u32> {
        let mut at = self.plan.units.position(id.as_str())?;
        // No line of successors is longer than the plan; one that goes round ends too.
        for _ in 0..=self.plan.units.len() {
            let unit = self.plan.units.at(at)?;
            if !self.plan.has_ended(unit, self.period) {
                return u32::try_from(at).ok();
            }
            at = *self.heirs.get(&unit.id)?;
        }
        None
    }
}
