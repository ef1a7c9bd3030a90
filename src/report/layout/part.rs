//! The areas of a report: their indicators with course and comparison, then their tasks.

use std::collections::BTreeSet;

use super::block::{Block, Cell, Column, Content, Grid};
use super::cells::{
    area_heading, due, due_column, fraction, gap_cell, heading, lead, status_column, target,
    task_verdict, value, verdict,
};
use super::narrative;
use crate::i18n::Message;
use crate::model::Name;
use crate::report::{
    Change, Document, EACH_PERIOD, FULL, IndicatorLine, TaskLine, Tone, Trend, difference, how_far,
    listed_task, tone_of,
};

/// A part of a report: an area of reform, or the units' own tasks.
#[derive(Debug, Clone)]
pub struct Part {
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
    let parts = plan.areas.iter().map(Some).chain([None]).map(|area| {
        let focal = area.and_then(|area| plan.units.get(area.focal.as_ref()?.value.as_str()));
        let id = area.map(|area| area.id.as_str());
        let indicators: Vec<usize> = (0..document.indicators.len())
            .filter(|at| Some(document.indicators[*at].area.as_str()) == id)
            .collect();
        let number = first;
        first += indicators.len();
        Part {
            heading: area_heading(area),
            focal: focal.map(|unit| unit.name.clone()),
            indicators,
            first: number,
            tasks: tasks_of(document, id),
            words: id
                .map_or_else(Vec::new, |id| narrative::of_area(&document.narratives, id, last)),
        }
    });
    let is_there =
        |part: &Part| !part.indicators.is_empty() || part.tasks.is_some() || !part.words.is_empty();
    parts.filter(is_there).collect()
}

fn tasks_of(document: &Document<'_>, area: Option<&str>) -> Option<Grid> {
    let tasks: Vec<_> = document.tasks.iter().filter(|line| line.area.as_deref() == area).collect();
    let tasks: Vec<_> = tasks.into_iter().flat_map(TaskLine::with_steps).collect();
    (!tasks.is_empty()).then(|| task_table(&tasks))
}

/// A part as pieces of text.
pub(super) fn blocks(document: &Document<'_>, part: Part) -> Vec<Block> {
    let mut blocks = vec![heading(2, part.heading.clone())];
    if !part.indicators.is_empty() {
        blocks.push(Block::Table(indicator_table(document, &part)));
        if let Some(path) = programme_table(document, &part.indicators) {
            blocks.push(heading(3, Message::new("programme-heading")));
            blocks.push(Block::Table(path));
        }
    }
    blocks.extend(part.tasks.map(Block::Table));
    blocks.extend(part.words);
    blocks
}

/// Where the column of results stands, and that of margins.
const RESULT: usize = 3;
const MARGIN: usize = 6;

fn indicator_table<'a>(document: &'a Document<'a>, part: &Part) -> Grid {
    let any = |is: fn(&IndicatorLine<'_>) -> bool| document.indicators.iter().any(is);
    let of = part.indicators.iter().zip(part.first..);
    let grid = Grid::of(of.map(|(at, number)| (number, &document.indicators[*at])))
        .figure("column-number", |(number, _)| number)
        .text("column-indicator", |(_, line)| &line.name)
        .figure("column-fraction", |(_, line)| fraction(line.numerator, line.denominator))
        .figure("column-value", |(_, line)| value(line))
        .figure("column-target", |(_, line)| target(line))
        .text("column-verdict", |(_, line)| verdict(line))
        .text("column-gap", |(_, line)| gap_cell(line))
        // A line of one point says nothing.
        .only(any(|line| line.trend.known() > 1), |grid| {
            let column = Column::word("column-course").under(RESULT);
            grid.column(column, |(_, line)| course(&line.trend))
        });
    type Compared<'a> = fn(&'a IndicatorLine<'a>) -> Option<&'a Change>;
    let changes: [(&'static str, Compared<'a>); 2] = [
        // A share that grows over the year is always up on the quarter before: a year says more.
        ("column-last-year", |line| line.last_year.as_ref()),
        ("column-previous", |line| line.previous.as_ref()),
    ];
    let grid = changes.into_iter().fold(grid, |grid, (id, of)| {
        let Some(named) = document.indicators.iter().find_map(of) else { return grid };
        let header = Message::new(id).with("report", &named.name);
        let column = Column { header, ..Column::word(id) }.under(MARGIN);
        grid.column(column, |(_, line)| change(of(line), line))
    });
    grid.done()
}

/// What a programme asks of indicators over the years, and what these have come to; `None` where it
/// asks nothing.
pub fn programme_table(document: &Document<'_>, indicators: &[usize]) -> Option<Grid> {
    let lines = indicators.iter().map(|at| &document.indicators[*at]);
    let asked: Vec<_> = lines.filter_map(|line| Some((line, line.programme.as_ref()?))).collect();
    let years = asked.iter().flat_map(|(_, path)| path.points.iter().map(|point| point.year));
    let years: BTreeSet<i32> = years.collect();
    let has_source = asked.iter().any(|(_, path)| path.source.is_some());
    let grid = Grid::of(asked.iter()).text("column-indicator", |(line, _)| &line.name);
    let grid = years.iter().fold(grid, |grid, year| {
        let header = Message::new("programme-column-year").with("year", year.to_string());
        let column = Column { header, ..Column::figure("programme-column-year") };
        grid.column(column, |(line, path)| {
            let Some(point) = path.points.iter().find(|point| point.year == *year) else {
                return Cell::empty();
            };
            Cell::from(point.cell(&line.unit)).tone(point.verdict.and_then(tone_of))
        })
    });
    let grid = grid.only(has_source, |grid| {
        grid.text("programme-source", |(_, path)| path.source.map(str::to_owned))
    });
    (!asked.is_empty()).then(|| grid.done())
}

/// The line over the periods as blocks of eight heights, a dot where there is no figure.
fn course(trend: &Trend) -> Cell {
    const LEVELS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let last = trend.points.iter().rposition(|point| trend.charted(point).is_some());
    let Some(last) = last.filter(|_| trend.known() > 0) else {
        return Cell::empty();
    };
    // Of a year of weeks the latest.
    let first = (last + 1).saturating_sub(EACH_PERIOD);
    let bars = trend.points[first..=last].iter().map(|point| match point.height {
        Some(height) => {
            let top = LEVELS.len() - 1;
            let level = (usize::from(height) * top + usize::from(FULL / 2)) / usize::from(FULL);
            LEVELS[level.min(top)]
        }
        None => '·',
    });
    let before = (first > 0).then_some('…');
    Content::Text(before.into_iter().chain(bars).collect()).into()
}

/// What has changed since an earlier report, with a sign and a word for its unit.
pub(in crate::report) fn change(change: Option<&Change>, line: &IndicatorLine<'_>) -> Cell {
    let told = change.and_then(|change| difference(change, line));
    let better = change.and_then(|change| change.better).filter(|_| told.is_some());
    Cell::from(told).tone(better.map(|better| if better { Tone::Good } else { Tone::Careful }))
}

fn task_table(tasks: &[&TaskLine<'_>]) -> Grid {
    let all = || tasks.iter().map(|line| line.task);
    Grid::of(tasks.iter().copied())
        .text("column-task", listed_task)
        .text("column-lead", lead)
        .column(due_column(all()), |line| due(line.task))
        .column(status_column(all()), how_far)
        .text("column-verdict", task_verdict)
        .done()
}
