//! Every row of a submission is about something that its unit owes, once.

use std::collections::BTreeMap;

use super::accounts::Subject;
use super::references::UNKNOWN_METRIC;
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Id, Period, Place, Row, Submission, Unit};

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
            let mut diagnostic = Diagnostic::new(&NOT_REPORTING, Place::top(submission.file))
                .about(&unit.id, &period.id)
                .found(unit.id.as_str())
                .with("period", &period.name)
                .see(unit.place, "unit");
            for row in &submission.rows {
                diagnostic = diagnostic.row(submission.file, row.number);
            }
            diagnostics.push(diagnostic);
            continue;
        }
        for row in submission.rows.iter().filter(|row| !row.faulty) {
            known(facts, submission, unit, period, row, diagnostics);
        }
        repeated(submission, diagnostics);
    }
    for account in accounts.iter() {
        let plan = facts.plan;
        let unit = plan.units.get(account.submission.unit.as_str());
        let period = plan.periods.get(account.submission.period.as_str());
        let (Some(unit), Some(period)) = (unit, period) else { continue };
        let (owed, place) = match account.subject {
            Subject::Metric(metric) => (plan.owes_metric(unit, period, metric), metric.place),
            Subject::Task(task) => (plan.owes_task(unit, period, task), task.place),
        };
        if !owed && plan.reports_in(unit, period) {
            let diagnostic = Diagnostic::new(&NOT_OWED, account.row.metric.place)
                .found(account.id().as_str())
                .with("unit", &unit.id)
                .see(place, "plan");
            diagnostics.push(account.mark(diagnostic));
        }
    }
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
    let owed = plan
        .metrics_owed(unit, period)
        .map(|metric| metric.id.as_str())
        .chain(plan.tasks_owed(unit, period).map(|task| task.id.as_str()));
    let mut diagnostic = Diagnostic::new(&UNKNOWN_METRIC, row.metric.place)
        .with("where", if id.is_empty() { "nothing" } else { "submission" })
        .about(&unit.id, &period.id)
        .row(submission.file, row.number)
        .found(id)
        .suggest(owed);
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
