//! What an indicator comes to by category, where its metrics are broken down.

use super::indicator::IndicatorLine;
use super::sentence::measured;
use super::{DATA_DECIMALS, SHOWN_DECIMALS};
use crate::assess::IndicatorResult;
use crate::i18n::{Message, Value};
use crate::model::{Fixed, Name, Quantity};

/// A category's part in an indicator.
#[derive(Debug, Clone)]
pub struct SliceLine {
    /// The category's id.
    pub category: String,
    /// What the plan calls it.
    pub name: Name,
    /// What all units report of it above the line; `None` where nothing was reported.
    pub numerator: Option<Quantity>,
    /// What all units report of it below the line.
    pub denominator: Option<Quantity>,
    /// The value with at most six decimals.
    pub value: Option<Fixed>,
    /// The value for a person.
    pub shown: Option<Fixed>,
}

pub(super) fn slices(result: &IndicatorResult<'_>) -> Vec<SliceLine> {
    let slices = result.slices.iter().map(|own| {
        let [numerator, denominator] = result.indicator.sums(own.ratio);
        SliceLine {
            category: own.slice.category.to_string(),
            name: own.slice.name.clone(),
            numerator,
            denominator,
            value: own.shown(result, DATA_DECIMALS),
            shown: own.shown(result, SHOWN_DECIMALS),
        }
    });
    slices.collect()
}

/// The categories in a sentence of the signed report, each with its figures.
pub(super) fn sentence(line: &IndicatorLine<'_>) -> Option<Message> {
    let known = line.breakdown.iter().filter_map(|own| {
        let entry = Message::new("signed-category").with("name", &own.name);
        let value = measured(own.shown.as_ref()?.to_string(), &line.unit);
        let entry = entry.with("value", value).with("above", own.numerator?);
        Some(entry.with("below", own.denominator?))
    });
    let known: Vec<Message> = known.collect();
    (!known.is_empty())
        .then(|| Message::new("signed-categories").with("categories", Value::joined("; ", known)))
}
