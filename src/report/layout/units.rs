//! The figures by unit: an indicator's units, and the same the other way round, each unit with its
//! indicators and tasks.

use std::collections::BTreeMap;

use super::block::{Cell, Drawing, Grid};
use super::cells::{
    due, fraction, target_cell, task_verdict, unit_status, unit_verdict, value_cell,
};
use super::outlook::to_do;
use crate::report::{
    Document, IndicatorLine, TaskLine, UnitFigures, UnitTask, listed_task, signed_change,
};

/// A unit's figures for an indicator.
type Own<'u, 'a> = (&'u IndicatorLine<'a>, UnitFigures<'a>);

/// An indicator's units.
pub fn unit_table(line: &IndicatorLine<'_>) -> Grid {
    unit_rows(line).done()
}

/// The same with what each has still to do in the rest of the year.
pub fn unit_table_ahead(line: &IndicatorLine<'_>) -> Grid {
    let to_do =
        |(line, own): Own<'_, '_>| line.outlook_of(&own).map(|outlook| to_do(line, &outlook));
    let is_left = line.outlook.is_some();
    unit_rows(line).only(is_left, |grid| grid.text("column-to-do", to_do)).done()
}

fn unit_rows<'u, 'a>(line: &'u IndicatorLine<'a>) -> Drawing<Own<'u, 'a>> {
    let units = Grid::of(line.by_unit().map(|own| (line, own)));
    let units = units.text("column-unit", |(_, own)| own.name);
    let has_basis = line.has_bases();
    figures(units)
        .text("column-verdict", |(_, own)| unit_verdict(&own))
        .only(line.growth.is_some(), |grid| {
            grid.figure("column-change", |(_, own)| own.shown_change().as_ref().map(signed_change))
        })
        .only(has_basis, |grid| grid.text("column-basis", |(_, own)| own.basis.map(str::to_owned)))
}

/// An indicator's categories; `None` where it has none.
pub fn category_table(line: &IndicatorLine<'_>) -> Option<Grid> {
    let categories = Grid::of(&line.breakdown)
        .text("column-category", |own| &own.name)
        .figure("column-fraction", |own| fraction(own.numerator, own.denominator))
        .figure("column-value", |own| value_cell(own.shown.as_ref(), &line.unit));
    (!line.breakdown.is_empty()).then(|| categories.done())
}

/// Units' figures behind what the rows are about.
fn figures<'u, 'a>(grid: Drawing<Own<'u, 'a>>) -> Drawing<Own<'u, 'a>> {
    grid.figure("column-fraction", |(_, own)| fraction(own.numerator, own.denominator))
        .figure("column-value", |(line, own)| value_cell(own.shown().as_ref(), &line.unit))
        .figure("column-target", |(line, own)| target_cell(own.target, &line.unit))
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
    let mut indicators: BTreeMap<&str, Vec<Own<'_, '_>>> = BTreeMap::new();
    for line in &document.indicators {
        for own in line.by_unit() {
            indicators.entry(own.unit).or_default().push((line, own));
        }
    }
    let mut tasks: BTreeMap<&str, Vec<(&TaskLine<'_>, UnitTask<'_>)>> = BTreeMap::new();
    for line in document.tasks.iter().flat_map(TaskLine::with_steps) {
        for said in line.by_unit() {
            tasks.entry(said.unit).or_default().push((line, said));
        }
    }
    let mut part = |unit: &str| {
        let indicators = Grid::of(indicators.remove(unit).unwrap_or_default());
        let indicators = indicators.text("column-indicator", |(line, _)| &line.name);
        UnitPart {
            indicators: figures(indicators)
                .word("column-verdict", |(_, own)| unit_verdict(&own))
                .done(),
            tasks: Grid::of(tasks.remove(unit).unwrap_or_default())
                .text("column-task", |(line, _)| listed_task(line))
                .word("column-due", |(line, _)| due(line.task))
                .word("column-status", |(line, said)| unit_status(&said, line.due_assumed))
                .word("page-column-whole", |(line, _)| task_verdict(line))
                .text("page-column-note", |(_, said)| note(&said))
                .done(),
        }
    };
    document.units.iter().map(|unit| part(&unit.id)).collect()
}

/// What a unit says about a task, and its evidence.
pub fn note(said: &UnitTask<'_>) -> Cell {
    let parts: Vec<_> =
        [said.note, said.evidence].into_iter().filter(|it| !it.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(" · ")).into()
}
