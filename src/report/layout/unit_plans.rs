//! The units' own plans as tables.

use super::block::{Block, Cell, Content, Grid};
use super::cells::{due, heading, target_cell, task_verdict, unit_verdict, value_cell};
use crate::i18n::Message;
use crate::report::{Document, OwnTarget, TaskLine, Tone, UnitPlanLine, how_far, unit_plans};

/// The section on the units' own plans; empty where there is nothing to tell.
pub fn unit_plan_blocks(document: &Document<'_>) -> Vec<Block> {
    let lines = unit_plans(document);
    if lines.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![heading(2, Message::new("unit-plans-title"))];
    blocks.extend(counted(&lines).map(Block::Line));
    // Of many units nobody reads each.
    if document.is_of_many() {
        return blocks;
    }
    blocks.push(Block::Table(issued(&lines)));
    let targets = own_targets(&lines);
    if !targets.rows.is_empty() {
        blocks.push(heading(3, Message::new("unit-plans-targets")));
        blocks.push(Block::Table(targets));
    }
    let tasks = own_tasks(&lines);
    if !tasks.rows.is_empty() {
        blocks.push(heading(3, Message::new("unit-plans-tasks")));
        blocks.push(Block::Table(tasks));
    }
    blocks
}

/// How many have issued one, how many have not, and whose targets are higher.
fn counted(lines: &[UnitPlanLine<'_, '_>]) -> impl Iterator<Item = Message> + use<> {
    let required: Vec<_> = lines.iter().filter(|line| line.is_required).collect();
    let issued = required.iter().filter(|line| line.is_issued()).count();
    let whole = Message::new("unit-plans-issued")
        .with("count", issued)
        .with("required", required.len())
        .with("files", lines.iter().filter(|line| line.has_file).count());
    let higher = lines.iter().filter(|line| line.higher().next().is_some()).count();
    let targets: usize = lines.iter().map(|line| line.higher().count()).sum();
    let above = Message::new("unit-plans-higher").with("units", higher).with("count", targets);
    std::iter::once(whole).chain((higher > 0).then_some(above))
}

fn issued(lines: &[UnitPlanLine<'_, '_>]) -> Grid {
    let has_due = lines.iter().any(|line| line.task.is_some());
    Grid::of(lines)
        .text("column-unit", |line| line.name)
        .text("column-unit-plan", |line| {
            let (state, tone) = line.state();
            Cell::from(state).tone(tone)
        })
        .text("column-unit-plan-document", |line| {
            let word = line.word.filter(|_| line.is_issued());
            let said = word.map(|word| word.entry.evidence).filter(|said| !said.is_empty());
            said.map(str::to_owned)
        })
        .word("column-unit-plan-day", |line| {
            let word = line.word.filter(|_| line.is_issued());
            word.and_then(|word| word.day).map(Content::Date)
        })
        .only(has_due, |grid| grid.word("column-due", |line| line.task.map(due)))
        .word("column-unit-plan-file", |line| {
            let entry = if line.has_file { "unit-plan-there" } else { "unit-plan-not-there" };
            Message::new(entry)
        })
        .figure("column-unit-plan-higher", |line| line.higher().count())
        .done()
}

/// A unit's own targets beside the plan's, a row each; the unit stands at its first.
fn own_targets(lines: &[UnitPlanLine<'_, '_>]) -> Grid {
    let rows: Vec<_> = lines
        .iter()
        .flat_map(|line| line.targets.iter().enumerate().map(move |(at, own)| (at, line.name, own)))
        .collect();
    Grid::of(rows.iter().copied())
        .text("column-unit", |(at, name, _)| if at == 0 { name.into() } else { Cell::blank() })
        .text("column-indicator", |(_, _, own)| &own.line.name)
        .figure("column-plan-target", |(_, _, own)| target_cell(own.plan, &own.line.unit))
        .figure("column-own-target", |(_, _, own)| target_cell(Some(own.own), &own.line.unit))
        .figure("column-value", |(_, _, own)| {
            value_cell(own.figures.and_then(|figures| figures.shown()).as_ref(), &own.line.unit)
        })
        .text("column-verdict", |(_, _, own)| own_verdict(own))
        .done()
}

/// The verdict by the unit's own target; why there is none, where there is none.
pub fn own_verdict(own: &OwnTarget<'_, '_>) -> Cell {
    match &own.figures {
        _ if !own.is_in_force => {
            Cell::from(Message::new("own-target-outdated")).tone(Some(Tone::Careful))
        }
        Some(figures) => unit_verdict(figures),
        None => Cell::from(Message::new("own-target-unreported")).tone(Some(Tone::Faint)),
    }
}

fn own_tasks(lines: &[UnitPlanLine<'_, '_>]) -> Grid {
    let rows: Vec<(usize, _, &TaskLine<'_>)> = lines
        .iter()
        .flat_map(|line| {
            line.tasks.iter().enumerate().map(move |(at, task)| (at, line.name, *task))
        })
        .collect();
    Grid::of(rows.iter().copied())
        .text("column-unit", |(at, name, _)| if at == 0 { name.into() } else { Cell::blank() })
        .text("column-task", |(_, _, task)| &task.name)
        .word("column-due", |(_, _, task)| due(task.task))
        .text("column-status", |(_, _, task)| how_far(task))
        .text("column-verdict", |(_, _, task)| task_verdict(task))
        .done()
}
