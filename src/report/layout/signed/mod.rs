//! The report as a department signs it: the plan's outline filled with sentences, and annexes.
//!
//! Chooses what is said and where; how it stands on paper is for the writer. The words are the
//! catalogue's, the headings and the opening and closing sentences the plan's.

mod annex;
mod assessment;
mod inspections;
mod sentence;
mod tasks;
mod unit_plans;
mod words;

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use self::assessment::{achievements, coming_tasks, shortcomings};
use self::inspections::inspections;
use self::sentence::area_indicators;
pub(super) use self::sentence::padded;
use self::tasks::{area_tasks, documents};
use super::block::{Block, Grid};
use super::cells::{heading, notices};
use super::score_section::sentences_of;
use crate::assess::Assessment;
use crate::i18n::{Message, Value};
use crate::model::{
    Area, AreaChoice, Basis, Name, OutlineSection, Piece, Placed, Plan, ReportForm,
};
use crate::report::head::{area, dated, own_areas};
use crate::report::{Document, Meta};

/// The report as a department signs it.
#[derive(Debug, Clone)]
pub struct Signed<'d> {
    /// What identifies it, whose it is among that.
    pub meta: &'d Meta,
    /// The kind of document; a letter has none, and what it is about stands below its number.
    pub title: Option<&'d Name>,
    /// What it is about.
    pub subject: Vec<Message>,
    /// What qualifies every figure below.
    pub notices: Vec<Block>,
    /// Whom it is addressed to; one without words is left to be filled in.
    pub to: Vec<Message>,
    /// The text, from the legal basis to the closing sentence.
    pub body: Vec<Block>,
    /// The tables that go with the text, in the order of the plan's form.
    pub annexes: Vec<AnnexPart>,
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
    document: &'d Document<'a>,
    /// The areas that a section of the outline gives: what units say of them stands there.
    placed: BTreeSet<&'d str>,
}

/// Draws the report up as it is signed.
pub fn signed<'d>(document: &'d Document<'_>) -> Signed<'d> {
    let (assessment, meta) = (document.assessment, &document.meta);
    let plan = assessment.plan;
    let form = &plan.form;
    let placed = parts(form).flat_map(|part| areas(plan, part)).map(|area| area.id.as_str());
    let draft = Draft { document, placed: placed.collect() };
    let is_department = meta.author.unit.is_none();
    let about = if is_department { &form.subject } else { &form.unit.subject };
    let subject = std::iter::once(Message::of(draft.filled(about)));
    let mut to = meta.author.to.clone();
    if to.is_empty() && !is_department {
        to.push(Message::new("signed-blank"));
    }
    Signed {
        meta,
        title: Some(&form.title),
        subject: subject.chain(part(assessment)).collect(),
        notices: notices(&document.notices),
        to,
        body: draft.body(),
        annexes: annex::annexes(document),
    }
}

/// The headings under which nobody has said anything, of the report as it is signed.
pub fn unfilled(document: &Document<'_>) -> Vec<Message> {
    let mut above = Vec::new();
    let mut found = Vec::new();
    for block in signed(document).body {
        match block {
            Block::Heading { text, .. } => above = vec![text],
            Block::Blank(_) => found.append(&mut above),
            _ => {}
        }
    }
    found
}

/// Which part of the whole the report is, as a line of its own under what it is about.
fn part(assessment: &Assessment<'_>) -> Option<Message> {
    if let Some(area) = area(assessment) {
        return Some(Message::new("signed-part-area").with("area", &area.name));
    }
    assessment.scope.focal.as_ref()?;
    Some(Message::new("signed-part-focal").with("areas", own_areas(assessment)))
}

/// The sections of an outline, each followed by its parts.
fn parts(form: &ReportForm) -> impl Iterator<Item = &OutlineSection> {
    form.sections.iter().flat_map(|section| std::iter::once(section).chain(&section.parts))
}

/// The areas that a part of the outline is about, in the part's order.
fn areas<'p>(plan: &'p Plan, part: &OutlineSection) -> Vec<&'p Area> {
    let named = |choice: &Placed<AreaChoice>| match &choice.value {
        AreaChoice::One(id) => plan.area(id.as_str()),
        AreaChoice::Others => None,
    };
    let is_named = |area: &Area| {
        let mut choices = parts(&plan.form).flat_map(|part| &part.areas);
        choices.any(|choice| named(choice).is_some_and(|found| found.id == area.id))
    };
    let mut areas = Vec::new();
    for choice in &part.areas {
        match &choice.value {
            AreaChoice::One(_) => areas.extend(named(choice)),
            AreaChoice::Others => areas.extend(plan.areas.iter().filter(|area| !is_named(area))),
        }
    }
    areas
}

