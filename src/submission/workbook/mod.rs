//! A submission in a workbook → [`Submission`]: the form that `reform template` makes, or a plain
//! sheet with the columns of the CSV.
//!
//! The sheet is shown as a text with a line a row, so that findings have places in it as in any
//! file; its cells are read by the reader of CSVs, so that both are understood alike. Only what a
//! CSV does not have is judged here: the file itself, several sheets, formulas, merged cells,
//! hidden rows, and whose form it is.

pub mod answer;
mod archive;
mod budget;
mod cells;
mod faults;
mod filling;
mod form;
mod grid;
mod head;
mod identity;
mod kind;
mod listing;
mod looks;
mod ods;
mod opened;
mod saving;
mod sheet;
#[cfg(test)]
mod tests;
mod words;
mod xls;
mod xml;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Id, Place, Plan, Submission, worded};
use crate::source::{SourceFile, Sources};
pub use faults::RULES;
use faults::{HIDDEN_TABLE, NO_TABLE, REPEATED_CELL, SEVERAL_TABLES, UNUSABLE_WORKBOOK};
use form::Form;
pub use form::MARKER;
use grid::Sheet;
pub use identity::{Identity, identity, year};
pub use kind::Kind;
use opened::Workbook;

worded! {
    /// Why a file is no workbook that can be read.
    pub(super) enum Unusable {
        Encrypted = "encrypted",
        Xls5 = "xls5",
        Xlsb = "xlsb",
        Pdf = "pdf",
        Text = "text",
        Damaged = "damaged",
        TooLarge = "too-large",
        Other = "other",
    }
}

/// What is to be read.
#[derive(Debug, Clone)]
pub struct Request<'r> {
    /// The path, for findings.
    pub path: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// Whose submission it must be; otherwise the form says so.
    pub unit: Option<&'r Id>,
    /// For which period; otherwise the form says so.
    pub period: Option<&'r Id>,
    /// The sheet to read; otherwise the form says so, or it is the only one with a table.
    pub sheet: Option<&'r str>,
}

/// What came of it.
#[derive(Debug)]
pub enum Outcome {
    /// A submission; it may hold faults.
    Read(Box<Submission>),
    /// Nothing: there are findings.
    Refused,
    /// It is no form, and nobody has said whose submission it is or for when.
    Nameless,
}

/// Reads the submission in a workbook. Its sheet is put among the sources.
pub fn submission(
    sources: &mut Sources,
    plan: &Plan,
    request: Request<'_>,
    diagnostics: &mut Diagnostics,
) -> Outcome {
    let Chosen { sheet: chosen, form, hidden } = match chosen(&request.bytes, request.sheet) {
        Ok(chosen) => chosen,
        Err(finding) => {
            let file = sources.put(SourceFile::new(request.path, request.bytes));
            diagnostics.push(finding(Place::top(file)));
            return Outcome::Refused;
        }
    };
    let text = sheet::text(&chosen);
    let shown =
        SourceFile::of_sheet(request.path, &request.bytes, chosen.name.clone(), &text.shown);
    let file = sources.put(shown);
    let named = form.as_ref().map(|form| form.named(plan)).unwrap_or_default();
    let (unit, period) = (request.unit.or(named.0), request.period.or(named.1));
    let wrong = form.as_ref().map(|form| form.disagreements(plan, unit, period, file));
    let wrong = wrong.unwrap_or_default();
    if !wrong.is_empty() {
        diagnostics.extend(wrong);
        return Outcome::Refused;
    }
    let (Some(unit), Some(period)) = (unit, period) else {
        return Outcome::Nameless;
    };
    if !hidden.is_empty() {
        let finding = Diagnostic::new(&HIDDEN_TABLE, Place::top(file));
        diagnostics.push(finding.with("sheets", hidden.join(", ")).about(unit, period));
    }
    let is_form = form.is_some();
    let ignored = form.map(|form| form.ignored).unwrap_or_default();
    let owner = sheet::Owner { file, unit, period };
    let mut read = sheet::read(&chosen, &text, sources, &owner, &ignored, diagnostics);
    if is_form {
        form::name_plainly(&mut read, plan);
    }
    Outcome::Read(Box::new(read))
}

