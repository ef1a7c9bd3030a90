//! The part of a sheet → its cells. A cell is where the sheet says, or next to the one before;
//! what cannot be where it says, or is there twice, is never taken in silence.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::{BytesStart, Event};

use super::Unusable;
use super::archive::Archive;
use super::budget::Budget;
use super::cells::{self, SheetCell};
use super::listing::{Listed, Listing, Words, is_on, unescaped};
use super::xml::{attributes, text};

/// A sheet with all that stands in it.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub name: String,
    pub visible: bool,
    /// The cells that hold anything, by row and column, both from 0.
    pub cells: BTreeMap<(usize, usize), SheetCell>,
    /// Merged ranges: first and last row and column, from 0.
    pub merged: Vec<[usize; 4]>,
    /// Hidden rows that hold anything, from 0.
    pub hidden: BTreeSet<usize>,
    /// Cells that the sheet states more than once, or whose whole row it does.
    pub repeated: BTreeSet<(usize, usize)>,
    /// Whether a filter is set, which hides rows.
    pub filtered: bool,
}

impl Sheet {
    /// An empty one.
    pub fn new(name: String, visible: bool) -> Self {
        Self { name, visible, ..Self::default() }
    }
}

/// How much of a sheet is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// Enough to tell what it is.
    Head,
    /// Every row, up to the limits of size.
    Whole,
}

/// The last row and column that a spreadsheet has, from 1.
const LAST: [usize; 2] = [1_048_576, 16_384];

/// The widest and longest sheet that is read: what the form may be enlarged to many times over.
pub(super) const COLUMNS: usize = 256;
pub(super) const ROWS: usize = 100_000;

/// How many rows tell what a sheet is: its header is among the first twenty, and a form says less
/// than this of itself.
const HEAD: usize = 100;

/// What a row of the submission takes beside its cells.
pub(super) const ROW: usize = 512;

/// Reads a sheet.
pub(super) fn read(
    archive: &mut Archive<'_>,
    listing: &Listing,
    listed: &Listed,
    extent: Extent,
    budget: &mut Budget,
) -> Result<Sheet, Unusable> {
    let mut xml = archive.needed(&listed.part)?;
    let sheet = Sheet::new(listed.name.clone(), listed.visible);
    let row = Row::default();
    let mut grid = Grid { listing, extent, budget, sheet, in_data: false, row, cell: None };
    loop {
        let event = xml.next()?;
        if matches!(event, Event::Eof) || grid.take(&event)? {
            if overlap(&mut grid.sheet.merged) {
                return Err(Unusable::Damaged);
            }
            return Ok(grid.sheet);
        }
    }
}

/// A sheet being read.
struct Grid<'g> {
    listing: &'g Listing,
    extent: Extent,
    budget: &'g mut Budget,
    sheet: Sheet,
    /// Between the tags where rows stand: elsewhere their names mean other things.
    in_data: bool,
    row: Row,
    cell: Option<Open>,
}

/// A row being read.
#[derive(Default)]
struct Row {
    /// From 0; `None` above the first.
    at: Option<usize>,
    is_open: bool,
    hidden: bool,
    /// Whether a cell of it holds anything.
    holds: bool,
    /// Whether the sheet had stated such a cell of it before.
    again: bool,
    /// Where a cell stands that does not say where.
    next: usize,
    /// The columns of its cells.
    columns: BTreeSet<usize>,
}

/// A cell being read.
#[derive(Default)]
struct Open {
    column: usize,
    kind: String,
    style: usize,
    value: Option<String>,
    in_value: bool,
    is_formula: bool,
    words: Words,
    has_words: bool,
    twice: bool,
}

