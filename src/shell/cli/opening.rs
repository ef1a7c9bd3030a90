//! How every command that looks at a repository begins: it is found, read once, loaded once and
//! checked, while git goes through its history beside that where dates are asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use anyhow::Context as _;
use chrono::Datelike as _;

use super::context::Context;
use super::findings;
use crate::i18n::Message;
use crate::model::{History, Log, OtherYear, OtherYears, Plan};
use crate::seal::{self, Kept};
use crate::shell::history;
use crate::shell::pipeline::{self, Checked, Loaded, Question};
use crate::shell::workspace::{Failure, Workspace, shown};
use crate::source::{Sources, sha256};
use crate::submission::evidence;
use crate::submission::said::{first_said, undated};

/// What a command asks of the repository beside its files.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    /// Nothing.
    Files,
    /// What git tells: when submissions came, what seals were and held.
    History,
}

/// A repository that has been read.
pub(super) struct Repository {
    pub workspace: Workspace,
    pub year: i32,
    pub sources: Sources,
    /// What git tells of the year's submissions.
    pub history: Arc<History>,
    /// What files of closed periods held that are others now, as far as git has it.
    pub kept: Arc<Kept>,
    /// The figures of other years that this year's are measured from.
    pub other_years: Arc<OtherYears>,
}

/// What was read of some years, and what git tells of all.
pub(super) struct Opened {
    pub sources: Sources,
    /// What the years' files say, in the order of the years.
    pub loaded: Vec<Loaded>,
    pub history: History,
}

impl Context {
    /// Finds, reads and loads the repository. git goes through its history meanwhile.
    pub fn open(&self, asks: Asks) -> anyhow::Result<(Repository, Loaded)> {
        self.open_of(None, asks)
    }

    /// The same of a year, or else of the one that was named or is the last.
    pub fn open_of(&self, year: Option<i32>, asks: Asks) -> anyhow::Result<(Repository, Loaded)> {
        let workspace = self.workspace()?;
        let year = match year {
            Some(year) => year,
            None => {
                let year = self.year_of(&workspace)?;
                self.tell_of_others(&workspace, year)?;
                year
            }
        };
        let Opened { sources, mut loaded, history } = self.read(&workspace, &[year], &[], asks)?;
        let loaded = loaded.pop().with_context(|| self.catalogue.word("doing-read"))?;
        let known = self.known(&workspace, &sources, year, &loaded, history)?;
        let Question { history, kept, other_years, .. } = known;
        Ok((Repository { workspace, year, sources, history, kept, other_years }, loaded))
    }

    /// Reads and loads some years, and asks git of all.
    pub fn read(
        &self,
        workspace: &Workspace,
        years: &[i32],
        beyond: &[i32],
        asks: Asks,
    ) -> anyhow::Result<Opened> {
        // Of every year, since a seal may be gone with its year.
        let asked = (asks == Asks::History).then(|| history::ask(workspace.root(), "reports"));
        self.step("progress-reading");
        let sources = workspace.read(years).with_context(|| self.catalogue.word("doing-read"))?;
        if sources.under("").next().is_none() {
            // Folders of years and nothing in them: no finding would have a place.
            let path = workspace.root().display().to_string();
            return Err(Failure::new(Message::new("world-no-years").with("path", path)).into());
        }
        let sources = sources.short_of_years(beyond.to_vec());
        self.step("progress-loading");
        let loaded = pipeline::load_years(&sources);
        let cited = loaded.iter().map(|of_year| evidence::unread(&sources, &of_year.submissions));
        let mut beside = workspace.existing(cited.flatten());
        self.step("progress-history");
        let mut history = asked.map_or(History::NotAsked, |asked| asked.answer(&sources));
        if let Some(past) = workspace.past() {
            past.known(&mut history);
            self.tell_of_past(workspace, years);
        }
        if let History::Known(log) = &history {
            // Other years' seals are not read, and missed only where they are gone.
            beside.extend(workspace.existing(log.seals.keys().cloned()));
        }
        Ok(Opened { sources: sources.beside_files(beside), loaded, history })
    }

    /// What is known of a year that was read, beside its files: ready to be asked about.
    pub fn known(
        &self,
        workspace: &Workspace,
        sources: &Sources,
        year: i32,
        loaded: &Loaded,
        history: History,
    ) -> anyhow::Result<Question> {
        let mut history = match workspace.past() {
            Some(past) => past.of_year(year, history),
            None => history,
        };
        let mut kept = Kept::new();
        if let History::Known(log) = &mut history {
            log.today = self.is_today.then_some(self.as_of);
            log.keep_within(&format!("reports/{year}/"));
            log.done_since = done_since(workspace, sources, loaded, log);
            kept = self::kept(workspace, sources, &loaded.plan, log);
        }
        let mut other_years = OtherYears::new();
        if loaded.plan.wants_last_year() {
            let last = year - 1;
            match sources.years().contains(&last) {
                true => {
                    other_years.extend([(last, pipeline::other_year(sources, last, self.as_of))])
                }
                false => other_years.extend(self.other_year(workspace, last)?),
            }
        }
        let (history, kept, other_years) = (history.into(), kept.into(), other_years.into());
        Ok(Question { history, kept, other_years, ..Question::new(year, self.as_of) })
    }

