//! The cells of a sheet as texts, as whoever looks at the sheet sees them.
//!
//! A number is taken at the fifteen digits that spreadsheets promise. A percentage keeps its sign
//! and a date its slashes, so that what judges texts judges them too: neither is ever taken for the
//! number that the file keeps behind them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{DataRef, Reader as _, SheetVisible, Xlsx};

use super::{Unusable, archive};

/// A workbook.
#[derive(Debug)]
pub(super) struct Workbook {
    pub sheets: Vec<Sheet>,
}

/// A sheet with all that stands in it.
#[derive(Debug)]
pub(super) struct Sheet {
    pub name: String,
    pub visible: bool,
    /// The cells that hold anything, by row and column, both from 0.
    pub cells: BTreeMap<(usize, usize), SheetCell>,
    /// Merged ranges: first and last row and column, from 0.
    pub merged: Vec<[usize; 4]>,
    /// Hidden rows, from 0.
    pub hidden: BTreeSet<usize>,
}

/// A cell of a sheet.
#[derive(Debug, Clone, Default)]
pub(super) struct SheetCell {
    /// What it shows.
    pub text: String,
    /// Whether it holds a number.
    pub is_number: bool,
    /// Whether a formula stands behind it.
    pub is_formula: bool,
}

/// The widest and longest sheet: what the form may be enlarged to many times over.
const COLUMNS: u32 = 256;
const ROWS: u32 = 100_000;

/// Reads a workbook whole.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, Unusable> {
    archive::inspect(bytes)?;
    let damaged = |_| Unusable::Damaged;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut hidden = archive::hidden_rows(bytes);
    let listed: Vec<_> = workbook.sheets_metadata().to_vec();
    let mut sheets = Vec::new();
    for sheet in listed.into_iter().filter(|sheet| sheet.typ == calamine::SheetType::WorkSheet) {
        let merged = workbook.merge_cells_by_sheet_name(&sheet.name).map_err(damaged)?;
        let merged = merged.iter().map(|range| {
            [range.start.0, range.start.1, range.end.0, range.end.1].map(|at| at as usize)
        });
        sheets.push(Sheet {
            cells: cells(&mut workbook, &sheet.name)?,
            visible: sheet.visible == SheetVisible::Visible,
            merged: merged.collect(),
            hidden: hidden.remove(&sheet.name).into_iter().flatten().map(|row| row - 1).collect(),
            name: sheet.name,
        });
    }
    Ok(Workbook { sheets })
}

fn cells(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
) -> Result<BTreeMap<(usize, usize), SheetCell>, Unusable> {
    let damaged = |_| Unusable::Damaged;
    let mut percent = BTreeSet::new();
    let mut reader = workbook.worksheet_cells_reader(name).map_err(damaged)?;
    let styles: Vec<bool> = reader
        .styles()
        .iter()
        .map(|style| {
            style.number_format.as_ref().is_some_and(|format| is_percent(&format.format_code))
        })
        .collect();
    while let Some((row, column, style)) = reader.next_style_id().map_err(damaged)? {
        if styles.get(style) == Some(&true) {
            percent.insert((row, column));
        }
    }
    drop(reader);
    let mut cells = BTreeMap::new();
    let mut reader = workbook.worksheet_cells_reader(name).map_err(damaged)?;
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(damaged)? {
        let shown = SheetCell {
            text: text(&cell.value, percent.contains(&cell.pos)),
            is_number: matches!(cell.value, DataRef::Int(_) | DataRef::Float(_)),
            is_formula: cell.formula.is_some(),
        };
        if shown.text.is_empty() && !shown.is_formula {
            continue;
        }
        let (row, column) = cell.pos;
        if row >= ROWS || column >= COLUMNS {
            return Err(Unusable::TooLarge);
        }
        cells.insert((row as usize, column as usize), shown);
    }
    Ok(cells)
}

