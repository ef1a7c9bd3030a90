//! A register → its lines: a table of the Office's own (findings, proposals, scores) with headings
//! that it asks for by name, one thing a line.
//!
//! Owns what a submission's reader does not: which headings there are. Separators, quotes, hidden
//! characters and merges are found by the same means and under the same codes. A line that is at
//! fault is not given. What cells mean is for whoever asked.

mod day;
mod head;
#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use self::head::{Head, Layout};
use super::csv::{
    Disputed, EMPTY_FILE, EXTRA_CELL, Fault, Findings, HIDDEN_CHARACTER, MISSING_HEADER,
    REPEATED_HEADER, Record, Scanner, TOO_FEW_CELLS, TOO_MANY_ROWS, TRUNCATED_FILE, beyond_rows,
    cell, form, hidden, is_blank, overlong, unreadable,
};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{FileId, Place};
use crate::plan::conflict;
use crate::source::number::{NumberFault, number};
use crate::source::spelling::{cleaned, is_usual};
use crate::source::{Sources, limits, unseen};

pub use day::{date, date_in_words};

/// The rules that only a register can break.
pub static RULES: &[&Rule] = day::RULES;

/// A column that a register has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading {
    /// What it is called in the contract: `found`.
    pub key: &'static str,
    /// What else it may be called, the best Vietnamese name first.
    pub names: &'static [&'static str],
    /// Whether nothing can be read without it, nor a line that lacks its cell.
    pub required: bool,
}

/// A line of a register that is sound in its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the sheet, from 1, as Excel counts: by it a finding faults the line.
    pub number: usize,
    /// From its first cell to its last.
    pub place: Place,
    /// In the order of the headings that were asked for; `None` where nothing stands.
    pub cells: Vec<Option<Cell>>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// In NFC, without blanks around it; never empty.
    pub text: String,
    /// Without the blanks and quotes around it.
    pub place: Place,
    /// Whether the file's separator leaves the comma free to be a decimal sign.
    decimal_comma: bool,
}

/// The number in a cell, by the rules of submissions.
///
/// # Errors
/// Why it is none that can be taken as it stands.
pub fn decimal(cell: &Cell) -> Result<Decimal, NumberFault> {
    number(&cell.text, cell.decimal_comma)
}

