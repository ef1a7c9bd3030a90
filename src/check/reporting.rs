//! No unit's report goes round in a circle.

use std::collections::BTreeSet;

use super::{Accounts, Check, Facts, Look, round};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Id, Plan};

static REPORTS_IN_CIRCLE: Rule =
    Rule { code: "R132", name: "reports-in-circle", severity: Severity::Error };

pub(super) static CHECK: Check = Check { rules: &[&REPORTS_IN_CIRCLE], looks: &[Look::Whole(run)] };

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    // Units from which every way on has been followed: each is walked over once.
    let mut followed: BTreeSet<&Id> = BTreeSet::new();
    for unit in &facts.plan.units {
        let mut way: Vec<&Id> = Vec::new();
        let mut on_way: BTreeSet<&Id> = BTreeSet::new();
        let mut next = Some(&unit.id);
        while let Some(id) = next.filter(|id| followed.insert(id)) {
            way.push(id);
            on_way.insert(id);
            next = above(facts.plan, id);
        }
        let Some(closes) = next.filter(|id| on_way.contains(id)) else { continue };
        let circle: Vec<_> = way.iter().skip_while(|id| **id != closes).chain([&closes]).collect();
        let last = way.last().and_then(|id| facts.plan.units.get(id.as_str()));
        if let Some(named) = last.and_then(|last| last.reports_to.as_ref()) {
            let way: Vec<_> = circle.iter().map(|id| id.as_str()).collect();
            diagnostics.push(
                Diagnostic::new(&REPORTS_IN_CIRCLE, named.place)
                    .with("way", round(&way))
                    .found(named.value.as_str()),
            );
        }
    }
}

/// The unit that a unit names as the one its report goes to.
fn above<'p>(plan: &'p Plan, unit: &Id) -> Option<&'p Id> {
    Some(&plan.units.get(unit.as_str())?.reports_to.as_ref()?.value)
}
