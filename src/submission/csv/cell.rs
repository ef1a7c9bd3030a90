//! Fields → cells: the text cleaned, the place without the blanks; and characters that no cell
//! should hold.

use std::borrow::Cow;
use std::ops::Range;

use super::findings::Findings;
use super::scan::{Field, Record};
use crate::diagnostic::{Diagnostic, Rule};
use crate::i18n::Message;
use crate::model::{Column, KeptCell};
use crate::source::spelling::{self, cleaned, is_blank, is_invisible};
use crate::source::unseen;

/// A character that a table never has: NUL, escape, …
pub static CONTROL_CHARACTER: Rule = Rule::error("R206", "control-character");
/// A character that was lost when the file was saved or copied: only U+FFFD is left of it.
pub static LOST_CHARACTER: Rule = Rule::error("R207", "lost-character");

/// A character that nobody sees, where it makes a figure or what it rests on other than it looks.
pub static HIDDEN_CHARACTER: Rule = Rule::error("R227", "hidden-character");
/// How many runs of such characters are told of a row.
const STRAYS: usize = 20;

/// A field as a cell of a column (from 0).
pub(in crate::submission) fn cell(
    findings: &Findings<'_>,
    field: &Field<'_>,
    column: usize,
) -> KeptCell {
    let shown = |c: char| !is_blank(c) && !is_invisible(c);
    let raw = &findings.source.text[field.span.clone()];
    let start = raw.find(shown).unwrap_or(0);
    let end = raw
        .rfind(shown)
        .map_or(start, |last| last + raw[last..].chars().next().map_or(0, char::len_utf8));
    let span = field.span.start + start..field.span.start + end;
    let text = cleaned(&field.text);
    // Where nothing was to be cleaned it was typed so.
    let is_cleaned = matches!(text, Cow::Owned(_));
    let typed = is_cleaned.then(|| spelling::typed(&field.text)).filter(|typed| *typed != *text);
    let typed = typed.map(String::into_boxed_str);
    KeptCell::new(&findings.source.text, span, column, &text, typed)
}

/// Characters that nobody sees in a field of a column. An id, a value and evidence hold none, whatever
/// it does; other text may join and part its letters, but not change how the cells beside it look.
pub(super) fn unseen(
    field: &Field<'_>,
    column: Option<Column>,
    findings: &Findings<'_>,
) -> Vec<Diagnostic> {
    let raw = &findings.source.text[field.span.clone()];
    let is_read = matches!(column, Some(Column::Metric | Column::Value | Column::Evidence));
    let mut found = if is_read { unseen::hidden(raw) } else { unseen::misleading(raw) };
    // A tab parts digits as a blank does, but looks like the end of a cell.
    if matches!(column, Some(Column::Metric | Column::Value)) {
        let inside = raw.len() - raw.trim_start().len()..raw.trim_end().len();
        let tab = raw.get(inside.clone()).and_then(|text| text.find('\t'));
        found.extend(tab.map(|at| {
            let at = inside.start + at;
            unseen::Run { first: '\t', kind: unseen::Kind::Tab, span: at..at + 1 }
        }));
    }
    let place = match column {
        Some(Column::Metric) => "metric",
        Some(Column::Value) => "value",
        Some(Column::Evidence) => "evidence",
        _ => "text",
    };
    let found = found.into_iter().map(|run| {
        let span = field.span.start + run.span.start..field.span.start + run.span.end;
        hidden(findings.at(&HIDDEN_CHARACTER, span), &run).with("where", place)
    });
    found.collect()
}

/// Characters that nobody sees in a header row, which says what the cells below it are.
pub(in crate::submission) fn unseen_in_header(
    record: &Record<'_>,
    findings: &Findings<'_>,
) -> Vec<Diagnostic> {
    let start = record.span.start;
    let found = unseen::hidden(&findings.source.text[record.span.clone()]).into_iter().map(|run| {
        let span = start + run.span.start..start + run.span.end;
        hidden(findings.at(&HIDDEN_CHARACTER, span), &run).with("where", "header")
    });
    found.collect()
}

/// Says which character it is and what it does.
pub(in crate::submission) fn hidden(finding: Diagnostic, run: &unseen::Run) -> Diagnostic {
    let does = Message::new("unseen-kind").with("kind", run.kind.code());
    finding.found(unseen::code_point(run.first)).with("does", does)
}

/// Every field of a record as a cell.
pub(super) fn cells(findings: &Findings<'_>, record: &Record<'_>) -> Vec<KeptCell> {
    record.fields.iter().enumerate().map(|(at, field)| cell(findings, field, at)).collect()
}

/// Runs of a character that a table should not hold, with the rule they break.
pub(super) fn strays(text: &str, span: Range<usize>) -> Vec<(&'static Rule, char, Range<usize>)> {
    // No such character begins with another byte.
    let may_begin = |byte| matches!(byte, 0..=8 | 0xb..=0xc | 0xe..=0x1f | 0x7f | 0xc2 | 0xef);
    if !text.as_bytes()[span.clone()].iter().any(|byte| may_begin(*byte)) {
        return Vec::new();
    }
    let mut found: Vec<(&'static Rule, char, Range<usize>)> = Vec::new();
    for (at, c) in text[span.clone()].char_indices() {
        let rule = match c {
            '\t' | '\n' | '\r' => continue,
            char::REPLACEMENT_CHARACTER => &LOST_CHARACTER,
            c if c.is_control() => &CONTROL_CHARACTER,
            _ => continue,
        };
        let start = span.start + at;
        let end = start + c.len_utf8();
        let told = found.len();
        match found.last_mut() {
            Some((_, last, run)) if *last == c && run.end == start => run.end = end,
            // A row that is full of them is at fault by the first.
            _ if told == STRAYS => break,
            _ => found.push((rule, c, start..end)),
        }
    }
    found
}
