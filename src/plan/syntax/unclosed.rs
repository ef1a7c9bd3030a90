//! A bracket or a quote that is opened and never closed.

use std::ops::Range;

use toml::de::DeTable;
use toml_parser::lexer::TokenKind;

use super::line::without_curly;
use super::statement::{Brackets, Statement, Token};
use super::{Edit, Fault};

/// What a statement has opened and not closed; in the copy it is blanked out, so that nothing else
/// stumbles over it. Lines that go on with a text are taken from `rest`; where its length is larger than
/// `barren`, none does.
pub(super) fn fault(
    text: &str,
    statement: &Statement,
    rest: &mut &[Statement],
    barren: &mut usize,
) -> Option<(Fault, Edit)> {
    // A header that is not closed ends with its line all the same.
    if statement.is_header() {
        return None;
    }
    let own = &text[statement.span.clone()];
    let quote = statement.tokens.iter().find(|token| token.is_unclosed_string(text));
    let mut fault = match (quote, &statement.brackets) {
        (Some(quote), brackets) => unclosed_quote(text, statement, *quote, brackets),
        (None, Brackets::Open { bracket, lacking, before }) => {
            unclosed_bracket(text, statement, *bracket, lacking, *before)
        }
        (None, Brackets::Wrong { bracket, closing }) => {
            let right = if bracket.text(text) == "[" { "]" } else { "}" };
            Fault::new("other-bracket", closing.start..closing.end).write(right.to_owned())
        }
        (None, Brackets::Unopened { first }) => {
            let line = text[first.start..].lines().next().unwrap_or_default();
            let fault = Fault::new("unopened", first.start..first.end);
            let mut fault = fault.write(format!("{{ {line}")).found(line.to_owned());
            fault.other = "{".to_owned();
            fault
        }
        (None, Brackets::Sound) => return headless(text, statement, rest),
    };
    // Nothing that the parser can read is ever blamed.
    if DeTable::parse(own).is_ok() {
        return None;
    }
    let mut span = statement.span.clone();
    if fault.kind == "unclosed-quote"
        && let Some(more) = continued(text, rest, barren)
    {
        span.end = rest[more - 1].span.end;
        let own = text[statement.span.start..span.end].lines().map(str::trim);
        fault = fault.write(own.collect::<Vec<_>>().join(" "));
        fault.kind = "broken-text";
        *rest = &rest[more..];
    }
    Some((fault, blanked(text, span)))
}

/// A list whose first bracket is lacking: its entries follow in the next lines, and its last bracket.
fn headless(text: &str, statement: &Statement, rest: &mut &[Statement]) -> Option<(Fault, Edit)> {
    let equals = statement.tokens.last().filter(|last| last.kind == TokenKind::Equals)?;
    let is_entry = |statement: &&Statement| {
        let first = statement.tokens[0];
        let is_key = statement.tokens.get(1).is_some_and(|next| next.kind == TokenKind::Equals);
        !is_key && (first.is_string() || first.is_closing() || text[first.start..].starts_with('{'))
    };
    let entries = rest.iter().take_while(is_entry);
    let closes = entries.map(|entry| entry.tokens[0].kind == TokenKind::RightSquareBracket);
    let more = closes.into_iter().position(|closes| closes)? + 1;
    let span = statement.span.start..rest[more - 1].span.end;
    *rest = &rest[more..];
    let write = format!("{} [", &text[statement.span.clone()]);
    let mut fault = Fault::new("unopened", equals.start..equals.end).write(write);
    fault.other = "[".to_owned();
    Some((fault, blanked(text, span)))
}

/// A stretch of the file without a word, as many lines as it has.
fn blanked(text: &str, span: Range<usize>) -> Edit {
    let blank = text[span.clone()].bytes();
    let text = blank.map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    Edit { span, text }
}

/// How many statements go on with a text that was broken off at the end of a line: until its quote
/// comes, and none that is a header or has a key.
fn continued(text: &str, rest: &[Statement], barren: &mut usize) -> Option<usize> {
    if rest.len() > *barren {
        return None;
    }
    let is_text = |statement: &&Statement| {
        !statement.is_header() && !statement.tokens.iter().any(|token| token.text(text) == "=")
    };
    let mut seen = 0;
    for statement in rest.iter().take_while(is_text) {
        seen += 1;
        if text[statement.span.clone()].ends_with('"') {
            return Some(seen);
        }
    }
    *barren = rest.len() - seen;
    None
}

fn unclosed_bracket(
    text: &str,
    statement: &Statement,
    bracket: Token,
    lacking: &str,
    before: Option<Token>,
) -> Fault {
    let own = &text[statement.span.clone()];
    let rest = &text[bracket.start..statement.span.end];
    let first_line = rest.lines().next().unwrap_or_default().to_owned();
    let at = before.map_or(statement.span.end, |before| before.start);
    let kind = match before {
        _ if own.contains('\n') => "open-lines",
        Some(_) => "open-before",
        None => "open-line",
    };
    let blank = if lacking.starts_with('}') { " " } else { "" };
    let write = format!(
        "{}{blank}{lacking}{}",
        text[statement.span.start..at].trim_end(),
        &text[at..statement.span.end]
    );
    let mut fault = Fault::new(kind, bracket.start..bracket.end).found(first_line).write(write);
    fault.other = lacking.to_owned();
    fault
}

fn unclosed_quote(text: &str, statement: &Statement, quote: Token, brackets: &Brackets) -> Fault {
    let own = quote.text(text);
    let sign = &own[..if own.starts_with("\"\"\"") || own.starts_with("'''") { 3 } else { 1 }];
    let found = own.lines().next().unwrap_or_default().trim_end().to_owned();
    let mut fault = Fault::new(
        if sign.len() > 1 { "unclosed-long" } else { "unclosed-quote" },
        quote.start..quote.start + sign.len(),
    );
    let lacking = match brackets {
        Brackets::Open { lacking, .. } => lacking.as_str(),
        _ => "",
    };
    // A remark behind it is none of it, nor are the brackets that it has swallowed.
    let bare = found.split(" #").next().unwrap_or_default().trim_end();
    let bare = bare.strip_suffix(lacking).unwrap_or(bare).trim_end();
    let bare = without_curly(bare);
    let head = text[statement.span.start..quote.start].lines().last().unwrap_or_default();
    let blank = if lacking.starts_with('}') { " " } else { "" };
    fault.write = format!("{}{bare}{sign}{blank}{lacking}", head.trim_start());
    fault.other = sign.to_owned();
    fault.found(found)
}
