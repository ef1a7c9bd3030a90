//! `reform man [COMMAND]`: a manual page, from the same words as `--help`; with `--all` every one, into a
//! folder.

use std::path::PathBuf;

use clap::{ArgMatches, Command, value_parser};

use super::arguments::{dressed, option, positional, switch};
use super::context::Context;
use super::help::{Length, MOST_WORDS, named, page, roff};
use super::{COMMANDS, Outcome, Subcommand, output};
use crate::i18n::Catalogue;
use crate::shell::workspace::Target;

pub(super) static COMMAND: Subcommand = Subcommand { name: "man", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let place = option("output", "man-output", "value-file", catalogue)
        .short('o')
        .value_parser(value_parser!(PathBuf));
    dressed(command, "man-about", catalogue)
        .arg(
            positional("command", "man-command", "value-command", catalogue)
                .num_args(0..=MOST_WORDS)
                .conflicts_with("all"),
        )
        .arg(switch("all", "man-all", catalogue).requires("output"))
        .arg(place)
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let catalogue = &context.catalogue;
    let text = |name| Ok(roff(&page(name, Length::Manual, catalogue)?, catalogue));
    let place = matches.get_one::<PathBuf>("output");
    let Some(folder) = place.filter(|_| matches.get_flag("all")) else {
        let text: anyhow::Result<String> = text(named(matches)?);
        context.write(text?.as_bytes(), place.map(PathBuf::as_path))?;
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
