//! A submission's CSV → [`Submission`], as Excel and editors really write it.
//!
//! Owns everything between the decoded text and cells with exact places: separator, header row,
//! quotes, blanks, spelling of the header. Every fault is a finding at its own place and costs at
//! most its own row. What cells mean – ids, figures, statuses – is judged by the checks.

mod cell;
mod columns;
mod dialect;
mod disputed;
mod distrust;
mod doubt;
mod findings;
mod headers;
mod plain;
mod rows;
mod scan;

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{FileId, Head, Id, NewRow, Place, Submission, Table};
use crate::plan::conflict::{self, MERGE_CONFLICT};
use crate::source::{SourceFile, Sources, Unreadable, limits};
use columns::Columns;
use dialect::Dialect;

// What a sheet of a workbook is read with too.
pub(crate) use columns::{ByName, column, read as columns};
pub(crate) use dialect::{Header, ROWS_ABOVE, header_of};
pub(crate) use distrust::Distrust;
pub(crate) use findings::Findings;
pub(crate) use headers::{furniture_among, is_form, is_furniture};
pub(crate) use rows::Rows;
pub(crate) use scan::{Field as TableField, Record};
// What a register is read with as well.
pub(super) use cell::{cell, hidden, unseen_in_header};
pub(super) use dialect::{declaration, is_blank};
pub(super) use disputed::Disputed;
pub(super) use rows::{form, overlong};
pub(super) use scan::{Fault, Scanner};

pub use cell::{CONTROL_CHARACTER, HIDDEN_CHARACTER, LOST_CHARACTER};
pub use columns::{
    DUPLICATE_COLUMN, MISSING_COLUMN, RIVAL_COLUMNS, TOO_MANY_COLUMNS, UNKNOWN_COLUMN,
};
pub use headers::{
    OTHER_MEASURE_IN_TABLE, OTHER_PERIOD_IN_HEADER, behind_the_name, is_measure_column, period_key,
};
pub use rows::{
    EXTRA_CELL, OVERLONG_CELL, REPEATED_HEADER, ROW_IN_QUOTES, SPLIT_NUMBER, TEXT_AFTER_QUOTE,
    TOO_FEW_CELLS, TRUNCATED_FILE, UNCLOSED_QUOTE,
};

/// The bytes are in no encoding that can be told.
pub static UNKNOWN_ENCODING: Rule = Rule::error("R201", "unknown-encoding");
/// The text is in TCVN3.
pub static TCVN3_ENCODING: Rule = Rule::error("R202", "tcvn3-encoding");
/// The text is in VNI.
pub static VNI_ENCODING: Rule = Rule::error("R203", "vni-encoding");
/// A workbook that was only renamed.
pub static RENAMED_WORKBOOK: Rule = Rule::error("R204", "renamed-workbook");
/// No text at all.
pub static BINARY_FILE: Rule = Rule::error("R205", "binary-file");
/// Nothing in it.
pub static EMPTY_FILE: Rule = Rule::error("R208", "empty-file");
/// No row names the columns.
pub static MISSING_HEADER: Rule = Rule::error("R211", "missing-header");

/// More rows than any submission has.
pub static TOO_MANY_ROWS: Rule = Rule::error("R260", "too-many-rows");

/// The rules on the form of a submission.
pub static RULES: &[&Rule] = &[
    &UNKNOWN_ENCODING,
    &TCVN3_ENCODING,
    &VNI_ENCODING,
    &RENAMED_WORKBOOK,
    &BINARY_FILE,
    &CONTROL_CHARACTER,
    &LOST_CHARACTER,
    &EMPTY_FILE,
    &UNCLOSED_QUOTE,
    &TEXT_AFTER_QUOTE,
    &MISSING_HEADER,
    &MISSING_COLUMN,
    &DUPLICATE_COLUMN,
    &UNKNOWN_COLUMN,
    &EXTRA_CELL,
    &TOO_FEW_CELLS,
    &TRUNCATED_FILE,
    &SPLIT_NUMBER,
    &REPEATED_HEADER,
    &MERGE_CONFLICT,
    &RIVAL_COLUMNS,
    &HIDDEN_CHARACTER,
    &ROW_IN_QUOTES,
    &TOO_MANY_ROWS,
    &TOO_MANY_COLUMNS,
    &OVERLONG_CELL,
];

/// Reads the submission of a unit for a period.
///
/// Rows that are at fault are kept and marked. A file in which ids and values cannot be found
/// (unreadable, without a header, a needed column missing or there twice) gives a submission
/// that is not `readable` and has no rows; the form of its rows is checked all the same.
pub fn submission(
    sources: &Sources,
    file: FileId,
    unit: &Id,
    period: &Id,
    diagnostics: &mut Diagnostics,
) -> Submission {
    read(sources, file, (unit, period), ByName::Refused, diagnostics)
}

