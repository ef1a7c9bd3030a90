//! How an indicator came to stand where it does: its course over the periods, the report before,
//! the same report last year, and the heights at which a chart draws them.
//!
//! A writer draws and computes nothing: heights are given here, in thousandths of the scale.

use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

use super::{DATA_DECIMALS, SHOWN_DECIMALS};
use crate::assess::{
    Assessment, Comparison, Earlier, IndicatorResult, LastYear, Past, UnitResult, Verdict,
};
use crate::model::{
    Fixed, Id, Indicator, MeasureUnit, Name, Plan, Quantity, Target, round_towards,
};

/// The full height of a chart, and the full length of a bar.
pub const FULL: u16 = 1000;

/// An indicator's figure in another report.
#[derive(Debug, Clone)]
pub struct PastFigure {
    /// What was reported above the line; `None` where nothing was.
    pub numerator: Option<Quantity>,
    /// What was reported below the line.
    pub denominator: Option<Quantity>,
    /// The value with at most six decimals.
    pub value: Option<Fixed>,
    /// The value for a person.
    pub shown: Option<Fixed>,
    /// How it stood against the target of that report.
    pub verdict: Verdict,
    /// Whether figures were lacking.
    pub provisional: bool,
}

/// What a chart's line shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Each period by itself: so for what is judged in every report.
    Period,
    /// From the year's first period to each: so for what is judged at the year's end, since its
    /// target is that of the whole year.
    ToDate,
    /// Each year as it ended, and this one as it stands.
    Year,
}

/// One regular period of the year.
#[derive(Debug, Clone)]
pub struct TrendPoint {
    /// The period's id.
    pub period: String,
    /// What the plan calls the period.
    pub name: Name,
    /// The figure of this period alone; `None` after the report's end.
    pub own: Option<PastFigure>,
    /// The figure of the year up to this period.
    pub to_date: Option<PastFigure>,
    /// How high the line runs here; `None` is a gap.
    pub height: Option<u16>,
    /// How high the other figure stands.
    pub other: Option<u16>,
    /// The target in force.
    pub target: Option<Target>,
    /// How high the bounds of the target in force stand, the lower one first.
    pub target_heights: Vec<u16>,
    /// How high the interim target's bounds stand, the lower one first.
    pub step_heights: Vec<u16>,
    /// What is asked by this period of what is judged at the year's end.
    pub step: Option<Target>,
}

/// The course of an indicator over the year's regular periods.
#[derive(Debug, Clone)]
pub struct Trend {
    /// What the line shows.
    pub basis: Basis,
    /// The periods, those after the report's end included, without figures.
    pub points: Vec<TrendPoint>,
    /// What the bottom and the top of the scale stand for.
    pub scale: (Fixed, Fixed),
}

impl Trend {
    /// Whether the scale does not begin at nothing, so that differences look larger than they are.
    pub fn is_cut(&self) -> bool {
        self.scale.0.to_rational().is_positive()
    }

    /// How many periods have a figure on the line.
    pub fn known(&self) -> usize {
        self.points.iter().filter(|point| point.height.is_some()).count()
    }

    /// The figure on the line at a point.
    pub fn charted<'p>(&self, point: &'p TrendPoint) -> Option<&'p PastFigure> {
        match self.basis {
            Basis::Period | Basis::Year => point.own.as_ref(),
            Basis::ToDate => point.to_date.as_ref(),
        }
    }
}

/// An indicator beside its figure in an earlier report.
#[derive(Debug, Clone)]
pub struct Change {
    /// The year of the earlier report.
    pub year: i32,
    /// The earlier report.
    pub report: String,
    /// What the earlier report's plan calls it.
    pub name: Name,
    /// How the indicator stood then.
    pub figure: PastFigure,
    /// This report's value less that one, with at most six decimals.
    pub difference: Option<Fixed>,
    /// The same for a person; never nothing where there is a difference.
    pub shown: Option<Fixed>,
    /// Whether the difference is for the better, by the direction of the target.
    pub better: Option<bool>,
}

/// How far a bar reaches, in thousandths of the length that all bars of an indicator share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// As far as the indicator's figure.
    pub value: u16,
    /// To the target's bounds.
    pub targets: Vec<u16>,
}

pub(super) fn past(found: &Past) -> PastFigure {
    PastFigure {
        numerator: found.sums[0],
        denominator: found.sums[1],
        value: found.shown(DATA_DECIMALS),
        shown: found.shown(SHOWN_DECIMALS),
        verdict: found.verdict,
        provisional: found.provisional,
    }
}

