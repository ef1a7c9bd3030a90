//! The files of an inbox that are of one year: read, held against each other and against what is
//! there, and judged.

use std::collections::{BTreeMap, BTreeSet};

use std::path::PathBuf;

use chrono::{DateTime, Local, NaiveDate, Utc};

use super::gather::Arrived;
use crate::diagnostic::{Diagnostics, Severity};
use crate::i18n::Message;
use crate::model::{FileId, Id, Log, Plan, Standing, Submission, SubmissionState, received_path};
use crate::plan::refused;
use crate::shell::cli::context::Context;
use crate::shell::cli::names::{find_period, find_unit};
use crate::shell::cli::opening::{Asks, Repository};
use crate::shell::history;
use crate::shell::pipeline::{self, Loaded};
use crate::shell::workspace::{Failure, modified};
use crate::source::{Refused, SourceFile, sha256};
use crate::submission::canonical;
use crate::submission::inbox::{self, Fate, Incoming, Permits, Rank, There, Version};
use crate::submission::workbook::{self, Identity, Request};

/// What was asked for beside the files.
pub(super) struct Wish<'a> {
    pub unit: Option<&'a str>,
    pub period: Option<&'a str>,
    pub sheet: Option<&'a str>,
    /// The day on which the files came, where it was named.
    pub received: Option<NaiveDate>,
    pub permits: Permits,
}

/// A file of an inbox, and what has come of it so far.
pub(super) struct Item {
    pub arrived: Arrived,
    /// The SHA-256 of its bytes; empty where it was not read.
    pub sha256: String,
    pub identity: Option<Identity>,
    /// Whose it is and for when, as far as that is known.
    pub unit: Option<Id>,
    pub period: Option<Id>,
    /// Where its sheet stands among the sources.
    pub file: Option<FileId>,
    /// What it says, where it could be read.
    pub submission: Option<Submission>,
    /// What it submits.
    pub submitted: String,
    /// What would be written of it, and the SHA-256 of that.
    pub csv: String,
    pub csv_sha256: String,
    pub standing: Option<Standing>,
    pub found: Diagnostics,
    pub fate: Fate,
    /// The other file that its fate is about, by its position.
    pub other: Option<usize>,
    /// The day on which the same had come before.
    pub since: Option<NaiveDate>,
    /// The day on which it came.
    pub received: NaiveDate,
    /// Whether that is to be written down.
    pub is_noted: bool,
    /// Why it could not be written.
    pub why: Option<Message>,
    /// The workbook that goes back to the sender.
    pub answer: Option<PathBuf>,
}

impl Item {
    /// How many findings of a severity it has.
    pub fn count(&self, severity: Severity) -> usize {
        self.found.count(severity)
    }

    /// How many of the rows that are owed are lacking or faulty.
    pub fn lacking(&self) -> usize {
        self.standing.as_ref().map_or(0, |standing| standing.owed - standing.accepted)
    }

    /// How it stands by the checks.
    pub fn state(&self) -> SubmissionState {
        self.standing.as_ref().map_or(SubmissionState::Invalid, |standing| standing.state)
    }

    /// Where it belongs, from the root, with `/`.
    pub fn path(&self, plan: &Plan) -> Option<String> {
        let (unit, period) = (self.unit.as_ref()?, self.period.as_ref()?);
        Some(format!("reports/{}/{period}/{unit}.csv", plan.year))
    }
}

/// The files of one year, judged.
pub(super) struct Batch {
    pub repository: Repository,
    pub plan: Plan,
    pub items: Vec<Item>,
}

