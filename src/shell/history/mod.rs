//! The only place that asks git: when each submission was committed and by whom, what a branch
//! changes, what files held at a revision.
//!
//! Runs git a fixed number of times, whatever the number of files, and never changes the
//! repository. Calls `model`, `source` and `i18n`. Judges nothing: what a date means is for the checks.
//! That history cannot be told is an answer ([`Gap`]), not a failure.
//!
//! A repository may be a stranger's. git is asked for objects only, by commands that read them and
//! do nothing else, and it is shown none of the repository's settings nor its files (`mirror`).
//! Whether a file differs from the last commit is worked out from the bytes that were read.
#![allow(clippy::disallowed_methods, reason = "this module is where git is run and its files read")]

mod asked;
mod blob;
pub mod dates;
mod mirror;
pub mod parse;
pub mod past;
mod place;
mod run;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::i18n::Message;
use crate::model::{Change, FileId, Gap, Log, MANIFEST, year_named, year_of};
use crate::shell::workspace::Failure;
use crate::source::{SourceFile, Sources, limits};
pub use asked::{Asked, ask};
use dates::Stamp;
use parse::Entry;
use run::{Git, not_run, whole};

/// The most of a file's earlier version that is read, as much as the largest file of today may have;
/// and of all that are asked for at once.
const LARGEST_VERSION: u64 = limits::TOML;
const LARGEST_TOGETHER: usize = 256 << 20;

/// So few files are compared faster than they are parted among threads.
const FEW: usize = 64;

/// Whether what a shallow clone lacks decides when a submission came, or what a seal was at first.
fn is_cut_short(log: &Log) -> bool {
    let matters = |path: &str| path.ends_with(".csv") || path.ends_with("/closed.toml");
    let mut files = log.files.keys().filter(|path| matters(path));
    files.any(|path| {
        let first = log.steps(path).and_then(|mut steps| steps.next());
        first.is_some_and(|(step, _)| log.cut.contains(&step.commit))
    })
}

/// The top of the repository that a folder lies below, be the folder made yet or not; `None` where it is
/// the top itself or lies in none.
pub fn top_above(folder: &Path) -> Option<PathBuf> {
    let is_there = |folder: &&Path| folder.is_dir();
    let there = folder.ancestors().find(is_there).unwrap_or(Path::new("."));
    let place = place::Place::find(there).ok()?;
    (there != folder || !place.prefix.is_empty()).then_some(place.top)
}

/// The commit at which the branch left another, and what has been committed since.
pub struct Base {
    git: Git,
    commit: String,
    committed: Vec<Change>,
}

/// git's own folders, of the repository that a folder lies in: the one of its worktree, and the one that
/// all share. None where there is no repository.
pub fn folders(root: &Path) -> Vec<PathBuf> {
    place::Place::find(root).map_or_else(|_| Vec::new(), |place| vec![place.own, place.common])
}

/// Finds where the branch left `revision`.
///
/// # Errors
/// There is no such revision, it has no commit in common with the branch, or git cannot be asked.
pub fn since(root: &Path, revision: &str) -> Result<Base, Failure> {
    let git = Git::open(root)?;
    let commit = resolve(&git, revision)?;
    let base = git.run(&["merge-base", &commit, "HEAD"], Vec::new(), whole)?;
    let shallow = if git.mirror.shallow.is_empty() { "no" } else { "yes" };
    let commit = match base.taken().map(|base| parse::hashes(&base).pop()) {
        Ok(Some(base)) => base,
        // It fails, without a word, where there is none.
        Ok(None) => return Err(no_common_commit(revision, shallow)),
        Err(Gap::Refused(said)) if said.is_empty() => {
            return Err(no_common_commit(revision, shallow));
        }
        Err(gap) => return Err(gap.into()),
    };
    let committed = git.committed_changes(&commit)?;
    Ok(Base { git, commit, committed })
}

impl Base {
    /// The years in whose folders something has been committed since.
    pub fn years(&self) -> BTreeSet<i32> {
        self.committed.iter().filter_map(|change| year_of(&change.path)).collect()
    }

