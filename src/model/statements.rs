//! What submissions state of metrics and tasks, kept by number: the plan's registers number periods,
//! units and subjects, so that a row is found by comparing numbers, whatever its ids look like.

use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};
use rayon::prelude::*;
use rust_decimal::Decimal;

use super::register::Numbers;
use super::{Id, Lookup, Plan, Quantity, Row, Submission, TaskStatus, Times, Value};

/// A row that names a metric or task of the plan. A nation has millions of them.
#[derive(Debug, Clone, Copy)]
pub struct Statement {
    /// Where the row stands among those of its submission.
    pub row: u32,
    /// The number of the metric or task; tasks are numbered after the metrics.
    pub subject: u32,
    said: Said,
}

const _: () = assert!(size_of::<Statement>() <= 20);

/// What a value cell says, as far as that can be told, and the day on which a task was done, where
/// that is known.
#[derive(Debug, Clone, Copy)]
enum Said {
    Nothing,
    Figure(Kept),
    NotApplicable,
    Status(TaskStatus),
    DoneOn(NaiveDate),
    Times(KeptTimes),
}

/// A figure of at most twenty-four digits, in as few bytes as they take.
#[derive(Debug, Clone, Copy)]
struct Kept {
    digits: [u32; 2],
    high_digits: u16,
    scale: u8,
    is_negative: bool,
}

impl Kept {
    /// `None` for a figure with more digits than any that is submitted: those are too large.
    fn of(figure: Quantity) -> Option<Self> {
        let parts = figure.decimal().unpack();
        Some(Self {
            digits: [parts.lo, parts.mid],
            high_digits: parts.hi.try_into().ok()?,
            scale: parts.scale.try_into().ok()?,
            is_negative: parts.negative,
        })
    }
}

impl From<Kept> for Quantity {
    #[inline]
    fn from(kept: Kept) -> Self {
        let ([low, middle], high) = (kept.digits, kept.high_digits.into());
        let scale = kept.scale.into();
        Self::new(Decimal::from_parts(low, middle, high, kept.is_negative, scale))
    }
}

/// How often a task has been done and on which day it was done often enough, halved: as whole numbers
/// the two would make every statement larger.
#[derive(Debug, Clone, Copy)]
struct KeptTimes {
    so_far: [u16; 2],
    of: u16,
    /// Counted from the common era; none is 0.
    day: [u16; 2],
}

impl KeptTimes {
    fn of(times: Times, day: Option<NaiveDate>) -> Self {
        let halves = |number: u32| [(number >> 16) as u16, (number & 0xffff) as u16];
        let day = day.and_then(|day| u32::try_from(day.num_days_from_ce()).ok());
        Self { so_far: halves(times.so_far), of: times.of, day: halves(day.unwrap_or_default()) }
    }

    fn whole([high, low]: [u16; 2]) -> u32 {
        u32::from(high) << 16 | u32::from(low)
    }

    fn times(self) -> Times {
        Times { so_far: Self::whole(self.so_far), of: self.of }
    }

    fn day(self) -> Option<NaiveDate> {
        let day = i32::try_from(Self::whole(self.day)).ok().filter(|day| *day != 0)?;
        NaiveDate::from_num_days_from_ce_opt(day)
    }
}

impl Statement {
    /// Says something else of its subject; the day is that on which a task was done.
    pub fn say(&mut self, value: Option<Value>, done_on: Option<NaiveDate>) {
        self.said = match (value, done_on) {
            (None, _) => Said::Nothing,
            (Some(Value::Figure(figure)), _) => {
                Kept::of(figure).map_or(Said::Nothing, Said::Figure)
            }
            (Some(Value::NotApplicable), _) => Said::NotApplicable,
            (Some(Value::Status(TaskStatus::Done)), Some(day)) => Said::DoneOn(day),
            (Some(Value::Status(status)), _) => Said::Status(status),
            (Some(Value::Times(times)), day) => Said::Times(KeptTimes::of(times, day)),
        };
    }

    /// What its value cell says, if that can be told.
    #[inline]
    pub fn value(&self) -> Option<Value> {
        match self.said {
            Said::Nothing => None,
            Said::Figure(figure) => Some(Value::Figure(figure.into())),
            Said::NotApplicable => Some(Value::NotApplicable),
            Said::Status(status) => Some(Value::Status(status)),
            Said::DoneOn(_) => Some(Value::Status(TaskStatus::Done)),
            Said::Times(kept) => Some(Value::Times(kept.times())),
        }
    }

