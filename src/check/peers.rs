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

use num_rational::BigRational;
use num_traits::Zero;
use rust_decimal::Decimal;

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{Indicator, Period, Quantity, Statement, exact, round_towards};

pub(super) static FAR_FROM_PEERS: Rule = Rule::warning("R531", "far-from-peers");

pub(super) static CHECK: Check = Check { rules: &[&FAR_FROM_PEERS], looks: &[Look::Whole(run)] };

/// So many others make a comparison.
const PEERS: usize = 5;

/// How many times the largest figure of the others is still a matter of size.
const FAR: u32 = 300;

/// How many times the largest ratio of the others is still believable.
const APART: u32 = 10;

/// A ratio of fewer than these varies by chance.
const ENOUGH: i64 = 20;

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    for group in figures(facts, accounts) {
        let exact = |figure: &Quantity| exact(figure.decimal());
        group.judge(accounts, FAR, "figure", exact, diagnostics);
    }
    for indicator in facts.plan.indicators.iter().filter(|found| found.unit.whole().is_none()) {
        for group in ratios(facts, accounts, indicator) {
            group.judge(accounts, APART, "ratio", BigRational::clone, diagnostics);
        }
    }
}

/// The figures of each metric in each period.
fn figures<'s>(facts: &Facts<'_>, accounts: &'s Accounts<'_>) -> Vec<Group<'s, Quantity>> {
    let (plan, metrics) = (facts.plan, facts.plan.metrics.len());
    let mut groups = Vec::new();
    groups.resize_with(plan.periods.len() * metrics, Group::default);
    for (at, submission) in facts.submissions.iter().enumerate() {
        let Some(period) = plan.periods.position(submission.period.as_str()) else { continue };
        let groups = &mut groups[period * metrics..][..metrics];
        for stated in accounts.sheet(at) {
            if let Some(value) = stated.figure()
                && let Some(group) = groups.get_mut(stated.subject as usize)
                && value > Quantity::ZERO
            {
                group.push(Peer { at, stated, value, counts: true });
            }
        }
    }
    groups
}

/// One of several that are compared.
struct Peer<'s, V> {
    /// The submission that states it, and how.
    at: usize,
    stated: &'s Statement,
    value: V,
    /// Whether there is enough of it to be judged.
    counts: bool,
}

/// Several that are compared: of all only the outermost are kept.
struct Group<'s, V> {
    count: usize,
    /// The two lowest, the lowest first.
    low: Vec<Peer<'s, V>>,
    /// The two highest, the highest first.
    high: Vec<Peer<'s, V>>,
}

impl<V> Default for Group<'_, V> {
    fn default() -> Self {
        Self { count: 0, low: Vec::new(), high: Vec::new() }
    }
}

/// The ratios of the units in each period, where a ratio is of one figure to one.
fn ratios<'s>(
    facts: &Facts<'_>,
    accounts: &'s Accounts<'_>,
    indicator: &Indicator,
) -> Vec<Group<'s, BigRational>> {
    let sides = (indicator.numerator.as_slice(), indicator.denominator.as_slice());
    let ([above], [below]) = sides else { return Vec::new() };
    let metrics = accounts.metric(&above.value).zip(accounts.metric(&below.value));
    let Some(((part, above), (whole, below))) = metrics else { return Vec::new() };
    // A running total over the figure of a period is no ratio.
    if part.is_running_flow() != whole.is_running_flow() {
        return Vec::new();
    }
    let of = |at: usize| {
        let stated = accounts.first(Some(at), above)?;
        let part = stated.figure()?.decimal();
        let whole = accounts.first(Some(at), below)?.figure()?.decimal();
        let value = (!whole.is_zero()).then(|| exact(part) / exact(whole))?;
        let counts = part.min(whole) >= Decimal::from(ENOUGH);
        (!value.is_zero()).then_some(Peer { at, stated, value, counts })
    };
    let of_period = |period: &Period| {
        let mut group = Group::default();
        let places = facts.plan.units.ids().filter_map(|unit| accounts.place(&period.id, unit));
        places.filter_map(of).for_each(|peer| group.push(peer));
        group
    };
    facts.plan.periods.iter().map(of_period).collect()
}

impl<'s, V: Ord + Clone> Group<'s, V> {
    /// Of two that are alike the later one stands above the other.
    fn push(&mut self, peer: Peer<'s, V>) {
        self.count += 1;
        let above = self.high.iter().take_while(|other| other.value > peer.value).count();
        let below = self.low.iter().take_while(|other| other.value <= peer.value).count();
        if above < 2 {
            self.high.insert(above, Peer { value: peer.value.clone(), ..peer });
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
        accounts: &Accounts<'_>,
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
        let [first, second, last, before] =
            [first, second, last, before].map(|peer| (peer, exact(&peer.value)));
        let mut find = |own, nearest, side| {
            diagnostics.extend(self.finding(accounts, own, nearest, [reason, side]));
        };
        if last.0.counts && last.1 > &before.1 * &far {
            find(&last, &before, "above");
        }
        if first.0.counts && &first.1 * &far < second.1 {
            find(&first, &second, "below");
        }
    }

    fn finding(
        &self,
        accounts: &Accounts<'_>,
        (own, value): &(&Peer<'s, V>, BigRational),
        (nearest, beside): &(&Peer<'s, V>, BigRational),
        [reason, side]: [&'static str; 2],
    ) -> Option<Diagnostic> {
        let shown = |value: &BigRational| round_towards(value, 2, &[], Some(0));
        let own = accounts.account(own.at, own.stated)?;
        let nearest = accounts.account(nearest.at, nearest.stated)?;
        let finding = Diagnostic::new(&FAR_FROM_PEERS, own.row.value().place)
            .found(own.row.value().text)
            .with("reason", reason)
            .with("side", side)
            .with("figure", &shown(value))
            .with("nearest", &shown(beside))
            .with("others", self.count - 1)
            .see(nearest.row.value().place, "nearest");
        Some(own.mark(finding))
    }
}
