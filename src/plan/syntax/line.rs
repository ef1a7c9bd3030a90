//! What is wrong within one statement whose brackets and quotes are closed.

use std::ops::Range;

use toml_parser::lexer::TokenKind;

use super::super::toml_text::quoted;
use super::Fault;
use super::meant::{is_curly, is_value, meant};
use super::statement::{Statement, Token};
use crate::source::unseen;

/// Words and numbers that stand without quotes, one value or what is left over behind one.
struct Run {
    span: Range<usize>,
    before: Option<Token>,
}

/// The fault of a statement that TOML cannot read, where it can be told from what stands there.
pub(super) fn fault(text: &str, statement: &Statement) -> Option<Fault> {
    if let Some(fault) = blank(text, statement) {
        return Some(fault);
    }
    if statement.is_header() {
        return None;
    }
    let tokens = &statement.tokens;
    let is_key = |token: &&Token| {
        token.is_string() || matches!(token.kind, TokenKind::Atom | TokenKind::Dot)
    };
    let key = tokens.iter().take_while(is_key).count();
    if let Some(fault) = key_fault(text, statement, key) {
        return Some(fault);
    }
    if tokens.get(key).is_none_or(|token| token.kind != TokenKind::Equals) {
        return None;
    }
    let values = &tokens[key + 1..];
    let mut found = runs(text, values).into_iter().filter_map(|run| match run {
        Ok(run) => of_run(text, statement, &run),
        Err(span) => Some(Fault::new("operator", span)),
    });
    found.next().or_else(|| strings(text, statement, values))
}

/// A blank that is none to TOML, or a character that nobody sees.
fn blank(text: &str, statement: &Statement) -> Option<Fault> {
    let atoms = statement.tokens.iter().filter(|token| token.kind == TokenKind::Atom);
    let mut odd = atoms.flat_map(|token| {
        let is_odd = |c: char| (c.is_whitespace() && !c.is_ascii()) || unseen::kind(c).is_some();
        let own = token.text(text).char_indices();
        own.filter(move |(_, c)| is_odd(*c)).map(move |(at, c)| (token.start + at, c))
    });
    let (at, c) = odd.next()?;
    let fault = Fault::new("blank", at..at + c.len_utf8());
    Some(fault.found(unseen::code_point(c)).write(unseen::code_point(c)))
}

/// A sign between key and value that is not `=`.
fn key_fault(text: &str, statement: &Statement, key: usize) -> Option<Fault> {
    let tokens = &statement.tokens;
    let last = tokens.get(key.checked_sub(1)?)?;
    let has_equals = tokens.get(key).is_some_and(|token| token.kind == TokenKind::Equals);
    let compared = |token: &&Token| {
        token.kind == TokenKind::Atom && token.text(text).contains(['<', '>', '≥', '≤'])
    };
    let is_last = |token: &Token| !has_equals || token == last;
    if let Some(sign) = tokens[..key].iter().find(compared).filter(|token| is_last(token)) {
        let own = sign.text(text);
        let at = sign.start + own.find(['<', '>', '≥', '≤']).unwrap_or(0);
        let end = if has_equals { tokens[key].end } else { sign.end };
        return Some(Fault::new("operator", at..end));
    }
    if has_equals {
        return None;
    }
    let ends = |token: &&Token| token.kind == TokenKind::Atom && token.text(text).contains(':');
    let Some(colon) = tokens[..key].iter().find(ends) else {
        return words(text, statement, key);
    };
    let at = colon.start + colon.text(text).find(':')?;
    let own = &text[statement.span.clone()];
    let split = at - statement.span.start;
    let write = format!("{} = {}", own[..split].trim_end(), own[split + 1..].trim_start());
    Some(Fault::new("colon", at..at + 1).write(write))
}

/// A line of nothing but words: a remark without its sign.
fn words(text: &str, statement: &Statement, key: usize) -> Option<Fault> {
    let tokens = &statement.tokens;
    let is_bare = tokens.iter().all(|token| token.kind == TokenKind::Atom);
    let is_remark = is_bare && key == tokens.len() && key > 2;
    let write = format!("# {}", &text[statement.span.clone()]);
    is_remark.then(|| Fault::new("words", statement.span.clone()).write(write))
}

/// Every value without quotes; `Err` is a sign of comparison in place of `=`.
fn runs(text: &str, tokens: &[Token]) -> Vec<Result<Run, Range<usize>>> {
    let mut found = Vec::new();
    let mut open: Vec<TokenKind> = Vec::new();
    let mut at = 0;
    let is_bare = |token: &Token| matches!(token.kind, TokenKind::Atom | TokenKind::Dot);
    let is_beside = |at: usize| !text[tokens[at].end..tokens[at + 1].start].contains(['\n', '#']);
    while at < tokens.len() {
        let token = tokens[at];
        if token.is_opening() {
            open.push(token.kind);
        } else if token.is_closing() {
            open.pop();
        }
        if !is_bare(&token) {
            at += 1;
            continue;
        }
        let first = at;
        while let Some(next) = tokens.get(at + 1) {
            let joins = is_bare(next) && is_beside(at);
            if joins {
                at += 1;
            } else if next.kind == TokenKind::Comma && is_one_number(text, tokens, at, open.last())
            {
                at += 2;
            } else {
                break;
            }
        }
        let span = token.start..tokens[at].end;
        let before = first.checked_sub(1).map(|before| tokens[before]);
        match tokens.get(at + 1) {
            Some(next) if next.kind == TokenKind::Equals => {
                let last = tokens[at];
                if last.text(text).ends_with(['<', '>', '≥', '≤']) {
                    found.push(Err(last.start..next.end));
                }
            }
            _ => found.push(Ok(Run { span, before })),
        }
        at += 1;
    }
    found
}

