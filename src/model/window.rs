//! When something of the plan is in force: in which of the year's periods it is asked, counted and
//! judged.

use super::{Id, Indicator, Metric, Period, Placed, Plan, Unit};

/// The periods in which something is in force.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Window {
    /// The only regular periods in which it is (`in`); `None` is every one.
    pub within: Option<Vec<Placed<Id>>>,
    /// The first period in which it is.
    pub from: Option<Placed<Id>>,
    /// The last period in which it is.
    pub to: Option<Placed<Id>>,
}

impl Window {
    /// Whether it holds throughout.
    pub fn is_open(&self) -> bool {
        self.within.is_none() && self.from.is_none() && self.to.is_none()
    }

    /// Every period that it names, with where.
    pub fn named(&self) -> impl Iterator<Item = &Placed<Id>> {
        self.within.iter().flatten().chain(&self.from).chain(&self.to)
    }

    /// Whether a period lies between its first and its last one.
    pub fn spans(&self, period: &Period, plan: &Plan) -> bool {
        let bound = |id: &Option<Placed<Id>>| {
            id.as_ref().and_then(|id| plan.periods.get(id.value.as_str()))
        };
        self.from.is_none() && self.to.is_none()
            || bound(&self.from).is_none_or(|first| period.to >= first.from)
                && bound(&self.to).is_none_or(|last| period.from <= last.to)
    }

    /// Whether it is in force in a period. An ad hoc one stands beside the sequence that `in` picks
    /// from.
    pub fn holds(&self, period: &Period, plan: &Plan) -> bool {
        self.is_open() || self.spans(period, plan) && (period.ad_hoc || self.picks(period))
    }

    /// Whether `in`, where it is said, names a period.
    pub fn picks(&self, period: &Period) -> bool {
        self.within.as_ref().is_none_or(|within| within.iter().any(|id| id.value == period.id))
    }
}

impl Plan {
    /// Whether a period asks for a metric of anybody. An ad hoc period asks for what it names, and
    /// otherwise for all that every regular period asks for.
    pub fn asks_metric(&self, metric: &Metric, period: &Period) -> bool {
        let window = &metric.window;
        period.asks_for(&metric.id)
            && (window.is_open()
                || window.spans(period, self)
                    && (window.picks(period) || period.ad_hoc && period.metrics.is_some()))
    }

    /// Whether a unit is among those who report a metric in a period.
    pub fn charges(&self, metric: &Metric, unit: &Unit, period: &Period) -> bool {
        if metric.tenures.is_empty() {
            return self.asks(&metric.reported_by, unit, period);
        }
        let mut terms = metric.reported_by.iter().zip(&metric.tenures);
        terms.any(|(who, tenure)| {
            tenure.holds(period, self) && self.asks(std::slice::from_ref(who), unit, period)
        })
    }

    /// Whether an indicator is in force in a period: by itself, and on each side some metric is.
    pub fn is_in_force(&self, indicator: &Indicator, period: &Period) -> bool {
        let spans = |id: &Placed<Id>| {
            let metric = self.metrics.get(id.value.as_str());
            metric.is_none_or(|metric| metric.window.spans(period, self))
        };
        let sides = [&indicator.numerator, &indicator.denominator];
        indicator.window.holds(period, self)
            && sides.iter().all(|side| side.is_empty() || side.iter().any(spans))
    }

    /// Whether an indicator has figures in a period: it is in force, and any of its metrics is asked
    /// for.
    pub fn tells(&self, indicator: &Indicator, period: &Period) -> bool {
        self.is_in_force(indicator, period)
            && indicator.metrics().any(|id| {
                let metric = self.metrics.get(id.value.as_str());
                metric.is_some_and(|metric| self.asks_metric(metric, period))
            })
    }
}
