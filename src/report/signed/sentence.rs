//! An area's indicators and tasks in sentences.

use num_bigint::Sign;

use crate::assess::{Lateness, Verdict};
use crate::i18n::{Message, Value};
use crate::model::{Due, MeasureUnit, Name, Quantity, Target, TaskStatus};
use crate::report::block::Block;
use crate::report::cells::{done_late, late_units, measured, status_word};
use crate::report::facts::{IndicatorLine, TaskLine, UnitFigures};
use crate::report::lapse;

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

/// How many there are of each verdict: `5 đạt, 3 chậm tiến độ`.
pub(super) fn counts(word: &'static str, verdicts: &[Verdict]) -> Value {
    let parts = TOLD.iter().filter_map(|verdict| {
        let count = verdicts.iter().filter(|other| *other == verdict).count();
        let word = Message::new(word).with("verdict", verdict.code());
        let entry = Message::new("report-count").with("count", count).with("verdict", word);
        (count > 0).then(|| entry.into())
    });
    Value::Joined(", ", parts.collect())
}

/// The indicators of an area: how many stand how, then each in a sentence.
pub(super) fn area_indicators(lines: &[&IndicatorLine]) -> Vec<Block> {
    if lines.is_empty() {
        return Vec::new();
    }
    let verdicts: Vec<_> = lines.iter().map(|line| line.verdict).collect();
    let lead = Message::new("signed-area-indicators")
        .with("count", lines.len())
        .with("verdicts", counts("verdict", &verdicts));
    let mut blocks = vec![Block::Line(lead)];
    for verdict in TOLD {
        let told = lines.iter().filter(|line| line.verdict == verdict);
        blocks.extend(told.map(|line| Block::Item(indicator(line))));
    }
    blocks
}

