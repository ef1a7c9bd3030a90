//! Headers whose brackets are too few: `[[unit]`, and `[unit]` where there are several.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml_parser::lexer::TokenKind;

use super::super::kind::Shape;
use super::statement::Statement;
use super::{Edit, Fault, Table};

/// A header taken apart.
struct Header<'s> {
    statement: &'s Statement,
    opening: usize,
    closing: usize,
    /// The names between the brackets, as they stand.
    path: &'s str,
}

impl Header<'_> {
    fn written(&self, is_list: bool) -> String {
        if is_list { format!("[[{}]]", self.path) } else { format!("[{}]", self.path) }
    }
}

/// What is wrong with the headers, and how they would be right.
pub(super) fn faults(
    text: &str,
    statements: &[Statement],
    table: &'static Table,
) -> Vec<(Fault, Edit)> {
    let headers: Vec<Header<'_>> =
        statements.iter().filter_map(|statement| header(text, statement)).collect();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for header in &headers {
        *times.entry(header.path).or_default() += 1;
    }
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut found = Vec::new();
    for header in &headers {
        let span = header.statement.span.clone();
        let list = is_list(header.path, table);
        let kind = match (header.opening, header.closing) {
            (1, 1) if list == Some(true) && times[header.path] > 1 => "single",
            (1, 1) | (2, 2) => continue,
            _ => "header",
        };
        let more = header.opening.max(header.closing) > 1;
        let write = header.written(list.unwrap_or(more));
        let mut fault = Fault::new(kind, span.clone()).write(write.clone());
        // Of headers that are all single the first one is enough.
        let is_first = told.insert(header.path);
        fault.is_said = kind != "single" || is_first;
        found.push((fault, Edit { span, text: write }));
    }
    found
}

/// Whether a table stands where the form of the file wants several, or entries stand under a name that it
/// does not know: what they hold is then lost.
pub(in super::super) fn hides_tables(found: &DeTable<'_>, table: &Table) -> bool {
    let is_tables =
        |shape: Shape| matches!(shape, Shape::List { of, .. } if matches!(*of, Shape::Table(..)));
    let is_single = table.keys.iter().any(|key| {
        let value = found.get(key.name).map(|value| value.get_ref());
        value.is_some_and(|value| value.as_table().is_some()) && is_tables((key.shape)())
    });
    let is_known = |name: &str| table.keys.iter().any(|key| key.name == name);
    is_single || found.iter().any(|(name, value)| is_entries(value) && !is_known(name.get_ref()))
}

/// Whether a value is what `[[…]]` makes.
pub(in super::super) fn is_entries(value: &Spanned<DeValue<'_>>) -> bool {
    let list = value.get_ref().as_array();
    list.and_then(|list| list.iter().next()).is_some_and(|first| first.get_ref().is_table())
}

fn header<'s>(text: &'s str, statement: &'s Statement) -> Option<Header<'s>> {
    let tokens = &statement.tokens;
    let is = |kind| move |token: &&super::statement::Token| token.kind == kind;
    let opening = tokens.iter().take_while(is(TokenKind::LeftSquareBracket)).count();
    let closing = tokens.iter().rev().take_while(is(TokenKind::RightSquareBracket)).count();
    let names = tokens.get(opening..tokens.len().checked_sub(closing)?)?;
    let is_name = |at: usize, kind| {
        kind == if at.is_multiple_of(2) { TokenKind::Atom } else { TokenKind::Dot }
    };
    let is_path = names.iter().enumerate().all(|(at, token)| is_name(at, token.kind));
    let (first, last) = (names.first()?, names.last()?);
    let path = &text[first.start..last.end];
    let is_plain = path.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c));
    let fits = opening > 0 && is_path && names.len() % 2 == 1 && is_plain;
    fits.then_some(Header { statement, opening, closing, path })
}

/// Whether what stands at a path is a list of tables, where the form of the file knows it.
fn is_list(path: &str, table: &'static Table) -> Option<bool> {
    let mut keys = table.keys;
    let mut is_list = None;
    for name in path.split('.') {
        let key = keys.iter().find(|key| key.name == name)?;
        let mut shape = (key.shape)();
        is_list = Some(false);
        loop {
            match shape {
                Shape::Named(_, inner) => shape = *inner,
                Shape::List { of, .. } => {
                    is_list = Some(true);
                    shape = *of;
                }
                Shape::Table(table, _) => {
                    keys = table.keys;
                    break;
                }
                _ => return None,
            }
        }
    }
    is_list
}
