//! What was decided of an indicator's target beside the plan: another one from some period on, and
//! others for some of the units.

use super::context::Context;
use super::cursor::Cursor;
use super::key::{Field, Key, Need, Read, Table};
use super::kind::{BASELINE, Entry, Kind, One, OneOrMore, Shape};
use super::tables;
use super::target::{COUNT, Stated, keys, target, threshold};
use crate::model::{Baseline, Place, Placed, Revision, Selector, UnitTarget};

/// A target of some units, whose keys stand beside who they are.
pub(super) struct OfUnit {
    /// The table.
    place: Place,
    unit: Field<Vec<Placed<Selector>>>,
    basis: Field<Placed<String>>,
    target: Stated,
}

static KEYS: [Key; COUNT + 2] = {
    let mut keys = keys();
    keys[COUNT] =
        Key { name: "unit", need: Need::Required, shape: <OneOrMore<Selector> as Kind>::shape };
    keys[COUNT + 1] = Key { name: "basis", need: Need::Advised, shape: <String as Kind>::shape };
    keys
};

impl Read for OfUnit {
    const TABLE: Table = Table { words: "keys-unit-target", keys: &KEYS };

    fn read(cursor: &Cursor<'_, '_>) -> Self {
        let cursor = cursor.held_to(Self::TABLE.keys);
        Self {
            place: cursor.place,
            unit: cursor.take::<OneOrMore<Selector>>("unit", Need::Required),
            basis: cursor.take::<String>("basis", Need::Advised),
            target: Stated::read_from(&cursor),
        }
    }
}

pub(super) fn revised(context: &Context<'_>, found: Field<Vec<tables::Revision>>) -> Vec<Revision> {
    let revision = |found: tables::Revision| {
        let target = found.target.value.and_then(|stated| target(context, stated));
        Some(Revision {
            from: found.from.value?,
            target: target?,
            basis: found.basis.bare(),
            place: found.place,
        })
    };
    found.or_default().into_iter().filter_map(revision).collect()
}

/// Each unit or group that is named is an entry of its own.
pub(super) fn unit_targets(context: &Context<'_>, found: Field<Vec<OfUnit>>) -> Vec<UnitTarget> {
    let mut decided = Vec::new();
    for found in found.or_default() {
        let (target, basis) = (target(context, found.target), found.basis.bare());
        for unit in found.unit.or_default() {
            decided.extend(target.as_ref().map(|target| UnitTarget {
                unit,
                target: target.clone(),
                basis: basis.clone(),
                place: found.place,
            }));
        }
    }
    decided
}

/// From what growth is measured: a word, or a figure with its year and source.
pub(super) enum From {}

/// What stands there; `None` is the word.
pub(super) struct Measured {
    place: Place,
    given: Option<tables::Given>,
}

const LAST_YEAR: &str = "last-year";

impl Kind for From {
    type Value = Measured;

    fn read(entry: &Entry<'_, '_>) -> Option<Measured> {
        let place = entry.place;
        if entry.value.get_ref().as_str().is_some() {
            let word = String::read(entry)?;
            if word.value != LAST_YEAR {
                entry.unknown_word(&word.value, word.place, std::iter::once(LAST_YEAR));
                return None;
            }
            return Some(Measured { place, given: None });
        }
        let given = tables::Given::read(&entry.cursor(BASELINE)?);
        Some(Measured { place, given: Some(given) })
    }

    fn shape() -> Shape {
        Shape::Either(vec![Shape::Word(LAST_YEAR), <One<tables::Given> as Kind>::shape()])
    }
}

/// One that is no baseline has been reported: some other stands for it.
pub(super) fn baseline(context: &Context<'_>, found: Field<Measured>) -> Option<Placed<Baseline>> {
    let place = found.place;
    let given = found.value.and_then(|Measured { place, given }| {
        let given = given?;
        let value = given.value.value.and_then(|value| threshold(context, &value));
        let year = i32::try_from(given.year.bare()?).ok();
        let source = given.source.bare();
        Some(Placed::new(Baseline::Given { value: value?, year: year?, source }, place))
    });
    let word = found.stated.then(|| Placed::new(Baseline::LastYear, place));
    given.or(word)
}
