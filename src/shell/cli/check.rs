//! `reform check`: validates the plan and every submission present.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::arguments::{dressed, formats, option, positional, switch};
use super::context::Context;
use super::names::{find_report, find_unit};
use super::opening::{Asks, Opened};
use super::years::{Scope, folders, known_in};
use super::{Outcome, Subcommand, forms, output};
use crate::check::{self, Waived};
use crate::diagnostic::render::{FORMATS, Findings, Style, numbered};
use crate::diagnostic::{Diagnostics, Severity};
use crate::i18n::{Catalogue, Message};
use crate::model::{Branch, Plan};
use crate::shell::pipeline::{Loaded, Question};
use crate::shell::worklist::{self, Desk, Reader, WorkList};
use crate::shell::workspace::Workspace;
use crate::source::Sources;

pub(super) static COMMAND: Subcommand = Subcommand { name: "check", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let names: Vec<_> = FORMATS.iter().map(|format| format.name).collect();
    let paths: Arg = positional("paths", "check-paths", "value-path", catalogue)
        .action(ArgAction::Append)
        .value_parser(value_parser!(PathBuf));
    dressed(command, "check-about", catalogue)
        .arg(paths)
        .arg(option("period", "check-period", "value-period", catalogue))
        .arg(option("unit", "check-unit", "value-unit", catalogue))
        .arg(option("changed-since", "check-changed-since", "value-revision", catalogue))
        .arg(option("as-unit", "check-as-unit", "value-unit", catalogue).requires("changed-since"))
        .arg(switch("strict", "option-strict", catalogue))
        .args(formats(&names, catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    context.draft(matches)?;
    let workspace = context.workspace()?;
    let scope = context.scope(&workspace, matches)?;
    let (sources, years, past) = read(context, matches, &workspace, &scope)?;
    let file = matches.get_one::<PathBuf>("output");
    let named = matches.get_one::<String>("format").map(String::as_str);
    let format = forms::choose(FORMATS, named, file, |f| (f.name, f.extension))?;
    let look = context.look(file.is_some());
    let is_for_people = !context.quiet && format.name == FORMATS[0].name;
    // For people, all of one unit's work in its order; less than all would not be its work.
    let whole = is_for_people && scope.paths.is_all();
    let Found { mut diagnostics, waived, list } = look_at(context, &sources, years, past, whole);
    let mut hidden = [0; 2];
    if context.quiet {
        hidden = [Severity::Warning, Severity::Note].map(|severity| diagnostics.count(severity));
        diagnostics.retain(|found| found.severity == Severity::Error);
    }
    let (diagnostics, sources, as_of) = (&diagnostics, &sources, context.as_of);
    let findings = Findings { diagnostics, sources, as_of, waived, hidden };
    let style = Style { color: look.color, width: look.text_width().into(), detail: look.detail };
    let catalogue = &context.catalogue;
    let mut write = |to: &mut dyn io::Write| {
        (format.render)(&findings, catalogue, style, to)?;
        list.as_ref().map_or(Ok(()), |list| {
            let above = list.first.as_ref().or(list.next.as_ref());
            let list = numbered(&list.title, above, &list.items, catalogue, style);
            write!(to, "\n{list}")
        })
    };
    context.write_by(&mut write, file.map(PathBuf::as_path))?;
    if is_for_people && scope.years.len() > 1 {
        let years: Vec<_> = scope.years.iter().map(ToString::to_string).collect();
        let said = Message::new("check-years").with("years", years.join(", "));
        output::say(&catalogue.text(&said));
    }
    // What is not shown still counts: with --strict a hidden warning fails too.
    let count = |severity| findings.count(severity);
    Ok(output::outcome(
        count(Severity::Error),
        count(Severity::Warning),
        matches.get_flag("strict"),
    ))
}

/// A year that was read, and what is asked about it.
type Asked = (Loaded, Question);

/// Reads the years of a scope, with what is asked about each, and what is wrong with the seals of
/// those that are over.
fn read(
    context: &Context,
    matches: &ArgMatches,
    workspace: &Workspace,
    scope: &Scope,
) -> anyhow::Result<(Sources, Vec<Asked>, Diagnostics)> {
    let Opened { sources, loaded, history } =
        context.read(workspace, &scope.years, &scope.left, Asks::History)?;
    let mut sources = sources;
    let mut past = context.past_seals(workspace, &scope.closed, &history, &mut sources)?;
    let asked = question(matches, scope, &sources, &loaded)
        .with_context(|| context.catalogue.word("doing-compare"))?;
    let mut history = Some(history);
    let mut years = Vec::new();
    for (loaded, year) in loaded.into_iter().zip(&scope.years) {
        // A nation's history is not kept twice.
        let is_last = scope.years.last() == Some(year);
        let own = if is_last { history.take() } else { history.clone() };
        let known = context.known(workspace, &sources, *year, &loaded, own.unwrap_or_default())?;
        let Question { period, unit, paths, branch, .. } = asked.clone();
        let period = period.and_then(|name| Some(loaded.plan.report(&name)?.id.to_string()));
        years.push((loaded, Question { period, unit, paths, branch, ..known }));
    }
    past.retain(|found| asked.wants(found, &sources, None));
    Ok((sources, years, past))
}

/// What the arguments ask about, whatever the year. Names are judged before anything is checked: a
/// misspelt one must not pass for clean.
fn question(
    matches: &ArgMatches,
    scope: &Scope,
    sources: &Sources,
    loaded: &[Loaded],
) -> anyhow::Result<Question> {
    let mut question =
        Question::new(sources.years().last().copied().unwrap_or_default(), scope.as_of);
    question.paths = scope.paths.clone();
    let text = |id: &str| matches.get_one::<String>(id);
    if let Some(base) = &scope.base {
        let changes = base.changes(sources, &folders(sources))?;
        question.branch = Some(Branch { changes, unit: None });
    }
    let plans: Vec<&Plan> = loaded.iter().map(|loaded| &loaded.plan).collect();
    // The period of a draft says only whose it is.
    if let Some(period) = text("period").filter(|_| !scope.is_draft) {
        known_in(&plans, |plan| find_report(plan, period).map(|_| ()))?;
        question.period = Some(period.clone());
    }
    if let Some(unit) = text("unit") {
        question.unit = Some(known_in(&plans, |plan| find_unit(plan, unit))?.to_string());
    }
    if let (Some(unit), Some(branch)) = (text("as-unit"), &mut question.branch) {
        branch.unit = Some(known_in(&plans, |plan| find_unit(plan, unit))?);
    }
    Ok(question)
}

/// What was found in all years together.
struct Found {
    diagnostics: Diagnostics,
    waived: usize,
    list: Option<WorkList>,
}

/// Checks each year, and puts together what was found; `past` is what is wrong elsewhere. With
/// `whole` comes what is left to do for the unit that is asked about.
fn look_at(
    context: &Context,
    sources: &Sources,
    years: Vec<Asked>,
    past: Diagnostics,
    whole: bool,
) -> Found {
    let is_single = years.len() == 1 && past.iter().next().is_none();
    let (mut diagnostics, mut waived) = (past, 0);
    let (mut lists, mut unreadable) = (Vec::new(), BTreeSet::new());
    // Rows and figures have been judged: what is left of a year's memory is for its findings.
    for (loaded, question) in years {
        let mut checked = context.check(sources, loaded, &question);
        waived += checked.waived.len();
        if context.verbose {
            checked.diagnostics.extend(checked.waived.iter().map(Waived::note));
            checked.diagnostics.sort(sources);
        }
        let unit = question.unit.as_ref().filter(|_| whole);
        if let Some(unit) = unit.and_then(|unit| checked.plan.units.get(unit)) {
            let desk = Desk::new(&checked, sources, context.as_of);
            lists.push(desk.list(unit, &checked.diagnostics, Reader::Unit));
            unreadable.extend(desk.unreadable());
        }
        diagnostics.join(checked.diagnostics);
    }
    if !is_single {
        // What years share was found in each.
        diagnostics.sort(sources);
        check::say_once(&mut diagnostics);
    }
    let list = WorkList::join(lists);
    if list.is_some() {
        worklist::order(&mut diagnostics, &unreadable);
    }
    Found { diagnostics, waived, list }
}
