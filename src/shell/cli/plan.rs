//! `reform plan show|coverage|proposals|years|new-year`: the plan as a table, which clauses of its
//! source it covers, what units propose for the next one, the years that are open, next year's plan
//! from it.

use clap::{ArgMatches, Command, builder::PossibleValuesParser};
use serde::Serialize;

use super::arguments::{dressed, formats, positional};
use super::context::Context;
use super::opening::Asks;
use super::{Outcome, Subcommand, forms, new_year, proposals};
use crate::i18n::{Catalogue, Message};
use crate::report;
use crate::shell::workspace::Failure;
use crate::write;

pub(super) static COMMAND: Subcommand = Subcommand { name: "plan", arguments, run };

const NEW_YEAR: &str = "new-year";
const PROPOSALS: &str = "proposals";
const YEARS: &str = "years";

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    dressed(command, "plan-about", catalogue)
        .arg(
            positional("what", "plan-what", "value-what", catalogue)
                .required(true)
                .value_parser(PossibleValuesParser::new([
                    "show", "coverage", PROPOSALS, YEARS, NEW_YEAR,
                ]))
                .hide_possible_values(true),
        )
        .args(formats(&forms::names(proposals::FORMS), catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let what = matches.get_one::<String>("what").map(String::as_str);
    if what == Some(NEW_YEAR) {
        return new_year::run(context, matches);
    }
    if what == Some(PROPOSALS) {
        return proposals::run(context, matches);
    }
    let known = if what == Some(YEARS) { forms::PLAIN } else { forms::FORMS };
    let named = matches.get_one::<String>("format").map(String::as_str);
    if let Some(named) = named.filter(|named| !forms::names(known).contains(named)) {
        let known = forms::names(known).join(", ");
        let message = Message::new("usage-plan-format").with("format", named).with("known", known);
        return Err(Failure::new(message.with("what", what.unwrap_or_default())).into());
    }
    if what == Some(YEARS) {
        let workspace = context.workspace()?;
        let years = context.open_years(&workspace)?;
        let lines = || years.iter().map(|year| format!("{year}\n")).collect();
        let all = workspace.years_by_then()?;
        let told = Years { schema: "reform.plan-years/1", open: &years, all: &all };
        forms::write_plain(context, matches, lines, &told)?;
        return Ok(Outcome::Clean);
    }
    let coverage = what == Some("coverage");
    // Coverage is what one looks at to mend uncited clauses, so it is shown all the same.
    let opened =
        if coverage { context.open_checked(Asks::Files) } else { context.open_sound(Asks::Files) };
    let plan = opened?.1.plan;
    let blocks = || if coverage { report::coverage(&plan) } else { report::plan(&plan) };
    let json = |catalogue: &Catalogue| match coverage {
        true => write::coverage_as_json(&plan, catalogue),
        false => write::plan_as_json(&plan, catalogue),
    };
    forms::write(context, matches, blocks, &json)?;
    Ok(Outcome::Clean)
}

/// `reform.plan-years/1`: the years that are not over, and all that have a plan.
#[derive(Serialize)]
struct Years<'y> {
    schema: &'static str,
    open: &'y [i32],
    all: &'y [i32],
}
