//! The rows of every submission, each read for what its metric or task wants, before any judgement
//! on whether it is right.

use std::collections::BTreeSet;

use rayon::prelude::*;
use rust_decimal::Decimal;

use super::Facts;
use super::evidence::done_by;
use super::strangers::Strangers;
use crate::diagnostic::Diagnostic;
pub use crate::model::Subject;
use crate::model::{
    Counts, Figure, FileId, Id, Lookup, Metric, Period, Placed, Plan, Quantity, Row, Statement,
    Statements, Submission, Task, TaskStatus, Times, Value,
};
use crate::source::number::{NumberFault, number, signed};
use crate::submission::status;

/// What the value cell of a row holds.
#[derive(Debug, Clone)]
pub enum Reading {
    /// Nothing: the value is missing.
    Empty,
    /// What can be accepted: a number, a status or `n/a`.
    Value(Value),
    /// No status of a task.
    UnknownStatus,
    /// A fraction where something is counted in whole numbers.
    Fraction(Decimal),
    /// Not readable as a number, and why.
    Fault(NumberFault),
}

/// One row of a submission that names a metric or task of the plan.
#[derive(Debug, Clone, Copy)]
pub struct Account<'a> {
    /// What the unit handed in.
    pub submission: &'a Submission,
    /// Its cells, with where they stand.
    pub row: Row<'a>,
    /// What it is about.
    pub subject: Subject<'a>,
    value: Option<Value>,
}

/// A metric with its number.
pub(super) type Counted<'a> = (&'a Metric, u32);

impl<'a> Account<'a> {
    /// The file that the row stands in.
    pub fn file(&self) -> FileId {
        self.submission.file
    }

    /// The id of the metric or task.
    pub fn id(&self) -> &'a Id {
        self.subject.id()
    }

    /// The value, if the cell holds one.
    pub fn value(&self) -> Option<Value> {
        self.value
    }

    /// What the value cell holds: where that is no value, it is read again for what is wrong.
    pub fn reading(&self) -> Reading {
        let read = || read(self.row.value().text, self.subject, self.submission.decimal_comma);
        self.value.map_or_else(read, Reading::Value)
    }

    /// A finding about this row says which one.
    pub fn mark(&self, diagnostic: Diagnostic) -> Diagnostic {
        diagnostic
            .about(&self.submission.unit, &self.submission.period)
            .metric(self.id())
            .with("metric", self.id())
            .with("name", self.subject.name())
            .row(self.file(), self.row.number())
    }
}

/// Every row that names a metric or task, in the order of the submissions.
pub struct Accounts<'a> {
    plan: &'a Plan,
    submissions: &'a [Submission],
    statements: Statements,
    /// The places of the regular periods in the plan, in order.
    pub(super) regular: Vec<usize>,
    /// By the place of a period in the plan, that among the regular ones.
    ranks: Vec<Option<usize>>,
    /// Of submissions in which not every row names another metric or task of the plan.
    strangers: Vec<Option<Box<Strangers<'a>>>>,
    /// What is counted from the register of findings, faulty rows among it.
    counts: Counts,
    /// Whether a task that others wait for is done by the end of a period, by their places.
    done: Lookup<(usize, usize), bool>,
}

