//! The only place that touches files: finds the root, reads the repository, writes atomically.
//!
//! Judges nothing: what a file says is for the loaders. Its failures are those of the world.
#![allow(clippy::disallowed_methods, reason = "this module is where files are touched")]

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use crate::i18n::Message;
use crate::model::MANIFEST;
use crate::source::Sources;

/// A failure of the world, said in the user's language by whoever shows it.
#[derive(Debug)]
pub struct Failure {
    /// What failed.
    pub message: Message,
}

impl Failure {
    /// A failure with these words.
    pub fn new(message: Message) -> Self {
        Self { message }
    }

    /// A failure of reading or writing a path.
    fn io(id: &'static str, path: &Path, error: &io::Error) -> Self {
        Self::new(
            Message::new(id).with("path", path.display().to_string()).with("why", reason(error)),
        )
    }
}

/// The reasons that a user can do something about in words; the system's own text for the rest.
fn reason(error: &io::Error) -> crate::i18n::Value {
    match error.kind() {
        io::ErrorKind::NotFound => Message::new("world-not-found").into(),
        io::ErrorKind::PermissionDenied => Message::new("world-denied").into(),
        io::ErrorKind::AlreadyExists => Message::new("world-exists").into(),
        _ => error.to_string().into(),
    }
}

/// A repository on disk.
#[derive(Debug, Clone)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The repository that a folder lies in: the nearest ancestor that holds `plan/`.
    ///
    /// # Errors
    /// No ancestor does, or the folder does not exist.
    pub fn find(start: &Path) -> Result<Self, Failure> {
        let start = start
            .canonicalize()
            .map_err(|error| Failure::io("world-cannot-read", start, &error))?;
        let root = start.ancestors().find(|folder| folder.join("plan").is_dir());
        match root {
            Some(root) => Ok(Self { root: root.to_owned() }),
            None => Err(Failure::new(
                Message::new("world-no-plan").with("path", start.display().to_string()),
            )),
        }
    }

    /// The root of the repository.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The years that have a plan, ascending.
    ///
    /// # Errors
    /// `plan/` cannot be read.
    pub fn years(&self) -> Result<Vec<i32>, Failure> {
        let folder = self.root.join("plan");
        let failed = |error: io::Error| Failure::io("world-cannot-read", &folder, &error);
        let mut years = Vec::new();
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let name = entry.map_err(failed)?.file_name();
            years.extend(name.to_str().and_then(|name| name.parse::<i32>().ok()));
        }
        years.sort_unstable();
        Ok(years)
    }

    /// Reads all that a year's work needs: its plan, the registers of sources, the reports.
    ///
    /// # Errors
    /// A file or folder cannot be read.
    pub fn read(&self, year: i32) -> Result<Sources, Failure> {
        let mut files = Vec::new();
        self.read_folder(&format!("plan/{year}"), &mut files)?;
        self.read_folder("seeds", &mut files)?;
        self.read_folder("reports", &mut files)?;
        let others = self.years()?.into_iter().filter(|other| *other != year);
        Ok(Sources::new(files).beside_years(others.map(|year| year.to_string()).collect()))
    }

    /// Reads a folder and what is below it, if it is there. `path` is from the root, with `/`.
    fn read_folder(&self, path: &str, files: &mut Vec<(String, Vec<u8>)>) -> Result<(), Failure> {
        let folder = self.root.join(path);
        let failed = |error: io::Error| Failure::io("world-cannot-read", &folder, &error);
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(failed(error)),
        };
        for entry in entries {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name();
            // A name that is no text cannot be any id; shown lossily it is still reported.
            let path = format!("{path}/{}", name.to_string_lossy());
            // Links are followed to files only: a link to a folder might lead round in a circle.
            if entry.file_type().map_err(failed)?.is_dir() {
                self.read_folder(&path, files)?;
                continue;
            }
            // Written reports are known by name only: they may be large, and are never read back.
            if is_written_report(&path) {
                files.push((path, Vec::new()));
                continue;
            }
            let bytes = fs::read(entry.path())
                .map_err(|error| Failure::io("world-cannot-read", &entry.path(), &error))?;
            files.push((path, bytes));
        }
        Ok(())
    }

    /// Which of these paths (from the root, with `/`) are files of the repository. A link that
    /// leads out of it is followed to no file.
    pub fn existing(&self, paths: impl IntoIterator<Item = String>) -> BTreeSet<String> {
        let is_inside = |path: &String| {
            let plain =
                Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
            let found = plain.then(|| self.root.join(path).canonicalize().ok()).flatten();
            found.is_some_and(|found| found.starts_with(&self.root) && found.is_file())
        };
        paths.into_iter().filter(is_inside).collect()
    }

    /// A file's text, if it is there and is text.
    pub fn read_text(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.root.join(path)).ok()
    }

    /// A path that a user gave, from the root, with `/`; empty for the root itself.
    ///
    /// # Errors
    /// It does not exist, or lies outside the repository.
    pub fn relative(&self, given: &Path) -> Result<String, Failure> {
        let path = given
            .canonicalize()
            .map_err(|error| Failure::io("world-cannot-read", given, &error))?;
        let inside = path.strip_prefix(&self.root).map_err(|_| {
            let path = given.display().to_string();
            Failure::new(Message::new("world-outside").with("path", path))
        })?;
        let parts: Vec<_> = inside
            .components()
            .filter_map(|part| match part {
                Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
                _ => None,
            })
            .collect();
        Ok(parts.join("/"))
    }
}

