//! The figures of the plan's statistical tables, by the same rules as the department's own: units
//! first, then periods as each metric combines them.

use std::collections::BTreeMap;

use super::View;
use super::department::{self, Together};
use crate::model::{
    Category, Figure, Id, Lines, Metric, Name, Period, Plan, Quantity, StatisticalTable, Unit,
};

/// What a table comes to.
#[derive(Debug, Clone)]
pub struct TableResult<'a> {
    /// Whose columns they are.
    pub table: &'a StatisticalTable,
    /// Its columns; of one that the plan does not know that has been said.
    pub columns: Vec<TableColumn<'a>>,
    /// Its lines, in the plan's order.
    pub lines: Vec<TableLine<'a>>,
    /// What all lines come to, where the table says so.
    pub total: Option<Vec<TableCell>>,
    /// Whether figures are lacking.
    pub provisional: bool,
}

/// What is counted, under one header.
#[derive(Debug, Clone)]
pub struct TableColumn<'a> {
    /// What the plan calls it.
    pub id: &'a Id,
    /// What stands above it.
    pub name: &'a Name,
    /// What is counted in it.
    pub metrics: Vec<&'a Metric>,
}

/// The figures of one unit, period or category.
#[derive(Debug, Clone)]
pub struct TableLine<'a> {
    /// What it is about.
    pub head: TableHead<'a>,
    /// Its figures, one a column.
    pub cells: Vec<TableCell>,
}

/// What a line of a table is about.
#[derive(Debug, Clone, Copy)]
pub enum TableHead<'a> {
    /// Who counted it.
    Unit(&'a Unit),
    /// When it was counted.
    Period(&'a Period),
    /// What was counted.
    Category(&'a Category),
}

/// What stands in a cell of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableCell {
    /// What was counted.
    Figure(Quantity),
    /// Nothing arose.
    NotApplicable,
    /// It was asked for, and is not there.
    Absent,
    /// Nobody is asked for it here.
    NotAsked,
}

/// The tables of the areas in scope that anybody is asked for, in the plan's order.
pub(super) fn tables<'a>(view: &View<'a, '_>) -> Vec<TableResult<'a>> {
    let plan = view.plan;
    let in_scope = |table: &&StatisticalTable| view.scope.takes_area(plan, &table.area);
    plan.statistics.iter().filter(in_scope).filter_map(|table| of(view, table)).collect()
}

/// A table; `None` where nobody is asked for any of it.
fn of<'a>(view: &View<'a, '_>, table: &'a StatisticalTable) -> Option<TableResult<'a>> {
    let columns: Vec<TableColumn<'a>> =
        table.columns.iter().filter_map(|id| column(view.plan, &id.value)).collect();
    let whole: Vec<Column<'a>> =
        columns.iter().map(|column| Column::of(view, &column.metrics)).collect();
    let lines = match &table.lines.value {
        Lines::Units => by_unit(view, &whole),
        Lines::Periods => by_period(view, &columns),
        Lines::Breakdown(id) => by_category(view, id, &columns),
    };
    let is_one = table.lines.value == Lines::Periods && view.periods.len() == 1;
    let has_total = table.total && !is_one;
    (!lines.is_empty()).then(|| TableResult {
        table,
        columns,
        lines,
        // The only period is the whole report.
        total: has_total.then(|| whole.iter().map(|column| column.together).collect()),
        provisional: whole.iter().any(|column| column.provisional),
    })
}

/// What is counted in a column.
fn column<'a>(plan: &'a Plan, id: &'a Id) -> Option<TableColumn<'a>> {
    if let Some(metric) = plan.metrics.get(id.as_str()) {
        return Some(TableColumn { id, name: &metric.name, metrics: vec![metric] });
    }
    let whole = plan.wholes.get(id.as_str())?;
    let parts = whole.parts.iter().filter_map(|part| plan.metrics.get(part.as_str()));
    Some(TableColumn { id, name: &whole.name, metrics: parts.collect() })
}

/// A column, all units together and each by itself.
struct Column<'a> {
    together: TableCell,
    by_unit: BTreeMap<&'a Id, TableCell>,
    provisional: bool,
}

