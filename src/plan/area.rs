//! `areas/<n>-<area>.toml`: metrics, indicators, tasks and rules of one area.

use super::cursor::Cursor;
use super::rules::{IDLE_MARK, IDLE_SUBMITTED, MISNAMED_AREA_FILE};
use super::{Ids, measure, target};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{
    Area, ArithmeticRule, Due, FileId, Id, Indicator, Judged, Metric, MetricKind, OverTime, Place,
    Placed, Plan, Relation, Selector, Strictness, Submitted, Task, Term,
};

/// The area of a file, by its name: `<n>-<area>`.
pub(super) fn of_file(
    file: FileId,
    name: &str,
    plan: &Plan,
    diagnostics: &mut Diagnostics,
) -> Option<Id> {
    let (number, id) = name.split_once('-').unwrap_or(("", name));
    let area = plan.areas.get(id).filter(|area| area.number.to_string() == number);
    // Of a plan that could not be read nothing is known, and it has been said.
    let unread = plan.damaged && plan.areas.iter().next().is_none();
    if area.is_none() && !unread {
        let expected = |area: &Area| format!("{}-{}", area.number, area.id);
        let known: Vec<_> = plan.areas.iter().map(expected).collect();
        let finding = Diagnostic::new(&MISNAMED_AREA_FILE, Place::top(file))
            .with("known", known.iter().map(|name| name.as_str().into()).collect::<Vec<_>>());
        diagnostics.push_near(finding.found(name), known.iter().map(String::as_str));
    }
    // A file with the right id but another number is still that area's; of an unknown area
    // everything is kept too, so that its metrics do not become unknown one by one.
    area.map(|area| area.id.clone())
        .or_else(|| plan.areas.get(id).map(|area| area.id.clone()))
        .or_else(|| Id::parse(id).ok())
}

pub(super) fn read(cursor: &Cursor<'_, '_>, area: &Id, ids: &mut Ids, plan: &mut Plan) {
    for table in cursor.tables("metric") {
        if let Some(metric) = metric(&table, ids, area) {
            plan.metrics.push(metric);
        }
        table.finish();
    }
    for table in cursor.tables("indicator") {
        if let Some(indicator) = indicator(&table, ids, area) {
            plan.indicators.push(indicator);
        }
        table.finish();
    }
    for table in cursor.tables("task") {
        if let Some(task) = task(&table, ids, Some(area), None) {
            plan.tasks.push(task);
        }
        table.finish();
    }
    for table in cursor.tables("rule") {
        if let Some(rule) = rule(&table, ids) {
            plan.rules.push(rule);
        }
        table.finish();
    }
}

fn metric(cursor: &Cursor<'_, '_>, ids: &mut Ids, area: &Id) -> Option<Metric> {
    let id = ids.take(cursor, "row");
    let kind = cursor.word("type", &MetricKind::ALL);
    let over_time = cursor.word("over_time", &OverTime::ALL);
    let submitted = cursor.word("submitted", &Submitted::ALL);
    if submitted == Some(Submitted::ToDate) && over_time.is_some_and(|way| !way.is_flow()) {
        let place = cursor.place_of("submitted");
        cursor.context.report(Diagnostic::new(&IDLE_SUBMITTED, place).found("to-date"));
    }
    for key in ["type", "over_time", "reported_by"] {
        if !cursor.has(key) {
            cursor.missing(key);
        }
    }
    let metric = Metric {
        name: cursor.required_name("name"),
        unit: measure::of_metric(cursor),
        kind: kind.unwrap_or(MetricKind::Amount),
        over_time: over_time.unwrap_or(OverTime::Sum),
        submitted: submitted.unwrap_or(Submitted::Period),
        reported_by: cursor.selectors("reported_by"),
        optional: cursor.boolean("optional"),
        source: cursor.text_or_texts("source"),
        area: area.clone(),
        place: cursor.place_of("id"),
        id: id?,
    };
    Some(metric)
}

