//! `reform status`: who has submitted what, and when.

mod json;

use clap::{ArgMatches, Command};

use super::arguments::{dressed, formats, option, switch};
use super::context::Context;
use super::names::named_report;
use super::opening::{Asks, Repository};
use super::{Outcome, Subcommand, forms};
use crate::assess::{self, Assessment, Comparison, Scope};
use crate::check::STALE_REPORT;
use crate::diagnostic::Diagnostic;
use crate::i18n::{Catalogue, Message};
use crate::model::Unit;
use crate::report::{self, Block, Provenance};
use crate::shell::pipeline::Checked;
use crate::shell::worklist::{self, Desk, Reader, next_step};

pub(super) static COMMAND: Subcommand = Subcommand { name: "status", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    dressed(command, "status-about", catalogue)
        .arg(option("period", "status-period", "value-period", catalogue))
        .arg(switch("todo", "status-todo", catalogue))
        .args(formats(&forms::names(forms::FORMS), catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let (repository, checked) = context.open_sound(Asks::History)?;
    let plan = &checked.plan;
    let period = matches.get_one::<String>("period").map(String::as_str);
    let report = named_report(context, plan, period)?;
    context.step("progress-assessing");
    let scope = Scope::default();
    let assessment = assess::standings(plan, &checked.ledger, report, &scope, context.as_of);
    let document = report::consolidated(
        &assessment,
        &Comparison::default(),
        &checked.narratives,
        &repository.sources,
        // It shows no fingerprint.
        Provenance::default(),
    );
    let work = || work(context, &repository, &checked, &assessment, Reader::Office);
    let work = matches.get_flag("todo").then(work);
    let stale = stale(&checked);
    let years = repository.workspace.years_by_then()?;
    let is_last_year = years.last().is_none_or(|last| *last == repository.year);
    let next = next_step(&checked, &repository.sources, &assessment, is_last_year);
    let blocks = || {
        let mut blocks = report::status(&assessment, &document, checked.history.gap(), &stale);
        blocks.extend(work.iter().flat_map(|work| report::work(&assessment, work)));
        let step = Message::new("office-step").with("step", next.clone());
        blocks.push(Block::Line(step));
        blocks
    };
    let json = |catalogue: &Catalogue| {
        let work = work.as_deref();
        json::write(&assessment, &document, &checked.history, work, (&stale, &next), catalogue)
    };
    forms::write(context, matches, blocks, &json)?;
    Ok(Outcome::Clean)
}

/// What is said of reports that were written and whose figures have changed since.
fn stale(checked: &Checked) -> Vec<Message> {
    let found = checked.diagnostics.iter().filter(|found| found.rule == &STALE_REPORT);
    found.map(Diagnostic::message).collect()
}

/// What each unit has left to do, in whatever period, in the order of the assessment's standings.
pub(super) fn work(
    context: &Context,
    repository: &Repository,
    checked: &Checked,
    assessment: &Assessment<'_>,
    reader: Reader,
) -> Vec<Vec<Message>> {
    let desk = Desk::new(checked, &repository.sources, context.as_of);
    let mut found = worklist::by_unit(&checked.diagnostics);
    let of_unit = |unit: &Unit| {
        let found = found.remove(unit.id.as_str()).unwrap_or_default();
        let list = desk.list(unit, found, reader);
        list.first.into_iter().chain(list.items).collect()
    };
    assessment.standings.iter().map(|standing| standing.unit).map(of_unit).collect()
}
