//! The counts of a report: verdicts, units, submissions.

use super::Document;
use super::unit::UnitLine;
use crate::assess::Verdict;
use crate::model::{Arrival, SubmissionState, Timeliness};

/// How many there are of each kind, the most pressing first; what does not occur is left out. With a
/// verdict stands how many of it hang on what the plan has set itself.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// Indicators by verdict.
    pub indicators: Vec<(Verdict, usize, usize)>,
    /// Tasks by verdict.
    pub tasks: Vec<(Verdict, usize, usize)>,
    /// Units by the state that needs most attention.
    pub units: Vec<(SubmissionState, usize)>,
}

/// The counts of a report.
pub(super) fn tally(document: &Document<'_>) -> Tally {
    fn verdicts(all: impl Iterator<Item = (Verdict, bool)>) -> Vec<(Verdict, usize, usize)> {
        let all: Vec<_> = all.collect();
        let of = |verdict: &Verdict| {
            let own = || all.iter().filter(|(other, _)| other == verdict);
            (*verdict, own().count(), own().filter(|(_, is_internal)| *is_internal).count())
        };
        Verdict::ALL.iter().map(of).filter(|(_, count, _)| *count > 0).collect()
    }
    let states = [
        SubmissionState::Missing,
        SubmissionState::Invalid,
        SubmissionState::Incomplete,
        SubmissionState::Complete,
    ];
    let units = states.map(|state| {
        (state, document.units.iter().filter(|unit| unit.state == Some(state)).count())
    });
    Tally {
        indicators: verdicts(
            document.indicators.iter().map(|line| (line.verdict, line.is_internal())),
        ),
        tasks: verdicts(document.tasks.iter().map(|line| (line.verdict, line.is_internal()))),
        units: units.into_iter().filter(|(_, count)| *count > 0).collect(),
    }
}

/// How many submissions there are of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Units that owe one, by period.
    pub expected: usize,
    /// Files that are there.
    pub received: usize,
    /// Of these, ones that have all that is owed, free of errors.
    pub complete: usize,
    /// Of these, ones that lack rows or values.
    pub incomplete: usize,
    /// Of these, ones with errors.
    pub invalid: usize,
    /// Files that are not there.
    pub missing: usize,
    /// Committed in time.
    pub on_time: usize,
    /// Committed late.
    pub late: usize,
    /// Committed late, and accepted so.
    pub excused: usize,
    /// There but not committed.
    pub uncommitted: usize,
    /// There, and history does not tell when they came.
    pub undated: usize,
}

impl Totals {
    /// Counts the submissions of one of a report's periods, by its position, or of all.
    pub fn count(units: &[UnitLine], period: Option<usize>) -> Self {
        let mut totals = Self::default();
        let wanted = |at: &usize| period.is_none_or(|period| period == *at);
        for unit in units {
            for at in (0..unit.by_period.len()).filter(wanted) {
                totals.add(unit.by_period[at], unit.arrivals.get(at).and_then(Option::as_ref));
            }
        }
        totals.received = totals.expected - totals.missing;
        totals
    }

    fn add(&mut self, state: Option<SubmissionState>, arrival: Option<&Arrival>) {
        let Some(state) = state else { return };
        self.expected += 1;
        *match state {
            SubmissionState::Complete => &mut self.complete,
            SubmissionState::Incomplete => &mut self.incomplete,
            SubmissionState::Invalid => &mut self.invalid,
            SubmissionState::Missing => &mut self.missing,
        } += 1;
        let Some(arrival) = arrival else { return };
        *match (arrival, arrival.receipt().map(|receipt| receipt.timeliness)) {
            (_, Some(Timeliness::OnTime)) => &mut self.on_time,
            (_, Some(Timeliness::Late)) => &mut self.late,
            (_, Some(Timeliness::Excused)) => &mut self.excused,
            (Arrival::Uncommitted, None) => &mut self.uncommitted,
            (Arrival::Unknown | Arrival::Committed(_), None) => &mut self.undated,
        } += 1;
    }
}
