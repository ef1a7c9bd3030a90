//! The register as a table for programs: its own columns, and how each finding stands.

use std::io;

use crate::model::Placed;
use crate::report::FindingsDocument;
use crate::write::csv::inert;
use crate::write::words::harmless;

const COLUMNS: [&str; 14] = [
    "id",
    "inspection",
    "date",
    "unit",
    "found",
    "action",
    "due",
    "mended",
    "referred",
    "evidence",
    "state",
    "days_overdue",
    "as_of",
    "illustrative",
];

pub(super) fn write(document: &FindingsDocument<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut out = csv::Writer::from_writer(out);
    out.write_record(COLUMNS)?;
    let day = |day: &Option<Placed<chrono::NaiveDate>>| {
        day.as_ref().map(|day| day.value.to_string()).unwrap_or_default()
    };
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    for found in document.asked() {
        let finding = found.finding;
        let fields: [String; COLUMNS.len()] = [
            finding.id.value.clone(),
            text(&finding.inspection),
            finding.date.value.to_string(),
            found.unit.id.to_string(),
            finding.found.clone(),
            text(&finding.action),
            day(&finding.due),
            day(&finding.mended),
            day(&finding.referred),
            text(&finding.evidence),
            found.state.code().to_owned(),
            found.days_overdue.map(|days| days.to_string()).unwrap_or_default(),
            document.follow_up.on.to_string(),
            document.plan.illustrative.to_string(),
        ];
        for field in &fields {
            out.write_field(inert(&harmless(field)).as_bytes())?;
        }
        out.write_record(None::<&[u8]>)?;
    }
    out.flush()
}
