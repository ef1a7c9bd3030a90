//! A letter as plain text, to be pasted into a message: what it is about, then lines that any mail
//! program shows as they are.

use super::{WriteLetters, subject, whole};
use crate::i18n::{Catalogue, Message};
use crate::report::{Block, Letter};
use crate::write::Format;
use crate::write::words::{harmless, made_harmless};

/// The longest line that mail programs quote without breaking it.
const WIDTH: usize = 72;

pub(super) static FORMAT: Format<WriteLetters> = Format {
    name: "text",
    extension: Some("txt"),
    binary: false,
    write: |_, letters, catalogue, out| {
        for (at, letter) in letters.iter().enumerate() {
            let between =
                if at > 0 { format!("\n{}\n\n", "─".repeat(WIDTH)) } else { String::new() };
            let header = Message::new("letter-header").with("subject", subject(letter, catalogue));
            let header = catalogue.text(&header);
            let text = format!("{between}{header}\n\n{}", message(letter, catalogue));
            out.write_all(text.as_bytes())?;
        }
        Ok(())
    },
};

/// The text of the message, below its subject.
pub(super) fn message(letter: &Letter<'_>, catalogue: &Catalogue) -> String {
    let mut out = String::new();
    for block in whole(letter).iter().skip(1) {
        let is_item = matches!(block, Block::Item(_));
        // What leads items in stands together with them.
        if !out.is_empty() && !is_item {
            out.push('\n');
        }
        match block {
            Block::Item(text) => put(&mut out, "- ", &harmless(&catalogue.text(text))),
            Block::Notice { text, .. } => put(&mut out, "! ", &harmless(&catalogue.text(text))),
            Block::Heading { text, .. } | Block::Line(text) | Block::Blank(text) => {
                put(&mut out, "", &harmless(&catalogue.text(text)));
            }
            // A letter has neither tables nor a unit's own words.
            Block::Words(_) | Block::Table(_) | Block::Detail(_) => {}
        }
    }
    out.push_str(&format!("\n{}\n\n", catalogue.word("letter-regards")));
    let lang = catalogue.lang();
    let office = letter.office().map(|office| office.name.get(lang));
    for name in office.into_iter().chain([letter.plan.issuer.name.get(lang)]) {
        put(&mut out, "", &made_harmless(name.to_owned()));
    }
    out
}

/// Text after a mark, its further lines below its first word.
fn put(out: &mut String, mark: &str, text: &str) {
    let further = " ".repeat(mark.len());
    let options = textwrap::Options::new(WIDTH)
        .initial_indent(mark)
        .subsequent_indent(&further)
        .break_words(false);
    for line in textwrap::wrap(text, options) {
        out.push_str(line.trim_end());
        out.push('\n');
    }
}
