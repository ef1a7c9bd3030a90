//! What every command starts from: language, root, year, today, terminal.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate};
use clap::ArgMatches;

use crate::diagnostic::nearest;
use crate::i18n::{Catalogue, Message};
use crate::model::{History, Id, Lang, Log, Period, Plan, Report, SealVersion};
use crate::plan::offset;
use crate::seal::{self, Kept};
use crate::shell::history;
use crate::shell::pipeline::{self, Checked, Question};
use crate::shell::workspace::{Failure, Workspace};
use crate::source::{Sources, sha256};
use crate::submission::said::first_said;
use crate::write::Look;

/// The widest that text is laid out, however wide the terminal.
const WIDEST: u16 = 100;
const NARROWEST: u16 = 60;

/// What a run starts from.
pub(super) struct Context {
    pub catalogue: Catalogue,
    pub as_of: NaiveDate,
    pub quiet: bool,
    pub verbose: bool,
    root: PathBuf,
    year: Option<i32>,
    color: Color,
    /// Whether `as_of` is the clock's day, not one that was named.
    is_today: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Color {
    Auto,
    Always,
    Never,
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
}

impl Repository {
    /// The folders that were read whole.
    pub fn folders(&self) -> Vec<String> {
        vec![format!("plan/{}/", self.year), "reports/".to_owned(), "seeds/".to_owned()]
    }
}

/// The language of a run, before its arguments are understood, so that even the complaint about
/// them is in it: `--lang`, or that of the plan, or Vietnamese.
pub(super) fn language(arguments: &[OsString]) -> Lang {
    let value_of = |long: &str, short: &str| {
        let mut values = arguments.iter().map(|argument| argument.to_string_lossy());
        while let Some(argument) = values.next() {
            if argument == "--" {
                return None;
            }
            if argument == long || argument == short {
                return values.next().map(|value| value.into_owned());
            }
            let joined = argument
                .strip_prefix(long)
                .and_then(|rest| rest.strip_prefix('='))
                .or_else(|| argument.strip_prefix(short).filter(|_| short.len() == 2));
            if let Some(value) = joined.filter(|value| !value.is_empty()) {
                return Some(value.to_owned());
            }
        }
        None
    };
    if let Some(lang) = value_of("--lang", "--lang").and_then(|code| Lang::from_code(&code)) {
        return lang;
    }
    let root = value_of("-C", "-C").unwrap_or_else(|| ".".to_owned());
    let year = value_of("--year", "--year").and_then(|year| year.parse().ok());
    plan_language(Path::new(&root), year).unwrap_or_default()
}

/// The language that the plan names.
fn plan_language(root: &Path, year: Option<i32>) -> Option<Lang> {
    Lang::from_code(&plan_word(root, year, "language")?)
}

/// The time zone that the plan names.
fn plan_zone(root: &Path, year: Option<i32>) -> Option<FixedOffset> {
    offset(&plan_word(root, year, "timezone")?)
}

/// What the head of a plan says under a key, before the plan is loaded and whatever else is wrong
/// with it.
fn plan_word(root: &Path, year: Option<i32>, key: &str) -> Option<String> {
    let workspace = Workspace::find(root).ok()?;
    let year = year.or_else(|| workspace.years().ok()?.pop())?;
    let text = workspace.read_text(&format!("plan/{year}/plan.toml"))?;
    // No key of the head stands below the first table.
    let head = text.find("\n[").map_or(text.as_str(), |end| &text[..=end]);
    let (table, _) = toml::de::DeTable::parse_recoverable(head);
    Some(table.get_ref().get(key)?.get_ref().as_str()?.to_owned())
}

/// Today: `--as-of`, or the day that it is now in the plan's time zone, wherever the machine stands
/// and whatever its clock is set to. `zone` is that of a plan still to be made; without any it is
/// the machine's own day.
pub(super) fn as_of(
    matches: &ArgMatches,
    now: DateTime<FixedOffset>,
    zone: Option<FixedOffset>,
) -> Result<NaiveDate, Failure> {
    let Some(text) = matches.get_one::<String>("as-of") else {
        let root = matches.get_one::<PathBuf>("root").map_or(Path::new("."), PathBuf::as_path);
        let year = matches.get_one("year").copied();
        let zone = zone.or_else(|| plan_zone(root, year));
        return Ok(zone.map_or(now, |zone| now.with_timezone(&zone)).date_naive());
    };
    text.parse().map_err(|_| Failure::new(Message::new("usage-date").with("value", text.as_str())))
}

impl Context {
    /// Reads the common options.
    pub fn new(matches: &ArgMatches, as_of: NaiveDate, catalogue: Catalogue) -> Self {
        let color = match matches.get_one::<String>("color").map(String::as_str) {
            Some("always") => Color::Always,
            Some("never") => Color::Never,
            _ => Color::Auto,
        };
        Self {
            as_of,
            color,
            quiet: matches.get_flag("quiet"),
            verbose: matches.get_flag("verbose"),
            root: matches.get_one::<PathBuf>("root").cloned().unwrap_or_else(|| ".".into()),
            year: matches.get_one("year").copied(),
            is_today: matches.get_one::<String>("as-of").is_none(),
            catalogue,
        }
    }

