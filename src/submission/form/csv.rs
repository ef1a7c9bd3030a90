//! The form as a CSV in canonical form, to be filled in as it stands.
//!
//! What helps whoever fills it in – units of measure, the period before – stands in the name, which
//! is informational: every other column would be an unknown one.

use csv::{Terminator, WriterBuilder};

use super::{Field, Form, Format, Line, fields};
use crate::i18n::{Catalogue, Message};
use crate::model::{Column, Value};
use crate::source::spelling::typed;

/// The format `csv`.
pub(super) static FORMAT: Format =
    Format { name: "csv", extension: Some("csv"), is_text: true, write };

fn write(form: &Form<'_>, catalogue: &Catalogue) -> Result<Vec<u8>, String> {
    let mut builder = WriterBuilder::new();
    let mut writer = builder.terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    let failed = |error: csv::Error| error.to_string();
    writer.write_record(Column::ALL.map(Column::header)).map_err(failed)?;
    for line in &form.lines {
        let name = name(line, catalogue);
        let value = line.prefilled.map(Value::canonical).unwrap_or_default();
        let record = Column::ALL.map(|column| match column {
            Column::Metric => line.asks.id().as_str(),
            Column::Name => &name,
            Column::Value => &value,
            Column::Note | Column::Evidence => "",
        });
        writer.write_record(record).map_err(failed)?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}

/// `Tổng số hồ sơ đã giải quyết (cột 7) [hồ sơ; kỳ trước: 980]`
fn name(line: &Line<'_>, catalogue: &Catalogue) -> String {
    let name = typed(&fields::name(line, catalogue));
    let mut parts = match line.field() {
        Field::Status => vec![catalogue.word("form-statuses")],
        Field::Count | Field::Amount | Field::Times => vec![fields::measure(line, catalogue)],
    };
    if let Some(previous) = line.before.value {
        let said = fields::value(previous, catalogue);
        let entry = if line.asks_for_total() { "form-total-before" } else { "form-before" };
        parts.push(catalogue.text(&Message::new(entry).with("value", said)));
    }
    parts.extend(fields::remarks(line, catalogue));
    parts.retain(|part| !part.is_empty());
    if parts.is_empty() { name } else { format!("{name} [{}]", parts.join("; ")) }
}
