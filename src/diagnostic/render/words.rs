//! A finding put into words and positions, before any form's own escaping.

use super::text::{harmless, shortened};
use crate::diagnostic::{Diagnostic, Label, Rule, Severity, values};
use crate::i18n::{Catalogue, Message, Value};
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
    args: Vec<(&'static str, Value)>,
}

impl Words {
    /// The texts as they are, for programs.
    pub(super) fn exact(diagnostic: &Diagnostic, catalogue: &Catalogue) -> Self {
        Self::filled(diagnostic, Value::clone, catalogue)
    }

    /// The texts for people's eyes: each in one line, users' own texts harmless and not too long.
    pub(super) fn shown(diagnostic: &Diagnostic, catalogue: &Catalogue) -> Self {
        let exact = Self::filled(diagnostic, shown_value, catalogue);
        let found = exact.found.map(|found| match found.as_str() {
            "" => catalogue.word("render-empty"),
            found => user_text(found),
        });
        Self {
            message: line(&exact.message),
            label: exact.label.map(|text| line(&text)),
            expected: exact.expected.map(|text| line(&text)),
            found,
            help: exact.help.map(|text| line(&text)),
            remarks: exact.remarks.into_iter().map(|(name, text)| (name, line(&text))).collect(),
            args: exact.args,
        }
    }

    fn filled(diagnostic: &Diagnostic, show: fn(&Value) -> Value, catalogue: &Catalogue) -> Self {
        let args = each(&values(&diagnostic.args), show);
        let name = diagnostic.rule.name;
        let text = |attribute| catalogue.filled_in(name, Some(attribute), &args);
        Self {
            message: catalogue.filled_in(name, None, &args).unwrap_or_else(|| name.to_owned()),
            label: text("label"),
            expected: text("expected"),
            found: diagnostic.found.as_deref().map(str::to_owned),
            // Not every rule has the variant that a suggestion asks for.
            help: text(diagnostic.help).or_else(|| text("help")),
            remarks: remarks(diagnostic, show, catalogue),
            args,
        }
    }

    /// What a finding says about another place, for people's eyes.
    pub(super) fn related(
        &self,
        rule: &Rule,
        label: &Label,
        catalogue: &Catalogue,
    ) -> Option<String> {
        let own = label.args.as_deref().map(|args| each(&values(args), shown_value));
        let args = own.as_deref().unwrap_or(&self.args);
        catalogue.filled_in(rule.name, Some(label.attribute), args).map(|text| line(&text))
    }

    /// The message and below it what was expected, found and may help, each in a line of its own.
    pub(super) fn paragraph(&self, catalogue: &Catalogue) -> String {
        let mut paragraph = self.message.clone();
        for (word, text) in self.details() {
            paragraph.push_str(&format!("\n{}: {text}", catalogue.word(word)));
        }
        paragraph
    }

    /// The details that there are: the entry that names it, and the text.
    pub(super) fn details(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [
            ("render-expected", &self.expected),
            ("render-found", &self.found),
            ("render-help", &self.help),
        ]
        .into_iter()
        .filter_map(|(word, text)| Some((word, text.as_deref()?)))
        .chain(self.remarks.iter().map(|(name, text)| (*name, text.as_str())))
    }
}

/// The word for a severity.
pub(super) fn severity(severity: Severity, catalogue: &Catalogue) -> String {
    catalogue.word(crate::diagnostic::explain::severity_entry(severity))
}

fn remarks(
    diagnostic: &Diagnostic,
    show: fn(&Value) -> Value,
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
fn line(text: &str) -> String {
    harmless(&text.replace(['\n', '\t'], " "))
}

fn user_text(text: &str) -> String {
    harmless(&shortened(text, LONGEST))
}

fn each(args: &[(&'static str, Value)], show: fn(&Value) -> Value) -> Vec<(&'static str, Value)> {
    args.iter().map(|(name, value)| (*name, show(value))).collect()
}

fn shown_value(value: &Value) -> Value {
    match value {
        Value::Text(text) => Value::Text(user_text(text)),
        Value::Name(name) => Value::Name(Name {
            vi: name.vi.as_deref().map(user_text),
            en: name.en.as_deref().map(user_text),
        }),
        Value::Message(message) => Value::Message(Box::new(Message {
            args: each(&message.args, shown_value),
            ..**message
        })),
        Value::Joined(between, values) => {
            Value::Joined(between, values.iter().map(shown_value).collect())
        }
        Value::Filled(text, values) => Value::Filled(text.clone(), each(values, shown_value)),
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
