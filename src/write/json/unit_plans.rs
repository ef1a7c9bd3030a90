//! The shape of the units' own plans.

use serde::Serialize;

use super::figures::{Exact, Threshold};
use crate::model::{Lang, TaskStatus};
use crate::report::{Document, OwnTarget, TaskLine, UnitPlanLine, unit_plans};

#[derive(Serialize)]
pub(super) struct OfUnit<'d> {
    unit: &'d str,
    name: &'d str,
    /// Whether the plan asks the unit to issue one.
    required: bool,
    /// Whether the repository holds it.
    file: bool,
    /// What the unit has said of it; `null` where it has said nothing, or was not asked.
    issued: Option<Issued<'d>>,
    due: Option<String>,
    due_assumed: bool,
    /// How many days it is overdue; 0 where it is issued.
    days_overdue: i64,
    targets: Vec<Own<'d>>,
    tasks: Vec<OwnTask<'d>>,
}

#[derive(Serialize)]
struct Issued<'d> {
    /// `null` where it does not apply.
    status: Option<&'static str>,
    evidence: Option<&'d str>,
    day: Option<String>,
    days_late: i64,
}

#[derive(Serialize)]
struct Own<'d> {
    indicator: &'d str,
    plan: Option<Threshold>,
    own: Threshold,
    /// Whether its own is harder.
    higher: bool,
    /// Whether it counts.
    in_force: bool,
    value: Option<Exact>,
    verdict: Option<&'static str>,
}

#[derive(Serialize)]
struct OwnTask<'d> {
    id: &'d str,
    name: &'d str,
    due: String,
    status: Option<&'static str>,
    verdict: &'static str,
}

/// The units' own plans, as far as the report tells of them.
pub(super) fn of_units<'d>(document: &'d Document<'_>, lang: Lang) -> Vec<OfUnit<'d>> {
    unit_plans(document).into_iter().map(|line| of_unit(line, lang)).collect()
}

fn of_unit<'d>(line: UnitPlanLine<'d, 'd>, lang: Lang) -> OfUnit<'d> {
    let is_issued = line.is_issued();
    let issued = line.word.map(|word| Issued {
        status: word.status.map(TaskStatus::code),
        evidence: Some(word.entry.evidence).filter(|evidence| !evidence.is_empty()),
        day: word.day.filter(|_| is_issued).map(|day| day.to_string()),
        days_late: if is_issued { line.days_late } else { 0 },
    });
    OfUnit {
        unit: line.unit,
        name: line.name.get(lang),
        required: line.is_required,
        file: line.has_file,
        issued,
        due: line.task.map(|task| task.due.to_string()),
        due_assumed: line.task.is_some_and(|task| task.due_assumed),
        days_overdue: if is_issued || line.does_not_apply() { 0 } else { line.days_late },
        targets: line.targets.iter().map(of_target).collect(),
        tasks: line.tasks.iter().map(|task| of_task(task, lang)).collect(),
    }
}

fn of_target<'d>(own: &OwnTarget<'d, '_>) -> Own<'d> {
    Own {
        indicator: &own.line.id,
        plan: own.plan.map(Threshold::from),
        own: own.own.into(),
        higher: own.is_higher,
        in_force: own.is_in_force,
        value: own.figures.and_then(|figures| figures.value()).map(Exact::from),
        verdict: own.figures.map(|figures| figures.verdict.code()),
    }
}

fn of_task<'d>(task: &'d TaskLine<'_>, lang: Lang) -> OwnTask<'d> {
    OwnTask {
        id: &task.id,
        name: task.name.get(lang),
        due: task.task.due.to_string(),
        status: task.status.map(TaskStatus::code),
        verdict: task.verdict.code(),
    }
}
