//! How a report is laid out, once for every reader: blocks, typed cells, and the order in which a
//! reader meets them – what it is, what needs attention, then area by area, then who submitted.
//!
//! Arranges what a document says and says nothing of its own. Knows no format.

mod attention;
mod block;
mod cells;
mod chain;
mod difference;
mod findings;
mod handout;
mod letter;
mod matrix;
mod narrative;
mod outlook;
mod part;
mod plan;
mod score;
mod score_outline;
mod score_section;
mod score_signed;
mod signed;
mod statistics;
mod status;
mod unit_plans;
mod units;
mod why;

use super::head::{fingerprints, meta_lines, of_which_internal, title};
use super::{Document, IndicatorLine};
use crate::assess::Verdict;
use crate::i18n::{Message, Value};
use crate::model::SubmissionState;
pub use attention::attention;
pub(super) use attention::{who, who_is_behind};
pub use block::{Align, Block, Cell, Column, Content, Grid, GridRow, Qualified, Words};
pub use cells::{
    area_heading, assigned, due, fraction, gap_cell, status as task_status, target_cell,
    task_verdict, unit_status, unit_verdict, value_cell, verdict,
};
use cells::{heading, notices};
pub use chain::sign_off_table;
pub use difference::difference as since_closing;
pub(super) use findings::open_findings;
pub use findings::{
    findings_body, findings_by, findings_of, findings_register, findings_section, findings_title,
};
pub use handout::handout_blocks;
pub use letter::{
    letter_body, letter_notices, letter_owes, letter_subject, letters_report, signed_letter,
};
pub(super) use matrix::{of_many as many_periods, timeliness};
pub use matrix::{submissions, submissions_of};
pub use narrative::on_the_whole;
pub use outlook::{at_risk, outlook, outlook_table, prospect, prospect_cell, to_do};
pub(super) use outlook::{risk_table, risky};
pub(super) use part::change;
pub use part::{Part, parts, programme_table};
pub use plan::{coverage, plan};
pub use score::{criteria, losses, ranking, scores, totals as score_totals, worth};
pub use score_outline::{Outline, OutlinePart, outline};
pub use score_section::scores_of;
pub use score_signed::{score_form_title, score_title, score_when, signed_scores};
pub use signed::{AnnexPart, Signed, roman, signed, unfilled};
pub use statistics::{TablePart, tables};
pub use status::{status, totals, work};
pub use unit_plans::{own_verdict, unit_plan_blocks};
pub use units::{UnitPart, category_table, note, unit_parts, unit_table};
pub use why::{blocks as explanation, rows as explained_rows, steps as explained_steps};

/// The whole text from top to bottom, a piece at a time: the tables by unit of a nation are many, and
/// whoever writes them needs but one. Details are left empty where they are not asked for.
pub fn blocks<'d>(
    document: &'d Document<'_>,
    detail: bool,
) -> impl Iterator<Item = Block> + use<'d> {
    let parts = parts(document);
    let parts = parts.into_iter().flat_map(|part| part::blocks(document, part));
    let details = move |line| if detail { by_unit(line) } else { Vec::new() };
    let by_unit = document.indicators.iter().map(move |line| Block::Detail(details(line)));
    let submissions = || {
        let table = Block::Table(submissions(document));
        let chain = chain::chain(document.assessment);
        [heading(2, Message::new("report-submissions")), table].into_iter().chain(chain)
    };
    let whole = || on_the_whole(document);
    let statistics = || statistics::blocks(document);
    let findings = || findings_section(document);
    let scores = || scores_of(document);
    let unit_plans = || unit_plan_blocks(document);
    let heads = [Block::Detail(vec![heading(2, Message::new("report-by-unit"))])];
    front(document)
        .into_iter()
        .chain(parts)
        .chain(std::iter::once_with(whole).flatten())
        .chain(std::iter::once_with(unit_plans).flatten())
        .chain(std::iter::once_with(statistics).flatten())
        .chain(std::iter::once_with(findings).flatten())
        .chain(std::iter::once_with(scores).flatten())
        .chain(std::iter::once_with(submissions).flatten())
        .chain(heads)
        .chain(by_unit)
        .chain([Block::Line(fingerprints(&document.meta))])
}

/// What a leader reads: all that stands before the areas, or before the submissions where there is
/// nothing in any area.
pub fn opening(document: &Document<'_>) -> Vec<Block> {
    let mut blocks = front(document);
    if parts(document).is_empty() {
        blocks.extend(on_the_whole(document));
    }
    blocks
}

/// Everything above the areas.
fn front(document: &Document<'_>) -> Vec<Block> {
    let mut blocks = head(document);
    blocks.extend(summary(document));
    blocks.extend(document.internal.clone().map(Block::Line));
    blocks.extend(at_risk(document));
    blocks.extend(attention(document));
    blocks
}

/// Title, window and the notices.
fn head(document: &Document<'_>) -> Vec<Block> {
    let meta = &document.meta;
    let mut blocks = vec![heading(1, title(meta))];
    blocks.extend(meta_lines(meta).into_iter().map(Block::Line));
    blocks.extend(notices(&document.notices));
    blocks
}

/// The counts by verdict.
fn summary(document: &Document<'_>) -> Vec<Block> {
    let counted = |word: &'static str, verdicts: &[(Verdict, usize, usize)]| {
        let parts = verdicts.iter().map(|(verdict, count, internal)| {
            let entry = Message::new(word).with("verdict", verdict.code());
            let entry = Message::new("report-count").with("count", *count).with("verdict", entry);
            match of_which_internal(word, *internal) {
                Some(more) => {
                    Message::new("report-of-which").with("text", entry).with("more", more)
                }
                None => entry,
            }
        });
        Value::joined(" · ", parts)
    };
    let tally = &document.tally;
    let complete = tally.units.iter().find(|(state, _)| *state == SubmissionState::Complete);
    let mut blocks = vec![heading(2, Message::new("report-summary"))];
    for (entry, count, verdicts) in [
        ("report-summary-indicators", document.indicators.len(), ("verdict", &tally.indicators)),
        ("report-summary-tasks", document.tasks.len(), ("task-verdict", &tally.tasks)),
    ] {
        let line = Message::new(entry).with("count", count);
        let line = line.with("verdicts", counted(verdicts.0, verdicts.1));
        blocks.extend((count > 0).then_some(Block::Line(line)));
    }
    let units = Message::new("report-summary-units").with("count", document.units.len());
    let complete = complete.map_or(0, |(_, count)| *count);
    blocks.push(Block::Line(units.with("complete", complete)));
    blocks
}

/// An indicator by unit.
fn by_unit(line: &IndicatorLine<'_>) -> Vec<Block> {
    let name = Message::of(&line.name);
    let categories = category_table(line).map(Block::Table);
    let tables = std::iter::once(Block::Table(unit_table(line))).chain(categories);
    std::iter::once(heading(3, name)).chain(tables).collect()
}