/// Reads a table that may lack the column of ids, so that its rows are to be known by their names.
pub(crate) fn table_by_name(
    sources: &Sources,
    file: FileId,
    unit: &Id,
    period: &Id,
    diagnostics: &mut Diagnostics,
) -> Submission {
    read(sources, file, (unit, period), ByName::Allowed, diagnostics)
}

fn read(
    sources: &Sources,
    file: FileId,
    (unit, period): (&Id, &Id),
    by_name: ByName,
    diagnostics: &mut Diagnostics,
) -> Submission {
    let source = sources.file(file);
    let mut findings = Findings { file, source, whose: Some((unit, period)), diagnostics };
    let mut submission = unread(file, source, unit, period);
    if let Some(why) = source.unreadable {
        findings.extend(unreadable(why, &findings).into_iter().collect());
        return submission;
    }
    if let Some(beyond) = beyond_rows(&source.text) {
        let finding = findings.at(&TOO_MANY_ROWS, beyond).with("most", limits::ROWS);
        findings.push(finding.with("form", "submission"));
        return submission;
    }
    let conflicts = conflict::conflicts(&source.text);
    let (undisputed, text) =
        (conflict::without(&source.text, &conflicts), conflict::unmarked(&source.text, &conflicts));
    let disputed = Disputed::new(conflicts, &findings);
    let dialect = dialect::detect(&undisputed);
    submission.separator = char::from(dialect.separator);
    submission.decimal_comma = dialect.decimal_comma();
    let mut records = Scanner::new(&text, dialect.separator, dialect.from);
    let mut distrust = Distrust::default();
    let above = dialect.header.map_or(usize::MAX, |header| header - 1);
    let titles = records.by_ref().take(above).filter(|record| !disputed.has(&record.span));
    let mut first = None;
    for record in titles.filter(|record| !dialect::is_blank(record)) {
        first.get_or_insert(record.span.clone());
        if dialect.header.is_some() {
            submission.head.titles.push(cell::cells(&findings, &record));
        }
        distrust.of_title(&record, &mut findings);
    }
    let Some(header) = records.next() else {
        findings.extend(headless(first, disputed, &findings));
        distrust.settle(&mut submission.rows, &mut findings);
        return submission;
    };
    distrust.of_header(&header, &mut findings);
    let columns = columns::read(&header, by_name, &mut findings);
    if columns.is_unread() {
        findings.extend(disputed.finish());
        return submission;
    }
    let mut read = table(records, &columns, dialect, disputed, &mut findings);
    distrust.settle(&mut read, &mut findings);
    submission.readable = columns.readable;
    submission.header = dialect.header;
    submission.head.columns.clone_from(&columns.known);
    submission.head.others.clone_from(&columns.others);
    if submission.readable {
        submission.rows = read;
    }
    submission
}

/// What stands above the header of a text, row by row; in its first rows if it has none.
pub(crate) fn titles(text: &str) -> Vec<Vec<String>> {
    let dialect = dialect::detect(text);
    let above = dialect.header.map_or(dialect::ROWS_ABOVE, |header| header - 1);
    let records = Scanner::new(text, dialect.separator, dialect.from).take(above);
    let cells =
        records.map(|record| record.fields.into_iter().map(|field| field.text.into_owned()));
    cells.map(Iterator::collect).collect()
}

/// Whether the first line of a text only tells the separator.
pub(crate) fn is_declared(text: &str) -> bool {
    declaration(text).is_some()
}

/// The cells of a text by their rows, each with its number, as the findings about it count them.
pub(crate) fn cells_of(text: &str) -> impl Iterator<Item = (usize, Vec<String>)> {
    let dialect = dialect::detect(text);
    let records = Scanner::new(text, dialect.separator, dialect.from).take(limits::ROWS);
    records.map(|record| {
        let cells = record.fields.into_iter().take(limits::COLUMNS);
        (record.number, cells.map(|field| field.text.into_owned()).collect())
    })
}

/// Reads the rows beneath the header.
fn table<'t>(
    mut records: Scanner<'t>,
    columns: &'t Columns,
    dialect: Dialect,
    mut disputed: Disputed,
    findings: &mut Findings<'_>,
) -> Table {
    records.expect(move |line| rows::is_row(line, columns, dialect));
    let source = findings.source;
    let mut rows = Rows::new(columns, dialect.separator);
    let mut read = Table::new(findings.file, source.text.clone(), |column| columns.index(column));
    let lines = source.text.bytes().filter(|byte| *byte == b'\n').count();
    read.reserve(lines.min(limits::ROWS));
    let is_plain = columns.are_known() && !disputed.any();
    loop {
        if is_plain && records.add_plain(columns, &mut read) {
            continue;
        }
        let Some(record) = records.next() else { break };
        if let Some(row) = row(&record, &mut rows, &mut disputed, findings) {
            read.push(row);
        }
        records.reuse(record.fields);
    }
    disputed.settle(&mut read);
    findings.extend(disputed.finish());
    rows.finish(&mut read, findings);
    read
}

