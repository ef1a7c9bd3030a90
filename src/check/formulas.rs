//! What an indicator is made of can be made: what is added up is counted in one unit of measure, and
//! tasks whose share it is are there.

use rust_decimal::Decimal;

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::i18n::Value;
use crate::model::{Id, Indicator, MeasureUnit, Metric, OverTime, Placed, Plan};
use crate::source::measure::Measure;

static MIXED_MEASURES: Rule = Rule::error("R163", "mixed-measures");
static IDLE_TASK_SHARE: Rule = Rule::error("R164", "idle-task-share");

pub(super) static CHECK: Check =
    Check { rules: &[&MIXED_MEASURES, &IDLE_TASK_SHARE], looks: &[Look::Whole(run)] };

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let plan = facts.plan;
    if plan.damaged {
        return;
    }
    for indicator in &plan.indicators {
        let above = counted(plan, &indicator.numerator);
        let below = counted(plan, &indicator.denominator);
        let of_side = |side: &[Counted<'_>]| {
            let (first, rest) = side.split_first()?;
            rest.iter().find_map(|other| added(indicator, first, other))
        };
        // What cannot be added up has nothing more to be said of it.
        let sides = of_side(&above).into_iter().chain(of_side(&below));
        let found: Vec<_> = sides.chain(divided(indicator, &above, &below)).collect();
        if found.is_empty() && indicator.is_value() {
            let own = |one| of_own(indicator, one).or_else(|| added_shares(plan, indicator, one));
            diagnostics.extend(above.iter().find_map(own));
        }
        diagnostics.extend(found);
        let share = indicator.tasks.as_ref();
        if let Some(share) = share.filter(|share| plan.tasks_of_share(share).next().is_none()) {
            diagnostics.push(Diagnostic::new(&IDLE_TASK_SHARE, share.place));
        }
    }
}

/// A metric that says what it counts in, where an indicator names it.
struct Counted<'p> {
    named: &'p Placed<Id>,
    metric: &'p Metric,
    unit: &'p MeasureUnit,
}

fn counted<'p>(plan: &'p Plan, ids: &'p [Placed<Id>]) -> Vec<Counted<'p>> {
    let of = |named: &'p Placed<Id>| {
        let metric = plan.metrics.get(named.value.as_str())?;
        Some(Counted { named, metric, unit: metric.unit.as_ref()? })
    };
    ids.iter().filter_map(of).collect()
}

/// How two units of measure stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kinship {
    /// The same, or in no language both have a name.
    Same,
    /// One is so many of the other: `tỷ đồng` and `triệu đồng`.
    Multiple,
    /// Two that are fixed, and never the same: đồng and dollars.
    Apart,
    /// Two nouns, which may well be names of one thing.
    Nouns,
}

/// Compares two units by their names in each language that names both; where one of these says that
/// they are the same, they are.
fn kinship(one: &MeasureUnit, other: &MeasureUnit) -> Kinship {
    let names = |unit: &MeasureUnit| match (unit.sign(), unit.name()) {
        (None, Some(name)) => [name.vi.clone(), name.en.clone()],
        (sign, _) => [sign; 2].map(|sign| sign.map(str::to_owned)),
    };
    let (one, other) = (names(one), names(other));
    let kinds = one.iter().zip(&other).filter_map(|(one, other)| {
        let (one, other) = (Measure::read(one.as_ref()?)?, Measure::read(other.as_ref()?)?);
        Some(match one.to(&other) {
            Some(scale) if scale.is_one() => Kinship::Same,
            Some(_) => Kinship::Multiple,
            None if one.is_fixed() && other.is_fixed() => Kinship::Apart,
            None => Kinship::Nouns,
        })
    });
    let kinds: Vec<Kinship> = kinds.collect();
    let first = [Kinship::Same, Kinship::Multiple, Kinship::Apart, Kinship::Nouns];
    first.into_iter().find(|kind| kinds.contains(kind)).unwrap_or(Kinship::Same)
}

