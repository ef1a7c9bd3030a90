//! The plan for programs: `reform.plan/1`, and which clauses of its source it takes up:
//! `reform.plan-coverage/1`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::json::{Exact, Threshold};
use crate::i18n::Catalogue;
use crate::model::{
    Clause, Id, Indicator, Lang, MeasureUnit, Metric, Period, Placed, Plan, Selector, Task, Unit,
    Window,
};
use crate::source::unseen;

#[derive(Serialize)]
struct Whole<'p> {
    schema: &'static str,
    year: i32,
    title: &'p str,
    language: &'static str,
    illustrative: bool,
    grace_days: u32,
    periods: Vec<OfPeriod<'p>>,
    reports: Vec<OfReport<'p>>,
    units: Vec<OfUnit<'p>>,
    areas: Vec<OfArea<'p>>,
    metrics: Vec<OfMetric<'p>>,
    indicators: Vec<OfIndicator<'p>>,
    tasks: Vec<OfTask<'p>>,
}

#[derive(Serialize)]
struct OfPeriod<'p> {
    id: &'p str,
    name: &'p str,
    from: String,
    to: String,
    due: String,
    ad_hoc: bool,
}

#[derive(Serialize)]
struct OfReport<'p> {
    id: &'p str,
    name: &'p str,
    aliases: Vec<&'p str>,
    of: Vec<&'p str>,
}

#[derive(Serialize)]
struct OfUnit<'p> {
    id: &'p str,
    name: &'p str,
    groups: Vec<&'p str>,
    /// The first and the last period in which it reports, where the plan says so.
    from: Option<&'p str>,
    to: Option<&'p str>,
    succeeds: Vec<&'p str>,
}

#[derive(Serialize)]
struct OfArea<'p> {
    id: &'p str,
    number: i64,
    name: &'p str,
    focal: Option<&'p str>,
    source: Vec<&'p str>,
}

#[derive(Serialize)]
struct OfMetric<'p> {
    id: &'p str,
    name: &'p str,
    area: &'p str,
    /// What it is counted in.
    unit: Option<&'p str>,
    kind: &'static str,
    over_time: &'static str,
    submitted: &'static str,
    reported_by: Vec<String>,
    optional: bool,
    in_force: Option<InForce<'p>>,
    source: Vec<&'p str>,
}

#[derive(Serialize)]
struct OfIndicator<'p> {
    id: &'p str,
    name: &'p str,
    area: &'p str,
    unit: &'p str,
    numerator: Vec<&'p str>,
    denominator: Vec<&'p str>,
    target: Option<Threshold>,
    judged: &'static str,
    /// Interim targets by report.
    path: BTreeMap<&'p str, Exact>,
    small_below: Option<Exact>,
    in_force: Option<InForce<'p>>,
    source: Vec<&'p str>,
}

#[derive(Serialize)]
struct OfTask<'p> {
    id: &'p str,
    name: &'p str,
    /// `null` of a unit's own.
    area: Option<&'p str>,
    owner: Option<&'p str>,
    step_of: Option<&'p str>,
    lead: Vec<String>,
    with: Vec<String>,
    /// A day, `ongoing` or `each-period`.
    due: String,
    dates: Vec<String>,
    times: Option<u16>,
    output: Option<&'p str>,
    after: Option<&'p str>,
    serves: Vec<&'p str>,
    source: Vec<&'p str>,
}

/// In which periods something is asked, where that is not throughout.
#[derive(Serialize)]
struct InForce<'p> {
    within: Option<Vec<&'p str>>,
    from: Option<&'p str>,
    to: Option<&'p str>,
}

fn id(placed: &Option<Placed<Id>>) -> Option<&str> {
    placed.as_ref().map(|placed| placed.value.as_str())
}

fn ids(placed: &[Placed<Id>]) -> Vec<&str> {
    placed.iter().map(|placed| placed.value.as_str()).collect()
}

fn texts(placed: &[Placed<String>]) -> Vec<&str> {
    placed.iter().map(|placed| placed.value.as_str()).collect()
}

fn selectors(placed: &[Placed<Selector>]) -> Vec<String> {
    placed.iter().map(|placed| placed.value.written()).collect()
}

fn in_force(window: &Window) -> Option<InForce<'_>> {
    (!window.is_open()).then(|| InForce {
        within: window.within.as_deref().map(ids),
        from: id(&window.from),
        to: id(&window.to),
    })
}

impl<'p> OfPeriod<'p> {
    fn of(period: &'p Period, lang: Lang) -> Self {
        Self {
            id: period.id.as_str(),
            name: period.name.get(lang),
            from: period.from.to_string(),
            to: period.to.to_string(),
            due: period.due.to_string(),
            ad_hoc: period.ad_hoc,
        }
    }
}

impl<'p> OfUnit<'p> {
    fn of(unit: &'p Unit, lang: Lang) -> Self {
        Self {
            id: unit.id.as_str(),
            name: unit.name.get(lang),
            groups: ids(&unit.groups),
            from: id(&unit.from),
            to: id(&unit.to),
            succeeds: ids(&unit.succeeds),
        }
    }
}

