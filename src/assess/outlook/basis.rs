//! What an outlook starts from: what an indicator is made of, and its figures in the year so far.

use std::collections::BTreeMap;

use num_rational::BigRational;
use rayon::prelude::*;

use super::reckon::{Cap, Course};
use super::{Ahead, Prospect, Silence};
use crate::assess::comparison::synthetic;
use crate::assess::indicator::{self, IndicatorResult};
use crate::assess::yardstick::UnitResult;
use crate::assess::{Assessment, TaskResult, View};
use crate::model::{
    Id, Indicator, Lookup, Metric, MetricKind, Period, Placed, Plan, Ratio, Side, Target,
    TaskStatus, Unit, Verdict, exact,
};

/// The figures of the year so far, of all units or of one.
#[derive(Debug, Clone)]
pub(super) struct So {
    ratio: Option<Ratio>,
    verdict: Verdict,
    /// Over how many periods they are, and whether no period that is over is lacking.
    told: usize,
    is_whole: bool,
    /// How many tasks can no longer be counted as done.
    lost: usize,
}

impl So {
    pub fn of(result: &IndicatorResult<'_>) -> Self {
        let (told, expected) = result.coverage.periods;
        let (ratio, verdict) = (result.ratio, result.verdict);
        Self { ratio, verdict, told, is_whole: told == expected, lost: lost(result) }
    }

    pub fn of_unit(own: &UnitResult<'_>) -> Self {
        let (told, is_whole) = (own.told.into(), own.is_told);
        Self { ratio: own.ratio, verdict: own.verdict, told, is_whole, lost: 0 }
    }
}

/// The figures of the year so far where a report is of part of it.
#[derive(Debug, Clone)]
pub(super) struct Year<'a> {
    pub whole: So,
    units: Lookup<&'a Id, So>,
}

impl<'a> Year<'a> {
    /// Works them out as in a report of their own, by indicator.
    pub fn all(assessment: &Assessment<'a>, so_far: &[&Period]) -> BTreeMap<Id, Self> {
        let Some(report) = synthetic(so_far) else { return BTreeMap::new() };
        let Assessment { plan, ledger, scope, as_of, .. } = assessment;
        let plan: &'a Plan = plan;
        let view = View::new(plan, ledger, &report, scope, *as_of);
        let of = |known: &IndicatorResult<'a>| {
            let result = indicator::assess(&view, known.indicator)?;
            let units = result.by_unit().filter_map(|own| {
                let unit = plan.units.get(own.unit.id.as_str())?;
                Some((&unit.id, So::of_unit(&own)))
            });
            let year = Self { whole: So::of(&result), units: units.collect() };
            Some((known.indicator.id.clone(), year))
        };
        assessment.indicators.par_iter().filter_map(of).collect()
    }

    pub fn of_unit(&self, unit: &Id) -> Option<So> {
        self.units.get(unit).cloned()
    }
}

/// How one side of a fraction goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Motion {
    /// What happens adds up, or is written down as a running total.
    Grows,
    /// It says how much there is.
    Stands,
}

/// What an indicator is made of.
#[derive(Debug, Clone)]
pub(super) struct Basis<'a> {
    pub indicator: &'a Indicator,
    plan: &'a Plan,
    metrics: Vec<&'a Metric>,
    /// How both sides go on, or why nothing is told of it; `None` of a share of tasks.
    motion: Option<Result<[Motion; 2], Silence>>,
    whole: [bool; 2],
    cap: Cap,
    signed: bool,
    /// Whether any running total hides which periods it is over.
    is_running: bool,
    /// Whether it does not apply yet.
    waits: bool,
}

impl<'a> Basis<'a> {
    pub fn of(view: &View<'a, '_>, result: &IndicatorResult<'a>) -> Self {
        let indicator = result.indicator;
        let plan = view.plan;
        let side = |ids: &'a [Placed<Id>]| -> Vec<&'a Metric> {
            ids.iter().filter_map(|id| plan.metrics.get(id.value.as_str())).collect()
        };
        let sides = [side(&indicator.numerator), side(&indicator.denominator)];
        let metrics: Vec<&Metric> = sides.iter().flatten().copied().collect();
        let is_share = indicator.unit.whole().is_some() && !indicator.may_exceed;
        let is_of_flows = metrics.iter().all(|metric| metric.is_plain_flow());
        let cap = match (is_share && !indicator.is_value(), is_of_flows) {
            (false, _) => Cap::Open,
            (true, true) => Cap::Fresh,
            (true, false) => Cap::Whole,
        };
        Self {
            indicator,
            plan,
            motion: indicator.tasks.is_none().then(|| motion(view, indicator, &sides)),
            whole: [0, 1].map(|at| is_counted(&sides[at])),
            cap,
            signed: metrics.iter().any(|metric| metric.signed),
            is_running: metrics.iter().any(|metric| metric.is_running()),
            waits: result.waits(),
            metrics,
        }
    }

    /// Whether a period asks for the indicator.
    pub fn asks(&self, period: &Period) -> bool {
        match self.motion {
            None => self.indicator.window.holds(period, self.plan),
            Some(_) => self.plan.tells(self.indicator, period),
        }
    }

    /// Whether a period asks a unit for any of what it is made of.
    pub fn owes(&self, unit: &Unit, period: &Period) -> bool {
        self.motion.is_none()
            || self.metrics.iter().any(|metric| self.plan.owes_metric(unit, period, metric))
    }

    /// What is to be done and to be expected, from figures so far.
    pub fn ahead(
        &self,
        so: &So,
        target: Target,
        baseline: Option<&BigRational>,
        left: usize,
    ) -> Ahead {
        let mut ahead = Ahead {
            target,
            prospect: Prospect::Unknown,
            silence: None,
            periods: (so.told, left),
            so_far: so.ratio,
            forecast: None,
            is_met: None,
            need: None,
        };
        ahead.silence = self.reckoned(so, target, baseline, left, &mut ahead).err();
        ahead
    }

