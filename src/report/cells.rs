//! The cells that tables share: figures, fractions, targets, gaps, due dates, statuses.

use num_bigint::Sign;

use super::block::{Block, Cell, Content, Qualified};
use super::carried::standing;
use super::facts::{IndicatorLine, TaskLine, UnitFigures, UnitTask};
use super::lapse::lapsed;
use crate::assess::Lateness;
use crate::i18n::{Message, Value};
use crate::model::{Due, Fixed, Margin, MeasureUnit, Quantity, Side, Target, TaskStatus};

pub(super) fn heading(level: u8, text: Message) -> Block {
    Block::Heading { level, text }
}

pub(super) fn fraction(numerator: Option<Quantity>, denominator: Option<Quantity>) -> Cell {
    match (numerator, denominator) {
        (Some(above), Some(below)) => {
            Content::Fraction(above.to_string(), below.to_string()).into()
        }
        _ => Cell::empty(),
    }
}

pub(super) fn value(line: &IndicatorLine) -> Cell {
    value_cell(line.shown.as_ref(), &line.unit)
}

pub(super) fn value_cell(shown: Option<&Fixed>, unit: &MeasureUnit) -> Cell {
    match shown {
        Some(shown) => Content::Figure(shown.to_string(), Some(unit.clone())).into(),
        None => Cell::empty(),
    }
}

/// The verdict on a unit's part in an indicator.
pub fn unit_verdict(own: &UnitFigures) -> Cell {
    Cell::verdict(own.verdict, Qualified { provisional: false, internal: own.internal })
}

pub(super) fn target(line: &IndicatorLine) -> Cell {
    line.target.map_or_else(Cell::empty, |target| target_cell(target, &line.unit))
}

pub(super) fn target_cell(target: Target, unit: &MeasureUnit) -> Cell {
    Content::Target(target, unit.clone()).into()
}

/// What is lacking or may be lost, in whole units, and of how many units figures are there.
pub fn gap_cell(line: &IndicatorLine) -> Cell {
    remarks([interim(line), gap(line), provisional(line), lapsed(line), standing(line)])
}

/// Remarks in one cell.
pub(super) fn remarks<const N: usize>(parts: [Option<Message>; N]) -> Cell {
    let parts: Vec<Value> = parts.into_iter().flatten().map(Value::from).collect();
    if parts.is_empty() {
        return Cell::empty();
    }
    Message::new("report-plain").with("text", Value::Joined("; ", parts)).into()
}

/// The interim target that a report is judged by.
pub fn interim(line: &IndicatorLine) -> Option<Message> {
    let target = Message::target(line.interim?, &line.unit);
    let id = if line.path_assumed { "gap-interim-internal" } else { "gap-interim" };
    Some(Message::new(id).with("target", target))
}

/// Of how many units or periods figures are there, where any are lacking.
pub fn provisional(line: &IndicatorLine) -> Option<Message> {
    let (there, expected) = line.coverage.units;
    let (periods, all) = line.coverage.periods;
    line.provisional.then(|| {
        Message::new("gap-coverage")
            .with("units", there)
            .with("expected", expected)
            .with("periods", periods)
            .with("all", all)
            .with("which", if periods < all { "periods" } else { "units" })
    })
}

/// What is lacking or may be lost, in whole units.
pub fn gap(line: &IndicatorLine) -> Option<Message> {
    let Margin { units, side } = line.gap.as_ref()?;
    let which = match (units.sign(), side) {
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
        .with("figure", Value::Figure(count.to_string()));
    Some(match &line.counted {
        Some(name) => entry.with("what", name),
        None => entry.with("what", Message::new("gap-nameless")),
    })
}

/// A figure with its unit of measure.
pub(super) fn measured(figure: String, unit: &MeasureUnit) -> Message {
    Message::new("signed-measure").with("figure", Value::Figure(figure)).measured(unit)
}

/// Who leads: the unit's name, or how many units do.
pub(super) fn lead(line: &TaskLine) -> Cell {
    let led = match line.leads.as_slice() {
        [one] => Value::from(one),
        several => Message::new("report-several-units").with("count", several.len()).into(),
    };
    assigned(led, line.lead_assumed)
}

/// Who leads, and that the plan has chosen them where it has.
pub fn assigned(leads: Value, is_assumed: bool) -> Cell {
    let id = if is_assumed { "lead-internal" } else { "report-plain" };
    Message::new(id).with("text", leads).into()
}

/// When a task is due, and that the plan has set the date itself where it has.
pub fn due(due: Due, is_assumed: bool) -> Cell {
    match due.day() {
        Some(date) if is_assumed => Message::new("due-internal").with("due", date).into(),
        Some(date) => Content::Date(date).into(),
        None => Message::new("due-ongoing").into(),
    }
}

/// That a task is done and by how many days late, and that the date is the plan's own where it is.
pub fn done_late(late: Lateness, is_assumed: bool) -> Message {
    Message::new("task-late")
        .with("internal", if is_assumed { "yes" } else { "no" })
        .with("known", if late.days.is_some() { "yes" } else { "no" })
        .with("days", late.days.unwrap_or_default())
}

/// Of several units that did a task late: each, with its days.
pub(super) fn late_units(line: &TaskLine) -> Option<Message> {
    let late = line.by_unit.iter().filter_map(|said| {
        let entry = Message::new("task-late-unit").with("unit", &said.name);
        Some(entry.with("late", done_late(said.late?, line.due_assumed)).into())
    });
    let late: Vec<Value> = late.collect();
    (line.by_unit.len() > 1 && !late.is_empty())
        .then(|| Message::new("report-plain").with("text", Value::Joined("; ", late)))
}

/// How one unit says a task stands, and whether it was late.
pub fn unit_status(said: &UnitTask, is_assumed: bool) -> Cell {
    said.late.map_or_else(|| status(said.status), |late| done_late(late, is_assumed).into())
}

/// How a task stands.
pub fn status(status: Option<TaskStatus>) -> Cell {
    match status {
        Some(status) => Message::new(status_word(status)).into(),
        None => Cell::empty(),
    }
}

pub(super) fn status_word(status: TaskStatus) -> &'static str {
    match status {
        TaskStatus::NotStarted => "status-not-started",
        TaskStatus::InProgress => "status-in-progress",
        TaskStatus::Done => "status-done",
    }
}
