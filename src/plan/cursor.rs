//! A cursor over a TOML table: takes its keys by their kinds, with their places, and reports what is
//! absent or unknown.

use std::collections::BTreeMap;
use std::rc::Rc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::context::Context;
use super::key::{Field, Key, Need};
use super::kind::{Entry, Kind, Sample, missing, says_nothing};
use super::strange;
use crate::model::{Id, Place, Placed};

/// What stands for a key that is not there by its name.
#[derive(Clone, Copy)]
pub(super) enum Meant<'c> {
    /// The value of a key that was misspelt, or stands in a wrong place: that has been said.
    Value(&'c Spanned<DeValue<'c>>),
    /// A key that belongs into its value: that has been said.
    Part(Place),
}

/// A table of a file while it is being read.
#[derive(Clone)]
pub(super) struct Cursor<'c, 'd> {
    pub context: &'c Context<'d>,
    pub table: &'c DeTable<'c>,
    /// The table's header, or the whole of an inline table.
    pub place: Place,
    /// What its header has between the brackets, `task.step` for instance; nothing at the head.
    pub way: Rc<str>,
    /// The key that holds this table, where its own keys mean little without it (`name.vi`).
    pub within: Option<String>,
    /// Whether something must stand in it though no key by itself must: a name that has no text.
    pub is_needed: bool,
    pub meant: BTreeMap<&'static str, Meant<'c>>,
}

impl<'c, 'd> Cursor<'c, 'd> {
    /// A cursor over a table whose header stands at `place`.
    pub fn new(
        context: &'c Context<'d>,
        table: &'c DeTable<'c>,
        place: Place,
        way: Rc<str>,
    ) -> Self {
        let meant = BTreeMap::new();
        Self { context, table, place, way, within: None, is_needed: false, meant }
    }

    /// Whether it is the whole of the file.
    pub fn is_root(&self) -> bool {
        self.way.is_empty() && self.within.is_none()
    }

    /// The same table as one with these keys: each that is none of them is reported, and what it
    /// means is taken for that.
    pub fn held_to(&self, keys: &'static [Key]) -> Self {
        let mut held = self.clone();
        if !self.context.quiet {
            strange::look(&mut held, keys);
        }
        held
    }

    /// What stands under a key, or is meant to.
    fn value(&self, key: &str) -> Option<&'c Spanned<DeValue<'c>>> {
        self.table.get(key).or_else(|| match self.meant.get(key)? {
            Meant::Value(value) => Some(*value),
            Meant::Part(_) => None,
        })
    }

    /// What stands under a key.
    fn entry<K: Kind>(&self, key: &str, need: Need) -> Option<Entry<'c, 'd>> {
        let entry = self.entry_of::<K>(key, self.value(key)?);
        let is_needed = match need {
            Need::Required => true,
            Need::Unless(other) => self.value(other).is_none(),
            Need::Advised => true,
            Need::With(others) => holds(self.table, others),
            Need::Optional | Need::Beside(_) => self.is_needed,
        };
        Some(Entry { is_needed, ..entry })
    }

    fn entry_of<K: Kind>(&self, key: &str, value: &'c Spanned<DeValue<'c>>) -> Entry<'c, 'd> {
        let key =
            self.within.as_ref().map_or_else(|| key.to_owned(), |within| format!("{within}.{key}"));
        let place = self.context.place(value.span());
        let (context, way) = (self.context, Rc::clone(&self.way));
        Entry { context, way, key, value, whole: value, place, shape: K::shape, is_needed: false }
    }

    /// Takes a key as a value of a kind; its absence is reported where it is needed.
    pub fn take<K: Kind>(&self, key: &str, need: Need) -> Field<K::Value> {
        if let Some(entry) = self.entry::<K>(key, need).filter(|_| self.applies(need)) {
            return Field { value: K::read(&entry), place: entry.place, stated: true };
        }
        if let Some(Meant::Part(place)) = self.meant.get(key) {
            return Field { value: None, place: *place, stated: true };
        }
        if need == Need::Required {
            let sample = Sample { context: self.context, way: &self.way, key, given: None };
            self.context.report(missing(&sample, K::shape, self.place));
        }
        Field { value: None, place: self.place, stated: false }
    }

    /// Whether a key of this need means anything in this table.
    pub fn applies(&self, need: Need) -> bool {
        let is_true = |key| self.value(key).is_some_and(|v| v.get_ref().as_bool() == Some(true));
        match need {
            Need::Beside(other) => is_true(other),
            _ => true,
        }
    }

    /// Whether nothing stands in the table.
    pub fn is_empty(&self) -> bool {
        self.table.is_empty()
    }

    /// Whether any of its keys has a text.
    pub fn holds_text(&self) -> bool {
        let mut texts = self.table.values().filter_map(|value| value.get_ref().as_str());
        texts.any(|text| !says_nothing(text))
    }

    /// Every key of this table as an id of something else, with a value of a kind, in the order of
    /// the file.
    pub fn by_id<K: Kind>(&self, of: &str) -> Vec<(Placed<Id>, K::Value)> {
        let mut entries: Vec<_> = self
            .table
            .iter()
            .filter_map(|(key, value)| {
                let place = self.context.place(key.span());
                let name = key.get_ref();
                let id = self.context.parse_id(of, Placed::new(name.to_string(), place))?;
                Some((id, K::read(&self.entry_of::<K>(name, value))?))
            })
            .collect();
        entries.sort_by_key(|(id, _)| id.place);
        entries
    }
}

/// Whether one of these keys stands in a table, or in one that is in it.
fn holds(table: &DeTable<'_>, keys: &[&str]) -> bool {
    let within = |value: &DeValue<'_>| {
        let list = value.as_array().into_iter().flat_map(|list| list.iter());
        let tables = list.filter_map(|one| one.get_ref().as_table()).chain(value.as_table());
        tables.into_iter().any(|table| holds(table, keys))
    };
    table
        .iter()
        .any(|(key, value)| keys.contains(&key.get_ref().as_ref()) || within(value.get_ref()))
}
