//! One indicator in one report: ratio, verdict, margin, and the same for each unit.

use std::collections::BTreeSet;

use super::View;
use super::bundle::Bundle;
use super::combine::{self, Share};
use super::coverage::{Coverage, coverage};
use super::trail::{Carried, Contribution, carried, trail};
use crate::model::{
    Fixed, Id, Indicator, Margin, MeasureUnit, Period, Quantity, Ratio, Target, Unit, Verdict,
    round_towards,
};

/// What an indicator comes to.
#[derive(Debug, Clone)]
pub struct IndicatorResult<'a> {
    /// What is judged, as the plan defines it.
    pub indicator: &'a Indicator,
    /// The sums; `None` where nothing was reported or it does not apply.
    pub ratio: Option<Ratio>,
    /// The target: the unit's own where the report is one unit's.
    pub target: Option<Target>,
    /// The interim target of this report, if it is judged by one.
    pub interim: Option<Target>,
    /// How the ratio stands against the target, or against the interim one.
    pub verdict: Verdict,
    /// Who has reported, of those that should.
    pub coverage: Coverage,
    /// Whether figures are lacking, so that it may still change.
    pub provisional: bool,
    /// Whole units to the threshold it is judged by; see [`Target::gap`].
    pub gap: Option<Margin>,
    /// The same for each unit that owes figures for it.
    pub by_unit: Vec<UnitResult<'a>>,
    /// Figures that stand from before a period in which their units had nothing new to say.
    pub carried: Vec<Carried<'a>>,
}

/// What an indicator comes to for one unit.
#[derive(Debug, Clone)]
pub struct UnitResult<'a> {
    /// Who reported.
    pub unit: &'a Unit,
    /// Its sums; `None` where it has reported nothing.
    pub ratio: Option<Ratio>,
    /// Its target: its own where it has set one.
    pub target: Option<Target>,
    /// The interim target of this report.
    pub interim: Option<Target>,
    /// How its own ratio stands against its target.
    pub verdict: Verdict,
    /// Whole units to the threshold it is judged by.
    pub gap: Option<Margin>,
    /// The remarks beside the unit's accepted figures, earliest period first, each once.
    pub notes: Vec<String>,
}

/// The figure for the eye, at most so many decimals, never across a threshold.
fn shown(
    ratio: Option<&Ratio>,
    unit: &MeasureUnit,
    targets: [Option<Target>; 2],
    decimals: u32,
) -> Option<Fixed> {
    let targets: Vec<_> = targets.into_iter().flatten().collect();
    let landmark = unit.whole();
    Some(round_towards(&ratio?.value()?, decimals, &targets, landmark))
}

impl IndicatorResult<'_> {
    /// The figure for the eye, never across its target, its interim target or 100 %.
    pub fn shown(&self, decimals: u32) -> Option<Fixed> {
        let targets = [self.target, self.interim];
        shown(self.ratio.as_ref(), &self.indicator.unit, targets, decimals)
    }
}

impl UnitResult<'_> {
    /// The unit's figure for the eye.
    pub fn shown(&self, indicator: &Indicator, decimals: u32) -> Option<Fixed> {
        let targets = [self.target, self.interim];
        shown(self.ratio.as_ref(), &indicator.unit, targets, decimals)
    }
}

/// Assesses an indicator; `None` where the report does not ask for it.
pub(super) fn assess<'a>(
    view: &View<'a, '_>,
    indicator: &'a Indicator,
) -> Option<IndicatorResult<'a>> {
    let bundle = Bundle::of(view.plan, indicator);
    let shares = shares(view, indicator, &bundle);
    let mut result = weigh(view, indicator, &bundle, &shares)?;
    let waits = waits(view, indicator);
    let step = interim(view, indicator);
    let of_unit = |share| of_unit(view, indicator, &bundle, share, step, waits);
    result.by_unit = shares.iter().map(of_unit).collect();
    result.carried = carried(view, &bundle, &shares, waits);
    Some(result)
}

