//! When submissions came: late ones, ones not committed yet, and a history that cannot be told.
//!
//! One comes on the day on which its unit has sent it, where the office has written that down, or
//! else on the day of its first commit.
//!
//! Where a history is kept and cannot be read as far as a submission or a seal needs it, that is an
//! error: what it would show could be anything, a seal taken away as well. Lateness is a warning: no edit mends it and it makes no figure wrong, so it must fail no later
//! check; but it should not pass unread, and a unit that had leave to be late can be waived.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{
    Arrival, Commit, FileId, Gap, History, Id, Period, Place, Plan, Receipt, Received, Submission,
    Timeliness,
};

pub(crate) static LATE_SUBMISSION: Rule = Rule::warning("R406", "late-submission");
static UNKNOWN_HISTORY: Rule = Rule::note("R407", "unknown-history");
pub(crate) static UNCOMMITTED_SUBMISSION: Rule = Rule::note("R408", "uncommitted-submission");
pub(crate) static UNCOMMITTED_CHANGE: Rule = Rule::note("R409", "uncommitted-change");

static SHALLOW_HISTORY: Rule = Rule::error("R413", "shallow-history");
static UNREADABLE_HISTORY: Rule = Rule::error("R414", "unreadable-history");

pub(super) static CHECK: Check = Check {
    rules: &[
        &LATE_SUBMISSION,
        &UNKNOWN_HISTORY,
        &UNCOMMITTED_SUBMISSION,
        &UNCOMMITTED_CHANGE,
        &SHALLOW_HISTORY,
        &UNREADABLE_HISTORY,
    ],
    looks: &[Look::Whole(run)],
};

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    match facts.history {
        // Where nobody keeps a history none is lacking; the status says so where dates are asked for.
        History::NotAsked | History::Unknown(Gap::NoRepository | Gap::Later) => {}
        // Of the machine, not of the repository: nobody else sees it so.
        History::Unknown(Gap::NoGit) => diagnostics.extend(unknown_history(facts)),
        History::Unknown(gap) => {
            diagnostics.extend(unreadable(facts, &UNREADABLE_HISTORY, gap, |_| true));
        }
        History::Known(log) => {
            let is_cut = |path: &str| {
                let first = log.steps(path).and_then(|mut steps| steps.next());
                first.is_some_and(|(step, _)| log.cut.contains(&step.commit))
            };
            diagnostics.extend(unreadable(facts, &SHALLOW_HISTORY, &Gap::Shallow, is_cut));
        }
    }
    for submission in facts.submissions.iter() {
        let about = facts.of(&submission.unit, &submission.period);
        let Some((unit, period)) = about else { continue };
        let finding = |rule| {
            Diagnostic::new(rule, Place::top(submission.file))
                .about(&unit.id, &period.id)
                .with("unit", &unit.name)
                .with("period", &period.name)
        };
        // What the help names is typed into a command: ids, and the path that they make.
        let commit = |found: Diagnostic| {
            let path = facts.sources.file(submission.file).path.as_str();
            found.with("path", path).with("unit-id", &unit.id).with("period-id", &period.id)
        };
        match arrival(facts, submission) {
            Arrival::Unknown => {}
            Arrival::Uncommitted => {
                let found = commit(finding(&UNCOMMITTED_SUBMISSION));
                let found = found.with("due", facts.plan.deadline(period));
                diagnostics.push(found.see(period.due_place, "due"));
            }
            Arrival::Committed(receipt) => {
                if receipt.timeliness == Timeliness::Late {
                    diagnostics.push(late(facts, finding(&LATE_SUBMISSION), period, &receipt));
                }
                diagnostics.extend(receipt.unsaved.then(|| commit(finding(&UNCOMMITTED_CHANGE))));
            }
        }
    }
}

/// That a submission came late, and what tells the day: the record of what came, or the commit.
fn late(facts: &Facts<'_>, found: Diagnostic, period: &Period, receipt: &Receipt) -> Diagnostic {
    let unit = found.unit.as_deref().and_then(|unit| facts.plan.units.get(unit));
    let record = unit.and_then(|unit| facts.plan.received_from(&unit.id, &period.id));
    let sent = record.and_then(|record| record.of_day(receipt.submitted));
    let found = sent.iter().fold(found, |found, sent| found.see(sent.on.place, "sent"));
    found
        .with("days", receipt.days_late)
        .with("submitted", receipt.submitted)
        .with("by", receipt.first.committer.as_str())
        .with("entered", receipt.first.day(facts.plan.timezone))
        .with("due", period.due)
        .with("grace", facts.plan.grace_days)
        // What a waiver names: void if the day should change.
        .found(receipt.submitted.to_string())
        .see(period.due_place, "due")
}

