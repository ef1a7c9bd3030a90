//! How much memory a workbook may take.

use super::Unusable;

/// What any workbook may hold, in bytes: a hundred thousand cells, of which the largest plan asks a
/// tenth.
const FREE: usize = 20 << 20;

/// How many times its own size a workbook may hold beyond that. Cells pack well, but what people
/// type does not pack a hundredfold: a workbook that does was made to fill the memory.
const TIMES: usize = 5;

/// What reading a cell takes beside its text: its place, its piece of the sheet as text, its share
/// in a row of the submission.
const CELL: usize = 192;

/// How many times a cell's text is held: as cell, as piece of the sheet, as field of a row.
const COPIES: usize = 4;

/// What is left to be held.
pub(super) struct Budget(usize);

impl Budget {
    /// For a workbook of so many bytes.
    pub fn of(size: usize) -> Self {
        Self(FREE.saturating_add(size.saturating_mul(TIMES)))
    }

    /// Takes so many bytes.
    ///
    /// # Errors
    /// If there are not so many left.
    pub fn hold(&mut self, bytes: usize) -> Result<(), Unusable> {
        self.0 = self.0.checked_sub(bytes).ok_or(Unusable::TooLarge)?;
        Ok(())
    }

    /// Takes what a cell with such a text needs.
    pub fn hold_cell(&mut self, text: &str) -> Result<(), Unusable> {
        self.hold(CELL + COPIES * text.len())
    }
}
