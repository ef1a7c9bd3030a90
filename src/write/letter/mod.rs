//! Letters to units in the formats in which they are sent: one row a format.

mod json;
mod text;

use std::io;

use super::words::made_harmless;
use super::{Format, as_markdown, docx};
use crate::i18n::{Catalogue, Message};
use crate::report::{self, Block, Cell, Grid, Letter, Letters, letter_owes};

/// How a format writes some of the letters of a report.
pub type WriteLetters =
    fn(&Letters<'_>, &[Letter<'_>], &Catalogue, &mut dyn io::Write) -> io::Result<()>;

/// Every format of letters; the first is for the terminal and for pasting into a message. That for
/// programs holds all letters in one file.
pub static LETTER_FORMATS: &[&Format<WriteLetters>] =
    &[&text::FORMAT, &MARKDOWN, &DOCX, &json::FORMAT];

static MARKDOWN: Format<WriteLetters> = Format {
    name: "md",
    extension: Some("md"),
    binary: false,
    write: |_, letters, catalogue, out| {
        for (at, letter) in letters.iter().enumerate() {
            let between = if at > 0 { "\n---\n\n" } else { "" };
            let text = as_markdown(whole(letter), catalogue);
            out.write_all(format!("{between}{text}").as_bytes())?;
        }
        Ok(())
    },
};

static DOCX: Format<WriteLetters> = Format {
    name: "docx",
    extension: Some("docx"),
    binary: true,
    write: |_, letters, catalogue, out| {
        // A document is one letter: who writes several makes a file of each.
        letters.first().map_or(Ok(()), |letter| {
            out.write_all(&docx::package(&report::signed_letter(letter), catalogue))
        })
    },
};

/// A letter from its subject to its last sentence.
fn whole(letter: &Letter<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Heading { level: 1, text: report::letter_subject(letter, true) }];
    let to = Message::new("letter-to").with("unit", &letter.unit.name);
    blocks.push(Block::Line(to));
    blocks.extend(report::letter_notices(letter));
    let mut body = report::letter_body(letter);
    if let Some(Block::Line(last)) = body.pop() {
        body.push(Block::Line(Message::new("signed-sentence").with("text", last)));
    }
    blocks.extend(body);
    blocks
}

/// Who is reminded of what: the list beside the letters, for whoever sends them.
pub fn letter_list(letters: &Letters<'_>, extension: &str, catalogue: &Catalogue) -> String {
    let file = |letter: &Letter<'_>| Cell::from(format!("{}.{extension}", letter.unit.id));
    let state = |letter: &Letter<'_>| {
        Message::new(if letter.is_late() { "letter-list-late" } else { "letter-list-ahead" })
    };
    let grid = Grid::of(&letters.all)
        .text("column-unit", |letter| &letter.unit.name)
        .word("letter-list-state", state)
        .text("letter-list-owes", |letter| Message::of(letter_owes(letter)))
        .word("letter-list-sent", file)
        .done();
    let title = Message::new("letter-list").with("report", report::letters_report(letters));
    let title = title.with("as-of", letters.meta.as_of);
    let mut blocks = vec![Block::Heading { level: 1, text: title }, Block::Table(grid)];
    if !letters.clear.is_empty() {
        let units = letters.clear.iter().map(|unit| &unit.name);
        let units = crate::i18n::Value::joined("; ", units);
        blocks.push(Block::Line(Message::new("letter-list-clear").with("units", units)));
    }
    as_markdown(blocks, catalogue)
}

/// What a letter is about, in one line that nothing can break.
fn subject(letter: &Letter<'_>, catalogue: &Catalogue) -> String {
    made_harmless(catalogue.text(&report::letter_subject(letter, true)))
}
