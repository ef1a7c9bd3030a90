//! A part is no larger than its whole: in a share, what stands above the line is counted among what
//! stands below it, whether or not the plan has a rule that says so.
//!
//! Looked at unit by unit, since one unit's surplus hides another's lack in the department's total;
//! only where one unit holds the part and another the whole there is nothing but the total. Each
//! period is looked at by itself, and the year so far: the same hundred people may well be counted
//! forty, forty-five and thirty-eight times, and no single quarter tells.

use std::collections::BTreeSet;

use super::accounts::{Account, Counted, Subject};
use super::dossier::{Dossier, OfUnit};
use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::i18n::Value as Argument;
use crate::model::{Figure, Indicator, Metric, Place, Quantity, Unit};

pub(super) static PART_OVER_WHOLE: Rule = Rule::warning("R530", "part-over-whole");

pub(super) static CHECK: Check =
    Check { rules: &[&PART_OVER_WHOLE], looks: &[Look::Units(single), Look::Whole(split)] };

/// Whether a finding is about a period by itself rather than about the year so far.
pub(super) fn is_of_period(found: &Diagnostic) -> bool {
    *found.rule == PART_OVER_WHOLE && found.help != OF_YEAR
}

/// The help that fits the year so far.
const OF_YEAR: &str = "help-year";

/// Looks at the shares of which each unit that counts the part counts the whole too.
fn single<'s, 'a>(facts: &'s Facts<'a>, accounts: &'s Accounts<'a>) -> OfUnit<'s, 'a> {
    let mut shares = shares(facts, accounts);
    shares.retain(|share| !share.is_split(facts));
    Box::new(move |dossier, found| {
        for share in shares.iter().filter(|share| share.held(facts, dossier.unit).is_single()) {
            Book { facts, accounts, share, holder: std::slice::from_ref(dossier) }.judge(found);
        }
    })
}

/// Looks at the others: at all units together that count anything of them.
fn split(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    for share in shares(facts, accounts).iter().filter(|share| share.is_split(facts)) {
        let holders = facts.plan.units.iter().filter(|unit| share.held(facts, unit).is_any());
        let holder: Vec<_> = holders.map(|unit| Dossier::of(facts, accounts, unit)).collect();
        let mut found = Vec::new();
        Book { facts, accounts, share, holder: &holder }.judge(&mut found);
        diagnostics.extend(found);
    }
}

/// The two sides of an indicator that is a share.
pub(super) struct Share<'a> {
    pub indicator: &'a Indicator,
    pub part: Vec<Counted<'a>>,
    pub whole: Vec<Counted<'a>>,
}

/// The shares of a plan; of two that hold the same part against the same whole the first.
pub(super) fn shares<'a>(facts: &Facts<'a>, accounts: &Accounts<'a>) -> Vec<Share<'a>> {
    let ids = |metrics: &[Counted<'a>]| {
        let mut ids: Vec<&str> = metrics.iter().map(|(metric, _)| metric.id.as_str()).collect();
        ids.sort_unstable();
        ids
    };
    let mut seen = BTreeSet::new();
    let shares = facts.plan.indicators.iter().filter_map(|found| Share::of(accounts, found));
    shares.filter(|share| seen.insert((ids(&share.part), ids(&share.whole)))).collect()
}

/// What of a share a unit counts: anything of either side, and every metric of the whole.
struct Held {
    part: bool,
    whole: bool,
    every: bool,
}

impl Held {
    fn is_any(&self) -> bool {
        self.part || self.whole
    }

    /// Whether its figures can be held against each other.
    fn is_single(&self) -> bool {
        self.part && self.every
    }
}

