//! `reform status`: who has submitted what, and when.

mod json;

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use super::arguments::{dressed, formats, option};
use super::context::{Context, find_report};
use super::report::{choose, provenance, refuse};
use super::{Outcome, Subcommand, output};
use crate::assess::{self, Comparison, Scope};
use crate::i18n::Catalogue;
use crate::model::{Plan, Report};
use crate::report;
use crate::workspace::Failure;
use crate::write;

pub(super) static COMMAND: Subcommand = Subcommand { name: "status", arguments, run };

/// The forms of the status, with their file extensions.
static FORMATS: &[&(&str, Option<&str>)] =
    &[&("table", Some("txt")), &("md", Some("md")), &("json", Some("json"))];

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let names: Vec<_> = FORMATS.iter().map(|format| format.0).collect();
    dressed(command, "status-about", "usage-status", catalogue)
        .arg(option("period", "status-period", "value-period", catalogue))
        .args(formats(&names, catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let repository = context.repository()?;
    let checked = context.check(&repository);
    if checked.plan_has_errors(&repository.sources) {
        return Ok(refuse(context, &repository, checked));
    }
    let plan = &checked.plan;
    let report = match matches.get_one::<String>("period") {
        Some(name) => find_report(plan, name)?,
        None => match current(context, plan) {
            Some(report) => report,
            None => find_report(plan, "")?,
        },
    };
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
    let named = matches.get_one::<String>("format").map(String::as_str);
    let form = choose(FORMATS, named, file, |form| *form)?.0;
    let look = context.look(file.is_some());
    let blocks = || report::status(&assessment, &document.units, checked.history.gap());
    let catalogue = &context.catalogue;
    let text = match form {
        "json" => json::write(&assessment, &document, &checked.history, catalogue),
        "md" => write::as_markdown(&blocks(), catalogue),
        _ => write::for_terminal(&blocks(), catalogue, look),
    };
    output::write(text.as_bytes(), file.map(PathBuf::as_path))?;
    Ok(Outcome::Clean)
}

/// The report of the period that is being collected: the last regular one whose data has ended,
/// or else the first.
fn current<'p>(context: &Context, plan: &'p Plan) -> Option<&'p Report> {
    let regular = plan.regular_periods();
    let ended = regular.iter().rfind(|period| period.to < context.as_of);
    let period = ended.or(regular.first())?;
    plan.report(period.id.as_str())
}
