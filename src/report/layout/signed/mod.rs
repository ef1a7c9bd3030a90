//! The report as a department signs it: the plan's outline filled with sentences, and annexes.
//!
//! Chooses what is said and where; how it stands on paper is for the writer. The words are the
//! catalogue's, the headings and the opening and closing sentences the plan's.

mod annex;
mod assessment;
mod sentence;

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use self::assessment::{achievements, coming_tasks, shortcomings};
use self::sentence::{area_indicators, area_tasks};
use super::block::{Block, Grid};
use super::cells::heading;
use crate::assess::Assessment;
use crate::i18n::{Message, Value};
use crate::model::{Area, AreaChoice, Basis, Name, OutlineSection, Piece, Section, Signature};
use crate::report::head::{area, dated, fingerprints};
use crate::report::{Document, IndicatorLine, NarrativeLine, TaskLine};

/// The report as a department signs it.
#[derive(Debug, Clone, Default)]
pub struct Signed {
    /// The body above the issuer.
    pub parent: Option<Name>,
    /// The issuing body.
    pub issuer: Name,
    /// Its abbreviation in document numbers.
    pub symbol: Option<String>,
    /// Where it sits.
    pub place: Option<Name>,
    /// The day on which the report is drawn up; day and month of the signature stay open.
    pub drawn_up: NaiveDate,
    /// The kind of document.
    pub title: Name,
    /// What it is about.
    pub subject: Vec<Message>,
    /// What qualifies every figure below.
    pub notices: Vec<Block>,
    /// Whether the figures are invented.
    pub illustrative: bool,
    /// Whom it is addressed to; one without words is left to be filled in.
    pub to: Vec<Message>,
    /// The text, from the legal basis to the closing sentence.
    pub body: Vec<Block>,
    /// Who signs.
    pub signature: Option<Signature>,
    /// Who receives it.
    pub recipients: Vec<Message>,
    /// The tables that go with the text, in the order of the plan's form.
    pub annexes: Vec<AnnexPart>,
    /// What lets anybody check that the report is of these files.
    pub fingerprints: Option<Message>,
}

/// A table that goes with the signed text, on pages of its own.
#[derive(Debug, Clone)]
pub struct AnnexPart {
    /// What stands above the table, with the annex's number.
    pub title: Message,
    /// What the table leaves out, and where that is.
    pub note: Option<Message>,
    /// Its table.
    pub grid: Grid,
}

/// What the parts of the report are made from.
struct Draft<'d, 'a> {
    assessment: &'d Assessment<'a>,
    document: &'d Document<'a>,
    /// The areas that a section of the outline gives: what units say of them stands there.
    placed: BTreeSet<&'d str>,
}

/// Draws the report up as it is signed.
pub fn signed(document: &Document<'_>) -> Signed {
    let assessment = document.assessment;
    let plan = assessment.plan;
    let author = document.meta.author.clone();
    let mut draft = Draft { assessment, document, placed: BTreeSet::new() };
    let sections = &plan.form.sections;
    let parts =
        || sections.iter().flat_map(|section| std::iter::once(section).chain(&section.parts));
    draft.placed =
        parts().flat_map(|part| draft.areas(part)).map(|area| area.id.as_str()).collect();
    let is_department = author.unit.is_none();
    let form = &plan.form;
    let about = if is_department { &form.subject } else { &form.unit.subject };
    let subject = std::iter::once(text(draft.filled(about)));
    Signed {
        parent: author.parent,
        issuer: author.name,
        symbol: author.symbol,
        place: author.place,
        drawn_up: document.meta.as_of,
        title: plan.form.title.clone(),
        subject: subject.chain(part(assessment)).collect(),
        notices: document
            .notices
            .iter()
            .map(|(tone, text)| Block::Notice { tone: *tone, text: text.clone() })
            .collect(),
        illustrative: document.meta.illustrative,
        to: if author.to.is_empty() && !is_department {
            vec![Message::new("signed-blank")]
        } else {
            author.to
        },
        body: draft.body(),
        signature: author.signature,
        recipients: author.recipients,
        annexes: annex::annexes(assessment, document),
        fingerprints: Some(fingerprints(&document.meta)),
    }
}

