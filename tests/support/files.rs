//! The files of a repository by their path from its root, read from the disk and written to it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Paths with `/`, on every system.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Where this project lies, which is the shipped repository.
pub fn own() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder, by its path from there.
pub fn read(folder: &Path) -> Files {
    below(folder, folder)
}

fn below(root: &Path, folder: &Path) -> Files {
    let mut files = Files::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let name = path.strip_prefix(root).expect("below the root");
            let name = name.to_str().expect("a name in Unicode").replace('\\', "/");
            files.insert(name, fs::read(&path).expect("a file"));
        }
    }
    files
}

/// The small repository without a fault that every case lies over.
pub fn base() -> Files {
    read(&own().join("tests/cases/base"))
}

/// The shipped repository: plan, submissions and the clauses of its source.
pub fn shipped() -> Files {
    let folders = ["plan", "reports", "seeds"].map(|folder| own().join(folder));
    folders.iter().flat_map(|folder| below(own(), folder)).collect()
}

/// The names of the folders in `tests/cases/`, in their order.
pub fn cases() -> Vec<String> {
    let entries = fs::read_dir(own().join("tests/cases")).expect("the case folders are there");
    let mut names: Vec<_> = entries
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().expect("a name in Unicode"))
        .filter(|name| name != "base")
        .collect();
    names.sort();
    names
}

/// Writes files below a folder, which need not be there yet.
pub fn write(root: &Path, files: &Files) {
    for (path, bytes) in files {
        let path: PathBuf = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    }
}

/// The text of one of them.
pub fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// Replaces what stands in a file exactly once.
pub fn edit(files: &mut Files, path: &str, from: &str, to: &str) {
    let text = text(files, path);
    assert_eq!(text.matches(from).count(), 1, "{path}: {from}");
    let text = text.replace(from, to);
    files.insert(path.to_owned(), text.into_bytes());
}
