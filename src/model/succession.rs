//! Which unit took over from which.

use super::{Id, Plan, Unit};

/// The links between units that end and those that take over from them, worked out once: looking
/// them up costs nothing more, however many units there are.
#[derive(Debug, Clone, Default)]
pub struct Succession {
    /// By a unit's place in the plan: the places of those it took over from, and of those that took
    /// over from it.
    before: Vec<Vec<usize>>,
    after: Vec<Vec<usize>>,
}

impl Succession {
    /// The links of a plan. A unit that does not exist, or a unit itself, is no link: both are
    /// findings of their own.
    pub fn of(plan: &Plan) -> Self {
        let mut links = Self {
            before: vec![Vec::new(); plan.units.len()],
            after: vec![Vec::new(); plan.units.len()],
        };
        for (at, unit) in plan.units.iter().enumerate() {
            for id in &unit.succeeds {
                let Some(before) = plan.units.position(id.value.as_str()) else { continue };
                if before != at && !links.before[at].contains(&before) {
                    links.before[at].push(before);
                    links.after[before].push(at);
                }
            }
        }
        links
    }

    /// The places of the units that a unit took over from.
    pub fn before(&self, unit: usize) -> &[usize] {
        self.before.get(unit).map_or(&[], Vec::as_slice)
    }

    /// The places of the units that took over from a unit.
    pub fn after(&self, unit: usize) -> &[usize] {
        self.after.get(unit).map_or(&[], Vec::as_slice)
    }

    /// The places of all that took over from a unit, and from those, each once. Ends on a cycle too.
    pub fn heirs(&self, unit: usize) -> Vec<usize> {
        let mut heirs = self.after(unit).to_vec();
        let mut next = 0;
        while let Some(&heir) = heirs.get(next) {
            next += 1;
            for &further in self.after(heir) {
                if further != unit && !heirs.contains(&further) {
                    heirs.push(further);
                }
            }
        }
        heirs
    }

    /// Whether nobody took over from anybody.
    pub fn is_empty(&self) -> bool {
        self.before.iter().all(Vec::is_empty)
    }
}

impl Plan {
    /// The units that a unit took over from.
    pub fn predecessors<'a>(&'a self, unit: &'a Unit) -> impl Iterator<Item = &'a Unit> {
        let others = unit.succeeds.iter().filter(|id| id.value != unit.id);
        others.filter_map(|id| self.units.get(id.value.as_str()))
    }

    /// Whether a unit took over from another.
    pub fn succeeds(&self, unit: &Unit, other: &Id) -> bool {
        unit.id != *other && unit.succeeds.iter().any(|id| id.value == *other)
    }
}
