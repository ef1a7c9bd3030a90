//! Values in cells: numbers as numbers as long as Excel keeps their digits, all else as text.

use std::borrow::Cow;

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Worksheet, XlsxError};

use super::super::words::harmless;
use crate::i18n::Catalogue;
use crate::model::{MeasureUnit, Target};

/// The most characters that a cell holds.
const CELL_LIMIT: usize = 32_767;
/// The digits that Excel keeps of a number.
const DIGITS: usize = 15;

/// A text no longer than a limit in UTF-16 units, as Excel counts.
pub(super) fn cut(text: &str, limit: usize) -> Cow<'_, str> {
    // No text has more units of UTF-16 than bytes.
    if text.len() <= limit || text.encode_utf16().count() <= limit {
        return Cow::Borrowed(text);
    }
    let mut room = limit - 1;
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    });
    Cow::Owned(kept.chain(['…']).collect())
}

/// Text from anywhere: never a formula, no control characters.
pub(super) fn text(
    sheet: &mut Worksheet,
    at: (u32, u16),
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let safe = harmless(text);
    let safe = cut(&safe, CELL_LIMIT);
    if safe.is_empty() {
        sheet.write_blank(at.0, at.1, format)?;
    } else {
        sheet.write_string_with_format(at.0, at.1, safe, format)?;
    }
    Ok(())
}

/// A number in plain form. One with more digits than Excel keeps is text, so that none is lost.
pub(super) fn number(
    sheet: &mut Worksheet,
    at: (u32, u16),
    plain: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    match float(plain) {
        Some(number) => sheet.write_number_with_format(at.0, at.1, number, format)?,
        None => sheet.write_string_with_format(at.0, at.1, plain, format)?,
    };
    Ok(())
}

fn float(plain: &str) -> Option<f64> {
    let digits = plain.chars().filter(char::is_ascii_digit).skip_while(|c| *c == '0').count();
    plain.parse().ok().filter(|_| digits <= DIGITS)
}

/// The live ratio of two cells of the same row, rounded to six decimals, with its stored result.
/// Of a plain figure there is no cell below the line. With nothing below the line it is empty: the
/// share is neither 0 % nor 100 %.
pub(super) fn ratio(
    sheet: &mut Worksheet,
    at: (u32, u16),
    (above, below): (u16, Option<u16>),
    scale: u32,
    value: Option<String>,
    format: &Format,
) -> Result<(), XlsxError> {
    let name = |column: u16| {
        format!("{}{}", rust_xlsxwriter::utility::column_number_to_name(column), at.0 + 1)
    };
    let above = name(above);
    let scaled = if scale == 1 { String::new() } else { format!("*{scale}") };
    let formula = match below.map(name) {
        Some(below) => format!("IF({below}=0,\"\",ROUND({above}/{below}{scaled},6))"),
        None => format!("ROUND({above}{scaled},6)"),
    };
    // Otherwise an empty result is stored as 0.
    sheet.set_formula_result_default("");
    let formula = Formula::new(formula).set_result(value.unwrap_or_default());
    sheet.write_formula_with_format(at.0, at.1, formula, format)?;
    Ok(())
}

/// A day as Excel counts it; `None` before 1900.
pub(super) fn day(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let part = |n: u32| u8::try_from(n).ok();
    ExcelDateTime::from_ymd(year, part(day.month())?, part(day.day())?).ok()
}

/// A day in a cell.
pub(super) fn date(
    sheet: &mut Worksheet,
    at: (u32, u16),
    given: NaiveDate,
    format: &Format,
) -> Result<(), XlsxError> {
    match day(given) {
        Some(day) => sheet.write_datetime_with_format(at.0, at.1, &day, format)?,
        None => sheet.write_string_with_format(at.0, at.1, given.to_string(), format)?,
    };
    Ok(())
}

/// The number format that shows a plain number with just its own digits, and its unit of measure.
pub(super) fn digits(plain: &str, unit: Option<&MeasureUnit>, catalogue: &Catalogue) -> String {
    let decimals = plain.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let point = if decimals > 0 { "." } else { "" };
    let number = format!("#,##0{point}{}", "0".repeat(decimals));
    let Some(unit) = unit else { return number };
    match unit.sign() {
        Some(sign) => format!("{number}\"{sign}\""),
        None => {
            let name = harmless(unit.text(catalogue.lang())).replace(['"', '\\'], "");
            // A number format has room for 255 characters in all.
            format!("{number}\" {}\"", cut(&name, 100))
        }
    }
}

/// The number of a target in plain form, and the number format that shows its direction; `None`
/// where one number does not say it.
pub(super) fn target(
    target: Target,
    unit: &MeasureUnit,
    catalogue: &Catalogue,
) -> Option<(String, String)> {
    // A change is in per cent of what it began from, not in the unit of the figure.
    let bounds = Some(target.bounds()).filter(|_| !target.is_of_change())?;
    let (sign, bound) = match bounds.single() {
        Some((side, bound)) => (side.sign(), bound),
        None => ("=", bounds.least.filter(|_| bounds.least == bounds.most)?),
    };
    let plain = bound.to_string();
    let format = format!("\"{sign} \"{}", digits(&plain, Some(unit), catalogue));
    Some((plain, format))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_where_excel_counts() {
        assert_eq!(cut("đạt", 3), "đạt");
        assert_eq!(cut("không", 3), "kh…");
        assert_eq!(cut("a😀b", 4), "a😀b");
        assert_eq!(cut("a😀bc", 4), "a😀…");
        assert_eq!(cut("a😀bc", 3), "a…");
    }

    #[test]
    fn numbers_beyond_excels_digits_stay_text() {
        assert_eq!(float("123456789012345"), Some(123_456_789_012_345.0));
        assert_eq!(float("1234567890123456"), None);
        assert_eq!(float("-0.000001"), Some(-0.000_001));
    }

    #[test]
    fn a_number_shows_its_own_digits() {
        let catalogue = Catalogue::new(crate::model::Lang::En);
        assert_eq!(digits("98.7", Some(&MeasureUnit::Percent), &catalogue), "#,##0.0\"%\"");
        let odd = MeasureUnit::named(crate::model::Name::both("min\"utes"));
        assert_eq!(digits("29", Some(&odd), &catalogue), "#,##0\" minutes\"");
    }
}
