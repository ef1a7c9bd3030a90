//! A year's plan keeps to the programme over several years: its targets are no weaker, and it has the
//! indicators that the programme follows. The programme itself leads one way.

use std::collections::BTreeMap;

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::i18n::Message;
use crate::model::{Indicator, Place, Plan, ProgrammeTarget, Quantity, Side, Target};
use crate::plan::{UNCLEAR_PROGRAMME, UNORDERED_PROGRAMME};

pub(crate) static UNDERCUT_PROGRAMME: Rule = Rule::error("R605", "undercut-programme");
static UNFOLLOWED_PROGRAMME: Rule = Rule::warning("R606", "unfollowed-programme");
static REPEATED_PROGRAMME: Rule = Rule::error("R608", "repeated-programme");

pub(super) static CHECK: Check = Check {
    rules: &[
        &UNDERCUT_PROGRAMME,
        &UNFOLLOWED_PROGRAMME,
        &UNORDERED_PROGRAMME,
        &REPEATED_PROGRAMME,
        &UNCLEAR_PROGRAMME,
    ],
    looks: &[Look::Whole(run)],
};

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let plan = facts.plan;
    let mut first: BTreeMap<&str, Place> = BTreeMap::new();
    for asked in &plan.programme {
        let id = &asked.indicator;
        if let Some(place) = first.get(id.value.as_str()) {
            let finding = Diagnostic::new(&REPEATED_PROGRAMME, id.place);
            diagnostics.push(finding.found(id.value.as_str()).see(*place, "first"));
            continue;
        }
        first.insert(id.value.as_str(), id.place);
        let indicator = plan.indicators.get(id.value.as_str());
        one_way(asked, indicator, diagnostics);
        match indicator {
            Some(indicator) => kept(plan, asked, indicator, diagnostics),
            // What a damaged file holds cannot be told from what it lacks.
            None if plan.damaged || !asked.spans(plan.year) => {}
            None => {
                let finding = Diagnostic::new(&UNFOLLOWED_PROGRAMME, id.place);
                let finding = finding.with("year", plan.year.to_string()).found(id.value.as_str());
                diagnostics.push_near(finding, plan.indicators.ids().map(|id| id.as_str()));
            }
        }
    }
}

/// From year to year a programme asks no less.
fn one_way(asked: &ProgrammeTarget, indicator: Option<&Indicator>, diagnostics: &mut Diagnostics) {
    let side = asked.side(indicator);
    for pair in asked.years.windows(2) {
        let [(before, earlier), (year, number)] = pair else { continue };
        let reason = if before.value == year.value {
            "twice"
        } else if before.place > year.place {
            "order"
        } else if side == Side::Least && number < earlier || side == Side::Most && number > earlier
        {
            "back"
        } else {
            continue;
        };
        diagnostics.push(
            Diagnostic::new(&UNORDERED_PROGRAMME, year.place)
                .severity(crate::diagnostic::Severity::Warning)
                .with("reason", reason)
                .with("year", year.value.to_string())
                .with("before", before.value.to_string())
                .found(number.to_string())
                .see(before.place, "first"),
        );
    }
}

/// What holds in the plan at the year's end asks at least what the programme does by then.
fn kept(
    plan: &Plan,
    asked: &ProgrammeTarget,
    indicator: &Indicator,
    diagnostics: &mut Diagnostics,
) {
    let Some((year, number)) = asked.by(plan.year) else { return };
    let end = plan.periods.iter().map(|period| period.to).max();
    let target = indicator.target_by(plan, end);
    // How far growth leads hangs on where it began.
    if target.as_ref().is_some_and(|target| target.value.is_of_change()) {
        return;
    }
    let side = asked.side(Some(indicator));
    let Some(reason) = short(target.as_ref().map(|target| target.value), side, *number) else {
        return;
    };
    let place = target.as_ref().map_or(indicator.place, |target| target.place);
    let words = |target| Message::target(target, &indicator.unit);
    diagnostics.push(
        Diagnostic::new(&UNDERCUT_PROGRAMME, place)
            .with("reason", reason)
            .with("indicator", &indicator.name)
            .with("asked", words(asked.target(*number, Some(indicator))))
            .with("year", year.value.to_string())
            .with("own", target.map(|target| words(target.value)))
            .see(year.place, "programme"),
    );
}

/// In which way a target falls short of a number; `None` where it does not.
fn short(target: Option<Target>, side: Side, number: Quantity) -> Option<&'static str> {
    let Some(bounds) = target.map(|target| target.bounds()) else { return Some("absent") };
    match (side, bounds.least, bounds.most) {
        (Side::Least, Some(least), _) => (least < number).then_some("weaker"),
        (Side::Most, _, Some(most)) => (most > number).then_some("weaker"),
        (Side::Least, None, _) | (Side::Most, _, None) => Some("turned"),
    }
}
