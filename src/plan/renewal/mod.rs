//! A year's plan → the next year's: the same ids, so that the two years can be compared; dates a
//! year later; the year in names moved on.
//!
//! Units that ended in the year are left out, and what was theirs is their successors'. So is what the
//! year has done with; what it has not done and what it has missed is said in comments, and so is what
//! units propose.
//!
//! Files are edited in place by the spans of their values, so comments, layout, byte order marks
//! and line ends stay as they were. Waivers are not taken along: they are bound to figures.

mod cards;
mod handover;
mod lapsed;
mod past;
mod settled;
mod targets;
mod units;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use self::units::Naming;
use crate::model::{Id, Name, Plan, Task};
use crate::source::Sources;
pub use handover::{ClosedUnit, Handover, Reference};
pub use lapsed::Lapsed;
pub use past::Past;

/// The folders whose files are taken along.
const FOLDERS: [&str; 3] = ["areas/", "units/", cards::FOLDER];

/// Next year's plan, and what a human should look at in it.
#[derive(Debug)]
pub struct Renewal {
    /// The year that the new plan is for.
    pub year: i32,
    /// Its files: the path within its folder, and the bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// What is due on a Saturday or Sunday, in the plan's order.
    pub weekends: Vec<Weekend>,
    /// Texts of the plan that speak of another year than it was for, as they stand in its files.
    pub other_years: Vec<String>,
    /// What became of the units.
    pub handover: Handover,
    /// What became of what was in force for part of the year.
    pub lapsed: Lapsed,
    /// Clauses of the source that nothing cites any more, with what they ask.
    pub settled: Vec<(String, Name)>,
}

/// Something due on a day on which nobody works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weekend {
    /// The period or task.
    pub id: Id,
    /// What the plan calls the period or task.
    pub name: Name,
    /// The day.
    pub due: NaiveDate,
}

/// Makes next year's plan from one without errors, and from what its year has come to.
pub fn renew(plan: &Plan, sources: &Sources, past: &Past) -> Renewal {
    let folder = format!("plan/{}/", plan.year);
    let mut files = Vec::new();
    let mut other_years = Vec::new();
    let (mut handover, lapsed) = (Handover::of(plan), Lapsed::of(plan, past));
    for (_, source) in sources.under(&folder) {
        let path = &source.path[folder.len()..];
        let is_plan = matches!(path, "plan.toml" | "units.toml")
            || path.ends_with(".toml") && FOLDERS.iter().any(|folder| path.starts_with(folder));
        // A plan without errors is in UTF-8 throughout.
        let Some(text) = std::str::from_utf8(source.bytes()).ok().filter(|_| is_plan) else {
            continue;
        };
        let own_plan = path.strip_prefix("units/").and_then(|name| name.strip_suffix(".toml"));
        let card = path.strip_prefix(cards::FOLDER).and_then(|name| name.strip_suffix(".toml"));
        if own_plan.is_some_and(|unit| handover.is_closed(unit))
            || card.is_some_and(|card| lapsed.is_idle_card(card))
        {
            continue;
        }
        let mut edits = Edits::new(text, plan.year, path);
        edits.of_file(&mut handover, &lapsed, past);
        let mut text = edits.applied();
        if let Some(lines) = past.at_end_of(path) {
            let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
            text = format!("{}{end}{end}{}", text.trim_end(), past::comments(lines, &text));
        }
        files.push((path.to_owned(), text.into_bytes()));
        other_years.extend(edits.kept_years());
    }
    // What is proposed for an area that the plan has nothing in yet.
    for area in plan.areas.iter().filter(|area| past.areas.contains_key(&area.id)) {
        let path = format!("areas/{}-{}.toml", area.number, area.id);
        if !files.iter().any(|(known, _)| *known == path)
            && let Some(lines) = past.at_end_of(&path)
        {
            let schema = files.iter().find_map(|(path, bytes)| schema_line(path, bytes));
            let schema = schema.map_or_else(String::new, |line| format!("{line}\n"));
            let text = format!("{schema}format = 1\n\n{}", past::comments(lines, ""));
            files.push((path, text.into_bytes()));
        }
    }
    let settled = settled::settled(plan, &format!("plan/{}/", plan.year + 1), &files);
    if let Some((_, bytes)) = files.iter_mut().find(|(path, _)| path == settled::HEADER) {
        let text = String::from_utf8_lossy(bytes);
        *bytes = settled::noted(&text, &settled, &past.settled).into_bytes();
    }
    let weekends = weekends(plan, &handover, &lapsed);
    Renewal { year: plan.year + 1, files, weekends, other_years, handover, lapsed, settled }
}

