//! What is told of a command: put together from its arguments and from the catalogue.

use clap::{Arg, ArgAction, Command};

use crate::i18n::{Catalogue, Message};
use crate::shell::cli::COMMANDS;

/// How much is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Length {
    /// What fits a screen: `-h`.
    Short,
    /// All that is asked while working: `--help`.
    Long,
    /// A manual page, which stands by itself.
    Manual,
}

/// What is told of a command.
pub(crate) struct Page {
    /// `reform why`.
    pub name: String,
    pub about: String,
    pub usage: String,
    /// What the command does, a paragraph a line.
    pub told: Vec<String>,
    pub sections: Vec<Section>,
}

pub(crate) struct Section {
    pub heading: String,
    pub pieces: Vec<Piece>,
}

/// What stands in a section.
pub(crate) enum Piece {
    Paragraph(String),
    /// An option, a command, an exit status, with what it means.
    Entry {
        term: String,
        text: String,
    },
    /// A command to type, with what it is for.
    Example {
        purpose: String,
        command: String,
    },
}

impl Page {
    /// The page of a command that stands in the whole command line, or of the whole itself.
    pub fn of(own: &Command, whole: &Command, length: Length, catalogue: &Catalogue) -> Self {
        let is_whole = own.get_name() == whole.get_name();
        let name =
            if is_whole { own.get_name().to_owned() } else { format!("reform {}", own.get_name()) };
        let entry =
            if is_whole { "help-reform".to_owned() } else { format!("help-{}", own.get_name()) };
        let attribute = |attribute| words(&entry, attribute, catalogue);
        let is_short = length == Length::Short;
        let mut page = Self {
            about: own.get_about().map(ToString::to_string).unwrap_or_default(),
            usage: usage(own, catalogue),
            told: if is_short {
                Vec::new()
            } else {
                attribute(None).lines().map(str::to_owned).collect()
            },
            sections: arguments(own, length, is_whole, catalogue),
            name,
        };
        if is_short {
            let more = Message::new("help-more").with("command", page.name.as_str());
            let pieces = vec![Piece::Paragraph(catalogue.text(&more))];
            page.sections.push(Section { heading: String::new(), pieces });
            return page;
        }
        if !is_whole {
            page.sections.extend(arguments(whole, length, false, catalogue));
        }
        page.add("heading-examples", examples(&attribute(Some("examples"))), catalogue);
        page.add("heading-exit", exits(&attribute(Some("found")), catalogue), catalogue);
        if is_whole || length == Length::Manual {
            page.add(
                "heading-environment",
                entries(&words("help-environment", None, catalogue)),
                catalogue,
            );
            page.add("heading-files", entries(&words("help-files", None, catalogue)), catalogue);
        }
        if length == Length::Manual {
            let others = COMMANDS.iter().map(|command| format!("reform-{}(1)", command.name));
            let own = page.name.replace(' ', "-") + "(1)";
            let first = std::iter::once("reform(1)".to_owned());
            let others: Vec<_> = first.chain(others).filter(|other| *other != own).collect();
            page.add("heading-see", vec![Piece::Paragraph(others.join(", "))], catalogue);
        }
        page
    }

    fn add(&mut self, heading: &'static str, pieces: Vec<Piece>, catalogue: &Catalogue) {
        if !pieces.is_empty() {
            self.sections.push(Section { heading: catalogue.word(heading), pieces });
        }
    }
}

/// An entry of the catalogue whose name is put together.
fn words(entry: &str, attribute: Option<&str>, catalogue: &Catalogue) -> String {
    catalogue.filled_in(entry, attribute, &catalogue.filling(&[])).unwrap_or_default()
}

/// The usage of a command, as its arguments have it: what stands in brackets may be left out.
pub(in crate::shell::cli) fn usage(command: &Command, catalogue: &Catalogue) -> String {
    let mut parts = Vec::new();
    if command.has_subcommands() {
        parts.push(format!("<{}>", catalogue.word("value-command")));
    } else {
        parts.push(command.get_name().to_owned());
    }
    for arg in command.get_positionals() {
        let values: Vec<_> =
            arg.get_possible_values().iter().map(|v| v.get_name().to_owned()).collect();
        let name = if values.is_empty() { value_name(arg) } else { values.join("|") };
        let (open, close) = if arg.is_required_set() { ('<', '>') } else { ('[', ']') };
        let more = if takes_several(arg) { "…" } else { "" };
        parts.push(format!("{open}{name}{close}{more}"));
    }
    let required = command.get_opts().filter(|arg| arg.is_required_set());
    parts.extend(required.map(flag));
    for group in command.get_groups().filter(|group| group.is_required_set()) {
        let of = |id: &clap::Id| command.get_arguments().find(|arg| arg.get_id() == id);
        let one: Vec<_> = group.get_args().filter_map(of).map(flag).collect();
        parts.push(format!("({})", one.join(" | ")));
    }
    let has_options = command.get_opts().any(|arg| !arg.is_required_set())
        || command.get_arguments().any(|arg| is_switch(arg) && arg.get_id() != "help");
    if has_options {
        parts.push(format!("[{}]", catalogue.word("value-options")));
    }
    format!("reform {}", parts.join(" "))
}