/// Leaves of what every year has to say of the machine what the first says.
pub fn say_once(diagnostics: &mut Diagnostics) {
    let mut is_said = false;
    diagnostics
        .retain(|found| found.rule != &UNKNOWN_HISTORY || !std::mem::replace(&mut is_said, true));
}

/// Said once, at the plan, and only where there is something to date.
fn unknown_history(facts: &Facts<'_>) -> Option<Diagnostic> {
    facts.submissions.first()?;
    let plan = facts.sources.find(&format!("plan/{}/plan.toml", facts.plan.year))?;
    Some(Diagnostic::new(&UNKNOWN_HISTORY, Place::top(plan)))
}

/// The periods in which something hangs on what cannot be read: when submissions came, or what a
/// seal was when it was first committed. `lacks` tells it of a file.
fn unreadable(
    facts: &Facts<'_>,
    rule: &'static Rule,
    gap: &Gap,
    lacks: impl Fn(&str) -> bool,
) -> Vec<Diagnostic> {
    let lacks = |file: FileId| lacks(&facts.sources.file(file).path);
    let mut counts: BTreeMap<&Id, usize> = BTreeMap::new();
    for submission in facts.submissions.iter().filter(|submission| lacks(submission.file)) {
        *counts.entry(&submission.period).or_default() += 1;
    }
    let of_period = |period: &Period| {
        let count = counts.get(&period.id).copied().unwrap_or_default();
        let sealed = facts.plan.seal(&period.id).is_some_and(|seal| lacks(seal.file));
        let what = match (count, sealed) {
            (0, false) => return None,
            (0, true) => "seal",
            (_, false) => "dates",
            (_, true) => "both",
        };
        let found = Diagnostic::new(rule, period.place)
            .with("period", &period.name)
            .with("what", what)
            .with("count", count)
            .with("reason", gap.code())
            .with("detail", gap.detail());
        Some(Diagnostic { period: Some((&period.id).into()), ..found })
    };
    facts.plan.periods.iter().filter_map(of_period).collect()
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
    let (mut first, mut last): (Option<(usize, &Commit)>, _) = (None, None);
    let mut own = false;
    for (step, commit) in steps {
        last = Some((step.commit, commit));
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
        first.get_or_insert((step.commit, commit));
    }
    let Some((number, first)) = first else {
        return Arrival::Uncommitted;
    };
    // What has no date is neither late nor in time.
    if !log.is_dated(number) {
        return Arrival::Unknown;
    }
    let last = last.filter(|(last, _)| *last != number);
    let committed = first.day(plan.timezone);
    let received = plan.received_from(&submission.unit, &submission.period);
    let sent = received.and_then(|received| received.first_by(recorded_on(facts, received)));
    let submitted = sent.map_or(committed, |sent| sent.min(committed));
    let late = submitted > plan.deadline(period);
    Arrival::Committed(Box::new(Receipt {
        submitted,
        revised: last
            .filter(|(last, _)| log.is_dated(*last))
            .map(|(_, commit)| commit.day(plan.timezone)),
        timeliness: if late { Timeliness::Late } else { Timeliness::OnTime },
        days_late: if late { (submitted - period.due).num_days() } else { 0 },
        unsaved: log.unsaved.contains(path),
        excuse: None,
        first: first.clone(),
        last: last.map(|(_, commit)| commit.clone()),
    }))
}

/// The last day on which what a record tells can have come: today, or that of the commit which first
/// held the record. What it tells of a later day nobody knew by then.
fn recorded_on(facts: &Facts<'_>, received: &Received) -> NaiveDate {
    let first = || {
        let log = facts.history.log()?;
        let path = &facts.sources.file(received.file).path;
        let (step, commit) = log.steps(path)?.find(|(step, _)| step.path == *path)?;
        log.is_dated(step.commit).then(|| commit.day(facts.plan.timezone))
    };
    first().map_or(facts.as_of, |first| first.min(facts.as_of))
}

/// The period and unit whose submission a path is.
fn claim<'p>(plan: &'p Plan, path: &str) -> Option<(&'p Id, &'p Id)> {
    let rest = path.strip_prefix(&format!("reports/{}/", plan.year))?;
    let (period, file) = rest.split_once('/')?;
    let unit = plan.units.get(file.strip_suffix(".csv")?)?;
    Some((&plan.periods.get(period)?.id, &unit.id))
}
