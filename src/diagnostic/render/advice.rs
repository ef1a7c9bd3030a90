//! A finding for whoever has to mend it, away from the file: what to do, then why.

use super::words::Words;
use crate::diagnostic::{Diagnostic, Severity};
use crate::i18n::Catalogue;

/// What is said to whoever mends a finding.
#[derive(Debug, Clone)]
pub struct Advice {
    /// What to do, a sentence's beginning and middle.
    pub todo: String,
    /// What is wrong, and what more there is to say of it; a line each.
    pub why: Vec<String>,
}

/// Puts a finding into the words of whoever mends it.
pub fn advice(found: &Diagnostic, catalogue: &Catalogue) -> Advice {
    let words = Words::shown(found, catalogue);
    // What was found stands in the cell, and what was expected is what is to be done.
    let beside = ["render-help", "render-expected", "render-found"];
    let remarks = words.details().filter(|(word, _)| !beside.contains(word));
    let remarks = remarks.map(|(word, text)| format!("{}: {text}", catalogue.word(word)));
    let why = std::iter::once(words.message.clone()).chain(remarks).collect();
    let todo = words.help.as_ref().or(words.expected.as_ref()).unwrap_or(&words.message);
    Advice { todo: for_a_clerk(todo, found.severity, catalogue), why }
}

/// What to do without what only the office has: its files, the plan's keys, commands. Where that is to
/// accept what is right after all, the office is told why.
fn for_a_clerk(todo: &str, severity: Severity, catalogue: &Catalogue) -> String {
    const OFFICE: [&str; 4] = [".toml", " = ", "reform ", "--"];
    let is_for_all = |clause: &&str| !OFFICE.iter().any(|word| clause.contains(word));
    let all = todo.split("; ");
    let mut kept: Vec<&str> = all.clone().filter(is_for_all).collect();
    if kept.len() == all.count() || severity == Severity::Error {
        return if kept.is_empty() { todo.to_owned() } else { kept.join("; ") };
    }
    let right = catalogue.word("answer-if-right");
    kept.push(&right);
    kept.join("; ")
}
