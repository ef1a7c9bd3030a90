//! What inspections found, laid out: the counts by unit, what is open, what is closed.

use super::block::{Block, Cell, Content, Grid};
use super::cells::{heading, notices};
use crate::assess::{FollowUp, FollowedUp};
use crate::i18n::Message;
use crate::report::findings::{finding_state, findings_sentence, findings_total, partial};
use crate::report::{Document, EACH_LISTED, FindingsDocument, Tone};

/// The register from top to bottom: open and overdue first.
pub fn findings_register(document: &FindingsDocument<'_>) -> Vec<Block> {
    let mut blocks = vec![heading(1, findings_title(document))];
    blocks.push(Block::Line(findings_by(document)));
    blocks.extend(notices(&document.notices()));
    blocks.extend(findings_body(document));
    blocks
}

/// What the register is called, and of which year.
pub fn findings_title(document: &FindingsDocument<'_>) -> Message {
    Message::new("findings-title").with("year", document.plan.year.to_string())
}

/// Whose it is, and of when.
pub fn findings_by(document: &FindingsDocument<'_>) -> Message {
    let issuer = document.unit.map_or(&document.plan.issuer.name, |unit| &unit.name);
    Message::new("findings-by").with("issuer", issuer).with("on", document.follow_up.on)
}

/// All that stands below the head.
pub fn findings_body(document: &FindingsDocument<'_>) -> Vec<Block> {
    let follow_up = &document.follow_up;
    let mut blocks = vec![Block::Line(findings_total(follow_up))];
    if follow_up.units.len() > 1 {
        blocks.push(heading(2, Message::new("findings-by-unit")));
        blocks.push(Block::Table(findings_by_unit(follow_up)));
    }
    let (open, closed): (Vec<_>, Vec<_>) = document.asked().partition(|found| found.is_open());
    let is_of_one = document.unit.is_some();
    if !open.is_empty() {
        blocks.push(heading(2, Message::new("findings-open")));
        blocks.push(Block::Table(open_findings(open, is_of_one)));
    }
    if !closed.is_empty() {
        blocks.push(heading(2, Message::new("findings-closed")));
        blocks.push(Block::Table(closed_findings(closed, is_of_one)));
    }
    blocks
}

/// The counts of each unit, and of all together.
pub fn findings_by_unit(follow_up: &FollowUp<'_>) -> Grid {
    let mut lines: Vec<_> =
        follow_up.units.iter().map(|(unit, counts)| (Message::of(&unit.name), *counts)).collect();
    lines.push((Message::new("findings-all-units"), follow_up.total));
    let overdue = |count: usize| Cell::from(count).tone((count > 0).then_some(Tone::Bad));
    Grid::of(&lines)
        .text("column-unit", |(unit, _)| unit.clone())
        .figure("column-findings-found", |(_, counts)| counts.found)
        .figure("column-findings-mended", |(_, counts)| counts.mended)
        .figure("column-findings-referred", |(_, counts)| counts.referred)
        .figure("column-findings-open", |(_, counts)| counts.open)
        .figure("column-findings-overdue", |(_, counts)| overdue(counts.overdue))
        .done()
}

/// What is neither mended nor referred.
pub(in crate::report) fn open_findings(open: Vec<&FollowedUp<'_>>, is_of_one: bool) -> Grid {
    Grid::of(open)
        .word("column-id", |found| found.finding.id.value.clone())
        .only(!is_of_one, |grid| grid.text("column-unit", |found| &found.unit.name))
        .text("column-findings-what", |found| found.finding.found.clone())
        .text("column-findings-action", |found| found.finding.action.clone())
        .word("column-due", |found| found.finding.due.as_ref().map(|due| Content::Date(due.value)))
        .text("column-status", state)
        .done()
}

/// What is mended or referred, and what proves it.
fn closed_findings(closed: Vec<&FollowedUp<'_>>, is_of_one: bool) -> Grid {
    Grid::of(closed)
        .word("column-id", |found| found.finding.id.value.clone())
        .only(!is_of_one, |grid| grid.text("column-unit", |found| &found.unit.name))
        .text("column-findings-what", |found| found.finding.found.clone())
        .text("column-status", state)
        .text("column-findings-evidence", |found| {
            let finding = found.finding;
            finding.evidence.clone().or_else(|| finding.referred_to.clone())
        })
        .done()
}

fn state(found: &FollowedUp<'_>) -> Cell {
    let (text, tone) = finding_state(found);
    Cell::from(text).tone(Some(tone))
}

/// What a report says of them: how many, whose, and what is open. Nothing without a register.
pub fn findings_section(document: &Document<'_>) -> Vec<Block> {
    let Some(follow_up) = &document.findings else { return Vec::new() };
    let mut blocks = vec![heading(2, Message::new("findings-heading"))];
    blocks.extend(findings_of(follow_up, document.assessment.scope.unit.is_some()));
    blocks
}

/// The same below its heading.
pub fn findings_of(follow_up: &FollowUp<'_>, is_of_one: bool) -> Vec<Block> {
    let mut blocks = notices(&partial(follow_up).into_iter().collect::<Vec<_>>());
    blocks.push(Block::Line(findings_sentence(follow_up)));
    if follow_up.units.len() > 1 {
        blocks.push(Block::Table(findings_by_unit(follow_up)));
    }
    let open: Vec<_> = follow_up.open().take(EACH_LISTED).collect();
    let more = follow_up.total.open - open.len();
    if !open.is_empty() {
        blocks.push(Block::Table(open_findings(open, is_of_one)));
    }
    if more > 0 {
        blocks.push(Block::Line(Message::new("findings-more").with("count", more)));
    }
    blocks
}
