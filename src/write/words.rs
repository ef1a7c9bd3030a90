//! Cells and messages in words, for the formats that people read.

use std::borrow::Cow;

use crate::i18n::{Catalogue, Message, date, figure};
use crate::model::MeasureUnit;
use crate::report::{Cell, Content, verdict_word};
use crate::source::unseen;

/// What stands in an empty cell.
pub(super) const NOTHING: &str = "–";

/// A cell in words. What stands in user's text is left for the format to make harmless.
pub(super) fn cell(cell: &Cell, catalogue: &Catalogue) -> String {
    let lang = catalogue.lang();
    match &cell.content {
        Content::Empty => NOTHING.to_owned(),
        Content::Text(text) => text.clone(),
        Content::Name(name) => name.get(lang).to_owned(),
        Content::Message(message) => catalogue.text(message),
        Content::Figure(plain, None) => figure(lang, plain),
        Content::Figure(plain, Some(unit)) => measured(plain, unit, catalogue),
        Content::Fraction(above, below) => {
            format!("{}/{}", figure(lang, above), figure(lang, below))
        }
        Content::Target(target, unit) => catalogue.text(&Message::target(*target, unit)),
        Content::Verdict(verdict, qualified) => {
            let entry = verdict_word(*verdict, qualified.internal);
            let id = if qualified.provisional { "verdict-provisional" } else { "report-plain" };
            catalogue.text(&Message::new(id).with("text", entry))
        }
        Content::State(state) => catalogue.text(&Message::new("state").with("state", state.code())),
        Content::Date(day) => date(lang, *day),
    }
}

/// A figure with its unit of measure: `98,68%`, `29 phút`.
fn measured(plain: &str, unit: &MeasureUnit, catalogue: &Catalogue) -> String {
    let number = figure(catalogue.lang(), plain);
    match unit.sign() {
        Some(sign) => format!("{number}{sign}"),
        None => format!("{number} {}", unit.text(catalogue.lang())),
    }
}

/// Text from a user's file in one line, without anything that could steer a terminal or hide: what
/// nobody sees is shown by its number. Whatever a format writes has passed here or through JSON.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    if text.contains(['\t', '\n', '\r']) {
        Cow::Owned(unseen::shown(&text.replace(['\t', '\n', '\r'], " ")).into_owned())
    } else {
        unseen::shown(text)
    }
}

/// The same of a text that is made here and need not be kept.
pub(super) fn made_harmless(text: String) -> String {
    match harmless(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(shown) => shown,
    }
}
