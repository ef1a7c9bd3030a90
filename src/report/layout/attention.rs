//! What a leader must see first: missed, behind, without figures; overdue; absent; left out.

use std::collections::BTreeMap;

use super::block::{Block, Cell, Column, Content, Grid, GridRow};
use super::cells::{due, gap_cell, heading, lead, status, target, task_verdict, value, verdict};
use super::status::totals;
use crate::i18n::{Message, Value};
use crate::model::SubmissionState;
use crate::report::lapse::is_hidden;
use crate::report::sentence::{first_of, late_units};
use crate::report::{Document, EACH_LISTED, IndicatorLine, TaskLine, Tone};

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
    let overdue: Vec<_> =
        document.tasks.iter().filter(|line| line.overdue || line.verdict.is_miss()).collect();
    if !overdue.is_empty() {
        blocks.push(heading(3, Message::new("report-tasks-behind").with("count", overdue.len())));
        blocks.push(Block::Table(tasks(&overdue)));
    }
    let late: Vec<_> = document.tasks.iter().filter(|line| line.late.is_some()).collect();
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
    let rows = absent.iter().flat_map(|unit| {
        unit.by_period.iter().zip(&document.meta.of).filter_map(move |(state, period)| {
            let state = state.filter(|state| is_lacking(*state))?;
            let period = Content::Text(period.clone()).into();
            Some(GridRow::new([(&unit.name).into(), period, Cell::state(state)]))
        })
    });
    let columns = vec![
        Column::text("column-unit"),
        Column::word("column-period"),
        Column::word("column-state"),
    ];
    let grid = Grid { rows: rows.collect(), columns };
    vec![title, Block::Table(grid)]
}

fn indicators(pressing: &[&IndicatorLine<'_>]) -> Grid {
    let columns = vec![
        Column::text("column-indicator"),
        Column::figure("column-value"),
        Column::figure("column-target"),
        Column::text("column-verdict"),
        Column::text("column-gap"),
        Column::text("column-who"),
    ];
    let rows = pressing
        .iter()
        .map(|line| {
            GridRow::new([
                (&line.name).into(),
                value(line),
                target(line),
                verdict(line),
                gap_cell(line),
                who(line),
            ])
        })
        .collect();
    Grid { columns, rows }
}

/// The units that fall short of it, or have not reported.
fn who(line: &IndicatorLine<'_>) -> Cell {
    let all = line.by_unit().len();
    let short = || line.by_unit().filter(|own| own.verdict.is_pressing());
    match short().count() {
        0 => Cell::empty(),
        count if count == all && all > 3 => {
            Message::new("report-all-units").with("count", all).into()
        }
        _ => {
            let names = short().map(|own| Value::from(own.name)).collect();
            Message::new("report-plain").with("text", first_of("; ", names)).into()
        }
    }
}

fn tasks(overdue: &[&TaskLine<'_>]) -> Grid {
    let columns = vec![
        Column::text("column-task"),
        Column::text("column-lead"),
        Column::word("column-due"),
        Column::word("column-status"),
    ];
    let rows = overdue
        .iter()
        .map(|line| {
            GridRow::new([
                (&line.name).into(),
                lead(line),
                due(line.due, line.due_assumed).tone(line.overdue.then_some(Tone::Bad)),
                status(line.status),
            ])
        })
        .collect();
    Grid { columns, rows }
}

/// Tasks that are done and were late: of several units each with its days.
fn late_tasks(late: &[&TaskLine<'_>]) -> Grid {
    let columns = vec![
        Column::text("column-task"),
        Column::text("column-lead"),
        Column::word("column-due"),
        Column::text("column-verdict"),
    ];
    let rows = late
        .iter()
        .map(|line| {
            let verdict = late_units(line).map_or_else(|| task_verdict(line), Cell::from);
            GridRow::new([
                (&line.name).into(),
                lead(line),
                due(line.due, line.due_assumed),
                verdict,
            ])
        })
        .collect();
    Grid { columns, rows }
}

/// How many rows errors keep out, by what is wrong: a check lists each of them.
fn excluded_by_code(document: &Document<'_>) -> Grid {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for code in document.excluded.iter().flat_map(|row| &row.codes) {
        *counts.entry(code).or_default() += 1;
    }
    let rows = counts.into_iter().map(|(code, count)| {
        let count = Content::Figure(count.to_string(), None);
        GridRow::new([Content::Text(code.to_owned()).into(), count.into()])
    });
    let columns = vec![Column::word("column-code"), Column::figure("column-rows")];
    Grid { rows: rows.collect(), columns }
}

fn excluded(document: &Document<'_>) -> Grid {
    let columns = vec![
        Column::text("column-file"),
        Column::word("column-metric"),
        Column::word("column-given"),
        Column::word("column-code"),
    ];
    let rows = document
        .excluded
        .iter()
        .map(|row| {
            GridRow::new([
                Content::Text(format!("{}:{}", row.file, row.line)).into(),
                Content::Text(row.metric.clone()).into(),
                Content::Text(row.value.clone()).into(),
                Content::Text(row.codes.join(", ")).into(),
            ])
        })
        .collect();
    Grid { columns, rows }
}
