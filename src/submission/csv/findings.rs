//! Where the findings of one file go, each with the unit and period it concerns where it is a
//! submission's.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{FileId, Id, Place};
use crate::source::SourceFile;

/// The findings of one table.
pub(crate) struct Findings<'a> {
    /// In which they stand.
    pub file: FileId,
    /// Its text.
    pub source: &'a SourceFile,
    /// The unit and the period that its path says; a register is nobody's in particular.
    pub whose: Option<(&'a Id, &'a Id)>,
    /// The collector.
    pub diagnostics: &'a mut Diagnostics,
}

impl Findings<'_> {
    /// Bytes of the text as a place.
    pub fn place(&self, span: Range<usize>) -> Place {
        Place { file: self.file, start: span.start, end: span.end }
    }

    /// A finding at bytes of the text; it is not collected yet.
    pub fn at(&self, rule: &'static Rule, span: Range<usize>) -> Diagnostic {
        self.at_place(rule, self.place(span))
    }

    /// A finding at a place; it is not collected yet.
    pub fn at_place(&self, rule: &'static Rule, place: Place) -> Diagnostic {
        self.about(Diagnostic::new(rule, place))
    }

    /// Says of a finding whom it concerns.
    pub fn about(&self, finding: Diagnostic) -> Diagnostic {
        match self.whose {
            Some((unit, period)) => finding.about(unit, period),
            None => finding,
        }
    }

    /// Collects a finding.
    pub fn push(&mut self, finding: Diagnostic) {
        self.diagnostics.push(finding);
    }

    /// Collects several findings.
    pub fn extend(&mut self, findings: Vec<Diagnostic>) {
        findings.into_iter().for_each(|finding| self.push(finding));
    }
}
