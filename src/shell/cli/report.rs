//! `reform report`: the consolidated report.

use std::io;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command};

use super::arguments::{dressed, formats, option, switch};
use super::context::Context;
use super::findings::show_instead;
use super::names::{find_area, find_unit, named_report};
use super::opening::{Asks, Repository};
use super::output::to_stderr;
use super::{Outcome, Subcommand, consolidated, forms};
use crate::assess::{self, Assessment, Comparison, FollowUp, LastYear, Scope, YearFigures};
use crate::diagnostic::Severity;
use crate::i18n::{Catalogue, Message, Value};
use crate::model::{Annex, Id, OtherYear, ProgrammeTarget};
use crate::plan::written;
use crate::report::{self, Provenance};
use crate::shell::pipeline::{self, Checked};
use crate::write::FORMATS;

pub(super) static COMMAND: Subcommand = Subcommand { name: "report", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let names: Vec<_> = FORMATS.iter().map(|format| format.name).collect();
    dressed(command, "report-about", catalogue)
        .arg(option("period", "report-period", "value-period", catalogue))
        .arg(option("area", "report-area-option", "value-area", catalogue))
        .arg(option("focal", "report-focal-option", "value-unit", catalogue))
        .arg(option("unit", "report-unit-option", "value-unit", catalogue))
        .arg(switch("require-complete", "report-require-complete", catalogue))
        .arg(
            option("annexes", "report-annexes", "value-annexes", catalogue)
                .value_delimiter(',')
                .value_parser(PossibleValuesParser::new(annex_words()))
                .hide_possible_values(true),
        )
        // A part of the report or one format would stand where the whole is looked for.
        .arg(
            switch("write", "report-write", catalogue)
                .conflicts_with_all(["area", "focal", "unit", "output"]),
        )
        .args(formats(&names, catalogue))
}

/// The word for all annexes; that for none.
const ALL: &str = "all";
const NONE: &str = "none";

fn annex_words() -> Vec<&'static str> {
    Annex::ALL.into_iter().map(Annex::code).chain([ALL, NONE]).collect()
}

/// The annexes that are asked for, in the order in which they are; `None` leaves it to the plan.
fn annexes(matches: &ArgMatches) -> Option<Vec<Annex>> {
    let mut asked: Vec<Annex> = Vec::new();
    for word in matches.get_many::<String>("annexes")? {
        let named = Annex::ALL.into_iter().filter(|annex| word == ALL || word == annex.code());
        asked.extend(named.filter(|annex| !asked.contains(annex)).collect::<Vec<_>>());
    }
    Some(asked)
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let (repository, mut checked) = context.open_sound(Asks::History)?;
    // A nation's findings take a third of all memory, and a report says nothing of them.
    drop(std::mem::take(&mut checked.diagnostics));
    let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let report = named_report(context, &checked.plan, text("period"))?;
    let scope = Scope {
        area: text("area").map(|name| find_area(&checked.plan, name)).transpose()?,
        focal: text("focal").map(|name| find_unit(&checked.plan, name)).transpose()?,
        unit: text("unit").map(|name| find_unit(&checked.plan, name)).transpose()?,
    };
    let file = matches.get_one::<PathBuf>("output");
    consolidated::allow(matches)?;
    let format = forms::choose(FORMATS, text("format"), file, |f| (f.name, f.extension))?;
    forms::may_go_to(format, file)?;
    context.step("progress-assessing");
    let assessment = assess::run(&checked.plan, &checked.ledger, report, &scope, context.as_of);
    if matches.get_flag("require-complete") && !assessment.complete {
        return show_reasons(context, &repository, &assessment);
    }
    let provenance = provenance(&repository, &assessment, &checked);
    // What is looked up later tells of all years; nobody reads them on paper.
    let is_looked_up = matches!(format.name, "json" | "html") || matches.get_flag("write");
    let of_years = if is_looked_up { OfYears::Every } else { OfYears::Programme };
    let comparison = compare(context, &repository, &assessment, of_years)?;
    let narratives = &checked.narratives;
    let sources = &repository.sources;
    let mut document =
        report::consolidated(&assessment, &comparison, narratives, sources, provenance);
    document.findings = found(&checked, &assessment);
    let register = checked.findings.as_ref();
    document.add_scores(assess::score::of_report(&assessment, &checked.scores, register));
    document.annexes = annexes(matches).unwrap_or(document.annexes);
    // On paper a heading without a word under it is as lacking as a figure.
    let is_asked = matches.get_flag("require-complete") && document.meta.area.is_none();
    if is_asked && format.name == "docx" {
        let unfilled = report::unfilled(&document);
        if !unfilled.is_empty() {
            let headings = Value::joined("; ", unfilled);
            let text = Message::new("signed-unfilled").with("headings", headings);
            to_stderr(&format!("{}\n", context.catalogue.text(&text)));
            return Ok(Outcome::Findings);
        }
    }
    if matches.get_flag("write") {
        return consolidated::write(context, &repository, &document);
    }
    context.step("progress-writing");
    let look = context.look(file.is_some());
    let mut fill =
        |out: &mut dyn io::Write| (format.write)(&document, &context.catalogue, look, out);
    context.write_by(&mut fill, file.map(PathBuf::as_path))?;
    Ok(Outcome::Clean)
}

