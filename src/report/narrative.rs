//! The words of the department and of its units, put together: by section, area and speaker, the
//! department first. What they say is kept as it was read, by period.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::assess::Assessment;
use crate::model::{Id, Name, Narrative, Period, Prose, Section};

/// What somebody says in a section, on the whole or about one area.
#[derive(Debug, Clone)]
pub struct NarrativeLine<'a> {
    /// Results, difficulties, proposals or what comes next.
    pub section: Section,
    /// The area's id, where it is about one.
    pub area: Option<&'a str>,
    /// Whether the department itself says it, in its own voice.
    pub is_department: bool,
    /// The name of whoever says it.
    pub name: &'a Name,
    /// What it said last.
    pub latest: Statement<'a>,
    /// What it said in earlier periods of the report, in order.
    pub earlier: Vec<Statement<'a>>,
}

impl<'a> NarrativeLine<'a> {
    /// Takes in what is said of a later period.
    fn say(&mut self, statement: Statement<'a>) {
        if self.latest.period != statement.period {
            self.earlier.push(std::mem::replace(&mut self.latest, statement));
        }
    }
}

/// What was said for one period.
#[derive(Debug, Clone)]
pub struct Statement<'a> {
    /// The period's id.
    pub period: &'a str,
    /// The period's name.
    pub period_name: &'a Name,
    /// The text; never empty.
    pub text: &'a [Prose],
    /// Whether that is no more than that there is nothing.
    pub is_nothing: bool,
}

/// Puts the narratives of a report together: sections in order, in each what is said on the whole
/// and then area by area, in each the department and then the units in the plan's order.
pub(super) fn merged<'a>(
    assessment: &Assessment<'a>,
    narratives: &'a [Narrative],
) -> Vec<NarrativeLine<'a>> {
    let plan = assessment.plan;
    let scope = &assessment.scope;
    let places = plan.areas.iter().enumerate().map(|(at, area)| (&area.id, at));
    let listening = Listening { assessment, places: places.collect() };
    let mut by_file: BTreeMap<(Option<&Id>, &Id), &'a Narrative> = BTreeMap::new();
    for narrative in narratives {
        let unit = (!narrative.of_department).then_some(&narrative.unit);
        by_file.entry((unit, &narrative.period)).or_insert(narrative);
    }
    // The department speaks in its own reports, not in those of its units.
    let is_own = scope.unit.is_none() && scope.focal.is_none();
    let speakers = plan.units.iter().filter(|unit| scope.takes_unit(unit)).map(Some);
    let speakers = is_own.then_some(None).into_iter().chain(speakers);
    let mut said: BTreeMap<_, NarrativeLine<'a>> = BTreeMap::new();
    for (place, unit) in speakers.enumerate() {
        let speaks = |period: &&&Period| unit.is_none_or(|unit| plan.reports_in(unit, period));
        for &period in assessment.periods.iter().filter(speaks) {
            let key = (unit.map(|unit| &unit.id), &period.id);
            let Some(narrative) = by_file.get(&key) else { continue };
            for (key, line) in listening.lines(narrative, &period.name, place) {
                match said.entry(key) {
                    Entry::Vacant(entry) => drop(entry.insert(line)),
                    Entry::Occupied(entry) => entry.into_mut().say(line.latest),
                }
            }
        }
    }
    // What the department says of the report as a whole takes the place of its words on periods.
    let report = assessment.report;
    let is_period = assessment.periods.iter().any(|own| own.id == report.id);
    let whole = by_file.get(&(None, &report.id)).filter(|_| is_own && !is_period);
    if let Some(narrative) = whole {
        said.extend(listening.lines(narrative, &report.name, 0));
    }
    said.into_values().collect()
}

/// Where a line stands: its section, its area by place (the whole comes first), who says it by place.
type Standing = (Section, Option<usize>, usize);

/// What of narratives belongs to a report.
struct Listening<'n, 'a> {
    assessment: &'n Assessment<'a>,
    /// The places of areas in the plan.
    places: BTreeMap<&'a Id, usize>,
}

impl<'a> Listening<'_, 'a> {
    /// What a narrative says, each with its place in the report.
    fn lines(
        &self,
        narrative: &'a Narrative,
        of: &'a Name,
        place: usize,
    ) -> Vec<(Standing, NarrativeLine<'a>)> {
        let plan = self.assessment.plan;
        let unit = plan.units.get(narrative.unit.as_str()).filter(|_| !narrative.of_department);
        let lines = narrative.passages.iter().filter_map(|passage| {
            let area = passage.area.as_ref();
            let area_place = match area {
                Some(area) => Some(*self.places.get(area)?),
                None => None,
            };
            if !self.is_in_scope(&narrative.unit, area) {
                return None;
            }
            let line = NarrativeLine {
                section: passage.section,
                area: area.map(Id::as_str),
                is_department: unit.is_none(),
                name: unit.map_or(&plan.issuer.name, |unit| &unit.name),
                latest: Statement {
                    period: narrative.period.as_str(),
                    period_name: of,
                    text: &passage.text,
                    is_nothing: passage.is_nothing,
                },
                earlier: Vec::new(),
            };
            Some(((passage.section, area_place, place), line))
        });
        lines.collect()
    }

    /// What is said on the whole belongs to no area's part of a report; a focal unit's own words do
    /// belong to its own.
    fn is_in_scope(&self, unit: &Id, area: Option<&Id>) -> bool {
        let Assessment { plan, scope, .. } = self.assessment;
        match area {
            Some(area) => scope.takes_area(plan, area),
            None => scope.area.is_none() && scope.focal.as_ref().is_none_or(|focal| focal == unit),
        }
    }
}
