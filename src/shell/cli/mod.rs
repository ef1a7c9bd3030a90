//! Arguments, dispatch, terminal: one file a command, all in one table.
//!
//! Calls every room, and is called from the door alone. Never reckons: a command opens the repository,
//! asks the core and shows the answer.
#![allow(clippy::disallowed_methods, reason = "the shell reads environment and terminal")]

mod arguments;
mod check;
mod close;
mod completions;
mod consolidated;
mod context;
mod diff;
mod explain;
mod findings;
mod fmt;
mod forms;
mod handout;
mod help;
mod import;
mod init;
mod man;
mod names;
mod new_year;
mod opening;
mod output;
mod plan;
mod progress;
mod proposals;
mod register;
mod remind;
mod report;
mod schema;
mod score;
mod sign;
mod site;
mod status;
mod stdin;
mod template;
mod terminal;
mod usage;
mod why;
mod written;
mod years;

use std::error::Error;
use std::ffi::OsString;
use std::fmt::{Display, Formatter};

use chrono::{DateTime, FixedOffset};
use clap::{ArgMatches, Command};

use crate::i18n::{Catalogue, Message};
use crate::shell::Outcome;
use crate::shell::workspace::Failure;
use context::Context;

/// The run has ended before its work was done, and why has been said.
#[derive(Debug)]
struct Ended(Outcome);

impl Display for Ended {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl Error for Ended {}

/// The tool and its version, as reports and seals carry it.
const TOOL: &str = concat!("reform ", env!("CARGO_PKG_VERSION"));

/// The day of this version, as its manual pages carry it: it moves with the version.
const RELEASED: &str = "2026-11-26";

/// A command: its arguments and what it does.
struct Subcommand {
    name: &'static str,
    arguments: fn(Command, &Catalogue) -> Command,
    run: fn(&Context, &ArgMatches) -> anyhow::Result<Outcome>,
}

/// Every command. To add one: its file, and its row here.
static COMMANDS: &[&Subcommand] = &[
    &check::COMMAND,
    &status::COMMAND,
    &remind::COMMAND,
    &report::COMMAND,
    &sign::COMMAND,
    &score::COMMAND,
    &site::COMMAND,
    &register::COMMAND,
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
    &help::COMMAND,
];

/// Runs a command at a moment.
pub(super) fn run_at(
    arguments: impl IntoIterator<Item = OsString>,
    now: DateTime<FixedOffset>,
) -> Outcome {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if let Some(outcome) = completions::answered(&arguments) {
        return outcome;
    }
    let catalogue = Catalogue::new(context::language(&arguments));
    let matches = match arguments::understood(&arguments, &catalogue) {
        Ok(matches) => matches,
        Err(error) => return usage::show(&error, &arguments, &catalogue),
    };
    let Some((name, own)) = matches.subcommand() else {
        return Outcome::CouldNotRun;
    };
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        return Outcome::CouldNotRun;
    };
    let as_of = match context::as_of(own, now, (name == init::COMMAND.name).then_some(init::ZONE)) {
        Ok(as_of) => as_of,
        Err(failure) => return fail(&failure.into(), false, &catalogue),
    };
    let context = Context::new(name, own, as_of, catalogue);
    let ran = context
        .refuse_kept(own)
        .and_then(|()| context.turn(name, own))
        .and_then(|_turn| (command.run)(&context, own))
        .and_then(|outcome| context.tell_of_trial().map(|()| outcome));
    context.clear();
    ran.unwrap_or_else(|error| fail(&error, context.verbose, &context.catalogue))
}

/// Says why a run could not do its work, and with `verbose` what it was doing.
fn fail(error: &anyhow::Error, verbose: bool, catalogue: &Catalogue) -> Outcome {
    if let Some(Ended(outcome)) = error.downcast_ref() {
        return *outcome;
    }
    let other = || Message::new("usage-other").with("detail", error.root_cause().to_string());
    let message = error.downcast_ref::<Failure>().map(|failure| failure.message.clone());
    output::complain(catalogue, &message.unwrap_or_else(other));
    let doing = error.chain().count().saturating_sub(1);
    for doing in error.chain().take(if verbose { doing } else { 0 }) {
        output::say(&format!("  {doing}"));
    }
    Outcome::CouldNotRun
}
