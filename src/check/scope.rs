//! What a branch may change: on a unit's behalf only that unit's own files, and nothing in a closed
//! period.
//!
//! Only looks where a branch is under review for a unit; a file that belongs to nobody is left to
//! the checks that find it.

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::i18n::{Message, Value};
use crate::model::{Branch, Change, FileId, Id, Place, Unit, is_of_plan, seal_path};

static FOREIGN_FILE: Rule = Rule::error("R315", "foreign-file");
static PLAN_CHANGE: Rule = Rule::error("R316", "plan-change");
static CLOSED_PERIOD_CHANGE: Rule = Rule::error("R703", "closed-period-change");

pub(super) static CHECK: Check = Check {
    rules: &[&FOREIGN_FILE, &PLAN_CHANGE, &CLOSED_PERIOD_CHANGE],
    looks: &[Look::Whole(run)],
};

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let Some(branch) = facts.branch else { return };
    let unit = branch.unit.as_ref().and_then(|unit| facts.plan.units.get(unit.as_str()));
    let Some(unit) = unit else { return };
    for change in &branch.changes {
        diagnostics.extend(fault(facts, branch, unit, change));
    }
}

/// Whether a finding is about what a branch may change. It then stands, whatever else is looked at.
pub fn is_of_branch(found: &Diagnostic) -> bool {
    CHECK.rules.contains(&found.rule)
}

/// Why a unit may not make a change.
fn fault(facts: &Facts<'_>, branch: &Branch, unit: &Unit, change: &Change) -> Option<Diagnostic> {
    let path = change.path.as_str();
    let parts: Vec<_> = path.split('/').collect();
    if is_of_plan(path) {
        // A unit's own plan is the unit's to write; checks hold it against the department's.
        return match owner_of_plan(facts, &parts) {
            Some(owner) if *owner == unit.id => None,
            Some(owner) => Some(foreign(facts, unit, change, Some(owner))),
            None => Some(finding(facts, &PLAN_CHANGE, unit, change)),
        };
    }
    let ["reports", year, period, rest @ ..] = parts.as_slice() else { return None };
    if rest.is_empty() {
        return None;
    }
    let seal = seal_path(year, period);
    // A seal that the branch itself breaks open still holds.
    if let Some(at) = facts.sources.find(&seal) {
        let found = finding(facts, &CLOSED_PERIOD_CHANGE, unit, change).with("period", *period);
        return Some(found.see(Place::top(at), "seal"));
    }
    if branch.touches(&seal) {
        return Some(finding(facts, &CLOSED_PERIOD_CHANGE, unit, change).with("period", *period));
    }
    let owner = match rest {
        // What the whole department has consolidated.
        ["consolidated", ..] => None,
        [file] => {
            let stem = file.strip_suffix(".csv").or_else(|| file.strip_suffix(".md"))?;
            Some(&facts.plan.units.get(stem)?.id)
        }
        ["signed", file] => Some(&facts.plan.units.get(file.strip_suffix(".toml")?)?.id),
        _ => return None,
    };
    if owner == Some(&unit.id) {
        return None;
    }
    let found = foreign(facts, unit, change, owner);
    Some(Diagnostic { period: Some((*period).into()), ..found })
}

/// A file of another unit, or of the whole department.
fn foreign(facts: &Facts<'_>, unit: &Unit, change: &Change, owner: Option<&Id>) -> Diagnostic {
    let owner = owner.and_then(|owner| facts.plan.units.get(owner.as_str()));
    let name: Value = match owner {
        Some(owner) => (&owner.name).into(),
        None => Message::new("owner-department").into(),
    };
    finding(facts, &FOREIGN_FILE, unit, change).with("owner", name)
}

/// The unit whose own plan a file is.
fn owner_of_plan<'p>(facts: &Facts<'p>, parts: &[&str]) -> Option<&'p Id> {
    let ["plan", _, "units", file] = parts else { return None };
    facts.plan.units.get(file.strip_suffix(".toml")?).map(|unit| &unit.id)
}

fn finding(facts: &Facts<'_>, rule: &'static Rule, unit: &Unit, change: &Change) -> Diagnostic {
    let mut found = Diagnostic::new(rule, Place::top(anchor(facts, unit, &change.path)))
        .with("unit", &unit.name)
        .with("change", if change.deleted { "deleted" } else { "changed" })
        .with("path", change.path.as_str());
    found.unit = Some((&unit.id).into());
    found
}

/// The file itself, or where it is gone the one that says who the unit is.
fn anchor(facts: &Facts<'_>, unit: &Unit, path: &str) -> FileId {
    facts.sources.find(path).unwrap_or(unit.place.file)
}
