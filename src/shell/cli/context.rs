//! What every command starts from: language, root, year, today, terminal.

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use chrono::{DateTime, FixedOffset, NaiveDate};
use clap::ArgMatches;

use super::output;
use super::progress::Progress;
use crate::i18n::{Catalogue, Message};
use crate::model::Lang;
use crate::plan::offset;
use crate::shell::workspace::{Failure, Fill, Workspace};
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
    /// Where the repository is looked for.
    pub root: PathBuf,
    /// The year that was named.
    pub year: Option<i32>,
    /// Whether `as_of` is the clock's day, not one that was named.
    pub is_today: bool,
    color: Color,
    progress: Progress,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Color {
    Auto,
    Always,
    Never,
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
            progress: Progress::new(!matches.get_flag("quiet") && std::io::stderr().is_terminal()),
            year: matches.get_one("year").copied(),
            is_today: matches.get_one::<String>("as-of").is_none(),
            catalogue,
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
        self.write_by(&|out| out.write_all(bytes), file)
    }

    /// The same of what is written a piece at a time.
    pub fn write_by(&self, fill: Fill<'_>, file: Option<&Path>) -> anyhow::Result<()> {
        self.clear();
        output::write_by(fill, file).with_context(|| self.catalogue.word("doing-write"))
    }

    /// Takes what was said of the progress from the terminal: something else comes.
    pub fn clear(&self) {
        self.progress.clear();
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
