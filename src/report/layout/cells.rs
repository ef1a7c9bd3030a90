//! The cells that tables share: figures, fractions, targets, gaps, due dates, statuses.

use super::block::{Block, Cell, Column, Content, Qualified};
use crate::assess::Verdict;
use crate::i18n::{Message, Value};
use crate::model::{Area, Due, Fixed, MeasureUnit, Quantity, Target, Task, TaskStatus};
use crate::report::carried::standing;
use crate::report::in_force::counted_over;
use crate::report::lapse::{is_hidden, lapsed};
use crate::report::sentence::{
    done_late, gap, interim, provisional, published, status_word, together,
};
use crate::report::{
    IndicatorLine, TaskLine, Tone, UnitFigures, UnitTask, so_often, task_verdict_word, tone_of,
};
use crate::report::{decided, growth};

pub(super) fn heading(level: u8, text: Message) -> Block {
    Block::Heading { level, text }
}

/// What stands above all that is in an area, or in none.
pub fn area_heading(area: Option<&Area>) -> Message {
    area.map_or_else(
        || Message::new("report-own-tasks"),
        |area| Message::new("report-area").with("number", area.number).with("name", &area.name),
    )
}

/// What must not be overlooked, each in a notice.
pub(super) fn notices(notices: &[(Tone, Message)]) -> Vec<Block> {
    notices.iter().map(|(tone, text)| Block::Notice { tone: *tone, text: text.clone() }).collect()
}

/// What was counted above and below the line; of a plain figure that alone.
pub fn fraction(numerator: Option<Quantity>, denominator: Option<Quantity>) -> Cell {
    let counted = |above: Quantity| match denominator {
        Some(below) => Content::Fraction(above.to_string(), below.to_string()),
        None => Content::Figure(above.to_string(), None),
    };
    numerator.map(counted).into()
}

pub(super) fn value(line: &IndicatorLine<'_>) -> Cell {
    value_cell(line.shown.as_ref(), &line.unit)
}

/// A value in its unit of measure.
pub fn value_cell(shown: Option<&Fixed>, unit: &MeasureUnit) -> Cell {
    shown.map(|shown| Content::Figure(shown.to_string(), Some(unit.clone()))).into()
}

/// The verdict on a unit's part in an indicator.
pub fn unit_verdict(own: &UnitFigures<'_>) -> Cell {
    Cell::verdict(own.verdict, Qualified { provisional: false, internal: own.internal })
}

pub(super) fn target(line: &IndicatorLine<'_>) -> Cell {
    target_cell(line.target, &line.unit)
}

/// A target in its unit of measure.
pub fn target_cell(target: Option<Target>, unit: &MeasureUnit) -> Cell {
    target.map(|target| Content::Target(target, unit.clone())).into()
}

/// What is lacking or may be lost, in whole units, and of how many units figures are there.
pub fn gap_cell(line: &IndicatorLine<'_>) -> Cell {
    let [short, lapsed, standing] = [gap(line), lapsed(line), standing(line)];
    let parts = [interim(line), short, provisional(line), counted_over(line), lapsed, standing];
    together(parts.into_iter().chain([growth(line), decided(line), published(line)])).into()
}

/// Who leads: the unit's name, or how many units do.
pub(super) fn lead(line: &TaskLine<'_>) -> Cell {
    let mut leads = line.leads();
    let led = match (leads.len(), leads.next()) {
        (1, Some(one)) => Value::from(one),
        (several, _) => Message::new("report-several-units").with("count", several).into(),
    };
    assigned(led, line.lead_assumed)
}

/// Who leads, and that the plan has chosen them where it has.
pub fn assigned(leads: Value, is_assumed: bool) -> Cell {
    let id = if is_assumed { "lead-internal" } else { "report-plain" };
    Message::new(id).with("text", leads).into()
}

/// The column of due dates; several of them may be broken into lines.
pub(super) fn due_column<'t>(mut tasks: impl Iterator<Item = &'t Task>) -> Column {
    Column { wraps: tasks.any(|task| !task.dates.is_empty()), ..Column::word("column-due") }
}

/// The column of how tasks stand; what is to be said of more than a status may be broken into lines.
pub(super) fn status_column<'t>(mut tasks: impl Iterator<Item = &'t Task>) -> Column {
    let is_long =
        |task: &Task| task.is_done_anew() || task.times.is_some() || task.output.is_some();
    Column { wraps: tasks.any(is_long), ..Column::word("column-status") }
}

/// When and how often a task is due, and that the plan has set the date itself where it has.
pub fn due(task: &Task) -> Cell {
    let due = match task.due {
        Due::On(date) if task.dates.is_empty() => Value::from(date),
        Due::On(_) => {
            let dates = Value::joined(", ", task.dates.iter().copied());
            Message::new("due-several").with("dates", dates).into()
        }
        Due::Ongoing => Message::new("due-ongoing").into(),
        Due::EachPeriod => Message::new("due-each-period").into(),
    };
    let due = match (task.due_assumed, task.due, task.times) {
        (true, _, _) => Message::new("due-internal").with("due", due).into(),
        // A day alone is laid out as one.
        (false, Due::On(date), None) if task.dates.is_empty() => return Content::Date(date).into(),
        (false, _, _) => due,
    };
    match task.times {
        Some(times) => {
            Message::new("due-times").with("due", due).with("times", u32::from(times)).into()
        }
        None => Message::of(due).into(),
    }
}

/// How one unit says a task stands, and whether it was late.
pub fn unit_status(said: &UnitTask<'_>, is_assumed: bool) -> Cell {
    if let Some(late) = said.late {
        return done_late(late, is_assumed).into();
    }
    let often = said.times.map(so_often);
    let status = said.status.map(|status| Message::new(status_word(status)));
    together([status, often]).into()
}

/// How a task stands.
pub fn status(status: Option<TaskStatus>) -> Cell {
    status.map(|status| Message::new(status_word(status))).into()
}

/// The verdict on an indicator: one that failed on the way does not look like one that never did.
pub fn verdict(line: &IndicatorLine<'_>) -> Cell {
    let (provisional, internal) = (line.provisional, line.is_internal());
    let cell = Cell::verdict(line.verdict, Qualified { provisional, internal });
    if is_hidden(line) { cell.tone(Some(Tone::Careful)) } else { cell }
}

/// What became of a task; one that is overdue or was late stands out.
pub fn task_verdict(line: &TaskLine<'_>) -> Cell {
    let word = match (line.verdict, line.task.due, line.task.times) {
        (Verdict::NotMet, Due::EachPeriod, _) => Message::new("task-verdict-missed"),
        (Verdict::NotMet, Due::Ongoing, Some(_)) => Message::new("task-verdict-fewer"),
        _ => task_verdict_word(line.verdict, line.is_internal()),
    };
    if line.overdue {
        return Cell::from(word).tone(Some(Tone::Bad));
    }
    if let Some(late) = line.late {
        return Cell::from(done_late(late, line.due_assumed)).tone(Some(Tone::Careful));
    }
    let id = if line.provisional { "verdict-provisional" } else { "report-plain" };
    Cell::from(Message::new(id).with("text", word)).tone(tone_of(line.verdict))
}
