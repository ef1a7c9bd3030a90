//! Rows and where their cells stand.

use quick_xml::events::{BytesStart, Event};

use super::cell::Cell;
use crate::submission::workbook::Unusable;
use crate::submission::workbook::budget::Budget;
use crate::submission::workbook::cells::SheetCell;
use crate::submission::workbook::filling::Filling;
use crate::submission::workbook::grid::Sheet;
use crate::submission::workbook::xml::prefixed;

/// The last row that a spreadsheet has, from 1; columns are fewer.
const LAST: usize = 1_048_576;

/// A sheet being read.
pub(super) struct Rows<'b> {
    filling: Filling<'b>,
    /// The row being read, from 0, and how often it is there.
    row: usize,
    again: usize,
    hidden: bool,
    column: usize,
    /// The cells of the row that hold anything: the column of the first, and how often it is there.
    cells: Vec<(usize, usize, SheetCell)>,
    cell: Option<Cell>,
}

impl<'b> Rows<'b> {
    pub fn new(sheet: Sheet, budget: &'b mut Budget) -> Self {
        let filling = Filling::new(sheet, budget);
        let (row, again, hidden, column) = (0, 1, false, 0);
        Self { filling, row, again, hidden, column, cells: Vec::new(), cell: None }
    }

    /// The sheet, at its end.
    pub fn finish(self) -> Result<Sheet, Unusable> {
        self.filling.finish()
    }

    /// Takes an event between the tags of the sheet.
    pub fn take(&mut self, event: &Event<'_>) -> Result<(), Unusable> {
        match (event, &mut self.cell) {
            (Event::End(tag), _) if is_cell(tag.name().into_inner()) => self.close_cell(),
            (event, Some(cell)) => cell.take(event),
            (Event::Start(tag), None) => match tag.name().into_inner() {
                "table:table-row" => self.open_row(tag),
                name if is_cell(name) => {
                    self.cell = Some(Cell::open(tag)?);
                    Ok(())
                }
                _ => Ok(()),
            },
            (Event::End(tag), None) if tag.name().into_inner() == "table:table-row" => {
                self.close_row()
            }
            _ => Ok(()),
        }
    }

    fn open_row(&mut self, tag: &BytesStart<'_>) -> Result<(), Unusable> {
        let [again, seen] = prefixed(tag, ["table:number-rows-repeated", "table:visibility"])?;
        self.again = count(again)?;
        self.hidden = matches!(seen.as_deref(), Some("collapse" | "filter"));
        self.filling.sheet.filtered |= seen.as_deref() == Some("filter");
        self.column = 0;
        self.cells.clear();
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), Unusable> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let (again, [rows, columns]) = (count(cell.again.clone())?, cell.spans.clone());
        let (rows, columns) = (count(rows)?, count(columns)?);
        let (row, column) = (self.row, self.column);
        if rows > 1 || columns > 1 {
            self.filling.merge([row, column, row + rows - 1, column + columns - 1])?;
        }
        let shown = cell.shown();
        if !shown.text.is_empty() || shown.is_formula {
            self.cells.push((column, again, shown));
        }
        self.column = column.saturating_add(again).min(LAST);
        Ok(())
    }

    /// A row has ended: its cells are put into the sheet, as often as it is there.
    fn close_row(&mut self) -> Result<(), Unusable> {
        let cells = std::mem::take(&mut self.cells);
        let times = if cells.is_empty() { 0 } else { self.again };
        for row in self.row..self.row + times {
            for (column, again, shown) in &cells {
                for column in *column..column + again {
                    self.filling.put((row, column), shown.clone())?;
                }
            }
            if self.hidden {
                self.filling.hide(row)?;
            }
        }
        self.row += self.again;
        if self.row > 2 * LAST { Err(Unusable::Damaged) } else { Ok(()) }
    }
}

fn is_cell(name: &str) -> bool {
    matches!(name, "table:table-cell" | "table:covered-table-cell")
}

/// How often something is there, once unless it says so.
fn count(times: Option<String>) -> Result<usize, Unusable> {
    let Some(times) = times else { return Ok(1) };
    times.parse().ok().filter(|times| (1..=LAST).contains(times)).ok_or(Unusable::Damaged)
}
