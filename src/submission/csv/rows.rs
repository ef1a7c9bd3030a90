//! The rows beneath the header.

use std::collections::BTreeMap;
use std::ops::Range;

use super::cell::{cell, strays, unseen};
use super::columns::{Columns, column};
use super::dialect::{Dialect, is_blank};
use super::findings::Findings;
use super::scan::{Fault, Record, Scanner};
use crate::diagnostic::{Diagnostic, RowId, Rule, shortened};
use crate::model::{Column, Id, KeptCell, NewRow, Table, cell_name};
use crate::source::limits;
use crate::source::number::number;
use crate::source::spelling::{cleaned, is_usual};
use crate::submission::aside::{Aside, aside};
use crate::submission::status::{is_not_applicable, status};

/// A quote that opens a cell is never closed.
pub static UNCLOSED_QUOTE: Rule = Rule::error("R209", "unclosed-quote");
/// A quoted cell holds a line that could be a row.
pub static ROW_IN_QUOTES: Rule = Rule::error("R228", "row-in-quotes");
/// Text follows the quote that closes a cell.
pub static TEXT_AFTER_QUOTE: Rule = Rule::error("R210", "text-after-quote");
/// Text stands beneath no heading.
pub static EXTRA_CELL: Rule = Rule::error("R215", "extra-cell");
/// A row ends before its value.
pub static TOO_FEW_CELLS: Rule = Rule::error("R216", "too-few-cells");
/// The file ends in the middle of a row.
pub static TRUNCATED_FILE: Rule = Rule::error("R217", "truncated-file");
/// A number with a comma that the separator has cut in two.
pub static SPLIT_NUMBER: Rule = Rule::error("R218", "split-number");
/// The header row stands among the rows once more.
pub static REPEATED_HEADER: Rule = Rule::error("R219", "repeated-header");

/// A cell is longer than any text of a submission.
pub static OVERLONG_CELL: Rule = Rule::error("R262", "overlong-cell");

/// Reads rows one after the other.
pub(crate) struct Rows<'c> {
    columns: &'c Columns,
    separator: u8,
    /// The fewest cells of any row so far: what a whole row has.
    narrowest: usize,
    /// What is wrong with quotes, each with the rows that it faults.
    quotes: Vec<Diagnostic>,
    /// The ids of the rows that quotes put in doubt, with the finding.
    doubtful: BTreeMap<String, usize>,
    /// Room for the cells of the next row.
    cells: Vec<KeptCell>,
}

impl<'c> Rows<'c> {
    pub fn new(columns: &'c Columns, separator: u8) -> Self {
        Self {
            columns,
            separator,
            narrowest: columns.width(),
            quotes: Vec::new(),
            doubtful: BTreeMap::new(),
            cells: Vec::new(),
        }
    }

    /// Reads a row; `None` if nothing is in it.
    pub fn read(&mut self, record: &Record<'_>, findings: &mut Findings<'_>) -> Option<NewRow> {
        if matches!(record.fault, None | Some(Fault::InDoubt)) && is_blank(record) {
            return None;
        }
        let text = &*findings.source.text;
        let mut cells = std::mem::take(&mut self.cells);
        cells.extend(record.fields.iter().enumerate().map(|(at, f)| cell(findings, f, at)));
        let mut row = self.row(record, &cells, text);
        let (id, value) = (row.words(Column::Metric, text), row.words(Column::Value, text));
        let mut faults = Vec::new();
        // Of nearly every row each character is what it looks like.
        if !is_usual(&text[record.span.clone()]) {
            faults.extend(strays_in(record, findings));
            faults.extend(self.unseen(record, findings));
        }
        faults.extend(overlong(&cells, findings));
        let is_doubtful = self.quotes(record, id, findings);
        // Where quotes are wrong, the number of cells says nothing more.
        let is_read = !self.columns.is_unread();
        if record.fault.is_none() && is_read && !is_beside_the_table(id, value) {
            faults.extend(self.shape(record, &cells, findings));
            self.narrowest = self.narrowest.min(cells.len());
        }
        let is_faulty = !faults.is_empty() || is_doubtful;
        for fault in faults {
            let fault = fault.row(findings.file, row.number);
            findings.push(if id.is_empty() { fault } else { fault.metric(id) });
        }
        row.faulty = is_faulty;
        cells.clear();
        self.cells = cells;
        Some(row)
    }

