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
use crate::model::{Plan, Submission};
use crate::source::Sources;
use crate::source::number::{NumberFault, number};
pub use change::{Change, Rewritten};
pub use text::text;

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

/// Judges one submission; `found` are the findings of a check of it.
pub fn judge(
    plan: &Plan,
    sources: &Sources,
    submission: &Submission,
    found: &Diagnostics,
) -> Verdict {
    let source = sources.file(submission.file);
    let of_file = |wanted: &dyn Fn(&Diagnostic) -> bool| -> Vec<Diagnostic> {
        found.iter().filter(|d| d.place.file == submission.file && wanted(d)).cloned().collect()
    };
    // What a header says beside its name is lost in the canonical one, and with it what is wrong.
    let of_header = |rule: &&_| {
        [
            &crate::submission::csv::OTHER_PERIOD_IN_HEADER,
            &crate::submission::csv::OTHER_MEASURE_IN_TABLE,
        ]
        .contains(rule)
    };
    let faults = of_file(&|d| {
        let of_form =
            d.severity == Severity::Error && crate::submission::csv::RULES.contains(&d.rule);
        of_form || of_header(&d.rule)
    });
    if !submission.readable || !faults.is_empty() {
        return Verdict::Leave(Reason::Faulty(faults));
    }
    let ambiguous = |text: &str| {
        matches!(number(text, submission.decimal_comma), Err(NumberFault::Ambiguous { .. }))
    };
    if submission.separator != ',' && submission.rows.iter().any(|row| ambiguous(row.value().text))
    {
        return Verdict::Leave(Reason::Ambiguous(of_file(&|d| {
            d.found.as_deref().is_some_and(ambiguous)
        })));
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
