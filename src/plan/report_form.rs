//! `[report_form]` of `plan.toml`: how the signed report is laid out. What it does not say is taken
//! from the outline in general use, which is data too (`report_form.toml`).

use super::context::Context;
use super::cursor::Cursor;
use super::key::{Field, Read as _};
use super::{syntax, tables};
use crate::diagnostic::Diagnostics;
use crate::model::{AreaChoice, Name, OutlineSection, Piece, Place, Placed, ReportForm, UnitForm};

const IN_GENERAL_USE: &str = include_str!("report_form.toml");

/// The form of a plan: its own, or the one in general use.
pub(super) fn read(context: &Context<'_>, own: Option<tables::ReportForm>) -> ReportForm {
    let (table, _) = syntax::parse(IN_GENERAL_USE);
    let mut none = Diagnostics::default();
    let quiet = Context::unheard(context.file, true, &mut none);
    let cursor = Cursor::new(&quiet, table.get_ref(), Place::top(context.file), "".into());
    let usual = form(tables::ReportForm::read(&cursor), ReportForm::default());
    match own {
        Some(own) => form(own, usual),
        None => ReportForm { own_outline: false, ..usual },
    }
}

/// Makes a form; what it lacks is taken from `usual`.
fn form(found: tables::ReportForm, usual: ReportForm) -> ReportForm {
    let limit = found.narrative_limit.bare().and_then(|limit| limit.try_into().ok());
    let own_outline = found.section.stated;
    let sections = stated(found.section).map(|all| all.into_iter().map(section).collect());
    ReportForm {
        title: found.title.value.unwrap_or(usual.title),
        subject: found.subject.value.unwrap_or(usual.subject),
        to: stated(found.to).unwrap_or(usual.to),
        basis: found.basis.value.unwrap_or(usual.basis),
        opening: found.opening.value.unwrap_or(usual.opening),
        closing: found.closing.value.unwrap_or(usual.closing),
        unit: match found.unit.value {
            Some(own) => unit(own, usual.unit),
            None => usual.unit,
        },
        sections: sections.unwrap_or(usual.sections),
        own_outline,
        unit_words: found.unit_words.value.unwrap_or(usual.unit_words),
        annexes: stated(found.annexes).map_or(usual.annexes, bare),
        narrative_limit: limit.unwrap_or(usual.narrative_limit),
    }
}

/// What a key holds, if it is there: nothing, if it cannot be read.
fn stated<T: Default>(field: Field<T>) -> Option<T> {
    field.stated.then(|| field.or_default())
}

/// Values without their places.
fn bare<T>(placed: Vec<Placed<T>>) -> Vec<T> {
    placed.into_iter().map(|placed| placed.value).collect()
}

/// The sentences of a unit's own report.
fn unit(found: tables::UnitForm, usual: UnitForm) -> UnitForm {
    UnitForm {
        subject: found.subject.value.unwrap_or(usual.subject),
        opening: found.opening.value.unwrap_or(usual.opening),
        closing: found.closing.value.unwrap_or(usual.closing),
    }
}

fn section(found: tables::Section) -> OutlineSection {
    let parts = found.part.or_default().into_iter();
    OutlineSection {
        parts: parts.map(|part| outline(part.heading, part.areas, part.contains)).collect(),
        ..outline(found.heading, found.areas, found.contains)
    }
}

fn outline(
    heading: Field<Name>,
    areas: Field<Vec<Placed<AreaChoice>>>,
    contains: Field<Vec<Placed<Piece>>>,
) -> OutlineSection {
    OutlineSection {
        heading: heading.or_default(),
        areas: areas.or_default(),
        contains: bare(contains.or_default()),
        parts: Vec::new(),
    }
}
