//! A unit's own targets are no weaker than the plan's, in the indicator's own direction.

use std::mem::discriminant;

use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

static WEAKER_TARGET: Rule =
    Rule { code: "R601", name: "weaker-target", severity: Severity::Error };
static OPPOSITE_TARGET: Rule =
    Rule { code: "R602", name: "opposite-target", severity: Severity::Error };

pub(super) static CHECK: Check = Check { rules: &[&WEAKER_TARGET, &OPPOSITE_TARGET], run };

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    for own in &facts.plan.unit_plans {
        for (id, target) in &own.targets {
            let indicator = facts.plan.indicators.get(id.as_str());
            let Some(plans) = indicator.and_then(|indicator| indicator.target.as_ref()) else {
                continue;
            };
            let rule = if discriminant(&target.value) != discriminant(&plans.value) {
                &OPPOSITE_TARGET
            } else if !target.value.is_no_weaker_than(plans.value) {
                &WEAKER_TARGET
            } else {
                continue;
            };
            let mut diagnostic = Diagnostic::new(rule, target.place)
                .with("indicator", id)
                .with("plan", plans.value.threshold())
                .with("own", target.value.threshold())
                .found(target.value.threshold().to_string())
                .see(plans.place, "plan");
            diagnostic.unit = Some(own.unit.to_string());
            diagnostics.push(diagnostic);
        }
    }
}
