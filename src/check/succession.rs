//! Units take over from others: none from itself by way of others, and one that begins in mid-year
//! with something in hand says whose it was.

use std::collections::BTreeSet;

use super::dossier::Sheet;
use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::i18n::Value;
use crate::model::Id;

static CYCLIC_SUCCESSION: Rule = Rule::error("R151", "cyclic-succession");
static UNEXPLAINED_OPENING: Rule = Rule::warning("R543", "unexplained-opening");

pub(super) static CHECK: Check = Check {
    rules: &[&CYCLIC_SUCCESSION, &UNEXPLAINED_OPENING],
    looks: &[Look::Whole(cycles), Look::Sheets(|_, _| Box::new(openings))],
};

fn cycles(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let mut told: BTreeSet<&Id> = BTreeSet::new();
    for (unit, is_tangled) in facts.plan.units.iter().zip(facts.lineage.tangled()) {
        let itself = unit.succeeds.iter().any(|before| before.value == unit.id);
        if told.contains(&unit.id) || !itself && !is_tangled {
            continue;
        }
        let mut cycle: Vec<&Id> = Vec::new();
        if is_tangled {
            // Whoever is both before and after it is in the cycle with it.
            let heirs = facts.lineage.heirs(&unit.id);
            let heirs: BTreeSet<&Id> = heirs.iter().map(|heir| &heir.id).collect();
            let ancestors = facts.lineage.ancestors(&unit.id).into_iter().map(|other| &other.id);
            cycle.extend(ancestors.filter(|other| heirs.contains(other)));
        }
        if !itself && cycle.is_empty() {
            continue;
        }
        let way: Vec<_> = [&unit.id].into_iter().chain(cycle.iter().copied()).collect();
        told.extend(way.iter().copied());
        let place = unit.succeeds.first().map_or(unit.place, |before| before.place);
        let mut finding =
            Diagnostic::new(&CYCLIC_SUCCESSION, place).with("units", Value::joined(", ", way));
        finding.unit = Some((&unit.id).into());
        diagnostics.push(finding.found(unit.id.as_str()));
    }
}

/// The opening balance of a unit that begins in mid-year was in somebody's hands before: added to
/// theirs it would count twice. `succeeds = []` says that it was in nobody's.
fn openings(sheet: &Sheet<'_, '_>, found: &mut Vec<Diagnostic>) {
    let Sheet { unit, period, .. } = *sheet;
    let Some(from) = unit.from.as_ref().filter(|from| from.value == period.id) else { return };
    if unit.origin_stated || sheet.earlier().next().is_none() {
        return;
    }
    let openings = sheet
        .figures()
        .filter(|(_, metric, figure)| metric.over_time.is_opening() && !figure.is_zero());
    for account in openings.filter_map(|(stated, ..)| sheet.account(stated)) {
        found.push(
            account.mark(
                Diagnostic::new(&UNEXPLAINED_OPENING, account.row.value().place)
                    .found(account.row.value().text)
                    .with("unit", &unit.name)
                    .with("unit-id", &unit.id)
                    .with("period", &period.name)
                    .see(from.place, "unit"),
            ),
        );
    }
}
