//! What is wrong with the arguments, in the user's language; and help, which clap asks for as if
//! it were an error.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{COMMANDS, Outcome, help, output};
use crate::diagnostic::nearest;
use crate::i18n::{Catalogue, Message};

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
        ErrorKind::UnknownArgument => Message::new("usage-unknown-option").with("value", argument),
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
    let command = asked.iter().find_map(|said| COMMANDS.iter().find(|own| said == own.name));
    let command = command.map_or("reform".to_owned(), |command| format!("reform {}", command.name));
    output::say(&catalogue.text(&Message::new("usage-help").with("command", command)));
    Outcome::CouldNotRun
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
