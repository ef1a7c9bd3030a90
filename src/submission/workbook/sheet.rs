//! A sheet → a text to point into, and rows as the reader of CSVs takes them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::faults;
use super::grid::Sheet;
use super::row_names::{RowNames, give_ids};
use crate::diagnostic::{Diagnostics, shortened};
use crate::model::{Column, FileId, Head, Id, Submission, Table};
use crate::source::Sources;
use crate::source::number::{NumberFault, number};
use crate::source::spelling::clean;
use crate::submission::csv::{
    ByName, Distrust, Findings, Header, ROWS_ABOVE, Record, Rows, TableField, UNKNOWN_COLUMN,
    column, columns, header_of, is_furniture,
};

/// What parts cells in the text that shows a sheet.
const BETWEEN: &str = " | ";

/// A sheet as text.
pub(super) struct Text {
    /// A line a row.
    pub shown: String,
    /// Where each row stands in it.
    lines: Vec<Range<usize>>,
    /// Each cell's row and column, and where it stands in it, in the order of the sheet's cells.
    cells: Vec<((usize, usize), Range<usize>)>,
}

/// Whose submission a sheet is.
pub(super) struct Owner<'o> {
    pub file: FileId,
    pub unit: &'o Id,
    pub period: &'o Id,
}

/// Shows a sheet: its cells in their rows, empty ones left out.
pub(super) fn text(sheet: &Sheet) -> Text {
    let rows = sheet.cells.keys().next_back().map_or(0, |(row, _)| row + 1);
    let mut text = Text { shown: String::new(), lines: Vec::new(), cells: Vec::new() };
    let mut cells = sheet.cells.iter().peekable();
    for row in 0..rows {
        let start = text.shown.len();
        while let Some((at, cell)) = cells.next_if(|((at, _), _)| *at == row) {
            if text.shown.len() > start {
                text.shown.push_str(BETWEEN);
            }
            let from = text.shown.len();
            // A row is a line, whatever line ends its cells have.
            text.shown.push_str(&cell.text.replace(['\n', '\r'], " "));
            text.cells.push((*at, from..text.shown.len()));
        }
        text.lines.push(start..text.shown.len());
        text.shown.push('\n');
    }
    text
}

/// The header row of a sheet, if it has one.
pub(super) fn header(sheet: &Sheet) -> Option<Header> {
    header_of(records(sheet, &text(sheet)))
}

/// What stands above the table of a sheet, row by row; in its first rows if it has none.
pub(super) fn titles(sheet: &Sheet) -> Vec<Vec<String>> {
    let header = header(sheet).map_or(ROWS_ABOVE, |found| found.number - 1);
    let mut rows = vec![Vec::new(); header];
    for ((row, _), cell) in sheet.cells.range(..(header, 0)) {
        rows[*row].push(cell.text.clone());
    }
    rows
}

/// The rows beneath the header of a sheet, each with its cells; none where it has no table.
pub(super) fn beneath(sheet: &Sheet) -> Vec<(usize, Vec<&str>)> {
    let mut rows: Vec<(usize, Vec<&str>)> = Vec::new();
    let from = header(sheet).map_or(usize::MAX, |found| found.number);
    for ((row, _), cell) in sheet.cells.range((from, 0)..) {
        match rows.last_mut().filter(|(last, _)| last == row) {
            Some((_, cells)) => cells.push(&cell.text),
            None => rows.push((*row, vec![&cell.text])),
        }
    }
    rows
}

/// Where the table of a sheet begins.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// The row of the header, from 0.
    pub row: usize,
    /// The column of the values, or the first.
    pub value: usize,
    /// The column of the ids.
    pub id: Option<usize>,
}

/// The row of a sheet without a table that looks most like a header, and the first of its cells.
pub(super) fn likeliest(sheet: &Sheet) -> Option<(usize, Vec<String>)> {
    const SEEN: usize = 8;
    let mut best: (usize, usize) = (1, 0);
    for row in 0..ROWS_ABOVE {
        let words = sheet.cells.range((row, 0)..(row + 1, 0)).filter(|(_, cell)| !cell.is_number);
        best = best.max((words.count(), usize::MAX - row));
    }
    let row = usize::MAX - best.1;
    let cells = || sheet.cells.range((row, 0)..(row + 1, 0)).map(|(_, cell)| &cell.text);
    let shown = || cells().take(SEEN).map(|text| shortened(&clean(text), 40).to_string()).collect();
    (best.0 > 1).then(|| (row + 1, shown()))
}

/// What a sheet says of each code: the row and the cell of the value, as texts.
pub(super) fn values(sheet: &Sheet) -> BTreeMap<String, (usize, String)> {
    let Some(header) = header(sheet).map(|header| header.number - 1) else {
        return BTreeMap::new();
    };
    let named =
        |(row, column): (usize, usize)| sheet.cells.get(&(row, column)).map(|cell| &cell.text);
    let titles = || sheet.cells.range((header, 0)..(header + 1, 0));
    let stands = |wanted| titles().find(|(_, cell)| column(&cell.text) == Some(wanted));
    let (Some((id, _)), Some((value, _))) = (stands(Column::Metric), stands(Column::Value)) else {
        return BTreeMap::new();
    };
    let rows: BTreeSet<usize> =
        sheet.cells.range((header + 1, 0)..).map(|((row, _), _)| *row).collect();
    let cells = rows.into_iter().filter_map(|row| {
        let id = clean(named((row, id.1))?);
        let value = named((row, value.1)).map(|text| clean(text)).unwrap_or_default();
        (!id.is_empty()).then_some((id, (row, value)))
    });
    cells.collect()
}

