//! The same report the other way round: each unit with its indicators and tasks.

use maud::{Markup, html};

use super::{Page, class_of_state};
use crate::i18n::Message;
use crate::report::{self, Cell, UnitLine, UnitPart};

impl Page<'_> {
    pub(super) fn by_unit(&self) -> Markup {
        let parts = report::unit_parts(self.document);
        html! {
            section #units aria-labelledby="h-units" {
                h2 #h-units { (self.word("report-by-unit")) }
                ul.units {
                    @for (unit, part) in self.document.units.iter().zip(&parts) {
                        li { (self.unit(unit, part)) }
                    }
                }
            }
        }
    }

    fn unit(&self, unit: &UnitLine, part: &UnitPart) -> Markup {
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
                    @if !part.indicators.rows.is_empty() {
                        (self.table(&part.indicators, &caption("page-caption-unit-indicators")))
                    }
                    @if !part.tasks.rows.is_empty() {
                        (self.table(&part.tasks, &caption("page-caption-unit-tasks")))
                    }
                }
            }
        }
    }
}
