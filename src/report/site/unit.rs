//! What a unit finds on its page: its submissions, its figures beside the department's, its tasks, and
//! inside what it has still to do.

use std::collections::BTreeMap;

use super::placing::{Placed, placed};
use super::submissions::of_unit;
use super::{Link, Linked, Site};
use crate::i18n::Message;
use crate::report::layout::{fraction, open_findings};
use crate::report::{Grid, IndicatorLine, UnitLine, target_cell, to_do, unit_parts, value_cell};

/// What stands on a unit's page.
#[derive(Debug, Clone)]
pub struct UnitSheet<'s> {
    /// With how its submissions of the year stand.
    pub unit: &'s UnitLine,
    /// Its submissions, period by period.
    pub submissions: Grid,
    /// Its figures for each indicator, and the department's.
    pub indicators: Linked,
    /// What it reports on beside figures, with its own words where these are nobody's secret.
    pub tasks: Grid,
    /// What it has still to do; `None` where that is nobody else's business.
    pub owed: Option<&'s [Message]>,
    /// What inspections found with it and is open; inside only.
    pub findings: Option<Grid>,
}

/// A unit's part in an indicator, and among how many units it is placed.
type Part<'s, 'a> = (&'s IndicatorLine<'a>, Placed<'a>, usize);

/// The sheet of every unit, in the plan's order.
pub fn unit_sheets<'s>(site: &'s Site<'_>) -> Vec<UnitSheet<'s>> {
    let document = site.document;
    let mut indicators: BTreeMap<&str, Vec<Part<'_, '_>>> = BTreeMap::new();
    for line in &document.indicators {
        let units = placed(line);
        let of = units.iter().filter(|unit| unit.place.is_some()).count();
        for unit in units {
            indicators.entry(unit.own.unit).or_default().push((line, unit, of));
        }
    }
    let parts = document.units.iter().map(|unit| unit.id.as_str()).zip(unit_parts(document));
    let mut parts: BTreeMap<&str, _> = parts.collect();
    let mut findings: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    let register = document.findings.as_ref().filter(|_| !site.is_public);
    for found in register.iter().flat_map(|register| register.open()) {
        findings.entry(found.unit.id.as_str()).or_default().push(found);
    }
    let sheet = |(at, unit): (usize, &'s UnitLine)| {
        let id = unit.id.as_str();
        let mut tasks = parts.remove(id).map(|part| part.tasks).unwrap_or_default();
        tasks.columns.iter_mut().for_each(|column| column.wraps = true);
        UnitSheet {
            unit,
            submissions: of_unit(site, unit),
            indicators: of_indicators(&indicators.remove(id).unwrap_or_default()),
            tasks: if site.is_public { tasks.without("page-column-note") } else { tasks },
            owed: site.internal.as_ref().and_then(|own| own.owed.get(at)).map(Vec::as_slice),
            findings: findings.remove(id).map(|found| open_findings(found, true)),
        }
    };
    site.units.iter().enumerate().map(sheet).collect()
}

fn of_indicators(placed: &[Part<'_, '_>]) -> Linked {
    let grid = Grid::of(placed)
        .text("column-indicator", |(line, ..)| &line.name)
        .figure("column-fraction", |(_, unit, _)| {
            fraction(unit.own.numerator, unit.own.denominator)
        })
        .figure("column-value", |(line, unit, _)| value_cell(unit.own.shown().as_ref(), &line.unit))
        .figure("column-target", |(line, unit, _)| target_cell(unit.own.target, &line.unit))
        .word("column-verdict", |(_, unit, _)| unit.verdict())
        .figure("site-column-department", |(line, ..)| value_cell(line.shown.as_ref(), &line.unit))
        .word("site-column-place", |(_, unit, of)| {
            let place = unit.place.filter(|_| *of > 1);
            place.map(|place| Message::new("site-place").with("place", place).with("of", *of))
        })
        .only(placed.iter().any(|(line, ..)| line.outlook.is_some()), |grid| {
            grid.text("column-to-do", |(line, unit, _)| {
                line.outlook_of(&unit.own).map(|outlook| to_do(line, &outlook))
            })
        })
        .done();
    let to = placed.iter().map(|(line, ..)| Link::Indicator(line.id.clone())).collect();
    Linked { grid, to }
}