/// Where the table of a sheet begins, if it has one.
pub(super) fn head(sheet: &Sheet) -> Option<Place> {
    let text = text(sheet);
    let number = header_of(records(sheet, &text))?.number;
    let record = records(sheet, &text).nth(number - 1)?;
    let of =
        |wanted: Column| record.fields.iter().position(|field| column(&field.text) == Some(wanted));
    let value = of(Column::Value).unwrap_or_default();
    Some(Place { row: number - 1, value, id: of(Column::Metric) })
}

/// The rows of a sheet as records. Every one has as many fields as its last cell needs.
fn records<'t>(sheet: &'t Sheet, text: &'t Text) -> impl Iterator<Item = Record<'t>> {
    let mut cells = sheet.cells.iter().zip(&text.cells).peekable();
    text.lines.iter().enumerate().map(move |(row, line)| {
        let mut fields: Vec<TableField<'t>> = Vec::new();
        while let Some((((_, column), cell), (_, span))) =
            cells.next_if(|(((at, _), _), _)| *at == row)
        {
            while fields.len() < *column {
                fields.push(TableField::empty(span.start));
            }
            fields.push(TableField::shown(&cell.text, span.clone()));
        }
        if fields.is_empty() {
            fields.push(TableField::empty(line.start));
        }
        Record { number: row + 1, span: line.clone(), fields, fault: None, ended: true }
    })
}

/// Reads the submission in a sheet that has a table.
pub(super) fn read(
    sheet: &Sheet,
    text: &Text,
    sources: &Sources,
    owner: &Owner<'_>,
    ignored: &[String],
    names: &RowNames<'_>,
    diagnostics: &mut Diagnostics,
) -> Submission {
    let shown = &sources.file(owner.file).text;
    let mut submission = unread(owner, shown);
    let mut own = Diagnostics::default();
    let mut findings = Findings {
        file: owner.file,
        source: sources.file(owner.file),
        whose: Some((owner.unit, owner.period)),
        diagnostics: &mut own,
    };
    let Some(header) = header_of(records(sheet, text)).map(|header| header.number) else {
        return submission;
    };
    let mut records = records(sheet, text).skip(header - 1);
    let Some(first) = records.next() else { return submission };
    let mut distrust = Distrust::default();
    distrust.of_header(&first, &mut findings);
    let columns = columns(&first, ByName::Allowed, &mut findings);
    let mut rows = Rows::new(&columns, b'\t');
    let records = records.map(widen(columns.width()));
    let records = records.map(unambiguous(sheet, columns.index(Column::Value)));
    submission.rows = Table::new(owner.file, shown.clone(), |column| columns.index(column));
    for row in records.filter_map(|record| rows.read(&record, &mut findings)) {
        if row.faulty || !row.is_silent(shown) {
            submission.rows.push(row);
        }
    }
    distrust.settle(&mut submission.rows, &mut findings);
    submission.readable = columns.readable;
    submission.header = Some(header);
    submission.head.columns.clone_from(&columns.known);
    submission.head.others.clone_from(&columns.others);
    give_ids(names, &mut submission, &mut findings);
    faults::find(sheet, text, &mut submission, &mut findings);
    if !submission.readable {
        // Which cells are ids and values cannot be told: nothing is to be said of them.
        submission.rows.clear();
    }
    // A column of the form that is only for the eye is no unknown one.
    let is_ours = |text: &str| ignored.iter().any(|header| clean(header) == text);
    own.retain(|found| {
        let header = found.found.as_deref().filter(|_| found.rule == &UNKNOWN_COLUMN);
        !header.is_some_and(|text| is_ours(text) || is_furniture(text))
    });
    diagnostics.extend(own.iter().cloned());
    submission.head.others.retain(|cell| !is_ours(cell.words(shown)));
    submission
}

/// The submission of a sheet before anything in it has been read.
fn unread(owner: &Owner<'_>, shown: &Arc<str>) -> Submission {
    Submission {
        unit: owner.unit.clone(),
        period: owner.period.clone(),
        file: owner.file,
        separator: '\t',
        decimal_comma: true,
        readable: false,
        header: None,
        // No titles: that of a form is the form's, and that of a plain sheet says whose it is, as
        // does the file's name that it is written to.
        head: Head::default(),
        rows: Table::new(owner.file, shown.clone(), |_| None),
    }
}

/// A value that the sheet holds as a number has a decimal point, never one that parts groups: what
/// is shown as 1.234 is read as 1.2340.
fn unambiguous<'t>(sheet: &Sheet, value: Option<usize>) -> impl FnMut(Record<'t>) -> Record<'t> {
    move |mut record| {
        let cell = value.and_then(|at| sheet.cells.get(&(record.number - 1, at)));
        if let (Some(cell), Some(field)) = (cell, value.and_then(|at| record.fields.get_mut(at)))
            && cell.is_number
            && matches!(number(&cell.text, true), Err(NumberFault::Ambiguous { .. }))
        {
            field.text.to_mut().push('0');
        }
        record
    }
}

/// A row of a sheet never ends before the table does.
fn widen<'t>(width: usize) -> impl FnMut(Record<'t>) -> Record<'t> {
    move |mut record| {
        while record.fields.len() < width {
            record.fields.push(TableField::empty(record.span.end));
        }
        record
    }
}

impl Text {
    /// Where a cell stands; its row if it is empty.
    pub(super) fn cell(&self, at: (usize, usize)) -> Range<usize> {
        match self.cells.binary_search_by_key(&at, |(own, _)| *own) {
            Ok(index) => self.cells[index].1.clone(),
            Err(_) => self.line(at.0),
        }
    }

    /// Where a row (from 0) stands.
    pub(super) fn line(&self, row: usize) -> Range<usize> {
        self.lines.get(row).cloned().unwrap_or_default()
    }
}