impl<'a> Share<'a> {
    /// `None` where there is nothing to compare: no share, one that may exceed, or one whose part
    /// is among the summands of its whole and cannot.
    fn of(accounts: &Accounts<'a>, indicator: &'a Indicator) -> Option<Self> {
        if indicator.may_exceed || indicator.unit.whole().is_none() {
            return None;
        }
        let part = accounts.counted(&indicator.numerator)?;
        let whole = accounts.counted(&indicator.denominator)?;
        let within =
            part.iter().all(|(part, _)| whole.iter().any(|(whole, _)| whole.id == part.id));
        // A half-yearly count is about two quarters, and held against one of them it is too large.
        let asked = |(metric, _): &Counted<'_>| {
            let within = metric.window.within.iter().flatten();
            within.map(|id| id.value.clone()).collect::<BTreeSet<_>>()
        };
        let mut all = part.iter().chain(&whole);
        let is_sparse = |(metric, _): &Counted<'_>| {
            metric.window.within.is_some() && metric.over_time.is_flow()
        };
        let is_even = !all.clone().any(is_sparse)
            || all.clone().next().is_none_or(|first| {
                let first = asked(first);
                all.all(|one| asked(one) == first)
            });
        (!within && is_even).then_some(Self { indicator, part, whole })
    }

    fn held(&self, facts: &Facts<'_>, unit: &Unit) -> Held {
        let counts = |(metric, _): &Counted<'_>| facts.plan.any_selects(&metric.reported_by, unit);
        Held {
            part: self.part.iter().any(counts),
            whole: self.whole.iter().any(counts),
            every: self.whole.iter().all(counts),
        }
    }

    /// Whether any unit counts but one side, so that only all together can be held against each other.
    fn is_split(&self, facts: &Facts<'_>) -> bool {
        let mut held = facts.plan.units.iter().map(|unit| self.held(facts, unit));
        held.any(|held| held.is_any() && !held.is_single())
    }
}

/// What a side comes to.
struct Side {
    sum: Quantity,
    /// Whether any figure was given: `n/a` throughout is no nought.
    stated: bool,
    /// Whether there is any row.
    told: bool,
}

/// What each metric of the part and then of the whole comes to.
type Sums = Vec<Quantity>;

/// One share of those whose figures are held against each other: of a unit, or of all together.
struct Book<'d, 'a> {
    facts: &'d Facts<'a>,
    accounts: &'d Accounts<'a>,
    share: &'d Share<'a>,
    holder: &'d [Dossier<'d, 'a>],
}

impl<'d, 'a> Book<'d, 'a> {
    fn judge(&self, found: &mut Vec<Diagnostic>) {
        // The year so far: flows added up, stocks as they stand, openings as they were.
        let (mut year, mut own) = (Sums::new(), Sums::new());
        let mut exceeded = false;
        for (rank, &period) in self.accounts.regular.iter().enumerate() {
            let Some((part, whole)) = self.sides(period, Some(rank), &mut own) else { continue };
            self.add(&mut year, &own);
            let (above, below) = year.split_at(self.share.part.len());
            let [above, below] = [above, below].map(|side| side.iter().copied().sum::<Quantity>());
            if part > whole {
                found.extend(self.finding("period", period, part, whole));
            } else if above > below && !exceeded {
                found.extend(self.finding("year", period, above, below));
            }
            exceeded = above > below;
        }
        let periods = self.facts.plan.periods.iter().enumerate();
        for (period, _) in periods.filter(|(_, period)| period.ad_hoc) {
            if let Some((part, whole)) = self.sides(period, None, &mut own)
                && part > whole
            {
                found.extend(self.finding("period", period, part, whole));
            }
        }
    }

    /// Adds a period to those before.
    fn add(&self, year: &mut Sums, own: &Sums) {
        let metrics = self.share.part.iter().chain(&self.share.whole).zip(own).enumerate();
        for (at, ((metric, _), own)) in metrics {
            match year.get_mut(at) {
                Some(before) => *before = metric.over_time.joined(Some(*before), *own),
                None => year.push(metric.over_time.joined(None, *own)),
            }
        }
    }

