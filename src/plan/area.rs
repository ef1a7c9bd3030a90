//! `areas/<n>-<area>.toml`: metrics, indicators, tasks and rules of one area.

use rust_decimal::Decimal;

use super::context::Context;
use super::formula::{Formula, Given, small_below};
use super::key::Field;
use super::kind::{Kind, Reporters, Sample, missing};
use super::rules::{
    IDLE_MARK, IDLE_SUBMITTED, MISNAMED_AREA_FILE, UNFIT_FROM_FINDINGS, UNFIT_TOLERANCE,
};
use super::target::{fitting, threshold, wanted};
use super::{Ids, breakdown, decided, measure, tables, task};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{
    Area, ArithmeticRule, FileId, FromFindings, Id, Indicator, Judged, Metric, MetricKind,
    OverTime, Place, Placed, Plan, Quantity, Selector, StatisticalTable, Strictness, Submitted,
    Window,
};

/// The area of a file, by its name: `<n>-<area>`.
pub(super) fn of_file(
    file: FileId,
    name: &str,
    plan: &Plan,
    diagnostics: &mut Diagnostics,
) -> Option<Id> {
    let (number, id) = name.split_once('-').unwrap_or(("", name));
    // What number an area has is not known where it could not be read, and that has been said.
    let is_of = |area: &&Area| !area.is_numbered || area.number.to_string() == number;
    let area = plan.areas.get(id).filter(is_of);
    // What a damaged file holds cannot be told from what it lacks.
    if area.is_none() && !plan.damaged {
        let expected = |area: &Area| format!("{}-{}", area.number, area.id);
        let numbered = plan.areas.iter().filter(|area| area.is_numbered);
        let known: Vec<_> = numbered.map(expected).collect();
        let finding = Diagnostic::new(&MISNAMED_AREA_FILE, Place::top(file))
            .with("any", !known.is_empty())
            .with("known", known.iter().map(|name| name.as_str().into()).collect::<Vec<_>>())
            .found(name);
        match known[..] {
            [] => diagnostics.push(finding.help("help-areas")),
            _ => diagnostics.push_near(finding, known.iter().map(String::as_str)),
        }
    }
    // A file with the right id but another number is still that area's; of an unknown area
    // everything is kept too, so that its metrics do not become unknown one by one.
    area.map(|area| area.id.clone())
        .or_else(|| plan.areas.get(id).map(|area| area.id.clone()))
        .or_else(|| Id::parse(id).ok())
}

pub(super) fn read(
    context: &Context<'_>,
    file: tables::AreaFile,
    area: &Id,
    ids: &mut Ids,
    plan: &mut Plan,
) {
    let breakdowns = file.breakdown.or_default().into_iter();
    plan.breakdowns.extend(breakdowns.filter_map(|found| breakdown::read(context, found, ids)));
    let metrics = file.metric.or_default().into_iter();
    plan.metrics.extend(metrics.filter_map(|found| metric(context, found, ids, area)));
    let indicators = file.indicator.or_default().into_iter();
    plan.indicators.extend(indicators.filter_map(|found| indicator(context, found, ids, area)));
    let tasks = file.task.or_default().into_iter();
    plan.tasks.extend(tasks.flat_map(|found| task::read(context, found, ids, area)));
    let rules = file.rule.or_default().into_iter();
    plan.rules.extend(rules.filter_map(|found| rule(context, found, ids)));
    let statistics = file.table.or_default().into_iter();
    plan.statistics.extend(statistics.filter_map(|found| table(context, found, ids, area)));
}

fn metric(
    context: &Context<'_>,
    found: tables::Metric,
    ids: &mut Ids,
    area: &Id,
) -> Option<Metric> {
    let place = found.id.place;
    let from_findings = counted(context, &found);
    let id = ids.take(context, "row", found.id);
    let over_time = found.over_time.bare();
    if let Some(Placed { value: Submitted::ToDate, place }) = found.submitted.value
        && over_time.is_some_and(|way| way != OverTime::Sum)
    {
        context.report(Diagnostic::new(&IDLE_SUBMITTED, place).found("to-date"));
    }
    let everybody = || (Placed::new(Selector::All, place), Window::default());
    let reporters = match from_findings {
        Some(_) => vec![everybody()],
        // What stands there says that nobody reports it, and cannot be read: that has been said.
        None if found.from_findings.stated && !found.reported_by.stated => vec![everybody()],
        None => found.reported_by.or_default(),
    };
    let throughout = reporters.iter().all(|(_, tenure)| tenure.is_open());
    let (reported_by, mut tenures): (Vec<_>, Vec<_>) = reporters.into_iter().unzip();
    if throughout {
        tenures.clear();
    }
    Some(Metric {
        id: id?,
        name: found.name.or_default(),
        unit: found.unit.value.map(measure::of_metric),
        kind: found.kind.bare().unwrap_or(MetricKind::Amount),
        over_time: over_time.unwrap_or(OverTime::Sum),
        submitted: found.submitted.bare().unwrap_or(Submitted::Period),
        from_findings,
        reported_by,
        tenures,
        window: window(found.within, found.from, found.to),
        optional: found.optional.or_default(),
        publisher: found.publisher.value,
        signed: found.signed.or_default(),
        by: found.by.value.filter(|_| from_findings.is_none()),
        part: None,
        source: found.source.or_default(),
        area: area.clone(),
        place,
    })
}

