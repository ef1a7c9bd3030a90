//! Who still owes what: absent submissions, absent rows, empty values.

use super::accounts::{Reading, Subject};
use super::dossier::Dossier;
use super::{Check, Look};
use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::model::{Period, Place, Statement};

pub(crate) static MISSING_SUBMISSION: Rule = Rule::error("R401", "missing-submission");
pub(crate) static MISSING_METRIC: Rule = Rule::error("R402", "missing-metric");
pub(crate) static EMPTY_VALUE: Rule = Rule::error("R403", "empty-value");

pub(super) static CHECK: Check = Check {
    rules: &[&MISSING_SUBMISSION, &MISSING_METRIC, &EMPTY_VALUE],
    looks: &[Look::Units(|_, _| Box::new(look))],
};

fn look(dossier: &Dossier<'_, '_>, found: &mut Vec<Diagnostic>) {
    for (number, period) in dossier.facts.plan.periods.iter().enumerate() {
        match dossier.place(number) {
            None => found.extend(absent(dossier, number, period)),
            Some(at) => absent_rows(dossier, number, period, at, found),
        }
    }
}

/// An absent submission, told at the unit's line in the plan with the path to create: an error
/// once its due date and any days of grace have passed or it is demanded, before that a note, and before its period begins nothing.
fn absent(dossier: &Dossier<'_, '_>, number: usize, period: &Period) -> Option<Diagnostic> {
    let Dossier { facts, unit, .. } = *dossier;
    let rows = owed(dossier, number).count();
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
            .with("period-id", facts.sources.asked_for(facts.plan.year, period.id.as_str()))
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
    dossier: &Dossier<'_, '_>,
    number: usize,
    period: &Period,
    at: usize,
    found: &mut Vec<Diagnostic>,
) {
    let Dossier { accounts, unit, .. } = *dossier;
    // What cannot be read has been reported; what it lacks cannot be told.
    let readable = accounts.submission(at).filter(|submission| submission.readable);
    let Some(submission) = readable else { return };
    for (subject, stated) in owed(dossier, number) {
        // Nearly all is there.
        if stated.is_some_and(|stated| stated.value().is_some()) {
            continue;
        }
        let id = subject.id();
        let plan = match subject {
            Subject::Metric(metric) => metric.place,
            Subject::Task(task) => task.place,
        };
        let finding = |rule, place| {
            Diagnostic::new(rule, place)
                .about(&unit.id, &period.id)
                .metric(id)
                .with("metric", id)
                .with("name", subject.name())
                .see(plan, "plan")
        };
        match stated.and_then(|stated| accounts.account(at, stated)) {
            // A row of faulty form, or under a misspelt id, is most likely the one: then that is
            // the finding.
            None if accounts.strangers(at).is_some_and(|ids| ids.accounts_for(id.as_str())) => {}
            None => {
                let source = dossier.facts.sources.file(submission.file);
                let form = if source.sheet.is_some() { "sheet" } else { "csv" };
                let absent = finding(&MISSING_METRIC, Place::top(submission.file));
                found.push(absent.with("form", form));
            }
            Some(account) if matches!(account.reading(), Reading::Empty) => {
                let of = match subject {
                    Subject::Task(task) if task.times.is_none() => "task",
                    _ => "metric",
                };
                found.push(finding(&EMPTY_VALUE, account.row.metric().place).with("of", of));
            }
            Some(_) => {}
        }
    }
}

/// The rows that a unit must submit for the period of a place: its metrics but the optional ones, and
/// its tasks but those that wait for another; each with what it states first, if anything.
pub(super) fn owed<'d, 'a>(
    dossier: &'d Dossier<'_, 'a>,
    period: usize,
) -> impl Iterator<Item = (Subject<'a>, Option<&'d Statement>)> {
    let Dossier { facts, accounts, .. } = *dossier;
    let place = dossier.place(period);
    let owed = (0..).zip(dossier.owed(period)).filter(|(_, owes)| **owes);
    owed.filter_map(move |(number, _)| {
        let subject = Subject::numbered(facts.plan, number)?;
        let waits = match subject {
            Subject::Metric(metric) => metric.optional || metric.is_counted(),
            Subject::Task(task) => task.after.as_ref().is_some_and(|after| {
                facts.plan.periods.at(period).is_none_or(|at| !accounts.is_done(&after.value, at))
            }),
        };
        // What the plan has twice is stated under the number of the first.
        let first = || accounts.first(place, accounts.subject(subject.id())?);
        let stated = accounts.first(place, number).or_else(first);
        (!waits).then_some((subject, stated))
    })
}
