//! Scores as one page: what they come to, what has lost most, and then criterion by criterion.

use crate::i18n::Catalogue;
use crate::report::{self, Block, ScoreDocument};
use crate::write::html::{Leaf, leaf};

pub(super) fn page(document: &ScoreDocument<'_>, catalogue: &Catalogue) -> String {
    let meta = &document.meta;
    let mut blocks = Vec::new();
    spread(report::scores(document), &mut blocks);
    // Of one card its heading is the page's, and what follows it whose it is; of several each has a
    // section.
    let is_only = document.cards.len() == 1;
    let title = report::score_title(document);
    let mut lines = Vec::new();
    let mut notices = Vec::new();
    if is_only {
        let mut rest = blocks.split_off(1).into_iter().peekable();
        while let Some(Block::Line(line)) = rest.next_if(|block| matches!(block, Block::Line(_))) {
            lines.push(line);
        }
        while let Some(Block::Notice { tone, text }) =
            rest.next_if(|block| matches!(block, Block::Notice { .. }))
        {
            notices.push((tone, text));
        }
        blocks = rest.collect();
    }
    // The fingerprints stand at the foot.
    blocks.pop();
    let is_made_up = meta.illustrative || document.cards.iter().any(|card| card.card.illustrative);
    let page = Leaf {
        title: &title,
        lines: &lines,
        notices: &notices,
        blocks: &blocks,
        illustrative: is_made_up,
        language: meta.language,
        tool: &meta.provenance.tool,
        foot: Some(report::fingerprints(meta)),
    };
    leaf(&page, catalogue)
}

/// Details in full: a page has room for them.
fn spread(blocks: Vec<Block>, out: &mut Vec<Block>) {
    for block in blocks {
        match block {
            Block::Detail(inner) => spread(inner, out),
            block => out.push(block),
        }
    }
}