impl<'d> Draft<'d, '_> {
    /// A sentence of the plan, filled in.
    fn filled(&self, sentence: &Name) -> Value {
        let meta = &self.document.meta;
        // The report was asked for out of turn; the work that it is about was not.
        let report = match meta.is_ad_hoc {
            true => Message::new("signed-ad-hoc").with("report", dated(meta)),
            false => dated(meta),
        };
        Value::Filled(
            sentence.clone(),
            vec![
                ("report", report.into()),
                ("issuer", (&meta.author.name).into()),
                ("plan", (&meta.plan).into()),
                ("year", meta.year.to_string().into()),
                ("from", meta.from.into()),
                ("to", meta.to.into()),
            ],
        )
    }

    fn body(&self) -> Vec<Block> {
        let plan = self.document.assessment.plan;
        let form = &plan.form;
        let mut blocks: Vec<Block> = Vec::new();
        let is_department = self.document.meta.author.unit.is_none();
        let (opening, closing) = if is_department {
            (&form.opening, &form.closing)
        } else {
            (&form.unit.opening, &form.unit.closing)
        };
        // A unit reports on the department's plan, not on what that rests on.
        for basis in plan.basis.iter().filter(|_| is_department) {
            let document = vec![("document", reference(basis).into())];
            blocks.push(Block::Line(Message::of(Value::Filled(form.basis.clone(), document))));
        }
        blocks.push(Block::Line(Message::of(self.filled(opening))));
        let changes = self.document.meta.changes.iter();
        blocks.extend(changes.map(|change| Block::Line(change.sentence())));
        // An outline of several areas may have none of them in a report of one.
        let sections = form.sections.iter().map(|section| (section, self.section(section)));
        let sections = sections.filter(|(_, content)| !content.is_empty());
        for ((section, content), number) in sections.zip(1..) {
            blocks.push(numbered(1, roman(number), &section.heading));
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
                blocks.push(numbered(2, number.to_string(), &part.heading));
                blocks.extend(content);
            }
        }
        blocks
    }

    fn content(&self, part: &'d OutlineSection, number: &mut usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        let areas = areas(self.document.assessment.plan, part);
        // The one area that a section is about needs no heading of its own.
        let alone = matches!(part.areas.as_slice(), [one] if one.value != AreaChoice::Others);
        for area in &areas {
            let content = self.area(area);
            if content.is_empty() {
                continue;
            }
            if !alone {
                *number += 1;
                blocks.push(numbered(2, number.to_string(), &area.name));
            }
            blocks.extend(content);
        }
        if part.areas.iter().any(|choice| choice.value == AreaChoice::Others) {
            let own: Vec<_> =
                self.document.tasks.iter().filter(|task| task.area.is_none()).collect();
            if !own.is_empty() {
                *number += 1;
                let own_tasks = Message::new("report-own-tasks");
                blocks.push(numbered(2, number.to_string(), own_tasks));
                blocks.extend(area_tasks(self.document, &own));
            }
        }
        for piece in &part.contains {
            blocks.extend(match piece {
                Piece::Achievements => achievements(self.document),
                Piece::Shortcomings => shortcomings(self.document),
                Piece::ComingTasks => coming_tasks(self.document),
                Piece::Documents => documents(self.document),
                Piece::Narrative(section) => self.words(*section),
            });
        }
        if blocks.is_empty() && areas.is_empty() && !part.contains.is_empty() {
            blocks.push(Block::Blank(Message::new("signed-none")));
        }
        blocks
    }

    /// An area: its indicators, its tasks, what units say of it.
    fn area(&self, area: &Area) -> Vec<Block> {
        let id = area.id.as_str();
        let indicators: Vec<_> =
            self.document.indicators.iter().filter(|line| line.area == id).collect();
        let tasks: Vec<_> =
            self.document.tasks.iter().filter(|line| line.area.as_deref() == Some(id)).collect();
        let is_own = self.document.meta.author.is_on_itself();
        let mut blocks = area_indicators(&indicators, is_own);
        blocks.extend(area_tasks(self.document, &tasks));
        if tasks.iter().any(|line| line.task.unit_plan) {
            blocks.extend(unit_plans::unit_plans(self.document));
        }
        blocks.extend(inspections(self.document, id));
        blocks.extend(sentences_of(self.document, id));
        blocks.extend(self.words_on(id));
        blocks
    }
}

fn numbered(level: u8, number: String, name: impl Into<Value>) -> Block {
    let entry = Message::new("signed-heading").with("number", number);
    heading(level, entry.with("heading", name))
}

/// A document as a sentence cites it.
fn reference(basis: &Basis) -> Message {
    let dated = basis.date.map(long_date);
    if let Some(kind) = &basis.kind {
        return Message::new("signed-document-of")
            .with("kind", kind)
            .with("number", basis.number.as_str())
            .with("dated", dated.is_some())
            .with("date", dated)
            .with("issued", basis.issuer.is_some())
            .with("issuer", basis.issuer.clone())
            .with("titled", basis.about.is_some())
            .with("about", basis.about.clone());
    }
    Message::new("signed-document")
        .with("titled", basis.title.is_some())
        .with("title", basis.title.clone().unwrap_or_default())
        .with("number", basis.number.as_str())
        .with("dated", dated.is_some())
        .with("date", dated)
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
