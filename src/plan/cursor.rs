//! A cursor over a TOML table: takes keys one by one, with their places, and reports what is
//! absent, of the wrong type or left over.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{FixedOffset, NaiveDate};
use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};
use unicode_normalization::UnicodeNormalization;

use super::rules::{
    EMPTY_LIST, EMPTY_TEXT, INVALID_ID, MISSING_KEY, OVERLONG_TEXT, REPEATED_ENTRY, UNKNOWN_KEY,
    UNKNOWN_WORD, WRONG_TYPE,
};
use crate::diagnostic::{Diagnostic, Diagnostics, shortened};
use crate::i18n::{Message, Value};
use crate::model::{FileId, Id, IdFault, Name, Place, Placed, Selector};
use crate::source::limits;
use crate::source::unseen;

/// What one file's tables share: where findings go, and whether to report structural ones. A file
/// whose syntax is broken is walked quietly: what it lacks may well be there for a human eye.
pub(super) struct Context<'d> {
    pub file: FileId,
    pub quiet: bool,
    pub diagnostics: RefCell<&'d mut Diagnostics>,
}

impl Context<'_> {
    /// Reports a finding about the structure of the file.
    pub fn report(&self, diagnostic: Diagnostic) {
        if !self.quiet {
            self.diagnostics.borrow_mut().push(diagnostic);
        }
    }

    /// Reports a finding about a name that is none, with the nearest of the known ones.
    pub fn report_near<'k>(
        &self,
        diagnostic: Diagnostic,
        known: impl IntoIterator<Item = &'k str>,
    ) {
        if !self.quiet {
            self.diagnostics.borrow_mut().push_near(diagnostic, known);
        }
    }

    /// A span of this file as a place.
    pub fn place(&self, span: std::ops::Range<usize>) -> Place {
        Place { file: self.file, start: span.start, end: span.end }
    }
}

/// The types that a key may want, by their entry in the catalogue.
const TEXT: &str = "type-text";
const INTEGER: &str = "type-integer";
const NUMBER: &str = "type-number";
const BOOLEAN: &str = "type-boolean";
const DATE: &str = "type-date";
const LIST: &str = "type-list";
const TABLE: &str = "type-table";
const TABLES: &str = "type-tables";
const NAME: &str = "type-name";
const DAYS: &str = "type-days";
const OFFSET: &str = "type-offset";

/// The time zone that a text names: `+07:00`, or `Z`.
pub(crate) fn offset(text: &str) -> Option<FixedOffset> {
    if text == "Z" { FixedOffset::east_opt(0) } else { text.parse().ok() }
}

/// A table of a file while it is being read.
pub(super) struct Cursor<'c, 'd> {
    pub context: &'c Context<'d>,
    table: &'c DeTable<'c>,
    /// The table's header, or the whole of an inline table.
    pub place: Place,
    /// The key that holds this table, where its own keys mean little without it (`name.vi`).
    within: Option<&'static str>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'c, 'd> Cursor<'c, 'd> {
    /// A cursor over a table whose header stands at `place`.
    pub fn new(context: &'c Context<'d>, table: &'c DeTable<'c>, place: Place) -> Self {
        Self { context, table, place, within: None, asked: RefCell::default() }
    }

    /// Takes a key as it is.
    fn take(&self, key: &'static str) -> Option<&'c Spanned<DeValue<'c>>> {
        self.asked.borrow_mut().push(key);
        self.table.get(key)
    }

    /// Whether the key is there.
    pub fn has(&self, key: &'static str) -> bool {
        self.take(key).is_some()
    }

    /// The place of a key's value, or of the table where it is absent.
    pub fn place_of(&self, key: &'static str) -> Place {
        self.take(key).map_or(self.place, |value| self.context.place(value.span()))
    }

    /// A key as the user writes it.
    fn written_key(&self, key: &str) -> String {
        self.within.map_or_else(|| key.to_owned(), |within| format!("{within}.{key}"))
    }

    fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &'static str) {
        let found = value.get_ref().type_str();
        let key = self.written_key(key);
        self.context.report(
            Diagnostic::new(&WRONG_TYPE, self.context.place(value.span()))
                .with("key", key.as_str())
                .with("wanted", Message::new(wanted))
                .with("example", Message::attribute(wanted, "example").with("key", key))
                .with("type", Message::new(type_entry(found)))
                .found(curtailed(&written(value.get_ref()))),
        );
    }

    /// Reports that a key is absent.
    pub fn missing(&self, key: &'static str) {
        self.context.report(Diagnostic::new(&MISSING_KEY, self.place).with("key", key));
    }

    fn required<T>(&self, key: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() && !self.has(key) {
            self.missing(key);
        }
        value
    }

    fn read_text(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Placed<String>> {
        let place = self.context.place(value.span());
        let Some(text) = value.get_ref().as_str() else {
            self.wrong_type(key, value, TEXT);
            return None;
        };
        // No more letters than bytes: nearly every text is told by its length.
        if text.len() > limits::TEXT && text.chars().nth(limits::TEXT).is_some() {
            let finding = Diagnostic::new(&OVERLONG_TEXT, place).with("key", self.written_key(key));
            self.context.report(finding.with("most", limits::TEXT));
            return None;
        }
        Some(Placed::new(text.nfc().collect::<String>().trim().to_owned(), place))
    }

    /// An optional text, trimmed and in NFC. An empty one is reported and taken as absent.
    pub fn text(&self, key: &'static str) -> Option<Placed<String>> {
        let text = self.read_text(key, self.take(key)?)?;
        if text.value.is_empty() {
            self.empty(key, text.place);
            return None;
        }
        Some(text)
    }

    fn empty(&self, key: &str, place: Place) {
        let key = self.written_key(key);
        self.context.report(Diagnostic::new(&EMPTY_TEXT, place).with("key", key));
    }

    /// A text that must be there.
    pub fn required_text(&self, key: &'static str) -> Option<Placed<String>> {
        self.required(key, self.text(key))
    }

    /// An optional whole number.
    pub fn integer(&self, key: &'static str) -> Option<Placed<i64>> {
        let value = self.take(key)?;
        let number = value.get_ref().as_integer().and_then(|number| {
            i64::from_str_radix(&number.as_str().replace('_', ""), number.radix()).ok()
        });
        if number.is_none() {
            self.wrong_type(key, value, INTEGER);
        }
        number.map(|number| Placed::new(number, self.context.place(value.span())))
    }

    /// An optional whole number of days, at most a year's.
    pub fn days(&self, key: &'static str) -> Option<u32> {
        let number = self.integer(key)?;
        let days = u32::try_from(number.value).ok().filter(|days| *days <= 366);
        if days.is_none()
            && let Some(value) = self.take(key)
        {
            self.wrong_type(key, value, DAYS);
        }
        days
    }

    /// An optional time zone as its offset from UTC: `+07:00`, or `Z` for UTC itself.
    pub fn offset(&self, key: &'static str) -> Option<FixedOffset> {
        let text = self.text(key)?.value;
        let offset = offset(&text);
        if offset.is_none()
            && let Some(value) = self.take(key)
        {
            self.wrong_type(key, value, OFFSET);
        }
        offset
    }

    /// A whole number that must be there.
    pub fn required_integer(&self, key: &'static str) -> Option<Placed<i64>> {
        self.required(key, self.integer(key))
    }

    /// An optional number, exactly as it is written.
    pub fn number(&self, key: &'static str) -> Option<Placed<Decimal>> {
        self.read_number(key, self.take(key)?)
    }

    /// An optional list of numbers, or one alone; `None` too where one of them is none.
    pub fn numbers(&self, key: &'static str) -> Option<Placed<Vec<Placed<Decimal>>>> {
        let value = self.take(key)?;
        let numbers: Option<Vec<_>> = match value.get_ref().as_array() {
            Some(list) => list.iter().map(|value| self.read_number(key, value)).collect(),
            None => self.read_number(key, value).map(|number| vec![number]),
        };
        numbers.map(|numbers| Placed::new(numbers, self.context.place(value.span())))
    }

    fn read_number(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Placed<Decimal>> {
        let text = match value.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str()),
            DeValue::Float(number) => Some(number.as_str()),
            _ => None,
        };
        let number = text.and_then(|text| {
            let text = text.replace('_', "");
            let digits = text.trim_start_matches(['+', '-']);
            // `inf`, `nan` and exponents are numbers to TOML, not to a plan.
            let plain = digits.chars().all(|c| c.is_ascii_digit() || c == '.');
            // More digits than a decimal holds would be rounded in silence.
            (plain && digits.len() <= 20).then(|| text.parse().ok())?
        });
        if number.is_none() {
            self.wrong_type(key, value, NUMBER);
        }
        number.map(|number: Decimal| {
            Placed::new(number.normalize(), self.context.place(value.span()))
        })
    }

    /// An optional truth value; `false` where it is absent.
    pub fn boolean(&self, key: &'static str) -> bool {
        let Some(value) = self.take(key) else {
            return false;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong_type(key, value, BOOLEAN);
            false
        })
    }

    /// An optional date.
    pub fn date(&self, key: &'static str) -> Option<Placed<NaiveDate>> {
        let value = self.take(key)?;
        let date = value.get_ref().as_datetime().and_then(|found| {
            let date = found.date.filter(|_| found.time.is_none() && found.offset.is_none())?;
            NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        });
        if date.is_none() {
            self.wrong_type(key, value, DATE);
        }
        date.map(|date| Placed::new(date, self.context.place(value.span())))
    }

    /// A date that must be there.
    pub fn required_date(&self, key: &'static str) -> Option<Placed<NaiveDate>> {
        self.required(key, self.date(key))
    }

    /// A due date: a date, or the word `ongoing` (then `Ok(None)` of the inner option).
    pub fn date_or_ongoing(&self, key: &'static str) -> Option<Option<NaiveDate>> {
        let value = self.take(key)?;
        if let Some(text) = value.get_ref().as_str() {
            if text == "ongoing" {
                return Some(None);
            }
            self.unknown_word(key, text, self.context.place(value.span()), &["ongoing"]);
            return None;
        }
        self.date(key).map(|date| Some(date.value))
    }

    /// One of a few words; the first is the default.
    pub fn word<T: Copy>(&self, key: &'static str, words: &[(&'static str, T)]) -> Option<T> {
        let text = self.text(key)?;
        let found = words.iter().find(|(word, _)| *word == text.value);
        if found.is_none() {
            let known: Vec<_> = words.iter().map(|(word, _)| *word).collect();
            self.unknown_word(key, &text.value, text.place, &known);
        }
        found.map(|(_, value)| *value)
    }

    /// A list of a few words; one that is none of them is reported.
    pub fn words<T: Copy>(&self, key: &'static str, words: &[(&'static str, T)]) -> Vec<T> {
        let known: Vec<_> = words.iter().map(|(word, _)| *word).collect();
        let texts = self.texts(key).into_iter();
        texts
            .filter_map(|text| {
                let found = words.iter().find(|(word, _)| *word == text.value);
                if found.is_none() {
                    self.unknown_word(key, &text.value, text.place, &known);
                }
                found.map(|(_, value)| *value)
            })
            .collect()
    }

    fn unknown_word(&self, key: &str, text: &str, place: Place, known: &[&str]) {
        let all = known.iter().map(|word| Value::Text(format!("“{word}”"))).collect::<Vec<_>>();
        let finding = Diagnostic::new(&UNKNOWN_WORD, place).with("key", key).with("words", all);
        self.context.report_near(finding.found(text), known.iter().copied());
    }

    /// An id that must be there, valid.
    pub fn required_id(&self, key: &'static str) -> Option<Placed<Id>> {
        self.required(key, self.id(key))
    }

    /// An optional id.
    pub fn id(&self, key: &'static str) -> Option<Placed<Id>> {
        let text = self.read_text(key, self.take(key)?)?;
        self.parse_id(text)
    }

    /// A text as an id; anything else is reported.
    pub fn parse_id(&self, text: Placed<String>) -> Option<Placed<Id>> {
        match Id::parse(&text.value) {
            Ok(id) => Some(Placed::new(id, text.place)),
            Err(fault) => {
                self.context.report(invalid_id(&text.value, fault, text.place));
                None
            }
        }
    }

    fn list(&self, key: &'static str) -> Option<(&'c DeArray<'c>, Place)> {
        let value = self.take(key)?;
        let Some(list) = value.get_ref().as_array() else {
            self.wrong_type(key, value, LIST);
            return None;
        };
        Some((list, self.context.place(value.span())))
    }

    /// A list of texts, empty where it is absent.
    pub fn texts(&self, key: &'static str) -> Vec<Placed<String>> {
        let Some((list, _)) = self.list(key) else {
            return Vec::new();
        };
        list.iter().filter_map(|value| self.read_text(key, value)).collect()
    }

    /// One text or a list of them.
    pub fn text_or_texts(&self, key: &'static str) -> Vec<Placed<String>> {
        match self.take(key) {
            Some(value) if value.get_ref().is_array() => self.texts(key),
            Some(_) => self.text(key).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// A list of ids; one that is listed twice is reported and taken once.
    pub fn ids(&self, key: &'static str) -> Vec<Placed<Id>> {
        let ids = self.texts(key).into_iter().filter_map(|text| self.parse_id(text)).collect();
        self.distinct(ids, |id: &Id| id.to_string())
    }

    /// A list that must be there and hold something, made of its texts by `read`.
    pub fn required_list<T>(
        &self,
        key: &'static str,
        read: impl Fn(&Self, Placed<String>) -> Option<Placed<T>>,
        write: impl Fn(&T) -> String,
    ) -> Vec<Placed<T>> {
        if !self.has(key) {
            self.missing(key);
            return Vec::new();
        }
        if let Some((list, place)) = self.list(key)
            && list.is_empty()
        {
            self.context.report(Diagnostic::new(&EMPTY_LIST, place).with("key", key));
        }
        let entries = self.texts(key).into_iter().filter_map(|text| read(self, text)).collect();
        self.distinct(entries, write)
    }

    /// A list of ids that must be there and hold something.
    pub fn required_ids(&self, key: &'static str) -> Vec<Placed<Id>> {
        self.required_list(key, Self::parse_id, |id: &Id| id.to_string())
    }

    fn distinct<T>(&self, entries: Vec<Placed<T>>, write: impl Fn(&T) -> String) -> Vec<Placed<T>> {
        let mut kept: Vec<Placed<T>> = Vec::new();
        let mut first: BTreeMap<String, Place> = BTreeMap::new();
        for entry in entries {
            let written = write(&entry.value);
            match first.get(&written) {
                Some(earlier) => self.context.report(
                    Diagnostic::new(&REPEATED_ENTRY, entry.place)
                        .found(written)
                        .see(*earlier, "first"),
                ),
                None => {
                    first.insert(written, entry.place);
                    kept.push(entry);
                }
            }
        }
        kept
    }

    /// A selector: `@all`, `@group` or a unit.
    pub fn parse_selector(&self, text: Placed<String>) -> Option<Placed<Selector>> {
        let place = text.place;
        let Some(group) = text.value.strip_prefix('@') else {
            return self.parse_id(text).map(|id| Placed::new(Selector::Unit(id.value), place));
        };
        if group == "all" {
            return Some(Placed::new(Selector::All, place));
        }
        let group = self.parse_id(Placed::new(group.to_owned(), place))?;
        Some(Placed::new(Selector::Group(group.value), place))
    }

    /// One selector or a list of them.
    pub fn selectors(&self, key: &'static str) -> Vec<Placed<Selector>> {
        let selectors =
            self.text_or_texts(key).into_iter().filter_map(|text| self.parse_selector(text));
        self.distinct(selectors.collect(), Selector::written)
    }

    /// An optional table.
    pub fn table(&self, key: &'static str) -> Option<Cursor<'c, 'd>> {
        let value = self.take(key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(key, value, TABLE);
            return None;
        };
        Some(Cursor::new(self.context, table, self.context.place(value.span())))
    }

    /// An array of tables (`[[key]]`), empty where it is absent.
    pub fn tables(&self, key: &'static str) -> Vec<Cursor<'c, 'd>> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let tables = value.get_ref().as_array().and_then(|list| {
            list.iter()
                .map(|entry| {
                    let place = self.context.place(entry.span());
                    let table = entry.get_ref().as_table()?;
                    Some(Cursor::new(self.context, table, place))
                })
                .collect::<Option<Vec<_>>>()
        });
        tables.unwrap_or_else(|| {
            self.wrong_type(key, value, TABLES);
            Vec::new()
        })
    }

    /// Every key of this table with a number: for tables whose keys are ids of something else.
    pub fn numbers_by_id(&self) -> Vec<(Placed<Id>, Placed<Decimal>)> {
        self.by_id(|cursor, key, value| cursor.read_number(key, value))
    }

    /// Every key of this table with a table.
    pub fn tables_by_id(&self) -> Vec<(Placed<Id>, Cursor<'c, 'd>)> {
        self.by_id(|cursor, key, value| {
            let Some(table) = value.get_ref().as_table() else {
                cursor.wrong_type(key, value, TABLE);
                return None;
            };
            Some(Cursor::new(cursor.context, table, cursor.context.place(value.span())))
        })
    }

    fn by_id<T>(
        &self,
        read: impl Fn(&Self, &str, &'c Spanned<DeValue<'c>>) -> Option<T>,
    ) -> Vec<(Placed<Id>, T)> {
        let mut entries: Vec<_> = self
            .table
            .iter()
            .filter_map(|(key, value)| {
                let place = self.context.place(key.span());
                let id = self.parse_id(Placed::new(key.get_ref().to_string(), place))?;
                Some((id, read(self, key.get_ref(), value)?))
            })
            .collect();
        entries.sort_by_key(|(id, _)| id.place);
        entries
    }

    /// An optional name: a table with `vi`, `en` or both.
    pub fn name(&self, key: &'static str) -> Option<Name> {
        let value = self.take(key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(key, value, NAME);
            return None;
        };
        let place = self.context.place(value.span());
        let cursor = Cursor { within: Some(key), ..Cursor::new(self.context, table, place) };
        let text = |lang| cursor.text(lang).map(|text| text.value);
        let name = Name { vi: text("vi"), en: text("en") };
        cursor.finish();
        if name == Name::default() {
            if cursor.table.is_empty() {
                self.empty(key, cursor.place);
            }
            return None;
        }
        Some(name)
    }

    /// A name that must be there.
    pub fn required_name(&self, key: &'static str) -> Name {
        self.required(key, self.name(key)).unwrap_or_default()
    }

    /// A list of names in both languages: `key.vi = […]`, `key.en = […]`.
    pub fn names(&self, key: &'static str) -> Vec<Name> {
        let Some(cursor) = self.table(key) else {
            return Vec::new();
        };
        let (vi, en) = (cursor.texts("vi"), cursor.texts("en"));
        cursor.finish();
        (0..vi.len().max(en.len()))
            .map(|at| Name {
                vi: vi.get(at).map(|text| text.value.clone()),
                en: en.get(at).map(|text| text.value.clone()),
            })
            .collect()
    }

    /// A text (the same in both languages) or a name.
    pub fn text_or_name(&self, key: &'static str) -> Option<Name> {
        match self.take(key) {
            Some(value) if value.get_ref().is_str() => {
                self.text(key).map(|text| Name::both(&text.value))
            }
            _ => self.name(key),
        }
    }

    /// Reports every key that nobody asked for.
    pub fn finish(&self) {
        let asked = self.asked.borrow();
        let known: BTreeSet<_> = asked.iter().copied().collect();
        let named: Vec<_> = known.iter().copied().map(Value::from).collect();
        for key in self.table.keys().filter(|key| !known.contains(key.get_ref().as_ref())) {
            let finding = Diagnostic::new(&UNKNOWN_KEY, self.context.place(key.span()))
                .with("known", named.clone())
                .found(curtailed(key.get_ref()));
            self.context.report_near(finding, known.iter().copied());
        }
    }
}

