//! Submissions that came too early: for a period that has not begun, or before it had ended.
//!
//! Nobody can have counted a period that has not begun: such a file stands in the wrong folder, and
//! none of it is a figure. One that came while its period ran may be true as far as it goes, but it
//! cannot be whole.

use chrono::NaiveDate;

use super::timeliness::arrival;
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{FileId, Id, Period, Place, Submission};

static PERIOD_NOT_BEGUN: Rule = Rule::error("R410", "period-not-begun");
static EARLY_SUBMISSION: Rule = Rule::warning("R411", "early-submission");

pub(super) static CHECK: Check = Check { rules: &[&PERIOD_NOT_BEGUN, &EARLY_SUBMISSION], run };

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    for submission in facts.submissions.iter() {
        let Some(period) = facts.plan.periods.get(submission.period.as_str()) else { continue };
        let finding = |rule| finding(facts, rule, submission.file, &submission.unit, period);
        if is_premature(facts, submission.file, period) {
            let mut found = not_begun(facts, finding(&PERIOD_NOT_BEGUN), period);
            for row in submission.rows.iter() {
                found = found.row(submission.file, row.number());
            }
            diagnostics.push(found);
        } else if let Some(day) = filed_early(facts, submission, period) {
            diagnostics.push(
                finding(&EARLY_SUBMISSION)
                    .with("submitted", day)
                    .with("to", period.to)
                    .with("days", (period.to - day).num_days())
                    // What a waiver names: void once the file is committed again.
                    .found(day.to_string())
                    .see(period.window.1, "to"),
            );
        }
    }
    for narrative in facts.narratives {
        let Some(period) = facts.plan.periods.get(narrative.period.as_str()) else { continue };
        if is_premature(facts, narrative.file, period) {
            let rule = &PERIOD_NOT_BEGUN;
            let found = finding(facts, rule, narrative.file, &narrative.unit, period);
            diagnostics.push(not_begun(facts, found, period));
        }
    }
}

/// Whether a file is there before its period begins. Seen from a day gone by, what history has from
/// a later day was not there yet.
fn is_premature(facts: &Facts<'_>, file: FileId, period: &Period) -> bool {
    let came_later = || {
        let log = facts.history.log()?;
        let (step, commit) = log.steps(&facts.sources.file(file).path)?.next()?;
        // A commit without a date of its own does not tell.
        let day = log.is_dated(step.commit).then(|| commit.day(facts.plan.timezone))?;
        (day > facts.as_of).then_some(day)
    };
    facts.as_of < period.from && came_later().is_none()
}

fn finding(
    facts: &Facts<'_>,
    rule: &'static Rule,
    file: FileId,
    unit: &Id,
    period: &Period,
) -> Diagnostic {
    let found = Diagnostic::new(rule, Place::top(file))
        .about(unit, &period.id)
        .with("period", &period.name);
    match facts.plan.units.get(unit.as_str()) {
        Some(unit) => found.with("unit", &unit.name),
        None => found.with("unit", unit.as_str()),
    }
}

fn not_begun(facts: &Facts<'_>, found: Diagnostic, period: &Period) -> Diagnostic {
    found.with("from", period.from).with("as-of", facts.as_of).see(period.window.0, "from")
}

/// The day on which a submission was last committed, if its period had not come to its last day by
/// then. A change that waits to be committed is of today.
fn filed_early(facts: &Facts<'_>, submission: &Submission, period: &Period) -> Option<NaiveDate> {
    let arrival = arrival(facts, submission);
    let receipt = arrival.receipt()?;
    // A commit that is later on the branch need not be later by its clock.
    let last = receipt.revised.map_or(receipt.submitted, |day| day.max(receipt.submitted));
    let mended = receipt.unsaved && facts.as_of >= period.to;
    (last < period.to && !mended).then_some(last)
}
