//! The pieces that a document is laid out in, and the typed cells of its tables.

use chrono::NaiveDate;

use crate::assess::Verdict;
use crate::i18n::Message;
use crate::model::{MeasureUnit, Name, Prose, SubmissionState, Target};
use crate::report::{Tone, tone_of};

/// A piece of a document.
#[derive(Debug, Clone)]
pub enum Block {
    /// A heading; level 1 is the document's title.
    Heading {
        /// How deep it stands, from 1.
        level: u8,
        /// What it says.
        text: Message,
    },
    /// A line that must not be overlooked.
    Notice {
        /// How it stands out.
        tone: Tone,
        /// What must not be overlooked.
        text: Message,
    },
    /// A line of text.
    Line(Message),
    /// An item of a list.
    Item(Message),
    /// What a unit says in its own words.
    Words(Words),
    /// A place that has still to be filled in: nobody has said anything, so nothing is said.
    Blank(Message),
    /// Figures in rows and columns.
    Table(Grid),
    /// Pieces that a short form of the report leaves out.
    Detail(Vec<Block>),
}

/// What a unit says in its own words. The text is the unit's: a writer makes it harmless.
#[derive(Debug, Clone)]
pub struct Words {
    /// Who says it, and about what; nobody in the author's own voice.
    pub by: Option<Message>,
    /// The text; never empty.
    pub text: Vec<Prose>,
}

/// Which way a column leans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Figures.
    Right,
    /// Short words on paper; elsewhere like text.
    Centre,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// What stands at its top.
    pub header: Message,
    /// Which way it leans.
    pub align: Align,
    /// Whether it may be broken into lines where space is short.
    pub wraps: bool,
    /// The column (by its place) under whose cells this one's may stand where space is short.
    pub under: Option<usize>,
}

impl Column {
    /// A column of running text.
    pub fn text(header: &'static str) -> Self {
        Self { header: Message::new(header), align: Align::Left, wraps: true, under: None }
    }

    /// A column of short words.
    pub fn word(header: &'static str) -> Self {
        Self { header: Message::new(header), align: Align::Left, wraps: false, under: None }
    }

    /// The same column, which may give up its place and stand under another.
    #[must_use]
    pub fn under(mut self, host: usize) -> Self {
        self.under = Some(host);
        self
    }

    /// A column of figures.
    pub fn figure(header: &'static str) -> Self {
        Self { header: Message::new(header), align: Align::Right, wraps: false, under: None }
    }
}

/// A table.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    /// What stands in each column, and how; one for every cell of a row.
    pub columns: Vec<Column>,
    /// The lines below the header, headings of groups among them.
    pub rows: Vec<GridRow>,
}

impl Grid {
    /// Draws a table with a row for each of some things, column by column.
    pub fn of<T: Copy>(things: impl IntoIterator<Item = T>) -> Drawing<T> {
        let things: Vec<T> = things.into_iter().collect();
        let grid = Self { columns: Vec::new(), rows: vec![GridRow::default(); things.len()] };
        Drawing { things, grid }
    }
}

impl Grid {
    /// The table less a column, by the entry at its top.
    #[must_use]
    pub fn without(mut self, header: &str) -> Self {
        let Some(at) = self.columns.iter().position(|column| column.header.id == header) else {
            return self;
        };
        self.columns.remove(at);
        for row in self.rows.iter_mut().filter(|row| !row.heads_group) {
            row.cells.remove(at);
        }
        self
    }
}

/// A table while it is being drawn.
#[derive(Debug)]
pub struct Drawing<T> {
    things: Vec<T>,
    grid: Grid,
}

impl<T: Copy> Drawing<T> {
    /// Adds a column, and to each row the cell that stands in it.
    #[must_use]
    pub fn column<C: Into<Cell>>(mut self, column: Column, mut cell: impl FnMut(T) -> C) -> Self {
        self.grid.columns.push(column);
        for (row, thing) in self.grid.rows.iter_mut().zip(&self.things) {
            row.cells.push(cell(*thing).into());
        }
        self
    }

    /// Adds a column of running text.
    #[must_use]
    pub fn text<C: Into<Cell>>(self, header: &'static str, cell: impl FnMut(T) -> C) -> Self {
        self.column(Column::text(header), cell)
    }

