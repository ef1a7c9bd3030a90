//! Who has submitted what and when: the matrix of units by period.
//!
//! How complete a submission is and whether it came in time are two things, never mixed.

use chrono::NaiveDate;

use super::block::{Cell, Column, Content, Grid};
use crate::assess::Assessment;
use crate::i18n::{Message, Value};
use crate::model::{Arrival, Period, Plan, Receipt, SubmissionState, Timeliness};
use crate::report::sentence::first_of_many;
use crate::report::{Document, EACH_PERIOD, Tone, UnitLine};

/// The matrix of a report's submissions: of one period everything that is known, of several a
/// column each.
pub fn submissions(document: &Document<'_>) -> Grid {
    submissions_of(document, &document.units)
}

/// The part of the matrix that some of the units make.
pub fn submissions_of(document: &Document<'_>, units: &[UnitLine]) -> Grid {
    let assessment = document.assessment;
    match assessment.periods.as_slice() {
        [period] => of_period(assessment, period, units),
        periods if periods.len() > EACH_PERIOD => of_many(periods, units, assessment.as_of),
        periods => by_period(periods, units, assessment.as_of),
    }
}

fn of_period(assessment: &Assessment<'_>, period: &Period, units: &[UnitLine]) -> Grid {
    let expected = units.iter().filter_map(|unit| {
        let arrival = unit.arrivals.first().and_then(Option::as_ref);
        Some((unit, (*unit.by_period.first()?)?, arrival, arrival.and_then(Arrival::receipt)))
    });
    Grid::of(expected)
        .text("column-unit", |(unit, ..)| &unit.name)
        .word("column-state", |(_, state, ..)| Cell::state(state))
        .word("column-timeliness", |(_, _, arrival, _)| {
            timeliness(assessment.plan, period, arrival, assessment.as_of)
        })
        .word("column-submitted", |(.., receipt)| receipt.map(|it| Content::Date(it.submitted)))
        .word("column-revised", |(.., receipt)| revised(receipt))
        .text("column-committer", |(.., receipt)| receipt.map(|it| it.first.committer.clone()))
        .done()
}

/// Whether a submission came in time; of an absent one, how long it is overdue or has yet.
pub(in crate::report) fn timeliness(
    plan: &Plan,
    period: &Period,
    arrival: Option<&Arrival>,
    as_of: NaiveDate,
) -> Cell {
    let told = |entry: Message, tone| Cell::from(entry).tone(Some(tone));
    match arrival {
        Some(Arrival::Committed(receipt)) => match receipt.timeliness {
            Timeliness::OnTime => told(Message::new("timeliness-on-time"), Tone::Good),
            Timeliness::Late => told(late(receipt), Tone::Careful),
            Timeliness::Excused => told(excused(receipt), Tone::Faint),
        },
        Some(Arrival::Uncommitted) => told(Message::new("timeliness-uncommitted"), Tone::Careful),
        Some(Arrival::Unknown) => Cell::empty(),
        None if as_of > plan.deadline(period) => {
            let days = (as_of - period.due).num_days();
            told(Message::new("timeliness-overdue").with("days", days), Tone::Bad)
        }
        None if as_of >= period.from => {
            let days = (plan.deadline(period) - as_of).num_days();
            told(Message::new("timeliness-ahead").with("days", days), Tone::Faint)
        }
        None => told(Message::new("timeliness-not-begun"), Tone::Faint),
    }
}

fn late(receipt: &Receipt) -> Message {
    Message::new("timeliness-late").with("days", receipt.days_late)
}

/// That it came after its due date and is accepted so.
fn excused(receipt: &Receipt) -> Message {
    Message::new("timeliness-excused").with("days", receipt.days_late)
}

/// When a submission was last changed after it came, and whether a change waits to be committed.
fn revised(receipt: Option<&Receipt>) -> Cell {
    match receipt {
        Some(receipt) if receipt.unsaved => {
            Cell::from(Message::new("revised-unsaved")).tone(Some(Tone::Careful))
        }
        Some(Receipt { revised: Some(day), .. }) => Content::Date(*day).into(),
        _ => Cell::empty(),
    }
}

