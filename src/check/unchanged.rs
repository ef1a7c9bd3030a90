//! Several figures that are exactly those of the period before were probably copied with the file.

use super::accounts::{Account, Subject};
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::i18n::Value as Argument;
use crate::model::{Id, Period, Plan, Quantity, Submission, Unit, Value};

static UNCHANGED_FIGURE: Rule =
    Rule { code: "R510", name: "unchanged-figure", severity: Severity::Warning };

pub(super) static CHECK: Check = Check { rules: &[&UNCHANGED_FIGURE], run };

/// Single-digit figures are the same in two quarters by chance often enough to mean nothing.
const SMALLEST: i64 = 10;

/// So many unchanged figures are more than chance.
const SEVERAL: usize = 3;

/// So many are, if the submission has no other figure to speak of.
const ALL: usize = 2;

/// How many of them the message names.
const NAMED: usize = 5;

/// One finding a submission: whoever copied the file has one thing to do.
fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    accounts.each(diagnostics, |submission, own, found| {
        found.extend(judge(facts, accounts, submission, own));
    });
}

fn judge(
    facts: &Facts<'_>,
    accounts: &Accounts<'_>,
    submission: &Submission,
    own: &[Account<'_>],
) -> Option<Diagnostic> {
    let period = facts.plan.periods.get(submission.period.as_str())?;
    let before = facts.plan.previous(period)?;
    let unit = facts.plan.units.get(submission.unit.as_str())?;
    let then = accounts.place(&before.id, copied_from(facts.plan, unit, before))?;
    // The same figure in the period before counts whatever its size.
    let flows: Vec<(Quantity, Quantity, &Account<'_>, Account<'_>)> = own
        .iter()
        .filter_map(|account| {
            let there = accounts.numbered(then, account.number)?;
            Some((flow(account)?, figure(&there)?, account, there))
        })
        .collect();
    let same: Vec<_> = flows.iter().filter(|(now, then, ..)| now == then).collect();
    let copied = same.len() >= SEVERAL || same.len() >= ALL && same.len() == flows.len();
    let ((.., first, then), others) = same.split_first().filter(|_| copied)?;
    let rest = (same.len() > NAMED).then(|| Argument::from("…"));
    let names = same.iter().take(NAMED).map(|(.., now, _)| Argument::from(now.id()));
    let names = names.chain(rest).collect::<Vec<_>>();
    let mut finding = Diagnostic::new(&UNCHANGED_FIGURE, first.row.value().place)
        .found(first.row.value().text)
        .with("same", same.len())
        .with("of", flows.len())
        .with("metrics", names)
        .with("earlier", &before.name)
        .see(then.row.value().place, "earlier");
    for (.., other, _) in others.iter().take(SEVERAL - 1) {
        finding = finding.see(other.row.value().place, "other");
    }
    for (.., other, _) in others {
        finding = finding.row(other.file(), other.row.number());
    }
    Some(first.mark(finding))
}

/// Whose file of the period before a unit has at hand: its own, or that of the one unit whose work
/// it took over, as after a change of name.
fn copied_from<'a>(plan: &'a Plan, unit: &'a Unit, before: &Period) -> &'a Id {
    let mut predecessors = plan.predecessors(unit);
    match (predecessors.next(), predecessors.next()) {
        (Some(only), None) if !plan.exists_in(unit, before) => &only.id,
        _ => &unit.id,
    }
}

/// The figure of a row, if it is a flow (a stock may well stand still, and so may a running total)
/// and large enough to tell.
fn flow(account: &Account<'_>) -> Option<Quantity> {
    let Subject::Metric(metric) = account.subject else { return None };
    let is_flow = metric.is_plain_flow();
    figure(account).filter(|figure| is_flow && *figure >= Quantity::from(SMALLEST))
}

fn figure(account: &Account<'_>) -> Option<Quantity> {
    match account.value() {
        Some(Value::Figure(figure)) => Some(figure),
        _ => None,
    }
}
