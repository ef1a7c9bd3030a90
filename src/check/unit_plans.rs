//! A unit's own targets are no weaker than the plan's, in the indicator's own direction; and a unit
//! that says its plan is issued has it in the repository.

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{Period, TaskStatus};
use std::collections::BTreeSet;

static WEAKER_TARGET: Rule = Rule::error("R601", "weaker-target");
static OPPOSITE_TARGET: Rule = Rule::error("R602", "opposite-target");
// Warnings: the plan may well be issued, on paper. Only what it promises is not known here.
static ABSENT_UNIT_PLAN: Rule = Rule::warning("R603", "absent-unit-plan");
static UNREPORTED_UNIT_PLAN: Rule = Rule::warning("R604", "unreported-unit-plan");

pub(super) static CHECK: Check = Check {
    rules: &[&WEAKER_TARGET, &OPPOSITE_TARGET, &ABSENT_UNIT_PLAN, &UNREPORTED_UNIT_PLAN],
    looks: &[Look::Whole(run)],
};

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    own_targets(facts, diagnostics);
    // What a damaged file holds cannot be told from what it lacks.
    if !facts.plan.damaged {
        issued(facts, accounts, diagnostics);
    }
}

/// What units report of a task that their own plan fulfils, against the plans that are there. Of a
/// year of `done` one finding is enough: at the first, so that a waiver of it holds for the rest. A
/// plan that is there is held against the last report only: those before were true when made.
fn issued(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let plan = facts.plan;
    let there: BTreeSet<_> = plan.unit_plans.iter().map(|own| &own.unit).collect();
    let mut periods: Vec<&Period> = plan.periods.iter().collect();
    periods.sort_by_key(|period| period.from);
    for task in plan.tasks.iter().filter(|task| task.unit_plan) {
        for unit in plan.selected(&task.lead) {
            let mut said = periods.iter().filter_map(|period| {
                let account = accounts.get(&period.id, &unit.id, task.id.as_str())?;
                Some((account, account.value()?.status()?))
            });
            let (rule, status, found) = if there.contains(&unit.id) {
                (&UNREPORTED_UNIT_PLAN, TaskStatus::NotStarted, said.next_back())
            } else {
                let done = said.find(|(_, status)| *status == TaskStatus::Done);
                (&ABSENT_UNIT_PLAN, TaskStatus::Done, done)
            };
            let Some((account, _)) = found.filter(|(_, said)| *said == status) else { continue };
            let path = format!("plan/{}/units/{}.toml", plan.year, unit.id);
            let place = account.row.value().place;
            diagnostics.push(
                account
                    .mark(Diagnostic::new(rule, place))
                    .with("unit", &unit.name)
                    .with("path", path)
                    .found(account.row.value().text)
                    .see(task.place, "plan"),
            );
        }
    }
}

fn own_targets(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    for own in &facts.plan.unit_plans {
        for (id, target) in &own.targets {
            let Some(indicator) = facts.plan.indicators.get(id.as_str()) else { continue };
            // What was decided for the unit goes before what holds for all.
            let unit = facts.plan.units.get(own.unit.as_str());
            let decided = unit.and_then(|unit| facts.plan.unit_target(unit, indicator));
            let decided = decided.map(|decided| &decided.target);
            let Some(plans) = decided.or(indicator.target.as_ref()) else { continue };
            // One unit's part of what all count together is smaller than the whole.
            let is_part =
                decided.is_none() && facts.plan.of_each(indicator, Some(plans.value)).is_none();
            let rule = if !target.value.is_alike(&plans.value) {
                &OPPOSITE_TARGET
            } else if !is_part && !target.value.is_no_weaker_than(&plans.value) {
                &WEAKER_TARGET
            } else {
                continue;
            };
            let are_single = [target, plans].map(|it| it.value.bounds().single().is_some());
            let is_turned = are_single == [true; 2]
                && target.value.is_of_change() == plans.value.is_of_change();
            let mut diagnostic = Diagnostic::new(rule, target.place)
                .with("indicator", id)
                .with("how", if is_turned { "turned" } else { "otherwise" })
                .with("plan", plans.value)
                .with("own", target.value)
                .found(target.value.to_string())
                .see(plans.place, "plan");
            diagnostic.unit = Some((&own.unit).into());
            diagnostics.push(diagnostic);
        }
    }
}