/// Reads and judges the files of a year.
pub(super) fn judge(
    context: &Context,
    wish: &Wish<'_>,
    year: Option<i32>,
    arrived: Vec<Arrived>,
) -> anyhow::Result<Batch> {
    let (mut repository, loaded) = context.open_of(year, Asks::Files)?;
    let has_sound_form = loaded.has_sound_plan(&repository.sources);
    let Loaded { plan, submissions, .. } = loaded;
    let unit = wish.unit.map(|name| find_unit(&plan, name)).transpose()?;
    let period = wish.period.map(|name| find_period(&plan, name)).transpose()?;
    let reading = Reading {
        context,
        wish,
        plan: &plan,
        unit: unit.as_ref(),
        period: period.map(|period| &period.id),
    };
    let mut items = Vec::with_capacity(arrived.len());
    for one in arrived {
        items.push(reading.item(&mut repository, one)?);
    }
    rank(&mut items);
    let there: BTreeMap<(Id, Id), String> = submitted_of(&plan, &submissions, &items);
    let is_sound = check(context, &repository, &plan, submissions, &mut items);
    if !(has_sound_form && is_sound) {
        // Shows what is wrong with the plan, and ends the run there.
        context.open_sound_of(year, Asks::Files)?;
    }
    let (permits, is_day_named) = (wish.permits, wish.received.is_some());
    let held = Held { plan: &plan, repository: &repository, there, permits, is_day_named };
    held.decide(&mut items);
    for item in &mut items {
        item.found.sort(&repository.sources);
    }
    context.clear();
    Ok(Batch { repository, plan, items })
}

/// What the submissions that are there submit, of the units and periods that files are of.
fn submitted_of(
    plan: &Plan,
    submissions: &[Submission],
    items: &[Item],
) -> BTreeMap<(Id, Id), String> {
    let of = |item: &Item| Some((item.period.clone()?, item.unit.clone()?));
    let wanted: BTreeSet<_> = items.iter().filter_map(of).collect();
    let all = submissions.iter().filter(|own| own.readable);
    let all = all.map(|own| ((own.period.clone(), own.unit.clone()), own));
    let all = all.filter(|(key, _)| wanted.contains(key));
    all.map(|(key, own)| (key, canonical::submitted(plan, own))).collect()
}

/// How the files of a year are read.
struct Reading<'r> {
    context: &'r Context,
    wish: &'r Wish<'r>,
    plan: &'r Plan,
    unit: Option<&'r Id>,
    period: Option<&'r Id>,
}

impl Reading<'_> {
    fn item(&self, repository: &mut Repository, arrived: Arrived) -> Result<Item, Failure> {
        let mut item = Item {
            sha256: String::new(),
            identity: None,
            unit: self.unit.cloned(),
            period: self.period.cloned(),
            file: None,
            submission: None,
            submitted: String::new(),
            csv: String::new(),
            csv_sha256: String::new(),
            standing: None,
            found: Diagnostics::default(),
            fate: Fate::Unread,
            other: None,
            since: None,
            received: self.context.as_of,
            is_noted: false,
            why: None,
            answer: None,
            arrived,
        };
        if item.arrived.passed.is_some() {
            item.fate = Fate::Passed;
            return Ok(item);
        }
        let refused = match item.arrived.refused {
            Some(why) => Err(why),
            None if item.arrived.is_named => item.arrived.bytes()?,
            // One file of a folder that cannot be opened keeps no other from being read.
            None => item.arrived.bytes().unwrap_or(Err(Refused::Denied)),
        };
        match refused {
            Ok(bytes) => self.read(repository, &mut item, bytes),
            Err(why) => {
                let file = SourceFile::of_refused(item.arrived.shown(), why);
                let file = repository.sources.put(file);
                item.file = Some(file);
                item.found.push(refused::finding(file, why));
            }
        }
        Ok(item)
    }

    fn read(&self, repository: &mut Repository, item: &mut Item, bytes: Vec<u8>) {
        item.sha256 = sha256(&bytes);
        let identity = workbook::identity(self.plan, &bytes, &item.arrived.name());
        item.unit = item.unit.take().or_else(|| identity.unit.clone());
        item.period = item.period.take().or_else(|| identity.period.clone());
        item.identity = Some(identity);
        let request = Request {
            path: item.arrived.shown(),
            bytes,
            unit: self.unit,
            period: self.period,
            sheet: self.wish.sheet,
        };
        let sources = &mut repository.sources;
        let read = workbook::submission(sources, self.plan, request, &mut item.found);
        item.file = sources.find(&item.arrived.shown());
        match read {
            workbook::Outcome::Nameless => item.fate = Fate::Nameless,
            workbook::Outcome::Refused => {}
            workbook::Outcome::Read(own) => {
                item.file = Some(own.file);
                (item.unit, item.period) = (Some(own.unit.clone()), Some(own.period.clone()));
                item.received = self.received(item);
                if own.readable {
                    let mut kept = (*own).clone();
                    workbook::without_furniture(&mut kept);
                    item.submitted = canonical::submitted(self.plan, &kept);
                    item.csv = canonical::text(self.plan, &kept);
                    item.csv_sha256 = sha256(item.csv.as_bytes());
                    item.submission = Some(*own);
                }
            }
        }
    }

    /// The day on which a file came: the one that was named, or the one on which it was written here.
    /// A clock that says that it came before there was anything to report, or tomorrow, is wrong.
    fn received(&self, item: &Item) -> NaiveDate {
        let as_of = self.context.as_of;
        let of_file = || {
            let at = modified(&item.arrived.path)?;
            let day = self.day(at).min(as_of);
            let period = self.plan.periods.get(item.period.as_ref()?.as_str())?;
            Some(if day < period.from { as_of } else { day })
        };
        self.wish.received.or_else(of_file).unwrap_or(as_of)
    }

    fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        match self.plan.timezone {
            Some(zone) => at.with_timezone(&zone).date_naive(),
            None => at.with_timezone(&Local).date_naive(),
        }
    }
}

