//! `reform completions SHELL`: a script by which a shell asks this program at each Tab what may come
//! next; and the answer, which is given where the environment asks for it.
//!
//! Nothing is ever complained of: whoever asks is a prompt. What a plan's files say gets into no
//! command line unless it is made of letters, digits, `.`, `_` and `-` alone; the names beside that are
//! shown, and hold nothing that nobody sees.

mod offers;

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::{ArgMatches, Command, builder::PossibleValuesParser};
use clap_complete::Shell;
use clap_complete::engine::{self, CompletionCandidate};

use super::arguments::{command, dressed, positional, switch};
use super::context::{self, Context};
use super::{Outcome, Subcommand, output};
use crate::i18n::Catalogue;
use crate::source::spelling::shortened;
use crate::source::unseen;

pub(super) static COMMAND: Subcommand = Subcommand { name: "completions", arguments, run };

/// The scripts, by the names of their shells.
const SHELLS: [(&str, &str); 5] = [
    ("bash", include_str!("completions/reform.bash")),
    ("elvish", include_str!("completions/reform.elv")),
    ("fish", include_str!("completions/reform.fish")),
    ("powershell", include_str!("completions/reform.ps1")),
    ("zsh", include_str!("completions/reform.zsh")),
];

/// Names the shell that asks.
const ASKING: &str = "COMPLETE";
/// Which of the words it asks about.
const WORD: &str = "_REFORM_WORD";

