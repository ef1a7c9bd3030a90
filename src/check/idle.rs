//! A plan that asks nobody for anything: everything else would call it clean.

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::Place;

pub(crate) static IDLE_PLAN: Rule = Rule::warning("R183", "idle-plan");

pub(super) static CHECK: Check = Check { rules: &[&IDLE_PLAN], looks: &[Look::Whole(run)] };

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let plan = facts.plan;
    if plan.damaged || !plan.metrics.is_empty() || !plan.tasks.is_empty() {
        return;
    }
    let path = format!("plan/{}/plan.toml", plan.year);
    let Some(file) = facts.sources.find(&path) else { return };
    let has = if plan.areas.is_empty() { "nothing" } else { "areas" };
    let finding = Diagnostic::new(&IDLE_PLAN, Place::top(file)).with("has", has);
    diagnostics.push(finding.with("year", plan.year.to_string()));
}
