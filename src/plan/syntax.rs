//! TOML syntax faults in plain words.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use super::rules::TOML_SYNTAX;
use crate::diagnostic::Diagnostic;
use crate::model::{FileId, Place};
use crate::source::limits;

/// One syntax fault: the parser's words and where.
pub(super) struct Fault {
    words: String,
    span: Range<usize>,
}

/// Where a file goes beyond what a plan can hold, so that it is not worth reading: parsing takes
/// memory by the token, and a file of nothing but signs has one a byte.
pub(crate) fn overfull(text: &str) -> Option<Range<usize>> {
    let most = limits::TOKENS + text.len() / limits::TOKEN_BYTES;
    let token = toml_parser::Source::new(text).lex().nth(most)?;
    let mut span = token.span().start()..token.span().end();
    while !text.is_char_boundary(span.end) {
        span.end += 1;
    }
    Some(span)
}

/// Parses as much as can be parsed, collecting every fault.
pub(super) fn parse(text: &str) -> (Spanned<DeTable<'_>>, Vec<Fault>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let faults = errors
        .into_iter()
        .map(|error| Fault {
            words: error.message().to_owned(),
            span: error.span().unwrap_or(0..0),
        })
        .collect();
    (table, faults)
}

/// A fault as a finding: the catalogue speaks of the kind, and quotes the parser for the rest.
pub(super) fn diagnostic(fault: &Fault, file: FileId, text: &str) -> Diagnostic {
    let mut start = fault.span.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let rest = &text[start..];
    let mut end = fault.span.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    let kind = kind(&fault.words);
    if kind == "key" {
        // The parser stops at the first odd letter; the reader wants the whole word.
        end = start + rest.find(['=', '.', '\n', '\r', ' ', ']']).unwrap_or(rest.len());
        start = text[..start].rfind(['\n', '\r', '.', '[', ' ']).map_or(0, |at| at + 1);
    }
    match kind {
        // The letter after a backslash is nothing without it.
        "escape" if text[..start].ends_with('\\') => {
            end = start + rest.chars().next().map_or(0, char::len_utf8);
            start -= 1;
        }
        // All that is left over, and the whole number.
        "line" => end = start + rest.find(['\n', '\r', '#']).unwrap_or(rest.len()),
        "zero" => {
            let number = |c: char| c.is_ascii_digit() || "._-".contains(c);
            end = start + rest.find(|c| !number(c)).unwrap_or(rest.len());
        }
        _ => {}
    }
    if start == end {
        end += rest.chars().next().filter(|c| *c != '\n' && *c != '\r').map_or(0, char::len_utf8);
    }
    let found = text[start..end].trim_end().to_owned();
    let end = if matches!(kind, "key" | "line") { start + found.len() } else { end };
    // The parser asks for quotes even where there is nothing to put into them.
    let kind = if kind == "quote" && found.is_empty() { "value" } else { kind };
    // Nor does it say that there is no sign after which a value could stand.
    let before = text[..start].rsplit(['\n', '{', ',']).next().unwrap_or_default();
    let kind = if kind == "value" && !before.contains('=') { "equals" } else { kind };
    Diagnostic::new(&TOML_SYNTAX, Place { file, start, end })
        .with("reason", kind)
        .with("detail", fault.words.as_str())
        .found(found)
}

/// The kind of a fault, by the words the parser has for it.
fn kind(words: &str) -> &'static str {
    const KINDS: [(&str, &str); 12] = [
        ("invalid unquoted key", "key"),
        ("string values must be quoted", "quote"),
        ("key with no value", "value"),
        ("missing value", "value"),
        ("unclosed", "unclosed"),
        ("invalid basic string, expected `\"`", "unclosed"),
        ("invalid literal string, expected `'`", "unclosed"),
        ("duplicate key", "duplicate"),
        ("missing escaped value", "escape"),
        ("invalid date", "date"),
        ("unexpected leading zero", "zero"),
        ("unexpected key or value", "line"),
    ];
    KINDS.iter().find(|(prefix, _)| words.starts_with(prefix)).map_or("other", |(_, kind)| kind)
}
