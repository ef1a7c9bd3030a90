//! Which files an inbox holds, and which of them nobody means to be read.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::i18n::{Catalogue, Message};
use crate::shell::cli::stdin;
use crate::shell::workspace::{Failure, Workspace, files_at, read_file, shown};
use crate::source::{Refused, limits};

/// A file that was named, or lies in a folder that was.
pub(super) struct Arrived {
    pub path: PathBuf,
    /// What it holds, where that came through standard input.
    pub given: Option<Vec<u8>>,
    /// Whether the user named it: then it must be there.
    pub is_named: bool,
    /// Why it is passed by, where it is.
    pub passed: Option<&'static str>,
    /// Why it cannot be read, where that shows before it is opened.
    pub refused: Option<Refused>,
}

impl Arrived {
    /// Its path as the user would write it.
    pub fn shown(&self) -> String {
        shown(&self.path)
    }

    /// What it holds.
    pub fn bytes(&self) -> Result<Result<Vec<u8>, Refused>, Failure> {
        self.given.clone().map_or_else(|| read_file(&self.path), |bytes| Ok(Ok(bytes)))
    }

    /// What it is called, wherever it lies.
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// What machines leave in folders; nobody would miss it in a table.
fn is_litter(name: &str) -> bool {
    let lower = name.to_lowercase();
    matches!(lower.as_str(), "thumbs.db" | "desktop.ini")
        || lower.starts_with('.') && !lower.starts_with(".~lock.")
}

/// Whether a file looks like a table by its name. In a folder a scan or a letter beside the form is no
/// fault.
fn is_table(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let tables = ["xlsx", "xlsm", "xlsb", "xls", "xltx", "ods", "csv", "tsv", "txt"];
    ending.is_none_or(|ending| tables.contains(&ending.as_str()))
}

/// The files that paths stand for, each once. What was named by itself is meant, whatever it is.
pub(super) fn gather(paths: &[PathBuf], catalogue: &Catalogue) -> Result<Vec<Arrived>, Failure> {
    let (mut all, mut known) = (Vec::new(), BTreeSet::new());
    for path in paths {
        if stdin::is_meant(path) {
            if known.insert(path.clone()) {
                let given = Some(stdin::read(limits::WORKBOOK)?);
                let path = PathBuf::from(catalogue.word("stdin-name"));
                all.push(Arrived { path, given, is_named: true, passed: None, refused: None });
            }
            continue;
        }
        let is_folder = path.is_dir();
        for (path, refused) in files_at(path)? {
            let arrived = match is_folder {
                true => in_folder(path, refused),
                false => Some(Arrived { path, given: None, is_named: true, passed: None, refused }),
            };
            all.extend(arrived.filter(|arrived| known.insert(arrived.path.clone())));
        }
    }
    Ok(all)
}

fn in_folder(path: PathBuf, refused: Option<Refused>) -> Option<Arrived> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let passed = match refused {
        _ if is_litter(&name) => return None,
        Some(why @ (Refused::Link | Refused::Pipe | Refused::Socket | Refused::Device)) => {
            Some(why.code())
        }
        Some(_) => None,
        None if name.starts_with("~$") || name.starts_with(".~lock.") => Some("lock"),
        None if !is_table(&name) => Some("other"),
        None => None,
    };
    Some(Arrived { path, given: None, is_named: false, passed, refused })
}

/// Refuses a folder that holds the repository, its plan or its reports, or lies in one of these:
/// what is there would be taken for what units have sent.
pub(super) fn refuse_own(paths: &[PathBuf], workspace: &Workspace) -> Result<(), Failure> {
    let own = |folder: &Path| {
        let root = workspace.root();
        let kept = ["plan", "reports"].map(|name| root.join(name));
        root.starts_with(folder) || kept.iter().any(|kept| folder.starts_with(kept))
    };
    for path in paths.iter().filter(|path| path.is_dir()) {
        if path.canonicalize().is_ok_and(|folder| own(&folder)) {
            let message = Message::new("import-own-folder");
            return Err(Failure::new(message.with("path", shown(path))));
        }
    }
    Ok(())
}

/// Whether what was named is more than one file: then each is told in a row of a table.
pub(super) fn is_inbox(paths: &[PathBuf]) -> bool {
    !matches!(paths, [only] if !only.is_dir())
}