impl<'a> Accounts<'a> {
    /// Reads every row.
    pub(super) fn open(facts: &Facts<'a>) -> Self {
        let plan = facts.plan;
        let reader = |submission: &Submission| {
            let (comma, done) = (submission.decimal_comma, done_by(facts, &submission.period));
            move |row: Row<'_>, number: u32| {
                let subject = Subject::numbered(plan, number);
                let value = match subject.map(|subject| read(row.value().text, subject, comma)) {
                    Some(Reading::Value(value)) => Some(value),
                    _ => None,
                };
                let is_done = value.and_then(Value::status) == Some(TaskStatus::Done);
                (value, is_done.then(|| done(row.evidence().text)).flatten())
            }
        };
        let number = |period: &&Period| plan.periods.position(period.id.as_str());
        let regular: Vec<usize> = facts.lineage.regular().iter().filter_map(number).collect();
        let mut ranks = vec![None; plan.periods.len()];
        regular.iter().enumerate().for_each(|(rank, number)| ranks[*number] = Some(rank));
        let mut accounts = Self {
            plan,
            submissions: facts.submissions,
            statements: Statements::of(plan, facts.submissions, reader),
            regular,
            ranks,
            strangers: Vec::new(),
            counts: Counts::of(plan, facts.findings, facts.as_of, |_| true),
            done: Lookup::default(),
        };
        let strangers = facts.submissions.par_iter().enumerate().map(|(at, submission)| {
            let is_plain = accounts.sheet(at).len() == submission.rows.len()
                && !accounts.statements.repeats(at);
            (!is_plain).then(|| Box::new(Strangers::of(facts, submission)))
        });
        accounts.strangers = strangers.collect();
        accounts.done = accounts.awaited();
        accounts
    }

    /// Whether the tasks that something waits for are done, period by period.
    fn awaited(&self) -> Lookup<(usize, usize), bool> {
        let plan = self.plan;
        let of_indicators = plan.indicators.iter().filter_map(|found| found.after.as_ref());
        let of_tasks = plan.tasks.iter().filter_map(|task| task.after.as_ref());
        let awaited = of_indicators.chain(of_tasks);
        let awaited: BTreeSet<usize> =
            awaited.filter_map(|task| plan.tasks.position(task.value.as_str())).collect();
        let pairs: Vec<(usize, usize)> = awaited
            .into_iter()
            .flat_map(|task| (0..plan.periods.len()).map(move |period| (task, period)))
            .collect();
        let is_done = |&(task, period): &(usize, usize)| {
            let done = || {
                let (task, period) = (plan.tasks.at(task)?, plan.periods.at(period)?);
                let number = self.subject(&task.id)?;
                Some(plan.is_done(task, period, &|unit, period| {
                    self.first(self.place(&period.id, &unit.id), number)?.status()
                }))
            };
            ((task, period), done().unwrap_or_default())
        };
        pairs.par_iter().map(is_done).collect()
    }

    /// Whether a task that something waits for has been reported done, in a period or before.
    pub(super) fn is_done(&self, task: &Id, period: &Period) -> bool {
        let task = self.plan.tasks.position(task.as_str());
        let key = task.zip(self.plan.periods.position(period.id.as_str()));
        key.and_then(|key| self.done.get(&key)).copied().unwrap_or_default()
    }

    /// What stands in a submission under ids that the plan does not know; `None` where every row
    /// names another metric or task of the plan.
    pub(super) fn strangers(&self, at: usize) -> Option<&Strangers<'a>> {
        self.strangers.get(at)?.as_deref()
    }

    /// The place among the regular periods of the period at a place in the plan.
    pub(super) fn rank(&self, period: usize) -> Option<usize> {
        self.ranks.get(period).copied().flatten()
    }

    /// The place of a unit's submission among the others.
    pub(super) fn place(&self, period: &Id, unit: &Id) -> Option<usize> {
        self.statements.submission(period, unit)
    }

    /// The submission at a place.
    pub(super) fn submission(&self, at: usize) -> Option<&'a Submission> {
        self.submissions.get(at)
    }

    /// What the submission at a place states, in the order of its rows.
    pub(super) fn sheet(&self, at: usize) -> &[Statement] {
        self.statements.sheet(at)
    }

    /// A statement of the submission at a place with all that it is about.
    pub(super) fn account(&self, at: usize, stated: &Statement) -> Option<Account<'a>> {
        let submission = self.submissions.get(at)?;
        let row = submission.rows.get(stated.row as usize)?;
        let subject = Subject::numbered(self.plan, stated.subject)?;
        Some(Account { submission, row, subject, value: stated.value() })
    }

    /// The first row of a metric or task.
    pub fn get(&self, period: &Id, unit: &Id, id: &str) -> Option<Account<'a>> {
        let at = self.place(period, unit)?;
        self.account(at, self.first(Some(at), self.statements.subject(id)?)?)
    }

    /// The number of a metric or task.
    pub(super) fn subject(&self, id: &Id) -> Option<u32> {
        self.statements.subject(id.as_str())
    }

    /// A metric with its number.
    pub(super) fn metric(&self, id: &Id) -> Option<Counted<'a>> {
        self.plan.metrics.get(id.as_str()).zip(self.subject(id))
    }

    /// Several of them; `None` where the plan does not know one.
    pub(super) fn counted(&self, ids: &[Placed<Id>]) -> Option<Vec<Counted<'a>>> {
        ids.iter().map(|id| self.metric(&id.value)).collect()
    }

    /// The first statement on a metric or task, by its number, in the submission at a place.
    pub(super) fn first(&self, place: Option<usize>, number: u32) -> Option<&Statement> {
        self.statements.first(place?, number).map(|(stated, _)| stated)
    }

    /// The first statement of a figure of a metric, by its number, in the submission at a place.
    pub(super) fn stated(&self, at: usize, number: u32) -> Option<(&Statement, Quantity)> {
        self.statements.on(at, number).find_map(|stated| Some((stated, stated.figure()?)))
    }

    /// What is counted of a metric, by its number, at a unit in a period.
    pub(super) fn count_of(&self, period: &Id, unit: &Id, number: u32) -> Option<Quantity> {
        let (period, unit) = self.statements.key(period, unit)?;
        self.counts.get(period, unit, number).map(|count| count.figure)
    }

    /// The figure of a metric as it was submitted; of two rows none, since only the unit knows
    /// which is right.
    pub(super) fn figure(&self, period: &Id, unit: &Id, metric: &Id) -> Figure {
        let told = |number| self.told(self.place(period, unit), number).1;
        self.subject(metric).map_or(Figure::Absent, told)
    }

    /// The first statement on a metric, by its number, in the submission at a place, and the figure
    /// as it was submitted.
    pub(super) fn told(&self, place: Option<usize>, number: u32) -> (Option<&Statement>, Figure) {
        match place.and_then(|place| self.statements.first(place, number)) {
            Some((stated, repeated)) => (Some(stated), figure(stated, repeated)),
            None => (None, Figure::Absent),
        }
    }

    /// What is left once all has been judged.
    pub(super) fn into_statements(self) -> Statements {
        self.statements
    }
}

