//! What a repository held on a day gone by: the tree of the last commit of that day or before, where
//! it is another than today's, and the commits that were known then.
//!
//! A year's record begins with the commit that brought its plan. On any day before, history does not
//! say how the year's files stood (a year that was put in later as a whole, with the dates of its
//! submissions): they are taken as they are, but for submissions that came later than others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::dates::Stamp;
use super::parse::{self, Entry};
use super::run::Git;
use crate::model::{ChangeKind, Doubt, Gap, History, Log, Step, year_of};
use crate::source::limits;

/// What history has of a day gone by.
#[derive(Debug, Clone, Default)]
pub struct Past {
    /// Of which day: the end of it, in the plan's time zone.
    pub day: NaiveDate,
    /// The commits of the line that are of that day or before.
    commits: BTreeSet<String>,
    /// Where the last commit is one of them: the time zone in which a commit's own date tells.
    whole: Option<Option<FixedOffset>>,
    /// The last commit of the day or before, if there is one.
    pub commit: Option<String>,
    /// The years whose plan had been committed by then.
    recorded: BTreeSet<i32>,
    /// The years whose plan was committed later.
    later: BTreeSet<i32>,
    /// The years of which a submission had been.
    begun: BTreeSet<i32>,
    /// By path the files that were others then; `None` where there was none.
    files: BTreeMap<String, Option<Vec<u8>>>,
}

/// Finds what was known on a day. Takes six runs of git, however long the history, and one where the last
/// commit is not of a later day; with `dates` only commits are looked at, and files stay as they are.
///
/// # Errors
/// git cannot be asked, or lacks what a file held.
pub fn past(
    root: &Path,
    day: NaiveDate,
    zone: Option<FixedOffset>,
    dates: bool,
) -> Result<Past, Gap> {
    let git = Git::open(root)?;
    let last = git.stamps_of(&["HEAD"])?.remove("HEAD");
    if let Some(Ok(at)) = last
        && day_of(at, zone) <= day
    {
        // The files are those of the last commit; which others were made by then their dates tell.
        let whole = Some(zone);
        return Ok(Past { day, whole, commit: Some("HEAD".to_owned()), ..Past::default() });
    }
    let line = parse::hashes(&git.ask(&["rev-list", "--first-parent", "HEAD", "--"])?);
    let stamps = git.stamps_of(&line)?;
    let commits = by_then(&line, &stamps, day, zone);
    let mut past = Past { day, commits, ..Past::default() };
    let folders = ["plan", "reports", "seeds"];
    let now = git.tree("HEAD", &folders)?;
    let committed = now.iter().filter_map(|entry| plan_year(&entry.path));
    past.later = committed.collect();
    let Some(commit) = line.iter().find(|hash| past.commits.contains(*hash)) else {
        return Ok(past);
    };
    past.commit = Some(commit.clone());
    let plans = git.line(commit, "plan")?;
    let firsts = plans.files.iter().filter_map(|(path, steps)| {
        let year = plan_year(path)?;
        let is_there = steps.first()?.kind != ChangeKind::Deleted;
        let first = plans.commits.get(steps.last().filter(|_| is_there)?.commit)?;
        past.commits.contains(&first.hash).then_some(year)
    });
    past.recorded = firsts.collect();
    past.later.retain(|year| !past.recorded.contains(year));
    let then = git.tree(commit, &folders)?;
    past.begun = then.iter().filter_map(|entry| submission_year(&entry.path)).collect();
    if !dates {
        past.files = past.changed(&git, &then, &now)?;
    }
    Ok(past)
}

impl Past {
    /// Whether history tells how the files of a year stood on that day.
    pub fn is_recorded(&self, year: i32) -> bool {
        self.recorded.contains(&year)
    }

    /// Whether a year's plan was committed after that day.
    pub fn is_later(&self, year: i32) -> bool {
        self.later.contains(&year)
    }

    /// Whether a year was still to come, seen from that day: its plan was committed later, while
    /// another's had been.
    pub fn is_to_come(&self, year: i32) -> bool {
        !self.recorded.is_empty() && self.later.contains(&year)
    }

    /// The files that were others then, by path; `None` where there was none.
    pub fn files(&self) -> &BTreeMap<String, Option<Vec<u8>>> {
        &self.files
    }

