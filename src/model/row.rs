//! The rows of a submission, kept small, since a nation has millions of them: the words of a cell
//! stay in the file's text, and a row holds where. What is not word for word there, because it was
//! cleaned or comes from a workbook, is kept beside it.

use std::ops::Range;
use std::sync::Arc;

use super::{Column, FileId, Place};

/// A cell as it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell<'s> {
    /// In NFC without surrounding blanks; empty where the row has no such cell.
    pub text: &'s str,
    typed: Option<&'s str>,
    /// What it takes of the file, without surrounding blanks and quotes.
    pub place: Place,
    /// The column of the sheet, from 0.
    pub column: usize,
}

impl<'s> Cell<'s> {
    /// Whether nothing is there.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The text with the blanks and invisible characters inside it as they were typed, in NFC, line
    /// ends LF: for writing it again without loss.
    pub fn typed(&self) -> &'s str {
        self.typed.unwrap_or(self.text)
    }
}

/// Where a cell's text lies in the text of its file, which is kept once for all cells.
#[derive(Debug, Clone)]
pub struct KeptCell {
    start: u32,
    end: u32,
    column: u32,
    /// What it says, where that is not what stands in the file.
    own: Option<Box<Words>>,
}

#[derive(Debug, Clone)]
struct Words {
    text: Box<str>,
    typed: Option<Box<str>>,
}

impl KeptCell {
    /// Keeps a cell that takes `span` of its file's text and says `words`; `typed` where it was
    /// typed otherwise.
    pub fn new(
        text: &str,
        span: Range<usize>,
        column: usize,
        words: &str,
        typed: Option<Box<str>>,
    ) -> Self {
        let is_there = typed.is_none() && text.get(span.clone()) == Some(words);
        let own = (!is_there).then(|| Box::new(Words { text: words.into(), typed }));
        Self { start: narrow(span.start), end: narrow(span.end), column: narrow(column), own }
    }

    /// What it says, given the file's text.
    #[inline]
    pub fn words<'s>(&'s self, text: &'s str) -> &'s str {
        match &self.own {
            Some(own) => &own.text,
            None => text.get(self.start as usize..self.end as usize).unwrap_or_default(),
        }
    }

    /// The cell, given the file that it stands in and that file's text.
    #[inline]
    pub fn seen<'s>(&'s self, file: FileId, text: &'s str) -> Cell<'s> {
        let place = Place { file, start: self.start as usize, end: self.end as usize };
        Cell {
            text: self.words(text),
            typed: self.own.as_ref().and_then(|own| own.typed.as_deref()),
            place,
            column: self.column as usize,
        }
    }
}

/// The columns that say anything to a check.
const SAYING: [Column; 4] = [Column::Metric, Column::Value, Column::Note, Column::Evidence];

/// No file that is read has more bytes, rows or columns than that counts.
#[inline]
fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A row that is to be kept.
#[derive(Debug)]
pub struct NewRow {
    /// Its number in the sheet, from 1, as Excel counts.
    pub number: usize,
    /// The whole row in the file's text, without its line end.
    pub span: Range<usize>,
    /// How many cells it has.
    pub width: usize,
    /// A cell for each known column, in the order of [`Column::KEPT`].
    pub cells: [KeptCell; 5],
    /// The other cells that hold anything, in order.
    pub others: Vec<KeptCell>,
    /// Whether its form is at fault, so that its cells cannot be trusted.
    pub faulty: bool,
}

impl NewRow {
    /// What a cell says, given the file's text.
    pub fn words<'s>(&'s self, column: Column, text: &'s str) -> &'s str {
        self.cells[column as usize].words(text)
    }

    /// Whether it says nothing, as [`Row::is_silent`].
    pub fn is_silent(&self, text: &str) -> bool {
        SAYING.into_iter().all(|column| self.words(column, text).is_empty())
    }
}

/// The rows that hold anything at all, and the text that they stand in.
#[derive(Debug, Clone)]
pub struct Table {
    file: FileId,
    text: Arc<str>,
    /// Where each known column stands, in the order of [`Column::KEPT`].
    columns: [Option<u32>; 5],
    rows: Vec<Kept>,
    /// What does not fit into the small form.
    apart: Vec<Apart>,
    /// The cells of columns that mean nothing here, each with the position of its row.
    others: Vec<(u32, KeptCell)>,
}

/// A row of less than 256 bytes whose cells all say what stands in the text; of any other row only
/// what is asked of all. A nation has millions: every byte counts.
#[derive(Debug, Clone)]
struct Kept {
    start: u32,
    /// Of a row apart, its position among them.
    number: u32,
    /// Where each cell begins, from the row's first byte on, and how long it is.
    cells: [(u8, u8); 5],
    length: u8,
    /// How many cells it has, less than [`APART`], and the two signs.
    width: u8,
}

