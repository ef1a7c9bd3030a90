//! The areas of a report: their indicators with course and comparison, then their tasks.

use num_rational::BigRational;
use num_traits::Signed;

use super::block::{Block, Cell, Column, Content, Grid, GridRow, Tone, task_verdict_word, tone_of};
use super::cells::{done_late, due, fraction, gap_cell, heading, lead, status, target, value};
use super::facts::{IndicatorLine, Part, TaskLine};
use super::lapse::verdict;
use super::trend::{Change, FULL, Trend};
use super::{Document, narrative};
use crate::assess::Assessment;
use crate::i18n::{Message, Value};
use crate::model::{Fixed, MeasureUnit};

/// The areas in the plan's order, those with nothing in them left out, then the units' own tasks.
pub(super) fn parts(assessment: &Assessment<'_>, document: &Document) -> Vec<Part> {
    let plan = assessment.plan;
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

fn tasks_of(document: &Document, area: Option<&str>) -> Option<Grid> {
    let tasks: Vec<_> = document.tasks.iter().filter(|line| line.area.as_deref() == area).collect();
    (!tasks.is_empty()).then(|| task_table(&tasks))
}

/// A part as pieces of text.
pub(super) fn blocks(document: &Document, part: &Part) -> Vec<Block> {
    let mut blocks = vec![heading(2, part.heading.clone())];
    if !part.indicators.is_empty() {
        blocks.push(Block::Table(indicator_table(document, part)));
    }
    blocks.extend(part.tasks.clone().map(Block::Table));
    blocks.extend(part.words.iter().cloned());
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
    fn of(document: &'a Document) -> Self {
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

fn indicator_table(document: &Document, part: &Part) -> Grid {
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
pub(super) fn change(change: Option<&Change>, line: &IndicatorLine) -> Cell {
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

/// The difference in words; `None` where one of the two figures is not known.
pub fn difference(change: &Change, line: &IndicatorLine) -> Option<Message> {
    let shown = change.shown.as_ref()?;
    let exact: BigRational = shown.to_rational();
    let direction = if exact.is_positive() {
        "up"
    } else if exact.is_negative() {
        "down"
    } else {
        "same"
    };
    let plain = |figure: &Fixed| figure.to_string().trim_start_matches('-').to_owned();
    let entry = Message::new("change")
        .with("direction", direction)
        .with("figure", Value::Figure(plain(shown)));
    let entry = match &line.unit {
        MeasureUnit::Percent => entry.with("unit", Message::new("change-points")),
        MeasureUnit::Permille => entry.with("unit", "‰"),
        MeasureUnit::Named { name, .. } => entry.with("unit", name),
    };
    Some(if change.figure.provisional || line.provisional {
        Message::new("verdict-provisional").with("text", entry)
    } else {
        entry
    })
}

pub(super) fn task_table(tasks: &[&TaskLine]) -> Grid {
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

/// The verdict on a task.
pub fn task_verdict(line: &TaskLine) -> Cell {
    let word = task_verdict_word(line.verdict, line.is_internal());
    if line.overdue {
        return Cell::from(word).tone(Some(Tone::Bad));
    }
    if let Some(late) = line.late {
        return Cell::from(done_late(late, line.due_assumed)).tone(Some(Tone::Careful));
    }
    let id = if line.provisional { "verdict-provisional" } else { "report-plain" };
    Cell::from(Message::new(id).with("text", word)).tone(tone_of(line.verdict))
}