impl Grid<'_> {
    /// Takes an event; `true` when enough has been read.
    fn take(&mut self, event: &Event<'_>) -> Result<bool, Unusable> {
        match event {
            Event::Start(tag) => self.start(tag, event)?,
            Event::End(tag) => match tag.local_name().into_inner() {
                "c" if self.in_data => self.close()?,
                "row" => self.row.is_open = false,
                "sheetData" => {
                    self.in_data = false;
                    return Ok(self.extent == Extent::Head);
                }
                "v" => {
                    if let Some(cell) = &mut self.cell {
                        cell.in_value = false;
                    }
                }
                _ => self.words(event)?,
            },
            event => match &mut self.cell {
                Some(Open { in_value: true, value: Some(value), .. }) => {
                    value.extend(text(event)?);
                }
                _ => self.words(event)?,
            },
        }
        let beyond = self.row.at.is_some_and(|row| row >= HEAD);
        Ok(self.extent == Extent::Head && beyond)
    }

    fn words(&mut self, event: &Event<'_>) -> Result<(), Unusable> {
        match &mut self.cell {
            Some(cell) => cell.words.take(event),
            None => Ok(()),
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>, event: &Event<'_>) -> Result<(), Unusable> {
        let name = tag.local_name().into_inner();
        match (&mut self.cell, name) {
            // A value is one text.
            (Some(cell), _) if cell.in_value => return Err(Unusable::Damaged),
            (Some(_), "c" | "row") => return Err(Unusable::Damaged),
            (Some(cell), "v") => {
                if cell.value.replace(String::new()).is_some() {
                    return Err(Unusable::Damaged);
                }
                cell.in_value = true;
            }
            (Some(cell), "is") if cell.has_words => return Err(Unusable::Damaged),
            (Some(cell), "is") => cell.has_words = true,
            (Some(cell), "f") => cell.is_formula = true,
            (Some(cell), _) => cell.words.take(event)?,
            (None, "sheetData") => self.in_data = true,
            (None, "row") if self.in_data => self.open_row(tag)?,
            (None, "c") if self.in_data => self.open(tag)?,
            (None, "filterColumn") => self.sheet.filtered = true,
            (None, "mergeCell") if self.extent == Extent::Whole => {
                let [range] = attributes(tag, ["ref"])?;
                self.budget.hold(size_of::<[usize; 4]>())?;
                let range = range.and_then(|range| area(&range)).ok_or(Unusable::Damaged)?;
                self.sheet.merged.push(range);
            }
            _ => {}
        }
        Ok(())
    }

    fn open_row(&mut self, tag: &BytesStart<'_>) -> Result<(), Unusable> {
        let [number, hidden] = attributes(tag, ["r", "hidden"])?;
        let at = match number {
            Some(number) => index(&number, LAST[0]).ok_or(Unusable::Damaged)?,
            None => self.row.at.map_or(0, |row| row + 1),
        };
        if at >= LAST[0] {
            return Err(Unusable::Damaged);
        }
        let hidden = hidden.is_some_and(|value| is_on(&value));
        self.row = Row { at: Some(at), is_open: true, hidden, ..Row::default() };
        Ok(())
    }

    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), Unusable> {
        let [place, kind, style] = attributes(tag, ["r", "t", "s"])?;
        let row = self.row.at.filter(|_| self.row.is_open).ok_or(Unusable::Damaged)?;
        let column = match place {
            Some(place) => match cell_at(&place) {
                Some((own, column)) if own == row => column,
                _ => return Err(Unusable::Damaged),
            },
            None => self.row.next,
        };
        if column >= LAST[1] {
            return Err(Unusable::Damaged);
        }
        self.row.next = column + 1;
        self.cell = Some(Open {
            column,
            kind: kind.unwrap_or_default(),
            style: style.and_then(|style| style.parse().ok()).unwrap_or_default(),
            twice: !self.row.columns.insert(column),
            ..Open::default()
        });
        Ok(())
    }

    /// A cell has ended: what it holds is put into the sheet.
    fn close(&mut self) -> Result<(), Unusable> {
        let (Some(mut cell), Some(row)) = (self.cell.take(), self.row.at) else { return Ok(()) };
        let at = (row, cell.column);
        let shown = self.shown(&mut cell)?;
        if shown.text.is_empty() && !shown.is_formula {
            if cell.twice && self.sheet.cells.contains_key(&at) {
                self.sheet.repeated.insert(at);
            }
            return Ok(());
        }
        if row >= ROWS || cell.column >= COLUMNS {
            let whole = self.extent == Extent::Whole;
            return if whole { Err(Unusable::TooLarge) } else { Ok(()) };
        }
        if !std::mem::replace(&mut self.row.holds, true) {
            self.budget.hold(ROW)?;
            if self.row.hidden {
                self.sheet.hidden.insert(row);
            }
            let before = self.sheet.cells.range((row, 0)..=(row, usize::MAX));
            let before: Vec<_> = before.map(|(at, _)| *at).collect();
            self.row.again = !before.is_empty();
            self.sheet.repeated.extend(before);
        }
        if cell.twice || self.row.again {
            self.sheet.repeated.insert(at);
        }
        self.budget.hold_cell(&shown.text)?;
        // Neither of two counts; one has to be shown.
        self.sheet.cells.entry(at).or_insert(shown);
        Ok(())
    }

    /// What a cell shows.
    fn shown(&self, cell: &mut Open) -> Result<SheetCell, Unusable> {
        let value = cell.value.take().unwrap_or_default();
        let mut is_number = false;
        let text = match cell.kind.as_str() {
            _ if cell.kind != "inlineStr" && value.is_empty() => String::new(),
            "" | "n" => match value.trim().parse::<f64>() {
                Ok(number) => {
                    let look = self.listing.looks.get(cell.style).copied().unwrap_or_default();
                    let shown = cells::number(number, look, self.listing.from_1904);
                    is_number = shown.1;
                    shown.0
                }
                // Whoever wrote it meant something: that is judged like any text.
                Err(_) => value,
            },
            "s" => {
                let number = value.trim().parse().map_err(|_| Unusable::Damaged)?;
                self.listing.shared.get(number).ok_or(Unusable::Damaged)?.to_owned()
            }
            "str" | "d" | "e" => unescaped(&value),
            "inlineStr" => cell.words.finish(),
            "b" => if is_on(value.trim()) { "TRUE" } else { "FALSE" }.to_owned(),
            _ => return Err(Unusable::Damaged),
        };
        Ok(SheetCell { text, is_number, is_formula: cell.is_formula })
    }
}

