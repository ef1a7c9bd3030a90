//! Draws up the ledger: what no error faults, how each submission stands, what was left out.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::completeness::{self, EMPTY_VALUE, MISSING_METRIC};
use super::dossier::Dossier;
use super::evidence::said_on;
use super::timeliness::{LATE_SUBMISSION, arrival};
use super::{Accounts, Facts, Waived};
use crate::diagnostic::{Diagnostic, Diagnostics, RowId, Severity, shortened};
use crate::model::{
    Arrival, Counts, Exclusion, Excuse, FileId, Finding, Id, Ledger, Row, Standing, Statement,
    Subject, Submission, SubmissionState, TaskStatus, Timeliness, Unit, Value,
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
    statements.settle(|at, submission, stated| {
        let faults = faults.of_file(submission.file);
        let receipt = arrivals[at].receipt();
        if faults.is_empty() && receipt.is_none() {
            return;
        }
        for statement in stated {
            let Some(row) = submission.rows.get(statement.row as usize) else { continue };
            if codes(faults, row).next().is_some() {
                statement.say(None, None);
            } else if let Some(receipt) = receipt
                && statement.status() == Some(TaskStatus::Done)
                && statement.done_on().is_none()
            {
                let task = Subject::numbered(plan, statement.subject);
                let day = task.and_then(|task| said_on(facts, submission, task, receipt));
                statement.say(statement.value(), day);
            }
        }
    });
    let mut ledger = Ledger::of(statements, exclusions);
    for (period, unit, standing) in standings.into_iter().flatten() {
        ledger.stand(period, unit, standing);
    }
    let stands = |found: &Finding| {
        let file = facts.findings.map(|findings| findings.file);
        let row = file.map(|file| RowId { file, number: found.row });
        row.is_none_or(|row| !faults.has(row))
    };
    ledger.count(Counts::of(plan, facts.findings, facts.as_of, stands));
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

/// How each expected submission stands, unit by unit.
fn standings<'a>(
    facts: &Facts<'a>,
    accounts: &Accounts<'a>,
    faults: &Faults,
    arrivals: &[Arrival],
) -> Vec<Vec<(&'a Id, &'a Id, Standing)>> {
    let of_unit = |unit: &'a Unit| {
        let dossier = Dossier::of(facts, accounts, unit);
        let of = |period: usize| standing(&dossier, period, faults, arrivals);
        let periods = facts.plan.periods.ids().enumerate();
        let standings = periods.filter_map(|(at, period)| Some((period, &unit.id, of(at)?)));
        standings.collect::<Vec<_>>()
    };
    let units: Vec<&Unit> = facts.plan.units.iter().collect();
    units.into_par_iter().map(of_unit).collect()
}

/// How a unit's submission for the period of a place stands, if one is expected.
fn standing(
    dossier: &Dossier<'_, '_>,
    period: usize,
    faults: &Faults,
    arrivals: &[Arrival],
) -> Option<Standing> {
    if !dossier.reports_in(period) {
        return None;
    }
    let at = dossier.place(period);
    let submission = at.and_then(|at| dossier.accounts.submission(at));
    let own = submission.map_or(&[][..], |submission| faults.of_file(submission.file));
    let stands = |stated: &Statement| {
        let row = || submission?.rows.get(stated.row as usize);
        let is_faulty = || row().is_some_and(|row| codes(own, row).next().is_some());
        stated.value().is_some() && (own.is_empty() || !is_faulty())
    };
    let (mut owed, mut accepted) = (0, 0);
    for (_, stated) in completeness::owed(dossier, period) {
        owed += 1;
        accepted += usize::from(stated.is_some_and(stands));
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
    Some(Standing {
        state,
        readable: submission.is_some_and(|submission| submission.readable),
        owed,
        accepted,
        nil: at.is_some_and(|at| is_nil(dossier.accounts, at)),
        arrival: at.and_then(|at| arrivals.get(at)).cloned(),
    })
}

/// Whether a submission says of every row that nothing arose: 0 or `n/a`.
fn is_nil(accounts: &Accounts<'_>, at: usize) -> bool {
    let nothing = |stated: &Statement| match stated.value() {
        Some(Value::Figure(figure)) => figure.is_zero(),
        Some(Value::NotApplicable) => true,
        Some(Value::Times(times)) => times.so_far == 0,
        Some(Value::Status(_)) | None => false,
    };
    let (stated, submission) = (accounts.sheet(at), accounts.submission(at));
    let is_whole = submission.is_some_and(|submission| submission.rows.len() == stated.len());
    is_whole && !stated.is_empty() && stated.iter().all(nothing)
}

/// The rows of a submission that errors keep out.
fn excluded(submission: &Submission, faults: &Faults) -> Vec<Exclusion> {
    let faults = faults.of_file(submission.file);
    let out = |row: Row<'_>| {
        let codes: Vec<_> = codes(faults, row).collect();
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
    if faults.is_empty() {
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

    /// Whether a row is at fault.
    fn has(&self, row: RowId) -> bool {
        let from = self.rows.partition_point(|(other, _)| *other < row);
        self.rows.get(from).is_some_and(|(other, _)| *other == row)
    }

    /// The rows of a file that are at fault.
    fn of_file(&self, file: FileId) -> &[(RowId, &'static str)] {
        let from = self.rows.partition_point(|(row, _)| row.file < file);
        let own = &self.rows[from..];
        &own[..own.partition_point(|(row, _)| row.file == file)]
    }
}

/// The codes of the errors that keep a row out, given those of its file.
fn codes(faults: &[(RowId, &'static str)], row: Row<'_>) -> impl Iterator<Item = &'static str> {
    let number = row.number();
    let from = faults.partition_point(|(other, _)| other.number < number);
    let own = faults[from..].iter().take_while(move |(other, _)| other.number == number);
    own.map(|(_, code)| *code)
}