/// The line by which editors know the schema of a file of an area.
fn schema_line<'f>(path: &str, bytes: &'f [u8]) -> Option<&'f str> {
    let text = std::str::from_utf8(bytes).ok().filter(|_| path.starts_with("areas/"))?;
    text.lines().next().filter(|line| line.starts_with("#:schema "))
}

/// What next year's plan has due on a Saturday or Sunday.
fn weekends(plan: &Plan, handover: &Handover, lapsed: &Lapsed) -> Vec<Weekend> {
    let periods = plan.periods.iter().map(|period| (&period.id, &period.name, period.due));
    let goes_on = |task: &&Task| {
        let is_closed = |owner: &Id| handover.is_closed(owner.as_str());
        !lapsed.is_done(task.id.as_str()) && !task.owner.as_ref().is_some_and(is_closed)
    };
    let tasks = plan.tasks.iter().filter(goes_on).flat_map(|task| {
        let dates = if task.dates.is_empty() {
            task.due.day().into_iter().collect()
        } else {
            task.dates.clone()
        };
        dates.into_iter().map(|due| (&task.id, &task.name, due))
    });
    let weekends = periods.chain(tasks).map(|(id, name, due)| Weekend {
        id: id.clone(),
        name: name.clone(),
        due: a_year_later(due),
    });
    let falls_on_one = |it: &Weekend| matches!(it.due.weekday(), Weekday::Sat | Weekday::Sun);
    weekends.filter(falls_on_one).collect()
}

/// The same day of the next year; 28 February for the 29th.
fn a_year_later(date: NaiveDate) -> NaiveDate {
    let year = date.year() + 1;
    date.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28)).unwrap_or(date)
}

/// The last day of a window a year later: the eve of the day that follows it, so that windows that
/// met at the end of February still do, leap year or not.
fn last_day_a_year_later(date: NaiveDate) -> NaiveDate {
    let following = date.checked_add_days(Days::new(1)).map(a_year_later);
    following.and_then(|day| day.checked_sub_days(Days::new(1))).unwrap_or(date)
}

/// What is to be replaced in a file.
struct Edits<'t> {
    text: &'t str,
    /// The year that the file is for.
    year: i32,
    /// Its path within the plan's folder.
    path: &'t str,
    /// Byte ranges of the text, and what is to stand there.
    edits: Vec<(Range<usize>, String)>,
    /// Texts that speak of another year, with where they stand.
    other_years: Vec<(usize, String)>,
}

impl<'t> Edits<'t> {
    fn new(text: &'t str, year: i32, path: &'t str) -> Self {
        Self { text, year, path, edits: Vec::new(), other_years: Vec::new() }
    }

    fn of_file(&mut self, handover: &mut Handover, lapsed: &Lapsed, past: &Past) {
        // The parser counts from behind the mark.
        let mark = if self.text.starts_with(MARK) { MARK.len_utf8() } else { 0 };
        let (table, _) = DeTable::parse_recoverable(&self.text[mark..]);
        let is_header = self.path == "plan.toml";
        let text = &self.text[mark..];
        let path = self.path;
        let mut naming = Naming { path, text, handover, lapsed, past, edits: Vec::new() };
        naming.of_file(table.get_ref());
        let mut found = naming.edits;
        for (key, value) in table.get_ref() {
            match key.get_ref().as_ref() {
                "year" if is_header => {
                    found.push((value.span(), (self.year + 1).to_string()));
                }
                // Next year's submissions will be real.
                "illustrative" if is_header => {
                    let span = value.span().start + mark..value.span().end + mark;
                    self.edits.push((lines_of(self.text, span), String::new()));
                }
                // The documents that the plan rests on were issued when they were.
                "basis" if is_header => {}
                key => self.of_value(key, value, mark, &mut found),
            }
        }
        let found = found.into_iter();
        self.edits.extend(found.map(|(span, new)| (span.start + mark..span.end + mark, new)));
    }

