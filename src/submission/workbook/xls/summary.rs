//! When an old workbook was saved last and by whom: a set of numbered properties.

use chrono::{DateTime, TimeDelta};
use encoding_rs::{UTF_8, WINDOWS_1252, WINDOWS_1258};

use super::bytes::{u16_at, u32_at, u64_at};
use crate::submission::workbook::saving::{Saving, named};

const CODE_PAGE: u32 = 1;
const LAST_AUTHOR: u32 = 8;
const LAST_SAVED: u32 = 13;

/// The most properties that are looked through: there are nineteen.
const MOST: u32 = 64;

/// Reads the set, as far as it can be read.
pub(super) fn read(stream: &[u8]) -> Saving {
    let Some(start) = u32_at(stream, 44) else { return Saving::default() };
    let Some(set) = stream.get(start as usize..) else { return Saving::default() };
    let count = u32_at(set, 4).unwrap_or_default().min(MOST) as usize;
    let property = |wanted: u32| {
        let entry = (0..count).map(|number| 8 + 8 * number);
        let at =
            entry.filter(|at| u32_at(set, *at) == Some(wanted)).find_map(|at| u32_at(set, at + 4));
        at.and_then(|at| set.get(at as usize..))
    };
    let page = property(CODE_PAGE).and_then(|page| u16_at(page, 4));
    let by = property(LAST_AUTHOR).and_then(|name| words(name, page));
    let at = property(LAST_SAVED).and_then(|moment| u64_at(moment, 4)).and_then(moment);
    Saving { at, by }
}

/// A text in the code page of the set.
fn words(property: &[u8], page: Option<u16>) -> Option<String> {
    const NARROW: u32 = 0x1e;
    let length = u32_at(property, 4)? as usize;
    let bytes = property.get(8..)?;
    let bytes = bytes.get(..length.min(bytes.len()))?;
    if u32_at(property, 0)? != NARROW {
        return None;
    }
    let bytes = bytes.split(|byte| *byte == 0).next()?;
    let encoding = match page {
        Some(65001) => UTF_8,
        Some(1258) => WINDOWS_1258,
        _ => WINDOWS_1252,
    };
    named(&encoding.decode_without_bom_handling(bytes).0)
}

/// A moment that is counted in tenths of microseconds since 1601.
fn moment(count: u64) -> Option<chrono::NaiveDateTime> {
    const BEFORE_1970: i64 = 11_644_473_600;
    let seconds = i64::try_from(count / 10_000_000).ok()?;
    let at = DateTime::from_timestamp(0, 0)?
        .checked_add_signed(TimeDelta::try_seconds(seconds - BEFORE_1970)?)?;
    (seconds > BEFORE_1970).then(|| at.naive_utc())
}