/// A number from 1 to the last, as an index from 0. Digits only: no sign, no blank.
fn index(number: &str, last: usize) -> Option<usize> {
    let digits = number.bytes().all(|byte| byte.is_ascii_digit());
    let number: usize = number.parse().ok().filter(|_| digits)?;
    number.checked_sub(1).filter(|index| *index < last)
}

/// The row and column, from 0, of a cell such as `B12`.
pub(super) fn cell_at(name: &str) -> Option<(usize, usize)> {
    let digits = name.find(|c: char| !c.is_ascii_alphabetic())?;
    let (letters, number) = name.split_at(digits);
    let mut column = 0;
    for letter in letters.bytes() {
        column = column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        if column > LAST[1] {
            return None;
        }
    }
    Some((index(number, LAST[0])?, column.checked_sub(1)?))
}

/// The first and last row and column, from 0, of a range such as `A1:B2`, whichever of its corners
/// it begins with.
fn area(range: &str) -> Option<[usize; 4]> {
    let (one, other) = range.split_once(':').unwrap_or((range, range));
    let (one, other) = (cell_at(one)?, cell_at(other)?);
    Some([one.0.min(other.0), one.1.min(other.1), one.0.max(other.0), one.1.max(other.1)])
}

/// Whether any two ranges have a cell in common, which no spreadsheet lets them have. Sorts them.
pub(super) fn overlap(ranges: &mut [[usize; 4]]) -> bool {
    ranges.sort_unstable();
    // The ranges that reach into the row looked at, by their first column; and by their last row.
    let mut here: BTreeMap<usize, usize> = BTreeMap::new();
    let mut ends: BTreeSet<(usize, usize)> = BTreeSet::new();
    for [top, left, bottom, right] in ranges {
        while let Some((end, column)) = ends.first().copied().filter(|(end, _)| *end < *top) {
            ends.remove(&(end, column));
            here.remove(&column);
        }
        let before = here.range(..=*right).next_back();
        if before.is_some_and(|(_, last)| *last >= *left) {
            return true;
        }
        here.insert(*left, *right);
        ends.insert((*bottom, *left));
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_that_overlap_are_known() {
        let areas = |ranges: &[&str]| ranges.iter().map(|range| area(range)).collect();
        for (ranges, expected) in [
            (&["A1:B2", "C1:D9", "A3:B3", "A4:B9", "E1"][..], false),
            (&["A1:B2", "B2:C3"], true),
            (&["A1:Z1", "C1:D9"], true),
            (&["C1:D9", "A5:Z5"], true),
            (&["A1:A9", "C1:C2", "C2:D2"], true),
            (&["B2", "B2"], true),
        ] {
            let areas: Option<Vec<_>> = areas(ranges);
            assert_eq!(overlap(&mut areas.expect("ranges")), expected, "{ranges:?}");
        }
    }
}
