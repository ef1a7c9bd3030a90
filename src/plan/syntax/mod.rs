//! TOML syntax faults in plain words: one a statement, and none that only follows from another.
//!
//! The parser tells that a file is broken, and what the rest of it holds. Where it is broken is told
//! from the text: the parser stumbles far behind a bracket that is never closed. What is found is
//! mended in a copy, which is parsed again for the faults that are left.

mod heading;
mod line;
mod meant;
mod statement;
mod unclosed;

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

pub(super) use self::heading::{hides_tables, is_entries};
pub(super) use self::meant::unmistakable;
use self::statement::{Statement, statements};
use super::context::curtailed;
use super::key::Table;
use super::rules::TOML_SYNTAX;
use crate::diagnostic::Diagnostic;
use crate::model::{FileId, Place};
use crate::source::limits;

/// One syntax fault: its kind, where, and how to write it.
#[derive(Debug)]
struct Fault {
    kind: &'static str,
    span: Range<usize>,
    /// What stands there, where it is not what is pointed at.
    found: Option<String>,
    write: String,
    /// Another way to write it, or what is lacking.
    other: String,
    /// Whether it is told: of several that are alike the first one is enough.
    is_said: bool,
}

impl Fault {
    fn new(kind: &'static str, span: Range<usize>) -> Self {
        let (write, other) = (String::new(), String::new());
        Self { kind, span, found: None, write, other, is_said: true }
    }

    fn write(mut self, write: String) -> Self {
        self.write = write;
        self
    }

    fn found(mut self, found: String) -> Self {
        self.found = Some(found);
        self
    }
}

/// How a fault is mended in the copy: this text in place of those bytes.
struct Edit {
    span: Range<usize>,
    text: String,
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

/// Parses as much as can be parsed, and tells whether that is all.
pub(super) fn parse(text: &str) -> (Spanned<DeTable<'_>>, bool) {
    let (table, errors) = DeTable::parse_recoverable(text);
    (table, errors.is_empty())
}

/// What is wrong with a file that cannot be parsed, `table` being what it should hold.
pub(super) fn findings(text: &str, file: FileId, table: &'static Table) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let text = one_line_end(text, &mut faults);
    let all = statements(&text);
    let mut edits = Vec::new();
    let (mut rest, mut barren) = (all.as_slice(), usize::MAX);
    while let Some((statement, next)) = rest.split_first() {
        rest = next;
        if let Some((fault, edit)) = unclosed::fault(&text, statement, &mut rest, &mut barren) {
            faults.push(fault);
            edits.push(edit);
        }
    }
    for (fault, edit) in heading::faults(&text, &all, table) {
        faults.push(fault);
        edits.push(edit);
    }
    edits.sort_by_key(|edit| edit.span.start);
    let (mended, moved) = mend(&text, &edits);
    let (_, errors) = DeTable::parse_recoverable(&mended);
    let (covered, sections) = (covered(&edits), Sections::of(&text, &all));
    let mut last = None;
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let span = back(&moved, span.start)..back(&moved, span.end);
        let at = all.partition_point(|statement| statement.span.start <= span.start);
        let before = covered.partition_point(|covered| covered.start <= span.start);
        let is_mended = covered[..before].last().is_some_and(|it| it.contains(&span.start));
        if is_mended || last == Some(at) {
            continue;
        }
        last = Some(at);
        let own = at.checked_sub(1).and_then(|at| all.get(at));
        let clashes = matches!(kind(error.message()), "duplicate" | "clash");
        let told = own.and_then(|own| line::fault(&text, own));
        let told = told
            .or_else(|| at.checked_sub(1).filter(|_| clashes).and_then(|at| sections.clash(at)));
        faults.push(told.unwrap_or_else(|| parsers(&text, own, error.message(), span)));
    }
    run_together(&text, &all, &mut faults);
    faults.retain(|fault| fault.is_said);
    faults.sort_by_key(|fault| fault.span.start);
    faults.into_iter().map(|fault| diagnostic(&fault, file, &text)).collect()
}

