//! A part is no larger than its whole: in a share, what stands above the line is counted among what
//! stands below it, whether or not the plan has a rule that says so.
//!
//! Looked at unit by unit, since one unit's surplus hides another's lack in the department's total;
//! only where one unit holds the part and another the whole there is nothing but the total. Each
//! period is looked at by itself, and the year so far: the same hundred people may well be counted
//! forty, forty-five and thirty-eight times, and no single quarter tells.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::accounts::{Account, Subject};
use super::series::{Series, is_running};
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::i18n::Value as Argument;
use crate::model::{Figure, Id, Indicator, Metric, Period, Place, Placed, Plan, Quantity, Unit};

pub(super) static PART_OVER_WHOLE: Rule =
    Rule { code: "R530", name: "part-over-whole", severity: Severity::Warning };

pub(super) static CHECK: Check = Check { rules: &[&PART_OVER_WHOLE], run };

/// Whether a finding is about a period by itself rather than about the year so far.
pub(super) fn is_of_period(found: &Diagnostic) -> bool {
    *found.rule == PART_OVER_WHOLE && found.help != OF_YEAR
}

/// The help that fits the year so far.
const OF_YEAR: &str = "help-year";

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let series = Series::of(facts, accounts);
    let mut seen = BTreeSet::new();
    for indicator in &facts.plan.indicators {
        let Some(share) = Share::of(facts.plan, accounts, indicator) else { continue };
        // Two indicators may hold the same part against the same whole.
        if !seen.insert((ids(&share.part), ids(&share.whole))) {
            continue;
        }
        let book = Book { facts, accounts, series: &series, share: &share };
        let judged = share.holders(facts.plan).into_par_iter().map(|holder| {
            let mut found = Vec::new();
            book.judge(&holder, &mut found);
            found
        });
        diagnostics.extend(judged.collect::<Vec<_>>().into_iter().flatten());
    }
}

pub(super) fn ids<'a>(metrics: &[Counted<'a>]) -> Vec<&'a str> {
    let mut ids: Vec<_> = metrics.iter().map(|(metric, _)| metric.id.as_str()).collect();
    ids.sort_unstable();
    ids
}

/// The two sides of an indicator that is a share.
pub(super) struct Share<'a> {
    indicator: &'a Indicator,
    pub part: Vec<Counted<'a>>,
    pub whole: Vec<Counted<'a>>,
}

/// A metric with its number.
pub(super) type Counted<'a> = (&'a Metric, u32);

impl<'a> Share<'a> {
    /// `None` where there is nothing to compare: no share, one that may exceed, or one whose part
    /// is among the summands of its whole and cannot.
    pub fn of(plan: &'a Plan, accounts: &Accounts<'_>, indicator: &'a Indicator) -> Option<Self> {
        if indicator.may_exceed || indicator.unit.whole().is_none() {
            return None;
        }
        let counted =
            |id: &Placed<Id>| plan.metrics.get(id.value.as_str()).zip(accounts.subject(&id.value));
        let side = |ids: &[Placed<Id>]| ids.iter().map(counted).collect::<Option<Vec<_>>>();
        let (part, whole) = (side(&indicator.numerator)?, side(&indicator.denominator)?);
        let within =
            part.iter().all(|(part, _)| whole.iter().any(|(whole, _)| whole.id == part.id));
        (!within).then_some(Self { indicator, part, whole })
    }

    /// Those whose figures can be held against each other: each unit that counts both sides, or all
    /// together where any counts but one.
    fn holders(&self, plan: &'a Plan) -> Vec<Vec<&'a Unit>> {
        let counts =
            |unit: &Unit, (metric, _): &Counted<'_>| plan.any_selects(&metric.reported_by, unit);
        let mut single = Vec::new();
        let mut split = false;
        let mut all = Vec::new();
        for unit in &plan.units {
            let part = self.part.iter().any(|metric| counts(unit, metric));
            let whole = self.whole.iter().any(|metric| counts(unit, metric));
            let every = self.whole.iter().all(|metric| counts(unit, metric));
            if part || whole {
                all.push(unit);
            }
            match (part, every) {
                (true, true) => single.push(vec![unit]),
                (false, _) if !whole => {}
                _ => split = true,
            }
        }
        if split { vec![all] } else { single }
    }
}

/// What a side comes to, and the rows that say so.
struct Side<'a> {
    sum: Quantity,
    rows: Vec<Account<'a>>,
    /// Whether any figure was given: `n/a` throughout is no nought.
    stated: bool,
}

/// A unit with the place of its submission for a period.
type Seat<'a> = (&'a Unit, Option<usize>);

struct Book<'s, 'a> {
    facts: &'s Facts<'a>,
    accounts: &'s Accounts<'a>,
    series: &'s Series<'s, 'a>,
    share: &'s Share<'a>,
}

