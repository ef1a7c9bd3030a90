//! An area's indicators and tasks in sentences.

use chrono::NaiveDate;
use num_bigint::Sign;

use crate::assess::{Lateness, Note, Verdict};
use crate::i18n::{Message, Value};
use crate::model::{
    Bounds, Fixed, Margin, MeasureUnit, Name, Quantity, Side, Target, TaskStatus, exact,
};
use crate::report::layout::block::Block;
use crate::report::sentence::{
    covered, done_late, first_of, gap_figure, late_units, measured, what, what_per,
};
use crate::report::{
    Document, IndicatorLine, TaskLine, UnitFigures, UnitTask, decided, growth, how_far, in_force,
    lapse, programme, slice, task_name, verdict_word,
};

/// Verdicts in the order in which a report tells of them: what was reached first.
pub(super) const TOLD: [Verdict; 10] = [
    Verdict::Met,
    Verdict::OnTrack,
    Verdict::InProgress,
    Verdict::Behind,
    Verdict::NotMet,
    Verdict::NoData,
    Verdict::NoTarget,
    Verdict::SmallSample,
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
    let parts = both_ways(&TOLD).filter_map(|told| {
        let count = verdicts.iter().filter(|other| **other == told).count();
        let word = word(told.0, told.1);
        (count > 0).then(|| Message::new(entry).with("count", padded(count)).with("verdict", word))
    });
    Value::joined(", ", parts)
}

/// A count as a document has it: two digits at least in Vietnamese.
pub(super) fn padded(count: usize) -> Name {
    Name { vi: Some(format!("{count:02}")), en: Some(count.to_string()) }
}

/// The word for a verdict on a task within a sentence.
pub(super) fn task_count_word(verdict: Verdict, is_internal: bool) -> Message {
    Message::new("signed-task-verdict")
        .with("verdict", verdict.code())
        .with("internal", is_internal)
}

/// An interim target as a sentence calls it: of the plan's own, that it is internal.
pub(super) fn step_word(line: &IndicatorLine<'_>) -> Message {
    Message::new("signed-step").with("internal", line.path_assumed)
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
    // Where there is no figure none is provisional.
    let is_provisional = line.provisional && line.verdict != Verdict::NoData;
    let provisional = is_provisional.then(|| covered("signed-provisional", line));
    let text = Value::joined("", [statement(line)].into_iter().chain(provisional));
    let sentence = Message::new("signed-sentence").with("text", text);
    let lapsed = lapse::is_hidden(line)
        .then(|| Message::new("signed-lapsed").with("periods", lapse::periods(line)));
    let in_force = in_force::sentence(line);
    let path = programme::sentence(line, words);
    let told = [slice::sentence(line), in_force, growth::sentence(line), lapsed, path];
    let more = told.into_iter().flatten().chain(causes(line, is_own));
    Message::of(Value::joined(" ", [sentence].into_iter().chain(more)))
}

fn statement(line: &IndicatorLine<'_>) -> Message {
    let bounds = line.target.map(|target| target.bounds());
    let is_of_change = line.target.is_some_and(|target| target.is_of_change());
    let change = line.growth.as_ref().and_then(|grown| grown.shown.as_ref());
    // By the figure that is shown: beside 97.22 % a target of 95 % is not just reached.
    let is_beyond = if is_of_change { change } else { line.shown.as_ref() }
        .zip(bounds.and_then(|bounds| bounds.least))
        .is_some_and(|(shown, least)| shown.to_rational() > exact(least.decimal()));
    let publishers = Value::joined(", ", &line.publishers);
    let published = (!line.publishers.is_empty())
        .then(|| Message::new("signed-published").with("publishers", publishers));
    let behind = Value::joined("", [fraction(line), published].into_iter().flatten());
    Message::new("signed-indicator")
        .with("verdict", line.verdict.code())
        .with("name", &line.name)
        .with("value", figure(line.shown.as_ref(), &line.unit))
        .with("fraction", Message::of(behind))
        .with("direction", direction(line))
        .with("margin", if is_beyond { "over" } else { "even" })
        .with("stepped", line.interim.is_some())
        .with("goal", decided::goal(line, words))
        .with("mark", step_word(line))
        .with("internal", line.is_internal())
        .with("step", line.interim.map(|step| words(step, &line.unit)))
        .with("gap", Value::Figure(gap_figure(line)))
        .with("what", what(line))
        .with("common", !line.is_untargeted())
        .with("small", line.small_below)
        .with("per", what_per(line))
        .with("waits", line.after.is_some())
        .with("after", line.after.clone().unwrap_or_default())
}

/// A figure with its unit of measure; nothing where there is none.
pub(super) fn figure(shown: Option<&Fixed>, unit: &MeasureUnit) -> Option<Message> {
    shown.map(|shown| measured(shown.to_string(), unit))
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
    if target.is_of_change() {
        let number = target.numbers().next();
        let number = number.map(|number| measured(number.to_string(), &MeasureUnit::Percent));
        let entry = Message::new("signed-goal").with("relation", target.spec().word);
        return entry.with("least", number.clone()).with("most", number);
    }
    let whole = unit.whole().map(|whole| Quantity::new(whole.into()));
    let bounds = target.bounds();
    let is_whole = whole.is_some() && bounds == Bounds { least: whole, most: None };
    let bound = |bound: Option<Quantity>| bound.map(|bound| measured(bound.to_string(), unit));
    let goal = Message::new("signed-goal")
        .with("relation", if is_whole { "whole" } else { target.spec().word })
        .with("most", bound(bounds.most));
    // From 1 to 20 places: what has a name is named once.
    let is_band = bounds.single().is_none() && bounds.least != bounds.most;
    match bounds.least.filter(|_| is_band && unit.sign().is_none()) {
        Some(least) => goal.with("least", Value::Figure(least.to_string())),
        None => goal.with("least", bound(bounds.least)),
    }
}

