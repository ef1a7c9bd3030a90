//! The plan itself as a document: what is to be reached, and which clauses of the source it
//! covers.

use super::block::{Block, Cell, Grid};
use super::cells::{area_heading, assigned, due, heading, target_cell};
use crate::i18n::{Message, Value, when};
use crate::model::{Clause, Indicator, Placed, Plan, Selector, Task};
use crate::report::{Tone, decided, programme};

/// The plan, area by area.
pub fn plan(plan: &Plan) -> Vec<Block> {
    let mut blocks = vec![heading(1, Message::of(&plan.title))];
    blocks.push(Block::Line(
        Message::new("plan-totals")
            .with("indicators", plan.indicators.len())
            .with("metrics", plan.metrics.len())
            .with("tasks", plan.tasks.iter().filter(|task| task.step_of.is_none()).count())
            .with("units", plan.units.len()),
    ));
    for area in &plan.areas {
        blocks.push(heading(2, area_heading(Some(area))));
        let indicators: Vec<_> =
            plan.indicators.iter().filter(|found| found.area == area.id).collect();
        if !indicators.is_empty() {
            blocks.push(Block::Table(of_indicators(plan, &indicators)));
            let decided = indicators.iter().flat_map(|found| decided::decisions(plan, found));
            blocks.extend(decided.map(Block::Item));
            let asked = indicators.iter().filter_map(|found| programme::asked(plan, found));
            blocks.extend(asked.map(Block::Item));
        }
        let tasks: Vec<_> =
            plan.tasks.iter().filter(|task| task.area.as_ref() == Some(&area.id)).collect();
        if !tasks.is_empty() {
            blocks.push(Block::Table(of_tasks(plan, &tasks)));
        }
    }
    blocks
}

fn of_indicators(plan: &Plan, indicators: &[&Indicator]) -> Grid {
    Grid::of(indicators.iter().copied())
        .word("column-source", |indicator| clauses(&indicator.source))
        .text("column-indicator", |indicator| &indicator.name)
        .word("column-id", |indicator| indicator.id.to_string())
        .figure("column-target", |indicator| {
            let target = indicator.target.as_ref().map(|target| target.value);
            match target {
                None => Message::new("plan-no-target").into(),
                target => target_cell(target, &indicator.unit),
            }
        })
        .word("column-judged", |indicator| {
            let has_path = indicator.judged.is_at_end() && !indicator.path.is_empty();
            let judged = Message::new(match (has_path, indicator.path_assumed) {
                (false, _) => indicator.judged.entry(),
                (true, true) => "judged-path-internal",
                (true, false) => "judged-path",
            });
            if indicator.window.is_open() {
                return judged;
            }
            let when = when(plan, &indicator.window);
            Message::new("judged-when").with("judged", judged).with("when", when)
        })
        .done()
}

fn of_tasks(plan: &Plan, tasks: &[&Task]) -> Grid {
    Grid::of(tasks.iter().copied())
        .word("column-source", |task| clauses(&task.source))
        .text("column-task", task_called)
        .text("column-lead", |task| leads(plan, task))
        .word("column-due", due)
        .done()
}

/// What a task is called; a step stands beneath it.
fn task_called(task: &Task) -> Cell {
    match task.step_of {
        Some(_) => Message::new("task-step").with("name", &task.name).into(),
        None => (&task.name).into(),
    }
}

fn clauses(source: &[Placed<String>]) -> Option<String> {
    let numbers: Vec<_> = source.iter().map(|clause| clause.value.as_str()).collect();
    (!numbers.is_empty()).then(|| numbers.join("\n"))
}

fn leads(plan: &Plan, task: &Task) -> Cell {
    let names = task.lead.iter().map(|selector| match &selector.value {
        Selector::Unit(unit) => {
            plan.units.get(unit.as_str()).map_or_else(|| unit.into(), |unit| (&unit.name).into())
        }
        other => Value::from(other.written()),
    });
    assigned(Value::joined(", ", names), task.lead_assumed)
}

/// Which clauses of the source are taken up, and by what.
pub fn coverage(plan: &Plan) -> Vec<Block> {
    let mut blocks = vec![heading(1, Message::new("coverage-title"))];
    for seed in plan.cited_seeds() {
        blocks.push(heading(2, Message::of(&seed.title)));
        let cited: Vec<_> =
            seed.clauses.iter().map(|clause| (clause, citing(plan, clause))).collect();
        let grid = Grid::of(&cited)
            .word("column-source", |(clause, _)| clause.id.to_string())
            .text("column-clause", |(clause, _)| &clause.summary)
            .text("column-cited-by", |(clause, by)| match &clause.uncited {
                _ if !by.is_empty() => Message::of(by.clone()).into(),
                Some(why) => {
                    let text = Message::new("coverage-excused").with("why", why);
                    Cell::from(text).tone(Some(Tone::Faint))
                }
                None if plan.is_settled(clause) => {
                    Cell::from(Message::new("coverage-settled")).tone(Some(Tone::Faint))
                }
                None => Cell::from(Message::new("coverage-open")).tone(Some(Tone::Bad)),
            });
        blocks.push(Block::Table(grid.done()));
        let uncited = cited.iter().filter(|(_, by)| by.is_empty());
        let (excused, open): (Vec<_>, Vec<_>) =
            uncited.partition(|(clause, _)| plan.is_excused(clause));
        blocks.push(Block::Line(
            Message::new("coverage-totals")
                .with("clauses", cited.len())
                .with("cited", cited.len() - excused.len() - open.len())
                .with("excused", excused.len())
                .with("open", open.len()),
        ));
    }
    if plan.cited_seeds().next().is_none() {
        blocks.push(Block::Line(Message::new("coverage-no-source")));
    }
    blocks
}

/// What takes a clause up.
fn citing(plan: &Plan, clause: &Clause) -> Vec<Value> {
    let citations = plan.citations().filter(|(number, _, _)| *number == clause.id.as_str());
    citations.map(|(_, _, by)| by.into()).collect()
}