    /// The files that differ between now, uncommitted work included, and then; sorted by name. `now`
    /// is what some folders hold today (`folders`, each with `/` at its end), but for the reports of
    /// years that were not read: beyond them only commits are compared, and whether a year's plan is
    /// gone.
    ///
    /// # Errors
    /// git cannot be asked.
    pub fn changes(&self, now: &Sources, folders: &[String]) -> Result<Vec<Change>, Failure> {
        let others = now.other_years().iter().filter_map(|year| year_named(year));
        let others: BTreeSet<i32> = others.filter(|year| !now.years().contains(year)).collect();
        let is_in = |path: &str| folders.iter().any(|folder| path.starts_with(folder));
        let is_gone = |year: i32| !others.contains(&year) && !now.years().contains(&year);
        let mut before = self.git.tree(&self.commit, &["plan", "reports", "seeds"])?;
        before.retain(|entry| {
            let year = year_of(&entry.path);
            is_in(&entry.path) && !year.is_some_and(|year| others.contains(&year))
                || entry.path.starts_with("plan/") && year.is_some_and(is_gone)
        });
        // Of what was read today's bytes decide, and of all else what has been committed.
        let ordinary: BTreeSet<&str> =
            before.iter().filter(|entry| entry.ordinary).map(|entry| entry.path.as_str()).collect();
        let is_read = |path: &str| now.find(path).is_some_and(|file| !is_unread(now, file));
        let judged = |path: &str| {
            is_in(path) && (is_read(path) || now.find(path).is_none() && ordinary.contains(path))
        };
        let committed = self.committed.iter().filter(|change| !judged(&change.path));
        let mut all: Vec<_> = committed.cloned().collect();
        all.extend(changes(&before, now, folders));
        // A file taken out of git but not of the folder is there all the same.
        all.sort();
        all.dedup_by(|later, earlier| later.path == earlier.path);
        Ok(all)
    }

    /// Whether what these folders hold today is not what they held then.
    ///
    /// # Errors
    /// git cannot be asked.
    pub fn differs(&self, now: &Sources, folders: &[String]) -> Result<bool, Failure> {
        let names: Vec<_> = folders.iter().map(|folder| folder.trim_end_matches('/')).collect();
        let before = self.git.tree(&self.commit, &names)?;
        Ok(!changes(&before, now, folders).is_empty())
    }
}

fn no_common_commit(revision: &str, shallow: &'static str) -> Failure {
    let message = Message::new("history-no-common-commit").with("revision", revision);
    Failure::new(message.with("shallow", shallow))
}

/// How what folders hold now differs from what a commit holds there.
fn changes(committed: &[Entry], now: &Sources, folders: &[String]) -> Vec<Change> {
    let mut before: BTreeMap<&str, &Entry> =
        committed.iter().map(|entry| (entry.path.as_str(), entry)).collect();
    let held = folders.iter().flat_map(|folder| now.under(folder));
    let held: Vec<_> =
        held.map(|(id, file)| (id, file, before.remove(file.path.as_str()))).collect();
    let differs = |(id, file, entry): &(FileId, &SourceFile, Option<&Entry>)| {
        !entry.is_some_and(|entry| {
            is_unread(now, *id) || entry.ordinary && blob::is(&entry.object, file.bytes())
        })
    };
    // Every file is hashed: whether it has changed shows nowhere else without trusting a clock.
    let changed = held.into_par_iter().with_min_len(FEW).filter(differs);
    let changed = changed.map(|(_, file, _)| Change { path: file.path.clone(), deleted: false });
    let mut changes: Vec<_> = changed.collect();
    // What is no ordinary file in the commit was none that is read.
    let gone = before.into_values().filter(|entry| entry.ordinary);
    changes.extend(gone.map(|entry| Change { path: entry.path.clone(), deleted: true }));
    changes
}

/// Whether a file is known by name only, as written reports are.
fn is_unread(now: &Sources, file: FileId) -> bool {
    let file = now.file(file);
    let written = file.path.contains("/consolidated/") && !file.path.ends_with(MANIFEST);
    written && file.bytes().is_empty()
}

