//! `reform.report/1`: the report for programs. The shape is a contract of its own, apart from the
//! types of the core.

use std::collections::BTreeMap;
use std::str::FromStr;

use serde::Serialize;
use serde_json::{Number, Value};

use super::target::target;
use super::{Format, Look};
use crate::assess::{Lateness, Verdict};
use crate::i18n::Catalogue;
use crate::model::SubmissionState;
use crate::report::{
    Change, Closing, Document, ExcludedRow, IndicatorLine, Lapse, PastFigure, TaskLine, TrendPoint,
    UnitChange, UnitLine,
};
use crate::source::unseen;

pub(super) static FORMAT: Format =
    Format { name: "json", extension: Some("json"), binary: false, write };

#[derive(Serialize)]
struct Report {
    schema: &'static str,
    plan: Plan,
    period: Period,
    issuer: Issuer,
    as_of: String,
    data_sha256: String,
    tool: String,
    illustrative: bool,
    complete: bool,
    closed: Vec<Closed>,
    /// The periods whose seal is gone, was drawn anew or cannot be read.
    doubted: Vec<String>,
    changes: Vec<UnitsChanged>,
    units: Vec<Unit>,
    indicators: Vec<Indicator>,
    tasks: Vec<Task>,
    excluded: Vec<Excluded>,
    summary: Summary,
}

#[derive(Serialize)]
struct Plan {
    year: i32,
    title: String,
    sha256: String,
}

/// Whose report it is, and whom it is addressed to.
#[derive(Serialize)]
struct Issuer {
    unit: Option<String>,
    name: String,
    to: Vec<String>,
}

#[derive(Serialize)]
struct Period {
    id: String,
    name: String,
    from: Option<String>,
    to: Option<String>,
    of: Vec<String>,
}

/// A period of the report that is closed.
#[derive(Serialize)]
struct Closed {
    period: String,
    as_of: String,
    amendments: usize,
    changed: bool,
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
}

#[derive(Serialize)]
struct Unit {
    id: String,
    name: String,
    state: Option<&'static str>,
    timeliness: Option<&'static str>,
    submitted: Option<String>,
    due: Option<String>,
}

#[derive(Serialize)]
struct Indicator {
    id: String,
    area: String,
    name: String,
    source: Source,
    numerator: Option<Number>,
    denominator: Option<Number>,
    value: Option<Number>,
    unit: String,
    target: Option<Value>,
    interim: Option<Value>,
    path_assumed: bool,
    judged: &'static str,
    verdict: &'static str,
    provisional: bool,
    coverage: Coverage,
    /// The periods of the report in which it failed by itself, where it is judged in every one.
    failed_periods: Vec<Failed>,
    /// The units whose figure of an earlier period stands: `n/a` since says that there is nothing new.
    carried: Vec<Standing>,
    gap: Option<Number>,
    by_unit: Vec<OfUnit>,
    trend: Vec<Point>,
    #[serde(skip_serializing_if = "Option::is_none")]
    previous: Option<Compared>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_year: Option<Compared>,
}

/// A regular period up to the report's end: by itself, and from the year's first period on.
#[derive(Serialize)]
struct Point {
    period: String,
    #[serde(flatten)]
    own: Past,
    to_date: Past,
}

#[derive(Serialize)]
struct Standing {
    unit: String,
    period: String,
}

#[derive(Serialize)]
struct Failed {
    period: String,
    #[serde(flatten)]
    own: Past,
}

#[derive(Serialize)]
struct Past {
    numerator: Option<Number>,
    denominator: Option<Number>,
    value: Option<Number>,
    verdict: &'static str,
    provisional: bool,
}

/// Another report, and this one's value less that one's.
#[derive(Serialize)]
struct Compared {
    year: i32,
    report: String,
    #[serde(flatten)]
    figure: Past,
    difference: Option<Number>,
}

/// One clause as a text, several as a list, none as `null`.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Source {
    None,
    One(String),
    Several(Vec<String>),
}

#[derive(Serialize)]
struct Coverage {
    units: Counted,
    periods: Counted,
}

#[derive(Serialize)]
struct Counted {
    reported: usize,
    expected: usize,
}

#[derive(Serialize)]
struct OfUnit {
    unit: String,
    numerator: Option<Number>,
    denominator: Option<Number>,
    value: Option<Number>,
    target: Option<Value>,
    interim: Option<Value>,
    verdict: &'static str,
    gap: Option<Number>,
}

#[derive(Serialize)]
struct Task {
    id: String,
    area: Option<String>,
    name: String,
    source: Source,
    lead: Source,
    lead_assumed: bool,
    due: String,
    due_assumed: bool,
    goal: bool,
    status: Option<&'static str>,
    verdict: &'static str,
    overdue: bool,
    /// Of a task that is done: whether it was late, by how many days and when it was done, as far
    /// as that is known.
    late: bool,
    late_days: Option<i64>,
    done_on: Option<String>,
    provisional: bool,
    evidence: Option<String>,
    by_unit: Vec<TaskOfUnit>,
}

