//! The text: headings, paragraphs, lists, the units' own words.

use super::page::TEXT_WIDTH;
use super::table;
use super::xml::Paragraph;
use crate::i18n::Catalogue;
use crate::model::{Prose, Span};
use crate::report::{Block, Signed, Words};

/// The deepest level of lists that has a look.
const DEEPEST: usize = 2;

/// Writes the text of the report.
pub(super) fn body(signed: &Signed, catalogue: &Catalogue, out: &mut String) {
    let mut blocks = signed.body.iter().peekable();
    while let Some(block) = blocks.next() {
        match (block, blocks.peek()) {
            // What leads a list in stays with it, and so does the closing sentence with the
            // signature.
            (Block::Line(text), Some(Block::Item(_) | Block::Words(_)) | None) => {
                let line = Paragraph::styled("BodyText").with("<w:keepNext/>");
                line.text(&catalogue.text(text)).write(out);
            }
            _ => write(block, catalogue, out),
        }
    }
}

/// Writes the notices that qualify the report.
pub(super) fn notices(notices: &[Block], catalogue: &Catalogue, out: &mut String) {
    for notice in notices {
        write(notice, catalogue, out);
    }
}

fn write(block: &Block, catalogue: &Catalogue, out: &mut String) {
    match block {
        Block::Heading { level, text } => {
            let style = format!("Heading{}", (*level).clamp(1, 3));
            Paragraph::styled(&style).text(&catalogue.text(text)).write(out);
        }
        Block::Notice { text, .. } => {
            Paragraph::styled("Notice").text(&catalogue.text(text)).write(out);
        }
        Block::Line(text) => {
            Paragraph::styled("BodyText").text(&catalogue.text(text)).write(out);
        }
        Block::Item(text) => {
            Paragraph::styled("ListBullet").text(&catalogue.text(text)).write(out);
        }
        Block::Words(words) => unit_words(words, catalogue, out),
        Block::Table(grid) => table::grid(grid, TEXT_WIDTH, catalogue, out),
        Block::Detail(blocks) => {
            for block in blocks {
                write(block, catalogue, out);
            }
        }
    }
}

/// A unit's words: an item that begins with its name, then whatever else it wrote.
fn unit_words(words: &Words, catalogue: &Catalogue, out: &mut String) {
    let by = format!("{}: ", catalogue.text(&words.by));
    let item = Paragraph::styled("ListBullet").bold(&by);
    match words.text.split_first() {
        Some((Prose::Paragraph(spans), rest)) => {
            styled(item, spans).write(out);
            prose(rest, 1, out);
        }
        _ => {
            item.write(out);
            prose(&words.text, 1, out);
        }
    }
}

fn prose(text: &[Prose], level: usize, out: &mut String) {
    for piece in text {
        match piece {
            Prose::Paragraph(spans) => styled(Paragraph::styled("BodyText"), spans).write(out),
            Prose::List(first, items) => {
                for (item, number) in items.iter().zip(first.unwrap_or(0)..) {
                    let mark = first.map(|_| format!("{number}. "));
                    let start = |mark: Option<String>| match mark {
                        // A unit's own numbers are its words: they are kept as it wrote them.
                        Some(mark) => Paragraph::styled("BodyText").text(&mark),
                        None => Paragraph::styled("ListBullet").with(&format!(
                            "<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"1\"/></w:numPr>",
                            level.min(DEEPEST)
                        )),
                    };
                    match item.split_first() {
                        Some((Prose::Paragraph(spans), rest)) => {
                            styled(start(mark), spans).write(out);
                            prose(rest, level + 1, out);
                        }
                        _ => prose(item, level + 1, out),
                    }
                }
            }
            Prose::Table(rows) => table::plain(rows, TEXT_WIDTH, out),
        }
    }
}

/// Adds spans in their own looks.
pub(super) fn styled(paragraph: Paragraph, spans: &[Span]) -> Paragraph {
    spans.iter().fold(paragraph, |paragraph, span| {
        let bold = if span.bold { "<w:b/><w:bCs/>" } else { "" };
        let italic = if span.italic { "<w:i/><w:iCs/>" } else { "" };
        paragraph.run(&span.text, &format!("{bold}{italic}"))
    })
}
