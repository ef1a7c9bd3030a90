//! What the repository's history tells of its files, as plain data.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::{Id, worded};

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

/// What a seal held after a commit that set it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealVersion {
    /// The commit, by its position in the log.
    pub commit: usize,
    /// The file's bytes; `None` where git could not give them.
    pub bytes: Option<Vec<u8>>,
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
    /// What is to be doubted of a commit's date, by its position.
    pub doubts: BTreeMap<usize, Doubt>,
    /// The commits of a shallow clone whose own changes are not known, since those before them are
    /// not there, by their position.
    pub cut: BTreeSet<usize>,
    /// Why it cannot tell when every submission came, if it cannot.
    pub gap: Option<Gap>,
    /// The day on which it was read, where that is today: no commit can be later.
    pub today: Option<NaiveDate>,
    /// Of submissions that were asked about: by task the commit, by its position, since which the
    /// file has said that it is done.
    pub done_since: BTreeMap<String, BTreeMap<String, usize>>,
    /// Every seal that was ever committed, of any year, by the path at which it stood then, there
    /// still or not: its versions, oldest first.
    pub seals: BTreeMap<String, Vec<SealVersion>>,
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

    /// The commits that set what stands at some paths, oldest first, by path. A file that was
    /// renamed has left its path: what comes there later is told together with what was there.
    pub fn set_at(&self, wanted: impl Fn(&str) -> bool) -> BTreeMap<String, Vec<usize>> {
        let mut set: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for step in self.files.values().flatten().filter(|step| wanted(&step.path)) {
            let commits = set.entry(step.path.clone()).or_default();
            if step.kind != ChangeKind::Deleted {
                commits.push(step.commit);
            }
        }
        // The newest commit comes first in the log.
        for commits in set.values_mut() {
            commits.sort_unstable_by(|a, b| b.cmp(a));
            commits.dedup();
        }
        set
    }

    /// Leaves the files of a folder (with `/` at its end), as if nobody had looked beyond it: what
    /// came from elsewhere was new there.
    pub fn keep_within(&mut self, folder: &str) {
        self.files.retain(|name, steps| {
            if !name.starts_with(folder) {
                return false;
            }
            let own = steps.iter().take_while(|step| step.path.starts_with(folder)).count();
            if own < steps.len() {
                steps.truncate(own);
                if let Some(first) = steps.last_mut() {
                    first.kind = ChangeKind::Added;
                }
            }
            !steps.is_empty()
        });
        self.unsaved.retain(|path| path.starts_with(folder));
    }

    /// Whether a commit has a date, and one that is its own: not one that cannot be, nor that of the
    /// place where a shallow clone ends.
    pub fn is_dated(&self, commit: usize) -> bool {
        !self.cut.contains(&commit)
            && !matches!(self.doubts.get(&commit), Some(Doubt::Impossible(_)))
    }

    /// The commit since which a submission has said that a task is done, where that was asked and
    /// the commit has a date.
    pub fn done_since(&self, path: &str, task: &str) -> Option<&Commit> {
        let commit = *self.done_since.get(path)?.get(task)?;
        self.commits.get(commit).filter(|_| self.is_dated(commit))
    }

    /// The last commit that changed a file.
    pub fn last(&self, path: &str) -> Option<&Commit> {
        self.steps(path)?.last().map(|(_, commit)| commit)
    }
}

/// Why a commit's date is not to be trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// What stands in its place cannot be a date.
    Impossible(String),
    /// It is before that of a commit which it follows, by more than clocks differ.
    BeforeParent {
        /// The hash of that commit.
        hash: String,
        /// Its date.
        at: DateTime<FixedOffset>,
    },
}

/// Why history is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// The folder lies in no git repository.
    NoRepository,
    /// All that it has of the year was committed after the day that is asked about.
    Later,
    /// git is not installed.
    NoGit,
    /// The clone holds only the last commits, so the first ones cannot be seen.
    Shallow,
    /// git refused; in its own words.
    Refused(String),
    /// The folder in which git is to look cannot be made among the machine's temporary ones; why.
    NoTemporary(String),
    /// git answered in a form that it does not have; which of its commands.
    Unexpected(String),
    /// git did not answer in any time that it could need.
    Silent,
    /// There is more of it than there can be.
    TooMuch,
}

impl Gap {
    /// The word for it in JSON and in the catalogue.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoRepository => "no-repository",
            Self::Later => "later",
            Self::NoGit => "no-git",
            Self::Shallow => "shallow",
            Self::Refused(_) => "refused",
            Self::NoTemporary(_) => "no-temporary",
            Self::Unexpected(_) => "unexpected",
            Self::Silent => "silent",
            Self::TooMuch => "too-much",
        }
    }

    /// What more there is to say of it.
    pub fn detail(&self) -> &str {
        match self {
            Self::Refused(detail) | Self::NoTemporary(detail) | Self::Unexpected(detail) => detail,
            Self::NoRepository
            | Self::Later
            | Self::NoGit
            | Self::Shallow
            | Self::Silent
            | Self::TooMuch => "",
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
    /// All that git tells of the branch, as far back as it goes.
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

    /// Why it is not known, or not as far as submissions go back.
    pub fn gap(&self) -> Option<&Gap> {
        match self {
            Self::Unknown(gap) => Some(gap),
            Self::Known(log) => log.gap.as_ref(),
            Self::NotAsked => None,
        }
    }
}

worded! {
    /// Whether a submission came in time.
    pub enum Timeliness {
        /// By its due date, or within the days of grace.
        OnTime = "on-time",
        /// After it.
        Late = "late",
        /// After it, and accepted so: the warning is waived.
        Excused = "excused",
    }
}

/// How a submission that is there came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrival {
    /// History does not say.
    Unknown,
    /// The file is there but no commit holds it.
    Uncommitted,
    /// A commit holds it, and that is what counts as handing in.
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
    /// What its waiver gives as the ground.
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

    /// Whether the plan that a year is held to changes: its own, last year's, from which it may be
    /// measured, or what all years share.
    pub fn touches_plan_of(&self, year: i32) -> bool {
        let concerns = |path: &str| {
            is_of_plan(path) && year_of(path).is_none_or(|own| own == year || own == year - 1)
        };
        self.changes.iter().any(|change| concerns(&change.path))
    }

    /// The years in whose folders something changes.
    pub fn years(&self) -> BTreeSet<i32> {
        self.changes.iter().filter_map(|change| year_of(&change.path)).collect()
    }
}