/// Tells copies and older versions from what each unit has said last.
fn rank(items: &mut [Item]) {
    let versions = items.iter().map(|item| {
        item.submission.as_ref().map(|own| Version {
            unit: &own.unit,
            period: &own.period,
            submitted: &item.submitted,
            saved: item.identity.as_ref().and_then(|identity| identity.saved),
        })
    });
    let ranks = inbox::ranks(&versions.collect::<Vec<_>>());
    for (item, rank) in items.iter_mut().zip(ranks) {
        (item.fate, item.other) = match rank {
            None => continue,
            Some(Rank::Latest(before)) => (Fate::New, before),
            Some(Rank::CopyOf(other)) => (Fate::Copy, Some(other)),
            Some(Rank::OlderThan(other)) => (Fate::Older, Some(other)),
            Some(Rank::Unclear(other)) => (Fate::Unclear, Some(other)),
        };
    }
}

/// Checks what each unit has said last, all together, as if it stood in the repository: a nation is
/// checked once, however many files come. Whether the plan was found to be sound.
fn check(
    context: &Context,
    repository: &Repository,
    plan: &Plan,
    submissions: Vec<Submission>,
    items: &mut [Item],
) -> bool {
    context.step("progress-checking");
    let latest = |item: &&mut Item| item.fate == Fate::New;
    let incoming: Vec<Submission> =
        items.iter_mut().filter(latest).filter_map(|item| item.submission.clone()).collect();
    if incoming.is_empty() {
        return false;
    }
    let question = context.question(repository);
    let mut found = Diagnostics::default();
    // What is wrong with a file by itself keeps its rows out of the figures too.
    for item in items.iter_mut().filter(latest) {
        found.join(std::mem::take(&mut item.found));
    }
    let sources = &repository.sources;
    let (standings, is_sound) =
        pipeline::check_incoming(plan, submissions, &incoming, sources, &question, &mut found);
    let mut by_file: BTreeMap<FileId, Vec<_>> = BTreeMap::new();
    for finding in found.iter() {
        by_file.entry(finding.place.file).or_default().push(finding.clone());
    }
    let checked = items.iter_mut().filter(latest).zip(standings);
    for (item, standing) in checked {
        item.standing = standing;
        let own = item.file.and_then(|file| by_file.remove(&file)).unwrap_or_default();
        item.found.extend(own);
    }
    is_sound
}

/// What the files of a year are held against.
struct Held<'h> {
    plan: &'h Plan,
    repository: &'h Repository,
    /// What the submissions that are there submit, by period and unit.
    there: BTreeMap<(Id, Id), String>,
    permits: Permits,
    /// Whether the user says on which day the files came.
    is_day_named: bool,
}