/// What an indicator is made of in a report, drawn as it is assessed.
pub(super) fn traced<'a>(view: &View<'a, '_>, indicator: &'a Indicator) -> Vec<Contribution<'a>> {
    let bundle = Bundle::of(view.plan, indicator);
    let shares = shares(view, indicator, &bundle);
    trail(view, &bundle, &shares, waits(view, indicator))
}

/// The same in several reports that are only compared with, without its units.
/// What can be told period by period is worked out once, of the periods of all of them.
pub(super) fn outlines<'a>(
    views: &[View<'a, '_>],
    wide: &View<'a, '_>,
    indicator: &'a Indicator,
) -> Vec<Option<IndicatorResult<'a>>> {
    let bundle = Bundle::of(wide.plan, indicator);
    let apart = combine::apart(wide, &bundle, is_expected(wide, indicator, &bundle));
    let outline = |view: &View<'a, '_>| {
        let shares = match &apart {
            Some(apart) if is_asked(view, indicator) => combine::within(view, wide, &bundle, apart),
            Some(_) => Vec::new(),
            None => shares(view, indicator, &bundle),
        };
        weigh(view, indicator, &bundle, &shares)
    };
    views.iter().map(outline).collect()
}

/// The share of every unit in scope that owes any metric of the indicator.
///
/// Where every period is ad hoc and none asks for all that the indicator is made of, there is no
/// ratio to be told.
fn shares<'a>(view: &View<'a, '_>, indicator: &Indicator, bundle: &Bundle<'a>) -> Vec<Share<'a>> {
    if !is_asked(view, indicator) {
        return Vec::new();
    }
    combine::shares(view, bundle, is_expected(view, indicator, bundle))
}

/// Whether any period asks for all that an indicator is made of.
fn is_asked(view: &View<'_, '_>, indicator: &Indicator) -> bool {
    let asks = |period: &&Period| indicator.metrics().all(|id| period.asks_for(&id.value));
    view.periods.iter().any(asks)
}

/// Whether a unit owes anything of an indicator in a period that counts for it.
fn is_expected(
    view: &View<'_, '_>,
    indicator: &Indicator,
    bundle: &Bundle<'_>,
) -> impl Fn(&Unit, &Period) -> bool {
    move |unit, period| {
        bundle.metrics.iter().any(|metric| view.plan.owes_metric(unit, period, metric))
            && view.plan.seal(&period.id).is_none_or(|seal| seal.covers(indicator))
    }
}

/// Whether an indicator does not apply yet.
pub(super) fn waits(view: &View<'_, '_>, indicator: &Indicator) -> bool {
    indicator.after.as_ref().is_some_and(|after| !view.is_done(&after.value))
}

fn weigh<'a>(
    view: &View<'a, '_>,
    indicator: &'a Indicator,
    bundle: &Bundle<'a>,
    shares: &[Share<'a>],
) -> Option<IndicatorResult<'a>> {
    if shares.is_empty() {
        return None;
    }
    let waits = waits(view, indicator);
    let attendances: Vec<_> = shares.iter().map(|share| &share.attendance).collect();
    let coverage = coverage(view, &attendances);
    let scale = indicator.unit.scale();
    let target = match &view.scope.unit {
        Some(unit) => view.target_of(unit, indicator),
        None => indicator.target.as_ref().map(|target| target.value),
    };
    // A unit that left nothing of its own says nothing of whether anything arose.
    let counting = shares.iter().filter(|share| !share.ended || !share.picks.is_empty());
    let sums: Vec<_> = counting.filter_map(|share| share.fraction(bundle)).collect();
    let total = (!sums.is_empty() && !waits).then(|| Ratio {
        numerator: sums.iter().map(|sums| sums.0).sum(),
        denominator: sums.iter().map(|sums| sums.1).sum(),
        scale,
    });
    // One unit's report: what it cannot be judged by among others it cannot be judged by alone.
    let has_own = view.scope.unit.is_none() || total.is_none() || shares[0].has_own;
    let step = interim(view, indicator);
    let judgement = judge(view, indicator, step, total.as_ref(), target, waits || !has_own);
    Some(IndicatorResult {
        indicator,
        ratio: total,
        target,
        interim: judgement.interim,
        verdict: judgement.verdict,
        coverage,
        provisional: !waits && !coverage.is_whole(),
        gap: judgement.gap,
        by_unit: Vec::new(),
        carried: Vec::new(),
    })
}

