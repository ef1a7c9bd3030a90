//! Arguments, dispatch, terminal: one file a command, all in one table.
#![allow(clippy::disallowed_methods, reason = "the shell reads environment and terminal")]

mod arguments;
mod check;
mod close;
mod completions;
mod consolidated;
mod context;
mod diff;
mod explain;
mod fmt;
mod import;
mod init;
mod man;
mod new_year;
mod output;
mod plan;
mod report;
mod schema;
mod status;
mod template;
mod usage;
mod why;

use std::ffi::OsString;

use chrono::{DateTime, FixedOffset};
use clap::{ArgMatches, Command};

use crate::i18n::Catalogue;
use crate::shell::Outcome;
use crate::shell::workspace::Failure;
use context::Context;

/// The tool and its version, as reports and seals carry it.
const TOOL: &str = concat!("reform ", env!("CARGO_PKG_VERSION"));

/// A command: its arguments and what it does.
struct Subcommand {
    name: &'static str,
    arguments: fn(Command, &Catalogue) -> Command,
    run: fn(&Context, &ArgMatches) -> Result<Outcome, Failure>,
}

/// Every command. To add one: its file, and its row here.
static COMMANDS: &[&Subcommand] = &[
    &check::COMMAND,
    &status::COMMAND,
    &report::COMMAND,
    &close::COMMAND,
    &diff::COMMAND,
    &why::COMMAND,
    &template::COMMAND,
    &import::COMMAND,
    &fmt::COMMAND,
    &plan::COMMAND,
    &init::COMMAND,
    &explain::COMMAND,
    &schema::COMMAND,
    &completions::COMMAND,
    &man::COMMAND,
];

/// Runs a command at a moment.
pub(super) fn run_at(
    arguments: impl IntoIterator<Item = OsString>,
    now: DateTime<FixedOffset>,
) -> Outcome {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let catalogue = Catalogue::new(context::language(&arguments));
    let matches = match arguments::command(&catalogue).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => return usage::show(&error, &catalogue),
    };
    let Some((name, own)) = matches.subcommand() else {
        return Outcome::CouldNotRun;
    };
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        return Outcome::CouldNotRun;
    };
    let complain = |catalogue: &Catalogue, failure: &Failure| {
        output::complain(catalogue, &failure.message);
        Outcome::CouldNotRun
    };
    let as_of = match context::as_of(own, now, (name == init::COMMAND.name).then_some(init::ZONE)) {
        Ok(as_of) => as_of,
        Err(failure) => return complain(&catalogue, &failure),
    };
    let context = Context::new(own, as_of, catalogue);
    (command.run)(&context, own).unwrap_or_else(|failure| complain(&context.catalogue, &failure))
}
