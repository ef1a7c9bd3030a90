//! Whose report it is: the department's, which goes to its superiors, or that of one unit, which
//! goes to the units that consolidate its areas. Letterhead, addressees and signature follow.

use crate::assess::Assessment;
use crate::i18n::Message;
use crate::model::{Id, Name, Plan, Signature, Unit};

/// Whose report it is.
#[derive(Debug, Clone, Default)]
pub struct Author {
    /// The unit that reports; `None` is the department.
    pub unit: Option<String>,
    /// Whether the unit reports on the areas that it consolidates, not on itself alone.
    pub is_focal: bool,
    /// What the plan calls it.
    pub name: Name,
    /// The body above it.
    pub parent: Option<Name>,
    /// Its abbreviation in document numbers.
    pub symbol: Option<String>,
    /// Where it sits.
    pub place: Option<Name>,
    /// Whom the report is addressed to; empty where the plan does not say.
    pub to: Vec<Message>,
    /// Who signs; a title or name that is empty is left to be filled in.
    pub signature: Option<Signature>,
    /// Who else receives it.
    pub recipients: Vec<Message>,
}

impl Author {
    /// Whether it is one unit's report on nobody but itself.
    pub fn is_on_itself(&self) -> bool {
        self.unit.is_some() && !self.is_focal
    }
}

/// The author of a report, by the part of the plan that it is about.
pub(super) fn of(assessment: &Assessment<'_>) -> Author {
    let plan = assessment.plan;
    let scope = &assessment.scope;
    let unit = |id: &Option<Id>| plan.units.get(id.as_ref()?.as_str());
    if let Some(own) = unit(&scope.unit) {
        return by_unit(plan, own, false, superiors(assessment, own));
    }
    match unit(&scope.focal) {
        Some(focal) => by_unit(plan, focal, true, coordinator(plan).into_iter().collect()),
        None => by_department(plan),
    }
}

/// A report of the department, whole or on one area, goes where the plan's form sends it.
fn by_department(plan: &Plan) -> Author {
    let issuer = &plan.issuer;
    let to = &plan.form.to;
    // The addressees stand above: the list begins with them.
    let rest = issuer.recipients.iter().filter(|name| !to.contains(name)).map(Message::of);
    let as_above = (!to.is_empty()).then(|| Message::new("signed-as-above"));
    Author {
        unit: None,
        is_focal: false,
        name: issuer.name.clone(),
        parent: issuer.parent.clone(),
        symbol: issuer.symbol.clone(),
        place: issuer.place.clone(),
        to: to.iter().map(Message::of).collect(),
        signature: issuer.signature.clone(),
        recipients: as_above.into_iter().chain(rest).collect(),
    }
}

/// A report of a unit: the department stands above it, and nobody signs for it but itself.
fn by_unit(plan: &Plan, unit: &Unit, is_focal: bool, usual: Vec<&Unit>) -> Author {
    let named = unit.reports_to.as_ref().and_then(|id| plan.units.get(id.value.as_str()));
    let above = named.map_or(usual, |named| vec![named]);
    let above = above.into_iter().filter(|other| other.id != unit.id);
    let mut to: Vec<Message> = above.map(|other| Message::of(&other.name)).collect();
    let is_coordinator = coordinator(plan).is_some_and(|other| other.id == unit.id);
    if to.is_empty() && is_coordinator {
        to.push(Message::new("signed-to-leaders").with("issuer", &plan.issuer.name));
    }
    let office = &unit.office;
    // Whoever fills the addressees in has them above as well.
    let mut recipients = vec![Message::new("signed-as-above")];
    recipients.extend(office.recipients.iter().map(Message::of));
    if office.recipients.is_empty() {
        recipients.push(Message::new("signed-archive").with("unit", &unit.name));
    }
    Author {
        unit: Some(unit.id.to_string()),
        is_focal,
        name: unit.name.clone(),
        parent: Some(plan.issuer.name.clone()),
        symbol: office.symbol.clone(),
        place: office.seat.clone().or_else(|| plan.issuer.place.clone()),
        signature: Some(office.signature.clone().unwrap_or_default()),
        recipients,
        to,
    }
}

fn coordinator(plan: &Plan) -> Option<&Unit> {
    plan.units.get(plan.coordinator.as_ref()?.value.as_str())
}

/// The units that a unit's report goes to: the focal units of the areas in it, in the plan's order,
/// then the one that puts everything together.
fn superiors<'a>(assessment: &Assessment<'a>, unit: &Unit) -> Vec<&'a Unit> {
    let plan = assessment.plan;
    let indicators = assessment.indicators.iter().map(|result| &result.indicator.area);
    let tasks = assessment.tasks.iter().filter_map(|result| result.task.area.as_ref());
    let areas: std::collections::BTreeSet<&Id> = indicators.chain(tasks).collect();
    let focal = plan
        .areas
        .iter()
        .filter(|area| areas.contains(&area.id))
        .filter_map(|area| plan.units.get(area.focal.as_ref()?.value.as_str()));
    let mut found: Vec<&Unit> = Vec::new();
    for other in focal.chain(coordinator(plan)) {
        if other.id != unit.id && !found.iter().any(|known| known.id == other.id) {
            found.push(other);
        }
    }
    found
}