fn indicator(cursor: &Cursor<'_, '_>, ids: &mut Ids, area: &Id) -> Option<Indicator> {
    let id = ids.take(cursor, "indicator");
    let judged = cursor.word("judged", &Judged::ALL);
    for key in ["unit", "judged", "target"] {
        if !cursor.has(key) {
            cursor.missing(key);
        }
    }
    let path = cursor.table("path").map(|table| {
        let steps = table.numbers_by_id();
        steps
            .into_iter()
            .filter_map(|(report, step)| Some((report, target::threshold(cursor, &step)?)))
            .collect()
    });
    let indicator = Indicator {
        name: cursor.required_name("name"),
        source: cursor.text_or_texts("source"),
        numerator: cursor.required_ids("numerator"),
        denominator: cursor.required_ids("denominator"),
        unit: measure::of_indicator(cursor),
        target: cursor.table("target").and_then(|table| target::target(&table)),
        may_exceed: cursor.boolean("may_exceed"),
        judged: judged.unwrap_or(Judged::EveryPeriod),
        path_assumed: mark(cursor, "path_assumed", cursor.has("path")),
        path: path.unwrap_or_default(),
        after: cursor.id("after"),
        area: area.clone(),
        place: cursor.place_of("id"),
        id: id?,
    };
    Some(indicator)
}

/// A task of an area, or of a unit's own plan.
pub(super) fn task(
    cursor: &Cursor<'_, '_>,
    ids: &mut Ids,
    area: Option<&Id>,
    owner: Option<&Id>,
) -> Option<Task> {
    let id = ids.take(cursor, "row");
    let given = cursor.date_or_ongoing("due");
    let due = given.flatten().map_or(Due::Ongoing, Due::On);
    let due_assumed = mark(cursor, "due_assumed", given != Some(None));
    if !cursor.has("due") {
        cursor.missing("due");
    }
    let mut lead = Vec::new();
    let mut lead_assumed = false;
    if let Some(owner) = owner {
        lead.push(Placed::new(Selector::Unit(owner.clone()), cursor.place));
    } else if area.is_some() {
        lead = cursor.selectors("lead");
        lead_assumed = cursor.boolean("lead_assumed");
        if !cursor.has("lead") {
            cursor.missing("lead");
        }
    }
    let task = Task {
        name: cursor.required_name("name"),
        source: cursor.text_or_texts("source"),
        lead,
        lead_assumed,
        with: cursor.selectors("with"),
        due,
        due_assumed,
        goal: cursor.boolean("goal"),
        // In a unit's own plan it would speak of itself.
        unit_plan: area.is_some() && cursor.boolean("unit_plan"),
        after: cursor.id("after"),
        serves: cursor.ids("serves"),
        area: match area {
            Some(area) => Some(area.clone()),
            None => cursor.id("area").map(|area| area.value),
        },
        owner: owner.cloned(),
        place: cursor.place_of("id"),
        id: id?,
    };
    Some(task)
}

/// A mark that the source does not say something. It means nothing where the plan does not say it
/// either.
fn mark(cursor: &Cursor<'_, '_>, key: &'static str, has_object: bool) -> bool {
    let is_marked = cursor.boolean(key);
    if is_marked && !has_object {
        cursor.context.report(Diagnostic::new(&IDLE_MARK, cursor.place_of(key)).with("key", key));
    }
    is_marked && has_object
}

fn rule(cursor: &Cursor<'_, '_>, ids: &mut Ids) -> Option<ArithmeticRule> {
    let id = ids.take(cursor, "rule");
    let relation = cursor.word("is", &Relation::ALL);
    if !cursor.has("is") {
        cursor.missing("is");
    }
    let weights = [("error", Strictness::Error), ("warning", Strictness::Warning)];
    let rule = ArithmeticRule {
        name: cursor.name("name"),
        left: cursor.required_list("left", term, Term::written),
        right: cursor.required_list("right", term, Term::written),
        units: cursor.has("units").then(|| cursor.selectors("units")),
        strictness: cursor.word("severity", &weights).unwrap_or(Strictness::Error),
        place: cursor.place_of("id"),
        // Last: a key that is not asked for would be taken for an unknown one.
        relation: relation?,
        id: id?,
    };
    Some(rule)
}

/// A summand: a metric, or `metric@previous`.
fn term(cursor: &Cursor<'_, '_>, text: Placed<String>) -> Option<Placed<Term>> {
    let (metric, previous) = match text.value.strip_suffix("@previous") {
        Some(metric) => (metric.to_owned(), true),
        None => (text.value, false),
    };
    let metric = cursor.parse_id(Placed::new(metric, text.place))?;
    Some(Placed::new(Term { metric: metric.value, previous }, text.place))
}