    fn of_value(
        &mut self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        mark: usize,
        found: &mut Vec<(Range<usize>, String)>,
    ) {
        match value.get_ref() {
            DeValue::Datetime(written) => {
                let date = written.date.and_then(|date| {
                    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
                });
                if let Some(date) = date {
                    let moved =
                        if key == "to" { last_day_a_year_later(date) } else { a_year_later(date) };
                    found.push((value.span(), moved.to_string()));
                }
            }
            DeValue::String(_) if matches!(key, "vi" | "en") => {
                let span = value.span();
                let written = &self.text[span.start + mark..span.end + mark];
                let (moved, others) = with_next_year(written, self.year);
                if others {
                    let moved = moved.trim_matches(['"', '\'']).to_owned();
                    self.other_years.push((span.start + mark, moved));
                }
                if moved != written {
                    found.push((span, moved));
                }
            }
            DeValue::Array(list) => {
                for entry in list {
                    self.of_value(key, entry, mark, found);
                }
            }
            DeValue::Table(table) => {
                for (key, value) in table {
                    self.of_value(key.get_ref(), value, mark, found);
                }
            }
            _ => {}
        }
    }

    /// The texts that speak of another year and are not taken out.
    fn kept_years(self) -> impl Iterator<Item = String> {
        let taken = self.edits.into_iter().filter(|(_, new)| new.is_empty());
        let taken: BTreeMap<usize, usize> = taken.map(|(span, _)| (span.start, span.end)).collect();
        let is_taken =
            move |at: usize| taken.range(..=at).next_back().is_some_and(|(_, end)| at < *end);
        let texts = self.other_years.into_iter().filter(move |(at, _)| !is_taken(*at));
        texts.map(|(_, text)| text)
    }

    fn applied(&mut self) -> String {
        self.edits.sort_by_key(|(span, _)| (span.start, Reverse(span.end)));
        let mut text = String::with_capacity(self.text.len());
        let mut at = 0;
        for (span, new) in &self.edits {
            // Within what is taken out there is nothing left to replace.
            if span.start < at {
                continue;
            }
            text.push_str(&self.text[at..span.start]);
            text.push_str(new);
            at = span.end;
        }
        text.push_str(&self.text[at..]);
        text
    }
}

/// Where the line begins that holds a byte.
fn line_of(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// The lines of an assignment or table with the comment right above it, unless that opens the file
/// and so speaks of all of it.
fn lines_of(text: &str, range: Range<usize>) -> Range<usize> {
    let end = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at + 1);
    let own = line_of(text, range.start);
    let mut start = own;
    while start > 0 {
        let above = line_of(text, start - 1);
        if !text[above..start].trim_start().starts_with('#') {
            return start..end;
        }
        start = above;
    }
    own..end
}

/// The byte order mark that some editors put in front.
const MARK: char = '\u{feff}';

/// A text with the year moved on wherever its number stands alone – not in `30/05/2022`,
/// `2021-2025`, `ISO 9001:2022` or a document's number – and whether another year stands alone in it.
fn with_next_year(text: &str, year: i32) -> (String, bool) {
    let (old, new) = (year.to_string(), (year + 1).to_string());
    let mut moved = String::with_capacity(text.len());
    let mut others = false;
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| !c.is_ascii_digit()).unwrap_or(from.len());
        let (number, after) = from.split_at(end);
        moved.push_str(before);
        let joins = |c: char| c.is_alphanumeric() || "-–/_".contains(c);
        let mut following = after.chars();
        let alone = !moved.ends_with(|c: char| joins(c) || ".,:".contains(c))
            && match following.next() {
                Some('.' | ',') => !following.next().is_some_and(|c| c.is_ascii_digit()),
                Some(c) => !joins(c),
                None => true,
            };
        others |= alone && number != old && number.len() == 4 && is_near(number, year);
        moved.push_str(if alone && number == old { &new } else { number });
        rest = after;
    }
    moved.push_str(rest);
    (moved, others)
}

