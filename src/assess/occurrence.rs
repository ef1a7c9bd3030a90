//! A task that is done anew: for each of several dates, or in each period. What the units have said
//! through the year is held against one occurrence after the other.
//!
//! A unit's row says how the task stands and not for which date. So a `done` is told apart from the
//! one before it by its day: it serves the first date that is not yet served, if it is of after the
//! date before; one that was still open when the next had come is missed. Dates that fall into one
//! period are served together, as there is but one row for them.

use chrono::NaiveDate;

use super::lateness::{self, Lateness};
use super::{Verdict, View};
use crate::model::{Due, Period, Task, TaskStatus, Told};

/// One date or period for which a task is done, all units together.
#[derive(Debug, Clone, Copy)]
pub struct Occurrence<'a> {
    /// The last day on which it is done in time.
    pub due: NaiveDate,
    /// The period in which it is done, where each has its own.
    pub period: Option<&'a Period>,
    /// Whether it was done for that.
    pub verdict: Verdict,
    /// That it was done late, by the latest of its units.
    pub late: Option<Lateness>,
}

/// What one unit that answers for a task has said in each period that has ended, by their places; a
/// successor's line begins with its predecessors' words.
pub(super) type Line = Vec<Option<Told>>;

/// What the occurrences of a task come to, given the lines of the units that lead it, each with the
/// places of the periods that ask it.
pub(super) fn of<'a>(
    view: &View<'a, '_>,
    task: &Task,
    lines: &[(Line, Vec<usize>)],
) -> Vec<Occurrence<'a>> {
    match task.due {
        Due::EachPeriod => by_period(view, lines),
        Due::On(_) => by_date(view, &task.dates, lines),
        Due::Ongoing => Vec::new(),
    }
}

/// What all occurrences together come to.
pub(super) fn together(occurrences: &[Occurrence<'_>], due: Due) -> Verdict {
    let any = |verdict| occurrences.iter().any(|one| one.verdict == verdict);
    let all = |verdict| occurrences.iter().all(|one| one.verdict == verdict);
    if occurrences.is_empty() {
        Verdict::NotApplicable
    } else if all(Verdict::Met) {
        Verdict::Met
    } else if any(Verdict::NotMet) {
        Verdict::NotMet
    } else if any(Verdict::NoData) && !any(Verdict::Met) {
        Verdict::NoData
    } else if due == Due::EachPeriod && any(Verdict::Met) && !any(Verdict::NoData) {
        // A duty that has been kept in every period so far.
        Verdict::OnTrack
    } else {
        Verdict::InProgress
    }
}

fn by_period<'a>(view: &View<'a, '_>, lines: &[(Line, Vec<usize>)]) -> Vec<Occurrence<'a>> {
    let of = |&period: &&'a Period| {
        let at = view.ended.iter().position(|ended| ended.id == period.id)?;
        let asked = lines.iter().filter(|(_, asked)| asked.contains(&at));
        let words: Vec<Option<Told>> = asked.map(|(line, _)| line[at]).collect();
        let is_over = view.has_passed(period.to);
        let verdicts =
            words.iter().filter_map(|told| match told.map(|(value, _)| value.status()) {
                Some(Some(TaskStatus::Done)) => Some(Verdict::Met),
                Some(Some(_)) if is_over => Some(Verdict::NotMet),
                None if is_over => Some(Verdict::NoData),
                Some(Some(_)) | None => Some(Verdict::InProgress),
                // It did not arise.
                Some(None) => None,
            });
        // Verdicts are declared the most pressing first.
        let verdict = verdicts.min()?;
        Some(Occurrence { due: period.to, period: Some(period), verdict, late: None })
    };
    view.periods.iter().filter(|period| !period.ad_hoc).filter_map(of).collect()
}

