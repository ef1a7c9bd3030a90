//! The rows of every submission, each read for what its metric or task wants, before any judgement
//! on whether it is right.

use std::collections::BTreeSet;

use rayon::prelude::*;
use rust_decimal::Decimal;

use super::Facts;
use super::strangers::Strangers;
use crate::diagnostic::{Diagnostic, Diagnostics};
pub use crate::model::Subject;
use crate::model::{
    Figure, FileId, Id, Lookup, Period, Plan, Quantity, Row, Statement, Statements, Submission,
    Value,
};
use crate::source::number::{NumberFault, number};
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
    /// The number of what it is about.
    pub number: u32,
    value: Option<Value>,
}

impl<'a> Account<'a> {
    /// A statement with all that it is about.
    pub(super) fn of(
        plan: &'a Plan,
        submission: &'a Submission,
        stated: &Statement,
    ) -> Option<Self> {
        let row = submission.rows.get(stated.row as usize)?;
        let subject = Subject::numbered(plan, stated.subject)?;
        Some(Self { submission, row, subject, number: stated.subject, value: stated.value })
    }

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

    /// Whether it is the same row as another.
    pub fn is(&self, other: &Account<'_>) -> bool {
        self.file() == other.file() && self.row.number() == other.row.number()
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

/// How many submissions are looked at before what was found in them is collected.
const BESIDE: usize = 250;

/// Every row that names a metric or task, in the order of the submissions.
pub struct Accounts<'a> {
    plan: &'a Plan,
    submissions: &'a [Submission],
    statements: Statements,
    strangers: Vec<Strangers<'a>>,
    /// Whether a task that others wait for is done by the end of a period, by their places.
    done: Lookup<(usize, usize), bool>,
}

impl<'a> Accounts<'a> {
    /// Reads every row.
    pub(super) fn open(facts: &Facts<'a>) -> Self {
        let plan = facts.plan;
        let value = |submission: &Submission, row: Row<'_>, number: u32| {
            let subject = Subject::numbered(plan, number)?;
            match read(row.value().text, subject, submission.decimal_comma) {
                Reading::Value(value) => Some(value),
                _ => None,
            }
        };
        let mut accounts = Self {
            plan,
            submissions: facts.submissions,
            statements: Statements::of(plan, facts.submissions, value),
            strangers: Vec::new(),
            done: Lookup::default(),
        };
        let strangers = facts.submissions.par_iter().enumerate().map(|(at, submission)| {
            if accounts.is_plain(at) {
                Strangers::default()
            } else {
                Strangers::of(facts, submission)
            }
        });
        accounts.strangers = strangers.collect();
        accounts.done = accounts.awaited();
        accounts
    }

    /// Whether every row of the submission at a place names another metric or task of the plan.
    pub(super) fn is_plain(&self, at: usize) -> bool {
        let rows = self.submissions[at].rows.len();
        self.statements.sheet(at).len() == rows && !self.statements.repeats(at)
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
                Some(plan.is_done(task, period, &|unit, period| {
                    match self.get(&period.id, &unit.id, task.id.as_str())?.value()? {
                        Value::Status(status) => Some(status),
                        Value::Figure(_) | Value::NotApplicable => None,
                    }
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

    /// What stands in a unit's submission under ids that the plan does not know.
    pub(super) fn strangers(&self, submission: &Submission) -> Option<&Strangers<'a>> {
        self.strangers.get(self.place(&submission.period, &submission.unit)?)
    }

    /// The place of a unit's submission among the others.
    pub(super) fn place(&self, period: &Id, unit: &Id) -> Option<usize> {
        self.statements.submission(period, unit)
    }

    /// The submission of a unit for a period.
    pub fn submission(&self, period: &Id, unit: &Id) -> Option<&'a Submission> {
        self.submissions.get(self.place(period, unit)?)
    }

    /// The submissions with their rows, each in its order.
    pub(super) fn sheets(
        &self,
    ) -> impl Iterator<Item = (&'a Submission, impl Iterator<Item = Account<'a>>)> {
        let places = self.submissions.iter().enumerate();
        places.map(|(at, submission)| (submission, self.of(at)))
    }

    /// Looks at submissions with their rows beside each other, and collects in their order what is
    /// found. Not all at once: what is found in many is mostly only counted.
    pub(super) fn each(
        &self,
        diagnostics: &mut Diagnostics,
        look: impl Fn(&'a Submission, &[Account<'a>], &mut Vec<Diagnostic>) + Sync,
    ) {
        self.each_place(diagnostics, |at, submission, found| {
            let rows: Vec<Account<'a>> = self.of(at).collect();
            look(submission, &rows, found);
        });
    }

    /// The same for who needs not every row; `look` is given the place of the submission.
    pub(super) fn each_place(
        &self,
        diagnostics: &mut Diagnostics,
        look: impl Fn(usize, &'a Submission, &mut Vec<Diagnostic>) + Sync,
    ) {
        let look = |at: usize| {
            let mut found = Vec::new();
            look(at, &self.submissions[at], &mut found);
            found
        };
        for from in (0..self.submissions.len()).step_by(BESIDE) {
            let upto = self.submissions.len().min(from + BESIDE);
            let found: Vec<Vec<Diagnostic>> = (from..upto).into_par_iter().map(look).collect();
            diagnostics.extend(found.into_iter().flatten());
        }
    }

    /// The rows of the submission at a place.
    pub(super) fn of(&self, at: usize) -> impl Iterator<Item = Account<'a>> + Clone {
        let (plan, submissions) = (self.plan, self.submissions);
        let stated = self.statements.sheet(at).iter();
        stated.filter_map(move |stated| Account::of(plan, submissions.get(at)?, stated))
    }

    /// Every row.
    pub fn iter(&self) -> impl Iterator<Item = Account<'a>> + Clone {
        (0..self.submissions.len()).flat_map(|at| self.of(at))
    }

