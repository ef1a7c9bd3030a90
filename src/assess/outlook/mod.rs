//! What is still to be done in the rest of the year for the year's target, and what comes of it if
//! the rest of the year is like the year so far: of all units together, and of each for itself.
//!
//! Starts from the year up to the report's end and from the target in force at the year's end. A flow
//! and a running total go on at their pace; a stock has none, so of it only what is lacking now is
//! told. Where no more can be said it says why, and guesses nothing.

mod basis;
mod reckon;

use std::collections::BTreeMap;

use num_rational::BigRational;
use rayon::prelude::*;

use self::basis::{Basis, So, Year};
pub use self::reckon::{Need, round_bound};
use super::indicator::IndicatorResult;
use super::yardstick::{UnitResult, Yardstick};
use super::{Assessment, View};
use crate::model::{
    Fixed, Id, Indicator, Period, Plan, Ratio, Side, Target, Verdict, round_towards, worded,
};

worded! {
    /// How an indicator, or a unit with it, stands to the year's target, the most pressing first.
    pub enum Prospect {
        /// It cannot be reached any more, or not with so many cases as there have been.
        Impossible = "impossible",
        /// At this pace it will be missed.
        AtRisk = "at-risk",
        /// Something is lacking, and there is no pace at which it is made up for.
        Lacking = "lacking",
        /// At this pace it will be reached.
        OnCourse = "on-course",
        /// It is reached, and stays so if nothing gets worse.
        Reached = "reached",
        /// Nothing can be told.
        Unknown = "unknown",
    }
}

impl Prospect {
    /// Whether the target will be missed as things go.
    pub fn is_at_risk(self) -> bool {
        matches!(self, Self::Impossible | Self::AtRisk)
    }
}

worded! {
    /// Why something is not told.
    pub enum Silence {
        /// Nothing has been reported.
        NoData = "no-data",
        /// Nothing has arisen.
        NoActivity = "no-activity",
        /// It waits for a task that is not done.
        Waits = "waits",
        /// The unit counts one side of the fraction only, or what it counted is another's now.
        OneSided = "one-sided",
        /// What it is made of is not asked for in the same periods.
        Windows = "windows",
        /// What happens is divided by what stands, or both are added up.
        Mixed = "mixed",
        /// There is no figure of last year to measure the year's growth from.
        NoBaseline = "no-baseline",
        /// Even with the rest of the year there are too few cases to be judged.
        SmallSample = "small-sample",
        /// A stock has no pace.
        Stock = "stock",
        /// Tasks are done by their dates and not at a pace.
        Tasks = "tasks",
        /// Of periods that are over figures are lacking, so the pace is not known.
        Incomplete = "incomplete",
    }
}

/// What is to be done for a target and what is to be expected, of all units or of one.
#[derive(Debug, Clone)]
pub struct Ahead {
    /// The target at the year's end.
    pub target: Target,
    /// How it stands to that.
    pub prospect: Prospect,
    /// Why there is no forecast, or nothing at all.
    pub silence: Option<Silence>,
    /// Over how many periods the figures so far are, and how many periods are left.
    pub periods: (usize, usize),
    /// The figures of the year so far.
    pub so_far: Option<Ratio>,
    /// What the year comes to at this pace.
    pub forecast: Option<BigRational>,
    /// Whether that meets the target.
    pub is_met: Option<bool>,
    /// What is still to be added above the line.
    pub need: Option<Need>,
}

impl Ahead {
    /// The forecast for the eye, never across its target or 100 %.
    pub fn shown_forecast(&self, indicator: &Indicator, decimals: u32) -> Option<Fixed> {
        let targets: Vec<Target> =
            Some(self.target).into_iter().filter(|target| !target.is_of_change()).collect();
        let landmark = indicator.unit.whole();
        Some(round_towards(self.forecast.as_ref()?, decimals, &targets, landmark))
    }
}

/// The rest of the year of one indicator.
#[derive(Debug, Clone)]
pub struct Outlook<'a> {
    /// The periods of the year that are left and ask for it, in order.
    pub left: Vec<&'a Period>,
    /// All units together, or the only one of the report.
    pub whole: Ahead,
    basis: Basis<'a>,
    /// What holds at the year's end.
    end: Yardstick<'a>,
    /// The figures of the year so far, where the report is not of all of it.
    year: Option<Year<'a>>,
}

