//! How the report that a department signs is laid out: data of the plan, not code.

use super::{Id, Name, Placed, Section, worded};

/// The form of the signed report.
#[derive(Debug, Clone, Default)]
pub struct ReportForm {
    /// The kind of document, `Báo cáo`.
    pub title: Name,
    /// What it is about; placeholders are filled in.
    pub subject: Name,
    /// Whom it is addressed to.
    pub to: Vec<Name>,
    /// The sentence for each document that the plan rests on.
    pub basis: Name,
    /// The sentence that opens the report.
    pub opening: Name,
    /// The sentence that closes it.
    pub closing: Name,
    /// What a report says that is not the department's but a unit's.
    pub unit: UnitForm,
    /// The outline.
    pub sections: Vec<OutlineSection>,
    /// Whether the plan states the outline itself; the one in general use may name an area that
    /// the plan does not have.
    pub own_outline: bool,
    /// The annexes, in order.
    pub annexes: Vec<Annex>,
    /// Whether units' words stand beside the department's own on the same.
    pub unit_words: bool,
    /// The most characters that a section of a unit's narrative should have.
    pub narrative_limit: usize,
}

/// The sentences of a unit's own report: those of the department's speak to its superiors.
#[derive(Debug, Clone, Default)]
pub struct UnitForm {
    /// What it is about; placeholders are filled in.
    pub subject: Name,
    /// The sentence that opens the report.
    pub opening: Name,
    /// The sentence that closes it.
    pub closing: Name,
}

/// A section of the outline, or a part of one.
#[derive(Debug, Clone, Default)]
pub struct OutlineSection {
    /// Without its number, which the writer gives it.
    pub heading: Name,
    /// The areas whose results it gives, in its order.
    pub areas: Vec<Placed<AreaChoice>>,
    /// What else it holds, in this order, after the areas.
    pub contains: Vec<Piece>,
    /// Its parts; a part has none of its own.
    pub parts: Vec<OutlineSection>,
}

/// Which areas a section of the outline takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AreaChoice {
    /// Every area that no other section names.
    Others,
    /// The area of this id or number.
    One(Id),
}

impl AreaChoice {
    /// The choice as a plan writes it.
    pub fn written(&self) -> String {
        match self {
            Self::Others => "@others".to_owned(),
            Self::One(id) => id.to_string(),
        }
    }
}

/// What a section of the outline holds besides areas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// How many indicators, tasks and units stand how.
    Achievements,
    /// What is missed, behind, overdue or not reported.
    Shortcomings,
    /// What is due in the next period, and what is to be made up for.
    ComingTasks,
    /// The documents that units name beside their tasks.
    Documents,
    /// A section of the units' narratives.
    Narrative(Section),
}

impl Piece {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Achievements,
        Self::Shortcomings,
        Self::ComingTasks,
        Self::Documents,
        Self::Narrative(Section::Results),
        Self::Narrative(Section::Difficulties),
        Self::Narrative(Section::Proposals),
        Self::Narrative(Section::Next),
    ];

    /// The word for it in a plan.
    pub fn code(self) -> &'static str {
        match self {
            Self::Achievements => "achievements",
            Self::Shortcomings => "shortcomings",
            Self::ComingTasks => "coming-tasks",
            Self::Documents => "documents",
            Self::Narrative(section) => section.code(),
        }
    }
}

worded! {
    /// An annex of the signed report.
    pub enum Annex {
        /// Every indicator, by area.
        Indicators = "indicators",
        /// Every indicator by unit.
        ByUnit = "by-unit",
        /// Every task, by area.
        Tasks = "tasks",
        /// Who has submitted what.
        Submissions = "submissions",
        /// The plan's statistical tables, an annex each.
        Tables = "tables",
        /// The reform indices that are scored in the report, an annex each.
        Scores = "scores",
    }
}
