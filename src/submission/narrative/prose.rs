//! Markdown events → prose that every format can carry.

use pulldown_cmark::{Event, OffsetIter, Tag, TagEnd};

use super::internal::spoken;
use super::nesting::DEEPEST;
use crate::model::{Prose, Span};
use crate::source::spelling::{composed, key};
use crate::source::unseen::is_idle;

/// How many columns a table may have: no more fit into one of Word's.
pub(super) const WIDEST: usize = 63;

/// What is being gathered.
enum Open {
    /// A list, and its items so far.
    List(Option<u64>, Vec<Vec<Prose>>),
    /// An item of a list.
    Item(Vec<Prose>),
    /// A table and its rows so far.
    Table(Vec<Vec<Vec<Span>>>),
}

/// Gathers prose out of events.
#[derive(Default)]
pub(super) struct Text {
    done: Vec<Prose>,
    open: Vec<Open>,
    spans: Vec<Span>,
    bold: usize,
    italic: usize,
    links: Vec<String>,
    /// How many lists are open within the deepest that is shown as one.
    too_deep: usize,
    /// Whether a table was too wide to be one.
    too_wide: bool,
    /// Whether what comes next is not for print.
    is_internal: bool,
    /// Whether anything of it was not for print.
    has_hidden: bool,
}

impl Text {
    /// Text that begins within what is internal, or without.
    pub fn within(is_internal: bool) -> Self {
        Self { is_internal, has_hidden: is_internal, ..Self::default() }
    }

    /// Whether what comes after it is internal.
    pub fn is_internal(&self) -> bool {
        self.is_internal
    }