fn by_date<'a>(
    view: &View<'a, '_>,
    dates: &[NaiveDate],
    lines: &[(Line, Vec<usize>)],
) -> Vec<Occurrence<'a>> {
    let applies = |line: &&Line| {
        let mut told = line.iter().flatten().peekable();
        told.peek().is_none() || told.any(|(value, _)| value.status().is_some())
    };
    let lines: Vec<&Line> = lines.iter().map(|(line, _)| line).filter(applies).collect();
    let is_silent = lines.iter().all(|line| line.iter().all(Option::is_none));
    let served: Vec<Vec<Option<Service>>> =
        lines.iter().map(|line| serve(view, dates, line)).collect();
    if served.is_empty() {
        return Vec::new();
    }
    let of = |(at, &due): (usize, &NaiveDate)| {
        let services = || served.iter().map(|unit| unit[at]);
        let is_served = services().all(|service| service.is_some());
        let verdict = match (is_served, view.has_passed(due)) {
            (true, _) => Verdict::Met,
            (false, true) if is_silent => Verdict::NoData,
            (false, true) => Verdict::NotMet,
            (false, false) => Verdict::InProgress,
        };
        let late = services().flatten().filter_map(|service| service.late);
        let late = is_served.then(|| lateness::latest(late)).flatten();
        Occurrence { due, period: None, verdict, late }
    };
    dates.iter().enumerate().map(of).collect()
}

/// That a unit has served a date.
#[derive(Debug, Clone, Copy)]
struct Service {
    late: Option<Lateness>,
}

/// Which dates a unit has served.
fn serve(view: &View<'_, '_>, dates: &[NaiveDate], line: &Line) -> Vec<Option<Service>> {
    let mut served: Vec<Option<Service>> = vec![None; dates.len()];
    let (mut was_done, mut counted) = (false, None);
    for (period, told) in view.ended.iter().zip(line) {
        let Some((value, day)) = *told else { continue };
        let Some(status) = value.status() else { continue };
        let is_said_again = std::mem::replace(&mut was_done, status == TaskStatus::Done);
        if !was_done || (day.is_some() && day == counted) {
            continue;
        }
        let last = served.iter().rposition(Option::is_some).map(|at| dates[at]);
        let is_new = match (last, day) {
            _ if !is_said_again => true,
            (None, _) => true,
            // Said once more: for the next date, if the one before had passed by then.
            (Some(last), _) if period.from > last => true,
            (Some(last), Some(day)) => day > last && day <= period.to,
            (Some(_), None) => false,
        };
        let next = last.map_or(0, |last| dates.partition_point(|date| *date <= last));
        let doing = Doing { period, day, next };
        let hit = if is_new { doing.dates(dates) } else { Vec::new() };
        if !hit.is_empty() {
            counted = day;
        }
        let is_one = hit.len() == 1;
        for at in hit {
            served[at] = Some(Service { late: doing.late(dates[at], is_one) });
        }
    }
    served
}

/// That a unit has done it, in a period and maybe on a known day.
struct Doing<'p> {
    period: &'p Period,
    day: Option<NaiveDate>,
    /// The first date that may still be served.
    next: usize,
}

impl Doing<'_> {
    /// The places of the dates that it serves.
    fn dates(&self, dates: &[NaiveDate]) -> Vec<usize> {
        let period = self.period;
        let is_own = |at: &usize| (period.from..=period.to).contains(&dates[*at]);
        let own: Vec<usize> = (self.next..dates.len()).filter(is_own).collect();
        if own.len() > 1 {
            return own;
        }
        let day = self.day.unwrap_or(period.to);
        let is_in_time = |at: &usize| dates.get(at + 1).is_none_or(|next| day <= *next);
        let first = (self.next..dates.len()).find(is_in_time);
        let begun = |at: &usize| at.checked_sub(1).is_none_or(|before| dates[before] < day);
        first.filter(begun).into_iter().collect()
    }

    /// By how much it was late for a date. Of several at once no day tells.
    fn late(&self, due: NaiveDate, is_one: bool) -> Option<Lateness> {
        match self.day.filter(|_| is_one) {
            Some(day) => Lateness::on(day, due),
            None => (due < self.period.from).then_some(Lateness { days: None, done_on: None }),
        }
    }
}
