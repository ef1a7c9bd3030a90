//! The periods in which an indicator failed that is judged in every period, though the report as a
//! whole may say that it holds.
//!
//! Each period's figure is that of its own report: the course that the comparison has worked out.

use super::indicator::IndicatorLine;
use super::sentence::{first_of_many, measured};
use super::trend::{PastFigure, past};
use crate::assess::{Assessment, Comparison, IndicatorResult, Verdict};
use crate::i18n::{Message, Value};
use crate::model::Name;

/// A period of a report in which an indicator failed.
#[derive(Debug, Clone)]
pub struct Lapse {
    /// The period's id.
    pub period: String,
    /// What the plan calls the period.
    pub name: Name,
    /// The figure of this period alone.
    pub figure: PastFigure,
}

/// The periods of a report of several in which an indicator failed; none for one that is judged
/// at the year's end.
pub(super) fn lapses(
    assessment: &Assessment<'_>,
    comparison: &Comparison,
    result: &IndicatorResult<'_>,
) -> Vec<Lapse> {
    if assessment.periods.len() < 2 || result.indicator.judged.is_at_end() {
        return Vec::new();
    }
    let of_report = assessment.periods.iter().filter_map(|period| {
        let stage = comparison.stages.iter().find(|stage| stage.period == period.id)?;
        let own = stage.own.get(&result.indicator.id)?;
        (own.verdict == Verdict::NotMet).then(|| Lapse {
            period: period.id.to_string(),
            name: period.name.clone(),
            figure: past(own),
        })
    });
    of_report.collect()
}

/// Whether an indicator reads as holding though it failed in a period of the report.
pub(super) fn is_hidden(line: &IndicatorLine<'_>) -> bool {
    line.verdict != Verdict::NotMet && !line.lapses.is_empty()
}

/// In which periods an indicator failed that reads as holding, each with its figures.
pub fn lapsed(line: &IndicatorLine<'_>) -> Option<Message> {
    is_hidden(line).then(|| Message::new("lapsed").with("periods", periods(line)))
}

/// The periods in which an indicator failed, each with its figures.
pub(super) fn periods(line: &IndicatorLine<'_>) -> Value {
    let period = |lapse: &Lapse| {
        let value = lapse.figure.shown.as_ref().map(ToString::to_string).unwrap_or_default();
        Message::new("lapsed-period")
            .with("period", &lapse.name)
            .with("value", measured(value, &line.unit))
            .with("above", lapse.figure.numerator.unwrap_or_default())
            .with("ratio", lapse.figure.denominator.is_some())
            .with("below", lapse.figure.denominator.unwrap_or_default())
    };
    first_of_many("; ", line.lapses.iter().map(period).collect())
}
