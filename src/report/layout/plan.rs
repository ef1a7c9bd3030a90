//! The plan itself as a document: what is to be reached, and which clauses of the source it
//! covers.

use super::block::{Block, Cell, Column, Content, Grid, GridRow};
use super::cells::{assigned, due, heading};
use crate::i18n::{Message, Value};
use crate::model::{Clause, Indicator, Placed, Plan, Selector, Task};
use crate::report::Tone;

/// The plan, area by area.
pub fn plan(plan: &Plan) -> Vec<Block> {
    let mut blocks = vec![heading(1, Message::new("report-plain").with("text", &plan.title))];
    blocks.push(Block::Line(
        Message::new("plan-totals")
            .with("indicators", plan.indicators.len())
            .with("metrics", plan.metrics.len())
            .with("tasks", plan.tasks.len())
            .with("units", plan.units.len()),
    ));
    for area in &plan.areas {
        blocks.push(heading(
            2,
            Message::new("report-area").with("number", area.number).with("name", &area.name),
        ));
        let indicators: Vec<_> =
            plan.indicators.iter().filter(|found| found.area == area.id).collect();
        if !indicators.is_empty() {
            blocks.push(Block::Table(of_indicators(&indicators)));
        }
        let tasks: Vec<_> =
            plan.tasks.iter().filter(|task| task.area.as_ref() == Some(&area.id)).collect();
        if !tasks.is_empty() {
            blocks.push(Block::Table(of_tasks(plan, &tasks)));
        }
    }
    blocks
}

fn of_indicators(indicators: &[&Indicator]) -> Grid {
    let columns = vec![
        Column::word("column-source"),
        Column::text("column-indicator"),
        Column::word("column-id"),
        Column::figure("column-target"),
        Column::word("column-judged"),
    ];
    let rows = indicators
        .iter()
        .map(|indicator| {
            let target = indicator.target.as_ref().map_or_else(Cell::empty, |target| {
                Content::Target(target.value, indicator.unit.clone()).into()
            });
            let has_path = indicator.judged.is_at_end() && !indicator.path.is_empty();
            let judged = match (has_path, indicator.path_assumed) {
                (false, _) => indicator.judged.entry(),
                (true, true) => "judged-path-internal",
                (true, false) => "judged-path",
            };
            GridRow::new([
                clauses(&indicator.source),
                (&indicator.name).into(),
                Content::Text(indicator.id.to_string()).into(),
                target,
                Message::new(judged).into(),
            ])
        })
        .collect();
    Grid { columns, rows }
}

fn of_tasks(plan: &Plan, tasks: &[&Task]) -> Grid {
    let columns = vec![
        Column::word("column-source"),
        Column::text("column-task"),
        Column::text("column-lead"),
        Column::word("column-due"),
    ];
    let rows = tasks
        .iter()
        .map(|task| {
            GridRow::new([
                clauses(&task.source),
                (&task.name).into(),
                leads(plan, task),
                due(task.due, task.due_assumed),
            ])
        })
        .collect();
    Grid { columns, rows }
}

fn clauses(source: &[Placed<String>]) -> Cell {
    if source.is_empty() {
        return Cell::empty();
    }
    let numbers: Vec<_> = source.iter().map(|clause| clause.value.clone()).collect();
    Content::Text(numbers.join("\n")).into()
}

fn leads(plan: &Plan, task: &Task) -> Cell {
    let names: Vec<Value> = task
        .lead
        .iter()
        .map(|selector| match &selector.value {
            Selector::Unit(unit) => {
                let found = plan.units.get(unit.as_str());
                found.map_or_else(|| unit.into(), |unit| (&unit.name).into())
            }
            other => other.written().into(),
        })
        .collect();
    assigned(names.into(), task.lead_assumed)
}

/// Which clauses of the source are taken up, and by what.
pub fn coverage(plan: &Plan) -> Vec<Block> {
    let mut blocks = vec![heading(1, Message::new("coverage-title"))];
    for seed in plan.cited_seeds() {
        blocks.push(heading(2, Message::new("report-plain").with("text", &seed.title)));
        let rows: Vec<_> = seed.clauses.iter().map(|clause| of_clause(plan, clause)).collect();
        let count = |wanted: Cover| rows.iter().filter(|(cover, _)| *cover == wanted).count();
        let totals = Message::new("coverage-totals")
            .with("clauses", rows.len())
            .with("cited", count(Cover::Cited))
            .with("excused", count(Cover::Excused))
            .with("open", count(Cover::Open));
        let columns = vec![
            Column::word("column-source"),
            Column::text("column-clause"),
            Column::text("column-cited-by"),
        ];
        let rows = rows.into_iter().map(|(_, row)| row).collect();
        blocks.push(Block::Table(Grid { columns, rows }));
        blocks.push(Block::Line(totals));
    }
    if plan.cited_seeds().next().is_none() {
        blocks.push(Block::Line(Message::new("coverage-no-source")));
    }
    blocks
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Cover {
    Cited,
    Excused,
    Open,
}

fn of_clause(plan: &Plan, clause: &Clause) -> (Cover, GridRow) {
    let by: Vec<Value> = plan
        .citations()
        .filter(|(number, _, _)| *number == clause.id.as_str())
        .map(|(_, _, by)| by.into())
        .collect();
    let (cover, cell) = match &clause.uncited {
        _ if !by.is_empty() => (Cover::Cited, Message::new("report-plain").with("text", by).into()),
        Some(why) => {
            let text = Message::new("coverage-excused").with("why", why);
            (Cover::Excused, Cell::from(text).tone(Some(Tone::Faint)))
        }
        None => (Cover::Open, Cell::from(Message::new("coverage-open")).tone(Some(Tone::Bad))),
    };
    let number = Content::Text(clause.id.to_string()).into();
    (cover, GridRow::new([number, (&clause.summary).into(), cell]))
}
