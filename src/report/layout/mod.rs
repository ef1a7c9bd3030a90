//! How a report is laid out, once for every reader: blocks, typed cells, and the order in which a
//! reader meets them – what it is, what needs attention, then area by area, then who submitted.
//!
//! Arranges what a document says and says nothing of its own. Knows no format.

mod attention;
mod block;
mod cells;
mod difference;
mod matrix;
mod narrative;
mod part;
mod plan;
mod signed;
mod status;
mod units;
mod why;

use super::head::{fingerprints, meta_lines, of_which_internal, title};
use super::{Document, IndicatorLine};
use crate::assess::Verdict;
use crate::i18n::{Message, Value};
use crate::model::SubmissionState;
pub use attention::attention;
pub use block::{Align, Block, Cell, Column, Content, Grid, GridRow, Qualified, Words};
use cells::heading;
pub use cells::status as task_status;
pub use cells::{assigned, due, gap_cell, task_verdict, unit_status, unit_verdict, verdict};
pub use difference::difference as since_closing;
pub use matrix::submissions;
pub use narrative::on_the_whole;
pub use part::{Part, parts};
pub use plan::{coverage, plan};
pub use signed::{AnnexPart, Signed, roman, signed};
pub use status::{status, totals, work};
pub use units::{UnitPart, note, unit_parts, unit_table};
pub use why::blocks as explanation;

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
        [heading(2, Message::new("report-submissions")), table]
    };
    let whole = || on_the_whole(document);
    let heads = [Block::Detail(vec![heading(2, Message::new("report-by-unit"))])];
    front(document)
        .into_iter()
        .chain(parts)
        .chain(std::iter::once_with(whole).flatten())
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
    blocks.extend(attention(document));
    blocks
}

/// Title, window and the notices.
fn head(document: &Document<'_>) -> Vec<Block> {
    let meta = &document.meta;
    let mut blocks = vec![heading(1, title(meta))];
    blocks.extend(meta_lines(meta).into_iter().map(Block::Line));
    let notices = document.notices.iter().cloned();
    blocks.extend(notices.map(|(tone, text)| Block::Notice { tone, text }));
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
            .into()
        });
        Value::Joined(" · ", parts.collect())
    };
    let tally = &document.tally;
    let complete = tally.units.iter().find(|(state, _)| *state == SubmissionState::Complete);
    let mut blocks = vec![heading(2, Message::new("report-summary"))];
    if !document.indicators.is_empty() {
        blocks.push(Block::Line(
            Message::new("report-summary-indicators")
                .with("count", document.indicators.len())
                .with("verdicts", counted("verdict", &tally.indicators)),
        ));
    }
    if !document.tasks.is_empty() {
        blocks.push(Block::Line(
            Message::new("report-summary-tasks")
                .with("count", document.tasks.len())
                .with("verdicts", counted("task-verdict", &tally.tasks)),
        ));
    }
    blocks.push(Block::Line(
        Message::new("report-summary-units")
            .with("complete", complete.map_or(0, |(_, count)| *count))
            .with("count", document.units.len()),
    ));
    blocks
}

/// An indicator by unit.
fn by_unit(line: &IndicatorLine<'_>) -> Vec<Block> {
    let name = Message::new("report-plain").with("text", &line.name);
    vec![heading(3, name), Block::Table(unit_table(line))]
}
