//! The answer to a submission in which something is to be mended: the sender's own workbook, with a
//! comment at each cell that says what to do, the cell coloured, and a sheet that lists it all.
//!
//! What is not touched stays byte for byte. Nothing of an earlier answer is left, nothing leads out
//! of the workbook that did not before, and macros are left out: an answer is sent on.

mod comments;
mod list;
mod macros;
mod outline;
mod package;
mod rebuilt;
mod sheet;
mod styles;

use std::collections::BTreeMap;

use super::grid::{Sheet, cell_at};
use super::opened::Workbook;
use super::sheet as reading;
use crate::diagnostic::render::{Advice, advice};
use crate::diagnostic::{Diagnostic, Severity};
use crate::i18n::{Catalogue, Message};
use crate::model::FileId;
use crate::source::Sources;
use package::Package;

/// Up to so many characters are said at one cell; the list has all.
const LONGEST: usize = 1_500;

/// What is said of a finding.
pub(super) struct Saying {
    /// At which row and column, from 0; of what has no cell, at the head of the table.
    at: (usize, usize),
    /// Whether the cell is the finding's own.
    is_exact: bool,
    /// Whether at least its row is known.
    is_row: bool,
    /// Whether the file is wrong, rather than worth a second look.
    is_wrong: bool,
    todo: String,
    why: Vec<String>,
}

impl Saying {
    /// What to do, as a sentence.
    fn sentence(&self, catalogue: &Catalogue) -> String {
        let entry = if self.is_wrong { "answer-mend" } else { "answer-doubt" };
        catalogue.text(&Message::new(entry).with("todo", self.todo.as_str()))
    }

    /// What stands in a comment.
    fn comment(&self, catalogue: &Catalogue) -> String {
        let why = self.why.join("\n");
        let why = catalogue.text(&Message::new("answer-why").with("why", why));
        format!("{}\n{why}", self.sentence(catalogue))
    }
}

/// The workbook that answers a submission, as `.xlsx`; `file` is its sheet among the sources. `None`
/// where nothing is to be mended, or the file cannot be opened at all.
///
/// Of what is no workbook of today, its cells in a new one.
pub fn answered(
    bytes: &[u8],
    file: FileId,
    found: &[&Diagnostic],
    sources: &Sources,
    catalogue: &Catalogue,
) -> Option<Vec<u8>> {
    let about = sources.file(file).sheet.clone();
    let read = rebuilt::of_text(bytes, catalogue).or_else(|| {
        let mut workbook = Workbook::open(bytes).ok()?;
        workbook.whole(about.as_deref()?).ok()
    });
    let head = read.as_ref().and_then(reading::head).unwrap_or_default();
    let table = Table { file, head, read: read.as_ref() };
    let told = found.iter().filter(|found| found.severity != Severity::Note);
    let sayings: Vec<_> = told.map(|found| table.saying(found, catalogue)).collect();
    if sayings.is_empty() {
        return None;
    }
    let kept = in_place(bytes, about.as_deref(), &sayings, catalogue);
    kept.or_else(|| rebuilt::rebuilt(bytes, about.as_deref(), &sayings, catalogue))
}

/// The table that findings are about.
struct Table<'t> {
    file: FileId,
    head: reading::Place,
    read: Option<&'t Sheet>,
}

impl Table<'_> {
    /// What is said of a finding, and where.
    fn saying(&self, found: &Diagnostic, catalogue: &Catalogue) -> Saying {
        let head = self.head;
        let cell = found.cell.as_deref().and_then(cell_at).map(|cell| self.open(cell));
        let row = found.rows.iter().find(|row| row.file == self.file);
        let row = row.and_then(|row| row.number.checked_sub(1));
        let Advice { todo, why } = advice(found, catalogue);
        let beside = row.map(|row| (row, head.value));
        Saying {
            at: cell.or(beside).unwrap_or((head.row, head.value)),
            is_exact: cell.is_some(),
            is_row: row.is_some(),
            is_wrong: found.severity == Severity::Error,
            todo,
            why,
        }
    }

    /// Of a row that is pointed at by its id the cell to fill in, where that is empty.
    fn open(&self, (row, column): (usize, usize)) -> (usize, usize) {
        let value = (row, self.head.value);
        let is_id = row > self.head.row && Some(column) == self.head.id;
        let is_open = self.read.is_some_and(|sheet| !sheet.cells.contains_key(&value));
        if is_id && is_open { value } else { (row, column) }
    }
}

