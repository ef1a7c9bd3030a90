//! How the two languages write numbers and dates.

use chrono::{Datelike, NaiveDate};

use crate::model::Lang;

/// Writes a plain decimal (`-1520.5`) the language's way: `1.520,5` or `1,520.5`.
pub fn figure(lang: Lang, plain: &str) -> String {
    let (group, point) = match lang {
        Lang::Vi => ('.', ','),
        Lang::En => (',', '.'),
    };
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |rest| ("-", rest));
    let (whole, fraction) =
        digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let mut written = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            written.push(group);
        }
        written.push(digit);
    }
    if let Some(fraction) = fraction {
        written.push(point);
        written.push_str(fraction);
    }
    written
}

/// Writes a date the language's way: official documents have `07/02/2022` and `17/3/2022`, a nought
/// before days under 10 and months 1 and 2; English takes ISO 8601.
pub fn date(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::Vi => {
            let zero = if date.month() < 3 { "0" } else { "" };
            format!("{:02}/{zero}{}/{}", date.day(), date.month(), date.year())
        }
        Lang::En => format!("{date}"),
    }
}

/// The word that stands before a year, where the language has one.
pub fn year_word(lang: Lang) -> Option<&'static str> {
    match lang {
        Lang::Vi => Some("năm"),
        Lang::En => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_the_languages_way() {
        for (day, vi) in [("2022-02-07", "07/02/2022"), ("2022-03-17", "17/3/2022")] {
            let day: NaiveDate = day.parse().expect("a day");
            assert_eq!(date(Lang::Vi, day), vi);
        }
    }

    #[test]
    fn numbers_are_written_the_languages_way() {
        for (plain, vi, en) in [
            ("0", "0", "0"),
            ("999", "999", "999"),
            ("1520", "1.520", "1,520"),
            ("1234567.5", "1.234.567,5", "1,234,567.5"),
            ("-1000", "-1.000", "-1,000"),
            ("98.68", "98,68", "98.68"),
        ] {
            assert_eq!(figure(Lang::Vi, plain), vi);
            assert_eq!(figure(Lang::En, plain), en);
        }
    }
}
