//! The figures behind the grid of submissions, a row for each that a unit owes.

use std::borrow::Cow;

use super::data::Sheet;
use super::frame::Frame;
use crate::model::{Arrival, SubmissionState, Timeliness};
use crate::write::tidy::Datum;

/// The name of the data.
pub(super) const DATA: &str = "submissions";

/// Who has submitted what, and when.
pub(super) fn sheet<'d>(frame: &Frame<'d>) -> Sheet<'d> {
    let mut rows = Vec::new();
    for unit in &frame.site.units {
        let owed = unit.by_period.iter().zip(&unit.arrivals).zip(frame.site.periods());
        for ((state, arrival), period) in owed {
            let Some(state) = state else { continue };
            let receipt = arrival.as_ref().and_then(Arrival::receipt);
            rows.push(vec![
                text(&unit.id),
                text(unit.name.get(frame.catalogue.lang())),
                text(period.id.as_str()),
                text(SubmissionState::code(*state)),
                Datum::Date(period.due),
                receipt.map_or(Datum::Empty, |it| Datum::Date(it.submitted)),
                receipt.map_or(Datum::Empty, |it| text(Timeliness::code(it.timeliness))),
                receipt.map_or(Datum::Empty, |it| Datum::Number(it.days_late.to_string())),
            ]);
        }
    }
    Sheet {
        name: DATA.to_owned(),
        columns: vec![
            "unit",
            "name",
            "period",
            "state",
            "due",
            "submitted",
            "timeliness",
            "days_late",
        ],
        rows,
    }
}

fn text(text: &str) -> Datum<'_> {
    Datum::Text(Cow::Borrowed(text))
}
