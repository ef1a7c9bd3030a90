//! What an unfinished merge leaves of a table: which rows nobody can vouch for.

use std::collections::BTreeSet;
use std::ops::Range;

use super::findings::Findings;
use super::scan::Record;
use crate::diagnostic::{Diagnostic, Diagnostics, RowId};
use crate::model::{Column, FileId, NewRow, Table};
use crate::plan::conflict::Conflict;

/// The conflicts of a file, each with its finding, which names the rows that it faults.
pub(in crate::submission) struct Disputed {
    file: FileId,
    conflicts: Vec<Conflict>,
    findings: Vec<Diagnostic>,
    /// The ids that stand between the marks.
    ids: BTreeSet<String>,
    /// Whether a mark was left over of which nobody can tell what it parted.
    leftover: bool,
    /// Where goes what else is wrong between the marks.
    aside: Diagnostics,
}

impl Disputed {
    /// Takes the conflicts of a file.
    pub fn new(conflicts: Vec<Conflict>, findings: &Findings<'_>) -> Self {
        let found = conflicts.iter().map(|conflict| finding(conflict, findings)).collect();
        Self {
            file: findings.file,
            conflicts,
            findings: found,
            ids: BTreeSet::new(),
            leftover: false,
            aside: Diagnostics::default(),
        }
    }

    /// Whether there is any conflict.
    pub fn any(&self) -> bool {
        !self.findings.is_empty()
    }

    /// The conflict that bytes belong to.
    fn at(&self, span: &Range<usize>) -> Option<usize> {
        let at = self.conflicts.partition_point(|conflict| conflict.span.end <= span.start);
        self.conflicts.get(at).filter(|conflict| conflict.touches(span)).map(|_| at)
    }

    /// Whether bytes belong to a conflict.
    pub fn has(&self, span: &Range<usize>) -> bool {
        self.at(span).is_some()
    }

    /// Where to report what is wrong with rows that are in dispute anyway: nowhere.
    pub fn aside<'s>(&'s mut self, findings: &Findings<'s>) -> Findings<'s> {
        Findings {
            file: findings.file,
            source: findings.source,
            whose: findings.whose,
            diagnostics: &mut self.aside,
        }
    }

    /// Takes a row that stands between marks.
    pub fn take(&mut self, row: &mut NewRow, text: &str) {
        let at = self.at(&row.span).unwrap_or_default();
        self.ids.insert(row.words(Column::Metric, text).to_owned());
        row.faulty = true;
        self.name(at, row.number);
    }

    /// Says of a row that a conflict faults it.
    fn name(&mut self, at: usize, number: usize) {
        if let Some(finding) = self.findings.get_mut(at) {
            finding.rows.push(RowId { file: self.file, number });
        }
    }

    /// Whether a row is a mark that was left over: seven `=` or `|` and nothing else.
    pub fn is_leftover(&mut self, record: &Record<'_>, findings: &Findings<'_>) -> bool {
        let [first, others @ ..] = record.fields.as_slice() else { return false };
        let is_mark = !first.quoted
            && matches!(first.text.trim_end(), "=======" | "|||||||")
            && others.iter().all(|field| field.text.trim().is_empty());
        if is_mark {
            self.findings.push(finding(&Conflict::mark(record.span.clone()), findings));
            self.leftover = true;
        }
        is_mark
    }

    /// Faults the rows outside the marks that cannot be vouched for either: those of an id that
    /// stands between them too, and all of them where a mark is left over.
    pub fn settle(&mut self, rows: &mut Table) {
        if !self.any() {
            return;
        }
        let at = self.findings.len() - 1;
        for row in 0..rows.len() {
            let Some(own) = rows.get(row).filter(|own| !own.is_faulty()) else { continue };
            let id = own.metric().text;
            if self.leftover || (!id.is_empty() && self.ids.contains(id)) {
                self.name(at, own.number());
                rows.fault(row);
            }
        }
    }

    /// The findings.
    pub fn finish(self) -> Vec<Diagnostic> {
        self.findings
    }
}

fn finding(conflict: &Conflict, findings: &Findings<'_>) -> Diagnostic {
    findings.about(conflict.finding(findings.file, findings.source))
}