    /// The row that these cells are.
    fn row(&self, record: &Record<'_>, cells: &[KeptCell], text: &str) -> NewRow {
        let end = record.span.end;
        let pick = |wanted: Column| {
            let column = self.columns.index(wanted);
            column.and_then(|column| cells.get(column).cloned()).unwrap_or_else(|| {
                let column = column.unwrap_or(record.fields.len());
                KeptCell::new(text, end..end, column, "", None)
            })
        };
        let others = cells.iter().enumerate().filter(|(at, cell)| {
            self.columns.meaning(*at).is_none() && !cell.words(text).is_empty()
        });
        NewRow {
            number: record.number,
            span: record.span.clone(),
            width: record.fields.len(),
            cells: Column::KEPT.map(pick),
            others: others.map(|(_, cell)| cell.clone()).collect(),
            faulty: false,
        }
    }

    /// Takes what is wrong with the quotes of a row; says whether anything is.
    fn quotes(&mut self, record: &Record<'_>, id: &str, findings: &Findings<'_>) -> bool {
        let Some(fault) = &record.fault else { return false };
        if let Some(finding) = quote(record, findings) {
            self.quotes.push(if id.is_empty() { finding } else { finding.metric(id) });
        }
        let Some(last) = self.quotes.len().checked_sub(1) else { return true };
        self.quotes[last].rows.push(RowId { file: findings.file, number: record.number });
        if !id.is_empty() && !matches!(fault, Fault::TextAfterQuote(_)) {
            self.doubtful.insert(id.to_owned(), last);
        }
        true
    }

    /// Reports what is wrong with quotes, once all rows are read. A row whose id stands in another
    /// that may or may not be there gives no figure either: one way it is there twice.
    pub fn finish(mut self, rows: &mut Table, findings: &mut Findings<'_>) {
        let all = if self.doubtful.is_empty() { 0 } else { rows.len() };
        for row in 0..all {
            let own = rows.get(row).filter(|own| !own.is_faulty() && !own.metric().is_empty());
            let Some(own) = own else { continue };
            if let Some(at) = self.doubtful.get(own.metric().text) {
                let id = RowId { file: findings.file, number: own.number() };
                self.quotes[*at].rows.push(id);
                rows.fault(row);
            }
        }
        findings.extend(self.quotes);
    }

    /// Characters that nobody sees where they make a figure other than it looks.
    fn unseen(&self, record: &Record<'_>, findings: &Findings<'_>) -> Vec<Diagnostic> {
        let fields = record.fields.iter().enumerate();
        fields.flat_map(|(at, f)| unseen(f, self.columns.meaning(at), findings)).collect()
    }

    /// What is wrong with the number of cells.
    fn shape(
        &self,
        record: &Record<'_>,
        cells: &[KeptCell],
        findings: &Findings<'_>,
    ) -> Option<Diagnostic> {
        let width = self.columns.width();
        let text = &*findings.source.text;
        let words = |column: Column| {
            self.columns.index(column).and_then(|at| cells.get(at)).map(|cell| cell.words(text))
        };
        let is_header = |wanted: Column| words(wanted).and_then(column) == Some(wanted);
        // Hardly any value is a word that could be one.
        if is_header(Column::Value) && is_header(Column::Metric) {
            let header = findings.place(self.columns.span.clone());
            let finding = findings.at(&REPEATED_HEADER, record.span.clone());
            return Some(finding.see(header, "first"));
        }
        let counted =
            |finding: Diagnostic| finding.with("cells", cells.len()).with("columns", width);
        let end = record.span.end;
        if !record.ended && cells.len() < self.narrowest {
            return Some(counted(findings.at(&TRUNCATED_FILE, end..end)));
        }
        let seen = cells.iter().map(|cell| cell.seen(findings.file, text));
        let mut extra = seen.filter(|c| !self.columns.is_named(c.column) && !c.is_empty());
        let first = extra.next();
        if let Some(split) = self.split_number(record, first.is_some(), findings) {
            return Some(split);
        }
        if let Some(first) = first {
            let last = extra.next_back().unwrap_or(first);
            let finding = findings.at(&EXTRA_CELL, first.place.start..last.place.end);
            return Some(finding.found(first.text).with("columns", width));
        }
        // Excel leaves out empty cells at the end of a row, but a row without its value is cut.
        let needed = [Column::Metric, Column::Value].map(|column| self.columns.index(column));
        let short = needed.into_iter().flatten().any(|at| at >= cells.len());
        let few = || counted(findings.at(&TOO_FEW_CELLS, record.span.clone()));
        short.then(|| few().with("form", "submission"))
    }

