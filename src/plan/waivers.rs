//! `waivers.toml`: findings that someone has verified.

use super::tables::{self, Waivers};
use crate::model::{Plan, Waiver};

pub(super) fn read(file: Waivers, plan: &mut Plan) {
    plan.waivers.extend(file.waiver.or_default().into_iter().filter_map(waiver));
}

/// A waiver that lacks anything is reported and waives nothing: nobody would answer for it.
fn waiver(found: tables::Waiver) -> Option<Waiver> {
    if found.until.value.is_none() && found.until.stated {
        return None;
    }
    Some(Waiver {
        code: found.code.value?,
        at: found.at.value?,
        value: found.value.value?,
        reason: found.reason.bare()?,
        by: found.by.bare()?,
        until: found.until.value,
        place: found.place,
    })
}
