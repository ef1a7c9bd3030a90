//! `reform status`: who has submitted what.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde::Serialize;

use super::arguments::{dressed, formats, option};
use super::context::{Context, find_report};
use super::report::{choose, provenance, refuse};
use super::{Outcome, Subcommand, output};
use crate::assess::{self, Assessment, History, Scope};
use crate::i18n::Catalogue;
use crate::model::{Plan, Report};
use crate::report::{self, Document, Timeliness};
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
    let document =
        report::consolidated(&assessment, &History::default(), &repository.sources, provenance);
    let file = matches.get_one::<PathBuf>("output");
    let named = matches.get_one::<String>("format").map(String::as_str);
    let form = choose(FORMATS, named, file, |form| *form)?.0;
    let look = context.look(file.is_some());
    let blocks = || report::status(&assessment, &document.units);
    let catalogue = &context.catalogue;
    let text = match form {
        "json" => json(&assessment, &document, catalogue),
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

#[derive(Serialize)]
struct Status<'a> {
    schema: &'static str,
    period: &'a str,
    of: &'a [String],
    as_of: String,
    illustrative: bool,
    complete: bool,
    units: Vec<UnitStatus<'a>>,
}

#[derive(Serialize)]
struct UnitStatus<'a> {
    id: &'a str,
    name: &'a str,
    state: Option<&'static str>,
    timeliness: Option<&'static str>,
    submitted: Option<String>,
    due: Option<String>,
    periods: Vec<PeriodStatus<'a>>,
}

#[derive(Serialize)]
struct PeriodStatus<'a> {
    id: &'a str,
    state: Option<&'static str>,
    owed: usize,
    accepted: usize,
}

fn json(assessment: &Assessment<'_>, document: &Document, catalogue: &Catalogue) -> String {
    let units = document.units.iter().zip(&assessment.standings).map(|(line, standing)| {
        let periods = assessment.periods.iter().zip(&standing.by_period);
        UnitStatus {
            id: &line.id,
            name: line.name.get(catalogue.lang()),
            state: line.state.map(crate::model::SubmissionState::code),
            timeliness: line.timeliness.map(Timeliness::code),
            submitted: line.submitted.map(|day| day.to_string()),
            due: line.due.map(|day| day.to_string()),
            periods: periods
                .map(|(period, standing)| PeriodStatus {
                    id: period.id.as_str(),
                    state: standing.as_ref().map(|standing| standing.state.code()),
                    owed: standing.as_ref().map_or(0, |standing| standing.owed),
                    accepted: standing.as_ref().map_or(0, |standing| standing.accepted),
                })
                .collect(),
        }
    });
    let status = Status {
        schema: "reform.status/1",
        period: &document.meta.id,
        of: &document.meta.of,
        as_of: document.meta.as_of.to_string(),
        illustrative: document.meta.illustrative,
        complete: document.meta.complete,
        units: units.collect(),
    };
    // The shape holds nothing that JSON lacks, so this does not fail.
    let mut text = serde_json::to_string_pretty(&status).unwrap_or_default();
    text.push('\n');
    text
}
