//! Submissions that came too early: for a period that has not begun, or before it had ended.
//!
//! Nobody can have counted a period that has not begun: such a file stands in the wrong folder, and
//! none of it is a figure. One that came while its period ran may be true as far as it goes, but it
//! cannot be whole.

use chrono::NaiveDate;

use super::received::came_on;
use super::timeliness::arrival;
use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{FileId, Id, Period, Place, Submission};

static PERIOD_NOT_BEGUN: Rule = Rule::error("R410", "period-not-begun");
static EARLY_SUBMISSION: Rule = Rule::warning("R411", "early-submission");

pub(super) static CHECK: Check =
    Check { rules: &[&PERIOD_NOT_BEGUN, &EARLY_SUBMISSION], looks: &[Look::Whole(run)] };

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let submissions = facts.submissions.iter().map(|it| (it.file, &it.unit, &it.period, Some(it)));
    let narratives = facts.narratives.iter().map(|it| (it.file, &it.unit, &it.period, None));
    for (file, unit, period, submission) in submissions.chain(narratives) {
        let Some(period) = facts.plan.periods.get(period.as_str()) else { continue };
        let finding = |rule| {
            let known = facts.plan.units.get(unit.as_str());
            let name = known.map_or(&facts.plan.issuer.name, |unit| &unit.name);
            let found = Diagnostic::new(rule, Place::top(file)).about(unit, &period.id);
            found.with("period", &period.name).with("unit", name)
        };
        if is_premature(facts, file, period) {
            let found = finding(&PERIOD_NOT_BEGUN).with("from", period.from);
            let found = found.with("as-of", facts.as_of).see(period.window.0, "from");
            let rows = submission.into_iter().flat_map(|submission| submission.rows.iter());
            diagnostics.push(rows.fold(found, |found, row| found.row(file, row.number())));
        } else if let Some(day) = submission.and_then(|it| filed_early(facts, it, period)) {
            diagnostics.push(
                finding(&EARLY_SUBMISSION)
                    .with("submitted", day)
                    .with("to", period.to)
                    .with("days", (period.to - day).num_days())
                    .with("sent", if sent_on(facts, unit, period, day) { "yes" } else { "no" })
                    // What a waiver names: void once the file is committed again.
                    .found(day.to_string())
                    .see(period.window.1, "to"),
            );
        }
    }
}

/// Whether a day is one on which something was written down to have come.
fn sent_on(facts: &Facts<'_>, unit: &Id, period: &Period, day: NaiveDate) -> bool {
    let record = facts.plan.received_from(unit, &period.id);
    record.is_some_and(|record| record.of_day(day).is_some())
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

/// The day on which a submission was last committed, or what it holds was sent, if its period had not come to its last day by
/// then. A change that waits to be committed is of today.
fn filed_early(facts: &Facts<'_>, submission: &Submission, period: &Period) -> Option<NaiveDate> {
    let arrival = arrival(facts, submission);
    let receipt = arrival.receipt()?;
    // A commit that is later on the branch need not be later by its clock.
    let last = receipt.revised.map_or(receipt.submitted, |day| day.max(receipt.submitted));
    let received = facts.plan.received_from(&submission.unit, &submission.period);
    let sent = received.and_then(|received| came_on(facts, received, submission.file));
    let last = sent.map_or(last, |sent| sent.min(last));
    let mended = receipt.unsaved && facts.as_of >= period.to;
    (last < period.to && !mended).then_some(last)
}
