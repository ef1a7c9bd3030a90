//! What may be said for an argument: the plan's own ids with their names, codes, years, files.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use clap::{Arg, Command};
use clap_complete::engine::{ArgValueCandidates, ArgValueCompleter, CompletionCandidate};

use crate::diagnostic::Diagnostics;
use crate::model::{Id, Lang, Name, Plan};
use crate::plan::schema::{DATA_PACKAGE, SCHEMAS};
use crate::shell::cli::COMMANDS;
use crate::shell::pipeline::rules;
use crate::shell::workspace::Workspace;

/// What stands before a candidate that leaves the word to the shell.
pub(super) const LEFT: char = '\u{1}';

/// What units send, by extension.
const TABLES: [&str; 9] = ["xlsx", "xlsm", "xlsb", "xls", "xltx", "ods", "csv", "tsv", "txt"];

/// The commands that are about one period, not about a report of several.
const OF_ONE_PERIOD: [&str; 5] = ["close", "diff", "fmt", "import", "sign"];

/// A plan that is read when it is first asked for, and nothing beside it: no submission, no history.
struct Asked {
    root: PathBuf,
    year: Option<i32>,
    lang: Lang,
    plan: OnceLock<Option<Plan>>,
}

impl Asked {
    fn plan(&self) -> Option<&Plan> {
        let read = || {
            let workspace = Workspace::find(&self.root).ok()?;
            let year = self.year.or_else(|| workspace.years().ok()?.pop())?;
            let sources = workspace.read_plan(year).ok()?;
            Some(crate::plan::plan(&sources, year, &mut Diagnostics::default()))
        };
        self.plan.get_or_init(read).as_ref()
    }

    fn named<'p>(
        &self,
        named: impl Iterator<Item = (&'p Id, &'p Name)>,
    ) -> Vec<CompletionCandidate> {
        let candidate = |(at, (id, name)): (usize, (&Id, &Name))| {
            let help = name.get(self.lang).to_owned();
            CompletionCandidate::new(id.as_str()).help(Some(help.into())).display_order(Some(at))
        };
        named.enumerate().map(candidate).collect()
    }

    /// What the plan has for an argument of a command.
    fn candidates(&self, kind: Kind) -> Vec<CompletionCandidate> {
        let Some(plan) = self.plan() else { return Vec::new() };
        match kind {
            Kind::Units => self.named(plan.units.iter().map(|unit| (&unit.id, &unit.name))),
            Kind::Areas => self.named(plan.areas.iter().map(|area| (&area.id, &area.name))),
            Kind::Indicators => {
                self.named(plan.indicators.iter().map(|found| (&found.id, &found.name)))
            }
            Kind::Cards => self.named(plan.scorecards.iter().map(|card| (&card.id, &card.name))),
            Kind::Periods => {
                self.named(plan.periods.iter().map(|period| (&period.id, &period.name)))
            }
            Kind::Reports => self.named(plan.reports.iter().flat_map(|report| {
                let aliases = report.aliases.iter().map(|alias| &alias.value);
                std::iter::once(&report.id).chain(aliases).map(|id| (id, &report.name))
            })),
        }
    }

    fn years(&self) -> Vec<CompletionCandidate> {
        let years = Workspace::find(&self.root).and_then(|workspace| workspace.years());
        years.unwrap_or_default().iter().rev().map(|year| year.to_string()).map(plain).collect()
    }
}

/// What of a plan is asked for.
#[derive(Clone, Copy)]
enum Kind {
    Units,
    Areas,
    Indicators,
    Cards,
    Periods,
    Reports,
}

fn plain(value: impl Into<String>) -> CompletionCandidate {
    CompletionCandidate::new(value.into())
}

/// The command line with what may be said for each of its arguments.
pub(super) fn offering(command: Command, root: PathBuf, year: Option<i32>, lang: Lang) -> Command {
    let asked = Arc::new(Asked { root, year, lang, plan: OnceLock::new() });
    let command = command.mut_args(|arg| offer(arg, "", &asked));
    command.mut_subcommands(|own| {
        let name = own.get_name().to_owned();
        own.mut_args(|arg| offer(arg, &name, &asked))
    })
}

fn offer(arg: Arg, command: &str, asked: &Arc<Asked>) -> Arg {
    let kind = match arg.get_id().as_str() {
        "unit" | "focal" | "as-unit" => Kind::Units,
        "area" => Kind::Areas,
        "indicator" => Kind::Indicators,
        "card" => Kind::Cards,
        "period" if OF_ONE_PERIOD.contains(&command) => Kind::Periods,
        "period" => Kind::Reports,
        _ => return offer_beside(arg, asked),
    };
    let asked = Arc::clone(asked);
    arg.add(ArgValueCandidates::new(move || asked.candidates(kind)))
}

/// The same of what is in no plan.
fn offer_beside(arg: Arg, asked: &Arc<Asked>) -> Arg {
    let of = |all: fn() -> Vec<CompletionCandidate>| ArgValueCandidates::new(all);
    // The shell knows best how paths are written, quoted and shortened.
    let left = |kind: String| {
        ArgValueCompleter::new(move |_: &std::ffi::OsStr| vec![plain(format!("{LEFT}{kind}"))])
    };
    match arg.get_id().as_str() {
        "year" => {
            let asked = Arc::clone(asked);
            arg.add(ArgValueCandidates::new(move || asked.years()))
        }
        "code" => arg.add(of(codes)),
        "name" => arg.add(of(schemas)),
        "command" => arg.add(of(commands)),
        "file" => arg.add(left(format!(":tables\t{}", extensions()))),
        "root" | "folder" | "answer" => arg.add(left(":folders".to_owned())),
        "output" | "paths" => arg.add(left(":files".to_owned())),
        _ => arg,
    }
}

/// In both cases: Excel on old machines writes `.XLS`.
fn extensions() -> String {
    let both = TABLES.iter().flat_map(|ending| [(*ending).to_owned(), ending.to_uppercase()]);
    both.collect::<Vec<_>>().join(" ")
}

fn codes() -> Vec<CompletionCandidate> {
    let help = |rule: &&crate::diagnostic::Rule| plain(rule.code).help(Some(rule.name.into()));
    rules().iter().map(help).collect()
}

fn schemas() -> Vec<CompletionCandidate> {
    let all = SCHEMAS.iter().map(|schema| (schema.name, schema.path));
    let package = std::iter::once((DATA_PACKAGE, ""));
    all.chain(package).map(|(name, path)| plain(name).help(Some(path.into()))).collect()
}

fn commands() -> Vec<CompletionCandidate> {
    COMMANDS.iter().map(|command| plain(command.name)).collect()
}
