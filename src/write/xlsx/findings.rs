//! What inspections found: a row each finding, what is longest overdue first.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Book;
use super::sheet::{Column, Rows, columns, open};
use crate::assess::FollowUp;
use crate::report::{Align, finding_state};

use Align::Left;

pub(super) fn write(
    book: Book<'_>,
    follow_up: &FollowUp<'_>,
    sheet: &mut Worksheet,
) -> Result<(), XlsxError> {
    let columns = columns(
        book,
        &[
            Column("column-id", 14.0, Left),
            Column("column-unit", 30.0, Left),
            Column("column-findings-inspection", 30.0, Left),
            Column("column-findings-date", 14.0, Left),
            Column("column-findings-what", 46.0, Left),
            Column("column-findings-action", 36.0, Left),
            Column("column-due", 13.0, Left),
            Column("column-status", 28.0, Left),
            Column("column-findings-evidence", 34.0, Left),
        ],
    );
    let mut rows = open(book, sheet, "xlsx-findings", &columns, 2)?;
    for found in &follow_up.all {
        let finding = found.finding;
        rows.text(0, &finding.id.value)?;
        rows.text(1, found.unit.name.get(book.catalogue.lang()))?;
        optional(&mut rows, 2, finding.inspection.as_deref())?;
        rows.date(3, finding.date.value)?;
        rows.text(4, &finding.found)?;
        optional(&mut rows, 5, finding.action.as_deref())?;
        match &finding.due {
            Some(due) => rows.date(6, due.value)?,
            None => rows.text(6, "")?,
        }
        let (state, tone) = finding_state(found);
        rows.toned(7, &book.catalogue.text(&state), Some(tone))?;
        optional(&mut rows, 8, finding.evidence.as_deref().or(finding.referred_to.as_deref()))?;
        rows.end()?;
    }
    rows.filter(columns.len())
}

fn optional(rows: &mut Rows<'_>, column: u16, text: Option<&str>) -> Result<(), XlsxError> {
    rows.text(column, text.unwrap_or_default())
}
