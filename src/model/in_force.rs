//! Which target holds: for whom, and when. A decision may change it in mid-year, or set another one
//! for some of the units; a unit may have set itself a harder one.

use chrono::NaiveDate;

use super::{Id, Indicator, Place, Placed, Plan, Selector, Target, Unit};

/// A target that takes the place of another in mid-year.
#[derive(Debug, Clone)]
pub struct Revision {
    /// The first period that is judged by it.
    pub from: Placed<Id>,
    /// What is to be reached from then on.
    pub target: Placed<Target>,
    /// The document that decided it.
    pub basis: Option<String>,
    /// Where the plan states it.
    pub place: Place,
}

/// A target that the level above has set for some units: it may be lower than the plan's.
#[derive(Debug, Clone)]
pub struct UnitTarget {
    /// Who is held to it.
    pub unit: Placed<Selector>,
    /// What they are to reach.
    pub target: Placed<Target>,
    /// The document that decided it.
    pub basis: Option<String>,
    /// Where the plan states it.
    pub place: Place,
}

impl Indicator {
    /// The revisions in force on a day, in the plan's order; the last of them counts.
    pub fn revisions_by<'a>(
        &'a self,
        plan: &'a Plan,
        end: Option<NaiveDate>,
    ) -> impl Iterator<Item = &'a Revision> {
        let begun = move |revision: &&Revision| {
            let from = plan.periods.get(revision.from.value.as_str());
            from.zip(end).is_some_and(|(from, end)| from.from <= end)
        };
        self.revised.iter().filter(begun)
    }

    /// The target of all units together in a report that ends on a day.
    pub fn target_by(&self, plan: &Plan, end: Option<NaiveDate>) -> Option<Placed<Target>> {
        let revision = self.revisions_by(plan, end).last();
        revision.map(|revision| &revision.target).or(self.target.as_ref()).cloned()
    }

    /// Every target that the plan holds anybody to, where it stands.
    pub fn targets(&self) -> impl Iterator<Item = &Placed<Target>> {
        let revised = self.revised.iter().map(|revision| &revision.target);
        let of_units = self.unit_targets.iter().map(|own| &own.target);
        self.target.iter().chain(revised).chain(of_units)
    }
}

impl Plan {
    /// What was decided above for one unit.
    pub fn unit_target<'a>(&self, unit: &Unit, indicator: &'a Indicator) -> Option<&'a UnitTarget> {
        indicator.unit_targets.iter().find(|own| self.selects(&own.unit.value, unit))
    }

    /// Whether several units count a plain figure together: what is asked of all of them is then asked
    /// of none by itself. Of a ratio it is asked of each.
    fn is_counted_together(&self, indicator: &Indicator) -> bool {
        let metrics = indicator.metrics().filter_map(|id| self.metrics.get(id.value.as_str()));
        let metrics: Vec<_> = metrics.filter(|_| indicator.is_value()).collect();
        let counts =
            |unit: &&Unit| metrics.iter().any(|metric| self.any_selects(&metric.reported_by, unit));
        self.units.iter().filter(counts).nth(1).is_some()
    }

    /// What of a target for all units together is asked of each: one's own growth always is.
    pub fn of_each(&self, indicator: &Indicator, general: Option<Target>) -> Option<Target> {
        general.filter(|target| target.is_of_change() || !self.is_counted_together(indicator))
    }

    /// The target in force in a report that ends on a day: of all units together, or of one. What
    /// was decided for a unit goes before what holds for all; what it has set itself before both,
    /// as long as it is no weaker than what is in force.
    pub fn target_at(
        &self,
        indicator: &Indicator,
        unit: Option<&Id>,
        end: Option<NaiveDate>,
    ) -> Option<Target> {
        let general = indicator.target_by(self, end).map(|target| target.value);
        let Some(unit) = unit else { return general };
        let decided = self.units.get(unit.as_str()).and_then(|it| self.unit_target(it, indicator));
        let decided = decided.map(|decided| decided.target.value);
        let decided = decided.or_else(|| self.of_each(indicator, general));
        let mut own = self.unit_plans.iter().filter(|plan| plan.unit == *unit);
        let own = own.find_map(|plan| plan.targets.get(&indicator.id)).map(|own| own.value);
        own.filter(|own| own.holds_beside(decided)).or(decided)
    }
}

impl Target {
    /// Whether what a unit has set itself counts beside what it is held to.
    pub fn holds_beside(&self, decided: Option<Self>) -> bool {
        decided.is_none_or(|decided| self.is_no_weaker_than(&decided))
    }
}
