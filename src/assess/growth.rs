//! Growth: an indicator's figure beside its baseline, of the units that have one.
//!
//! Last year's figures are worked out as in a report of their own. What a unit took over is measured
//! from what its predecessors had; where several took over from one they are measured together, and
//! none of them by itself. What had no figure then is left out on both sides, and named.

use num_rational::BigRational;
use num_traits::{Signed as _, Zero as _};

use super::compared::Compared;
use super::indicator;
use super::yardstick::Own;
use super::{Scope, View};
use crate::model::{
    Baseline, Fixed, Id, Indicator, Lookup, Margin, MetricKind, Name, OtherYear, Plan, Quantity,
    Ratio, Report, Side, Target, Unit, exact, round_towards, worded,
};

worded! {
    /// Why there is nothing to measure growth from.
    pub enum Lack {
        /// There is no plan of last year.
        NoPlan = "no-plan",
        /// The plan of last year has errors.
        Faulty = "faulty-plan",
        /// The plan of last year has no such report.
        NoReport = "no-report",
        /// The plan of last year has no such indicator.
        NoIndicator = "no-indicator",
        /// Last year the indicator was in another unit of measure.
        OtherUnit = "other-unit",
        /// Nothing was reported then, or by none of those who have reported now.
        NoFigures = "no-figures",
        /// The baseline is of all units together, and the report of one.
        Whole = "whole",
        /// The baseline is nothing: no change is a share of it.
        Zero = "zero",
    }
}

/// An indicator beside its baseline.
#[derive(Debug, Clone, Default)]
pub struct Growth<'a> {
    /// The year of the baseline.
    pub year: i32,
    /// Last year's report: its id, and what its plan calls it.
    pub report: Option<(&'a Id, &'a Name)>,
    /// The document that the baseline is from.
    pub source: Option<&'a str>,
    /// The units that have figures now and none to measure them from.
    pub without: Vec<&'a Unit>,
    /// Whether figures were lacking then.
    pub provisional: bool,
    /// Why there is no change to be told.
    pub lack: Option<Lack>,
    /// Whether it is a plain figure that is measured, not counted in whole units.
    is_measured: bool,
    now: Option<Ratio>,
    then: Option<BigRational>,
}

impl<'a> Growth<'a> {
    fn of(year: i32) -> Self {
        Self { year, ..Self::default() }
    }

    fn lacking(self, lack: Lack) -> Self {
        Self { lack: Some(lack), ..self }
    }

    /// Measures figures from the baseline.
    fn measured(self, now: Option<Ratio>, then: Option<BigRational>) -> Self {
        let lack = match &then {
            None => Some(Lack::NoFigures),
            Some(then) if then.is_zero() => Some(Lack::Zero),
            Some(_) => None,
        };
        Self { now, then, lack, ..self }
    }

    /// The baseline, exactly.
    pub fn baseline(&self) -> Option<&BigRational> {
        self.then.as_ref()
    }

    /// Whether it is a figure as it stands that is measured, with nobody left out, from something.
    pub(super) fn is_of(&self, figure: Option<Ratio>) -> bool {
        self.lack.is_none() && self.now == figure
    }

    /// The baseline for the eye.
    pub fn shown_baseline(&self, indicator: &Indicator, decimals: u32) -> Option<Fixed> {
        Some(round_towards(self.then.as_ref()?, decimals, &[], indicator.unit.whole()))
    }

    /// The figure of those that are measured from it, for the eye.
    pub fn shown_now(&self, indicator: &Indicator, decimals: u32) -> Option<Fixed> {
        Some(round_towards(&self.now?.value()?, decimals, &[], indicator.unit.whole()))
    }

    /// By how much the figure has changed, in per cent of the baseline.
    pub fn change(&self) -> Option<BigRational> {
        change(self.now.as_ref()?, self.then.as_ref()?)
    }

    /// How far the figure lies from a threshold, negative on the wrong side; `None` where it is told
    /// in whole units.
    pub fn spare(&self, threshold: &Target, side: Side) -> Option<BigRational> {
        self.spare_of(&self.now?, self.then.as_ref()?, threshold, side)
    }

    /// The same of a unit's figure and its own baseline.
    pub fn spare_of(
        &self,
        now: &Ratio,
        then: &BigRational,
        threshold: &Target,
        side: Side,
    ) -> Option<BigRational> {
        let now = now.value().filter(|_| self.is_measured)?;
        let mut limits = threshold.limits(Some(then)).into_iter();
        let (_, limit) = limits.find(|(own, _)| *own == side)?;
        Some(if side == Side::Least { now - limit } else { limit - now })
    }

    /// Whole units to a threshold.
    pub(super) fn gap(&self, threshold: &Target) -> Option<Margin> {
        self.change()?;
        threshold.gap_since(self.then.as_ref()?, &self.now?)
    }
}

