//! The faults of workbooks, and those of a sheet that a CSV cannot have: what becomes of them.

use std::collections::BTreeSet;
use std::ops::Range;

use super::grid::Sheet;
use super::sheet::Text;
use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::i18n::Value;
use crate::model::{Column, Place, Submission, cell_name};
use crate::plan::rules::rules;
use crate::submission::csv::Findings;

rules! {
    /// The file is no workbook that can be read.
    UNUSABLE_WORKBOOK = "R230" "unusable-workbook" Error;
    /// No sheet has a header row.
    NO_TABLE = "R231" "no-table" Error;
    /// Several sheets have one.
    SEVERAL_TABLES = "R232" "several-tables" Error;
    /// A hidden sheet has one, and is not read.
    HIDDEN_TABLE = "R233" "hidden-table" Warning;
    /// Rows that nobody sees, and that count.
    HIDDEN_ROWS = "R234" "hidden-rows" Warning;
    /// Cells merged into one across rows or columns of the table: which row the value belongs to
    /// cannot be told.
    MERGED_CELLS = "R235" "merged-cells" Error;
    /// Formulas, of which the result is taken.
    FORMULA_CELLS = "R236" "formula-cells" Note;
    /// A formula without a result in the file.
    UNCOMPUTED_FORMULA = "R237" "uncomputed-formula" Error;
    /// The form was made for another unit, period or year.
    WRONG_FORM = "R238" "wrong-form" Error;
    /// Cells that a sheet states more than once: which of the values is meant cannot be told.
    REPEATED_CELL = "R239" "repeated-cell" Error;
    /// Whose a table is, or for when, is said twice and not alike, or of nobody that the plan knows.
    UNCLEAR_OWNER = "R250" "unclear-owner" Error;
    /// Rows without a code, which were known by their names.
    ROWS_BY_NAME = "R251" "rows-by-name" Note;
    /// A row without a code whose name is nothing's in the plan, or several things'.
    UNCLEAR_NAME = "R252" "unclear-name" Error;
    /// Rows with the code of one thing and the name of another: so where a part of a table was sorted.
    TORN_ROWS = "R253" "torn-rows" Error;
    /// Another sheet has other figures for the same rows.
    SECOND_TABLE = "R254" "second-table" Error;
}

/// How many cells are named of a fault that is told once.
const NAMED: usize = 5;

/// Finds them in the rows of a submission.
pub(super) fn find(
    sheet: &Sheet,
    text: &Text,
    submission: &mut Submission,
    findings: &mut Findings<'_>,
) {
    let table: BTreeSet<usize> = submission
        .columns()
        .filter(|(column, _)| *column != Column::Name)
        .map(|(_, cell)| cell.column)
        .collect();
    repeated(sheet, text, submission, findings);
    merged(sheet, text, &table, submission, findings);
    formulas(sheet, text, &table, submission, findings);
    hidden(sheet, text, submission, findings);
}

/// Cells that are told in one finding.
pub(super) struct Named {
    count: usize,
    cells: Vec<Value>,
}

/// Names the first of some cells.
pub(super) fn named<'c>(cells: impl Iterator<Item = &'c (usize, usize)> + Clone) -> Named {
    let names = cells.clone().take(NAMED).map(|(row, column)| cell_name(*column, row + 1));
    Named { cells: names.map(Value::from).collect(), count: cells.count() }
}

impl Named {
    /// The finding about them.
    pub(super) fn told(self, rule: &'static Rule, place: Place) -> Diagnostic {
        let more = self.count > self.cells.len();
        Diagnostic::new(rule, place)
            .with("count", self.count)
            .with("cells", self.cells)
            .with("more", if more { "yes" } else { "no" })
    }
}

/// Several cells told in one finding, at the first.
fn told_once(
    rule: &'static Rule,
    cells: &[(usize, usize)],
    first: Range<usize>,
    findings: &Findings<'_>,
) -> Diagnostic {
    let place = findings.place(first);
    findings.about(named(cells.iter()).told(rule, place))
}

