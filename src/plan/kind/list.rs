//! What is written as one text and may stand in lists: ids, selectors, summands.

use std::marker::PhantomData;

use rust_decimal::Decimal;
use toml::de::DeValue;

use super::super::context::invalid_id;
use super::super::rules::{EMPTY_LIST, EMPTY_TEXT};
use super::{Entry, Kind, LIST, Shape};
use crate::model::{AreaChoice, Id, Placed, Selector, Term};

/// A value that is written as one text.
pub trait Item: Sized {
    /// Whether a list may hold it only once.
    const IS_DISTINCT: bool = true;

    /// Reads a text, trimmed and in NFC.
    fn parse(entry: &Entry<'_, '_>, text: Placed<String>) -> Option<Placed<Self>>;

    /// The text again.
    fn written(&self) -> String;

    /// What it looks like in a list.
    fn shape() -> Shape;

    /// What it looks like where it stands alone.
    fn shape_alone() -> Shape {
        Self::shape()
    }
}

/// A list; where it is absent, it is empty.
impl<T: Item> Kind for Vec<T> {
    type Value = Vec<Placed<T>>;

    fn read(entry: &Entry<'_, '_>) -> Option<Self::Value> {
        let list = entry.or_wrong(entry.value.get_ref().as_array(), LIST)?;
        let texts = list.iter().filter_map(|value| entry.text(value));
        Some(kept(entry, texts.filter_map(|text| T::parse(entry, text)).collect()))
    }

    fn shape() -> Shape {
        list::<T>(0)
    }
}

fn list<T: Item>(least: usize) -> Shape {
    Shape::List { of: Box::new(T::shape()), least, most: None, is_distinct: T::IS_DISTINCT }
}

/// The entries of a list, each once if it may hold it only once.
fn kept<T: Item>(entry: &Entry<'_, '_>, entries: Vec<Placed<T>>) -> Vec<Placed<T>> {
    if T::IS_DISTINCT { entry.context.distinct(entries, T::written) } else { entries }
}

/// A list that holds something.
pub struct NonEmpty<T>(PhantomData<T>);

impl<T: Item> Kind for NonEmpty<T> {
    type Value = Vec<Placed<T>>;

    fn read(entry: &Entry<'_, '_>) -> Option<Self::Value> {
        if entry.value.get_ref().as_array().is_some_and(|list| list.is_empty()) {
            entry.nothing(&EMPTY_LIST, entry.place);
        }
        <Vec<T> as Kind>::read(entry)
    }

    fn shape() -> Shape {
        list::<T>(1)
    }
}

/// One of them, or a list.
pub struct OneOrMore<T>(PhantomData<T>);

impl<T: Item> Kind for OneOrMore<T> {
    type Value = Vec<Placed<T>>;

    fn read(entry: &Entry<'_, '_>) -> Option<Self::Value> {
        if entry.value.get_ref().is_array() {
            return <Vec<T> as Kind>::read(entry);
        }
        T::parse(entry, String::read(entry)?).map(|one| vec![one])
    }

    fn shape() -> Shape {
        Shape::Either(vec![T::shape_alone(), list::<T>(0)])
    }
}

/// A list of two numbers. How many there are is for its reader.
pub enum Numbers {}

impl Kind for Numbers {
    type Value = Placed<Vec<Placed<Decimal>>>;

    fn read(entry: &Entry<'_, '_>) -> Option<Self::Value> {
        // One number is too few, but it is no other type.
        if matches!(entry.value.get_ref(), DeValue::Integer(_) | DeValue::Float(_)) {
            let one = Decimal::read(entry)?;
            return Some(Placed::new(vec![one], entry.place));
        }
        let list = entry.or_wrong(entry.value.get_ref().as_array(), LIST)?;
        let numbers: Option<Vec<_>> =
            list.iter().map(|value| Decimal::read(&entry.inner(value))).collect();
        numbers.map(|numbers| Placed::new(numbers, entry.place))
    }

    fn shape() -> Shape {
        Shape::List { of: Box::new(Decimal::shape()), least: 2, most: Some(2), is_distinct: false }
    }
}

/// A list of lists of two numbers.
pub enum Steps {}

impl Kind for Steps {
    type Value = Vec<Placed<Vec<Placed<Decimal>>>>;

    fn read(entry: &Entry<'_, '_>) -> Option<Self::Value> {
        let list = entry.or_wrong(entry.value.get_ref().as_array(), LIST)?;
        if list.is_empty() {
            entry.nothing(&EMPTY_LIST, entry.place);
            return None;
        }
        list.iter().map(|value| Numbers::read(&entry.inner(value))).collect()
    }

    fn shape() -> Shape {
        let of = Box::new(Numbers::shape());
        Shape::List { of, least: 1, most: None, is_distinct: false }
    }
}

/// Any text, blank ones too, but what an example has for one; whoever reads it says what is amiss.
impl Item for String {
    const IS_DISTINCT: bool = false;

    fn parse(entry: &Entry<'_, '_>, text: Placed<String>) -> Option<Placed<String>> {
        if text.value.starts_with('…') && text.value.trim_matches('…').is_empty() {
            entry.nothing(&EMPTY_TEXT, text.place);
            return None;
        }
        Some(text)
    }