/// What a cell shows.
fn text(value: &DataRef<'_>, percent: bool) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) if percent => percentage(&number.to_string()),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if percent => percentage(&decimal(*number)),
        DataRef::Float(number) => decimal(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(moment) => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let time = format!("{hour:02}:{minute:02}:{second:02}");
            if moment.is_duration() || moment.as_f64() < 1.0 {
                return time;
            }
            let date = format!("{day:02}/{month:02}/{year}");
            if (hour, minute, second) == (0, 0, 0) { date } else { format!("{date} {time}") }
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}

/// A number at fifteen digits, in plain form: a point, no powers of ten, no trailing zeros.
fn decimal(number: f64) -> String {
    const DIGITS: usize = 15;
    if !number.is_finite() {
        return number.to_string();
    }
    let scientific = format!("{:.*e}", DIGITS - 1, number.abs());
    let (mantissa, power) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let digits = mantissa.replace('.', "");
    let point = power.parse::<isize>().unwrap_or_default() + 1;
    let sign = if number < 0.0 { "-" } else { "" };
    format!("{sign}{}", with_point(digits.trim_end_matches('0'), point))
}

/// Digits with the point after so many of them.
fn with_point(digits: &str, point: isize) -> String {
    let length = isize::try_from(digits.len()).unwrap_or(isize::MAX);
    let zeros = |count: isize| "0".repeat(usize::try_from(count).unwrap_or_default());
    if digits.is_empty() {
        "0".to_owned()
    } else if point <= 0 {
        format!("0.{}{digits}", zeros(-point))
    } else if point >= length {
        format!("{digits}{}", zeros(point - length))
    } else {
        let (whole, fraction) = digits.split_at(point.unsigned_abs());
        format!("{whole}.{fraction}")
    }
}

/// A number as a percentage: 0.987 shows as `98.7%`.
fn percentage(number: &str) -> String {
    let (sign, plain) = number.strip_prefix('-').map_or(("", number), |rest| ("-", rest));
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let digits = format!("{whole}{fraction}");
    let significant = digits.trim_start_matches('0');
    let leading = digits.len() - significant.len();
    let point = isize::try_from(whole.len()).unwrap_or_default() + 2
        - isize::try_from(leading).unwrap_or_default();
    format!("{sign}{}%", with_point(significant.trim_end_matches('0'), point))
}

/// Whether a number format shows a percentage: a `%` that is neither quoted nor escaped.
fn is_percent(format: &str) -> bool {
    let mut quoted = false;
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => quoted = !quoted,
            '\\' | '_' | '*' if !quoted => {
                chars.next();
            }
            '%' if !quoted => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_the_sheet_shows() {
        for (number, shown) in [
            (0.0, "0"),
            (-0.0, "0"),
            (1520.0, "1520"),
            (0.1 + 0.2, "0.3"),
            (11.000000000000002, "11"),
            (12.5, "12.5"),
            (-3.25, "-3.25"),
            (1e15, "1000000000000000"),
            (1.5e20, "150000000000000000000"),
            (0.000_001_5, "0.0000015"),
            (123_456_789_012_345.0, "123456789012345"),
            (f64::NAN, "NaN"),
        ] {
            assert_eq!(decimal(number), shown);
        }
        for (number, shown) in [
            ("0.987", "98.7%"),
            ("1", "100%"),
            ("0", "0%"),
            ("0.00125", "0.125%"),
            ("-0.5", "-50%"),
            ("12.5", "1250%"),
        ] {
            assert_eq!(percentage(number), shown);
        }
    }

    #[test]
    fn a_percent_format_is_known() {
        for format in ["0%", "0.00%", "#,##0.0 %;[Red]-0%", "\"x\"0%"] {
            assert!(is_percent(format), "{format}");
        }
        for format in ["General", "#,##0", "0\"%\"", "0\\%", "0_%"] {
            assert!(!is_percent(format), "{format}");
        }
    }
}
