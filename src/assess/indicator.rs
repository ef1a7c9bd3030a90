//! One indicator in one report: ratio, verdict, margin, and the same for each unit.

use std::collections::BTreeMap;

use super::apart::{Reached, Spells};
use super::bundle::Bundle;
use super::combine::{self, Attendance, Share};
use super::coverage::{Coverage, coverage};
use super::force::{counting, is_asked, telling};
use super::growth::{self, Growth, Measure};
use super::task::TaskResult;
use super::trail::{Carried, Contribution, carried, trail};
use super::yardstick::{Own, UnitResult, Yardstick};
use super::{View, task_share};
use crate::model::{
    Fixed, Id, Indicator, Margin, MeasureUnit, Period, Placed, Quantity, Ratio, Slice, Target,
    Unit, Verdict, round_towards,
};

/// Results by the ids of their indicators.
pub fn by_id<'r, 'a>(
    results: &'r [IndicatorResult<'a>],
) -> BTreeMap<&'a Id, &'r IndicatorResult<'a>> {
    results.iter().map(|result| (&result.indicator.id, result)).collect()
}

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
    /// Its change since its baseline, where it has one.
    pub growth: Option<Growth<'a>>,
    /// What each category comes to, where it is told by category.
    pub slices: Vec<SliceResult<'a>>,
    /// The periods of the report that count for it.
    pub counting: Vec<&'a Period>,
    /// Figures that stand from before a period in which their units had nothing new to say.
    pub carried: Vec<Carried<'a>>,
    /// The tasks of which it is the share done, each by itself.
    pub tasks: Vec<TaskResult<'a>>,
    yardstick: Yardstick<'a>,
    own: Vec<Own<'a>>,
    /// What its periods come to, where each stands by itself.
    spells: Option<Spells<'a>>,
}

/// A remark beside a unit's figures.
#[derive(Debug, Clone)]
pub struct Note<'a> {
    /// Its words.
    pub text: &'a str,
    /// The periods of which it was said, in order.
    pub periods: Vec<&'a Period>,
    /// Whether it stands beside a figure that decides how the indicator comes out.
    pub is_on_result: bool,
}

impl<'a> Note<'a> {
    /// Adds what is said of a period, unless it is nothing; the same words once, with all periods.
    pub(super) fn add(
        notes: &mut Vec<Self>,
        text: &'a str,
        period: &'a Period,
        is_on_result: bool,
    ) {
        if text.is_empty() {
            return;
        }
        match notes.iter_mut().find(|note| note.text == text) {
            Some(note) => {
                note.is_on_result |= is_on_result;
                if note.periods.last().is_none_or(|last| last.id != period.id) {
                    note.periods.push(period);
                }
            }
            None => notes.push(Self { text, periods: vec![period], is_on_result }),
        }
    }
}

/// What a category of an indicator comes to.
#[derive(Debug, Clone)]
pub struct SliceResult<'a> {
    /// The category.
    pub slice: &'a Slice,
    /// Its sums; `None` where nothing was reported or it does not apply.
    pub ratio: Option<Ratio>,
}

impl SliceResult<'_> {
    /// The category's figure for the eye.
    pub fn shown(&self, result: &IndicatorResult<'_>, decimals: u32) -> Option<Fixed> {
        let targets = [result.target, result.interim];
        shown(self.ratio.as_ref(), &result.indicator.unit, targets, decimals)
    }
}

/// The figure for the eye, at most so many decimals, never across a threshold.
pub(super) fn shown(
    ratio: Option<&Ratio>,
    unit: &MeasureUnit,
    targets: [Option<Target>; 2],
    decimals: u32,
) -> Option<Fixed> {
    let targets = targets.into_iter().flatten().filter(|target| !target.is_of_change());
    let targets: Vec<_> = targets.collect();
    let landmark = unit.whole();
    Some(round_towards(&ratio?.value()?, decimals, &targets, landmark))
}

impl<'a> IndicatorResult<'a> {
    /// The figure for the eye, never across its target, its interim target or 100 %.
    pub fn shown(&self, decimals: u32) -> Option<Fixed> {
        let targets = [self.target, self.interim];
        shown(self.ratio.as_ref(), &self.indicator.unit, targets, decimals)
    }

    /// Its change since its baseline for the eye, in per cent, never across its target.
    pub fn shown_change(&self, decimals: u32) -> Option<Fixed> {
        let change = self.growth.as_ref()?.change()?;
        Some(growth::shown(&change, [self.target, self.interim], decimals))
    }

    /// Whether it does not apply yet.
    pub(super) fn waits(&self) -> bool {
        self.yardstick.waits
    }

