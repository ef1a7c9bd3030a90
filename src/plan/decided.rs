//! What was decided of an indicator's target beside the plan: another one from some period on, and
//! others for some of the units.

use super::context::Context;
use super::cursor::Cursor;
use super::key::{Field, Key, Need, Read, Table};
use super::kind::{Kind, OneOrMore};
use super::tables;
use super::target::{COUNT, Stated, key, target};
use crate::model::{Place, Placed, Revision, Selector, Target, UnitTarget};

/// A target of some units, whose keys stand beside who they are.
pub(super) struct OfUnit {
    /// The table.
    place: Place,
    unit: Field<Vec<Placed<Selector>>>,
    basis: Field<Placed<String>>,
    target: Stated,
}

static KEYS: [Key; COUNT + 2] = {
    let mut keys = [const { key(Target::KINDS[0]) }; COUNT + 2];
    let mut at = 1;
    while at < COUNT {
        keys[at] = key(Target::KINDS[at]);
        at += 1;
    }
    keys[COUNT] =
        Key { name: "unit", need: Need::Required, shape: <OneOrMore<Selector> as Kind>::shape };
    keys[COUNT + 1] = Key { name: "basis", need: Need::Optional, shape: <String as Kind>::shape };
    keys
};

impl Read for OfUnit {
    const TABLE: Table = Table { words: "keys-unit-target", keys: &KEYS };

    fn read(cursor: &Cursor<'_, '_>) -> Self {
        Self {
            place: cursor.place,
            unit: cursor.take::<OneOrMore<Selector>>("unit", Need::Required),
            basis: cursor.take::<String>("basis", Need::Optional),
            target: Stated::read_among(cursor, Self::TABLE.keys),
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
