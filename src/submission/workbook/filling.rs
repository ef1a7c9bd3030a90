//! A sheet being filled with cells one after the other, within the bounds of any workbook.

use super::Unusable;
use super::budget::Budget;
use super::cells::SheetCell;
use super::grid::{COLUMNS, ROW, ROWS, Sheet, overlap};

/// A sheet and what may still be put into it.
pub(super) struct Filling<'b> {
    pub sheet: Sheet,
    budget: &'b mut Budget,
    /// The row that was held last.
    row: Option<usize>,
}

impl<'b> Filling<'b> {
    pub fn new(sheet: Sheet, budget: &'b mut Budget) -> Self {
        Self { sheet, budget, row: None }
    }

    /// Puts a cell, unless it holds nothing.
    pub fn put(&mut self, at: (usize, usize), cell: SheetCell) -> Result<(), Unusable> {
        if cell.text.is_empty() && !cell.is_formula {
            return Ok(());
        }
        if at.0 >= ROWS || at.1 >= COLUMNS {
            return Err(Unusable::TooLarge);
        }
        if self.row.replace(at.0) != Some(at.0) {
            self.budget.hold(ROW)?;
        }
        self.budget.hold_cell(&cell.text)?;
        // Neither of two counts; one has to be shown.
        if self.sheet.cells.insert(at, cell).is_some() {
            self.sheet.repeated.insert(at);
        }
        Ok(())
    }

    /// Says that a row is hidden.
    pub fn hide(&mut self, row: usize) -> Result<(), Unusable> {
        self.budget.hold(size_of::<[usize; 4]>())?;
        self.sheet.hidden.insert(row);
        Ok(())
    }

    /// Merges the cells of a range.
    pub fn merge(&mut self, range: [usize; 4]) -> Result<(), Unusable> {
        self.budget.hold(size_of::<[usize; 4]>())?;
        let [top, left, bottom, right] = range;
        self.sheet.merged.push([
            top.min(bottom),
            left.min(right),
            top.max(bottom),
            left.max(right),
        ]);
        Ok(())
    }

    /// The sheet, when all is in it.
    pub fn finish(mut self) -> Result<Sheet, Unusable> {
        let Sheet { cells, hidden, .. } = &mut self.sheet;
        // Rows that hold nothing hide nothing.
        hidden.retain(|row| cells.range((*row, 0)..(row + 1, 0)).next().is_some());
        if overlap(&mut self.sheet.merged) {
            return Err(Unusable::Damaged);
        }
        Ok(self.sheet)
    }
}