    /// Takes an event.
    pub fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text)
            | Event::Code(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::FootnoteReference(text) => self.push(&text),
            Event::SoftBreak => self.push(" "),
            Event::HardBreak => self.push("\n"),
            Event::TaskListMarker(_) | Event::Rule => {}
        }
    }

    /// Whether it stands in lists nested too deep: the text of such a list is that of the item
    /// around it.
    pub fn is_too_deep(&self) -> bool {
        self.too_deep > 0
    }

    /// Whether it holds the rows of a table too wide for a page.
    pub fn is_too_wide(&self) -> bool {
        self.too_wide
    }

    /// What was gathered.
    pub fn finish(mut self) -> Vec<Prose> {
        self.close_paragraph();
        self.done
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.bold += 1,
            Tag::Emphasis => self.italic += 1,
            Tag::Link { dest_url, .. } => self.links.push(dest_url.into_string()),
            Tag::Image { dest_url, .. } => self.links.push(dest_url.into_string()),
            Tag::List(_) if self.is_too_deep() || self.open.len() >= 2 * DEEPEST => {
                self.close_paragraph();
                self.too_deep += 1;
            }
            Tag::Item if self.is_too_deep() => self.close_paragraph(),
            Tag::List(first) => {
                self.close_paragraph();
                self.open.push(Open::List(first, Vec::new()));
            }
            Tag::Item => self.open.push(Open::Item(Vec::new())),
            Tag::Table(_) => {
                self.close_paragraph();
                self.open.push(Open::Table(Vec::new()));
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(Open::Table(rows)) = self.open.last_mut() {
                    rows.push(Vec::new());
                }
            }
            Tag::TableCell | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {}
            _ => self.close_paragraph(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.bold -= 1,
            TagEnd::Emphasis => self.italic -= 1,
            // On paper an address can only be read.
            TagEnd::Link | TagEnd::Image => {
                let address = self.links.pop().unwrap_or_default();
                let said = self.spans.last().is_some_and(|span| span.text.ends_with(&address));
                if !address.is_empty() && !said {
                    self.push(&format!(" ({address})"));
                }
            }
            TagEnd::List(_) if self.is_too_deep() => {
                self.close_paragraph();
                self.too_deep -= 1;
            }
            TagEnd::Item if self.is_too_deep() => self.close_paragraph(),
            TagEnd::List(_) => {
                if let Some(Open::List(first, items)) = self.open.pop()
                    && !(self.has_hidden && items.is_empty())
                {
                    self.put(Prose::List(first, items));
                }
            }
            TagEnd::Item => {
                self.close_paragraph();
                if let Some(Open::Item(item)) = self.open.pop()
                    && !(self.has_hidden && item.is_empty())
                    && let Some(Open::List(_, items)) = self.open.last_mut()
                {
                    items.push(item);
                }
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.spans);
                if let Some(Open::Table(rows)) = self.open.last_mut()
                    && let Some(row) = rows.last_mut()
                {
                    row.push(cell);
                }
            }
            TagEnd::Table => {
                if let Some(Open::Table(rows)) = self.open.pop() {
                    self.put_table(rows);
                }
            }
            TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript => {}
            _ => self.close_paragraph(),
        }
    }

    fn push(&mut self, text: &str) {
        let was_internal = self.is_internal;
        let text = spoken(text, &mut self.is_internal);
        self.has_hidden |= was_internal || self.is_internal;
        let text: String = composed(&text).chars().filter(|c| !is_idle(*c)).collect();
        if text.is_empty() {
            return;
        }
        let (bold, italic) = (self.bold > 0, self.italic > 0);
        match self.spans.last_mut() {
            Some(last) if (last.bold, last.italic) == (bold, italic) => last.text.push_str(&text),
            _ => self.spans.push(Span { text, bold, italic }),
        }
    }

    fn close_paragraph(&mut self) {
        let mut spans = std::mem::take(&mut self.spans);
        // Only code begins with blanks, and what a mark too far to the right has become.
        if let Some(first) = spans.first_mut() {
            let blanks = first.text.len() - first.text.trim_start().len();
            first.text.drain(..blanks);
        }
        if let Some(last) = spans.last_mut() {
            last.text.truncate(last.text.trim_end().len());
        }
        if spans.iter().any(|span| !span.text.trim().is_empty()) {
            self.put(Prose::Paragraph(spans));
        }
    }

    /// Puts a table, without the rows of which nothing is for print.
    fn put_table(&mut self, mut rows: Vec<Vec<Vec<Span>>>) {
        if self.has_hidden {
            rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
        }
        if rows.iter().any(|row| row.len() > WIDEST) {
            self.too_wide = true;
            rows.into_iter().for_each(|row| self.put_cells(row));
        } else if !rows.is_empty() {
            self.put(Prose::Table(rows));
        }
    }

    /// Puts the cells of a row as a paragraph.
    fn put_cells(&mut self, mut row: Vec<Vec<Span>>) {
        while row.pop_if(|cell| cell.is_empty()).is_some() {}
        let between = || Span { text: " | ".to_owned(), ..Span::default() };
        let mut spans = Vec::new();
        for cell in row {
            if !spans.is_empty() {
                spans.push(between());
            }
            spans.extend(cell);
        }
        if !spans.is_empty() {
            self.put(Prose::Paragraph(spans));
        }
    }

    fn put(&mut self, prose: Prose) {
        match self.open.last_mut() {
            Some(Open::Item(item)) => item.push(prose),
            _ => self.done.push(prose),
        }
    }
}

/// The text of a heading whose start has been read, up to its end, and whether a mark in it makes
/// what follows internal.
pub(super) fn heading_text(events: &mut OffsetIter<'_>) -> (String, bool) {
    let mut text = Text::default();
    for (event, _) in events {
        if matches!(event, Event::End(TagEnd::Heading(_))) {
            break;
        }
        text.take(event);
    }
    let is_internal = text.is_internal();
    (text.finish().iter().map(plain).collect(), is_internal)
}

/// Prose without its styles, as one line of text.
pub(super) fn plain(prose: &Prose) -> String {
    fn joined(spans: &[Span]) -> String {
        spans.iter().map(|span| span.text.as_str()).collect()
    }
    match prose {
        Prose::Paragraph(spans) => joined(spans),
        Prose::List(_, items) => items.iter().flatten().map(plain).collect(),
        Prose::Table(rows) => rows.iter().flatten().map(|cell| joined(cell)).collect(),
    }
}

/// Whether words say no more than that there is nothing.
pub(super) fn say_nothing(text: &[Prose]) -> bool {
    const WORDS: [&str; 8] = [
        "không",
        "không có",
        "không có nội dung",
        "không phát sinh",
        "no",
        "none",
        "nothing",
        "nil",
    ];
    let [Prose::Paragraph(spans)] = text else { return false };
    let text: String = spans.iter().map(|span| span.text.as_str()).collect();
    let said = key(text.trim_end_matches(['.', ';', '!', ' ']));
    WORDS.iter().any(|word| key(word) == said)
}