/// Of more periods than stand side by side: how many are as they should be, and which are not.
pub(in crate::report) fn of_many(
    periods: &[&Period],
    units: &[UnitLine],
    as_of: NaiveDate,
) -> Grid {
    let is_due = |at: usize| as_of >= periods[at].from;
    let expected = |unit: &UnitLine| {
        (0..periods.len()).filter(|at| unit.by_period[*at].is_some() && is_due(*at)).count()
    };
    let complete = |unit: &UnitLine| {
        unit.by_period.iter().filter(|state| **state == Some(SubmissionState::Complete)).count()
    };
    let amiss = |unit: &UnitLine| {
        let cells = (0..periods.len()).filter(|at| is_due(*at)).filter_map(|at| {
            let state = unit.by_period[at]?;
            let word = Message::new("state").with("state", state.code());
            let remark = arrival_remark(unit.arrivals[at].as_ref());
            let is_whole = state == SubmissionState::Complete;
            let said = match (is_whole, remark) {
                (true, None) => return None,
                (true, Some(remark)) => remark,
                (false, None) => word,
                (false, Some(remark)) => {
                    Message::of(Value::Joined(", ", vec![word.into(), remark.into()]))
                }
            };
            let entry = Message::new("state-in").with("period", &periods[at].name);
            Some(entry.with("state", said))
        });
        cells.collect::<Vec<Message>>()
    };
    Grid::of(units)
        .text("column-unit", |unit| &unit.name)
        .figure("column-complete-periods", |unit| {
            Content::Fraction(complete(unit).to_string(), expected(unit).to_string())
        })
        .text("column-amiss", |unit| {
            let amiss = amiss(unit);
            let tone = (!amiss.is_empty()).then_some(Tone::Careful);
            let told = (!amiss.is_empty()).then(|| Message::of(first_of_many("; ", amiss)));
            Cell::from(told).tone(tone)
        })
        .done()
}

fn by_period(periods: &[&Period], units: &[UnitLine], as_of: NaiveDate) -> Grid {
    let grid = Grid::of(units).text("column-unit", |unit| &unit.name);
    let grid = periods.iter().enumerate().fold(grid, |grid, (at, period)| {
        let column = Column { header: Message::of(&period.name), ..Column::text("column-period") };
        grid.column(column, |unit| match unit.by_period[at] {
            Some(SubmissionState::Missing) if as_of < period.from => {
                Cell::from(Message::new("timeliness-not-begun")).tone(Some(Tone::Faint))
            }
            state => compact(state, unit.arrivals[at].as_ref()),
        })
    });
    grid.done()
}

/// What is worth saying of how a submission came.
fn arrival_remark(arrival: Option<&Arrival>) -> Option<Message> {
    match arrival {
        Some(Arrival::Committed(receipt)) if receipt.timeliness == Timeliness::Late => {
            Some(late(receipt))
        }
        Some(Arrival::Committed(receipt)) if receipt.timeliness == Timeliness::Excused => {
            Some(excused(receipt))
        }
        Some(Arrival::Committed(receipt)) if receipt.unsaved => {
            Some(Message::new("revised-unsaved"))
        }
        Some(Arrival::Uncommitted) => Some(Message::new("timeliness-uncommitted")),
        _ => None,
    }
}

/// State and timeliness in few words: what is as it should be goes without saying.
fn compact(state: Option<SubmissionState>, arrival: Option<&Arrival>) -> Cell {
    let Some(state) = state else {
        return Cell::from(Message::new("state-none")).tone(Some(Tone::Faint));
    };
    let Some(remark) = arrival_remark(arrival) else { return Cell::state(state) };
    let word = Message::new("state").with("state", state.code());
    let parts = Value::Joined(", ", vec![word.into(), remark.into()]);
    let tone = match state {
        SubmissionState::Complete => Some(Tone::Careful),
        other => Cell::state(other).tone,
    };
    Cell::from(Message::of(parts)).tone(tone)
}
