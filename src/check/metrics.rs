//! Every metric is counted by somebody and used for something, and every rule can be judged.

use std::collections::BTreeSet;

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{ArithmeticRule, FileId, Id, Metric, Period, Place, Plan, Unit};

static UNUSED_METRIC: Rule = Rule::warning("R121", "unused-metric");
static UNREPORTED_METRIC: Rule = Rule::error("R122", "unreported-metric");
static SPLIT_RULE: Rule = Rule::error("R124", "split-rule");

pub(super) static CHECK: Check =
    Check { rules: &[&UNUSED_METRIC, &UNREPORTED_METRIC, &SPLIT_RULE], looks: &[Look::Whole(run)] };

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let plan = facts.plan;
    if plan.damaged {
        return;
    }
    let of_indicators = plan.indicators.iter().flat_map(|found| found.metrics());
    let of_rules = plan.rules.iter().flat_map(|rule| rule.terms());
    let of_tables = plan.statistics.iter().flat_map(|table| &table.columns);
    let used = of_indicators.chain(of_tables).map(|id| &id.value);
    let used = used.chain(of_rules.map(|term| &term.value.metric));
    // Whoever uses one category uses the metric.
    let stated = |id| plan.metrics.get(Id::as_str(id)).map_or(id, Metric::stated_id);
    let used: BTreeSet<&Id> = used.map(stated).collect();
    // What is at fault may well be what uses it, or who reports it.
    let at_fault = diagnostics.iter().filter(|found| found.severity == Severity::Error);
    let places: BTreeSet<(FileId, usize)> =
        at_fault.map(|found| (found.place.file, found.place.start)).collect();
    let files: BTreeSet<FileId> = places.iter().map(|(file, _)| *file).collect();
    let is_at_fault = |place: Place| places.contains(&(place.file, place.start));
    for metric in plan.metrics.iter().filter(|metric| metric.is_stated()) {
        let id = metric.stated_id();
        let finding = |rule| Diagnostic::new(rule, metric.place).metric(id).found(id.as_str());
        if !used.contains(id) && !files.contains(&metric.place.file) {
            diagnostics.push(finding(&UNUSED_METRIC));
        }
        let mut stated = metric.reported_by.iter().map(|selector| selector.place);
        let is_told = is_at_fault(metric.place) || stated.any(is_at_fault);
        if !is_told && plan.selected(&metric.reported_by).next().is_none() {
            diagnostics.push(finding(&UNREPORTED_METRIC));
        }
    }
    for rule in plan.rules.iter().filter(|rule| !rule.is_repeated) {
        split_rule(plan, rule, diagnostics);
    }
}

/// A rule is judged within one submission: each unit counts either all of its metrics or none. Where
/// a part is counted by fewer units than its whole, the rule names those it is asked of.
fn split_rule(plan: &Plan, rule: &ArithmeticRule, diagnostics: &mut Diagnostics) {
    let metrics = rule.terms().map(|term| plan.metrics.get(term.value.metric.as_str()));
    let Some(metrics) = metrics.collect::<Option<Vec<&Metric>>>() else { return };
    // Who takes over from a unit counts what that one did: all of it by the year's end.
    let regular = plan.regular_periods();
    let asks_all = |period: &&&Period| metrics.iter().all(|one| plan.asks_metric(one, period));
    let end = regular.iter().rev().find(asks_all).or(regular.last());
    let Some(&end) = end else { return };
    let counts = |unit: &Unit, metric: &Metric| plan.charges(metric, unit, end);
    for unit in plan.units.iter().filter(|unit| plan.binds(rule, unit, end)) {
        let lacking = metrics.iter().find(|metric| !counts(unit, metric));
        let counted = metrics.iter().find(|metric| counts(unit, metric));
        if let (Some(lacking), Some(counted)) = (lacking, counted) {
            diagnostics.push(
                Diagnostic::new(&SPLIT_RULE, rule.place)
                    .with("unit", &unit.id)
                    .with("counted", &counted.id)
                    .found(lacking.id.as_str())
                    .see(lacking.place, "metric"),
            );
            // One example is enough: the mend is the same for all.
            return;
        }
    }
}
