//! A submission in a workbook → [`Submission`]: the form that `reform template` makes, or a plain
//! sheet with the columns of the CSV.
//!
//! The sheet is shown as a text with a line a row, so that findings have places in it as in any
//! file; its cells are read by the reader of CSVs, so that both are understood alike. Only what a
//! CSV does not have is judged here: the file itself, several sheets, formulas, merged cells,
//! hidden rows, and whose form it is.

pub mod answer;
mod archive;
mod below;
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
mod owner;
mod plain;
mod row_names;
mod saving;
mod second;
mod sheet;
#[cfg(test)]
mod tests;
mod words;
mod xls;
mod xml;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Id, Place, Plan, Submission, worded};
use crate::source::{SourceFile, Sources};
use crate::submission::csv;
pub use faults::RULES;
use faults::{HIDDEN_TABLE, NO_TABLE, REPEATED_CELL, SEVERAL_TABLES, UNUSABLE_WORKBOOK};
use form::Form;
pub use form::MARKER;
use grid::Sheet;
pub use identity::{Identity, identity, year};
pub use kind::Kind;
use kind::is_text;
use opened::Workbook;
use owner::{Answer, Question};
use row_names::RowNames;

worded! {
    /// Why a file is no workbook that can be read.
    pub(super) enum Unusable {
        Encrypted = "encrypted",
        Xls5 = "xls5",
        Xlsb = "xlsb",
        Markup = "markup",
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

/// Reads the submission in a workbook or a text, whichever it is by its contents. Its sheet is put
/// among the sources.
pub fn submission(
    sources: &mut Sources,
    plan: &Plan,
    request: Request<'_>,
    diagnostics: &mut Diagnostics,
) -> Outcome {
    if is_text(&request.bytes) {
        return plain::submission(sources, plan, request, diagnostics);
    }
    let Chosen { sheet: chosen, rivals, form, hidden } = match chosen(&request.bytes, request.sheet)
    {
        Ok(chosen) => chosen,
        Err(finding) => {
            let file = sources.put(SourceFile::new(request.path, request.bytes));
            diagnostics.push(finding(Place::top(file)));
            return Outcome::Refused;
        }
    };
    let text = sheet::text(&chosen);
    let hint = head::hinted(plan, &request.path);
    let shown =
        SourceFile::of_sheet(request.path, &request.bytes, chosen.name.clone(), &text.shown);
    let file = sources.put(shown);
    let head = head::read(plan, &sheet::titles(&chosen), &chosen.name);
    let (unit, period) = (request.unit, request.period);
    let row = |at| {
        let line = text.line(at);
        Place { file, start: line.start, end: line.end }
    };
    let question = Question { plan, file, row: &row, unit, period };
    let answer = match &form {
        Some(form) => question.of_form(form, &head, diagnostics),
        None => question.of_table(&head, &hint, diagnostics),
    };
    let (unit, period) = match answer {
        Answer::Known(unit, period) => (unit, period),
        Answer::Unclear => return Outcome::Refused,
        Answer::Nameless => return Outcome::Nameless,
    };
    if let Some(other) = below::other_unit(plan, &unit, sheet::beneath(&chosen).into_iter()) {
        diagnostics.push(question.shared(&unit, &other, row(other.row)));
        return Outcome::Refused;
    }
    if !hidden.is_empty() {
        let finding = Diagnostic::new(&HIDDEN_TABLE, Place::top(file));
        diagnostics.push(finding.with("sheets", hidden.join(", ")).about(&unit, &period));
    }
    let is_form = form.is_some();
    let ignored = form.map(|form| form.ignored).unwrap_or_default();
    let owner = sheet::Owner { file, unit: &unit, period: &period };
    let names = RowNames::of(plan, &unit, &period);
    let mut read = sheet::read(&chosen, &text, sources, &owner, &ignored, &names, diagnostics);
    if is_form {
        form::name_plainly(&mut read, plan);
    }
    diagnostics.extend(second::different(&read, &rivals));
    Outcome::Read(Box::new(read))
}

/// Takes away the columns that every office has and that mean nothing here, once what they say has
/// been checked: what is kept of a submission has no running numbers and no units of measure.
pub fn without_furniture(submission: &mut Submission) {
    let headers: Vec<&str> = submission.others().map(|cell| cell.text).collect();
    let mut furniture = csv::furniture_among(&headers).into_iter();
    submission.head.others.retain(|_| !furniture.next().unwrap_or(false));
    let kept: Vec<usize> = submission.others().map(|cell| cell.column).collect();
    submission.rows.retain(|row| {
        let is_said = || row.others().any(|cell| kept.contains(&cell.column));
        row.is_faulty() || !row.is_silent() || is_said()
    });
}

/// The sheet that a submission is read from.
struct Chosen {
    sheet: Sheet,
    /// The other sheets that anyone sees with a table, of which one was to be chosen unasked.
    rivals: Vec<Sheet>,
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
    let tables = || workbook.sheets.iter().filter(|sheet| sheet.name != name && is_table(sheet));
    let hidden = tables().filter(|sheet| !sheet.visible).map(|sheet| sheet.name.clone()).collect();
    let seen = tables().filter(|sheet| sheet.visible && wanted.is_none());
    let rivals: Vec<String> = seen.map(|sheet| sheet.name.clone()).take(RIVALS).collect();
    let sheet = workbook.whole(&name).map_err(unusable)?;
    // One that is too large to be held against it makes the sheet itself no worse.
    let rivals = rivals.iter().filter_map(|name| workbook.whole(name).ok()).collect();
    Ok(Chosen { sheet, rivals, form, hidden })
}

/// How many other sheets are held against the one that is read.
const RIVALS: usize = 8;

fn is_table(sheet: &Sheet) -> bool {
    sheet::header(sheet).is_some_and(|header| header.is_whole())
}

/// Whether the rows of a sheet have names and values, though no codes.
fn is_named_table(sheet: &Sheet) -> bool {
    sheet::header(sheet).is_some_and(|header| header.has_names())
}

/// Finds the sheet of a name in a workbook, or the only one with a table.
fn choose<'w>(
    workbook: &'w Workbook<'_>,
    form: Option<&Form>,
    wanted: Option<&str>,
) -> Result<&'w Sheet, impl FnOnce(Place) -> Diagnostic + use<>> {
    let sheets = || workbook.sheets.iter();
    let mut with_table: Vec<&Sheet> = sheets().filter(|sheet| is_table(sheet)).collect();
    if with_table.is_empty() {
        with_table = sheets().filter(|sheet| is_named_table(sheet)).collect();
    }
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
        let mut parts = sheets().filter(is_open).filter(|sheet| sheet::header(sheet).is_some());
        match wanted {
            Some(name) => parts.find(|sheet| sheet.name == name),
            None => parts.next().filter(|_| parts.next().is_none()),
        }
    });
    let several = wanted.is_none() && visible.len() > 1;
    let seen = if several { visible } else { sheets().filter(|sheet| sheet.visible).collect() };
    let names: Vec<String> = seen.iter().map(|sheet| sheet.name.clone()).collect();
    let looked = seen.iter().find_map(|sheet| Some((sheet.name.clone(), sheet::likeliest(sheet)?)));
    let wanted = wanted.map(str::to_owned);
    found.ok_or(move |top: Place| {
        let rule = if several { &SEVERAL_TABLES } else { &NO_TABLE };
        let finding = Diagnostic::new(rule, top)
            .with("sheets", names.join(", "))
            .with("count", names.len())
            .with("asked", if wanted.is_some() { "yes" } else { "no" });
        let (sheet, (row, cells)) = looked.unwrap_or_default();
        let finding = finding
            .with("looked", if row > 0 { "yes" } else { "no" })
            .with("sheet", sheet)
            .with("row", row)
            .with("seen", cells.join(" | "));
        match wanted {
            Some(wanted) => finding.found(wanted),
            None => finding,
        }
    })
}
