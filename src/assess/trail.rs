//! What a figure is made of: every row that is in it, and every row that is not, with the reason.
//!
//! Follows the very shares that were summed; the figures that count here add up to the indicator.

use std::collections::{BTreeMap, BTreeSet};

use super::View;
use super::bundle::Bundle;
use super::combine::{Pick, Share};
use crate::model::{
    Entry, Exclusion, Id, Ledger, Lookup, Metric, Period, Place, Quantity, SubmissionState, Unit,
    Value,
};

/// What became of a metric that a unit owes in a period, for one indicator.
#[derive(Debug, Clone)]
pub struct Contribution<'a> {
    /// Who owes it.
    pub unit: &'a Unit,
    /// What is counted.
    pub metric: &'a Metric,
    /// When it is owed.
    pub period: &'a Period,
    /// How often it is summed above the line; zero where it stands below only.
    pub above: usize,
    /// How often it is summed below the line.
    pub below: usize,
    /// Whether it counts, and if not, why.
    pub standing: Contributes,
    /// The figure that is in the sum, if one is: the row's own, or of a running total what the
    /// period adds to the one before.
    pub counted: Option<Quantity>,
    /// A nation has millions of these: the rows themselves stay where they are.
    ledger: &'a Ledger,
}

impl<'a> Contribution<'a> {
    /// The accepted row, if there is one.
    pub fn entry(&self) -> Option<Entry<'a>> {
        self.ledger.entry(&self.period.id, &self.unit.id, &self.metric.id)
    }

    /// The rows of a register that it was counted from; none of what a unit reports.
    pub fn counted_from(&self) -> Vec<Place> {
        self.ledger.counted_from(&self.period.id, &self.unit.id, &self.metric.id)
    }

    /// The rows for it that errors keep out, with the codes.
    pub fn excluded(&self) -> impl Iterator<Item = &'a Exclusion> {
        self.ledger.excluded(&self.period.id, &self.unit.id, self.metric.id.as_str())
    }
}

/// Whether a row counts, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Contributes {
    /// Its figure is in the sum.
    Counted,
    /// `n/a`: reported, and nothing arose.
    NotApplicable,
    /// `n/a` of a stock or running total: nothing new, so what was stated before stands.
    Unchanged,
    /// Another period's figure stands for the whole report: a stock or an opening balance.
    OtherPeriod,
    /// What the unit left is its successors' now, or nobody's; or the opening balance was passed on
    /// and counts where it was first stated.
    HandedOver,
    /// Left out, as it may be.
    Optional,
    /// Accepted, but another of the unit's figures for the indicator is lacking in this period: one
    /// side of a fraction without the other would make the ratio wrong.
    Withheld,
    /// Accepted, but the unit's opening balance is lacking, so its fraction is not known.
    Unopened,
    /// Accepted, but the indicator waits for a task that is not done.
    Waiting,
    /// Given, but an error keeps it out.
    Faulty,
    /// The submission is there and this row is not.
    Absent,
    /// The submission cannot be read.
    Unreadable,
    /// There is no submission.
    NotSubmitted,
}

impl Contributes {
    /// The word for it in JSON and in the catalogue.
    pub fn code(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::NotApplicable => "not-applicable",
            Self::Unchanged => "unchanged",
            Self::OtherPeriod => "other-period",
            Self::HandedOver => "handed-over",
            Self::Optional => "optional",
            Self::Withheld => "withheld",
            Self::Unopened => "unopened",
            Self::Waiting => "waiting",
            Self::Faulty => "faulty",
            Self::Absent => "absent",
            Self::Unreadable => "unreadable",
            Self::NotSubmitted => "not-submitted",
        }
    }
}

/// The trail of an indicator: by unit, then by metric (numerator first), then by period. What stands
/// from before the report comes after the unit's own rows.
pub(super) fn trail<'a>(
    view: &View<'a, '_>,
    bundle: &Bundle<'a>,
    shares: &[Share<'a>],
    waits: bool,
) -> Vec<Contribution<'a>> {
    let (metrics, periods) =
        (places(bundle.metrics.iter().map(|one| &one.id)), view.periods.iter());
    let periods = places(periods.map(|period| &period.id));
    let units = places(shares.iter().map(|share| &share.unit.id));
    // What one unit wrote may count for another; of two that it counts for the last one's counts.
    let mut others: BTreeMap<_, (usize, &Pick<'a>)> = BTreeMap::new();
    for (at, share) in shares.iter().enumerate().filter(|_| !waits) {
        for pick in share.picks.iter().filter(|pick| pick.unit.id != share.unit.id) {
            others.insert((&pick.unit.id, &pick.metric.id, &pick.period.id), (at, pick));
        }
    }
    let mut told = BTreeSet::new();
    let mut trail = Vec::new();
    let mut own: Vec<Option<&Pick<'a>>> = Vec::new();
    for (place, share) in shares.iter().enumerate() {
        own.clear();
        own.resize(bundle.metrics.len() * view.periods.len(), None);
        for pick in share.picks.iter().filter(|pick| !waits && pick.unit.id == share.unit.id) {
            let metric = metrics.get(&pick.metric.id);
            if let Some((metric, period)) = metric.zip(periods.get(&pick.period.id)) {
                own[metric * view.periods.len() + period] = Some(pick);
            }
        }
        let mut own = own.iter();
        for &metric in &bundle.metrics {
            for (at, &period) in view.periods.iter().enumerate() {
                let own = own.next().copied().flatten();
                let of = bundle.indicator;
                let is_in_force = of.is_none_or(|of| view.plan.is_in_force(of, period));
                if !is_in_force || !view.plan.owes_metric(share.unit, period, metric) {
                    continue;
                }
                let other = others.get(&(&share.unit.id, &metric.id, &period.id));
                let other = other.filter(|(from, _)| own.is_none() || *from > place);
                let pick = other.map(|(_, pick)| *pick).or(own);
                let judge = |value| standing(share, metric, at, pick, waits, value);
                let row = (share.unit, metric, period);
                trail.push(contribution(view, bundle, row, pick.map(|pick| pick.figure), judge));
            }
        }
        let before = share.picks.iter().filter(|_| !waits);
        for Pick { unit, metric, period, figure } in before.copied() {
            let is_shown = periods.contains_key(&period.id)
                && (unit.id == share.unit.id || units.contains_key(&unit.id));
            if !is_shown && told.insert((&unit.id, &metric.id, &period.id)) {
                let row = (unit, metric, period);
                let judge = |_| Contributes::Counted;
                trail.push(contribution(view, bundle, row, Some(figure), judge));
            }
        }
    }
    trail
}