    /// What it was held against.
    pub(super) fn into_yardstick(self) -> Yardstick<'a> {
        self.yardstick
    }

    /// The figures of each unit.
    pub(super) fn own(&self) -> &[Own<'a>] {
        &self.own
    }

    /// The same for each unit that owes figures for it.
    pub fn by_unit(&self) -> impl ExactSizeIterator<Item = UnitResult<'a>> + Clone + use<'_, 'a> {
        self.own.iter().map(|own| self.yardstick.of_unit(own))
    }

    /// What its periods come to, where all of these are among them and each stands by itself.
    pub(super) fn spells_of(&self, periods: &[&Period]) -> Option<&Spells<'a>> {
        self.spells.as_ref().filter(|spells| spells.have(periods))
    }

    /// The remarks beside a unit's accepted figures, earliest period first, each once.
    pub fn notes(&self, unit: &Id) -> Vec<Note<'a>> {
        let Yardstick { ledger, periods, .. } = &self.yardstick;
        let mut notes: Vec<Note<'a>> = Vec::new();
        for period in periods {
            let metrics = self.indicator.metrics().map(|metric| &metric.value);
            for id in metrics.chain(self.tasks.iter().map(|result| &result.task.id)) {
                let entry = ledger.entry(&period.id, unit, id);
                let text = entry.map(|entry| entry.note).unwrap_or_default();
                Note::add(&mut notes, text, period, self.decides(id));
            }
        }
        notes
    }

    /// Whether a row decides how the figure comes out: it is above the line, or below it among what
    /// falls out of the part, as dossiers overdue do beside those on time. What a whole is made of
    /// otherwise is another figure.
    fn decides(&self, row: &Id) -> bool {
        let has = |metrics: &[Placed<Id>], id: &Id| metrics.iter().any(|it| it.value == *id);
        let Indicator { numerator, denominator, .. } = self.indicator;
        let is_part = numerator.iter().all(|above| has(denominator, &above.value));
        has(numerator, row)
            || is_part && has(denominator, row)
            || self.tasks.iter().any(|result| result.task.id == *row)
    }
}

/// Assesses an indicator; `None` where the report does not ask for it.
pub(super) fn assess<'a>(
    view: &View<'a, '_>,
    indicator: &'a Indicator,
) -> Option<IndicatorResult<'a>> {
    if let Some(share) = &indicator.tasks {
        let tasks = task_share::weigh(view, indicator, share)?;
        let mut result = weigh(view, indicator, tasks.reached, true);
        (result.own, result.tasks) = (tasks.own, tasks.results);
        if result.yardstick.waits {
            result.own.iter_mut().for_each(|own| own.is_judged = false);
        }
        result.yardstick.set_targets(view.plan);
        return Some(result);
    }
    if !is_asked(view, indicator) {
        return None;
    }
    let bundle = Bundle::of(view.plan, indicator);
    let waits = waits(view, indicator);
    let mut units = Vec::new();
    let spells = Spells::read(view, &bundle, indicator, |row| {
        let sums = row.fraction().filter(|_| !waits);
        let is_judged = !waits && (row.has_own || sums.is_none());
        let (told, is_told) = row.told();
        units.push(Own { unit: row.unit, sums, is_judged, told, is_told });
    });
    if let Some(spells) = spells {
        let mut result = weigh(view, indicator, spells.within(&view.periods)?, true);
        result.own = units;
        result.counting = telling(view, indicator);
        result.spells = Some(spells);
        result.yardstick.set_targets(view.plan);
        result.grow(view);
        return Some(result);
    }
    let shares = shares(view, indicator, &bundle);
    let mut result = weigh_shares(view, indicator, &bundle, &shares)?;
    result.counting = telling(view, indicator);
    result.own = shares.iter().map(|share| own(&bundle, share, waits)).collect();
    result.yardstick.set_targets(view.plan);
    result.grow(view);
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
    known: Option<&Spells<'_>>,
) -> Vec<Option<IndicatorResult<'a>>> {
    if let Some(share) = &indicator.tasks {
        let weighed = |view: &View<'a, '_>| {
            let tasks = task_share::weigh(view, indicator, share)?;
            Some(weigh(view, indicator, tasks.reached, true))
        };
        return views.iter().map(weighed).collect();
    }
    // What it is measured from hangs on its units.
    if indicator.baseline.is_some() {
        return views.iter().map(|view| assess(view, indicator)).collect();
    }
    let bundle = Bundle::of(wide.plan, indicator);
    let read = || Spells::read(wide, &bundle, indicator, |_| ());
    let read = if known.is_none() { read() } else { None };
    let spells = known.or(read.as_ref());
    let outline = |view: &View<'a, '_>| {
        let Some(spells) = spells else {
            let shares = shares(view, indicator, &bundle);
            return weigh_shares(view, indicator, &bundle, &shares);
        };
        let reached = spells.within(&view.periods).filter(|_| is_asked(view, indicator));
        reached.map(|reached| weigh(view, indicator, reached, true))
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

/// Whether a unit owes anything of an indicator in a period that counts for it.
fn is_expected(
    view: &View<'_, '_>,
    indicator: &Indicator,
    bundle: &Bundle<'_>,
) -> impl Fn(&Unit, &Period) -> bool {
    let counting = counting(view, indicator);
    move |unit, period| {
        bundle.metrics.iter().any(|metric| view.plan.owes_metric(unit, period, metric))
            && counting.iter().any(|counting| counting.id == period.id)
    }
}

/// Whether an indicator does not apply yet.
pub(super) fn waits(view: &View<'_, '_>, indicator: &Indicator) -> bool {
    indicator.after.as_ref().is_some_and(|after| !view.is_done(&after.value))
}

/// What the shares of all units come to; `None` where there is none.
fn weigh_shares<'a>(
    view: &View<'a, '_>,
    indicator: &'a Indicator,
    bundle: &Bundle<'a>,
    shares: &[Share<'a>],
) -> Option<IndicatorResult<'a>> {
    let attendances: Vec<_> = shares.iter().map(|share| &share.attendance).collect();
    // A unit that left nothing of its own says nothing of whether anything arose.
    let counting = || shares.iter().filter(|share| !share.has_left() || !share.picks.is_empty());
    let add = |one: [Quantity; 2], other: [Quantity; 2]| [one[0] + other[0], one[1] + other[1]];
    let sums = counting().filter_map(|share| share.fraction(bundle)).reduce(add);
    let reached = Reached { coverage: coverage(view, &attendances), sums };
    let mut result = weigh(view, indicator, reached, shares.first()?.has_own);
    let of_slice = |slice: &'a Slice| {
        let sums = counting().filter_map(|share| share.fraction_of(slice, bundle)).reduce(add);
        let ratio = sums.filter(|_| result.ratio.is_some());
        SliceResult { slice, ratio: ratio.map(|sums| indicator.ratio(sums)) }
    };
    result.slices = indicator.slices.iter().map(of_slice).collect();
    Some(result)
}

