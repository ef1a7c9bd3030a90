//! The records of a sheet → its cells.

use super::bytes::{Pieces, u16_at, u32_at, u64_at};
use super::globals::{Globals, Listed};
use super::{BOF, EOF, Entry, Records, begin};
use crate::submission::workbook::Unusable;
use crate::submission::workbook::budget::Budget;
use crate::submission::workbook::cells::{self, SheetCell};
use crate::submission::workbook::filling::Filling;
use crate::submission::workbook::grid::Sheet;

/// The kind of stream that has cells.
const WORKSHEET: u16 = 0x10;

/// Reads a sheet; says too how many bytes it takes of the stream.
pub(super) fn read(
    stream: &[u8],
    globals: &Globals,
    listed: &Listed,
    budget: &mut Budget,
) -> Result<(Sheet, usize), Unusable> {
    let mut records = Records { stream, at: listed.at };
    let sheet = Sheet::new(listed.name.clone(), listed.visible);
    let mut reader = Reader { globals, filling: Filling::new(sheet, budget), waiting: None };
    if begin(&mut records)? != WORKSHEET {
        return Ok((reader.filling.finish()?, 0));
    }
    // A chart within the sheet is a stream within the stream.
    let mut depth = 1;
    while depth > 0 {
        let entry = records.next()?;
        match entry.kind {
            BOF => depth += 1,
            EOF => depth -= 1,
            _ if depth == 1 => reader.take(entry)?,
            _ => {}
        }
    }
    Ok((reader.filling.finish()?, records.at - listed.at))
}

struct Reader<'r, 'b> {
    globals: &'r Globals,
    filling: Filling<'b>,
    /// The formula whose result is a text, which the next record but a few holds.
    waiting: Option<(usize, usize)>,
}

impl Reader<'_, '_> {
    fn take(&mut self, entry: Entry<'_>) -> Result<(), Unusable> {
        let Entry { kind, content, mut pieces } = entry;
        let head = || match (u16_at(content, 0), u16_at(content, 2)) {
            (Some(row), Some(column)) => Ok((usize::from(row), usize::from(column))),
            _ => Err(Unusable::Damaged),
        };
        let style = |at| u16_at(content, at).map(usize::from).ok_or(Unusable::Damaged);
        let long = |at| u32_at(content, at).ok_or(Unusable::Damaged);
        match kind {
            0x208 => {
                const HIDDEN: u8 = 0x20;
                if content.get(12).is_some_and(|signs| signs & HIDDEN != 0) {
                    self.filling.hide(head()?.0)?;
                }
            }
            0x203 => {
                let number = f64::from_bits(u64_at(content, 6).ok_or(Unusable::Damaged)?);
                self.number(head()?, style(4)?, number, false)?;
            }
            0x27e => self.number(head()?, style(4)?, packed(long(6)?), false)?,
            0xbd => self.row_of_numbers(head()?, content)?,
            0xfd => {
                let shared = self.globals.shared.get(long(6)? as usize);
                self.words(head()?, shared.ok_or(Unusable::Damaged)?.to_string())?;
            }
            // A text of its own, with or without looks.
            0x204 | 0xd6 => self.words(head()?, told(pieces_of_text(content, 6)?)?)?,
            0x205 => {
                let [.., value, is_error] = content else { return Err(Unusable::Damaged) };
                self.words(head()?, of_sign(*value, *is_error != 0))?;
            }
            0x06 => self.formula(head()?, content)?,
            0x207 => {
                if let Some(at) = self.waiting.take() {
                    let length = usize::from(pieces.short()?);
                    let text = pieces.text(length)?;
                    self.filling.put(at, SheetCell { text, is_number: false, is_formula: true })?;
                }
            }
            0xe5 => self.merged(content)?,
            // Rows are hidden by a filter.
            0x9b => self.filling.sheet.filtered = true,
            _ => {}
        }
        Ok(())
    }

    /// A cell that no formula stands behind and that is no number.
    fn words(&mut self, at: (usize, usize), text: String) -> Result<(), Unusable> {
        self.filling.put(at, SheetCell { text, ..SheetCell::default() })
    }

