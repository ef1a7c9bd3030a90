//! A TOML file as its statements, headers and entries, however broken they are: one ends where its
//! line does, unless a bracket is open that what follows may still close.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// A token and its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: TokenKind,
    pub start: usize,
    pub end: usize,
}

impl Token {
    /// What it is in the file.
    pub fn text(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// Whether it is a text in quotes, closed or not.
    pub fn is_string(self) -> bool {
        use TokenKind::{BasicString, LiteralString, MlBasicString, MlLiteralString};
        matches!(self.kind, BasicString | LiteralString | MlBasicString | MlLiteralString)
    }

    /// Whether it is a text in quotes that nothing closes.
    pub fn is_unclosed_string(self, text: &str) -> bool {
        let quote = match self.kind {
            TokenKind::BasicString => "\"",
            TokenKind::LiteralString => "'",
            TokenKind::MlBasicString => "\"\"\"",
            TokenKind::MlLiteralString => "'''",
            _ => return false,
        };
        let own = self.text(text);
        let Some(inner) = own.strip_suffix(quote) else { return true };
        let is_escaped =
            quote.starts_with('"') && (inner.len() - inner.trim_end_matches('\\').len()) % 2 == 1;
        own.len() < 2 * quote.len() || is_escaped
    }

    /// Whether it is a blank, a comment or the end of a line.
    pub fn is_idle(self) -> bool {
        use TokenKind::{Comment, Eof, Newline, Whitespace};
        matches!(self.kind, Whitespace | Comment | Newline | Eof)
    }

    pub fn is_opening(self) -> bool {
        matches!(self.kind, TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket)
    }

    pub fn is_closing(self) -> bool {
        matches!(self.kind, TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket)
    }

    /// The sign that closes this bracket.
    pub fn closing(self) -> TokenKind {
        if self.kind == TokenKind::LeftSquareBracket {
            TokenKind::RightSquareBracket
        } else {
            TokenKind::RightCurlyBracket
        }
    }
}

/// What is wrong with the brackets of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Brackets {
    Sound,
    /// Opened and never closed.
    Open {
        bracket: Token,
        lacking: String,
        before: Option<Token>,
    },
    /// Closed by a sign of the other kind.
    Wrong {
        bracket: Token,
        closing: Token,
    },
    /// A table in a list that has no brace in front.
    Unopened {
        first: Token,
    },
}

/// A header or an entry.
#[derive(Debug)]
pub(super) struct Statement {
    /// From its first token to the end of its last one that says something.
    pub span: Range<usize>,
    pub tokens: Vec<Token>,
    pub brackets: Brackets,
}

impl Statement {
    pub fn is_header(&self) -> bool {
        self.tokens.first().is_some_and(|token| token.kind == TokenKind::LeftSquareBracket)
    }
}

/// The tokens of a text, each ending where a character does.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let whole = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at += 1;
        }
        at
    };
    let all = Source::new(text).lex().map(|token| Token {
        kind: token.kind(),
        start: whole(token.span().start()),
        end: whole(token.span().end()),
    });
    all.collect()
}

/// All statements of a text.
pub(super) fn statements(text: &str) -> Vec<Statement> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut rest = tokens.as_slice();
    while let Some(first) = rest.iter().position(|token| !token.is_idle()) {
        rest = &rest[first..];
        let (length, brackets) = extent(text, rest);
        let own = &rest[..length];
        let end = own.iter().rfind(|token| !token.is_idle()).map_or(own[0].end, |last| last.end);
        let tokens: Vec<Token> = own.iter().copied().filter(|token| !token.is_idle()).collect();
        found.push(Statement { span: own[0].start..end, tokens, brackets });
        rest = &rest[length..];
    }
    found
}

/// How many tokens the first statement has, and what is wrong with its brackets.
fn extent(text: &str, tokens: &[Token]) -> (usize, Brackets) {
    let is_header = tokens[0].kind == TokenKind::LeftSquareBracket;
    let mut open: Vec<usize> = Vec::new();
    let mut last = tokens[0];
    let mut brackets = Brackets::Sound;
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            TokenKind::Newline if is_header || open.is_empty() => return (at, brackets),
            TokenKind::Newline if begins(text, tokens, at, *open.last().unwrap_or(&0), last) => {
                return (at, unless_known(brackets, tokens, &open, None));
            }
            TokenKind::Eof => return (at, unless_known(brackets, tokens, &open, None)),
            _ if is_header => {}
            _ if token.is_opening() => open.push(at),
            _ if token.is_closing() => {
                let own = open.iter().rposition(|at| tokens[*at].closing() == token.kind);
                match own {
                    Some(own) if own + 1 == open.len() => open.truncate(own),
                    Some(own) => {
                        let lost = open.split_off(own + 1);
                        brackets = unless_known(brackets, tokens, &lost, Some(*token));
                        open.truncate(own);
                    }
                    None => {
                        let fault = unfit(tokens, open.last().copied(), at);
                        // What has no opening closes nothing.
                        if !matches!(fault, Some(Brackets::Unopened { .. })) {
                            open.pop();
                        }
                        if let (Some(fault), Brackets::Sound) = (fault, &brackets) {
                            brackets = fault;
                        }
                    }
                }
            }
            _ => {}
        }
        if !token.is_idle() {
            last = *token;
        }
    }
    (tokens.len(), unless_known(brackets, tokens, &open, None))
}

