//! `reform why`: the formula of an indicator, every line that it comes from, and how they come to
//! its verdict.

use std::collections::BTreeMap;

use clap::{ArgMatches, Command};

use super::arguments::{dressed, formats, option, positional};
use super::context::Context;
use super::names::{find_indicator, find_report, find_unit};
use super::opening::Asks;
use super::report::{OfYears, compare, provenance};
use super::{Outcome, Subcommand, forms};
use crate::assess::{self, Scope};
use crate::i18n::{Catalogue, Message};
use crate::model::Plan;
use crate::report::{self, Committed};
use crate::shell::workspace::Failure;
use crate::write;

pub(super) static COMMAND: Subcommand = Subcommand { name: "why", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    dressed(command, "why-about", catalogue)
        .arg(positional("indicator", "why-indicator", "value-indicator", catalogue).required(true))
        .arg(option("period", "report-period", "value-period", catalogue).required(true))
        .arg(option("unit", "why-unit", "value-unit", catalogue))
        .args(formats(&forms::names(forms::FORMS), catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let (repository, checked) = context.open_sound(Asks::History)?;
    let plan = &checked.plan;
    let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let indicator = find_indicator(plan, text("indicator").unwrap_or_default())?;
    let report = find_report(plan, text("period").unwrap_or_default())?;
    let unit = text("unit").map(|name| find_unit(plan, name)).transpose()?;
    let scope = Scope { unit: unit.clone(), ..Scope::default() };
    let assessment = assess::run(plan, &checked.ledger, report, &scope, context.as_of);
    let provenance = provenance(&repository, &assessment, &checked);
    let comparison = compare(context, &repository, &assessment, OfYears::Only(&indicator))?;
    let sources = &repository.sources;
    let document = report::consolidated(&assessment, &comparison, &[], sources, provenance);
    let unit = unit.as_ref().map(crate::model::Id::as_str);
    let commits = commits(&repository.history, plan);
    let Some(why) = report::why(&document, indicator.as_str(), unit, commits.as_ref()) else {
        let message = Message::new("why-not-asked")
            .with("indicator", indicator.as_str())
            .with("report", report.id.as_str())
            .with("scope", if unit.is_some() { "unit" } else { "all" })
            .with("unit", unit.unwrap_or_default());
        return Err(Failure::new(message).into());
    };
    let blocks = || report::explanation(&why);
    let json = |catalogue: &Catalogue| write::why_as_json(&why, catalogue);
    forms::write(context, matches, blocks, &json)?;
    Ok(Outcome::Clean)
}

/// The last commit of every file, where history is known.
pub(super) fn commits(
    history: &crate::model::History,
    plan: &Plan,
) -> Option<BTreeMap<String, Committed>> {
    let log = history.log()?;
    let last = log.files.keys().filter_map(|path| {
        // What has no date of its own is not told of.
        let (_, commit) = log.steps(path)?.last().filter(|(step, _)| log.is_dated(step.commit))?;
        let committed = Committed {
            hash: commit.hash.clone(),
            author: commit.author.clone(),
            day: commit.day(plan.timezone),
            unsaved: log.unsaved.contains(path),
        };
        Some((path.clone(), committed))
    });
    Some(last.collect())
}