/// The figure of a statement; of two none.
fn figure(stated: &Statement, repeated: bool) -> Figure {
    match stated.value().filter(|_| !repeated) {
        Some(Value::Figure(figure)) => Figure::Counted(figure),
        Some(Value::NotApplicable) => Figure::NotApplicable,
        Some(Value::Status(_) | Value::Times(_)) | None => Figure::Absent,
    }
}

/// Reads a value cell for what its metric or task wants.
fn read(text: &str, subject: Subject<'_>, decimal_comma: bool) -> Reading {
    if text.is_empty() {
        return Reading::Empty;
    }
    if status::is_not_applicable(text) {
        return Reading::Value(Value::NotApplicable);
    }
    let metric = match subject {
        Subject::Metric(metric) => metric,
        Subject::Task(Task { times: Some(of), .. }) => return times(text, *of, decimal_comma),
        Subject::Task(_) => {
            return status::status(text)
                .map_or(Reading::UnknownStatus, |status| Reading::Value(Value::Status(status)));
        }
    };
    let read = if metric.signed { signed } else { number };
    match read(text, decimal_comma) {
        Ok(number) => {
            let figure = Quantity::new(number);
            if !metric.kind.takes(figure) {
                Reading::Fraction(number)
            } else {
                Reading::Value(Value::Figure(figure))
            }
        }
        Err(NumberFault::Empty) => Reading::Empty,
        Err(fault) => Reading::Fault(fault),
    }
}

/// Reads how often a task has been done so far.
fn times(text: &str, of: u16, decimal_comma: bool) -> Reading {
    match number(text, decimal_comma) {
        Ok(number) if !number.fract().is_zero() => Reading::Fraction(number),
        Ok(number) => u32::try_from(number)
            .map_or(Reading::Fault(NumberFault::TooLarge), |so_far| {
                Reading::Value(Value::Times(Times { so_far, of }))
            }),
        Err(NumberFault::Empty) => Reading::Empty,
        Err(fault) => Reading::Fault(fault),
    }
}
