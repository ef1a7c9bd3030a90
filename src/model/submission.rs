//! A unit's submission as it was read: cells of text with their places, not yet judged.

use super::{FileId, Id, Place, Quantity};

/// The columns that mean something in a submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The id of a metric or task.
    Metric,
    /// The figure or status.
    Value,
    /// A remark.
    Note,
    /// A document's number and date, or a file in the repository.
    Evidence,
    /// The metric's name: for the reader's eye, ignored.
    Name,
}

impl Column {
    /// Every column, in canonical order.
    pub const ALL: [Self; 5] = [Self::Metric, Self::Name, Self::Value, Self::Note, Self::Evidence];

    /// The canonical header.
    pub fn header(self) -> &'static str {
        match self {
            Self::Metric => "metric",
            Self::Value => "value",
            Self::Note => "note",
            Self::Evidence => "evidence",
            Self::Name => "name",
        }
    }
}

/// A cell: its text in NFC without surrounding blanks, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The text; empty where the row has no such cell.
    pub text: String,
    /// The cell's text in the file, without surrounding blanks and quotes.
    pub place: Place,
    /// The column of the sheet, from 0.
    pub column: usize,
}

impl Cell {
    /// Whether nothing is there.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// A row that holds anything at all.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its number in the sheet, from 1, as Excel counts.
    pub number: usize,
    /// The whole row, without its line end.
    pub place: Place,
    /// The id.
    pub metric: Cell,
    /// The figure or status.
    pub value: Cell,
    /// The remark.
    pub note: Cell,
    /// The evidence.
    pub evidence: Cell,
    /// Whether its form is at fault, so that its cells cannot be trusted.
    pub faulty: bool,
}

/// A submission file.
#[derive(Debug, Clone)]
pub struct Submission {
    /// The unit, from the file's name.
    pub unit: Id,
    /// The period, from the folder's name.
    pub period: Id,
    /// The file.
    pub file: FileId,
    /// Whether a comma is the decimal sign: so where the separator is a semicolon or a tab.
    pub decimal_comma: bool,
    /// Whether the file could be read as a table with the columns it needs.
    pub readable: bool,
    /// Its rows, blank ones left out.
    pub rows: Vec<Row>,
}

/// The status of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskStatus {
    /// Not begun.
    NotStarted,
    /// Under way.
    InProgress,
    /// Done.
    Done,
}

impl TaskStatus {
    /// The statuses with their canonical form in a submission and in JSON.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::NotStarted, "not-started"),
        (Self::InProgress, "in-progress"),
        (Self::Done, "done"),
    ];

    /// The canonical form.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::InProgress => "in-progress",
            Self::Done => "done",
        }
    }
}

/// What a value cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// A count or amount.
    Figure(Quantity),
    /// It does not arise for this unit in this period (`n/a`).
    NotApplicable,
    /// How a task stands.
    Status(TaskStatus),
}

impl Value {
    /// The canonical form in a submission.
    pub fn canonical(self) -> String {
        match self {
            Self::Figure(figure) => figure.to_string(),
            Self::NotApplicable => "n/a".to_owned(),
            Self::Status(status) => status.code().to_owned(),
        }
    }
}