/// The course of an indicator.
pub(super) fn trend(
    assessment: &Assessment<'_>,
    comparison: &Comparison,
    result: &IndicatorResult<'_>,
) -> Trend {
    let (plan, indicator) = (assessment.plan, result.indicator);
    let unit = assessment.scope.unit.as_ref();
    let basis = if indicator.judged.is_at_end() { Basis::ToDate } else { Basis::Period };
    let found: Vec<_> = plan
        .regular_periods()
        .into_iter()
        .map(|period| {
            let stage = comparison.stages.iter().find(|stage| stage.period == period.id);
            let own = stage.and_then(|stage| stage.own.get(&indicator.id));
            let to_date = stage.and_then(|stage| stage.to_date.get(&indicator.id));
            let target = plan.target_at(indicator, unit, Some(period.to));
            let step = step(plan, indicator, &period.id, target);
            let line = if basis == Basis::Period { own } else { to_date };
            let since = |past: Option<&Past>| past.and_then(|past| past.baseline.clone());
            let targets = bounds(target, since(line).as_ref());
            let steps = bounds(step, since(to_date).as_ref());
            (period, own, to_date, (target, targets), (step, steps))
        })
        .collect();
    let baseline = result.growth.as_ref().and_then(|growth| growth.baseline());
    let mut all = bounds(result.target, baseline);
    for (_, own, to_date, (_, targets), (_, steps)) in &found {
        all.extend(targets.iter().chain(steps).cloned());
        all.extend([own, to_date].into_iter().filter_map(|past| past.as_ref()?.value()));
    }
    let scale = Scale::around(&all, &indicator.unit);
    let points =
        found.into_iter().map(|(period, own, to_date, (target, targets), (step, steps))| {
            let height = |past: Option<&Past>| Some(scale.height(&past?.value()?));
            let (line, other) = match basis {
                Basis::Period | Basis::Year => (own, to_date),
                Basis::ToDate => (to_date, own),
            };
            TrendPoint {
                period: period.id.to_string(),
                name: period.name.clone(),
                own: own.map(past),
                to_date: to_date.map(past),
                height: height(line),
                other: height(other),
                target,
                target_heights: scale.heights(&targets),
                step_heights: scale.heights(&steps),
                step,
            }
        });
    Trend { basis, points: points.collect(), scale: scale.ends() }
}

/// How an indicator ended in some years, as a course over them. Each is held to the target of then.
pub(super) fn by_year(years: &[(i32, Option<Past>)], unit: &MeasureUnit) -> Trend {
    let targets = |past: &Past| bounds(past.target, past.baseline.as_ref());
    let every = years.iter().filter_map(|(_, past)| past.as_ref());
    let all: Vec<BigRational> =
        every.flat_map(|past| targets(past).into_iter().chain(past.value())).collect();
    let scale = Scale::around(&all, unit);
    let points = years.iter().map(|(year, found)| {
        let height = found.as_ref().and_then(Past::value).map(|value| scale.height(&value));
        TrendPoint {
            period: year.to_string(),
            name: Name { vi: Some(year.to_string()), en: Some(year.to_string()) },
            own: found.as_ref().map(past),
            to_date: None,
            height,
            other: height,
            target: found.as_ref().and_then(|past| past.target),
            target_heights: found
                .as_ref()
                .map(|past| scale.heights(&targets(past)))
                .unwrap_or_default(),
            step: None,
            step_heights: Vec::new(),
        }
    });
    Trend { basis: Basis::Year, points: points.collect(), scale: scale.ends() }
}

/// The bounds of a target, the lower one first; of growth those that lie so far from the baseline.
fn bounds(target: Option<Target>, baseline: Option<&BigRational>) -> Vec<BigRational> {
    let limits = target.into_iter().flat_map(|target| target.limits(baseline));
    limits.map(|(_, limit)| limit).collect()
}

/// The interim target of the year up to a period: that of the report which ends with it and begins
/// with the year.
fn step(plan: &Plan, indicator: &Indicator, period: &Id, target: Option<Target>) -> Option<Target> {
    let regular = plan.regular_periods();
    let length = regular.iter().position(|other| other.id == *period)? + 1;
    let is_stretch = |name: &str| {
        plan.report(name).is_some_and(|report| {
            report.of.len() == length
                && regular[..length]
                    .iter()
                    .all(|period| report.of.iter().any(|id| id.value == period.id))
        })
    };
    let found = indicator.path.iter().find(|(report, _)| is_stretch(report.value.as_str()))?;
    target?.step(found.1)
}

/// The comparison with the report before.
pub(super) fn previous(comparison: &Comparison, result: &IndicatorResult<'_>) -> Option<Change> {
    change(comparison.previous.as_ref()?, result)
}

/// The comparison with the same report last year.
pub(super) fn last_year(comparison: &Comparison, result: &IndicatorResult<'_>) -> Option<Change> {
    match &comparison.last_year {
        LastYear::Known(earlier) => change(earlier, result),
        LastYear::None | LastYear::Faulty(_) => None,
    }
}

