//! The only place that touches files: finds the root, reads the repository, writes atomically.
//!
//! Judges nothing: what a file says is for `plan` and `submission`. Its failures are those of the
//! world; that something in the repository is no regular file, or too large, is no failure but goes
//! into the sources. Calls `source` and `i18n`. Below the root every name on the way is opened by
//! itself and no link is followed, to read as to write: the repository may be a stranger's.
#![allow(clippy::disallowed_methods, reason = "this module is where files are touched")]

mod folder;
mod kept;
mod named;
mod pen;
mod read;
mod site;
mod spelt;
mod temporary;
mod together;
mod turn;
mod windows;
mod write;

use std::collections::BTreeSet;
use std::error::Error;
use std::ffi::OsString;
use std::fmt;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use self::folder::{Folder, Kind, Trouble};
use self::spelt::Spelt;
use crate::i18n::Message;
use crate::model::{year_named, year_of};
use crate::shell::history::past::Past;
use crate::source::{Refused, SourceFile, Sources, limits};
pub use kept::Kept;
pub use named::{Target, files_at, modified, read_file};
pub use pen::{Pen, Stroke};
pub use site::write_site;
pub use turn::Turn;
pub use write::{create, found, pieces};

/// What writes a file, piece by piece.
pub type Fill<'f> = &'f mut dyn FnMut(&mut dyn io::Write) -> io::Result<()>;

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
        let message = match id {
            "world-cannot-write" if windows::is_held(cfg!(windows), error) => {
                Message::new("world-held-from-writing")
            }
            "world-cannot-read" if windows::is_held(cfg!(windows), error) => {
                Message::new("world-held-from-reading")
            }
            _ => Message::new(id).with("why", reason(error)),
        };
        let is_room = matches!(
            error.kind(),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge
        );
        let message = message.with("lacks", if is_room { "room" } else { "other" });
        Self::new(message.with("path", shown(path)))
    }

    /// A failure of writing to standard output or standard error.
    pub fn printing(error: &io::Error) -> Self {
        Self::new(Message::new("world-cannot-print").with("why", reason(error)))
    }

    /// A failure where a name is to be made of which Windows would make something else.
    fn unfit(path: &Path) -> Option<Self> {
        let names = path.components().filter_map(|part| match part {
            Component::Normal(name) => name.to_str(),
            _ => None,
        });
        let (name, what) = names.filter_map(|name| Some((name, windows::unfit(name)?))).next()?;
        let message = Message::new("world-unfit-name").with("path", shown(path));
        Some(Self::new(message.with("name", name).with("what", what)))
    }
}

/// For whoever debugs: users are shown the message in their language.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message.id)
    }
}

impl Error for Failure {}

/// The reasons that a user can do something about in words; the system's own text for the rest.
fn reason(error: &io::Error) -> crate::i18n::Value {
    match error.kind() {
        io::ErrorKind::NotFound => Message::new("world-not-found").into(),
        io::ErrorKind::PermissionDenied => Message::new("world-denied").into(),
        io::ErrorKind::AlreadyExists => Message::new("world-exists").into(),
        io::ErrorKind::IsADirectory => Message::new("world-is-folder").into(),
        io::ErrorKind::NotADirectory => Message::new("world-no-folder").into(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            Message::new("world-no-room").into()
        }
        io::ErrorKind::ReadOnlyFilesystem => Message::new("world-read-only").into(),
        io::ErrorKind::InvalidFilename => Message::new("world-long-name").into(),
        _ => error.to_string().into(),
    }
}

/// A repository on disk.
#[derive(Debug, Clone)]
pub struct Workspace {
    root: PathBuf,
    /// What it held on the day that is asked about, where that is gone by.
    past: Option<Arc<Past>>,
    /// What stands in the place of a file, by its path: it is not saved yet.
    draft: Option<Arc<(String, Vec<u8>)>>,
}

impl Workspace {
    /// The repository that a folder lies in: the nearest ancestor that holds `plan/`. A link of
    /// this name is one too: that it is none to be followed is for the findings.
    ///
    /// # Errors
    /// No ancestor does, or the folder does not exist.
    pub fn find(start: &Path) -> Result<Self, Failure> {
        let start = start
            .canonicalize()
            .map_err(|error| Failure::io("world-cannot-read", start, &error))?;
        if !start.is_dir() {
            return Err(Failure::new(Message::new("world-root-file").with("path", shown(&start))));
        }
        let plan = |folder: &Path| folder.join("plan").symlink_metadata().ok();
        let is_root = |folder: &&Path| plan(folder).is_some_and(|plan| !plan.is_file());
        let root = start.ancestors().find(is_root).or_else(|| {
            // A file in its place: nothing else can be meant.
            start.ancestors().find(|folder| plan(folder).is_some())
        });
        match root {
            Some(root) => Ok(Self { root: root.to_owned(), past: None, draft: None }),
            None => Err(Failure::new(Message::new("world-no-plan").with("path", shown(&start)))),
        }
    }

