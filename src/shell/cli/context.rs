//! What every command starts from: language, root, year, today, terminal.

use std::cell::{Cell, OnceCell};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;
use chrono::{DateTime, FixedOffset, NaiveDate};
use clap::ArgMatches;

use super::progress::Progress;
use super::terminal::{self, Stream};
use super::{import, output};
use crate::i18n::{Catalogue, Message};
use crate::model::Lang;
use crate::plan::offset;
use crate::shell::history::past::{self, Past};
use crate::shell::workspace::{Failure, Fill, Kept, Pen, Turn, Workspace};
use crate::write::Look;

/// The commands that write into the repository.
const WRITING: [&str; 6] = ["import", "fmt", "sign", "close", "new-year", "init"];

/// Whether a command may write over what it reads in the repository. What is laid out anew takes its
/// own turn where it writes.
fn takes_turn(command: &str, matches: &ArgMatches) -> bool {
    let is_set = |name: &str| matches.try_get_one::<bool>(name).ok().flatten() == Some(&true);
    let writes = match command {
        "plan" => stands(command, matches),
        "report" => is_set("write"),
        "init" => false,
        other => WRITING.contains(&other),
    };
    writes && !["check", "stdout"].into_iter().any(is_set)
}

/// What a run starts from.
pub(super) struct Context {
    pub catalogue: Catalogue,
    pub as_of: NaiveDate,
    pub quiet: bool,
    pub verbose: bool,
    /// Where the repository is looked for.
    pub root: PathBuf,
    /// The year that was named.
    pub year: Option<i32>,
    /// Whether `as_of` is the clock's day, not one that was named.
    pub is_today: bool,
    /// Whether files are taken as they are, whatever the day: what writes into the repository cannot
    /// write into its past, and a branch is what it is now.
    stands: bool,
    /// What history has of the day that is asked about, once that was needed.
    past: OnceCell<Option<Arc<Past>>>,
    /// A submission that standard input holds, and the path that it is meant for.
    pub draft: OnceCell<Arc<(String, Vec<u8>)>>,
    /// Whether what is written is read by programs: then nothing is said beside it.
    pub for_programs: bool,
    /// What every file that is written goes through.
    pub pen: Pen,
    /// Whether what was written has been told.
    pub is_told: Cell<bool>,
    /// Whether output is coloured, where that was said.
    color: Option<bool>,
    progress: Progress,
}

/// The language of a run, before its arguments are understood, so that even the complaint about
/// them is in it: `--lang`, or that of the plan, or that of the system, or Vietnamese.
pub(super) fn language(arguments: &[OsString]) -> Lang {
    if let Some(lang) = said(arguments, "--lang").and_then(|code| Lang::from_code(&code)) {
        return lang;
    }
    let root = said(arguments, "-C").unwrap_or_else(|| ".".to_owned());
    let year = said(arguments, "--year").and_then(|year| year.parse().ok());
    let Some(head) = plan_head(Path::new(&root), year) else {
        return terminal::language().unwrap_or_default();
    };
    head_word(&head, "language").and_then(|code| Lang::from_code(&code)).unwrap_or_default()
}

/// The value of an option, before the arguments are understood.
pub(super) fn said(arguments: &[OsString], name: &str) -> Option<String> {
    let mut said = arguments.iter().map(|argument| argument.to_string_lossy());
    while let Some(argument) = said.next().filter(|argument| argument != "--") {
        if argument == name {
            return said.next().map(|value| value.into_owned());
        }
        let rest = argument.strip_prefix(name).unwrap_or_default();
        // Behind a short name the value may stand without a sign between.
        let joined = rest.strip_prefix('=').or((name.len() == 2).then_some(rest));
        if let Some(value) = joined.filter(|value| !value.is_empty()) {
            return Some(value.to_owned());
        }
    }
    None
}

/// What the head of a plan says under a key, before the plan is loaded and whatever else is wrong
/// with it.
fn plan_word(root: &Path, year: Option<i32>, key: &str) -> Option<String> {
    head_word(&plan_head(root, year)?, key)
}

/// The text of a plan down to its first table: no key of the head stands below it.
fn plan_head(root: &Path, year: Option<i32>) -> Option<String> {
    let workspace = Workspace::find(root).ok()?;
    let year = year.or_else(|| workspace.years().ok()?.pop())?;
    let mut text = workspace.read_text(&format!("plan/{year}/plan.toml"))?;
    text.truncate(text.find("\n[").map_or(text.len(), |end| end + 1));
    Some(text)
}

fn head_word(head: &str, key: &str) -> Option<String> {
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
        let zone = zone.or_else(|| offset(&plan_word(root, year, "timezone")?));
        return Ok(zone.map_or(now, |zone| now.with_timezone(&zone)).date_naive());
    };
    text.parse().map_err(|_| Failure::new(Message::new("usage-date").with("value", text.as_str())))
}

/// What `--color` says; nothing where the surroundings decide.
pub(super) fn colour(wish: &str) -> Option<bool> {
    match wish {
        "always" => Some(true),
        "never" => Some(false),
        _ => None,
    }
}

/// Whether a command was asked for JSON, by its name or by that of the file.
fn is_for_programs(matches: &ArgMatches) -> bool {
    let named = matches.try_get_one::<String>("format").ok().flatten();
    let file = matches.try_get_one::<PathBuf>("output").ok().flatten();
    let ending = || file?.extension()?.to_str();
    named.map(String::as_str).or_else(ending).is_some_and(|form| form == "json")
}

/// Whether a command takes files as they are, whatever the day.
fn stands(command: &str, matches: &ArgMatches) -> bool {
    let given = |name: &str| matches.try_get_one::<String>(name).ok().flatten();
    let is_writing = |name: &str| WRITING.contains(&name);
    let what = given("what").map(String::as_str);
    is_writing(command) || what.is_some_and(is_writing) || given("changed-since").is_some()
}

