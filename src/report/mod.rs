//! Assessment → a document: what a report says, for every writer.
//!
//! Holds what is said – figures, verdicts, and the sentences that qualify them; how it is laid out for
//! a reader stands once, in [`layout`]. Words are catalogue entries, numbers are exact; a writer puts
//! both into a language and a form. Calls `assess` and `seal`, and the rooms beneath. Computes no
//! figure, sees no finding and knows no format.
//!
//! A document keeps what the assessment holds by unit where it is, and shows it when it is asked for:
//! a nation has some hundred thousand figures by unit, and no format states all that is known of each.

mod author;
mod carried;
mod changes;
mod decided;
mod findings;
mod growth;
mod handout;
mod head;
mod in_force;
mod indicator;
mod lapse;
mod layout;
mod letter;
mod meta;
mod narrative;
mod occurrence;
mod outlook;
mod programme;
mod proposals;
mod score;
mod sentence;
mod sign_off;
mod site;
mod slice;
mod spare;
mod submission;
mod tally;
mod task;
mod trail;
mod trend;
mod unit;
mod unit_plan;
mod verdict;
mod why;
mod year_end;

use std::collections::BTreeMap;

use crate::assess::score::CardScore;
use crate::assess::{Assessment, Comparison, FollowUp, TableResult};
use crate::i18n::Message;
use crate::model::{Annex, Name, Narrative};
use crate::source::Sources;
pub use author::Author;
pub use carried::{Carried, standing};
pub use changes::{ChangeOfUnits, Named, UnitChange};
pub use decided::{Revised, decided};
pub use findings::{FindingsDocument, finding_state};
pub use growth::{Grown, growth, signed_change};
pub use handout::{Handout, HandoutLine, handout};
pub use head::{fingerprints, meta_lines, of_which_internal, title};
pub use in_force::{InForce, counted_over};
pub use indicator::{IndicatorLine, UnitFigures};
pub use lapse::{Lapse, lapsed};
pub use layout::{
    Align, AnnexPart, Block, Cell, Column, Content, Grid, GridRow, Outline, OutlinePart, Part,
    Qualified, Signed, TablePart, UnitPart, Words, area_heading, assigned, at_risk, attention,
    blocks, category_table, coverage, criteria, due, explained_rows, explained_steps, explanation,
    findings_body, findings_by, findings_of, findings_register, findings_section, findings_title,
    fraction, gap_cell, handout_blocks, letter_body, letter_notices, letter_owes, letter_subject,
    letters_report, losses, note, on_the_whole, opening, outline, outlook, outlook_table,
    own_verdict, parts, plan, programme_table, prospect, prospect_cell, ranking, roman,
    score_form_title, score_title, score_totals, score_when, scores, scores_of, sign_off_table,
    signed, signed_letter, signed_scores, since_closing, status, submissions, submissions_of,
    tables, target_cell, task_status, task_verdict, to_do, totals, unfilled, unit_parts,
    unit_plan_blocks, unit_status, unit_table, unit_verdict, value_cell, verdict, work, worth,
};
pub use letter::{Deadline, Fault, FormRow, Letter, Letters, OwedPeriod, addressed, letter_meta};
pub use meta::{Closing, Meta, Provenance};
pub use narrative::{NarrativeLine, Statement};
pub use occurrence::{how_far, listed_task, named_task, so_often, task_name};
pub use outlook::{OutlookLine, expected, needed, prospect_word, silence_word};
pub use programme::{ProgrammePath, ProgrammeYear};
pub use proposals::{ProposalLine, Proposals, proposals};
pub use score::{ScoreDocument, scored};
pub use sentence::{covered, difference, done_late, gap, interim, provisional};
pub use sign_off::{SignOffLine, sign_offs};
pub use site::{
    Internal, Kept, Link, Linked, MONTH, Placed, Ranked, Share, Site, TaskSpan, Timeline,
    UnitSheet, changes as site_changes, headline, indicators_at_risk, placed, pressing_indicators,
    pressing_tasks, ranked, report_of_year, report_so_far, timeline, title as site_title,
    unit_sheets, what_has_changed, year_of_submissions,
};
pub use slice::SliceLine;
pub use submission::{SubmissionRow, submission};
pub use tally::{Tally, Totals};
pub use task::{TaskLine, UnitTask};
pub use trail::{ExcludedRow, Term, TrailRow};
pub use trend::{Bar, Basis, Change, FULL, PastFigure, Trend, TrendPoint};
pub use unit::UnitLine;
pub use unit_plan::{OwnTarget, UnitPlanLine, unit_plans};
pub use verdict::{Tone, task_verdict_word, tone_of, verdict_word};
pub use why::{Committed, Rounding, Why, expected_file, why};
pub use year_end::{Left, YearEnd, year_end};

