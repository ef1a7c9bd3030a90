//! `reform man [COMMAND]`: a manual page, from the same words as `--help`; with `--all` every one.

use std::path::PathBuf;

use clap::{ArgMatches, Command, value_parser};

use super::arguments::{dressed, option, positional, switch};
use super::context::Context;
use super::help::{Length, page, roff};
use super::{COMMANDS, Outcome, Subcommand, output};
use crate::i18n::Catalogue;
use crate::shell::workspace::Target;

pub(super) static COMMAND: Subcommand = Subcommand { name: "man", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let folder = option("output", "man-output", "value-folder", catalogue)
        .short('o')
        .requires("all")
        .value_parser(value_parser!(PathBuf));
    dressed(command, "man-about", catalogue)
        .arg(positional("command", "man-command", "value-command", catalogue).conflicts_with("all"))
        .arg(switch("all", "man-all", catalogue).requires("output"))
        .arg(folder)
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let catalogue = &context.catalogue;
    let text = |name| Ok(roff(&page(name, Length::Manual, catalogue)?, catalogue));
    let Some(folder) = matches.get_one::<PathBuf>("output") else {
        let name = matches.get_one::<String>("command").map(String::as_str);
        let text: anyhow::Result<String> = text(name);
        context.write(text?.as_bytes(), None)?;
        return Ok(Outcome::Clean);
    };
    let whole = std::iter::once((None, "reform.1".to_owned()));
    let each = COMMANDS.iter().map(|own| (Some(own.name), format!("reform-{}.1", own.name)));
    for (name, file) in whole.chain(each) {
        let text: anyhow::Result<String> = text(name);
        // Pages of another version are what is meant to go.
        output::write_new(&context.pen, text?.as_bytes(), &Target::of(&folder.join(file))?, true)?;
    }
    Ok(Outcome::Clean)
}