/// The sheet that a submission is read from.
struct Chosen {
    sheet: Sheet,
    /// The form that the workbook is, if it is one.
    form: Option<Form>,
    /// The names of sheets with tables that nobody sees and that are not read.
    hidden: Vec<String>,
}

/// Why there is none: a finding, once it is known where the workbook stands.
type Refusal = Box<dyn FnOnce(Place) -> Diagnostic>;

/// Chooses the sheet of a name in a workbook, or the only one with a table, and reads it.
fn chosen(bytes: &[u8], wanted: Option<&str>) -> Result<Chosen, Refusal> {
    let unusable = |why: Unusable| -> Refusal {
        Box::new(move |top| Diagnostic::new(&UNUSABLE_WORKBOOK, top).with("reason", why.code()))
    };
    let mut workbook = Workbook::open(bytes).map_err(unusable)?;
    let form = Form::of(&workbook);
    let marker = workbook.sheets.iter().find(|sheet| form.is_some() && sheet.name == MARKER.0);
    if let Some(marker) = marker.filter(|marker| !marker.repeated.is_empty()) {
        // Whose form it is has been said twice.
        let cells = faults::named(marker.repeated.iter());
        return Err(Box::new(move |top| cells.told(&REPEATED_CELL, top)));
    }
    let name = choose(&workbook, form.as_ref(), wanted).map_err(|why| Box::new(why) as Refusal)?;
    let name = name.name.clone();
    let hidden = workbook
        .sheets
        .iter()
        .filter(|sheet| !sheet.visible && sheet.name != name && is_table(sheet));
    let hidden = hidden.map(|sheet| sheet.name.clone()).collect();
    let sheet = workbook.whole(&name).map_err(unusable)?;
    Ok(Chosen { sheet, form, hidden })
}

fn is_table(sheet: &Sheet) -> bool {
    sheet::has_whole_header(sheet) == Some(true)
}

/// Finds the sheet of a name in a workbook, or the only one with a table.
fn choose<'w>(
    workbook: &'w Workbook<'_>,
    form: Option<&Form>,
    wanted: Option<&str>,
) -> Result<&'w Sheet, impl FnOnce(Place) -> Diagnostic + use<>> {
    let sheets = || workbook.sheets.iter();
    let mut with_table: Vec<&Sheet> = sheets().filter(|sheet| is_table(sheet)).collect();
    let named = |name: &str| with_table.iter().find(|sheet| sheet.name == name).copied();
    let by_name = match (wanted, form) {
        (Some(name), _) => named(name),
        (None, Some(form)) => named(&form.sheet),
        (None, None) => None,
    };
    with_table.retain(|sheet| sheet.visible);
    let visible = with_table;
    let found = match (wanted, visible.as_slice()) {
        // The form's own sheet may have been renamed.
        (None, [only]) => by_name.or(Some(*only)),
        _ => by_name,
    };
    // Where nothing better is there, the header itself can be told what it lacks.
    let found = found.or_else(|| {
        let is_open = |sheet: &&Sheet| visible.is_empty() && sheet.visible;
        let mut parts =
            sheets().filter(is_open).filter(|sheet| sheet::has_whole_header(sheet) == Some(false));
        match wanted {
            Some(name) => parts.find(|sheet| sheet.name == name),
            None => parts.next().filter(|_| parts.next().is_none()),
        }
    });
    let several = wanted.is_none() && visible.len() > 1;
    let seen = if several { visible } else { sheets().filter(|sheet| sheet.visible).collect() };
    let names: Vec<String> = seen.iter().map(|sheet| sheet.name.clone()).collect();
    let wanted = wanted.map(str::to_owned);
    found.ok_or(move |top: Place| {
        let rule = if several { &SEVERAL_TABLES } else { &NO_TABLE };
        let finding = Diagnostic::new(rule, top)
            .with("sheets", names.join(", "))
            .with("count", names.len())
            .with("asked", if wanted.is_some() { "yes" } else { "no" });
        match wanted {
            Some(wanted) => finding.found(wanted),
            None => finding,
        }
    })
}
