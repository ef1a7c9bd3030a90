//! Which figures of an indicator were stated before: a unit that says `n/a` of a stock or a running
//! total says that there is nothing new, and a reader is told which figure stands.

use crate::assess::IndicatorResult;
use crate::i18n::Message;
use crate::model::Name;

use super::indicator::IndicatorLine;
use super::sentence::first_of;

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
    let told = result.carried.iter().map(|found| Carried {
        unit: found.unit.id.to_string(),
        name: found.unit.name.clone(),
        period: found.period.id.to_string(),
        period_name: found.period.name.clone(),
    });
    told.collect()
}

/// That figures of an earlier period stand, and whose.
pub fn standing(line: &IndicatorLine<'_>) -> Option<Message> {
    let told = line.carried.iter().map(|carried| {
        Message::new("carried-unit")
            .with("unit", &carried.name)
            .with("period", &carried.period_name)
    });
    (!line.carried.is_empty()).then(|| Message::new("carried").with("units", first_of("; ", told)))
}