#[derive(Serialize)]
struct TaskOfUnit {
    unit: String,
    status: Option<&'static str>,
    note: Option<String>,
    evidence: Option<String>,
    late: bool,
    late_days: Option<i64>,
    done_on: Option<String>,
}

#[derive(Serialize)]
struct Excluded {
    unit: String,
    period: String,
    metric: String,
    value: String,
    file: String,
    line: usize,
    codes: Vec<&'static str>,
}

#[derive(Serialize)]
struct Summary {
    indicators: BTreeMap<&'static str, usize>,
    tasks: BTreeMap<&'static str, usize>,
    overdue: usize,
    late: usize,
    units: BTreeMap<&'static str, usize>,
}

fn write(document: &Document, catalogue: &Catalogue, _: Look) -> Vec<u8> {
    let lang = catalogue.lang();
    let meta = &document.meta;
    let report = Report {
        schema: "reform.report/1",
        plan: Plan {
            year: meta.year,
            title: meta.plan.get(lang).to_owned(),
            sha256: meta.provenance.plan_sha256.clone(),
        },
        period: Period {
            id: meta.id.clone(),
            name: meta.name.get(lang).to_owned(),
            from: meta.from.map(|day| day.to_string()),
            to: meta.to.map(|day| day.to_string()),
            of: meta.of.clone(),
        },
        issuer: Issuer {
            unit: meta.author.unit.clone(),
            name: meta.author.name.get(lang).to_owned(),
            to: meta.author.to.iter().map(|to| catalogue.text(to)).collect(),
        },
        as_of: meta.as_of.to_string(),
        data_sha256: meta.provenance.data_sha256.clone(),
        tool: meta.provenance.tool.clone(),
        illustrative: meta.illustrative,
        complete: meta.complete,
        closed: meta.closed.iter().map(closed).collect(),
        doubted: meta.doubted.iter().map(|(id, _)| id.clone()).collect(),
        changes: changes(document),
        units: document.units.iter().map(|line| unit(line, catalogue)).collect(),
        indicators: document.indicators.iter().map(|line| indicator(line, catalogue)).collect(),
        tasks: document.tasks.iter().map(|line| task(line, catalogue)).collect(),
        excluded: document.excluded.iter().map(excluded).collect(),
        summary: summary(document),
    };
    (unseen::json::pretty(&report) + "\n").into_bytes()
}

fn closed(closing: &Closing) -> Closed {
    Closed {
        period: closing.period.clone(),
        as_of: closing.as_of.to_string(),
        amendments: closing.amendments,
        changed: closing.changed,
    }
}

/// The changes of units within a report.
pub(crate) fn changes(document: &Document) -> Vec<UnitsChanged> {
    let ids =
        |units: &[(String, crate::model::Name)]| units.iter().map(|(id, _)| id.clone()).collect();
    let change = |change: &UnitChange| UnitsChanged {
        kind: change.kind.code(),
        period: change.period.clone(),
        from: change.from.to_string(),
        before: ids(&change.before),
        after: ids(&change.after),
    };
    document.meta.changes.iter().map(change).collect()
}

/// An exact decimal as a JSON number.
pub(super) fn number(plain: &impl ToString) -> Option<Number> {
    Number::from_str(&plain.to_string()).ok()
}

pub(super) fn source(clauses: &[String]) -> Source {
    match clauses {
        [] => Source::None,
        [one] => Source::One(one.clone()),
        several => Source::Several(several.to_vec()),
    }
}

fn unit(line: &UnitLine, catalogue: &Catalogue) -> Unit {
    Unit {
        id: line.id.clone(),
        name: line.name.get(catalogue.lang()).to_owned(),
        state: line.state.map(SubmissionState::code),
        timeliness: line.timeliness.map(crate::model::Timeliness::code),
        submitted: line.submitted.map(|day| day.to_string()),
        due: line.due.map(|day| day.to_string()),
    }
}

