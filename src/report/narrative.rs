//! The units' own words, put together: by section, area and unit. Over several periods the latest
//! speaks; earlier ones are named.

use super::block::{Block, Words};
use super::cells::heading;
use crate::assess::Assessment;
use crate::i18n::{Message, Value};
use crate::model::{Area, Name, Narrative, Prose, Section};
use crate::source::Sources;

/// What a unit says in a section, on the whole or about one area.
#[derive(Debug, Clone)]
pub struct NarrativeLine {
    /// The section.
    pub section: Section,
    /// The area's id, where it is about one.
    pub area: Option<String>,
    /// The unit's id.
    pub unit: String,
    /// The unit's name.
    pub name: Name,
    /// The latest word.
    pub latest: Statement,
    /// What it said in earlier periods of the report, in order.
    pub earlier: Vec<Statement>,
}

/// What was said for one period.
#[derive(Debug, Clone)]
pub struct Statement {
    /// The period's id.
    pub period: String,
    /// The period's name.
    pub period_name: Name,
    /// The file.
    pub file: String,
    /// The text.
    pub text: Vec<Prose>,
}

/// Puts the narratives of a report together: sections in order, in each what is said on the whole
/// and then area by area, in each the units in the plan's order.
pub(super) fn merged(
    assessment: &Assessment<'_>,
    narratives: &[Narrative],
    sources: &Sources,
) -> Vec<NarrativeLine> {
    let plan = assessment.plan;
    let scope = &assessment.scope;
    let areas = plan.areas.iter().filter(|area| scope.takes_area(plan, &area.id)).map(Some);
    // What is said on the whole belongs to no area's part of a report.
    let whole = (scope.area.is_none() && scope.focal.is_none()).then_some(None);
    let areas: Vec<Option<&Area>> = whole.into_iter().chain(areas).collect();
    let mut lines = Vec::new();
    for section in Section::ALL {
        for area in &areas {
            let area = area.map(|area| &area.id);
            for unit in plan.units.iter().filter(|unit| scope.takes_unit(unit)) {
                let mut said: Vec<Statement> = assessment
                    .periods
                    .iter()
                    .filter(|period| plan.reports_in(unit, period))
                    .filter_map(|period| {
                        let narrative = narratives.iter().find(|narrative| {
                            narrative.unit == unit.id && narrative.period == period.id
                        })?;
                        let passage = narrative.passages.iter().find(|passage| {
                            passage.section == section && passage.area.as_ref() == area
                        })?;
                        Some(Statement {
                            period: period.id.to_string(),
                            period_name: period.name.clone(),
                            file: sources.file(narrative.file).path.clone(),
                            text: passage.text.clone(),
                        })
                    })
                    .collect();
                if let Some(latest) = said.pop() {
                    lines.push(NarrativeLine {
                        section,
                        area: area.map(ToString::to_string),
                        unit: unit.id.to_string(),
                        name: unit.name.clone(),
                        latest,
                        earlier: said,
                    });
                }
            }
        }
    }
    lines
}

impl NarrativeLine {
    /// The words, with the unit named, and with the period where it is not the report's last.
    pub(super) fn words(&self, last: Option<&str>) -> Block {
        let earlier = last.is_some_and(|last| last != self.latest.period);
        let by = Message::new("narrative-by")
            .with("unit", &self.name)
            .with("period", &self.latest.period_name)
            .with("dated", if earlier { "yes" } else { "no" });
        Block::Words(Words { by, text: self.latest.text.clone() })
    }

    /// Where it spoke before, if it did.
    fn before(&self) -> Option<Block> {
        if self.earlier.is_empty() {
            return None;
        }
        let files = self.earlier.iter().map(|said| {
            Message::new("narrative-earlier-file")
                .with("period", &said.period_name)
                .with("file", said.file.as_str())
                .into()
        });
        let files = Value::Joined("; ", files.collect());
        Some(Block::Line(
            Message::new("narrative-earlier").with("unit", &self.name).with("files", files),
        ))
    }
}

/// The narratives on the whole, section by section.
pub(super) fn on_the_whole(lines: &[NarrativeLine], last: Option<&str>) -> Vec<Block> {
    let mut blocks = sections(lines.iter().filter(|line| line.area.is_none()), last);
    if !blocks.is_empty() {
        blocks.insert(0, heading(2, Message::new("narrative-title")));
    }
    blocks
}

/// The narratives about an area, section by section.
pub(super) fn of_area(lines: &[NarrativeLine], area: &str, last: Option<&str>) -> Vec<Block> {
    sections(lines.iter().filter(|line| line.area.as_deref() == Some(area)), last)
}

fn sections<'l>(lines: impl Iterator<Item = &'l NarrativeLine>, last: Option<&str>) -> Vec<Block> {
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
