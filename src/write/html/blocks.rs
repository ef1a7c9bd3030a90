//! Pieces of the document as they come: headings, lines, tables.

use maud::{Markup, html};

use super::class;
use super::pen::Pen;
use crate::model::SubmissionState;
use crate::report::{Align, Block, Cell, Column, Content, Grid, GridRow, Tone};
use crate::write::words::{NOTHING, cell, made_harmless};

impl Pen<'_> {
    /// A section of pieces; its first heading is its own.
    pub(in crate::write) fn section(&self, id: &str, blocks: &[Block]) -> Markup {
        html! {
            section #(id) aria-labelledby={ "h-" (id) } { (self.blocks(id, blocks)) }
        }
    }

    pub(in crate::write) fn blocks(&self, id: &str, blocks: &[Block]) -> Markup {
        // A table is named by the heading above it.
        let mut caption = String::new();
        let mut piece = |block: &Block| match block {
            Block::Heading { level, text } => {
                caption = self.say(text);
                html! {
                    @match level {
                        ..=2 => h2 id={ "h-" (id) } { (caption) },
                        3 => h3 { (caption) },
                        _ => h4 { (caption) },
                    }
                }
            }
            Block::Notice { tone, text } => {
                html! { p.notice.(class(Some(*tone))) { (self.say(text)) } }
            }
            Block::Line(text) | Block::Blank(text) => html! { p { (self.say(text)) } },
            Block::Item(text) => html! { li { (self.say(text)) } },
            Block::Words(words) => self.words(words),
            Block::Table(grid) => self.captioned(grid, &caption, true),
            Block::Detail(inner) => html! { div.quiet { (self.blocks(id, inner)) } },
        };
        // Items that follow one another are one list.
        let lists =
            blocks.chunk_by(|one, other| matches!((one, other), (Block::Item(_), Block::Item(_))));
        html! {
            @for run in lists {
                @if let [Block::Item(_), ..] = run {
                    ul { @for block in run { (piece(block)) } }
                } @else {
                    @for block in run { (piece(block)) }
                }
            }
        }
    }

    /// A table that becomes a card a row where the screen is narrow.
    pub(in crate::write) fn table(&self, grid: &Grid, caption: &str) -> Markup {
        self.captioned(grid, caption, false)
    }

    fn captioned(&self, grid: &Grid, caption: &str, unseen: bool) -> Markup {
        self.table_of(grid, caption, unseen, |_, name| html! { (name) })
    }

    /// The same with what heads each row as it is to stand there.
    pub(in crate::write) fn table_of(
        &self,
        grid: &Grid,
        caption: &str,
        unseen: bool,
        head: impl Fn(usize, &Markup) -> Markup,
    ) -> Markup {
        html! {
            div.whole {
                table.cards {
                    caption.unseen[unseen] { (caption) }
                    thead { (self.headers(grid)) }
                    tbody {
                        @for (at, row) in grid.rows.iter().enumerate() {
                            (self.row_of(grid, row, |name| head(at, name)))
                        }
                    }
                }
            }
        }
    }

    fn row_of(&self, grid: &Grid, row: &GridRow, head: impl Fn(&Markup) -> Markup) -> Markup {
        if row.heads_group {
            let width = grid.columns.len();
            return html! {
                tr {
                    th colspan=(width) scope="colgroup" {
                        @for content in &row.cells { (self.cell(content)) }
                    }
                }
            };
        }
        html! {
            tr.sum[row.adds_up] {
                @for (at, (content, column)) in row.cells.iter().zip(&grid.columns).enumerate() {
                    @if at == 0 {
                        // What goes on with the row above has nothing to head it.
                        @if is_blank(content) { td {} }
                        @else { th scope="row" { (head(&self.cell(content))) } }
                    } @else {
                        td.num[column.align == Align::Right]
                            .brief[!column.wraps]
                            data-label=(self.say(&column.header)) {
                            @if is_verdict(column) { (self.tag(content)) }
                            @else { (self.cell(content)) }
                        }
                    }
                }
            }
        }
    }

    fn headers(&self, grid: &Grid) -> Markup {
        html! {
            tr {
                @for column in &grid.columns {
                    th.num[column.align == Align::Right].brief[!column.wraps] scope="col" {
                        (self.say(&column.header))
                    }
                }
            }
        }
    }

    /// A table whose cells mean something by where they stand: it scrolls where it is too wide.
    pub(in crate::write) fn matrix(&self, grid: &Grid, caption: &str) -> Markup {
        self.matrix_of(grid, caption, |_, name| html! { (name) })
    }

    /// The same with what heads each row as it is to stand there.
    pub(in crate::write) fn matrix_of(
        &self,
        grid: &Grid,
        caption: &str,
        head: impl Fn(usize, &Markup) -> Markup,
    ) -> Markup {
        let mark = |row: &GridRow, at: usize| match &row.cells[at].content {
            Content::State(state) => Some(symbol(*state)),
            // Complete, but late or not committed.
            _ if row.cells[at].tone == Some(Tone::Careful) => Some("!"),
            _ => None,
        };
        html! {
            div.scroll role="region" tabindex="0" aria-label=(caption) {
                table {
                    caption.unseen { (caption) }
                    thead { (self.headers(grid)) }
                    tbody {
                        @for (at, row) in grid.rows.iter().enumerate() {
                            tr {
                                th scope="row" { (head(at, &self.cell(&row.cells[0]))) }
                                @for at in 1..row.cells.len() {
                                    td.brief {
                                        @let content = &row.cells[at];
                                        @if let Some(mark) = mark(row, at) {
                                            span.tag.(class(content.tone)) {
                                                span aria-hidden="true" { (mark) " " }
                                                (self.text(content))
                                            }
                                        } @else { (self.cell(content)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A cell in words; what stands out does so as a tag.
    pub(in crate::write) fn cell(&self, content: &Cell) -> Markup {
        html! {
            @match (&content.content, content.tone) {
                (Content::Name(name), None) => (self.name(name)),
                (Content::Empty, _) => span.quiet { (NOTHING) },
                (Content::Verdict(..), _) => (self.tag(content)),
                (_, Some(Tone::Faint)) => span.quiet { (self.text(content)) },
                (_, Some(_)) => (self.tag(content)),
                (_, None) => (self.text(content)),
            }
        }
    }

    /// A cell as a tag, whatever its tone.
    fn tag(&self, content: &Cell) -> Markup {
        html! { span.tag.(class(content.tone)) { (self.text(content)) } }
    }

    pub(in crate::write) fn text(&self, content: &Cell) -> String {
        made_harmless(cell(content, self.catalogue))
    }
}

/// Verdicts look alike all down a column, those that are neither good nor bad too.
fn is_verdict(column: &Column) -> bool {
    ["column-verdict", "page-column-whole"].contains(&column.header.id)
}

fn is_blank(cell: &Cell) -> bool {
    matches!(&cell.content, Content::Text(text) if text.is_empty())
}

/// A sign for those who scan a grid; the word stands beside it.
fn symbol(state: SubmissionState) -> &'static str {
    match state {
        SubmissionState::Complete => "✓",
        SubmissionState::Incomplete => "…",
        SubmissionState::Invalid => "✗",
        SubmissionState::Missing => "○",
    }
}
