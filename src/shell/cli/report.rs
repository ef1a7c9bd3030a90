//! `reform report`: the consolidated report.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use clap::{ArgMatches, Command};

use super::arguments::{dressed, formats, option, switch};
use super::context::{Context, Repository, find_area, find_unit, named_report};
use super::{Outcome, Subcommand, consolidated, output};
use crate::assess::{self, Assessment, Comparison, LastYear, Scope};
use crate::diagnostic::render::{FORMATS as FINDINGS, Findings, Style};
use crate::diagnostic::{Diagnostics, Severity};
use crate::i18n::{Catalogue, Message};
use crate::plan::written;
use crate::report::{self, Provenance};
use crate::shell::pipeline::{self, Checked, Question, is_of_plan};
use crate::shell::workspace::Failure;
use crate::write::FORMATS;

pub(super) static COMMAND: Subcommand = Subcommand { name: "report", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let names: Vec<_> = FORMATS.iter().map(|format| format.name).collect();
    dressed(command, "report-about", "usage-report", catalogue)
        .arg(option("period", "report-period", "value-period", catalogue))
        .arg(option("area", "report-area-option", "value-area", catalogue))
        .arg(option("focal", "report-focal-option", "value-unit", catalogue))
        .arg(option("unit", "report-unit-option", "value-unit", catalogue))
        .arg(switch("require-complete", "report-require-complete", catalogue))
        // A part of the report or one format would stand where the whole is looked for.
        .arg(
            switch("write", "report-write", catalogue)
                .conflicts_with_all(["area", "focal", "unit", "format", "output"]),
        )
        .args(formats(&names, catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let repository = context.repository()?;
    let checked = context.check(&repository);
    if checked.plan_has_errors(&repository.sources) {
        return Ok(refuse(context, &repository, checked));
    }
    let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let report = named_report(context, &checked.plan, text("period"))?;
    let scope = Scope {
        area: text("area").map(|name| find_area(&checked.plan, name)).transpose()?,
        focal: text("focal").map(|name| find_unit(&checked.plan, name)).transpose()?,
        unit: text("unit").map(|name| find_unit(&checked.plan, name)).transpose()?,
    };
    let file = matches.get_one::<PathBuf>("output");
    let format = choose(FORMATS, text("format"), file, |f| (f.name, f.extension))?;
    if format.binary && file.is_none() && std::io::stdout().is_terminal() {
        return Err(Failure::new(
            Message::new("usage-binary")
                .with("format", format.name)
                .with("extension", format.extension.unwrap_or(format.name)),
        ));
    }
    let assessment = assess::run(&checked.plan, &checked.ledger, report, &scope, context.as_of);
    if matches.get_flag("require-complete") && !assessment.complete {
        return Ok(show_reasons(context, &repository, &assessment));
    }
    let provenance = provenance(&repository, &assessment, &checked);
    let comparison = compare(context, &repository, &checked, &assessment)?;
    let narratives = &checked.narratives;
    let sources = &repository.sources;
    let document = report::consolidated(&assessment, &comparison, narratives, sources, provenance);
    if matches.get_flag("write") {
        return consolidated::write(context, &repository, &document);
    }
    let written = (format.write)(&document, &context.catalogue, context.look(file.is_some()));
    output::write(&written, file.map(PathBuf::as_path))?;
    Ok(Outcome::Clean)
}

/// What a report is compared with. Last year's plan and submissions, where there are any, are
/// loaded and checked like this year's; a plan with errors yields no figures.
pub(super) fn compare(
    context: &Context,
    repository: &Repository,
    checked: &Checked,
    assessment: &Assessment<'_>,
) -> Result<Comparison, Failure> {
    let (report, scope, as_of) = (assessment.report, &assessment.scope, context.as_of);
    let mut comparison = assess::compare(&checked.plan, &checked.ledger, report, scope, as_of);
    let Some(sources) = context.last_year(repository)? else {
        return Ok(comparison);
    };
    let year = repository.year - 1;
    let before = pipeline::check(&sources, &Question::new(year, as_of));
    comparison.last_year = if before.plan_has_errors(&sources) {
        LastYear::Faulty(year)
    } else if let Some(report) = before.plan.report(report.id.as_str()) {
        LastYear::Known(assess::earlier(&before.plan, &before.ledger, report, scope, as_of))
    } else {
        LastYear::None
    };
    Ok(comparison)
}

/// The format that `--format` names, or that the file's extension tells, or the first.
pub(super) fn choose<'f, F>(
    table: &'f [&'f F],
    named: Option<&str>,
    file: Option<&PathBuf>,
    describe: impl Fn(&F) -> (&'static str, Option<&'static str>),
) -> Result<&'f F, Failure> {
    let first = table[0];
    if let Some(named) = named {
        return Ok(table.iter().find(|format| describe(format).0 == named).unwrap_or(&first));
    }
    let Some(file) = output::file_of(file)? else {
        return Ok(first);
    };
    let extension = file.extension().map(|found| found.to_string_lossy().to_lowercase());
    let matching = table.iter().find(|format| describe(format).1 == extension.as_deref());
    matching.filter(|_| extension.is_some()).copied().ok_or_else(|| {
        let known = table.iter().filter_map(|format| describe(format).1);
        let known: Vec<_> = known.map(|extension| format!(".{extension}")).collect();
        Failure::new(
            Message::new("usage-extension")
                .with("path", file.display().to_string())
                .with("known", known.join(", ")),
        )
    })
}

/// A plan with errors yields no figures: its findings instead.
pub(super) fn refuse(context: &Context, repository: &Repository, checked: Checked) -> Outcome {
    let mut diagnostics = checked.diagnostics;
    diagnostics.retain(|found| is_of_plan(found, &repository.sources));
    show(context, repository, &diagnostics);
    output::complain(&context.catalogue, &Message::new("report-plan-errors"));
    Outcome::Findings
}

/// Why a report is not complete, and nothing else.
fn show_reasons(
    context: &Context,
    repository: &Repository,
    assessment: &Assessment<'_>,
) -> Outcome {
    let mut question = context.question(repository);
    question.period = Some(assessment.report.id.to_string());
    question.unit = assessment.scope.unit.as_ref().map(ToString::to_string);
    let mut diagnostics = pipeline::check(&repository.sources, &question).diagnostics;
    diagnostics.retain(|found| found.severity == Severity::Error);
    show(context, repository, &diagnostics);
    Outcome::Findings
}

/// Shows findings to whoever waits for something else on standard output.
pub(super) fn show(context: &Context, repository: &Repository, diagnostics: &Diagnostics) {
    let findings = Findings {
        diagnostics,
        sources: &repository.sources,
        as_of: context.as_of,
        waived: 0,
        hidden: [0; 2],
    };
    let look = context.look(true);
    let style = Style { color: look.color, width: look.width.into() };
    output::to_stderr(&(FINDINGS[0].render)(&findings, &context.catalogue, style));
}

/// The fingerprints of the plan and of the submissions and narratives of the report's periods.
pub(super) fn provenance(
    repository: &Repository,
    assessment: &Assessment<'_>,
    checked: &Checked,
) -> Provenance {
    let (year, sources) = (repository.year, &repository.sources);
    let (submissions, narratives) = (&checked.submissions, &checked.narratives);
    let report = assessment.report;
    Provenance {
        plan_sha256: written::plan_fingerprint(sources, year),
        data_sha256: written::data_fingerprint(sources, year, report, submissions, narratives),
        tool: super::TOOL.to_owned(),
    }
}
