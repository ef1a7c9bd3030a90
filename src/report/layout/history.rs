//! How an indicator stood over the years.

use super::block::{Cell, Column, Grid};
use super::cells::{target_cell, value_cell};
use crate::i18n::Message;
use crate::report::{IndicatorLine, PastFigure, PastYear, Qualified};

/// The years that an indicator is known of, this one last; `None` where there is no other.
pub fn history_table(line: &IndicatorLine<'_>) -> Option<Grid> {
    let assessment = line.assessment();
    let figure = |found: Option<&PastFigure>| match found {
        Some(found) if found.shown.is_some() => value_cell(found.shown.as_ref(), &line.unit),
        Some(found) => Cell::verdict(found.verdict, Qualified::default()),
        None => Cell::empty(),
    };
    let verdict = |year: &PastYear| match (year.is_faulty, &year.end) {
        (true, _) => Message::new("programme-faulty").into(),
        (false, Some(end)) => {
            let qualified = Qualified { provisional: end.provisional, internal: false };
            Cell::verdict(end.verdict, qualified)
        }
        (false, None) => Cell::empty(),
    };
    let same =
        Column { header: Message::of(&assessment.report.name), ..Column::figure("column-value") };
    let grid = Grid::of(&line.history)
        .word("history-year", |year| year.year.to_string())
        .only(!assessment.is_final, |grid| grid.column(same, |year| figure(year.same.as_ref())))
        .figure("history-end", |year| figure(year.end.as_ref()))
        .figure("column-target", |year| target_cell(year.target, &line.unit))
        .word("column-verdict", verdict);
    line.has_history().then(|| grid.done())
}
