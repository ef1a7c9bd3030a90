//! How an indicator ended in the years that the repository has, as a course over years.

use super::Site;
use crate::assess::{Past, YearFigures};
use crate::report::IndicatorLine;
use crate::report::trend::{Trend, by_year};

/// The years before this one that have the indicator in the same unit of measure, and this one; a year
/// between them without a figure is a gap. `None` where no year before has it.
pub(super) fn over_the_years(site: &Site<'_>, line: &IndicatorLine<'_>) -> Option<Trend> {
    let result = line.result();
    let indicator = result.indicator;
    let of = |found: &YearFigures| match found {
        YearFigures::Known(figures) => figures.get(&indicator.id).cloned(),
        YearFigures::Faulty => None,
    };
    let known = site
        .years?
        .iter()
        .map(|(year, found)| (*year, of(found).filter(|past| past.unit.is_same(&indicator.unit))));
    let mut years: Vec<(i32, Option<Past>)> = known.collect();
    let first = years.iter().position(|(_, past)| past.is_some())?;
    years.drain(..first);
    years.push((site.document.meta.year, Some(Past::from(result.clone()))));
    Some(by_year(&years, &indicator.unit))
}
