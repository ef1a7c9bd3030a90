//! Lists that are nothing while they are empty, and that many may hold in common.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// A list that takes one word, and nothing beside it where it is empty or another holds the same:
/// a nation has a hundred thousand findings that say the same few things. It is copied when it is
/// changed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct List<T>(Option<Arc<Vec<T>>>);

impl<T: Clone> List<T> {
    /// Adds an item.
    pub fn push(&mut self, item: T) {
        Arc::make_mut(self.0.get_or_insert_default()).push(item);
    }

    /// Keeps the first so many.
    pub fn truncate(&mut self, most: usize) {
        if self.len() > most {
            *self = self[..most].to_vec().into();
        }
    }

    /// Gives back what room is left over for more.
    pub(super) fn shrink(&mut self) {
        if let Some(items) = self.0.as_mut().and_then(Arc::get_mut) {
            items.shrink_to_fit();
        }
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> Self {
        Self((!items.is_empty()).then(|| Arc::new(items)))
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.0.as_deref().map_or(&[], Vec::as_slice)
    }
}

impl<T: Clone> DerefMut for List<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        self.0.as_mut().map_or(&mut [], |items| Arc::make_mut(items).as_mut_slice())
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_in_common_is_changed_for_one_alone() {
        let mut one = List::default();
        one.push(1);
        let other = one.clone();
        one.push(2);
        one[0] = 3;
        assert_eq!((&*one, &*other), (&[3, 2][..], &[1][..]));
        one.truncate(0);
        assert_eq!(one, List::default());
    }
}
