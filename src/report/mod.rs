//! Assessment → a document: what every writer states, in the order a reader needs it.
//!
//! Chooses, orders and names; computes no figure and knows no format. Words are catalogue entries,
//! numbers are exact; a writer puts both into a language and a form.

mod attention;
mod author;
mod block;
mod carried;
mod cells;
mod changes;
mod difference;
mod facts;
mod lapse;
mod layout;
mod matrix;
mod narrative;
mod part;
mod plan;
mod signed;
mod submission;
mod trail;
mod trend;
mod why;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::assess::{Assessment, Comparison};
use crate::i18n::Message;
use crate::model::{Lang, Name, Narrative};
use crate::source::Sources;
pub use author::Author;
pub use block::{
    Align, Block, Cell, Column, Content, Grid, GridRow, Qualified, Tone, Words, task_verdict_word,
    tone_of, verdict_word,
};
pub use carried::{Carried, standing};
pub use cells::status as task_status;
pub use cells::{
    assigned, done_late, due, gap, gap_cell, interim, provisional, unit_status, unit_verdict,
};
pub use changes::{ChangeOfUnits, Named, UnitChange};
pub use difference::difference as since_closing;
pub use facts::{
    ExcludedRow, IndicatorLine, Part, Tally, TaskLine, UnitFigures, UnitLine, UnitTask,
};
pub use lapse::{Lapse, lapsed, verdict};
pub use layout::{fingerprints, meta_lines, of_which_internal, title};
pub use matrix::{Totals, status, work};
pub use narrative::{NarrativeLine, Statement};
pub use part::{difference, task_verdict};
pub use plan::{coverage, plan};
pub(crate) use signed::roman;
pub use signed::{AnnexPart, Signed};
pub use submission::SubmissionRow;
pub use trail::{Term, TrailRow};
pub use trend::{Bar, Basis, Change, FULL, PastFigure, Trend, TrendPoint};
pub use why::{Committed, Rounding, Why, blocks as explanation, expected_file, why};

/// How many decimals a person is shown.
const SHOWN_DECIMALS: u32 = 2;
/// How many decimals a program is given.
const DATA_DECIMALS: u32 = 6;

/// Where the figures come from: what every report carries so that it can be checked.
#[derive(Debug, Clone)]
pub struct Provenance {
    /// The fingerprint of the plan's files.
    pub plan_sha256: String,
    /// The fingerprint of the submissions.
    pub data_sha256: String,
    /// The tool and its version.
    pub tool: String,
}

/// What identifies a report.
#[derive(Debug, Clone)]
pub struct Meta {
    /// The plan's year.
    pub year: i32,
    /// The plan's title.
    pub plan: Name,
    /// The department.
    pub issuer: Name,
    /// Whose report it is.
    pub author: Author,
    /// The area that it is about, where it is about one.
    pub area: Option<Name>,
    /// The report's id.
    pub id: String,
    /// The report's name.
    pub name: Name,
    /// Its periods.
    pub of: Vec<String>,
    /// The names of its periods.
    pub periods: Vec<Name>,
    /// Which part of the report it is; nothing is the whole.
    pub scope: Vec<Message>,
    /// First day of the data.
    pub from: Option<NaiveDate>,
    /// Last day of the data.
    pub to: Option<NaiveDate>,
    /// Today.
    pub as_of: NaiveDate,
    /// Whether the submissions are invented.
    pub illustrative: bool,
    /// Whether every submission is complete.
    pub complete: bool,
    /// Its periods that are closed.
    pub closed: Vec<Closing>,
    /// Its periods whose seal is not to be relied on, by id and name.
    pub doubted: Vec<Named>,
    /// The units that ended, merged, split or were renamed within it.
    pub changes: Vec<UnitChange>,
    /// The plan's language.
    pub language: Lang,
    /// Where the figures come from.
    pub provenance: Provenance,
}

/// A period of a report that is closed.
#[derive(Debug, Clone)]
pub struct Closing {
    /// The period's id.
    pub period: String,
    /// Its name.
    pub name: Name,
    /// The day as of which it was closed, or last amended.
    pub as_of: NaiveDate,
    /// How often it has been amended.
    pub amendments: usize,
    /// Whether a submission or narrative has changed since.
    pub changed: bool,
}

