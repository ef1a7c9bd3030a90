//! An area's tasks in sentences: how many stand how, what was done and by which document, what is
//! under way, and what needs attention.

use chrono::NaiveDate;

use super::sentence::{alike, both_ways, counts, padded, remark_of, task_count_word};
use crate::assess::{Lateness, Verdict};
use crate::i18n::{Message, Value};
use crate::report::layout::block::Block;
use crate::report::occurrence::how_far_by;
use crate::report::sentence::{done_late, first_of, late_units, status_word};
use crate::report::task::once;
use crate::report::{Document, TaskLine, UnitTask, how_far, task_name};

/// The tasks of an area: how many stand how, then the done ones with their evidence, and the ones
/// that need attention with who leads them.
pub(super) fn area_tasks(document: &Document<'_>, tasks: &[&TaskLine<'_>]) -> Vec<Block> {
    if tasks.is_empty() {
        return Vec::new();
    }
    let verdicts: Vec<_> = tasks.iter().map(|task| (task.verdict, task.is_internal())).collect();
    let shown = [Verdict::Met, Verdict::NotMet, Verdict::Behind, Verdict::NoData];
    let mut blocks = Vec::new();
    let is_alike = verdicts.iter().all(|other| *other == verdicts[0]);
    match verdicts.as_slice() {
        // How many they are is told with what they are.
        [(verdict, _), ..] if is_alike && shown.contains(verdict) => {}
        [(verdict, is_internal)] => {
            let word = task_count_word(*verdict, *is_internal);
            let only = Message::new("signed-area-task").with("verdict", word);
            blocks.push(Block::Line(only));
        }
        verdicts => {
            let counted = || {
                Message::new("signed-area-tasks")
                    .with("count", padded(tasks.len()))
                    .with("verdicts", counts("signed-tasks-counted", task_count_word, verdicts))
            };
            let lead = alike("tasks", task_count_word, verdicts, false).unwrap_or_else(counted);
            blocks.push(Block::Line(lead));
        }
    }
    let told = tasks_of(&shown, tasks.iter().copied(), |task| match task.verdict {
        Verdict::Met => done(task).into(),
        _ => outstanding(document, task).into(),
    });
    blocks.extend(told.into_iter().map(Block::Item));
    blocks.extend(under_way(document, tasks));
    blocks
}

/// What units say of tasks that are under way: where nothing is said there is nothing to tell.
fn under_way(document: &Document<'_>, tasks: &[&TaskLine<'_>]) -> Option<Block> {
    let is_under_way =
        |task: &&&TaskLine<'_>| matches!(task.verdict, Verdict::OnTrack | Verdict::InProgress);
    let told = tasks.iter().filter(is_under_way).filter_map(|task| {
        let said = said_of(document, task, task.by_unit().collect());
        let entry = Message::new("signed-task-said").with("name", &task.name);
        (!said.is_empty()).then(|| entry.with("said", first_of("; ", said)))
    });
    let told: Vec<Message> = told.collect();
    let entry = Message::new("signed-tasks-under-way").with("tasks", first_of("; ", told.clone()));
    (!told.is_empty()).then_some(Block::Item(entry))
}

/// What units say beside a task: remarks and documents. Of several whoever says it is named.
fn said_of(document: &Document<'_>, task: &TaskLine<'_>, units: Vec<UnitTask<'_>>) -> Vec<Message> {
    let is_dated = document.meta.of.len() > 1;
    let is_joint = units.len() > 1;
    let said = units.into_iter().filter_map(|unit| {
        let notes = document.assessment.remarks(&task.task.id, unit.unit);
        let notes = notes.iter().map(|note| remark_of(note, is_dated));
        let evidence = (!unit.evidence.is_empty()).then(|| Message::of(unit.evidence));
        let told: Vec<Message> = notes.chain(evidence).collect();
        if told.is_empty() {
            return None;
        }
        let told = Value::joined("; ", told);
        Some(match is_joint {
            true => Message::new("signed-remark-by").with("unit", unit.name).with("text", told),
            false => Message::of(told),
        })
    });
    said.collect()
}

/// The documents that units name beside tasks, each once: what was issued and what shows the rest.
pub(super) fn documents(document: &Document<'_>) -> Vec<Block> {
    let all = document.tasks.iter().flat_map(TaskLine::with_steps);
    let named: Vec<&str> = all.flat_map(TaskLine::evidence).collect();
    let named = once(named.into_iter());
    let entry = Message::new("signed-documents").with("documents", first_of("; ", named.clone()));
    let block = (!named.is_empty()).then_some(Block::Line(entry));
    block.into_iter().collect()
}

/// How many tasks have each of some verdicts, and which: a sentence a verdict that occurs.
pub(super) fn tasks_of<'t, 'd: 't>(
    verdicts: &[Verdict],
    tasks: impl Iterator<Item = &'t TaskLine<'d>> + Clone,
    name: impl Fn(&TaskLine<'_>) -> Value,
) -> Vec<Message> {
    let sentence = |(verdict, internal): (Verdict, bool)| {
        let told =
            tasks.clone().filter(|task| (task.verdict, task.is_internal()) == (verdict, internal));
        let names: Vec<Value> = told.map(&name).collect();
        (!names.is_empty()).then(|| {
            Message::new("signed-tasks")
                .with("verdict", verdict.code())
                .with("internal", internal)
                .with("count", padded(names.len()))
                .with("tasks", Value::Joined("; ", names))
        })
    };
    both_ways(verdicts).filter_map(sentence).collect()
}

/// A task with the documents that show it done.
fn done(task: &TaskLine<'_>) -> Message {
    let shown = task.evidence();
    Message::new("signed-task-done")
        .with("name", &task.name)
        .with("shown", !shown.is_empty())
        .with("evidence", first_of("; ", shown))
        .with("late", task.late.is_some())
        .with("lateness", task.late.map(|late| lateness(task, late)))
}

/// By how many days a task was done late; of several units each.
pub(super) fn lateness(task: &TaskLine<'_>, late: Lateness) -> Message {
    late_units(task).unwrap_or_else(|| done_late(late, task.due_assumed))
}

/// A task with who leads it, when it is due, how it stands and why.
fn outstanding(document: &Document<'_>, task: &TaskLine<'_>) -> Message {
    let open = task.still_open();
    let why = said_of(document, task, open.clone());
    // How the whole task stands may be better than how those named here do.
    let own = open.first().and_then(|first| first.status);
    let is_alike = task.task.is_done_anew() || open.iter().all(|said| said.status == own);
    let status = match is_alike {
        true if task.task.is_done_anew() => how_far(task),
        true => how_far_by(task, own),
        false => how_far_by(task, None),
    };
    let leads = open.iter().map(|said| match said.status.filter(|_| !is_alike) {
        Some(status) => {
            let entry = Message::new("signed-lead-status").with("unit", said.name);
            Value::from(entry.with("status", Message::new(status_word(status))))
        }
        None => said.name.into(),
    });
    let entry = Message::new("signed-task-open")
        .with("name", task_name(task))
        .with("leads", first_of(", ", leads))
        .with("assigned", task.lead_assumed)
        .with("internal", task.due_assumed)
        .with("noted", !why.is_empty())
        .with("note", first_of("; ", why))
        .with("said", status.is_some())
        .with("status", status);
    timed(entry, task.next_due())
}

/// Adds when a task is due.
pub(super) fn timed(entry: Message, day: Option<NaiveDate>) -> Message {
    entry.with("timed", day.is_some()).with("due", day)
}
