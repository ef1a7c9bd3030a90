//! How far a task has come that is done more than once, in a sentence, and when it is next due.

use chrono::NaiveDate;

use super::sentence::{first_of, status_word};
use super::{Cell, TaskLine};
use crate::assess::{Occurrence, Verdict};
use crate::i18n::{Message, Value};
use crate::model::{Due, TaskStatus, Times};

impl TaskLine<'_> {
    /// The last day of what is to be done next; of a task that is done, of what was done last.
    pub fn next_due(&self) -> Option<NaiveDate> {
        let open = self.occurrences.iter().find(|one| one.verdict != Verdict::Met);
        open.filter(|_| self.task.due != Due::EachPeriod)
            .map(|one| one.due)
            .or_else(|| self.task.due.day())
    }

    /// The last days of what is still open, of a task with several dates each.
    pub fn open_days(&self) -> Vec<NaiveDate> {
        let is_open = |verdict| matches!(verdict, Verdict::InProgress | Verdict::NoData);
        if self.task.dates.is_empty() {
            let day = self.task.due.day().filter(|_| is_open(self.verdict));
            return day.into_iter().collect();
        }
        let open = self.occurrences.iter().filter(|one| is_open(one.verdict));
        open.map(|one| one.due).collect()
    }
}

/// What a list calls a task; a step stands beneath its task.
pub fn listed_task(line: &TaskLine<'_>) -> Cell {
    match line.step_of {
        Some(_) => Message::new("task-step").with("name", &line.name).into(),
        None => (&line.name).into(),
    }
}

/// What a task is called where it stands by itself.
pub fn named_task(line: &TaskLine<'_>) -> Cell {
    step_name(line).map_or_else(|| (&line.name).into(), Cell::from)
}

/// The same in a sentence.
pub fn task_name(line: &TaskLine<'_>) -> Value {
    step_name(line).map_or_else(|| (&line.name).into(), Value::from)
}

fn step_name(line: &TaskLine<'_>) -> Option<Message> {
    Some(Message::new("task-step-of").with("name", &line.name).with("task", line.step_of?))
}

/// How a task stands and, where it is done more than once, how often it has been; of an open one what
/// is to come of it.
pub fn how_far(line: &TaskLine<'_>) -> Option<Message> {
    how_far_by(line, line.status)
}

/// The same by what some of its units say.
pub(super) fn how_far_by(line: &TaskLine<'_>, status: Option<TaskStatus>) -> Option<Message> {
    // What was missed can no longer be under way.
    let is_missed = line.task.is_done_anew() && line.verdict == Verdict::NotMet;
    let status = status.filter(|_| !is_missed);
    let status = status.map(|status| Message::new(status_word(status)));
    let output = line.task.output.as_ref().filter(|_| line.verdict != Verdict::Met);
    let output = output.map(|output| Message::new("task-output").with("output", output));
    let told: Vec<Message> =
        [status, count(line)].into_iter().flatten().chain(notes(line)).chain(output).collect();
    match told.as_slice() {
        [] => None,
        [only] => Some(only.clone()),
        _ => Some(Message::of(first_of("; ", told))),
    }
}

/// How often a unit has done a task.
pub fn so_often(times: Times) -> Message {
    Message::new("task-times").with("done", times.so_far).with("of", u32::from(times.of))
}

fn count(line: &TaskLine<'_>) -> Option<Message> {
    if let Some(times) = line.times {
        return Some(so_often(times));
    }
    let id = match line.task.due {
        // Of one period its own word says it all.
        Due::EachPeriod if line.occurrences.len() > 1 => "task-periods",
        Due::On(_) if !line.occurrences.is_empty() => "task-dates",
        _ => return None,
    };
    let done = line.occurrences.iter().filter(|one| one.verdict == Verdict::Met).count();
    Some(Message::new(id).with("done", done).with("of", line.occurrences.len()))
}

/// The dates and periods that were missed or late.
fn notes<'l>(line: &'l TaskLine<'_>) -> impl Iterator<Item = Message> + use<'l> {
    let is_told = |one: &&Occurrence<'_>| one.verdict == Verdict::NotMet || one.late.is_some();
    line.occurrences.iter().filter(is_told).map(|one| {
        let which = match one.period {
            Some(period) => Value::from(&period.name),
            None => Message::new("task-date").with("due", one.due).into(),
        };
        let Some(late) = one.late else {
            return Message::new("task-missed").with("which", which);
        };
        Message::new("task-date-late")
            .with("which", which)
            .with("known", late.days.is_some())
            .with("days", late.days.unwrap_or_default())
    })
}
