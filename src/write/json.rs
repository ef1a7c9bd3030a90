//! `reform.report/1`: the report for programs. The shape is a contract of its own, apart from the
//! types of the core. What there is much of is made as it is written.

mod figures;
mod head;
mod indicators;
mod outlook;
mod sign_offs;
mod tables;
mod tasks;
mod unit_plans;

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

pub(crate) use self::figures::Threshold;
pub(super) use self::figures::{Exact, List};
use self::head::{Closed, Issuer};
pub(super) use self::head::{Period, Plan};
pub(crate) use self::head::{UnitsChanged, changes};
use self::indicators::Indicator;
pub(super) use self::indicators::{Baseline, InYear};
pub(super) use self::outlook::{Outlook, outlook_of};
pub(crate) use self::sign_offs::{SignedOff, signed_off};
use self::tables::Table;
use self::tasks::Task;
use super::findings::json::{State, state};
use super::{Format, Look, score};
use crate::assess::Verdict;
use crate::i18n::Catalogue;
use crate::model::{SubmissionState, Timeliness};
use crate::report::{Document, ExcludedRow, UnitLine};
use crate::source::unseen;

pub(super) static FORMAT: Format =
    Format { name: "json", extension: Some("json"), binary: false, write };

#[derive(Serialize)]
struct Report<'d> {
    schema: &'static str,
    plan: Plan<'d>,
    period: Period<'d>,
    issuer: Issuer<'d>,
    as_of: String,
    data_sha256: &'d str,
    tool: &'d str,
    illustrative: bool,
    complete: bool,
    closed: Vec<Closed<'d>>,
    /// The periods whose seal is gone, was drawn anew or cannot be read.
    doubted: Vec<&'d str>,
    changes: Vec<UnitsChanged>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sign_offs: Vec<SignedOff<'d>>,
    units: List<'d, Unit<'d>>,
    indicators: List<'d, Indicator<'d>>,
    tasks: List<'d, Task<'d>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tables: Vec<Table>,
    #[serde(skip_serializing_if = "Option::is_none")]
    findings: Option<State<'d>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    scores: Vec<score::Card<'d>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unit_plans: Vec<unit_plans::OfUnit<'d>>,
    excluded: List<'d, Excluded<'d>>,
    summary: Summary,
}

#[derive(Serialize)]
struct Unit<'d> {
    id: &'d str,
    name: &'d str,
    state: Option<&'static str>,
    timeliness: Option<&'static str>,
    submitted: Option<String>,
    due: Option<String>,
}

#[derive(Serialize)]
struct Excluded<'d> {
    unit: &'d str,
    period: &'d str,
    metric: &'d str,
    value: &'d str,
    file: &'d str,
    line: usize,
    codes: &'d [&'static str],
}

#[derive(Serialize)]
struct Summary {
    indicators: BTreeMap<&'static str, usize>,
    tasks: BTreeMap<&'static str, usize>,
    overdue: usize,
    late: usize,
    units: BTreeMap<&'static str, usize>,
}

fn write(
    document: &Document<'_>,
    catalogue: &Catalogue,
    _: Look,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let lang = catalogue.lang();
    let meta = &document.meta;
    let report = Report {
        schema: "reform.report/1",
        plan: Plan::of(meta, lang),
        period: Period::of(meta, lang),
        issuer: Issuer::of(meta, catalogue),
        as_of: meta.as_of.to_string(),
        data_sha256: &meta.provenance.data_sha256,
        tool: &meta.provenance.tool,
        illustrative: meta.illustrative,
        complete: meta.complete,
        closed: meta.closed.iter().map(Closed::of).collect(),
        doubted: meta.doubted.iter().map(|(id, _)| id.as_str()).collect(),
        changes: changes(document),
        sign_offs: signed_off(document.assessment(), lang),
        units: List::of(move || document.units.iter().map(move |line| Unit::of(line, lang))),
        indicators: List::of(move || {
            document.indicators.iter().map(move |line| Indicator::of(line, lang))
        }),
        tasks: List::of(move || document.tasks.iter().map(move |line| Task::of(line, lang))),
        tables: document.tables().iter().map(|table| Table::of(table, lang)).collect(),
        findings: document.findings.as_ref().map(|all| state(all, all.all.iter(), lang)),
        scores: document.scores.iter().flat_map(|scores| score::cards(scores, catalogue)).collect(),
        unit_plans: unit_plans::of_units(document, lang),
        excluded: List::of(|| document.excluded.iter().map(Excluded::of)),
        summary: summary(document),
    };
    unseen::json::write(&report, out)?;
    out.write_all(b"\n")
}

impl<'d> Unit<'d> {
    fn of(line: &'d UnitLine, lang: crate::model::Lang) -> Self {
        Self {
            id: &line.id,
            name: line.name.get(lang),
            state: line.state.map(SubmissionState::code),
            timeliness: line.timeliness.map(Timeliness::code),
            submitted: line.submitted.map(|day| day.to_string()),
            due: line.due.map(|day| day.to_string()),
        }
    }
}

impl<'d> Excluded<'d> {
    fn of(row: &'d ExcludedRow) -> Self {
        Self {
            unit: &row.unit,
            period: &row.period,
            metric: &row.metric,
            value: &row.value,
            file: &row.file,
            line: row.line,
            codes: &row.codes,
        }
    }
}

/// How many there are of each kind, those that do not occur included, but for verdicts that most plans
/// cannot come to.
fn summary(document: &Document<'_>) -> Summary {
    let verdicts = |counted: &[(Verdict, usize, usize)]| {
        let all = Verdict::ALL.into_iter().filter(|verdict| !verdict.is_special());
        let mut counts: BTreeMap<_, _> = all.map(|verdict| (verdict.code(), 0)).collect();
        counts.extend(counted.iter().map(|(verdict, count, _)| (verdict.code(), *count)));
        counts
    };
    let tally = &document.tally;
    let states = [
        SubmissionState::Complete,
        SubmissionState::Incomplete,
        SubmissionState::Invalid,
        SubmissionState::Missing,
    ];
    let mut units: BTreeMap<_, _> = states.into_iter().map(|state| (state.code(), 0)).collect();
    units.extend(tally.units.iter().map(|(state, count)| (state.code(), *count)));
    Summary {
        indicators: verdicts(&tally.indicators),
        tasks: verdicts(&tally.tasks),
        overdue: document.tasks.iter().filter(|line| line.overdue).count(),
        late: document.tasks.iter().filter(|line| line.late.is_some()).count(),
        units,
    }
}
