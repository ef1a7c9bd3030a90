//! How far it is in doubt which lines are rows, where a quote is wrong or may be.
//!
//! A quote can be read as it stands, or as one too many. Each way the text falls into records; up
//! to the first place where a record ends either way nobody can tell which they are. Where one way
//! leads to a quote that is never closed, it is no way to read the text, unless the other is none
//! either: then the doubt reaches to the end.

use super::scan::{Fault, Field, after_line, is_end};

/// Where the doubt ends that a fault of the record that begins at `start` brings: the beginning of
/// the first line that is sure again. Nowhere (0) if it brings none.
pub(super) fn end(text: &str, separator: u8, start: usize, fault: &Fault) -> usize {
    let below = |at: usize| after_line(text, line_end(text, at));
    match fault {
        Fault::UnclosedQuote(quote) => meeting(text, separator, start, below(quote.start), false),
        Fault::RowInQuotes(quote, _) => meeting(text, separator, start, below(quote.start), true),
        // Quotes that are not paired in their line may go on in the next.
        Fault::TextAfterQuote(rest)
            if !is_paired(&text[rest.start..line_end(text, rest.start)]) =>
        {
            let quote = next_quote(text, below(rest.start));
            boundary(text, separator, start, quote)
        }
        Fault::TextAfterQuote(_) | Fault::InDoubt => 0,
    }
}

/// Where the doubt ends that an unquoted field brings which begins with a blank and a quote: some
/// programs would take it for a quoted one.
pub(super) fn of_stray(text: &str, separator: u8, start: usize, field: &Field<'_>) -> usize {
    let quote = next_quote(text, after_line(text, line_end(text, field.span.end)));
    boundary(text, separator, start, quote)
}

/// Whether a field begins with blanks and a quote that is not closed in it.
pub(super) fn is_stray(field: &Field<'_>) -> bool {
    !field.quoted
        && field.text.starts_with([' ', '\t', '\u{a0}'])
        && field.text.trim_start().starts_with('"')
        && !is_paired(&field.text)
}

fn is_paired(text: &str) -> bool {
    text.bytes().filter(|byte| *byte == b'"').count() % 2 == 0
}

pub(super) fn line_end(text: &str, at: usize) -> usize {
    let found = text.as_bytes()[at..].iter().position(|byte| is_end(*byte));
    found.map_or(text.len(), |found| at + found)
}

/// The line below the next quote.
fn next_quote(text: &str, at: usize) -> usize {
    let quote = text.as_bytes()[at..].iter().position(|byte| *byte == b'"');
    quote.map_or(text.len(), |quote| after_line(text, line_end(text, at + quote)))
}

/// The first place from `least` on where a record begins, if one begins at `start`.
fn boundary(text: &str, separator: u8, start: usize, least: usize) -> usize {
    let mut at = start;
    while at < least {
        match record_end(text, separator, at) {
            Some(end) => at = end,
            None => return text.len(),
        }
    }
    at
}

/// Where the reading from `start`, which takes the quote as it stands, and that from `below`, the
/// line below the quote, first agree that a record begins. `is_whole` says that the first closes all
/// its quotes in the record that it begins with.
fn meeting(text: &str, separator: u8, start: usize, below: usize, is_whole: bool) -> usize {
    let Some(mut taken) = record_end(text, separator, start) else { return text.len() };
    let mut spurned = below;
    while taken != spurned {
        if taken < spurned {
            match record_end(text, separator, taken) {
                Some(end) => taken = end,
                None => return text.len(),
            }
        } else {
            match record_end(text, separator, spurned) {
                Some(end) => spurned = end,
                None if is_whole => return taken,
                None => return text.len(),
            }
        }
    }
    taken
}

/// Where the record after the one that begins at `at` begins: a quoted field ends with the first
/// quote that is not doubled, and what follows it belongs to the field. `None` if a quote is never
/// closed.
fn record_end(text: &str, separator: u8, mut at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let seek = |from: usize, wanted: &dyn Fn(u8) -> bool| {
        bytes[from..].iter().position(|byte| wanted(*byte)).map(|found| from + found)
    };
    loop {
        if bytes.get(at) == Some(&b'"') {
            let mut close = seek(at + 1, &|byte| byte == b'"')?;
            while bytes.get(close + 1) == Some(&b'"') {
                close = seek(close + 2, &|byte| byte == b'"')?;
            }
            at = close + 1;
        }
        match seek(at, &|byte| byte == separator || is_end(byte)) {
            Some(end) if bytes[end] == separator => at = end + 1,
            Some(end) => return Some(after_line(text, end)),
            None => return Some(text.len()),
        }
    }
}