    /// Whether the folder lies in a repository.
    pub fn is_in_repository(&self) -> bool {
        Workspace::find(&self.root).is_ok()
    }

    /// Finds and reads the repository.
    pub fn repository(&self) -> Result<Repository, Failure> {
        let workspace = Workspace::find(&self.root)?;
        let years = workspace.years()?;
        let year = match self.year {
            Some(year) if years.contains(&year) || workspace.hides_plan() => year,
            Some(year) => {
                return Err(Failure::new(
                    Message::new("world-no-year").with("year", year.to_string()).with(
                        "years",
                        years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
                    ),
                ));
            }
            None => match years.last() {
                Some(year) => *year,
                // The finding about it wants a year; the one that is reported on is the likeliest.
                None if workspace.hides_plan() => {
                    workspace.last_year_reported()?.unwrap_or(self.as_of.year())
                }
                None => {
                    let path = workspace.root().display().to_string();
                    return Err(Failure::new(Message::new("world-no-plan").with("path", path)));
                }
            },
        };
        let sources = workspace.read(year)?;
        let wanted = pipeline::cited_files(&sources, year);
        let sources = sources.beside_files(workspace.existing(wanted));
        // Of every year, since a seal may be gone with its year.
        let mut history = history::read(workspace.root(), "reports", &sources);
        if let History::Known(log) = &mut history {
            log.today = self.is_today.then_some(self.as_of);
            log.seals = seals(&workspace, log);
            log.keep_within(&format!("reports/{year}/"));
            log.done_since = done_since(&workspace, &sources, year, log);
        }
        let history = Arc::new(history);
        let kept = Arc::new(kept(&workspace, &sources, year, &history));
        Ok(Repository { workspace, year, sources, history, kept })
    }

    /// The sources of the year before, if it has a plan.
    pub fn last_year(&self, repository: &Repository) -> Result<Option<Sources>, Failure> {
        let before = repository.year - 1;
        let workspace = &repository.workspace;
        workspace.years()?.contains(&before).then(|| workspace.read(before)).transpose()
    }

    /// A question about a year as of today.
    pub fn question(&self, repository: &Repository) -> Question {
        let history = Arc::clone(&repository.history);
        let kept = Arc::clone(&repository.kept);
        Question { history, kept, ..Question::new(repository.year, self.as_of) }
    }

    /// Loads and checks everything.
    pub fn check(&self, repository: &Repository) -> Checked {
        pipeline::check(&repository.sources, &self.question(repository))
    }

    /// How output may look where it goes to the terminal (`to_file`: into a file).
    pub fn look(&self, to_file: bool) -> Look {
        let terminal = !to_file && std::io::stdout().is_terminal();
        let color = match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => terminal && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty()),
        };
        let width = match terminal_size::terminal_size() {
            Some((width, _)) if terminal => width.0.clamp(NARROWEST, WIDEST),
            _ => WIDEST,
        };
        Look { color, width, detail: self.verbose }
    }
}

