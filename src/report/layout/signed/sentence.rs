//! An area's indicators and tasks in sentences.

use std::collections::BTreeSet;

use num_bigint::Sign;

use crate::assess::{Lateness, Verdict};
use crate::i18n::{Message, Value};
use crate::model::{
    Bounds, Due, Margin, MeasureUnit, Name, Quantity, Side, Target, TaskStatus, exact,
};
use crate::report::lapse;
use crate::report::layout::block::Block;
use crate::report::sentence::{done_late, first_of, late_units, measured, status_word};
use crate::report::{IndicatorLine, TaskLine, UnitFigures, UnitTask, verdict_word};

/// Verdicts in the order in which a report tells of them: what was reached first.
pub(super) const TOLD: [Verdict; 8] = [
    Verdict::Met,
    Verdict::OnTrack,
    Verdict::InProgress,
    Verdict::Behind,
    Verdict::NotMet,
    Verdict::NoData,
    Verdict::NoActivity,
    Verdict::NotApplicable,
];

/// How many there are of each verdict, each in an entry of its own: `đạt 05, chậm tiến độ 03`. Those
/// that hang on what the plan has set itself are told apart.
pub(super) fn counts(
    entry: &'static str,
    word: fn(Verdict, bool) -> Message,
    verdicts: &[(Verdict, bool)],
) -> Value {
    let both = |verdict: Verdict| [(verdict, false), (verdict, true)];
    let parts = TOLD.into_iter().flat_map(both).filter_map(|told| {
        let count = verdicts.iter().filter(|other| **other == told).count();
        let word = word(told.0, told.1);
        let entry = Message::new(entry).with("count", padded(count)).with("verdict", word);
        (count > 0).then(|| entry.into())
    });
    Value::Joined(", ", parts.collect())
}

/// A count as a document has it: two digits at least in Vietnamese.
pub(super) fn padded(count: usize) -> Name {
    Name { vi: Some(format!("{count:02}")), en: Some(count.to_string()) }
}

/// The word for a verdict on a task within a sentence.
pub(super) fn task_count_word(verdict: Verdict, is_internal: bool) -> Message {
    Message::new("signed-task-verdict")
        .with("verdict", verdict.code())
        .with("internal", if is_internal { "yes" } else { "no" })
}

/// An interim target as a sentence calls it: of the plan's own, that it is internal.
pub(super) fn step_word(line: &IndicatorLine<'_>) -> Message {
    Message::new("signed-step").with("internal", if line.path_assumed { "yes" } else { "no" })
}