/// Several keys that stand twice below one header: another one is lacking between them.
fn run_together(text: &str, all: &[Statement], faults: &mut [Fault]) {
    let headers: Vec<&Statement> = all.iter().filter(|one| one.is_header()).collect();
    let section =
        |fault: &Fault| headers.partition_point(|header| header.span.start < fault.span.start);
    let mut first: Option<(usize, usize)> = None;
    for at in 0..faults.len() {
        if faults[at].kind != "duplicate" {
            continue;
        }
        let own = section(&faults[at]);
        let header = own.checked_sub(1).map(|at| &text[headers[at].span.clone()]);
        let header = header.filter(|header| header.starts_with("[["));
        match (first, header) {
            (Some((known, first)), Some(header)) if known == own => {
                faults[first].kind = "run-together";
                faults[first].write = header.to_owned();
                faults[at].is_said = false;
            }
            _ => first = Some((own, at)),
        }
    }
}

/// Ends of lines as old Macs wrote them, which are none to TOML, made ordinary.
fn one_line_end(text: &str, faults: &mut Vec<Fault>) -> String {
    let is_lone = |at: &usize| text.as_bytes().get(at + 1) != Some(&b'\n');
    let first = text.match_indices('\r').map(|(at, _)| at).find(is_lone);
    let Some(first) = first else { return text.to_owned() };
    faults.push(Fault::new("line-end", first..first + 1).found("U+000D".to_owned()));
    let mut made = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        made.push(if c == '\r' && is_lone(&at) { '\n' } else { c });
    }
    made
}

/// A stretch of the copy and where it stands in the file.
struct Moved {
    copy: usize,
    file: usize,
}

/// The text with all edits made, and what stands where in it.
fn mend(text: &str, edits: &[Edit]) -> (String, Vec<Moved>) {
    let (mut copy, mut from) = (String::with_capacity(text.len()), 0);
    let mut moved = vec![Moved { copy: 0, file: 0 }];
    for edit in edits.iter() {
        if edit.span.start < from {
            continue;
        }
        copy.push_str(&text[from..edit.span.start]);
        moved.push(Moved { copy: copy.len(), file: edit.span.start });
        copy.push_str(&edit.text);
        moved.push(Moved { copy: copy.len(), file: edit.span.end });
        from = edit.span.end;
    }
    copy.push_str(&text[from..]);
    (copy, moved)
}

/// The stretches that are mended, none of which meets the next.
fn covered(edits: &[Edit]) -> Vec<Range<usize>> {
    let mut covered: Vec<Range<usize>> = Vec::new();
    for edit in edits {
        match covered.last_mut().filter(|last| edit.span.start <= last.end) {
            Some(last) => last.end = last.end.max(edit.span.end),
            None => covered.push(edit.span.clone()),
        }
    }
    covered
}

/// Where a byte of the copy stands in the file.
fn back(moved: &[Moved], at: usize) -> usize {
    let next = moved.partition_point(|moved| moved.copy <= at);
    let here = &moved[next - 1];
    let there = here.file + (at - here.copy);
    moved.get(next).map_or(there, |next| there.min(next.file))
}

/// A fault that only the parser knows, by the kind of its words.
fn parsers(text: &str, own: Option<&Statement>, words: &str, span: Range<usize>) -> Fault {
    let kind = kind(words);
    let mut start = span.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let rest = &text[start..];
    let mut end = span.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
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
    let token = own.and_then(|own| own.tokens.iter().find(|token| token.end > start));
    // Of a value only its first sign is named.
    let (end, found) = match token.filter(|token| kind == "equals" && token.start == start) {
        Some(token) => (token.end, token.text(text).to_owned()),
        None => (end, found),
    };
    let write = match kind {
        "quote" => super::quoted(&found),
        "equals" => equals(text, own, start),
        _ => String::new(),
    };
    Fault::new(kind, start..end).found(found).write(write)
}

/// A line with its `=`, or another that has one.
fn equals(text: &str, own: Option<&Statement>, at: usize) -> String {
    let key = own.map(|own| text[own.span.start..at.max(own.span.start)].trim_end());
    let is_key = |key: &&str| {
        !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
    };
    match (own, key.filter(is_key)) {
        (Some(own), Some(key)) if at < own.span.end => {
            format!("{key} = {}", &text[at..own.span.end])
        }
        _ => "format = 1".to_owned(),
    }
}