/// The first row beyond those that a submission can have. Lines of nothing but separators, of which
/// Excel may write a million, are no rows.
pub(super) fn beyond_rows(text: &str) -> Option<Range<usize>> {
    // Each takes a character and a line end.
    if text.len() < 2 * limits::ROWS {
        return None;
    }
    let is_blank = |line: &str| line.bytes().all(|byte| b" ,;\t".contains(&byte));
    let mut rows = text.split(['\n', '\r']).filter(|line| !is_blank(line));
    let row = rows.nth(limits::ROWS)?;
    // Where it stands: it is a part of the text.
    let start = row.as_ptr().addr() - text.as_ptr().addr();
    Some(start..start + row.len())
}

/// A submission of which nothing has been read yet.
fn unread(file: FileId, source: &SourceFile, unit: &Id, period: &Id) -> Submission {
    Submission {
        unit: unit.clone(),
        period: period.clone(),
        file,
        separator: ',',
        decimal_comma: false,
        readable: false,
        header: None,
        head: Head::default(),
        rows: Table::new(file, source.text.clone(), |_| None),
    }
}

/// What is wrong with a file in which no row is the header, by the first that says anything.
fn headless(
    first: Option<Range<usize>>,
    disputed: Disputed,
    findings: &Findings<'_>,
) -> Vec<Diagnostic> {
    let finding = match first {
        // The header itself may be what is disputed.
        _ if disputed.any() => None,
        Some(first) if has_lost_letters(&findings.source.text) => {
            Some(findings.at(&MISSING_HEADER, first).help("help-lost"))
        }
        Some(first) => Some(findings.at(&MISSING_HEADER, first)),
        None => Some(findings.at_place(&EMPTY_FILE, Place::top(findings.file))),
    };
    let finding = finding.map(|finding| finding.with("form", "submission"));
    finding.into_iter().chain(disputed.finish()).collect()
}

/// Whether question marks stand where letters were: so where Excel saves Vietnamese as a plain CSV.
pub(crate) fn has_lost_letters(text: &str) -> bool {
    const MANY: usize = 3;
    let begin = text.lines().take(40);
    let lost = |word: &str| {
        let inner = word.trim_end_matches('?');
        inner.contains('?') && inner.chars().any(char::is_alphabetic) && !word.contains("://")
    };
    let words =
        begin.flat_map(|line| line.split(|c: char| c.is_whitespace() || ",;\"".contains(c)));
    words.filter(|word| lost(word)).nth(MANY - 1).is_some()
}

/// Reads a row; one between the marks of a merge is kept at fault, and nothing more is said of it.
fn row(
    record: &Record<'_>,
    rows: &mut Rows<'_>,
    disputed: &mut Disputed,
    findings: &mut Findings<'_>,
) -> Option<NewRow> {
    if disputed.has(&record.span) {
        // Its quotes are as little to be trusted as the rest of it.
        let unquoted = Record { fault: None, ..record.clone() };
        let mut row = rows.read(&unquoted, &mut disputed.aside(findings));
        row.iter_mut().for_each(|row| disputed.take(row, &findings.source.text));
        row
    } else if disputed.is_leftover(record, findings) {
        None
    } else {
        rows.read(record, findings)
    }
}

/// The finding for bytes that are no text; none for a file that was not read, which is reported
/// with all others of its kind.
pub(super) fn unreadable(why: Unreadable, findings: &Findings<'_>) -> Option<Diagnostic> {
    let at = |rule| findings.at_place(rule, Place::top(findings.file));
    Some(match why {
        Unreadable::UnknownEncoding => at(&UNKNOWN_ENCODING),
        Unreadable::Tcvn3 => at(&TCVN3_ENCODING),
        Unreadable::Vni => at(&VNI_ENCODING),
        Unreadable::Workbook => at(&RENAMED_WORKBOOK).with("format", ".xlsx"),
        Unreadable::OldWorkbook => at(&RENAMED_WORKBOOK).with("format", ".xls"),
        Unreadable::Pdf => at(&BINARY_FILE).help("help-pdf"),
        Unreadable::Binary => at(&BINARY_FILE),
        Unreadable::Refused(_) => return None,
    })
}

#[cfg(test)]
mod tests;