/// Since which commit submissions that have been changed say that tasks are done, where only that
/// tells the day.
fn done_since(
    workspace: &Workspace,
    sources: &Sources,
    year: i32,
    log: &Log,
) -> BTreeMap<String, BTreeMap<String, usize>> {
    let asked = pipeline::undated(sources, year, log);
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

/// Every committed version of every seal. One run of git, however many there are.
fn seals(workspace: &Workspace, log: &Log) -> BTreeMap<String, Vec<SealVersion>> {
    let set = log.set_at(seal::is_seal);
    let wanted = set.iter().flat_map(|(path, commits)| {
        let hash = |at: &usize| log.commits.get(*at).map(|commit| commit.hash.as_str());
        commits.iter().map(move |at| (hash(at).unwrap_or_default(), path.as_str()))
    });
    let wanted: Vec<_> = wanted.collect();
    let contents = if wanted.is_empty() {
        Vec::new()
    } else {
        // What git cannot give is no version that a seal could follow from, and said to be so.
        history::versions(workspace.root(), &wanted).unwrap_or_default()
    };
    let mut contents = contents.into_iter();
    let versions = set.into_iter().map(|(path, commits)| {
        let version = |commit| SealVersion { commit, bytes: contents.next().flatten() };
        (path, commits.into_iter().map(version).collect())
    });
    versions.collect()
}

/// What sealed files held, from the commits that sealed them. Whatever is not exactly what was
/// sealed is left out.
fn kept(workspace: &Workspace, sources: &Sources, year: i32, history: &History) -> Kept {
    let mut kept = Kept::new();
    let Some(log) = history.log() else { return kept };
    for lost in pipeline::lost_files(sources, year, log) {
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

/// The report of a name, or a failure that names what there is.
pub(super) fn find_report<'p>(plan: &'p Plan, name: &str) -> Result<&'p Report, Failure> {
    plan.report(name).ok_or_else(|| {
        let ids = plan.reports.iter().flat_map(|report| {
            std::iter::once(&report.id).chain(report.aliases.iter().map(|alias| &alias.value))
        });
        unknown("usage-period", name, ids)
    })
}

/// The report of a name; without one, that of the period that is being collected: the last regular
/// one whose data has ended, or else the first.
pub(super) fn named_report<'p>(
    context: &Context,
    plan: &'p Plan,
    name: Option<&str>,
) -> Result<&'p Report, Failure> {
    let regular = plan.regular_periods();
    let ended = regular.iter().rfind(|period| period.to < context.as_of);
    let current = ended.or(regular.first()).map(|period| period.id.as_str());
    find_report(plan, name.or(current).unwrap_or_default())
}

/// The period of a name that units submit for, or a failure that names what there is.
pub(super) fn find_period<'p>(plan: &'p Plan, name: &str) -> Result<&'p Period, Failure> {
    let Some(report) = plan.report(name) else {
        return Err(unknown("usage-single-period", name, plan.periods.ids()));
    };
    // An alias of the report that is just this period will do.
    let alone = match report.of.as_slice() {
        [only] => plan.periods.get(only.value.as_str()),
        _ => None,
    };
    alone.ok_or_else(|| {
        let periods: Vec<_> = report.of.iter().map(|id| id.value.as_str()).collect();
        let message = Message::new("usage-several-periods").with("report", &report.name);
        Failure::new(message.with("periods", periods.join(", ")))
    })
}

/// The unit of a name, or a failure that names what there is.
pub(super) fn find_unit(plan: &Plan, name: &str) -> Result<Id, Failure> {
    let found = plan.units.ids().find(|id| id.folded() == name.to_lowercase());
    found.cloned().ok_or_else(|| unknown("usage-unit", name, plan.units.ids()))
}

/// The area of a name, or a failure that names what there is.
pub(super) fn find_area(plan: &Plan, name: &str) -> Result<Id, Failure> {
    let named = |area: &&crate::model::Area| {
        area.id.folded() == name.to_lowercase() || area.number.to_string() == name
    };
    let found = plan.areas.iter().find(named).map(|area| area.id.clone());
    found.ok_or_else(|| unknown("usage-area", name, plan.areas.ids()))
}

/// The indicator of a name, or a failure that names the nearest.
pub(super) fn find_indicator(plan: &Plan, name: &str) -> Result<Id, Failure> {
    let found = plan.indicators.ids().find(|id| id.folded() == name.to_lowercase());
    found.cloned().ok_or_else(|| unknown("usage-indicator", name, plan.indicators.ids()))
}

fn unknown<'i>(entry: &'static str, name: &str, ids: impl Iterator<Item = &'i Id>) -> Failure {
    let ids: Vec<&str> = ids.map(Id::as_str).collect();
    let near = nearest(name, ids.iter().copied());
    Failure::new(
        Message::new(entry)
            .with("value", name)
            .with("known", ids.join(", "))
            .with("suggested", if near.is_some() { "yes" } else { "no" })
            .with("nearest", near.unwrap_or_default()),
    )
}
