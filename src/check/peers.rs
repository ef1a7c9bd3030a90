//! A unit far from all the others that count the same is worth a second look: minutes for hours, dong
//! for millions.
//!
//! Units differ in size, so figures by themselves say little: they are compared only where they
//! lie [`FAR`] times beyond the largest of the others or below the smallest, which no size explains.
//! What a unit's two figures make together, minutes a visit say, does not depend on its size, and
//! [`APART`] times the largest or a part of the smallest is far. A share has no such comparison: it
//! has its whole above it, and a low one is a poor result, which no check should call a mistake.
//! Medians and deviations need more units than a department has; the outermost of the others,
//! [`PEERS`] or more of them, hold whatever their distribution is. Noughts compare with nothing.

use std::collections::BTreeMap;

use num_rational::BigRational;
use num_traits::Zero;
use rust_decimal::Decimal;

use super::accounts::{Account, Subject};
use super::series::is_running;
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Indicator, Quantity, Value, exact, round_towards};

pub(super) static FAR_FROM_PEERS: Rule =
    Rule { code: "R531", name: "far-from-peers", severity: Severity::Warning };

pub(super) static CHECK: Check = Check { rules: &[&FAR_FROM_PEERS], run };

/// So many others make a comparison.
const PEERS: usize = 5;

/// How many times the largest figure of the others is still a matter of size.
const FAR: u32 = 300;

/// How many times the largest ratio of the others is still believable.
const APART: u32 = 10;

/// A ratio of fewer than these varies by chance.
const ENOUGH: i64 = 20;

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let mut groups: BTreeMap<(&str, &str), Vec<Peer<'_>>> = BTreeMap::new();
    for account in accounts.iter() {
        if let (Subject::Metric(metric), Some(Value::Figure(figure))) =
            (account.subject, account.value())
            && figure > Quantity::ZERO
        {
            let key = (account.submission.period.as_str(), metric.id.as_str());
            let value = exact(figure.decimal());
            groups.entry(key).or_default().push(Peer { account, value, counts: true });
        }
    }
    for group in groups.values() {
        judge(group, FAR, "figure", diagnostics);
    }
    for indicator in facts.plan.indicators.iter().filter(|found| found.unit.whole().is_none()) {
        for group in ratios(facts, accounts, indicator) {
            judge(&group, APART, "ratio", diagnostics);
        }
    }
}

/// One of several that are compared.
struct Peer<'a> {
    account: Account<'a>,
    value: BigRational,
    /// Whether there is enough of it to be judged.
    counts: bool,
}

/// The ratios of the units in each period, where a ratio is of one figure to one.
fn ratios<'s, 'a>(
    facts: &Facts<'a>,
    accounts: &'s Accounts<'a>,
    indicator: &Indicator,
) -> Vec<Vec<Peer<'a>>> {
    let ([above], [below]) = (indicator.numerator.as_slice(), indicator.denominator.as_slice())
    else {
        return Vec::new();
    };
    let to_date = |id: &str| facts.plan.metrics.get(id).is_some_and(is_running);
    // A running total over the figure of a period is no ratio.
    if to_date(above.value.as_str()) != to_date(below.value.as_str()) {
        return Vec::new();
    }
    let of = |period, unit| {
        let account = accounts.get(period, unit, above.value.as_str())?;
        let there = accounts.get(period, unit, below.value.as_str())?;
        let (Some(Value::Figure(part)), Some(Value::Figure(whole))) =
            (account.value(), there.value())
        else {
            return None;
        };
        let value = (!whole.is_zero()).then(|| exact(part.decimal()) / exact(whole.decimal()))?;
        let counts = part.decimal().min(whole.decimal()) >= Decimal::from(ENOUGH);
        (!value.is_zero()).then_some(Peer { account, value, counts })
    };
    let periods = facts.plan.periods.iter();
    periods
        .map(|period| facts.plan.units.iter().filter_map(|unit| of(&period.id, &unit.id)).collect())
        .collect()
}

/// Holds each of a group against the outermost of the others.
fn judge(group: &[Peer<'_>], far: u32, reason: &'static str, diagnostics: &mut Diagnostics) {
    if group.len() <= PEERS {
        return;
    }
    let mut order: Vec<usize> = (0..group.len()).collect();
    order.sort_by(|one, other| group[*one].value.cmp(&group[*other].value));
    let far = BigRational::from_integer(far.into());
    let (first, second) = (order[0], order[1]);
    let (last, before) = (order[order.len() - 1], order[order.len() - 2]);
    // Of two that are far alike neither is far from all the others.
    if group[last].counts && group[last].value > &group[before].value * &far {
        diagnostics.push(finding(&group[last], &group[before], reason, "above", group.len()));
    }
    if group[first].counts && &group[first].value * &far < group[second].value {
        diagnostics.push(finding(&group[first], &group[second], reason, "below", group.len()));
    }
}

fn finding(
    own: &Peer<'_>,
    nearest: &Peer<'_>,
    reason: &'static str,
    side: &'static str,
    among: usize,
) -> Diagnostic {
    let shown = |value: &BigRational| round_towards(value, 2, &[], Some(0));
    let finding = Diagnostic::new(&FAR_FROM_PEERS, own.account.row.value().place)
        .found(own.account.row.value().text)
        .with("reason", reason)
        .with("side", side)
        .with("figure", &shown(&own.value))
        .with("nearest", &shown(&nearest.value))
        .with("others", among - 1)
        .see(nearest.account.row.value().place, "nearest");
    own.account.mark(finding)
}
