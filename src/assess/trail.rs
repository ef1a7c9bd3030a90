//! What a figure is made of: every row that is in it, and every row that is not, with the reason.
//!
//! Follows the very shares that were summed; the figures that count here add up to the indicator.

use super::View;
use super::combine::{Share, counting};
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
}

/// Whether a row counts, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Contributes {
    /// Its figure is in the sum.
    Counted,
    /// `n/a`: reported, and nothing arose.
    NotApplicable,
    /// Another period's figure stands for the whole report: a stock or an opening balance.
    OtherPeriod,
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
            Self::OtherPeriod => "other-period",
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

impl Contribution<'_> {
    /// The figure that is in the sum, if one is.
    pub fn counted(&self) -> Option<Quantity> {
        match (self.standing, self.entry.as_ref()?.value) {
            (Contributes::Counted, Value::Figure(figure)) => Some(figure),
            _ => None,
        }
    }
}

/// The trail of an indicator: by unit, then by metric (numerator first), then by period.
pub(super) fn trail<'a>(
    view: &View<'a, '_>,
    indicator: &'a Indicator,
    shares: &[Share<'a>],
    waits: bool,
) -> Vec<Contribution<'a>> {
    let mut metrics: Vec<&Metric> = Vec::new();
    for id in indicator.metrics() {
        let known = metrics.iter().any(|metric| metric.id == id.value);
        metrics.extend(view.plan.metrics.get(id.value.as_str()).filter(|_| !known));
    }
    let mut trail = Vec::new();
    for share in shares {
        for &metric in &metrics {
            let counted = counting(view, share.unit, metric, &share.attendance.whole);
            for (at, &period) in view.periods.iter().enumerate() {
                if !view.plan.owes_metric(share.unit, period, metric) {
                    continue;
                }
                let whole = share.attendance.whole.contains(&at);
                let counts = counted.contains(&at);
                trail.push(contribution(
                    view,
                    indicator,
                    share,
                    metric,
                    period,
                    |entry| match entry.value {
                        _ if waits => Contributes::Waiting,
                        _ if !whole => Contributes::Withheld,
                        _ if share.sums.is_none() => Contributes::Unopened,
                        _ if !counts => Contributes::OtherPeriod,
                        Value::NotApplicable => Contributes::NotApplicable,
                        Value::Figure(_) | Value::Status(_) => Contributes::Counted,
                    },
                ));
            }
        }
    }
    trail
}

/// One row of the trail; `judge` says what becomes of an accepted one.
fn contribution<'a>(
    view: &View<'a, '_>,
    indicator: &Indicator,
    share: &Share<'a>,
    metric: &'a Metric,
    period: &'a Period,
    judge: impl FnOnce(&Entry) -> Contributes,
) -> Contribution<'a> {
    let unit = share.unit;
    let times =
        |ids: &[crate::model::Placed<Id>]| ids.iter().filter(|id| id.value == metric.id).count();
    let entry = view.ledger.entry(&period.id, &unit.id, &metric.id).cloned();
    let excluded: Vec<Exclusion> = view
        .ledger
        .exclusions
        .iter()
        .filter(|out| {
            out.period == period.id && out.unit == unit.id && out.metric == metric.id.as_str()
        })
        .cloned()
        .collect();
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
    Contribution {
        unit,
        metric,
        period,
        above: times(&indicator.numerator),
        below: times(&indicator.denominator),
        entry,
        excluded,
        standing,
    }
}
