//! The cells of what is no workbook of today, or of one that cannot be added to, in a new workbook
//! that is the answer and can be handed in once it is mended.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Note, Url,
    Workbook as NewWorkbook, Worksheet, XlsxError,
};

use super::{Saying, by_cell, comments, lines};
use crate::i18n::{Catalogue, Message};
use crate::model::cell_name;
use crate::source::{decode, packed};
use crate::submission::csv;
use crate::submission::workbook::cells::SheetCell;
use crate::submission::workbook::grid::Sheet;
use crate::submission::workbook::kind::is_text;
use crate::submission::workbook::opened::Workbook;

/// So many cells no table of a unit has.
const MOST: usize = 100_000;

/// The most digits that a spreadsheet keeps of a number.
const DIGITS: usize = 15;

/// A new workbook with the cells of all sheets, and what is said of them.
pub(super) fn rebuilt(
    bytes: &[u8],
    about: Option<&str>,
    sayings: &[Saying],
    catalogue: &Catalogue,
) -> Option<Vec<u8>> {
    if let Some(sheet) = of_text(bytes, catalogue) {
        let about = sheet.name.clone();
        return written(&[sheet], &about, sayings, catalogue).ok();
    }
    let mut workbook = Workbook::open(bytes).ok()?;
    let names: Vec<_> =
        workbook.sheets.iter().map(|sheet| (sheet.name.clone(), sheet.visible)).collect();
    let about = about.map(str::to_owned).or_else(|| {
        let first = names.iter().find(|(_, visible)| *visible);
        first.map(|(name, _)| name.clone())
    })?;
    let mut sheets = Vec::new();
    for (name, _) in &names {
        sheets.push(workbook.whole(name).ok()?);
    }
    written(&sheets, &about, sayings, catalogue).ok()
}

/// The table that is a text, as a sheet; `None` of anything else.
pub(super) fn of_text(bytes: &[u8], catalogue: &Catalogue) -> Option<Sheet> {
    if !is_text(bytes) {
        return None;
    }
    let mut sheet = Sheet::new(catalogue.word("form-sheet"), true);
    for (number, cells) in csv::cells_of(&decode(bytes).text) {
        let cells = cells.into_iter().enumerate().filter(|(_, text)| !text.is_empty());
        for (column, text) in cells {
            let cell = SheetCell { text, ..SheetCell::default() };
            sheet.cells.insert((number.saturating_sub(1), column), cell);
        }
        if sheet.cells.len() > MOST {
            return None;
        }
    }
    Some(sheet)
}

fn written(
    sheets: &[Sheet],
    about: &str,
    sayings: &[Saying],
    catalogue: &Catalogue,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = NewWorkbook::new();
    // Not the clock's day: the same answer again is the same bytes. Whoever mends it saves it anew.
    let day = ExcelDateTime::from_ymd(1980, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
    for own in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(&own.name)?;
        if !own.visible {
            sheet.set_hidden(true);
        }
        cells(sheet, own)?;
        if own.name == about {
            marks(sheet, own, sayings, catalogue)?;
        }
    }
    list(workbook.add_worksheet(), about, sayings, catalogue)?;
    packed(&mut workbook)
}

/// The cells as they are shown; a number stays one where a spreadsheet keeps all its digits.
fn cells(sheet: &mut Worksheet, own: &Sheet) -> Result<(), XlsxError> {
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for ((row, column), cell) in &own.cells {
        let (Ok(row), Ok(column)) = (u32::try_from(*row), u16::try_from(*column)) else { continue };
        let digits = cell.text.bytes().filter(u8::is_ascii_digit).count();
        match cell.text.parse::<f64>() {
            Ok(number) if cell.is_number && digits <= DIGITS => {
                sheet.write_number_with_format(row, column, number, &plain)?;
            }
            _ => {
                sheet.write_string_with_format(row, column, &cell.text, &plain)?;
            }
        }
    }
    widths(sheet, own)?;
    for row in &own.hidden {
        sheet.set_row_hidden(u32::try_from(*row).unwrap_or_default())?;
    }
    Ok(())
}

/// Columns as wide as most of their texts, within reason.
fn widths(sheet: &mut Worksheet, own: &Sheet) -> Result<(), XlsxError> {
    let mut widest = std::collections::BTreeMap::new();
    for ((_, column), cell) in &own.cells {
        let width = cell.text.chars().count().clamp(8, 40);
        let most = widest.entry(*column).or_insert(width);
        *most = width.max(*most);
    }
    for (column, width) in widest {
        let width = u32::try_from(width).unwrap_or_default();
        sheet.set_column_width(u16::try_from(column).unwrap_or_default(), f64::from(width))?;
    }
    Ok(())
}

/// The comments and colours.
fn marks(
    sheet: &mut Worksheet,
    own: &Sheet,
    sayings: &[Saying],
    catalogue: &Catalogue,
) -> Result<(), XlsxError> {
    let wrong = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color(Color::RGB(0xFF_C7_CE))
        .set_border(FormatBorder::Thin);
    for (at, said) in by_cell(sayings, catalogue) {
        let (Ok(row), Ok(column)) = (u32::try_from(at.0), u16::try_from(at.1)) else { continue };
        let note =
            Note::new(comments::ours(&said)).set_author("reform").set_width(360).set_height(150);
        sheet.insert_note(row, column, &note.add_author_prefix(false))?;
        match own.cells.contains_key(&at) {
            true => sheet.set_cell_format(row, column, &wrong)?,
            false => sheet.write_blank(row, column, &wrong)?,
        };
    }
    Ok(())
}

/// The list of all that is to be mended.
fn list(
    sheet: &mut Worksheet,
    about: &str,
    sayings: &[Saying],
    catalogue: &Catalogue,
) -> Result<(), XlsxError> {
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let bold = text.clone().set_bold();
    sheet.set_name(catalogue.word("answer-sheet"))?;
    for (column, width) in [(0, 12), (1, 62), (2, 62)] {
        sheet.set_column_width(column, width)?;
    }
    sheet.merge_range(0, 0, 0, 2, &catalogue.word("answer-title"), &bold)?;
    let intro = catalogue.text(&Message::new("answer-intro").with("sheet", about));
    sheet.merge_range(1, 0, 1, 2, &intro, &text)?;
    sheet.set_row_height(1, height(lines(&intro, 120)))?;
    let heads = ["answer-column-cell", "answer-column-todo", "answer-column-why"];
    for (column, entry) in (0..).zip(heads) {
        sheet.write_with_format(2, column, catalogue.word(entry), &bold)?;
    }
    for (row, saying) in (3..).zip(sayings) {
        let (todo, why) = (saying.sentence(catalogue), saying.why.join("\n"));
        let (own, column) = saying.at;
        let to = cell_name(column, own + 1);
        let url = format!("internal:'{}'!{to}", about.replace('\'', "''"));
        sheet.write_url_with_text(row, 0, Url::new(url), &to)?;
        sheet.write_with_format(row, 1, todo.as_str(), &text)?;
        sheet.write_with_format(row, 2, why.as_str(), &text)?;
        sheet.set_row_height(row, height(lines(&todo, 56).max(lines(&why, 56))))?;
    }
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(2, 2)?;
    Ok(())
}

fn height(lines: usize) -> f64 {
    f64::from(u32::try_from(lines).unwrap_or(20)) * 16.0 + 4.0
}
