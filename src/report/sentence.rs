//! The sentences that qualify an indicator or a task: what is lacking, what is interim, by how much it
//! has moved, how late it was. Knows no cell and no table.

use num_bigint::Sign;

use super::indicator::IndicatorLine;
use super::task::TaskLine;
use super::trend::Change;
use super::{EACH_LISTED, EACH_PERIOD};
use crate::assess::Lateness;
use crate::i18n::{Message, Value};
use crate::model::{Margin, MeasureUnit, Side, TaskStatus};

/// The interim target that a report is judged by.
pub fn interim(line: &IndicatorLine<'_>) -> Option<Message> {
    let target = Message::target(line.interim?, &line.unit);
    let id = if line.path_assumed { "gap-interim-internal" } else { "gap-interim" };
    Some(Message::new(id).with("target", target))
}

/// Of how many units or periods figures are there, where any are lacking.
pub fn provisional(line: &IndicatorLine<'_>) -> Option<Message> {
    line.provisional.then(|| covered("gap-coverage", line))
}

/// Of how many units and periods figures are there.
pub fn covered(entry: &'static str, line: &IndicatorLine<'_>) -> Message {
    let (there, expected) = line.coverage.units;
    let (periods, all) = line.coverage.periods;
    Message::new(entry)
        .with("units", there)
        .with("expected", expected)
        .with("periods", periods)
        .with("all", all)
        .with("which", if periods < all { "periods" } else { "units" })
}

/// What is lacking or may be lost, in whole units.
pub fn gap(line: &IndicatorLine<'_>) -> Option<Message> {
    let Margin { units, side } = line.gap.as_ref()?;
    let sign = line.spare().map_or(Sign::NoSign, |spare| spare.to_rational().numer().sign());
    let which = match (sign, side) {
        (Sign::Minus, Side::Least) => "needed",
        (Sign::Minus, Side::Most) => "excess",
        (Sign::NoSign, _) => "none",
        (Sign::Plus, Side::Least) => "margin",
        (Sign::Plus, Side::Most) => "room",
    };
    let count = units.magnitude();
    let entry = Message::new("gap")
        .with("which", which)
        // The plural needs a number; one that is too large for it is plural all the same.
        .with("count", i64::try_from(count).unwrap_or(i64::MAX))
        .with("figure", Value::Figure(gap_figure(line)));
    Some(entry.with("what", lacked(line)))
}

/// What an indicator lacks or has too much of.
pub(super) fn lacked(line: &IndicatorLine<'_>) -> Value {
    let falls_short = |gap: &Margin| gap.side == Side::Least && gap.units.sign() == Sign::Minus;
    let is_short = line.gap.as_ref().is_some_and(falls_short);
    match line.lacking.as_ref().filter(|_| is_short) {
        Some(lacking) => lacking.into(),
        None => what(line),
    }
}

/// That outside bodies publish what an indicator is made of.
pub fn published(line: &IndicatorLine<'_>) -> Option<Message> {
    let names = Value::joined(", ", &line.publishers);
    (!line.publishers.is_empty()).then(|| Message::new("published").with("publishers", names))
}

/// What is lacking or may be lost, as a plain number.
pub(super) fn gap_figure(line: &IndicatorLine<'_>) -> String {
    line.spare()
        .map(|spare| spare.to_string().trim_start_matches('-').to_owned())
        .unwrap_or_default()
}

/// What an indicator counts.
pub(super) fn what(line: &IndicatorLine<'_>) -> Value {
    if line.is_of_tasks() {
        return Message::new("counted-tasks").into();
    }
    // What a plain figure lacks is told in its own unit.
    if line.is_value() && line.unit.sign() == Some("%") {
        return Message::new("change-points").into();
    }
    let own = line.unit.name().filter(|_| line.is_value());
    let counted = own.or(line.counted.as_ref());
    counted.map_or_else(|| Message::new("gap-nameless").into(), Value::from)
}

