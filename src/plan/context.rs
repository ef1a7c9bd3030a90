//! What the tables of one file share while they are read: whose file it is, where findings go, and
//! the findings that any of them may make.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::DeTable;

use super::key::Key;
use super::known::{Known, Names};
use super::rules::{INVALID_ID, REPEATED_ENTRY};
use crate::diagnostic::{Diagnostic, Diagnostics, shortened};
use crate::model::{FileId, Id, IdFault, Place, Placed};
use crate::source::{SourceFile, unseen};

/// What one file's tables share. A file whose syntax is broken is walked quietly: what it lacks may
/// well be there for a human eye.
pub(super) struct Context<'d> {
    pub file: FileId,
    /// Whether faults of structure go unsaid.
    pub quiet: bool,
    pub diagnostics: RefCell<&'d mut Diagnostics>,
    /// The file itself, and what the plan names, where that is known.
    pub source: Option<(&'d SourceFile, &'d Known<'d>)>,
    /// The whole of the file, and the keys that stand at its head.
    pub root: Option<(&'d DeTable<'d>, &'static [Key])>,
}

impl<'d> Context<'d> {
    /// A context in which nobody hears what is amiss, or asks how it is mended.
    pub fn unheard(file: FileId, quiet: bool, diagnostics: &'d mut Diagnostics) -> Self {
        let diagnostics = RefCell::new(diagnostics);
        Self { file, quiet, diagnostics, source: None, root: None }
    }

    /// What the plan names, where a finding may say so.
    pub fn known(&self) -> Option<&'d Names> {
        self.source.filter(|_| !self.quiet).map(|(_, known)| known.names())
    }

    /// What stands in the file at a place.
    pub fn written(&self, span: Range<usize>) -> &'d str {
        self.source.and_then(|(source, _)| source.text.get(span)).unwrap_or_default()
    }

    /// Reports a finding about the structure of the file.
    pub fn report(&self, diagnostic: Diagnostic) {
        if !self.quiet {
            self.diagnostics.borrow_mut().push(diagnostic);
        }
    }

    /// Reports a finding about a name that is none, with the nearest of the known ones.
    pub fn report_near<'k>(
        &self,
        diagnostic: Diagnostic,
        known: impl IntoIterator<Item = &'k str>,
    ) {
        if !self.quiet {
            self.diagnostics.borrow_mut().push_near(diagnostic, known);
        }
    }

    /// A span of this file as a place.
    pub fn place(&self, span: Range<usize>) -> Place {
        Place { file: self.file, start: span.start, end: span.end }
    }

    /// A text as an id of something that is to be had under a key; anything else is reported.
    pub fn parse_id(&self, key: &str, text: Placed<String>) -> Option<Placed<Id>> {
        match Id::parse(&text.value) {
            Ok(id) => Some(Placed::new(id, text.place)),
            Err(fault) => {
                let finding = invalid_id(&text.value, fault, text.place);
                let names =
                    self.known().filter(|_| self.diagnostics.borrow_mut().has_room(&finding));
                self.report(match names.and_then(|names| names.of_key(key)) {
                    Some(kind) => kind.advise(finding),
                    None => finding,
                });
                None
            }
        }
    }

    /// Keeps the first of each entry; one that stands there again is reported.
    pub fn distinct<T>(
        &self,
        entries: Vec<Placed<T>>,
        write: impl Fn(&T) -> String,
    ) -> Vec<Placed<T>> {
        let mut kept: Vec<Placed<T>> = Vec::new();
        let mut first: BTreeMap<String, Place> = BTreeMap::new();
        for entry in entries {
            let written = write(&entry.value);
            match first.get(&written) {
                Some(earlier) => self.report(
                    Diagnostic::new(&REPEATED_ENTRY, entry.place)
                        .found(written)
                        .see(*earlier, "first"),
                ),
                None => {
                    first.insert(written, entry.place);
                    kept.push(entry);
                }
            }
        }
        kept
    }
}

/// The finding that a text is no id.
pub(crate) fn invalid_id(text: &str, fault: IdFault, place: Place) -> Diagnostic {
    let (reason, character) = match fault {
        IdFault::Empty => ("empty", None),
        IdFault::TooLong => ("long", None),
        IdFault::Start(c) => ("start", Some(c)),
        IdFault::Character(c) => ("character", Some(c)),
        IdFault::Reserved => ("reserved", None),
        IdFault::TrailingDot => ("dot", None),
    };
    Diagnostic::new(&INVALID_ID, place)
        .with("reason", reason)
        .with("character", character.map(named).unwrap_or_default())
        .found(curtailed(text))
}

/// As much of a text as a finding can show: it may be as long as its file.
pub(super) fn curtailed(text: &str) -> String {
    shortened(text, 400)
}

/// A character by itself, or by its number where nobody sees it.
fn named(c: char) -> String {
    if unseen::kind(c).is_some() { unseen::code_point(c) } else { c.to_string() }
}
