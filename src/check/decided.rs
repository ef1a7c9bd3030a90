//! What was decided of a target besides the plan: changes in mid-year come in order of time, targets of
//! units are of units that report the indicator, once each; and every decision names its document.

use std::collections::BTreeMap;

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{Baseline, Indicator, Place, Plan, Unit};

static UNORDERED_REVISION: Rule = Rule::error("R165", "unordered-revision");
static UNFOUNDED_TARGET: Rule = Rule::warning("R166", "unfounded-target");
static REPEATED_UNIT_TARGET: Rule = Rule::error("R167", "repeated-unit-target");
static IDLE_UNIT_TARGET: Rule = Rule::error("R168", "idle-unit-target");
static LOOSE_GROWTH: Rule = Rule::error("R169", "loose-growth");

pub(super) static CHECK: Check = Check {
    rules: &[
        &UNORDERED_REVISION,
        &UNFOUNDED_TARGET,
        &REPEATED_UNIT_TARGET,
        &IDLE_UNIT_TARGET,
        &LOOSE_GROWTH,
    ],
    looks: &[Look::Whole(run)],
};

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let plan = facts.plan;
    for indicator in &plan.indicators {
        in_order(plan, indicator, diagnostics);
        founded(indicator, diagnostics);
        grounded(plan, indicator, diagnostics);
        // What a damaged file holds cannot be told from what it lacks.
        if !plan.damaged && !indicator.unit_targets.is_empty() {
            of_units(plan, indicator, diagnostics);
        }
    }
}

/// Each change begins with a regular period after that of the one before.
fn in_order(plan: &Plan, indicator: &Indicator, diagnostics: &mut Diagnostics) {
    let mut before: Option<(chrono::NaiveDate, Place)> = None;
    for revision in &indicator.revised {
        let Some(period) = plan.periods.get(revision.from.value.as_str()) else { continue };
        let finding = |reason| {
            Diagnostic::new(&UNORDERED_REVISION, revision.from.place)
                .with("indicator", &indicator.id)
                .with("reason", reason)
                .found(revision.from.value.as_str())
        };
        if period.ad_hoc {
            diagnostics.push(finding("ad-hoc"));
            continue;
        }
        if let Some((earlier, place)) = before.filter(|(earlier, _)| *earlier >= period.from) {
            let reason = if earlier == period.from { "twice" } else { "order" };
            diagnostics.push(finding(reason).see(place, "first"));
            continue;
        }
        before = Some((period.from, revision.from.place));
    }
}

/// Whoever holds others to another target says by which document.
fn founded(indicator: &Indicator, diagnostics: &mut Diagnostics) {
    let revised = indicator.revised.iter().map(|it| ("revised", &it.basis, it.place));
    let of_units = indicator.unit_targets.iter().map(|it| ("unit", &it.basis, it.place));
    for (kind, basis, place) in revised.chain(of_units) {
        if basis.is_none() {
            diagnostics.push(
                Diagnostic::new(&UNFOUNDED_TARGET, place)
                    .with("indicator", &indicator.id)
                    .with("kind", kind),
            );
        }
    }
}

/// Nobody is held to two targets, and whoever is held to one reports the indicator.
fn of_units(plan: &Plan, indicator: &Indicator, diagnostics: &mut Diagnostics) {
    let reports = |unit: &Unit| {
        plan.periods.iter().any(|period| {
            let mut metrics = indicator.metrics();
            metrics.any(|id| {
                let metric = plan.metrics.get(id.value.as_str());
                metric.is_some_and(|metric| plan.owes_metric(unit, period, metric))
            })
        })
    };
    let mut first: BTreeMap<&str, Place> = BTreeMap::new();
    for decided in &indicator.unit_targets {
        let mut is_owed = false;
        let mut units = plan.selected(std::slice::from_ref(&decided.unit)).peekable();
        // An unknown name is a finding of its own.
        if units.peek().is_none() {
            continue;
        }
        for unit in units {
            if let Some(place) = first.get(unit.id.as_str()) {
                diagnostics.push(
                    Diagnostic::new(&REPEATED_UNIT_TARGET, decided.unit.place)
                        .with("indicator", &indicator.id)
                        .with("unit", &unit.name)
                        .found(decided.unit.value.written())
                        .see(*place, "first"),
                );
                is_owed = true;
                break;
            }
            first.insert(unit.id.as_str(), decided.unit.place);
            is_owed |= reports(unit);
        }
        if !is_owed {
            diagnostics.push(
                Diagnostic::new(&IDLE_UNIT_TARGET, decided.unit.place)
                    .with("indicator", &indicator.id)
                    .found(decided.unit.value.written()),
            );
        }
    }
}

/// Growth is measured from something, and a baseline is there for growth. It lies before the year, and
/// is more than nothing: no change is a share of 0.
fn grounded(plan: &Plan, indicator: &Indicator, diagnostics: &mut Diagnostics) {
    let own = plan.unit_plans.iter().filter_map(|own| own.targets.get(&indicator.id));
    let growth = indicator.targets().chain(own).find(|target| target.value.is_of_change());
    let finding = |place, reason| {
        Diagnostic::new(&LOOSE_GROWTH, place)
            .with("indicator", &indicator.id)
            .with("reason", reason)
            .with("year", plan.year.to_string())
    };
    match (growth, &indicator.baseline) {
        (None, None) => {}
        (Some(target), None) => diagnostics.push(finding(target.place, "no-baseline")),
        (None, Some(baseline)) => diagnostics.push(finding(baseline.place, "no-growth")),
        (Some(_), Some(baseline)) => {
            if let Baseline::Given { value, year, .. } = &baseline.value {
                if *year >= plan.year {
                    diagnostics.push(finding(baseline.place, "late").found(year.to_string()));
                }
                if value.is_zero() {
                    diagnostics.push(finding(baseline.place, "zero").found(value.to_string()));
                }
            }
        }
    }
}