    /// Adds a column of short words.
    #[must_use]
    pub fn word<C: Into<Cell>>(self, header: &'static str, cell: impl FnMut(T) -> C) -> Self {
        self.column(Column::word(header), cell)
    }

    /// Adds a column of figures.
    #[must_use]
    pub fn figure<C: Into<Cell>>(self, header: &'static str, cell: impl FnMut(T) -> C) -> Self {
        self.column(Column::figure(header), cell)
    }

    /// Adds what only some tables have.
    #[must_use]
    pub fn only(self, where_it_is: bool, add: impl FnOnce(Self) -> Self) -> Self {
        if where_it_is { add(self) } else { self }
    }

    /// The table.
    pub fn done(self) -> Grid {
        self.grid
    }

    /// The table, with a heading above all rows in a run that have the same.
    pub fn grouped(mut self, heading: impl Fn(T) -> Message) -> Grid {
        let mut last = None;
        for (row, thing) in std::mem::take(&mut self.grid.rows).into_iter().zip(self.things) {
            let own = Some(heading(thing));
            if own != last {
                let cells = vec![own.clone().into()];
                self.grid.rows.push(GridRow { cells, heads_group: true, ..GridRow::default() });
                last = own;
            }
            self.grid.rows.push(row);
        }
        self.grid
    }
}

/// A row of a table.
#[derive(Debug, Clone, Default)]
pub struct GridRow {
    /// Its cells, one a column; in a heading of a group the only one, across all columns.
    pub cells: Vec<Cell>,
    /// Whether it is the heading of the rows below it.
    pub heads_group: bool,
    /// Whether it adds up the rows below it, and stands out from them.
    pub adds_up: bool,
}

/// What a cell holds.
#[derive(Debug, Clone)]
pub enum Content {
    /// Nothing.
    Empty,
    /// Text as it is; it may come from a user's file.
    Text(String),
    /// A name in two languages.
    Name(Name),
    /// An entry of the catalogue.
    Message(Message),
    /// A figure in plain form, with its unit of measure where it needs one.
    Figure(String, Option<MeasureUnit>),
    /// A numerator and a denominator, in plain form.
    Fraction(String, String),
    /// A bound or two, with the unit of measure they are in.
    Target(Target, MeasureUnit),
    /// A verdict, and what qualifies it.
    Verdict(Verdict, Qualified),
    /// The state of a submission.
    State(SubmissionState),
    /// A day, which each language writes in its own way.
    Date(NaiveDate),
}

/// What qualifies a verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Qualified {
    /// Figures are lacking.
    pub provisional: bool,
    /// An interim target that the plan has set itself decides it.
    pub internal: bool,
}

/// What stands where a row and a column meet, and how it is set off.
#[derive(Debug, Clone)]
pub struct Cell {
    /// What it holds.
    pub content: Content,
    /// How it stands out.
    pub tone: Option<Tone>,
}

impl Cell {
    /// An empty cell.
    pub fn empty() -> Self {
        Content::Empty.into()
    }

    /// A cell that shows nothing at all, where nothing is expected.
    pub fn blank() -> Self {
        Content::Text(String::new()).into()
    }

    /// The same cell, standing out.
    #[must_use]
    pub fn tone(mut self, tone: Option<Tone>) -> Self {
        self.tone = tone;
        self
    }

    /// A verdict in its tone.
    pub fn verdict(verdict: Verdict, qualified: Qualified) -> Self {
        Self::from(Content::Verdict(verdict, qualified)).tone(tone_of(verdict))
    }

    /// The state of a submission in its tone.
    pub fn state(state: SubmissionState) -> Self {
        let tone = match state {
            SubmissionState::Complete => Tone::Good,
            SubmissionState::Incomplete => Tone::Careful,
            SubmissionState::Invalid | SubmissionState::Missing => Tone::Bad,
        };
        Self::from(Content::State(state)).tone(Some(tone))
    }
}

impl From<Content> for Cell {
    fn from(content: Content) -> Self {
        Self { content, tone: None }
    }
}

impl From<Message> for Cell {
    fn from(message: Message) -> Self {
        Content::Message(message).into()
    }
}

impl From<&Name> for Cell {
    fn from(name: &Name) -> Self {
        Content::Name(name.clone()).into()
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Content::Text(text).into()
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        Content::Figure(count.to_string(), None).into()
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(content: Option<T>) -> Self {
        content.map_or_else(Self::empty, Into::into)
    }
}
