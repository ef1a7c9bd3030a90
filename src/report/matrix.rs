//! Who has submitted what: the matrix of units by period.

use super::block::{Align, Block, Cell, Column, Content, Grid, GridRow, Tone};
use super::facts::{Timeliness, UnitLine};
use super::layout::heading;
use crate::assess::Assessment;
use crate::i18n::Message;
use crate::model::SubmissionState;

/// The matrix of a report's submissions.
pub(super) fn submissions(assessment: &Assessment<'_>, units: &[UnitLine]) -> Grid {
    let mut columns = vec![Column::text("column-unit")];
    for period in &assessment.periods {
        columns.push(Column {
            header: Message::new("report-plain").with("text", period.id.as_str()),
            align: Align::Left,
            wraps: false,
            under: None,
        });
    }
    columns.push(Column::word("column-timeliness"));
    let rows = units
        .iter()
        .map(|unit| {
            let mut cells: Vec<Cell> = vec![(&unit.name).into()];
            cells.extend(unit.by_period.iter().map(|state| match state {
                Some(state) => Cell::state(*state),
                None => Cell::from(Message::new("state-none")).tone(Some(Tone::Faint)),
            }));
            cells.push(timeliness(unit));
            GridRow::new(cells)
        })
        .collect();
    Grid { columns, rows }
}

/// Whether a unit submitted in time, in words.
pub fn timeliness(unit: &UnitLine) -> Cell {
    match unit.timeliness {
        Some(Timeliness::OnTime) => {
            Cell::from(Message::new("timeliness-on-time")).tone(Some(Tone::Good))
        }
        Some(Timeliness::Late) => {
            let days = unit.submitted.zip(unit.due).map_or(0, |(day, due)| (day - due).num_days());
            let entry = Message::new("timeliness-late").with("days", days.max(0));
            Cell::from(entry).tone(Some(Tone::Careful))
        }
        None => Content::Empty.into(),
    }
}

/// The status of a report's submissions by itself, with totals.
pub fn status(assessment: &Assessment<'_>, units: &[UnitLine]) -> Vec<Block> {
    let states = || units.iter().flat_map(|unit| unit.by_period.iter().flatten());
    let count = |wanted: SubmissionState| states().filter(|state| **state == wanted).count();
    let expected = states().count();
    let mut blocks = vec![heading(
        1,
        Message::new("status-title")
            .with("report", &assessment.report.name)
            .with("as-of", assessment.as_of),
    )];
    if assessment.plan.illustrative {
        let text = Message::new("report-illustrative");
        blocks.push(Block::Notice { tone: Tone::Careful, text });
    }
    blocks.push(Block::Table(submissions(assessment, units)));
    blocks.push(Block::Line(
        Message::new("status-totals")
            .with("expected", expected)
            .with("received", expected - count(SubmissionState::Missing))
            .with("complete", count(SubmissionState::Complete))
            .with("incomplete", count(SubmissionState::Incomplete))
            .with("invalid", count(SubmissionState::Invalid))
            .with("missing", count(SubmissionState::Missing)),
    ));
    blocks
}