fn of_unit<'a>(
    view: &View<'a, '_>,
    indicator: &'a Indicator,
    bundle: &Bundle<'a>,
    share: &Share<'a>,
    step: Option<Quantity>,
    waits: bool,
) -> UnitResult<'a> {
    let target = view.target_of(&share.unit.id, indicator);
    let ratio = share.own_fraction(bundle).filter(|_| !waits && !share.ended).map(
        |(numerator, denominator)| Ratio { numerator, denominator, scale: indicator.unit.scale() },
    );
    // A unit that counts only one side of the fraction has no ratio of its own to be judged by; nor
    // has one whose stocks are its successors' now.
    let has_own = (share.has_own || ratio.is_none()) && !share.ended;
    let judgement = judge(view, indicator, step, ratio.as_ref(), target, waits || !has_own);
    UnitResult {
        unit: share.unit,
        ratio,
        target,
        interim: judgement.interim,
        verdict: judgement.verdict,
        gap: judgement.gap,
        notes: notes(view, indicator, &share.unit.id),
    }
}

/// The remarks that a unit made on an indicator's figures.
fn notes(view: &View<'_, '_>, indicator: &Indicator, unit: &Id) -> Vec<String> {
    let (mut notes, mut known) = (Vec::new(), BTreeSet::new());
    for period in &view.periods {
        for metric in indicator.metrics() {
            let entry = view.ledger.entry(&period.id, unit, &metric.value);
            let note = entry.map(|entry| entry.note).unwrap_or_default();
            if !note.is_empty() && known.insert(note) {
                notes.push(note.to_owned());
            }
        }
    }
    notes
}

struct Judgement {
    verdict: Verdict,
    interim: Option<Target>,
    gap: Option<Margin>,
}

/// Holds a ratio against its target.
///
/// A year-end indicator is judged in the year's last report. Before, its kind of target says how it
/// stands: met for good, on the way, or held against the interim target of this report.
fn judge(
    view: &View<'_, '_>,
    indicator: &Indicator,
    step: Option<Quantity>,
    ratio: Option<&Ratio>,
    target: Option<Target>,
    inapplicable: bool,
) -> Judgement {
    let bare = |verdict| Judgement { verdict, interim: None, gap: None };
    if inapplicable {
        return bare(Verdict::NotApplicable);
    }
    let (Some(ratio), Some(target)) = (ratio, target) else {
        return bare(Verdict::NoData);
    };
    let Some(value) = ratio.value() else {
        return bare(Verdict::NoActivity);
    };
    let against = |verdict, threshold: Target| Judgement {
        verdict,
        interim: (threshold != target).then_some(threshold),
        gap: threshold.gap(ratio),
    };
    if view.is_final || !indicator.judged.is_at_end() {
        let is_met = target.is_met_by(&value);
        return against(if is_met { Verdict::Met } else { Verdict::NotMet }, target);
    }
    let step = step.and_then(|step| target.step(step));
    let (verdict, threshold) = target.so_far(&value, step);
    against(verdict, threshold)
}

/// The threshold of the interim target of this report.
fn interim(view: &View<'_, '_>, indicator: &Indicator) -> Option<Quantity> {
    let of_this =
        |name: &str| view.plan.report(name).is_some_and(|report| report.id == view.report.id);
    let mut path = indicator.path.iter();
    path.find(|(report, _)| of_this(report.value.as_str())).map(|(_, step)| *step)
}
