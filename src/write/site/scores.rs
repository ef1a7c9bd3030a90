//! Reform indices: what they come to, what has lost most, criterion by criterion, and who comes before
//! whom.

use maud::{Markup, html};

use super::filter::Filter;
use super::frame::{Frame, Head};
use crate::report::{self, Block, Site};

/// Whether a site tells of any.
pub(super) fn are_there(site: &Site<'_>) -> bool {
    site.scores.is_some()
}

/// The page.
pub(super) fn draw(frame: &Frame<'_>) -> (Head, Markup) {
    let head = Head { title: frame.word("score-section"), above: None, lines: Vec::new() };
    let Some(scores) = &frame.site.scores else { return (head, html! {}) };
    let mut blocks = report::scores(scores);
    // By what it can be checked stands at the foot of every page, and that figures are made up at its
    // head.
    blocks.pop();
    blocks.retain(|block| !is_told_above(block));
    if !frame.site.has_unit_pages() {
        blocks.retain(|block| !matches!(block, Block::Detail(_)));
    }
    let is_title = |block: &Block| matches!(block, Block::Heading { level: 1, .. });
    let cards: Vec<Vec<Block>> = blocks
        .chunk_by(|_, next| !is_title(next))
        .map(|card| card.iter().map(lower).collect())
        .collect();
    let body = html! {
        div.intro { (frame.data("scores")) }
        @for (at, card) in cards.iter().enumerate() {
            @let id = format!("card-{}", at + 1);
            (frame.filter(&Filter { of: &id, columns: &[], groups: None }))
            (frame.section(&id, card))
        }
    };
    (head, body)
}

fn is_told_above(block: &Block) -> bool {
    matches!(block, Block::Notice { text, .. } if text.id == "report-illustrative")
}

/// A piece below the page's own title.
fn lower(block: &Block) -> Block {
    match block {
        Block::Heading { level, text } => {
            Block::Heading { level: level.saturating_add(1), text: text.clone() }
        }
        Block::Detail(inner) => {
            Block::Detail(inner.iter().filter(|block| !is_told_above(block)).map(lower).collect())
        }
        other => other.clone(),
    }
}
