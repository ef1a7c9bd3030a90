//! Cells as texts, as whoever looks at the sheet sees them.
//!
//! A number is taken at the fifteen digits that spreadsheets promise. A percentage keeps its sign
//! and a date its slashes, so that what judges texts judges them too: neither is ever taken for the
//! number that the file keeps behind them.

use chrono::{Days, NaiveDate};

use super::looks::Look;

/// What a sheet holds where a row and a column meet.
#[derive(Debug, Clone, Default)]
pub(super) struct SheetCell {
    /// What it shows.
    pub text: String,
    /// Whether it holds a number.
    pub is_number: bool,
    /// Whether a formula stands behind it.
    pub is_formula: bool,
}

/// What a number shows in a look, and whether it is a number to whoever sees it.
pub(super) fn number(number: f64, look: Look, from_1904: bool) -> (String, bool) {
    match look {
        Look::Plain => (decimal(number), true),
        Look::Percent => (percentage(&decimal(number)), true),
        Look::Date => (date(number, from_1904).unwrap_or_else(|| decimal(number)), false),
        Look::Duration => (duration(number).unwrap_or_else(|| decimal(number)), false),
    }
}

const SECONDS_OF_DAY: u64 = 86_400;

/// The last day that a spreadsheet knows: 31 December 9999.
const LAST_DAY: f64 = 2_958_465.0;

/// The whole seconds of a number of days, taken at the millisecond; `None` where there is no such
/// day.
fn seconds(days: f64) -> Option<u64> {
    let known = (0.0..=LAST_DAY + 1.0).contains(&days);
    // Of five seconds less a millionth nobody has ever typed the millionth.
    known.then(|| ((days * 86_400_000.0).round() / 1000.0) as u64)
}

fn time(seconds: u64) -> String {
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

fn duration(days: f64) -> Option<String> {
    seconds(days).map(time)
}

/// A day since 1900 or 1904, with its time if it has one; within the first day a time alone.
fn date(days: f64, from_1904: bool) -> Option<String> {
    let seconds = seconds(days)?;
    let (day, rest) = (seconds / SECONDS_OF_DAY, seconds % SECONDS_OF_DAY);
    if day == 0 {
        return Some(time(rest));
    }
    let first = match from_1904 {
        true => NaiveDate::from_ymd_opt(1904, 1, 1)?,
        // Spreadsheets count a 29 February 1900 that never was.
        false if day < 60 => NaiveDate::from_ymd_opt(1899, 12, 31)?,
        false => NaiveDate::from_ymd_opt(1899, 12, 30)?,
    };
    let date = first.checked_add_days(Days::new(day))?;
    let date = date.format("%d/%m/%Y").to_string();
    // Four digits hold every year up to the last.
    let known = date.len() == "31/12/9999".len();
    known.then(|| if rest == 0 { date } else { format!("{date} {}", time(rest)) })
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
    fn days_and_times_are_shown_as_such() {
        for (number, from_1904, shown) in [
            (44_621.0, false, "01/03/2022"),
            (44_621.5, false, "01/03/2022 12:00:00"),
            (0.25, false, "06:00:00"),
            (1.0, false, "01/01/1900"),
            (59.0, false, "28/02/1900"),
            (61.0, false, "01/03/1900"),
            (43_159.0, true, "01/03/2022"),
            (44_620.999_999_999, false, "01/03/2022"),
            (2_958_465.0, false, "31/12/9999"),
            (2_958_466.0, false, "2958466"),
            (-1.0, false, "-1"),
            (1e300, false, &format!("1{}", "0".repeat(300))),
            (f64::NAN, false, "NaN"),
        ] {
            assert_eq!(super::number(number, Look::Date, from_1904), (shown.to_owned(), false));
        }
        assert_eq!(super::number(1.25, Look::Duration, false), ("30:00:00".to_owned(), false));
        assert_eq!(super::number(1e18, Look::Duration, false).0, "1000000000000000000");
    }
}
