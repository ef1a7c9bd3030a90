//! The compound file that an old workbook is: a small file system of sectors, of which no chain is
//! followed further than the file is long.

use std::collections::BTreeSet;

use super::bytes::{u16_at, u32_at};
use crate::submission::workbook::Unusable;

/// The first bytes of every compound file.
pub(super) const MAGIC: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// The last sector of a chain, and every sign above the sectors that there can be.
const LAST: u32 = 0xffff_fffa;
const ENTRY: usize = 128;
const NO_ENTRY: u32 = 0xffff_ffff;

/// A compound file and its streams.
pub(super) struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    mini: usize,
    /// The smallest stream that has sectors of its own.
    cutoff: usize,
    /// What follows each sector.
    next: Vec<u32>,
    next_mini: Vec<u32>,
    minis: Vec<u8>,
    entries: Vec<u8>,
}

impl<'b> Compound<'b> {
    /// Reads the tables of a compound file.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Unusable> {
        let field = |at| u32_at(bytes, at).ok_or(Unusable::Damaged);
        let shift = |at| u16_at(bytes, at).filter(|shift| (6..=12).contains(shift));
        let (Some(sector), Some(mini)) = (shift(30), shift(32)) else {
            return Err(Unusable::Damaged);
        };
        let mut file = Self {
            bytes,
            sector: 1 << sector,
            mini: 1 << mini,
            cutoff: field(56)? as usize,
            next: Vec::new(),
            next_mini: Vec::new(),
            minis: Vec::new(),
            entries: Vec::new(),
        };
        file.next = file.table(field(68)?)?;
        file.entries = file.chain(field(48)?)?;
        file.next_mini = numbers(&file.chain(field(60)?)?);
        let root = file.entry(0).filter(|entry| entry.kind == 5).ok_or(Unusable::Damaged)?;
        file.minis = file.chain(root.start)?;
        Ok(file)
    }

    /// The table of what follows each sector: its own sectors are listed in the header, and beyond
    /// that in a chain of lists.
    fn table(&self, mut list: u32) -> Result<Vec<u32>, Unusable> {
        let mut sectors: Vec<u32> = numbers(self.bytes.get(76..512).ok_or(Unusable::Damaged)?);
        let most = self.bytes.len() / self.sector + 1;
        let mut seen = 0;
        while list < LAST {
            seen += 1;
            let mut part = numbers(self.sector_of(list).ok_or(Unusable::Damaged)?);
            list = part.pop().filter(|_| seen <= most).ok_or(Unusable::Damaged)?;
            sectors.extend(part);
        }
        let mut table = Vec::new();
        for sector in sectors.into_iter().filter(|sector| *sector < LAST) {
            table.extend(numbers(self.sector_of(sector).ok_or(Unusable::Damaged)?));
            if table.len() > 2 * most + self.sector {
                return Err(Unusable::Damaged);
            }
        }
        Ok(table)
    }

    /// A sector; of the last the file may lack the end.
    fn sector_of(&self, number: u32) -> Option<&'b [u8]> {
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = (start + self.sector).min(self.bytes.len());
        self.bytes.get(start..end).filter(|sector| !sector.is_empty())
    }

    /// The bytes of a chain of sectors.
    fn chain(&self, first: u32) -> Result<Vec<u8>, Unusable> {
        let mut all = Vec::new();
        let mut at = first;
        while at < LAST {
            all.extend_from_slice(self.sector_of(at).ok_or(Unusable::Damaged)?);
            // More than there is comes of a chain that bites its tail.
            if all.len() > self.bytes.len() {
                return Err(Unusable::Damaged);
            }
            at = *self.next.get(at as usize).ok_or(Unusable::Damaged)?;
        }
        Ok(all)
    }

    /// The bytes of a chain of small sectors.
    fn mini_chain(&self, first: u32) -> Result<Vec<u8>, Unusable> {
        let mut all = Vec::new();
        let mut at = first;
        while at < LAST {
            let start = (at as usize).checked_mul(self.mini).ok_or(Unusable::Damaged)?;
            let end = (start.saturating_add(self.mini)).min(self.minis.len());
            all.extend_from_slice(self.minis.get(start..end).ok_or(Unusable::Damaged)?);
            if all.len() > self.minis.len() || start == end {
                return Err(Unusable::Damaged);
            }
            at = *self.next_mini.get(at as usize).ok_or(Unusable::Damaged)?;
        }
        Ok(all)
    }

    fn entry(&self, number: u32) -> Option<Entry> {
        let start = (number as usize).checked_mul(ENTRY)?;
        let entry = self.entries.get(start..start.checked_add(ENTRY)?)?;
        let length = usize::from(u16_at(entry, 64)?).saturating_sub(2).min(62);
        let (letters, _) = entry[..length].as_chunks::<2>();
        Some(Entry {
            name: letters.iter().map(|pair| u16::from_le_bytes(*pair)).collect(),
            kind: entry[66],
            beside: [u32_at(entry, 68)?, u32_at(entry, 72)?],
            child: u32_at(entry, 76)?,
            start: u32_at(entry, 116)?,
            size: u32_at(entry, 120)? as usize,
        })
    }

    /// The stream of a name in the outermost folder: what is embedded in a workbook has streams of
    /// the same names further in.
    pub fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, Unusable> {
        let wanted: Vec<u16> = name.encode_utf16().collect();
        let mut open = self.entry(0).map(|root| vec![root.child]).unwrap_or_default();
        let mut seen = BTreeSet::new();
        while let Some(number) = open.pop() {
            if number == NO_ENTRY || !seen.insert(number) {
                continue;
            }
            let Some(entry) = self.entry(number) else { continue };
            if entry.kind == 2 && entry.name == wanted {
                return self.content(&entry).map(Some);
            }
            open.extend(entry.beside);
        }
        Ok(None)
    }

    fn content(&self, entry: &Entry) -> Result<Vec<u8>, Unusable> {
        let is_mini = entry.size < self.cutoff;
        let chain = if is_mini { self.mini_chain(entry.start) } else { self.chain(entry.start) };
        let mut content = chain?;
        content.truncate(entry.size);
        Ok(content)
    }
}

/// An entry of a folder.
struct Entry {
    name: Vec<u16>,
    kind: u8,
    beside: [u32; 2],
    child: u32,
    start: u32,
    size: usize,
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    let (numbers, _) = bytes.as_chunks::<4>();
    numbers.iter().map(|number| u32::from_le_bytes(*number)).collect()
}