impl<'a> Column<'a> {
    fn of(view: &View<'a, '_>, metrics: &[&'a Metric]) -> Self {
        let mut column =
            Self { together: TableCell::NotAsked, by_unit: BTreeMap::new(), provisional: false };
        for metric in metrics {
            let Some((result, by_unit)) = department::alone(view, metric) else { continue };
            column.provisional |= !result.coverage.is_whole();
            let may_lack = metric.optional && result.coverage.is_whole();
            column.together = column.together.and(match result.figure {
                Together::Sum(sum) => TableCell::Figure(sum),
                Together::NotApplicable => TableCell::NotApplicable,
                Together::Unknown if may_lack => TableCell::NotAsked,
                Together::Unknown => TableCell::Absent,
            });
            for (unit, figure) in by_unit {
                let cell = column.by_unit.entry(&unit.id).or_insert(TableCell::NotAsked);
                *cell = cell.and(match figure {
                    Some(Figure::Counted(figure)) => TableCell::Figure(figure),
                    Some(Figure::NotApplicable) => TableCell::NotApplicable,
                    Some(Figure::Absent) if may_lack => TableCell::NotAsked,
                    Some(Figure::Absent) => TableCell::Absent,
                    // What it had is its successor's.
                    None => TableCell::NotAsked,
                });
            }
        }
        column
    }
}

impl TableCell {
    /// Two cells as one: a figure is what is there of both.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Figure(one), Self::Figure(other)) => Self::Figure(one + other),
            (Self::Figure(one), _) | (_, Self::Figure(one)) => Self::Figure(one),
            (Self::Absent, _) | (_, Self::Absent) => Self::Absent,
            (Self::NotApplicable, _) | (_, Self::NotApplicable) => Self::NotApplicable,
            (Self::NotAsked, Self::NotAsked) => Self::NotAsked,
        }
    }
}

fn by_unit<'a>(view: &View<'a, '_>, columns: &[Column<'a>]) -> Vec<TableLine<'a>> {
    let owes = |unit: &&Unit| columns.iter().any(|column| column.by_unit.contains_key(&unit.id));
    let line = |unit: &'a Unit| {
        let cell = |column: &Column<'_>| {
            column.by_unit.get(&unit.id).copied().unwrap_or(TableCell::NotAsked)
        };
        TableLine { head: TableHead::Unit(unit), cells: columns.iter().map(cell).collect() }
    };
    view.units().filter(owes).map(line).collect()
}

/// Each period by itself, as its own report has it.
fn by_period<'a>(view: &View<'a, '_>, columns: &[TableColumn<'a>]) -> Vec<TableLine<'a>> {
    let line = |&period: &&'a Period| {
        let report = view.plan.report(period.id.as_str())?;
        let view = View::new(view.plan, view.ledger, report, view.scope, view.as_of);
        let cells: Vec<TableCell> =
            columns.iter().map(|own| Column::of(&view, &own.metrics).together).collect();
        let is_asked = cells.iter().any(|cell| *cell != TableCell::NotAsked);
        is_asked.then_some(TableLine { head: TableHead::Period(period), cells })
    };
    view.periods.iter().filter_map(line).collect()
}

/// Each category of a breakdown, all units together.
fn by_category<'a>(
    view: &View<'a, '_>,
    breakdown: &Id,
    columns: &[TableColumn<'a>],
) -> Vec<TableLine<'a>> {
    let Some(breakdown) = view.plan.breakdowns.get(breakdown.as_str()) else { return Vec::new() };
    let line = |category: &'a Category| {
        let is_of = |metric: &&&'a Metric| {
            let part = metric.part.as_ref().filter(|part| part.category == category.id);
            let whole = part.and_then(|part| view.plan.wholes.get(part.whole.as_str()));
            whole.is_some_and(|whole| whole.by.value == breakdown.id)
        };
        let cells = columns.iter().map(|column| {
            let own: Vec<&Metric> = column.metrics.iter().filter(is_of).copied().collect();
            Column::of(view, &own).together
        });
        TableLine { head: TableHead::Category(category), cells: cells.collect() }
    };
    let lines = breakdown.categories.iter().map(line);
    let is_asked = |line: &TableLine<'_>| line.cells.iter().any(|c| *c != TableCell::NotAsked);
    lines.filter(is_asked).collect()
}
