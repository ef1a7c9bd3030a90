//! `reform explain CODE`: what a code means, an example, how to mend it.

use clap::{ArgMatches, Command};
use serde::Serialize;

use super::arguments::{dressed, formats, positional};
use super::context::Context;
use super::names::unknown;
use super::{Outcome, Subcommand, forms};
use crate::diagnostic::{Rule, explain};
use crate::i18n::Catalogue;
use crate::shell::pipeline::rules;
use crate::shell::workspace::Failure;

pub(super) static COMMAND: Subcommand = Subcommand { name: "explain", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    dressed(command, "explain-about", catalogue)
        .arg(positional("code", "explain-code", "value-code", catalogue))
        .args(formats(&forms::names(forms::PLAIN), catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let width = context.look(false).text_width().into();
    let catalogue = &context.catalogue;
    let one = matches.get_one::<String>("code").map(|code| find(code)).transpose()?;
    let all = rules();
    let rules: Vec<&Rule> = one.map_or(all, |rule| vec![rule]);
    let told = |rule: &&'static Rule| Told {
        code: rule.code,
        name: rule.name,
        severity: rule.severity.code(),
        // A line of its own would break wherever a terminal ends.
        text: one.map(|rule| explain(rule, catalogue, usize::MAX)),
    };
    let told = Explained { schema: "reform.explain/1", codes: rules.iter().map(told).collect() };
    let text = || one.map_or_else(list, |rule| explain(rule, catalogue, width));
    forms::write_plain(context, matches, text, &told)?;
    Ok(Outcome::Clean)
}

/// `reform.explain/1`: a code with what it means, or every code.
#[derive(Serialize)]
struct Explained {
    schema: &'static str,
    codes: Vec<Told>,
}

#[derive(Serialize)]
struct Told {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
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