    /// The same as it was on a day gone by.
    #[must_use]
    pub fn as_of(self, past: Arc<Past>) -> Self {
        Self { past: Some(past), ..self }
    }

    /// The same with what stands in the place of a file.
    #[must_use]
    pub fn holding(self, draft: Arc<(String, Vec<u8>)>) -> Self {
        Self { draft: Some(draft), ..self }
    }

    /// What it held on the day that is asked about, where that is gone by.
    pub fn past(&self) -> Option<&Past> {
        self.past.as_deref()
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
        self.years_in("plan")
    }

    /// The years that have a plan, but for those that were still to come on the day that is asked about.
    ///
    /// # Errors
    /// `plan/` cannot be read.
    pub fn years_by_then(&self) -> Result<Vec<i32>, Failure> {
        let mut years = self.years()?;
        years.retain(|year| self.past().is_none_or(|past| !past.is_to_come(*year)));
        Ok(years)
    }

    /// The last year that there are reports of, where `plan/` itself cannot be looked into.
    ///
    /// # Errors
    /// `reports/` cannot be read.
    pub fn last_year_reported(&self) -> Result<Option<i32>, Failure> {
        Ok(self.years_in("reports")?.pop())
    }

    /// Whether something is at `plan` that is not to be looked into, so that its years are unknown.
    pub fn hides_plan(&self) -> bool {
        match read::descend(&self.root, "plan") {
            Ok(Some(plan)) => !matches!(plan.entries(limits::ENTRIES), Ok(Some(_))),
            Ok(None) => false,
            Err(_) => true,
        }
    }

    /// The years that a folder has entries of; none if it is not to be looked into, which is for
    /// the findings.
    fn years_in(&self, path: &str) -> Result<Vec<i32>, Failure> {
        let entries = match read::descend(&self.root, path) {
            Ok(Some(folder)) => folder.entries(limits::ENTRIES).map_err(Trouble::from),
            Ok(None) => Ok(None),
            Err(stop) => Err(stop.trouble),
        };
        let entries = match entries {
            Ok(entries) => entries.unwrap_or_default(),
            Err(Trouble::Refused(_)) => Vec::new(),
            Err(Trouble::World(error)) => {
                return Err(Failure::io("world-cannot-read", &self.root.join(path), &error));
            }
        };
        let year = |(name, _): &(OsString, Kind)| year_named(name.to_str()?);
        let mut years: Vec<_> = entries.iter().filter_map(year).collect();
        years.sort_unstable();
        Ok(years)
    }

    /// Reads all that the work of some years needs: their plans, the registers of sources, the
    /// reports. What is no regular file, or too large, is named in the sources and not read.
    ///
    /// # Errors
    /// A file or folder cannot be read.
    pub fn read(&self, years: &[i32]) -> Result<Sources, Failure> {
        let others: Vec<_> = self.years()?.into_iter().filter(|it| !years.contains(it)).collect();
        let sources = read::years(&self.root, years, &others)?.of_years(years.to_vec());
        let sources = self.as_it_was(sources, years);
        let sources = match self.draft.as_deref() {
            Some((path, bytes)) => {
                let file = SourceFile::new(path.clone(), bytes.clone());
                sources.holding([(path.clone(), Some(file))])
            }
            None => sources,
        };
        // Each year leaves to the others what is theirs.
        let all = if years.len() > 1 { self.years()? } else { others };
        Ok(sources.beside_years(all.iter().map(ToString::to_string).collect()))
    }

    /// Reads a year's plan alone, as it is now.
    ///
    /// # Errors
    /// A file or folder cannot be read.
    pub fn read_plan(&self, year: i32) -> Result<Sources, Failure> {
        Ok(read::plan(&self.root, year)?.of_years(vec![year]))
    }

    /// Reads a year's plan and reports and nothing else; with `closed` only those periods that have
    /// a seal, and `None` where no period has.
    ///
    /// # Errors
    /// A file or folder cannot be read.
    pub fn read_alone(&self, year: i32, closed: bool) -> Result<Option<Sources>, Failure> {
        // A later year answers for what is nobody's.
        let sources = read::alone(&self.root, year, closed)?;
        let sources = sources.map(|sources| self.as_it_was(sources, &[year]));
        Ok(sources.map(|sources| sources.of_years(vec![year, i32::MAX])))
    }

