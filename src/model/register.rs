//! Things with an id, in the order of the file that states them.

use std::collections::BTreeMap;

use super::Id;

/// Something that is looked up by its id.
pub trait Identified {
    /// The id it is looked up by.
    fn id(&self) -> &Id;
}

/// A list that keeps its order and finds by id. A second entry of the same id is kept in the list
/// (nothing is lost) but look-ups find the first.
#[derive(Debug, Clone)]
pub struct Register<T> {
    entries: Vec<T>,
    index: BTreeMap<Id, usize>,
}

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), index: BTreeMap::new() }
    }
}

impl<T: Identified> Register<T> {
    /// Appends an entry.
    pub fn push(&mut self, entry: T) {
        self.index.entry(entry.id().clone()).or_insert(self.entries.len());
        self.entries.push(entry);
    }

    /// The entry of this id, written exactly so.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.index.get(id).map(|&at| &self.entries[at])
    }

    /// The place in the list of the entry of this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// The entry at a place in the list.
    pub fn at(&self, position: usize) -> Option<&T> {
        self.entries.get(position)
    }

    /// The entries, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.entries.iter()
    }

    /// The ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = &Id> {
        self.entries.iter().map(Identified::id)
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<'a, T: Identified> IntoIterator for &'a Register<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Identified> FromIterator<T> for Register<T> {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
        let mut register = Self::default();
        for entry in entries {
            register.push(entry);
        }
        register
    }
}
