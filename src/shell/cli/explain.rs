//! `reform explain CODE`: what a code means, an example, how to mend it.

use clap::{ArgMatches, Command};

use super::arguments::{dressed, positional};
use super::context::Context;
use super::names::unknown;
use super::{Outcome, Subcommand};
use crate::diagnostic::{Rule, explain};
use crate::i18n::Catalogue;
use crate::shell::pipeline::rules;
use crate::shell::workspace::Failure;

pub(super) static COMMAND: Subcommand = Subcommand { name: "explain", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    dressed(command, "explain-about", catalogue).arg(positional(
        "code",
        "explain-code",
        "value-code",
        catalogue,
    ))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let width = context.look(false).text_width().into();
    let text = match matches.get_one::<String>("code") {
        Some(code) => explain(find(code)?, &context.catalogue, width),
        None => list(),
    };
    context.write(text.as_bytes(), None)?;
    Ok(Outcome::Clean)
}

/// The rule of a code (whatever its case) or name.
fn find(wanted: &str) -> Result<&'static Rule, Failure> {
    let rules = rules();
    let named = |rule: &&&'static Rule| {
        rule.code.eq_ignore_ascii_case(wanted) || rule.name.eq_ignore_ascii_case(wanted)
    };
    let known = rules.iter().flat_map(|rule| [rule.code, rule.name]);
    rules.iter().find(named).copied().ok_or_else(|| unknown("usage-code", wanted, known))
}

/// Every code with its name.
fn list() -> String {
    rules().iter().map(|rule| format!("{}  {}\n", rule.code, rule.name)).collect()
}
