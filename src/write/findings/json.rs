//! `reform.findings/1`: the register for programs. The shape is a contract of its own, apart from the
//! types of the core.

use std::io;

use serde::Serialize;

use super::WriteFindings;
use crate::assess::{FindingCounts, FollowUp, FollowedUp};
use crate::i18n::Catalogue;
use crate::model::{Lang, Placed, Unit};
use crate::report::FindingsDocument;
use crate::source::unseen;
use crate::write::{Format, Look};

pub(super) static FORMAT: Format<WriteFindings> =
    Format { name: "json", extension: Some("json"), binary: false, write };

#[derive(Serialize)]
struct Register<'d> {
    schema: &'static str,
    plan: Plan<'d>,
    unit: Option<&'d str>,
    as_of: String,
    tool: &'d str,
    illustrative: bool,
    #[serde(flatten)]
    state: State<'d>,
}

#[derive(Serialize)]
struct Plan<'d> {
    year: i32,
    title: &'d str,
}

/// How findings stand; also a part of the report.
#[derive(Serialize)]
pub(in crate::write) struct State<'d> {
    /// The day at whose end they stand so.
    on: String,
    /// Whether rows could not be read, so that there may be more.
    partial: bool,
    summary: Counts,
    units: Vec<OfUnit<'d>>,
    findings: Vec<Found<'d>>,
}

#[derive(Serialize)]
struct Counts {
    found: usize,
    mended: usize,
    referred: usize,
    open: usize,
    overdue: usize,
}

#[derive(Serialize)]
struct OfUnit<'d> {
    id: &'d str,
    name: &'d str,
    #[serde(flatten)]
    counts: Counts,
}

#[derive(Serialize)]
struct Found<'d> {
    id: &'d str,
    inspection: Option<&'d str>,
    date: String,
    unit: &'d str,
    found: &'d str,
    action: Option<&'d str>,
    due: Option<String>,
    mended: Option<String>,
    referred: Option<String>,
    referred_to: Option<&'d str>,
    evidence: Option<&'d str>,
    /// `overdue`, `open`, `referred` or `mended`.
    state: &'static str,
    days_overdue: Option<i64>,
    row: usize,
}

fn write(
    document: &FindingsDocument<'_>,
    catalogue: &Catalogue,
    _: Look,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let (plan, lang) = (document.plan, catalogue.lang());
    let register = Register {
        schema: "reform.findings/1",
        plan: Plan { year: plan.year, title: plan.title.get(lang) },
        unit: document.unit.map(|unit| unit.id.as_str()),
        as_of: document.follow_up.on.to_string(),
        tool: document.tool,
        illustrative: plan.illustrative,
        state: state(&document.follow_up, document.asked(), lang),
    };
    unseen::json::write(&register, out)?;
    out.write_all(b"\n")
}

/// How findings stand, with those that were asked for.
pub(in crate::write) fn state<'d, 'a: 'd>(
    follow_up: &'d FollowUp<'a>,
    asked: impl Iterator<Item = &'d FollowedUp<'a>>,
    lang: Lang,
) -> State<'d> {
    let of_unit = |(unit, counts): &(&'d Unit, FindingCounts)| OfUnit {
        id: unit.id.as_str(),
        name: unit.name.get(lang),
        counts: Counts::of(*counts),
    };
    State {
        on: follow_up.on.to_string(),
        partial: follow_up.is_partial,
        summary: Counts::of(follow_up.total),
        units: follow_up.units.iter().map(of_unit).collect(),
        findings: asked.map(Found::of).collect(),
    }
}

impl Counts {
    fn of(counts: FindingCounts) -> Self {
        let FindingCounts { found, mended, referred, open, overdue } = counts;
        Self { found, mended, referred, open, overdue }
    }
}

impl<'d> Found<'d> {
    fn of(found: &'d FollowedUp<'_>) -> Self {
        let finding = found.finding;
        let day =
            |day: &Option<Placed<chrono::NaiveDate>>| day.as_ref().map(|day| day.value.to_string());
        Self {
            id: &finding.id.value,
            inspection: finding.inspection.as_deref(),
            date: finding.date.value.to_string(),
            unit: found.unit.id.as_str(),
            found: &finding.found,
            action: finding.action.as_deref(),
            due: day(&finding.due),
            mended: day(&finding.mended),
            referred: day(&finding.referred),
            referred_to: finding.referred_to.as_deref(),
            evidence: finding.evidence.as_deref(),
            state: found.state.code(),
            days_overdue: found.days_overdue,
            row: finding.row,
        }
    }
}
