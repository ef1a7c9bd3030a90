//! The workbook of Excel 97 to 2003 (BIFF8), as Excel and LibreOffice write it: records one behind
//! the other in a stream of a compound file. Nothing is believed that the file says of its own
//! sizes, and nothing is held beyond the budget of any workbook.

mod bytes;
mod compound;
mod globals;
mod sheet;
mod summary;
#[cfg(test)]
mod tests;

use super::Unusable;
use super::budget::Budget;
use super::grid::Sheet;
use super::saving::Saving;
use bytes::{Pieces, u16_at};
use compound::{Compound, MAGIC};

/// Whether bytes are a compound file.
pub(super) fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(&MAGIC)
}

/// Reads every sheet of an old workbook, and when it was saved.
pub(super) fn read(bytes: &[u8], budget: &mut Budget) -> Result<(Vec<Sheet>, Saving), Unusable> {
    let file = Compound::open(bytes)?;
    if file.stream("EncryptedPackage")?.is_some() {
        return Err(Unusable::Encrypted);
    }
    let Some(stream) = file.stream("Workbook")? else {
        let older = file.stream("Book")?.is_some();
        return Err(if older { Unusable::Xls5 } else { Unusable::Other });
    };
    let globals = globals::read(&stream, budget)?;
    let mut sheets = Vec::new();
    let mut length = 0;
    for listed in &globals.sheets {
        let (sheet, taken) = sheet::read(&stream, &globals, listed, budget)?;
        sheets.push(sheet);
        length += taken;
        // Sheets that lie in one another would be read again and again.
        if length > stream.len() {
            return Err(Unusable::Damaged);
        }
    }
    // What nobody needs to read a figure makes no workbook unreadable.
    let saving = file.stream("\u{5}SummaryInformation").ok().flatten();
    Ok((sheets, saving.map(|stream| summary::read(&stream)).unwrap_or_default()))
}

/// A record: its kind, its content, and the content with that of the records that go on with it.
struct Entry<'s> {
    kind: u16,
    content: &'s [u8],
    pieces: Pieces<'s>,
}

/// The records of a stream from a byte on.
struct Records<'s> {
    stream: &'s [u8],
    at: usize,
}

impl<'s> Records<'s> {
    fn next(&mut self) -> Result<Entry<'s>, Unusable> {
        let rest = self.stream.get(self.at..).ok_or(Unusable::Damaged)?;
        let (Some(kind), Some(length)) = (u16_at(rest, 0), u16_at(rest, 2)) else {
            return Err(Unusable::Damaged);
        };
        let (length, rest) = (usize::from(length), &rest[4..]);
        let content = rest.get(..length).ok_or(Unusable::Damaged)?;
        self.at += 4 + length;
        Ok(Entry { kind, content, pieces: Pieces::new(rest, length) })
    }
}

/// The kinds of records that both streams have.
const BOF: u16 = 0x0809;
const EOF: u16 = 0x000a;
/// The version that every record of this module is of.
const BIFF8: u16 = 0x0600;

/// Takes the first record, which says what follows: the version, and the kind of stream.
fn begin(records: &mut Records<'_>) -> Result<u16, Unusable> {
    let entry = records.next()?;
    match (entry.kind, u16_at(entry.content, 0)) {
        (BOF, Some(BIFF8)) => u16_at(entry.content, 2).ok_or(Unusable::Damaged),
        (BOF, Some(_)) => Err(Unusable::Xls5),
        _ => Err(Unusable::Damaged),
    }
}