/// What a closing sign is that fits no open bracket.
fn unfit(tokens: &[Token], open: Option<usize>, at: usize) -> Option<Brackets> {
    let open = open?;
    let line = tokens[..at].iter().rposition(|token| token.kind == TokenKind::Newline);
    let own = &tokens[line.unwrap_or(0).max(open) + 1..at];
    let is_table = own.iter().any(|token| token.kind == TokenKind::Equals);
    match own.iter().find(|token| !token.is_idle()) {
        Some(first) if is_table && tokens[open].kind == TokenKind::LeftSquareBracket => {
            Some(Brackets::Unopened { first: *first })
        }
        _ => Some(Brackets::Wrong { bracket: tokens[open], closing: tokens[at] }),
    }
}

/// The first fault of a statement's brackets: what was known, or those that are still open.
fn unless_known(
    known: Brackets,
    tokens: &[Token],
    open: &[usize],
    before: Option<Token>,
) -> Brackets {
    match (known, open.last()) {
        (Brackets::Sound, Some(inner)) => {
            let sign = |at: &usize| match tokens[*at].closing() {
                TokenKind::RightSquareBracket => ']',
                _ => '}',
            };
            let lacking = open.iter().rev().map(sign).collect();
            Brackets::Open { bracket: tokens[*inner], lacking, before }
        }
        (known, _) => known,
    }
}

/// Whether the line after this end of one begins another statement, though a bracket is open.
fn begins(text: &str, tokens: &[Token], newline: usize, open: usize, last: Token) -> bool {
    let line = tokens[newline + 1..].iter().filter(|token| token.kind != TokenKind::Whitespace);
    let line: Vec<Token> =
        line.copied().take_while(|token| token.kind != TokenKind::Newline).collect();
    if line.first().is_some_and(|token| token.kind == TokenKind::LeftSquareBracket) {
        return is_header_line(text, &line);
    }
    let Some(equals) = line.iter().position(|token| token.kind == TokenKind::Equals) else {
        return false;
    };
    let is_key =
        |token: &Token| token.is_string() || matches!(token.kind, TokenKind::Atom | TokenKind::Dot);
    if equals == 0 || !line[..equals].iter().all(is_key) {
        return false;
    }
    if tokens[open].kind == TokenKind::LeftSquareBracket {
        // A table of a list whose own brace is lacking ends with one all the same.
        let count = |kind| line.iter().filter(|token| token.kind == kind).count();
        return count(TokenKind::RightCurlyBracket) <= count(TokenKind::LeftCurlyBracket);
    }
    // A table in braces may go on in the next line: after its opening, or after a comma.
    let is_spread = tokens[open + 1..newline]
        .iter()
        .find(|token| !matches!(token.kind, TokenKind::Whitespace | TokenKind::Comment))
        .is_some_and(|token| token.kind == TokenKind::Newline);
    let is_begun = tokens[open] == last || last.kind == TokenKind::Comma;
    !(is_spread || is_begun)
}

/// Whether a line that begins with a bracket is a header and no list: a word stands in it.
fn is_header_line(text: &str, line: &[Token]) -> bool {
    let opening = line.iter().take_while(|token| token.kind == TokenKind::LeftSquareBracket);
    let (opening, rest) = line.split_at(opening.count());
    let is_name = |token: &&Token| matches!(token.kind, TokenKind::Atom | TokenKind::Dot);
    let names = rest.iter().take_while(is_name).count();
    let (names, rest) = rest.split_at(names);
    let word = names.first().map(|token| token.text(text)).unwrap_or_default();
    let is_word = word.starts_with(|c: char| c.is_alphabetic())
        && !matches!(word, "true" | "false" | "inf" | "nan");
    let closing = rest.iter().filter(|token| token.kind == TokenKind::RightSquareBracket).count();
    let others = rest.iter().filter(|token| !token.is_closing() && !token.is_idle()).count();
    is_word && others == 0 && opening.len() <= 2 && (closing > 0 || opening.len() == 2)
}