    /// The figure, where its value is one.
    #[inline]
    pub fn figure(&self) -> Option<Quantity> {
        match self.said {
            Said::Figure(figure) => Some(figure.into()),
            _ => None,
        }
    }

    /// How a task stands, where its value says so.
    #[inline]
    pub fn status(&self) -> Option<TaskStatus> {
        self.value()?.status()
    }

    /// Of a task that is done: the day, where that is known.
    pub fn done_on(&self) -> Option<NaiveDate> {
        match self.said {
            Said::DoneOn(day) => Some(day),
            Said::Times(kept) => kept.day(),
            _ => None,
        }
    }
}

/// The statements of one submission.
#[derive(Debug, Clone)]
struct Sheet {
    /// In the order of the rows.
    stated: Box<[Statement]>,
    /// Their places by subject, where the rows do not already follow the plan.
    order: Option<Box<[u32]>>,
    /// Whether anything is stated twice.
    repeats: bool,
}

impl Sheet {
    fn of(stated: Vec<Statement>) -> Self {
        let order = (!stated.is_sorted_by_key(|one| one.subject)).then(|| {
            let mut order: Vec<u32> = (0..).take(stated.len()).collect();
            order.sort_by_key(|at| stated[*at as usize].subject);
            order.into()
        });
        let mut sheet = Self { stated: stated.into(), order, repeats: false };
        let subject = |place: usize| sheet.at(place).map(|one| one.subject);
        sheet.repeats = (1..sheet.stated.len()).any(|at| subject(at - 1) == subject(at));
        sheet
    }

    /// The statement of a place by subject.
    fn at(&self, place: usize) -> Option<&Statement> {
        match &self.order {
            None => self.stated.get(place),
            Some(order) => self.stated.get(*order.get(place)? as usize),
        }
    }

    /// The place by subject of the first statement on one.
    fn first(&self, subject: u32) -> Option<usize> {
        let is = |place: usize| self.at(place).is_some_and(|one| one.subject == subject);
        // A submission that has all rows of the plan has each at its own place.
        let own = subject as usize;
        if is(own) && !(self.repeats && own.checked_sub(1).is_some_and(is)) {
            return Some(own);
        }
        let place = match &self.order {
            None => self.stated.partition_point(|one| one.subject < subject),
            Some(order) => order.partition_point(|at| self.stated[*at as usize].subject < subject),
        };
        is(place).then_some(place)
    }
}

/// The statements of every submission, in the order of the submissions.
#[derive(Debug, Clone)]
pub struct Statements {
    periods: Arc<Numbers>,
    units: Arc<Numbers>,
    metrics: Arc<Numbers>,
    tasks: Arc<Numbers>,
    submissions: Arc<[Submission]>,
    /// The submission of a period and unit.
    places: Lookup<(u32, u32), u32>,
    sheets: Vec<Sheet>,
}

