//! The figures by unit: an indicator's units, and the same the other way round, each unit with its
//! indicators and tasks.

use std::collections::BTreeMap;

use super::block::{Align, Cell, Column, Content, Grid, GridRow};
use super::cells::{
    due, fraction, target_cell, task_verdict, unit_status, unit_verdict, value_cell,
};
use crate::model::MeasureUnit;
use crate::report::{Document, IndicatorLine, TaskLine, UnitFigures, UnitTask};

/// An indicator's units.
pub fn unit_table(line: &IndicatorLine<'_>) -> Grid {
    let columns = vec![
        Column::text("column-unit"),
        Column::figure("column-fraction"),
        Column::figure("column-value"),
        Column::figure("column-target"),
        Column::text("column-verdict"),
    ];
    let rows = line.by_unit().map(|own| figures(own.name.into(), &own, &line.unit));
    Grid { columns, rows: rows.collect() }
}

/// A unit's figures behind what the row is about.
fn figures(first: Cell, own: &UnitFigures<'_>, unit: &MeasureUnit) -> GridRow {
    GridRow::new([
        first,
        fraction(own.numerator, own.denominator),
        value_cell(own.shown().as_ref(), unit),
        own.target.map_or_else(Cell::empty, |target| target_cell(target, unit)),
        unit_verdict(own),
    ])
}

/// A unit's part in a report.
#[derive(Debug, Clone)]
pub struct UnitPart {
    /// The indicators that it owes figures for.
    pub indicators: Grid,
    /// The tasks that it reports on.
    pub tasks: Grid,
}

/// The part of each unit of a report, in their order.
pub fn unit_parts(document: &Document<'_>) -> Vec<UnitPart> {
    let mut parts: Vec<UnitPart> = document.units.iter().map(|_| empty()).collect();
    let places = document.units.iter().enumerate().map(|(at, unit)| (unit.id.as_str(), at));
    let places: BTreeMap<&str, usize> = places.collect();
    for line in &document.indicators {
        for own in line.by_unit() {
            if let Some(at) = places.get(own.unit) {
                let row = figures((&line.name).into(), &own, &line.unit);
                parts[*at].indicators.rows.push(row);
            }
        }
    }
    for line in &document.tasks {
        for said in line.by_unit() {
            if let Some(at) = places.get(said.unit) {
                parts[*at].tasks.rows.push(task(line, &said));
            }
        }
    }
    parts
}

fn empty() -> UnitPart {
    let indicators = vec![
        Column::text("column-indicator"),
        Column::figure("column-fraction"),
        Column::figure("column-value"),
        Column::figure("column-target"),
        Column::word("column-verdict"),
    ];
    let tasks = vec![
        Column::text("column-task"),
        Column::word("column-due"),
        Column::word("column-status"),
        Column::word("page-column-whole"),
        Column { align: Align::Left, ..Column::text("page-column-note") },
    ];
    let grid = |columns| Grid { columns, rows: Vec::new() };
    UnitPart { indicators: grid(indicators), tasks: grid(tasks) }
}

fn task(line: &TaskLine<'_>, said: &UnitTask<'_>) -> GridRow {
    GridRow::new([
        (&line.name).into(),
        due(line.due, line.due_assumed),
        unit_status(said, line.due_assumed),
        task_verdict(line),
        note(said),
    ])
}

/// What a unit says about a task, and its evidence.
pub fn note(said: &UnitTask<'_>) -> Cell {
    let parts: Vec<_> =
        [said.note, said.evidence].into_iter().filter(|it| !it.is_empty()).collect();
    if parts.is_empty() { Cell::empty() } else { Content::Text(parts.join(" · ")).into() }
}
