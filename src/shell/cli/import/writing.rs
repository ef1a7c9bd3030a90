//! What an inbox has come to is written: each submission whole or not at all, and beside it on which
//! day it came.

use super::batch::{Batch, Item};
use crate::i18n::{Catalogue, Message};
use crate::model::{Delivery, FileId, Id, Place, Placed, Plan, received_path};
use crate::plan::record;
use crate::shell::cli::context::Context;
use crate::shell::workspace::Failure;
use crate::source::spelling::shortened;
use crate::source::unseen;
use crate::submission::inbox::Fate;

/// The longest name of a file or person that is written down.
const LONGEST_NAME: usize = 200;

/// Refuses days on which nothing can have come, and records that another hand has garbled, before
/// anything is written.
pub(super) fn refuse(batch: &Batch) -> Result<(), Failure> {
    let plan = &batch.plan;
    for item in batch.items.iter().filter(|item| item.is_noted) {
        let (Some(unit), Some(period)) = (&item.unit, &item.period) else { continue };
        if let Some(period) = plan.periods.get(period.as_str())
            && item.received < period.from
        {
            let message = Message::new("import-received-early").with("day", item.received);
            let message = message.with("period", &period.name).with("from", period.from);
            return Err(Failure::new(message));
        }
        let path = received_path(plan.year, period, unit);
        let is_there = batch.repository.sources.find(&path).is_some();
        if is_there && plan.received_from(unit, period).is_none() {
            let message = Message::new("import-record-broken").with("path", path);
            return Err(Failure::new(message));
        }
    }
    Ok(())
}

/// Writes what is to be written. What fails is told with its file, and keeps no other from being
/// written.
pub(super) fn write(context: &Context, batch: &mut Batch) {
    for at in 0..batch.items.len() {
        let item = &batch.items[at];
        let written = match item.fate {
            // Whoever imports it again finds that the record is of it, and replaces it then.
            Fate::Replaces => {
                note(context, batch, item).and_then(|()| submission(context, batch, item))
            }
            // Whoever imports it again finds it there, and its day is written down then.
            fate if fate.is_written() => {
                submission(context, batch, item).and_then(|()| note(context, batch, item))
            }
            _ if item.is_noted => note(context, batch, item),
            _ => continue,
        };
        if let Err(failure) = written {
            batch.items[at].fate = Fate::Failed;
            batch.items[at].why = Some(failure.message);
        }
    }
}

fn submission(context: &Context, batch: &Batch, item: &Item) -> Result<(), Failure> {
    let Some(path) = item.path(&batch.plan) else { return Ok(()) };
    let replaces = item.fate == Fate::Replaces;
    batch.repository.workspace.write_new(&context.pen, &path, item.csv.as_bytes(), replaces)
}

/// Writes down on which day a file came.
fn note(context: &Context, batch: &Batch, item: &Item) -> Result<(), Failure> {
    let (Some(unit), Some(period)) = (&item.unit, &item.period) else { return Ok(()) };
    let text = noted(&batch.plan, unit, period, item, &context.catalogue);
    let path = received_path(batch.plan.year, period, unit);
    batch.repository.workspace.write(&context.pen, &path, text.as_bytes())
}

fn noted(plan: &Plan, unit: &Id, period: &Id, item: &Item, catalogue: &Catalogue) -> String {
    // Names are a stranger's: what nobody sees in them is written so that it is seen.
    let name = |text: &str| shortened(&unseen::shown(text), LONGEST_NAME);
    let by = item.identity.as_ref().and_then(|identity| identity.by.as_deref());
    let before = plan.received_from(unit, period);
    let mut deliveries = before.map_or_else(Vec::new, |before| before.deliveries.clone());
    let is_known = |last: &Delivery| last.sha256 == item.sha256 && last.on.value == item.received;
    if deliveries.last().is_some_and(is_known) {
        deliveries.pop();
    }
    deliveries.push(Delivery {
        on: Placed { value: item.received, place: Place::top(FileId(0)) },
        file: name(&item.arrived.name()),
        sha256: item.sha256.clone(),
        csv_sha256: item.csv_sha256.clone(),
        by: by.map(name).filter(|by| !by.trim().is_empty()),
    });
    let of_unit = plan.units.get(unit.as_str()).map(|unit| unit.name.clone());
    let of_period = plan.periods.get(period.as_str()).map(|period| period.name.clone());
    let head = Message::new("received-head")
        .with("unit", of_unit.unwrap_or_default())
        .with("period", of_period.unwrap_or_default())
        .with("year", plan.year.to_string());
    record(unit, period, &deliveries, &catalogue.text(&head))
}
