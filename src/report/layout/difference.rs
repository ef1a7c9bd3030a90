//! What has changed since a period was closed: the files, the rows, what they move.

use num_traits::Signed as _;

use super::block::{Block, Cell, Column, Content, Grid};
use super::cells::heading;
use crate::i18n::{Message, Value};
use crate::model::{MeasureUnit, TaskStatus};
use crate::report::{Tone, sentence};
use crate::seal::{Difference, FileFate, IndicatorChange, Standing};

/// The difference, laid out for a reader.
pub fn difference(difference: &Difference<'_>) -> Vec<Block> {
    let seal = difference.seal;
    let title = Message::new("diff-title").with("period", &difference.period.name);
    let mut blocks = vec![heading(1, title.with("closed", seal.as_of))];
    for amendment in &seal.amendments {
        let line = Message::new("diff-amendment").with("as-of", amendment.as_of);
        blocks.push(Block::Line(line.with("reason", amendment.reason.as_str())));
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
    let grid = Grid::of(&difference.files).text("column-path", |file| file.path.clone()).word(
        "column-fate",
        |file| {
            let tone = (file.fate != FileFate::Plan).then_some(Tone::Careful);
            Cell::from(Message::new("diff-fate").with("fate", file.fate.code())).tone(tone)
        },
    );
    ("diff-files", grid.done())
}

fn rows(difference: &Difference<'_>) -> Section {
    let grid = Grid::of(&difference.cells)
        .text("column-unit", |change| &change.unit_name)
        .text("column-row", |change| &change.name)
        .figure("column-was", |change| said(change.old.as_deref()))
        .figure("column-is", |change| {
            if !change.excluded {
                return said(change.new.as_deref());
            }
            let entry = Message::new("diff-excluded").with("value", change.new.as_deref());
            Cell::from(entry).tone(Some(Tone::Bad))
        });
    ("diff-rows", grid.done())
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
    if is_figure { Content::Figure(text.into(), None) } else { Content::Text(text.into()) }.into()
}

fn status_word(code: &str) -> Option<&'static str> {
    let status = TaskStatus::ALL.into_iter().find(|known| known.code() == code)?;
    Some(sentence::status_word(status))
}

fn indicators(difference: &Difference<'_>) -> Section {
    // Targets seldom move, and there is little room.
    let targets = difference.indicators.iter().any(|change| {
        let target = |side: &Option<Standing>| side.as_ref().and_then(|side| side.target);
        target(&change.old) != target(&change.new)
    });
    let both = |header| Column { wraps: true, ..Column::figure(header) };
    let of = |change: &IndicatorChange, say: fn(&Standing, &MeasureUnit) -> Option<Message>| {
        from_to(&change.old, &change.new, |side| say(side, &change.unit))
    };
    let grid = Grid::of(&difference.indicators)
        .text("column-indicator", |change| &change.name)
        .column(both("column-fraction"), |change| {
            of(change, |side, _| {
                let above = side.numerator?;
                Some(match side.denominator {
                    Some(below) => {
                        Message::new("sealed-fraction").with("above", above).with("below", below)
                    }
                    None => Message::new("sealed-value").with("value", above),
                })
            })
        })
        .column(both("column-value"), |change| {
            // A figure, or two with an arrow between them, in its unit.
            let figure = of(change, |side, _| side.shown.as_ref().map(Message::of));
            Message::new("diff-value").with("figure", figure).measured(&change.unit)
        })
        .figure("column-moved", moved)
        .text("column-verdict", |change| {
            let verdict = |side: &Option<Standing>| side.as_ref().map(|side| side.verdict.clone());
            let flips = verdict(&change.old) != verdict(&change.new);
            let words = of(change, |side, _| {
                Some(Message::new("verdict").with("verdict", side.verdict.as_str()))
            });
            Cell::from(words).tone(flips.then_some(Tone::Careful))
        })
        .only(targets, |grid| {
            grid.column(both("column-target"), |change| {
                of(change, |side, unit| Some(Message::target(side.target?, unit)))
            })
        });
    ("diff-indicators", grid.done())
}

/// By how much a figure has moved, with a sign.
fn moved(change: &IndicatorChange) -> Option<Message> {
    let shown = change.moved_shown()?;
    let entry = Message::new("diff-moved").with("up", shown.to_rational().is_positive());
    Some(entry.with("figure", &shown).measured(&change.unit))
}

fn tasks(difference: &Difference<'_>) -> Section {
    let grid = Grid::of(&difference.tasks)
        .text("column-task", |change| &change.name)
        .text("column-status", |change| {
            from_to(&change.old, &change.new, |side| {
                side.status.as_deref().and_then(status_word).map(Message::new)
            })
        })
        .text("column-verdict", |change| {
            from_to(&change.old, &change.new, |side| {
                Some(Message::new("task-verdict").with("verdict", side.verdict.as_str()))
            })
        });
    ("diff-tasks", grid.done())
}

/// What was and what is, or once what has not moved.
fn from_to<T>(old: &Option<T>, new: &Option<T>, say: impl Fn(&T) -> Option<Message>) -> Message {
    let say = |side: &Option<T>| {
        side.as_ref().and_then(&say).unwrap_or_else(|| Message::new("sealed-nothing"))
    };
    let (was, is) = (say(old), say(new));
    if was == is { is } else { Message::new("diff-from-to").with("was", was).with("is", is) }
}
