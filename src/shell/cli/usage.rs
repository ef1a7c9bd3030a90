//! What is wrong with the arguments, in the user's language; and help, which clap asks for as if
//! it were an error.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{Outcome, output};
use crate::i18n::{Catalogue, Message};

/// Shows help or the version (success), or says what is wrong (it could not run).
pub(super) fn show(error: &clap::Error, catalogue: &Catalogue) -> Outcome {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return match output::write(error.render().to_string().as_bytes()) {
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
    let suggested =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
            .into_iter()
            .map(text)
            .find(|suggestion| !suggestion.is_empty());
    output::complain(catalogue, &message);
    if let Some(suggestion) = suggested {
        let line = Message::new("usage-suggestion").with("nearest", suggestion);
        output::say(&catalogue.text(&line));
    }
    output::say(&catalogue.word("usage-help"));
    Outcome::CouldNotRun
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