/// Which part of the whole the report is, as a line of its own under what it is about.
fn part(assessment: &Assessment<'_>) -> Vec<Message> {
    let plan = assessment.plan;
    let scope = &assessment.scope;
    if let Some(area) = area(assessment) {
        return vec![Message::new("signed-part-area").with("area", &area.name)];
    }
    if scope.focal.is_none() {
        return Vec::new();
    }
    let is_its = |area: &&Area| scope.takes_area(plan, &area.id);
    let areas = plan.areas.iter().filter(is_its).map(|area| (&area.name).into()).collect();
    vec![Message::new("signed-part-focal").with("areas", Value::Joined("; ", areas))]
}

/// A value as a message of its own.
fn text(value: impl Into<Value>) -> Message {
    Message::new("report-plain").with("text", value)
}

impl<'d> Draft<'d, '_> {
    /// A sentence of the plan, filled in.
    fn filled(&self, sentence: &Name) -> Value {
        let meta = &self.document.meta;
        let day = |day: Option<NaiveDate>| day.map_or(Value::Text(String::new()), Value::Date);
        Value::Filled(
            sentence.clone(),
            vec![
                ("report", dated(meta).into()),
                ("issuer", (&meta.author.name).into()),
                ("plan", (&meta.plan).into()),
                ("year", meta.year.to_string().into()),
                ("from", day(meta.from)),
                ("to", day(meta.to)),
            ],
        )
    }

    fn body(&self) -> Vec<Block> {
        let plan = self.assessment.plan;
        let form = &plan.form;
        let mut blocks: Vec<Block> = Vec::new();
        let (opening, closing) = match self.document.meta.author.unit {
            None => (&form.opening, &form.closing),
            Some(_) => (&form.unit.opening, &form.unit.closing),
        };
        let is_department = self.document.meta.author.unit.is_none();
        // A unit reports on the department's plan, not on what that rests on.
        for basis in plan.basis.iter().filter(|_| is_department) {
            let document = vec![("document", reference(basis).into())];
            blocks.push(Block::Line(text(Value::Filled(form.basis.clone(), document))));
        }
        blocks.push(Block::Line(text(self.filled(opening))));
        let changes = self.document.meta.changes.iter();
        blocks.extend(changes.map(|change| Block::Line(change.sentence())));
        let mut number = 0;
        for section in &form.sections {
            let content = self.section(section);
            // An outline of several areas may have none of them in a report of one.
            if content.is_empty() {
                continue;
            }
            number += 1;
            let numbered = Message::new("signed-heading")
                .with("number", roman(number))
                .with("heading", &section.heading);
            blocks.push(heading(1, numbered));
            blocks.extend(content);
        }
        blocks.extend(self.document.internal.clone().map(Block::Line));
        let closing = Message::new("signed-end").with("text", self.filled(closing));
        blocks.push(Block::Line(closing));
        blocks
    }

    /// A section: its areas, its pieces, its parts.
    fn section(&self, section: &'d OutlineSection) -> Vec<Block> {
        let mut number = 0;
        let mut blocks = self.content(section, &mut number);
        for part in &section.parts {
            let content = self.content(part, &mut 0);
            if !content.is_empty() {
                number += 1;
                blocks.push(numbered(number, (&part.heading).into()));
                blocks.extend(content);
            }
        }
        blocks
    }

    fn content(&self, part: &'d OutlineSection, number: &mut usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        let areas = self.areas(part);
        // The one area that a section is about needs no heading of its own.
        let alone = matches!(part.areas.as_slice(), [one] if one.value != AreaChoice::Others);
        for area in &areas {
            let content = self.area(area);
            if content.is_empty() {
                continue;
            }
            if !alone {
                *number += 1;
                blocks.push(numbered(*number, (&area.name).into()));
            }
            blocks.extend(content);
        }
        if part.areas.iter().any(|choice| choice.value == AreaChoice::Others) {
            let own: Vec<&TaskLine<'_>> =
                self.document.tasks.iter().filter(|task| task.area.is_none()).collect();
            if !own.is_empty() {
                *number += 1;
                blocks.push(numbered(*number, Message::new("report-own-tasks").into()));
                blocks.extend(area_tasks(&own));
            }
        }
        for piece in &part.contains {
            blocks.extend(match piece {
                Piece::Achievements => achievements(self.document),
                Piece::Shortcomings => shortcomings(self.document),
                Piece::ComingTasks => coming_tasks(self.assessment, self.document),
                Piece::Narrative(section) => self.words(*section),
            });
        }
        if blocks.is_empty() && areas.is_empty() && !part.contains.is_empty() {
            blocks.push(Block::Line(Message::new("signed-none")));
        }
        blocks
    }

    /// The areas of a part that the report is about, in the part's order.
    fn areas(&self, part: &OutlineSection) -> Vec<&'d Area>
    where
        'd: 'd,
    {
        let plan = self.assessment.plan;
        let sections = || plan.form.sections.iter();
        let named = |area: &Area| {
            sections().flat_map(|section| std::iter::once(section).chain(&section.parts)).any(
                |part| {
                    part.areas.iter().any(|choice| match &choice.value {
                        AreaChoice::One(id) => {
                            plan.area(id.as_str()).is_some_and(|found| found.id == area.id)
                        }
                        AreaChoice::Others => false,
                    })
                },
            )
        };
        let mut areas = Vec::new();
        for choice in &part.areas {
            match &choice.value {
                AreaChoice::One(id) => areas.extend(plan.area(id.as_str())),
                AreaChoice::Others => areas.extend(plan.areas.iter().filter(|area| !named(area))),
            }
        }
        areas
    }

    /// An area: its indicators, its tasks, what units say of it.
    fn area(&self, area: &Area) -> Vec<Block> {
        let id = area.id.as_str();
        let indicators: Vec<&IndicatorLine<'_>> =
            self.document.indicators.iter().filter(|line| line.area == id).collect();
        let tasks: Vec<&TaskLine<'_>> =
            self.document.tasks.iter().filter(|line| line.area.as_deref() == Some(id)).collect();
        let is_own = self.document.meta.author.is_on_itself();
        let mut blocks = area_indicators(&indicators, is_own);
        blocks.extend(area_tasks(&tasks));
        for section in [Section::Results, Section::Difficulties] {
            let said = self.said(|line| line.section == section && line.area == Some(id));
            if !said.is_empty() {
                blocks.push(Block::Line(self.lead(section)));
                blocks.extend(said);
            }
        }
        blocks
    }

    /// What units say in a section, unless it stands at its area.
    fn words(&self, section: Section) -> Vec<Block> {
        let at_area = matches!(section, Section::Results | Section::Difficulties);
        let said = self.said(|line| {
            let placed = line.area.is_some_and(|area| self.placed.contains(area));
            line.section == section && !(at_area && placed)
        });
        if said.is_empty() || section == Section::Difficulties || section == Section::Proposals {
            return said;
        }
        std::iter::once(Block::Line(self.lead(section))).chain(said).collect()
    }

    /// What leads in the words of the units, or of the one whose report it is.
    fn lead(&self, section: Section) -> Message {
        let is_own = self.document.meta.author.is_on_itself();
        Message::new("signed-said")
            .with("section", section.code())
            .with("own", if is_own { "yes" } else { "no" })
    }

    fn said(&self, wanted: impl Fn(&NarrativeLine<'_>) -> bool) -> Vec<Block> {
        let last = self.document.meta.of.last().map(String::as_str);
        let lines = self.document.narratives.iter().filter(|line| wanted(line));
        lines.map(|line| line.words(last)).collect()
    }
}

