//! Whom forms go out to: the units that still owe something of a report's periods, and those that
//! have handed in all of it.

use chrono::NaiveDate;

use crate::model::{Ledger, Period, Plan, Report, SubmissionState, Unit};

/// The forms that go out for a report, period by period, in the plan's order of units.
#[derive(Debug, Clone)]
pub struct Handout<'a> {
    /// What the forms are for.
    pub report: &'a Report,
    /// The day as of which something is owed.
    pub as_of: NaiveDate,
    /// Whether the plan's figures are invented.
    pub illustrative: bool,
    /// A form a line.
    pub lines: Vec<HandoutLine<'a>>,
    /// Whose submissions are complete, and so need none.
    pub complete: Vec<(&'a Unit, &'a Period)>,
}

/// A form that goes out.
#[derive(Debug, Clone)]
pub struct HandoutLine<'a> {
    /// Whom it goes to.
    pub unit: &'a Unit,
    /// What the figures asked for are of.
    pub period: &'a Period,
    /// How what the unit has handed in stands.
    pub state: SubmissionState,
    /// How many rows must be filled in.
    pub owed: usize,
    /// How many of them are not there yet, or not free of errors.
    pub lacking: usize,
    /// Its file, from the folder that all are written into.
    pub file: String,
}

/// The forms that go out for a report. Of several periods each has a folder of its own.
pub fn handout<'a>(
    plan: &'a Plan,
    ledger: &Ledger,
    report: &'a Report,
    extension: &str,
    as_of: NaiveDate,
) -> Handout<'a> {
    let periods = report.of.iter().filter_map(|id| plan.periods.get(id.value.as_str()));
    let is_alone = report.of.len() == 1;
    let (mut lines, mut complete) = (Vec::new(), Vec::new());
    for period in periods {
        let folder = if is_alone { String::new() } else { format!("{}/", period.id) };
        for unit in &plan.units {
            let Some(standing) = ledger.standing(&period.id, &unit.id) else { continue };
            if standing.state == SubmissionState::Complete {
                complete.push((unit, period));
                continue;
            }
            lines.push(HandoutLine {
                unit,
                period,
                state: standing.state,
                owed: standing.owed,
                lacking: standing.owed.saturating_sub(standing.accepted),
                file: format!("{folder}{}.{extension}", unit.id),
            });
        }
    }
    Handout { report, as_of, illustrative: plan.illustrative, lines, complete }
}