    /// Both sides as they stand for a period, by its place in the plan and among the regular ones;
    /// `None` where a figure is lacking on either, or where a flow without its running total cannot
    /// be had.
    fn sides(
        &self,
        period: usize,
        rank: Option<usize>,
        own: &mut Sums,
    ) -> Option<(Quantity, Quantity)> {
        own.clear();
        let at = self.facts.plan.periods.at(period)?;
        if !self.facts.plan.is_in_force(self.share.indicator, at) {
            return None;
        }
        let part = self.side(&self.share.part, period, rank, own)?;
        let whole = self.side(&self.share.whole, period, rank, own)?;
        (part.stated && whole.stated && part.told).then_some((part.sum, whole.sum))
    }

    fn side(
        &self,
        metrics: &[Counted<'a>],
        period: usize,
        rank: Option<usize>,
        sums: &mut Sums,
    ) -> Option<Side> {
        let mut side = Side { sum: Quantity::ZERO, stated: false, told: false };
        for &(metric, number) in metrics {
            let mut sum = Quantity::ZERO;
            for dossier in self.holder.iter().filter(|one| one.owes(period, number)) {
                let (row, figure) = self.accounts.told(dossier.place(period), number);
                match figure {
                    Figure::Counted(figure) => {
                        sum = sum + own(dossier, (metric, number), rank, figure)?;
                        side.stated = true;
                    }
                    // A stock that says nothing new stands where it stood: not to be judged anew.
                    Figure::NotApplicable if !metric.over_time.is_flow() => return None,
                    Figure::NotApplicable => {}
                    Figure::Absent if metric.optional && row.is_none() => {}
                    Figure::Absent => return None,
                }
                side.told |= row.is_some();
            }
            side.sum = side.sum + sum;
            sums.push(sum);
        }
        Some(side)
    }

    /// The rows that a side is made of.
    fn rows(&self, metrics: &[Counted<'a>], period: usize) -> Vec<Account<'a>> {
        let row = |dossier: &Dossier<'_, 'a>, number: u32| {
            let place = dossier.place(period).filter(|_| dossier.owes(period, number));
            self.accounts.account(place?, self.accounts.first(place, number)?)
        };
        let of = |&(_, number): &Counted<'a>| {
            self.holder.iter().filter_map(move |dossier| row(dossier, number))
        };
        metrics.iter().flat_map(of).collect()
    }

    fn finding(
        &self,
        reason: &'static str,
        period: usize,
        above: Quantity,
        below: Quantity,
    ) -> Option<Diagnostic> {
        let part = self.rows(&self.share.part, period);
        let whole = self.rows(&self.share.whole, period);
        let (first, others) = part.split_first()?;
        let together = part.iter().chain(&whole);
        let alone = together.clone().all(|row| row.submission.unit == first.submission.unit);
        let mut finding = Diagnostic::new(&PART_OVER_WHOLE, first.row.value().place)
            .found(first.row.value().text)
            .help(if reason == "year" { OF_YEAR } else { "help" })
            .with("reason", reason)
            .with("alone", if alone { "yes" } else { "no" })
            .with("indicator", &self.share.indicator.name)
            .with("part", above)
            .with("whole", below)
            .with("part-names", names(&part))
            .with("whole-names", names(&whole));
        for row in others {
            finding = finding.see(row.row.value().place, "part");
        }
        let own: BTreeSet<Place> = part.iter().map(|row| row.row.value().place).collect();
        let apart = |row: &&Account<'_>| !own.contains(&row.row.value().place);
        for row in whole.iter().filter(apart) {
            finding = finding.see(row.row.value().place, "whole");
        }
        Some(first.mark(finding).see(self.share.indicator.place, "plan"))
    }
}

/// What a figure says of its period alone, by the place of that among the regular ones.
fn own(
    dossier: &Dossier<'_, '_>,
    counted: Counted<'_>,
    rank: Option<usize>,
    stated: Quantity,
) -> Option<Quantity> {
    if !counted.0.is_running_flow() {
        return Some(stated);
    }
    Some(dossier.point(counted, rank?)?.figure)
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
