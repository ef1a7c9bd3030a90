//! Markdown, for pull requests and wikis. Users' text is text: no mark-up, no HTML, no links.

use std::borrow::Borrow;

use super::Format;
use super::words::{cell, harmless};
use crate::i18n::Catalogue;
use crate::model::{Prose, Span};
use crate::report::{self, Align, Block, Grid};

pub(super) static FORMAT: Format = Format {
    name: "md",
    extension: Some("md"),
    binary: false,
    write: |document, catalogue, _, out| {
        out.write_all(blocks(report::blocks(document, true), catalogue).as_bytes())
    },
};

/// Blocks as Markdown.
pub fn blocks<B: Borrow<Block>>(
    blocks: impl IntoIterator<Item = B>,
    catalogue: &Catalogue,
) -> String {
    let mut out = String::new();
    write(blocks, catalogue, &mut out);
    out
}

fn write<B: Borrow<Block>>(
    blocks: impl IntoIterator<Item = B>,
    catalogue: &Catalogue,
    out: &mut String,
) {
    let mut after_item = false;
    for block in blocks {
        let block = block.borrow();
        let between = if out.is_empty() { "" } else { "\n" };
        match block {
            Block::Heading { level, text } => {
                let marks = "#".repeat(usize::from(*level));
                out.push_str(&format!("{between}{marks} {}\n", escape(&catalogue.text(text))));
            }
            Block::Notice { text, .. } => {
                out.push_str(&format!("{between}> **{}**\n", escape(&catalogue.text(text))));
            }
            Block::Line(text) | Block::Blank(text) => {
                out.push_str(&format!("{between}{}\n", escape(&catalogue.text(text))));
            }
            Block::Item(text) => {
                // Items that follow one another are one list.
                let between = if after_item { "" } else { between };
                out.push_str(&format!("{between}- {}\n", escape(&catalogue.text(text))));
            }
            Block::Words(words) => {
                out.push_str(between);
                let by = words.by.as_ref().map(|by| escape(&catalogue.text(by)));
                prose(&words.text, by.as_deref(), "", out);
            }
            Block::Table(grid) => {
                out.push_str(between);
                table(grid, catalogue, out);
            }
            Block::Detail(inner) => write(inner, catalogue, out),
        }
        after_item = matches!(block, Block::Item(_));
    }
}

/// A unit's prose, as it wrote it; `by` is named before its first word, `indent` is that of the
/// list it stands in.
fn prose(text: &[Prose], by: Option<&str>, indent: &str, out: &mut String) {
    let mut by = by.map(|by| format!("**{by}:**"));
    if let Some(name) = by.take_if(|_| !matches!(text.first(), Some(Prose::Paragraph(_)))) {
        out.push_str(&format!("{name}\n\n"));
    }
    for (at, piece) in text.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        match piece {
            Prose::Paragraph(spans) => {
                let said = match by.take() {
                    Some(name) => format!("{name} {}", styled(spans)),
                    None => opened(styled(spans)),
                };
                let first = if at == 0 { "" } else { indent };
                out.push_str(&format!("{first}{}\n", said.replace('\n', &format!("\\\n{indent}"))));
            }
            Prose::List(number, items) => {
                for (item, number) in items.iter().zip(number.unwrap_or(0)..) {
                    let mark = match piece {
                        Prose::List(Some(_), _) => format!("{number}. "),
                        _ => "- ".to_owned(),
                    };
                    out.push_str(&format!("{indent}{mark}"));
                    prose(item, None, &format!("{indent}{}", " ".repeat(mark.len())), out);
                }
            }
            Prose::Table(rows) => {
                for (at, row) in rows.iter().enumerate() {
                    let cells: Vec<_> =
                        row.iter().map(|cell| styled(cell).replace('\n', " ")).collect();
                    out.push_str(&format!("{indent}| {} |\n", cells.join(" | ")));
                    if at == 0 {
                        out.push_str(&format!("{indent}|{}\n", " --- |".repeat(cells.len())));
                    }
                }
            }
        }
    }
}

/// Spans with their stress marked. Marks stand next to a letter, never next to a blank.
fn styled(spans: &[Span]) -> String {
    let mut out = String::new();
    for span in spans {
        let mark = match (span.bold, span.italic) {
            (true, true) => "***",
            (true, false) => "**",
            (false, true) => "*",
            (false, false) => "",
        };
        let lines: Vec<_> = span.text.split('\n').map(escape).collect();
        let text = lines.join("\n");
        let inner = text.trim();
        if mark.is_empty() || inner.is_empty() {
            out.push_str(&text);
            continue;
        }
        let start = &text[..text.len() - text.trim_start().len()];
        let end = &text[text.trim_end().len()..];
        out.push_str(&format!("{start}{mark}{inner}{mark}{end}"));
    }
    out
}

/// A paragraph that begins its line with nothing that would make it a list or a heading.
fn opened(text: String) -> String {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let numbered = digits > 0 && text[digits..].starts_with(['.', ')']);
    if numbered {
        format!("{}\\{}", &text[..digits], &text[digits..])
    } else if text.starts_with(['-', '+', '=']) {
        format!("\\{text}")
    } else {
        text
    }
}

fn table(grid: &Grid, catalogue: &Catalogue, out: &mut String) {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let headers = grid.columns.iter().map(|column| escape(&catalogue.text(&column.header)));
    out.push_str(&line(headers.collect()));
    let rules = grid.columns.iter().map(|column| match column.align {
        Align::Left => "---".to_owned(),
        Align::Right => "---:".to_owned(),
        Align::Centre => ":---:".to_owned(),
    });
    out.push_str(&line(rules.collect()));
    for row in &grid.rows {
        let shown = |c| match escape(&cell(c, catalogue)) {
            text if row.adds_up && !text.trim().is_empty() => format!("**{}**", text.trim()),
            text => text,
        };
        let mut cells: Vec<_> = row.cells.iter().map(shown).collect();
        cells.resize(grid.columns.len(), String::new());
        out.push_str(&line(cells));
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