/// The figures behind a ratio, with what they count.
fn fraction(line: &IndicatorLine<'_>) -> Option<Message> {
    let (above, below) = line.numerator.zip(line.denominator)?;
    let kind = match (&line.counted, &line.counted_per) {
        _ if line.is_of_tasks() => "same",
        (Some(what), Some(per)) if what == per => "same",
        (Some(_), Some(_)) => "both",
        _ => "bare",
    };
    let entry = Message::new("signed-fraction").with("kind", kind);
    let entry = entry.with("above", above).with("below", below);
    Some(entry.with("what", what(line)).with("per", what_per(line)))
}

/// Which units fall short, by how much, and what they note beside the figures that decide it: what
/// they note beside another is no word on this one.
fn causes(line: &IndicatorLine<'_>, is_own: bool) -> Option<Message> {
    if !line.verdict.is_miss() {
        return None;
    }
    let short: Vec<UnitFigures<'_>> = line.by_unit().filter(|own| own.verdict.is_miss()).collect();
    if let ([only], 1) = (short.as_slice(), line.by_unit().len()) {
        return noted(line, only).map(|note| {
            let entry = Message::new("signed-noted").with("own", is_own);
            entry.with("unit", only.name).with("note", note)
        });
    }
    let units = short.iter().map(|own| {
        let note = noted(line, own);
        Message::new("signed-short-unit")
            .with("unit", own.name)
            .with("value", figure(own.shown().as_ref(), &line.unit))
            .with("noted", note.is_some())
            .with("note", note)
    });
    (!short.is_empty())
        .then(|| Message::new("signed-short-units").with("units", first_of("; ", units)))
}

/// What a unit notes beside the figures that decide an indicator.
fn noted(line: &IndicatorLine<'_>, own: &UnitFigures<'_>) -> Option<Value> {
    let notes: Vec<_> = own.notes().into_iter().filter(|note| note.is_on_result).collect();
    let told = notes.iter().map(|note| remark_of(note, line.is_of_periods()));
    (!notes.is_empty()).then(|| first_of("; ", told))
}

/// A remark as part of a sentence, without the stop at its end, and in a report of several periods
/// with those of which it was made.
pub(super) fn remark_of(note: &Note<'_>, is_dated: bool) -> Message {
    let text = note.text.trim_end_matches(['.', ';', ' ']);
    if !is_dated {
        return Message::of(text);
    }
    let periods = Value::joined(", ", note.periods.iter().map(|period| &period.name));
    Message::new("signed-remark").with("periods", periods).with("text", text)
}

/// The tasks of an area: how many stand how, then the done ones with their evidence, and the ones
/// that need attention with who leads them.
pub(super) fn area_tasks(document: &Document<'_>, tasks: &[&TaskLine<'_>]) -> Vec<Block> {
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
    let told = tasks_of(&shown, tasks.iter().copied(), |task| match task.verdict {
        Verdict::Met => done(task).into(),
        _ => outstanding(document, task).into(),
    });
    blocks.extend(told.into_iter().map(Block::Item));
    blocks
}

/// Verdicts, each as the source decides it and then as what the plan has set itself does.
pub(super) fn both_ways(verdicts: &[Verdict]) -> impl Iterator<Item = (Verdict, bool)> {
    verdicts.iter().flat_map(|verdict| [(*verdict, false), (*verdict, true)])
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
    let is_dated = document.meta.of.len() > 1;
    let is_joint = task.by_unit().len() > 1;
    let why = still_open(task).filter_map(|said| {
        let notes = document.assessment.remarks(&task.task.id, said.unit);
        let told = Value::joined("; ", notes.iter().map(|note| remark_of(note, is_dated)));
        // Of several whoever says it is named.
        let told = match is_joint {
            true => Message::new("signed-remark-by").with("unit", said.name).with("text", told),
            false => Message::of(told),
        };
        (!notes.is_empty()).then_some(told)
    });
    let why: Vec<Message> = why.collect();
    let entry = Message::new("signed-task-open")
        .with("name", task_name(task))
        .with("leads", first_of(", ", still_open(task).map(|said| said.name)))
        .with("assigned", task.lead_assumed)
        .with("internal", task.due_assumed)
        .with("noted", !why.is_empty())
        .with("note", first_of("; ", why))
        .with("status", how_far(task))
        .with("said", how_far(task).is_some());
    timed(entry, task.next_due())
}

/// Adds when a task is due.
pub(super) fn timed(entry: Message, day: Option<NaiveDate>) -> Message {
    entry.with("timed", day.is_some()).with("due", day)
}

/// The units that have not said that a task is done; of one that is done anew those that lead it, who
/// may have missed it and done it the next time.
pub(super) fn still_open<'a>(task: &TaskLine<'a>) -> impl Iterator<Item = UnitTask<'a>> + use<'a> {
    let is_open = |said: &UnitTask<'_>| said.status != Some(TaskStatus::Done);
    let is_any = task.by_unit().any(|said| is_open(&said));
    task.by_unit().filter(move |said| !is_any || is_open(said))
}
