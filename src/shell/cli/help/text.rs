//! A page on a terminal.

use super::page::{Page, Piece};
use crate::i18n::Catalogue;
use crate::write::Look;
use unicode_width::UnicodeWidthStr as _;

/// How far what explains a term may stand from the left edge.
const FURTHEST: usize = 30;
/// What stands before every line of a section.
const INDENT: usize = 2;

/// The page, in lines that fit.
pub(super) fn text(page: &Page, catalogue: &Catalogue, look: Look) -> String {
    let width = usize::from(look.text_width());
    let bold = |text: &str| match look.color {
        true => format!("\u{1b}[1m{text}\u{1b}[0m"),
        false => text.to_owned(),
    };
    let mut out = filled(&page.about, width, 0);
    for paragraph in &page.told {
        out += "\n";
        out += &filled(paragraph, width, 0);
    }
    let usage = catalogue.word("heading-usage");
    let line = filled(&format!("{usage}: {}", page.usage), width, usage.width() + 2);
    out += "\n";
    out += &line.replacen(&usage, &bold(&usage), 1);
    for section in &page.sections {
        out += "\n";
        if !section.heading.is_empty() {
            out += &format!("{}:\n", bold(&section.heading));
        }
        let terms = section.pieces.iter().filter_map(|piece| match piece {
            Piece::Entry { term, .. } => Some(term.width()),
            _ => None,
        });
        let column = (terms.max().unwrap_or(0) + 2 * INDENT).min(FURTHEST).min(width / 2);
        for piece in &section.pieces {
            out += &drawn(piece, column, width, &bold);
        }
    }
    out
}

fn drawn(piece: &Piece, column: usize, width: usize, bold: &dyn Fn(&str) -> String) -> String {
    match piece {
        Piece::Paragraph(text) => filled(text, width, 0),
        Piece::Example { purpose, command } => {
            let purpose = filled(&format!("{}{purpose}", " ".repeat(INDENT)), width, INDENT);
            // A command is typed as it stands: it is never broken.
            format!("{purpose}{}$ {}\n", " ".repeat(2 * INDENT), bold(command))
        }
        Piece::Entry { term, text } => {
            let head = format!("{}{}", " ".repeat(INDENT), bold(term));
            let taken = INDENT + term.width();
            let text = filled(&format!("{}{text}", " ".repeat(column)), width, column);
            match taken + 2 <= column {
                true => head + &" ".repeat(column - taken) + text.trim_start(),
                false => format!("{head}\n{text}"),
            }
        }
    }
}

/// Text in lines of a width, the later ones indented.
fn filled(text: &str, width: usize, indent: usize) -> String {
    let later = " ".repeat(indent);
    let first: String = text.chars().take_while(|c| *c == ' ').collect();
    let options = textwrap::Options::new(width)
        .initial_indent(&first)
        .subsequent_indent(&later)
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(text.trim_start(), options) + "\n"
}
