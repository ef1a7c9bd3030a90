//! `reports/<year>/<period>/closed.toml`: the seal of a closed period.

use std::collections::BTreeSet;
use std::str::FromStr as _;

use rust_decimal::Decimal;

use super::context::Context;
use super::cursor::Cursor;
use super::key::{Field, Read as _};
use super::rules::BROKEN_SEAL;
use super::{syntax, tables};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{
    Amendment, FileId, Id, Place, Placed, Quantity, Seal, SealedFigure, SealedFile, SealedTask,
    SealedWaiver, Target, sealed_period,
};
use crate::source::{Encoding, SourceFile};

/// Reads the seal of a period. One that lacks or garbles anything is reported and seals nothing:
/// half a seal would pass changes as if they had been there.
pub(super) fn read(
    context: &Context<'_>,
    found: tables::Closed,
    period: &Id,
    source: &SourceFile,
) -> Option<Seal> {
    let named = found.period.value;
    if let Some(named) = named.as_ref().filter(|named| named.value != *period) {
        broken(context, named.place, "period", named.value.as_str());
    }
    let files = found.files.value.map(|list| files(context, &list, source));
    let figures = figures(context, found.figures.or_default());
    let tasks = found.tasks.or_default().into_iter().map(task);
    let waivers = found.waivers.or_default().into_iter().map(waiver);
    let amendments: Vec<_> =
        found.amendment.or_default().into_iter().map(|one| amendment(context, one)).collect();
    let ids = |ids: Vec<Placed<Id>>| ids.into_iter().map(|id| id.value).collect();
    Some(Seal {
        period: named?.value,
        as_of: found.as_of.bare()?,
        tool: found.tool.bare()?,
        units: ids(found.units.or_default()),
        asked: ids(found.asked.or_default()),
        files: files??,
        figures: figures?,
        tasks: tasks.collect::<Option<_>>()?,
        waivers: waivers.collect::<Option<_>>()?,
        amendments: amendments.into_iter().collect::<Option<_>>()?,
        file: context.file,
    })
}

fn broken(context: &Context<'_>, place: Place, reason: &'static str, found: &str) {
    let finding = Diagnostic::new(&BROKEN_SEAL, place).with("reason", reason);
    context.report(finding.found(found));
}

/// The list of files: a line each as `sha256sum` prints it.
fn files(
    context: &Context<'_>,
    list: &Placed<String>,
    source: &SourceFile,
) -> Option<Vec<SealedFile>> {
    let file = context.file;
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
            broken(context, place, "line", line);
            return None;
        };
        if !may_seal(&source.path, path) {
            broken(context, place, "path", path);
            return None;
        }
        if !paths.insert(path.to_owned()) {
            broken(context, place, "twice", path);
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
            ["reports", own, of, _] | ["reports", own, of, "signed" | "received", _] => {
                *own == year && *of == period
            }
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
    let (table, is_whole) = syntax::parse(&source.text);
    if !is_whole {
        return None;
    }
    let mut found = Diagnostics::default();
    let context = Context::unheard(file, false, &mut found);
    let cursor = Cursor::new(&context, table.get_ref(), Place::top(file), "".into());
    let seal = read(&context, tables::Closed::read(&cursor), &period, source);
    let sound = found.count(Severity::Error) == 0;
    seal.filter(|_| sound)
}

fn figures(context: &Context<'_>, found: Vec<tables::Figure>) -> Option<Vec<SealedFigure>> {
    let figures: Vec<_> = found.into_iter().map(|found| figure(context, found)).collect();
    figures.into_iter().collect()
}

fn figure(context: &Context<'_>, found: tables::Figure) -> Option<SealedFigure> {
    let one = |text: Field<Placed<String>>| text.map(|text| vec![text]);
    let stated = [
        ("at_least", one(found.at_least)),
        ("at_most", one(found.at_most)),
        ("between", found.between),
        ("equal", one(found.equal)),
        ("grow_at_least", one(found.grow_at_least)),
        ("cut_at_least", one(found.cut_at_least)),
    ];
    let target = target(context, stated);
    let [numerator, denominator] =
        [found.numerator, found.denominator].map(|text| quantity(context, text.value));
    Some(SealedFigure {
        indicator: found.indicator.bare()?,
        numerator: numerator?,
        denominator: denominator?,
        value: found.value.bare(),
        target: target?,
        verdict: found.verdict.bare()?,
        place: found.place,
    })
}

/// The target of a figure, under the key of its kind. `None` is one that cannot be read. As many keys
/// are wanted as there are kinds: a new kind that a seal could not hold does not compile.
#[expect(clippy::option_option, reason = "absent and unreadable are two things")]
fn target(
    context: &Context<'_>,
    stated: [(&'static str, Field<Vec<Placed<String>>>); Target::KINDS.len()],
) -> Option<Option<Target>> {
    let mut target = Some(None);
    for (key, field) in stated {
        let place = field.place;
        let spec = Target::KINDS.iter().find(|spec| spec.key == key);
        let (Some(spec), Some(given)) = (spec, field.value) else { continue };
        let numbers: Option<Vec<_>> =
            given.into_iter().map(|number| quantity(context, Some(number)).flatten()).collect();
        let read = numbers.map(|numbers| (spec.read)(&numbers));
        if let Some(Err(_)) = read {
            broken(context, place, "figure", key);
        }
        let found = read.and_then(Result::ok);
        target = target.zip(found).map(|(known, found)| known.or(Some(found)));
    }
    target
}

/// An exact figure, which stands as text because sums outgrow TOML's own numbers. `None` is one
/// that cannot be read.
#[expect(clippy::option_option, reason = "absent and unreadable are two things")]
fn quantity(context: &Context<'_>, text: Option<Placed<String>>) -> Option<Option<Quantity>> {
    let Some(text) = text else { return Some(None) };
    let plain = text.value.chars().all(|c| c.is_ascii_digit() || c == '.');
    let figure = plain.then(|| Decimal::from_str(&text.value).ok()).flatten();
    if figure.is_none() {
        broken(context, text.place, "figure", &text.value);
    }
    figure.map(|figure| Some(Quantity::new(figure)))
}

fn task(found: tables::ClosedTask) -> Option<SealedTask> {
    Some(SealedTask {
        task: found.task.bare()?,
        status: found.status.bare(),
        verdict: found.verdict.bare()?,
    })
}

fn waiver(found: tables::ClosedWaiver) -> Option<SealedWaiver> {
    Some(SealedWaiver {
        code: found.code.bare()?,
        at: found.at.bare()?,
        reason: found.reason.bare()?,
        by: found.by.bare()?,
    })
}

fn amendment(context: &Context<'_>, found: tables::Amendment) -> Option<Amendment> {
    let figures = figures(context, found.figures.or_default());
    Some(Amendment {
        reason: found.reason.bare()?,
        as_of: found.as_of.bare()?,
        sealed: found.sealed.bare()?,
        tool: found.tool.bare()?,
        files_sha256: found.files_sha256.bare()?,
        seal_sha256: found.seal_sha256.bare(),
        figures: figures?,
        place: found.place,
    })
}