/// What an indicator has come to, against which target, and why it falls short.
fn indicator(line: &IndicatorLine) -> Message {
    let mut text: Vec<Value> = vec![statement(line).into()];
    if line.provisional {
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
    sentences.extend(causes(line).map(Value::from));
    super::text(Value::Joined(" ", sentences))
}

fn statement(line: &IndicatorLine) -> Message {
    let cap = matches!(line.target, Some(Target::AtMost(_)));
    let margin = line.gap.as_ref().map_or(Sign::NoSign, num_bigint::BigInt::sign);
    let gap = line.gap.as_ref().map(|gap| gap.magnitude().to_string()).unwrap_or_default();
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
        .with("direction", if cap { "cap" } else { "floor" })
        .with("margin", if margin == Sign::Plus { "over" } else { "even" })
        .with("stepped", if line.interim.is_some() { "yes" } else { "no" })
        .with("goal", line.target.map_or(Value::from(""), |goal| words(goal, &line.unit).into()))
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

/// A target in words: `từ 99% trở lên`, `100%`, `không quá 30 phút`.
pub(super) fn words(target: Target, unit: &MeasureUnit) -> Message {
    let threshold = target.threshold();
    let whole = unit.whole().is_some_and(|whole| threshold == Quantity::new(whole.into()));
    let relation = match target {
        Target::AtLeast(_) if whole => "whole",
        Target::AtLeast(_) => "at-least",
        Target::AtMost(_) => "at-most",
    };
    Message::new("signed-goal")
        .with("relation", relation)
        .with("threshold", measured(threshold.to_string(), unit))
}

/// The figures behind a ratio, with what they count.
fn fraction(line: &IndicatorLine) -> Value {
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
fn causes(line: &IndicatorLine) -> Option<Message> {
    if !matches!(line.verdict, Verdict::NotMet | Verdict::Behind) {
        return None;
    }
    let short: Vec<&UnitFigures> = line
        .by_unit
        .iter()
        .filter(|own| matches!(own.verdict, Verdict::NotMet | Verdict::Behind))
        .collect();
    let noted = |own: &UnitFigures| !own.notes.is_empty();
    if let ([only], [_]) = (short.as_slice(), line.by_unit.as_slice()) {
        return noted(only).then(|| {
            Message::new("signed-cause").with("unit", &only.name).with("note", notes(&only.notes))
        });
    }
    let units = short.iter().map(|own| {
        let value = own
            .shown
            .as_ref()
            .map_or(Value::from(""), |shown| measured(shown.to_string(), &line.unit).into());
        Message::new("signed-short-unit")
            .with("unit", &own.name)
            .with("value", value)
            .with("noted", if noted(own) { "yes" } else { "no" })
            .with("note", notes(&own.notes))
            .into()
    });
    let units: Vec<Value> = units.collect();
    (!units.is_empty())
        .then(|| Message::new("signed-short-units").with("units", Value::Joined("; ", units)))
}

/// Remarks as part of a sentence: without the stop at their end.
fn notes(notes: &[String]) -> Value {
    let cut = |note: &String| Value::from(note.trim_end_matches(['.', ';', ' ']));
    Value::Joined("; ", notes.iter().map(cut).collect())
}

/// The tasks of an area: how many stand how, then the done ones with their evidence, and the ones
/// that need attention with who leads them.
pub(super) fn area_tasks(tasks: &[&TaskLine]) -> Vec<Block> {
    if tasks.is_empty() {
        return Vec::new();
    }
    let verdicts: Vec<_> = tasks.iter().map(|task| task.verdict).collect();
    let lead = Message::new("signed-area-tasks")
        .with("count", tasks.len())
        .with("verdicts", counts("task-verdict", &verdicts));
    let mut blocks = vec![Block::Line(lead)];
    for verdict in [Verdict::Met, Verdict::NotMet, Verdict::Behind, Verdict::NoData] {
        let told: Vec<_> = tasks.iter().copied().filter(|task| task.verdict == verdict).collect();
        blocks.extend(task_list(verdict, &told).map(Block::Item));
    }
    blocks
}

/// Tasks of one verdict in one sentence.
fn task_list(verdict: Verdict, tasks: &[&TaskLine]) -> Option<Message> {
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
    Some(
        Message::new("signed-tasks")
            .with("verdict", verdict.code())
            .with("count", tasks.len())
            .with("tasks", Value::Joined("; ", names)),
    )
}

/// A task with the documents that show it done.
fn done(task: &TaskLine) -> Message {
    let shown = task.evidence.iter().map(|text| Value::from(text.as_str())).collect();
    Message::new("signed-task-done")
        .with("name", &task.name)
        .with("shown", if task.evidence.is_empty() { "no" } else { "yes" })
        .with("evidence", Value::Joined("; ", shown))
        .with("late", if task.late.is_some() { "yes" } else { "no" })
        .with("lateness", task.late.map_or(Value::from(""), |late| lateness(task, late).into()))
}

/// By how many days a task was done late; of several units each.
pub(super) fn lateness(task: &TaskLine, late: Lateness) -> Message {
    late_units(task).unwrap_or_else(|| done_late(late))
}

/// A task with who leads it, when it is due, how it stands and why.
fn outstanding(task: &TaskLine) -> Message {
    let open = || task.by_unit.iter().filter(|said| said.status != Some(TaskStatus::Done));
    let leads = open().map(|said| Value::from(&said.name)).collect();
    let mut why: Vec<Value> = Vec::new();
    for said in open().filter(|said| !said.note.is_empty()) {
        let note = notes(std::slice::from_ref(&said.note));
        if !why.contains(&note) {
            why.push(note);
        }
    }
    let entry = Message::new("signed-task-open")
        .with("name", &task.name)
        .with("leads", Value::Joined(", ", leads))
        .with("noted", if why.is_empty() { "no" } else { "yes" })
        .with("note", Value::Joined("; ", why))
        .with(
            "status",
            task.status.map_or(Value::from(""), |status| Message::new(status_word(status)).into()),
        )
        .with("said", if task.status.is_some() { "yes" } else { "no" });
    match task.due {
        Due::On(date) => entry.with("timed", "yes").with("due", date),
        Due::Ongoing => entry.with("timed", "no").with("due", ""),
    }
}
