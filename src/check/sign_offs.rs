//! Who signs for the figures of an area is one unit, which the plan names once.

use std::collections::BTreeMap;

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::Place;

static REPEATED_SIGN_OFF: Rule = Rule::error("R720", "repeated-sign-off");

pub(super) static CHECK: Check = Check { rules: &[&REPEATED_SIGN_OFF], looks: &[Look::Whole(run)] };

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let mut first: BTreeMap<(&str, String), Place> = BTreeMap::new();
    for duty in &facts.plan.sign_off_duties {
        let unit = ("unit", duty.unit.value.written(), duty.unit.place);
        // An area twice in one list is a finding of its own.
        let areas = duty.areas.iter().map(|area| ("area", area.value.to_string(), area.place));
        for (what, name, place) in std::iter::once(unit).chain(areas) {
            let earlier = *first.entry((what, name.clone())).or_insert(place);
            if earlier != place {
                let finding = Diagnostic::new(&REPEATED_SIGN_OFF, place).with("what", what);
                diagnostics.push(finding.found(name).see(earlier, "first"));
            }
        }
    }
}
