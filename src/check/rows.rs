//! Every row of a submission is about something that its unit owes, once.

use std::collections::{BTreeMap, BTreeSet};

use super::accounts::Subject;
use super::references::UNKNOWN_METRIC;
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity, nearest};
use crate::i18n::Value;
use crate::model::{Id, Period, Place, Plan, Row, Submission, Unit};

static NOT_OWED: Rule = Rule { code: "R312", name: "not-owed", severity: Severity::Error };
pub(super) static NOT_REPORTING: Rule =
    Rule { code: "R313", name: "not-reporting", severity: Severity::Error };
static DUPLICATE_METRIC: Rule =
    Rule { code: "R508", name: "duplicate-metric", severity: Severity::Error };

pub(super) static CHECK: Check =
    Check { rules: &[&UNKNOWN_METRIC, &NOT_OWED, &NOT_REPORTING, &DUPLICATE_METRIC], run };

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    for submission in facts.submissions {
        let unit = facts.plan.units.get(submission.unit.as_str());
        let period = facts.plan.periods.get(submission.period.as_str());
        let (Some(unit), Some(period)) = (unit, period) else { continue };
        if !facts.plan.reports_in(unit, period) {
            let bound = unit.from.as_ref().or(unit.to.as_ref());
            let mut diagnostic = Diagnostic::new(&NOT_REPORTING, Place::top(submission.file))
                .about(&unit.id, &period.id)
                .with("unit", &unit.name)
                .with("period", &period.name)
                .see(bound.map_or(unit.place, |bound| bound.place), "unit");
            for row in &submission.rows {
                diagnostic = diagnostic.row(submission.file, row.number);
            }
            diagnostics.push(diagnostic);
            continue;
        }
        for row in submission.rows.iter().filter(|row| !row.faulty && !row.is_silent()) {
            known(facts, submission, unit, period, row, diagnostics);
        }
        repeated(submission, diagnostics);
    }
    for account in accounts.iter() {
        let plan = facts.plan;
        let unit = plan.units.get(account.submission.unit.as_str());
        let period = plan.periods.get(account.submission.period.as_str());
        let (Some(unit), Some(period)) = (unit, period) else { continue };
        let (owed, owners, place) = match account.subject {
            Subject::Metric(metric) => {
                (plan.owes_metric(unit, period, metric), &metric.reported_by, metric.place)
            }
            Subject::Task(task) => (plan.owes_task(unit, period, task), &task.lead, task.place),
        };
        if !owed && plan.reports_in(unit, period) {
            // Either it is others' to report, or an ad hoc period does not ask for it.
            let reason = if plan.asks(owners, unit, period) { "period" } else { "unit" };
            let owners = owners.iter().map(|owner| owner.value.written().into()).collect();
            let diagnostic = Diagnostic::new(&NOT_OWED, account.row.metric.place)
                .found(account.id().as_str())
                .with("reason", reason)
                .with("unit", &unit.name)
                .with("period", &period.name)
                .with("owners", Value::Joined(", ", owners))
                .see(place, "plan");
            diagnostics.push(account.mark(diagnostic));
        }
    }
}

/// The ids that a unit's submission for a period may hold.
fn owed_ids<'a>(
    plan: &'a Plan,
    unit: &'a Unit,
    period: &'a Period,
) -> impl Iterator<Item = &'a str> {
    let metrics = plan.metrics_owed(unit, period).map(|metric| metric.id.as_str());
    metrics.chain(plan.tasks_owed(unit, period).map(|task| task.id.as_str()))
}

/// What the misspelt ids of a submission most likely mean: as [`UNKNOWN_METRIC`] suggests.
pub(super) fn misspelt(
    plan: &Plan,
    unit: &Unit,
    period: &Period,
    submission: &Submission,
) -> BTreeSet<String> {
    let ids = submission.rows.iter().map(|row| row.metric.text.as_str());
    ids.filter(|id| plan.metrics.get(id).is_none() && plan.tasks.get(id).is_none())
        .filter_map(|id| nearest(id, owed_ids(plan, unit, period)))
        .collect()
}

/// The row's id is a metric or task of the plan.
fn known(
    facts: &Facts<'_>,
    submission: &Submission,
    unit: &Unit,
    period: &Period,
    row: &Row,
    diagnostics: &mut Diagnostics,
) {
    let plan = facts.plan;
    let id = row.metric.text.as_str();
    if plan.damaged || plan.metrics.get(id).is_some() || plan.tasks.get(id).is_some() {
        return;
    }
    // The nearest of what this unit owes, or else of all there is.
    let mut diagnostic = Diagnostic::new(&UNKNOWN_METRIC, row.metric.place)
        .with("where", if id.is_empty() { "nothing" } else { "submission" })
        .about(&unit.id, &period.id)
        .row(submission.file, row.number)
        .found(id)
        .suggest(owed_ids(plan, unit, period));
    if diagnostic.help == "help" {
        diagnostic = diagnostic.suggest(plan.metrics.ids().chain(plan.tasks.ids()).map(Id::as_str));
    }
    if !id.is_empty() {
        diagnostic = diagnostic.metric(id);
    }
    diagnostics.push(diagnostic);
}

/// No id stands in two rows. Both rows are at fault: which one is right only the unit knows.
fn repeated(submission: &Submission, diagnostics: &mut Diagnostics) {
    let mut first: BTreeMap<&str, &Row> = BTreeMap::new();
    let rows = submission.rows.iter().filter(|row| !row.faulty && !row.metric.is_empty());
    for row in rows {
        match first.get(row.metric.text.as_str()) {
            Some(earlier) => diagnostics.push(
                Diagnostic::new(&DUPLICATE_METRIC, row.metric.place)
                    .about(&submission.unit, &submission.period)
                    .metric(&row.metric.text)
                    .row(submission.file, earlier.number)
                    .row(submission.file, row.number)
                    .with("row", earlier.number)
                    .found(row.metric.text.as_str())
                    .see(earlier.metric.place, "first"),
            ),
            None => {
                first.insert(&row.metric.text, row);
            }
        }
    }
}
