//! What a year leaves to the next one: which of its tasks are done with, which go on, and which
//! indicators it has missed. Goes by the year's last report alone, and says what each has come to in
//! a sentence.

use super::indicator::IndicatorLine;
use super::meta::Meta;
use super::sentence::{covered, first_of, gap, measured, status_word};
use super::task::{TaskLine, UnitTask};
use super::{Document, how_far, task_verdict_word, verdict_word};
use crate::assess::Verdict;
use crate::i18n::{Message, Value};
use crate::model::{Due, Name, SubmissionState, TaskStatus};

/// What a year leaves to the next one.
#[derive(Debug, Clone, Default)]
pub struct YearEnd {
    /// Whether any unit has reported anything.
    pub is_told: bool,
    /// Tasks, and steps of tasks that go on, that are done and do not come back.
    pub done: Vec<Left>,
    /// Tasks that should have been done once and are not: they go on.
    pub carried: Vec<Left>,
    /// Duties that come back, of which something was missed.
    pub neglected: Vec<Left>,
    /// Indicators that have missed what they were to reach.
    pub missed: Vec<Left>,
    /// Indicators of which there is no figure.
    pub unknown: Vec<Left>,
}

/// A task or indicator, and what the year says of it.
#[derive(Debug, Clone)]
pub struct Left {
    /// What the plan calls it.
    pub id: String,
    /// What people know it by.
    pub name: Name,
    /// What has become of it; for a comment of the plan and for a list.
    pub text: Message,
}

/// What a year's last report says to the next year's plan.
pub fn year_end(document: &Document<'_>) -> YearEnd {
    let mut end = YearEnd::default();
    // Where nobody has reported anything, it is not known of any task that it was not done.
    let states = document.units.iter().flat_map(|unit| &unit.by_period);
    if states.flatten().all(|state| *state == SubmissionState::Missing) {
        return end;
    }
    end.is_told = true;
    let meta = &document.meta;
    for line in &document.tasks {
        let told = |text| Left { id: line.id.clone(), name: line.name.clone(), text };
        let is_met = line.verdict == Verdict::Met && !line.provisional;
        if !line.task.is_done_once() {
            if line.overdue || line.verdict.is_miss() {
                end.neglected.push(told(of_task("year-end-neglected", line, document)));
            }
        } else if is_met {
            end.done.push(told(done(line)));
            continue;
        } else {
            end.carried.push(told(of_task("year-end-carried", line, document)));
        }
        // A duty that comes back begins with all its steps.
        let steps = line.steps.iter().filter(|_| line.task.is_done_once());
        for step in steps.filter(|step| step.verdict == Verdict::Met && !step.provisional) {
            let name = step.name.clone();
            end.done.push(Left { id: step.id.clone(), name, text: done(step) });
        }
    }
    for line in &document.indicators {
        let list = match line.verdict {
            Verdict::NotMet | Verdict::Behind => &mut end.missed,
            Verdict::NoData => &mut end.unknown,
            _ => continue,
        };
        let (id, name) = (line.id.clone(), line.name.clone());
        list.push(Left { id, name, text: of_indicator(line, meta) });
    }
    end
}

/// Whether a unit has still to do its part. Where that does not apply to it, it has none.
fn is_open(said: &UnitTask<'_>) -> bool {
    said.is_silent || said.status.is_some_and(|status| status != TaskStatus::Done)
}

fn done(line: &TaskLine<'_>) -> Message {
    match line.late {
        Some(late) => super::done_late(late, line.due_assumed),
        None => Message::new(status_word(TaskStatus::Done)),
    }
}

/// How a task stands, how long it has been due, and who is late with it.
fn of_task(entry: &'static str, line: &TaskLine<'_>, document: &Document<'_>) -> Message {
    let meta = &document.meta;
    if line.verdict == Verdict::NotApplicable {
        let after = line.task.after.as_ref();
        let after =
            after.and_then(|after| document.assessment.plan.tasks.get(after.value.as_str()));
        let waits = after.map(|after| Message::new("year-end-waits").with("task", &after.name));
        let word = task_verdict_word(line.verdict, false);
        return told(entry, meta, std::iter::once(word).chain(waits).collect());
    }
    let mut parts = Vec::new();
    let status = line.status.filter(|status| *status != TaskStatus::Done);
    parts.push(match (how_far(line), status) {
        // Several dates or times tell more than a status.
        (Some(how_far), _) if !line.task.is_done_once() => how_far,
        (_, Some(status)) => Message::new(status_word(status)),
        _ => task_verdict_word(line.verdict, false),
    });
    if let (Due::On(due), true) = (line.task.due, line.task.dates.is_empty()) {
        let days = if line.overdue { (meta.as_of - due).num_days().max(0) } else { 0 };
        parts.push(
            Message::new("year-end-due")
                .with("overdue", line.overdue)
                .with("days", days)
                .with("internal", line.due_assumed)
                .with("due", due),
        );
    }
    let open = line.by_unit().filter(is_open).map(|said| {
        let status = said.status.map_or("year-end-silent", status_word);
        Message::new("year-end-unit").with("unit", said.name).with("status", Message::new(status))
    });
    let open: Vec<_> = open.collect();
    if !open.is_empty() && line.times.is_none() {
        parts.push(Message::new("year-end-open").with("units", first_of(", ", open)));
    }
    told(entry, meta, parts)
}

/// The last figure of an indicator, what it was to be, what is lacking and where.
fn of_indicator(line: &IndicatorLine<'_>, meta: &Meta) -> Message {
    let mut parts = Vec::new();
    if let Some(shown) = &line.shown {
        let of = line.numerator.zip(line.denominator).map(|(above, below)| {
            Message::new("year-end-fraction").with("above", above).with("below", below)
        });
        parts.push(
            Message::new("year-end-value")
                .with("value", measured(shown.to_string(), &line.unit))
                .with("fraction", of.map(Value::from)),
        );
    }
    if let Some(target) = line.target {
        let target = Message::target(target, &line.unit);
        parts.push(Message::new("year-end-target").with("target", target));
    }
    parts.push(verdict_word(line.verdict, line.is_internal()));
    parts.extend(gap(line).filter(|_| line.verdict.is_miss()));
    let short = line.by_unit().filter(|own| own.verdict.is_pressing()).map(|own| own.name);
    let short: Vec<_> = short.collect();
    if !short.is_empty() && line.by_unit().len() > 1 {
        parts.push(Message::new("year-end-short").with("units", first_of(", ", short)));
    }
    if line.shown.is_some() {
        parts.extend(line.provisional.then(|| covered("year-end-coverage", line)));
    }
    told("year-end-indicator", meta, parts)
}

/// The parts of a sentence, and of which year it is; as of when, where that may not be the last word.
fn told(entry: &'static str, meta: &Meta, parts: Vec<Message>) -> Message {
    Message::new(entry)
        .with("year", meta.year.to_string())
        .with("final", meta.complete)
        .with("as-of", meta.as_of)
        .with("text", Value::joined("; ", parts))
}
