//! `reform completions SHELL`: completions for a shell.

use clap::{ArgMatches, Command, builder::PossibleValuesParser};
use clap_complete::Shell;

use super::arguments::{command, dressed, positional};
use super::context::Context;
use super::{Outcome, Subcommand, output};
use crate::i18n::Catalogue;

pub(super) static COMMAND: Subcommand = Subcommand { name: "completions", arguments, run };

const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    dressed(command, "completions-about", catalogue).arg(
        positional("shell", "completions-shell", "value-shell", catalogue)
            .required(true)
            .value_parser(PossibleValuesParser::new(SHELLS))
            .hide_possible_values(true),
    )
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let shell = matches.get_one::<String>("shell").and_then(|shell| shell.parse().ok());
    let shell: Shell = shell.unwrap_or(Shell::Bash);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(&context.catalogue), "reform", &mut script);
    output::write(&script)?;
    Ok(Outcome::Clean)
}