impl Statements {
    /// Takes down every row that names a metric or task; `reader` says of each submission what the
    /// rows on a subject say, and on which day it was done.
    pub fn of<Read>(
        plan: &Plan,
        submissions: &Arc<[Submission]>,
        reader: impl Fn(&Submission) -> Read + Sync,
    ) -> Self
    where
        Read: Fn(Row<'_>, u32) -> (Option<Value>, Option<NaiveDate>),
    {
        let mut statements = Self {
            periods: plan.periods.numbers(),
            units: plan.units.numbers(),
            metrics: plan.metrics.numbers(),
            tasks: plan.tasks.numbers(),
            submissions: Arc::clone(submissions),
            places: Lookup::default(),
            sheets: Vec::new(),
        };
        for (submission, place) in submissions.iter().zip(0..) {
            if let Some(key) = statements.key(&submission.period, &submission.unit) {
                statements.places.entry(key).or_insert(place);
            }
        }
        let ids = plan.metrics.ids().chain(plan.tasks.ids()).map(Id::as_str);
        // An id that the plan has twice is the first one's.
        let first = |(id, at)| (statements.subject(id) == Some(at)).then_some(id);
        let ids: Vec<Option<&str>> = ids.zip(0..).map(first).collect();
        let sheet = |submission: &Submission| {
            let read = reader(submission);
            let mut stated = Vec::with_capacity(submission.rows.len());
            let mut next = 0;
            for (row, at) in submission.rows.iter().zip(0..).filter(|(row, _)| !row.is_faulty()) {
                let id = row.metric().text;
                // Rows mostly follow the plan.
                let follows = ids.get(next as usize).is_some_and(|own| *own == Some(id));
                let found = if follows { Some(next) } else { statements.subject(id) };
                let Some(subject) = found else { continue };
                let (value, done_on) = read(row, subject);
                let mut statement = Statement { row: at, subject, said: Said::Nothing };
                statement.say(value, done_on);
                stated.push(statement);
                next = subject + 1;
            }
            Sheet::of(stated)
        };
        statements.sheets = submissions.par_iter().map(sheet).collect();
        statements
    }

    /// The numbers of a period and a unit.
    pub fn key(&self, period: &Id, unit: &Id) -> Option<(u32, u32)> {
        Some((self.period(period)?, self.unit(unit)?))
    }

    /// The number of a period.
    pub fn period(&self, id: &Id) -> Option<u32> {
        self.periods.get(id).copied()
    }

    /// The number of a unit.
    pub fn unit(&self, id: &Id) -> Option<u32> {
        self.units.get(id).copied()
    }

    /// How many numbers of periods and of units there are.
    pub fn numbers(&self) -> [usize; 2] {
        [self.periods.len(), self.units.len()]
    }

    /// The number of a metric or task.
    pub fn subject(&self, id: &str) -> Option<u32> {
        let after_metrics = || Some(number(self.metrics.len()) + self.tasks.get(id)?);
        self.metrics.get(id).copied().or_else(after_metrics)
    }

    /// The place of a unit's submission for a period.
    pub fn submission(&self, period: &Id, unit: &Id) -> Option<usize> {
        self.places.get(&self.key(period, unit)?).map(|&place| place as usize)
    }

    /// What a submission states on a subject, by its number, in the order of the rows.
    pub fn on(&self, submission: usize, subject: u32) -> impl Iterator<Item = &Statement> {
        let sheet = self.sheets.get(submission);
        let mut place = sheet.and_then(|sheet| sheet.first(subject));
        std::iter::from_fn(move || {
            let stated = sheet?.at(place?).filter(|one| one.subject == subject);
            place = place.map(|place| place + 1);
            stated
        })
    }

    /// The first statement of a submission on a subject, by its number, and whether there are more.
    pub fn first(&self, submission: usize, subject: u32) -> Option<(&Statement, bool)> {
        let sheet = self.sheets.get(submission)?;
        let place = sheet.first(subject)?;
        let more = sheet.at(place + 1).is_some_and(|one| one.subject == subject);
        Some((sheet.at(place)?, more))
    }

    /// Whether a submission states anything twice.
    pub fn repeats(&self, submission: usize) -> bool {
        self.sheets.get(submission).is_some_and(|sheet| sheet.repeats)
    }

    /// What a submission states, in the order of its rows.
    pub fn sheet(&self, submission: usize) -> &[Statement] {
        self.sheets.get(submission).map_or(&[], |sheet| &sheet.stated)
    }

    /// The submissions, in order.
    pub fn submissions(&self) -> &Arc<[Submission]> {
        &self.submissions
    }

    /// Settles what is kept of the statements of each submission.
    pub fn settle(&mut self, settle: impl Fn(usize, &Submission, &mut [Statement]) + Sync) {
        let submissions = self.submissions.par_iter().zip(&mut self.sheets).enumerate();
        submissions.for_each(|(at, (submission, sheet))| settle(at, submission, &mut sheet.stated));
    }
}

/// A count as a number; nothing that was read has so many.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_figure_is_kept_to_the_last_digit(
            digits in -(1_i128 << 80) + 1..1_i128 << 80,
            scale in 0..=28_u32,
        ) {
            let figure = Quantity::new(Decimal::from_i128_with_scale(digits, scale));
            let mut statement = Statement { row: 0, subject: 0, said: Said::Nothing };
            statement.say(Some(Value::Figure(figure)), None);
            prop_assert_eq!(statement.figure(), Some(figure));
        }
    }
}
