//! Targets can be reached and can be missed, and interim targets belong to something.

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Idle, Indicator, Placed, Target};
use crate::plan::IMPOSSIBLE_TARGET;

static IDLE_PATH: Rule = Rule::error("R123", "idle-path");

pub(super) static CHECK: Check =
    Check { rules: &[&IMPOSSIBLE_TARGET, &IDLE_PATH], looks: &[Look::Whole(run)] };

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    for indicator in &facts.plan.indicators {
        for target in indicator.targets() {
            judge(indicator, target, diagnostics);
        }
        if let Some(target) = &indicator.target {
            for (report, step) in &indicator.path {
                if target.value.step(*step).is_none() {
                    diagnostics.push(
                        Diagnostic::new(&IMPOSSIBLE_TARGET, report.place)
                            .with("reason", "beyond")
                            .found(step.to_string()),
                    );
                }
            }
        }
        let reason = match (indicator.judged.is_at_end(), &indicator.target) {
            (false, _) => "judged",
            (true, None) => "target",
            (true, Some(_)) => continue,
        };
        if let Some((first, _)) = indicator.path.first() {
            let finding = Diagnostic::new(&IDLE_PATH, first.place).with("reason", reason);
            diagnostics.push(finding.found(indicator.id.as_str()));
        }
    }
    for own in &facts.plan.unit_plans {
        for (id, target) in &own.targets {
            if let Some(indicator) = facts.plan.indicators.get(id.as_str()) {
                judge(indicator, target, diagnostics);
            }
        }
    }
}

/// A share of a whole lies between 0 and 100 %; a target outside is never met, and one at the edge
/// that everything meets says nothing. Where the numerator is no part of the denominator a ratio
/// above 100 % exists, but is worth a second look.
fn judge(indicator: &Indicator, target: &Placed<Target>, diagnostics: &mut Diagnostics) {
    let part = indicator
        .numerator
        .iter()
        .all(|above| indicator.denominator.iter().any(|below| below.value == above.value));
    let (reason, severity) = match target.value.is_idle(&indicator.unit, part) {
        Some(Idle::Always) => ("always", Severity::Error),
        Some(Idle::Never) if part => ("never", Severity::Error),
        // Whoever says that the part may exceed its whole means such a target.
        Some(Idle::Never) if !indicator.may_exceed => ("never", Severity::Warning),
        Some(Idle::Never) | None => return,
    };
    diagnostics.push(
        Diagnostic::new(&IMPOSSIBLE_TARGET, target.place)
            .severity(severity)
            .with("reason", reason)
            .with("sign", indicator.unit.sign().unwrap_or_default())
            .with("whole", indicator.unit.whole().map(|whole| whole.to_string()))
            .found(target.value.to_string()),
    );
}
