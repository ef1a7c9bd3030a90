//! Tables of other units below the one that is read: of a sheet with several nobody's figures are
//! taken.

use super::head::{labelled_rest, labelled_unit, unnamed};
use super::words::{Names, words};
use crate::model::{Column, Id, Plan};
use crate::source::spelling::key;
use crate::submission::csv::column;

/// How far above a header the unit of its table is looked for.
const ROWS_ABOVE: usize = 6;
/// A row with as many cells is one of a table, and no title.
const CELLS_OF_TABLE: usize = 4;

/// Another unit, and the row that names it.
pub(super) struct Other {
    pub row: usize,
    /// Its name, where the plan does not know it.
    pub unit: Result<Id, String>,
}

/// The first unit other than `own` that heads a table further down. `rows` are those below the
/// header, each with what it is known by.
pub(super) fn other_unit<'r>(
    plan: &Plan,
    own: &Id,
    rows: impl Iterator<Item = (usize, Vec<&'r str>)>,
) -> Option<Other> {
    let (units, periods) = (Names::of_units(plan, false), Names::of_periods(plan, false));
    // What has been read since the last row of a table.
    let mut titles: Vec<(usize, String)> = Vec::new();
    for (row, cells) in rows {
        let cells: Vec<&str> = cells.into_iter().filter(|cell| !cell.trim().is_empty()).collect();
        if is_header(&cells) {
            let of_title = titles.iter().rev().take(ROWS_ABOVE).find_map(|(row, title)| {
                if let Some(rest) = labelled_rest(title) {
                    let words = unnamed(plan, rest);
                    return words.map(|words| Other { row: *row, unit: Err(words) });
                }
                let found = units.within(&words(title, key));
                let other = found.into_iter().map(|(_, id)| id).find(|id| *id != own)?;
                Some(Other { row: *row, unit: Ok(other.clone()) })
            });
            if of_title.is_some() {
                return of_title;
            }
        }
        if cells.len() >= CELLS_OF_TABLE {
            titles.clear();
            continue;
        }
        let title = cells.join(" ");
        let headed = labelled_rest(&title)
            .and_then(|rest| labelled_unit(plan, rest, &units, &periods))
            .filter(|id| *id != own);
        if let Some(id) = headed {
            return Some(Other { row, unit: Ok(id.clone()) });
        }
        if !title.is_empty() {
            titles.push((row, title));
        }
    }
    None
}

/// Whether a row names the columns of a table once more.
fn is_header(cells: &[&str]) -> bool {
    let has = |wanted| cells.iter().any(|cell| column(cell) == Some(wanted));
    cells.len() > 1 && has(Column::Value) && (has(Column::Metric) || has(Column::Name))
}
