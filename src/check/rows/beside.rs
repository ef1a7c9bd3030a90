//! Rows that are about no metric: totals, headings, numbers of columns, what stands below the table.
//! They are kept and never count; one that has a figure is an error, for the figure is somebody's.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::model::Row;
use crate::source::number::number;
use crate::submission::aside::{Aside, aside};

/// A total among the rows.
pub(super) static TOTAL_ROW: Rule = Rule::error("R222", "total-row");
/// The heading of a section where an id belongs.
pub(super) static HEADING_ROW: Rule = Rule::error("R223", "heading-row");
/// A footnote or a signature where an id belongs.
pub(super) static TEXT_BELOW_TABLE: Rule = Rule::error("R224", "text-below-table");

/// The finding for such a row.
pub(super) fn judge(
    kind: Aside,
    row: Row<'_>,
    about: impl Fn(&'static Rule) -> Diagnostic,
) -> Diagnostic {
    let is_figure = number(row.value().text, true).is_ok();
    let (rule, reason, valued) = match kind {
        Aside::Total => (&TOTAL_ROW, "total", !row.value().is_empty()),
        Aside::Heading => (&HEADING_ROW, "heading", !row.value().is_empty()),
        Aside::Numbering => (&HEADING_ROW, "numbering", is_figure && row.value().text.len() > 2),
        Aside::Footnote => (&TEXT_BELOW_TABLE, "footnote", is_figure),
        Aside::Signature => (&TEXT_BELOW_TABLE, "signature", is_figure),
    };
    let finding = about(rule).with("reason", reason);
    let finding = finding.with("valued", if valued { "yes" } else { "no" });
    if valued { finding } else { finding.severity(Severity::Warning) }
}

/// A row without an id that says in another cell what it is: a total, or, without a figure, text
/// beside the table.
pub(super) fn nameless(
    row: Row<'_>,
    about: &impl Fn(&'static Rule) -> Diagnostic,
) -> Option<Diagnostic> {
    let figure = number(row.value().text, true).is_ok();
    let cells = [row.name()].into_iter().chain(row.others());
    let mut cells = cells.chain([row.value(), row.note()]);
    let (cell, kind) = cells.find_map(|cell| {
        let kind = aside(cell.text).filter(|kind| !figure || *kind == Aside::Total)?;
        Some((cell, kind))
    })?;
    let mut finding = judge(kind, row, about);
    finding.place = cell.place;
    Some(finding.found(cell.text))
}

/// Whether a row numbers the columns: `A`, `B`, `1`, `2`.
pub(super) fn numbers_columns(row: Row<'_>) -> bool {
    let is_number = |text: &str| {
        let inner = text.trim_matches(['(', ')', '[', ']']);
        let letter = inner.len() == 1 && inner.bytes().all(|b| b.is_ascii_alphabetic());
        let digits = (1..=2).contains(&inner.len()) && inner.bytes().all(|b| b.is_ascii_digit());
        letter || digits
    };
    let texts = row.cells().map(|cell| cell.text).filter(|text| !text.is_empty());
    // No table has more columns that anybody numbers.
    let texts: Vec<&str> = texts.take(41).collect();
    let apart = || texts.iter().enumerate().all(|(at, text)| !texts[..at].contains(text));
    (3..=40).contains(&texts.len()) && texts.iter().all(|text| is_number(text)) && apart()
}
