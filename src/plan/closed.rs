//! `reports/<year>/<period>/closed.toml`: the seal of a closed period.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::str::FromStr as _;

use rust_decimal::Decimal;

use super::cursor::{Context, Cursor};
use super::rules::BROKEN_SEAL;
use super::syntax;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{
    Amendment, FileId, Id, Place, Placed, Quantity, Seal, SealedFigure, SealedFile, SealedTask,
    SealedWaiver, Shape, Target, sealed_period,
};
use crate::source::{Encoding, SourceFile};

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
    let within = source.text.get(list.place.start..list.place.end).unwrap_or_default();
    let mut files: Vec<SealedFile> = Vec::new();
    let mut paths = BTreeSet::new();
    // The lines come in the order in which they stand, so none is looked for twice.
    let mut from = 0;
    for line in list.value.lines() {
        let place = within.get(from..).and_then(|rest| rest.find(line)).map(|at| {
            let start = list.place.start + from + at;
            from += at + line.len();
            Place { file, start, end: start + line.len() }
        });
        let place = place.unwrap_or(list.place);
        let named = line.split_once("  ").filter(|(digits, _)| is_sha256(digits));
        let Some((sha256, path)) = named.filter(|(_, path)| !path.is_empty()) else {
            broken(cursor, place, "line", line);
            return None;
        };
        if !may_seal(&source.path, path) {
            broken(cursor, place, "path", path);
            return None;
        }
        if !paths.insert(path.to_owned()) {
            broken(cursor, place, "twice", path);
            return None;
        }
        files.push(SealedFile { path: path.to_owned(), sha256: sha256.to_owned(), place });
    }
    Some(files)
}

/// Whether a text is a SHA-256 as it is written everywhere here.
pub(crate) fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|c| c.is_ascii_digit() || (b'a'..=b'f').contains(&c))
}

/// Whether a seal may answer for a file: the plan's of its year, or one of its own period's folder.
/// What it names elsewhere nobody would watch.
fn may_seal(seal: &str, path: &str) -> bool {
    let Some((year, period)) = sealed_period(seal) else { return false };
    let plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains('\\');
    path.split('/').all(plain)
        && match path.split('/').collect::<Vec<_>>().as_slice() {
            ["plan", own, _, ..] => *own == year,
            ["reports", own, of, _] => *own == year && *of == period,
            _ => false,
        }
}

/// What the seal in a file states, without a word on what is wrong with it; `None` where it cannot
/// be relied on. Places are those of this text.
pub(crate) fn seal_in(source: &SourceFile, file: FileId) -> Option<Seal> {
    let (_, period) = sealed_period(&source.path)?;
    let period = Id::parse(period).ok()?;
    let utf8 = matches!(source.encoding, Encoding::Utf8 { .. });
    if source.unreadable.is_some() || !utf8 {
        return None;
    }
    let (table, faults) = syntax::parse(&source.text);
    if !faults.is_empty() {
        return None;
    }
    let mut found = Diagnostics::default();
    let context = Context { file, quiet: false, diagnostics: RefCell::new(&mut found) };
    let cursor = Cursor::new(&context, table.get_ref(), Place::top(file));
    let format = cursor.required_integer("format")?;
    let seal = read(&cursor, &period, file, source);
    cursor.finish();
    let sound = format.value == super::FORMAT && found.count(Severity::Error) == 0;
    seal.filter(|_| sound)
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
    let target = target(cursor);
    let verdict = cursor.required_text("verdict");
    cursor.finish();
    Some(SealedFigure {
        indicator: indicator?.value,
        numerator: numerator?,
        denominator: denominator?,
        value,
        target: target?,
        verdict: verdict?.value,
        place: cursor.place,
    })
}

/// The target of a figure. `None` is one that cannot be read.
#[expect(clippy::option_option, reason = "absent and unreadable are two things")]
fn target(cursor: &Cursor<'_, '_>) -> Option<Option<Target>> {
    let mut target = Some(None);
    for spec in Target::KINDS {
        let given = match spec.shape {
            Shape::Number => cursor.text(spec.key).map(|number| vec![number]),
            Shape::Pair => cursor.has(spec.key).then(|| cursor.texts(spec.key)),
        };
        let Some(given) = given else { continue };
        let numbers: Option<Vec<_>> =
            given.into_iter().map(|number| quantity(cursor, Some(number)).flatten()).collect();
        let read = numbers.map(|numbers| (spec.read)(&numbers));
        if let Some(Err(_)) = read {
            broken(cursor, cursor.place_of(spec.key), "figure", spec.key);
        }
        let found = read.and_then(Result::ok);
        target = target.zip(found).map(|(known, found)| known.or(Some(found)));
    }
    target
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
    let seal_sha256 = cursor.text("seal_sha256").map(|text| text.value);
    let figures = figures(cursor);
    cursor.finish();
    Some(Amendment {
        reason: reason?.value,
        as_of: as_of?.value,
        sealed: sealed?.value,
        tool: tool?.value,
        files_sha256: files_sha256?.value,
        seal_sha256,
        figures: figures?,
        place: cursor.place,
    })
}