/// Metrics of one side: hundreds and thousands of the same are never added, and two nouns hardly.
fn added(indicator: &Indicator, first: &Counted<'_>, other: &Counted<'_>) -> Option<Diagnostic> {
    let (reason, severity) = match kinship(first.unit, other.unit) {
        Kinship::Same => return None,
        Kinship::Multiple => ("multiple", Severity::Error),
        Kinship::Apart => ("apart", Severity::Error),
        Kinship::Nouns => ("nouns", Severity::Warning),
    };
    Some(
        mixed(indicator, other, reason, severity)
            .see(first.named.place, "first")
            .with("first", named(first.unit)),
    )
}

/// The two sides of a share: of one that is counted in thousands of the other nothing is right.
fn divided(
    indicator: &Indicator,
    above: &[Counted<'_>],
    below: &[Counted<'_>],
) -> Option<Diagnostic> {
    let (above, below) = (above.first()?, below.first()?);
    let is_share = indicator.unit.whole().is_some();
    let is_wrong = is_share && kinship(above.unit, below.unit) == Kinship::Multiple;
    let finding = mixed(indicator, below, "sides", Severity::Error);
    is_wrong.then(|| finding.see(above.named.place, "first").with("first", named(above.unit)))
}

/// A plain figure and the metric it is taken from: told in another unit, it is multiplied by so many.
fn of_own(indicator: &Indicator, one: &Counted<'_>) -> Option<Diagnostic> {
    let scale = indicator.unit.scale();
    let factor = factor(one.unit, &indicator.unit);
    let (reason, severity) = match kinship(one.unit, &indicator.unit) {
        // Whoever says by how much it is multiplied knows that the units differ.
        Kinship::Multiple if factor == Some(scale.into()) => return None,
        Kinship::Nouns if scale != 1 => return None,
        Kinship::Same if scale == 1 => return None,
        Kinship::Same => ("own-scale", Severity::Error),
        Kinship::Multiple => ("own-multiple", Severity::Error),
        Kinship::Apart => ("own-apart", Severity::Error),
        Kinship::Nouns => ("own", Severity::Warning),
    };
    let finding = mixed(indicator, one, reason, severity).with("first", named(&indicator.unit));
    let finding = finding.with("scaled", factor.is_some());
    Some(finding.with("scale", factor.map(|factor| factor.to_string())))
}

/// By what a number in one unit is multiplied to be one in the other, where that is a whole number.
fn factor(from: &MeasureUnit, to: &MeasureUnit) -> Option<Decimal> {
    from.written()
        .zip(to.written())
        .find_map(|(from, to)| Measure::read(from)?.to(&Measure::read(to)?)?.apply(Decimal::ONE, 0))
}

/// Shares are added up over nothing: not over metrics, units or periods.
fn added_shares(plan: &Plan, indicator: &Indicator, one: &Counted<'_>) -> Option<Diagnostic> {
    let metric = one.metric;
    one.unit.whole()?;
    let several = |period| {
        let mut owing = plan.units.iter().filter(|unit| plan.owes_metric(unit, period, metric));
        owing.nth(1).is_some()
    };
    let is_added = indicator.numerator.len() > 1
        || metric.over_time == OverTime::Sum
        || plan.periods.iter().any(several);
    is_added.then(|| mixed(indicator, one, "share", Severity::Error))
}

fn mixed(
    indicator: &Indicator,
    one: &Counted<'_>,
    reason: &'static str,
    severity: Severity,
) -> Diagnostic {
    Diagnostic::new(&MIXED_MEASURES, one.named.place)
        .severity(severity)
        .with("reason", reason)
        .with("indicator", &indicator.name)
        .with("metric", &one.metric.name)
        .with("unit", named(one.unit))
        .found(one.named.value.as_str())
        .see(one.metric.place, "metric")
}

fn named(unit: &MeasureUnit) -> Value {
    match (unit.sign(), unit.name()) {
        (None, Some(name)) => name.into(),
        (sign, _) => sign.unwrap_or_default().into(),
    }
}
