//! Texts, and names in two languages.

use std::marker::PhantomData;

use super::super::key::{Field, Key, Need, Read, Table, tables};
use super::super::rules::{EMPTY_TEXT, OVERLONG_TEXT, UNKNOWN_PLACEHOLDER};
use super::{Count, Cursor, Entry, Kind, NAME, Shape, TABLE, TEXT};
use crate::diagnostic::Diagnostic;
use crate::model::{Name, Placed};
use crate::source::limits;
use crate::source::spelling::composed;
use toml::Spanned;
use toml::de::DeValue;

tables! {
    InTwo "keys-name" {
        vi: String;
        en: String;
    }
    ListsInTwo "keys-names" {
        vi: Vec<String>;
        en: Vec<String>;
    }
}

/// Whether a text is blank, or what an example has for one.
pub(in crate::plan) fn says_nothing(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c == '…')
}

impl Entry<'_, '_> {
    /// A text, trimmed and in NFC.
    pub(super) fn text(&self, value: &Spanned<DeValue<'_>>) -> Option<Placed<String>> {
        let Placed { value: text, place } = self.text_of_any_length(value)?;
        // No more letters than bytes: nearly every text is told by its length.
        if text.len() > limits::TEXT && text.chars().nth(limits::TEXT).is_some() {
            let finding = Diagnostic::new(&OVERLONG_TEXT, place).with("key", self.key.as_str());
            self.context.report(finding.with("most", limits::TEXT));
            return None;
        }
        Some(Placed::new(composed(&text).trim().to_owned(), place))
    }

    /// A text as it stands.
    fn text_of_any_length(&self, value: &Spanned<DeValue<'_>>) -> Option<Placed<String>> {
        let place = self.context.place(value.span());
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong_type(value, TEXT);
        }
        text.map(|text| Placed::new(text.to_owned(), place))
    }

    /// A name in two languages, with the places of its texts.
    fn name(&self) -> Option<(Name, InTwo)> {
        let mut cursor = self.cursor(NAME)?;
        cursor.within = Some(self.key.clone());
        // One language is enough: a text that is empty may go where the other has one.
        cursor.is_needed = self.is_needed && !cursor.holds_text();
        let mut read = InTwo::read(&cursor);
        let text = |field: &mut Field<Placed<String>>| field.value.take().map(|text| text.value);
        let name = Name { vi: text(&mut read.vi), en: text(&mut read.en) };
        if name == Name::default() {
            if cursor.is_empty() {
                self.nothing(&EMPTY_TEXT, cursor.place);
            }
            return None;
        }
        Some((name, read))
    }
}

/// A text that is not blank.
impl Kind for String {
    type Value = Placed<String>;

    fn read(entry: &Entry<'_, '_>) -> Option<Placed<String>> {
        let text = entry.text(entry.value)?;
        // An example that nobody has filled in says as little as nothing.
        if says_nothing(&text.value) {
            entry.nothing(&EMPTY_TEXT, text.place);
            return None;
        }
        Some(text)
    }

    fn shape() -> Shape {
        Shape::Text { pattern: r"[^\s…]".to_owned() }.named("shape-text")
    }
}

impl Kind for Name {
    type Value = Name;

    fn read(entry: &Entry<'_, '_>) -> Option<Name> {
        entry.name().map(|(name, _)| name)
    }

    fn shape() -> Shape {
        Shape::Table(InTwo::TABLE, Count::Some).named("shape-name")
    }
}

/// A text that is a list of lines, one a file: a nation's seal has tens of thousands.
pub enum Listing {}

impl Kind for Listing {
    type Value = Placed<String>;

    fn read(entry: &Entry<'_, '_>) -> Option<Placed<String>> {
        entry.text_of_any_length(entry.value)
    }

    fn shape() -> Shape {
        String::shape()
    }
}

/// A list of names: `key.vi = […]`, `key.en = […]`, entry for entry.
impl Kind for Vec<Name> {
    type Value = Self;

    fn read(entry: &Entry<'_, '_>) -> Option<Self> {
        let read = ListsInTwo::read(&entry.cursor(TABLE)?);
        let (vi, en) = (read.vi.or_default(), read.en.or_default());
        let text = |texts: &[Placed<String>], at: usize| Some(texts.get(at)?.value.clone());
        let names = 0..vi.len().max(en.len());
        Some(names.map(|at| Name { vi: text(&vi, at), en: text(&en, at) }).collect())
    }

    fn shape() -> Shape {
        Shape::Table(ListsInTwo::TABLE, Count::Any).named("shape-names")
    }
}

/// A text, the same in both languages, or a name.
pub enum TextOrName {}

impl Kind for TextOrName {
    type Value = Name;

    fn read(entry: &Entry<'_, '_>) -> Option<Name> {
        if entry.value.get_ref().is_str() {
            return String::read(entry).map(|text| Name::both(&text.value));
        }
        Name::read(entry)
    }

    fn shape() -> Shape {
        Shape::Either(vec![String::shape(), Name::shape()]).named("shape-measure")
    }
}

/// What may be filled in in a sentence.
pub trait Placeholders {
    /// The catalogue's entry that says so.
    const WORDS: &'static str;
    const KNOWN: &'static [&'static str];
}

/// A name whose placeholders, as in `{year}`, are all known.
pub struct Sentence<P>(PhantomData<P>);

impl<P: Placeholders> Sentence<P> {
    const TABLE: Table = Table {
        words: "keys-name",
        keys: &[
            Key { name: "vi", need: Need::Optional, shape: Self::text },
            Key { name: "en", need: Need::Optional, shape: Self::text },
        ],
    };

    /// A brace that is not closed ends a placeholder where the text or the next one does.
    fn text() -> Shape {
        let known = P::KNOWN.join("|");
        let pattern = format!(r"^(?=[\s\S]*[^\s…])(?:[^{{]|\{{(?:{known})(?=[{{}}]|$))*$");
        Shape::Text { pattern }
    }
}

impl<P: Placeholders> Kind for Sentence<P> {
    type Value = Name;

    fn read(entry: &Entry<'_, '_>) -> Option<Name> {
        let (name, read) = entry.name()?;
        for (place, text) in [(read.vi.place, &name.vi), (read.en.place, &name.en)] {
            let text = text.as_deref().unwrap_or_default();
            for piece in text.split('{').skip(1) {
                let found = piece.split('}').next().unwrap_or_default();
                if !P::KNOWN.contains(&found) {
                    let all: Vec<_> = P::KNOWN.iter().map(|word| format!("{{{word}}}")).collect();
                    entry.context.report(
                        Diagnostic::new(&UNKNOWN_PLACEHOLDER, place)
                            .with("key", entry.key.as_str())
                            .with("known", all.join(", "))
                            .found(found)
                            .suggest(P::KNOWN.iter().copied()),
                    );
                }
            }
        }
        Some(name)
    }

    fn shape() -> Shape {
        Shape::Table(Self::TABLE, Count::Some).named(P::WORDS)
    }
}