    /// Leaves of a history what was known then.
    pub fn known(&self, history: &mut History) {
        let History::Known(log) = history else { return };
        let mut files: BTreeMap<String, Vec<Step>> = BTreeMap::new();
        for (name, mut steps) in std::mem::take(&mut log.files) {
            steps.retain(|step| self.has(log, step.commit));
            let Some(last) = steps.first() else { continue };
            // A file that was renamed since had its older name then, if it is looked at as it was.
            let name = match year_of(&last.path).is_some_and(|year| self.is_recorded(year)) {
                true => last.path.clone(),
                false => name,
            };
            // Of two that had a name one after the other the later one had it last.
            match files.entry(name) {
                std::collections::btree_map::Entry::Vacant(entry) => drop(entry.insert(steps)),
                std::collections::btree_map::Entry::Occupied(mut entry) => {
                    if entry.get()[0].commit > steps[0].commit {
                        entry.insert(steps);
                    }
                }
            }
        }
        log.files = files;
        log.unsaved.retain(|path| !self.files.contains_key(path));
        let mut seals = std::mem::take(&mut log.seals);
        seals.retain(|_, versions| {
            versions.retain(|version| self.has(log, version.commit));
            !versions.is_empty()
        });
        log.seals = seals;
    }

    /// What is known of a year by then: nothing, where its whole history came later.
    pub fn of_year(&self, year: i32, history: History) -> History {
        match history {
            History::Known(_) if self.later.contains(&year) && !self.begun.contains(&year) => {
                History::Unknown(Gap::Later)
            }
            other => other,
        }
    }

    /// Whether a commit is of that day or before.
    fn has(&self, log: &Log, commit: usize) -> bool {
        // What follows a commit without a date is of that day or before, and so is the commit.
        let is_undated = || matches!(log.doubts.get(&commit), Some(Doubt::Impossible(_)));
        log.commits.get(commit).is_some_and(|commit| match self.whole {
            Some(zone) => commit.day(zone) <= self.day || is_undated(),
            None => self.commits.contains(&commit.hash),
        })
    }

    /// The files that were others then, and what they held.
    fn changed(
        &self,
        git: &Git,
        then: &[Entry],
        now: &[Entry],
    ) -> Result<BTreeMap<String, Option<Vec<u8>>>, Gap> {
        let ordinary = |entries: &[Entry]| -> BTreeMap<String, String> {
            let own = entries.iter().filter(|entry| entry.ordinary);
            own.map(|entry| (entry.path.clone(), entry.object.clone())).collect()
        };
        let (then, now) = (ordinary(then), ordinary(now));
        let added = now.keys().filter(|path| !then.contains_key(*path) && self.was_absent(path));
        let mut files: BTreeMap<String, Option<Vec<u8>>> =
            added.map(|path| (path.clone(), None)).collect();
        let others = then.iter().filter(|(path, object)| {
            self.tells_of(path) && now.get(*path).is_none_or(|own| own != *object)
        });
        let others: Vec<_> = others.collect();
        // Of what is known by name only nobody asks what it held.
        let wanted = others.iter().map(|(path, object)| {
            limits::of(path, year_of(path).unwrap_or_default())?;
            Some(object.as_bytes().to_vec())
        });
        let wanted: Vec<_> = wanted.collect();
        let is_wanted: Vec<bool> = wanted.iter().map(Option::is_some).collect();
        let contents = git.contents(wanted)?;
        for (((path, _), bytes), is_wanted) in others.into_iter().zip(contents).zip(is_wanted) {
            if is_wanted && bytes.is_none() {
                return Err(Gap::TooMuch);
            }
            files.insert(path.clone(), Some(bytes.unwrap_or_default()));
        }
        Ok(files)
    }

    /// Whether history tells what stood at a path: in the folders of a year that is recorded, or of
    /// no year.
    fn tells_of(&self, path: &str) -> bool {
        year_of(path).map_or(!self.recorded.is_empty(), |year| self.is_recorded(year))
    }

    /// Whether a file that came later was not there then.
    fn was_absent(&self, path: &str) -> bool {
        let came = submission_year(path).is_some_and(|year| self.begun.contains(&year));
        came || self.tells_of(path)
    }
}

/// The year of which a file may be a unit's submission, by its path.
fn submission_year(path: &str) -> Option<i32> {
    let rest = path.strip_prefix("reports/")?;
    let is_one = rest.matches('/').count() == 2 && rest.ends_with(".csv");
    year_of(path).filter(|_| is_one)
}

/// The year whose plan has its head at a path.
fn plan_year(path: &str) -> Option<i32> {
    year_of(path).filter(|year| *path == format!("plan/{year}/plan.toml"))
}

/// The day of a moment in a time zone, or by its own clock.
fn day_of(at: DateTime<FixedOffset>, zone: Option<FixedOffset>) -> NaiveDate {
    zone.map_or(at, |zone| at.with_timezone(&zone)).date_naive()
}

/// The commits of a line, newest first, that are of a day or before. One without a date is of the day
/// of the one that it follows.
fn by_then(
    line: &[String],
    stamps: &BTreeMap<String, Stamp>,
    day: NaiveDate,
    zone: Option<FixedOffset>,
) -> BTreeSet<String> {
    let mut is_by_then = false;
    let known = line.iter().rev().filter(|hash| {
        if let Some(Ok(at)) = stamps.get(*hash) {
            is_by_then = day_of(*at, zone) <= day;
        }
        is_by_then
    });
    known.cloned().collect()
}