    /// Numbers side by side.
    fn row_of_numbers(
        &mut self,
        (row, first): (usize, usize),
        content: &[u8],
    ) -> Result<(), Unusable> {
        let (cells, _) = content.get(4..).unwrap_or_default().as_chunks::<6>();
        for (column, cell) in (first..).zip(cells) {
            let style = u16_at(cell, 0).map_or(0, usize::from);
            let number = packed(u32_at(cell, 2).unwrap_or_default());
            self.number((row, column), style, number, false)?;
        }
        Ok(())
    }

    fn merged(&mut self, content: &[u8]) -> Result<(), Unusable> {
        let (ranges, _) = content.get(2..).unwrap_or_default().as_chunks::<8>();
        for range in ranges {
            let corner = |at| u16_at(range, at).map_or(0, usize::from);
            self.filling.merge([corner(0), corner(4), corner(2), corner(6)])?;
        }
        Ok(())
    }

    fn number(
        &mut self,
        at: (usize, usize),
        style: usize,
        number: f64,
        is_formula: bool,
    ) -> Result<(), Unusable> {
        let look = self.globals.looks.get(style).copied().unwrap_or_default();
        let (text, is_number) = cells::number(number, look, self.globals.from_1904);
        self.filling.put(at, SheetCell { text, is_number, is_formula })
    }

    /// A formula, of which the result is taken.
    fn formula(&mut self, at: (usize, usize), content: &[u8]) -> Result<(), Unusable> {
        let result = u64_at(content, 6).ok_or(Unusable::Damaged)?;
        let style = u16_at(content, 4).map_or(0, usize::from);
        self.waiting = None;
        if result >> 48 != 0xffff {
            return self.number(at, style, f64::from_bits(result), true);
        }
        let [kind, _, value, ..] = result.to_le_bytes();
        let text = match kind {
            0 => {
                self.waiting = Some(at);
                return Ok(());
            }
            1 | 2 => of_sign(value, kind == 2),
            _ => String::new(),
        };
        self.filling.put(at, SheetCell { text, is_number: false, is_formula: true })
    }
}

/// The text of a record whose text begins at a byte.
fn pieces_of_text(content: &[u8], at: usize) -> Result<Pieces<'_>, Unusable> {
    let rest = content.get(at..).ok_or(Unusable::Damaged)?;
    Ok(Pieces::new(rest, rest.len()))
}

fn told(mut pieces: Pieces<'_>) -> Result<String, Unusable> {
    let length = usize::from(pieces.short()?);
    pieces.text(length)
}

/// A number in four bytes: thirty bits of a whole number or of the front of a fraction, perhaps to
/// be taken at a hundredth.
fn packed(bits: u32) -> f64 {
    const HUNDREDTH: u32 = 1;
    const WHOLE: u32 = 2;
    let number = match bits & WHOLE {
        0 => f64::from_bits(u64::from(bits & !3) << 32),
        _ => f64::from(bits.cast_signed() >> 2),
    };
    if bits & HUNDREDTH != 0 { number / 100.0 } else { number }
}

/// What a truth value or an error shows.
fn of_sign(value: u8, is_error: bool) -> String {
    let shown = match (is_error, value) {
        (false, 0) => "FALSE",
        (false, _) => "TRUE",
        (true, 0x00) => "#NULL!",
        (true, 0x07) => "#DIV/0!",
        (true, 0x0f) => "#VALUE!",
        (true, 0x17) => "#REF!",
        (true, 0x1d) => "#NAME?",
        (true, 0x24) => "#NUM!",
        (true, _) => "#N/A",
    };
    shown.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_four_bytes_are_unpacked() {
        for (bits, number) in [
            (0x3ff0_0000, 1.0),
            (0x0000_0006, 1.0),
            (0x0000_04d3, 3.08),
            (0xffff_fffe, -1.0),
            (0x4059_0001, 1.0),
            (0x0000_17c2, 1520.0),
        ] {
            assert_eq!(packed(bits).to_bits(), f64::to_bits(number), "{bits:x}");
        }
    }
}
