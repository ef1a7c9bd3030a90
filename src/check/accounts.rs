//! The rows of every submission, each read for what its metric or task wants, before any judgement
//! on whether it is right.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::Facts;
use super::strangers::Strangers;
use crate::diagnostic::Diagnostic;
use crate::model::{Figure, FileId, Id, Metric, Name, Quantity, Row, Submission, Task, Value};
use crate::source::number::{NumberFault, number};
use crate::submission::status;

/// What a row is about.
#[derive(Debug, Clone, Copy)]
pub enum Subject<'a> {
    /// A metric.
    Metric(&'a Metric),
    /// A task.
    Task(&'a Task),
}

impl<'a> Subject<'a> {
    /// The id of the metric or task.
    pub fn id(self) -> &'a Id {
        match self {
            Self::Metric(metric) => &metric.id,
            Self::Task(task) => &task.id,
        }
    }

    /// The name of the metric or task.
    pub fn name(self) -> &'a Name {
        match self {
            Self::Metric(metric) => &metric.name,
            Self::Task(task) => &task.name,
        }
    }
}

/// What the value cell of a row holds.
#[derive(Debug, Clone)]
pub enum Reading {
    /// Nothing: the value is missing.
    Empty,
    /// A value.
    Value(Value),
    /// No status of a task.
    UnknownStatus,
    /// A fraction where something is counted in whole numbers.
    Fraction(Decimal),
    /// Not readable as a number, and why.
    Fault(NumberFault),
}

/// One row of a submission that names a metric or task of the plan.
#[derive(Debug, Clone)]
pub struct Account<'a> {
    /// The submission.
    pub submission: &'a Submission,
    /// The row.
    pub row: &'a Row,
    /// What it is about.
    pub subject: Subject<'a>,
    /// What its value cell holds.
    pub reading: Reading,
}

impl Account<'_> {
    /// The file.
    pub fn file(&self) -> FileId {
        self.submission.file
    }

    /// The id of the metric or task.
    pub fn id(&self) -> &Id {
        self.subject.id()
    }

    /// The value, if the cell holds one.
    pub fn value(&self) -> Option<Value> {
        match self.reading {
            Reading::Value(value) => Some(value),
            _ => None,
        }
    }

    /// A finding about this row says which one.
    pub fn mark(&self, diagnostic: Diagnostic) -> Diagnostic {
        diagnostic
            .about(&self.submission.unit, &self.submission.period)
            .metric(self.id())
            .with("metric", self.id())
            .with("name", self.subject.name())
            .row(self.file(), self.row.number)
    }
}

/// A period, a unit, and the id of a metric or task.
type Key<'a> = (&'a Id, &'a Id, &'a str);

/// Every row that names a metric or task, in the order of the submissions, and the first row of
/// each by period, unit and id.
pub struct Accounts<'a> {
    rows: Vec<Account<'a>>,
    first: BTreeMap<Key<'a>, usize>,
    repeated: BTreeSet<Key<'a>>,
    strangers: BTreeMap<FileId, Strangers<'a>>,
}

impl<'a> Accounts<'a> {
    /// Reads every row.
    pub(super) fn open(facts: &Facts<'a>) -> Self {
        let mut accounts = Self {
            rows: Vec::new(),
            first: BTreeMap::new(),
            repeated: BTreeSet::new(),
            strangers: BTreeMap::new(),
        };
        for submission in facts.submissions {
            accounts.strangers.insert(submission.file, Strangers::of(facts, submission));
            for row in submission.rows.iter().filter(|row| !row.faulty) {
                let id = row.metric.text.as_str();
                let subject = match (facts.plan.metrics.get(id), facts.plan.tasks.get(id)) {
                    (Some(metric), _) => Subject::Metric(metric),
                    (None, Some(task)) => Subject::Task(task),
                    (None, None) => continue,
                };
                let reading = read(&row.value.text, subject, submission.decimal_comma);
                let key = (&submission.period, &submission.unit, id);
                if *accounts.first.entry(key).or_insert(accounts.rows.len()) < accounts.rows.len() {
                    accounts.repeated.insert(key);
                }
                accounts.rows.push(Account { submission, row, subject, reading });
            }
        }
        accounts
    }

    /// What stands in a submission under ids that the plan does not know.
    pub(super) fn strangers(&self, submission: &Submission) -> Option<&Strangers<'a>> {
        self.strangers.get(&submission.file)
    }

    /// Every row.
    pub fn iter(&self) -> std::slice::Iter<'_, Account<'a>> {
        self.rows.iter()
    }

    /// The first row of a metric or task.
    pub fn get(&self, period: &Id, unit: &Id, id: &str) -> Option<&Account<'a>> {
        self.first.get(&(period, unit, id)).map(|&at| &self.rows[at])
    }

    /// The figure of a metric as it was submitted; of two rows none, since only the unit knows
    /// which is right.
    pub fn figure(&self, period: &Id, unit: &Id, id: &str) -> Figure {
        if self.repeated.contains(&(period, unit, id)) {
            return Figure::Absent;
        }
        match self.get(period, unit, id).and_then(Account::value) {
            Some(Value::Figure(figure)) => Figure::Counted(figure),
            Some(Value::NotApplicable) => Figure::NotApplicable,
            Some(Value::Status(_)) | None => Figure::Absent,
        }
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
