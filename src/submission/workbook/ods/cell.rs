//! What a cell holds and shows.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use quick_xml::events::{BytesStart, Event};

use crate::submission::workbook::Unusable;
use crate::submission::workbook::cells::{self, SheetCell};
use crate::submission::workbook::looks::Look;
use crate::submission::workbook::xml::{prefixed, text};

/// The longest text of a cell, in bytes.
const LONGEST: usize = 1 << 20;

/// A cell being read.
pub(super) struct Cell {
    /// How often it is there, one beside the other.
    pub again: Option<String>,
    /// Over how many rows and columns it reaches.
    pub spans: [Option<String>; 2],
    kind: Option<String>,
    value: Option<String>,
    is_formula: bool,
    words: String,
    /// How many paragraphs have begun.
    paragraphs: usize,
    in_paragraph: bool,
}

impl Cell {
    pub fn open(tag: &BytesStart<'_>) -> Result<Self, Unusable> {
        let [again, rows, columns, kind, error, formula] = prefixed(
            tag,
            [
                "table:number-columns-repeated",
                "table:number-rows-spanned",
                "table:number-columns-spanned",
                "office:value-type",
                "calcext:value-type",
                "table:formula",
            ],
        )?;
        let [number, date, time, truth, words] = prefixed(
            tag,
            [
                "office:value",
                "office:date-value",
                "office:time-value",
                "office:boolean-value",
                "office:string-value",
            ],
        )?;
        // An error is kept as the text that it shows.
        let kind = if error.as_deref() == Some("error") { None } else { kind };
        let value = match kind.as_deref() {
            Some("float" | "percentage" | "currency") => number,
            Some("date") => date,
            Some("time") => time,
            Some("boolean") => truth,
            Some("string") => words,
            _ => None,
        };
        Ok(Self {
            again,
            spans: [rows, columns],
            kind,
            value,
            is_formula: formula.is_some(),
            words: String::new(),
            paragraphs: 0,
            in_paragraph: false,
        })
    }

    /// Takes an event between its tags.
    pub fn take(&mut self, event: &Event<'_>) -> Result<(), Unusable> {
        match event {
            Event::Start(tag) => match tag.name().into_inner() {
                "text:p" => {
                    if self.paragraphs > 0 {
                        self.words.push('\n');
                    }
                    self.paragraphs += 1;
                    self.in_paragraph = true;
                }
                "text:s" => {
                    let [times] = prefixed(tag, ["text:c"])?;
                    let times = times.map_or(Ok(1), |times| times.parse());
                    let times = times.ok().filter(|times| *times <= 1_000);
                    self.words.push_str(&" ".repeat(times.ok_or(Unusable::Damaged)?));
                }
                "text:tab" => self.words.push('\t'),
                "text:line-break" => self.words.push('\n'),
                _ => {}
            },
            Event::End(tag) if tag.name().into_inner() == "text:p" => self.in_paragraph = false,
            event => {
                if let Some(text) = text(event)?.filter(|_| self.in_paragraph) {
                    // Blanks of the file's own are one; those that were typed are tags.
                    for c in text.chars() {
                        let blank = matches!(c, ' ' | '\t' | '\r' | '\n');
                        if !blank {
                            self.words.push(c);
                        } else if !self.words.is_empty() && !self.words.ends_with([' ', '\n']) {
                            self.words.push(' ');
                        }
                    }
                }
            }
        }
        if self.words.len() > LONGEST { Err(Unusable::TooLarge) } else { Ok(()) }
    }

    /// What it shows.
    pub fn shown(self) -> SheetCell {
        let is_formula = self.is_formula;
        let Some(value) = self.value.filter(|value| !value.is_empty()) else {
            return SheetCell { text: self.words, is_number: false, is_formula };
        };
        let (text, is_number) = match self.kind.as_deref() {
            Some("float" | "currency") => number(&value, Look::Plain),
            Some("percentage") => number(&value, Look::Percent),
            Some("date") => (day(&value), false),
            Some("time") => (clock(&value), false),
            Some("boolean") => (value.to_uppercase(), false),
            _ => (value, false),
        };
        SheetCell { text, is_number, is_formula }
    }
}

/// A number in a look; whoever wrote what is none meant something.
fn number(value: &str, look: Look) -> (String, bool) {
    match value.trim().parse::<f64>() {
        Ok(number) => cells::number(number, look, false),
        Err(_) => (value.to_owned(), false),
    }
}

/// A day as a sheet shows it, with its time if it has one.
fn day(value: &str) -> String {
    if let Ok(day) = value.parse::<NaiveDate>() {
        return day.format("%d/%m/%Y").to_string();
    }
    match value.parse::<NaiveDateTime>() {
        Ok(at) if at.time() == NaiveTime::MIN => at.format("%d/%m/%Y").to_string(),
        Ok(at) => at.format("%d/%m/%Y %H:%M:%S").to_string(),
        Err(_) => value.to_owned(),
    }
}

/// A time such as `PT06H30M00S` as a sheet shows it.
fn clock(value: &str) -> String {
    let parts = || {
        let (hours, rest) = value.strip_prefix("PT")?.split_once('H')?;
        let (minutes, seconds) = rest.split_once('M')?;
        let seconds = seconds.strip_suffix('S')?.split(['.', ',']).next()?;
        let number = |digits: &str| digits.parse::<u32>().ok();
        let (hours, minutes, seconds) = (number(hours)?, number(minutes)?, number(seconds)?);
        Some(format!("{hours:02}:{minutes:02}:{seconds:02}"))
    };
    parts().unwrap_or_else(|| value.to_owned())
}