fn indicator(line: &IndicatorLine, catalogue: &Catalogue) -> Indicator {
    let counted = |(reported, expected)| Counted { reported, expected };
    let by_unit = line.by_unit.iter().map(|own| OfUnit {
        unit: own.unit.clone(),
        numerator: own.numerator.as_ref().and_then(number),
        denominator: own.denominator.as_ref().and_then(number),
        value: own.value.as_ref().and_then(number),
        target: target(own.target),
        interim: target(own.interim),
        verdict: own.verdict.code(),
        gap: own.gap.as_ref().and_then(|gap| number(&gap.units)),
    });
    Indicator {
        id: line.id.clone(),
        area: line.area.clone(),
        name: line.name.get(catalogue.lang()).to_owned(),
        source: source(&line.source),
        numerator: line.numerator.as_ref().and_then(number),
        denominator: line.denominator.as_ref().and_then(number),
        value: line.value.as_ref().and_then(number),
        unit: line.unit.text(catalogue.lang()).to_owned(),
        target: target(line.target),
        interim: target(line.interim),
        path_assumed: line.path_assumed,
        judged: line.judged.code(),
        verdict: line.verdict.code(),
        provisional: line.provisional,
        coverage: Coverage {
            units: counted(line.coverage.units),
            periods: counted(line.coverage.periods),
        },
        failed_periods: line.lapses.iter().map(failed).collect(),
        carried: line
            .carried
            .iter()
            .map(|carried| Standing { unit: carried.unit.clone(), period: carried.period.clone() })
            .collect(),
        gap: line.gap.as_ref().and_then(|gap| number(&gap.units)),
        by_unit: by_unit.collect(),
        trend: line.trend.points.iter().filter_map(point).collect(),
        previous: line.previous.as_ref().map(compared),
        last_year: line.last_year.as_ref().map(compared),
    }
}

fn point(point: &TrendPoint) -> Option<Point> {
    Some(Point {
        period: point.period.clone(),
        own: past(point.own.as_ref()?),
        to_date: past(point.to_date.as_ref()?),
    })
}

fn past(figure: &PastFigure) -> Past {
    Past {
        numerator: figure.numerator.as_ref().and_then(number),
        denominator: figure.denominator.as_ref().and_then(number),
        value: figure.value.as_ref().and_then(number),
        verdict: figure.verdict.code(),
        provisional: figure.provisional,
    }
}

fn failed(lapse: &Lapse) -> Failed {
    Failed { period: lapse.period.clone(), own: past(&lapse.figure) }
}

fn compared(change: &Change) -> Compared {
    Compared {
        year: change.year,
        report: change.report.clone(),
        figure: past(&change.figure),
        difference: change.difference.as_ref().and_then(number),
    }
}

fn task(line: &TaskLine, catalogue: &Catalogue) -> Task {
    let some = |text: &String| (!text.is_empty()).then(|| text.clone());
    let by_unit = line.by_unit.iter().map(|said| TaskOfUnit {
        unit: said.unit.clone(),
        status: said.status.map(crate::model::TaskStatus::code),
        note: some(&said.note),
        evidence: some(&said.evidence),
        late: said.late.is_some(),
        late_days: said.late.and_then(|late| late.days),
        done_on: done_on(said.late),
    });
    Task {
        id: line.id.clone(),
        area: line.area.clone(),
        name: line.name.get(catalogue.lang()).to_owned(),
        source: source(&line.source),
        lead: source(&line.lead),
        lead_assumed: line.lead_assumed,
        due: line.due.to_string(),
        due_assumed: line.due_assumed,
        goal: line.goal,
        status: line.status.map(crate::model::TaskStatus::code),
        verdict: line.verdict.code(),
        overdue: line.overdue,
        late: line.late.is_some(),
        late_days: line.late.and_then(|late| late.days),
        done_on: done_on(line.late),
        provisional: line.provisional,
        evidence: (!line.evidence.is_empty()).then(|| line.evidence.join("; ")),
        by_unit: by_unit.collect(),
    }
}

/// The day on which a late task was done.
fn done_on(late: Option<Lateness>) -> Option<String> {
    Some(late?.done_on?.to_string())
}

fn excluded(row: &ExcludedRow) -> Excluded {
    Excluded {
        unit: row.unit.clone(),
        period: row.period.clone(),
        metric: row.metric.clone(),
        value: row.value.clone(),
        file: row.file.clone(),
        line: row.line,
        codes: row.codes.clone(),
    }
}

fn summary(document: &Document) -> Summary {
    let verdicts = |all: Vec<Verdict>| {
        Verdict::ALL
            .into_iter()
            .map(|verdict| (verdict.code(), all.iter().filter(|v| **v == verdict).count()))
            .collect()
    };
    let states = [
        SubmissionState::Complete,
        SubmissionState::Incomplete,
        SubmissionState::Invalid,
        SubmissionState::Missing,
    ];
    let of_state = |state: SubmissionState| {
        document.units.iter().filter(|unit| unit.state == Some(state)).count()
    };
    Summary {
        indicators: verdicts(document.indicators.iter().map(|line| line.verdict).collect()),
        tasks: verdicts(document.tasks.iter().map(|line| line.verdict).collect()),
        overdue: document.tasks.iter().filter(|line| line.overdue).count(),
        late: document.tasks.iter().filter(|line| line.late.is_some()).count(),
        units: states.into_iter().map(|state| (state.code(), of_state(state))).collect(),
    }
}
