//! Running totals: they never fall, and they stand only where they are asked for.

use std::collections::{BTreeMap, BTreeSet};

use super::accounts::{Account, Subject};
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Figure, FileId, Id, Metric, Period, Prior, Quantity, Unit, Value};

static FALLING_TOTAL: Rule =
    Rule { code: "R541", name: "falling-total", severity: Severity::Error };
static UNASKED_TOTALS: Rule =
    Rule { code: "R542", name: "unasked-totals", severity: Severity::Warning };

pub(super) static CHECK: Check = Check { rules: &[&FALLING_TOTAL, &UNASKED_TOTALS], run };

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let mut totals: Vec<(&Period, Account<'_>)> = accounts
        .iter()
        .filter(|account| matches!(account.subject, Subject::Metric(metric) if metric.is_running()))
        .filter_map(|account| {
            Some((facts.plan.periods.get(account.submission.period.as_str())?, account))
        })
        .collect();
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
    for unit in &facts.plan.units {
        diagnostics.extend(unasked(facts, accounts, unit));
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
    let figure =
        |unit: &Unit, period: &Period| accounts.figure(&period.id, &unit.id, metric.id.as_str());
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
    facts.lineage.stated_before(unit, period, &owes, figure)
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
        self.accounts.figure(&period.id, &unit.id, metric.id.as_str())
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
        let handover = self.facts.lineage.handover(&account.submission.unit, period)?;
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
fn unasked(facts: &Facts<'_>, accounts: &Accounts<'_>, unit: &Unit) -> Option<Diagnostic> {
    let plan = facts.plan;
    let mut flows: BTreeMap<&Id, Vec<Account<'_>>> = BTreeMap::new();
    let mut last = None;
    for period in facts.lineage.regular().iter().filter(|period| plan.reports_in(unit, period)) {
        let mut any = false;
        for metric in plan.metrics_owed(unit, period).filter(|metric| metric.is_plain_flow()) {
            if let Some(account) = accounts.get(&period.id, &unit.id, metric.id.as_str())
                && figure(account).is_some()
            {
                flows.entry(&metric.id).or_default().push(account);
                any = true;
            }
        }
        // Without a period in between nothing can be followed from one to the next.
        if !any && !flows.is_empty() {
            break;
        }
        last = Some(period).filter(|_| any).or(last);
    }
    let (mut rising, mut growing, mut periods) = (0, 0, 0);
    for rows in flows.values() {
        let figures: Vec<Quantity> = rows.iter().filter_map(|row| figure(*row)).collect();
        if figures.windows(2).any(|pair| pair[1] < pair[0]) {
            return None;
        }
        let steps = figures.windows(2).filter(|pair| pair[1] > pair[0]).count();
        rising += steps;
        periods = periods.max(figures.len());
        let (first, end) = (figures.first()?, figures.last()?);
        // Two quarters together are usually about twice the first; half as much again is plenty.
        let has_grown =
            end.decimal() + end.decimal() >= first.decimal() * rust_decimal::Decimal::from(3);
        growing += usize::from(steps > 0 && has_grown);
    }
    let changing = flows
        .values()
        .filter(|rows| figure(rows[0]) != rows.last().and_then(|row| figure(*row)))
        .count();
    if rising < STEPS || periods < 2 || growing < 2 || growing * 2 <= changing {
        return None;
    }
    let (first, at) = flows.values().find_map(|rows| Some((*rows.first()?, *rows.last()?)))?;
    let finding = Diagnostic::new(&UNASKED_TOTALS, at.row.value().place)
        .found(at.row.value().text)
        .with("unit", &unit.name)
        .with("flows", flows.len())
        .with("period", &last?.name)
        .see(first.row.value().place, "earlier");
    Some(at.mark(finding))
}

fn figure(account: Account<'_>) -> Option<Quantity> {
    match account.value() {
        Some(Value::Figure(figure)) => Some(figure),
        _ => None,
    }
}
