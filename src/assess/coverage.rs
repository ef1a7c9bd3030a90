//! Of how many units and periods that figures are expected from, they are there.

use super::View;
use super::combine::Attendance;

/// Of how many that should have reported, how many have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Units without a hole, and units expected. A hole is a period that others have reported.
    pub units: (usize, usize),
    /// Periods that anybody has reported, and periods expected.
    pub periods: (usize, usize),
}

impl Coverage {
    /// Whether nothing is lacking.
    pub fn is_whole(self) -> bool {
        self.units.0 == self.units.1 && self.periods.0 == self.periods.1
    }
}

/// The coverage of all units together.
pub(super) fn coverage(view: &View<'_, '_>, units: &[&Attendance]) -> Coverage {
    let live = live(view, units);
    let expected = (0..view.periods.len())
        .filter(|at| units.iter().any(|unit| unit.expected.contains(at)))
        .count();
    let without_hole = units.iter().filter(|unit| !has_hole(unit, &live)).count();
    Coverage { units: (without_hole, units.len()), periods: (live.len(), expected) }
}

/// The periods that anybody has reported.
pub(super) fn live(view: &View<'_, '_>, units: &[&Attendance]) -> Vec<usize> {
    let reported = |at: &usize| units.iter().any(|unit| unit.reported.contains(at));
    (0..view.periods.len()).filter(reported).collect()
}

/// Whether a unit lacks a period that others have reported, or has reported none at all.
pub(super) fn has_hole(unit: &Attendance, live: &[usize]) -> bool {
    unit.reported.is_empty()
        || live.iter().any(|at| unit.expected.contains(at) && !unit.reported.contains(at))
}
