//! No task waits for itself, and no unit's report comes back to it, directly or by way of others.

use std::collections::BTreeSet;

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::Id;

static CYCLIC_AFTER: Rule = Rule::error("R120", "cyclic-after");
static REPORTS_IN_CIRCLE: Rule = Rule::error("R132", "reports-in-circle");

pub(super) static CHECK: Check =
    Check { rules: &[&CYCLIC_AFTER, &REPORTS_IN_CIRCLE], looks: &[Look::Whole(run)] };

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let (tasks, units) = (&facts.plan.tasks, &facts.plan.units);
    let after = |task: &Id| tasks.get(task.as_str())?.after.as_ref();
    for mut circle in circles(tasks.ids(), |task| after(task).map(|after| &after.value)) {
        // Told at the first of its tasks.
        let first = (0..circle.len()).min_by_key(|at| tasks.position(circle[*at].as_str()));
        circle.rotate_left(first.unwrap_or_default());
        let Some(named) = after(circle[0]) else { continue };
        diagnostics.push(
            Diagnostic::new(&CYCLIC_AFTER, named.place)
                .with("way", round(&circle))
                .metric(circle[0])
                .found(named.value.as_str()),
        );
    }
    let above = |unit: &Id| units.get(unit.as_str())?.reports_to.as_ref();
    for circle in circles(units.ids(), |unit| above(unit).map(|above| &above.value)) {
        // Told where it closes.
        let Some(named) = circle.last().and_then(|last| above(last)) else { continue };
        diagnostics.push(
            Diagnostic::new(&REPORTS_IN_CIRCLE, named.place)
                .with("way", round(&circle))
                .found(named.value.as_str()),
        );
    }
}

/// The circles of what leads to one other at most, each once and from where it is entered. Where the
/// way has been followed it is not walked over again.
fn circles<'p>(
    all: impl Iterator<Item = &'p Id>,
    next: impl Fn(&'p Id) -> Option<&'p Id>,
) -> Vec<Vec<&'p Id>> {
    let mut followed: BTreeSet<&Id> = BTreeSet::new();
    let mut circles = Vec::new();
    for start in all {
        let mut way: Vec<&Id> = Vec::new();
        let mut on = Some(start);
        while let Some(id) = on.filter(|id| followed.insert(id)) {
            way.push(id);
            on = next(id);
        }
        let entered = on.and_then(|id| way.iter().position(|known| *known == id));
        circles.extend(entered.map(|entered| way.split_off(entered)));
    }
    circles
}

/// How many steps of a circle a finding names one by one.
const STEPS: usize = 12;

/// A way round a circle in words, back to where it begins; of a long one its beginning and its end.
fn round(circle: &[&Id]) -> String {
    let mut way: Vec<_> = circle.iter().chain(circle.first()).map(|id| id.as_str()).collect();
    if way.len() > STEPS {
        way.splice(STEPS..way.len() - 1, ["…"]);
    }
    way.join(" → ")
}
