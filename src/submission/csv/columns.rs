//! The header row: which column is which, and what is wrong with it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::cell::cells;
use super::findings::Findings;
use super::headers::{
    Furniture, LONGEST, Rank, furniture, is_rival, may_be, meaning, synonyms, vietnamese,
};
use super::scan::Record;
use crate::diagnostic::{Rule, nearest, shortened};
use crate::i18n::Value;
use crate::model::{Cell, Column, KeptCell};
use crate::source::limits;
use crate::source::spelling::{bare, clean};

/// The header row lacks a column that a submission needs.
pub static MISSING_COLUMN: Rule = Rule::error("R212", "missing-column");
/// Two columns mean the same.
pub static DUPLICATE_COLUMN: Rule = Rule::error("R213", "duplicate-column");
/// A column that means nothing here.
pub static UNKNOWN_COLUMN: Rule = Rule::warning("R214", "unknown-column");

/// Two columns of which either may be the one that is needed.
pub static RIVAL_COLUMNS: Rule = Rule::error("R221", "rival-columns");

/// More columns than any table has.
pub static TOO_MANY_COLUMNS: Rule = Rule::error("R261", "too-many-columns");

/// The column that a header names, in either language and any spelling.
pub(crate) fn column(header: &str) -> Option<Column> {
    meaning(header).map(|(column, _)| column)
}

/// The columns of a sheet.
#[derive(Debug, Clone)]
pub(crate) struct Columns {
    /// Where each known column stands, in the order of [`Column::KEPT`].
    indexes: [Option<usize>; 5],
    /// What each column means.
    meanings: Vec<Option<Column>>,
    /// Whether each column has a name. Ends with the last that has one.
    named: Vec<bool>,
    /// The headers of the known columns, in the order of the sheet.
    pub known: Vec<(Column, KeptCell)>,
    /// The headers of the columns that mean nothing here, or what another means already.
    pub others: Vec<KeptCell>,
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

    /// Whether the columns were not looked at: they are too many.
    pub fn is_unread(&self) -> bool {
        self.named.is_empty()
    }

    /// Whether each column means something, and so has a name.
    pub fn are_known(&self) -> bool {
        self.readable && self.meanings.iter().all(Option::is_some)
    }

    /// Where a column stands, from 0.
    pub fn index(&self, column: Column) -> Option<usize> {
        self.indexes[column as usize]
    }

    /// What a column means; `None` also for a second one that means the same.
    pub fn meaning(&self, index: usize) -> Option<Column> {
        self.meanings.get(index).copied().flatten()
    }

    /// Whether a column has a name.
    pub fn is_named(&self, index: usize) -> bool {
        self.named.get(index).copied().unwrap_or(false)
    }
}

/// Whether the rows of a table may be known by their names alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ByName {
    /// Where no column has the ids, but one has names.
    Allowed,
    /// Never: a table without ids lacks a column.
    Refused,
}

impl ByName {
    /// The columns that a table with these needs.
    fn needed(self, indexes: &BTreeMap<Column, usize>) -> Vec<Column> {
        match self {
            Self::Allowed if indexes.contains_key(&Column::Name) => vec![Column::Value],
            _ => vec![Column::Metric, Column::Value],
        }
    }
}

