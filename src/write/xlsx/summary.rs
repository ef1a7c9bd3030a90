//! What a leader reads: the report's own opening, from its title to what needs attention first.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use super::Book;
use super::cells::{self, cut, digits, text};
use super::figures::said;
use super::sheet::{name, print};
use super::style;
use crate::i18n::Message;
use crate::report::{self, Align, Block, Cell, Content, Grid, fingerprints};
use crate::write::{Look, for_terminal};

/// How wide the columns are that its tables share, in characters.
const WIDTHS: [f64; 6] = [50.0, 13.0, 13.0, 19.0, 34.0, 42.0];
/// The last of them.
const LAST: u16 = 5;
/// The narrow ones: a text that would stand in them takes all that follow up to this one.
const NARROW: std::ops::RangeInclusive<u16> = 1..=3;

pub(super) fn write(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    name(book.catalogue, sheet, "xlsx-summary")?;
    print(&book.document.meta, book.catalogue, sheet);
    sheet.set_screen_gridlines(false);
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let mut row = 0;
    for block in report::opening(book.document) {
        row = block_at(book, sheet, row, &block)?;
    }
    row += 1;
    let many = book.document.is_of_many().then(|| {
        Message::new("xlsx-many")
            .with("count", book.document.units.len())
            .with("period", book.document.meta.id.as_str())
    });
    let notes = [Message::new("xlsx-columns"), fingerprints(&book.document.meta)];
    for note in many.into_iter().chain(notes) {
        row = line(sheet, row, &book.catalogue.text(&note), &style::remark())?;
    }
    Ok(())
}

/// Writes a block from a row on; the row after it.
fn block_at(
    book: Book<'_>,
    sheet: &mut Worksheet,
    row: u32,
    block: &Block,
) -> Result<u32, XlsxError> {
    let words = |message: &Message| book.catalogue.text(message);
    match block {
        Block::Heading { level: 1, text } => line(sheet, row, &words(text), &style::title()),
        Block::Heading { text, .. } => line(sheet, row + 1, &words(text), &style::heading()),
        Block::Notice { tone, text } => line(sheet, row, &words(text), &style::notice(*tone)),
        Block::Line(text) | Block::Blank(text) => line(sheet, row, &words(text), &style::body()),
        Block::Item(text) => line(sheet, row, &format!("• {}", words(text)), &style::body()),
        // As a terminal has it, a line a paragraph.
        Block::Words(_) => {
            let look = Look { color: false, width: u16::MAX, detail: true };
            let told = for_terminal(std::slice::from_ref(block), book.catalogue, look);
            let mut told = told.lines().filter(|paragraph| !paragraph.trim().is_empty());
            told.try_fold(row, |row, paragraph| line(sheet, row, paragraph, &style::body()))
        }
        Block::Table(grid) => table(book, sheet, row, grid),
        Block::Detail(inner) => {
            inner.iter().try_fold(row, |row, block| block_at(book, sheet, row, block))
        }
    }
}

/// A line over all columns, as high as its words need: merged cells do not grow by themselves.
fn line(sheet: &mut Worksheet, row: u32, words: &str, format: &Format) -> Result<u32, XlsxError> {
    let format = format.clone().set_text_wrap().set_align(FormatAlign::VerticalCenter);
    let width: f64 = WIDTHS.iter().sum();
    sheet.merge_range(row, 0, row, LAST, "", &format)?;
    text(sheet, (row, 0), &cut(words, 8_000), &format)?;
    let lines = style::lines(words, width);
    if lines > 1 {
        sheet.set_row_height(row, style::height(lines))?;
    }
    Ok(row + 1)
}

fn table(book: Book<'_>, sheet: &mut Worksheet, row: u32, grid: &Grid) -> Result<u32, XlsxError> {
    let spans = spans(grid);
    let header = style::header();
    for (column, &(from, to)) in grid.columns.iter().zip(&spans) {
        if to > from {
            sheet.merge_range(row, from, row, to, "", &header)?;
        }
        text(sheet, (row, from), &book.catalogue.text(&column.header), &header)?;
    }
    let mut row = row + 1;
    for line in &grid.rows {
        let mut high = 1;
        for ((cell, column), &(from, to)) in line.cells.iter().zip(&grid.columns).zip(&spans) {
            let format = style::toned(style::cell(column.align), cell.tone);
            if to > from {
                sheet.merge_range(row, from, row, to, "", &format)?;
            }
            let width: f64 = (from..=to).filter_map(|at| WIDTHS.get(usize::from(at))).sum();
            high = high.max(style::lines(&said(book, cell), width));
            put(book, sheet, (row, from), cell, format)?;
        }
        sheet.set_row_height(row, style::height(high))?;
        row += 1;
    }
    Ok(row)
}

/// The columns of the sheet that each column of a table takes.
fn spans(grid: &Grid) -> Vec<(u16, u16)> {
    let mut next = 0;
    let count = u16::try_from(grid.columns.len()).unwrap_or(u16::MAX);
    let mut spare = (LAST + 1).saturating_sub(count);
    grid.columns
        .iter()
        .map(|column| {
            let from = next;
            // The last of them is not wide enough for words either.
            let wanted = NARROW.end().saturating_sub(from).max(1);
            let wide = column.align == Align::Left && column.wraps && NARROW.contains(&from);
            let more = if wide { wanted.min(spare) } else { 0 };
            spare -= more;
            next = from + more + 1;
            (from, from + more)
        })
        .collect()
}

/// A cell of the report: its number as a number, its words as words.
fn put(
    book: Book<'_>,
    sheet: &mut Worksheet,
    at: (u32, u16),
    cell: &Cell,
    format: Format,
) -> Result<(), XlsxError> {
    match &cell.content {
        Content::Figure(plain, unit) => {
            let format = format.set_num_format(digits(plain, unit.as_ref(), book.catalogue));
            cells::number(sheet, at, plain, &format)
        }
        Content::Target(target, unit) => match cells::target(*target, unit, book.catalogue) {
            Some((plain, digits)) => {
                cells::number(sheet, at, &plain, &format.set_num_format(digits))
            }
            None => text(sheet, at, &said(book, cell), &format),
        },
        Content::Date(day) => {
            let looks = format.set_num_format(style::day(book.catalogue.lang()));
            cells::date(sheet, at, *day, &looks)
        }
        _ => text(sheet, at, &said(book, cell), &format),
    }
}
