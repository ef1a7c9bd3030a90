//! The department's own figures as a submission CSV for the level above: canonical, as `reform`
//! reads it.

use std::io;

use super::csv::inert;
use super::words::harmless;
use super::{Format, Look};
use crate::i18n::Catalogue;
use crate::model::{Column, Value};
use crate::report::{self, Document, SubmissionRow};

pub(super) static FORMAT: Format =
    Format { name: "submission", extension: Some("csv"), binary: false, write };

const HEADER: [Column; 4] = [Column::Metric, Column::Value, Column::Note, Column::Evidence];

fn write(
    document: &Document<'_>,
    catalogue: &Catalogue,
    _: Look,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut out = csv::Writer::from_writer(out);
    out.write_record(HEADER.map(Column::header))?;
    for row in report::submission(document) {
        out.write_record(record(&row, catalogue))?;
    }
    out.flush()
}

/// A row. Units' own words are in notes and evidence, where they must not become formulas.
fn record(row: &SubmissionRow<'_>, catalogue: &Catalogue) -> [String; 4] {
    let notes: Vec<_> = row.notes.iter().map(|note| catalogue.text(note)).collect();
    [
        row.id.clone(),
        row.value.map(Value::canonical).unwrap_or_default(),
        inert(&harmless(&notes.join("; "))).into_owned(),
        inert(&harmless(&row.evidence.join("; "))).into_owned(),
    ]
}