/// Whether the comma behind a bare value goes on with it: outside brackets it parts nothing, and within
/// braces digits beside it are decimals.
fn is_one_number(text: &str, tokens: &[Token], at: usize, open: Option<&TokenKind>) -> bool {
    let Some(next) = tokens.get(at + 2).filter(|next| next.kind == TokenKind::Atom) else {
        return false;
    };
    let is_digit = |c: char| c.is_ascii_digit();
    let is_key = tokens.get(at + 3).is_some_and(|token| token.kind == TokenKind::Equals);
    let is_tight = tokens[at].end + 1 == next.start;
    match open {
        None => true,
        Some(TokenKind::LeftCurlyBracket) => {
            is_tight
                && !is_key
                && tokens[at].text(text).ends_with(is_digit)
                && next.text(text).starts_with(is_digit)
        }
        Some(_) => false,
    }
}

/// What is wrong with a bare value.
fn of_run(text: &str, statement: &Statement, run: &Run) -> Option<Fault> {
    let own = &text[run.span.clone()];
    if let Some(before) = run.before.filter(|before| before.is_string()) {
        return Some(left_over(text, statement, run, before));
    }
    if is_value(own) {
        return None;
    }
    let meant = meant(own)?;
    let start = run.span.start;
    let mut fault = Fault::new(meant.kind, start..run.span.end).write(meant.write);
    match meant.kind {
        // Only what has to go.
        "semicolon" => fault.span.start = run.span.end - 1,
        "slashes" => fault.span.start = start + own.find("//").unwrap_or(0),
        _ => {}
    }
    fault.other = meant.other;
    Some(fault)
}

/// What stands behind a text in quotes that has ended.
fn left_over(text: &str, statement: &Statement, run: &Run, before: Token) -> Fault {
    let own = &text[run.span.clone()];
    if let Some(remark) = own.strip_prefix("//") {
        let write = format!("# {}", remark.trim());
        return Fault::new("slashes", run.span.clone()).write(write);
    }
    if own == ";" {
        let write = text[statement.span.start..run.span.start].trim_end();
        return Fault::new("semicolon", run.span.clone()).write(write.to_owned());
    }
    if !own.contains('"') {
        return Fault::new("line", run.span.clone());
    }
    let inner = before.text(text).trim_matches('"');
    if inner.trim_end().ends_with(',') {
        // The text was never closed, and the next one's opening did it.
        let closed = inner.trim_end().trim_end_matches(',').trim_end();
        let fault = Fault::new("unclosed-quote", before.start..before.start + 1);
        return fault.write(quoted(closed)).found(before.text(text).to_owned());
    }
    inner_quotes(text, before.start..run.span.end)
}

/// Quotes within a text in quotes.
fn inner_quotes(text: &str, whole: Range<usize>) -> Fault {
    let own = &text[whole.clone()];
    let content = own.strip_prefix('"').unwrap_or(own);
    let bare = content.strip_suffix('"').unwrap_or(content);
    // Where one quote is lacking it is the one that closes the whole.
    let bare = if bare.matches('"').count() % 2 == 1 { content } else { bare };
    let mut fault = Fault::new("inner-quotes", whole).write(quoted(bare));
    if !bare.contains('\'') {
        fault.kind = "quotes-in-quotes";
        fault.other = format!("'{bare}'");
    }
    fault
}

/// Two texts side by side.
fn strings(text: &str, statement: &Statement, tokens: &[Token]) -> Option<Fault> {
    let mut depth = 0_usize;
    for pair in tokens.windows(2) {
        if pair[0].is_opening() {
            depth += 1;
        } else if pair[0].is_closing() {
            depth = depth.saturating_sub(1);
        }
        let ends = pair[0].is_string() || pair[0].is_closing();
        let begins = pair[1].is_string() || pair[1].is_opening();
        if !(ends && begins) {
            continue;
        }
        if depth == 0 && pair[0].is_string() && pair[1].is_string() {
            return Some(inner_quotes(text, pair[0].start..statement.span.end));
        }
        if depth > 0 && pair[0].is_string() && pair[1].is_string() {
            let write = format!("{}, {}", pair[0].text(text), pair[1].text(text));
            return Some(Fault::new("comma", pair[0].start..pair[0].end).write(write));
        }
        if depth > 0 {
            return Some(Fault::new("comma-after", pair[0].start..pair[0].end));
        }
    }
    None
}

/// Whether a text has a quote that TOML does not know where it begins or ends.
pub(super) fn without_curly(text: &str) -> &str {
    text.trim_end_matches(is_curly)
}
