//! Running totals: they never fall, and they stand only where they are asked for.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::accounts::{Account, Subject};
use super::dossier::Dossier;
use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Figure, FileId, Id, Metric, Period, Prior, Quantity, Unit, Value};

static FALLING_TOTAL: Rule =
    Rule { code: "R541", name: "falling-total", severity: Severity::Error };
static UNASKED_TOTALS: Rule =
    Rule { code: "R542", name: "unasked-totals", severity: Severity::Warning };

pub(super) static CHECK: Check = Check {
    rules: &[&FALLING_TOTAL, &UNASKED_TOTALS],
    looks: &[
        Look::Whole(falling),
        Look::Units(|_, _| Box::new(|dossier, found| found.extend(unasked(dossier)))),
    ],
};

fn falling(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let is_running: Vec<bool> =
        facts.plan.metrics.iter().map(|one| one.is_running() && !one.signed).collect();
    if !is_running.contains(&true) {
        return;
    }
    let mut totals: Vec<(&Period, Account<'_>)> = Vec::new();
    for (at, submission) in facts.submissions.iter().enumerate() {
        let Some(period) = facts.plan.periods.get(submission.period.as_str()) else { continue };
        let own = accounts.sheet(at).iter();
        let own = own.filter(|stated| is_running.get(stated.subject as usize) == Some(&true));
        totals.extend(own.filter_map(|stated| Some((period, accounts.account(at, stated)?))));
    }
    // A total that fell states nothing: the next one is held against what stood before it.
    totals.sort_by_key(|(period, _)| (period.ad_hoc, period.from));
    let mut stated = Stated { facts, accounts, fallen: BTreeSet::new() };
    for (period, account) in totals {
        if let Some(finding) = stated.falls(period, account) {
            if finding.severity == Severity::Error {
                stated.fallen.insert((account.submission.file, account.row.number()));
            }
            diagnostics.push(finding);
        }
    }
}

/// What a unit, or those it took over from, stated last of a metric before a period.
pub(super) fn prior<'a>(
    facts: &Facts<'a>,
    accounts: &Accounts<'_>,
    unit: &Id,
    metric: &Metric,
    period: &Period,
) -> Prior<'a> {
    let figure = |unit: &Unit, period: &Period| accounts.figure(&period.id, &unit.id, &metric.id);
    stated_before(facts, &figure, unit, metric, period)
}

/// The same where `figure` says what was stated.
fn stated_before<'a>(
    facts: &Facts<'a>,
    figure: &dyn Fn(&Unit, &Period) -> Figure,
    unit: &Id,
    metric: &Metric,
    period: &Period,
) -> Prior<'a> {
    let owes = |unit: &Unit, period: &Period| facts.plan.owes_metric(unit, period, metric);
    facts.lineage.stated_before(unit, &metric.id, period, &owes, figure)
}

/// The running totals that were stated and did not fall.
struct Stated<'s, 'a> {
    facts: &'s Facts<'a>,
    accounts: &'s Accounts<'s>,
    /// The rows that fell.
    fallen: BTreeSet<(FileId, usize)>,
}

impl Stated<'_, '_> {
    fn figure(&self, unit: &Unit, period: &Period, metric: &Metric) -> Figure {
        let row = self.accounts.get(&period.id, &unit.id, metric.id.as_str());
        let fell =
            |row: Account<'_>| self.fallen.contains(&(row.submission.file, row.row.number()));
        if row.is_some_and(fell) {
            return Figure::Absent;
        }
        self.accounts.figure(&period.id, &unit.id, &metric.id)
    }

    /// A running total below what was stated before. A remark may say why; then it is only to be
    /// looked at. Where several units share what another left, their totals are held against it
    /// together.
    fn falls(&self, period: &Period, account: Account<'_>) -> Option<Diagnostic> {
        let (Subject::Metric(metric), Some(Value::Figure(now))) =
            (account.subject, account.value())
        else {
            return None;
        };
        let facts = self.facts;
        let figure = |unit: &Unit, period: &Period| self.figure(unit, period, metric);
        let unit = &account.submission.unit;
        let prior = stated_before(facts, &figure, unit, metric, period);
        let (now, before) = if prior.shared {
            self.together(account, metric, period)?
        } else {
            (now, prior.figure()?)
        };
        if now >= before {
            return None;
        }
        let severity =
            if account.row.note().is_empty() { Severity::Error } else { Severity::Warning };
        let mut finding = Diagnostic::new(&FALLING_TOTAL, account.row.value().place)
            .severity(severity)
            .found(account.row.value().text)
            .with("now", now)
            .with("before", before);
        if severity == Severity::Warning {
            finding = finding.help("help-explained");
        }
        let Some(latest) = prior.latest() else {
            let earlier = facts.lineage.earlier(period).last()?;
            return Some(account.mark(finding.with("earlier", &earlier.name)));
        };
        finding = finding.with("earlier", &latest.period.name);
        for part in &prior.parts {
            let row = self.accounts.get(&part.period.id, &part.unit.id, metric.id.as_str());
            if let Some(row) = row {
                finding = finding.see(row.row.value().place, "earlier");
            }
        }
        Some(account.mark(finding))
    }

