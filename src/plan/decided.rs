//! What was decided of an indicator's target beside the plan: another one from some period on, and
//! others for some of the units.

use super::context::Context;
use super::key::Field;
use super::tables;
use super::target::{OfUnit, target};
use crate::model::{Revision, UnitTarget};

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
