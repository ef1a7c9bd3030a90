//! What has changed since a period was closed: the files, the rows, what they move.

use num_traits::Signed as _;

use super::block::{Block, Cell, Column, Content, Grid, GridRow};
use super::cells::heading;
use crate::i18n::{Message, Value};
use crate::model::{MeasureUnit, SealedTask, TaskStatus};
use crate::report::{Tone, sentence};
use crate::seal::{CellChange, Difference, FileFate, IndicatorChange, Standing, TaskChange};

/// The difference, laid out for a reader.
pub fn difference(difference: &Difference<'_>) -> Vec<Block> {
    let seal = difference.seal;
    let title = Message::new("diff-title").with("period", &difference.period.name);
    let mut blocks = vec![heading(1, title.with("closed", seal.as_of))];
    for amendment in &seal.amendments {
        let line = Message::new("diff-amendment")
            .with("as-of", amendment.as_of)
            .with("reason", amendment.reason.as_str());
        blocks.push(Block::Line(line));
    }
    if let Some(path) = &difference.redrawn {
        let text = Message::new("diff-redrawn").with("path", path.as_str());
        blocks.push(Block::Notice { tone: Tone::Bad, text });
    }
    if difference.is_empty() {
        blocks.push(Block::Line(Message::new("diff-none")));
    }
    let unknown: Vec<Value> = difference.unknown().map(Value::from).collect();
    if !unknown.is_empty() {
        let text = Message::new("diff-unknown").with("count", unknown.len());
        blocks.push(Block::Notice { tone: Tone::Careful, text: text.with("paths", unknown) });
    }
    let sections = [files(difference), rows(difference), indicators(difference), tasks(difference)];
    for (entry, grid) in sections.into_iter().filter(|(_, grid)| !grid.rows.is_empty()) {
        blocks.push(heading(2, Message::new(entry).with("count", grid.rows.len())));
        blocks.push(Block::Table(grid));
    }
    blocks
}

/// The entry of a table's heading, and the table.
type Section = (&'static str, Grid);

fn files(difference: &Difference<'_>) -> Section {
    let columns = vec![Column::text("column-path"), Column::word("column-fate")];
    let rows = difference.files.iter().map(|file| {
        let tone = (file.fate != FileFate::Plan).then_some(Tone::Careful);
        let fate = Message::new("diff-fate").with("fate", file.fate.code());
        GridRow::new([Content::Text(file.path.clone()).into(), Cell::from(fate).tone(tone)])
    });
    ("diff-files", Grid { rows: rows.collect(), columns })
}

fn rows(difference: &Difference<'_>) -> Section {
    let columns = vec![
        Column::text("column-unit"),
        Column::text("column-row"),
        Column::figure("column-was"),
        Column::figure("column-is"),
    ];
    ("diff-rows", Grid { rows: difference.cells.iter().map(row).collect(), columns })
}

fn indicators(difference: &Difference<'_>) -> Section {
    // Targets seldom move, and there is little room.
    let targets = difference.indicators.iter().any(|change| {
        let target = |side: &Option<Standing>| side.as_ref().and_then(|side| side.target);
        target(&change.old) != target(&change.new)
    });
    let both = |header| Column { wraps: true, ..Column::figure(header) };
    let mut columns = vec![
        Column::text("column-indicator"),
        both("column-fraction"),
        both("column-value"),
        Column::figure("column-moved"),
        Column::text("column-verdict"),
    ];
    if targets {
        columns.push(both("column-target"));
    }
    let rows = difference.indicators.iter().map(|change| indicator(change, targets));
    ("diff-indicators", Grid { rows: rows.collect(), columns })
}

fn tasks(difference: &Difference<'_>) -> Section {
    let columns = vec![
        Column::text("column-task"),
        Column::text("column-status"),
        Column::text("column-verdict"),
    ];
    ("diff-tasks", Grid { rows: difference.tasks.iter().map(task).collect(), columns })
}

fn row(change: &CellChange) -> GridRow {
    let new = if change.excluded {
        let what = change.new.clone().unwrap_or_default();
        Cell::from(Message::new("diff-excluded").with("value", what)).tone(Some(Tone::Bad))
    } else {
        said(change.new.as_deref())
    };
    let name = (&change.name).into();
    GridRow::new([(&change.unit_name).into(), name, said(change.old.as_deref()), new])
}

/// What a row says: a status in words, a figure in the language's form.
fn said(text: Option<&str>) -> Cell {
    let Some(text) = text else {
        return Cell::from(Message::new("diff-no-row")).tone(Some(Tone::Faint));
    };
    if let Some(word) = status_word(text) {
        return Message::new(word).into();
    }
    let is_figure = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || c == '.');
    if is_figure {
        Content::Figure(text.into(), None).into()
    } else {
        Content::Text(text.into()).into()
    }
}

fn status_word(code: &str) -> Option<&'static str> {
    let status = TaskStatus::ALL.into_iter().find(|known| known.code() == code)?;
    Some(sentence::status_word(status))
}

fn indicator(change: &IndicatorChange, targets: bool) -> GridRow {
    let of = |say: &dyn Fn(&Standing) -> Message| {
        let sides = [&change.old, &change.new];
        let [old, new] = sides.map(|side| side.as_ref().map_or_else(none, say));
        from_to(old, new)
    };
    let sums = of(&|side| match (side.numerator, side.denominator) {
        (Some(above), Some(below)) => {
            Message::new("sealed-fraction").with("above", above).with("below", below)
        }
        _ => none(),
    });
    let value = of(&|side| {
        let plain = |shown| Message::new("report-plain").with("text", Value::from(shown));
        side.shown.as_ref().map_or_else(none, plain)
    });
    let target =
        of(&|side| side.target.map_or_else(none, |target| Message::target(target, &change.unit)));
    let verdict = of(&|side| Message::new("verdict").with("verdict", side.verdict.as_str()));
    let moved = change.moved_shown().map_or_else(Cell::empty, |shown| {
        let up = shown.to_rational().is_positive();
        let entry = Message::new("diff-moved").with("up", if up { "yes" } else { "no" });
        entry.with("figure", &shown).measured(&change.unit).into()
    });
    let flips =
        change.old.as_ref().map(|old| &old.verdict) != change.new.as_ref().map(|new| &new.verdict);
    let mut cells = vec![
        (&change.name).into(),
        sums.into(),
        measured(value, &change.unit).into(),
        moved,
        Cell::from(verdict).tone(flips.then_some(Tone::Careful)),
    ];
    if targets {
        cells.push(target.into());
    }
    GridRow::new(cells)
}

/// A figure, or two with an arrow between them, in its unit.
fn measured(figure: Message, unit: &MeasureUnit) -> Message {
    Message::new("diff-value").with("figure", figure).measured(unit)
}

fn task(change: &TaskChange) -> GridRow {
    let of = |say: &dyn Fn(&SealedTask) -> Message| {
        let sides = [&change.old, &change.new];
        let [old, new] = sides.map(|side| side.as_ref().map_or_else(none, say));
        Cell::from(from_to(old, new))
    };
    let status =
        of(&|side| side.status.as_deref().and_then(status_word).map_or_else(none, Message::new));
    let verdict = of(&|side| Message::new("task-verdict").with("verdict", side.verdict.as_str()));
    GridRow::new([(&change.name).into(), status, verdict])
}

fn none() -> Message {
    Message::new("sealed-nothing")
}

/// What was and what is, or once what has not moved.
fn from_to(old: Message, new: Message) -> Message {
    if old == new {
        return new;
    }
    Message::new("diff-from-to").with("was", old).with("is", new)
}
