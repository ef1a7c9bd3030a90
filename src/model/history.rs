//! What the repository's history tells of its files, as plain data.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::Id;

/// A commit on the branch's own line (its first parents).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its hash, in full.
    pub hash: String,
    /// Who wrote the change.
    pub author: String,
    /// Who brought it into the repository: of a merge, whoever merged.
    pub committer: String,
    /// When, by the committer's own clock.
    pub at: DateTime<FixedOffset>,
}

impl Commit {
    /// The day of the commit in a time zone, or by the committer's own clock where none is given.
    pub fn day(&self, zone: Option<FixedOffset>) -> NaiveDate {
        zone.map_or(self.at, |zone| self.at.with_timezone(&zone)).date_naive()
    }
}

/// What a commit did to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It was not there before.
    Added,
    /// Its content changed.
    Modified,
    /// It had another name before.
    Renamed,
    /// It is no longer there.
    Deleted,
}

/// One commit's change of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The commit, by its position in the log.
    pub commit: usize,
    /// The file's name after it, from the root, with `/`.
    pub path: String,
    /// What was done.
    pub kind: ChangeKind,
}

/// The commits of a branch that changed files of a folder, newest first, with what each did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    /// The commits, newest first.
    pub commits: Vec<Commit>,
    /// The changes of each file, newest first, by the name it has now; renames are followed.
    pub files: BTreeMap<String, Vec<Step>>,
    /// Files that have changed since the last commit.
    pub unsaved: BTreeSet<String>,
    /// Of submissions that were asked about: by task the commit, by its position, since which the
    /// file has said that it is done.
    pub done_since: BTreeMap<String, BTreeMap<String, usize>>,
}

impl Log {
    /// The changes of a file that is committed, oldest first; `None` for a file that no commit
    /// holds, or no longer.
    pub fn steps(&self, path: &str) -> Option<impl Iterator<Item = (&Step, &Commit)>> {
        let steps = self.files.get(path)?;
        if steps.first()?.kind == ChangeKind::Deleted {
            return None;
        }
        Some(steps.iter().rev().filter_map(|step| Some((step, self.commits.get(step.commit)?))))
    }

    /// The commit since which a submission has said that a task is done, where that was asked.
    pub fn done_since(&self, path: &str, task: &str) -> Option<&Commit> {
        self.commits.get(*self.done_since.get(path)?.get(task)?)
    }

    /// The last commit that changed a file.
    pub fn last(&self, path: &str) -> Option<&Commit> {
        self.steps(path)?.last().map(|(_, commit)| commit)
    }
}

/// Why history is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// The folder lies in no git repository.
    NoRepository,
    /// git is not installed.
    NoGit,
    /// The clone holds only the last commits, so the first ones cannot be seen.
    Shallow,
    /// git refused; in its own words.
    Refused(String),
}

impl Gap {
    /// The word for it in JSON and in the catalogue.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoRepository => "no-repository",
            Self::NoGit => "no-git",
            Self::Shallow => "shallow",
            Self::Refused(_) => "refused",
        }
    }
}

/// What is known of a repository's history.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum History {
    /// Nobody looked: nothing is said about it.
    #[default]
    NotAsked,
    /// It cannot be told.
    Unknown(Gap),
    /// It is known.
    Known(Log),
}

impl History {
    /// The log, where it is known.
    pub fn log(&self) -> Option<&Log> {
        match self {
            Self::Known(log) => Some(log),
            Self::NotAsked | Self::Unknown(_) => None,
        }
    }

    /// Why it is not known.
    pub fn gap(&self) -> Option<&Gap> {
        match self {
            Self::Unknown(gap) => Some(gap),
            Self::NotAsked | Self::Known(_) => None,
        }
    }
}

/// Whether a submission came in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timeliness {
    /// By its due date, or within the days of grace.
    OnTime,
    /// After it.
    Late,
    /// After it, and accepted so: the warning is waived.
    Excused,
}

impl Timeliness {
    /// The word for it in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::OnTime => "on-time",
            Self::Late => "late",
            Self::Excused => "excused",
        }
    }
}

/// How a submission that is there came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrival {
    /// History does not say.
    Unknown,
    /// The file is there but no commit holds it.
    Uncommitted,
    /// It has been committed.
    Committed(Box<Receipt>),
}

impl Arrival {
    /// When and by whom it was committed.
    pub fn receipt(&self) -> Option<&Receipt> {
        match self {
            Self::Committed(receipt) => Some(receipt),
            Self::Unknown | Self::Uncommitted => None,
        }
    }
}

/// When a submission was committed, by whom, and whether that was in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The commit that brought it.
    pub first: Commit,
    /// The last one that changed it, if another.
    pub last: Option<Commit>,
    /// The day it came, in the plan's time zone.
    pub submitted: NaiveDate,
    /// The day it was last changed, if it was.
    pub revised: Option<NaiveDate>,
    /// Whether it came in time.
    pub timeliness: Timeliness,
    /// How many days after the due date it came; 0 if in time.
    pub days_late: i64,
    /// Whether the file has changed since the last commit.
    pub unsaved: bool,
    /// Why it is accepted though it came late, where it is.
    pub excuse: Option<Excuse>,
}

/// Why a submission that came late is accepted all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excuse {
    /// The reason.
    pub reason: String,
    /// Who answers for it.
    pub by: String,
}

/// A file that differs between a branch, uncommitted work included, and where it left another. A
/// renamed file is two of them: what went and what came are looked at alike.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// Its name, from the root, with `/`.
    pub path: String,
    /// Whether it is gone.
    pub deleted: bool,
}

/// What a branch changes, and on whose behalf.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Branch {
    /// The files, sorted by name.
    pub changes: Vec<Change>,
    /// The unit on whose behalf: then only its own files may change.
    pub unit: Option<Id>,
}

impl Branch {
    /// Whether a file changes.
    pub fn touches(&self, path: &str) -> bool {
        self.changes.binary_search_by(|change| change.path.as_str().cmp(path)).is_ok()
    }

    /// Whether a file in a folder changes.
    pub fn touches_below(&self, folder: &str) -> bool {
        let below = format!("{folder}/");
        let at = self.changes.partition_point(|change| change.path < below);
        self.changes.get(at).is_some_and(|change| change.path.starts_with(&below))
    }

    /// Whether the plan or a register of sources changes.
    pub fn touches_plan(&self) -> bool {
        self.changes.iter().any(|change| is_of_plan(&change.path))
    }
}

/// Whether a file is the plan's, of any year, or a register of sources.
pub fn is_of_plan(path: &str) -> bool {
    path.starts_with("plan/") || path.starts_with("seeds/")
}
