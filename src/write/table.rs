//! The terminal: fits its width, aligns Vietnamese, and colours words without relying on it.

use std::borrow::Borrow;

use comfy_table::{
    Attribute, Cell as TableCell, CellAlignment, Color, ColumnConstraint, ContentArrangement,
    LineStyle, Table, TableStyle,
};
use unicode_width::UnicodeWidthStr;

use super::words::{self, cell, harmless, made_harmless};
use super::{Format, Look};
use crate::i18n::Catalogue;
use crate::model::{Prose, Span};
use crate::report::{self, Align, Block, Cell, Grid, Tone};

pub(super) static FORMAT: Format = Format {
    name: "table",
    extension: Some("txt"),
    binary: false,
    write: |document, catalogue, look, out| {
        let text = blocks(report::blocks(document, look.detail), catalogue, look);
        out.write_all(text.as_bytes())
    },
};

/// A rule under the header and nothing else: the words carry the table.
const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle {
    left: None,
    fill: Some('─'),
    junction: None,
    right: None,
});

/// Blocks as a terminal shows them.
pub fn blocks<B: Borrow<Block>>(
    blocks: impl IntoIterator<Item = B>,
    catalogue: &Catalogue,
    look: Look,
) -> String {
    let mut out = String::new();
    write(blocks, catalogue, look, &mut out);
    out
}

