//! What must not wait: the indicators that fall short or have no figures, the tasks that are overdue.

use super::{Link, Linked, Site};
use crate::report::layout::{risk_table, risky, who, who_is_behind};
use crate::report::{
    Grid, TaskLine, Tone, due, gap_cell, how_far, named_task, target_cell, value_cell, verdict,
};

/// The indicators that fall short, the worst first; `None` where none does.
pub fn pressing_indicators(site: &Site<'_>) -> Option<Linked> {
    let lines = site.document.indicators.iter();
    let mut pressing: Vec<_> =
        lines.filter(|line| line.verdict.is_pressing() || line.provisional).collect();
    // Verdicts are declared most pressing first; within one, the plan's order stays.
    pressing.sort_by_key(|line| line.verdict);
    let grid = Grid::of(pressing.iter().copied())
        .text("column-indicator", |line| &line.name)
        .figure("column-value", |line| value_cell(line.shown.as_ref(), &line.unit))
        .figure("column-target", |line| target_cell(line.target, &line.unit))
        .text("column-verdict", verdict)
        .text("column-gap", gap_cell)
        .text("column-who", who)
        .done();
    let to = pressing.iter().map(|line| Link::Indicator(line.id.clone())).collect();
    (!pressing.is_empty()).then_some(Linked { grid, to })
}

/// The indicators whose target of the year will be missed as things go; `None` where none will, or
/// nothing of the year is left.
pub fn indicators_at_risk(site: &Site<'_>) -> Option<Linked> {
    let risky = risky(site.document);
    let to = risky.iter().map(|(line, _)| Link::Indicator(line.id.clone())).collect();
    (!risky.is_empty()).then(|| Linked { grid: risk_table(&risky), to })
}

/// The tasks that are overdue; `None` where none is.
pub fn pressing_tasks(site: &Site<'_>) -> Option<Linked> {
    let every = site.document.tasks.iter().flat_map(TaskLine::with_steps);
    let overdue: Vec<_> = every.filter(|line| line.overdue || line.verdict.is_miss()).collect();
    let grid = Grid::of(overdue.iter().copied())
        .text("column-task", named_task)
        .text("column-who", who_is_behind)
        .text("column-due", |line| due(line.task).tone(line.overdue.then_some(Tone::Bad)))
        .text("column-status", how_far)
        .done();
    let to = vec![Link::Nowhere; overdue.len()];
    (!overdue.is_empty()).then_some(Linked { grid, to })
}
