//! The way in which a criterion is scored fits what it is scored by.

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{Criterion, Ground, Indicator, MeasureUnit, Plan, Scoring, Side};

static UNFIT_SCORING: Rule = Rule::error("R802", "unfit-scoring");

pub(super) static CHECK: Check = Check { rules: &[&UNFIT_SCORING], looks: &[Look::Whole(run)] };

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let criteria = facts.plan.scorecards.iter().flat_map(|card| &card.criteria);
    diagnostics.extend(criteria.filter_map(|criterion| judge(facts.plan, criterion)));
}

fn judge(plan: &Plan, criterion: &Criterion) -> Option<Diagnostic> {
    let indicator = match &criterion.ground {
        Ground::Indicator(id) => Some(plan.indicators.get(id.value.as_str())?),
        Ground::LateSubmissions | Ground::Findings(_) => None,
        Ground::Tasks(_) | Ground::Manual => return None,
    };
    let reason = match (&criterion.scoring, indicator) {
        (Scoring::AllOrNothing, Some(indicator)) if !is_targeted(indicator) => "target",
        (Scoring::Proportional { .. }, None) => "faults",
        (Scoring::Proportional { .. }, Some(indicator)) if is_cap(indicator) => "most",
        (Scoring::Proportional { full: None, .. }, Some(indicator))
            if !is_in_percent(indicator) =>
        {
            "full"
        }
        _ => return None,
    };
    let finding = Diagnostic::new(&UNFIT_SCORING, criterion.place).with("reason", reason);
    let finding = finding.with("indicator", indicator.map(|indicator| &indicator.id));
    Some(match indicator {
        Some(indicator) => finding.see(indicator.place, "indicator"),
        None => finding,
    })
}

/// Whether anything is asked of an indicator: of all units, or of some.
fn is_targeted(indicator: &Indicator) -> bool {
    indicator.targets().next().is_some()
}

/// Whether less is better.
fn is_cap(indicator: &Indicator) -> bool {
    let target = indicator.target.as_ref();
    let single = target.and_then(|target| target.value.bounds().single());
    single.is_some_and(|(side, _)| side == Side::Most)
}

/// Whether its figure, or the change that it is held to, is in per cent.
fn is_in_percent(indicator: &Indicator) -> bool {
    let is_of_change =
        |target: &crate::model::Placed<crate::model::Target>| target.value.is_of_change();
    indicator.unit == MeasureUnit::Percent || indicator.target.as_ref().is_some_and(is_of_change)
}
