//! `units.toml` and the units' own plans.

use std::collections::BTreeMap;

use super::area::task;
use super::cursor::Cursor;
use super::target::target;
use super::{Ids, header, invalid_id};
use crate::diagnostic::Diagnostic;
use crate::model::{Id, Office, Place, Placed, Plan, Unit, UnitPlan};
use crate::plan::UNKNOWN_UNIT;

pub(super) fn read_all(cursor: &Cursor<'_, '_>, ids: &mut Ids, plan: &mut Plan) {
    for table in cursor.tables("unit") {
        if let Some(unit) = unit(&table, ids) {
            plan.units.push(unit);
        }
        table.finish();
    }
    if !cursor.has("unit") {
        cursor.missing("unit");
    }
}

fn unit(cursor: &Cursor<'_, '_>, ids: &mut Ids) -> Option<Unit> {
    let id = ids.take(cursor, "unit");
    let unit = Unit {
        name: cursor.required_name("name"),
        groups: cursor.ids("groups"),
        owner: cursor.text_or_texts("owner").into_iter().map(|text| text.value).collect(),
        reports_to: cursor.id("reports_to"),
        office: Office {
            symbol: cursor.text("symbol").map(|text| text.value),
            seat: cursor.name("place"),
            recipients: cursor.names("recipients"),
            signature: cursor.table("signature").map(|table| header::signature(&table, false)),
        },
        from: cursor.id("from"),
        to: cursor.id("to"),
        succeeds: cursor.ids("succeeds"),
        origin_stated: cursor.has("succeeds"),
        source: cursor.text_or_texts("source"),
        place: cursor.place_of("id"),
        id: id?,
    };
    Some(unit)
}

/// Reads `units/<name>.toml`.
pub(super) fn read_plan(cursor: &Cursor<'_, '_>, name: &str, ids: &mut Ids, plan: &mut Plan) {
    let top = Place::top(cursor.context.file);
    let unit = match Id::parse(name) {
        Ok(id) if plan.units.get(name).is_some() => Some(id),
        // What a damaged file holds cannot be told from what it lacks.
        Ok(_) if plan.damaged => None,
        Ok(_) => {
            let finding = Diagnostic::new(&UNKNOWN_UNIT, top).with("where", "file").found(name);
            cursor.context.report_near(finding, plan.units.ids().map(Id::as_str));
            None
        }
        Err(fault) => {
            cursor.context.report(invalid_id(name, fault, top));
            None
        }
    };
    let mut targets = BTreeMap::new();
    if let Some(table) = cursor.table("targets") {
        for (indicator, table) in table.tables_by_id() {
            // A plain number has a direction only through the plan's own target, so it is refused.
            if let Some(target) = target(&table) {
                // The whole assignment: the key says for what, the number how much.
                let end = target.place.end.max(table.place.end).max(indicator.place.end);
                let place = Place { end, ..indicator.place };
                targets.insert(indicator.value, Placed::new(target.value, place));
            }
        }
    }
    let mut tasks = Vec::new();
    for table in cursor.tables("task") {
        tasks.extend(task(&table, ids, None, unit.as_ref()));
        table.finish();
    }
    let Some(unit) = unit else {
        return;
    };
    for task in tasks {
        plan.tasks.push(task);
    }
    plan.unit_plans.push(UnitPlan { unit, targets });
}