/// How what inspections found stands, where a register is and the part of the report is about it.
pub(super) fn found<'a>(checked: &'a Checked, assessment: &Assessment<'a>) -> Option<FollowUp<'a>> {
    let (plan, scope) = (&checked.plan, &assessment.scope);
    let findings = checked.findings.as_ref().filter(|_| assess::takes_findings(plan, scope))?;
    let days = (assessment.stands_on(), assessment.speaks_of());
    Some(assess::follow_up(plan, findings, scope, days))
}

/// Of which indicators it is asked how earlier years went.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum OfYears<'i> {
    /// Those of which a programme asks something over the years.
    Programme,
    /// The indicator that a run explains.
    Only(&'i Id),
    /// Whatever the plan follows.
    Every,
}

/// What a report is compared with: this year's course, last year's report where there is one, and how
/// earlier years ended.
pub(super) fn compare(
    context: &Context,
    repository: &Repository,
    assessment: &Assessment<'_>,
    of_years: OfYears<'_>,
) -> anyhow::Result<Comparison> {
    let (report, scope, as_of) = (assessment.report, &assessment.scope, context.as_of);
    let mut comparison = assess::compare(assessment);
    let year = repository.year - 1;
    let read = match repository.other_years.get(&year) {
        Some(_) => None,
        None => context.other_year(&repository.workspace, year)?,
    };
    let before = repository.other_years.get(&year).or(read.as_ref().map(|(_, before)| before));
    comparison.last_year = match before {
        Some(OtherYear::Faulty) => LastYear::Faulty(year),
        Some(OtherYear::Known(known)) => match known.0.report(report.id.as_str()) {
            Some(report) => {
                LastYear::Known(assess::earlier(&known.0, &known.1, report, scope, as_of))
            }
            None => LastYear::None,
        },
        None => LastYear::None,
    };
    earlier_years(context, repository, assessment, before, of_years, &mut comparison)?;
    Ok(comparison)
}

/// How earlier years ended, and where history is asked for how they stood in the same report. Each year
/// is read by itself and let go; `before` is last year, which has been read.
fn earlier_years(
    context: &Context,
    repository: &Repository,
    assessment: &Assessment<'_>,
    before: Option<&OtherYear>,
    of_years: OfYears<'_>,
    comparison: &mut Comparison,
) -> anyhow::Result<()> {
    let Assessment { plan, report, scope, .. } = assessment;
    let last = repository.year - 1;
    let is_followed = |asked: &&ProgrammeTarget| {
        let id = asked.indicator.value.as_str();
        scope.unit.is_none() && plan.indicators.get(id).is_some()
    };
    let asked: Vec<_> = plan.programme.iter().filter(is_followed).collect();
    let ids: Vec<&Id> = match of_years {
        OfYears::Programme => asked.iter().map(|asked| &asked.indicator.value).collect(),
        OfYears::Only(id) => vec![id],
        OfYears::Every => plan.indicators.ids().collect(),
    };
    let is_every = of_years != OfYears::Programme;
    let is_asked =
        |year: &i32| *year <= last && (is_every || asked.iter().any(|asked| !asked.is_over(*year)));
    let years = repository.workspace.years()?;
    for year in years.into_iter().filter(is_asked).filter(|_| !ids.is_empty()) {
        let read = match year {
            year if year == last => None,
            year => context.other_year(&repository.workspace, year)?,
        };
        let found = read.as_ref().map(|(_, found)| found).or(before.filter(|_| year == last));
        let figures = match found {
            None => continue,
            Some(OtherYear::Faulty) => YearFigures::Faulty,
            Some(OtherYear::Known(known)) => {
                let (plan, ledger) = (&known.0, &known.1);
                let same = plan.report(report.id.as_str()).filter(|_| is_every);
                let ids = || ids.iter().copied();
                comparison.same.extend(same.map(|report| {
                    (year, assess::stood(plan, ledger, report, ids(), scope, context.as_of))
                }));
                YearFigures::Known(assess::at_the_end(plan, ledger, ids(), scope, context.as_of))
            }
        };
        comparison.years.insert(year, figures);
    }
    Ok(())
}

/// Why a report is not complete, and nothing else.
fn show_reasons(
    context: &Context,
    repository: &Repository,
    assessment: &Assessment<'_>,
) -> anyhow::Result<Outcome> {
    let mut question = context.question(repository);
    question.period = Some(assessment.report.id.to_string());
    question.unit = assessment.scope.unit.as_ref().map(ToString::to_string);
    let mut diagnostics = pipeline::check(&repository.sources, &question).diagnostics;
    diagnostics.retain(|found| found.severity == Severity::Error);
    show_instead(context, repository, &diagnostics)?;
    Ok(Outcome::Findings)
}

/// The fingerprints of the plan and of the data that the report is made from.
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
        data_sha256: written::data_fingerprint(
            sources,
            &checked.plan,
            report,
            submissions,
            narratives,
            checked.findings.as_ref(),
        ),
        tool: super::TOOL.to_owned(),
    }
}