impl<'p> OfMetric<'p> {
    fn of(metric: &'p Metric, lang: Lang) -> Self {
        let text = |unit: &'p MeasureUnit| unit.text(lang);
        Self {
            id: metric.id.as_str(),
            name: metric.name.get(lang),
            area: metric.area.as_str(),
            unit: metric.unit.as_ref().map(text),
            kind: metric.kind.code(),
            over_time: metric.over_time.code(),
            submitted: metric.submitted.code(),
            reported_by: selectors(&metric.reported_by),
            optional: metric.optional,
            in_force: in_force(&metric.window),
            source: texts(&metric.source),
        }
    }
}

impl<'p> OfIndicator<'p> {
    fn of(indicator: &'p Indicator, lang: Lang) -> Self {
        let path = indicator.path.iter();
        Self {
            id: indicator.id.as_str(),
            name: indicator.name.get(lang),
            area: indicator.area.as_str(),
            unit: indicator.unit.text(lang),
            numerator: ids(&indicator.numerator),
            denominator: ids(&indicator.denominator),
            target: indicator.target.as_ref().map(|target| target.value.into()),
            judged: indicator.judged.code(),
            path: path.map(|(report, at)| (report.value.as_str(), (*at).into())).collect(),
            small_below: indicator.small_below.as_ref().map(|below| below.value.into()),
            in_force: in_force(&indicator.window),
            source: texts(&indicator.source),
        }
    }
}

impl<'p> OfTask<'p> {
    fn of(task: &'p Task, lang: Lang) -> Self {
        Self {
            id: task.id.as_str(),
            name: task.name.get(lang),
            area: task.area.as_ref().map(Id::as_str),
            owner: task.owner.as_ref().map(Id::as_str),
            step_of: task.step_of.as_ref().map(Id::as_str),
            lead: selectors(&task.lead),
            with: selectors(&task.with),
            due: task.due.to_string(),
            dates: task.dates.iter().map(ToString::to_string).collect(),
            times: task.times,
            output: task.output.as_ref().map(|output| output.get(lang)),
            after: id(&task.after),
            serves: ids(&task.serves),
            source: texts(&task.source),
        }
    }
}

/// The plan for programs.
pub fn as_json(plan: &Plan, catalogue: &Catalogue) -> String {
    let lang = catalogue.lang();
    let reports = plan.reports.iter().map(|report| OfReport {
        id: report.id.as_str(),
        name: report.name.get(lang),
        aliases: ids(&report.aliases),
        of: ids(&report.of),
    });
    let areas = plan.areas.iter().map(|area| OfArea {
        id: area.id.as_str(),
        number: area.number,
        name: area.name.get(lang),
        focal: id(&area.focal),
        source: texts(&area.source),
    });
    let indicators = plan.indicators.iter();
    let whole = Whole {
        schema: "reform.plan/1",
        year: plan.year,
        title: plan.title.get(lang),
        language: plan.language.code(),
        illustrative: plan.illustrative,
        grace_days: plan.grace_days,
        periods: plan.periods.iter().map(|period| OfPeriod::of(period, lang)).collect(),
        reports: reports.collect(),
        units: plan.units.iter().map(|unit| OfUnit::of(unit, lang)).collect(),
        areas: areas.collect(),
        metrics: plan.metrics.iter().map(|metric| OfMetric::of(metric, lang)).collect(),
        indicators: indicators.map(|indicator| OfIndicator::of(indicator, lang)).collect(),
        tasks: plan.tasks.iter().map(|task| OfTask::of(task, lang)).collect(),
    };
    unseen::json::pretty(&whole) + "\n"
}

#[derive(Serialize)]
struct Coverage<'p> {
    schema: &'static str,
    year: i32,
    sources: Vec<OfSource<'p>>,
}

#[derive(Serialize)]
struct OfSource<'p> {
    document: &'p str,
    title: &'p str,
    clauses: Vec<OfClause<'p>>,
}

#[derive(Serialize)]
struct OfClause<'p> {
    id: &'p str,
    summary: &'p str,
    /// `cited`, `excused`, `settled` or `open`.
    state: &'static str,
    cited_by: Vec<&'p str>,
    /// Why nothing cites it, where the register says so.
    why: Option<&'p str>,
}

/// Which clauses of its source a plan takes up, for programs.
pub fn coverage_as_json(plan: &Plan, catalogue: &Catalogue) -> String {
    let lang = catalogue.lang();
    let mut citing: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (clause, _, by) in plan.citations() {
        citing.entry(clause).or_default().push(by.as_str());
    }
    let of_clause = |clause: &'_ Clause| -> &'static str {
        match () {
            () if citing.contains_key(clause.id.as_str()) => "cited",
            () if clause.uncited.is_some() => "excused",
            () if plan.is_settled(clause) => "settled",
            () => "open",
        }
    };
    let sources = plan.cited_seeds().map(|seed| OfSource {
        document: &seed.document,
        title: seed.title.get(lang),
        clauses: seed
            .clauses
            .iter()
            .map(|clause| OfClause {
                id: clause.id.as_str(),
                summary: clause.summary.get(lang),
                state: of_clause(clause),
                cited_by: citing.get(clause.id.as_str()).cloned().unwrap_or_default(),
                why: clause.uncited.as_ref().map(|why| why.get(lang)),
            })
            .collect(),
    });
    let coverage =
        Coverage { schema: "reform.plan-coverage/1", year: plan.year, sources: sources.collect() };
    unseen::json::pretty(&coverage) + "\n"
}