/// The key of a statement.
fn key<'t>(text: &'t str, statement: &Statement) -> &'t str {
    text[statement.span.clone()].split('=').next().unwrap_or_default().trim()
}

/// The keys below each header, looked through once.
struct Sections<'t> {
    text: &'t str,
    all: &'t [Statement],
    /// The number of each statement's section; a header still belongs to the one before.
    number: Vec<usize>,
    /// By section and first name.
    keys: BTreeMap<(usize, &'t str), Keys<'t>>,
}

/// The first statements of a name.
#[derive(Default)]
struct Keys<'t> {
    /// That gives it a value.
    plain: Option<usize>,
    /// That gives a value to a key of its own.
    deep: Option<&'t str>,
}

impl<'t> Sections<'t> {
    fn of(text: &'t str, all: &'t [Statement]) -> Self {
        let (mut number, mut keys, mut own) = (Vec::new(), BTreeMap::new(), 0);
        for (at, statement) in all.iter().enumerate() {
            number.push(own);
            if statement.is_header() {
                own += 1;
                continue;
            }
            let key = key(text, statement);
            let name = key.split('.').next().unwrap_or_default();
            let found: &mut Keys<'_> = keys.entry((own, name)).or_default();
            if name == key {
                found.plain.get_or_insert(at);
            } else {
                found.deep.get_or_insert(key);
            }
        }
        Self { text, all, number, keys }
    }

    /// A key that has a value here and keys of its own there: `title = "x"` and `title.en = "y"`. It is
    /// told where the value stands.
    fn clash(&self, at: usize) -> Option<Fault> {
        let name = key(self.text, &self.all[at]).split('.').next().unwrap_or_default();
        let found = self.keys.get(&(self.number[at], name))?;
        let (plain, deep) = (&self.all[found.plain?], found.deep?.to_owned());
        let value = self.text[plain.span.clone()].split_once('=')?.1.trim();
        // What is lacking beside a text in one language is the other.
        let other = if deep.ends_with(".vi") { "en" } else { "vi" };
        let is_name = deep.ends_with(".vi") || deep.ends_with(".en");
        let write = format!("{name}.{other} = {value}");
        let kind = if is_name { "clash-name" } else { "clash" };
        let fault = Fault::new(kind, plain.span.start..plain.span.start + name.len());
        let fault = fault.write(if is_name { write } else { String::new() });
        Some(Fault { other: deep, ..fault })
    }
}

/// A fault as a finding.
fn diagnostic(fault: &Fault, file: FileId, text: &str) -> Diagnostic {
    let Range { start, end } = fault.span;
    let found = fault.found.clone().unwrap_or_else(|| text[start..end].to_owned());
    Diagnostic::new(&TOML_SYNTAX, Place { file, start, end })
        .with("reason", fault.kind)
        .with("write", curtailed(&fault.write))
        .with("other", curtailed(&fault.other))
        .found(curtailed(&found))
}

/// The kind of a fault, by the words the parser has for it.
fn kind(words: &str) -> &'static str {
    const KINDS: [(&str, &str); 24] = [
        ("invalid unquoted key", "key"),
        ("string values must be quoted", "quote"),
        ("key with no value", "value"),
        ("missing value", "value"),
        ("missing assignment", "equals"),
        ("extra `=`", "extra-equals"),
        ("extra assignment", "extra-equals"),
        ("unexpected `=`", "extra-equals"),
        ("missing comma", "comma-before"),
        ("extra comma", "extra-comma"),
        ("missing key", "nameless"),
        ("unquoted keys cannot be empty", "nameless"),
        ("cannot extend", "clash"),
        ("cannot recurse", "deep"),
        ("unclosed", "unclosed"),
        ("invalid basic string, expected `\"`", "unclosed"),
        ("invalid literal string, expected `'`", "unclosed"),
        ("duplicate key", "duplicate"),
        ("missing escaped value", "escape"),
        ("too few unicode", "escape"),
        ("invalid comment character", "control"),
        ("invalid date", "date"),
        ("unexpected leading zero", "zero"),
        ("unexpected key or value", "line"),
    ];
    KINDS.iter().find(|(prefix, _)| words.starts_with(prefix)).map_or("other", |(_, kind)| kind)
}