/// What an indicator has come to, judged; `has_own` says whether the only unit of one unit's report
/// owes all that it is made of.
fn weigh<'a>(
    view: &View<'a, '_>,
    indicator: &'a Indicator,
    Reached { coverage, sums }: Reached,
    has_own: bool,
) -> IndicatorResult<'a> {
    let yardstick = Yardstick::of(view, indicator);
    let target = view.plan.target_at(indicator, view.scope.unit.as_ref(), view.end());
    let waits = yardstick.waits;
    let ratio = sums.filter(|_| !waits).map(|sums| indicator.ratio(sums));
    // One unit's report: what it cannot be judged by among others it cannot be judged by alone.
    let has_own = view.scope.unit.is_none() || ratio.is_none() || has_own;
    let (verdict, threshold) = yardstick.judge(ratio.as_ref(), target, !waits && has_own, None);
    IndicatorResult {
        indicator,
        ratio,
        target,
        interim: threshold.filter(|threshold| Some(*threshold) != target),
        verdict,
        coverage,
        provisional: !waits && !coverage.is_whole(),
        gap: threshold.zip(ratio).and_then(|(threshold, ratio)| threshold.gap(&ratio)),
        growth: None,
        slices: Vec::new(),
        counting: Vec::new(),
        carried: Vec::new(),
        tasks: Vec::new(),
        yardstick,
        own: Vec::new(),
        spells: None,
    }
}

impl<'a> IndicatorResult<'a> {
    /// Measures it from its baseline, and judges what is held to a change.
    fn grow(&mut self, view: &View<'a, '_>) {
        let measure = growth::measure(view, self.indicator, self.ratio, &self.own);
        let Some(Measure { whole, of_units }) = measure else { return };
        self.yardstick.baselines = of_units;
        if let Some(target) = self.target.filter(Target::is_of_change) {
            let is_judged = self.verdict != Verdict::NotApplicable;
            let (ratio, change) = (self.ratio.as_ref(), whole.change());
            let (verdict, threshold) =
                self.yardstick.judge(ratio, Some(target), is_judged, change.as_ref());
            self.verdict = verdict;
            self.interim = threshold.filter(|threshold| *threshold != target);
            self.gap = threshold.and_then(|threshold| whole.gap(&threshold));
        }
        self.growth = Some(whole);
    }
}

/// A unit's own figures. One that counts only one side of the fraction has no ratio of its own to be
/// judged by; nor has one whose stocks are its successors' now.
fn own<'a>(bundle: &Bundle<'a>, share: &Share<'a>, waits: bool) -> Own<'a> {
    let sums = share.own_fraction(bundle).filter(|_| !waits && !share.has_left());
    let is_judged = !waits && (share.has_own || sums.is_none()) && !share.has_left();
    let Attendance { expected, whole, .. } = &share.attendance;
    let told = u16::try_from(whole.len()).unwrap_or(u16::MAX);
    Own { unit: share.unit, sums, is_judged, told, is_told: whole.len() == expected.len() }
}
