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

use super::accounts::Account;
use super::series::is_running;
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Id, Indicator, Metric, Period, Quantity, Value, exact, round_towards};

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
    let mut groups: BTreeMap<(&str, &str), Group<'_, Quantity>> = BTreeMap::new();
    for (period, metric, group) in figures(facts, accounts) {
        groups.insert((period.id.as_str(), metric.id.as_str()), group);
    }
    for group in groups.into_values() {
        let exact = |figure: &Quantity| exact(figure.decimal());
        group.judge(FAR, "figure", exact, diagnostics);
    }
    for indicator in facts.plan.indicators.iter().filter(|found| found.unit.whole().is_none()) {
        for group in ratios(facts, accounts, indicator) {
            group.judge(APART, "ratio", BigRational::clone, diagnostics);
        }
    }
}

/// The figures of each metric in each period, where there are any.
fn figures<'a>(
    facts: &Facts<'a>,
    accounts: &Accounts<'a>,
) -> Vec<(&'a Period, &'a Metric, Group<'a, Quantity>)> {
    let (plan, metrics) = (facts.plan, facts.plan.metrics.len());
    let mut groups = Vec::new();
    groups.resize_with(plan.periods.len() * metrics, Group::default);
    for (submission, rows) in accounts.sheets() {
        let Some(period) = plan.periods.position(submission.period.as_str()) else { continue };
        let groups = &mut groups[period * metrics..][..metrics];
        for account in rows {
            if let Some(Value::Figure(value)) = account.value()
                && let Some(group) = groups.get_mut(account.number as usize)
                && value > Quantity::ZERO
            {
                group.push(Peer { account, value, counts: true });
            }
        }
    }
    let pairs =
        plan.periods.iter().flat_map(|period| plan.metrics.iter().map(move |m| (period, m)));
    let found = pairs.zip(groups).filter(|(_, group)| group.count > 0);
    found.map(|((period, metric), group)| (period, metric, group)).collect()
}

/// One of several that are compared.
struct Peer<'a, V> {
    account: Account<'a>,
    value: V,
    /// Whether there is enough of it to be judged.
    counts: bool,
}

/// Several that are compared: of all only the outermost are kept.
struct Group<'a, V> {
    count: usize,
    /// The two lowest, the lowest first.
    low: Vec<Peer<'a, V>>,
    /// The two highest, the highest first.
    high: Vec<Peer<'a, V>>,
}

impl<V> Default for Group<'_, V> {
    fn default() -> Self {
        Self { count: 0, low: Vec::new(), high: Vec::new() }
    }
}

/// The ratios of the units in each period, where a ratio is of one figure to one.
fn ratios<'a>(
    facts: &Facts<'a>,
    accounts: &Accounts<'a>,
    indicator: &Indicator,
) -> Vec<Group<'a, BigRational>> {
    let ([above], [below]) = (indicator.numerator.as_slice(), indicator.denominator.as_slice())
    else {
        return Vec::new();
    };
    let to_date = |id: &str| facts.plan.metrics.get(id).is_some_and(is_running);
    // A running total over the figure of a period is no ratio.
    if to_date(above.value.as_str()) != to_date(below.value.as_str()) {
        return Vec::new();
    }
    let of = |period: &Id, unit: &Id| {
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
    let of_period = |period: &Period| {
        let mut group = Group::default();
        let units = facts.plan.units.iter();
        units.filter_map(|unit| of(&period.id, &unit.id)).for_each(|peer| group.push(peer));
        group
    };
    facts.plan.periods.iter().map(of_period).collect()
}

impl<'a, V: Ord + Clone> Group<'a, V> {
    /// Of two that are alike the later one stands above the other.
    fn push(&mut self, peer: Peer<'a, V>) {
        self.count += 1;
        let above = self.high.iter().take_while(|other| other.value > peer.value).count();
        let below = self.low.iter().take_while(|other| other.value <= peer.value).count();
        if above < 2 {
            let Peer { account, counts, .. } = peer;
            self.high.insert(above, Peer { account, counts, value: peer.value.clone() });
            self.high.truncate(2);
        }
        if below < 2 {
            self.low.insert(below, peer);
            self.low.truncate(2);
        }
    }

    /// Holds the outermost of a group against the next of the others. Of two that are far alike
    /// neither is far from all the others.
    fn judge(
        &self,
        far: u32,
        reason: &'static str,
        exact: impl Fn(&V) -> BigRational,
        diagnostics: &mut Diagnostics,
    ) {
        if self.count <= PEERS {
            return;
        }
        let ([first, second], [last, before]) = (self.low.as_slice(), self.high.as_slice()) else {
            return;
        };
        let far = BigRational::from_integer(far.into());
        let outermost = |peer: &Peer<'a, V>| Outermost {
            account: peer.account,
            value: exact(&peer.value),
            among: self.count,
        };
        let [first, second, last, before] = [first, second, last, before].map(outermost);
        if self.high[0].counts && last.value > &before.value * &far {
            diagnostics.push(finding(&last, &before, reason, "above"));
        }
        if self.low[0].counts && &first.value * &far < second.value {
            diagnostics.push(finding(&first, &second, reason, "below"));
        }
    }
}

/// One that is told of, and how many there are with it.
struct Outermost<'a> {
    account: Account<'a>,
    value: BigRational,
    among: usize,
}

fn finding(
    own: &Outermost<'_>,
    nearest: &Outermost<'_>,
    reason: &'static str,
    side: &'static str,
) -> Diagnostic {
    let shown = |value: &BigRational| round_towards(value, 2, &[], Some(0));
    let finding = Diagnostic::new(&FAR_FROM_PEERS, own.account.row.value().place)
        .found(own.account.row.value().text)
        .with("reason", reason)
        .with("side", side)
        .with("figure", &shown(&own.value))
        .with("nearest", &shown(&nearest.value))
        .with("others", own.among - 1)
        .see(nearest.account.row.value().place, "nearest");
    own.account.mark(finding)
}
