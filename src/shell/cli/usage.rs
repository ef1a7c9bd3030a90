//! What is wrong with the arguments, in the user's language; and help, which clap asks for as if
//! it were an error.

use std::ffi::OsString;
use std::path::Path;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{COMMANDS, Outcome, context, help, output};
use crate::diagnostic::{Diagnostics, nearest};
use crate::i18n::{Catalogue, Message};
use crate::model::Lang;
use crate::plan;
use crate::shell::workspace::Workspace;

/// Shows help or the version (success), or says what is wrong (it could not run).
pub(super) fn show(error: &clap::Error, asked: &[OsString], catalogue: &Catalogue) -> Outcome {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let text = error.render().to_string();
        return match output::write(text.as_bytes()) {
            Ok(()) => Outcome::Clean,
            Err(_) => Outcome::CouldNotRun,
        };
    }
    let text = |kind| error.get(kind).map(said).unwrap_or_default();
    let argument = text(ContextKind::InvalidArg);
    let value = text(ContextKind::InvalidValue);
    let known = text(ContextKind::ValidValue);
    let message = match error.kind() {
        ErrorKind::InvalidSubcommand => Message::new("usage-unknown-command")
            .with("value", text(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Message::new("usage-missing-command")
        }
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            Message::new("usage-unknown-option").with("value", argument)
        }
        ErrorKind::UnknownArgument => word(&argument, asked),
        ErrorKind::InvalidValue if value.is_empty() => {
            Message::new("usage-missing-value").with("option", argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Message::new("usage-invalid-value")
            .with("option", argument)
            .with("value", value)
            .with("listed", if known.is_empty() { "no" } else { "yes" })
            .with("known", known),
        ErrorKind::MissingRequiredArgument => {
            Message::new("usage-missing-argument").with("option", argument)
        }
        ErrorKind::ArgumentConflict if argument == text(ContextKind::PriorArg) => {
            Message::new("usage-twice").with("option", argument)
        }
        ErrorKind::ArgumentConflict => Message::new("usage-conflict")
            .with("option", argument)
            .with("other", text(ContextKind::PriorArg)),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            Message::new("usage-too-many").with("option", argument)
        }
        other => Message::new("usage-other").with("detail", other.to_string()),
    };
    output::complain(catalogue, &message);
    if let Some(nearest) = suggestion(error) {
        let line = Message::new("usage-suggestion").with("nearest", nearest);
        output::say(&catalogue.text(&line));
    }
    // Who has typed nothing yet sees what there is to type.
    if error.kind() == ErrorKind::MissingSubcommand {
        output::to_stderr(&format!("\n{}", help::shortest(catalogue)));
        return Outcome::CouldNotRun;
    }
    let command = named(asked).map_or("reform".to_owned(), |name| format!("reform {name}"));
    output::say(&catalogue.text(&Message::new("usage-help").with("command", command)));
    Outcome::CouldNotRun
}

/// The command that was asked for.
fn named(asked: &[OsString]) -> Option<&'static str> {
    let command = asked.iter().find_map(|said| COMMANDS.iter().find(|own| said == own.name))?;
    Some(command.name)
}

/// That a command takes no such word. A period is named by its option.
fn word(word: &str, asked: &[OsString]) -> Message {
    let name = named(asked).unwrap_or_default();
    let command = COMMANDS.iter().find(|own| own.name == name);
    let has_period = command.is_some_and(|command| {
        let described = (command.arguments)(Command::new(name), &Catalogue::new(Lang::default()));
        described.get_arguments().any(|arg| arg.get_id() == "period")
    });
    let is_period = has_period && is_period(word, asked).unwrap_or_default();
    let message = Message::new("usage-unknown-word").with("value", word).with("command", name);
    message.with("period", if is_period { "yes" } else { "no" })
}

/// Whether the plan has a period or report of an id.
fn is_period(word: &str, asked: &[OsString]) -> Option<bool> {
    let root = context::said(asked, "-C").unwrap_or_else(|| ".".to_owned());
    let workspace = Workspace::find(Path::new(&root)).ok()?;
    let year = context::said(asked, "--year").and_then(|year| year.parse().ok());
    let year = year.or_else(|| workspace.years().ok()?.pop())?;
    let sources = workspace.read_plan(year).ok()?;
    let plan = plan::plan(&sources, year, &mut Diagnostics::default());
    Some(plan.report(word).is_some())
}

/// What may have been meant: of several words the nearest.
fn suggestion(error: &clap::Error) -> Option<String> {
    let kinds = [
        (ContextKind::SuggestedSubcommand, ContextKind::InvalidSubcommand),
        (ContextKind::SuggestedArg, ContextKind::InvalidArg),
        (ContextKind::SuggestedValue, ContextKind::InvalidValue),
    ];
    kinds.into_iter().find_map(|(suggested, typed)| match error.get(suggested)? {
        ContextValue::Strings(all) => {
            let typed = error.get(typed).map(said).unwrap_or_default();
            let near = nearest(&typed, all.iter().map(String::as_str));
            near.or_else(|| all.last().cloned())
        }
        one => Some(said(one)),
    })
}

fn said(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::Number(number) => number.to_string(),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => {
            texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
        _ => String::new(),
    }
}
