//! A unit's submission as it was read: cells of text with their places, not yet judged.

use super::{Cell, FileId, Id, KeptCell, Place, Quantity, Table, worded};

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

    /// Every column, in the order of their declaration: that in which rows keep their cells.
    pub const KEPT: [Self; 5] = [Self::Metric, Self::Value, Self::Note, Self::Evidence, Self::Name];

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

/// A submission file.
#[derive(Debug, Clone)]
pub struct Submission {
    /// The unit, from the file's name.
    pub unit: Id,
    /// The period, from the folder's name.
    pub period: Id,
    /// Where its rows stand.
    pub file: FileId,
    /// What parts its cells; a tab for a sheet of a workbook.
    pub separator: char,
    /// Whether a comma is the decimal sign: so where the separator is a semicolon or a tab.
    pub decimal_comma: bool,
    /// Whether the file could be read as a table with the columns it needs.
    pub readable: bool,
    /// The number of its header row in the sheet, from 1.
    pub header: Option<usize>,
    /// What stands above its rows.
    pub head: Head,
    /// Its rows, blank ones left out.
    pub rows: Table,
}

/// What stands above the rows of a submission.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// The headers of the known columns.
    pub columns: Vec<(Column, KeptCell)>,
    /// The headers of the other columns.
    pub others: Vec<KeptCell>,
    /// The rows above the header row, blank ones left out.
    pub titles: Vec<Vec<KeptCell>>,
}

impl Submission {
    /// The known columns that it has with their headers, in its own order.
    pub fn columns(&self) -> impl Iterator<Item = (Column, Cell<'_>)> {
        self.head.columns.iter().map(|(column, cell)| (*column, self.seen(cell)))
    }

    /// The headers of its other columns, in order.
    pub fn others(&self) -> impl Iterator<Item = Cell<'_>> {
        self.head.others.iter().map(|cell| self.seen(cell))
    }

    /// What stands above the header row, cell by cell, blank rows left out.
    pub fn titles(&self) -> impl Iterator<Item = Vec<Cell<'_>>> {
        self.head.titles.iter().map(|row| row.iter().map(|cell| self.seen(cell)).collect())
    }

    fn seen<'s>(&'s self, cell: &'s KeptCell) -> Cell<'s> {
        cell.seen(self.file, self.rows.text())
    }

    /// The cell that a place of this file begins in, as spreadsheets call it: `C17`. `None` for a
    /// whole row, or where no cell is.
    pub fn cell_at(&self, place: Place) -> Option<String> {
        if place.file != self.file {
            return None;
        }
        let known = self.columns().map(|(_, cell)| cell);
        let header = known.chain(self.others()).find(|cell| cell.place == place);
        if let (Some(cell), Some(row)) = (header, self.header) {
            return Some(cell_name(cell.column, row));
        }
        let row = self.rows.at_byte(place.start).filter(|row| place.end <= row.place().end)?;
        let exact = row.cells().find(|cell| cell.place == place);
        let around = || {
            let mut cells = row.cells().filter(|_| place != row.place());
            cells.find(|cell| cell.place.start <= place.start && place.start < cell.place.end)
        };
        exact.or_else(around).map(|cell| cell_name(cell.column, row.number()))
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

worded! {
    /// How far a task has come, by what a unit says; the words are the canonical form.
    pub enum TaskStatus {
        /// Not begun.
        NotStarted = "not-started",
        /// Under way.
        InProgress = "in-progress",
        /// Finished; on which day, its evidence or its commit tells.
        Done = "done",
    }
}

/// How often a task has been done in the year so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// So often.
    pub so_far: u32,
    /// How often the plan wants it.
    pub of: u16,
}

impl Times {
    /// How far the task has come by that.
    pub fn status(self) -> TaskStatus {
        match self.so_far {
            0 => TaskStatus::NotStarted,
            often if often < self.of.into() => TaskStatus::InProgress,
            _ => TaskStatus::Done,
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
    /// How often a task has been done.
    Times(Times),
}

impl Value {
    /// The canonical form in a submission.
    pub fn canonical(self) -> String {
        match self {
            Self::Figure(figure) => figure.canonical(),
            Self::NotApplicable => "n/a".to_owned(),
            Self::Status(status) => status.code().to_owned(),
            Self::Times(times) => times.so_far.to_string(),
        }
    }

    /// How a task stands, where it says so in either way.
    pub fn status(self) -> Option<TaskStatus> {
        match self {
            Self::Status(status) => Some(status),
            Self::Times(times) => Some(times.status()),
            Self::Figure(_) | Self::NotApplicable => None,
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
