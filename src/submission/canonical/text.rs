//! A submission → its canonical text.

use std::borrow::Cow;

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::model::{Cell, Column, Plan, Quantity, Row, Submission, Value};
use crate::source::number::{number, signed};
use crate::source::spelling::clean;
use crate::source::unseen;
use crate::submission::csv::ROW_IN_QUOTES;
use crate::submission::read_alone;
use crate::submission::status::{is_not_applicable, status};

/// The canonical text of a submission that could be read. Where a line of a note would be taken for
/// a row, the line ends of all cells are blanks.
pub fn text(plan: &Plan, submission: &Submission) -> String {
    let text = written(plan, submission, |cell| cell.into());
    let is_long = |row: Row<'_>| row.cells().any(|cell| cell.typed().contains('\n'));
    if submission.rows.iter().any(is_long) && is_doubted(submission, &text) {
        return written(plan, submission, |cell| cell.replace('\n', " ").into());
    }
    text
}

/// What a submission submits, and nothing else: of each row that says anything its id, value, note
/// and evidence. Of two with the same, however their rows are called, neither says anything new.
pub fn submitted(plan: &Plan, submission: &Submission) -> String {
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    for row in in_order(plan, submission).into_iter().filter(|row| !row.is_silent()) {
        let value = value(plan, row, submission.decimal_comma);
        let words = [row.metric(), row.note(), row.evidence()].map(|cell| clean(cell.typed()));
        // Into memory, and each has as many cells: nothing can fail.
        let _ = writer.write_record([&value].into_iter().chain(&words));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// Whether the reader would take a line of a quoted cell for a row.
fn is_doubted(Submission { unit, period, .. }: &Submission, text: &str) -> bool {
    let again = read_alone("doubted.csv", text.as_bytes(), unit, period);
    again.is_some_and(|(_, found)| found.iter().any(|finding| finding.rule == &ROW_IN_QUOTES))
}

/// The canonical text with its cells as `shape` makes them.
fn written(plan: &Plan, submission: &Submission, shape: fn(&str) -> Cow<'_, str>) -> String {
    let mut builder = WriterBuilder::new();
    builder.terminator(Terminator::Any(b'\n')).quote_style(QuoteStyle::Necessary).flexible(true);
    let mut writer = builder.from_writer(Vec::new());
    let mut write = |record: Vec<&str>| {
        // Into memory, and records may be of any length: nothing can fail.
        for cell in record {
            let _ = writer.write_field(shape(cell).as_bytes());
        }
        let _ = writer.write_record(None::<&[u8]>);
    };
    for row in submission.titles() {
        let width = row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        write(row[..width].iter().map(Cell::typed).collect());
    }
    let columns = columns(submission);
    let headers = columns.iter().map(|column| column.header());
    write(headers.chain(submission.others().map(|cell| cell.typed())).collect());
    for row in in_order(plan, submission) {
        let value = value(plan, row, submission.decimal_comma);
        let known = columns.iter().map(|column| match column {
            Column::Value => value.as_str(),
            column => row.cell(*column).typed(),
        });
        let others = submission.others().map(|header| other(row, header));
        write(known.chain(others).collect());
    }
    let bytes = writer.into_inner().unwrap_or_default();
    // Made of texts and ASCII separators.
    String::from_utf8(bytes).unwrap_or_default()
}

/// The columns of the canonical form: the name only where there is one.
pub(super) fn columns(submission: &Submission) -> Vec<Column> {
    let named = submission.columns().any(|(column, _)| column == Column::Name);
    Column::ALL.into_iter().filter(|column| *column != Column::Name || named).collect()
}

/// What a row has beneath a header that means nothing here.
fn other<'r>(row: Row<'r>, header: Cell<'_>) -> &'r str {
    row.others().find(|cell| cell.column == header.column).map_or("", |cell| cell.typed())
}

/// The titles above a table, cell by cell as they were typed, up to the last of a row that holds
/// anything.
fn titles(submission: &Submission) -> impl Iterator<Item = Vec<&str>> {
    submission.titles().map(|row| {
        let width =
            row.iter().rposition(|cell| !cell.typed().is_empty()).map_or(0, |last| last + 1);
        row[..width].iter().map(Cell::typed).collect()
    })
}

/// The rows in the plan's order: metrics, tasks, then what the plan does not know, as it came.
pub(super) fn in_order<'s>(plan: &Plan, submission: &'s Submission) -> Vec<Row<'s>> {
    let mut rows: Vec<_> = submission.rows.iter().collect();
    rows.sort_by_cached_key(|row| {
        let id = row.metric().text;
        match (plan.metrics.position(id), plan.tasks.position(id)) {
            (Some(at), _) => (0, at),
            (None, Some(at)) => (1, at),
            (None, None) => (2, 0),
        }
    });
    rows
}

/// A row's value in canonical form, or as it was typed where it cannot be read with certainty: also
/// where a character that nobody sees stands in it, since without that the fault would be a figure.
pub(super) fn value(plan: &Plan, row: Row<'_>, decimal_comma: bool) -> String {
    let (text, typed) = (row.value().text, row.value().typed());
    if typed != text && !unseen::hidden(typed).is_empty() {
        return typed.to_owned();
    }
    let task = plan.tasks.get(row.metric().text);
    let read = if task.is_some_and(|task| task.times.is_none()) {
        status(text).map(Value::Status)
    } else {
        let is_signed = plan.metrics.get(row.metric().text).is_some_and(|metric| metric.signed);
        let read = if is_signed { signed } else { number };
        read(text, decimal_comma).ok().map(|number| Value::Figure(Quantity::new(number)))
    };
    let read = read.or_else(|| is_not_applicable(text).then_some(Value::NotApplicable));
    read.map_or_else(|| typed.to_owned(), Value::canonical)
}

/// Whether a text reads back as the submission that it was made from.
pub(super) fn says_the_same(plan: &Plan, submission: &Submission, path: &str, text: &str) -> bool {
    let again = read_alone(path, text.as_bytes(), &submission.unit, &submission.period);
    let Some((again, _)) = again else { return false };
    let before = in_order(plan, submission);
    fn cells<'r>(
        plan: &Plan,
        row: Row<'r>,
        of: &Submission,
    ) -> ([&'r str; 4], String, Vec<&'r str>) {
        let typed = [row.metric(), row.name(), row.note(), row.evidence()].map(|cell| cell.typed());
        let others = of.others().map(|header| other(row, header)).collect();
        (typed, value(plan, row, of.decimal_comma), others)
    }
    again.readable
        && !again.rows.iter().any(Row::is_faulty)
        && again.separator == ','
        && titles(&again).eq(titles(submission))
        && again.rows.len() == before.len()
        && again
            .rows
            .iter()
            .zip(&before)
            .all(|(after, before)| cells(plan, after, &again) == cells(plan, *before, submission))
}