impl Held<'_> {
    fn decide(&self, items: &mut [Item]) {
        let latest: Vec<usize> =
            (0..items.len()).filter(|at| items[*at].fate == Fate::New).collect();
        for &at in &latest {
            items[at].fate = self.fate(&items[at], false);
        }
        let differing: Vec<usize> =
            latest.iter().copied().filter(|at| self.differs(&items[*at])).collect();
        let unrecorded: Vec<usize> =
            latest.into_iter().filter(|at| self.is_unrecorded(&items[*at])).collect();
        if !differing.is_empty() || !unrecorded.is_empty() {
            self.remember(items, &differing, &unrecorded);
        }
        for item in items.iter_mut().filter(|item| item.fate == Fate::Same) {
            // What is there stays, though its rows may be called otherwise.
            let path = item.path(self.plan).unwrap_or_default();
            if let Some(file) = self.repository.sources.find(&path) {
                item.csv_sha256 = sha256(self.repository.sources.file(file).bytes());
            }
        }
        for item in items.iter_mut() {
            let incoming = self.incoming(item);
            item.since = incoming.and_then(|own| self.there(item, false).superseded_on(&own));
            item.is_noted |= item.fate.is_written();
        }
    }

    /// Asks history what it knows of what is there. Only where something else is there, or nobody has
    /// written down when it came, since it takes going through all of it.
    fn remember(&self, items: &mut [Item], differing: &[usize], unrecorded: &[usize]) {
        let root = self.repository.workspace.root();
        let asked = history::ask(root, &format!("reports/{}", self.plan.year));
        let history = asked.answer(&self.repository.sources);
        for &at in unrecorded {
            // What is committed came by that day; what is not was imported a moment ago.
            let path = items[at].path(self.plan).unwrap_or_default();
            let log = history.log();
            let is_committed =
                log.is_some_and(|log| log.steps(&path).is_some() && !log.unsaved.contains(&path));
            items[at].is_noted = self.is_day_named || !is_committed;
        }
        let Some(log) = history.log() else { return };
        let of_items: Vec<&Item> = differing.iter().map(|at| &items[*at]).collect();
        let before = self.committed_before(&of_items, log);
        for (at, before) in differing.iter().zip(before) {
            if before {
                items[*at].fate = self.fate(&items[*at], true);
            }
        }
    }

    /// Whether it is there already, and nobody has written down when it came.
    fn is_unrecorded(&self, item: &Item) -> bool {
        let record = || {
            let (unit, period) = (item.unit.as_ref()?, item.period.as_ref()?);
            self.repository.sources.find(&received_path(self.plan.year, period, unit))
        };
        item.fate == Fate::Same && !self.there(item, false).closed && record().is_none()
    }

    /// Whether another is there.
    fn differs(&self, item: &Item) -> bool {
        let is_settled = matches!(item.fate, Fate::Same | Fate::Superseded);
        self.there(item, false).any && !is_settled
    }

    fn there(&self, item: &Item, committed_before: bool) -> There<'_> {
        let (Some(unit), Some(period)) = (&item.unit, &item.period) else {
            return There::default();
        };
        let sources = &self.repository.sources;
        let folder = format!("reports/{}/{period}", self.plan.year);
        There {
            any: sources.find(&format!("{folder}/{unit}.csv")).is_some(),
            submitted: self.there.get(&(period.clone(), unit.clone())).map(String::as_str),
            received: self.plan.received_from(unit, period),
            closed: sources.find(&format!("{folder}/closed.toml")).is_some(),
            committed_before,
        }
    }

    fn incoming<'i>(&self, item: &'i Item) -> Option<Incoming<'i>> {
        item.submission.as_ref()?;
        let Item { sha256, submitted, csv_sha256, .. } = item;
        Some(Incoming { sha256, submitted, csv_sha256, state: item.state() })
    }

    fn fate(&self, item: &Item, committed_before: bool) -> Fate {
        let there = self.there(item, committed_before);
        self.incoming(item).map_or(item.fate, |own| inbox::fate(&own, &there, self.permits))
    }

    /// Which files say what an earlier commit of the submission that is there has said.
    fn committed_before(&self, items: &[&Item], log: &Log) -> Vec<bool> {
        let mut found = vec![false; items.len()];
        let (mut wanted, mut of) = (Vec::new(), Vec::new());
        for (at, item) in items.iter().enumerate() {
            let path = item.path(self.plan).unwrap_or_default();
            for (step, commit) in log.steps(&path).into_iter().flatten() {
                wanted.push((commit.hash.as_str(), step.path.as_str()));
                of.push(at);
            }
        }
        let root = self.repository.workspace.root();
        // That git cannot tell is no failure: then it is asked for like any other.
        let versions = history::versions(root, &wanted).unwrap_or_default();
        for (at, version) in of.into_iter().zip(versions) {
            let (Some(own), Some(version)) = (&items[at].submission, version) else { continue };
            let said = &items[at].submitted;
            found[at] |= inbox::submits_the_same(self.plan, &version, &own.unit, &own.period, said);
        }
        found
    }
}
