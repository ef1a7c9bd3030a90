//! `reports/<year>/<period>/received/<unit>.toml`: which files came from a unit, and on which day.
//!
//! `reform import` writes it beside the submission that it makes of such a file. It is the word of
//! the office that gathers: a unit has sent its report when it has, not when somebody comes to type
//! a commit.

use chrono::NaiveDate;

use super::closed::is_sha256;
use super::context::{Context, curtailed};
use super::cursor::Cursor;
use super::key::Need::Required;
use super::key::{Field, Key, Need, Read, Table, tables};
use super::kind::{Format, Kind, Many};
use super::rules::BROKEN_RECEIVED;
use super::toml_text::{comment, quoted};
use crate::diagnostic::Diagnostic;
use crate::model::{Delivery, Id, Place, Placed, Received};

tables! {
    Record "keys-received" {
        _format "format": Format = Required;
        unit: Id = Required;
        period: Id = Required;
        received: Many<Sent> = Required;
    }
    Sent "keys-received-file" {
        on: NaiveDate = Required;
        file: String = Required;
        sha256: String = Required;
        csv_sha256: String = Required;
        by: String;
    }
}

/// Reads what came from a unit. A file that lacks or garbles anything is reported and tells nothing:
/// half a record could make what was late look as if it had come in time.
pub(super) fn read(
    context: &Context<'_>,
    found: Record,
    unit: &Id,
    period: &Id,
) -> Option<Received> {
    let (of_unit, of_period) = (found.unit.value?, found.period.value?);
    let is_own = |named: &Placed<Id>, own: &Id, reason| {
        let same = named.value == *own;
        if !same {
            broken(context, named.place, reason, named.value.as_str());
        }
        same
    };
    let own = [is_own(&of_unit, unit, "unit"), is_own(&of_period, period, "period")];
    let sent = found.received.value?;
    let deliveries: Option<Vec<_>> = sent.into_iter().map(|sent| delivery(context, sent)).collect();
    let (unit, period, file) = (unit.clone(), period.clone(), context.file);
    let deliveries = deliveries.filter(|all| !all.is_empty() && own == [true; 2])?;
    Some(Received { unit, period, deliveries, file })
}

/// What came from a unit as its file states it: what had come before, and what comes now. `head` are
/// lines for the file's reader, which become comments.
pub fn record(unit: &Id, period: &Id, deliveries: &[Delivery], head: &str) -> String {
    let [unit, period] = [unit, period].map(|id| quoted(id.as_str()));
    let mut out = comment(head);
    out.push_str(&format!("format = 1\nunit = {unit}\nperiod = {period}\n"));
    for Delivery { on, file, sha256, csv_sha256, by } in deliveries {
        let [file, sha256, csv_sha256] = [file, sha256, csv_sha256].map(|text| quoted(text));
        out.push_str(&format!("\n[[received]]\non = {}\nfile = {file}\n", on.value));
        out.push_str(&format!("sha256 = {sha256}\ncsv_sha256 = {csv_sha256}\n"));
        out.extend(by.iter().map(|by| format!("by = {}\n", quoted(by))));
    }
    out
}

fn delivery(context: &Context<'_>, sent: Sent) -> Option<Delivery> {
    let hash = |field: Field<Placed<String>>| {
        let hash = field.value?;
        let is_hash = is_sha256(&hash.value);
        if !is_hash {
            broken(context, hash.place, "hash", &hash.value);
        }
        is_hash.then_some(hash.value)
    };
    let (sha256, csv_sha256) = (hash(sent.sha256), hash(sent.csv_sha256));
    Some(Delivery {
        on: sent.on.value?,
        file: sent.file.bare()?,
        sha256: sha256?,
        csv_sha256: csv_sha256?,
        by: sent.by.bare(),
    })
}

fn broken(context: &Context<'_>, place: Place, reason: &'static str, found: &str) {
    let finding = Diagnostic::new(&BROKEN_RECEIVED, place).with("reason", reason);
    context.report(finding.found(curtailed(found)));
}