/// How many decimals a person is shown.
const SHOWN_DECIMALS: u32 = 2;
/// How many decimals a program is given.
const DATA_DECIMALS: u32 = 6;
/// Up to so many units every format lists all that is known of each. A page whole weighs 3 MB then,
/// and more keep a computer of an office busy for seconds.
const EACH_LISTED: usize = 60;
/// Up to so many periods, a year's months and one more, stand side by side.
pub const EACH_PERIOD: usize = 13;

/// What a report says, ready to be written in any format.
#[derive(Debug, Clone)]
pub struct Document<'a> {
    assessment: &'a Assessment<'a>,
    /// What identifies it.
    pub meta: Meta,
    /// The units, with how their submissions stand.
    pub units: Vec<UnitLine>,
    /// The names of the plan's areas, by id.
    pub areas: BTreeMap<&'a str, &'a Name>,
    /// The indicators, in the plan's order.
    pub indicators: Vec<IndicatorLine<'a>>,
    /// The tasks, in the plan's order.
    pub tasks: Vec<TaskLine<'a>>,
    /// The reform indices that are scored in it; `None` where there are none.
    pub scores: Option<ScoreDocument<'a>>,
    /// Rows that were left out of the figures.
    pub excluded: Vec<ExcludedRow>,
    /// What the units say in their own words.
    pub narratives: Vec<NarrativeLine<'a>>,
    /// How what inspections found stands on the report's day, where there is a register.
    pub findings: Option<FollowUp<'a>>,
    /// What qualifies everything below: it must not be overlooked.
    pub notices: Vec<(Tone, Message)>,
    /// What is meant by 'internal', where the report says it of anything.
    pub internal: Option<Message>,
    /// How many of each verdict there are.
    pub tally: Tally,
    /// The annexes of the signed report: those of the plan's form, unless others are asked for.
    pub annexes: Vec<Annex>,
}

impl<'a> Document<'a> {
    /// What it is made from.
    pub fn assessment(&self) -> &'a Assessment<'a> {
        self.assessment
    }

    /// Adds what reform indices come to in it.
    pub fn add_scores(&mut self, cards: Vec<CardScore<'a>>) {
        self.scores = ScoreDocument::of_report(self.assessment, &self.meta, cards);
    }

    /// The plan's statistical tables, worked out when they are asked for.
    pub fn tables(&self) -> Vec<TableResult<'a>> {
        self.assessment.tables()
    }

    /// Whether there are so many units that nobody reads a list of all that is known of each: what is
    /// made for people then says how they stand, and where the rest is.
    pub fn is_of_many(&self) -> bool {
        self.units.len() > EACH_LISTED
    }
}

/// The consolidated report.
pub fn consolidated<'a>(
    assessment: &'a Assessment<'a>,
    comparison: &Comparison,
    narratives: &'a [Narrative],
    sources: &'a Sources,
    provenance: Provenance,
) -> Document<'a> {
    let areas = assessment.plan.areas.iter();
    let mut outlooks = assessment.outlooks();
    let mut document = Document {
        assessment,
        meta: meta::meta(assessment, sources, provenance),
        units: unit::units(assessment),
        areas: areas.map(|area| (area.id.as_str(), &area.name)).collect(),
        indicators: assessment
            .indicators
            .iter()
            .map(|result| {
                let rest = outlooks.remove(&result.indicator.id);
                indicator::line(assessment, comparison, result, sources, rest)
            })
            .collect(),
        tasks: assessment.tasks.iter().map(task::line).collect(),
        scores: None,
        excluded: trail::excluded(assessment, sources),
        narratives: narrative::merged(assessment, narratives),
        findings: None,
        notices: Vec::new(),
        internal: None,
        tally: Tally::default(),
        annexes: assessment.plan.form.annexes.clone(),
    };
    document.notices = head::notices(comparison, &document);
    document.internal = head::internal(&document);
    document.tally = tally::tally(&document);
    document
}
