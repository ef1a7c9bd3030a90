//! The year's tasks on a time line: when each was due, when it was done, and how much of it was late.
//!
//! A writer draws and computes nothing: places are given here. Months are equally wide, and a day
//! lies within its month in proportion, so that a reader counts in months.

use chrono::{Datelike as _, Months, NaiveDate};

use super::Site;
use crate::assess::{Occurrence, Verdict};
use crate::model::Due;
use crate::report::TaskLine;

/// How wide a month is.
pub const MONTH: u32 = 60;

/// The tasks of a year along its months.
#[derive(Debug, Clone)]
pub struct Timeline<'a> {
    /// The first days of the months, side by side.
    pub months: Vec<NaiveDate>,
    /// Where the day lies on which all this is so; `None` where it is in none of the months.
    pub today: Option<u32>,
    /// The tasks in the plan's order, each with its steps behind it.
    pub rows: Vec<TaskSpan<'a>>,
}

/// A task along the months.
#[derive(Debug, Clone)]
pub struct TaskSpan<'a> {
    /// How the task stands.
    pub line: &'a TaskLine<'a>,
    /// How far it was to run; a standing duty runs all along.
    pub until: u32,
    /// The days on which it was due.
    pub dues: Vec<DueMark>,
    /// Where the day lies on which it was done.
    pub done: Option<u32>,
    /// The stretches from a due date to the day on which it was met after all, or to this day.
    pub late: Vec<(u32, u32)>,
}

/// A day on which a task was due.
#[derive(Debug, Clone, Copy)]
pub struct DueMark {
    /// In the calendar, for those who hear the drawing.
    pub day: NaiveDate,
    /// Where it lies.
    pub at: u32,
    /// What became of it.
    pub kept: Kept,
}

/// What became of a day on which something was due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It was done, in time or late.
    Done,
    /// It passed without that.
    Missed,
    /// It is to come, or nothing is known.
    Open,
}

impl Timeline<'_> {
    /// How wide it is.
    pub fn width(&self) -> u32 {
        MONTH * u32::try_from(self.months.len()).unwrap_or_default()
    }
}

/// The tasks of a site along the months of its year.
pub fn timeline<'a>(site: &Site<'a>) -> Timeline<'a> {
    let document = site.document;
    let lines = || document.tasks.iter().flat_map(TaskLine::with_steps);
    let axis = Axis::around(document.meta.year, lines().flat_map(days_of));
    let today = document.meta.as_of;
    let rows = lines().map(|line| span(&axis, line, today)).collect();
    let today = axis.holds(today).then(|| axis.place(today));
    Timeline { months: axis.months, today, rows }
}

/// The days that a task's drawing must hold.
fn days_of(line: &TaskLine<'_>) -> impl Iterator<Item = NaiveDate> {
    let done = line.late.and_then(|late| late.done_on).or(line.done_on);
    let occurrences = line.occurrences.iter().filter_map(|one| one.late?.done_on);
    let occurrences: Vec<_> =
        occurrences.chain(line.occurrences.iter().map(|one| one.due)).collect();
    line.task.due.day().into_iter().chain(done).chain(occurrences)
}

fn span<'a>(axis: &Axis, line: &'a TaskLine<'a>, today: NaiveDate) -> TaskSpan<'a> {
    let dues = dues(axis, line);
    let done_on = line.late.and_then(|late| late.done_on).or(line.done_on);
    let done_on = done_on.filter(|_| line.occurrences.is_empty());
    let until = match line.task.due {
        Due::On(day) => axis.place(day),
        Due::Ongoing | Due::EachPeriod => axis.width(),
    };
    let mut late: Vec<(u32, u32)> = Vec::new();
    if line.occurrences.is_empty() {
        // What is overdue is late to this day.
        let end = done_on.or_else(|| line.overdue.then_some(today));
        late.extend(line.task.due.day().zip(end).and_then(|(due, end)| axis.stretch(due, end)));
    }
    let of_occurrence = |one: &Occurrence<'_>| axis.stretch(one.due, one.late?.done_on?);
    late.extend(line.occurrences.iter().filter_map(of_occurrence));
    TaskSpan { line, until, dues, done: done_on.map(|day| axis.place(day)), late }
}

