//! No task waits for itself, directly or by way of others.

use std::collections::BTreeSet;

use super::{Accounts, Check, Facts, Look, round};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Id, Placed, Plan};

static CYCLIC_AFTER: Rule = Rule { code: "R120", name: "cyclic-after", severity: Severity::Error };

pub(super) static CHECK: Check = Check { rules: &[&CYCLIC_AFTER], looks: &[Look::Whole(run)] };

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    // Each task waits for at most one other, so following `after` finds the one cycle it leads to.
    // Tasks from which the way has been followed are not walked over again.
    let mut followed: BTreeSet<&Id> = BTreeSet::new();
    for task in &facts.plan.tasks {
        let mut way: Vec<&Id> = Vec::new();
        let mut next = Some(&task.id);
        while let Some(id) = next.filter(|id| followed.insert(id)) {
            way.push(id);
            next = after(facts.plan, id).map(|after| &after.value);
        }
        let Some(cycle) = next.and_then(|id| way.iter().position(|on| *on == id)) else { continue };
        // Each cycle is told once, at the first of its tasks.
        let cycle = &way[cycle..];
        let Some(first) =
            cycle.iter().filter_map(|id| facts.plan.tasks.position(id.as_str())).min()
        else {
            continue;
        };
        let Some(first) = facts.plan.tasks.at(first) else { continue };
        let Some(named) = &first.after else { continue };
        let begin = cycle.iter().position(|id| **id == first.id).unwrap_or_default();
        let (before, from) = cycle.split_at(begin);
        let way: Vec<_> =
            from.iter().chain(before).chain(from.first()).map(|id| id.as_str()).collect();
        diagnostics.push(
            Diagnostic::new(&CYCLIC_AFTER, named.place)
                .with("way", round(&way))
                .metric(&first.id)
                .found(named.value.as_str()),
        );
    }
}

/// What a task waits for.
fn after<'p>(plan: &'p Plan, task: &Id) -> Option<&'p Placed<Id>> {
    plan.tasks.get(task.as_str())?.after.as_ref()
}