fn write<B: Borrow<Block>>(
    blocks: impl IntoIterator<Item = B>,
    catalogue: &Catalogue,
    look: Look,
    out: &mut String,
) {
    let mut after_table = false;
    for block in blocks {
        let block = block.borrow();
        let is_detail = matches!(block, Block::Detail(_));
        if after_table && !is_detail && !matches!(block, Block::Heading { .. }) {
            out.push('\n');
        }
        // Details end in a table where they are shown, and change nothing where they are not.
        after_table = matches!(block, Block::Table(_)) || is_detail && (after_table || look.detail);
        match block {
            Block::Heading { level, text } => {
                let text = made_harmless(catalogue.text(text));
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
            Block::Line(text) | Block::Blank(text) => {
                push_wrapped(out, &harmless(&catalogue.text(text)), look, str::to_owned);
            }
            Block::Item(text) => {
                push_item(out, "- ", "", &harmless(&catalogue.text(text)), look);
            }
            Block::Words(words) => {
                if let Some(by) = &words.by {
                    let by = format!("{}:", harmless(&catalogue.text(by)));
                    push_wrapped(out, &by, look, |line| paint(line, Some("1"), look));
                }
                prose(&words.text, "  ", look, out);
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

/// A unit's prose, as far as a terminal can show it.
fn prose(text: &[Prose], indent: &str, look: Look, out: &mut String) {
    for piece in text {
        match piece {
            Prose::Paragraph(spans) => {
                for line in plain(spans).split('\n') {
                    push_item(out, "", indent, &harmless(line), look);
                }
            }
            Prose::List(number, items) => {
                for (item, at) in items.iter().zip(number.unwrap_or(0)..) {
                    let mark = number.map_or_else(|| "- ".to_owned(), |_| format!("{at}. "));
                    let mut inner = String::new();
                    let deeper = format!("{indent}{}", " ".repeat(mark.len()));
                    prose(item, &deeper, look, &mut inner);
                    // The mark takes the place of the first line's indent.
                    let rest = inner.strip_prefix(&deeper).unwrap_or(&inner);
                    out.push_str(&format!("{indent}{mark}{rest}"));
                }
            }
            Prose::Table(rows) => {
                for row in rows {
                    let cells: Vec<_> = row.iter().map(|cell| plain(cell)).collect();
                    push_item(out, "", indent, &harmless(&cells.join(" | ")), look);
                }
            }
        }
    }
}

fn plain(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

/// Text after a mark, its further lines below its first word.
fn push_item(out: &mut String, mark: &str, indent: &str, text: &str, look: Look) {
    let first = format!("{indent}{mark}");
    let further = " ".repeat(first.len());
    let options = textwrap::Options::new(look.text_width().into())
        .initial_indent(&first)
        .subsequent_indent(&further)
        .break_words(false);
    for line in textwrap::wrap(text, options) {
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

fn push_wrapped(out: &mut String, text: &str, look: Look, style: impl Fn(&str) -> String) {
    let options = textwrap::Options::new(look.text_width().into()).break_words(false);
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
    let width = usize::from(look.width);
    let sheet = Sheet::of(grid, catalogue).fitted(width);
    if sheet.needs(NARROWEST) > width {
        return Sheet::of(grid, catalogue).stacked(look);
    }
    let mut table = Table::new();
    table.load_style(STYLE);
    table.set_width(look.width);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    if look.color {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    let header = |column: &Drawn| TableCell::new(&column.header).add_attribute(Attribute::Bold);
    table.set_header(sheet.columns.iter().map(header));
    for (row, drawn) in sheet.rows.into_iter().zip(&grid.rows) {
        let bold = |cell: TableCell| match drawn.adds_up {
            true => cell.add_attribute(Attribute::Bold),
            false => cell,
        };
        table.add_row(row.into_iter().map(|(text, tone)| bold(styled(text, tone))));
    }
    for (at, column) in sheet.columns.iter().enumerate() {
        let Some(drawn) = table.column_mut(at) else { continue };
        drawn.set_padding((0, GUTTER));
        if column.align == Align::Right {
            drawn.set_cell_alignment(CellAlignment::Right);
        }
        if !column.wraps {
            drawn.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    table.to_string()
}

/// Blanks between two columns.
const GUTTER: u16 = 2;
/// How narrow a column of running text may become before others give up their place.
const READABLE: usize = 24;
/// How narrow before the table is no table any more.
const NARROWEST: usize = 10;

/// A table in words.
struct Sheet {
    columns: Vec<Drawn>,
    rows: Vec<Vec<(String, Option<Tone>)>>,
}

/// A column in words.
struct Drawn {
    header: String,
    align: Align,
    wraps: bool,
    under: Option<usize>,
}

impl Sheet {
    fn of(grid: &Grid, catalogue: &Catalogue) -> Self {
        let columns = grid.columns.iter().map(|column| Drawn {
            header: made_harmless(catalogue.text(&column.header)),
            align: column.align,
            wraps: column.wraps,
            under: column.under,
        });
        let rows = grid.rows.iter().map(|row| {
            let words = |content: &Cell| (made_harmless(cell(content, catalogue)), content.tone);
            let mut cells: Vec<_> = row.cells.iter().map(words).collect();
            cells.resize(grid.columns.len(), (String::new(), None));
            cells
        });
        Self { columns: columns.collect(), rows: rows.collect() }
    }

    /// The width that it takes with no column of running text wider than need be.
    fn needs(&self, readable: usize) -> usize {
        let of = |at: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(at)).map(|(text, _)| text);
            let lines = cells.chain([&self.columns[at].header]).flat_map(|text| text.lines());
            let widest = lines.map(UnicodeWidthStr::width).max().unwrap_or(0);
            if self.columns[at].wraps { widest.min(readable) } else { widest }
        };
        (0..self.columns.len()).map(|at| of(at) + usize::from(GUTTER)).sum()
    }

    /// Where space is short, columns that may do so stand under others.
    fn fitted(mut self, width: usize) -> Self {
        if self.needs(READABLE) <= width {
            return self;
        }
        for at in (0..self.columns.len()).rev() {
            let Some(host) = self.columns[at].under else { continue };
            // The last column goes first, so what stands under a host goes below its own text and
            // above what was put there before.
            let below = |host: &mut String, text: &str| {
                let end = host.find('\n').unwrap_or(host.len());
                host.insert_str(end, &format!("\n{text}"));
            };
            let column = self.columns.remove(at);
            below(&mut self.columns[host].header, &column.header);
            for row in &mut self.rows {
                if at >= row.len() {
                    continue;
                }
                let (text, _) = row.remove(at);
                if !text.is_empty() && text != words::NOTHING {
                    below(&mut row[host].0, &text);
                }
            }
        }
        self
    }
}

impl Sheet {
    /// Each row below the one before, a cell a line behind its header: where there is no room side by
    /// side.
    fn stacked(&self, look: Look) -> String {
        let mut out = String::new();
        for row in &self.rows {
            if !out.is_empty() {
                out.push('\n');
            }
            let cells = row.iter().zip(&self.columns);
            let told = cells.filter(|((text, _), _)| !text.is_empty() && text != words::NOTHING);
            for (at, ((text, tone), column)) in told.enumerate() {
                let (indent, text) = match at {
                    0 => ("", text.clone()),
                    _ => ("  ", format!("{}: {text}", column.header)),
                };
                let mut lines = String::new();
                push_item(&mut lines, "", indent, &text, look);
                let code = tone.map(ansi).or((at == 0).then_some("1"));
                for line in lines.lines() {
                    out.push_str(&paint(line, code, look));
                    out.push('\n');
                }
            }
        }
        out
    }
}

fn styled(text: String, tone: Option<Tone>) -> TableCell {
    let drawn = TableCell::new(text);
    match tone {
        None => drawn,
        Some(Tone::Bad) => drawn.fg(Color::Red),
        Some(Tone::Careful) => drawn.fg(Color::Yellow),
        Some(Tone::Good) => drawn.fg(Color::Green),
        Some(Tone::Faint) => drawn.add_attribute(Attribute::Dim),
    }
}
