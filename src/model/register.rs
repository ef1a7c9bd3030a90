//! Things with an id, in the order of the file that states them.

use std::collections::HashMap;
use std::sync::Arc;

use super::Id;

/// A table that is only asked and never walked through, so that its order never shows.
pub type Lookup<K, V> = HashMap<K, V, foldhash::fast::RandomState>;

/// Numbers of ids, from 0: what is asked for by id is looked up here and kept by number.
pub type Numbers = Lookup<Id, u32>;

/// Something that is looked up by its id.
pub trait Identified {
    /// The id it is looked up by.
    fn id(&self) -> &Id;
}

/// What keeps its id in a field of that name.
macro_rules! identified {
    ($($of:ident),*) => {$(
        impl Identified for super::$of {
            fn id(&self) -> &Id {
                &self.id
            }
        }
    )*};
}

identified!(
    Area,
    ArithmeticRule,
    Breakdown,
    Clause,
    Indicator,
    Metric,
    Period,
    Report,
    Task,
    Unit,
    StatisticalTable,
    Whole
);

/// A list that keeps its order and finds by id. A second entry of the same id is kept in the list
/// (nothing is lost) but look-ups find the first.
#[derive(Debug, Clone)]
pub struct Register<T> {
    entries: Vec<T>,
    /// Shared with what is kept by these numbers.
    index: Arc<Numbers>,
}

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), index: Arc::default() }
    }
}

impl<T: Identified> Register<T> {
    /// Appends an entry.
    pub fn push(&mut self, entry: T) {
        let number = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        Arc::make_mut(&mut self.index).entry(entry.id().clone()).or_insert(number);
        self.entries.push(entry);
    }

    /// The entry of this id, written exactly so.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.entries.get(self.position(id)?)
    }

    /// The place in the list of the entry of this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.index.get(id).map(|&number| number as usize)
    }

    /// The places of the ids in the list, to be kept beside it.
    pub(super) fn numbers(&self) -> Arc<Numbers> {
        Arc::clone(&self.index)
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

impl<T: Identified> Extend<T> for Register<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, entries: I) {
        entries.into_iter().for_each(|entry| self.push(entry));
    }
}

impl<T: Identified> FromIterator<T> for Register<T> {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
        let mut register = Self::default();
        register.extend(entries);
        register
    }
}
