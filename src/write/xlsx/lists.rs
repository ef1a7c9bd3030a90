//! The tasks, and who has submitted what.

use std::collections::BTreeSet;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Book;
use super::figures::{coloured, said};
use super::sheet::{Column, columns, open};
use crate::i18n::{Message, Value};
use crate::model::{Task, TaskStatus};
use crate::report::{
    self, Align, Content, TaskLine, Tone, assigned, done_late, due, how_far, listed_task,
    task_verdict, task_verdict_word,
};

use Align::Left;

/// With so many leading units or fewer each is named.
const NAMED: usize = 3;

pub(super) fn tasks(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let columns = columns(
        book,
        &[
            Column("xlsx-area", 24.0, Left),
            Column("column-source", 11.0, Left),
            Column("column-task", 46.0, Left),
            Column("column-lead", 28.0, Left),
            Column("column-due", 13.0, Left),
            Column("column-status", 15.0, Left),
            Column("column-verdict", 18.0, Left),
            Column("xlsx-evidence", 30.0, Left),
            Column("xlsx-remarks", 46.0, Left),
            Column("xlsx-due-basis", 12.0, Left),
            Column("column-id", 24.0, Left),
        ],
    );
    let mut rows = open(book, sheet, "xlsx-tasks", &columns, 3)?;
    let lang = book.catalogue.lang();
    for line in book.document.tasks.iter().flat_map(TaskLine::with_steps) {
        let area = line.area.as_ref().map(|area| book.document.areas.get(area.as_str()));
        let own = || book.catalogue.word("report-own-tasks");
        let area = area.map_or_else(own, |area| area.map_or("", |area| area.get(lang)).to_owned());
        rows.text(0, &area)?;
        rows.text(1, &line.source.join(", "))?;
        rows.text(2, &said(book, &listed_task(line)))?;
        rows.text(3, &leads(book, line))?;
        match line.task.due.day().filter(|_| is_plain(line.task)) {
            Some(day) => rows.date(4, day)?,
            None => rows.text(4, &said(book, &due(line.task)))?,
        }
        rows.text(5, &how_far(line).map_or_else(String::new, |far| book.catalogue.text(&far)))?;
        rows.text(6, &said(book, &task_verdict(line)))?;
        rows.text(7, &line.evidence().join("; "))?;
        rows.text(8, &remarks(book, line))?;
        rows.text(9, &basis(book, line))?;
        rows.text(10, &line.id)?;
        rows.end()?;
    }
    // The longer words first: 'done 12 days late' begins with 'done'.
    let late: BTreeSet<_> = book
        .document
        .tasks
        .iter()
        .filter_map(|line| Some((line.late?, line.due_assumed)))
        .collect();
    let late = late
        .iter()
        .map(|late| (book.catalogue.text(&done_late(late.0, late.1)), Some(Tone::Careful)));
    rows.colour(6, late.chain(coloured(book, task_verdict_word)))?;
    rows.filter(columns.len())
}

/// Whether a task is due on one day, and once.
fn is_plain(task: &Task) -> bool {
    task.dates.is_empty() && task.times.is_none()
}

fn leads(book: Book<'_>, line: &TaskLine<'_>) -> String {
    let leads = line.leads();
    if leads.len() > NAMED {
        let several = Message::new("report-several-units").with("count", leads.len());
        return said(book, &assigned(several.into(), line.lead_assumed));
    }
    let names = leads.map(Value::from).collect();
    said(book, &assigned(Value::Joined("; ", names), line.lead_assumed))
}

/// Whose the due date is: it stands in a cell of its own, as a date.
fn basis(book: Book<'_>, line: &TaskLine<'_>) -> String {
    match line.task.due.day() {
        Some(_) if line.due_assumed => book.catalogue.word("xlsx-due-internal"),
        Some(_) => book.catalogue.word("xlsx-due-source"),
        None => String::new(),
    }
}

/// What each unit says, where several report on it or one has remarked on it. What many say no cell
/// holds.
fn remarks(book: Book<'_>, line: &TaskLine<'_>) -> String {
    if book.document.is_of_many() {
        return String::new();
    }
    let several = line.by_unit().len() > 1;
    let told = line.by_unit().filter(|told| several || !told.note.is_empty()).map(|told| {
        let status = match (told.late, told.status) {
            (Some(late), _) => book.catalogue.text(&done_late(late, line.due_assumed)),
            (None, Some(status)) => status_word(book, status),
            (None, None) => "–".to_owned(),
        };
        let words = [status, told.note.to_owned()].into_iter().filter(|word| !word.is_empty());
        let words = words.collect::<Vec<_>>().join(", ");
        format!("{}: {words}", told.name.get(book.catalogue.lang()))
    });
    told.collect::<Vec<_>>().join("; ")
}

fn status_word(book: Book<'_>, status: TaskStatus) -> String {
    book.catalogue.word(match status {
        TaskStatus::NotStarted => "status-not-started",
        TaskStatus::InProgress => "status-in-progress",
        TaskStatus::Done => "status-done",
    })
}

/// How many units' rows are drawn up at a time: a sheet holds its cells until it is saved.
const TOGETHER: usize = 250;

pub(super) fn submissions(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let head = report::submissions_of(book.document, &[]);
    let widths = std::iter::once(42.0).chain(std::iter::repeat(22.0));
    let mut columns: Vec<(String, f64, Align)> = head
        .columns
        .iter()
        .zip(widths)
        .map(|(column, width)| (book.catalogue.text(&column.header), width, column.align))
        .collect();
    columns.extend(super::sheet::columns(book, &[Column("column-id", 30.0, Left)]));
    let mut rows = open(book, sheet, "xlsx-submissions", &columns, 1)?;
    for units in book.document.units.chunks(TOGETHER) {
        let grid = report::submissions_of(book.document, units);
        for (line, row) in units.iter().zip(&grid.rows) {
            let mut column = 0;
            for cell in &row.cells {
                match cell.content {
                    Content::Date(day) => rows.date(column, day)?,
                    _ => rows.toned(column, &said(book, cell), cell.tone)?,
                }
                column += 1;
            }
            rows.text(column, &line.id)?;
            rows.end()?;
        }
    }
    rows.filter(columns.len())
}