/// Whether a number may be a year that a plan speaks of, rather than a count.
fn is_near(number: &str, year: i32) -> bool {
    const YEARS: i32 = 30;
    number.parse::<i32>().is_ok_and(|number| (number - year).abs() <= YEARS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn days_move_by_a_year_and_windows_still_meet() {
        assert_eq!(a_year_later(date("2022-03-17")), date("2023-03-17"));
        assert_eq!(a_year_later(date("2024-02-29")), date("2025-02-28"));
        for (last, first) in [
            ("2022-03-14", "2022-03-15"),
            ("2023-02-28", "2023-03-01"),
            ("2024-02-29", "2024-03-01"),
            ("2024-02-28", "2024-02-29"),
            ("2023-12-31", "2024-01-01"),
        ] {
            let (last, first) = (last_day_a_year_later(date(last)), a_year_later(date(first)));
            assert_eq!(last.succ_opt(), Some(first));
        }
    }

    #[test]
    fn the_year_moves_on_where_it_stands_alone() {
        for (text, expected, others) in [
            ("năm 2022", "năm 2023", false),
            ("Kế hoạch 2022.", "Kế hoạch 2023.", false),
            ("(2022), 2022", "(2023), 2023", false),
            ("ngày 30/05/2022", "ngày 30/05/2022", false),
            ("giai đoạn 2022-2025", "giai đoạn 2022-2025", false),
            ("giai đoạn 2021–2022", "giai đoạn 2021–2022", false),
            ("12022 hồ sơ, 2022a, 2.022, 1,2022", "12022 hồ sơ, 2022a, 2.022, 1,2022", false),
            ("\\u2022 đầu dòng", "\\u2022 đầu dòng", false),
            ("tổng kết 2022, đề xuất năm 2023", "tổng kết 2023, đề xuất năm 2023", true),
            ("1500 hồ sơ", "1500 hồ sơ", false),
            ("TCVN ISO 9001:2015, 27001:2022", "TCVN ISO 9001:2015, 27001:2022", false),
        ] {
            assert_eq!(with_next_year(text, 2022), (expected.to_owned(), others), "{text}");
        }
    }

    fn edited(text: &str) -> String {
        let mut edits = Edits::new(text, 2022, "plan.toml");
        edits.of_file(&mut Handover::default(), &Lapsed::default(), &Past::default());
        edits.applied()
    }

    #[test]
    fn all_else_stays_as_it_was() {
        let before = "\u{feff}# Năm 2022.\r\nyear = 2022 # here\r\n# Invented.\r\nillustrative = true\r\n\
            title.vi = 'Kế hoạch 2022'\r\n\r\n[[basis]]\r\ndate = 2021-10-18\r\ntitle.vi = \"năm 2022\"\r\n\
            [[period]]\r\nfrom = 2021-12-15\r\nto   = 2022-02-28   # cut-off\r\n";
        let after = "\u{feff}# Năm 2022.\r\nyear = 2023 # here\r\n\
            title.vi = 'Kế hoạch 2023'\r\n\r\n[[basis]]\r\ndate = 2021-10-18\r\ntitle.vi = \"năm 2022\"\r\n\
            [[period]]\r\nfrom = 2022-12-15\r\nto   = 2023-02-28   # cut-off\r\n";
        assert_eq!(edited(before), after);
    }

    #[test]
    fn a_comment_that_opens_the_file_stays() {
        assert_eq!(edited("# All.\nillustrative = true\nyear = 2022"), "# All.\nyear = 2023");
    }
}
