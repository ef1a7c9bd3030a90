//! `units.toml` and the units' own plans.

use std::collections::BTreeMap;

use super::context::{Context, invalid_id};
use super::target::target;
use super::{Ids, header, tables, task};
use crate::diagnostic::Diagnostic;
use crate::model::{Id, Office, Place, Placed, Plan, Unit, UnitPlan};
use crate::plan::UNKNOWN_UNIT;

pub(super) fn read_all(context: &Context<'_>, file: tables::Units, ids: &mut Ids, plan: &mut Plan) {
    let units = file.unit.or_default().into_iter();
    plan.units.extend(units.filter_map(|found| unit(context, found, ids)));
}

fn unit(context: &Context<'_>, found: tables::Unit, ids: &mut Ids) -> Option<Unit> {
    let place = found.id.place;
    Some(Unit {
        id: ids.take(context, "unit", found.id)?,
        name: found.name.or_default(),
        groups: found.groups.or_default(),
        owner: found.owner.or_default().into_iter().map(|text| text.value).collect(),
        reports_to: found.reports_to.value,
        office: Office {
            symbol: found.symbol.bare(),
            seat: found.seat.value,
            recipients: found.recipients.or_default(),
            signature: found
                .signature
                .value
                .map(|found| header::signature(found.authority, found.title, found.name)),
        },
        from: found.from.value,
        to: found.to.value,
        origin_stated: found.succeeds.stated,
        succeeds: found.succeeds.or_default(),
        source: found.source.or_default(),
        place,
    })
}

/// The unit that `units/<name>.toml` is of.
fn unit_of(context: &Context<'_>, name: &str, plan: &Plan) -> Option<Id> {
    let top = Place::top(context.file);
    match Id::parse(name) {
        Ok(id) if plan.units.get(name).is_some() => Some(id),
        // What a damaged file holds cannot be told from what it lacks.
        Ok(_) if plan.damaged => None,
        Ok(_) => {
            let finding = Diagnostic::new(&UNKNOWN_UNIT, top).with("where", "file").found(name);
            context.report_near(finding, plan.units.ids().map(Id::as_str));
            None
        }
        Err(fault) => {
            context.report(invalid_id(name, fault, top));
            None
        }
    }
}

/// Reads `units/<name>.toml`.
pub(super) fn read_plan(
    context: &Context<'_>,
    file: tables::UnitFile,
    name: &str,
    ids: &mut Ids,
    plan: &mut Plan,
) {
    let unit = unit_of(context, name, plan);
    let mut targets = BTreeMap::new();
    for (indicator, found) in file.targets.or_default() {
        // The whole assignment: the key says for what, the number how much.
        let end = found.place.end.max(indicator.place.end);
        // A plain number has a direction only through the plan's own target, so it is refused.
        if let Some(target) = target(context, found) {
            let place = Place { end: target.place.end.max(end), ..indicator.place };
            targets.insert(indicator.value, Placed::new(target.value, place));
        }
    }
    let tasks: Vec<_> = file
        .task
        .or_default()
        .into_iter()
        .flat_map(|found| task::read_own(context, found, ids, unit.as_ref()))
        .collect();
    if let Some(unit) = unit {
        plan.tasks.extend(tasks);
        plan.unit_plans.push(UnitPlan { unit, targets });
    }
}
