//! When submissions came: late ones, ones not committed yet, and a history that cannot be told.
//!
//! Lateness is a warning: no edit mends it and it makes no figure wrong, so it must fail no later
//! check; but it should not pass unread, and a unit that had leave to be late can be waived.

use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Arrival, Gap, Id, Period, Place, Plan, Receipt, Submission, Timeliness, Unit};

pub(super) static LATE_SUBMISSION: Rule =
    Rule { code: "R406", name: "late-submission", severity: Severity::Warning };
static UNKNOWN_HISTORY: Rule =
    Rule { code: "R407", name: "unknown-history", severity: Severity::Note };
static UNCOMMITTED_SUBMISSION: Rule =
    Rule { code: "R408", name: "uncommitted-submission", severity: Severity::Note };
static UNCOMMITTED_CHANGE: Rule =
    Rule { code: "R409", name: "uncommitted-change", severity: Severity::Note };

pub(super) static CHECK: Check = Check {
    rules: &[&LATE_SUBMISSION, &UNKNOWN_HISTORY, &UNCOMMITTED_SUBMISSION, &UNCOMMITTED_CHANGE],
    run,
};

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    // Where nobody keeps a history none is lacking; the status says so where dates are asked for.
    if let Some(gap) = facts.history.gap().filter(|gap| **gap != Gap::NoRepository) {
        diagnostics.extend(unknown_history(facts, gap));
    }
    for submission in facts.submissions {
        let plan = facts.plan;
        let period = plan.periods.get(submission.period.as_str());
        let unit = plan.units.get(submission.unit.as_str());
        let (Some(period), Some(unit)) = (period, unit) else { continue };
        match arrival(facts, submission) {
            Arrival::Unknown => {}
            Arrival::Uncommitted => {
                diagnostics.push(
                    finding(&UNCOMMITTED_SUBMISSION, submission, unit, period)
                        .with("due", plan.deadline(period))
                        .see(period.due_place, "due"),
                );
            }
            Arrival::Committed(receipt) => {
                if receipt.timeliness == Timeliness::Late {
                    diagnostics.push(late(plan, submission, unit, period, &receipt));
                }
                if receipt.unsaved {
                    diagnostics.push(finding(&UNCOMMITTED_CHANGE, submission, unit, period));
                }
            }
        }
    }
}

fn finding(
    rule: &'static Rule,
    submission: &Submission,
    unit: &Unit,
    period: &Period,
) -> Diagnostic {
    Diagnostic::new(rule, Place::top(submission.file))
        .about(&unit.id, &period.id)
        .with("unit", &unit.name)
        .with("period", &period.name)
}

fn late(
    plan: &Plan,
    submission: &Submission,
    unit: &Unit,
    period: &Period,
    receipt: &Receipt,
) -> Diagnostic {
    finding(&LATE_SUBMISSION, submission, unit, period)
        .with("days", receipt.days_late)
        .with("submitted", receipt.submitted)
        .with("by", receipt.first.committer.as_str())
        .with("due", period.due)
        .with("grace", plan.grace_days)
        // What a waiver names: void if the day should change.
        .found(receipt.submitted.to_string())
        .see(period.due_place, "due")
}

/// Said once, at the plan, and only where there is something to date.
fn unknown_history(facts: &Facts<'_>, gap: &Gap) -> Option<Diagnostic> {
    facts.submissions.first()?;
    let plan = facts.sources.find(&format!("plan/{}/plan.toml", facts.plan.year))?;
    let found = Diagnostic::new(&UNKNOWN_HISTORY, Place::top(plan));
    Some(found.with("reason", gap.code()).with("detail", gap.detail()))
}

/// How a submission came, as far as history tells.
pub(super) fn arrival(facts: &Facts<'_>, submission: &Submission) -> Arrival {
    let Some(log) = facts.history.log() else {
        return Arrival::Unknown;
    };
    let plan = facts.plan;
    let path = &facts.sources.file(submission.file).path;
    let (Some(steps), Some(period)) =
        (log.steps(path), plan.periods.get(submission.period.as_str()))
    else {
        return Arrival::Uncommitted;
    };
    let (mut first, mut last) = (None, None);
    let mut own = false;
    for (step, commit) in steps {
        last = Some(commit);
        match claim(plan, &step.path) {
            Some(claim) if claim == (&submission.period, &submission.unit) => own = true,
            // As long as it was another unit's or period's submission it was none of this one's.
            Some(_) if !own => {
                first = None;
                continue;
            }
            // A name that claims nothing is this one's, misspelt or of an older plan.
            Some(_) | None => {}
        }
        first.get_or_insert(commit);
    }
    let Some(first) = first else {
        return Arrival::Uncommitted;
    };
    let last = last.filter(|last| *last != first);
    let submitted = first.day(plan.timezone);
    let late = submitted > plan.deadline(period);
    Arrival::Committed(Box::new(Receipt {
        submitted,
        revised: last.map(|commit| commit.day(plan.timezone)),
        timeliness: if late { Timeliness::Late } else { Timeliness::OnTime },
        days_late: if late { (submitted - period.due).num_days() } else { 0 },
        unsaved: log.unsaved.contains(path),
        excuse: None,
        first: first.clone(),
        last: last.cloned(),
    }))
}

/// The period and unit whose submission a path is.
fn claim<'p>(plan: &'p Plan, path: &str) -> Option<(&'p Id, &'p Id)> {
    let rest = path.strip_prefix(&format!("reports/{}/", plan.year))?;
    let (period, file) = rest.split_once('/')?;
    let unit = plan.units.get(file.strip_suffix(".csv")?)?;
    Some((&plan.periods.get(period)?.id, &unit.id))
}