    /// `12,5` or `1,520` in a file whose separator is a comma: digits in the value, and nothing but
    /// digits where a remark should be or with a cell too many at the end.
    fn split_number(
        &self,
        record: &Record<'_>,
        extra: bool,
        findings: &Findings<'_>,
    ) -> Option<Diagnostic> {
        let at = self.columns.index(Column::Value)?;
        let (value, next) = (record.fields.get(at)?, record.fields.get(at + 1)?);
        let remark = !self.columns.is_named(at + 1)
            || self.columns.meaning(at + 1).is_some_and(|column| column != Column::Metric);
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let cut = self.separator == b','
            && (remark || extra)
            && !(value.quoted || next.quoted)
            && digits(value.text.trim())
            && digits(next.text.trim());
        cut.then(|| {
            let (whole, fraction) = (value.text.trim(), next.text.trim());
            findings
                .at(&SPLIT_NUMBER, trimmed(&value.text, value.span.start).start..next.span.end)
                .found(format!("{whole},{fraction}"))
                .with("point", format!("{whole}.{fraction}"))
                .with("grouped", format!("{whole}{fraction}"))
                .help(if fraction.len() == 3 { "help-grouped" } else { "help" })
        })
    }
}

/// A cell that no report could show.
pub(in crate::submission) fn overlong(
    cells: &[KeptCell],
    findings: &Findings<'_>,
) -> Option<Diagnostic> {
    let text = &*findings.source.text;
    let is_long = |cell: &&KeptCell| {
        let words = cell.words(text);
        words.len() > limits::CELL && words.chars().nth(limits::CELL).is_some()
    };
    let cell = cells.iter().find(is_long)?.seen(findings.file, text);
    let finding = findings.at_place(&OVERLONG_CELL, cell.place).found(shortened(cell.text, 40));
    Some(finding.with("most", limits::CELL))
}

/// Whether a row is a heading, a footnote and the like, whose number of cells says nothing. A total
/// with a figure is judged like any row.
fn is_beside_the_table(id: &str, value: &str) -> bool {
    let wordy = || number(value, true).is_err();
    match aside(id) {
        Some(Aside::Footnote | Aside::Signature) => true,
        Some(Aside::Heading | Aside::Numbering | Aside::Total) => wordy(),
        None => false,
    }
}

/// Whether a line could be a row: an id, and a value that means something.
pub(super) fn is_row(line: &str, columns: &Columns, dialect: Dialect) -> bool {
    let Some(record) = Scanner::new(line, dialect.separator, 0).next() else {
        return false;
    };
    let text = |column: Column| {
        let at = columns.index(column)?;
        record.fields.get(at).map(|field| cleaned(&field.text))
    };
    let comma = dialect.decimal_comma();
    text(Column::Metric).is_some_and(|id| Id::parse(&id).is_ok())
        && text(Column::Value).is_some_and(|value| {
            number(&value, comma).is_ok() || status(&value).is_some() || is_not_applicable(&value)
        })
}

/// The bytes of a text that starts at `from`, without the blanks around it.
fn trimmed(text: &str, from: usize) -> Range<usize> {
    let start = from + text.len() - text.trim_start().len();
    start..start + text.trim().len()
}

/// What is wrong with a record's form, whatever its cells are: quotes, and characters that no table
/// should hold.
pub(in crate::submission) fn form(record: &Record<'_>, findings: &Findings<'_>) -> Vec<Diagnostic> {
    let mut faults: Vec<_> = quote(record, findings).into_iter().collect();
    faults.extend(strays_in(record, findings));
    faults
}

/// What is wrong with the quotes of a record.
fn quote(record: &Record<'_>, findings: &Findings<'_>) -> Option<Diagnostic> {
    let text = &findings.source.text;
    Some(match record.fault.as_ref()? {
        Fault::UnclosedQuote(quote) => {
            let finding = findings.at(&UNCLOSED_QUOTE, quote.clone());
            // Alone in its cell it is rather a ditto mark.
            let rest = &text[quote.end..];
            let alone = rest.is_empty() || rest.starts_with([',', ';', '\t', '\n', '\r']);
            if alone { finding.help("help-ditto") } else { finding }
        }
        Fault::RowInQuotes(quote, line) => {
            let finding = findings.at(&ROW_IN_QUOTES, quote.clone()).found(&text[line.clone()]);
            let mut finding = finding.see(findings.place(line.clone()), "line");
            // As the line stands there it is a part of this cell, whatever else it could be.
            let around = record.fields.iter().rposition(|field| field.span.start <= line.start);
            let cell = around.map(|column| cell_name(column, record.number).into());
            finding.related.iter_mut().for_each(|label| label.cell.clone_from(&cell));
            finding
        }
        Fault::TextAfterQuote(rest) => {
            findings.at(&TEXT_AFTER_QUOTE, rest.clone()).found(&text[rest.clone()])
        }
        Fault::InDoubt => return None,
    })
}

fn strays_in(record: &Record<'_>, findings: &Findings<'_>) -> Vec<Diagnostic> {
    strays(&findings.source.text, record.span.clone())
        .into_iter()
        .map(|(rule, c, span)| findings.at(rule, span).found(crate::source::unseen::code_point(c)))
        .collect()
}
