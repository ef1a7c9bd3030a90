//! A finding put into words and positions, before any form's own escaping.

use super::text::{harmless, shortened};
use crate::diagnostic::{Argument, Arguments, Diagnostic, Label, Rule, Severity};
use crate::i18n::{Catalogue, Filling, Message, Value};
use crate::model::{Name, Place};
use crate::source::unseen;
use crate::source::{Position, Sources};

/// How many characters of a user's text are worth repeating.
const LONGEST: usize = 200;

/// A finding's texts in one language; what its entry lacks is `None`.
pub(super) struct Words {
    /// What is wrong.
    pub message: String,
    /// What is at the place.
    pub label: Option<String>,
    /// What should be there.
    pub expected: Option<String>,
    /// What stands there instead, as the user wrote it.
    pub found: Option<String>,
    /// The one action that mends it.
    pub help: Option<String>,
    /// What more there is to say: the entry that names the line, and the text.
    pub remarks: Vec<(&'static str, String)>,
    /// What they are filled with.
    filling: Filling,
}

impl Words {
    /// The texts as they are, for programs.
    pub(super) fn exact(diagnostic: &Diagnostic, catalogue: &Catalogue) -> Self {
        Self::filled(diagnostic, str::to_owned, catalogue)
    }

    /// The texts for people's eyes: each in one line, users' own texts harmless and not too long.
    pub(super) fn shown(diagnostic: &Diagnostic, catalogue: &Catalogue) -> Self {
        let exact = Self::filled(diagnostic, user_text, catalogue);
        let found = exact.found.map(|found| match found.as_str() {
            "" => catalogue.word("render-empty"),
            _ => found,
        });
        Self {
            message: line(exact.message),
            label: exact.label.map(line),
            expected: exact.expected.map(line),
            found,
            help: exact.help.map(line),
            remarks: exact.remarks.into_iter().map(|(name, text)| (name, line(text))).collect(),
            filling: exact.filling,
        }
    }

    fn filled(diagnostic: &Diagnostic, show: Show, catalogue: &Catalogue) -> Self {
        let found = diagnostic.found.as_deref().map(show);
        let mut args = values(&diagnostic.args, show);
        args.extend(found.clone().map(|found| ("found", Value::Text(found))));
        let filling = catalogue.filling(&args);
        let name = diagnostic.rule.name;
        let text = |attribute| catalogue.filled_in(name, Some(attribute), &filling);
        Self {
            message: catalogue.filled_in(name, None, &filling).unwrap_or_else(|| name.to_owned()),
            label: text("label"),
            expected: text("expected"),
            found,
            // Not every rule has the variant that a suggestion asks for.
            help: text(diagnostic.help).or_else(|| text("help")),
            remarks: remarks(diagnostic, show, catalogue),
            filling,
        }
    }

    /// What a finding says about another place, for people's eyes.
    pub(super) fn related(
        &self,
        rule: &Rule,
        label: &Label,
        catalogue: &Catalogue,
    ) -> Option<String> {
        let own = label.args.as_ref().map(|args| catalogue.filling(&values(args, user_text)));
        let filling = own.as_ref().unwrap_or(&self.filling);
        catalogue.filled_in(rule.name, Some(label.attribute), filling).map(line)
    }

    /// The message and below it what to do, what was expected and what found, each in its own line.
    pub(super) fn paragraph(&self, catalogue: &Catalogue) -> String {
        let mut paragraph = self.message.clone();
        for (word, text) in self.details() {
            paragraph.push_str(&format!("\n{}: {text}", catalogue.word(word)));
        }
        paragraph
    }

