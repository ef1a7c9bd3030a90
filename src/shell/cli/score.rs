//! `reform score`: what a reform index comes to, and what has lost most.

use std::io;
use std::path::PathBuf;

use clap::{ArgMatches, Command};

use super::arguments::{dressed, formats, option, positional};
use super::context::Context;
use super::names::{find_card, find_unit, named_report};
use super::opening::Asks;
use super::report::provenance;
use super::{Outcome, Subcommand, forms};
use crate::assess::score::{CardScore, Inspections};
use crate::assess::{self, Scope};
use crate::i18n::{Catalogue, Message};
use crate::model::{Id, Scorecard};
use crate::report;
use crate::shell::workspace::Failure;
use crate::write::SCORE_FORMATS;

pub(super) static COMMAND: Subcommand = Subcommand { name: "score", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let names: Vec<_> = SCORE_FORMATS.iter().map(|format| format.name).collect();
    dressed(command, "score-about", catalogue)
        .arg(positional("card", "score-card", "value-card", catalogue))
        .arg(option("period", "report-period", "value-period", catalogue))
        .arg(option("unit", "score-unit", "value-unit", catalogue))
        .args(formats(&names, catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let file = matches.get_one::<PathBuf>("output");
    let format = forms::choose(SCORE_FORMATS, text("format"), file, |f| (f.name, f.extension))?;
    forms::may_go_to(format, file)?;
    let (repository, checked) = context.open_sound(Asks::History)?;
    let plan = &checked.plan;
    let report = named_report(context, plan, text("period"))?;
    let named = text("card").map(|name| find_card(plan, name)).transpose()?;
    let unit = text("unit").map(|name| find_unit(plan, name)).transpose()?;
    let is_asked = |card: &&Scorecard| {
        named.as_ref().is_none_or(|named| *named == card.id) && (unit.is_none() || card.ranks())
    };
    let cards: Vec<&Scorecard> = plan.scorecards.iter().filter(is_asked).collect();
    if cards.is_empty() {
        return Err(nothing(plan.scorecards.is_empty(), named.as_ref()).into());
    }
    context.step("progress-assessing");
    let scope = Scope::default();
    let assessment = assess::run(plan, &checked.ledger, report, &scope, context.as_of);
    let inspections = Inspections::of(checked.findings.as_ref(), &assessment);
    let scored = |card| {
        let found = inspections.as_ref();
        let score = assess::score::score(&assessment, card, &checked.scores, found);
        of_unit(score, unit.as_ref())
    };
    let scores = cards.into_iter().map(scored).collect::<Result<Vec<_>, Failure>>()?;
    let provenance = provenance(&repository, &assessment, &checked);
    let document = report::scored(&assessment, scores, &repository.sources, provenance);
    context.step("progress-writing");
    let look = context.look(file.is_some());
    let mut fill =
        |out: &mut dyn io::Write| (format.write)(&document, &context.catalogue, look, out);
    context.write_by(&mut fill, file.map(PathBuf::as_path))?;
    Ok(Outcome::Clean)
}

/// Only the score of a unit, with its rank among all.
fn of_unit<'a>(mut score: CardScore<'a>, unit: Option<&Id>) -> Result<CardScore<'a>, Failure> {
    let Some(unit) = unit else { return Ok(score) };
    score.scores.retain(|one| one.unit.is_some_and(|own| own.id == *unit));
    if score.scores.is_empty() {
        let message = Message::new("score-unit-not-scored").with("unit", unit);
        return Err(Failure::new(message.with("card", &score.card.id)));
    }
    Ok(score)
}

/// That there is nothing to score.
fn nothing(are_no_cards: bool, named: Option<&Id>) -> Failure {
    Failure::new(match named {
        _ if are_no_cards => Message::new("score-no-cards"),
        Some(card) => Message::new("score-of-department").with("card", card),
        None => Message::new("score-no-ranking"),
    })
}
