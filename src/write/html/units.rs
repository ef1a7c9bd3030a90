//! The same report the other way round: each unit with its indicators and tasks.

use maud::{Markup, html};

use super::{Page, class_of_state};
use crate::i18n::Message;
use crate::report::{
    Align, Cell, Column, Content, Grid, GridRow, TaskLine, UnitLine, UnitTask, task_verdict,
    unit_verdict,
};
use crate::write::words::harmless;

impl Page<'_> {
    pub(super) fn by_unit(&self) -> Markup {
        html! {
            section #units aria-labelledby="h-units" {
                h2 #h-units { (self.word("report-by-unit")) }
                ul.units {
                    @for unit in &self.document.units { li { (self.unit(unit)) } }
                }
            }
        }
    }

    fn unit(&self, unit: &UnitLine) -> Markup {
        let indicators = self.indicators_of(unit);
        let tasks = self.tasks_of(unit);
        let caption = |id| self.say(&Message::new(id).with("unit", &unit.name));
        html! {
            details id={ "u-" (unit.id) } {
                summary {
                    h3 { (self.name(&unit.name)) } " "
                    @if let Some(state) = unit.state {
                        span.tag.(class_of_state(state)) { (self.text(&Cell::state(state))) }
                    }
                }
                div.inside {
                    @if !indicators.rows.is_empty() {
                        (self.table(&indicators, &caption("page-caption-unit-indicators")))
                    }
                    @if !tasks.rows.is_empty() {
                        (self.table(&tasks, &caption("page-caption-unit-tasks")))
                    }
                }
            }
        }
    }

    fn indicators_of(&self, unit: &UnitLine) -> Grid {
        let columns = vec![
            Column::text("column-indicator"),
            Column::figure("column-fraction"),
            Column::figure("column-value"),
            Column::figure("column-target"),
            Column::word("column-verdict"),
        ];
        let of_line = |line: &crate::report::IndicatorLine| {
            let own = line.by_unit.iter().find(|own| own.unit == unit.id)?;
            let fraction = own
                .numerator
                .zip(own.denominator)
                .map(|(above, below)| Content::Fraction(above.to_string(), below.to_string()));
            let value = own
                .shown
                .as_ref()
                .map(|shown| Content::Figure(shown.to_string(), Some(line.unit.clone())));
            let target = own.target.map(|target| Content::Target(target, line.unit.clone()));
            let or_nothing =
                |content: Option<Content>| Cell::from(content.unwrap_or(Content::Empty));
            Some(GridRow::new([
                (&line.name).into(),
                or_nothing(fraction),
                or_nothing(value),
                or_nothing(target),
                unit_verdict(own),
            ]))
        };
        Grid { columns, rows: self.document.indicators.iter().filter_map(of_line).collect() }
    }

    fn tasks_of(&self, unit: &UnitLine) -> Grid {
        let columns = vec![
            Column::text("column-task"),
            Column::word("column-due"),
            Column::word("column-status"),
            Column::word("page-column-whole"),
            Column { align: Align::Left, ..Column::text("page-column-note") },
        ];
        let of_line = |line: &TaskLine| {
            let said = line.by_unit.iter().find(|said| said.unit == unit.id)?;
            Some(GridRow::new([
                (&line.name).into(),
                crate::report::due(line.due, line.due_assumed),
                crate::report::unit_status(said, line.due_assumed),
                task_verdict(line),
                note(said),
            ]))
        };
        Grid { columns, rows: self.document.tasks.iter().filter_map(of_line).collect() }
    }
}

/// What a unit says about a task, and its evidence.
fn note(said: &UnitTask) -> Cell {
    let parts: Vec<_> = [&said.note, &said.evidence]
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| harmless(text))
        .collect();
    if parts.is_empty() { Cell::empty() } else { Content::Text(parts.join(" · ")).into() }
}
