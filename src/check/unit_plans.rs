//! A unit's own targets are no weaker than the plan's, in the indicator's own direction; and a unit
//! that says its plan is issued has it in the repository.

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{Id, Indicator, Period, Placed, Plan, Task, TaskStatus, Unit};
use std::collections::BTreeSet;

static WEAKER_TARGET: Rule = Rule::error("R601", "weaker-target");
static OPPOSITE_TARGET: Rule = Rule::error("R602", "opposite-target");
// Warnings: the plan may well be issued, on paper. Only what it promises is not known here.
static ABSENT_UNIT_PLAN: Rule = Rule::warning("R603", "absent-unit-plan");
// Warnings too: what is never judged makes no figure wrong.
static IDLE_OWN_TARGET: Rule = Rule::warning("R610", "idle-own-target");
static FOREIGN_OWN_TASK: Rule = Rule::warning("R611", "foreign-own-task");
static UNREPORTED_UNIT_PLAN: Rule = Rule::warning("R604", "unreported-unit-plan");

pub(super) static CHECK: Check = Check {
    rules: &[
        &WEAKER_TARGET,
        &OPPOSITE_TARGET,
        &ABSENT_UNIT_PLAN,
        &UNREPORTED_UNIT_PLAN,
        &IDLE_OWN_TARGET,
        &FOREIGN_OWN_TASK,
    ],
    looks: &[Look::Whole(run)],
};

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    own_targets(facts, diagnostics);
    // What a damaged file holds cannot be told from what it lacks.
    if !facts.plan.damaged {
        issued(facts, accounts, diagnostics);
        idle_targets(facts.plan, diagnostics);
        foreign_tasks(facts.plan, diagnostics);
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

/// Targets that no report will ever judge: the unit has no figures for them.
fn idle_targets(plan: &Plan, diagnostics: &mut Diagnostics) {
    for own in &plan.unit_plans {
        let Some(unit) = plan.units.get(own.unit.as_str()) else { continue };
        for (id, target) in &own.targets {
            let Some(indicator) = plan.indicators.get(id.as_str()) else { continue };
            let Some(reason) = idle(plan, unit, indicator) else { continue };
            let mut found = Diagnostic::new(&IDLE_OWN_TARGET, target.place)
                .with("indicator", &indicator.name)
                .with("reason", reason)
                .found(id.as_str())
                .see(indicator.place, "plan");
            found.unit = Some((&own.unit).into());
            diagnostics.push(found);
        }
    }
}

/// Why a unit never has a figure of its own for an indicator; `None` where it has.
fn idle(plan: &Plan, unit: &Unit, indicator: &Indicator) -> Option<&'static str> {
    if let Some(share) = &indicator.tasks {
        let leads = |period: &Period, task: &Task| plan.asks(&task.lead, unit, period);
        let is_led = |task| plan.periods.iter().any(|period| leads(period, task));
        return (!plan.tasks_of_share(share).any(is_led)).then_some("never");
    }
    let in_force = || plan.periods.iter().filter(|period| indicator.window.holds(period, plan));
    if in_force().next().is_none() {
        return Some("force");
    }
    let owes_any = |metrics: &[Placed<Id>]| {
        in_force().any(|period| {
            let mut metrics = metrics.iter().filter_map(|id| plan.metrics.get(id.value.as_str()));
            metrics.any(|metric| plan.owes_metric(unit, period, metric))
        })
    };
    let sides = [&indicator.numerator, &indicator.denominator];
    let owed = sides.map(|side| side.is_empty() || owes_any(side));
    match owed {
        [true, true] => None,
        [false, _] if indicator.denominator.is_empty() => Some("never"),
        [false, false] => Some("never"),
        _ => Some("one-side"),
    }
}

/// A unit's own tasks in areas in which the plan asks it for nothing.
fn foreign_tasks(plan: &Plan, diagnostics: &mut Diagnostics) {
    let own = plan.tasks.iter().filter(|task| task.step_of.is_none());
    for (task, owner) in own.filter_map(|task| Some((task, task.owner.as_ref()?))) {
        let unit = plan.units.get(owner.as_str());
        let area = task.area.as_ref().and_then(|area| plan.areas.get(area.as_str()));
        let (Some(unit), Some(area)) = (unit, area) else { continue };
        let is_focal = area.focal.as_ref().is_some_and(|focal| focal.value == unit.id);
        let is_asked = plan.periods.iter().any(|period| {
            let mut tasks = plan.tasks_owed(unit, period).filter(|other| other.owner.is_none());
            plan.metrics_owed(unit, period).any(|metric| metric.area == area.id)
                || tasks.any(|other| other.area.as_ref() == Some(&area.id))
        });
        if !is_focal && !is_asked {
            let mut found = Diagnostic::new(&FOREIGN_OWN_TASK, task.place)
                .with("area", &area.name)
                .with("unit", &unit.name)
                .found(area.id.as_str());
            found.unit = Some((&unit.id).into());
            diagnostics.push(found);
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