/// A figure that stands from before a period in which its unit said `n/a`: there was nothing new.
#[derive(Debug, Clone)]
pub struct Carried<'a> {
    /// Whose figure it is.
    pub unit: &'a Unit,
    /// The period in which it was stated.
    pub period: &'a Period,
}

/// The figures that stand from before, in the order of the trail. Most indicators have none, which
/// is told without drawing their trail.
pub(super) fn carried<'a>(
    view: &View<'a, '_>,
    bundle: &Bundle<'a>,
    shares: &[Share<'a>],
    waits: bool,
) -> Vec<Carried<'a>> {
    let standing = bundle.metrics.iter().filter(|metric| metric.over_time.is_standing());
    let mut said = standing.flat_map(|metric| {
        let own = shares.iter().map(|share| &share.unit.id);
        own.flat_map(|unit| {
            view.periods.iter().map(|period| view.ledger.value(&period.id, unit, &metric.id))
        })
    });
    if !said.any(|value| value == Some(Value::NotApplicable)) {
        return Vec::new();
    }
    let trail = trail(view, bundle, shares, waits);
    let mut latest: BTreeMap<(&Id, &Id), &Period> = BTreeMap::new();
    for row in trail.iter().filter(|row| row.counted.is_some()) {
        let known = latest.entry((&row.unit.id, &row.metric.id)).or_insert(row.period);
        if known.from < row.period.from {
            *known = row.period;
        }
    }
    // A unit that carries several of the indicator's metrics is named once.
    let mut told = BTreeSet::new();
    let mut carried = Vec::new();
    for row in trail.iter().filter(|row| row.standing == Contributes::Unchanged) {
        let Some(&period) = latest.get(&(&row.unit.id, &row.metric.id)) else { continue };
        if period.from < row.period.from && told.insert((&row.unit.id, &period.id)) {
            carried.push(Carried { unit: row.unit, period });
        }
    }
    carried
}

/// The places of ids in a list.
fn places<'i>(ids: impl Iterator<Item = &'i Id>) -> Lookup<&'i Id, usize> {
    ids.zip(0..).collect()
}

/// What becomes of an accepted row.
fn standing(
    share: &Share<'_>,
    metric: &Metric,
    at: usize,
    pick: Option<&Pick<'_>>,
    waits: bool,
    value: Value,
) -> Contributes {
    let is_standing = metric.over_time.is_standing();
    match value {
        _ if waits => Contributes::Waiting,
        _ if pick.is_some() => Contributes::Counted,
        _ if !share.attendance.whole.contains(&at) => Contributes::Withheld,
        _ if !share.attendance.is_known => Contributes::Unopened,
        _ if share.left(metric) => Contributes::HandedOver,
        Value::NotApplicable if is_standing => Contributes::Unchanged,
        Value::NotApplicable => Contributes::NotApplicable,
        // The unit's first opening balance, and yet it does not count.
        _ if metric.over_time.is_opening() && share.attendance.whole.first() == Some(&at) => {
            Contributes::HandedOver
        }
        Value::Figure(_) | Value::Status(_) | Value::Times(_) => Contributes::OtherPeriod,
    }
}

/// One row of the trail; `judge` says what becomes of an accepted one.
fn contribution<'a>(
    view: &View<'a, '_>,
    bundle: &Bundle<'_>,
    (unit, metric, period): (&'a Unit, &'a Metric, &'a Period),
    counted: Option<Quantity>,
    judge: impl FnOnce(Value) -> Contributes,
) -> Contribution<'a> {
    let [above, below] = bundle.times.get(&metric.id).copied().unwrap_or_default();
    let ledger = view.ledger;
    let standing = match ledger.value(&period.id, &unit.id, &metric.id) {
        Some(value) => judge(value),
        // Nobody hands in what is counted: it is there, or the register could not be read.
        None if metric.is_counted() && ledger.is_untold(&unit.id) => Contributes::Faulty,
        None if metric.is_counted() => Contributes::Absent,
        None => match lacking(ledger, unit, period, &metric.id) {
            Contributes::Absent if metric.optional => Contributes::Optional,
            lacking => lacking,
        },
    };
    Contribution { unit, metric, period, above, below, standing, counted, ledger }
}

/// Why there is no accepted row.
pub(super) fn lacking(ledger: &Ledger, unit: &Unit, period: &Period, id: &Id) -> Contributes {
    let submission = ledger.standing(&period.id, &unit.id);
    match submission.filter(|standing| !standing.readable) {
        _ if ledger.is_excluded(&period.id, &unit.id, id) => Contributes::Faulty,
        Some(standing) if standing.state == SubmissionState::Missing => Contributes::NotSubmitted,
        Some(_) => Contributes::Unreadable,
        None => Contributes::Absent,
    }
}
