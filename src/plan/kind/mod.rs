//! The kinds of value that a key may have. A kind is a type, most often the model's own, and says
//! both how it is read and what it looks like, so that the loader and the schemas cannot part.

mod due;
mod example;
mod list;
mod number;
mod reporter;
mod table;
mod text;
mod word;

use std::rc::Rc;

use toml::Spanned;
use toml::de::DeValue;

pub(super) use self::due::{Times, When};
pub(super) use self::example::Sample;
pub(super) use self::list::{Groups, Item, NonEmpty, Numbers, OneOrMore, Steps};
pub(super) use self::number::{Days, Format};
pub(crate) use self::number::{FORMAT, offset};
pub(super) use self::reporter::Reporters;
pub(super) use self::table::{ById, Filled, Many, One, OneKey};
pub(super) use self::text::{Listing, Placeholders, Sentence, TextOrName, says_nothing};
use super::context::{Context, curtailed};
use super::cursor::Cursor;
use super::key::Table;
use super::rules::{MISSING_KEY, WRONG_TYPE};
use crate::diagnostic::{Diagnostic, Rule};
use crate::i18n::{Message, Value};
use crate::model::{Id, Place};

/// A kind of value.
pub(super) trait Kind {
    /// What is read from it.
    type Value;

    /// Reads it. `None` is something else, which has been reported.
    fn read(entry: &Entry<'_, '_>) -> Option<Self::Value>;

    /// What it looks like.
    fn shape() -> Shape;
}

