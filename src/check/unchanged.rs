//! Several figures that are exactly those of the period before were probably copied with the file.

use super::dossier::Sheet;
use super::{Check, Look};
use crate::diagnostic::{Diagnostic, Rule};
use crate::i18n::Value as Argument;
use crate::model::{Id, Metric, Period, Plan, Quantity, Unit};

static UNCHANGED_FIGURE: Rule = Rule::warning("R510", "unchanged-figure");

/// One finding a submission: whoever copied the file has one thing to do.
pub(super) static CHECK: Check = Check {
    rules: &[&UNCHANGED_FIGURE],
    looks: &[Look::Sheets(|_, _| Box::new(|sheet, found| found.extend(judge(sheet))))],
};

/// Single-digit figures are the same in two quarters by chance often enough to mean nothing.
const SMALLEST: i64 = 10;

/// So many unchanged figures are more than chance.
const SEVERAL: usize = 3;

/// So many are, if the submission has no other figure to speak of.
const ALL: usize = 2;

/// How many of them the message names.
const NAMED: usize = 5;

fn judge(sheet: &Sheet<'_, '_>) -> Option<Diagnostic> {
    let (facts, accounts) = (sheet.dossier.facts, sheet.dossier.accounts);
    let number = *accounts.regular.get(sheet.rank?.checked_sub(1)?)?;
    let before = facts.plan.periods.at(number)?;
    let from = copied_from(facts.plan, sheet.unit, before);
    let then = accounts.place(&before.id, from)?;
    let flows = || {
        let flows = sheet.figures().filter(|(_, metric, figure)| is_telling(metric, *figure));
        // The same figure in the period before counts whatever its size.
        flows.filter_map(|(stated, _, now)| {
            let there = accounts.first(Some(then), stated.subject)?;
            Some((now == there.figure()?, stated, there))
        })
    };
    let (mut same, mut of) = (0, 0_usize);
    for (is_same, ..) in flows() {
        same += usize::from(is_same);
        of += 1;
    }
    if same < SEVERAL && (same < ALL || same < of) {
        return None;
    }
    let rows = flows().filter(|(is_same, ..)| *is_same).filter_map(|(_, stated, there)| {
        Some((sheet.account(stated)?, accounts.account(then, there)?))
    });
    let same: Vec<_> = rows.collect();
    let ((first, then), others) = same.split_first()?;
    let rest = (same.len() > NAMED).then(|| Argument::from("…"));
    let names = same.iter().take(NAMED).map(|(now, _)| Argument::from(now.subject.name()));
    let names = Argument::joined("; ", names.chain(rest));
    let mut finding = Diagnostic::new(&UNCHANGED_FIGURE, first.row.value().place)
        .found(first.row.value().text)
        .with("same", same.len())
        .with("of", of)
        .with("metrics", names)
        .with("earlier", &before.name)
        .see(then.row.value().place, "earlier");
    for (other, _) in others.iter().take(SEVERAL - 1) {
        finding = finding.see(other.row.value().place, "other");
    }
    for (other, _) in others {
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

/// Whether a figure is a flow (a stock may well stand still, and so may a running total) and large
/// enough to tell.
fn is_telling(metric: &Metric, figure: Quantity) -> bool {
    metric.is_plain_flow() && figure >= Quantity::from(SMALLEST)
}
