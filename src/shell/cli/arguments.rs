//! The command line, described from the catalogue.

use std::ffi::OsString;

use clap::builder::PossibleValuesParser;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::{COMMANDS, Subcommand, help};
use crate::i18n::{Catalogue, Message};

/// What was said on the command line. Only the commands that it names are described for that, since
/// describing all of them takes as long as many a run; where it is not understood, or asks for help,
/// the answer is that of the whole.
pub(super) fn understood(
    arguments: &[OsString],
    catalogue: &Catalogue,
) -> Result<ArgMatches, clap::Error> {
    let is_named = |command: &Subcommand| arguments.iter().any(|said| said == command.name);
    let matches = described(catalogue, is_named).try_get_matches_from(arguments);
    matches.or_else(|error| {
        match error.kind() {
            ErrorKind::DisplayHelp => help::with_help(arguments, catalogue),
            _ => command(catalogue),
        }
        .try_get_matches_from(arguments)
    })
}

/// The whole command line.
pub(super) fn command(catalogue: &Catalogue) -> Command {
    described(catalogue, |_| true)
}

/// The command line with the arguments of some commands, and the names of the others.
fn described(catalogue: &Catalogue, is_wanted: impl Fn(&Subcommand) -> bool) -> Command {
    let mut command = dressed(Command::new("reform"), "cli-about", catalogue)
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .arg(switch("version", "option-version", catalogue).short('V').action(ArgAction::Version))
        .args(common(catalogue));
    for subcommand in COMMANDS {
        let own = Command::new(subcommand.name);
        let is_wanted = is_wanted(subcommand);
        command = command.subcommand(if is_wanted {
            (subcommand.arguments)(own, catalogue)
        } else {
            own
        });
    }
    command
}

/// A command with its words; none of clap's own are shown.
pub(super) fn dressed(command: Command, about: &'static str, catalogue: &Catalogue) -> Command {
    command
        .about(catalogue.word(about))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(switch("help", "option-help", catalogue).short('h').action(ArgAction::Help))
}

/// The options that every command takes.
fn common(catalogue: &Catalogue) -> Vec<Arg> {
    let heading = catalogue.word("heading-common");
    let option = |id: &'static str, help: &'static str| {
        Arg::new(id).long(id).help(catalogue.word(help)).help_heading(heading.clone()).global(true)
    };
    vec![
        option("root", "option-root")
            .long(None)
            .short('C')
            .value_name(catalogue.word("value-folder"))
            .value_parser(value_parser!(std::path::PathBuf)),
        option("year", "option-year")
            .value_name(catalogue.word("value-year"))
            .value_parser(value_parser!(i32)),
        option("as-of", "option-as-of").value_name(catalogue.word("value-date")),
        option("lang", "option-lang")
            .value_name("vi|en")
            .value_parser(PossibleValuesParser::new(["vi", "en"]))
            .hide_possible_values(true),
        option("color", "option-color")
            .value_name("auto|always|never")
            .value_parser(PossibleValuesParser::new(["auto", "always", "never"]))
            .hide_possible_values(true),
        option("dry-run", "option-dry-run").action(ArgAction::SetTrue),
        option("quiet", "option-quiet").short('q').action(ArgAction::SetTrue),
        option("verbose", "option-verbose").short('v').action(ArgAction::SetTrue),
    ]
}

/// An option of one command.
pub(super) fn option(
    id: &'static str,
    help: &'static str,
    value: &'static str,
    catalogue: &Catalogue,
) -> Arg {
    argument(id, help, "heading-options", catalogue).long(id).value_name(catalogue.word(value))
}

/// A switch of one command.
pub(super) fn switch(id: &'static str, help: &'static str, catalogue: &Catalogue) -> Arg {
    argument(id, help, "heading-options", catalogue).long(id).action(ArgAction::SetTrue)
}

/// A positional argument of one command.
pub(super) fn positional(
    id: &'static str,
    help: &'static str,
    value: &'static str,
    catalogue: &Catalogue,
) -> Arg {
    argument(id, help, "heading-arguments", catalogue).value_name(catalogue.word(value))
}

fn argument(
    id: &'static str,
    help: &'static str,
    heading: &'static str,
    catalogue: &Catalogue,
) -> Arg {
    let arg = Arg::new(id).help(catalogue.word(help)).help_heading(catalogue.word(heading));
    // What a screen has no room for.
    match catalogue.filled_in(help, Some("more"), &catalogue.filling(&[])) {
        Some(more) => arg.long_help(format!("{}. {more}", catalogue.word(help))),
        None => arg,
    }
}

/// `--format` and `-o`, with the names of a table of formats.
pub(super) fn formats(names: &[&'static str], catalogue: &Catalogue) -> [Arg; 2] {
    let help = Message::new("option-format")
        .with("formats", names.join(", "))
        .with("first", names.first().copied().unwrap_or_default());
    [
        option("format", "option-format", "value-format", catalogue)
            .help(catalogue.text(&help))
            .value_parser(PossibleValuesParser::new(names.to_vec()))
            .hide_possible_values(true),
        option("output", "option-output", "value-file", catalogue)
            .short('o')
            .value_parser(value_parser!(std::path::PathBuf)),
    ]
}