/// What a value looks like, as far as can be said of it alone.
#[derive(Debug)]
pub(crate) enum Shape {
    Text {
        /// What the text must match somewhere; everything does where it is empty.
        pattern: String,
    },
    /// One of these words, blanks around it aside.
    Words(Vec<&'static str>),
    /// Nothing but these very letters.
    Word(&'static str),
    Integer {
        least: Option<i64>,
        most: Option<i64>,
    },
    /// A number that is not negative and below this one.
    Number {
        below: i64,
    },
    Boolean,
    /// A date, which a reader of TOML hands on as text.
    Date,
    List {
        of: Box<Shape>,
        least: usize,
        most: Option<usize>,
        is_distinct: bool,
    },
    Either(Vec<Shape>),
    Table(Table, Count),
    /// A table whose keys are ids.
    ById(Box<Shape>),
    /// A shape that has a name, by the catalogue's entry that says what it is.
    Named(&'static str, Box<Shape>),
}

/// How many of its keys a table has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Count {
    Any,
    /// At least one.
    Some,
    /// Exactly one.
    One,
}

impl Shape {
    /// What an id looks like.
    pub fn id() -> Self {
        <Id as Kind>::shape()
    }

    fn named(self, words: &'static str) -> Self {
        Self::Named(words, Box::new(self))
    }
}

/// The types that a key may want, by their entry in the catalogue.
const TEXT: &str = "type-text";
const INTEGER: &str = "type-integer";
const NUMBER: &str = "type-number";
const BOOLEAN: &str = "type-boolean";
const DATE: &str = "type-day";
const MOMENT: &str = "type-moment";
const LIST: &str = "type-list";
const TABLE: &str = "type-group";
pub(super) const BASELINE: &str = "type-baseline";
pub(super) const TARGET: &str = "type-target";
const TABLES: &str = "type-tables";
const NAME: &str = "type-name";
const DAYS: &str = "type-days";
const OFFSET: &str = "type-offset";

/// A key's value while it is being read.
pub(super) struct Entry<'c, 'd> {
    pub context: &'c Context<'d>,
    /// The header of the table that it stands in, without the brackets.
    pub way: Rc<str>,
    /// The key as a user writes it, `name.vi` for instance.
    pub key: String,
    pub value: &'c Spanned<DeValue<'c>>,
    /// All that stands under the key, where the value is but an entry of a list.
    pub whole: &'c Spanned<DeValue<'c>>,
    pub place: Place,
    /// What the whole value looks like: of it an example is made.
    pub shape: fn() -> Shape,
    /// Whether the key must be there: then nobody is told to delete it.
    pub is_needed: bool,
}

impl<'c, 'd> Entry<'c, 'd> {
    /// One of the values that stand in this one.
    fn inner(&self, value: &'c Spanned<DeValue<'c>>) -> Self {
        let place = self.context.place(value.span());
        Self { key: self.key.clone(), way: Rc::clone(&self.way), value, place, ..*self }
    }

    /// The header of a table under this key, without the brackets.
    pub fn below(&self) -> Rc<str> {
        if self.way.is_empty() {
            self.key.as_str().into()
        } else {
            format!("{}.{}", self.way, self.key).into()
        }
    }

    /// How the key is written, with what stands there as far as it will do.
    fn example(&self, given: Option<&Spanned<DeValue<'_>>>) -> Value {
        Sample { context: self.context, way: &self.way, key: &self.key, given }
            .text(&(self.shape)())
    }

    /// Reports that nothing stands where something should.
    fn nothing(&self, rule: &'static Rule, place: Place) {
        let finding = Diagnostic::new(rule, place).with("key", self.key.as_str());
        self.context
            .report(finding.with("needed", self.is_needed).with("example", self.example(None)));
    }

    /// Reports that the value, or the entry of a list, is not of the type that the key wants.
    fn wrong_type(&self, value: &Spanned<DeValue<'_>>, wanted: &'static str) {
        // A day with an hour, where the day alone is wanted.
        let day = value.get_ref().as_datetime().filter(|found| found.time.is_some());
        let day = day.filter(|_| wanted == DATE).and_then(|found| found.date);
        // A text is none of the right form, where a text is wanted.
        let is_text = value.get_ref().is_str();
        let found = match value.get_ref().type_str() {
            _ if day.is_some() => MOMENT,
            _ if is_text && wanted == OFFSET => "type-no-offset",
            found => type_entry(found),
        };
        let finding = Diagnostic::new(&WRONG_TYPE, self.context.place(value.span()))
            .with("key", self.key.as_str())
            .with("wanted", Message::new(wanted))
            .with("example", self.example(Some(self.whole)))
            .with("type", Message::new(found))
            .found(curtailed(&written(value.get_ref())));
        self.context.report(match day {
            Some(day) => finding.help("help-hour").with("meant", day.to_string()),
            None => finding,
        });
    }

    /// What was read of the value, which is reported if that is nothing.
    fn or_wrong<T>(&self, read: Option<T>, wanted: &'static str) -> Option<T> {
        if read.is_none() {
            self.wrong_type(self.value, wanted);
        }
        read
    }

    /// The value as a table, where `wanted` is what it should be.
    pub fn cursor(&self, wanted: &'static str) -> Option<Cursor<'c, 'd>> {
        let table = self.or_wrong(self.value.get_ref().as_table(), wanted)?;
        Some(Cursor::new(self.context, table, self.place, self.below()))
    }
}

/// The finding that a table lacks a key.
pub(super) fn missing(sample: &Sample<'_, '_>, shape: fn() -> Shape, place: Place) -> Diagnostic {
    let finding = Diagnostic::new(&MISSING_KEY, place).with("key", sample.key);
    finding.with("example", sample.text(&shape()))
}

/// The catalogue's entry for a TOML type.
fn type_entry(toml: &str) -> &'static str {
    match toml {
        "string" => TEXT,
        "integer" => INTEGER,
        "float" => NUMBER,
        "boolean" => BOOLEAN,
        "datetime" => "type-date",
        "array" => LIST,
        _ => "type-table",
    }
}

/// A value as a plan writes it, short.
fn written(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => number.as_str().to_owned(),
        DeValue::Float(number) => number.as_str().to_owned(),
        DeValue::Boolean(truth) => truth.to_string(),
        DeValue::Datetime(date) => date.to_string(),
        DeValue::Array(_) => "[…]".to_owned(),
        DeValue::Table(_) => "{…}".to_owned(),
    }
}
