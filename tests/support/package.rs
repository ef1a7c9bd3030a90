//! Workbooks and documents as what they are: packages of parts that other readers open.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

/// The parts that are text, by their names.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("UTF-8");
        parts.insert(name, text);
    }
    parts
}

/// One part.
pub fn part(bytes: &[u8], name: &str) -> String {
    parts(bytes).remove(name).unwrap_or_else(|| panic!("no {name}"))
}
