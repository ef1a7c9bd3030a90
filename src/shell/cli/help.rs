//! `reform help [COMMAND]`, `-h` and `--help`: what a command is told of, in sections that a terminal
//! and a manual page both lay out.

mod page;
mod roff;
mod text;

use std::ffi::OsString;

use clap::{ArgMatches, Command};

use super::arguments::{self, dressed, positional};
use super::context::{self, Context};
use super::names::unknown;
use super::terminal::Stream;
use super::{COMMANDS, Outcome, Subcommand};
use crate::i18n::{Catalogue, Message};
use crate::model::Lang;
use crate::shell::workspace::Failure;
use crate::write::Look;

pub(super) use self::page::{Length, Page};
pub(super) use self::roff::roff;

pub(super) static COMMAND: Subcommand = Subcommand { name: "help", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let of = positional("command", "help-command", "value-command", catalogue);
    dressed(command, "help-about", catalogue).arg(of.num_args(0..=MOST_WORDS))
}

/// A command and one of its parts: `plan show`.
pub(super) const MOST_WORDS: usize = 2;

/// The command that was named, also by one of its parts, which is told of with the whole.
pub(super) fn named(matches: &ArgMatches) -> Result<Option<&str>, Failure> {
    let words = matches.get_many::<String>("command").into_iter().flatten();
    let mut words = words.flat_map(|said| said.split_whitespace());
    let (name, part) = (words.next(), words.next());
    if let Some(unknown_word) = words.next() {
        return Err(part_unknown(unknown_word, name.unwrap_or_default(), &[]));
    }
    if let (Some(name), Some(part)) = (name, part) {
        // Asked of the whole, so that a command that there is not is said first.
        let whole = arguments::command(&Catalogue::new(Lang::default()));
        let parts: Vec<String> = whole.find_subcommand(name).map_or_else(Vec::new, parts);
        if whole.find_subcommand(name).is_some() && !parts.iter().any(|known| known == part) {
            return Err(part_unknown(part, name, &parts));
        }
    }
    Ok(name)
}

/// The words of which a command takes one first: `show`, `coverage` …
fn parts(command: &Command) -> Vec<String> {
    let first = command.get_positionals().next();
    let values = first.map(clap::Arg::get_possible_values).unwrap_or_default();
    values.iter().map(|value| value.get_name().to_owned()).collect()
}

fn part_unknown(part: &str, command: &str, known: &[String]) -> Failure {
    let has = if known.is_empty() { "no" } else { "yes" };
    let message = Message::new("help-no-part").with("part", part).with("command", command);
    Failure::new(message.with("has", has).with("known", known.join(", ")))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let page = page(named(matches)?, Length::Long, &context.catalogue)?;
    let shown = text::text(&page, &context.catalogue, context.look(false));
    context.write(shown.as_bytes(), None)?;
    Ok(Outcome::Clean)
}

/// The page of a command, or of the whole.
pub(super) fn page(
    name: Option<&str>,
    length: Length,
    catalogue: &Catalogue,
) -> Result<Page, Failure> {
    let whole = arguments::command(catalogue);
    let Some(name) = name else { return Ok(Page::of(&whole, &whole, length, catalogue)) };
    let names = || COMMANDS.iter().map(|command| command.name);
    let own = whole.find_subcommand(name);
    let own = own.ok_or_else(|| unknown("help-unknown", name, names()))?;
    Ok(Page::of(own, &whole, length, catalogue))
}

/// The whole command line, each command with its help in words: clap knows which one is asked for.
pub(super) fn with_help(asked: &[OsString], catalogue: &Catalogue) -> Command {
    let told = context::said(asked, "--color").and_then(|wish| context::colour(&wish));
    let stream = Stream::Output;
    let look = Look { color: stream.is_coloured(told), width: stream.width(), detail: true };
    let whole = arguments::command(catalogue);
    let of = |command: Command| {
        let words =
            |length| text::text(&Page::of(&command, &whole, length, catalogue), catalogue, look);
        let (short, long) = (words(Length::Short), words(Length::Long));
        // A width of 0 leaves the lines as they are.
        command
            .help_template("{before-help}")
            .term_width(0)
            .before_help(short)
            .before_long_help(long)
    };
    of(whole.clone()).mut_subcommands(of)
}

/// What `reform` alone is answered with.
pub(super) fn shortest(catalogue: &Catalogue) -> String {
    let whole = arguments::command(catalogue);
    let page = Page::of(&whole, &whole, Length::Short, catalogue);
    let look = Look { color: false, width: Stream::Error.width(), detail: false };
    text::text(&page, catalogue, look)
}
