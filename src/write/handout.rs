//! The list of forms that go out, as a file beside them: for whoever sends them, by hand or by a
//! letter to each. It is opened in spreadsheets, hence the mark at its head.

use super::csv::inert;
use super::words::harmless;
use crate::i18n::{Catalogue, Message, Value};
use crate::report::Handout;

/// Without it Excel takes a CSV for one in the machine's own encoding.
const MARK: &str = "\u{feff}";

/// A line a form, with a header in words.
///
/// # Errors
/// None that memory has.
pub fn as_csv(handout: &Handout<'_>, catalogue: &Catalogue) -> std::io::Result<Vec<u8>> {
    let mut out = csv::Writer::from_writer(MARK.as_bytes().to_vec());
    let header = [
        "column-unit",
        "handout-id",
        "column-period",
        "handout-file",
        "column-due",
        "handout-owed",
        "handout-lacking",
    ];
    out.write_record(header.map(|entry| catalogue.word(entry)))?;
    for line in &handout.lines {
        let state = Message::new("handout-state").with("state", line.state.code());
        let cells = [
            catalogue.value(&Value::from(&line.unit.name)),
            line.unit.id.to_string(),
            catalogue.value(&Value::from(&line.period.name)),
            line.file.clone(),
            catalogue.value(&Value::from(line.period.due)),
            line.owed.to_string(),
            catalogue.text(&state.with("lacking", line.lacking)),
        ];
        out.write_record(cells.map(|cell| inert(&harmless(&cell)).into_owned()))?;
    }
    out.into_inner().map_err(|error| error.into_error())
}
