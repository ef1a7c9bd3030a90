//! `findings.csv` → the year's register of what inspections found.
//!
//! Reads rows whose days and units can be told; of the others it keeps whose they may be, since no
//! figure of those units can be counted any more. Whether the days make sense is for the checks.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::register::{Cell, Heading, Line, date, date_in_words, rows};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{FINDINGS, FileId, Finding, Findings, Id, Lost, Placed, Plan};
use crate::source::Sources;
use crate::source::spelling::key;

/// A cell is empty without which a finding says nothing.
static BLANK_CELL: Rule = Rule::error("R832", "blank-finding-cell");

/// The unit that has to mend it is none of the plan's.
static UNIT_OF_FINDING: Rule = Rule::error("R846", "finding-of-unknown-unit");

pub(super) static RULES: &[&Rule] = &[&BLANK_CELL, &UNIT_OF_FINDING];

/// The columns of the register, in the order of [`Column`].
pub(super) static HEADINGS: [Heading; 10] = [
    heading("id", &["mã", "số", "mã tồn tại", "số thứ tự tồn tại"], true),
    heading(
        "inspection",
        &["cuộc kiểm tra", "kết luận", "kết luận kiểm tra", "đoàn kiểm tra"],
        false,
    ),
    heading("date", &["ngày phát hiện", "ngày", "ngày kết luận"], true),
    heading("unit", &["đơn vị", "đơn vị được kiểm tra", "mã đơn vị"], true),
    heading(
        "found",
        &["tồn tại, hạn chế", "tồn tại", "nội dung tồn tại", "nội dung", "hạn chế"],
        true,
    ),
    heading(
        "action",
        &["kiến nghị xử lý", "biện pháp khắc phục", "yêu cầu khắc phục", "biện pháp"],
        false,
    ),
    heading("due", &["hạn khắc phục", "thời hạn", "hạn", "thời hạn khắc phục"], false),
    heading("mended", &["ngày khắc phục", "đã khắc phục", "ngày khắc phục xong"], false),
    heading("referred", &["ngày kiến nghị", "đã kiến nghị", "kiến nghị cấp có thẩm quyền"], false),
    heading("evidence", &["tài liệu kiểm chứng", "minh chứng", "tài liệu minh chứng"], false),
];

/// Where each column stands among [`HEADINGS`].
#[derive(Clone, Copy)]
enum Column {
    Id,
    Inspection,
    Date,
    Unit,
    Found,
    Action,
    Due,
    Mended,
    Referred,
    Evidence,
}

const fn heading(key: &'static str, names: &'static [&'static str], required: bool) -> Heading {
    Heading { key, names, required }
}

/// The path of a year's register.
pub fn path(year: i32) -> String {
    format!("reports/{year}/{FINDINGS}")
}

/// Loads the register of the plan's year, if there is one.
pub fn findings(sources: &Sources, plan: &Plan, diagnostics: &mut Diagnostics) -> Option<Findings> {
    let file = sources.find(&path(plan.year))?;
    // What was not read is reported with all others of its kind; nothing is known of it.
    let mut own = Diagnostics::default();
    let lines = rows(sources, file, &HEADINGS, &mut own);
    let is_wrong = own.count(Severity::Error) > 0;
    let mut lost = Lost { anyones: is_wrong || lines.is_none(), ..Lost::default() };
    let reader = Reader { file, names: names(plan), plan };
    let read = |line| match reader.finding(&line, &mut own) {
        Ok(found) => Some(found),
        Err(Some(unit)) => {
            lost.units.insert(unit);
            None
        }
        Err(None) => {
            lost.anyones = true;
            None
        }
    };
    let all = lines.into_iter().flatten().filter_map(read).collect();
    diagnostics.extend(own);
    Some(Findings { file, all, lost })
}

/// The units by all that they may be called.
fn names(plan: &Plan) -> BTreeMap<String, &Id> {
    let mut names = BTreeMap::new();
    for unit in &plan.units {
        for name in unit.name.vi.iter().chain(&unit.name.en) {
            names.insert(key(name), &unit.id);
        }
    }
    for id in plan.units.ids() {
        names.insert(key(id.as_str()), id);
    }
    names
}

struct Reader<'p> {
    file: FileId,
    names: BTreeMap<String, &'p Id>,
    plan: &'p Plan,
}

