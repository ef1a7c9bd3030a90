//! `reform diff`: what has changed since a period was closed, and what that moves.

mod json;

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use super::arguments::{dressed, formats, option};
use super::context::{Context, find_period, find_report};
use super::report::{choose, refuse};
use super::{Outcome, Subcommand, output};
use crate::assess::{self, Scope};
use crate::i18n::{Catalogue, Message};
use crate::model::seal_path;
use crate::report;
use crate::seal;
use crate::shell::pipeline::{self, Question};
use crate::shell::workspace::Failure;
use crate::write;

pub(super) static COMMAND: Subcommand = Subcommand { name: "diff", arguments, run };

/// The forms of a difference, with their file extensions.
static FORMATS: &[&(&str, Option<&str>)] =
    &[&("table", Some("txt")), &("md", Some("md")), &("json", Some("json"))];

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let names: Vec<_> = FORMATS.iter().map(|format| format.0).collect();
    dressed(command, "diff-about", "usage-diff", catalogue)
        .arg(option("period", "diff-period", "value-period", catalogue).required(true))
        .args(formats(&names, catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let repository = context.repository()?;
    let checked = context.check(&repository);
    if checked.plan_has_errors(&repository.sources) {
        return Ok(refuse(context, &repository, checked));
    }
    let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let period = find_period(&checked.plan, text("period").unwrap_or_default())?.clone();
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
        return Err(Failure::new(message.with("path", path.as_str())));
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
    let file = matches.get_one::<PathBuf>("output");
    let form = choose(FORMATS, text("format"), file, |form| *form)?.0;
    let blocks = || report::since_closing(&difference);
    let catalogue = &context.catalogue;
    let text = match form {
        "json" => json::write(&difference, catalogue),
        "md" => write::as_markdown(&blocks(), catalogue),
        _ => write::for_terminal(&blocks(), catalogue, context.look(file.is_some())),
    };
    output::write(text.as_bytes(), file.map(PathBuf::as_path))?;
    Ok(Outcome::Clean)
}
