//! The department's own figures as a submission for the level above, so that this level's reports
//! are the next one's data.
//!
//! One row a metric that is owed in the report and one a task of the plan. What is not whole says
//! so in its note: nothing provisional goes up in silence.
//!
//! Units' own tasks are not handed up, since no other plan knows them.

use super::Document;
use super::sentence::first_of;
use super::task::once;
use crate::assess::{Assessment, MetricResult, TaskResult, Together, Verdict};
use crate::i18n::{Message, Value};
use crate::model::{Task, TaskStatus, Unit, Value as Submitted};

/// One line of the CSV that goes to the level above.
#[derive(Debug, Clone)]
pub struct SubmissionRow<'a> {
    /// The metric's or task's id.
    pub id: String,
    /// The value; `None` where it is not known.
    pub value: Option<Submitted>,
    /// What qualifies it, each part a phrase.
    pub notes: Vec<Message>,
    /// The evidence that units gave, each once.
    pub evidence: Vec<&'a str>,
}

/// The rows, metrics first, both in the plan's order.
pub fn submission<'a>(
    document: &Document<'a>,
) -> impl Iterator<Item = SubmissionRow<'a>> + use<'a> {
    let assessment = document.assessment;
    let metrics = assessment.figures().into_iter().map(|result| of_metric(&result));
    let tasks = assessment
        .tasks
        .iter()
        .filter(|result| result.task.owner.is_none())
        .flat_map(TaskResult::with_steps)
        .map(move |result| of_task(assessment, result));
    let illustrative = assessment.plan.illustrative.then(|| Message::new("handed-illustrative"));
    metrics.chain(tasks).map(move |mut row| {
        row.notes.splice(0..0, illustrative.clone());
        row
    })
}

fn of_metric<'a>(result: &MetricResult<'a>) -> SubmissionRow<'a> {
    let (reported, expected) = result.coverage.units;
    let mut notes = Vec::new();
    let value = match result.figure {
        Together::Sum(sum) => Some(Submitted::Figure(sum)),
        Together::NotApplicable => {
            notes.push(not_applicable(expected, result.reasons.iter().copied()));
            Some(Submitted::NotApplicable)
        }
        Together::Unknown => {
            let left_out = result.metric.optional && result.coverage.is_whole();
            let why = if left_out { "handed-left-out" } else { "handed-unknown" };
            notes.push(Message::new(why));
            None
        }
    };
    if !result.parts.is_empty() && value.is_some_and(|value| value != Submitted::NotApplicable) {
        let parts = result.parts.iter().map(|part| Value::Text(part.id.to_string())).collect();
        notes.push(Message::new("handed-parts").with("parts", Value::Joined(" + ", parts)));
    }
    let (periods, all) = result.coverage.periods;
    if reported < expected {
        notes.push(lacking_units(reported, expected, &result.lacking));
    }
    if periods < all {
        notes.push(
            Message::new("handed-lacking-periods").with("reported", periods).with("expected", all),
        );
    }
    let evidence = result.evidence.clone();
    SubmissionRow { id: result.metric.id.to_string(), value, notes, evidence }
}

fn lacking_units(reported: usize, expected: usize, lacking: &[&Unit]) -> Message {
    Message::new("handed-lacking-units")
        .with("reported", reported)
        .with("expected", expected)
        .with("units", first_of("; ", lacking.iter().map(|unit| &unit.name)))
}

fn of_task<'a>(assessment: &'a Assessment<'a>, result: &'a TaskResult<'a>) -> SubmissionRow<'a> {
    let expected = result.by_unit().len();
    let silent: Vec<&Unit> =
        result.by_unit().filter(|said| said.entry.is_none()).map(|said| said.unit).collect();
    let waits_for = waits_for(assessment, result);
    let mut notes = Vec::new();
    let said = result.times.map(Submitted::Times).or(result.word.map(Submitted::Status));
    let value = match (said, waits_for) {
        (Some(said), _) => Some(said),
        (None, Some(task)) => {
            notes.push(Message::new("handed-waits").with("task", &task.name));
            Some(Submitted::NotApplicable)
        }
        (None, None) if silent.is_empty() => {
            let said = result.by_unit().filter_map(|said| said.entry);
            notes.push(not_applicable(expected, once(said.map(|entry| entry.note)).into_iter()));
            Some(Submitted::NotApplicable)
        }
        (None, None) => {
            notes.push(Message::new("handed-unknown"));
            None
        }
    };
    let done = result.by_unit().filter(|said| said.status() == Some(TaskStatus::Done)).count();
    if expected > 1 && done > 0 && result.word != Some(TaskStatus::Done) {
        let entry = Message::new("handed-done").with("done", done).with("count", expected);
        notes.push(entry);
    }
    if result.provisional {
        notes.push(lacking_units(expected - silent.len(), expected, &silent));
    }
    let said = result.by_unit().filter_map(|said| said.entry);
    let evidence = once(said.map(|entry| entry.evidence));
    SubmissionRow { id: result.task.id.to_string(), value, notes, evidence }
}

fn not_applicable<'t>(units: usize, reasons: impl Iterator<Item = &'t str>) -> Message {
    let given: Vec<Value> = reasons.map(Value::from).collect();
    Message::new("handed-not-applicable")
        .with("count", units)
        .with("given", if given.is_empty() { "no" } else { "yes" })
        .with("reasons", Value::Joined("; ", given))
}

/// The task that this one waits for, where that is why nobody reports on it.
fn waits_for<'a>(assessment: &Assessment<'a>, result: &TaskResult<'a>) -> Option<&'a Task> {
    let is_waiting = result.verdict == Verdict::NotApplicable
        && result.by_unit().any(|said| said.entry.is_none());
    let after = result.task.after.as_ref().filter(|_| is_waiting)?;
    assessment.plan.tasks.get(after.value.as_str())
}