/// Whether a file is a report that `report --write` wrote: in a `consolidated/` folder, and not the
/// note that says what it was made of.
fn is_written_report(path: &str) -> bool {
    match path.split('/').collect::<Vec<_>>().as_slice() {
        ["reports", _, _, "consolidated", rest @ ..] => rest != [MANIFEST],
        _ => false,
    }
}

/// A file that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Its path from the root, with `/`.
    pub path: String,
    /// What it holds.
    pub text: String,
    /// Whether it is a program to be run.
    pub program: bool,
}

/// Makes files in a folder, which need not be there yet. Where any of them is there already none
/// is written, unless `force` says to write over it.
///
/// # Errors
/// Files are there already, or cannot be written.
pub fn create(root: &Path, files: &[NewFile], force: bool) -> Result<(), Failure> {
    // A link that leads nowhere is there too.
    let is_there = |file: &&NewFile| root.join(&file.path).symlink_metadata().is_ok();
    let there: Vec<_> = files.iter().filter(is_there).map(|file| file.path.as_str()).collect();
    if !there.is_empty() && !force {
        let message = Message::new("world-occupied").with("count", there.len());
        return Err(Failure::new(message.with("paths", there.join(", "))));
    }
    for file in files {
        let path = root.join(&file.path);
        write_atomically(&path, file.text.as_bytes())?;
        if file.program {
            allow_to_run(&path)
                .map_err(|error| Failure::io("world-cannot-write", &path, &error))?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn allow_to_run(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn allow_to_run(_: &Path) -> io::Result<()> {
    Ok(())
}

/// The bytes of a file that the user named.
///
/// # Errors
/// It cannot be read.
pub fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::io("world-cannot-read", path, &error))
}

/// Writes a file that is not there yet, or that already is the same; another only by `force`.
///
/// # Errors
/// Another is there, or it cannot be written.
pub fn write_new(path: &Path, bytes: &[u8], force: bool) -> Result<(), Failure> {
    match fs::read(path) {
        Ok(there) if there == bytes => return Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        // What cannot be read is there all the same.
        _ if force => {}
        _ => {
            let path = path.display().to_string();
            return Err(Failure::new(Message::new("world-would-overwrite").with("path", path)));
        }
    }
    write_atomically(path, bytes)
}

/// Writes a folder that is not there yet, with all its files (by their path within it) or not at
/// all: to a sibling first, then renamed into place.
///
/// # Errors
/// It is there already, or cannot be written.
pub fn write_new_folder(path: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
    if path.symlink_metadata().is_ok() {
        let path = path.display().to_string();
        return Err(Failure::new(Message::new("world-folder-there").with("path", path)));
    }
    let failed = |error: io::Error| Failure::io("world-cannot-write", path, &error);
    let parent = path.parent().unwrap_or(Path::new("."));
    let whole = tempfile::Builder::new().prefix(".new-").tempdir_in(parent).map_err(failed)?;
    // Made inside the temporary folder, which is private, so that it gets the usual mode.
    let inner = whole.path().join("folder");
    for (name, bytes) in files {
        write_atomically(&inner.join(name), bytes)?;
    }
    fs::rename(&inner, path).map_err(failed)
}

/// Writes a file whole or not at all: to a sibling first, then renamed into place.
///
/// # Errors
/// The folder cannot be made or the file not be written, for instance while Excel holds it open.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |error: io::Error| Failure::io("world-cannot-write", path, &error);
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    fs::create_dir_all(folder).map_err(failed)?;
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    allow_others_to_read(file.as_file(), path).map_err(failed)?;
    // On Windows a rename fails while another program has the file open: it may be for a moment.
    const TRIES: u32 = 5;
    for attempt in 1.. {
        match file.persist(path) {
            Ok(_) => break,
            Err(error) if attempt >= TRIES || !cfg!(windows) => return Err(failed(error.error)),
            Err(error) => {
                file = error.file;
                std::thread::sleep(Duration::from_millis(100));
            }
        }
    }
    Ok(())
}

/// A temporary file is private; the file it becomes keeps the mode it had, or gets the usual one.
#[cfg(unix)]
fn allow_others_to_read(file: &fs::File, target: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(target).map_or(0o644, |old| old.permissions().mode());
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn allow_others_to_read(_: &fs::File, _: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_ancestor_with_a_plan_is_the_root() {
        let folder = tempfile::tempdir().expect("a folder");
        let deep = folder.path().join("reports/2022/q1");
        fs::create_dir_all(&deep).expect("made");
        assert!(Workspace::find(&deep).is_err());
        fs::create_dir_all(folder.path().join("plan/2022")).expect("made");
        fs::create_dir_all(folder.path().join("plan/2021")).expect("made");
        let workspace = Workspace::find(&deep).expect("found");
        assert_eq!(workspace.years().expect("read"), [2021, 2022]);
        assert_eq!(workspace.relative(&deep).expect("inside"), "reports/2022/q1");
        assert!(workspace.relative(Path::new("/")).is_err());
    }

    #[test]
    fn only_files_inside_the_repository_exist() {
        let outside = tempfile::tempdir().expect("a folder");
        fs::write(outside.path().join("secret.pdf"), "x").expect("written");
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(folder.path().join("plan/2022")).expect("made");
        fs::create_dir_all(folder.path().join("scans")).expect("made");
        fs::write(folder.path().join("scans/a.pdf"), "x").expect("written");
        let up = format!(
            "../{}/secret.pdf",
            outside.path().file_name().expect("a name").to_string_lossy()
        );
        assert!(folder.path().join(&up).exists(), "the way out is there");
        let workspace = Workspace::find(folder.path()).expect("found");
        let absolute = outside.path().join("secret.pdf").display().to_string();
        let asked = ["scans/a.pdf", "scans", "scans/b.pdf", "link.pdf", &up, &absolute];
        #[cfg(unix)]
        std::os::unix::fs::symlink(
            outside.path().join("secret.pdf"),
            folder.path().join("link.pdf"),
        )
        .expect("linked");
        let there = workspace.existing(asked.map(str::to_owned));
        assert_eq!(there.into_iter().collect::<Vec<_>>(), ["scans/a.pdf"]);
    }

    #[test]
    fn writing_replaces_whole_files() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("new/file.txt");
        write_atomically(&path, b"one").expect("written");
        write_atomically(&path, b"two").expect("written");
        assert_eq!(fs::read(&path).expect("read"), b"two");
        assert_eq!(fs::read_dir(folder.path().join("new")).expect("read").count(), 1);
    }
}
