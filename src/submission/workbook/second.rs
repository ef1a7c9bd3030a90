//! A second sheet with a table: whether its figures are those of the sheet that is read.

use super::faults::SECOND_TABLE;
use super::grid::Sheet;
use super::sheet;
use crate::diagnostic::Diagnostic;
use crate::model::{Place, Submission, cell_name};

/// How many codes are named.
const NAMED: usize = 5;

/// A finding for each other sheet that says something else of the same rows.
pub(super) fn different(read: &Submission, others: &[Sheet]) -> Vec<Diagnostic> {
    others.iter().filter_map(|other| differs(read, other)).collect()
}

fn differs(read: &Submission, other: &Sheet) -> Option<Diagnostic> {
    let values = sheet::values(other);
    let unlike = read.rows.iter().filter_map(|row| {
        let (_, value) = values.get(row.metric().text)?;
        let own = row.value();
        // What the other sheet leaves open is no other figure.
        let differs = !value.is_empty() && value != own.text;
        differs.then(|| (own.place, cell_name(own.column, row.number())))
    });
    let unlike: Vec<_> = unlike.collect();
    let (place, cell) = unlike.first()?;
    let cells: Vec<&str> = unlike.iter().take(NAMED).map(|(_, cell)| cell.as_str()).collect();
    let finding = Diagnostic::new(&SECOND_TABLE, Place { ..*place })
        .about(&read.unit, &read.period)
        .with("sheet", other.name.as_str())
        .with("count", unlike.len())
        .with("cells", cells.join(", "))
        .with("more", if unlike.len() > NAMED { "yes" } else { "no" });
    Some(Diagnostic { cell: Some(cell.as_str().into()), ..finding })
}
