//! How the sign-offs of focal units stand: a table of its own in the status, below the submissions in
//! a report.

use super::block::{Block, Cell, Content, Grid};
use super::cells::heading;
use crate::assess::Assessment;
use crate::i18n::{Message, Value};
use crate::model::SignOffState;
use crate::report::{SignOffLine, Tone, sign_offs};

/// The sign-offs of a report; `None` where it rests on none.
pub fn sign_off_table(assessment: &Assessment<'_>) -> Option<Grid> {
    let lines = sign_offs(assessment);
    let several = assessment.periods.len() > 1;
    let is_named = lines.iter().any(|line| line.sign_off.by.is_some());
    let areas = |line: &SignOffLine<'_>| {
        let areas = line.sign_off.areas.iter();
        let numbers = areas.filter_map(|area| assessment.plan.areas.get(area.as_str()));
        Message::of(Value::joined(", ", numbers.map(|area| area.number.to_string())))
    };
    let grid = Grid::of(&lines)
        .only(several, |grid| grid.text("column-period", |line| &line.period.name))
        .text("column-unit", |line| line.unit)
        .word("column-sign-areas", areas)
        .word("column-sign-due", |line| Content::Date(line.sign_off.due))
        .text("column-sign-state", state)
        .word("column-sign-on", |line| line.sign_off.on.map(Content::Date))
        .only(is_named, |grid| grid.text("column-sign-by", |line| line.sign_off.by.clone()))
        .done();
    (!lines.is_empty()).then_some(grid)
}

/// The same with its heading.
pub(super) fn chain(assessment: &Assessment<'_>) -> Vec<Block> {
    let table = sign_off_table(assessment);
    let blocks =
        table.map(|table| [heading(2, Message::new("sign-offs-title")), Block::Table(table)]);
    blocks.into_iter().flatten().collect()
}

/// Whether it is there and worth anything, and whether it is late.
fn state(line: &SignOffLine<'_>) -> Cell {
    let sign_off = line.sign_off;
    let word = Message::new("sign-state").with("state", sign_off.state.code());
    let late = |entry, text: Message| {
        let days = sign_off.days_late;
        if days > 0 { Message::new(entry).with("text", text).with("days", days) } else { text }
    };
    let (text, tone) = match sign_off.state {
        SignOffState::Lacking if !line.has_ended => (Message::new("sign-not-begun"), Tone::Faint),
        SignOffState::Lacking if sign_off.is_late() => {
            (late("sign-state-overdue", word), Tone::Bad)
        }
        SignOffState::Lacking => (word, Tone::Careful),
        SignOffState::Signed if sign_off.is_late() => {
            (late("sign-state-late", word), Tone::Careful)
        }
        SignOffState::Signed => (word, Tone::Good),
        SignOffState::Void => {
            let changed = Message::new("sign-state-changed").with("text", word);
            (changed.with("count", sign_off.changed), Tone::Bad)
        }
        SignOffState::Invalid => (word, Tone::Bad),
    };
    Cell::from(text).tone(Some(tone))
}
