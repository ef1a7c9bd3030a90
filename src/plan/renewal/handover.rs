//! The units that ended in the year: they are left out of next year's plan, and what was theirs is
//! written down to those that took over from them.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Id, Name, Placed, Plan, Selector, Unit};

/// Which units end with the year's plan, and who stands in their place in the next.
#[derive(Debug, Default)]
pub struct Handover {
    /// The units that are left out, in the plan's order.
    pub closed: Vec<ClosedUnit>,
    /// Units that have ended without a successor and stay all the same, since nobody else is named
    /// where they are.
    pub kept: Vec<(Id, Name)>,
    /// Units whose last period is the year's last: whether they go on is for people to say.
    pub ending: Vec<(Id, Name)>,
    /// Units that go on without the first and last period and the predecessors that they had.
    pub unbound: Vec<Id>,
    /// Where closed units were named.
    pub references: Vec<Reference>,
    /// What stands in the place of a name: of a closed unit, of a group without members.
    instead: BTreeMap<String, Vec<Id>>,
}

/// A unit that ended in the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedUnit {
    /// What the old plan calls it.
    pub id: Id,
    /// What whoever decides about next year knows it by.
    pub name: Name,
    /// Those of next year's units that took over from it.
    pub heirs: Vec<Id>,
    /// Whether a plan of its own was left out.
    pub had_plan: bool,
}

/// A place of the plan that named a closed unit, or a group that has no members any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The file, within the plan's folder.
    pub path: String,
    /// What it was said of: the id of a metric, a task, an area, a period.
    pub of: String,
    /// Which of its lines named the unit: `lead`, `with`, `reported_by` …
    pub key: String,
    /// Who was named.
    pub was: String,
    /// Who is named now; nobody where there is no successor, or one too many for the place.
    pub now: Vec<Id>,
}

impl Handover {
    /// What becomes of a plan's units.
    pub(super) fn of(plan: &Plan) -> Self {
        let Some(last) = plan.regular_periods().into_iter().last() else { return Self::default() };
        let has_ended = |unit: &&Unit| plan.has_ended(unit, last);
        let mut heirs: BTreeMap<&Id, Vec<&Id>> =
            plan.units.iter().filter(has_ended).map(|unit| (&unit.id, Vec::new())).collect();
        for unit in &plan.units {
            if !heirs.contains_key(&unit.id) {
                for before in plan.line_before(unit, |before| heirs.contains_key(&before.id)) {
                    heirs.entry(before).and_modify(|own| own.push(&unit.id));
                }
            }
        }
        let kept = indispensable(plan, &heirs);
        for id in &kept {
            heirs.remove(id);
        }
        let named = |unit: &Unit| (unit.id.clone(), unit.name.clone());
        let own_tasks = plan.tasks.iter().filter_map(|task| task.owner.as_ref());
        let planned: BTreeSet<&Id> =
            own_tasks.chain(plan.unit_plans.iter().map(|own| &own.unit)).collect();
        let closed = |unit: &Unit| {
            Some(ClosedUnit {
                id: unit.id.clone(),
                name: unit.name.clone(),
                heirs: heirs.get(&unit.id)?.iter().copied().cloned().collect(),
                had_plan: planned.contains(&unit.id),
            })
        };
        let ends_with_year = |unit: &&Unit| unit.to.as_ref().is_some_and(|to| to.value == last.id);
        let is_unbound = |unit: &&Unit| {
            let is_bound = unit.from.is_some() || unit.to.is_some() || unit.origin_stated;
            is_bound && !heirs.contains_key(&unit.id)
        };
        Self {
            closed: plan.units.iter().filter_map(closed).collect(),
            ending: plan.units.iter().filter(ends_with_year).map(named).collect(),
            unbound: plan.units.iter().filter(is_unbound).map(|unit| unit.id.clone()).collect(),
            kept: kept.iter().filter_map(|id| plan.units.get(id.as_str())).map(named).collect(),
            references: Vec::new(),
            instead: instead(plan, &heirs),
        }
    }

    /// Whether a unit is left out.
    pub(super) fn is_closed(&self, unit: &str) -> bool {
        self.instead.contains_key(unit)
    }

    /// Who stands in the place of a name; `None` where it stays.
    pub(super) fn instead_of(&self, name: &str) -> Option<&[Id]> {
        self.instead.get(name).map(Vec::as_slice)
    }
}

/// The lists of a plan that must name somebody.
fn obligations(plan: &Plan) -> impl Iterator<Item = &[Placed<Selector>]> {
    let metrics = plan.metrics.iter().map(|metric| metric.reported_by.as_slice());
    let tasks = plan.tasks.iter().filter(|task| task.owner.is_none());
    let periods = plan.periods.iter().filter_map(|period| period.units.as_deref());
    let rules = plan.rules.iter().filter_map(|rule| rule.units.as_deref());
    metrics.chain(tasks.map(|task| task.lead.as_slice())).chain(periods).chain(rules)
}

/// The units without successors that a list of the plan cannot do without.
fn indispensable<'p>(plan: &'p Plan, heirs: &BTreeMap<&'p Id, Vec<&'p Id>>) -> Vec<&'p Id> {
    let goes_on = |unit: &Unit| heirs.get(&unit.id).is_none_or(|heirs| !heirs.is_empty());
    let mut kept: Vec<&Id> = Vec::new();
    for selectors in obligations(plan) {
        let named: Vec<&Unit> = plan.selected(selectors).collect();
        if !named.iter().any(|unit| goes_on(unit)) {
            kept.extend(named.iter().map(|unit| &unit.id));
        }
    }
    kept.sort_by_key(|id| plan.units.position(id.as_str()));
    kept.dedup();
    kept
}

/// What stands in the place of closed units, and of groups that have only those.
fn instead(plan: &Plan, heirs: &BTreeMap<&Id, Vec<&Id>>) -> BTreeMap<String, Vec<Id>> {
    let mut instead: BTreeMap<String, Vec<Id>> = BTreeMap::new();
    for (unit, heirs) in heirs {
        instead.insert(unit.to_string(), heirs.iter().copied().cloned().collect());
    }
    let mut groups: BTreeMap<&Id, (bool, Vec<&Id>)> = BTreeMap::new();
    for unit in &plan.units {
        for group in &unit.groups {
            let (has_members, left) = groups.entry(&group.value).or_default();
            match heirs.get(&unit.id) {
                None => *has_members = true,
                Some(heirs) => left.extend(heirs),
            }
        }
    }
    for (group, (has_members, left)) in groups {
        if !has_members {
            let mut seen = BTreeSet::new();
            let heirs = left.into_iter().filter(|heir| seen.insert(*heir)).cloned().collect();
            instead.insert(format!("@{group}"), heirs);
        }
    }
    instead
}
