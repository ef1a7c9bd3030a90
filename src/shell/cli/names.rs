//! What users call things, and what is said where nothing has that name.

use super::context::Context;
use crate::diagnostic::nearest;
use crate::i18n::Message;
use crate::model::{Area, Id, Identified, Period, Plan, Register, Report};
use crate::shell::workspace::Failure;

/// The report of a name, or a failure that names what there is.
pub(super) fn find_report<'p>(plan: &'p Plan, name: &str) -> Result<&'p Report, Failure> {
    plan.report(name).ok_or_else(|| {
        let ids = plan.reports.iter().flat_map(|report| {
            std::iter::once(&report.id).chain(report.aliases.iter().map(|alias| &alias.value))
        });
        unknown("usage-period", name, ids.map(Id::as_str))
    })
}

/// The report of a name; without one, that of the period that is being collected: the last regular
/// one whose data has ended, or else the first; of a plan with ad hoc ones alone, of these.
pub(super) fn named_report<'p>(
    context: &Context,
    plan: &'p Plan,
    name: Option<&str>,
) -> Result<&'p Report, Failure> {
    let mut periods = plan.regular_periods();
    if periods.is_empty() {
        periods.extend(&plan.periods);
        periods.sort_by_key(|period| period.from);
    }
    let ended = periods.iter().rfind(|period| period.to < context.as_of);
    let current = ended.or(periods.first()).map(|period| period.id.as_str());
    find_report(plan, name.or(current).unwrap_or_default())
}

/// The period of a name that units submit for, or a failure that names what there is.
pub(super) fn find_period<'p>(plan: &'p Plan, name: &str) -> Result<&'p Period, Failure> {
    let Some(report) = plan.report(name) else {
        return Err(unknown("usage-single-period", name, plan.periods.ids().map(Id::as_str)));
    };
    // An alias of the report that is just this period will do.
    let alone = match report.of.as_slice() {
        [only] => plan.periods.get(only.value.as_str()),
        _ => None,
    };
    alone.ok_or_else(|| {
        let periods: Vec<_> = report.of.iter().map(|id| id.value.as_str()).collect();
        let message = Message::new("usage-several-periods").with("report", &report.name);
        Failure::new(message.with("periods", periods.join(", ")))
    })
}

/// The unit of a name, or a failure that names what there is.
pub(super) fn find_unit(plan: &Plan, name: &str) -> Result<Id, Failure> {
    find(&plan.units, "usage-unit", name)
}

/// The area of a name, or a failure that names what there is.
pub(super) fn find_area(plan: &Plan, name: &str) -> Result<Id, Failure> {
    let named =
        |area: &&Area| area.id.folded() == name.to_lowercase() || area.number.to_string() == name;
    let found = plan.areas.iter().find(named).map(|area| area.id.clone());
    found.ok_or_else(|| unknown("usage-area", name, plan.areas.ids().map(Id::as_str)))
}

/// The indicator of a name, or a failure that names the nearest.
pub(super) fn find_indicator(plan: &Plan, name: &str) -> Result<Id, Failure> {
    find(&plan.indicators, "usage-indicator", name)
}

/// The scorecard of a name, or a failure that names the nearest.
pub(super) fn find_card(plan: &Plan, name: &str) -> Result<Id, Failure> {
    find(&plan.scorecards, "usage-card", name)
}

/// The id of a name, whatever its case.
fn find<T: Identified>(
    entries: &Register<T>,
    entry: &'static str,
    name: &str,
) -> Result<Id, Failure> {
    let found = entries.ids().find(|id| id.folded() == name.to_lowercase());
    found.cloned().ok_or_else(|| unknown(entry, name, entries.ids().map(Id::as_str)))
}

/// That nothing has a name, and what there is, the nearest above all.
pub(super) fn unknown<'k>(
    entry: &'static str,
    name: &str,
    known: impl Iterator<Item = &'k str>,
) -> Failure {
    let known: Vec<&str> = known.collect();
    let near = nearest(name, known.iter().copied());
    let message = Message::new(entry)
        .with("value", name)
        .with("suggested", if near.is_some() { "yes" } else { "no" })
        .with("nearest", near.unwrap_or_default());
    Failure::new(match known.as_slice() {
        [] => message.with("known", Message::new("usage-none-known")),
        known => message.with("known", known.join(", ")),
    })
}
