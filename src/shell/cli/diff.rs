//! `reform diff`: what has changed since a period was closed, and what that moves.

mod json;

use clap::{ArgMatches, Command};

use super::arguments::{dressed, formats, option};
use super::context::Context;
use super::names::{find_period, find_report};
use super::opening::Asks;
use super::{Outcome, Subcommand, forms};
use crate::assess::{self, Scope};
use crate::i18n::{Catalogue, Message};
use crate::model::seal_path;
use crate::report;
use crate::seal;
use crate::shell::pipeline::{self, Question};
use crate::shell::workspace::Failure;

pub(super) static COMMAND: Subcommand = Subcommand { name: "diff", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    dressed(command, "diff-about", catalogue)
        .arg(option("period", "diff-period", "value-period", catalogue).required(true))
        .args(formats(&forms::names(forms::FORMS), catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let (repository, checked) = context.open_sound(Asks::History)?;
    let period = matches.get_one::<String>("period").map_or("", String::as_str);
    let period = find_period(&checked.plan, period)?.clone();
    let path = seal_path(repository.year, &period.id);
    // A seal that does not follow from the one on record is worth nothing: anybody can draw one.
    let on_record = repository.history.log().map(|log| seal::on_record(&repository.sources, log));
    let on_record = on_record.filter(|(_, paths)| paths.contains_key(&path));
    let redrawn = on_record.is_some();
    let (sources, checked) = match on_record {
        Some((sources, _)) => {
            let checked = pipeline::check(&sources, &context.question(&repository));
            (sources, checked)
        }
        None => (repository.sources, checked),
    };
    let sources = &sources;
    let plan = &checked.plan;
    let Some(seal) = plan.seal(&period.id) else {
        let broken = sources.find(&path).is_some();
        let message = Message::new("diff-not-closed").with("period", &period.name);
        let message = message.with("broken", if broken { "yes" } else { "no" });
        return Err(Failure::new(message.with("path", path.as_str())).into());
    };
    let then = pipeline::check(
        &seal::as_closed(sources, seal, &repository.kept),
        &Question::new(repository.year, seal.as_of),
    );
    let report = find_report(plan, period.id.as_str())?;
    // As of then, so that what moves is moved by the files and not by the calendar.
    let now = assess::run(plan, &checked.ledger, report, &Scope::default(), seal.as_of);
    let mut difference = seal::difference(
        seal,
        &period,
        &then.ledger,
        &now,
        &checked.ledger,
        sources,
        &repository.kept,
    );
    difference.redrawn = redrawn.then_some(path);
    let blocks = || report::since_closing(&difference);
    let json = |catalogue: &Catalogue| json::write(&difference, catalogue);
    forms::write(context, matches, blocks, &json)?;
    Ok(Outcome::Clean)
}
