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
    /// The text with the blanks and invisible characters inside it as they were typed, where that
    /// differs: for writing it again without loss.
    pub typed: Option<Box<str>>,
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

    /// The text as it was typed, in NFC, without surrounding blanks, line ends LF.
    pub fn typed(&self) -> &str {
        self.typed.as_deref().unwrap_or(&self.text)
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
    /// The name, which says nothing to a check.
    pub name: Cell,
    /// The other cells that hold anything, in order.
    pub others: Vec<Cell>,
    /// Whether its form is at fault, so that its cells cannot be trusted.
    pub faulty: bool,
}

impl Row {
    /// Whether it says nothing: only a name, or cells of columns that mean nothing here. Headings
    /// between the rows and signatures beneath them are such rows.
    pub fn is_silent(&self) -> bool {
        [&self.metric, &self.value, &self.note, &self.evidence].into_iter().all(Cell::is_empty)
    }

    /// The cells that may mean something.
    pub fn cells(&self) -> impl Iterator<Item = &Cell> {
        [&self.metric, &self.name, &self.value, &self.note, &self.evidence]
            .into_iter()
            .chain(&self.others)
    }
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
    /// What parts its cells; a tab for a sheet of a workbook.
    pub separator: char,
    /// Whether a comma is the decimal sign: so where the separator is a semicolon or a tab.
    pub decimal_comma: bool,
    /// Whether the file could be read as a table with the columns it needs.
    pub readable: bool,
    /// Its rows, blank ones left out.
    pub rows: Vec<Row>,
    /// The number of its header row in the sheet, from 1.
    pub header: Option<usize>,
    /// The known columns that it has with their headers, in its own order.
    pub columns: Vec<(Column, Cell)>,
    /// The headers of its other columns, in order.
    pub others: Vec<Cell>,
    /// What stands above the header row, cell by cell, blank rows left out.
    pub above: Vec<Vec<Cell>>,
}

impl Submission {
    /// The cell that a place of this file begins in, as spreadsheets call it: `C17`. `None` for a
    /// whole row, or where no cell is.
    pub fn cell_at(&self, place: Place) -> Option<String> {
        if place.file != self.file {
            return None;
        }
        let known = self.columns.iter().map(|(_, cell)| cell);
        let header = known.chain(&self.others).find(|cell| cell.place == place);
        if let (Some(cell), Some(row)) = (header, self.header) {
            return Some(cell_name(cell.column, row));
        }
        let after = self.rows.partition_point(|row| row.place.start <= place.start);
        let row = self.rows[..after].last().filter(|row| place.end <= row.place.end)?;
        let exact = row.cells().find(|cell| cell.place == place);
        let around = || {
            let mut cells = row.cells().filter(|_| place != row.place);
            cells.find(|cell| cell.place.start <= place.start && place.start < cell.place.end)
        };
        exact.or_else(around).map(|cell| cell_name(cell.column, row.number))
    }
}

/// What spreadsheets call a cell: the column (from 0) in letters, the row (from 1).
pub fn cell_name(column: usize, row: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{row}")
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
            Self::Figure(figure) => figure.canonical(),
            Self::NotApplicable => "n/a".to_owned(),
            Self::Status(status) => status.code().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_called_as_spreadsheets_call_them() {
        for (column, name) in
            [(0, "A7"), (2, "C7"), (25, "Z7"), (26, "AA7"), (701, "ZZ7"), (702, "AAA7")]
        {
            assert_eq!(cell_name(column, 7), name);
        }
    }
}
