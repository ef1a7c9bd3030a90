//! What every answer for programs begins with: the plan, the period, whose report it is, and what has
//! become of its periods and units.

use serde::Serialize;

use crate::i18n::Catalogue;
use crate::model::Lang;
use crate::report::{Closing, Document, Meta, Named, UnitChange};

/// Which plan the report is of.
#[derive(Serialize)]
pub(in crate::write) struct Plan<'d> {
    year: i32,
    title: &'d str,
    sha256: &'d str,
}

impl<'d> Plan<'d> {
    pub fn of(meta: &'d Meta, lang: Lang) -> Self {
        Self { year: meta.year, title: meta.plan.get(lang), sha256: &meta.provenance.plan_sha256 }
    }
}

/// Whose report it is, and whom it is addressed to.
#[derive(Serialize)]
pub(super) struct Issuer<'d> {
    unit: Option<&'d str>,
    name: &'d str,
    to: Vec<String>,
}

impl<'d> Issuer<'d> {
    pub fn of(meta: &'d Meta, catalogue: &Catalogue) -> Self {
        Self {
            unit: meta.author.unit.as_deref(),
            name: meta.author.name.get(catalogue.lang()),
            to: meta.author.to.iter().map(|to| catalogue.text(to)).collect(),
        }
    }
}

/// What the report covers.
#[derive(Serialize)]
pub(in crate::write) struct Period<'d> {
    id: &'d str,
    name: &'d str,
    from: Option<String>,
    to: Option<String>,
    of: &'d [String],
}

impl<'d> Period<'d> {
    pub fn of(meta: &'d Meta, lang: Lang) -> Self {
        Self {
            id: &meta.id,
            name: meta.name.get(lang),
            from: meta.from.map(|day| day.to_string()),
            to: meta.to.map(|day| day.to_string()),
            of: &meta.of,
        }
    }
}

/// A period of the report that is closed.
#[derive(Serialize)]
pub(super) struct Closed<'d> {
    period: &'d str,
    as_of: String,
    amendments: usize,
    changed: bool,
}

impl<'d> Closed<'d> {
    pub fn of(closing: &'d Closing) -> Self {
        Self {
            period: &closing.period,
            as_of: closing.as_of.to_string(),
            amendments: closing.amendments,
            changed: closing.changed,
        }
    }
}

/// What became of units within the report.
#[derive(Serialize)]
pub(crate) struct UnitsChanged {
    kind: &'static str,
    /// The first period after it.
    period: String,
    from: String,
    before: Vec<String>,
    after: Vec<String>,
    /// The metrics that it is about, where it is about some only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    metrics: Vec<String>,
}

/// The changes of units within a report.
pub(crate) fn changes(document: &Document<'_>) -> Vec<UnitsChanged> {
    let ids = |units: &[Named]| units.iter().map(|(id, _)| id.clone()).collect();
    let change = |change: &UnitChange| UnitsChanged {
        kind: change.kind.code(),
        period: change.period.clone(),
        from: change.from.to_string(),
        before: ids(&change.before),
        after: ids(&change.after),
        metrics: ids(&change.metrics),
    };
    document.meta.changes.iter().map(change).collect()
}