    fn written(&self) -> String {
        self.clone()
    }

    fn shape() -> Shape {
        Shape::Text { pattern: r"^(?!\s*…+\s*$)".to_owned() }
    }

    fn shape_alone() -> Shape {
        <Self as Kind>::shape()
    }
}

/// What ids look like, after what may stand in front of them and before what may stand behind.
fn id_pattern(before: &str, after: &str) -> String {
    let devices = "[Cc][Oo][Nn]|[Pp][Rr][Nn]|[Aa][Uu][Xx]|[Nn][Uu][Ll]|[Cc][Oo][Mm][0-9]|\
                   [Ll][Pp][Tt][0-9]";
    format!(
        r"^\s*{before}(?!(?:{devices})(?:\.|{after}\s*$))[A-Za-z0-9](?:[A-Za-z0-9._-]{{0,62}}[A-Za-z0-9_-])?{after}\s*$"
    )
}

impl Kind for Id {
    type Value = Placed<Self>;

    fn read(entry: &Entry<'_, '_>) -> Option<Placed<Self>> {
        let text = entry.text(entry.value)?;
        // Where none is needed there is none to be thought of: the key may go.
        if text.value.is_empty() && !entry.is_needed {
            entry.nothing(&EMPTY_TEXT, text.place);
            return None;
        }
        entry.context.parse_id(&entry.key, text)
    }

    fn shape() -> Shape {
        Shape::Text { pattern: id_pattern("", "") }.named("shape-id")
    }
}

impl Item for Id {
    fn parse(entry: &Entry<'_, '_>, text: Placed<String>) -> Option<Placed<Self>> {
        entry.context.parse_id(&entry.key, text)
    }

    fn written(&self) -> String {
        self.to_string()
    }

    fn shape() -> Shape {
        <Self as Kind>::shape()
    }
}

/// The groups that a unit is in. An `@` is for those who name them elsewhere.
pub enum Groups {}

impl Kind for Groups {
    type Value = Vec<Placed<Id>>;

    fn read(entry: &Entry<'_, '_>) -> Option<Self::Value> {
        let list = entry.or_wrong(entry.value.get_ref().as_array(), LIST)?;
        let texts = list.iter().filter_map(|value| entry.text(value));
        let ids = texts.filter_map(|mut text| {
            if let Some(group) = text.value.strip_prefix('@')
                && let (Ok(id), Err(fault)) = (Id::parse(group), Id::parse(&text.value))
            {
                let finding = invalid_id(&text.value, fault, text.place);
                let finding = finding.help("help-group").with("key", entry.key.as_str());
                entry.context.report(finding.with("nearest", &id));
                text.value = group.to_owned();
            }
            <Id as Item>::parse(entry, text)
        });
        Some(kept(entry, ids.collect()))
    }

    fn shape() -> Shape {
        list::<Id>(0)
    }
}

impl Item for Selector {
    fn parse(entry: &Entry<'_, '_>, text: Placed<String>) -> Option<Placed<Self>> {
        let place = text.place;
        let Some(group) = text.value.strip_prefix('@') else {
            return entry
                .context
                .parse_id(&entry.key, text)
                .map(|id| Placed::new(Self::Unit(id.value), place));
        };
        if group == "all" {
            return Some(Placed::new(Self::All, place));
        }
        let group = entry.context.parse_id(&entry.key, Placed::new(group.to_owned(), place))?;
        Some(Placed::new(Self::Group(group.value), place))
    }

    fn written(&self) -> String {
        Self::written(self)
    }

    fn shape() -> Shape {
        Shape::Text { pattern: id_pattern("@?", "") }.named("shape-selector")
    }
}

/// A summand: a metric, or `metric@previous`.
impl Item for Term {
    fn parse(entry: &Entry<'_, '_>, text: Placed<String>) -> Option<Placed<Self>> {
        let (metric, previous) = match text.value.strip_suffix("@previous") {
            Some(metric) => (metric.to_owned(), true),
            None => (text.value, false),
        };
        let metric = entry.context.parse_id(&entry.key, Placed::new(metric, text.place))?;
        Some(Placed::new(Self { metric: metric.value, previous }, text.place))
    }

    fn written(&self) -> String {
        Self::written(self)
    }

    fn shape() -> Shape {
        Shape::Text { pattern: id_pattern("", "(?:@previous)?") }.named("shape-term")
    }
}

impl Item for AreaChoice {
    const IS_DISTINCT: bool = false;

    fn parse(entry: &Entry<'_, '_>, text: Placed<String>) -> Option<Placed<Self>> {
        if text.value == "@others" {
            return Some(Placed::new(Self::Others, text.place));
        }
        let id = entry.context.parse_id(&entry.key, text)?;
        Some(Placed::new(Self::One(id.value), id.place))
    }

    fn written(&self) -> String {
        Self::written(self)
    }

    fn shape() -> Shape {
        let forgiven = Shape::Text { pattern: r"^\s*@others\s*$".to_owned() };
        Shape::Either(vec![Shape::Word("@others"), forgiven, <Id as Kind>::shape()])
    }
}