/// What a metric is counted from in the register of findings, if it is: then it has no key that
/// says how anybody reports it.
fn counted(context: &Context<'_>, found: &tables::Metric) -> Option<FromFindings> {
    let Some(from) = &found.from_findings.value else {
        if !found.reported_by.stated && !found.from_findings.stated {
            let sample = Sample { context, way: "metric", key: "reported_by", given: None };
            context.report(missing(&sample, Reporters::shape, found.id.place));
        }
        return None;
    };
    let keys = [
        ("reported_by", found.reported_by.stated, found.reported_by.place),
        ("submitted", found.submitted.stated, found.submitted.place),
        ("optional", found.optional.stated, found.optional.place),
        ("by", found.by.stated, found.by.place),
        ("publisher", found.publisher.stated, found.publisher.place),
    ];
    let unfit = |key: &'static str, place: Place| {
        let finding = Diagnostic::new(&UNFIT_FROM_FINDINGS, place).with("key", key);
        context.report(finding.see(from.place, "from"));
    };
    for (key, _, place) in keys.into_iter().filter(|(_, is_stated, _)| *is_stated) {
        unfit(key, place);
    }
    let over_time = found.over_time.value.as_ref();
    if let Some(way) = over_time.filter(|way| !way.value.is_flow() && !way.value.is_total()) {
        unfit("over_time", way.place);
    }
    Some(from.value)
}

fn indicator(
    context: &Context<'_>,
    found: tables::Indicator,
    ids: &mut Ids,
    area: &Id,
) -> Option<Indicator> {
    let place = found.id.place;
    let id = ids.take(context, "indicator", found.id);
    let path_stated = found.path.stated;
    let steps = found.path.or_default().into_iter();
    let is_value = found.value.stated;
    let given = Given {
        place,
        numerator: found.numerator,
        denominator: found.denominator,
        value: found.value,
        tasks: found.tasks,
    };
    let Formula { numerator, denominator, tasks } = given.formula(context);
    Some(Indicator {
        name: found.name.or_default(),
        source: found.source.or_default(),
        numerator,
        denominator,
        tasks,
        unit: measure::of_indicator(context, found.unit, found.scale, is_value),
        target: found.target.value.and_then(|found| wanted(context, found)),
        small_below: small_below(context, &found.small_below, is_value),
        lacking: found.lacking.value,
        may_exceed: found.may_exceed.or_default(),
        window: window(found.within, found.from, found.to),
        slices: Vec::new(),
        judged: found.judged.bare().unwrap_or(Judged::EveryPeriod),
        baseline: decided::baseline(context, found.baseline),
        revised: decided::revised(context, found.revised),
        unit_targets: decided::unit_targets(context, found.unit_target),
        path_assumed: mark(context, found.path_assumed, "path_assumed", path_stated),
        path: steps
            .filter_map(|(report, step)| Some((report, threshold(context, &step)?)))
            .collect(),
        after: found.after.value,
        area: area.clone(),
        place,
        // Last: what is wrong with the rest is wrong whatever it is called.
        id: id?,
    })
}

/// By how much the sides of a rule may miss each other.
fn tolerance(context: &Context<'_>, found: Field<Placed<Decimal>>) -> Quantity {
    let given = found.value.and_then(|given| fitting(context, &given, &UNFIT_TOLERANCE));
    given.unwrap_or(Quantity::ZERO)
}

/// In which periods something is in force.
fn window(
    within: Field<Vec<Placed<Id>>>,
    from: Field<Placed<Id>>,
    to: Field<Placed<Id>>,
) -> Window {
    let within = within.stated.then(|| within.or_default());
    Window { within, from: from.value, to: to.value }
}

/// A mark that the source does not say something. It means nothing where the plan does not say it
/// either.
pub(super) fn mark(
    context: &Context<'_>,
    found: Field<bool>,
    key: &'static str,
    has_object: bool,
) -> bool {
    let place = found.place;
    let is_marked = found.or_default();
    if is_marked && !has_object {
        context.report(Diagnostic::new(&IDLE_MARK, place).with("key", key));
    }
    is_marked && has_object
}

fn rule(context: &Context<'_>, found: tables::Rule, ids: &mut Ids) -> Option<ArithmeticRule> {
    let place = found.id.place;
    let id = ids.take(context, "rule", found.id);
    Some(ArithmeticRule {
        id: id?,
        name: found.name.value,
        left: found.left.or_default(),
        relation: found.is.bare()?,
        right: found.right.or_default(),
        units: found.units.stated.then(|| found.units.or_default()),
        window: window(found.within, found.from, found.to),
        is_repeated: false,
        tolerance: tolerance(context, found.tolerance),
        strictness: found.severity.bare().unwrap_or(Strictness::Error),
        place,
    })
}

fn table(
    context: &Context<'_>,
    found: tables::Statistics,
    ids: &mut Ids,
    area: &Id,
) -> Option<StatisticalTable> {
    let place = found.id.place;
    let id = ids.take(context, "table", found.id);
    let rows = found.rows.value?;
    Some(StatisticalTable {
        id: id?,
        name: found.name.or_default(),
        lines: Placed::new(rows.value.into(), rows.place),
        columns: found.columns.or_default(),
        total: found.total.or_default(),
        area: area.clone(),
        place,
    })
}