/// What stands below the line of a ratio.
pub(super) fn what_per(line: &IndicatorLine<'_>) -> Value {
    if line.is_of_tasks() {
        return Message::new("counted-tasks").into();
    }
    line.counted_per.as_ref().map_or_else(|| Message::new("gap-nameless-per").into(), Value::from)
}

/// A figure with its unit of measure.
pub(super) fn measured(figure: String, unit: &MeasureUnit) -> Message {
    Message::new("signed-measure").with("figure", Value::Figure(figure)).measured(unit)
}

/// That a task is done and by how many days late, and that the date is the plan's own where it is.
pub fn done_late(late: Lateness, is_assumed: bool) -> Message {
    Message::new("task-late")
        .with("internal", is_assumed)
        .with("known", late.days.is_some())
        .with("days", late.days.unwrap_or_default())
}

/// Names in a sentence. Of more than a reader goes through the first are named, and how many there
/// are besides.
pub(super) fn first_of<T: Into<Value>>(
    separator: &'static str,
    names: impl IntoIterator<Item = T>,
) -> Value {
    const NAMED: usize = 10;
    let mut names: Vec<Value> = names.into_iter().map(Into::into).collect();
    if names.len() <= EACH_LISTED {
        return Value::Joined(separator, names);
    }
    let others = names.split_off(NAMED).len();
    Message::new("report-and-others")
        .with("named", Value::Joined(separator, names))
        .with("count", others)
        .into()
}

/// What there is of periods, and of more than stand side by side the first ones and how many there
/// are besides.
pub(super) fn first_of_many(separator: &'static str, parts: Vec<Message>) -> Value {
    let more = parts.len().saturating_sub(EACH_PERIOD);
    let more = (more > 0).then(|| Message::new("when-more").with("more", more));
    Value::joined(separator, parts.into_iter().take(EACH_PERIOD).chain(more))
}

/// Of several units that did a task late: each, with its days.
pub(super) fn late_units(line: &TaskLine<'_>) -> Option<Message> {
    let late = line.by_unit().filter_map(|said| {
        let entry = Message::new("task-late-unit").with("unit", said.name);
        Some(entry.with("late", done_late(said.late?, line.due_assumed)))
    });
    let late: Vec<Message> = late.collect();
    (line.by_unit().len() > 1 && !late.is_empty()).then(|| Message::of(first_of("; ", late)))
}

pub(super) fn status_word(status: TaskStatus) -> &'static str {
    match status {
        TaskStatus::NotStarted => "status-not-started",
        TaskStatus::InProgress => "status-in-progress",
        TaskStatus::Done => "status-done",
    }
}

/// The difference in words; `None` where one of the two figures is not known.
pub fn difference(change: &Change, line: &IndicatorLine<'_>) -> Option<Message> {
    let shown = change.shown.as_ref()?;
    let direction = match shown.to_rational().numer().sign() {
        Sign::Plus => "up",
        Sign::Minus => "down",
        Sign::NoSign => "same",
    };
    let plain = shown.to_string().trim_start_matches('-').to_owned();
    let entry = Message::new("change").with("direction", direction);
    let entry = entry.with("figure", Value::Figure(plain));
    let entry = match (line.unit.sign(), line.unit.name()) {
        (None, Some(name)) => entry.with("unit", name),
        (Some("%"), _) => entry.with("unit", Message::new("change-points")),
        (sign, _) => entry.with("unit", sign.unwrap_or_default()),
    };
    Some(if change.figure.provisional || line.provisional {
        Message::new("verdict-provisional").with("text", entry)
    } else {
        entry
    })
}

/// What there is of several sentences as one; `None` where there is none.
pub(super) fn together(parts: impl IntoIterator<Item = Option<Message>>) -> Option<Message> {
    let mut parts = parts.into_iter().flatten().peekable();
    parts.peek().is_some().then(|| Message::of(Value::joined("; ", parts)))
}
