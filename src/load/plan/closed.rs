//! `reports/<year>/<period>/closed.toml`: the seal of a closed period.

use std::str::FromStr as _;

use rust_decimal::Decimal;

use super::cursor::Cursor;
use super::rules::BROKEN_SEAL;
use crate::diagnostic::Diagnostic;
use crate::model::{
    Amendment, FileId, Id, Place, Placed, Quantity, Seal, SealedFigure, SealedFile, SealedTask,
    SealedWaiver, Target,
};
use crate::source::SourceFile;

/// Reads the seal of a period. One that lacks or garbles anything is reported and seals nothing:
/// half a seal would pass changes as if they had been there.
pub(super) fn read(
    cursor: &Cursor<'_, '_>,
    period: &Id,
    file: FileId,
    source: &SourceFile,
) -> Option<Seal> {
    let named = cursor.required_id("period");
    if let Some(named) = named.as_ref().filter(|named| named.value != *period) {
        broken(cursor, named.place, "period", named.value.as_str());
    }
    let as_of = cursor.required_date("as_of");
    let tool = cursor.required_text("tool");
    let units = cursor.required_ids("units");
    let asked = cursor.required_ids("asked");
    let files = files(cursor, file, source);
    let figures = figures(cursor);
    let tasks: Vec<_> = cursor.tables("tasks").iter().map(task).collect();
    let waivers: Vec<_> = cursor.tables("waivers").iter().map(waiver).collect();
    let amendments: Vec<_> = cursor.tables("amendment").iter().map(amendment).collect();
    Some(Seal {
        period: named?.value,
        as_of: as_of?.value,
        tool: tool?.value,
        units: units.into_iter().map(|unit| unit.value).collect(),
        asked: asked.into_iter().map(|id| id.value).collect(),
        files: files?,
        figures: figures?,
        tasks: tasks.into_iter().collect::<Option<_>>()?,
        waivers: waivers.into_iter().collect::<Option<_>>()?,
        amendments: amendments.into_iter().collect::<Option<_>>()?,
        file,
    })
}

fn broken(cursor: &Cursor<'_, '_>, place: Place, reason: &'static str, found: &str) {
    let finding = Diagnostic::new(&BROKEN_SEAL, place).with("reason", reason);
    cursor.context.report(finding.found(found));
}

/// The list of files: a line each as `sha256sum` prints it.
fn files(cursor: &Cursor<'_, '_>, file: FileId, source: &SourceFile) -> Option<Vec<SealedFile>> {
    let list = cursor.required_text("files")?;
    let place = |line: &str| {
        let within = source.text.get(list.place.start..list.place.end)?;
        let start = list.place.start + within.find(line)?;
        Some(Place { file, start, end: start + line.len() })
    };
    let mut files: Vec<SealedFile> = Vec::new();
    for line in list.value.lines() {
        let place = place(line).unwrap_or(list.place);
        let named = line.split_once("  ").filter(|(sha256, path)| {
            let digits = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
            sha256.len() == 64 && sha256.chars().all(digits) && !path.is_empty()
        });
        let Some((sha256, path)) = named else {
            broken(cursor, place, "line", line);
            return None;
        };
        if files.iter().any(|file| file.path == path) {
            broken(cursor, place, "twice", path);
            return None;
        }
        files.push(SealedFile { path: path.to_owned(), sha256: sha256.to_owned(), place });
    }
    Some(files)
}

fn figures(cursor: &Cursor<'_, '_>) -> Option<Vec<SealedFigure>> {
    let figures: Vec<_> = cursor.tables("figures").iter().map(figure).collect();
    figures.into_iter().collect()
}

fn figure(cursor: &Cursor<'_, '_>) -> Option<SealedFigure> {
    let indicator = cursor.required_id("indicator");
    let numerator = quantity(cursor, cursor.text("numerator"));
    let denominator = quantity(cursor, cursor.text("denominator"));
    let value = cursor.text("value").map(|value| value.value);
    let at_least = quantity(cursor, cursor.text("at_least"));
    let at_most = quantity(cursor, cursor.text("at_most"));
    let verdict = cursor.required_text("verdict");
    cursor.finish();
    let target = match (at_least?, at_most?) {
        (Some(threshold), _) => Some(Target::AtLeast(threshold)),
        (None, Some(threshold)) => Some(Target::AtMost(threshold)),
        (None, None) => None,
    };
    Some(SealedFigure {
        indicator: indicator?.value,
        numerator: numerator?,
        denominator: denominator?,
        value,
        target,
        verdict: verdict?.value,
        place: cursor.place,
    })
}

/// An exact figure, which stands as text because sums outgrow TOML's own numbers. `None` is one
/// that cannot be read.
#[expect(clippy::option_option, reason = "absent and unreadable are two things")]
fn quantity(cursor: &Cursor<'_, '_>, text: Option<Placed<String>>) -> Option<Option<Quantity>> {
    let Some(text) = text else { return Some(None) };
    let plain = text.value.chars().all(|c| c.is_ascii_digit() || c == '.');
    let figure = plain.then(|| Decimal::from_str(&text.value).ok()).flatten();
    if figure.is_none() {
        broken(cursor, text.place, "figure", &text.value);
    }
    figure.map(|figure| Some(Quantity::new(figure)))
}

fn task(cursor: &Cursor<'_, '_>) -> Option<SealedTask> {
    let task = cursor.required_id("task");
    let status = cursor.text("status").map(|status| status.value);
    let verdict = cursor.required_text("verdict");
    cursor.finish();
    Some(SealedTask { task: task?.value, status, verdict: verdict?.value })
}

fn waiver(cursor: &Cursor<'_, '_>) -> Option<SealedWaiver> {
    let [code, at, reason, by] =
        ["code", "at", "reason", "by"].map(|key| cursor.required_text(key));
    cursor.finish();
    Some(SealedWaiver { code: code?.value, at: at?.value, reason: reason?.value, by: by?.value })
}

fn amendment(cursor: &Cursor<'_, '_>) -> Option<Amendment> {
    let [reason, tool, files_sha256] =
        ["reason", "tool", "files_sha256"].map(|key| cursor.required_text(key));
    let (as_of, sealed) = (cursor.required_date("as_of"), cursor.required_date("sealed"));
    let figures = figures(cursor);
    cursor.finish();
    Some(Amendment {
        reason: reason?.value,
        as_of: as_of?.value,
        sealed: sealed?.value,
        tool: tool?.value,
        files_sha256: files_sha256?.value,
        figures: figures?,
    })
}