/// The signs of a row whose form is at fault, and of one that is kept apart.
const FAULTY: u8 = 0x80;
const APART: u8 = 0x40;

impl Kept {
    /// A row, if it is small; where cells begin and end is told in the text.
    #[inline]
    fn new(
        number: usize,
        span: &Range<usize>,
        width: usize,
        cells: [(usize, usize); 5],
    ) -> Option<Self> {
        let mut small = [(0, 0); 5];
        for (small, (start, end)) in small.iter_mut().zip(cells) {
            let from = u8::try_from(start.checked_sub(span.start)?).ok()?;
            *small = (from, u8::try_from(end - start).ok()?);
        }
        Some(Self {
            start: narrow(span.start),
            number: narrow(number),
            cells: small,
            length: u8::try_from(span.len()).ok()?,
            width: u8::try_from(width).ok().filter(|width| *width < APART)?,
        })
    }

    fn is(&self, sign: u8) -> bool {
        self.width & sign != 0
    }

    fn width(&self) -> usize {
        usize::from(self.width & !(FAULTY | APART))
    }
}

#[derive(Debug, Clone)]
struct Apart {
    number: u32,
    end: u32,
    cells: [KeptCell; 5],
}

impl Table {
    /// A table without rows; `columns` are where the known ones stand.
    pub fn new(file: FileId, text: Arc<str>, columns: impl Fn(Column) -> Option<usize>) -> Self {
        let columns = Column::KEPT.map(|column| columns(column).map(narrow));
        Self { file, text, columns, rows: Vec::new(), apart: Vec::new(), others: Vec::new() }
    }

    /// The file's text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Makes room for so many rows.
    pub fn reserve(&mut self, rows: usize) {
        self.rows.reserve_exact(rows);
    }

    /// Adds a row, which stands below all others.
    pub fn push(&mut self, row: NewRow) {
        let at = narrow(self.rows.len());
        let small = self.small(&row);
        self.others.extend(row.others.into_iter().map(|cell| (at, cell)));
        let mut kept = small.unwrap_or_else(|| {
            let cells = row.cells;
            let (number, end) = (narrow(row.number), narrow(row.span.end));
            self.apart.push(Apart { number, end, cells });
            Kept {
                start: narrow(row.span.start),
                number: narrow(self.apart.len() - 1),
                cells: [(0, 0); 5],
                length: 0,
                width: APART,
            }
        });
        kept.width |= if row.faulty { FAULTY } else { 0 };
        self.rows.push(kept);
    }

    /// The small form of a row, if it has one.
    fn small(&self, row: &NewRow) -> Option<Kept> {
        let is_there = |(cell, column): (&KeptCell, Option<u32>)| {
            let expected = column.map_or(row.width, |column| column as usize);
            cell.own.is_none() && cell.column as usize == expected
        };
        let cells = row.cells.each_ref().map(|cell| (cell.start as usize, cell.end as usize));
        let all_there = row.cells.iter().zip(self.columns).all(is_there);
        all_there.then(|| Kept::new(row.number, &row.span, row.width, cells))?
    }

    /// Adds a row whose cells say what stands in the text, each in its column; a column that is not
    /// there has a cell behind the last. Says whether it is small enough for that.
    #[inline]
    pub fn push_plain(
        &mut self,
        number: usize,
        span: &Range<usize>,
        width: usize,
        cells: [(usize, usize); 5],
    ) -> bool {
        let kept = Kept::new(number, span, width, cells);
        let is_small = kept.is_some();
        self.rows.extend(kept);
        is_small
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row at a position.
    pub fn get(&self, at: usize) -> Option<Row<'_>> {
        (at < self.rows.len()).then(|| Row { table: self, at: narrow(at) })
    }

