//! `waivers.toml`: findings that someone has verified.

use super::cursor::Cursor;
use crate::model::{Plan, Waiver};

pub(super) fn read(cursor: &Cursor<'_, '_>, plan: &mut Plan) {
    for table in cursor.tables("waiver") {
        plan.waivers.extend(waiver(&table));
        table.finish();
    }
}

/// A waiver that lacks anything is reported and waives nothing: nobody would answer for it.
fn waiver(cursor: &Cursor<'_, '_>) -> Option<Waiver> {
    let code = cursor.required_text("code");
    let at = cursor.required_text("at");
    let value = cursor.required_text("value");
    let reason = cursor.required_text("reason");
    let by = cursor.required_text("by");
    let until = cursor.date("until");
    if until.is_none() && cursor.has("until") {
        return None;
    }
    Some(Waiver {
        code: code?,
        at: at?,
        value: value?,
        reason: reason?.value,
        by: by?.value,
        until,
        place: cursor.place,
    })
}
