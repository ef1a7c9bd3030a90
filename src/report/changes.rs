//! Which units ended, merged, split or were renamed within a report: figures from before and after
//! are not those of the same units, so every report says so.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::assess::Assessment;
use crate::i18n::{Message, Value};
use crate::model::{Id, Lineage, Name, Period, Plan, Unit, worded};

worded! {
    /// What became of units.
    pub enum ChangeOfUnits {
        /// Several ended, and one began in their place.
        Merged = "merged",
        /// They ended, and one that goes on took over from them.
        Absorbed = "absorbed",
        /// One ended, and several took over from it.
        Split = "split",
        /// One ended, and one began in its place.
        Renamed = "renamed",
        /// One began with a part of what others, who go on, did.
        Parted = "parted",
        /// They ended, and nobody took over from them.
        Ended = "ended",
        /// They began, and took over from nobody.
        Begun = "begun",
        /// They go on, but others report some metrics now.
        HandedOver = "handed-over",
    }
}

/// A unit by id and name.
pub type Named = (String, Name);

/// A change of units within a report.
#[derive(Debug, Clone)]
pub struct UnitChange {
    /// What happened.
    pub kind: ChangeOfUnits,
    /// The id of the first period after it.
    pub period: String,
    /// That period's name.
    pub name: Name,
    /// That period's first day.
    pub from: NaiveDate,
    /// The units before.
    pub before: Vec<Named>,
    /// The units after.
    pub after: Vec<Named>,
    /// The metrics that it is about, where it is about some only.
    pub metrics: Vec<Named>,
}

impl UnitChange {
    /// The change in a sentence.
    pub fn sentence(&self) -> Message {
        let kind = match self.kind {
            ChangeOfUnits::HandedOver if self.after.is_empty() => "given-up",
            ChangeOfUnits::HandedOver if self.before.is_empty() => "taken-up",
            kind => kind.code(),
        };
        Message::new("report-unit-change")
            .with("kind", kind)
            .with("metrics", names(&self.metrics))
            .with("period", &self.name)
            .with("from", self.from)
            .with("before", names(&self.before))
            .with("after", names(&self.after))
    }
}

/// Units by name: `A, B and C`.
fn names(units: &[Named]) -> Value {
    let named = |units: &[Named]| Value::joined(", ", units.iter().map(|(_, name)| name));
    match units.split_last() {
        Some(((_, last), rest)) if !rest.is_empty() => {
            Message::new("report-units-and").with("units", named(rest)).with("last", last).into()
        }
        _ => named(units),
    }
}

/// The changes that take effect in a report's periods, in the order of time; in one unit's part,
/// those that concern it.
pub(super) fn changes(assessment: &Assessment<'_>) -> Vec<UnitChange> {
    let plan = assessment.plan;
    let regular = plan.regular_periods();
    // What holds from the year's first period on is no change within it.
    let later = regular
        .windows(2)
        .filter(|pair| assessment.periods.iter().any(|period| period.id == pair[1].id));
    let (heirs, lineage) = (heirs(plan), Lineage::of(plan));
    let mut changes = Vec::new();
    for pair in later {
        changes.extend(Turn { plan, heirs: &heirs, before: pair[0], after: pair[1] }.changes());
        changes.extend(handed_over(assessment, &lineage, pair[1]));
    }
    let scope = assessment.scope.unit.as_ref();
    changes.retain(|change: &UnitChange| {
        let mut units = change.before.iter().chain(&change.after);
        scope.is_none_or(|wanted| units.any(|(id, _)| *id == wanted.as_str()))
    });
    changes
}

/// The metrics that others report from a period on: those that pass between the same units together.
fn handed_over(assessment: &Assessment<'_>, lineage: &Lineage<'_>, at: &Period) -> Vec<UnitChange> {
    let plan = assessment.plan;
    let mut changes: Vec<UnitChange> = Vec::new();
    let metrics = plan
        .metrics
        .iter()
        .filter(|metric| metric.is_stated() && assessment.scope.takes_area(plan, &metric.area));
    for metric in metrics {
        for passing in lineage.passings(&metric.id).iter().filter(|one| one.at.id == at.id) {
            let units = |places: &[usize]| {
                let units = places.iter().filter_map(|place| plan.units.at(*place));
                units.map(|unit| (unit.id.to_string(), unit.name.clone())).collect()
            };
            let (before, after): (Vec<Named>, _) = (units(&passing.givers), units(&passing.takers));
            let id = metric.stated_id();
            let whole = plan.wholes.get(id.as_str()).map(|whole| &whole.name);
            let named = (id.to_string(), whole.unwrap_or(&metric.name).clone());
            match changes.iter_mut().find(|one| one.before == before && one.after == after) {
                Some(known) => known.metrics.push(named),
                None => changes.push(UnitChange {
                    kind: ChangeOfUnits::HandedOver,
                    period: at.id.to_string(),
                    name: at.name.clone(),
                    from: at.from,
                    before,
                    after,
                    metrics: vec![named],
                }),
            }
        }
    }
    changes
}