/// Reads the header row.
pub(crate) fn read(record: &Record<'_>, by_name: ByName, findings: &mut Findings<'_>) -> Columns {
    let kept = cells(findings, record);
    let text = &findings.source.text;
    let mut cells: Vec<Cell<'_>> = kept.iter().map(|cell| cell.seen(findings.file, text)).collect();
    let width = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    cells.truncate(width);
    if width > limits::COLUMNS {
        return too_wide(record, &cells, findings);
    }
    let mut named: BTreeMap<Column, Vec<(Rank, &Cell<'_>)>> = BTreeMap::new();
    let mut unknown: Vec<&Cell<'_>> = Vec::new();
    for cell in cells.iter().filter(|cell| !cell.is_empty()) {
        match meaning(cell.text) {
            Some((column, rank)) => named.entry(column).or_default().push((rank, cell)),
            None => unknown.push(cell),
        }
    }
    let mut readable = true;
    let mut indexes = BTreeMap::new();
    let mut named_already = BTreeSet::new();
    for (column, candidates) in &named {
        let Some(choice) = choose(*column, candidates, &unknown) else { continue };
        indexes.insert(*column, choice.taken.column);
        unknown.extend(choice.left);
        for (rule, cell) in choice.faults {
            // For a note the first is as good as any.
            readable &= !matches!(column, Column::Metric | Column::Value);
            let finding = findings
                .at_place(rule, cell.place)
                .found(cell.text)
                .with("column", column.header())
                .with("also", vietnamese(*column))
                .with("first", choice.taken.text)
                .see(choice.taken.place, "first");
            findings.push(finding);
            named_already.insert(cell.column);
        }
    }
    unknown.retain(|cell| !named_already.contains(&cell.column));
    unknown.sort_by_key(|cell| cell.column);
    for needed in by_name.needed(&indexes) {
        if !indexes.contains_key(&needed) {
            readable = false;
            missing(needed, record, &cells, &mut unknown, findings);
        }
    }
    unused(&unknown, &indexes, findings);
    let named: Vec<bool> = cells.iter().map(|cell| !cell.is_empty()).collect();
    let mut meanings = vec![None; named.len()];
    indexes.iter().for_each(|(column, at)| meanings[*at] = Some(*column));
    let indexes = Column::KEPT.map(|column| indexes.get(&column).copied());
    let (mut known, mut others) = (Vec::new(), Vec::new());
    for (at, cell) in kept.iter().enumerate().filter(|(at, _)| named.get(*at) == Some(&true)) {
        match meanings[at] {
            Some(column) => known.push((column, cell.clone())),
            None => others.push(cell.clone()),
        }
    }
    Columns { indexes, meanings, named, known, others, readable, span: record.span.clone() }
}

/// Says that there are more columns than a table has; none of them is looked at.
fn too_wide(record: &Record<'_>, cells: &[Cell<'_>], findings: &mut Findings<'_>) -> Columns {
    let place = cells.get(limits::COLUMNS).map_or(findings.place(record.span.clone()), |c| c.place);
    findings.push(findings.at_place(&TOO_MANY_COLUMNS, place).with("most", limits::COLUMNS));
    Columns {
        indexes: [None; 5],
        meanings: Vec::new(),
        named: Vec::new(),
        known: Vec::new(),
        others: Vec::new(),
        readable: false,
        span: record.span.clone(),
    }
}

/// Which of several headers is taken for a column.
struct Choice<'c> {
    taken: &'c Cell<'c>,
    /// What is at fault beside it.
    faults: Vec<(&'static Rule, &'c Cell<'c>)>,
    /// What means nothing then.
    left: Vec<&'c Cell<'c>>,
}

/// Chooses among the headers that may name a column; never between two that may be the value.
fn choose<'c>(
    column: Column,
    candidates: &[(Rank, &'c Cell<'c>)],
    unknown: &[&'c Cell<'c>],
) -> Option<Choice<'c>> {
    let best = candidates.iter().map(|(rank, _)| *rank).min()?;
    let (same, lower): (Vec<_>, Vec<_>) =
        candidates.iter().copied().partition(|(rank, _)| *rank == best);
    let taken = same.first()?.1;
    let rule = if best == Rank::Exact { &DUPLICATE_COLUMN } else { &RIVAL_COLUMNS };
    let mut choice = Choice { taken, faults: Vec::new(), left: Vec::new() };
    for (_, cell) in same.iter().skip(1) {
        // Words that have other meanings too are no fault twice.
        let needed = matches!(column, Column::Metric | Column::Value);
        if best == Rank::Exact || needed {
            choice.faults.push((rule, cell));
        } else {
            choice.left.push(cell);
        }
    }
    for (_, cell) in lower {
        if column == Column::Value {
            choice.faults.push((&RIVAL_COLUMNS, cell));
        } else {
            choice.left.push(cell);
        }
    }
    if column == Column::Value && best == Rank::Synonym && choice.faults.is_empty() {
        let rival = unknown.iter().find(|cell| is_rival(cell.text));
        choice.faults.extend(rival.map(|cell| (&RIVAL_COLUMNS, *cell)));
    }
    Some(choice)
}