    /// The details that there are, first what to do: the entry that names it, and the text.
    pub(super) fn details(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [
            ("render-help", &self.help),
            ("render-expected", &self.expected),
            ("render-found", &self.found),
        ]
        .into_iter()
        .filter_map(|(word, text)| Some((word, text.as_deref()?)))
        .chain(self.remarks.iter().map(|(name, text)| (*name, text.as_str())))
    }
}

/// What is wrong and what mends it, for a letter: users' own texts harmless and not too long. Of a rule
/// that asks for nothing there is no help.
pub(super) fn told(found: &Diagnostic, catalogue: &Catalogue) -> (Message, Option<Message>) {
    let mut args = values(&found.args, user_text);
    args.extend(found.found.as_deref().map(|text| ("found", Value::Text(user_text(text)))));
    let name = found.rule.name;
    let mut helps = [found.help, "help"].into_iter();
    let help = helps.find(|attribute| catalogue.has(name, Some(attribute)));
    let help =
        help.map(|attribute| Message { id: name, attribute: Some(attribute), args: args.clone() });
    (Message { id: name, attribute: None, args }, help)
}

/// The word for a severity.
pub(super) fn severity(severity: Severity, catalogue: &Catalogue) -> String {
    catalogue.word(crate::diagnostic::explain::severity_entry(severity))
}

fn remarks(
    diagnostic: &Diagnostic,
    show: Show,
    catalogue: &Catalogue,
) -> Vec<(&'static str, String)> {
    // What looks right and is not, only its number tells.
    let letter = diagnostic.found.as_deref().and_then(unseen::disguised).map(|letter| {
        let text = Message::new("render-letter-of").with("letter", letter.to_string());
        ("render-letter", catalogue.text(&text.with("number", unseen::code_point(letter))))
    });
    let beyond = diagnostic.beyond.as_ref().map(|beyond| {
        let text = Message::new("beyond-count").with("more", beyond.count);
        ("beyond", catalogue.text(&text))
    });
    let remarks = diagnostic.remarks.iter().map(|remark| {
        let text = Message { args: each(&remark.text.args, show), ..remark.text };
        (remark.name, catalogue.text(&text))
    });
    letter.into_iter().chain(remarks).chain(beyond).collect()
}

/// The catalogue breaks its own lines only for its editors.
fn line(text: String) -> String {
    let is_one = !text.contains(['\n', '\t']);
    harmless(if is_one { text } else { text.replace(['\n', '\t'], " ") })
}

/// What becomes of a user's text.
type Show = fn(&str) -> String;

fn user_text(text: &str) -> String {
    harmless(shortened(text, LONGEST))
}

fn values(args: &Arguments, show: Show) -> Vec<(&'static str, Value)> {
    let value = |argument: &Argument| match argument {
        Argument::Text(text) => Value::Text(show(text)),
        Argument::Name(name) => shown_name(name, show),
        Argument::Other(value) => shown_value(value, show),
        Argument::Count(count) => Value::Count(*count),
        Argument::Date(date) => Value::Date(*date),
    };
    args.iter().map(|(name, argument)| (*name, value(argument))).collect()
}

fn each(args: &[(&'static str, Value)], show: Show) -> Vec<(&'static str, Value)> {
    args.iter().map(|(name, value)| (*name, shown_value(value, show))).collect()
}

fn shown_name(name: &Name, show: Show) -> Value {
    Value::Name(Name { vi: name.vi.as_deref().map(show), en: name.en.as_deref().map(show) })
}

fn shown_value(value: &Value, show: Show) -> Value {
    match value {
        Value::Text(text) => Value::Text(show(text)),
        Value::Name(name) => shown_name(name, show),
        Value::Message(message) => {
            Value::Message(Box::new(Message { args: each(&message.args, show), ..**message }))
        }
        Value::Joined(between, values) => {
            Value::Joined(between, values.iter().map(|value| shown_value(value, show)).collect())
        }
        Value::Filled(text, values) => Value::Filled(text.clone(), each(values, show)),
        Value::Count(_) | Value::Figure(_) | Value::Date(_) => value.clone(),
    }
}

/// Where a place begins and ends as an editor shows it; `None` where the file has no text to show.
pub(super) fn span(sources: &Sources, place: Place) -> Option<(Position, Position)> {
    let file = sources.file(place.file);
    if file.unreadable.is_some() || file.text.is_empty() {
        return None;
    }
    let start = file.position(place.start);
    Some((start, file.position(place.end).max(start)))
}