    /// What was read of some years, as it was on the day that is asked about.
    fn as_it_was(&self, sources: Sources, years: &[i32]) -> Sources {
        let Some(past) = self.past().filter(|past| !past.files().is_empty()) else {
            return sources;
        };
        let of_years = |path: &str| year_of(path).is_none_or(|year| years.contains(&year));
        let were = past.files().iter().filter(|(path, _)| of_years(path)).map(|(path, bytes)| {
            let own = year_of(path).unwrap_or_default();
            let file = bytes.as_ref().map(|bytes| match limits::of(path, own) {
                Some(limit) if bytes.len() as u64 > limit => {
                    let why = Refused::Large { size: bytes.len() as u64, limit };
                    SourceFile::of_refused(path.clone(), why)
                }
                _ => SourceFile::new(path.clone(), bytes.clone()),
            });
            (path.clone(), file)
        });
        sources.holding(were)
    }

    /// What a file held on the day that is asked about, where history tells so.
    fn then(&self, path: &str) -> Option<&Option<Vec<u8>>> {
        self.past()?.files().get(path)
    }

    /// Which of these paths (from the root, with `/`) are files of the repository. A link is none,
    /// wherever it leads.
    pub fn existing(&self, paths: impl IntoIterator<Item = String>) -> BTreeSet<String> {
        let mut spelt = Spelt::below(&self.root);
        let is_file = |path: &String| match self.then(path) {
            Some(then) => then.is_some(),
            None => spelt.is_file(path),
        };
        paths.into_iter().filter(is_file).collect()
    }

    /// A file's text, if it is there and is text.
    pub fn read_text(&self, path: &str) -> Option<String> {
        let bytes = match self.then(path) {
            Some(then) => then.clone(),
            None => read::file(&self.root, path, limits::TOML),
        };
        String::from_utf8(bytes?).ok()
    }

    /// A path that a user gave, from the root, with `/`; empty for the root itself. Where it leads
    /// through a link it is the path of that link, about which there is a finding.
    ///
    /// # Errors
    /// It does not exist, or lies outside the repository.
    pub fn relative(&self, given: &Path) -> Result<String, Failure> {
        let failed = |error: io::Error| Failure::io("world-cannot-read", given, &error);
        let absolute = std::path::absolute(given).map_err(failed)?;
        let Some(path) = self.below_root(&absolute) else {
            // That it is not there is said first.
            given.symlink_metadata().map_err(failed)?;
            let path = shown(given);
            return Err(Failure::new(Message::new("world-outside").with("path", path)));
        };
        let mut folder = Folder::open(&self.root).map_err(failed)?;
        let mut own = Vec::new();
        for (_, name) in read::parts(&path) {
            let name = folder.spelt(name);
            let kind = folder.kind(name.as_ref()).map_err(failed)?;
            let inner = match kind {
                None => return Err(failed(io::ErrorKind::NotFound.into())),
                Some(Kind::Folder) => Some(folder.folder(name.as_ref())),
                Some(_) => None,
            };
            own.push(name);
            match inner {
                Some(Ok(Some(inner))) => folder = inner,
                Some(Ok(None)) => return Err(failed(io::ErrorKind::NotFound.into())),
                Some(Err(Trouble::World(error))) => return Err(failed(error)),
                None | Some(Err(Trouble::Refused(_))) => break,
            }
        }
        Ok(own.join("/"))
    }

    /// A path that was written, from the root with `/` where it lies below that, and otherwise as it is.
    pub fn told(&self, path: &Path) -> String {
        let absolute = std::path::absolute(path).ok();
        let below = absolute.and_then(|path| self.below_root(&path));
        below.unwrap_or_else(|| shown(path))
    }

    /// What of an absolute path comes after the root, however the root itself is reached: only the
    /// names up to it may be links.
    fn below_root(&self, absolute: &Path) -> Option<String> {
        let names: Vec<_> = absolute.components().collect();
        let is_root = |end: &usize| {
            let way: PathBuf = names[..*end].iter().collect();
            // `C:` alone is wherever on that disk one stands.
            way.has_root() && way.canonicalize().is_ok_and(|way| way == self.root)
        };
        let end = (1..=names.len()).find(is_root)?;
        let mut parts = Vec::new();
        for name in &names[end..] {
            match name {
                Component::Normal(name) => parts.push(name.to_string_lossy().into_owned()),
                Component::ParentDir => {
                    parts.pop()?;
                }
                _ => {}
            }
        }
        Some(parts.join("/"))
    }
}

/// A path as it is shown: with `/` between its names, whatever the system puts there.
pub fn shown(path: &Path) -> String {
    windows::shown(cfg!(windows), &path.to_string_lossy())
}

/// A file that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile<T = String> {
    /// Its path from the root, with `/`.
    pub path: String,
    /// What it holds.
    pub text: T,
    /// Whether it is a program to be run.
    pub program: bool,
}

#[cfg(test)]
mod tests {
    use std::fs;

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
        let absolute = shown(&outside.path().join("secret.pdf"));
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
}