/// The ordinary files at or under some paths (from `root`, with `/`) as they were at a revision:
/// name and content, sorted by name. Takes three runs of git, however many files.
///
/// # Errors
/// There is no such revision, or git cannot be asked.
pub fn files_at(
    root: &Path,
    revision: &str,
    paths: &[&str],
) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let git = Git::open(root)?;
    let commit = resolve(&git, revision)?;
    let mut entries = git.tree(&commit, paths)?;
    entries.retain(|entry| entry.ordinary);
    let wanted = entries.iter().map(|entry| Some(entry.object.clone().into_bytes()));
    let contents = git.contents(wanted.collect())?;
    let files = entries.into_iter().zip(contents);
    let mut files: Vec<_> = files
        .map(|(entry, content)| Some((entry.path, content?)))
        .collect::<Option<_>>()
        .ok_or_else(|| Gap::Unexpected("cat-file".to_owned()))?;
    files.sort();
    Ok(files)
}

/// What files (from `root`, with `/`) held at commits, `None` where a commit has no such file or
/// its content is not there. Takes one run of git, however many there are.
///
/// # Errors
/// git cannot be asked.
pub fn versions(root: &Path, wanted: &[(&str, &str)]) -> Result<Vec<Option<Vec<u8>>>, Failure> {
    Ok(Git::open(root)?.versions(wanted)?)
}

/// The full hash of a commit that a revision names.
fn resolve(git: &Git, revision: &str) -> Result<String, Failure> {
    git.commit(revision)?.ok_or_else(|| {
        Failure::new(Message::new("history-unknown-revision").with("revision", revision))
    })
}

/// Why a question that needs git cannot be answered.
impl From<Gap> for Failure {
    fn from(gap: Gap) -> Self {
        let message = Message::new("history-cannot-ask").with("reason", gap.code());
        Self::new(message.with("detail", gap.detail()))
    }
}

/// The questions; each takes one run.
impl Git {
    /// The full hash of a commit that a revision names, if there is one.
    fn commit(&self, revision: &str) -> Result<Option<String>, Gap> {
        // git would take it for an option, or cannot be given it.
        if revision.is_empty() || revision.starts_with('-') || revision.contains('\0') {
            return Ok(None);
        }
        let commit = format!("{revision}^{{commit}}");
        let answer = self.run(&["rev-parse", "--verify", "--quiet", &commit], Vec::new(), whole)?;
        Ok(answer.taken().ok().and_then(|hash| parse::hashes(&hash).pop()))
    }

    /// Whether the branch has no commit yet: it has a name, and there is nothing of that name.
    fn is_unborn(&self) -> Result<bool, Gap> {
        let answer = self.run(&["symbolic-ref", "--quiet", "HEAD"], Vec::new(), whole)?;
        let Ok(name) = answer.taken() else { return Ok(false) };
        let name = String::from_utf8_lossy(&name).trim_end().to_owned();
        let found = self.ask(&["for-each-ref", "--format=%(objectname)", "--", &name])?;
        Ok(found.is_empty() && self.commit("HEAD")?.is_none())
    }

    /// What a commit holds at or under some paths, by its name from the root.
    fn tree(&self, commit: &str, paths: &[&str]) -> Result<Vec<Entry>, Gap> {
        let mut arguments: Vec<OsString> =
            ["ls-tree", "-r", "-z", "--full-tree", commit, "--"].map(OsString::from).into();
        arguments.extend(paths.iter().map(|path| self.place.named(path)));
        let entries = parse::tree(&self.ask(&arguments)?);
        let mut entries = entries.ok_or_else(|| Gap::Unexpected("ls-tree".to_owned()))?;
        let prefix = String::from_utf8_lossy(&self.place.prefix);
        entries.retain_mut(|entry| match entry.path.strip_prefix(prefix.as_ref()) {
            Some(path) => {
                entry.path = path.to_owned();
                true
            }
            None => false,
        });
        Ok(entries)
    }

    /// The line of first parents that leads to a commit, with what its commits did to the files of a
    /// folder.
    fn line(&self, commit: &str, folder: &str) -> Result<parse::Line, Gap> {
        let ask = |similar: &str| {
            // `-m`: a merge brings what it brings on the day it is merged.
            let plain = "log -z --first-parent -m --name-status --encoding=UTF-8 --no-color \
                --no-show-signature --no-mailmap --no-ext-diff --no-textconv";
            let plain = plain.split_whitespace().chain([similar, parse::LOG_FORMAT]);
            let mut arguments: Vec<_> = plain.map(OsString::from).collect();
            arguments.extend(self.place.relative());
            arguments.extend([commit, "--"].map(OsString::from));
            arguments.push(self.place.named(folder));
            self.ask(&arguments)
        };
        // Whether one file is another with a new name shows in their contents; where those are not
        // there, as in a clone without them, only the same content is known again.
        let output = match ask("-M") {
            Err(Gap::Refused(_)) => ask("-M100%")?,
            output => output?,
        };
        parse::log(&output).ok_or_else(|| Gap::Unexpected("log".to_owned()))
    }

