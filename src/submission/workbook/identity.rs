//! Whose table a file is, for when and of which version, before it is read as a submission.

use chrono::NaiveDateTime;

use super::form::{Form, MARKER};
use super::head::{self, Head, Stated};
use super::kind::{Kind, is_text};
use super::opened::Workbook;
use super::sheet;
use crate::model::{Id, Plan, year_named};
use crate::source::decode;
use crate::source::spelling::clean;
use crate::submission::csv;

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Told by what stands in it, whatever its name.
    pub kind: Kind,
    /// Whether it is a form that `reform template` made: then it says all of this for sure.
    pub is_form: bool,
    /// The sheet with the figures, if that can be told.
    pub sheet: Option<String>,
    /// Whose it is; `None` where it does not say, or two things.
    pub unit: Option<Id>,
    /// For which period; likewise.
    pub period: Option<Id>,
    /// Of which year, whether there is a plan of it or not.
    pub year: Option<i32>,
    /// When it was saved last, as it says itself.
    pub saved: Option<NaiveDateTime>,
    /// By whom.
    pub by: Option<String>,
}

/// Reads what a file says of itself: a form in its hidden sheet, any other in the rows above its
/// table. Its name is believed only where both are silent.
pub fn identity(plan: &Plan, bytes: &[u8], file_name: &str) -> Identity {
    let mut identity = Identity {
        kind: Kind::Other,
        is_form: false,
        sheet: None,
        unit: None,
        period: None,
        year: None,
        saved: None,
        by: None,
    };
    let mut said = Head::default();
    if is_text(bytes) {
        identity.kind = Kind::Csv;
        said = head::read(plan, &csv::titles(&decode(bytes).text), "");
    } else if let Ok(workbook) = Workbook::open(bytes) {
        identity.kind = workbook.kind;
        identity.saved = workbook.saving.at;
        identity.by.clone_from(&workbook.saving.by);
        let form = Form::of(&workbook);
        identity.is_form = form.is_some();
        // A form says from its making that the issuer has saved it, and so do programs that keep
        // what they do not know.
        identity.by.take_if(|by| form.is_some() && is_issuer(plan, by));
        let sheet = super::choose(&workbook, form.as_ref(), None).ok();
        identity.sheet = sheet.map(|sheet| sheet.name.clone());
        if let Some(form) = &form {
            let (unit, period) = form.named(plan);
            said.unit = unit.cloned().map_or(Stated::Nothing, Stated::One);
            said.period = period.cloned().map_or(Stated::Nothing, Stated::One);
            said.year = year_named(&form.year);
        } else if let Some(sheet) = sheet {
            said = head::read(plan, &sheet::titles(sheet), &sheet.name);
        }
    }
    if !identity.is_form && identity.kind != Kind::Other {
        said = completed(said, plan, file_name);
    }
    identity.unit = said.unit.one().cloned();
    identity.period = said.period.one().cloned();
    identity.year = said.year;
    identity
}

/// Whether a name is that of the department whose forms these are, and of nobody.
fn is_issuer(plan: &Plan, name: &str) -> bool {
    let issuer = &plan.issuer.name;
    issuer.vi.iter().chain(&issuer.en).any(|own| clean(own) == name)
}

/// What a head says, and the file's name where it says nothing.
pub(super) fn completed(said: Head, plan: &Plan, file_name: &str) -> Head {
    let hint = head::hinted(plan, file_name);
    let filled = |said: Stated, hint: Stated| if said == Stated::Nothing { hint } else { said };
    Head {
        unit: filled(said.unit, hint.unit),
        period: filled(said.period, hint.period),
        year: said.year.or(hint.year),
        is_shared: said.is_shared,
        rows: said.rows,
    }
}

/// The year that a file says it is of: a form of itself, any other in the title of its table.
pub fn year(bytes: &[u8]) -> Option<i32> {
    if is_text(bytes) {
        return head::titled_year(&csv::titles(&decode(bytes).text));
    }
    let workbook = Workbook::open(bytes).ok()?;
    match Form::of(&workbook) {
        Some(form) => year_named(&form.year),
        None => {
            let tables = workbook.sheets.iter().filter(|sheet| sheet.name != MARKER.0);
            tables.map(sheet::titles).find_map(|titles| head::titled_year(&titles))
        }
    }
}
