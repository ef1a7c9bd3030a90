//! Draws up the ledger: what no error faults, how each submission stands, what was left out.

use std::collections::{BTreeMap, BTreeSet};

use super::completeness::{EMPTY_VALUE, MISSING_METRIC, owed};
use super::evidence::done_on;
use super::timeliness::{LATE_SUBMISSION, arrival};
use super::{Accounts, Facts, Waived};
use crate::diagnostic::{Diagnostics, RowId, Severity, shortened};
use crate::model::{
    Arrival, Entry, Exclusion, Excuse, FileId, Ledger, Standing, Submission, SubmissionState,
    Timeliness, Value,
};

/// How many characters are kept of what a row at fault says.
const SHOWN: usize = 200;

/// Closes the accounts.
pub(super) fn close(
    facts: &Facts<'_>,
    accounts: &Accounts<'_>,
    diagnostics: &Diagnostics,
    waived: &[Waived],
) -> Ledger {
    let faults = faults(diagnostics);
    let mut arrivals: BTreeMap<FileId, Arrival> = facts
        .submissions
        .iter()
        .map(|submission| (submission.file, arrival(facts, submission)))
        .collect();
    excuse(&mut arrivals, waived);
    let mut ledger = Ledger::default();
    for account in accounts.iter() {
        let row = RowId { file: account.file(), number: account.row.number() };
        if faults.rows.contains_key(&row) {
            continue;
        }
        if let Some(value) = account.value() {
            let entry = Entry {
                value,
                note: account.row.note().text.to_owned(),
                evidence: account.row.evidence().text.to_owned(),
                done_on: done_on(facts, account, arrivals.get(&account.file())),
                place: account.row.value().place,
            };
            let submission = account.submission;
            ledger.accept(&submission.period, &submission.unit, account.id(), entry);
        }
    }
    for submission in facts.submissions {
        for row in submission.rows.iter() {
            let id = RowId { file: submission.file, number: row.number() };
            if let Some(codes) = faults.rows.get(&id) {
                ledger.exclusions.push(Exclusion {
                    unit: submission.unit.clone(),
                    period: submission.period.clone(),
                    metric: shortened(row.metric().text, SHOWN),
                    // As the file has it, also what nobody sees of it.
                    value: shortened(row.value().typed(), SHOWN),
                    place: row.place(),
                    codes: codes.iter().copied().collect(),
                });
            }
        }
    }
    stand(facts, accounts, &faults, arrivals, &mut ledger);
    ledger
}

/// A lateness that someone has accepted, with the reason, is none: the status says so.
fn excuse(arrivals: &mut BTreeMap<FileId, Arrival>, waived: &[Waived]) {
    for waived in waived.iter().filter(|waived| waived.finding.rule == &LATE_SUBMISSION) {
        if let Some(Arrival::Committed(receipt)) = arrivals.get_mut(&waived.finding.place.file) {
            receipt.timeliness = Timeliness::Excused;
            receipt.excuse = Some(Excuse { reason: waived.reason.clone(), by: waived.by.clone() });
        }
    }
}

/// How each expected submission stands.
fn stand(
    facts: &Facts<'_>,
    accounts: &Accounts<'_>,
    faults: &Faults,
    mut arrivals: BTreeMap<FileId, Arrival>,
    ledger: &mut Ledger,
) {
    for period in &facts.plan.periods {
        for unit in facts.plan.units_in(period) {
            let owed = owed(facts, accounts, unit, period);
            let submission = facts.submission(&period.id, &unit.id);
            // Where all may be left out, what is submitted all the same stands like any other.
            if owed.is_empty() && submission.is_none() {
                continue;
            }
            let accepted = owed
                .iter()
                .filter(|subject| ledger.entry(&period.id, &unit.id, subject.id()).is_some())
                .count();
            let state = match submission {
                None => SubmissionState::Missing,
                Some(found) if faults.files.contains(&found.file) => SubmissionState::Invalid,
                Some(_) if accepted < owed.len() => SubmissionState::Incomplete,
                Some(_) => SubmissionState::Complete,
            };
            let file = submission.map(|submission| submission.file);
            let readable = submission.is_some_and(|submission| submission.readable);
            let standing = Standing {
                state,
                file,
                readable,
                owed: owed.len(),
                accepted,
                nil: submission.is_some_and(|found| is_nil(accounts, found)),
                arrival: submission.and_then(|found| arrivals.remove(&found.file)),
            };
            ledger.stand(&period.id, &unit.id, standing);
        }
    }
}

/// Whether a submission says of every row that nothing arose: 0 or `n/a`.
fn is_nil(accounts: &Accounts<'_>, submission: &Submission) -> bool {
    let nothing = |value: Option<Value>| match value {
        Some(Value::Figure(figure)) => figure.is_zero(),
        Some(Value::NotApplicable) => true,
        Some(Value::Status(_)) | None => false,
    };
    let own: Vec<_> =
        accounts.iter().filter(|account| account.submission.file == submission.file).collect();
    !own.is_empty()
        && own.len() == submission.rows.len()
        && own.iter().all(|account| nothing(account.value()))
}

/// What errors fault.
struct Faults {
    /// Rows, with the codes.
    rows: BTreeMap<RowId, BTreeSet<&'static str>>,
    /// Files in which something is wrong, beyond what is merely absent.
    files: BTreeSet<FileId>,
}

fn faults(diagnostics: &Diagnostics) -> Faults {
    let mut faults = Faults { rows: BTreeMap::new(), files: BTreeSet::new() };
    for diagnostic in diagnostics {
        if diagnostic.severity != Severity::Error {
            continue;
        }
        for row in diagnostic.faulted() {
            faults.rows.entry(row).or_default().insert(diagnostic.rule.code);
        }
        if ![&MISSING_METRIC, &EMPTY_VALUE].contains(&diagnostic.rule) {
            faults.files.insert(diagnostic.place.file);
        }
    }
    faults
}
