//! Where each figure of an indicator comes from, down to the line of a file.

use crate::assess::{Contributes, Contribution, IndicatorResult};
use crate::model::{Exclusion, Metric, Name, OverTime, Place, Plan, Quantity, Value};
use crate::source::Sources;

/// A metric of an indicator's formula.
#[derive(Debug, Clone)]
pub struct Term {
    /// Its id.
    pub metric: String,
    /// Its name.
    pub name: Name,
    /// How its figures of several periods combine.
    pub over_time: OverTime,
}

/// A row that counts for an indicator or does not.
#[derive(Debug, Clone)]
pub struct TrailRow {
    /// The unit's id.
    pub unit: String,
    /// The metric's id.
    pub metric: String,
    /// The metric's name.
    pub name: Name,
    /// The period's id.
    pub period: String,
    /// Whether it stands above the line.
    pub above: bool,
    /// Whether it stands below the line.
    pub below: bool,
    /// What the value cell says, in plain form; what stands in the file where an error keeps it
    /// out.
    pub value: Option<String>,
    /// The period's own figure, where the row states the running total of the year.
    pub own: Option<Quantity>,
    /// The remark.
    pub note: String,
    /// The file and the line.
    pub place: Option<(String, usize)>,
    /// Whether it counts, and if not, why.
    pub standing: Contributes,
    /// The codes of the errors that keep it out.
    pub codes: Vec<&'static str>,
}

/// The metrics of one side of a formula.
pub(super) fn terms<'i>(
    plan: &Plan,
    ids: impl IntoIterator<Item = &'i crate::model::Placed<crate::model::Id>>,
) -> Vec<Term> {
    let metric = |id: &str| plan.metrics.get(id).map(term);
    ids.into_iter().filter_map(|id| metric(id.value.as_str())).collect()
}

fn term(metric: &Metric) -> Term {
    Term { metric: metric.id.to_string(), name: metric.name.clone(), over_time: metric.over_time }
}

/// The rows behind an indicator, by unit, metric and period.
pub(super) fn rows(result: &IndicatorResult<'_>, sources: &Sources) -> Vec<TrailRow> {
    let mut rows = Vec::new();
    for found in &result.trail {
        let entry = found.entry();
        if entry.is_some() || found.excluded().next().is_none() {
            rows.push(TrailRow {
                value: entry.map(|entry| entry.value.canonical()),
                own: found
                    .counted
                    .filter(|own| entry.is_some_and(|entry| entry.value != Value::Figure(*own))),
                note: entry.map(|entry| entry.note.to_owned()).unwrap_or_default(),
                place: entry.map(|entry| at(entry.place, sources)),
                ..bare(found)
            });
        }
        // One row can be given several times; each of them is out, and each is shown.
        rows.extend(found.excluded().map(|out: &Exclusion| TrailRow {
            value: Some(out.value.clone()),
            place: Some(at(out.place, sources)),
            standing: Contributes::Faulty,
            codes: out.codes.clone(),
            ..bare(found)
        }));
    }
    rows
}

fn bare(found: &Contribution<'_>) -> TrailRow {
    TrailRow {
        unit: found.unit.id.to_string(),
        metric: found.metric.id.to_string(),
        name: found.metric.name.clone(),
        period: found.period.id.to_string(),
        above: found.above > 0,
        below: found.below > 0,
        value: None,
        own: None,
        note: String::new(),
        place: None,
        standing: found.standing,
        codes: Vec::new(),
    }
}

fn at(place: Place, sources: &Sources) -> (String, usize) {
    (sources.file(place.file).path.clone(), sources.start(place).line)
}
