//! The units' own words, put together: by section, area and unit. Over several periods the latest
//! speaks; earlier ones are named. What they say is kept as it was read.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::assess::Assessment;
use crate::model::{Id, Name, Narrative, Prose, Section};
use crate::source::Sources;

/// What a unit says in a section, on the whole or about one area.
#[derive(Debug, Clone)]
pub struct NarrativeLine<'a> {
    /// Results, difficulties, proposals or what comes next.
    pub section: Section,
    /// The area's id, where it is about one.
    pub area: Option<&'a str>,
    /// The unit's name.
    pub name: &'a Name,
    /// What it said last.
    pub latest: Statement<'a>,
    /// What it said in earlier periods of the report, in order.
    pub earlier: Vec<Statement<'a>>,
}

/// What was said for one period.
#[derive(Debug, Clone)]
pub struct Statement<'a> {
    /// The period's id.
    pub period: &'a str,
    /// The period's name.
    pub period_name: &'a Name,
    /// The path of the narrative.
    pub file: &'a str,
    /// The text; never empty.
    pub text: &'a [Prose],
}

/// Puts the narratives of a report together: sections in order, in each what is said on the whole
/// and then area by area, in each the units in the plan's order.
pub(super) fn merged<'a>(
    assessment: &Assessment<'a>,
    narratives: &'a [Narrative],
    sources: &'a Sources,
) -> Vec<NarrativeLine<'a>> {
    let plan = assessment.plan;
    let scope = &assessment.scope;
    // What is said on the whole belongs to no area's part of a report.
    let is_in_scope = |area: Option<&Id>| match area {
        Some(area) => scope.takes_area(plan, area),
        None => scope.area.is_none() && scope.focal.is_none(),
    };
    let places = plan.areas.iter().enumerate().map(|(at, area)| (&area.id, at));
    let places: BTreeMap<&Id, usize> = places.collect();
    let mut by_file: BTreeMap<(&Id, &Id), &'a Narrative> = BTreeMap::new();
    for narrative in narratives {
        by_file.entry((&narrative.unit, &narrative.period)).or_insert(narrative);
    }
    let mut said: BTreeMap<_, NarrativeLine<'a>> = BTreeMap::new();
    for (place, unit) in plan.units.iter().enumerate().filter(|(_, unit)| scope.takes_unit(unit)) {
        for &period in assessment.periods.iter().filter(|period| plan.reports_in(unit, period)) {
            let Some(narrative) = by_file.get(&(&unit.id, &period.id)) else { continue };
            for passage in &narrative.passages {
                let area = passage.area.as_ref();
                // The whole comes before any area.
                let area_place = area.map(|area| places.get(area));
                if !is_in_scope(area) || area_place == Some(None) {
                    continue;
                }
                let statement = Statement {
                    period: period.id.as_str(),
                    period_name: &period.name,
                    file: &sources.file(narrative.file).path,
                    text: &passage.text,
                };
                match said.entry((passage.section, area_place, place)) {
                    Entry::Vacant(entry) => drop(entry.insert(NarrativeLine {
                        section: passage.section,
                        area: area.map(Id::as_str),
                        name: &unit.name,
                        latest: statement,
                        earlier: Vec::new(),
                    })),
                    Entry::Occupied(entry) => {
                        let line = entry.into_mut();
                        if line.latest.period != statement.period {
                            line.earlier.push(std::mem::replace(&mut line.latest, statement));
                        }
                    }
                }
            }
        }
    }
    said.into_values().collect()
}
