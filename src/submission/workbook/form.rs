//! What the hidden sheet of a form says: whose it is, and for when.

use super::faults::WRONG_FORM;
use super::opened::Workbook;
use crate::diagnostic::Diagnostic;
use crate::model::{Column, FileId, Id, Place, Plan, Submission};
use crate::source::spelling::typed;

/// The name of the hidden sheet of a form, and the first cell in it: what the workbook is and in
/// which format. Below stand keys and values: `unit`, `period`, `year`, `sheet`, and an `ignored`
/// for each header that means nothing to the reader.
pub const MARKER: (&str, &str) = ("reform", "reform.form/1");

/// A form that `reform template` made.
#[derive(Debug, Default)]
pub(super) struct Form {
    unit: String,
    period: String,
    /// Of which year's plan it is.
    pub year: String,
    /// The sheet to fill in.
    pub sheet: String,
    /// The headers of the columns that are only for the eye.
    pub ignored: Vec<String>,
}

impl Form {
    /// The form that a workbook is, if it is one.
    pub(super) fn of(workbook: &Workbook<'_>) -> Option<Self> {
        let sheet = workbook.sheets.iter().find(|sheet| sheet.name == MARKER.0)?;
        let text = |row, column| sheet.cells.get(&(row, column)).map(|cell| cell.text.as_str());
        if text(0, 0) != Some(MARKER.1) {
            return None;
        }
        let mut form = Self::default();
        for row in 1.. {
            let Some(key) = text(row, 0) else { break };
            let value = text(row, 1).unwrap_or_default().to_owned();
            match key {
                "unit" => form.unit = value,
                "period" => form.period = value,
                "year" => form.year = value,
                "sheet" => form.sheet = value,
                "ignored" => form.ignored.push(value),
                // Of a later version, which knows what it may add.
                _ => {}
            }
        }
        Some(form)
    }

    /// Whose it is and for when, as far as the plan knows.
    pub(super) fn named<'p>(&self, plan: &'p Plan) -> (Option<&'p Id>, Option<&'p Id>) {
        let unit = plan.units.get(&self.unit).map(|unit| &unit.id);
        (unit, plan.periods.get(&self.period).map(|period| &period.id))
    }

    /// Where it differs from what it is taken for.
    pub(super) fn disagreements(
        &self,
        plan: &Plan,
        unit: Option<&Id>,
        period: Option<&Id>,
        file: FileId,
    ) -> Vec<Diagnostic> {
        let wrong = |what: &'static str, own: &str, wanted: Option<String>| {
            let known = if wanted.is_some() { "yes" } else { "no" };
            Diagnostic::new(&WRONG_FORM, Place::top(file))
                .with("what", what)
                .with("known", known)
                .with("wanted", wanted.unwrap_or_default())
                .found(own)
        };
        let differs = |own: &str, wanted: Option<&Id>| wanted.is_none_or(|id| id.as_str() != own);
        let mut found = Vec::new();
        let year = plan.year.to_string();
        if self.year != year {
            found.push(wrong("year", &self.year, Some(year)));
        }
        if differs(&self.unit, unit) {
            found.push(wrong("unit", &self.unit, unit.map(Id::to_string)));
        }
        if differs(&self.period, period) {
            found.push(wrong("period", &self.period, period.map(Id::to_string)));
        }
        found
    }
}

/// Gives each row its name in the plan: in a form, due dates and the like stand beside it.
pub(super) fn name_plainly(submission: &mut Submission, plan: &Plan) {
    for at in 0..submission.rows.len() {
        let id = submission.rows.get(at).map_or("", |row| row.metric().text);
        let metric = plan.metrics.get(id).map(|metric| &metric.name);
        if let Some(name) = metric.or_else(|| plan.tasks.get(id).map(|task| &task.name)) {
            let name = typed(name.get(plan.language));
            submission.rows.rewrite(at, Column::Name, &name);
        }
    }
}