/// What is wrong with a row as it is read.
struct Faults<'d> {
    found: &'d mut Diagnostics,
    file: FileId,
    row: usize,
    any: bool,
}

impl Faults<'_> {
    fn tell(&mut self, finding: Diagnostic) {
        self.any = true;
        self.found.push(finding.row(self.file, self.row));
    }

    /// The day in a cell, if one can be told.
    fn day(&mut self, cell: Option<&Cell>) -> Option<Placed<NaiveDate>> {
        let cell = cell?;
        match date(cell) {
            Ok(day) => Some(Placed::new(day, cell.place)),
            Err(finding) => {
                self.tell(*finding);
                None
            }
        }
    }
}

impl Reader<'_> {
    /// Reads a row; where it cannot be told what it says, gives whose it is.
    fn finding(&self, line: &Line, found: &mut Diagnostics) -> Result<Finding, Option<Id>> {
        let cell = |column: Column| line.cells[column as usize].as_ref();
        let text = |column: Column| cell(column).map(|cell| cell.text.clone());
        let mut faults = Faults { found, file: self.file, row: line.number, any: false };
        let unit = self.unit(cell(Column::Unit), &mut faults);
        for column in [Column::Id, Column::Date, Column::Unit, Column::Found] {
            if cell(column).is_none() {
                let heading = &HEADINGS[column as usize];
                let blank = Diagnostic::new(&BLANK_CELL, line.place).with("column", heading.key);
                faults.tell(blank.with("also", heading.names[0]));
            }
        }
        let date = faults.day(cell(Column::Date));
        let due = faults.day(cell(Column::Due));
        let mended = faults.day(cell(Column::Mended));
        let worded = cell(Column::Referred).and_then(|cell| in_words(cell, line));
        let (referred, referred_to) = match (cell(Column::Referred), worded) {
            (Some(cell), Some((day, words))) => (Some(Placed::new(day, cell.place)), Some(words)),
            (cell, _) => (faults.day(cell), None),
        };
        let whose = unit.as_ref().map(|unit| unit.value.clone());
        let whole = text(Column::Id).zip(text(Column::Found)).zip(unit.zip(date));
        let Some(((id, found), (unit, date))) = whole.filter(|_| !faults.any) else {
            return Err(whose);
        };
        Ok(Finding {
            id: Placed::new(id, cell(Column::Id).map_or(line.place, |cell| cell.place)),
            inspection: text(Column::Inspection),
            date,
            unit,
            found,
            action: text(Column::Action),
            due,
            mended,
            referred,
            referred_to,
            evidence: text(Column::Evidence),
            row: line.number,
            place: line.place,
        })
    }

    /// The unit that a cell names, by its id or its name.
    fn unit(&self, cell: Option<&Cell>, faults: &mut Faults<'_>) -> Option<Placed<Id>> {
        let cell = cell?;
        if let Some(unit) = self.names.get(&key(&cell.text)) {
            return Some(Placed::new((*unit).clone(), cell.place));
        }
        // What a damaged plan holds cannot be told from what it lacks.
        if !self.plan.damaged {
            let unknown = Diagnostic::new(&UNIT_OF_FINDING, cell.place).found(cell.text.as_str());
            faults.tell(unknown.suggest(self.plan.units.ids().map(Id::as_str)));
        }
        None
    }
}

/// Of a referral that is told in words the day, its own or else that of the evidence, and the words.
fn in_words(cell: &Cell, line: &Line) -> Option<(NaiveDate, String)> {
    let evidence = line.cells[Column::Evidence as usize].as_ref();
    // A bare day has its own rules.
    let is_worded = cell.text.split(' ').filter(|word| word.contains(char::is_alphabetic)).count();
    if is_worded < 2 || date(cell).is_ok() {
        return None;
    }
    let day = date_in_words(&cell.text)
        .or_else(|| evidence.and_then(|evidence| date_in_words(&evidence.text)))?;
    Some((day, cell.text.clone()))
}
