//! `[report_form]` of `plan.toml`: how the signed report is laid out. What it does not say is taken
//! from the outline in general use, which is data too (`report_form.toml`).

use std::cell::RefCell;

use super::cursor::{Context, Cursor};
use super::rules::UNKNOWN_PLACEHOLDER;
use super::syntax;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Annex, AreaChoice, Name, OutlineSection, Piece, Placed, ReportForm, UnitForm};

const IN_GENERAL_USE: &str = include_str!("report_form.toml");

/// What may be filled in in the sentences of a report, and in the one for each legal basis.
const OF_REPORT: &[&str] = &["report", "issuer", "plan", "year", "from", "to"];
const OF_BASIS: &[&str] = &["document"];

/// Reads the form of the plan.
pub(super) fn read(cursor: &Cursor<'_, '_>) -> ReportForm {
    let (table, _) = syntax::parse(IN_GENERAL_USE);
    let mut none = Diagnostics::default();
    let diagnostics = RefCell::new(&mut none);
    let context = Context { file: cursor.context.file, quiet: true, diagnostics };
    let usual = form(&Cursor::new(&context, table.get_ref(), cursor.place), ReportForm::default());
    match cursor.table("report_form") {
        Some(own) => form(&own, usual),
        None => ReportForm { own_outline: false, ..usual },
    }
}

/// Reads a form; what it lacks is taken from `usual`.
fn form(cursor: &Cursor<'_, '_>, usual: ReportForm) -> ReportForm {
    let sentence = |key, known| sentence(cursor, key, known);
    let limit = cursor.integer("narrative_limit").and_then(|limit| limit.value.try_into().ok());
    let sections: Vec<_> = cursor.tables("section").iter().map(section).collect();
    let form = ReportForm {
        title: cursor.name("title").unwrap_or(usual.title),
        subject: sentence("subject", OF_REPORT).unwrap_or(usual.subject),
        to: if cursor.has("to") { cursor.names("to") } else { usual.to },
        basis: sentence("basis", OF_BASIS).unwrap_or(usual.basis),
        opening: sentence("opening", OF_REPORT).unwrap_or(usual.opening),
        closing: sentence("closing", OF_REPORT).unwrap_or(usual.closing),
        unit: match cursor.table("unit") {
            Some(own) => unit(&own, usual.unit),
            None => usual.unit,
        },
        sections: if cursor.has("section") { sections } else { usual.sections },
        own_outline: cursor.has("section"),
        annexes: if cursor.has("annexes") {
            cursor.words("annexes", &Annex::ALL)
        } else {
            usual.annexes
        },
        narrative_limit: limit.unwrap_or(usual.narrative_limit),
    };
    cursor.finish();
    form
}

/// The sentences of a unit's own report.
fn unit(cursor: &Cursor<'_, '_>, usual: UnitForm) -> UnitForm {
    let sentence = |key| sentence(cursor, key, OF_REPORT);
    let form = UnitForm {
        subject: sentence("subject").unwrap_or(usual.subject),
        opening: sentence("opening").unwrap_or(usual.opening),
        closing: sentence("closing").unwrap_or(usual.closing),
    };
    cursor.finish();
    form
}

/// A text whose placeholders are all known.
fn sentence(cursor: &Cursor<'_, '_>, key: &'static str, known: &[&'static str]) -> Option<Name> {
    let name = cursor.name(key)?;
    let texts = cursor.table(key)?;
    for (lang, text) in [("vi", &name.vi), ("en", &name.en)] {
        let text = text.as_deref().unwrap_or_default();
        for piece in text.split('{').skip(1) {
            let found = piece.split('}').next().unwrap_or_default();
            if !known.contains(&found) {
                let all: Vec<_> = known.iter().map(|word| format!("{{{word}}}")).collect();
                cursor.context.report(
                    Diagnostic::new(&UNKNOWN_PLACEHOLDER, texts.place_of(lang))
                        .with("key", key)
                        .with("known", all.join(", "))
                        .found(found)
                        .suggest(known.iter().copied()),
                );
            }
        }
    }
    Some(name)
}

fn section(cursor: &Cursor<'_, '_>) -> OutlineSection {
    let parts = cursor.tables("part").iter().map(part).collect();
    let section = OutlineSection { parts, ..part_of(cursor) };
    cursor.finish();
    section
}

fn part(cursor: &Cursor<'_, '_>) -> OutlineSection {
    let part = part_of(cursor);
    cursor.finish();
    part
}

fn part_of(cursor: &Cursor<'_, '_>) -> OutlineSection {
    let area = |text: Placed<String>| {
        if text.value == "@others" {
            return Some(Placed::new(AreaChoice::Others, text.place));
        }
        let id = cursor.parse_id(text)?;
        Some(Placed::new(AreaChoice::One(id.value), id.place))
    };
    OutlineSection {
        heading: cursor.required_name("heading"),
        areas: cursor.texts("areas").into_iter().filter_map(area).collect(),
        contains: cursor.words("contains", &Piece::ALL),
        parts: Vec::new(),
    }
}