    /// What all that share a handover state, and what those before them stated last; told at the
    /// first of them only.
    fn together(
        &self,
        account: Account<'_>,
        metric: &Metric,
        period: &Period,
    ) -> Option<(Quantity, Quantity)> {
        let handover = self.facts.lineage.handover(&account.submission.unit, period, &[metric])?;
        let figure = |unit: &&Unit, period: &Period| match self.figure(unit, period, metric) {
            Figure::Counted(figure) => Some(figure),
            Figure::NotApplicable | Figure::Absent => None,
        };
        if handover.to.first().is_none_or(|first| first.id != account.submission.unit) {
            return None;
        }
        let now: Option<Vec<Quantity>> =
            handover.to.iter().map(|unit| figure(unit, period)).collect();
        let before: Option<Vec<Quantity>> =
            handover.from.iter().map(|unit| figure(unit, handover.before)).collect();
        Some((now?.into_iter().sum(), before?.into_iter().sum()))
    }
}

/// So many steps upwards without one downwards are no chance.
const STEPS: usize = 4;

/// A unit that files running totals where the period's own figures are asked: each of its flows is
/// at least what it was the period before, period after period, and they grow as totals do. The
/// year would count the first quarter four times.
fn unasked(dossier: &Dossier<'_, '_>) -> Option<Diagnostic> {
    let Dossier { facts, accounts, unit, .. } = *dossier;
    let figure = |period: usize, number: u32| {
        let owed = dossier.owes(period, number).then(|| dossier.place(period)).flatten();
        accounts.first(owed, number)?.figure()
    };
    let flows = || (0..).zip(&facts.plan.metrics).filter(|(_, metric)| metric.is_plain_flow());
    let mut periods: Vec<usize> = Vec::new();
    for &period in &accounts.regular {
        if flows().any(|(number, _)| figure(period, number).is_some()) {
            periods.push(period);
        } else if !periods.is_empty() && dossier.reports_in(period) {
            // Without a period in between nothing can be followed from one to the next.
            break;
        }
    }
    let (mut rising, mut growing, mut changing, mut longest) = (0, 0, 0, 0);
    let mut followed = 0_usize;
    let mut shown: Option<(&Id, u32)> = None;
    for (number, metric) in flows() {
        let mut figures = periods.iter().filter_map(|period| figure(*period, number));
        let Some(first) = figures.next() else { continue };
        let (mut last, mut steps, mut length) = (first, 0, 1);
        for now in figures {
            if now < last {
                return None;
            }
            steps += usize::from(now > last);
            (last, length) = (now, length + 1);
        }
        followed += 1;
        rising += steps;
        longest = longest.max(length);
        changing += usize::from(steps > 0);
        // Two quarters together are usually about twice the first; half as much again is plenty.
        let has_grown = last.decimal() + last.decimal() >= first.decimal() * Decimal::from(3);
        growing += usize::from(steps > 0 && has_grown);
        shown = shown.filter(|(id, _)| **id <= metric.id).or(Some((&metric.id, number)));
    }
    if rising < STEPS || longest < 2 || growing < 2 || growing * 2 <= changing {
        return None;
    }
    let (_, number) = shown?;
    let row = |period: &usize| {
        figure(*period, number)?;
        let place = dossier.place(*period);
        accounts.account(place?, accounts.first(place, number)?)
    };
    let (first, at) = (periods.iter().find_map(row)?, periods.iter().rev().find_map(row)?);
    let finding = Diagnostic::new(&UNASKED_TOTALS, at.row.value().place)
        .found(at.row.value().text)
        .with("unit", &unit.name)
        .with("flows", followed)
        .with("period", &facts.plan.periods.at(*periods.last()?)?.name)
        .see(first.row.value().place, "earlier");
    Some(at.mark(finding))
}
