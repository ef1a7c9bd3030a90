//! `reform check`: validates the plan and every submission present.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::arguments::{dressed, formats, option, positional, switch};
use super::context::{Context, find_report, find_unit};
use super::{Outcome, Subcommand, output};
use crate::check::Waived;
use crate::diagnostic::Severity;
use crate::diagnostic::render::{FORMATS, Findings, Style, numbered};
use crate::i18n::Catalogue;
use crate::model::Branch;
use crate::shell::history;
use crate::shell::pipeline;
use crate::shell::worklist;
use crate::shell::workspace::Failure;

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

fn run(context: &Context, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let repository = context.repository()?;
    let mut question = context.question(&repository);
    for path in matches.get_many::<PathBuf>("paths").into_iter().flatten() {
        question.paths.push(repository.workspace.relative(path)?);
    }
    let text = |id: &str| matches.get_one::<String>(id);
    if let Some(revision) = text("changed-since") {
        let (root, folders) = (repository.workspace.root(), repository.folders());
        let changes = history::changes_since(root, revision, &repository.sources, &folders)?;
        question.branch = Some(Branch { changes, unit: None });
    }
    if ["period", "unit", "as-unit"].into_iter().any(|named| text(named).is_some()) {
        // Names are judged before anything is checked: a misspelt one must not pass for clean.
        let plan = crate::plan::plan(&repository.sources, question.year, &mut Default::default());
        if let Some(period) = text("period") {
            question.period = Some(find_report(&plan, period)?.id.to_string());
        }
        if let Some(unit) = text("unit") {
            question.unit = Some(find_unit(&plan, unit)?.to_string());
        }
        if let (Some(unit), Some(branch)) = (text("as-unit"), &mut question.branch) {
            branch.unit = Some(find_unit(&plan, unit)?);
        }
    }
    let mut checked = pipeline::check(&repository.sources, &question);
    let waived = checked.waived.len();
    if context.verbose {
        checked.diagnostics.extend(checked.waived.iter().map(Waived::note));
        checked.diagnostics.sort(&repository.sources);
    }
    let mut diagnostics = checked.diagnostics.clone();
    let mut hidden = [0; 2];
    if context.quiet {
        hidden = [Severity::Warning, Severity::Note].map(|severity| diagnostics.count(severity));
        diagnostics.retain(|found| found.severity == Severity::Error);
    }
    let file = matches.get_one::<PathBuf>("output");
    let named = text("format").map(String::as_str);
    let format = super::report::choose(FORMATS, named, file, |f| (f.name, f.extension))?;
    let look = context.look(file.is_some());
    // For people, all of one unit's work in its order; less than all would not be its work.
    let whole = question.paths.is_empty() && !context.quiet && format.name == FORMATS[0].name;
    let unit = question.unit.as_ref().filter(|_| whole);
    let list = unit.and_then(|unit| checked.plan.units.get(unit)).map(|unit| {
        worklist::order(&mut diagnostics, &checked);
        worklist::of(&checked, &repository.sources, unit, context.as_of)
    });
    let findings = Findings {
        diagnostics: &diagnostics,
        sources: &repository.sources,
        as_of: context.as_of,
        waived,
        hidden,
    };
    let style = Style { color: look.color, width: look.width.into() };
    let mut written = (format.render)(&findings, &context.catalogue, style);
    if let Some(list) = list {
        let list =
            numbered(&list.title, &list.items, list.next.as_ref(), &context.catalogue, style);
        written.push_str(&format!("\n{list}"));
    }
    output::write(written.as_bytes(), file.map(PathBuf::as_path))?;
    // What is not shown still counts: with --strict a hidden warning fails too.
    let count = |severity| findings.count(severity);
    Ok(output::outcome(
        count(Severity::Error),
        count(Severity::Warning),
        matches.get_flag("strict"),
    ))
}