/// A report, ready to be written in any format.
#[derive(Debug, Clone)]
pub struct Document {
    /// What identifies it.
    pub meta: Meta,
    /// The units, with how their submissions stand.
    pub units: Vec<UnitLine>,
    /// The names of the plan's areas, by id.
    pub areas: BTreeMap<String, Name>,
    /// The indicators, in the plan's order.
    pub indicators: Vec<IndicatorLine>,
    /// The tasks, in the plan's order.
    pub tasks: Vec<TaskLine>,
    /// Rows that were left out of the figures.
    pub excluded: Vec<ExcludedRow>,
    /// The department's own figures, for the level above.
    pub submission: Vec<SubmissionRow>,
    /// What the units say in their own words.
    pub narratives: Vec<NarrativeLine>,
    /// What qualifies everything below: it must not be overlooked.
    pub notices: Vec<(Tone, Message)>,
    /// What is meant by 'internal', where the report says it of anything.
    pub internal: Option<Message>,
    /// How many of each verdict there are.
    pub tally: Tally,
    /// What a leader must see first.
    pub attention: Vec<Block>,
    /// The areas, and the units' own tasks last.
    pub parts: Vec<Part>,
    /// What the units say on the whole.
    pub on_the_whole: Vec<Block>,
    /// Who has submitted what.
    pub submissions: Grid,
    /// The report as the department signs it.
    pub signed: Signed,
    /// The whole text, laid out for a reader from top to bottom.
    pub blocks: Vec<Block>,
}

/// The consolidated report.
pub fn consolidated(
    assessment: &Assessment<'_>,
    comparison: &Comparison,
    narratives: &[Narrative],
    sources: &Sources,
    provenance: Provenance,
) -> Document {
    let plan = assessment.plan;
    let meta = meta(assessment, sources, provenance);
    let mut document = Document {
        units: facts::units(assessment),
        areas: plan.areas.iter().map(|area| (area.id.to_string(), area.name.clone())).collect(),
        indicators: assessment
            .indicators
            .iter()
            .map(|result| facts::indicator(assessment, comparison, result, sources))
            .collect(),
        tasks: assessment.tasks.iter().map(facts::task).collect(),
        excluded: facts::excluded(assessment, sources),
        submission: submission::rows(assessment),
        narratives: narrative::merged(assessment, narratives, sources),
        notices: Vec::new(),
        internal: None,
        tally: Tally::default(),
        attention: Vec::new(),
        parts: Vec::new(),
        on_the_whole: Vec::new(),
        submissions: Grid::default(),
        signed: Signed::default(),
        blocks: Vec::new(),
        meta,
    };
    document.notices = layout::notices(comparison, &document);
    document.internal = layout::internal(&document);
    document.tally = facts::tally(&document);
    document.attention = attention::attention(&document);
    document.parts = part::parts(assessment, &document);
    document.on_the_whole =
        narrative::on_the_whole(&document.narratives, document.meta.of.last().map(String::as_str));
    document.submissions = matrix::submissions(assessment, &document.units);
    document.blocks = layout::blocks(&document);
    document.signed = signed::signed(assessment, &document);
    document
}

/// What identifies the report.
fn meta(assessment: &Assessment<'_>, sources: &Sources, provenance: Provenance) -> Meta {
    let plan = assessment.plan;
    Meta {
        year: plan.year,
        plan: plan.title.clone(),
        issuer: plan.issuer.name.clone(),
        author: author::of(assessment),
        area: layout::area(assessment).map(|area| area.name.clone()),
        id: assessment.report.id.to_string(),
        name: assessment.report.name.clone(),
        of: assessment.periods.iter().map(|period| period.id.to_string()).collect(),
        periods: assessment.periods.iter().map(|period| period.name.clone()).collect(),
        scope: layout::scope(assessment),
        from: assessment.periods.iter().map(|period| period.from).min(),
        to: assessment.to(),
        as_of: assessment.as_of,
        illustrative: plan.illustrative,
        complete: assessment.complete,
        closed: facts::closed(assessment, sources),
        doubted: facts::doubted(assessment),
        changes: changes::changes(assessment),
        language: plan.language,
        provenance,
    }
}
