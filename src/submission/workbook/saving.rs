//! When a file was saved last and by whom, as it says itself: which of two versions is the newer.

use std::io::Read;

use chrono::{DateTime, NaiveDateTime};
use quick_xml::events::Event;

use super::Unusable;
use super::xml::{Xml, text};
use crate::source::spelling::clean;

/// The last saving of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Saving {
    /// In universal time, or in the clock of whoever saved where the format has no other.
    pub at: Option<NaiveDateTime>,
    pub by: Option<String>,
}

/// The longest name that anybody has, in characters.
const LONGEST: usize = 120;

impl Saving {
    /// Reads the part that says it: the tags of the moment and of the name.
    ///
    /// # Errors
    /// If it is no XML.
    pub fn read(mut xml: Xml<impl Read>, at: &str, by: &str) -> Result<Self, Unusable> {
        let mut saving = Self::default();
        let mut open: Option<bool> = None;
        let mut words = String::new();
        loop {
            let event = xml.next()?;
            match &event {
                Event::Eof => return Ok(saving),
                Event::Start(tag) => {
                    let name = tag.local_name().into_inner();
                    open = (name == at).then_some(true).or((name == by).then_some(false));
                    words.clear();
                }
                Event::End(_) => match open.take() {
                    Some(true) => saving.at = moment(words.trim()),
                    Some(false) => saving.by = named(&words),
                    None => {}
                },
                event if open.is_some() => words.extend(text(event)?),
                _ => {}
            }
        }
    }
}

/// Whoever saved, as far as it is a name.
pub(super) fn named(words: &str) -> Option<String> {
    let name: String = clean(words).chars().take(LONGEST).collect();
    (!name.is_empty()).then_some(name)
}

/// A moment as XML writes it: `2022-06-14T08:30:00Z`, with or without the zone.
fn moment(words: &str) -> Option<NaiveDateTime> {
    let zoned = DateTime::parse_from_rfc3339(words).map(|at| at.naive_utc());
    zoned.ok().or_else(|| words.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_saving_is_told() {
        let part = "<p><c:creator>A</c:creator><lastModifiedBy> B\u{a0}&amp; C </lastModifiedBy>\
            <modified>2022-06-14T08:30:00+07:00</modified></p>";
        let xml = Xml::new(part.as_bytes());
        let saving = Saving::read(xml, "modified", "lastModifiedBy").expect("XML");
        assert_eq!(saving.by.as_deref(), Some("B & C"));
        assert_eq!(saving.at.map(|at| at.to_string()).as_deref(), Some("2022-06-14 01:30:00"));
        assert_eq!(
            moment("2022-06-14T08:30:00.123456789").map(|at| at.and_utc().timestamp()),
            moment("2022-06-14T08:30:00Z").map(|at| at.and_utc().timestamp())
        );
        assert_eq!(moment("yesterday"), None);
    }
}
