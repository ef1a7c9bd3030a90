//! When a task is due, and how often it is done.

use chrono::NaiveDate;

use super::super::rules::{EMPTY_LIST, EMPTY_TEXT};
use super::super::task::MOST_TIMES;
use super::{DATE, Entry, Kind, Shape};
use crate::i18n::{Message, Value};
use crate::model::{Due, Placed};

/// The words for a standing duty, and for one that is done anew in each period.
const WORDS: [&str; 2] = ["ongoing", "each-period"];

/// When a task is due, as it is stated.
pub struct When {
    pub due: Due,
    /// The dates of a list, in the order of the file.
    pub dates: Vec<Placed<NaiveDate>>,
}

impl Kind for Due {
    type Value = When;

    fn read(entry: &Entry<'_, '_>) -> Option<When> {
        if let Some(text) = entry.value.get_ref().as_str() {
            let due = [Self::Ongoing, Self::EachPeriod];
            let found = WORDS.iter().zip(due).find(|(word, _)| **word == text);
            if text.trim().is_empty() {
                entry.nothing(&EMPTY_TEXT, entry.place);
            } else if found.is_none() && text.contains(|c: char| c.is_ascii_digit()) {
                // A day, written as people do: no word is what they want.
                entry.wrong_type(entry.value, DATE);
            } else if found.is_none() {
                let day = Value::from(Message::new("type-or-day"));
                entry.unknown_word_or(text, entry.place, WORDS.into_iter(), Some(day));
            }
            return found.map(|(_, due)| When { due, dates: Vec::new() });
        }
        let Some(list) = entry.value.get_ref().as_array() else {
            let date = NaiveDate::read(entry)?.value;
            return Some(When { due: Self::On(date), dates: Vec::new() });
        };
        if list.is_empty() {
            entry.nothing(&EMPTY_LIST, entry.place);
        }
        let dates = list.iter().map(|value| NaiveDate::read(&entry.inner(value)));
        let dates = dates.collect::<Option<Vec<_>>>()?;
        let last = dates.iter().map(|date| date.value).max()?;
        Some(When { due: Self::On(last), dates })
    }

    fn shape() -> Shape {
        let dates = Shape::List {
            of: Box::new(NaiveDate::shape()),
            least: 1,
            most: None,
            is_distinct: false,
        };
        let mut shapes: Vec<Shape> = WORDS.into_iter().map(Shape::Word).collect();
        shapes.extend([NaiveDate::shape(), dates]);
        Shape::Either(shapes)
    }
}

/// How often a task is done in the year. Which numbers will do is said with its due date.
pub enum Times {}

impl Kind for Times {
    type Value = Placed<i64>;

    fn read(entry: &Entry<'_, '_>) -> Option<Placed<i64>> {
        i64::read(entry)
    }

    fn shape() -> Shape {
        Shape::Integer { least: Some(1), most: Some(MOST_TIMES.into()) }
    }
}
