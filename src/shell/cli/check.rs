//! `reform check`: validates the plan and every submission present.

use std::io;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::arguments::{dressed, formats, option, positional, switch};
use super::context::Context;
use super::names::{find_report, find_unit};
use super::opening::{Asks, Repository};
use super::{Outcome, Subcommand, forms, output};
use crate::check::Waived;
use crate::diagnostic::Severity;
use crate::diagnostic::render::{FORMATS, Findings, Style, numbered};
use crate::i18n::Catalogue;
use crate::model::{Branch, Plan};
use crate::shell::history;
use crate::shell::pipeline::Question;
use crate::shell::worklist::Desk;

pub(super) static COMMAND: Subcommand = Subcommand { name: "check", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let names: Vec<_> = FORMATS.iter().map(|format| format.name).collect();
    let paths: Arg = positional("paths", "check-paths", "value-path", catalogue)
        .action(ArgAction::Append)
        .value_parser(value_parser!(PathBuf));
    dressed(command, "check-about", "usage-check", catalogue)
        .arg(paths)
        .arg(option("period", "check-period", "value-period", catalogue))
        .arg(option("unit", "check-unit", "value-unit", catalogue))
        .arg(option("changed-since", "check-changed-since", "value-revision", catalogue))
        .arg(option("as-unit", "check-as-unit", "value-unit", catalogue).requires("changed-since"))
        .arg(switch("strict", "option-strict", catalogue))
        .args(formats(&names, catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let (repository, loaded) = context.open(Asks::History)?;
    let question = question(context, matches, &repository, &loaded.plan)?;
    let mut checked = context.check(&repository, loaded, &question);
    let waived = checked.waived.len();
    if context.verbose {
        checked.diagnostics.extend(checked.waived.iter().map(Waived::note));
        checked.diagnostics.sort(&repository.sources);
    }
    let mut diagnostics = std::mem::take(&mut checked.diagnostics);
    let mut hidden = [0; 2];
    if context.quiet {
        hidden = [Severity::Warning, Severity::Note].map(|severity| diagnostics.count(severity));
        diagnostics.retain(|found| found.severity == Severity::Error);
    }
    let file = matches.get_one::<PathBuf>("output");
    let named = matches.get_one::<String>("format").map(String::as_str);
    let format = forms::choose(FORMATS, named, file, |f| (f.name, f.extension))?;
    let look = context.look(file.is_some());
    // For people, all of one unit's work in its order; less than all would not be its work.
    let whole = question.paths.is_all() && !context.quiet && format.name == FORMATS[0].name;
    let unit = question.unit.as_ref().filter(|_| whole);
    let list = unit.and_then(|unit| checked.plan.units.get(unit)).map(|unit| {
        let desk = Desk::new(&checked, &repository.sources, context.as_of);
        let list = desk.list(unit, &diagnostics);
        desk.order(&mut diagnostics);
        list
    });
    // Rows and figures have been judged: what is left of the memory is for their findings.
    drop(checked);
    let findings = Findings {
        diagnostics: &diagnostics,
        sources: &repository.sources,
        as_of: context.as_of,
        waived,
        hidden,
    };
    let style = Style { color: look.color, width: look.width.into() };
    let catalogue = &context.catalogue;
    let mut write = |to: &mut dyn io::Write| {
        (format.render)(&findings, catalogue, style, to)?;
        list.as_ref().map_or(Ok(()), |list| {
            let list = numbered(&list.title, &list.items, list.next.as_ref(), catalogue, style);
            write!(to, "\n{list}")
        })
    };
    context.write_by(&mut write, file.map(PathBuf::as_path))?;
    // What is not shown still counts: with --strict a hidden warning fails too.
    let count = |severity| findings.count(severity);
    Ok(output::outcome(
        count(Severity::Error),
        count(Severity::Warning),
        matches.get_flag("strict"),
    ))
}

/// What the arguments ask about. Names are judged before anything is checked: a misspelt one must
/// not pass for clean.
fn question(
    context: &Context,
    matches: &ArgMatches,
    repository: &Repository,
    plan: &Plan,
) -> anyhow::Result<Question> {
    let mut question = context.question(repository);
    let paths = matches.get_many::<PathBuf>("paths").into_iter().flatten();
    let paths = paths.map(|path| repository.workspace.relative(path));
    question.paths = paths.collect::<Result<_, _>>()?;
    let text = |id: &str| matches.get_one::<String>(id);
    if let Some(revision) = text("changed-since") {
        let (root, folders) = (repository.workspace.root(), repository.folders());
        let changes = history::changes_since(root, revision, &repository.sources, &folders)
            .with_context(|| context.catalogue.word("doing-compare"))?;
        question.branch = Some(Branch { changes, unit: None });
    }
    if let Some(period) = text("period") {
        question.period = Some(find_report(plan, period)?.id.to_string());
    }
    if let Some(unit) = text("unit") {
        question.unit = Some(find_unit(plan, unit)?.to_string());
    }
    if let (Some(unit), Some(branch)) = (text("as-unit"), &mut question.branch) {
        branch.unit = Some(find_unit(plan, unit)?);
    }
    Ok(question)
}
