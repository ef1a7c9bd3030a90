//! A finding for whoever has to mend it, away from the file: what to do, then why.

use super::words::Words;
use crate::diagnostic::Diagnostic;
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
    let mut why = vec![words.message.clone()];
    let beside = words.details().filter(|(word, _)| *word != "render-help");
    why.extend(beside.map(|(word, text)| format!("{}: {text}", catalogue.word(word))));
    let todo = words.help.as_ref().or(words.expected.as_ref()).unwrap_or(&words.message);
    Advice { todo: todo.clone(), why }
}