/// What is said at each cell, several findings in one.
fn by_cell(sayings: &[Saying], catalogue: &Catalogue) -> comments::Sayings {
    let mut cells: BTreeMap<(usize, usize), Vec<&Saying>> = BTreeMap::new();
    for saying in sayings {
        cells.entry(saying.at).or_default().push(saying);
    }
    let joined = |sayings: Vec<&Saying>| {
        let said: Vec<_> = sayings.iter().map(|saying| saying.comment(catalogue)).collect();
        let said = match said.as_slice() {
            [only] => only.clone(),
            several => {
                let numbered = (1..).zip(several);
                numbered
                    .map(|(number, one)| format!("{number}. {one}"))
                    .collect::<Vec<_>>()
                    .join("\n")
            }
        };
        crate::diagnostic::shortened(&said, LONGEST)
    };
    cells.into_iter().map(|(at, sayings)| (at, joined(sayings))).collect()
}

/// The colours: of what is wrong, and of what is to be looked at again.
fn colours(sayings: &[Saying], looks: styles::Looks) -> sheet::Colours {
    let mut wrong: BTreeMap<(usize, usize), bool> = BTreeMap::new();
    for saying in sayings {
        *wrong.entry(saying.at).or_default() |= saying.is_wrong;
    }
    let of = |wanted: bool| {
        wrong.iter().filter(|(_, is_wrong)| **is_wrong == wanted).map(|(at, _)| *at).collect()
    };
    vec![(looks.wrong, of(true)), (looks.doubtful, of(false))]
}

/// The workbook itself, with what is added; `None` where it is none that this can be done with.
fn in_place(
    bytes: &[u8],
    about: Option<&str>,
    sayings: &[Saying],
    catalogue: &Catalogue,
) -> Option<Vec<u8>> {
    /// The namespace of workbooks; those of the stricter kind have no drawings of this kind.
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let mut package = Package::open(bytes)?;
    let whole = package.relations("")?;
    let workbook = &whole.iter().find(|relation| relation.kind == "officeDocument")?.part;
    macros::drop(&mut package, workbook)?;
    let relations = package.relations(workbook)?;
    let text = package.text(workbook)?;
    let outline = outline::Outline::of(&text)?;
    if outline.namespace.as_deref() != Some(MAIN) {
        return None;
    }
    let sheets = outline::Outline::of(outline.text(outline.child("sheets")?))?;
    let mut named = sheets.children.iter().filter_map(|child| {
        let names = ["name", "id", "state"];
        let [name, id, state] = outline::attributes_of(sheets.text(child), names);
        let id = id?;
        let relation = relations.iter().find(|relation| relation.id == id)?;
        let is_seen = state.is_none_or(|state| state == "visible");
        (relation.kind == "worksheet").then(|| (name.unwrap_or_default(), is_seen, &relation.part))
    });
    let (name, _, part) = named.find(|(name, is_seen, _)| match about {
        Some(about) => name == about,
        None => *is_seen,
    })?;
    let styles = &relations.iter().find(|relation| relation.kind == "styles")?.part;
    let looks = styles::add(&mut package, styles)?;
    let said = by_cell(sayings, catalogue);
    sheet::marked(&mut package, part, &said, &colours(sayings, looks))?;
    list::put(&mut package, workbook, &name, sayings, looks, catalogue)?;
    package.packed()
}

/// How many lines a text takes in a column so wide.
fn lines(text: &str, width: usize) -> usize {
    text.lines().map(|line| textwrap::wrap(line, width).len().max(1)).sum::<usize>().max(1)
}