/// The change between two figures in per cent of the earlier one; `None` where there is none to be
/// told.
pub(super) fn change(now: &Ratio, then: &BigRational) -> Option<BigRational> {
    let difference = now.value()? - then;
    let hundred = BigRational::from_integer(100.into());
    (!then.is_zero()).then(|| difference * hundred / then.abs())
}

/// A change for the eye, never across its targets, and never nothing where there is one.
pub(super) fn shown(change: &BigRational, targets: [Option<Target>; 2], decimals: u32) -> Fixed {
    let targets = targets.into_iter().flatten().filter(Target::is_of_change);
    round_towards(change, decimals, &targets.collect::<Vec<_>>(), Some(0))
}

/// What growth is measured from: of all units together, and of each that has a baseline of its own.
pub(super) struct Measure<'a> {
    pub whole: Growth<'a>,
    pub of_units: Lookup<&'a Id, [Quantity; 2]>,
}

/// Measures an indicator from its baseline; `None` where it has none.
pub(super) fn measure<'a>(
    view: &View<'a, '_>,
    indicator: &'a Indicator,
    ratio: Option<Ratio>,
    own: &[Own<'a>],
) -> Option<Measure<'a>> {
    let baseline = &indicator.baseline.as_ref()?.value;
    let mut metrics =
        indicator.numerator.iter().filter_map(|id| view.plan.metrics.get(id.value.as_str()));
    let is_measured =
        indicator.is_value() && metrics.any(|metric| metric.kind == MetricKind::Amount);
    let mut measure = measure_from(view, indicator, ratio, own, baseline);
    measure.whole.is_measured = is_measured;
    Some(measure)
}

fn measure_from<'a>(
    view: &View<'a, '_>,
    indicator: &'a Indicator,
    ratio: Option<Ratio>,
    own: &[Own<'a>],
    baseline: &'a Baseline,
) -> Measure<'a> {
    let whole = match baseline {
        Baseline::Given { value, year, source } => {
            let growth = Growth { source: source.as_deref(), ..Growth::of(*year) };
            match view.scope.unit {
                Some(_) => growth.lacking(Lack::Whole),
                None => growth.measured(ratio, Some(exact(value.decimal()))),
            }
        }
        Baseline::LastYear => return since_last_year(view, indicator, ratio, own),
    };
    Measure { whole, of_units: Lookup::default() }
}

fn since_last_year<'a>(
    view: &View<'a, '_>,
    indicator: &'a Indicator,
    ratio: Option<Ratio>,
    own: &[Own<'a>],
) -> Measure<'a> {
    let year = view.plan.year - 1;
    let growth = Growth::of(year);
    let lacking = |growth: Growth<'a>, lack| Measure {
        whole: growth.lacking(lack),
        of_units: Lookup::default(),
    };
    let (plan, ledger) = match view.ledger.other_year(year) {
        Some(OtherYear::Known(known)) => (&known.0, &known.1),
        Some(OtherYear::Faulty) => return lacking(growth, Lack::Faulty),
        None => return lacking(growth, Lack::NoPlan),
    };
    let Some(report) = report_then(view, plan) else { return lacking(growth, Lack::NoReport) };
    let named = plan.reports.get(report.id.as_str()).filter(|known| known.of == report.of);
    let growth = Growth { report: named.map(|named| (&named.id, &named.name)), ..growth };
    let Some(then) = plan.indicators.get(indicator.id.as_str()) else {
        return lacking(growth, Lack::NoIndicator);
    };
    if !then.unit.is_same(&indicator.unit) || then.is_value() != indicator.is_value() {
        return lacking(growth, Lack::OtherUnit);
    }
    let scope = Scope::default();
    let before = View::new(plan, ledger, &report, &scope, view.as_of);
    let Some(result) = indicator::assess(&before, then) else {
        return lacking(growth, Lack::NoFigures);
    };
    let compared = Compared::of(view, plan, own, result.own());
    // Whole on both sides they are what the two reports say.
    let (now, past) = match compared.sums {
        Some([now, then]) if !compared.is_whole => {
            (Some(indicator.ratio(now)), Some(indicator.ratio(then)))
        }
        Some(_) => (ratio, result.ratio),
        None => (None, None),
    };
    let growth = Growth { without: compared.without, provisional: result.provisional, ..growth };
    let whole = growth.measured(now, past.and_then(|past| past.value()));
    Measure { whole, of_units: compared.of_units }
}

/// The report of last year that one of this year is compared with: of the same name; a stretch that
/// the plan makes no report of is compared with the same periods.
fn report_then(view: &View<'_, '_>, plan: &Plan) -> Option<Report> {
    let of = &view.report.of;
    let is_named = view.plan.reports.get(view.report.id.as_str()).is_some_and(|it| it.of == *of);
    if is_named {
        return plan.report(view.report.id.as_str()).cloned();
    }
    let has_all = of.iter().all(|id| plan.periods.get(id.value.as_str()).is_some());
    has_all.then(|| Report { of: of.clone(), ..view.report.clone() })
}