    /// The dates of the commits of a line, and of those that they follow.
    fn stamps(&self, line: &parse::Line) -> Result<BTreeMap<String, Stamp>, Gap> {
        self.stamps_of(&line.wanted())
    }

    /// The dates of some commits.
    fn stamps_of<S: AsRef<str>>(&self, wanted: &[S]) -> Result<BTreeMap<String, Stamp>, Gap> {
        let wanted: Vec<&str> = wanted.iter().map(AsRef::as_ref).collect();
        let input = wanted.iter().map(|hash| format!("{hash}\n")).collect::<String>();
        let mut stamps = BTreeMap::new();
        let mut names = wanted.iter();
        self.batch(input.into_bytes(), wanted.len(), dates::HEAD, |object| {
            let (Some(name), Some(object)) = (names.next(), object) else { return };
            stamps.insert((*name).to_owned(), dates::stamp(&object.bytes));
        })?;
        Ok(stamps)
    }

    /// The files that differ between two commits: this one and the last.
    fn committed_changes(&self, base: &str) -> Result<Vec<Change>, Gap> {
        // A repository within it is a change too: that of a path.
        let plain = "diff-tree -r -z --name-status --no-renames --no-ext-diff";
        let mut arguments: Vec<_> = plain.split_whitespace().map(OsString::from).collect();
        arguments.extend(self.place.relative());
        arguments.extend([base, "HEAD", "--"].map(OsString::from));
        let changes = parse::changes(&self.ask(&arguments)?);
        changes.ok_or_else(|| Gap::Unexpected("diff-tree".to_owned()))
    }

    /// What files (from the folder, with `/`) held at commits; `None` where a commit has no such file
    /// or its content is not there.
    fn versions(&self, wanted: &[(&str, &str)]) -> Result<Vec<Option<Vec<u8>>>, Gap> {
        let named = |(commit, path): &(&str, &str)| {
            let name = [commit.as_bytes(), b":", &self.place.prefix, path.as_bytes()].concat();
            // A name with a line end would be two questions.
            (!name.contains(&b'\n')).then_some(name)
        };
        self.contents(wanted.iter().map(named).collect())
    }

    /// What objects hold, by any name of theirs; `None` for what is lacking, larger than any file
    /// may be, or has no name.
    fn contents(&self, wanted: Vec<Option<Vec<u8>>>) -> Result<Vec<Option<Vec<u8>>>, Gap> {
        let named: Vec<_> = wanted.iter().flatten().map(Vec::as_slice).collect();
        let count = named.len();
        if count == 0 {
            return Ok(vec![None; wanted.len()]);
        }
        let input = [named.join(&b'\n'), b"\n".to_vec()].concat();
        let (mut found, mut together) = (Vec::with_capacity(count), 0);
        self.batch(input, count, LARGEST_VERSION, |object| {
            let object = object.filter(|object| object.whole);
            let object = object.filter(|object| together + object.bytes.len() < LARGEST_TOGETHER);
            together += object.as_ref().map_or(0, |object| object.bytes.len());
            found.push(object.map(|object| object.bytes));
        })?;
        let mut found = found.into_iter();
        let in_order = |name: Option<Vec<u8>>| name.and_then(|_| found.next().flatten());
        Ok(wanted.into_iter().map(in_order).collect())
    }

    fn batch(
        &self,
        input: Vec<u8>,
        count: usize,
        limit: u64,
        take: impl FnMut(Option<parse::Object>),
    ) -> Result<(), Gap> {
        if count == 0 {
            return Ok(());
        }
        let read = |output: &mut dyn std::io::Read| {
            parse::objects(output, count, limit, take).map_err(|error| not_run(&error))
        };
        match self.run(&["cat-file", "--batch", "--buffer"], input, read)?.taken()? {
            true => Ok(()),
            false => Err(Gap::Unexpected("cat-file".to_owned())),
        }
    }
}