impl<'a> Outlook<'a> {
    /// What one unit has to do so that its own figure reaches its own target; `None` where it has
    /// none, or is asked for nothing in the rest of the year.
    pub fn of_unit(&self, own: &UnitResult<'a>) -> Option<Ahead> {
        let so = match &self.year {
            Some(year) => year.of_unit(&own.unit.id)?,
            None => So::of_unit(own),
        };
        let left = self.left.iter().filter(|period| self.basis.owes(own.unit, period)).count();
        let (target, _) = self.end.in_force(&own.unit.id);
        let baseline = self.end.baseline_of(&own.unit.id);
        let target = target.filter(|_| left > 0)?;
        Some(self.basis.ahead(&so, target, baseline.as_ref(), left))
    }

    /// Whether it is judged in every period that is left, and not by the year alone.
    pub fn is_of_each_period(&self) -> bool {
        !self.basis.indicator.judged.is_at_end()
    }
}

/// The rest of the year of every indicator of a report that has a target, by id; nothing where no
/// period is left, or where a report stands beside the year's course.
pub(super) fn outlooks<'a>(assessment: &Assessment<'a>) -> BTreeMap<&'a Id, Outlook<'a>> {
    let Assessment { plan, ledger, scope, as_of, .. } = assessment;
    let plan: &'a Plan = plan;
    let last = plan.reports.iter().find(|report| plan.is_final(report));
    let (Some(last), Some(end)) = (last, assessment.to()) else { return BTreeMap::new() };
    let regular = plan.regular_periods();
    let (so_far, left): (Vec<&Period>, Vec<&Period>) =
        regular.into_iter().partition(|period| period.from <= end);
    if left.is_empty() || assessment.periods.iter().any(|period| period.ad_hoc) {
        return BTreeMap::new();
    }
    let view = View::new(plan, ledger, last, scope, *as_of);
    let is_whole = assessment.periods.len() == so_far.len();
    let years = (!is_whole).then(|| Year::all(assessment, &so_far));
    let of = |result: &IndicatorResult<'a>| {
        let id = &result.indicator.id;
        let year = years.as_ref().map(|years| years.get(id));
        let outlook = match year {
            // Asked for in none of the periods so far.
            Some(None) => return None,
            Some(Some(year)) => of(&view, result, &left, Some(year.clone())),
            None => of(&view, result, &left, None),
        };
        Some((id, outlook?))
    };
    assessment.indicators.par_iter().filter_map(of).collect()
}

/// The rest of the year of one indicator; `year` is of the year so far where the report is not.
fn of<'a>(
    view: &View<'a, '_>,
    result: &IndicatorResult<'a>,
    left: &[&'a Period],
    year: Option<Year<'a>>,
) -> Option<Outlook<'a>> {
    let indicator = result.indicator;
    let target = view.plan.target_at(indicator, view.scope.unit.as_ref(), view.end())?;
    let basis = Basis::of(view, result);
    let only = view.scope.unit.as_ref().and_then(|unit| view.plan.units.get(unit.as_str()));
    let asks =
        |period: &&Period| basis.asks(period) && only.is_none_or(|unit| basis.owes(unit, period));
    let left: Vec<&Period> = left.iter().copied().filter(asks).collect();
    if left.is_empty() {
        return None;
    }
    let (end, baseline) = Yardstick::at_the_end(view, indicator);
    let so = year.as_ref().map_or_else(|| So::of(result), |year| year.whole.clone());
    let whole = basis.ahead(&so, target, baseline.as_ref(), left.len());
    Some(Outlook { left, whole, basis, end, year })
}

/// The verdict that a forecast comes to.
pub fn verdict(ahead: &Ahead) -> Option<Verdict> {
    ahead.is_met.map(|met| if met { Verdict::Met } else { Verdict::NotMet })
}

/// The bounds of the share that is asked of the rest of the year, rounded so that whoever keeps to
/// them keeps to what is asked.
pub fn shown_shares(need: &Need, decimals: u32) -> [Option<Fixed>; 2] {
    let [least, most] = &need.shares;
    let shown = |bound: &Option<BigRational>, side| {
        bound.as_ref().map(|bound| round_bound(bound, side, decimals))
    };
    [shown(least, Side::Least), shown(most, Side::Most)]
}
