//! How a file differs from its canonical form, for whoever is told of it.

use crate::model::{Plan, Submission, cell_name};
use crate::source::{Encoding, SourceFile};

use super::text;

/// One way in which a file differs from its canonical form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It is in another encoding.
    Encoding(Encoding),
    /// Its cells are parted by something else.
    Separator(char),
    /// Lines end otherwise than with LF.
    LineEnds,
    /// Columns are named or ordered otherwise.
    Columns,
    /// Rows stand in another order than the plan's.
    Order,
    /// Values are written otherwise.
    Values(Vec<Rewritten>),
    /// Blanks, quotes, empty rows or the composition of letters.
    Layout,
}

/// A value that is written otherwise in canonical form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewritten {
    /// The cell in the old file.
    pub cell: String,
    /// What it says.
    pub from: String,
    /// What it will say.
    pub to: String,
}

/// The changes between a file and its canonical text, never none.
pub(super) fn between(plan: &Plan, source: &SourceFile, submission: &Submission) -> Vec<Change> {
    let ordered = text::in_order(plan, submission);
    let rewritten = submission.rows.iter().filter_map(|row| {
        let to = text::value(plan, row, submission.decimal_comma);
        let value = row.value();
        let cell = cell_name(value.column, row.number());
        (to != value.text).then(|| Rewritten { cell, from: value.text.to_owned(), to })
    });
    let rewritten: Vec<_> = rewritten.collect();
    let is_plain = source.encoding == Encoding::Utf8 { mark: false };
    let in_order = ordered.iter().map(|row| row.number()).is_sorted();
    let changes = [
        (!is_plain).then_some(Change::Encoding(source.encoding)),
        (submission.separator != ',').then_some(Change::Separator(submission.separator)),
        source.text.contains('\r').then_some(Change::LineEnds),
        (!has_canonical_columns(submission)).then_some(Change::Columns),
        (!in_order).then_some(Change::Order),
        (!rewritten.is_empty()).then_some(Change::Values(rewritten)),
    ];
    let changes: Vec<_> = changes.into_iter().flatten().collect();
    if changes.is_empty() { vec![Change::Layout] } else { changes }
}

/// Whether the header row is the canonical one.
fn has_canonical_columns(submission: &Submission) -> bool {
    let headers: Vec<_> = submission.columns().map(|(column, cell)| (column, cell.text)).collect();
    let wanted = text::columns(submission).into_iter().map(|column| (column, column.header()));
    let last = submission.columns().map(|(_, cell)| cell.column).max();
    headers == wanted.collect::<Vec<_>>()
        && submission.others().all(|cell| Some(cell.column) > last)
}
