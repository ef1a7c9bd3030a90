//! A workbook of any kind: its sheets, of which as much has been read as tells what they are.

use super::Unusable;
use super::archive::Archive;
use super::budget::Budget;
use super::grid::{self, Extent, Sheet};
use super::kind::Kind;
use super::listing::{self, Listing};
use super::saving::Saving;
use super::{ods, xls};
use crate::source::{Unreadable, decode};

/// A file whose sheets can be asked for.
pub(super) struct Workbook<'b> {
    pub kind: Kind,
    pub saving: Saving,
    pub sheets: Vec<Sheet>,
    /// What the sheets are read from again, where only their heads have been.
    parts: Option<Parts<'b>>,
}

/// A workbook whose sheets are parts by themselves.
struct Parts<'b> {
    archive: Archive<'b>,
    listing: Listing,
    budget: Budget,
}

impl<'b> Workbook<'b> {
    /// Judges by its contents what a file is, and reads what its sheets are.
    ///
    /// # Errors
    /// Why it is none.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Unusable> {
        let mut budget = Budget::of(bytes.len());
        if xls::is_compound(bytes) {
            let (sheets, saving) = xls::read(bytes, &mut budget)?;
            return Ok(Self { kind: Kind::Xls, saving, sheets, parts: None });
        }
        if !bytes.starts_with(b"PK") {
            return Err(other(bytes));
        }
        let mut archive = Archive::open(bytes)?;
        if ods::is_document(&archive) {
            let (sheets, saving) = ods::read(&mut archive, &mut budget)?;
            return Ok(Self { kind: Kind::Ods, saving, sheets, parts: None });
        }
        if archive.has("xl/workbook.bin") {
            return Err(Unusable::Xlsb);
        }
        if !archive.has_folder("xl/") {
            return Err(Unusable::Other);
        }
        Self::of_parts(archive, budget)
    }

    /// Reads the heads of all sheets.
    fn of_parts(mut archive: Archive<'b>, mut budget: Budget) -> Result<Self, Unusable> {
        let listing = listing::read(&mut archive, &mut budget)?;
        let mut sheets = Vec::new();
        for listed in &listing.sheets {
            let head = grid::read(&mut archive, &listing, listed, Extent::Head, &mut budget)?;
            sheets.push(head);
        }
        let saving = match archive.part("docProps/core.xml")? {
            // What nobody needs to read a figure makes no workbook unreadable.
            Some(part) => Saving::read(part, "modified", "lastModifiedBy").unwrap_or_default(),
            None => Saving::default(),
        };
        let parts = Some(Parts { archive, listing, budget });
        Ok(Self { kind: Kind::Xlsx, saving, sheets, parts })
    }

    /// The whole of one of its sheets.
    pub fn whole(&mut self, name: &str) -> Result<Sheet, Unusable> {
        let Some(Parts { archive, listing, budget }) = &mut self.parts else {
            let at = self.sheets.iter().position(|sheet| sheet.name == name);
            return at.map(|at| self.sheets.swap_remove(at)).ok_or(Unusable::Damaged);
        };
        let listed = listing.sheets.iter().find(|listed| listed.name == name);
        let listed = listed.ok_or(Unusable::Damaged)?;
        grid::read(archive, listing, listed, Extent::Whole, budget)
    }
}

/// What a file is that is no workbook.
fn other(bytes: &[u8]) -> Unusable {
    match decode(bytes).unreadable {
        Some(Unreadable::OldWorkbook) => Unusable::Damaged,
        Some(Unreadable::Pdf) => Unusable::Pdf,
        Some(_) => Unusable::Other,
        None => Unusable::Text,
    }
}
