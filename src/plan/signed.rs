//! `reports/<year>/<period>/signed/<unit>.toml`: the figures that a focal unit has signed.
//!
//! `reform sign` writes it. Every figure stands in it as a line of its own, so that what has changed
//! since can be named, and its fingerprint is that of these lines alone: who has the file can work it
//! out with `sed` and `sha256sum`.

use chrono::NaiveDate;

use super::closed::is_sha256;
use super::context::{Context, curtailed};
use super::cursor::Cursor;
use super::key::Need::Required;
use super::key::{Field, Key, Need, Read, Table, tables};
use super::kind::{Format, Kind};
use super::rules::BROKEN_SIGN_OFF;
use crate::diagnostic::Diagnostic;
use crate::model::{Id, Place, Placed, SignedFigures};
use crate::source::sha256;

tables! {
    Signed "keys-signed" {
        _format "format": Format = Required;
        unit: Id = Required;
        period: Id = Required;
        by: String;
        on: NaiveDate = Required;
        count: i64 = Required;
        figures_sha256: String = Required;
        figures: Vec<String> = Required;
    }
}

/// What is signed of figures that stand a line each: the SHA-256 of these lines, each ended by LF.
pub fn figures_sha256<'l>(lines: impl IntoIterator<Item = &'l str>) -> String {
    let text: String = lines.into_iter().flat_map(|line| [line, "\n"]).collect();
    sha256(text.as_bytes())
}

/// Reads what a unit has signed of a period. A file that lacks or garbles anything is reported and
/// signs nothing.
pub(super) fn read(
    context: &Context<'_>,
    found: Signed,
    unit: &Id,
    period: &Id,
) -> Option<SignedFigures> {
    let (of_unit, of_period) = (found.unit.value?, found.period.value?);
    let is_other = |named: &Placed<Id>, own: &Id, reason| {
        if named.value == *own {
            return false;
        }
        broken(context, named.place, reason, named.value.as_str());
        true
    };
    let others = [is_other(&of_unit, unit, "unit"), is_other(&of_period, period, "period")];
    let lines = found.figures.value?;
    let (count, sha256) = (found.count.value?, found.figures_sha256.value?);
    let on = found.on.value?;
    if let Some(line) = lines.windows(2).find(|two| two[0].value >= two[1].value) {
        broken(context, line[1].place, "order", &line[1].value);
        return None;
    }
    if let Some(line) = lines.iter().find(|line| !is_figure(&line.value)) {
        broken(context, line.place, "line", &line.value);
        return None;
    }
    if i64::try_from(lines.len()) != Ok(count.value) {
        broken(context, count.place, "count", &count.value.to_string());
        return None;
    }
    let texts = lines.iter().map(|line| line.value.as_str());
    if !is_sha256(&sha256.value) || figures_sha256(texts) != sha256.value {
        broken(context, sha256.place, "hash", &sha256.value);
        return None;
    }
    let by = found.by.bare();
    let (unit, period, file) = (unit.clone(), period.clone(), context.file);
    (others == [false; 2]).then_some(SignedFigures { unit, period, by, on, lines, file })
}

/// Whether a line has the form `unit/metric value`.
fn is_figure(line: &str) -> bool {
    let parts = line.split_once(' ').and_then(|(key, value)| Some((key.split_once('/')?, value)));
    parts.is_some_and(|((unit, metric), value)| {
        let are_ids = [unit, metric].into_iter().all(|id| Id::parse(id).is_ok());
        are_ids && !value.is_empty() && !value.contains(char::is_whitespace)
    })
}

fn broken(context: &Context<'_>, place: Place, reason: &'static str, found: &str) {
    let finding = Diagnostic::new(&BROKEN_SIGN_OFF, place).with("reason", reason);
    context.report(finding.found(curtailed(found)));
}
