//! What a figure is made of: every row that is in it, and every row that is not, with the reason.
//!
//! Follows the very shares that were summed; the figures that count here add up to the indicator.

use std::collections::{BTreeMap, BTreeSet};

use super::View;
use super::combine::{Bundle, Pick, Share};
use crate::model::{
    Entry, Exclusion, Id, Indicator, Metric, Period, Quantity, SubmissionState, Unit, Value,
};

/// What became of a metric that a unit owes in a period, for one indicator.
#[derive(Debug, Clone)]
pub struct Contribution<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// The metric.
    pub metric: &'a Metric,
    /// The period.
    pub period: &'a Period,
    /// How often it is summed above the line; zero where it stands below only.
    pub above: usize,
    /// How often it is summed below the line.
    pub below: usize,
    /// The accepted row, if there is one.
    pub entry: Option<Entry>,
    /// The rows for it that errors keep out, with the codes.
    pub excluded: Vec<Exclusion>,
    /// Whether it counts, and if not, why.
    pub standing: Contributes,
    /// The figure that is in the sum, if one is: the row's own, or of a running total what the
    /// period adds to the one before.
    pub counted: Option<Quantity>,
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
    indicator: &'a Indicator,
    bundle: &Bundle<'a>,
    shares: &[Share<'a>],
    waits: bool,
) -> Vec<Contribution<'a>> {
    let picks: BTreeMap<_, _> = shares
        .iter()
        .flat_map(|share| &share.picks)
        .filter(|_| !waits)
        .map(|pick| ((&pick.unit.id, &pick.metric.id, &pick.period.id), pick))
        .collect();
    let rows = Rows::of(view, indicator);
    let mut told = BTreeSet::new();
    let mut trail = Vec::new();
    for share in shares {
        for &metric in &bundle.metrics {
            for (at, &period) in view.periods.iter().enumerate() {
                if !view.plan.owes_metric(share.unit, period, metric) {
                    continue;
                }
                let key = (&share.unit.id, &metric.id, &period.id);
                let pick = picks.get(&key).copied();
                let judge = |entry: &Entry| standing(share, metric, at, pick, waits, entry.value);
                trail.push(contribution(
                    view,
                    &rows,
                    (share.unit, metric, period),
                    pick.map(|pick| pick.figure),
                    judge,
                ));
                told.insert(key);
            }
        }
        let before = share.picks.iter().filter(|_| !waits);
        for Pick { unit, metric, period, figure } in before.copied() {
            let is_shown = view.periods.iter().any(|own| own.id == period.id)
                && shares.iter().any(|share| share.unit.id == unit.id);
            if !is_shown && told.insert((&unit.id, &metric.id, &period.id)) {
                let row = (unit, metric, period);
                trail.push(contribution(view, &rows, row, Some(figure), |_| Contributes::Counted));
            }
        }
    }
    trail
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
        _ if share.ended && is_standing => Contributes::HandedOver,
        Value::NotApplicable if is_standing => Contributes::Unchanged,
        Value::NotApplicable => Contributes::NotApplicable,
        // The unit's first opening balance, and yet it does not count.
        _ if metric.over_time.is_opening() && share.attendance.whole.first() == Some(&at) => {
            Contributes::HandedOver
        }
        Value::Figure(_) | Value::Status(_) => Contributes::OtherPeriod,
    }
}

/// What the rows of a trail are looked up in: worked out once for all of them.
struct Rows<'v> {
    /// The rows that errors keep out, by period, unit and metric.
    excluded: BTreeMap<(&'v Id, &'v Id, &'v str), Vec<&'v Exclusion>>,
    /// How often a metric stands above and below the line.
    times: BTreeMap<&'v Id, [usize; 2]>,
}

impl<'v> Rows<'v> {
    fn of(view: &View<'_, 'v>, indicator: &'v Indicator) -> Self {
        let mut rows = Self { excluded: BTreeMap::new(), times: BTreeMap::new() };
        for (side, ids) in [&indicator.numerator, &indicator.denominator].into_iter().enumerate() {
            for id in ids {
                rows.times.entry(&id.value).or_default()[side] += 1;
            }
        }
        for out in &view.ledger.exclusions {
            let key = (&out.period, &out.unit, out.metric.as_str());
            rows.excluded.entry(key).or_default().push(out);
        }
        rows
    }
}

/// One row of the trail; `judge` says what becomes of an accepted one.
fn contribution<'a>(
    view: &View<'a, '_>,
    rows: &Rows<'_>,
    (unit, metric, period): (&'a Unit, &'a Metric, &'a Period),
    counted: Option<Quantity>,
    judge: impl FnOnce(&Entry) -> Contributes,
) -> Contribution<'a> {
    let [above, below] = rows.times.get(&metric.id).copied().unwrap_or_default();
    let entry = view.ledger.entry(&period.id, &unit.id, &metric.id).cloned();
    let excluded = rows.excluded.get(&(&period.id, &unit.id, metric.id.as_str()));
    let excluded: Vec<Exclusion> = excluded.into_iter().flatten().copied().cloned().collect();
    let submission = view.ledger.standing(&period.id, &unit.id);
    let is = |missing| {
        submission.is_some_and(|standing| {
            !standing.readable && (standing.state == SubmissionState::Missing) == missing
        })
    };
    let standing = match &entry {
        Some(entry) => judge(entry),
        None if !excluded.is_empty() => Contributes::Faulty,
        None if is(true) => Contributes::NotSubmitted,
        None if is(false) => Contributes::Unreadable,
        None if metric.optional => Contributes::Optional,
        None => Contributes::Absent,
    };
    Contribution { unit, metric, period, above, below, entry, excluded, standing, counted }
}