/// The indicators of an area: how many stand how, then each in a sentence.
/// In a unit's report on itself nobody else gives causes.
pub(super) fn area_indicators(lines: &[&IndicatorLine<'_>], is_own: bool) -> Vec<Block> {
    if lines.is_empty() {
        return Vec::new();
    }
    let mut blocks = Vec::new();
    // Of one there is nothing to count.
    if lines.len() > 1 {
        let verdicts: Vec<_> =
            lines.iter().map(|line| (line.verdict, line.is_internal())).collect();
        let lead = Message::new("signed-area-indicators")
            .with("count", padded(lines.len()))
            .with("verdicts", counts("signed-indicators-counted", verdict_word, &verdicts));
        blocks.push(Block::Line(lead));
    }
    for verdict in TOLD {
        let told = lines.iter().filter(|line| line.verdict == verdict);
        blocks.extend(told.map(|line| Block::Item(indicator(line, is_own))));
    }
    blocks
}

/// What an indicator has come to, against which target, and why it falls short.
fn indicator(line: &IndicatorLine<'_>, is_own: bool) -> Message {
    let mut text: Vec<Value> = vec![statement(line).into()];
    // Where there is no figure none is provisional.
    if line.provisional && line.verdict != Verdict::NoData {
        let (there, expected) = line.coverage.units;
        let (periods, all) = line.coverage.periods;
        text.push(
            Message::new("signed-provisional")
                .with("which", if periods < all { "periods" } else { "units" })
                .with("units", there)
                .with("expected", expected)
                .with("periods", periods)
                .with("all", all)
                .into(),
        );
    }
    let sentence = Message::new("signed-sentence").with("text", Value::Joined("", text));
    let mut sentences: Vec<Value> = vec![sentence.into()];
    sentences.extend(
        lapse::is_hidden(line)
            .then(|| Message::new("signed-lapsed").with("periods", lapse::periods(line)).into()),
    );
    sentences.extend(causes(line, is_own).map(Value::from));
    super::text(Value::Joined(" ", sentences))
}

fn statement(line: &IndicatorLine<'_>) -> Message {
    let bounds = line.target.map(|target| target.bounds());
    // By the figure that is shown: beside 97.22 % a target of 95 % is not just reached.
    let is_beyond = line
        .shown
        .as_ref()
        .zip(bounds.and_then(|bounds| bounds.least))
        .is_some_and(|(shown, least)| shown.to_rational() > exact(least.decimal()));
    let gap = line.gap.as_ref().map(|gap| gap.units.magnitude().to_string()).unwrap_or_default();
    Message::new("signed-indicator")
        .with("verdict", line.verdict.code())
        .with("name", &line.name)
        .with(
            "value",
            line.shown
                .as_ref()
                .map_or(Value::from(""), |shown| measured(shown.to_string(), &line.unit).into()),
        )
        .with("fraction", fraction(line))
        .with("direction", direction(line))
        .with("margin", if is_beyond { "over" } else { "even" })
        .with("stepped", if line.interim.is_some() { "yes" } else { "no" })
        .with("goal", line.target.map_or(Value::from(""), |goal| words(goal, &line.unit).into()))
        .with("mark", step_word(line))
        .with("internal", if line.is_internal() { "yes" } else { "no" })
        .with("step", line.interim.map_or(Value::from(""), |step| words(step, &line.unit).into()))
        .with("gap", Value::Figure(gap))
        .with(
            "what",
            line.counted
                .as_ref()
                .map_or_else(|| Value::from(Message::new("gap-nameless")), Value::from),
        )
        .with("waits", if line.after.is_some() { "yes" } else { "no" })
        .with("after", line.after.clone().unwrap_or_default())
}

/// Whether a sentence tells of something to be reached, or of something that holds a figure back:
/// of the upper bound, unless it is the lower one that was missed.
fn direction(line: &IndicatorLine<'_>) -> &'static str {
    let falls_short = |gap: &Margin| gap.side == Side::Least && gap.units.sign() == Sign::Minus;
    let is_capped = line.target.is_some_and(|target| target.bounds().most.is_some());
    if is_capped && !line.gap.as_ref().is_some_and(falls_short) { "cap" } else { "floor" }
}

/// A target in words: `từ 99% trở lên`, `100%`, `không quá 30 phút`.
pub(super) fn words(target: Target, unit: &MeasureUnit) -> Message {
    let whole = unit.whole().map(|whole| Quantity::new(whole.into()));
    let bounds = target.bounds();
    let is_whole = whole.is_some() && bounds == Bounds { least: whole, most: None };
    let bound = |bound: Option<Quantity>| {
        bound.map_or(Value::from(""), |bound| measured(bound.to_string(), unit).into())
    };
    Message::new("signed-goal")
        .with("relation", if is_whole { "whole" } else { target.spec().word })
        .with("least", bound(bounds.least))
        .with("most", bound(bounds.most))
}

/// The figures behind a ratio, with what they count.
fn fraction(line: &IndicatorLine<'_>) -> Value {
    let (Some(above), Some(below)) = (line.numerator, line.denominator) else {
        return Value::from("");
    };
    let (kind, what, per) = match (&line.counted, &line.counted_per) {
        (Some(what), Some(per)) if what == per => ("same", what.clone(), Name::default()),
        (Some(what), Some(per)) => ("both", what.clone(), per.clone()),
        _ => ("bare", Name::default(), Name::default()),
    };
    Message::new("signed-fraction")
        .with("kind", kind)
        .with("above", above)
        .with("below", below)
        .with("what", what)
        .with("per", per)
        .into()
}

/// Which units fall short, by how much, and what they give as the cause.
fn causes(line: &IndicatorLine<'_>, is_own: bool) -> Option<Message> {
    if !line.verdict.is_miss() {
        return None;
    }
    let short: Vec<UnitFigures<'_>> = line.by_unit().filter(|own| own.verdict.is_miss()).collect();
    if let ([only], 1) = (short.as_slice(), line.by_unit().len()) {
        let noted = only.notes();
        return (!noted.is_empty()).then(|| {
            Message::new("signed-cause")
                .with("own", if is_own { "yes" } else { "no" })
                .with("unit", only.name)
                .with("note", notes(noted))
        });
    }
    let units = short.iter().map(|own| {
        let value = own
            .shown()
            .map_or(Value::from(""), |shown| measured(shown.to_string(), &line.unit).into());
        let noted = own.notes();
        Message::new("signed-short-unit")
            .with("unit", own.name)
            .with("value", value)
            .with("noted", if noted.is_empty() { "no" } else { "yes" })
            .with("note", notes(noted))
            .into()
    });
    let units: Vec<Value> = units.collect();
    (!units.is_empty())
        .then(|| Message::new("signed-short-units").with("units", first_of("; ", units)))
}

/// Remarks as part of a sentence: without the stop at their end.
fn notes<'t>(notes: impl IntoIterator<Item = &'t str>) -> Value {
    first_of("; ", notes.into_iter().map(|note| Value::from(cut(note))).collect())
}

fn cut(note: &str) -> &str {
    note.trim_end_matches(['.', ';', ' '])
}

/// The tasks of an area: how many stand how, then the done ones with their evidence, and the ones
/// that need attention with who leads them.
pub(super) fn area_tasks(tasks: &[&TaskLine<'_>]) -> Vec<Block> {
    if tasks.is_empty() {
        return Vec::new();
    }
    let verdicts: Vec<_> = tasks.iter().map(|task| (task.verdict, task.is_internal())).collect();
    let shown = [Verdict::Met, Verdict::NotMet, Verdict::Behind, Verdict::NoData];
    let mut blocks = Vec::new();
    if let [(verdict, is_internal)] = verdicts.as_slice() {
        // Of one that is told below there is nothing to count.
        if !shown.contains(verdict) {
            let word = task_count_word(*verdict, *is_internal);
            let only = Message::new("signed-area-task").with("verdict", word);
            blocks.push(Block::Line(only));
        }
    } else {
        let lead = Message::new("signed-area-tasks")
            .with("count", padded(tasks.len()))
            .with("verdicts", counts("signed-tasks-counted", task_count_word, &verdicts));
        blocks.push(Block::Line(lead));
    }
    for verdict in shown {
        for internal in [false, true] {
            let told: Vec<_> = tasks
                .iter()
                .copied()
                .filter(|task| (task.verdict, task.is_internal()) == (verdict, internal))
                .collect();
            blocks.extend(task_list(verdict, internal, &told).map(Block::Item));
        }
    }
    blocks
}

/// Tasks of one verdict in one sentence.
fn task_list(verdict: Verdict, is_internal: bool, tasks: &[&TaskLine<'_>]) -> Option<Message> {
    if tasks.is_empty() {
        return None;
    }
    let names: Vec<Value> = tasks
        .iter()
        .map(|task| match verdict {
            Verdict::Met => done(task).into(),
            _ => outstanding(task).into(),
        })
        .collect();
    Some(tasks_of(verdict, is_internal, names))
}

/// How many tasks have a verdict, and which.
pub(super) fn tasks_of(verdict: Verdict, is_internal: bool, names: Vec<Value>) -> Message {
    Message::new("signed-tasks")
        .with("verdict", verdict.code())
        .with("internal", if is_internal { "yes" } else { "no" })
        .with("count", padded(names.len()))
        .with("tasks", Value::Joined("; ", names))
}

/// A task with the documents that show it done.
fn done(task: &TaskLine<'_>) -> Message {
    let shown: Vec<Value> = task.evidence().into_iter().map(Value::from).collect();
    Message::new("signed-task-done")
        .with("name", &task.name)
        .with("shown", if shown.is_empty() { "no" } else { "yes" })
        .with("evidence", first_of("; ", shown))
        .with("late", if task.late.is_some() { "yes" } else { "no" })
        .with("lateness", task.late.map_or(Value::from(""), |late| lateness(task, late).into()))
}

/// By how many days a task was done late; of several units each.
pub(super) fn lateness(task: &TaskLine<'_>, late: Lateness) -> Message {
    late_units(task).unwrap_or_else(|| done_late(late, task.due_assumed))
}

/// A task with who leads it, when it is due, how it stands and why.
fn outstanding(task: &TaskLine<'_>) -> Message {
    let leads = still_open(task).map(|said| Value::from(said.name)).collect();
    let mut known = BTreeSet::new();
    let why = still_open(task).filter(|said| !said.note.is_empty()).map(|said| cut(said.note));
    let why: Vec<Value> = why.filter(|note| known.insert(*note)).map(Value::from).collect();
    let entry = Message::new("signed-task-open")
        .with("name", &task.name)
        .with("leads", first_of(", ", leads))
        .with("assigned", if task.lead_assumed { "yes" } else { "no" })
        .with("internal", if task.due_assumed { "yes" } else { "no" })
        .with("noted", if why.is_empty() { "no" } else { "yes" })
        .with("note", first_of("; ", why))
        .with(
            "status",
            task.status.map_or(Value::from(""), |status| Message::new(status_word(status)).into()),
        )
        .with("said", if task.status.is_some() { "yes" } else { "no" });
    timed(entry, task.due)
}

/// Adds when a task is due.
pub(super) fn timed(entry: Message, due: Due) -> Message {
    let day = due.day();
    entry
        .with("timed", if day.is_some() { "yes" } else { "no" })
        .with("due", day.map_or(Value::from(""), Value::from))
}

/// The units that have not said that a task is done.
pub(super) fn still_open<'a>(task: &TaskLine<'a>) -> impl Iterator<Item = UnitTask<'a>> + use<'a> {
    task.by_unit().filter(|said| said.status != Some(TaskStatus::Done))
}
