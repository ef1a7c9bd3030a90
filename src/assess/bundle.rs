//! Metrics whose figures belong together, and how the ratios are made of them.

use std::collections::{BTreeMap, BTreeSet};

use super::View;
use super::indicator::waits;
use crate::model::{Id, Indicator, Metric, Placed, Plan, Slice, Submitted};

/// Metrics whose figures belong together.
#[derive(Default)]
pub(super) struct Bundle<'a> {
    /// Each metric once.
    pub metrics: Vec<&'a Metric>,
    /// The two sides of every ratio among them.
    pub ratios: Vec<[Vec<&'a Metric>; 2]>,
    /// How often each metric stands above and below the line of the first ratio.
    pub times: BTreeMap<&'a Id, [usize; 2]>,
    /// Whether it is a plain figure: then what stands below the line is how many figures there are.
    pub is_value: bool,
    /// Whether stocks count from the latest period in which both sides are stated. Otherwise each
    /// counts from the latest by itself.
    pub paired: bool,
    /// The indicator that they make up, if it is one.
    pub indicator: Option<&'a Indicator>,
    /// What is told of each category by itself.
    pub slices: &'a [Slice],
}

impl<'a> Bundle<'a> {
    /// The metrics of an indicator.
    pub fn of(plan: &'a Plan, indicator: &'a Indicator) -> Self {
        let sides = sides(plan, indicator);
        let mut seen = BTreeSet::new();
        let metrics = sides.iter().flatten().copied().filter(|metric| seen.insert(&metric.id));
        let metrics = metrics.collect();
        let mut times: BTreeMap<&Id, [usize; 2]> = BTreeMap::new();
        for (at, side) in sides.iter().enumerate() {
            for metric in side {
                times.entry(&metric.id).or_default()[at] += 1;
            }
        }
        Self {
            metrics,
            ratios: vec![sides],
            times,
            is_value: indicator.is_value(),
            paired: true,
            indicator: Some(indicator),
            slices: &indicator.slices,
        }
    }

    /// A metric by itself, with the parts that it is added up from.
    pub fn alone(metrics: Vec<&'a Metric>) -> Self {
        let ratios = vec![[metrics.clone(), metrics.clone()]];
        Self { metrics, ratios, ..Self::default() }
    }

    /// Metrics that belong together, with the indicators in force that are made of them.
    pub fn linked(view: &View<'a, '_>, metrics: Vec<&'a Metric>) -> Self {
        let ids: BTreeSet<&Id> = metrics.iter().map(|metric| &metric.id).collect();
        let within = |indicator: &&Indicator| {
            indicator.metrics().any(|id| ids.contains(&id.value)) && !waits(view, indicator)
        };
        let plan = view.plan;
        let ratios =
            plan.indicators.iter().filter(within).map(|found| sides(plan, found)).collect();
        Self { metrics, ratios, ..Self::default() }
    }

    /// Whether a running total may span a period that was not reported: where every flow is a
    /// running total, all of them span it.
    pub fn may_span(&self) -> bool {
        let mut flows = self.metrics.iter().filter(|metric| metric.over_time.is_flow());
        flows.all(|metric| metric.submitted == Submitted::ToDate)
    }

    /// Whether each period stands by itself: what happened in it was written down for it alone.
    pub fn is_of_flows(&self) -> bool {
        self.slices.is_empty()
            && self.metrics.iter().all(|one| one.is_plain_flow() && one.window.is_open())
    }

    /// Whether some of them are asked for in some periods only.
    pub fn is_timed(&self) -> bool {
        self.metrics.iter().any(|metric| !metric.window.is_open())
    }

    /// Whether any of them passes from unit to unit.
    pub fn passes_on(&self) -> bool {
        self.metrics.iter().any(|metric| !metric.tenures.is_empty())
    }

    pub fn has_stock(&self) -> bool {
        self.metrics.iter().any(|metric| metric.over_time.is_stock())
    }
}

fn sides<'a>(plan: &'a Plan, indicator: &'a Indicator) -> [Vec<&'a Metric>; 2] {
    let of = |ids: &'a [Placed<Id>]| -> Vec<&'a Metric> {
        ids.iter().filter_map(|id| plan.metrics.get(id.value.as_str())).collect()
    };
    [of(&indicator.numerator), of(&indicator.denominator)]
}
