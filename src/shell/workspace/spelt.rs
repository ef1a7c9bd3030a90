//! Whether files are there that somebody has cited, by names that are the same on every system: in the
//! case in which they are written, which Windows and macOS would not ask for, and however accents are
//! put to letters, which macOS writes apart.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;

use super::folder::{Folder, Kind};
use super::read::parts;
use crate::source::limits;
use crate::source::spelling::composed;

/// The folders that were looked into, each listed once, by their paths in NFC.
pub(super) struct Spelt {
    root: Option<Folder>,
    folders: BTreeMap<String, Option<Listed>>,
}

/// A folder and what lies in it, by names in NFC.
struct Listed {
    folder: Folder,
    names: BTreeMap<String, (OsString, Kind)>,
}

impl Listed {
    fn of(folder: Folder) -> Option<Self> {
        let entries = folder.entries(limits::ENTRIES).ok()??;
        let names = entries.into_iter().filter_map(|(name, kind)| {
            let key = composed(name.to_str()?).into_owned();
            Some((key, (name, kind)))
        });
        Some(Self { names: names.collect(), folder })
    }
}

impl Spelt {
    /// Below a root.
    pub(super) fn below(root: &Path) -> Self {
        Self { root: Folder::open(root).ok(), folders: BTreeMap::new() }
    }

    /// Whether a path, with `/`, is a regular file's, and leads through no link.
    pub(super) fn is_file(&mut self, path: &str) -> bool {
        let path = composed(path);
        if path.split('/').any(|part| matches!(part, "" | "." | "..")) {
            return false;
        }
        let (parent, name) = path.rsplit_once('/').unwrap_or(("", &path));
        let ends = parts(parent).map(|(end, _)| end);
        let is_way = std::iter::once(0).chain(ends).all(|end| self.has_folder(&parent[..end]));
        let listed = if is_way { self.folders.get(parent) } else { None };
        let found = listed.and_then(|listed| listed.as_ref()?.names.get(name));
        matches!(found, Some((_, Kind::File)))
    }

    /// Whether a folder is there, whose parent has been asked for.
    fn has_folder(&mut self, path: &str) -> bool {
        if let Some(known) = self.folders.get(path) {
            return known.is_some();
        }
        let listed = self.opened(path).and_then(Listed::of);
        let is_there = listed.is_some();
        self.folders.insert(path.to_owned(), listed);
        is_there
    }

    fn opened(&self, path: &str) -> Option<Folder> {
        if path.is_empty() {
            return self.root.as_ref()?.again().ok();
        }
        let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
        let parent = self.folders.get(parent)?.as_ref()?;
        let (name, _) = parent.names.get(name)?;
        parent.folder.folder(name).ok()?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cited_file_is_the_same_on_every_system() {
        let place = tempfile::tempdir().expect("a folder");
        // As a computer with macOS writes them: `Báo cáo/quý.pdf`.
        let apart = place.path().join("Ba\u{301}o ca\u{301}o");
        std::fs::create_dir_all(apart.join("I")).expect("made");
        std::fs::write(apart.join("quy\u{301}.pdf"), "x").expect("written");
        std::fs::write(apart.join("I/a.pdf"), "x").expect("written");
        let mut spelt = Spelt::below(place.path());
        for (path, expected) in [
            ("Báo cáo/quý.pdf", true),
            ("Ba\u{301}o ca\u{301}o/quy\u{301}.pdf", true),
            ("Báo cáo/I/a.pdf", true),
            ("Báo cáo/i/a.pdf", false),
            ("Báo cáo/I/A.pdf", false),
            ("Báo cáo\\quý.pdf", false),
            ("Báo cáo/../Báo cáo/quý.pdf", false),
            ("Báo cáo/quý.pdf.", false),
            ("Báo cáo", false),
            ("Báo cáo/quy.pdf", false),
            ("quý.pdf", false),
            ("", false),
        ] {
            assert_eq!(spelt.is_file(path), expected, "{path}");
        }
    }
}
