//! The units' own words as pieces of text: by section, each under the name of its unit.

use super::block::{Block, Words};
use super::cells::heading;
use crate::i18n::{Message, Value};
use crate::model::Section;
use crate::report::{Document, NarrativeLine};

impl NarrativeLine<'_> {
    /// The words, with the unit named, and with the period where it is not the report's last.
    pub(super) fn words(&self, last: Option<&str>) -> Block {
        let earlier = last.is_some_and(|last| last != self.latest.period);
        let by = Message::new("narrative-by")
            .with("unit", self.name)
            .with("period", self.latest.period_name)
            .with("dated", earlier);
        Block::Words(Words { by: Some(by), text: self.latest.text.to_vec() })
    }

    /// Where it spoke before, if it did.
    fn before(&self) -> Option<Block> {
        if self.earlier.is_empty() {
            return None;
        }
        let files = self.earlier.iter().map(|said| {
            let entry = Message::new("narrative-earlier-file").with("period", said.period_name);
            entry.with("file", said.file)
        });
        let entry = Message::new("narrative-earlier").with("unit", self.name);
        Some(Block::Line(entry.with("files", Value::joined("; ", files))))
    }
}

/// The narratives on the whole, section by section.
pub fn on_the_whole(document: &Document<'_>) -> Vec<Block> {
    let last = document.meta.of.last().map(String::as_str);
    let lines = &document.narratives;
    let mut blocks = sections(lines.iter().filter(|line| line.area.is_none()), last);
    if !blocks.is_empty() {
        blocks.insert(0, heading(2, Message::new("narrative-title")));
    }
    blocks
}

/// The narratives about an area, section by section.
pub(super) fn of_area(lines: &[NarrativeLine<'_>], area: &str, last: Option<&str>) -> Vec<Block> {
    sections(lines.iter().filter(|line| line.area == Some(area)), last)
}

fn sections<'l>(
    lines: impl Iterator<Item = &'l NarrativeLine<'l>>,
    last: Option<&str>,
) -> Vec<Block> {
    let lines: Vec<_> = lines.collect();
    let mut blocks = Vec::new();
    for section in Section::ALL {
        let said: Vec<_> = lines.iter().filter(|line| line.section == section).collect();
        if said.is_empty() {
            continue;
        }
        blocks.push(heading(3, section_name(section)));
        blocks.extend(said.iter().map(|line| line.words(last)));
        let before: Vec<_> = said.iter().filter_map(|line| line.before()).collect();
        if !before.is_empty() {
            blocks.push(Block::Detail(before));
        }
    }
    blocks
}

/// A section's heading.
pub(super) fn section_name(section: Section) -> Message {
    Message::new("narrative-section").with("section", section.code())
}