    fn reckoned(
        &self,
        so: &So,
        target: Target,
        baseline: Option<&BigRational>,
        left: usize,
        ahead: &mut Ahead,
    ) -> Result<(), Silence> {
        let motion = self.motion.unwrap_or(Ok([Motion::Stands; 2]))?;
        let ratio = match (so.verdict, so.ratio) {
            (Verdict::NotApplicable, _) if self.waits => return Err(Silence::Waits),
            (Verdict::NotApplicable, _) => return Err(Silence::OneSided),
            (_, None) => return Err(Silence::NoData),
            (_, Some(ratio)) if !ratio.has_base() => return Err(Silence::NoActivity),
            (_, Some(ratio)) => ratio,
        };
        let limits = target.limits(baseline);
        if limits.is_empty() {
            return Err(Silence::NoBaseline);
        }
        let course = self.course(so, &ratio, motion, left);
        let small = self.indicator.small_below.as_ref().map(|small| exact(small.value.decimal()));
        let cases = course.fresh().map(|fresh| exact(ratio.denominator.decimal()) + fresh);
        if small.zip(cases).is_some_and(|(small, cases)| cases < small) {
            return Err(Silence::SmallSample);
        }
        let need = course.need(&limits);
        let forecast = course.forecast();
        let is_lacking = need.as_ref().is_some_and(super::Need::is_lacking);
        // What has been counted and cannot go down again stays.
        let is_safe = motion[0] == Motion::Grows
            && motion[1] == Motion::Stands
            && !self.signed
            && !is_lacking
            && target.bounds().most.is_none();
        let is_met = forecast.as_ref().map(|value| lies_between(value, &limits));
        ahead.prospect = match (&need, is_met) {
            (Some(need), _) if !need.is_possible => Prospect::Impossible,
            (Some(_), _) if is_safe => Prospect::Reached,
            (_, Some(true)) => Prospect::OnCourse,
            (_, Some(false)) => Prospect::AtRisk,
            (Some(_), None) if is_lacking => Prospect::Lacking,
            (Some(_), None) => Prospect::Reached,
            (None, None) => Prospect::Unknown,
        };
        (ahead.need, ahead.forecast, ahead.is_met) = (need, forecast, is_met);
        if ahead.forecast.is_none() {
            return Err(match (self.motion, motion[0]) {
                (None, _) => Silence::Tasks,
                (_, Motion::Stands) => Silence::Stock,
                (_, Motion::Grows) => Silence::Incomplete,
            });
        }
        Ok(())
    }

    fn course(&self, so: &So, ratio: &Ratio, motion: [Motion; 2], left: usize) -> Course {
        let grows = motion.map(|motion| motion == Motion::Grows);
        let is_known = so.told > 0 && (so.is_whole || !self.is_running);
        let lost = BigRational::from_integer(so.lost.into());
        let below = exact(ratio.denominator.decimal());
        let cap = match self.motion {
            // A task that can no longer be done in time is as good as one that is not there to do.
            None => Cap::Left(&below - exact(ratio.numerator.decimal()) - lost),
            Some(_) => self.cap.clone(),
        };
        Course {
            above: exact(ratio.numerator.decimal()),
            below: (!self.indicator.is_value()).then_some(below),
            scale: ratio.scale,
            grows,
            pace: is_known.then_some((so.told, left)),
            whole: self.whole,
            cap,
            signed: self.signed,
        }
    }
}

/// Whether a value keeps to limits.
fn lies_between(value: &BigRational, limits: &[(Side, BigRational)]) -> bool {
    limits.iter().all(|(side, limit)| match side {
        Side::Least => value >= limit,
        Side::Most => value <= limit,
    })
}

/// How both sides go on; a plain figure has but one.
fn motion(
    view: &View<'_, '_>,
    indicator: &Indicator,
    sides: &[Vec<&Metric>; 2],
) -> Result<[Motion; 2], Silence> {
    let is_torn = view.lineage.regular().iter().any(|period| {
        let mut asks = sides.iter().flatten().map(|metric| view.plan.asks_metric(metric, period));
        let first = asks.next();
        asks.any(|own| Some(own) != first)
    });
    if is_torn {
        return Err(Silence::Windows);
    }
    let of = |side: &[&Metric]| {
        let grows = |metric: &&Metric| metric.over_time.is_flow() || metric.over_time.is_total();
        match (side.iter().all(grows), side.iter().any(grows)) {
            (true, _) => Ok(Motion::Grows),
            (false, false) => Ok(Motion::Stands),
            (false, true) => Err(Silence::Mixed),
        }
    };
    let above = of(&sides[0])?;
    let below = if indicator.is_value() { Motion::Stands } else { of(&sides[1])? };
    match [above, below] {
        [Motion::Stands, Motion::Grows] => Err(Silence::Mixed),
        both => Ok(both),
    }
}

/// Whether all that is added up is counted in whole units.
fn is_counted(side: &[&Metric]) -> bool {
    side.iter().all(|metric| metric.kind == MetricKind::Count)
}

/// How many tasks can no longer be counted as done: where it is asked that they are done in time.
fn lost(result: &IndicatorResult<'_>) -> usize {
    let is_strict = result.indicator.tasks.as_ref().is_some_and(|share| share.on_time);
    let is_lost = |task: &&TaskResult<'_>| {
        let is_late = task.late.is_some() && task.status == Some(TaskStatus::Done);
        task.verdict != Verdict::NotApplicable && (is_late || task.overdue)
    };
    result.tasks.iter().filter(|_| is_strict).filter(is_lost).count()
}
