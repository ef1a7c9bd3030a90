//! Tasks: when they are due, how often they are done, and the steps that they consist of.
//!
//! A step is a task of its own, `task.step`, which the units of its task report on.

use chrono::NaiveDate;

use super::area::mark;
use super::context::Context;
use super::key::Field;
use super::kind::When;
use super::rules::{CLASHING_TIMES, DISORDERED_DATES, IMPOSSIBLE_TIMES, LATE_STEP};
use super::{Ids, tables};
use crate::diagnostic::Diagnostic;
use crate::model::{Due, Id, Placed, Selector, Task};

/// The most times in a year that a plan may ask for.
pub(super) const MOST_TIMES: u16 = 10_000;

/// A task of an area, and its steps.
pub(super) fn read(
    context: &Context<'_>,
    found: tables::Task,
    ids: &mut Ids,
    area: &Id,
) -> Vec<Task> {
    let place = found.id.place;
    let id = ids.take(context, "row", found.id);
    let pace = Pace::of(context, found.due, found.due_assumed, found.times);
    let Some(id) = id else { return Vec::new() };
    let task = Task {
        id,
        name: found.name.or_default(),
        source: found.source.or_default(),
        lead: found.lead.or_default(),
        lead_assumed: found.lead_assumed.or_default(),
        with: found.with.or_default(),
        due: pace.due,
        dates: pace.dates,
        times: pace.times,
        due_assumed: pace.is_assumed,
        output: found.output.value,
        step_of: None,
        goal: found.goal.or_default(),
        yearly: found.yearly.or_default(),
        unit_plan: found.unit_plan.or_default(),
        after: found.after.value,
        serves: found.serves.or_default(),
        area: Some(area.clone()),
        owner: None,
        place,
    };
    with_steps(context, task, found.step.or_default(), ids)
}

/// A task of a unit's own plan, which leads it, and its steps. Of a unit that the plan lacks nothing
/// is kept.
pub(super) fn read_own(
    context: &Context<'_>,
    found: tables::OwnTask,
    ids: &mut Ids,
    owner: Option<&Id>,
) -> Vec<Task> {
    let place = found.id.place;
    let id = ids.take(context, "row", found.id);
    let pace = Pace::of(context, found.due, found.due_assumed, found.times);
    let lead = owner.map(|owner| Placed::new(Selector::Unit(owner.clone()), found.place));
    let Some(id) = id else { return Vec::new() };
    let task = Task {
        id,
        name: found.name.or_default(),
        source: found.source.or_default(),
        lead: lead.into_iter().collect(),
        lead_assumed: false,
        with: found.with.or_default(),
        due: pace.due,
        dates: pace.dates,
        times: pace.times,
        due_assumed: pace.is_assumed,
        output: found.output.value,
        step_of: None,
        goal: found.goal.or_default(),
        yearly: found.yearly.or_default(),
        unit_plan: false,
        after: found.after.value,
        serves: found.serves.or_default(),
        area: found.area.bare(),
        owner: owner.cloned(),
        place,
    };
    with_steps(context, task, found.step.or_default(), ids)
}

/// When and how often a task is done.
struct Pace {
    due: Due,
    dates: Vec<NaiveDate>,
    times: Option<u16>,
    /// Whether the dates are the plan's own word.
    is_assumed: bool,
}

impl Pace {
    fn of(
        context: &Context<'_>,
        due: Field<When>,
        assumed: Field<bool>,
        times: Field<Placed<i64>>,
    ) -> Self {
        let (has_due, place) = (due.value.is_some(), due.place);
        let When { due, dates } =
            due.value.unwrap_or(When { due: Due::Ongoing, dates: Vec::new() });
        let dates = in_order(context, dates);
        let is_anew = due == Due::EachPeriod || dates.len() > 1;
        let times = times.value.and_then(|times| {
            let fits = u16::try_from(times.value).ok();
            let fits = fits.filter(|times| (1..=MOST_TIMES).contains(times));
            let finding = |rule| Diagnostic::new(rule, times.place).found(times.value.to_string());
            match fits {
                None => {
                    context.report(finding(&IMPOSSIBLE_TIMES).with("most", MOST_TIMES.to_string()))
                }
                Some(_) if is_anew => context.report(finding(&CLASHING_TIMES).see(place, "due")),
                Some(_) => return fits,
            }
            None
        });
        let has_date = !has_due || due.day().is_some();
        Self {
            due,
            dates: if is_anew { dates } else { Vec::new() },
            times,
            is_assumed: mark(context, assumed, "due_assumed", has_date),
        }
    }
}

/// Several dates, which the plan states in their order and each once.
fn in_order(context: &Context<'_>, stated: Vec<Placed<NaiveDate>>) -> Vec<NaiveDate> {
    let mut dates: Vec<NaiveDate> = Vec::new();
    for date in stated {
        if dates.last().is_some_and(|last| *last >= date.value) {
            let reason = if dates.contains(&date.value) { "twice" } else { "order" };
            let finding = Diagnostic::new(&DISORDERED_DATES, date.place).with("reason", reason);
            context.report(finding.with("date", date.value).found(date.value.to_string()));
        }
        dates.push(date.value);
    }
    dates.sort_unstable();
    dates.dedup();
    dates
}

/// A task, and behind it its steps.
fn with_steps(
    context: &Context<'_>,
    task: Task,
    steps: Vec<tables::Step>,
    ids: &mut Ids,
) -> Vec<Task> {
    let of = |found: tables::Step| {
        let id = found.id.value?;
        let whole = Placed::new(format!("{}.{}", task.id, id.value), id.place);
        let id = context.parse_id("id", whole)?;
        if !ids.claim(context, "row", &id.value, id.place) {
            return None;
        }
        let due_place = found.due.place;
        let due = found.due.bare();
        if let (Some(due), Some(end)) = (due, task.due.day())
            && due > end
        {
            let finding = Diagnostic::new(&LATE_STEP, due_place).found(due.to_string());
            context.report(finding.with("date", due).with("end", end).see(task.place, "task"));
        }
        Some(Task {
            id: id.value,
            name: found.name.or_default(),
            source: Vec::new(),
            due: due.map_or(Due::Ongoing, Due::On),
            dates: Vec::new(),
            times: None,
            due_assumed: found.due_assumed.or_default(),
            output: found.output.value,
            step_of: Some(task.id.clone()),
            goal: false,
            yearly: task.yearly,
            unit_plan: false,
            serves: Vec::new(),
            place: id.place,
            ..task.clone()
        })
    };
    let steps: Vec<Task> = steps.into_iter().filter_map(of).collect();
    std::iter::once(task).chain(steps).collect()
}