fn takes_several(arg: &Arg) -> bool {
    matches!(arg.get_action(), ArgAction::Append)
        || arg.get_num_args().is_some_and(|range| range.max_values() > 1)
}

fn is_switch(arg: &Arg) -> bool {
    !arg.is_positional() && !arg.get_action().takes_values()
}

fn value_name(arg: &Arg) -> String {
    arg.get_value_names()
        .and_then(|names| names.first())
        .map(ToString::to_string)
        .unwrap_or_default()
}

/// `--period <KỲ>`.
fn flag(arg: &Arg) -> String {
    let long = arg.get_long().map(|long| format!("--{long}"));
    let short = arg.get_short().map(|short| format!("-{short}"));
    let name = long.or(short).unwrap_or_default();
    if arg.get_action().takes_values() { format!("{name} <{}>", value_name(arg)) } else { name }
}

/// The commands, arguments and options of a command, under the headings that they have.
fn arguments(own: &Command, length: Length, is_whole: bool, catalogue: &Catalogue) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    if is_whole {
        let entry = |command: &Command| Piece::Entry {
            term: command.get_name().to_owned(),
            text: command.get_about().map(ToString::to_string).unwrap_or_default(),
        };
        let pieces = own.get_subcommands().map(entry).collect();
        sections.push(Section { heading: catalogue.word("heading-commands"), pieces });
    }
    let is_told = |arg: &&Arg| {
        let is_common = arg.is_global_set();
        !arg.is_hide_set() && (!is_common || length != Length::Short)
            // The whole's own are told with the whole.
            && (is_whole || is_common || !own.has_subcommands())
    };
    let (help, others): (Vec<_>, Vec<_>) =
        own.get_arguments().filter(is_told).partition(|arg| arg.get_id() == "help");
    for arg in others.into_iter().chain(help) {
        let heading = arg.get_help_heading().unwrap_or_default();
        let piece = Piece::Entry { term: term(arg), text: told(arg, length) };
        match sections.iter_mut().find(|section| section.heading == heading) {
            Some(section) => section.pieces.push(piece),
            None => sections.push(Section { heading: heading.to_owned(), pieces: vec![piece] }),
        }
    }
    sections
}

/// `-o, --output <TỆP>`.
fn term(arg: &Arg) -> String {
    if arg.is_positional() {
        let name = value_name(arg);
        return if arg.is_required_set() { format!("<{name}>") } else { format!("[{name}]") };
    }
    match (arg.get_short(), arg.get_long()) {
        (Some(short), Some(_)) => format!("-{short}, {}", flag(arg)),
        (None, Some(_)) => format!("    {}", flag(arg)),
        _ => flag(arg),
    }
}

fn told(arg: &Arg, length: Length) -> String {
    let long = arg.get_long_help().filter(|_| length != Length::Short);
    long.or(arg.get_help()).map(ToString::to_string).unwrap_or_default()
}

/// Examples: what each is for, and below it the command behind a dollar sign.
fn examples(text: &str) -> Vec<Piece> {
    let mut purpose = "";
    let mut examples = Vec::new();
    for line in text.lines() {
        match line.trim_start().strip_prefix("$ ") {
            Some(command) => examples.push(Piece::Example {
                purpose: std::mem::take(&mut purpose).to_owned(),
                command: command.to_owned(),
            }),
            None => purpose = line.trim(),
        }
    }
    examples
}

/// The exit statuses; of some commands 1 has a meaning of its own.
fn exits(found: &str, catalogue: &Catalogue) -> Vec<Piece> {
    let found = if found.is_empty() { catalogue.word("exit-found") } else { found.to_owned() };
    let entry = |term: &str, text| Piece::Entry { term: term.to_owned(), text };
    vec![
        entry("0", catalogue.word("exit-clean")),
        entry("1", found),
        entry("2", catalogue.word("exit-could-not-run")),
    ]
}

/// Entries, one a line: a term, a bar, what it means.
fn entries(text: &str) -> Vec<Piece> {
    let entry = |line: &str| {
        let (term, text) = line.split_once(" | ")?;
        Some(Piece::Entry { term: term.to_owned(), text: text.to_owned() })
    };
    text.lines().filter_map(entry).collect()
}