    /// The first row of a metric or task.
    pub fn get(&self, period: &Id, unit: &Id, id: &str) -> Option<Account<'a>> {
        self.at(self.place(period, unit)?, id)
    }

    /// The first row of a metric or task in the submission at a place.
    pub(super) fn at(&self, place: usize, id: &str) -> Option<Account<'a>> {
        self.numbered(place, self.statements.subject(id)?)
    }

    /// The same by the number of the metric or task.
    pub(super) fn numbered(&self, place: usize, number: u32) -> Option<Account<'a>> {
        let (stated, _) = self.statements.first(place, number)?;
        Account::of(self.plan, self.submissions.get(place)?, stated)
    }

    /// The number of a metric or task.
    pub(super) fn subject(&self, id: &Id) -> Option<u32> {
        self.statements.subject(id.as_str())
    }

    /// The first row that states a figure of a metric, by its number, in the submission at a place.
    pub(super) fn stated(&self, place: usize, number: u32) -> Option<(Account<'a>, Quantity)> {
        let submission = self.submissions.get(place)?;
        self.statements.on(place, number).find_map(|stated| match stated.value {
            Some(Value::Figure(figure)) => {
                Some((Account::of(self.plan, submission, stated)?, figure))
            }
            _ => None,
        })
    }

    /// The figure of a metric as it was submitted; of two rows none, since only the unit knows
    /// which is right.
    pub fn figure(&self, period: &Id, unit: &Id, id: &str) -> Figure {
        let number = self.statements.subject(id);
        number.map_or(Figure::Absent, |number| self.figure_in(self.place(period, unit), number))
    }

    /// The same by the number of the metric in the submission at a place.
    pub(super) fn figure_in(&self, place: Option<usize>, number: u32) -> Figure {
        let first = place.and_then(|place| self.statements.first(place, number));
        first.map_or(Figure::Absent, |(stated, repeated)| figure(stated, repeated))
    }

    /// The first row of a metric, by its number, in the submission at a place, and the figure as it
    /// was submitted.
    pub(super) fn told(&self, place: Option<usize>, number: u32) -> (Option<Account<'a>>, Figure) {
        let told = || {
            let place = place?;
            let (stated, repeated) = self.statements.first(place, number)?;
            let account = Account::of(self.plan, self.submissions.get(place)?, stated)?;
            Some((Some(account), figure(stated, repeated)))
        };
        told().unwrap_or((None, Figure::Absent))
    }

    /// What is left once all has been judged.
    pub(super) fn into_statements(self) -> Statements {
        self.statements
    }
}

/// The figure of a statement; of two none.
fn figure(stated: &Statement, repeated: bool) -> Figure {
    match stated.value.filter(|_| !repeated) {
        Some(Value::Figure(figure)) => Figure::Counted(figure),
        Some(Value::NotApplicable) => Figure::NotApplicable,
        Some(Value::Status(_)) | None => Figure::Absent,
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
    let Subject::Metric(metric) = subject else {
        return status::status(text)
            .map_or(Reading::UnknownStatus, |status| Reading::Value(Value::Status(status)));
    };
    match number(text, decimal_comma) {
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