/// The year of the folder that a path is, or lies in: `plan/2026`, `reports/2026/q1/a.csv`.
pub fn year_of(path: &str) -> Option<i32> {
    let mut parts = path.split('/');
    let is_of_years = matches!(parts.next(), Some("plan" | "reports"));
    parts.next().filter(|_| is_of_years).and_then(year_named)
}

/// Whether a folder of the plan has a name that somebody may take for a year's, and is none:
/// `plan/02026`, `plan/2026-old`.
pub fn is_nearly_year(path: &str) -> bool {
    let Some(name) = path.strip_prefix("plan/").filter(|name| !name.contains('/')) else {
        return false;
    };
    let digits = name.chars().filter(|c| c.is_numeric()).count();
    year_named(name).is_none() && (digits >= 4 || digits > 0 && name.parse::<i64>().is_ok())
}

/// The year that is the name of a folder: four digits, so that no two names are the same year.
pub fn year_named(name: &str) -> Option<i32> {
    let is_plain = name.len() == 4 && name.bytes().all(|c| c.is_ascii_digit());
    name.parse().ok().filter(|year| is_plain && *year >= 1000)
}

/// Whether a file is the plan's, of any year, or a register of sources.
pub fn is_of_plan(path: &str) -> bool {
    path.starts_with("plan/") || path.starts_with("seeds/")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A commit, the file's name after it, what was done.
    type Told = (usize, &'static str, ChangeKind);

    fn log(files: &[(&str, &[Told])]) -> Log {
        let steps = |steps: &[Told]| {
            let step = |(commit, path, kind): &Told| Step {
                commit: *commit,
                path: (*path).to_owned(),
                kind: *kind,
            };
            steps.iter().map(step).collect::<Vec<_>>()
        };
        let files = files.iter().map(|(name, own)| ((*name).to_owned(), steps(own)));
        let commit = |number: usize| Commit {
            hash: number.to_string(),
            author: String::new(),
            committer: String::new(),
            at: "2022-03-10T08:00:00+07:00".parse().expect("a time"),
        };
        let commits = (0..6).map(commit).collect();
        Log { files: files.collect(), commits, ..Log::default() }
    }

    #[test]
    fn what_was_renamed_away_is_told_at_the_path_that_it_left() {
        use ChangeKind::{Added, Deleted, Modified, Renamed};
        let log = log(&[
            ("q1/x.toml", &[(2, "q1/x.toml", Renamed), (3, "q1/a", Modified), (5, "q1/a", Added)]),
            ("q1/a", &[(0, "q1/a", Deleted), (1, "q1/a", Added)]),
            ("q1/b", &[(4, "q1/b", Deleted)]),
        ]);
        let set = log.set_at(|path| path != "q1/x.toml");
        assert_eq!(set["q1/a"], [5, 3, 1]);
        assert_eq!(set["q1/b"], [0_usize; 0], "known to have been there");
        assert_eq!(set.len(), 2);
    }

    #[test]
    fn beyond_its_folder_a_file_has_no_past() {
        use ChangeKind::{Added, Modified, Renamed};
        let mut log = log(&[
            ("b/x", &[(0, "b/x", Modified), (1, "b/x", Renamed), (2, "a/x", Added)]),
            ("b/y", &[(0, "b/y", Renamed), (2, "b/z", Added)]),
            ("a/z", &[(3, "a/z", Added)]),
        ]);
        log.unsaved = ["a/z", "b/y"].map(str::to_owned).into();
        log.keep_within("b/");
        let kinds = |name: &str| log.files[name].iter().map(|step| step.kind).collect::<Vec<_>>();
        assert_eq!(kinds("b/x"), [Modified, Added]);
        assert_eq!(kinds("b/y"), [Renamed, Added]);
        assert_eq!(log.files.len(), 2);
        assert_eq!(log.unsaved.into_iter().collect::<Vec<_>>(), ["b/y"]);
    }

    #[test]
    fn a_deleted_file_is_not_committed() {
        let gone = log(&[("a", &[(0, "a", ChangeKind::Deleted), (1, "a", ChangeKind::Added)])]);
        assert!(gone.steps("a").is_none());
        assert!(gone.last("a").is_none());
        assert!(gone.steps("b").is_none());
    }

    #[test]
    fn a_file_that_came_back_keeps_its_first_day() {
        use ChangeKind::{Added, Deleted};
        let back = log(&[("a", &[(0, "a", Added), (1, "a", Deleted), (2, "a", Added)])]);
        let first = back.steps("a").and_then(|mut steps| steps.next());
        assert_eq!(first.map(|(step, _)| step.commit), Some(2));
        assert_eq!(back.last("a").map(|commit| commit.hash.as_str()), Some("0"));
    }
}
