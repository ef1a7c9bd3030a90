//! Tables within tables.

use std::marker::PhantomData;
use std::rc::Rc;

use super::super::key::Read;
use super::super::rules::EMPTY_LIST;
use super::{Count, Cursor, Entry, Kind, Shape, TABLE, TABLES};
use crate::model::{Id, Placed};

/// A table (`[key]`).
pub struct One<T>(PhantomData<T>);

impl<T: Read> Kind for One<T> {
    type Value = T;

    fn read(entry: &Entry<'_, '_>) -> Option<T> {
        Some(T::read(&entry.cursor(TABLE)?))
    }

    fn shape() -> Shape {
        Shape::Table(T::TABLE, Count::Any)
    }
}

/// A table of which one key is wanted. Which of them, and that it is but one, is for its reader.
pub struct OneKey<T>(PhantomData<T>);

impl<T: Read> Kind for OneKey<T> {
    type Value = T;

    fn read(entry: &Entry<'_, '_>) -> Option<T> {
        One::read(entry)
    }

    fn shape() -> Shape {
        Shape::Table(T::TABLE, Count::One)
    }
}

/// An array of tables (`[[key]]`).
pub struct Many<T>(PhantomData<T>);

impl<T: Read> Kind for Many<T> {
    type Value = Vec<T>;

    fn read(entry: &Entry<'_, '_>) -> Option<Vec<T>> {
        let way = entry.below();
        let cursors = entry.value.get_ref().as_array().and_then(|list| {
            list.iter()
                .map(|value| {
                    let place = entry.context.place(value.span());
                    let table = value.get_ref().as_table()?;
                    Some(Cursor::new(entry.context, table, place, Rc::clone(&way)))
                })
                .collect::<Option<Vec<_>>>()
        });
        Some(entry.or_wrong(cursors, TABLES)?.iter().map(T::read).collect())
    }

    fn shape() -> Shape {
        let of = Box::new(Shape::Table(T::TABLE, Count::Any));
        Shape::List { of, least: 0, most: None, is_distinct: false }
    }
}

/// An array of tables that holds some.
pub struct Filled<T>(PhantomData<T>);

impl<T: Read> Kind for Filled<T> {
    type Value = Vec<T>;

    fn read(entry: &Entry<'_, '_>) -> Option<Vec<T>> {
        if entry.value.get_ref().as_array().is_some_and(|list| list.is_empty()) {
            entry.nothing(&EMPTY_LIST, entry.place);
        }
        Many::<T>::read(entry)
    }

    fn shape() -> Shape {
        let of = Box::new(Shape::Table(T::TABLE, Count::Any));
        Shape::List { of, least: 1, most: None, is_distinct: false }
    }
}

/// A table whose keys are ids of something else, in the order of the file.
pub struct ById<K>(PhantomData<K>);

impl<K: Kind> Kind for ById<K> {
    type Value = Vec<(Placed<Id>, K::Value)>;

    fn read(entry: &Entry<'_, '_>) -> Option<Self::Value> {
        let is_years = &*entry.way == "target";
        let of = if is_years { "year" } else { &entry.key };
        Some(entry.cursor(TABLE)?.by_id::<K>(of))
    }

    fn shape() -> Shape {
        Shape::ById(Box::new(K::shape()))
    }
}
