//! No task waits for itself, directly or by way of others.

use std::collections::BTreeSet;

use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Id, Plan};

static CYCLIC_AFTER: Rule = Rule { code: "R120", name: "cyclic-after", severity: Severity::Error };

pub(super) static CHECK: Check = Check { rules: &[&CYCLIC_AFTER], run };

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    // Each task waits for at most one other, so following `after` finds the one cycle it is in.
    let mut told = BTreeSet::new();
    for task in &facts.plan.tasks {
        let Some(after) = &task.after else { continue };
        let Some(cycle) = cycle_of(facts.plan, &task.id) else { continue };
        // Each cycle is told once, at the first of its tasks.
        if cycle.iter().any(|id| told.contains(id)) {
            continue;
        }
        told.extend(cycle.iter().cloned());
        let mut way: Vec<_> = cycle.iter().map(Id::to_string).collect();
        way.push(task.id.to_string());
        diagnostics.push(
            Diagnostic::new(&CYCLIC_AFTER, after.place)
                .with("way", way.join(" → "))
                .metric(&task.id)
                .found(after.value.as_str()),
        );
    }
}

/// The tasks on the way from a task back to itself, if there is one.
fn cycle_of(plan: &Plan, start: &Id) -> Option<Vec<Id>> {
    let mut way = vec![start.clone()];
    loop {
        let next = &plan.tasks.get(way.last()?.as_str())?.after.as_ref()?.value;
        if next == start {
            return Some(way);
        }
        if way.contains(next) {
            return None;
        }
        way.push(next.clone());
    }
}
