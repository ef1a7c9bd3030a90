//! Several figures that are exactly those of the period before were probably copied with the file.

use super::accounts::{Account, Subject};
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::i18n::Value as Argument;
use crate::model::{Id, Period, Plan, Quantity, Unit, Value};

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
    for submission in facts.submissions {
        let Some(period) = facts.plan.periods.get(submission.period.as_str()) else { continue };
        let Some(before) = facts.plan.previous(period) else { continue };
        let own = accounts.iter().filter(|account| account.file() == submission.file);
        let Some(unit) = facts.plan.units.get(submission.unit.as_str()) else { continue };
        let then = copied_from(facts.plan, unit, before);
        let flows: Vec<(&Account<'_>, &Account<'_>)> = own
            .filter(|account| flow(account).is_some())
            .filter_map(|account| Some((account, earlier(accounts, &before.id, then, account)?)))
            .collect();
        let same: Vec<_> = flows.iter().filter(|(now, then)| flow(now) == flow(then)).collect();
        let copied = same.len() >= SEVERAL || same.len() >= ALL && same.len() == flows.len();
        let Some(((first, then), others)) = same.split_first().filter(|_| copied) else { continue };
        let rest = (same.len() > NAMED).then(|| Argument::from("…"));
        let names = same.iter().take(NAMED).map(|(now, _)| Argument::from(now.id()));
        let names = names.chain(rest).collect::<Vec<_>>();
        let mut finding = Diagnostic::new(&UNCHANGED_FIGURE, first.row.value.place)
            .found(first.row.value.text.as_str())
            .with("same", same.len())
            .with("of", flows.len())
            .with("metrics", names)
            .with("earlier", &before.name)
            .see(then.row.value.place, "earlier");
        for (other, _) in others.iter().take(SEVERAL - 1) {
            finding = finding.see(other.row.value.place, "other");
        }
        for (other, _) in others {
            finding = finding.row(other.file(), other.row.number);
        }
        diagnostics.push(first.mark(finding));
    }
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
    match (account.subject, account.value()) {
        (Subject::Metric(metric), Some(Value::Figure(figure)))
            if metric.is_plain_flow() && figure >= Quantity::from(SMALLEST) =>
        {
            Some(figure)
        }
        _ => None,
    }
}

/// The same figure in the period before, whatever its size.
fn earlier<'s, 'a>(
    accounts: &'s Accounts<'a>,
    before: &Id,
    unit: &Id,
    account: &Account<'_>,
) -> Option<&'s Account<'a>> {
    let there = accounts.get(before, unit, account.id().as_str())?;
    matches!(there.value(), Some(Value::Figure(_))).then_some(there)
}