/// The finding that a text is no id.
pub(crate) fn invalid_id(text: &str, fault: IdFault, place: Place) -> Diagnostic {
    let (reason, character) = match fault {
        IdFault::Empty => ("empty", None),
        IdFault::TooLong => ("long", None),
        IdFault::Start(c) => ("start", Some(c)),
        IdFault::Character(c) => ("character", Some(c)),
        IdFault::Reserved => ("reserved", None),
        IdFault::TrailingDot => ("dot", None),
    };
    Diagnostic::new(&INVALID_ID, place)
        .with("reason", reason)
        .with("character", character.map(named).unwrap_or_default())
        .found(curtailed(text))
}

/// As much of a text as a finding can show: it may be as long as its file.
fn curtailed(text: &str) -> String {
    shortened(text, 400)
}

/// A character by itself, or by its number where nobody sees it.
fn named(c: char) -> String {
    if unseen::kind(c).is_some() { unseen::code_point(c) } else { c.to_string() }
}

/// The catalogue's entry for a TOML type.
fn type_entry(toml: &str) -> &'static str {
    match toml {
        "string" => TEXT,
        "integer" => INTEGER,
        "float" => NUMBER,
        "boolean" => BOOLEAN,
        "datetime" => DATE,
        "array" => LIST,
        _ => TABLE,
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
