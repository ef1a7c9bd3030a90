//! `reform sign`: a focal unit signs for a period's figures of its areas.

use clap::{ArgMatches, Command};
use serde::Serialize;

use super::arguments::{dressed, formats, option};
use super::context::Context;
use super::findings::{refuse, show_instead};
use super::names::{find_period, find_unit};
use super::opening::Asks;
use super::written::Written;
use super::{Outcome, Subcommand, forms, output};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::i18n::{Catalogue, Message, Value};
use crate::model::{
    FileId, Id, Period, Place, Placed, Plan, SignOffAsked, SignedFigures, signed_path,
};
use crate::seal;
use crate::shell::workspace::Failure;
use crate::source::Sources;

pub(super) static COMMAND: Subcommand = Subcommand { name: "sign", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    dressed(command, "sign-about", catalogue)
        .arg(option("period", "sign-period", "value-period", catalogue).required(true))
        .arg(option("unit", "sign-unit", "value-unit", catalogue).required(true))
        .arg(option("by", "sign-by", "value-text", catalogue))
        .args(formats(&forms::names(forms::PLAIN), catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let (repository, loaded) = context.open(Asks::History)?;
    let text = |id: &str| matches.get_one::<String>(id).map_or("", |text| text.trim());
    let period = find_period(&loaded.plan, text("period"))?.clone();
    let unit = find_unit(&loaded.plan, text("unit"))?;
    // Invented figures have no day on which they stand.
    if context.as_of < period.to && !loaded.plan.illustrative {
        let message = Message::new("sign-not-ended").with("period", &period.name);
        return Err(Failure::new(message.with("to", period.to)).into());
    }
    let mut question = context.question(&repository);
    question.period = Some(period.id.to_string());
    let checked = context.check(&repository.sources, loaded, &question);
    if checked.plan_has_errors(&repository.sources) {
        return Err(refuse(context, &repository, checked).into());
    }
    let plan = &checked.plan;
    let asked = asked(plan, &period, &unit)?;
    let forbidding = forbidding(plan, &period, &asked, &checked.diagnostics, &repository.sources);
    if forbidding.count(Severity::Error) > 0 {
        show_instead(context, &repository, &forbidding)?;
        output::complain(&context.catalogue, &not_complete(plan, &period, &forbidding));
        return Ok(Outcome::Findings);
    }
    let lines = seal::signed_lines(plan, &checked.ledger, &period, &asked.areas);
    // They stand in no file that has been read.
    let placed = |line| Placed::new(line, Place::top(FileId(0)));
    let signed = SignedFigures {
        unit: unit.clone(),
        period: period.id.clone(),
        by: Some(text("by")).filter(|by| !by.is_empty()).map(str::to_owned),
        on: Placed::new(context.as_of, Place::top(FileId(0))),
        lines: lines.into_iter().map(placed).collect(),
        file: FileId(0),
    };
    let said = |entry| Message::new(entry).with("unit", &asked.unit.name);
    let path = signed_path(repository.year, &period.id, &unit);
    let earlier = plan.signed_by(&unit, &period.id).filter(|earlier| is_same(earlier, &signed));
    let done = match earlier {
        Some(earlier) => {
            said("sign-unchanged").with("period", &period.name).with("on", earlier.on.value)
        }
        None => {
            // It belongs to the repository, not to whoever runs this: its words are the plan's.
            let words = Catalogue::new(plan.language);
            let head = head(plan, &period, &asked, &path);
            let written = seal::signed_text(&signed, &words.text(&head));
            repository.workspace.write(&context.pen, &path, written.as_bytes())?;
            let done = said("sign-done").with("period", &period.name).with("path", path.as_str());
            done.with("count", signed.lines.len())
        }
    };
    let stands = earlier.unwrap_or(&signed);
    let told = |written| Told::of(stands, &path, (repository.year, signed.lines.len()), written);
    let is_silent = earlier.is_none() && context.pen.is_dry();
    let words = || if is_silent { String::new() } else { context.catalogue.text(&done) + "\n" };
    context.done(matches, words, told)?;
    Ok(Outcome::Clean)
}

impl<'t> Told<'t> {
    fn of(
        signed: &'t SignedFigures,
        path: &'t str,
        (year, figures): (i32, usize),
        written: Written,
    ) -> Self {
        Self {
            schema: "reform.sign/1",
            year,
            period: signed.period.as_str(),
            unit: signed.unit.as_str(),
            path,
            by: signed.by.as_deref(),
            signed: signed.on.value.to_string(),
            figures,
            written,
        }
    }
}

/// `reform.sign/1`: what was signed.
#[derive(Serialize)]
struct Told<'t> {
    schema: &'static str,
    year: i32,
    period: &'t str,
    unit: &'t str,
    path: &'t str,
    by: Option<&'t str>,
    /// The day; an earlier one where the same had been signed already.
    signed: String,
    /// How many.
    figures: usize,
    #[serde(flatten)]
    written: Written,
}

/// What the plan asks the unit to sign in the period, or a failure that names whom it asks.
fn asked<'p>(plan: &'p Plan, period: &'p Period, unit: &Id) -> Result<SignOffAsked<'p>, Failure> {
    if plan.sign_off_duties.is_empty() {
        return Err(Failure::new(Message::new("sign-nobody")));
    }
    let all = plan.sign_offs_asked(period);
    let units = Value::joined(", ", all.iter().map(|asked| asked.unit.id.to_string()));
    all.into_iter().find(|asked| asked.unit.id == *unit).ok_or_else(|| {
        let name = plan.units.get(unit.as_str()).map(|unit| unit.name.clone());
        let message = Message::new("sign-not-asked").with("unit", name.unwrap_or_default());
        Failure::new(message.with("period", &period.name).with("units", units))
    })
}

/// What stands in the way of signing: any error about a figure of the areas, or about a submission
/// that holds some of them. What is wrong with sign-offs themselves, or with a seal that is to be
/// amended, is mended by what is signed now.
fn forbidding(
    plan: &Plan,
    period: &Period,
    asked: &SignOffAsked<'_>,
    found: &Diagnostics,
    sources: &Sources,
) -> Diagnostics {
    let takes = |id: &str| {
        let metric = plan.metrics.get(id).map(|metric| &metric.area);
        let area = metric.or_else(|| plan.tasks.get(id)?.area.as_ref());
        area.is_none_or(|area| asked.areas.contains(&area))
    };
    let owes_any = |unit: &str| {
        plan.units.get(unit).is_some_and(|unit| {
            let metrics = plan.metrics_owed(unit, period).map(|metric| &metric.id);
            let mut owed = metrics.chain(plan.tasks_owed(unit, period).map(|task| &task.id));
            owed.any(|id| takes(id.as_str()))
        })
    };
    let forbids = |found: &&Diagnostic| {
        let is_of_chain = seal::SIGNING_RULES.contains(&found.rule)
            || seal::is_amendable(found)
            || sources.file(found.place.file).path.contains("/signed/");
        found.severity == Severity::Error
            && !is_of_chain
            && found.period.as_deref() == Some(period.id.as_str())
            && match (&found.metric, &found.unit) {
                (Some(metric), _) => takes(metric),
                (None, Some(unit)) => owes_any(unit),
                (None, None) => true,
            }
    };
    let mut forbidding = Diagnostics::default();
    forbidding.extend(found.iter().filter(forbids).cloned());
    forbidding
}

fn not_complete(plan: &Plan, period: &Period, forbidding: &Diagnostics) -> Message {
    let is_named = |id: &str| forbidding.iter().any(|found| found.unit.as_deref() == Some(id));
    let units = plan.units.iter().filter(|unit| is_named(unit.id.as_str()));
    let units: Vec<_> = units.map(|unit| &unit.name).collect();
    Message::new("sign-not-complete")
        .with("period", &period.name)
        .with("count", units.len())
        .with("units", Value::joined(", ", units))
}

/// Whether two sign the same figures, and in the same name.
fn is_same(one: &SignedFigures, other: &SignedFigures) -> bool {
    fn lines(signed: &SignedFigures) -> impl Iterator<Item = &String> {
        signed.lines.iter().map(|line| &line.value)
    }
    one.by == other.by && lines(one).eq(lines(other))
}

fn head(plan: &Plan, period: &Period, asked: &SignOffAsked<'_>, path: &str) -> Message {
    let areas = asked.areas.iter().filter_map(|area| plan.areas.get(area.as_str()));
    let areas = areas.map(|area| {
        Message::new("report-area").with("number", area.number).with("name", &area.name)
    });
    Message::new("signed-head")
        .with("period", &period.name)
        .with("year", plan.year.to_string())
        .with("unit", &asked.unit.name)
        .with("areas", Value::joined("; ", areas))
        .with("path", path)
}
