//! The history of an indicator over the years that the repository has: how each stood in the same report,
//! and how it ended.

use super::indicator::IndicatorLine;
use super::trend::{PastFigure, past};
use crate::assess::{Assessment, Comparison, IndicatorResult, Past, YearFigures};
use crate::model::Target;

/// An indicator in a year, this one or an earlier one.
#[derive(Debug, Clone)]
pub struct PastYear {
    /// The year of its plan.
    pub year: i32,
    /// Whether the plan of that year has errors, so that no figure of it can be trusted.
    pub is_faulty: bool,
    /// How it stood in the same report.
    pub same: Option<PastFigure>,
    /// How the year ended; `None` where it has not.
    pub end: Option<PastFigure>,
    /// The target of that year.
    pub target: Option<Target>,
}

/// The years that have the indicator in the same unit of measure, and this one; nothing where no
/// earlier year is known.
pub(super) fn history(
    assessment: &Assessment<'_>,
    comparison: &Comparison,
    result: &IndicatorResult<'_>,
) -> Vec<PastYear> {
    let indicator = result.indicator;
    let own =
        |found: Option<&Past>| found.filter(|past| past.unit.is_same(&indicator.unit)).cloned();
    let is_asked = !comparison.same.is_empty()
        || comparison.years.values().any(|found| matches!(found, YearFigures::Faulty));
    let years = comparison.years.iter().filter(|_| is_asked).filter_map(|(year, found)| {
        let same = comparison.same.get(year).and_then(|same| own(same.get(&indicator.id)));
        let (end, is_faulty) = match found {
            YearFigures::Faulty => (None, true),
            YearFigures::Known(figures) => (own(figures.get(&indicator.id)), false),
        };
        let is_there = is_faulty || same.is_some() || end.is_some();
        let target = end.as_ref().or(same.as_ref()).and_then(|past| past.target);
        let (same, end) = (same.as_ref().map(past), end.as_ref().map(past));
        is_there.then_some(PastYear { year: *year, is_faulty, same, end, target })
    });
    let mut years: Vec<PastYear> = years.collect();
    if !years.is_empty() {
        let now = past(&Past::from(result.clone()));
        let end = assessment.is_final.then(|| now.clone());
        let year = assessment.plan.year;
        years.push(PastYear {
            year,
            is_faulty: false,
            same: Some(now),
            end,
            target: result.target,
        });
    }
    years
}

impl IndicatorLine<'_> {
    /// Whether any earlier year is known that it stood in.
    pub fn has_history(&self) -> bool {
        self.history.iter().any(|year| !year.is_faulty && year.year != self.assessment().plan.year)
    }
}
