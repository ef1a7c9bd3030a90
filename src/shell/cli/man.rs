//! `reform man [COMMAND]`: a manual page.

use clap::{ArgMatches, Command};

use super::arguments::{command, dressed, positional};
use super::context::Context;
use super::{COMMANDS, Outcome, Subcommand, output};
use crate::i18n::{Catalogue, Message};
use crate::shell::workspace::Failure;

pub(super) static COMMAND: Subcommand = Subcommand { name: "man", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    dressed(command, "man-about", "usage-man", catalogue).arg(positional(
        "command",
        "man-command",
        "value-command",
        catalogue,
    ))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let whole = command(&context.catalogue);
    let page = match matches.get_one::<String>("command") {
        None => whole,
        Some(name) => {
            let unknown =
                || Failure::new(Message::new("usage-unknown-command").with("value", name.as_str()));
            let found = COMMANDS.iter().find(|command| command.name == name).ok_or_else(unknown)?;
            let own = Command::new(found.name).display_name(format!("reform-{name}"));
            (found.arguments)(own, &context.catalogue)
        }
    };
    let mut text = Vec::new();
    clap_mangen::Man::new(page).render(&mut text).map_err(|error| {
        Failure::new(Message::new("world-cannot-print").with("why", error.to_string()))
    })?;
    output::write(&text)?;
    Ok(Outcome::Clean)
}
