//! Which figures of an indicator were stated before: a unit that says `n/a` of a stock or a running
//! total says that there is nothing new, and a reader is told which figure stands.

use std::collections::{BTreeMap, BTreeSet};

use crate::assess::{Contributes, IndicatorResult};
use crate::i18n::{Message, Value};
use crate::model::{Id, Name, Period};

use super::indicator::IndicatorLine;

/// A unit whose figure of an earlier period stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The unit's id.
    pub unit: String,
    /// What the plan calls the unit.
    pub name: Name,
    /// The period in which the figure was stated.
    pub period: String,
    /// The period's name.
    pub period_name: Name,
}

/// The units whose figures stand from before a period in which they had nothing new to say.
pub(super) fn carried(result: &IndicatorResult<'_>) -> Vec<Carried> {
    let unchanged = || result.trail.iter().filter(|row| row.standing == Contributes::Unchanged);
    if unchanged().next().is_none() {
        return Vec::new();
    }
    let mut latest: BTreeMap<(&Id, &Id), &Period> = BTreeMap::new();
    for row in result.trail.iter().filter(|row| row.counted.is_some()) {
        let known = latest.entry((&row.unit.id, &row.metric.id)).or_insert(row.period);
        if known.from < row.period.from {
            *known = row.period;
        }
    }
    // A unit that carries several of the indicator's metrics is named once.
    let mut told = BTreeSet::new();
    let mut carried = Vec::new();
    for row in unchanged() {
        let Some(stands) = latest.get(&(&row.unit.id, &row.metric.id)) else { continue };
        if stands.from < row.period.from && told.insert((&row.unit.id, &stands.id)) {
            carried.push(Carried {
                unit: row.unit.id.to_string(),
                name: row.unit.name.clone(),
                period: stands.id.to_string(),
                period_name: stands.name.clone(),
            });
        }
    }
    carried
}

/// That figures of an earlier period stand, and whose.
pub fn standing(line: &IndicatorLine<'_>) -> Option<Message> {
    let told = line.carried.iter().map(|carried| {
        Message::new("carried-unit")
            .with("unit", &carried.name)
            .with("period", &carried.period_name)
            .into()
    });
    let told: Vec<Value> = told.collect();
    (!told.is_empty()).then(|| Message::new("carried").with("units", Value::Joined("; ", told)))
}
