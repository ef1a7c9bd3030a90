//! What somebody meant by a value that stands without quotes and is none to TOML: a date or a number as
//! Vietnamese write them, a truth value, a text.

use chrono::NaiveDate;
use toml::de::DeTable;

use super::super::toml_text::quoted;
use crate::model::Quantity;
use crate::source::number::{NumberFault, number};

/// How it should be written.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Meant {
    pub kind: &'static str,
    pub write: String,
    /// The other way, where there are two.
    pub other: String,
}

/// The quotes that a word processor makes.
const CURLY: [char; 11] = [
    '\u{201c}', '\u{201d}', '\u{201e}', '\u{201f}', '\u{2018}', '\u{2019}', '\u{201a}', '\u{2032}',
    '\u{2033}', '\u{ab}', '\u{bb}',
];

/// Whether a character is a quote that TOML does not know.
pub(super) fn is_curly(c: char) -> bool {
    CURLY.contains(&c)
}

/// Whether TOML can read a value.
pub(super) fn is_value(written: &str) -> bool {
    DeTable::parse(&format!("a = {written}")).is_ok()
}

/// What was meant by it; `None` where nobody can tell.
pub(super) fn meant(run: &str) -> Option<Meant> {
    let told = |kind, write: String| Some(Meant { kind, write, other: String::new() });
    if let Some(value) = run.strip_suffix(';').map(str::trim_end).filter(|value| !value.is_empty())
    {
        return match meant(value).filter(|_| !is_value(value)) {
            // A text may well end in one.
            Some(inner) if inner.kind == "quote" => told("quote", quoted(value)),
            Some(inner) => Some(inner),
            None => told("semicolon", value.to_owned()),
        };
    }
    if let Some((value, remark)) = run.split_once("//") {
        let value = value.trim_end();
        if is_value(value) {
            return told("slashes", format!("{value} # {}", remark.trim()));
        }
    }
    if let Some(truth) = truth(run) {
        return told("truth", truth.to_owned());
    }
    if let Some(day) = date(run) {
        return day.map_or_else(
            || told("date", String::new()),
            |day| told("day", day.format("%Y-%m-%d").to_string()),
        );
    }
    if let Some(found) = figure(run) {
        return Some(found);
    }
    if run.starts_with('(') && run.ends_with(')') {
        return told("round", format!("[{}]", run[1..run.len() - 1].trim()));
    }
    if run.starts_with(['<', '>', '≥', '≤']) {
        return told("operator", String::new());
    }
    let is_text = run.contains(char::is_alphabetic);
    let bare = run.trim_matches(|c| c == '"' || c == '\'');
    if run.starts_with(is_curly) || run.ends_with(is_curly) {
        let bare = bare.trim_matches(|c| is_curly(c) || c == '"');
        return told("curly", quoted(bare));
    }
    is_text.then(|| Meant { kind: "quote", write: quoted(bare), other: String::new() })
}

/// A truth value in words.
fn truth(run: &str) -> Option<&'static str> {
    match run.to_lowercase().as_str() {
        "true" | "yes" | "on" | "có" | "đúng" => Some("true"),
        "false" | "no" | "off" | "không" | "sai" => Some("false"),
        _ => None,
    }
}

/// A day in any usual writing, the day before the month; `Some(None)` is a day that there is not.
fn date(run: &str) -> Option<Option<NaiveDate>> {
    let run = run.trim_start_matches("ngày ").trim();
    let (day, time) = run.split_once([' ', 'T', 't']).unwrap_or((run, ""));
    let is_time = |c: char| c.is_ascii_digit() || ":.hgZz+- ".contains(c);
    if !time.chars().all(is_time) || (!time.is_empty() && !time.contains([':', 'h', 'g'])) {
        return None;
    }
    let sign = day.chars().find(|c| !c.is_ascii_digit()).filter(|c| "/-.".contains(*c))?;
    let parts: Vec<&str> = day.split(sign).collect();
    let [first, middle, last] = parts.as_slice() else { return None };
    let is_part = |part: &str| {
        (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !parts.iter().all(|part| is_part(part)) || middle.len() > 2 {
        return None;
    }
    let (year, day) = match (first.len(), last.len()) {
        (4, 1..=2) => (first, last),
        (1..=2, 4) => (last, first),
        (1..=2, 1..=2) if sign != '.' => return Some(None),
        _ => return None,
    };
    let (year, month, day) = (year.parse().ok()?, middle.parse().ok()?, day.parse().ok()?);
    Some(NaiveDate::from_ymd_opt(year, month, day))
}

/// A number as people write it.
fn figure(run: &str) -> Option<Meant> {
    let plain = run.strip_suffix('%').map(str::trim_end).unwrap_or(run);
    let written = |number| Quantity::new(number).canonical();
    let one = |kind, number| Some(Meant { kind, write: written(number), other: String::new() });
    match number(plain, true) {
        Ok(read) if plain != run => one("percent", read),
        Ok(read) if plain.contains(',') && !plain.ends_with(",000") && is_decimal(plain) => {
            one("comma-decimal", read)
        }
        Ok(read) => one("grouped", read),
        Err(NumberFault::Ambiguous { grouped, fraction }) => Some(Meant {
            kind: "two-readings",
            write: written(grouped),
            other: unmistakable(&written(fraction)),
        }),
        Err(NumberFault::Suffix { number: Some(read) }) => {
            Some(Meant { kind: "suffix", write: written(read), other: quoted(run) })
        }
        // The parser has its own words for it.
        Err(_) => None,
    }
}

/// Whether the last sign of a number that is read is the decimal comma.
fn is_decimal(plain: &str) -> bool {
    plain.matches(',').count() == 1
        && plain.rfind(',').is_some_and(|comma| !plain[comma..].contains(['.', ' ']))
}

/// A decimal number so that nobody takes it for thousands: with fewer than three digits after the point,
/// or more.
pub(in super::super) fn unmistakable(canonical: &str) -> String {
    match canonical.split_once('.') {
        None => format!("{canonical}.0"),
        Some((_, decimals)) if decimals.len() == 3 => format!("{canonical}0"),
        Some(_) => canonical.to_owned(),
    }
}