/// `None` where the earlier report has no such indicator, or one in another unit of measure.
fn change(earlier: &Earlier, result: &IndicatorResult<'_>) -> Option<Change> {
    let indicator = result.indicator;
    let found = earlier.figures.get(&indicator.id)?;
    if !found.unit.is_same(&indicator.unit) {
        return None;
    }
    let now = result.ratio.and_then(|ratio| ratio.value());
    let both = now.zip(found.value());
    let difference = both.as_ref().map(|(now, then)| now - then);
    // Zero is the landmark: what has changed never shows as unchanged.
    let rounded = |decimals| {
        difference.as_ref().map(|difference| round_towards(difference, decimals, &[], Some(0)))
    };
    let better =
        both.zip(result.target).and_then(|((now, then), target)| target.is_better(&then, &now));
    Some(Change {
        year: earlier.year,
        report: earlier.report.to_string(),
        name: earlier.name.clone(),
        figure: past(found),
        difference: rounded(DATA_DECIMALS),
        shown: rounded(SHOWN_DECIMALS),
        better,
    })
}

/// The bars of an indicator's units, from nothing to the furthest of values and targets, and for a
/// percentage at least to the whole.
pub(super) fn bars(result: &IndicatorResult<'_>) -> Vec<Option<Bar>> {
    let mut furthest = match result.indicator.unit {
        MeasureUnit::Percent => BigRational::from_integer(100.into()),
        // Shares that are told in thousandths are small ones: the whole would dwarf them.
        MeasureUnit::Permille | MeasureUnit::Named { .. } => BigRational::zero(),
    };
    let value = |own: &UnitResult<'_>| own.ratio.and_then(|ratio| ratio.value());
    for own in result.by_unit() {
        for reach in value(&own).into_iter().chain(bounds(own.target, own.baseline().as_ref())) {
            furthest = furthest.max(reach);
        }
    }
    let scale = Scale { low: BigRational::zero(), high: furthest };
    let bar = |own: UnitResult<'_>| {
        let targets = scale.heights(&bounds(own.target, own.baseline().as_ref()));
        Some(Bar { value: scale.height(&value(&own)?), targets })
    };
    result.by_unit().map(bar).collect()
}

/// A linear scale.
struct Scale {
    low: BigRational,
    high: BigRational,
}

impl Scale {
    /// A scale on which figures and targets all lie. It spans at least a twentieth of the highest
    /// of them, so that a hair's breadth does not look like a leap; it goes below nothing, and above
    /// the whole, only where a figure does.
    fn around(all: &[BigRational], unit: &MeasureUnit) -> Self {
        let zero = BigRational::zero();
        let mut low = all.iter().min().cloned().unwrap_or_else(|| zero.clone());
        let mut high = all.iter().max().cloned().unwrap_or_else(|| zero.clone());
        let least = &high / BigRational::from_integer(20.into());
        let lacking = least - (&high - &low);
        if lacking.is_positive() {
            let half = lacking / BigRational::from_integer(2.into());
            low -= &half;
            let top = &high + &half;
            let whole = unit.whole().map(|whole| BigRational::from_integer(whole.into()));
            match whole.filter(|whole| high <= *whole && top > *whole) {
                Some(whole) => {
                    low -= &top - &whole;
                    high = whole;
                }
                None => high = top,
            }
        }
        let is_below = all.iter().any(Signed::is_negative);
        Self { low: if is_below { low } else { low.max(zero) }, high }
    }

    /// How high a value stands, in thousandths, the nearest whole one.
    fn height(&self, value: &BigRational) -> u16 {
        let span = &self.high - &self.low;
        if span.is_zero() {
            return if value.is_negative() { 0 } else { FULL / 2 };
        }
        let share = (value - &self.low) / span * BigRational::from_integer(FULL.into());
        share.round().to_integer().to_u16().unwrap_or(0).min(FULL)
    }

    /// How high bounds stand.
    fn heights(&self, bounds: &[BigRational]) -> Vec<u16> {
        bounds.iter().map(|bound| self.height(bound)).collect()
    }

    /// What bottom and top stand for.
    fn ends(&self) -> (Fixed, Fixed) {
        let end = |value| round_towards(value, 1, &[], None);
        (end(&self.low), end(&self.high))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::exact;

    fn number(text: &str) -> BigRational {
        exact(text.parse().expect("a decimal"))
    }

    fn scale(all: &[&str]) -> Scale {
        let all: Vec<_> = all.iter().map(|text| number(text)).collect();
        Scale::around(&all, &MeasureUnit::Percent)
    }

    #[test]
    fn a_hairs_breadth_is_no_leap() {
        let scale = scale(&["98.68", "99.05", "99"]);
        let (low, high) = scale.ends();
        assert_eq!((low.to_string().as_str(), high.to_string().as_str()), ("95", "100"));
        let rise = scale.height(&number("99.05")) - scale.height(&number("98.68"));
        assert!(rise < 100, "{rise}");
    }

    #[test]
    fn a_long_way_fills_the_scale() {
        let scale = scale(&["25", "50", "100"]);
        let heights = ["25", "50", "100"].map(|text| scale.height(&number(text)));
        assert_eq!(heights, [0, 333, FULL]);
    }

    #[test]
    fn nothing_at_all_lies_in_the_middle() {
        assert_eq!(scale(&["0", "0"]).height(&number("0")), FULL / 2);
        assert_eq!(scale(&[]).height(&number("0")), FULL / 2);
    }
}
