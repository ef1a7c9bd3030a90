//! The zip archive that a workbook is: whether it may be opened at all, and which rows it hides.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::Unusable;
use crate::source::{Unreadable, decode};

/// The most bytes of all parts together, unpacked. A workbook with every row of the largest plan is
/// a hundredth of it; beyond it a small file could fill the memory.
const LARGEST: u64 = 64 << 20;

/// Judges by its contents whether bytes are a workbook that can be read.
///
/// # Errors
/// Why they are none.
pub(super) fn inspect(bytes: &[u8]) -> Result<(), Unusable> {
    if !bytes.starts_with(b"PK") {
        return Err(match decode(bytes).unreadable {
            Some(Unreadable::OldWorkbook) if has(bytes, &utf16("EncryptedPackage")) => {
                Unusable::Encrypted
            }
            Some(Unreadable::OldWorkbook) => Unusable::Xls,
            Some(Unreadable::Pdf) => Unusable::Pdf,
            Some(_) => Unusable::Other,
            None => Unusable::Text,
        });
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unusable::Damaged)?;
    let mut rest = LARGEST;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| Unusable::Damaged)?;
        // What the archive says of its sizes need not be true.
        let mut part = part.take(rest + 1);
        let size = io::copy(&mut part, &mut io::sink()).map_err(|_| Unusable::Damaged)?;
        rest = rest.checked_sub(size).ok_or(Unusable::TooLarge)?;
    }
    let there = |name: &str| archive.index_for_name(name).is_some();
    if there("content.xml") && there("mimetype") {
        return Err(Unusable::Ods);
    }
    if there("xl/workbook.bin") {
        return Err(Unusable::Xlsb);
    }
    let mut names = archive.file_names().flatten();
    let sheets = names.any(|name| name.to_ascii_lowercase().starts_with("xl/"));
    if sheets { Ok(()) } else { Err(Unusable::Other) }
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn has(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// The hidden rows (from 1) of each sheet, by its name. Empty where the parts cannot be found: what
/// is hidden is worth a warning, not a refusal.
pub(super) fn hidden_rows(bytes: &[u8]) -> BTreeMap<String, BTreeSet<usize>> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return BTreeMap::new();
    };
    let mut targets = BTreeMap::new();
    for relation in elements(&mut archive, "xl/_rels/workbook.xml.rels", "Relationship") {
        if let (Some(id), Some(target)) = (relation.get("Id"), relation.get("Target")) {
            targets.insert(id.clone(), target.clone());
        }
    }
    let mut hidden = BTreeMap::new();
    for sheet in elements(&mut archive, "xl/workbook.xml", "sheet") {
        let (Some(name), Some(id)) = (sheet.get("name"), sheet.get("id")) else { continue };
        let Some(target) = targets.get(id) else { continue };
        let part = match target.strip_prefix('/') {
            Some(absolute) => absolute.to_owned(),
            None => format!("xl/{target}"),
        };
        let mut rows = BTreeSet::new();
        let mut number = 0;
        for row in elements(&mut archive, &part, "row") {
            number = row.get("r").and_then(|r| r.parse().ok()).unwrap_or(number + 1);
            let off = |value: &String| matches!(value.as_str(), "0" | "false");
            if row.get("hidden").is_some_and(|value| !off(value)) {
                rows.insert(number);
            }
        }
        hidden.insert(name.clone(), rows);
    }
    hidden
}

/// The attributes, by their names without prefix, of every element of a name in a part.
fn elements(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    part: &str,
    name: &str,
) -> Vec<BTreeMap<String, String>> {
    let mut text = String::new();
    let read = archive.by_name(part).map(|part| part.take(LARGEST).read_to_string(&mut text));
    if !matches!(read, Ok(Ok(_))) {
        return Vec::new();
    }
    let mut reader = Reader::from_str(&text);
    let mut found = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                if element.local_name().as_ref() == name {
                    found.push(attributes(&element));
                }
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

fn attributes(element: &BytesStart<'_>) -> BTreeMap<String, String> {
    let values = element.attributes().flatten().filter_map(|attribute| {
        let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?;
        let name: &str = attribute.key.local_name().into_inner();
        Some((name.to_owned(), value.into_owned()))
    });
    values.collect()
}