/// So many characters of a name stand beside what it names.
const LONGEST_NAME: usize = 80;

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    dressed(command, "completions-about", catalogue)
        .arg(
            positional("shell", "completions-shell", "value-shell", catalogue)
                .required(true)
                .value_parser(PossibleValuesParser::new(SHELLS.map(|(name, _)| name)))
                .hide_possible_values(true),
        )
        .arg(switch("static", "completions-static", catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let named = matches.get_one::<String>("shell").map_or("", String::as_str);
    let script = SHELLS.iter().find(|(name, _)| *name == named).map_or("", |(_, script)| script);
    if !matches.get_flag("static") {
        output::write(script.as_bytes())?;
        return Ok(Outcome::Clean);
    }
    let mut text = Vec::new();
    let shell: Shell = named.parse().unwrap_or(Shell::Bash);
    clap_complete::generate(shell, &mut command(&context.catalogue), "reform", &mut text);
    output::write(&text)?;
    Ok(Outcome::Clean)
}

/// Answers a shell that asks what may come next: where the environment names one, and the arguments are
/// `--` and the words so far, the program's name among them.
pub(super) fn answered(arguments: &[OsString]) -> Option<Outcome> {
    let shell = std::env::var(ASKING).ok()?;
    SHELLS.iter().find(|(name, _)| *name == shell)?;
    let [_, escape, words @ ..] = arguments else { return None };
    if escape != "--" {
        return None;
    }
    let at = std::env::var(WORD).ok().and_then(|at| at.parse().ok());
    let at: usize = at.unwrap_or(words.len().saturating_sub(1));
    let answer = answer(&shell, words, at);
    // A prompt that has gone away is no failure.
    let _ = output::write(answer.as_bytes());
    Some(Outcome::Clean)
}

/// A line for each word that may come, with a name behind a tab where it has one. A line that begins
/// with `:` leaves it to the shell: `:files`, `:folders`, `:tables` with their extensions.
fn answer(shell: &str, words: &[OsString], at: usize) -> String {
    let is_bash = shell == "bash";
    let mut words: Vec<OsString> = words
        .iter()
        .take(at + 1)
        .map(|word| match is_bash {
            true => unquoted(&word.to_string_lossy()).into(),
            false => word.clone(),
        })
        .collect();
    while words.len() <= at {
        words.push(OsString::new());
    }
    for at in 1..words.len() {
        if words[at - 1] == "-C" {
            words[at] = from_home(&words[at].to_string_lossy()).into();
        }
    }
    // bash makes three words of `--option=value`, and asks about the last alone.
    let mut cut = 0;
    if is_bash {
        cut = join_last(&mut words);
    }
    let catalogue = Catalogue::new(context::language(&words));
    let root = context::said(&words, "-C").map_or_else(|| ".".into(), PathBuf::from);
    let year = context::said(&words, "--year").and_then(|year| year.parse().ok());
    let mut command = offers::offering(command(&catalogue), root, year, catalogue.lang());
    let last = words.len() - 1;
    let found = engine::complete(&mut command, words, last, None).unwrap_or_default();
    let lines = found.iter().filter_map(|candidate| line(candidate, cut));
    lines.collect()
}

/// A candidate as a line, without the first characters that the shell has by itself.
fn line(candidate: &CompletionCandidate, cut: usize) -> Option<String> {
    let value = candidate.get_value().to_str()?;
    if let Some((_, left)) = value.split_once(offers::LEFT) {
        return Some(format!("{left}\n"));
    }
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.=,/@".contains(c);
    let rest = value.get(cut..).filter(|_| value.chars().all(is_plain))?;
    let help = candidate.get_help().map(ToString::to_string).unwrap_or_default();
    let help = help.replace(['\t', '\n', '\r'], " ");
    let help = shortened(&unseen::shown(&help), LONGEST_NAME);
    Some(if help.is_empty() { format!("{rest}\n") } else { format!("{rest}\t{help}\n") })
}

/// Puts the words of a last `--option=value` together; so many bytes of it are before its value.
fn join_last(words: &mut Vec<OsString>) -> usize {
    let is_option = |word: &OsStr| word.to_str().is_some_and(|word| word.starts_with("--"));
    let (option, value) = match words.as_slice() {
        [.., option, equals] if equals == "=" && is_option(option) => {
            (option.clone(), OsString::new())
        }
        [.., option, equals, value] if equals == "=" && is_option(option) => {
            (option.clone(), value.clone())
        }
        _ => return 0,
    };
    let end = words.iter().rposition(|word| *word == option).unwrap_or_default();
    words.truncate(end);
    let mut joined = option;
    joined.push("=");
    let cut = joined.len();
    joined.push(value);
    words.push(joined);
    cut
}

/// A word as bash has it on its line, without the quotes and backslashes; nothing in it is expanded.
fn unquoted(word: &str) -> String {
    let (mut text, mut quote) = (String::new(), None);
    let mut chars = word.chars();
    while let Some(c) = chars.next() {
        match (c, quote) {
            ('\'' | '"', None) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            ('\\', None | Some('"')) => text.extend(chars.next()),
            _ => text.push(c),
        }
    }
    text
}

/// A folder that is named by `~/`, which shells leave as it is while they complete.
fn from_home(folder: &str) -> PathBuf {
    let home = std::env::var_os("HOME").map(PathBuf::from);
    match folder.strip_prefix("~/").zip(home) {
        Some((rest, home)) => home.join(rest),
        None => folder.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<OsString> {
        words.iter().map(OsString::from).collect()
    }

    #[test]
    fn bash_quotes_are_taken_off_and_nothing_is_expanded() {
        for (said, meant) in [
            ("plain", "plain"),
            (r"B\ o", "B o"),
            ("'a b'c", "a bc"),
            (r#""a \" b""#, r#"a " b"#),
            ("$(touch x)", "$(touch x)"),
            ("'open", "open"),
            ("end\\", "end"),
        ] {
            assert_eq!(unquoted(said), meant, "{said}");
        }
    }

    #[test]
    fn an_option_and_its_value_are_one_word() {
        for (said, joined, cut) in [
            (&["reform", "check", "--unit", "="][..], "--unit=", 7),
            (&["reform", "check", "--unit", "=", "va"], "--unit=va", 7),
            (&["reform", "check", "--unit", "va"], "va", 0),
            (&["reform", "="], "=", 0),
        ] {
            let mut said = words(said);
            assert_eq!(join_last(&mut said), cut);
            assert_eq!(said.last().expect("a word"), joined);
        }
    }
}
