//! Numbers, truth values, dates and time zones.

use chrono::{FixedOffset, NaiveDate};
use rust_decimal::Decimal;
use toml::de::DeValue;

use super::super::rules::{UNCLEAR_NUMBER, UNSUPPORTED_FORMAT};
use super::super::syntax::unmistakable;
use super::example::day;
use super::{BOOLEAN, DATE, DAYS, Entry, INTEGER, Kind, NUMBER, OFFSET, Shape};
use crate::diagnostic::Diagnostic;
use crate::model::{Placed, Quantity};
use crate::source::number::{NumberFault, signed};

/// The only format number of the plan's files so far.
pub(crate) const FORMAT: i64 = 1;

/// The most days of grace: a year's.
const MOST_DAYS: u32 = 366;

impl Kind for i64 {
    type Value = Placed<Self>;

    fn read(entry: &Entry<'_, '_>) -> Option<Placed<Self>> {
        let number = entry.value.get_ref().as_integer().and_then(|number| {
            Self::from_str_radix(&number.as_str().replace('_', ""), number.radix()).ok()
        });
        entry.or_wrong(number, INTEGER).map(|number| Placed::new(number, entry.place))
    }

    fn shape() -> Shape {
        Shape::Integer { least: None, most: None }
    }
}

/// The number of the file format.
pub enum Format {}

impl Kind for Format {
    type Value = ();

    fn read(entry: &Entry<'_, '_>) -> Option<()> {
        let Placed { value, place } = i64::read(entry)?;
        if value != FORMAT {
            let finding = Diagnostic::new(&UNSUPPORTED_FORMAT, place);
            entry.context.report(finding.found(value.to_string()));
        }
        Some(())
    }

    fn shape() -> Shape {
        Shape::Integer { least: Some(FORMAT), most: Some(FORMAT) }
    }
}

/// A whole number of days, at most a year's.
pub enum Days {}

impl Kind for Days {
    type Value = u32;

    fn read(entry: &Entry<'_, '_>) -> Option<u32> {
        let days = u32::try_from(i64::read(entry)?.value).ok();
        entry.or_wrong(days.filter(|days| *days <= MOST_DAYS), DAYS)
    }

    fn shape() -> Shape {
        Shape::Integer { least: Some(0), most: Some(MOST_DAYS.into()) }
    }
}

/// A number, exactly as it is written: what a figure is held against.
impl Kind for Decimal {
    type Value = Placed<Self>;

    fn read(entry: &Entry<'_, '_>) -> Option<Placed<Self>> {
        let text = match entry.value.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str()),
            DeValue::Float(number) => Some(number.as_str()),
            _ => None,
        };
        if let Some(finding) = text.and_then(|text| unclear(entry, text)) {
            entry.context.report(finding);
            return None;
        }
        let number: Option<Self> = text.and_then(|text| {
            let text = text.replace('_', "");
            let digits = text.trim_start_matches(['+', '-']);
            // `inf`, `nan` and exponents are numbers to TOML, not to a plan.
            let plain = digits.chars().all(|c| c.is_ascii_digit() || c == '.');
            // More digits than a decimal holds would be rounded in silence.
            (plain && digits.len() <= 20).then(|| text.parse().ok())?
        });
        let number = entry.or_wrong(number, NUMBER)?;
        Some(Placed::new(number.normalize(), entry.place))
    }

    fn shape() -> Shape {
        Shape::Number { below: Quantity::LIMIT }.named("shape-threshold")
    }
}

/// The finding that a number has two readings, as submissions have it: a Vietnamese hand means 1500 by
/// `1.500`.
fn unclear(entry: &Entry<'_, '_>, text: &str) -> Option<Diagnostic> {
    let NumberFault::Ambiguous { grouped, fraction } = signed(text, false).err()? else {
        return None;
    };
    let fraction = unmistakable(&Quantity::new(fraction).canonical());
    let finding = Diagnostic::new(&UNCLEAR_NUMBER, entry.place).with("key", entry.key.as_str());
    let finding = finding.with("first", Quantity::new(grouped).canonical());
    Some(finding.with("second", fraction).found(text))
}

impl Kind for bool {
    type Value = Self;

    fn read(entry: &Entry<'_, '_>) -> Option<Self> {
        entry.or_wrong(entry.value.get_ref().as_bool(), BOOLEAN)
    }

    fn shape() -> Shape {
        Shape::Boolean
    }
}

impl Kind for NaiveDate {
    type Value = Placed<Self>;

    fn read(entry: &Entry<'_, '_>) -> Option<Placed<Self>> {
        let date = entry.value.get_ref().as_datetime().and_then(|found| {
            let date = found.date.filter(|_| found.time.is_none() && found.offset.is_none())?;
            Self::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        });
        // A day that is written as people do is that day, though it has to be written otherwise.
        let text = || entry.value.get_ref().as_str().and_then(day);
        entry.or_wrong(date, DATE).or_else(text).map(|date| Placed::new(date, entry.place))
    }

    fn shape() -> Shape {
        Shape::Date.named("shape-date")
    }
}

/// A time zone as its offset from UTC.
impl Kind for FixedOffset {
    type Value = Self;

    fn read(entry: &Entry<'_, '_>) -> Option<Self> {
        let text = String::read(entry)?.value;
        entry.or_wrong(offset(&text), OFFSET)
    }

    fn shape() -> Shape {
        // Colons, blanks and the sign of subtraction are all the same to it.
        let pattern = r"^\s*(?:Z|[+\-\u2212](?:[01][0-9]|2[0-3])[:\s]*[0-5][0-9])\s*$";
        Shape::Text { pattern: pattern.to_owned() }
    }
}

/// The time zone that a text names: `+07:00`, or `Z`.
pub(crate) fn offset(text: &str) -> Option<FixedOffset> {
    if text == "Z" { FixedOffset::east_opt(0) } else { text.parse().ok() }
}