    /// Every row, in the order of the sheet.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Row<'_>> + ExactSizeIterator + Clone {
        (0..narrow(self.rows.len())).map(|at| Row { table: self, at })
    }

    /// How many rows stand above the row of a number.
    pub fn above(&self, number: usize) -> usize {
        self.rows.partition_point(|kept| (self.number(kept) as usize) < number)
    }

    /// The last row that begins at a byte or before it.
    pub(super) fn at_byte(&self, byte: usize) -> Option<Row<'_>> {
        let after = self.rows.partition_point(|kept| kept.start as usize <= byte);
        self.get(after.checked_sub(1)?)
    }

    fn number(&self, kept: &Kept) -> u32 {
        if kept.is(APART) { self.apart[kept.number as usize].number } else { kept.number }
    }

    /// Says that the form of a row is at fault.
    pub fn fault(&mut self, at: usize) {
        self.rows[at].width |= FAULTY;
    }

    /// Puts other words into a cell, which stays where it is.
    pub fn rewrite(&mut self, at: usize, column: Column, words: &str) {
        let Some(row) = self.get(at) else { return };
        let cells = Column::KEPT.map(|own| {
            let cell = row.cell(own);
            let (words, typed) =
                if own == column { (words, None) } else { (cell.text, cell.typed.map(Box::from)) };
            let span = cell.place.start..cell.place.end;
            KeptCell::new(&self.text, span, cell.column, words, typed)
        });
        let (number, end) = (narrow(row.number()), narrow(row.place().end));
        self.apart.push(Apart { number, end, cells });
        let kept = &mut self.rows[at];
        kept.number = narrow(self.apart.len() - 1);
        kept.width |= APART;
    }

    /// Forgets the rows that are not wanted.
    pub fn retain(&mut self, wanted: impl Fn(Row<'_>) -> bool) {
        let mut places = Vec::with_capacity(self.rows.len());
        let mut next = 0;
        for row in self.iter() {
            let is_wanted = wanted(row);
            places.push(is_wanted.then_some(next));
            next += u32::from(is_wanted);
        }
        let mut of_rows = places.iter();
        self.rows.retain(|_| of_rows.next().is_some_and(Option::is_some));
        let others = std::mem::take(&mut self.others).into_iter();
        let place = |at: u32| places.get(at as usize).copied().flatten();
        self.others = others.filter_map(|(at, cell)| Some((place(at)?, cell))).collect();
    }

    /// Forgets all rows.
    pub fn clear(&mut self) {
        self.rows.clear();
        self.apart.clear();
        self.others.clear();
    }
}

/// A row as it is looked at.
#[derive(Clone, Copy)]
pub struct Row<'s> {
    table: &'s Table,
    at: u32,
}

impl<'s> Row<'s> {
    fn kept(self) -> &'s Kept {
        &self.table.rows[self.at as usize]
    }

    fn apart(self) -> Option<&'s Apart> {
        let kept = self.kept();
        kept.is(APART).then(|| &self.table.apart[kept.number as usize])
    }

    /// Its number in the sheet, from 1, as Excel counts.
    pub fn number(self) -> usize {
        self.table.number(self.kept()) as usize
    }

    /// The whole row, without its line end.
    pub fn place(self) -> Place {
        let kept = self.kept();
        let start = kept.start as usize;
        let small = start + usize::from(kept.length);
        let end = self.apart().map_or(small, |apart| apart.end as usize);
        Place { file: self.table.file, start, end }
    }

    /// The cell of a known column.
    pub fn cell(self, column: Column) -> Cell<'s> {
        let Table { file, text, columns, .. } = self.table;
        if let Some(apart) = self.apart() {
            return apart.cells[column as usize].seen(*file, text);
        }
        let kept = self.kept();
        let (from, length) = kept.cells[column as usize];
        let start = kept.start as usize + usize::from(from);
        let place = Place { file: *file, start, end: start + usize::from(length) };
        let own = columns[column as usize];
        Cell {
            text: text.get(start..place.end).unwrap_or_default(),
            typed: None,
            place,
            column: own.map_or(kept.width(), |own| own as usize),
        }
    }

    /// The id.
    pub fn metric(self) -> Cell<'s> {
        self.cell(Column::Metric)
    }

    /// The figure or status.
    pub fn value(self) -> Cell<'s> {
        self.cell(Column::Value)
    }

    /// The remark.
    pub fn note(self) -> Cell<'s> {
        self.cell(Column::Note)
    }

    /// A document's number and date, or a file in the repository.
    pub fn evidence(self) -> Cell<'s> {
        self.cell(Column::Evidence)
    }

    /// The name, which says nothing to a check.
    pub fn name(self) -> Cell<'s> {
        self.cell(Column::Name)
    }

    /// The other cells that hold anything, in order.
    pub fn others(self) -> impl Iterator<Item = Cell<'s>> {
        let Table { file, text, others, .. } = self.table;
        let first = others.partition_point(|(at, _)| *at < self.at);
        let own = others[first..].iter().take_while(move |(at, _)| *at == self.at);
        own.map(|(_, cell)| cell.seen(*file, text))
    }

    /// The cells that may mean something.
    pub fn cells(self) -> impl Iterator<Item = Cell<'s>> {
        Column::ALL.into_iter().map(move |column| self.cell(column)).chain(self.others())
    }

    /// Whether its form is at fault, so that its cells cannot be trusted.
    pub fn is_faulty(self) -> bool {
        self.kept().is(FAULTY)
    }

    /// Whether it says nothing: only a name, or cells of columns that mean nothing here. Headings
    /// between the rows and signatures beneath them are such rows.
    pub fn is_silent(self) -> bool {
        SAYING.into_iter().all(|column| self.cell(column).is_empty())
    }
}

impl std::fmt::Debug for Row<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let cells: Vec<_> = self.cells().map(|cell| cell.text).collect();
        f.debug_tuple("Row").field(&self.number()).field(&cells).finish()
    }
}
