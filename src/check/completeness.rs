//! Who still owes what: absent submissions, absent rows, empty values.

use super::accounts::{Reading, Subject};
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Period, Place, Submission, Task, Unit};

pub(crate) static MISSING_SUBMISSION: Rule =
    Rule { code: "R401", name: "missing-submission", severity: Severity::Error };
pub(crate) static MISSING_METRIC: Rule =
    Rule { code: "R402", name: "missing-metric", severity: Severity::Error };
pub(crate) static EMPTY_VALUE: Rule =
    Rule { code: "R403", name: "empty-value", severity: Severity::Error };

pub(super) static CHECK: Check =
    Check { rules: &[&MISSING_SUBMISSION, &MISSING_METRIC, &EMPTY_VALUE], run };

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    for period in &facts.plan.periods {
        for unit in facts.plan.units_in(period) {
            match accounts.submission(&period.id, &unit.id) {
                None => diagnostics.extend(absent(facts, accounts, unit, period)),
                Some(submission) if submission.readable => {
                    absent_rows(facts, accounts, unit, period, submission, diagnostics);
                }
                // What cannot be read has been reported; what it lacks cannot be told.
                Some(_) => {}
            }
        }
    }
}

/// An absent submission, told at the unit's line in the plan with the path to create: an error
/// once its due date and any days of grace have passed or it is demanded, before that a note, and before its period begins nothing.
fn absent(
    facts: &Facts<'_>,
    accounts: &Accounts<'_>,
    unit: &Unit,
    period: &Period,
) -> Option<Diagnostic> {
    let rows = owed(facts, accounts, unit, period).count();
    if rows == 0 {
        return None;
    }
    let severity = match facts.demanded {
        Some(report) if report.of.iter().any(|part| part.value == period.id) => Severity::Error,
        Some(_) => return None,
        None if facts.as_of > facts.plan.deadline(period) => Severity::Error,
        None if facts.as_of >= period.from => Severity::Note,
        None => return None,
    };
    let path = format!("reports/{}/{}/{}.csv", facts.plan.year, period.id, unit.id);
    // Within the days of grace the last of them is the day that matters; after it the due date is.
    let deadline = facts.plan.deadline(period);
    let due =
        if facts.as_of > period.due && facts.as_of <= deadline { deadline } else { period.due };
    let days = (due - facts.as_of).num_days();
    Some(
        Diagnostic::new(&MISSING_SUBMISSION, unit.place)
            .severity(severity)
            .about(&unit.id, &period.id)
            .with("unit", &unit.name)
            .with("unit-id", &unit.id)
            .with("period", &period.name)
            .with("period-id", &period.id)
            .with("path", path)
            .with("rows", rows)
            .with("due", due)
            .with("when", if days < 0 { "late" } else { "ahead" })
            .with("days", days.abs())
            .see(period.due_place, "due"),
    )
}

/// Rows that are owed and absent, and values that are empty.
fn absent_rows(
    facts: &Facts<'_>,
    accounts: &Accounts<'_>,
    unit: &Unit,
    period: &Period,
    submission: &Submission,
    diagnostics: &mut Diagnostics,
) {
    let Some(at) = accounts.place(&period.id, &unit.id) else { return };
    let strangers = accounts.strangers(submission);
    for subject in owed(facts, accounts, unit, period) {
        let (id, name, plan) = match subject {
            Subject::Metric(metric) => (&metric.id, &metric.name, metric.place),
            Subject::Task(task) => (&task.id, &task.name, task.place),
        };
        let finding = |rule, place| {
            Diagnostic::new(rule, place)
                .about(&unit.id, &period.id)
                .metric(id)
                .with("metric", id)
                .with("name", name)
                .see(plan, "plan")
        };
        match accounts.at(at, id.as_str()) {
            // A row of faulty form, or under a misspelt id, is most likely the one: then that is
            // the finding.
            None if strangers.is_some_and(|ids| ids.accounts_for(id.as_str())) => {}
            None => diagnostics.push(finding(&MISSING_METRIC, Place::top(submission.file))),
            Some(account) if matches!(account.reading(), Reading::Empty) => {
                diagnostics.push(finding(&EMPTY_VALUE, account.row.metric().place));
            }
            Some(_) => {}
        }
    }
}

/// The rows that a unit must submit for a period: its metrics but the optional ones, and its tasks
/// but those that wait for another.
pub(super) fn owed<'a>(
    facts: &Facts<'a>,
    accounts: &Accounts<'_>,
    unit: &'a Unit,
    period: &'a Period,
) -> impl Iterator<Item = Subject<'a>> {
    let plan = facts.plan;
    let metrics = plan.metrics_owed(unit, period).filter(|metric| !metric.optional);
    let applies = |task: &&Task| {
        task.after.as_ref().is_none_or(|after| accounts.is_done(&after.value, period))
    };
    let tasks = plan.tasks_owed(unit, period).filter(applies);
    metrics.map(Subject::Metric).chain(tasks.map(Subject::Task))
}