/// Whether the output of a command is a unit's submission, which may lie where that belongs.
fn writes_figures(command: &str, matches: &ArgMatches) -> bool {
    let is_of_all = || matches.get_flag("all");
    let is_imported = || !import::asks_for_table(matches);
    command == "import" && is_imported() || command == "template" && !is_of_all()
}

impl Context {
    /// Reads the common options.
    pub fn new(
        command: &str,
        matches: &ArgMatches,
        as_of: NaiveDate,
        catalogue: Catalogue,
    ) -> Self {
        let root = matches.get_one::<PathBuf>("root").cloned().unwrap_or_else(|| ".".into());
        let pen = if matches.get_flag("dry-run") { Pen::dry() } else { Pen::wet() };
        Self {
            as_of,
            color: matches.get_one::<String>("color").and_then(|wish| colour(wish)),
            quiet: matches.get_flag("quiet"),
            verbose: matches.get_flag("verbose"),
            progress: Progress::new(!matches.get_flag("quiet") && terminal::is_watched()),
            year: matches.get_one("year").copied(),
            for_programs: is_for_programs(matches),
            is_today: matches.get_one::<String>("as-of").is_none(),
            stands: stands(command, matches),
            past: OnceCell::new(),
            draft: OnceCell::new(),
            is_told: Cell::new(false),
            pen: pen.keeping(Kept::of(&root, writes_figures(command, matches))),
            root,
            catalogue,
        }
    }

    /// Refuses places of output where none goes, before anything is done.
    pub fn refuse_kept(&self, matches: &ArgMatches) -> anyhow::Result<()> {
        let named = |name| matches.try_get_one::<PathBuf>(name).ok().flatten();
        if let Ok(Some(file)) = output::file_of(named("output")) {
            self.pen.admits_folder(file)?;
        }
        if let Some(folder) = named("answer") {
            // What is sent back is no submission.
            Pen::dry().keeping(Kept::of(&self.root, false)).admits_folder(folder)?;
        }
        Ok(())
    }

    /// Waits until no other run writes into the repository, before a command reads what it writes over.
    pub fn turn(&self, command: &str, matches: &ArgMatches) -> anyhow::Result<Option<Turn>> {
        let writes = !self.pen.is_dry() && takes_turn(command, matches);
        let workspace = Workspace::find(&self.root).ok().filter(|_| writes);
        Ok(workspace.map(|workspace| Turn::wait(workspace.root())).transpose()?)
    }

    /// The repository, as it was on the day that was named.
    pub fn workspace(&self) -> anyhow::Result<Workspace> {
        let mut workspace = Workspace::find(&self.root)?;
        if let Some(draft) = self.draft.get() {
            workspace = workspace.holding(Arc::clone(draft));
        }
        if self.is_today {
            return Ok(workspace);
        }
        let past = self.past.get_or_init(|| self.past(&workspace).map(Arc::new));
        Ok(match past {
            Some(past) => workspace.as_of(Arc::clone(past)),
            None => workspace,
        })
    }

    /// What history has of the day that was named. Without git only dates are judged by it.
    fn past(&self, workspace: &Workspace) -> Option<Past> {
        let zone = plan_word(&self.root, self.year, "timezone").and_then(|zone| offset(&zone));
        past::past(workspace.root(), self.as_of, zone, self.stands).ok()
    }

    /// Says how the files of a year are taken on the day that was named, to whoever asks for more.
    pub fn tell_of_past(&self, workspace: &Workspace, years: &[i32]) {
        let Some(past) = workspace.past().filter(|_| self.verbose && !self.stands) else { return };
        let Some(commit) = &past.commit else {
            output::say(&self.catalogue.text(&Message::new("past-none").with("day", past.day)));
            return;
        };
        let stand = years.iter().filter(|year| past.is_later(**year)).map(|year| {
            Message::new("past-stands").with("year", year.to_string()).with("day", past.day)
        });
        let taken = Message::new("past-taken").with("commit", commit.get(..12).unwrap_or(commit));
        let taken = taken.with("day", past.day).with("files", past.files().len());
        for said in stand.chain([taken]) {
            output::say(&self.catalogue.text(&said));
        }
    }

    /// Whether the folder lies in a repository.
    pub fn is_in_repository(&self) -> bool {
        Workspace::find(&self.root).is_ok()
    }

    /// Says on the terminal what is begun now, should it take long.
    pub fn step(&self, entry: &'static str) {
        self.progress.step(self.catalogue.word(entry));
    }

    /// Writes what a command has come to, to where the user wants it.
    pub fn write(&self, bytes: &[u8], file: Option<&Path>) -> anyhow::Result<()> {
        self.write_by(&mut |to| to.write_all(bytes), file)
    }

    /// The same of what is made as it is written.
    pub fn write_by(&self, fill: Fill<'_>, file: Option<&Path>) -> anyhow::Result<()> {
        self.clear();
        output::write_by(&self.pen, fill, file).with_context(|| self.catalogue.word("doing-write"))
    }

    /// Takes what was said of the progress from the terminal: something else comes.
    pub fn clear(&self) {
        self.progress.clear();
    }

    /// How output may look where it goes to standard output (`to_file`: into a file).
    pub fn look(&self, to_file: bool) -> Look {
        self.look_of(if to_file { Stream::File } else { Stream::Output })
    }

    /// How what goes to a stream may look.
    pub fn look_of(&self, stream: Stream) -> Look {
        let color = stream.is_coloured(self.color);
        Look { color, width: stream.width(), detail: self.verbose }
    }
}
