//! `reform plan show|coverage|new-year`: the plan as a table, which clauses of its source it covers,
//! next year's plan from it.

use std::path::PathBuf;

use clap::{ArgMatches, Command, builder::PossibleValuesParser};

use super::arguments::{dressed, formats, positional};
use super::context::Context;
use super::report::{choose, refuse};
use super::{Outcome, Subcommand, new_year, output};
use crate::i18n::Catalogue;
use crate::report;
use crate::shell::workspace::Failure;
use crate::write;

pub(super) static COMMAND: Subcommand = Subcommand { name: "plan", arguments, run };

static FORMATS: &[&(&str, Option<&str>)] = &[&("table", Some("txt")), &("md", Some("md"))];

const NEW_YEAR: &str = "new-year";

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let names: Vec<_> = FORMATS.iter().map(|format| format.0).collect();
    dressed(command, "plan-about", "usage-plan", catalogue)
        .arg(
            positional("what", "plan-what", "value-what", catalogue)
                .required(true)
                .value_parser(PossibleValuesParser::new(["show", "coverage", NEW_YEAR]))
                .hide_possible_values(true),
        )
        .args(formats(&names, catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let what = matches.get_one::<String>("what").map(String::as_str);
    if what == Some(NEW_YEAR) {
        return new_year::run(context, matches);
    }
    let repository = context.repository()?;
    let checked = context.check(&repository);
    let coverage = what == Some("coverage");
    // Coverage is what one looks at to mend uncited clauses, so it is shown all the same.
    if !coverage && checked.plan_has_errors(&repository.sources) {
        return Ok(refuse(context, &repository, checked));
    }
    let blocks =
        if coverage { report::coverage(&checked.plan) } else { report::plan(&checked.plan) };
    let file = matches.get_one::<PathBuf>("output");
    let named = matches.get_one::<String>("format").map(String::as_str);
    let form = choose(FORMATS, named, file, |form| *form)?.0;
    let text = match form {
        "md" => write::as_markdown(&blocks, &context.catalogue),
        _ => write::for_terminal(&blocks, &context.catalogue, context.look(file.is_some())),
    };
    output::write(text.as_bytes(), file.map(PathBuf::as_path))?;
    Ok(Outcome::Clean)
}
