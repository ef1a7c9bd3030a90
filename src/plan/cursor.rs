//! A cursor over a TOML table: takes its keys by their kinds, with their places, and reports what is
//! absent or left over.

use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::context::{Context, curtailed};
use super::key::{Field, Key, Need};
use super::kind::{Entry, Kind, missing};
use super::rules::UNKNOWN_KEY;
use crate::diagnostic::Diagnostic;
use crate::i18n::Value;
use crate::model::{Id, Place, Placed, Target};

/// A table of a file while it is being read.
pub(super) struct Cursor<'c, 'd> {
    pub context: &'c Context<'d>,
    table: &'c DeTable<'c>,
    /// The table's header, or the whole of an inline table.
    pub place: Place,
    /// The key that holds this table, where its own keys mean little without it (`name.vi`).
    pub within: Option<String>,
    /// Whether something must stand in it though no key by itself must: a name that has no text.
    pub is_needed: bool,
}

impl<'c, 'd> Cursor<'c, 'd> {
    /// A cursor over a table whose header stands at `place`.
    pub fn new(context: &'c Context<'d>, table: &'c DeTable<'c>, place: Place) -> Self {
        Self { context, table, place, within: None, is_needed: false }
    }

    /// What stands under a key.
    fn entry<K: Kind>(&self, key: &str, need: Need) -> Option<Entry<'c, 'd>> {
        let entry = self.entry_of::<K>(key, self.table.get(key)?);
        let is_needed = match need {
            Need::Required => true,
            Need::Unless(other) => !self.table.contains_key(other),
            Need::Optional | Need::Beside(_) => self.is_needed,
        };
        Some(Entry { is_needed, ..entry })
    }

    fn entry_of<K: Kind>(&self, key: &str, value: &'c Spanned<DeValue<'c>>) -> Entry<'c, 'd> {
        let key =
            self.within.as_ref().map_or_else(|| key.to_owned(), |within| format!("{within}.{key}"));
        let place = self.context.place(value.span());
        Entry { context: self.context, key, value, place, shape: K::shape, is_needed: false }
    }

    /// Takes a key as a value of a kind; its absence is reported where it is needed.
    pub fn take<K: Kind>(&self, key: &str, need: Need) -> Field<K::Value> {
        match self.entry::<K>(key, need).filter(|_| self.applies(need)) {
            Some(entry) => Field { value: K::read(&entry), place: entry.place, stated: true },
            None => {
                if need == Need::Required {
                    self.context.report(missing(key, K::shape, self.place));
                }
                Field { value: None, place: self.place, stated: false }
            }
        }
    }

    /// Whether a key of this need means anything in this table.
    fn applies(&self, need: Need) -> bool {
        let is_true =
            |key| self.table.get(key).is_some_and(|v| v.get_ref().as_bool() == Some(true));
        match need {
            Need::Required | Need::Unless(_) | Need::Optional => true,
            Need::Beside(other) => is_true(other),
        }
    }

    /// Whether nothing stands in the table.
    pub fn is_empty(&self) -> bool {
        self.table.is_empty()
    }

    /// Whether any of its keys has a text.
    pub fn holds_text(&self) -> bool {
        self.table
            .values()
            .any(|v| v.get_ref().as_str().is_some_and(|text| !text.trim().is_empty()))
    }

    /// Every key of this table as an id of something else, with a value of a kind, in the order of
    /// the file.
    pub fn by_id<K: Kind>(&self) -> Vec<(Placed<Id>, K::Value)> {
        let mut entries: Vec<_> = self
            .table
            .iter()
            .filter_map(|(key, value)| {
                let place = self.context.place(key.span());
                let name = key.get_ref();
                let id = self.context.parse_id(Placed::new(name.to_string(), place))?;
                Some((id, K::read(&self.entry_of::<K>(name, value))?))
            })
            .collect();
        entries.sort_by_key(|(id, _)| id.place);
        entries
    }

    /// Reports every key that is none of these.
    pub fn finish(&self, keys: &[Key]) {
        let applying = keys.iter().filter(|key| self.applies(key.need));
        let known: BTreeSet<_> = applying.map(|key| key.name).collect();
        let named: Vec<_> = known.iter().copied().map(Value::from).collect();
        for key in self.table.keys().filter(|key| !known.contains(key.get_ref().as_ref())) {
            let finding = Diagnostic::new(&UNKNOWN_KEY, self.context.place(key.span()))
                .with("known", named.clone())
                .found(curtailed(key.get_ref()));
            // A target written beside the key that should hold it.
            if known.contains("target")
                && Target::KINDS.iter().any(|kind| kind.key == key.get_ref())
            {
                self.context.report(finding.help("help-target"));
                continue;
            }
            self.context.report_near(finding, known.iter().copied());
        }
    }
}
