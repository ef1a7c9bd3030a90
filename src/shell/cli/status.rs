//! `reform status`: who has submitted what, and when.

mod json;

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use super::arguments::{dressed, formats, option, switch};
use super::context::{Context, Repository, named_report};
use super::report::{choose, provenance, refuse};
use super::{Outcome, Subcommand, output};
use crate::assess::{self, Assessment, Comparison, Scope};
use crate::check::STALE_REPORT;
use crate::diagnostic::Diagnostic;
use crate::i18n::{Catalogue, Message};
use crate::model::Unit;
use crate::report;
use crate::shell::pipeline::{self, Checked};
use crate::shell::worklist;
use crate::shell::workspace::Failure;
use crate::write;

pub(super) static COMMAND: Subcommand = Subcommand { name: "status", arguments, run };

/// The forms of the status, with their file extensions.
static FORMATS: &[&(&str, Option<&str>)] =
    &[&("table", Some("txt")), &("md", Some("md")), &("json", Some("json"))];

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let names: Vec<_> = FORMATS.iter().map(|format| format.0).collect();
    dressed(command, "status-about", "usage-status", catalogue)
        .arg(option("period", "status-period", "value-period", catalogue))
        .arg(switch("todo", "status-todo", catalogue))
        .args(formats(&names, catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let repository = context.repository()?;
    let checked = context.check(&repository);
    if checked.plan_has_errors(&repository.sources) {
        return Ok(refuse(context, &repository, checked));
    }
    let plan = &checked.plan;
    let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let report = named_report(context, plan, text("period"))?;
    let scope = Scope::default();
    let assessment = assess::run(plan, &checked.ledger, report, &scope, context.as_of);
    let provenance = provenance(&repository, &assessment, &checked);
    let document = report::consolidated(
        &assessment,
        &Comparison::default(),
        &checked.narratives,
        &repository.sources,
        provenance,
    );
    let file = matches.get_one::<PathBuf>("output");
    let form = choose(FORMATS, text("format"), file, |form| *form)?.0;
    let look = context.look(file.is_some());
    let work = matches.get_flag("todo").then(|| work(context, &repository, &assessment));
    let stale = stale(&checked);
    let blocks = || {
        let mut blocks = report::status(&assessment, &document, checked.history.gap(), &stale);
        blocks.extend(work.iter().flat_map(|work| report::work(&assessment, work)));
        blocks
    };
    let catalogue = &context.catalogue;
    let text = match form {
        "json" => {
            let work = work.as_deref();
            json::write(&assessment, &document, &checked.history, work, &stale, catalogue)
        }
        "md" => write::as_markdown(&blocks(), catalogue),
        _ => write::for_terminal(&blocks(), catalogue, look),
    };
    output::write(text.as_bytes(), file.map(PathBuf::as_path))?;
    Ok(Outcome::Clean)
}

/// What is said of reports that were written and whose figures have changed since.
fn stale(checked: &Checked) -> Vec<Message> {
    let found = checked.diagnostics.iter().filter(|found| found.rule == &STALE_REPORT);
    found.map(Diagnostic::message).collect()
}

/// What each unit has left to do, in whatever period, in the order of the assessment's standings.
fn work(
    context: &Context,
    repository: &Repository,
    assessment: &Assessment<'_>,
) -> Vec<Vec<Message>> {
    let sources = &repository.sources;
    let of_unit = |unit: &Unit| {
        let mut question = context.question(repository);
        question.unit = Some(unit.id.to_string());
        let mut checked = pipeline::check(sources, &question);
        checked.diagnostics.retain(|found| found.unit.is_some());
        worklist::of(&checked, sources, unit, context.as_of).items
    };
    assessment.standings.iter().map(|standing| of_unit(standing.unit)).collect()
}