impl<'s, 'a> Book<'s, 'a> {
    fn judge(&self, holder: &[&'a Unit], found: &mut Vec<Diagnostic>) {
        let plan = self.facts.plan;
        let mut year = Year::new(self.share);
        for period in &self.series.periods {
            let seats = self.seats(holder, period);
            let Some((part, whole)) = self.sides(&seats, period) else { continue };
            let exceeded = year.exceeds();
            year.add(self, &seats, period);
            if part.sum > whole.sum {
                found.extend(self.finding("period", (&part, part.sum), (&whole, whole.sum)));
            } else if year.exceeds() && !exceeded {
                let (above, below) = year.sums();
                found.extend(self.finding("year", (&part, above), (&whole, below)));
            }
        }
        for period in plan.periods.iter().filter(|period| period.ad_hoc) {
            if let Some((part, whole)) = self.sides(&self.seats(holder, period), period)
                && part.sum > whole.sum
            {
                found.extend(self.finding("period", (&part, part.sum), (&whole, whole.sum)));
            }
        }
    }

    /// The units of a holder with the places of their submissions for a period.
    fn seats(&self, holder: &[&'a Unit], period: &Period) -> Vec<Seat<'a>> {
        holder.iter().map(|unit| (*unit, self.accounts.place(&period.id, &unit.id))).collect()
    }

    /// Both sides as they stand for a period; `None` where a figure is lacking on either, or where
    /// a flow without its running total cannot be had.
    fn sides(&self, seats: &[Seat<'a>], period: &Period) -> Option<(Side<'a>, Side<'a>)> {
        let part = self.side(&self.share.part, seats, period)?;
        let whole = self.side(&self.share.whole, seats, period)?;
        (part.stated && whole.stated && !part.rows.is_empty()).then_some((part, whole))
    }

    fn side(
        &self,
        metrics: &[Counted<'a>],
        seats: &[Seat<'a>],
        period: &Period,
    ) -> Option<Side<'a>> {
        let mut side = Side { sum: Quantity::ZERO, rows: Vec::new(), stated: false };
        for &(metric, number) in metrics {
            for &(unit, place) in seats {
                if !self.facts.plan.owes_metric(unit, period, metric) {
                    continue;
                }
                let (row, figure) = self.accounts.told(place, number);
                match figure {
                    Figure::Counted(figure) => {
                        side.sum = side.sum + self.own(metric, unit, period, figure)?;
                        side.stated = true;
                    }
                    // A stock that says nothing new stands where it stood: not to be judged anew.
                    Figure::NotApplicable if !metric.over_time.is_flow() => return None,
                    Figure::NotApplicable => {}
                    Figure::Absent if metric.optional && row.is_none() => {}
                    Figure::Absent => return None,
                }
                side.rows.extend(row);
            }
        }
        Some(side)
    }

    /// What a figure says of its period alone.
    fn own(
        &self,
        metric: &Metric,
        unit: &Unit,
        period: &Period,
        stated: Quantity,
    ) -> Option<Quantity> {
        if !is_running(metric) {
            return Some(stated);
        }
        let at = self.series.place(&period.id)?;
        Some(self.series.point(&unit.id, metric, at)?.figure)
    }

    fn finding(
        &self,
        reason: &'static str,
        (part, above): (&Side<'a>, Quantity),
        (whole, below): (&Side<'a>, Quantity),
    ) -> Option<Diagnostic> {
        let (first, others) = part.rows.split_first()?;
        let together = part.rows.iter().chain(&whole.rows);
        let alone = together.clone().all(|row| row.submission.unit == first.submission.unit);
        let mut finding = Diagnostic::new(&PART_OVER_WHOLE, first.row.value().place)
            .found(first.row.value().text)
            .help(if reason == "year" { OF_YEAR } else { "help" })
            .with("reason", reason)
            .with("alone", if alone { "yes" } else { "no" })
            .with("indicator", &self.share.indicator.name)
            .with("part", above)
            .with("whole", below)
            .with("part-names", names(&part.rows))
            .with("whole-names", names(&whole.rows));
        for row in others {
            finding = finding.see(row.row.value().place, "part");
        }
        let own: BTreeSet<Place> = part.rows.iter().map(|row| row.row.value().place).collect();
        let apart = |row: &&Account<'_>| !own.contains(&row.row.value().place);
        for row in whole.rows.iter().filter(apart) {
            finding = finding.see(row.row.value().place, "whole");
        }
        Some(first.mark(finding).see(self.share.indicator.place, "plan"))
    }
}

/// The names of what rows count, each once.
pub(super) fn names(rows: &[Account<'_>]) -> Argument {
    let mut metrics: Vec<&Metric> = Vec::new();
    for row in rows {
        if let Subject::Metric(metric) = row.subject
            && !metrics.iter().any(|known| known.id == metric.id)
        {
            metrics.push(metric);
        }
    }
    Argument::Joined(" + ", metrics.into_iter().map(|metric| (&metric.name).into()).collect())
}

/// The year so far: flows added up, stocks as they stand, openings as they were.
struct Year<'a> {
    part: Vec<(Counted<'a>, Quantity)>,
    whole: Vec<(Counted<'a>, Quantity)>,
    begun: bool,
}

impl<'a> Year<'a> {
    fn new(share: &Share<'a>) -> Self {
        let nothing = |metrics: &[Counted<'a>]| {
            metrics.iter().map(|metric| (*metric, Quantity::ZERO)).collect()
        };
        Self { part: nothing(&share.part), whole: nothing(&share.whole), begun: false }
    }

    fn add(&mut self, book: &Book<'_, 'a>, seats: &[Seat<'a>], period: &Period) {
        for ((metric, number), sum) in self.part.iter_mut().chain(&mut self.whole) {
            let own = seats
                .iter()
                .filter(|(unit, _)| book.facts.plan.owes_metric(unit, period, metric))
                .filter_map(|(unit, place)| match book.accounts.figure_in(*place, *number) {
                    Figure::Counted(stated) => book.own(metric, unit, period, stated),
                    Figure::NotApplicable | Figure::Absent => None,
                })
                .sum::<Quantity>();
            *sum = metric.over_time.joined(self.begun.then_some(*sum), own);
        }
        self.begun = true;
    }

    fn sums(&self) -> (Quantity, Quantity) {
        let sum = |side: &[(Counted<'_>, Quantity)]| side.iter().map(|(_, figure)| *figure).sum();
        (sum(&self.part), sum(&self.whole))
    }

    fn exceeds(&self) -> bool {
        let (part, whole) = self.sums();
        part > whole
    }
}
