//! The zip archive that a workbook is: whether it may be opened at all, and its parts.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::Unusable;
use super::xml::Xml;

/// The most bytes of all parts together, unpacked. A workbook with every row of the largest plan is
/// a hundredth of it; beyond it a small file could take a long time to read.
const LARGEST: u64 = 64 << 20;

/// A workbook's parts.
pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// The parts by their names, whose case does not count.
    parts: BTreeMap<String, usize>,
}

impl<'b> Archive<'b> {
    /// Judges whether bytes are an archive that may be read.
    ///
    /// # Errors
    /// Why they are none.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Unusable> {
        Self::within(bytes, LARGEST)
    }

    /// The same, with another bound on what may be unpacked.
    pub(super) fn within(bytes: &'b [u8], most: u64) -> Result<Self, Unusable> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unusable::Damaged)?;
        // Of two parts of one name each program reads another.
        if zip.has_duplicate_names() {
            return Err(Unusable::Damaged);
        }
        let mut archive = Self { zip, parts: BTreeMap::new() };
        archive.unpack(most)?;
        Ok(archive)
    }

    /// Unpacks everything once and keeps nothing: what an archive says of its sizes need not be true.
    fn unpack(&mut self, most: u64) -> Result<(), Unusable> {
        let mut rest = most;
        for index in 0..self.zip.len() {
            let part = self.zip.by_index(index).map_err(|error| match error {
                ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Unusable::Encrypted,
                _ => Unusable::Damaged,
            })?;
            let name = part.name().map_err(|_| Unusable::Damaged)?.to_lowercase();
            let stated = part.size();
            // A name that leads out of the archive is no name of a part.
            if part.enclosed_name().is_none() {
                return Err(Unusable::Damaged);
            }
            let size = io::copy(&mut part.take(rest + 1), &mut io::sink());
            let size = size.map_err(|_| Unusable::Damaged)?;
            rest = rest.checked_sub(size).ok_or(Unusable::TooLarge)?;
            if size != stated || self.parts.insert(name, index).is_some() {
                return Err(Unusable::Damaged);
            }
        }
        Ok(())
    }

    /// Whether there is a part of the name.
    pub fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&name.to_lowercase())
    }

    /// Whether any part stands in a folder.
    pub fn has_folder(&self, folder: &str) -> bool {
        self.parts.keys().any(|name| name.starts_with(folder))
    }

    /// Whether a part that is no XML begins with a text.
    pub fn begins(&mut self, name: &str, wanted: &str) -> Result<bool, Unusable> {
        let Some(index) = self.parts.get(name) else { return Ok(false) };
        let part = self.zip.by_index(*index).map_err(|_| Unusable::Damaged)?;
        let mut begin = Vec::new();
        let most = wanted.len() as u64;
        part.take(most).read_to_end(&mut begin).map_err(|_| Unusable::Damaged)?;
        Ok(begin == wanted.as_bytes())
    }

    /// A part, if there is one of the name.
    pub fn part(&mut self, name: &str) -> Result<Option<Xml<impl Read>>, Unusable> {
        let Some(index) = self.parts.get(&name.to_lowercase()) else { return Ok(None) };
        let part = self.zip.by_index(*index).map_err(|_| Unusable::Damaged)?;
        Ok(Some(Xml::new(part)))
    }

    /// A part without which there is no workbook.
    pub fn needed(&mut self, name: &str) -> Result<Xml<impl Read>, Unusable> {
        self.part(name)?.ok_or(Unusable::Damaged)
    }
}
