//! What a leader must see first: missed, behind, without figures; overdue; absent; left out.

use std::collections::BTreeMap;

use super::block::{Block, Cell, Grid};
use super::cells::{
    due, due_column, gap_cell, heading, lead, status_column, target, task_verdict, value, verdict,
};
use super::status::totals;
use crate::i18n::{Message, Value};
use crate::model::SubmissionState;
use crate::report::lapse::is_hidden;
use crate::report::sentence::{first_of, late_units};
use crate::report::{Document, EACH_LISTED, IndicatorLine, TaskLine, Tone, how_far, named_task};

/// The section, if there is anything to say.
pub fn attention(document: &Document<'_>) -> Vec<Block> {
    let mut blocks = pressing(document);
    blocks.extend(absent(document));
    if !document.excluded.is_empty() {
        blocks.push(heading(
            3,
            Message::new("report-excluded").with("count", document.excluded.len()),
        ));
        let is_short = document.excluded.len() <= EACH_LISTED || !document.is_of_many();
        let rows = if is_short { excluded(document) } else { excluded_by_code(document) };
        blocks.push(Block::Table(rows));
    }
    if blocks.is_empty() {
        blocks.push(Block::Line(Message::new("report-nothing-pressing")));
    }
    blocks.insert(0, heading(2, Message::new("report-attention")));
    blocks
}

/// The indicators that fall short or are not final, and the tasks that are behind or were late.
fn pressing(document: &Document<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut pressing: Vec<_> = document
        .indicators
        .iter()
        .filter(|line| line.verdict.is_pressing() || line.provisional || is_hidden(line))
        .collect();
    // Verdicts are declared most pressing first; within one, the plan's order stays.
    pressing.sort_by_key(|line| line.verdict);
    if !pressing.is_empty() {
        blocks.push(Block::Table(indicators(&pressing)));
    }
    let every = || document.tasks.iter().flat_map(TaskLine::with_steps);
    let overdue: Vec<_> = every().filter(|line| line.overdue || line.verdict.is_miss()).collect();
    if !overdue.is_empty() {
        blocks.push(heading(3, Message::new("report-tasks-behind").with("count", overdue.len())));
        blocks.push(Block::Table(tasks(&overdue)));
    }
    let late: Vec<_> = every().filter(|line| line.late.is_some()).collect();
    if !late.is_empty() {
        blocks.push(heading(3, Message::new("report-tasks-late").with("count", late.len())));
        blocks.push(Block::Table(late_tasks(&late)));
    }
    blocks
}

/// The submissions that are not complete.
fn absent(document: &Document<'_>) -> Vec<Block> {
    let is_lacking = |state: SubmissionState| state != SubmissionState::Complete;
    let absent = document.units.iter().filter(|unit| unit.state.is_some_and(is_lacking));
    let absent: Vec<_> = absent.collect();
    if absent.is_empty() {
        return Vec::new();
    }
    let title = heading(3, Message::new("report-absent").with("count", absent.len()));
    // So many stand in the list of submissions; here is how many they are in each period.
    if absent.len() > EACH_LISTED {
        return vec![title, Block::Table(totals(document))];
    }
    let lacking = absent.iter().flat_map(|unit| {
        let by_period = unit.by_period.iter().zip(&document.meta.periods);
        by_period.filter_map(|(state, period)| {
            Some((&unit.name, period, state.filter(|state| is_lacking(*state))?))
        })
    });
    let grid = Grid::of(lacking)
        .text("column-unit", |(unit, _, _)| unit)
        .word("column-period", |(_, period, _)| period)
        .word("column-state", |(_, _, state)| Cell::state(state));
    vec![title, Block::Table(grid.done())]
}

fn indicators(pressing: &[&IndicatorLine<'_>]) -> Grid {
    Grid::of(pressing.iter().copied())
        .text("column-indicator", |line| &line.name)
        .figure("column-value", value)
        .figure("column-target", target)
        .text("column-verdict", verdict)
        .text("column-gap", gap_cell)
        .text("column-who", who)
        .done()
}

/// The units that fall short of it, or have not reported.
pub(in crate::report) fn who(line: &IndicatorLine<'_>) -> Option<Message> {
    let all = line.by_unit().len();
    let short = || line.by_unit().filter(|own| own.verdict.is_pressing());
    match short().count() {
        0 => None,
        count if count == all && all > 3 => {
            Some(Message::new("report-all-units").with("count", all))
        }
        _ => Some(Message::of(first_of("; ", short().map(|own| own.name)))),
    }
}

fn tasks(overdue: &[&TaskLine<'_>]) -> Grid {
    let tasks = || overdue.iter().map(|line| line.task);
    Grid::of(overdue.iter().copied())
        .text("column-task", named_task)
        .text("column-who", who_is_behind)
        .column(due_column(tasks()), |line| due(line.task).tone(line.overdue.then_some(Tone::Bad)))
        .column(status_column(tasks()), how_far)
        .done()
}

/// With whom a task is left, or who leads it.
pub(in crate::report) fn who_is_behind(line: &TaskLine<'_>) -> Cell {
    line.left_with().map_or_else(|| lead(line), in_sentence)
}

fn in_sentence(names: Value) -> Cell {
    Message::of(names).into()
}

/// Tasks that are done and were late: of several units each with its days.
fn late_tasks(late: &[&TaskLine<'_>]) -> Grid {
    Grid::of(late.iter().copied())
        .text("column-task", named_task)
        .text("column-lead", lead)
        .column(due_column(late.iter().map(|line| line.task)), |line| due(line.task))
        .text("column-verdict", |line| {
            late_units(line).map_or_else(|| task_verdict(line), Cell::from)
        })
        .done()
}

/// How many rows errors keep out, by what is wrong: a check lists each of them.
fn excluded_by_code(document: &Document<'_>) -> Grid {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for code in document.excluded.iter().flat_map(|row| &row.codes) {
        *counts.entry(code).or_default() += 1;
    }
    Grid::of(counts)
        .word("column-code", |(code, _)| code.to_owned())
        .figure("column-rows", |(_, count)| count)
        .done()
}

fn excluded(document: &Document<'_>) -> Grid {
    Grid::of(&document.excluded)
        .text("column-file", |row| format!("{}:{}", row.file, row.line))
        .word("column-metric", |row| row.metric.clone())
        .word("column-given", |row| row.value.clone())
        .word("column-code", |row| row.codes.join(", "))
        .done()
}
