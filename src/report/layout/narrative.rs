//! The units' own words as pieces of text: by section, each under the name of its unit.

use std::collections::{HashMap, HashSet};

use super::block::{Block, Words};
use super::cells::heading;
use crate::i18n::{Message, Value};
use crate::model::{Name, Section};
use crate::report::sentence::first_of;
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
    }
    blocks.extend(earlier(&lines));
    blocks
}

/// Which units spoke in which earlier periods; under which heading is in their files.
fn earlier(lines: &[&NarrativeLine<'_>]) -> Option<Block> {
    let mut units: Vec<(&Name, Vec<Value>)> = Vec::new();
    let (mut places, mut told) = (HashMap::new(), HashSet::new());
    for line in lines {
        for said in line.earlier.iter().filter(|said| told.insert((line.name, said.period))) {
            let place = *places.entry(line.name).or_insert(units.len());
            if place == units.len() {
                units.push((line.name, Vec::new()));
            }
            units[place].1.push(said.period_name.into());
        }
    }
    let spoke = units.into_iter().map(|(name, periods)| {
        let entry = Message::new("narrative-earlier-unit").with("unit", name);
        entry.with("periods", Value::joined(", ", periods))
    });
    let said = first_of("; ", spoke);
    let entry = Message::new("narrative-earlier").with("said", said);
    (!told.is_empty()).then(|| Block::Detail(vec![Block::Line(entry)]))
}

/// A section's heading.
pub(super) fn section_name(section: Section) -> Message {
    Message::new("narrative-section").with("section", section.code())
}
