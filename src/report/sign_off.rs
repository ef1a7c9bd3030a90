//! The chain of a report: which focal units have signed for its figures, and which have not.

use std::collections::BTreeMap;

use super::verdict::Tone;
use crate::assess::Assessment;
use crate::i18n::{Message, Value};
use crate::model::{Id, Name, Period, SignOff, SignOffState};

/// A sign-off that a report rests on, with the names of what it is of.
#[derive(Debug, Clone, Copy)]
pub struct SignOffLine<'a> {
    /// The period whose figures are to be signed.
    pub period: &'a Period,
    /// What the plan calls the unit.
    pub unit: &'a Name,
    /// How it stands.
    pub sign_off: &'a SignOff,
    /// Whether the period has ended, so that there is anything to sign.
    pub has_ended: bool,
}

impl SignOffLine<'_> {
    /// Whether it is to be there and is not, or is worth nothing.
    pub fn is_wanting(&self) -> bool {
        !self.sign_off.is_valid()
            && (self.has_ended || self.sign_off.state != SignOffState::Lacking)
    }
}

/// The sign-offs of a report, in the order of its periods. One unit's report on itself rests on none.
pub fn sign_offs<'a>(assessment: &Assessment<'a>) -> Vec<SignOffLine<'a>> {
    let (plan, scope) = (assessment.plan, &assessment.scope);
    let is_in_scope = |sign_off: &SignOff| {
        let has = |area: &Id| sign_off.areas.contains(area);
        scope.unit.is_none()
            && scope.area.as_ref().is_none_or(has)
            && scope.focal.as_ref().is_none_or(|focal| sign_off.unit == *focal)
    };
    let line = |sign_off: &'a SignOff| {
        let period = assessment.periods.iter().find(|period| period.id == sign_off.period)?;
        let unit = &plan.units.get(sign_off.unit.as_str())?.name;
        let has_ended = assessment.as_of > period.to;
        Some(SignOffLine { period, unit, sign_off, has_ended })
    };
    plan.sign_offs.iter().filter(|sign_off| is_in_scope(sign_off)).filter_map(line).collect()
}

/// Whose sign-off is lacking or void: it must not be overlooked.
pub(super) fn notice(assessment: &Assessment<'_>) -> Option<(Tone, Message)> {
    let lines = sign_offs(assessment);
    let mut wanting: BTreeMap<(bool, &Id), Vec<&SignOffLine<'_>>> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.is_wanting()) {
        let is_void = line.sign_off.state != SignOffState::Lacking;
        wanting.entry((is_void, &line.sign_off.unit)).or_default().push(line);
    }
    let told = wanting.iter().filter_map(|((is_void, _), lines)| {
        let entry = if *is_void { "sign-off-void-of" } else { "sign-off-of" };
        let periods = Value::joined(", ", lines.iter().map(|line| &line.period.name));
        Some(Message::new(entry).with("unit", lines.first()?.unit).with("periods", periods))
    });
    let units = Value::joined("; ", told);
    let text = Message::new("report-unsigned").with("units", units);
    (!wanting.is_empty()).then_some((Tone::Careful, text))
}

/// Who has signed for all that it was asked to in the report.
pub(super) fn signed(assessment: &Assessment<'_>) -> Option<Message> {
    let lines = sign_offs(assessment);
    let mut units: Vec<(&Id, &Name, bool)> = Vec::new();
    for line in &lines {
        let (unit, is_valid) = (&line.sign_off.unit, line.sign_off.is_valid());
        match units.iter_mut().find(|(known, ..)| *known == unit) {
            Some(known) => known.2 &= is_valid,
            None => units.push((unit, line.unit, is_valid)),
        }
    }
    let names: Vec<_> = units.into_iter().filter(|unit| unit.2).map(|unit| unit.1).collect();
    let any = !names.is_empty();
    any.then(|| Message::new("report-signed").with("units", Value::joined(", ", names)))
}
