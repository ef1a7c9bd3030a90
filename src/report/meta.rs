//! What identifies a report: whose it is, what it covers, which of its periods are closed, and by
//! which fingerprints it can be checked.

use chrono::NaiveDate;

use super::author::{self, Author};
use super::changes::{self, Named, UnitChange};
use super::{head, sign_off};
use crate::assess::Assessment;
use crate::i18n::Message;
use crate::model::{Lang, Name, Period};
use crate::source::{Deviation, Sources};

/// Where the figures come from: what every report carries so that it can be checked.
#[derive(Debug, Clone, Default)]
pub struct Provenance {
    /// The fingerprint of the plan's files.
    pub plan_sha256: String,
    /// The fingerprint of the submissions.
    pub data_sha256: String,
    /// The tool and its version.
    pub tool: String,
}

/// What identifies a report.
#[derive(Debug, Clone)]
pub struct Meta {
    /// The plan's year.
    pub year: i32,
    /// The plan's title.
    pub plan: Name,
    /// The department.
    pub issuer: Name,
    /// Whose report it is.
    pub author: Author,
    /// The area that it is about, where it is about one.
    pub area: Option<Name>,
    /// The report's id.
    pub id: String,
    /// The report's name.
    pub name: Name,
    /// Whether it was asked for out of turn.
    pub is_ad_hoc: bool,
    /// Its periods.
    pub of: Vec<String>,
    /// The names of its periods.
    pub periods: Vec<Name>,
    /// Which part of the report it is; nothing is the whole.
    pub scope: Vec<Message>,
    /// First day of the data.
    pub from: Option<NaiveDate>,
    /// Last day of the data.
    pub to: Option<NaiveDate>,
    /// Today.
    pub as_of: NaiveDate,
    /// Whether the submissions are invented.
    pub illustrative: bool,
    /// Whether every submission is complete.
    pub complete: bool,
    /// Its periods that are closed.
    pub closed: Vec<Closing>,
    /// Who has signed for its figures, as far as the plan asks anybody.
    pub signed: Option<Message>,
    /// Its periods whose seal is not to be relied on, by id and name.
    pub doubted: Vec<Named>,
    /// The units that ended, merged, split or were renamed within it.
    pub changes: Vec<UnitChange>,
    /// The plan's language.
    pub language: Lang,
    /// Where the figures come from.
    pub provenance: Provenance,
}

/// A period of a report that is closed.
#[derive(Debug, Clone)]
pub struct Closing {
    /// The period's id.
    pub period: String,
    /// What the plan calls the period.
    pub name: Name,
    /// The day as of which it was closed, or last amended.
    pub as_of: NaiveDate,
    /// How often it has been amended.
    pub amendments: usize,
    /// Whether a submission or narrative has changed since.
    pub changed: bool,
}

/// What identifies the report that an assessment is of.
pub(super) fn meta(assessment: &Assessment<'_>, sources: &Sources, provenance: Provenance) -> Meta {
    let plan = assessment.plan;
    Meta {
        year: plan.year,
        plan: plan.title.clone(),
        issuer: plan.issuer.name.clone(),
        author: author::of(assessment),
        area: head::area(assessment).map(|area| area.name.clone()),
        id: assessment.report.id.to_string(),
        name: assessment.report.name.clone(),
        is_ad_hoc: assessment.periods.iter().any(|period| period.ad_hoc),
        of: assessment.periods.iter().map(|period| period.id.to_string()).collect(),
        periods: assessment.periods.iter().map(|period| period.name.clone()).collect(),
        scope: head::scope(assessment),
        from: assessment.periods.iter().map(|period| period.from).min(),
        to: assessment.to(),
        as_of: assessment.as_of,
        illustrative: plan.illustrative,
        complete: assessment.complete,
        closed: closed(assessment, sources),
        signed: sign_off::signed(assessment),
        doubted: doubted(assessment),
        changes: changes::changes(assessment),
        language: plan.language,
        provenance,
    }
}

/// The periods of a report that are closed.
fn closed(assessment: &Assessment<'_>, sources: &Sources) -> Vec<Closing> {
    let closing = |period: &&Period| {
        let seal = assessment.plan.seal(&period.id)?;
        Some(Closing {
            period: period.id.to_string(),
            name: period.name.clone(),
            as_of: seal.as_of,
            amendments: seal.amendments.len(),
            changed: sources.deviations(seal).iter().any(Deviation::is_of_text),
        })
    };
    assessment.periods.iter().filter_map(closing).collect()
}

/// The periods of a report whose seals are not to be relied on.
fn doubted(assessment: &Assessment<'_>) -> Vec<Named> {
    let is_doubted = |period: &&&Period| assessment.plan.doubted.contains(period.id.as_str());
    let named = |period: &&Period| (period.id.to_string(), period.name.clone());
    assessment.periods.iter().filter(is_doubted).map(named).collect()
}