/// Reports the columns that mean nothing.
fn unused(unknown: &[&Cell<'_>], indexes: &BTreeMap<Column, usize>, findings: &mut Findings<'_>) {
    let absent = Column::ALL.into_iter().filter(|column| !indexes.contains_key(column));
    let names: Vec<_> = absent.flat_map(|column| [column.header(), vietnamese(column)]).collect();
    let mut told = Vec::new();
    for cell in unknown {
        let finding = findings.at_place(&UNKNOWN_COLUMN, cell.place).found(cell.text);
        told.push(match furniture(cell.text) {
            Some(Furniture::Serial) => finding.with("kind", "serial"),
            Some(Furniture::Measure) => finding.with("kind", "measure"),
            None => {
                let kind = if findings.source.sheet.is_some() { "sheet" } else { "other" };
                finding.with("kind", kind).suggest(names.iter().copied())
            }
        });
    }
    findings.extend(told);
}

/// How many headers are named beside one that is lacking, and how much of each.
const SEEN: usize = 8;
const LONGEST_SEEN: usize = 40;

/// Reports a column that is not there. A header that is only misspelt explains it, and is not
/// reported again.
fn missing(
    column: Column,
    record: &Record<'_>,
    cells: &[Cell<'_>],
    unknown: &mut Vec<&Cell<'_>>,
    findings: &mut Findings<'_>,
) {
    let is_sheet = findings.source.sheet.is_some();
    let seen = cells.iter().filter(|cell| !cell.is_empty()).take(SEEN);
    let seen = seen.map(|cell| shortened(cell.text, LONGEST_SEEN).into()).collect();
    let mut finding = findings
        .at(&MISSING_COLUMN, record.span.clone())
        .with("form", if is_sheet { "sheet" } else { "csv" })
        .with("row", record.number)
        .with("seen", Value::Joined(" | ", seen))
        .with("column", column.header())
        .with("also", vietnamese(column));
    if let Some(at) = unknown.iter().position(|cell| may_mean(cell.text, column)) {
        let cell = unknown.remove(at);
        finding =
            finding.with("nearest", cell.text).help("help-nearest").see(cell.place, "nearest");
    } else if let Some(cell) = cells.iter().find(|cell| may_be(cell.text, column)) {
        // It names another column, or none, but may hold what is lacking.
        unknown.retain(|other| other.column != cell.column);
        finding =
            finding.with("nearest", cell.text).help("help-nearest").see(cell.place, "nearest");
    }
    findings.push(finding);
}

/// Whether a header is a column's name without its marks, with a letter or two wrong, or with `?`
/// where a letter was lost in saving.
fn may_mean(header: &str, column: Column) -> bool {
    if header.len() > LONGEST {
        return false;
    }
    let own = [column.header(), vietnamese(column)];
    let names: Vec<&str> = own.into_iter().chain(synonyms(column).iter().copied()).collect();
    let wanted = clean(header).to_lowercase();
    let lost = |name: &str| {
        name.chars().count() == wanted.chars().count()
            && name.chars().zip(wanted.chars()).all(|(n, w)| {
                bare(&n.to_string()) == bare(&w.to_string()) || (w == '?' && !n.is_ascii())
            })
    };
    names.iter().any(|name| bare(name) == bare(header) || lost(name))
        || nearest(header, own).is_some()
}
