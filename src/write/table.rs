//! The terminal: fits its width, aligns Vietnamese, and colours words without relying on it.

use comfy_table::{
    Attribute, Cell as TableCell, CellAlignment, Color, ColumnConstraint, ContentArrangement,
    LineStyle, Table, TableStyle,
};

use super::words::{cell, harmless};
use super::{Format, Look};
use crate::i18n::Catalogue;
use crate::report::{Align, Block, Cell, Grid, Tone};

pub(super) static FORMAT: Format = Format {
    name: "table",
    extension: Some("txt"),
    binary: false,
    write: |document, catalogue, look| blocks(&document.blocks, catalogue, look).into_bytes(),
};

/// A rule under the header and nothing else: the words carry the table.
const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle {
    left: None,
    fill: Some('─'),
    junction: None,
    right: None,
});

pub(super) fn blocks(blocks: &[Block], catalogue: &Catalogue, look: Look) -> String {
    let mut out = String::new();
    write(blocks, catalogue, look, &mut out);
    out
}

fn write(blocks: &[Block], catalogue: &Catalogue, look: Look, out: &mut String) {
    let mut after_table = false;
    for block in blocks {
        let is_table = matches!(block, Block::Table(_));
        if after_table && !matches!(block, Block::Heading { .. } | Block::Detail(_)) {
            out.push('\n');
        }
        after_table = is_table;
        match block {
            Block::Heading { level, text } => {
                let text = harmless(&catalogue.text(text));
                if !out.is_empty() {
                    out.push('\n');
                }
                let text = if *level == 1 { text.to_uppercase() } else { text };
                push_wrapped(out, &text, look, |line| paint(line, Some("1"), look));
            }
            Block::Notice { tone, text } => {
                let text = format!("! {}", harmless(&catalogue.text(text)));
                push_wrapped(out, &text, look, |line| paint(line, Some(ansi(*tone)), look));
            }
            Block::Line(text) => {
                push_wrapped(out, &harmless(&catalogue.text(text)), look, str::to_owned);
            }
            Block::Table(grid) => {
                for line in table(grid, catalogue, look).lines() {
                    out.push_str(line.trim_end());
                    out.push('\n');
                }
            }
            Block::Detail(inner) => {
                if look.detail {
                    write(inner, catalogue, look, out);
                }
            }
        }
    }
}

fn push_wrapped(out: &mut String, text: &str, look: Look, style: impl Fn(&str) -> String) {
    let width = usize::from(look.width);
    let options = textwrap::Options::new(width).break_words(false);
    for line in textwrap::wrap(text, options) {
        out.push_str(&style(&line));
        out.push('\n');
    }
}

fn ansi(tone: Tone) -> &'static str {
    match tone {
        Tone::Bad => "31",
        Tone::Careful => "33",
        Tone::Good => "32",
        Tone::Faint => "2",
    }
}

fn paint(text: &str, code: Option<&str>, look: Look) -> String {
    match code {
        Some(code) if look.color => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
        _ => text.to_owned(),
    }
}

fn table(grid: &Grid, catalogue: &Catalogue, look: Look) -> String {
    let mut table = Table::new();
    table.load_style(STYLE);
    table.set_width(look.width);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    if look.color {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    table.set_header(grid.columns.iter().map(|column| {
        TableCell::new(harmless(&catalogue.text(&column.header))).add_attribute(Attribute::Bold)
    }));
    for row in &grid.rows {
        table.add_row(row.cells.iter().map(|content| styled(content, catalogue)));
    }
    for (at, column) in grid.columns.iter().enumerate() {
        let Some(drawn) = table.column_mut(at) else { continue };
        drawn.set_padding((0, 2));
        if column.align == Align::Right {
            drawn.set_cell_alignment(CellAlignment::Right);
        }
        if !column.wraps {
            drawn.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    table.to_string()
}

fn styled(content: &Cell, catalogue: &Catalogue) -> TableCell {
    let drawn = TableCell::new(harmless(&cell(content, catalogue)));
    match content.tone {
        None => drawn,
        Some(Tone::Bad) => drawn.fg(Color::Red),
        Some(Tone::Careful) => drawn.fg(Color::Yellow),
        Some(Tone::Good) => drawn.fg(Color::Green),
        Some(Tone::Faint) => drawn.add_attribute(Attribute::Dim),
    }
}
