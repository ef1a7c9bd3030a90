//! The areas of a report: their indicators with course and comparison, then their tasks.

use super::block::{Block, Cell, Column, Content, Grid, GridRow};
use super::cells::{
    due, fraction, gap_cell, heading, lead, status, target, task_verdict, value, verdict,
};
use super::narrative;
use crate::i18n::Message;
use crate::model::Name;
use crate::report::{Change, Document, FULL, IndicatorLine, TaskLine, Tone, Trend, difference};

/// A part of a report: an area of reform, or the units' own tasks.
#[derive(Debug, Clone)]
pub struct Part {
    /// The area's id; `None` for the units' own tasks.
    pub area: Option<String>,
    /// What stands above it.
    pub heading: Message,
    /// The unit that consolidates it.
    pub focal: Option<Name>,
    /// Its indicators, by their place among [`Document::indicators`].
    pub indicators: Vec<usize>,
    /// The number of the first of them: they are numbered through the report.
    pub first: usize,
    /// Its tasks, as a table.
    pub tasks: Option<Grid>,
    /// What the units say of it.
    pub words: Vec<Block>,
}

/// The areas in the plan's order, those with nothing in them left out, then the units' own tasks.
pub fn parts(document: &Document<'_>) -> Vec<Part> {
    let plan = document.assessment.plan;
    let mut first = 1;
    let last = document.meta.of.last().map(String::as_str);
    let areas = plan.areas.iter().map(|area| {
        let focal = area.focal.as_ref().and_then(|focal| plan.units.get(focal.value.as_str()));
        let id = Some(area.id.as_str());
        let indicators: Vec<usize> = (0..document.indicators.len())
            .filter(|at| Some(document.indicators[*at].area.as_str()) == id)
            .collect();
        let number = first;
        first += indicators.len();
        Part {
            area: Some(area.id.to_string()),
            heading: Message::new("report-area")
                .with("number", area.number)
                .with("name", &area.name),
            focal: focal.map(|unit| unit.name.clone()),
            indicators,
            first: number,
            tasks: tasks_of(document, id),
            words: narrative::of_area(&document.narratives, area.id.as_str(), last),
        }
    });
    let own = Part {
        area: None,
        heading: Message::new("report-own-tasks"),
        focal: None,
        indicators: Vec::new(),
        first: 0,
        tasks: tasks_of(document, None),
        words: Vec::new(),
    };
    let is_there =
        |part: &Part| !part.indicators.is_empty() || part.tasks.is_some() || !part.words.is_empty();
    areas.chain([own]).filter(is_there).collect()
}

fn tasks_of(document: &Document<'_>, area: Option<&str>) -> Option<Grid> {
    let tasks: Vec<_> = document.tasks.iter().filter(|line| line.area.as_deref() == area).collect();
    (!tasks.is_empty()).then(|| task_table(&tasks))
}

/// A part as pieces of text.
pub(super) fn blocks(document: &Document<'_>, part: Part) -> Vec<Block> {
    let mut blocks = vec![heading(2, part.heading.clone())];
    if !part.indicators.is_empty() {
        blocks.push(Block::Table(indicator_table(document, &part)));
    }
    blocks.extend(part.tasks.map(Block::Table));
    blocks.extend(part.words);
    blocks
}

/// Which of the columns beyond the bare figures a report has.
#[derive(Clone, Copy)]
struct Extras<'a> {
    /// A line of one point says nothing.
    course: bool,
    previous: Option<&'a Change>,
    last_year: Option<&'a Change>,
}

impl<'a> Extras<'a> {
    fn of(document: &'a Document<'_>) -> Self {
        let lines = || document.indicators.iter();
        Self {
            course: lines().any(|line| line.trend.known() > 1),
            previous: lines().find_map(|line| line.previous.as_ref()),
            last_year: lines().find_map(|line| line.last_year.as_ref()),
        }
    }
}

/// Where the column of results stands, and that of margins.
const RESULT: usize = 3;
const MARGIN: usize = 6;

fn indicator_table(document: &Document<'_>, part: &Part) -> Grid {
    let extras = Extras::of(document);
    let mut columns = vec![
        Column::figure("column-number"),
        Column::text("column-indicator"),
        Column::figure("column-fraction"),
        Column::figure("column-value"),
        Column::figure("column-target"),
        Column::text("column-verdict"),
        Column::text("column-gap"),
    ];
    if extras.course {
        columns.push(Column::word("column-course").under(RESULT));
    }
    let compared = |change: &Change, id| Message::new(id).with("report", &change.name);
    let changes = [(extras.previous, "column-previous"), (extras.last_year, "column-last-year")];
    for (change, id) in changes {
        let header = change.map(|change| compared(change, id));
        columns.extend(header.map(|header| Column { header, ..Column::word(id) }.under(MARGIN)));
    }
    let rows = part.indicators.iter().zip(part.first..).map(|(at, number)| {
        let line = &document.indicators[*at];
        let mut cells = vec![
            Content::Figure(number.to_string(), None).into(),
            (&line.name).into(),
            fraction(line.numerator, line.denominator),
            value(line),
            target(line),
            verdict(line),
            gap_cell(line),
        ];
        if extras.course {
            cells.push(course(&line.trend));
        }
        if extras.previous.is_some() {
            cells.push(change(line.previous.as_ref(), line));
        }
        if extras.last_year.is_some() {
            cells.push(change(line.last_year.as_ref(), line));
        }
        GridRow::new(cells)
    });
    Grid { rows: rows.collect(), columns }
}

/// The line over the periods as blocks of eight heights, a dot where there is no figure.
fn course(trend: &Trend) -> Cell {
    const LEVELS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let last = trend.points.iter().rposition(|point| trend.charted(point).is_some());
    let Some(last) = last.filter(|_| trend.known() > 0) else {
        return Cell::empty();
    };
    let bars = trend.points[..=last].iter().map(|point| match point.height {
        Some(height) => {
            let top = LEVELS.len() - 1;
            let level = (usize::from(height) * top + usize::from(FULL / 2)) / usize::from(FULL);
            LEVELS[level.min(top)]
        }
        None => '·',
    });
    Content::Text(bars.collect()).into()
}

/// What has changed since an earlier report, with a sign and a word for its unit.
fn change(change: Option<&Change>, line: &IndicatorLine<'_>) -> Cell {
    let Some(message) = change.and_then(|change| difference(change, line)) else {
        return Cell::empty();
    };
    let tone = match change.and_then(|change| change.better) {
        Some(true) => Some(Tone::Good),
        Some(false) => Some(Tone::Careful),
        None => None,
    };
    Cell::from(message).tone(tone)
}

fn task_table(tasks: &[&TaskLine<'_>]) -> Grid {
    let columns = vec![
        Column::text("column-task"),
        Column::text("column-lead"),
        Column::word("column-due"),
        Column::word("column-status"),
        Column::text("column-verdict"),
    ];
    let rows = tasks
        .iter()
        .map(|line| {
            GridRow::new([
                (&line.name).into(),
                lead(line),
                due(line.due, line.due_assumed),
                status(line.status),
                task_verdict(line),
            ])
        })
        .collect();
    Grid { columns, rows }
}
