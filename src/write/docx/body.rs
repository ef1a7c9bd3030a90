//! The text: headings, paragraphs, lists, the units' own words.

use super::page::TEXT_WIDTH;
use super::table;
use super::xml::{Paragraph, paragraph};
use crate::i18n::{Catalogue, Message};
use crate::model::{Prose, Span};
use crate::report::{Block, Signed, Words};

/// The deepest level of lists that has a look.
const DEEPEST: usize = 2;

/// The text of the report.
pub(super) fn body(signed: &Signed<'_>, catalogue: &Catalogue) -> String {
    let next = signed.body.iter().skip(1).map(Some).chain([None]);
    let blocks = signed.body.iter().zip(next).map(|(block, next)| match (block, next) {
        // What leads a list in stays with it, and so does the closing sentence with the signature.
        (Block::Line(text), Some(Block::Item(_) | Block::Words(_)) | None) => {
            let line = Paragraph::styled("BodyText").with("<w:keepNext/>");
            line.text(&catalogue.text(text)).xml()
        }
        _ => block_text(block, catalogue),
    });
    blocks.collect()
}

/// A block as it stands on paper.
pub(super) fn block_text(block: &Block, catalogue: &Catalogue) -> String {
    let styled = |style: &str, text: &Message| paragraph(style, &catalogue.text(text));
    match block {
        Block::Heading { level, text } => styled(&format!("Heading{}", (*level).clamp(1, 3)), text),
        Block::Notice { text, .. } => styled("Notice", text),
        Block::Line(text) => styled("BodyText", text),
        Block::Blank(text) => styled("ToFillIn", text),
        Block::Item(text) => styled("ListBullet", text),
        Block::Words(words) => unit_words(words, catalogue),
        Block::Table(grid) => table::grid(grid, TEXT_WIDTH, catalogue),
        Block::Detail(blocks) => blocks.iter().map(|block| block_text(block, catalogue)).collect(),
    }
}

/// A unit's words: an item that begins with its name, then whatever else it wrote. What is nobody
/// else's is plain text.
fn unit_words(words: &Words, catalogue: &Catalogue) -> String {
    let Some(by) = &words.by else { return prose(&words.text, 1) };
    let by = format!("{}: ", catalogue.text(by));
    begun(Paragraph::styled("ListBullet").bold(&by), &words.text, 1, true)
}

/// Text that goes on in a paragraph that has begun, which stands for itself or falls away where
/// something other than words comes first.
fn begun(paragraph: Paragraph, text: &[Prose], level: usize, stands: bool) -> String {
    match text.split_first() {
        Some((Prose::Paragraph(spans), rest)) => {
            styled(paragraph, spans).xml() + &prose(rest, level)
        }
        _ if stands => paragraph.xml() + &prose(text, level),
        _ => prose(text, level),
    }
}

fn prose(text: &[Prose], level: usize) -> String {
    let pieces = text.iter().map(|piece| match piece {
        Prose::Paragraph(spans) => styled(Paragraph::styled("BodyText"), spans).xml(),
        Prose::List(first, items) => {
            let items = items.iter().zip(first.unwrap_or(0)..).map(|(item, number)| {
                let start = match first {
                    // A unit's own numbers are its words: they are kept as it wrote them.
                    Some(_) => Paragraph::styled("BodyText").text(&format!("{number}. ")),
                    None => Paragraph::styled("ListBullet").with(&format!(
                        "<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"1\"/></w:numPr>",
                        level.min(DEEPEST)
                    )),
                };
                begun(start, item, level + 1, false)
            });
            items.collect()
        }
        Prose::Table(rows) => table::plain(rows, TEXT_WIDTH),
    });
    pieces.collect()
}

/// Adds spans in their own looks.
pub(super) fn styled(paragraph: Paragraph, spans: &[Span]) -> Paragraph {
    spans.iter().fold(paragraph, |paragraph, span| {
        let bold = if span.bold { "<w:b/><w:bCs/>" } else { "" };
        let italic = if span.italic { "<w:i/><w:iCs/>" } else { "" };
        paragraph.run(&span.text, &format!("{bold}{italic}"))
    })
}