    /// Opens the repository and checks everything. Where the plan has errors no figure can be
    /// trusted: then its findings are shown, and the run has ended.
    pub fn open_sound(&self, asks: Asks) -> anyhow::Result<(Repository, Checked)> {
        self.open_sound_of(None, asks)
    }

    /// The same of a year, or else of the one that was named or is the last.
    pub fn open_sound_of(
        &self,
        year: Option<i32>,
        asks: Asks,
    ) -> anyhow::Result<(Repository, Checked)> {
        let (repository, loaded) = self.open_of(year, asks)?;
        let question = self.question(&repository);
        let checked = self.check(&repository.sources, loaded, &question);
        if !checked.plan_has_errors(&repository.sources) {
            return Ok((repository, checked));
        }
        if asks == Asks::Files {
            // What is said of a plan may hang on dates: whether a waiver of lateness is used.
            return self.open_sound_of(Some(repository.year), Asks::History);
        }
        Err(findings::refuse(self, &repository, checked).into())
    }

    /// Opens the repository and checks everything, whatever the plan is like.
    pub fn open_checked(&self, asks: Asks) -> anyhow::Result<(Repository, Checked)> {
        let (repository, loaded) = self.open(asks)?;
        let checked = self.check(&repository.sources, loaded, &self.question(&repository));
        Ok((repository, checked))
    }

    /// The year that was named, or the last that has a plan.
    pub fn year_of(&self, workspace: &Workspace) -> Result<i32, Failure> {
        let years = workspace.years_by_then()?;
        match self.year {
            Some(year) if workspace.years()?.contains(&year) || workspace.hides_plan() => Ok(year),
            Some(year) => Err(Failure::new(
                Message::new("world-no-year").with("year", year.to_string()).with(
                    "years",
                    years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
                ),
            )),
            None => match years.last() {
                Some(year) => Ok(*year),
                // The finding about it wants a year; the one that is reported on is the likeliest.
                None if workspace.hides_plan() => {
                    Ok(workspace.last_year_reported()?.unwrap_or(self.as_of.year()))
                }
                None => {
                    let path = shown(workspace.root());
                    Err(Failure::new(Message::new("world-no-years").with("path", path)))
                }
            },
        }
    }

    /// Another year's figures, if it has a plan. Its plan and submissions are loaded and checked like
    /// this year's, but for doubts.
    pub fn other_year(
        &self,
        workspace: &Workspace,
        year: i32,
    ) -> anyhow::Result<Option<(i32, OtherYear)>> {
        self.step("progress-last-year");
        let doing = || self.catalogue.word("doing-last-year");
        if !workspace.years().with_context(doing)?.contains(&year) {
            return Ok(None);
        }
        let sources = workspace.read(&[year]).with_context(doing)?;
        Ok(Some((year, pipeline::other_year(&sources, year, self.as_of))))
    }

    /// A question about a year as of today.
    pub fn question(&self, repository: &Repository) -> Question {
        let history = Arc::clone(&repository.history);
        let kept = Arc::clone(&repository.kept);
        let other_years = Arc::clone(&repository.other_years);
        Question { history, kept, other_years, ..Question::new(repository.year, self.as_of) }
    }

    /// Checks what was loaded.
    pub fn check(&self, sources: &Sources, loaded: Loaded, question: &Question) -> Checked {
        self.step("progress-checking");
        pipeline::check_loaded(loaded, sources, question)
    }
}

/// Since which commit submissions that have been changed say that tasks are done, where only that
/// tells the day.
fn done_since(
    workspace: &Workspace,
    sources: &Sources,
    loaded: &Loaded,
    log: &Log,
) -> BTreeMap<String, BTreeMap<String, usize>> {
    let asked = undated(sources, &loaded.submissions, log);
    let wanted: Vec<(&str, &str)> = asked
        .iter()
        .flat_map(|asked| &asked.versions)
        .filter_map(|(at, path)| Some((log.commits.get(*at)?.hash.as_str(), path.as_str())))
        .collect();
    if wanted.is_empty() {
        return BTreeMap::new();
    }
    // That git cannot tell is no failure: then the day is not known.
    let Ok(contents) = history::versions(workspace.root(), &wanted) else {
        return BTreeMap::new();
    };
    let mut rest = contents.as_slice();
    let since = asked.iter().map(|asked| {
        let (own, others) = rest.split_at(asked.versions.len().min(rest.len()));
        rest = others;
        (asked.path.clone(), first_said(asked, own))
    });
    since.collect()
}

/// What sealed files held, from the commits that sealed them. Whatever is not exactly what was
/// sealed is left out.
pub(super) fn kept(workspace: &Workspace, sources: &Sources, plan: &Plan, log: &Log) -> Kept {
    let mut kept = Kept::new();
    for lost in seal::lost(plan, sources, log) {
        let commit = lost.commit.and_then(|at| log.commits.get(at));
        let revision = commit.map_or("HEAD", |commit| commit.hash.as_str());
        let paths: Vec<_> = lost.files.iter().map(|file| file.path.as_str()).collect();
        // That git cannot tell is no failure: the findings say so.
        let contents = history::files_at(workspace.root(), revision, &paths).unwrap_or_default();
        let sealed: BTreeSet<&str> = lost.files.iter().map(|file| file.sha256.as_str()).collect();
        let contents = contents.into_iter().map(|(_, bytes)| (sha256(&bytes), bytes));
        kept.extend(contents.filter(|(sha256, _)| sealed.contains(sha256.as_str())));
    }
    kept
}
