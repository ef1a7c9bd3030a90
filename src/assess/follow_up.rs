//! How what inspections found stands on a day: what is open and overdue, and whose.

use chrono::NaiveDate;

use super::Scope;
use crate::model::{Finding, Findings, Lookup, Plan, Remedy, Unit};

/// A finding as it stands.
#[derive(Debug, Clone, Copy)]
pub struct FollowedUp<'a> {
    /// The row of the register.
    pub finding: &'a Finding,
    /// The unit that has to mend it.
    pub unit: &'a Unit,
    /// How it stands.
    pub state: Remedy,
    /// By how many days it is overdue, if it is.
    pub days_overdue: Option<i64>,
}

impl FollowedUp<'_> {
    /// Whether it is neither mended nor referred.
    pub fn is_open(&self) -> bool {
        matches!(self.state, Remedy::Open | Remedy::Overdue)
    }
}

/// How many findings stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FindingCounts {
    /// Those that inspections found by then, whatever became of them.
    pub found: usize,
    /// Those that the unit has mended.
    pub mended: usize,
    /// Those that were referred to whoever can mend them.
    pub referred: usize,
    /// Those that are neither.
    pub open: usize,
    /// Those that are neither although their due date has passed.
    pub overdue: usize,
}

impl FindingCounts {
    fn add(&mut self, state: Remedy) {
        self.found += 1;
        match state {
            Remedy::Mended => self.mended += 1,
            Remedy::Referred => self.referred += 1,
            Remedy::Open => self.open += 1,
            Remedy::Overdue => {
                self.open += 1;
                self.overdue += 1;
            }
        }
    }
}

/// The findings of a register as they stand on a day.
#[derive(Debug, Clone)]
pub struct FollowUp<'a> {
    /// The day at whose end they stand so.
    pub on: NaiveDate,
    /// The findings up to then: what is longest overdue first, then what is open, the first due
    /// first, then what is closed, in the order of the register.
    pub all: Vec<FollowedUp<'a>>,
    /// The units with any, in the plan's order.
    pub units: Vec<(&'a Unit, FindingCounts)>,
    /// All units together.
    pub total: FindingCounts,
    /// Whether rows of the register could not be read, so that there may be more.
    pub is_partial: bool,
}

impl<'a> FollowUp<'a> {
    /// What is neither mended nor referred.
    pub fn open(&self) -> impl Iterator<Item = &FollowedUp<'a>> {
        self.all.iter().filter(|found| found.is_open())
    }
}

/// How the findings of a register stand at the end of a day, told on `today`: a report speaks of the
/// day after its data ends, by which what was due on the last is overdue. Of a unit's report only its
/// own are.
pub fn follow_up<'a>(
    plan: &'a Plan,
    findings: &'a Findings,
    scope: &Scope,
    (on, today): (NaiveDate, NaiveDate),
) -> FollowUp<'a> {
    let followed = |finding: &'a Finding| {
        let unit = plan.units.get(finding.unit.value.as_str())?;
        let state = finding.state(on, today)?;
        let days_overdue = finding.overdue(on, today);
        scope.takes_unit(unit).then_some(FollowedUp { finding, unit, state, days_overdue })
    };
    let mut all: Vec<FollowedUp<'_>> = findings.all.iter().filter_map(followed).collect();
    // A stable order: what is equal stays in the order of the register.
    all.sort_by_key(|found| {
        let days = std::cmp::Reverse(found.days_overdue.unwrap_or_default());
        let due = found.finding.due.as_ref().filter(|_| found.is_open()).map(|due| due.value);
        (!found.is_open(), days, due.is_none(), due)
    });
    let mut counts: Lookup<&str, FindingCounts> = Lookup::default();
    let mut total = FindingCounts::default();
    for found in &all {
        total.add(found.state);
        counts.entry(found.unit.id.as_str()).or_default().add(found.state);
    }
    let units = plan.units.iter();
    let units = units.filter_map(|unit| Some((unit, counts.remove(unit.id.as_str())?)));
    let units = units.collect();
    FollowUp { on, all, units, total, is_partial: findings.lost.any() }
}

/// Whether a part of a report says how findings stand: the whole, and the areas in which anything is
/// counted from them.
pub fn takes_findings(plan: &Plan, scope: &Scope) -> bool {
    let is_of_areas = scope.area.is_some() || scope.focal.is_some();
    let mut counted = plan.metrics.iter().filter(|metric| metric.is_counted());
    !is_of_areas || counted.any(|metric| scope.takes_area(plan, &metric.area))
}
