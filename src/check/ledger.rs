//! Draws up the ledger: what no error faults, how each submission stands, what was left out.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::accounts::Account;
use super::completeness::{self, EMPTY_VALUE, MISSING_METRIC};
use super::evidence::done_on;
use super::timeliness::{LATE_SUBMISSION, arrival};
use super::{Accounts, Facts, Waived};
use crate::diagnostic::{Diagnostic, Diagnostics, RowId, Severity, shortened};
use crate::model::{
    Arrival, Exclusion, Excuse, FileId, Id, Ledger, Period, Row, Standing, Submission,
    SubmissionState, Timeliness, Unit, Value,
};

/// How many characters are kept of what a row at fault says.
const SHOWN: usize = 200;

/// Closes the accounts.
pub(super) fn close(
    facts: &Facts<'_>,
    accounts: Accounts<'_>,
    diagnostics: &Diagnostics,
    waived: &[Waived],
) -> Ledger {
    let (plan, submissions) = (facts.plan, facts.submissions);
    let faults = Faults::of(diagnostics);
    let mut arrivals: Vec<Arrival> =
        submissions.par_iter().map(|submission| arrival(facts, submission)).collect();
    excuse(&mut arrivals, facts, waived);
    let standings = standings(facts, &accounts, &faults, &arrivals);
    let exclusions = submissions.iter().flat_map(|submission| excluded(submission, &faults));
    let exclusions = exclusions.collect();
    let mut statements = accounts.into_statements();
    statements.settle(|at, submission, statement| {
        let Some(account) = Account::of(plan, submission, statement) else { return };
        if faults.codes(submission.file, account.row.number()).next().is_some() {
            statement.value = None;
        } else {
            statement.done_on = done_on(facts, account, &arrivals[at]);
        }
    });
    let mut ledger = Ledger::of(statements, exclusions);
    for (period, unit, standing) in standings {
        ledger.stand(period, unit, standing);
    }
    ledger
}

/// A lateness that someone has accepted, with the reason, is none: the status says so.
fn excuse(arrivals: &mut [Arrival], facts: &Facts<'_>, waived: &[Waived]) {
    let files = facts.submissions.iter().map(|submission| submission.file);
    let mut arrivals: BTreeMap<FileId, &mut Arrival> = files.zip(arrivals).collect();
    for waived in waived.iter().filter(|waived| waived.finding.rule == &LATE_SUBMISSION) {
        let arrival = arrivals.get_mut(&waived.finding.place.file);
        if let Some(Arrival::Committed(receipt)) = arrival {
            receipt.timeliness = Timeliness::Excused;
            receipt.excuse = Some(Excuse { reason: waived.reason.clone(), by: waived.by.clone() });
        }
    }
}

/// How each expected submission stands.
fn standings<'a>(
    facts: &Facts<'a>,
    accounts: &Accounts<'a>,
    faults: &Faults,
    arrivals: &[Arrival],
) -> Vec<(&'a Id, &'a Id, Standing)> {
    let of = |period: &'a Period, unit: &'a Unit| {
        let at = accounts.place(&period.id, &unit.id);
        let submission = at.and_then(|at| facts.submissions.get(at));
        let (mut owed, mut accepted) = (0, 0);
        for subject in completeness::owed(facts, accounts, unit, period) {
            let account = at.and_then(|at| accounts.at(at, subject.id().as_str()));
            owed += 1;
            accepted += usize::from(account.is_some_and(|account| faults.accept(&account)));
        }
        // Where all may be left out, what is submitted all the same stands like any other.
        if owed == 0 && submission.is_none() {
            return None;
        }
        let state = match submission {
            None => SubmissionState::Missing,
            Some(found) if faults.files.contains(&found.file) => SubmissionState::Invalid,
            Some(_) if accepted < owed => SubmissionState::Incomplete,
            Some(_) => SubmissionState::Complete,
        };
        let standing = Standing {
            state,
            file: submission.map(|submission| submission.file),
            readable: submission.is_some_and(|submission| submission.readable),
            owed,
            accepted,
            nil: at.zip(submission).is_some_and(|(at, found)| is_nil(accounts, at, found)),
            arrival: at.and_then(|at| arrivals.get(at)).cloned(),
        };
        Some((&period.id, &unit.id, standing))
    };
    let units: Vec<&Unit> = facts.plan.units.iter().collect();
    let of_period = |period: &'a Period| {
        let reporting = units.par_iter().filter(|unit| facts.plan.reports_in(unit, period));
        reporting.filter_map(|unit| of(period, unit)).collect::<Vec<_>>()
    };
    facts.plan.periods.iter().flat_map(of_period).collect()
}

/// Whether a submission says of every row that nothing arose: 0 or `n/a`.
fn is_nil(accounts: &Accounts<'_>, at: usize, submission: &Submission) -> bool {
    let nothing = |value: Option<Value>| match value {
        Some(Value::Figure(figure)) => figure.is_zero(),
        Some(Value::NotApplicable) => true,
        Some(Value::Status(_)) | None => false,
    };
    let rows = submission.rows.len();
    rows > 0
        && accounts.of(at).count() == rows
        && accounts.of(at).all(|account| nothing(account.value()))
}

/// The rows of a submission that errors keep out.
fn excluded(submission: &Submission, faults: &Faults) -> Vec<Exclusion> {
    let out = |row: Row<'_>| {
        let codes: Vec<_> = faults.codes(submission.file, row.number()).collect();
        (!codes.is_empty()).then(|| Exclusion {
            unit: submission.unit.clone(),
            period: submission.period.clone(),
            metric: shortened(row.metric().text, SHOWN),
            // As the file has it, also what nobody sees of it.
            value: shortened(row.value().typed(), SHOWN),
            place: row.place(),
            codes,
        })
    };
    if !faults.has(submission.file) {
        return Vec::new();
    }
    submission.rows.iter().filter_map(out).collect()
}

/// What errors fault.
struct Faults {
    /// Rows with the codes, in order.
    rows: Vec<(RowId, &'static str)>,
    /// Files in which something is wrong, beyond what is merely absent.
    files: BTreeSet<FileId>,
}

impl Faults {
    fn of(diagnostics: &Diagnostics) -> Self {
        let errors = || diagnostics.iter().filter(|found| found.severity == Severity::Error);
        let rows = errors().flat_map(|found| found.faulted().map(|row| (row, found.rule.code)));
        let mut rows: Vec<_> = rows.collect();
        rows.sort_unstable();
        rows.dedup();
        let is_absence =
            |found: &&Diagnostic| [&MISSING_METRIC, &EMPTY_VALUE].contains(&found.rule);
        let wrong = errors().filter(|found| !is_absence(found));
        Self { rows, files: wrong.map(|found| found.place.file).collect() }
    }

    /// Whether any row of a file is at fault.
    fn has(&self, file: FileId) -> bool {
        let from = self.rows.partition_point(|(row, _)| row.file < file);
        self.rows.get(from).is_some_and(|(row, _)| row.file == file)
    }

    /// The codes of the errors that keep a row out.
    fn codes(&self, file: FileId, number: usize) -> impl Iterator<Item = &'static str> {
        let row = RowId { file, number };
        let from = self.rows.partition_point(|(other, _)| *other < row);
        self.rows[from..].iter().take_while(move |(other, _)| *other == row).map(|(_, code)| *code)
    }

    /// Whether a row says something and is kept out by nothing.
    fn accept(&self, account: &Account<'_>) -> bool {
        account.value().is_some()
            && self.codes(account.file(), account.row.number()).next().is_none()
    }
}
