//! What submissions state of metrics and tasks, kept by number: the plan's registers number periods,
//! units and subjects, so that a row is found by comparing numbers, whatever its ids look like.

use std::sync::Arc;

use chrono::NaiveDate;
use rayon::prelude::*;

use super::register::Numbers;
use super::{Id, Lookup, Plan, Row, Submission, Value};

/// A row that names a metric or task of the plan.
#[derive(Debug, Clone, Copy)]
pub struct Statement {
    /// Where the row stands among those of its submission.
    pub row: u32,
    /// The number of the metric or task; tasks are numbered after the metrics.
    pub subject: u32,
    /// What its value cell says, if that can be told.
    pub value: Option<Value>,
    /// Of a task that is done: the day, where that is known.
    pub done_on: Option<NaiveDate>,
}

/// The statements of one submission.
#[derive(Debug, Clone)]
struct Sheet {
    /// In the order of the rows.
    stated: Box<[Statement]>,
    /// Their places by subject, where the rows do not already follow the plan.
    order: Option<Box<[u32]>>,
}

impl Sheet {
    fn of(stated: Vec<Statement>) -> Self {
        let order = (!stated.is_sorted_by_key(|one| one.subject)).then(|| {
            let mut order: Vec<u32> = (0..).take(stated.len()).collect();
            order.sort_by_key(|at| stated[*at as usize].subject);
            order.into()
        });
        Self { stated: stated.into(), order }
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
        if is(own) && !own.checked_sub(1).is_some_and(is) {
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
    /// Takes down every row that names a metric or task; `read` says what its value cell says.
    pub fn of(
        plan: &Plan,
        submissions: &Arc<[Submission]>,
        read: impl Fn(&Submission, Row<'_>, u32) -> Option<Value> + Sync,
    ) -> Self {
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
        let sheet = |submission: &Submission| {
            let stated = submission.rows.iter().zip(0..).filter(|(row, _)| !row.is_faulty());
            let stated = stated.filter_map(|(row, at)| {
                let subject = statements.subject(row.metric().text)?;
                let value = read(submission, row, subject);
                Some(Statement { row: at, subject, value, done_on: None })
            });
            Sheet::of(stated.collect())
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
        self.sheets.get(submission).is_some_and(|sheet| {
            let subject = |place: usize| sheet.at(place).map(|one| one.subject);
            (1..sheet.stated.len()).any(|place| subject(place - 1) == subject(place))
        })
    }

    /// What a submission states, in the order of its rows.
    pub fn sheet(&self, submission: usize) -> &[Statement] {
        self.sheets.get(submission).map_or(&[], |sheet| &sheet.stated)
    }

    /// The submissions, in order.
    pub fn submissions(&self) -> &Arc<[Submission]> {
        &self.submissions
    }

    /// Settles what is kept of each statement.
    pub fn settle(&mut self, settle: impl Fn(usize, &Submission, &mut Statement) + Sync) {
        let submissions = self.submissions.par_iter().zip(&mut self.sheets).enumerate();
        submissions.for_each(|(at, (submission, sheet))| {
            sheet.stated.iter_mut().for_each(|statement| settle(at, submission, statement));
        });
    }
}

/// A count as a number; nothing that was read has so many.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
