//! What a leader must see first: missed, behind, without figures; overdue; absent; left out.

use super::Document;
use super::block::{Block, Cell, Column, Content, Grid, GridRow, Tone};
use super::cells::{due, gap_cell, heading, late_units, lead, status, target, value};
use super::facts::{IndicatorLine, TaskLine};
use super::lapse::{is_hidden, verdict};
use super::part::task_verdict;
use crate::i18n::{Message, Value};
use crate::model::SubmissionState;

/// The section, if there is anything to say.
pub(super) fn attention(document: &Document) -> Vec<Block> {
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
    let absent: Vec<_> = document
        .units
        .iter()
        .filter(|unit| unit.state.is_some_and(|state| state != SubmissionState::Complete))
        .collect();
    if !absent.is_empty() {
        blocks.push(heading(3, Message::new("report-absent").with("count", absent.len())));
        let rows = absent.iter().flat_map(|unit| {
            unit.by_period.iter().zip(&document.meta.of).filter_map(|(state, period)| {
                let state = (*state)?;
                (state != SubmissionState::Complete).then(|| {
                    GridRow::new([
                        (&unit.name).into(),
                        Content::Text(period.clone()).into(),
                        Cell::state(state),
                    ])
                })
            })
        });
        let columns = vec![
            Column::text("column-unit"),
            Column::word("column-period"),
            Column::word("column-state"),
        ];
        blocks.push(Block::Table(Grid { columns, rows: rows.collect() }));
    }
    if !document.excluded.is_empty() {
        blocks.push(heading(
            3,
            Message::new("report-excluded").with("count", document.excluded.len()),
        ));
        blocks.push(Block::Table(excluded(document)));
    }
    if blocks.is_empty() {
        blocks.push(Block::Line(Message::new("report-nothing-pressing")));
    }
    blocks.insert(0, heading(2, Message::new("report-attention")));
    blocks
}

fn indicators(pressing: &[&IndicatorLine]) -> Grid {
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
fn who(line: &IndicatorLine) -> Cell {
    let short: Vec<Value> = line
        .by_unit
        .iter()
        .filter(|own| own.verdict.is_pressing())
        .map(|own| Value::Name(own.name.clone()))
        .collect();
    if short.is_empty() || short.len() == line.by_unit.len() && line.by_unit.len() > 3 {
        return match short.len() {
            0 => Cell::empty(),
            all => Message::new("report-all-units").with("count", all).into(),
        };
    }
    Message::new("report-plain").with("text", Value::Joined("; ", short)).into()
}

fn tasks(overdue: &[&TaskLine]) -> Grid {
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
fn late_tasks(late: &[&TaskLine]) -> Grid {
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

fn excluded(document: &Document) -> Grid {
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
