//! The units' own plans: a row each target and task that a unit has set itself, and one for a unit that
//! has set itself none.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Book;
use super::figures::{count, said, threshold};
use super::sheet::{Column, Rows, columns, open};
use crate::report::{Align, UnitPlanLine, due, own_verdict, task_verdict, unit_plans};

use Align::{Left, Right};

pub(super) fn write(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let columns = columns(
        book,
        &[
            Column("column-unit", 34.0, Left),
            Column("column-unit-plan", 26.0, Left),
            Column("column-unit-plan-document", 34.0, Left),
            Column("column-unit-plan-day", 13.0, Left),
            Column("xlsx-own-kind", 12.0, Left),
            Column("column-indicator", 46.0, Left),
            Column("column-plan-target", 14.0, Right),
            Column("column-own-target", 14.0, Right),
            Column("column-value", 13.0, Right),
            Column("column-verdict", 24.0, Left),
            Column("column-id", 24.0, Left),
        ],
    );
    let mut rows = open(book, sheet, "xlsx-unit-plans", &columns, 1)?;
    for line in unit_plans(book.document) {
        for own in &line.targets {
            unit(book, &mut rows, &line)?;
            rows.text(4, &book.catalogue.word("xlsx-own-target"))?;
            rows.text(5, own.line.name.get(book.catalogue.lang()))?;
            threshold(book, &mut rows, 6, own.plan, &own.line.unit)?;
            threshold(book, &mut rows, 7, Some(own.own), &own.line.unit)?;
            count(book, &mut rows, 8, own.figures.and_then(|own| own.shown()).as_ref())?;
            let verdict = own_verdict(own);
            rows.toned(9, &said(book, &verdict), verdict.tone)?;
            rows.text(10, &own.line.id)?;
            rows.end()?;
        }
        for task in &line.tasks {
            unit(book, &mut rows, &line)?;
            rows.text(4, &book.catalogue.word("xlsx-own-task"))?;
            rows.text(5, task.name.get(book.catalogue.lang()))?;
            rows.text(7, &said(book, &due(task.task)))?;
            let verdict = task_verdict(task);
            rows.toned(9, &said(book, &verdict), verdict.tone)?;
            rows.text(10, &task.id)?;
            rows.end()?;
        }
        if line.targets.is_empty() && line.tasks.is_empty() {
            unit(book, &mut rows, &line)?;
            rows.end()?;
        }
    }
    rows.filter(columns.len())
}

/// Whose the row is, and whether its plan is issued.
fn unit(book: Book<'_>, rows: &mut Rows<'_>, line: &UnitPlanLine<'_, '_>) -> Result<(), XlsxError> {
    let (state, tone) = line.state();
    let word = line.word.filter(|_| line.is_issued());
    rows.text(0, line.name.get(book.catalogue.lang()))?;
    rows.toned(1, &book.catalogue.text(&state), tone)?;
    rows.text(2, word.map_or("", |word| word.entry.evidence))?;
    match word.and_then(|word| word.day) {
        Some(day) => rows.date(3, day),
        None => rows.text(3, ""),
    }
}
