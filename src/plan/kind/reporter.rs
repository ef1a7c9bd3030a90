//! Who reports a metric: a unit, `@group` or `@all`, and a table where it does so for part of the year.

use super::super::key::Read;
use super::super::tables::Reporter;
use super::{Count, Cursor, Entry, Item, Kind, Shape};
use crate::model::{Placed, Selector, Window};

/// One who reports, and when.
type Tenure = (Placed<Selector>, Window);

/// One of them, or a list.
pub enum Reporters {}

impl Kind for Selector {
    type Value = Placed<Self>;

    fn read(entry: &Entry<'_, '_>) -> Option<Placed<Self>> {
        Self::parse(entry, String::read(entry)?)
    }

    fn shape() -> Shape {
        <Self as Item>::shape()
    }
}

fn one(entry: &Entry<'_, '_>) -> Option<Tenure> {
    let Some(table) = entry.value.get_ref().as_table() else {
        return Some((Selector::read(entry)?, Window::default()));
    };
    let found = Reporter::read(&Cursor::new(entry.context, table, entry.place, entry.below()));
    let window = Window { within: None, from: found.from.value, to: found.to.value };
    Some((found.unit.value?, window))
}

impl Kind for Reporters {
    type Value = Vec<Tenure>;

    fn read(entry: &Entry<'_, '_>) -> Option<Vec<Tenure>> {
        let Some(list) = entry.value.get_ref().as_array() else {
            return one(entry).map(|one| vec![one]);
        };
        let tenures = list.iter().filter_map(|value| one(&entry.inner(value)));
        // The same one may well hold it twice, with another in between.
        let placed = tenures.map(|tenure| {
            let place = tenure.0.place;
            Placed::new(tenure, place)
        });
        let written = |(who, window): &Tenure| {
            let bounds = [("from", &window.from), ("to", &window.to)];
            let bounds = bounds.into_iter().filter_map(|(key, id)| Some((key, id.as_ref()?)));
            bounds.fold(who.value.written(), |written, (key, id)| {
                format!("{written} {key} {}", id.value)
            })
        };
        let tenures = entry.context.distinct(placed.collect(), written);
        Some(tenures.into_iter().map(|tenure| tenure.value).collect())
    }

    fn shape() -> Shape {
        let timed = || Shape::Table(Reporter::TABLE, Count::Any);
        let one = || Shape::Either(vec![<Selector as Item>::shape(), timed()]);
        let list = Shape::List { of: Box::new(one()), least: 0, most: None, is_distinct: true };
        Shape::Either(vec![timed(), <Selector as Item>::shape(), list])
    }
}
