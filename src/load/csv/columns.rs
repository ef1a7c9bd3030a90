//! The header row: which column is which, and what is wrong with it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::cell::cells;
use super::findings::Findings;
use super::scan::Record;
use crate::diagnostic::{Rule, Severity, nearest};
use crate::load::spelling::{bare, clean, key};
use crate::model::{Cell, Column};

/// The header row lacks a column that a submission needs.
pub static MISSING_COLUMN: Rule =
    Rule { code: "R212", name: "missing-column", severity: Severity::Error };
/// Two columns mean the same.
pub static DUPLICATE_COLUMN: Rule =
    Rule { code: "R213", name: "duplicate-column", severity: Severity::Error };
/// A column that means nothing here.
pub static UNKNOWN_COLUMN: Rule =
    Rule { code: "R214", name: "unknown-column", severity: Severity::Warning };

/// A column's name in Vietnamese.
fn vietnamese(column: Column) -> &'static str {
    match column {
        Column::Metric => "mã",
        Column::Value => "giá trị",
        Column::Note => "ghi chú",
        Column::Evidence => "tài liệu kiểm chứng",
        Column::Name => "tên",
    }
}

/// The keys of all names, in both languages.
static NAMES: LazyLock<Vec<(String, Column)>> = LazyLock::new(|| {
    let names = |column: Column| [column.header(), vietnamese(column)].map(|n| (key(n), column));
    Column::ALL.into_iter().flat_map(names).collect()
});

/// The column that a header names, in either language and any spelling.
pub(super) fn column(header: &str) -> Option<Column> {
    let wanted = key(header);
    NAMES.iter().find(|(name, _)| *name == wanted).map(|(_, column)| *column)
}

/// The columns of a sheet.
#[derive(Debug, Clone)]
pub(in crate::load) struct Columns {
    /// Where each known column stands.
    indexes: BTreeMap<Column, usize>,
    /// Whether each column has a name. Ends with the last that has one.
    named: Vec<bool>,
    /// The headers of the known columns, in the order of the sheet.
    pub known: Vec<(Column, Cell)>,
    /// The headers of the columns that mean nothing here, or what another means already.
    pub others: Vec<Cell>,
    /// Whether ids and values can be found, each in one column.
    pub readable: bool,
    /// The header row.
    pub span: Range<usize>,
}

impl Columns {
    /// How many columns there are, up to the last that has a name.
    pub fn width(&self) -> usize {
        self.named.len()
    }

    /// Where a column stands, from 0.
    pub fn index(&self, column: Column) -> Option<usize> {
        self.indexes.get(&column).copied()
    }

    /// What a column means; `None` also for a second one that means the same.
    pub fn meaning(&self, index: usize) -> Option<Column> {
        self.indexes.iter().find(|(_, at)| **at == index).map(|(column, _)| *column)
    }

    /// Whether a column has a name.
    pub fn is_named(&self, index: usize) -> bool {
        self.named.get(index).copied().unwrap_or(false)
    }
}

/// Reads the header row.
pub(in crate::load) fn read(record: &Record<'_>, findings: &mut Findings<'_>) -> Columns {
    let mut cells = cells(findings, record);
    let width = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    cells.truncate(width);
    let mut readable = true;
    let mut indexes = BTreeMap::new();
    let mut unknown: Vec<&Cell> = Vec::new();
    for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let Some(column) = column(&cell.text) else {
            unknown.push(cell);
            continue;
        };
        // The second is the one that is pointed at; for a note the first is as good as any.
        let first = *indexes.entry(column).or_insert(at);
        if first != at {
            readable &= !matches!(column, Column::Metric | Column::Value);
            let finding = findings
                .at_place(&DUPLICATE_COLUMN, cell.place)
                .found(cell.text.clone())
                .with("column", column.header())
                .see(cells[first].place, "first");
            findings.push(finding);
        }
    }
    for needed in [Column::Metric, Column::Value] {
        if !indexes.contains_key(&needed) {
            readable = false;
            missing(needed, record, &mut unknown, findings);
        }
    }
    let absent = Column::ALL.into_iter().filter(|column| !indexes.contains_key(column));
    let names: Vec<_> = absent.flat_map(|column| [column.header(), vietnamese(column)]).collect();
    for cell in unknown {
        let finding = findings
            .at_place(&UNKNOWN_COLUMN, cell.place)
            .found(cell.text.clone())
            .suggest(names.iter().copied());
        findings.push(finding);
    }
    let named = cells.iter().map(|cell| !cell.is_empty()).collect();
    let mut known = Vec::new();
    let mut others = Vec::new();
    for cell in cells.into_iter().filter(|cell| !cell.is_empty()) {
        match indexes.iter().find(|(_, at)| **at == cell.column) {
            Some((column, _)) => known.push((*column, cell)),
            None => others.push(cell),
        }
    }
    Columns { indexes, named, known, others, readable, span: record.span.clone() }
}

/// Reports a column that is not there. A header that is only misspelt explains it, and is not
/// reported again.
fn missing(
    column: Column,
    record: &Record<'_>,
    unknown: &mut Vec<&Cell>,
    findings: &mut Findings<'_>,
) {
    let mut finding = findings
        .at(&MISSING_COLUMN, record.span.clone())
        .with("column", column.header())
        .with("also", vietnamese(column));
    if let Some(at) = unknown.iter().position(|cell| may_mean(&cell.text, column)) {
        let cell = unknown.remove(at);
        finding = finding
            .with("nearest", cell.text.clone())
            .help("help-nearest")
            .see(cell.place, "nearest");
    }
    findings.push(finding);
}

/// Whether a header is a column's name without its marks, with a letter or two wrong, or with `?`
/// where a letter was lost in saving.
fn may_mean(header: &str, column: Column) -> bool {
    let names = [column.header(), vietnamese(column)];
    let wanted = clean(header).to_lowercase();
    let lost = |name: &str| {
        name.chars().count() == wanted.chars().count()
            && name.chars().zip(wanted.chars()).all(|(n, w)| {
                bare(&n.to_string()) == bare(&w.to_string()) || (w == '?' && !n.is_ascii())
            })
    };
    names.iter().any(|name| bare(name) == bare(header) || lost(name))
        || nearest(header, names).is_some()
}
