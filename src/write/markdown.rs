//! Markdown, for pull requests and wikis. Users' text is text: no mark-up, no HTML, no links.

use super::Format;
use super::words::{cell, harmless};
use crate::i18n::Catalogue;
use crate::report::{Align, Block, Grid};

pub(super) static FORMAT: Format = Format {
    name: "md",
    extension: Some("md"),
    binary: false,
    write: |document, catalogue, _| blocks(&document.blocks, catalogue).into_bytes(),
};

pub(super) fn blocks(blocks: &[Block], catalogue: &Catalogue) -> String {
    let mut out = String::new();
    write(blocks, catalogue, &mut out);
    out
}

fn write(blocks: &[Block], catalogue: &Catalogue, out: &mut String) {
    for block in blocks {
        let between = if out.is_empty() { "" } else { "\n" };
        match block {
            Block::Heading { level, text } => {
                let marks = "#".repeat(usize::from(*level));
                out.push_str(&format!("{between}{marks} {}\n", escape(&catalogue.text(text))));
            }
            Block::Notice { text, .. } => {
                out.push_str(&format!("{between}> **{}**\n", escape(&catalogue.text(text))));
            }
            Block::Line(text) => {
                out.push_str(&format!("{between}{}\n", escape(&catalogue.text(text))));
            }
            Block::Table(grid) => {
                out.push_str(between);
                table(grid, catalogue, out);
            }
            Block::Detail(inner) => write(inner, catalogue, out),
        }
    }
}

fn table(grid: &Grid, catalogue: &Catalogue, out: &mut String) {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let headers = grid.columns.iter().map(|column| escape(&catalogue.text(&column.header)));
    out.push_str(&line(headers.collect()));
    let rules = grid.columns.iter().map(|column| match column.align {
        Align::Left => "---".to_owned(),
        Align::Right => "---:".to_owned(),
    });
    out.push_str(&line(rules.collect()));
    for row in &grid.rows {
        out.push_str(&line(row.cells.iter().map(|c| escape(&cell(c, catalogue))).collect()));
    }
}

/// Text that Markdown shows as it is, on one line. A leading `#`, `-` or digit cannot start
/// anything, since text never begins a line of its own here but in paragraphs, which it escapes.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in harmless(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' => {
                out.push('\\');
                out.push(c);
            }
            // An address in text would become a link of its own.
            ':' if out.ends_with("http") || out.ends_with("https") => out.push_str("&#58;"),
            '@' => out.push_str("&#64;"),
            c => out.push(c),
        }
    }
    out
}