/// Who took over from each unit, in the plan's order.
fn heirs(plan: &Plan) -> BTreeMap<&Id, Vec<&Unit>> {
    let mut heirs: BTreeMap<&Id, Vec<&Unit>> = BTreeMap::new();
    for unit in &plan.units {
        for before in plan.predecessors(unit) {
            let own = heirs.entry(&before.id).or_default();
            if own.last().is_none_or(|known| known.id != unit.id) {
                own.push(unit);
            }
        }
    }
    heirs
}

/// Where one regular period gives way to the next.
struct Turn<'p> {
    plan: &'p Plan,
    heirs: &'p BTreeMap<&'p Id, Vec<&'p Unit>>,
    before: &'p Period,
    after: &'p Period,
}

impl<'p> Turn<'p> {
    fn changes(&self) -> Vec<UnitChange> {
        let mut changes = Vec::new();
        // Units with the same single successor ended in one act; so did those without any.
        let mut together: Vec<(Option<&Unit>, Vec<&Unit>)> = Vec::new();
        let mut place: BTreeMap<Option<&Id>, usize> = BTreeMap::new();
        for unit in self.plan.units.iter().filter(|unit| self.ends(unit)) {
            let heir = match self.heirs.get(&unit.id).map_or(&[][..], Vec::as_slice) {
                [] => None,
                [heir] => Some(*heir),
                heirs => {
                    changes.push(self.change(ChangeOfUnits::Split, &[unit], heirs));
                    continue;
                }
            };
            let at = *place.entry(heir.map(|heir| &heir.id)).or_insert(together.len());
            if at == together.len() {
                together.push((heir, Vec::new()));
            }
            together[at].1.push(unit);
        }
        for (heir, units) in together {
            let kind = match (heir, units.as_slice()) {
                (None, _) => ChangeOfUnits::Ended,
                (Some(heir), _) if !self.begins(heir) => ChangeOfUnits::Absorbed,
                (Some(heir), [_]) if self.plan.predecessors(heir).count() == 1 => {
                    ChangeOfUnits::Renamed
                }
                // A part of another unit may have come to it as well.
                (Some(_), _) => ChangeOfUnits::Merged,
            };
            changes.push(self.change(kind, &units, heir.as_slice()));
        }
        let mut begun = Vec::new();
        for unit in self.plan.units.iter().filter(|unit| self.begins(unit)) {
            let goes_on = |before: &&Unit| self.plan.exists_in(before, self.after);
            let from: Vec<&Unit> = self.plan.predecessors(unit).filter(goes_on).collect();
            if !from.is_empty() {
                changes.push(self.change(ChangeOfUnits::Parted, &from, &[unit]));
            } else if self.plan.predecessors(unit).next().is_none() {
                begun.push(unit);
            }
        }
        if !begun.is_empty() {
            changes.push(self.change(ChangeOfUnits::Begun, &[], &begun));
        }
        changes
    }

    fn ends(&self, unit: &Unit) -> bool {
        self.plan.has_ended(unit, self.after) && !self.plan.has_ended(unit, self.before)
    }

    fn begins(&self, unit: &Unit) -> bool {
        self.plan.exists_in(unit, self.after)
            && !self.plan.exists_in(unit, self.before)
            && !self.plan.has_ended(unit, self.before)
    }

    fn change(&self, kind: ChangeOfUnits, before: &[&Unit], after: &[&Unit]) -> UnitChange {
        let named = |units: &[&Unit]| {
            units.iter().map(|unit| (unit.id.to_string(), unit.name.clone())).collect()
        };
        UnitChange {
            kind,
            period: self.after.id.to_string(),
            name: self.after.name.clone(),
            from: self.after.from,
            before: named(before),
            after: named(after),
            metrics: Vec::new(),
        }
    }
}
