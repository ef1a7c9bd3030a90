//! What is wrong above the rows: in the header, which says what their cells are, and with the quotes
//! of titles above it, which decide where it is. Such a fault is every row's.

use super::cell::{unseen, unseen_in_header};
use super::findings::Findings;
use super::rows;
use super::scan::{Fault, Record};
use crate::diagnostic::{Diagnostic, RowId};
use crate::model::Table;

/// The faults that are every row's.
#[derive(Default)]
pub(crate) struct Distrust {
    findings: Vec<Diagnostic>,
}

impl Distrust {
    /// Judges a record above the header.
    pub fn of_title(&mut self, record: &Record<'_>, findings: &mut Findings<'_>) {
        let faults = rows::form(record, findings);
        let misleading: Vec<_> =
            record.fields.iter().flat_map(|field| unseen(field, None, findings)).collect();
        findings.extend(misleading);
        match record.fault {
            Some(Fault::UnclosedQuote(_)) => self.findings.extend(faults),
            _ => findings.extend(faults),
        }
    }

    /// Judges the header row.
    pub fn of_header(&mut self, record: &Record<'_>, findings: &mut Findings<'_>) {
        let faults = rows::form(record, findings);
        if record.fault.is_some() {
            self.findings.extend(faults);
        } else {
            findings.extend(faults);
        }
        self.findings.extend(unseen_in_header(record, findings));
    }

    /// Faults all rows by what was found, and reports it.
    pub fn settle(self, rows: &mut Table, findings: &mut Findings<'_>) {
        for mut finding in self.findings {
            let numbers =
                rows.iter().map(|row| RowId { file: findings.file, number: row.number() });
            finding.rows.extend(numbers);
            (0..rows.len()).for_each(|at| rows.fault(at));
            findings.push(finding);
        }
    }
}
