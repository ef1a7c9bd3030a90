//! Who has submitted what in the whole year, and whether in time: both in words.

use super::{Link, Linked, Site};
use crate::i18n::{Message, Value};
use crate::model::{Arrival, Period, Receipt, SubmissionState, Timeliness};
use crate::report::layout::{many_periods, timeliness};
use crate::report::{Cell, Column, Content, EACH_PERIOD, Grid, Tone, UnitLine};

/// The units by the year's periods.
pub fn year_of_submissions(site: &Site<'_>) -> Linked {
    let to = site.units.iter().map(|unit| Link::Unit(unit.id.clone())).collect();
    let periods = site.year.periods.as_slice();
    if periods.len() > EACH_PERIOD {
        return Linked { grid: many_periods(periods, &site.units, site.year.as_of), to };
    }
    let grid = Grid::of(&site.units).text("column-unit", |unit| &unit.name);
    let grid = periods.iter().enumerate().fold(grid, |grid, (at, period)| {
        let column = Column { header: Message::of(&period.name), ..Column::text("column-period") };
        grid.column(column, |unit| standing(site, unit, period, at))
    });
    Linked { grid: grid.figure("site-column-in-time", in_time).done(), to }
}

/// A unit's submissions, period by period.
pub(super) fn of_unit(site: &Site<'_>, unit: &UnitLine) -> Grid {
    let plan = site.document.assessment().plan;
    let periods = site.year.periods.iter().enumerate();
    let asked = periods.filter(|(at, _)| unit.by_period[*at].is_some());
    let receipt = |at: usize| unit.arrivals[at].as_ref().and_then(Arrival::receipt);
    Grid::of(asked)
        .word("column-period", |(_, period)| &period.name)
        .word("column-state", |(at, period)| {
            let state = unit.by_period[at].filter(|state| {
                *state != SubmissionState::Missing || site.year.as_of > plan.deadline(period)
            });
            state.map(Cell::state)
        })
        .word("column-due", |(_, period)| Content::Date(period.due))
        .word("column-submitted", |(at, _)| receipt(at).map(|it| Content::Date(it.submitted)))
        .word("column-timeliness", |(at, period)| {
            timeliness(plan, period, unit.arrivals[at].as_ref(), site.year.as_of)
        })
        .word("column-revised", |(at, _)| {
            receipt(at).and_then(|it: &Receipt| it.revised.map(Content::Date))
        })
        .done()
}

/// State and timeliness together.
fn standing(site: &Site<'_>, unit: &UnitLine, period: &Period, at: usize) -> Cell {
    let (plan, as_of) = (site.document.assessment().plan, site.year.as_of);
    let Some(state) = unit.by_period[at] else {
        return Cell::from(Message::new("state-none")).tone(Some(Tone::Faint));
    };
    let came = timeliness(plan, period, unit.arrivals[at].as_ref(), as_of);
    if state == SubmissionState::Missing && as_of <= plan.deadline(period) {
        // Nothing is amiss yet.
        return came;
    }
    let Content::Message(came_so) = came.content else { return Cell::state(state) };
    let word = Message::new("state").with("state", state.code());
    let both = Value::Joined(", ", vec![word.into(), came_so.into()]);
    let tone = match state {
        SubmissionState::Complete => came.tone,
        other => Cell::state(other).tone,
    };
    Cell::from(Message::of(both)).tone(tone)
}

/// How many of the submissions that have come were in time.
fn in_time(unit: &UnitLine) -> Cell {
    let receipts = || unit.arrivals.iter().flatten().filter_map(Arrival::receipt);
    let late = receipts().filter(|receipt| receipt.timeliness == Timeliness::Late).count();
    let all = receipts().count();
    (all > 0).then(|| Content::Fraction((all - late).to_string(), all.to_string())).into()
}