fn dues(axis: &Axis, line: &TaskLine<'_>) -> Vec<DueMark> {
    let mark = |day: NaiveDate, verdict: Verdict| {
        let kept = match verdict {
            Verdict::Met => Kept::Done,
            Verdict::NotMet => Kept::Missed,
            _ => Kept::Open,
        };
        DueMark { day, at: axis.place(day), kept }
    };
    if line.occurrences.is_empty() {
        let all = line.task.dates.iter().copied();
        let one = line.task.due.day().filter(|_| line.task.dates.is_empty());
        return all.chain(one).map(|day| mark(day, line.verdict)).collect();
    }
    line.occurrences.iter().map(|one| mark(one.due, one.verdict)).collect()
}

/// The months along which days are placed.
struct Axis {
    months: Vec<NaiveDate>,
}

impl Axis {
    /// The months of a year, and those before and behind it in which one of the days lies; never more
    /// than the year before and the year after.
    fn around(year: i32, days: impl Iterator<Item = NaiveDate>) -> Self {
        let first = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        let last = |year: i32| NaiveDate::from_ymd_opt(year, 12, 1).unwrap_or_default();
        let (mut from, mut to) = (first(year), last(year));
        for day in days {
            from = from.min(day);
            to = to.max(day);
        }
        let from = from.max(first(year - 1)).with_day(1).unwrap_or_default();
        let to = to.min(last(year + 1));
        let month = |at: u32| from.checked_add_months(Months::new(at));
        Self { months: (0..).map_while(month).take_while(|month| *month <= to).collect() }
    }

    fn width(&self) -> u32 {
        MONTH * u32::try_from(self.months.len()).unwrap_or_default()
    }

    fn holds(&self, day: NaiveDate) -> bool {
        let month = day.with_day(1).unwrap_or(day);
        self.months.binary_search(&month).is_ok()
    }

    /// Where a day ends; what lies beyond the months lies at their edge.
    fn place(&self, day: NaiveDate) -> u32 {
        let month = day.with_day(1).unwrap_or(day);
        match self.months.binary_search(&month) {
            Ok(at) => {
                let at = u32::try_from(at).unwrap_or_default();
                let days = u32::from(day.num_days_in_month());
                MONTH * at + MONTH * day.day() / days
            }
            Err(0) => 0,
            Err(_) => self.width(),
        }
    }

    /// From the end of one day to that of a later one.
    fn stretch(&self, from: NaiveDate, to: NaiveDate) -> Option<(u32, u32)> {
        let (start, end) = (self.place(from), self.place(to));
        (from < to && start < end).then_some((start, end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_year_has_twelve_months_and_days_lie_in_theirs() {
        let axis = Axis::around(2022, [day("2022-06-30")].into_iter());
        assert_eq!((axis.months.len(), axis.width()), (12, 720));
        assert_eq!(axis.place(day("2022-01-31")), 60);
        assert_eq!(axis.place(day("2022-02-14")), 90);
        assert_eq!(axis.place(day("2022-12-31")), 720);
        assert_eq!(axis.place(day("2021-12-31")), 0, "before them");
        assert_eq!(axis.place(day("2023-01-01")), 720, "behind them");
        assert!(axis.holds(day("2022-12-31")) && !axis.holds(day("2023-01-01")));
    }

    #[test]
    fn days_of_other_years_bring_their_months_within_reason() {
        let axis = Axis::around(2022, [day("2021-12-15"), day("2023-02-01")].into_iter());
        assert_eq!((axis.months[0], axis.months.len()), (day("2021-12-01"), 15));
        let axis = Axis::around(2022, [day("1922-12-15"), day("9999-02-01")].into_iter());
        assert_eq!((axis.months[0], axis.months.len()), (day("2021-01-01"), 36));
    }

    #[test]
    fn nothing_is_late_before_it_is_due() {
        let axis = Axis::around(2022, std::iter::empty());
        assert_eq!(axis.stretch(day("2022-01-31"), day("2022-02-28")), Some((60, 120)));
        assert_eq!(axis.stretch(day("2022-02-28"), day("2022-02-28")), None);
        assert_eq!(axis.stretch(day("2023-01-01"), day("2026-01-01")), None, "both are beyond");
    }
}
