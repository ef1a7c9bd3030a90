//! The canonical form of a submission: UTF-8, commas, LF, the plan's order, numbers with a point
//! and statuses in their short form. Two files that say the same are the same bytes.
//!
//! Nothing is lost: titles, unknown columns and unknown rows are kept, notes word by word. What
//! cannot be read with certainty keeps its text, and a file whose form is at fault, or whose
//! separator is a hint at what an ambiguous number means, is left alone. Every new text is read
//! again before it counts: only if it says the same is it offered.

mod change;
mod text;

use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{FileId, Lookup, Plan, Submission};
use crate::source::Sources;
use crate::source::number::{NumberFault, number};
use crate::submission::csv;
pub use change::{Change, Rewritten};
pub use text::{submitted, text};

/// What is to be done with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is in canonical form.
    Canonical,
    /// It says the same in another form.
    Rewrite {
        /// The canonical form.
        text: String,
        /// How it differs.
        changes: Vec<Change>,
    },
    /// It cannot be rewritten with certainty and stays as it is.
    Leave(Reason),
}

/// Why a file stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Its form is at fault: these findings.
    Faulty(Vec<Diagnostic>),
    /// Numbers with two readings (these findings), in a file whose separator hints at which is
    /// meant: with the separator the hint would be gone.
    Ambiguous(Vec<Diagnostic>),
    /// Its period is closed, and the seal is over its bytes.
    Sealed,
    /// What would be written does not read back as the same.
    Unfaithful,
}

/// Judges the submissions of a plan by the findings of a check of them.
pub struct Judge<'c> {
    plan: &'c Plan,
    sources: &'c Sources,
    found: Lookup<FileId, Vec<&'c Diagnostic>>,
}

impl<'c> Judge<'c> {
    /// Takes the findings apart by their files once: a nation has as many of both.
    pub fn new(plan: &'c Plan, sources: &'c Sources, found: &'c Diagnostics) -> Self {
        let mut by_file: Lookup<_, Vec<_>> = Lookup::default();
        for finding in found.iter() {
            by_file.entry(finding.place.file).or_default().push(finding);
        }
        Self { plan, sources, found: by_file }
    }

    fn found(&self, file: FileId, wanted: impl Fn(&Diagnostic) -> bool) -> Vec<Diagnostic> {
        let own = self.found.get(&file).into_iter().flatten().copied();
        own.filter(|finding| wanted(finding)).cloned().collect()
    }

    /// Judges one of them.
    pub fn verdict(&self, submission: &Submission) -> Verdict {
        let Self { plan, sources, .. } = self;
        let source = sources.file(submission.file);
        let faults = self.found(submission.file, is_of_form);
        if !submission.readable || !faults.is_empty() {
            return Verdict::Leave(Reason::Faulty(faults));
        }
        let ambiguous = |text: &str| {
            matches!(number(text, submission.decimal_comma), Err(NumberFault::Ambiguous { .. }))
        };
        let is_hint = submission.separator != ',';
        if is_hint && submission.rows.iter().any(|row| ambiguous(row.value().text)) {
            let found = |d: &Diagnostic| d.found.as_deref().is_some_and(ambiguous);
            return Verdict::Leave(Reason::Ambiguous(self.found(submission.file, found)));
        }
        let text = text(plan, submission);
        if text.as_bytes() == source.bytes() {
            return Verdict::Canonical;
        }
        let folder = source.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if sources.find(&format!("{folder}/closed.toml")).is_some() {
            return Verdict::Leave(Reason::Sealed);
        }
        if !text::says_the_same(plan, submission, &source.path, &text) {
            return Verdict::Leave(Reason::Unfaithful);
        }
        let changes = change::between(plan, source, submission);
        Verdict::Rewrite { text, changes }
    }
}

/// Whether a finding says that a file's form is at fault.
fn is_of_form(found: &Diagnostic) -> bool {
    // What a header says beside its name is lost in the canonical one, and with it what is wrong.
    let of_header = [&csv::OTHER_PERIOD_IN_HEADER, &csv::OTHER_MEASURE_IN_TABLE];
    let of_form = found.severity == Severity::Error && csv::RULES.contains(&found.rule);
    of_form || of_header.contains(&found.rule)
}
