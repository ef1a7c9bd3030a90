//! What an old workbook says before its sheets: their names and places, the texts that cells share,
//! and what its styles make of a number.

use std::collections::{BTreeMap, BTreeSet};

use super::bytes::u16_at;
use super::{EOF, Records, begin};
use crate::submission::workbook::Unusable;
use crate::submission::workbook::budget::Budget;
use crate::submission::workbook::looks::{self, Look};

/// A sheet and where its records begin.
pub(super) struct Listed {
    pub name: String,
    pub visible: bool,
    pub at: usize,
}

/// What holds for all sheets.
#[derive(Default)]
pub(super) struct Globals {
    pub sheets: Vec<Listed>,
    pub shared: Vec<Box<str>>,
    /// By the number of the style.
    pub looks: Vec<Look>,
    pub from_1904: bool,
}

/// The most sheets: a form has three, and a book with one for each unit some dozens.
const SHEETS: usize = 1_000;

/// Takes the records of the stream up to the first end.
pub(super) fn read(stream: &[u8], budget: &mut Budget) -> Result<Globals, Unusable> {
    let mut records = Records { stream, at: 0 };
    begin(&mut records)?;
    let mut globals = Globals::default();
    let mut names = BTreeSet::new();
    let mut formats: BTreeMap<u16, Look> = BTreeMap::new();
    let mut styles: Vec<u16> = Vec::new();
    loop {
        let mut entry = records.next()?;
        match entry.kind {
            EOF => break,
            // A password, be it Excel's own for files that are only protected.
            0x2f => return Err(Unusable::Encrypted),
            0x22 => globals.from_1904 = u16_at(entry.content, 0) == Some(1),
            0x85 => {
                let at = entry.pieces.long()? as usize;
                let (state, kind) = (entry.pieces.byte()? & 3, entry.pieces.byte()?);
                let length = usize::from(entry.pieces.byte()?);
                let name = entry.pieces.text(length)?;
                if !names.insert(name.to_lowercase()) || names.len() > SHEETS {
                    return Err(Unusable::Damaged);
                }
                // A chart or a macro has no cells.
                if kind == 0 {
                    globals.sheets.push(Listed { name, visible: state == 0, at });
                }
            }
            0x041e => {
                let number = entry.pieces.short()?;
                let length = usize::from(entry.pieces.short()?);
                budget.hold(size_of::<Look>() + 96)?;
                formats.insert(number, looks::of_format(&entry.pieces.text(length)?));
            }
            0xe0 => {
                budget.hold(size_of::<u16>() + size_of::<Look>())?;
                styles.push(u16_at(entry.content, 2).ok_or(Unusable::Damaged)?);
            }
            0xfc => {
                entry.pieces.long()?;
                let count = entry.pieces.long()?;
                for _ in 0..count {
                    let length = usize::from(entry.pieces.short()?);
                    let text = entry.pieces.text(length)?;
                    budget.hold(size_of::<Box<str>>() + text.len())?;
                    globals.shared.push(text.into());
                }
            }
            _ => {}
        }
    }
    let look =
        |id: &u16| formats.get(id).copied().unwrap_or_else(|| looks::built_in(&id.to_string()));
    globals.looks = styles.iter().map(look).collect();
    Ok(globals)
}