/// Reads a register; `None` where its columns cannot be told. What is lost shows in the findings: any
/// of them that is an error has cost a line or more.
pub fn rows(
    sources: &Sources,
    file: FileId,
    headings: &'static [Heading],
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Line>> {
    let source = sources.file(file);
    let mut findings = Findings { file, source, whose: None, diagnostics };
    if let Some(why) = source.unreadable {
        findings.extend(unreadable(why, &findings).into_iter().map(in_register).collect());
        return None;
    }
    if let Some(beyond) = beyond_rows(&source.text) {
        let finding = findings.at(&TOO_MANY_ROWS, beyond).with("most", limits::ROWS);
        findings.push(in_register(finding));
        return None;
    }
    let conflicts = conflict::conflicts(&source.text);
    let undisputed = conflict::without(&source.text, &conflicts);
    let text = conflict::unmarked(&source.text, &conflicts);
    let disputed = Disputed::new(conflicts, &findings);
    let layout = head::layout(&undisputed, headings);
    let mut records = Scanner::new(&text, layout.separator, layout.from);
    let above = layout.header.map_or(usize::MAX, |header| header - 1);
    let mut first = None;
    let is_empty = |line: &str| line.bytes().all(|byte| b" ,;\t\r\n".contains(&byte));
    let titles = records.by_ref().take(above);
    for record in titles.filter(|record| !is_empty(&text[record.span.clone()])) {
        first.get_or_insert(record.span.clone());
        findings.extend(form(&record, &findings));
    }
    let Some(header) = records.next() else {
        let finding = match first {
            _ if disputed.any() => None,
            Some(first) => Some(findings.at(&MISSING_HEADER, first)),
            None => Some(findings.at_place(&EMPTY_FILE, Place::top(file))),
        };
        let wanted = head::wanted(headings);
        let finding = finding.map(|finding| in_register(finding).with("columns", wanted));
        findings.extend(finding.into_iter().chain(disputed.finish()).collect());
        return None;
    };
    let Some(head) = Head::read(&header, headings, &mut findings) else {
        findings.extend(disputed.finish());
        return None;
    };
    let reader = Reader { head, layout, headings };
    Some(reader.lines(records, disputed, &mut findings))
}

/// Says that a finding is of a register, where its words are otherwise those of a submission.
fn in_register(finding: Diagnostic) -> Diagnostic {
    finding.with("form", "register")
}

/// What the lines below the header are read with.
struct Reader {
    head: Head,
    layout: Layout,
    headings: &'static [Heading],
}

impl Reader {
    fn lines<'t>(
        &self,
        mut records: Scanner<'t>,
        mut disputed: Disputed,
        findings: &mut Findings<'_>,
    ) -> Vec<Line> {
        let (head, separator) = (self.head.clone(), self.layout.separator);
        records.expect(move |line| is_line(line, separator, &head));
        let mut lines = Vec::new();
        for record in records {
            if disputed.has(&record.span) || disputed.is_leftover(&record, findings) {
                continue;
            }
            lines.extend(self.line(&record, findings));
        }
        findings.extend(disputed.finish());
        lines
    }

    /// Reads a line; `None` if nothing is in it, or if it is at fault.
    fn line(&self, record: &Record<'_>, findings: &mut Findings<'_>) -> Option<Line> {
        if matches!(record.fault, None | Some(Fault::InDoubt)) && is_blank(record) {
            return None;
        }
        let text = &*findings.source.text;
        let kept: Vec<_> =
            record.fields.iter().enumerate().map(|(at, field)| cell(findings, field, at)).collect();
        let mut faults = form(record, findings);
        if !is_usual(&text[record.span.clone()]) {
            faults.extend(self.hidden(record, findings));
        }
        faults.extend(overlong(&kept, findings));
        if record.fault.is_none() {
            faults.extend(self.shape(record, findings));
        }
        let is_sound = faults.is_empty() && record.fault.is_none();
        let faults = faults.into_iter().map(|fault| fault.row(findings.file, record.number));
        findings.extend(faults.collect());
        let pick = |at: &Option<usize>| {
            let cell = kept.get((*at)?)?.seen(findings.file, text);
            let (text, place) = (cell.text.to_owned(), cell.place);
            let decimal_comma = self.layout.decimal_comma();
            (!text.is_empty()).then_some(Cell { text, place, decimal_comma })
        };
        is_sound.then(|| Line {
            number: record.number,
            place: findings.place(record.span.clone()),
            cells: self.head.columns.iter().map(pick).collect(),
        })
    }

    /// Characters that nobody sees, where they make a cell other than it looks.
    fn hidden(&self, record: &Record<'_>, findings: &Findings<'_>) -> Vec<Diagnostic> {
        let fields = record.fields.iter().enumerate();
        let found = fields.flat_map(|(at, field)| {
            let asked = self.head.columns.iter().position(|column| *column == Some(at));
            let strict = asked.is_some_and(|asked| self.headings[asked].required);
            let raw = &findings.source.text[field.span.clone()];
            let found = if strict { unseen::hidden(raw) } else { unseen::misleading(raw) };
            found.into_iter().map(|run| {
                let span = field.span.start + run.span.start..field.span.start + run.span.end;
                let finding = findings.at(&HIDDEN_CHARACTER, span).with("where", "text");
                hidden(finding, &run)
            })
        });
        found.collect()
    }

    /// What is wrong with the number of cells.
    fn shape(&self, record: &Record<'_>, findings: &Findings<'_>) -> Option<Diagnostic> {
        let (cells, width) = (record.fields.len(), self.head.width);
        if self.head.is_repeated(record) {
            let header = findings.place(self.head.span.clone());
            let finding = findings.at(&REPEATED_HEADER, record.span.clone());
            return Some(finding.see(header, "first"));
        }
        let counted =
            |finding: Diagnostic| in_register(finding).with("cells", cells).with("columns", width);
        let last = self.head.required.iter().copied().max().unwrap_or_default();
        let end = record.span.end;
        if !record.ended && cells <= last {
            return Some(counted(findings.at(&TRUNCATED_FILE, end..end)));
        }
        let extra = record.fields.iter().enumerate().find(|(at, field)| {
            !self.head.named.get(*at).copied().unwrap_or(false) && !cleaned(&field.text).is_empty()
        });
        if let Some((_, extra)) = extra {
            let finding = findings.at(&EXTRA_CELL, extra.span.clone());
            return Some(finding.found(&*cleaned(&extra.text)).with("columns", width));
        }
        (cells <= last).then(|| counted(findings.at(&TOO_FEW_CELLS, record.span.clone())))
    }
}

/// Whether a line within a quoted cell could be a line of the register: as many cells as it has
/// columns, none of the needed ones empty, and one word in the first of these, as ids are.
fn is_line(line: &str, separator: u8, head: &Head) -> bool {
    let Some(record) = Scanner::new(line, separator, 0).next() else { return false };
    let text = |at: usize| record.fields.get(at).map(|field| cleaned(&field.text));
    let is_word = |text: &str| !text.is_empty() && !text.contains(' ');
    record.fields.len() >= head.width
        && head.required.iter().all(|at| text(*at).is_some_and(|text| !text.is_empty()))
        && head.required.first().is_some_and(|at| text(*at).is_some_and(|text| is_word(&text)))
}