fn numbered(number: usize, name: Value) -> Block {
    let entry = Message::new("signed-heading").with("number", number.to_string());
    heading(2, entry.with("heading", name))
}

/// A document as a sentence cites it.
fn reference(basis: &Basis) -> Message {
    let title = basis.title.clone();
    let entry = Message::new("signed-document")
        .with("titled", if title.is_some() { "yes" } else { "no" })
        .with("title", title.unwrap_or_default())
        .with("number", basis.number.as_str())
        .with("dated", if basis.date.is_some() { "yes" } else { "no" });
    match basis.date {
        Some(date) => entry.with("date", long_date(date)),
        None => entry.with("date", ""),
    }
}

/// A date in words: `ngày 28 tháng 12 năm 2021`, `28 December 2021`.
fn long_date(date: NaiveDate) -> Message {
    let day = Name { vi: Some(format!("{:02}", date.day())), en: Some(date.day().to_string()) };
    Message::new("signed-date")
        .with("day", day)
        .with("month", date.month())
        .with("year", date.year().to_string())
}

/// A number in Roman numerals, as sections and annexes have it.
pub fn roman(number: usize) -> String {
    const NUMERALS: [(usize, &str); 9] = [
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = number;
    let mut written = String::new();
    for (value, numeral) in NUMERALS {
        while rest >= value {
            written.push_str(numeral);
            rest -= value;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numerals_are_subtractive() {
        for (number, written) in [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (90, "XC")] {
            assert_eq!(roman(number), written);
        }
    }
}