/// Cells that the sheet states more than once. What stands in their rows cannot be told, and which
/// columns there are neither if it is the header.
fn repeated(sheet: &Sheet, text: &Text, submission: &mut Submission, findings: &mut Findings<'_>) {
    let cells: Vec<_> = sheet.repeated.iter().copied().collect();
    let Some(first) = cells.first() else { return };
    let mut finding = told_once(&REPEATED_CELL, &cells, text.cell(*first), findings);
    finding.cell = Some(cell_name(first.1, first.0 + 1).into());
    let mut rows: Vec<usize> = cells.iter().map(|(row, _)| row + 1).collect();
    rows.dedup();
    let file = submission.file;
    for number in rows {
        if submission.header == Some(number) {
            submission.readable = false;
        }
        if let Some(at) = row_of(submission, number) {
            submission.rows.fault(at);
            // Not even if it is written in spite of its faults.
            submission.rows.rewrite(at, Column::Value, "");
            finding = finding.row(file, number);
        }
    }
    findings.push(finding);
}

/// Where the row of a number is, if the submission has one.
fn row_of(submission: &Submission, number: usize) -> Option<usize> {
    let at = submission.rows.above(number);
    submission.rows.get(at).filter(|row| row.number() == number).map(|_| at)
}

/// Merged cells of the table that reach over more than one row, or more than one of its columns.
fn merged(
    sheet: &Sheet,
    text: &Text,
    table: &BTreeSet<usize>,
    submission: &mut Submission,
    findings: &mut Findings<'_>,
) {
    // Ranges do not overlap, so that a row is named no more often than the table has columns.
    for [top, left, bottom, right] in &sheet.merged {
        let columns = table.range(left..=right).count();
        let tall = bottom > top;
        if columns == 0 || !(tall || columns > 1) {
            continue;
        }
        let rows = &mut submission.rows;
        let faulty = rows.above(top + 1)..rows.above(bottom + 2);
        if faulty.is_empty() {
            continue;
        }
        let from = cell_name(*left, top + 1);
        let range = format!("{from}:{}", cell_name(*right, bottom + 1));
        let mut finding = findings.at(&MERGED_CELLS, text.cell((*top, *left))).found(range);
        finding.cell = Some(from.into());
        for at in faulty {
            rows.fault(at);
            let number = rows.get(at).map_or(0, |row| row.number());
            finding = finding.row(submission.file, number);
        }
        findings.push(finding);
    }
}

/// Formulas in the table.
fn formulas(
    sheet: &Sheet,
    text: &Text,
    table: &BTreeSet<usize>,
    submission: &mut Submission,
    findings: &mut Findings<'_>,
) {
    let first = submission.rows.get(0).map_or(usize::MAX, |row| row.number() - 1);
    let in_table = sheet
        .cells
        .range((first, 0)..)
        .filter(|((_, column), cell)| cell.is_formula && table.contains(column));
    let (without, with): (Vec<_>, Vec<_>) = in_table.partition(|(_, cell)| cell.text.is_empty());
    let with: Vec<_> = with.into_iter().map(|(at, _)| *at).collect();
    if let Some(at) = with.first() {
        findings.push(told_once(&FORMULA_CELLS, &with, text.cell(*at), findings));
    }
    for ((row, column), _) in without {
        let mut finding = findings.at(&UNCOMPUTED_FORMULA, text.cell((*row, *column)));
        finding.cell = Some(cell_name(*column, row + 1).into());
        let file = submission.file;
        if let Some(at) = row_of(submission, row + 1) {
            submission.rows.fault(at);
            let id = submission.rows.get(at).map_or("", |own| own.metric().text);
            finding = finding.row(file, row + 1).metric(id);
        }
        findings.push(finding);
    }
}

/// Hidden rows with a value.
fn hidden(sheet: &Sheet, text: &Text, submission: &Submission, findings: &mut Findings<'_>) {
    let value = submission.columns().find(|(column, _)| *column == Column::Value);
    let Some((_, value)) = value else { return };
    let rows = submission.rows.iter().filter(|row| sheet.hidden.contains(&(row.number() - 1)));
    let cells: Vec<_> = rows.map(|row| (row.number() - 1, value.column)).collect();
    if let Some((row, _)) = cells.first() {
        let finding = told_once(&HIDDEN_ROWS, &cells, text.line(*row), findings);
        findings.push(finding.with("filter", if sheet.filtered { "yes" } else { "no" }));
    }
}
