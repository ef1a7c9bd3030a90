//! What holds an indicator up to what is asked: the targets in force, of all units and of each, and the
//! verdicts that come of them.

use std::collections::BTreeSet;

use num_rational::BigRational;

use super::View;
use super::growth;
use super::indicator::{assess, shown, waits};
use crate::model::{
    Against, Fixed, Id, Indicator, Ledger, Lookup, Margin, Period, Plan, Quantity, Ratio, Target,
    Unit, UnitTarget, Verdict,
};

/// The figures of one unit. A nation has some hundred thousand of these: all that follows from them
/// is told when it is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Own<'a> {
    pub unit: &'a Unit,
    /// What it adds above and below the line; `None` where that is not known or not its own.
    pub sums: Option<[Quantity; 2]>,
    /// Whether it has a ratio of its own to be judged by.
    pub is_judged: bool,
    /// Over how many periods its figures are, and whether none is lacking of those it owes them for.
    pub told: u16,
    pub is_told: bool,
}

/// What an indicator comes to for one unit.
#[derive(Debug, Clone, Copy)]
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
    /// What was decided for it, where that is what it is held to.
    pub decided: Option<&'a UnitTarget>,
    /// Over how many periods its sums are, and whether none is lacking.
    pub(super) told: u16,
    pub(super) is_told: bool,
    threshold: Option<Target>,
    /// Its figure in the baseline.
    baseline: Option<Ratio>,
}

impl UnitResult<'_> {
    /// Whether its sums are over all the periods that it owes figures for.
    pub fn is_whole(&self) -> bool {
        self.is_told
    }

    /// The unit's figure for the eye.
    pub fn shown(&self, indicator: &Indicator, decimals: u32) -> Option<Fixed> {
        let targets = [self.target, self.interim];
        shown(self.ratio.as_ref(), &indicator.unit, targets, decimals)
    }

    /// Whole units to the threshold it is judged by.
    pub fn gap(&self) -> Option<Margin> {
        let threshold = self.threshold?;
        if threshold.is_of_change() {
            return threshold.gap_since(&self.baseline()?, &self.ratio?);
        }
        threshold.gap(&self.ratio?)
    }

    /// What its growth is measured from.
    pub fn baseline(&self) -> Option<BigRational> {
        self.baseline?.value()
    }

    /// By how much its figure has changed since, in per cent.
    pub fn change(&self) -> Option<BigRational> {
        growth::change(&self.ratio?, &self.baseline()?)
    }

    /// The same for the eye, never across its target.
    pub fn shown_change(&self, decimals: u32) -> Option<Fixed> {
        Some(growth::shown(&self.change()?, [self.target, self.interim], decimals))
    }
}

/// What an indicator is held against in a report.
#[derive(Debug, Clone)]
pub(super) struct Yardstick<'a> {
    indicator: &'a Indicator,
    pub ledger: &'a Ledger,
    pub periods: Vec<&'a Period>,
    /// Whether its target itself is what counts now, and not what is due by now.
    is_final: bool,
    /// The threshold of the interim target of this report.
    step: Option<Quantity>,
    pub waits: bool,
    /// What holds for each unit that nothing else was decided for.
    target: Option<Target>,
    /// The targets that were decided for units, or that they have set themselves.
    targets: Lookup<&'a Id, (Target, Option<&'a UnitTarget>)>,
    /// What units' growth is measured from.
    pub baselines: Lookup<&'a Id, [Quantity; 2]>,
}

impl<'a> Yardstick<'a> {
    pub fn of(view: &View<'a, '_>, indicator: &'a Indicator) -> Self {
        let target = view.plan.target_at(indicator, None, view.end());
        Self {
            indicator,
            ledger: view.ledger,
            periods: view.periods.clone(),
            is_final: view.is_final || !indicator.judged.is_at_end(),
            step: interim(view, indicator),
            waits: waits(view, indicator),
            target: view.plan.of_each(indicator, target),
            targets: Lookup::default(),
            baselines: Lookup::default(),
        }
    }

    /// What it is held against at the year's end, and what all units' growth over the year is measured
    /// from, where it is and nobody's figures are left out of it.
    pub fn at_the_end(
        view: &View<'a, '_>,
        indicator: &'a Indicator,
    ) -> (Self, Option<BigRational>) {
        // What it is measured from hangs on its units.
        let result = indicator.baseline.as_ref().and_then(|_| assess(view, indicator));
        if let Some(result) = result {
            let growth = result.growth.as_ref().filter(|growth| growth.is_of(result.ratio));
            let baseline = growth.and_then(|growth| growth.baseline().cloned());
            return (result.into_yardstick(), baseline);
        }
        let mut own = Self::of(view, indicator);
        own.set_targets(view.plan);
        (own, None)
    }

    /// What a unit's growth is measured from.
    pub fn baseline_of(&self, unit: &Id) -> Option<BigRational> {
        self.indicator.ratio(*self.baselines.get(unit)?).value()
    }

    pub fn set_targets(&mut self, plan: &'a Plan) {
        for decided in &self.indicator.unit_targets {
            for unit in plan.selected(std::slice::from_ref(&decided.unit)) {
                let held = (decided.target.value, Some(decided));
                self.targets.entry(&unit.id).or_insert(held);
            }
        }
        let mut seen = BTreeSet::new();
        for own in &plan.unit_plans {
            if let Some(target) = own.targets.get(&self.indicator.id)
                && seen.insert(&own.unit)
                && target.value.holds_beside(self.in_force(&own.unit).0)
            {
                self.targets.insert(&own.unit, (target.value, None));
            }
        }
    }

    /// The target in force for a unit, and what was decided for it alone.
    pub fn in_force(&self, unit: &Id) -> (Option<Target>, Option<&'a UnitTarget>) {
        match self.targets.get(unit) {
            Some((target, decided)) => (Some(*target), *decided),
            None => (self.target, None),
        }
    }

    pub fn of_unit(&self, own: &Own<'a>) -> UnitResult<'a> {
        let (target, decided) = self.in_force(&own.unit.id);
        let ratio = own.sums.map(|sums| self.indicator.ratio(sums));
        let baseline = self.baselines.get(&own.unit.id);
        let baseline = baseline.map(|sums| self.indicator.ratio(*sums));
        // What has nothing to grow from cannot be held to any growth.
        let target = target.filter(|target| {
            !target.is_of_change() || baseline.is_some_and(|then| !then.numerator.is_zero())
        });
        let decided = decided.filter(|_| target.is_some());
        let change = target
            .filter(Target::is_of_change)
            .and_then(|_| growth::change(ratio.as_ref()?, &baseline.as_ref()?.value()?));
        let (verdict, threshold) =
            self.judge(ratio.as_ref(), target, own.is_judged, change.as_ref());
        let interim = threshold.filter(|threshold| Some(*threshold) != target);
        UnitResult {
            unit: own.unit,
            ratio,
            target,
            interim,
            verdict,
            decided,
            told: own.told,
            is_told: own.is_told,
            threshold,
            baseline,
        }
    }

    /// Holds a ratio against its target; the verdict, and what decides it.
    ///
    /// A year-end indicator is judged in the year's last report. Before, its kind of target says how
    /// it stands: met for good, on the way, or held against the interim target of this report.
    pub fn judge(
        &self,
        ratio: Option<&Ratio>,
        target: Option<Target>,
        is_judged: bool,
        change: Option<&BigRational>,
    ) -> (Verdict, Option<Target>) {
        let ratio = match ratio {
            _ if !is_judged => return (Verdict::NotApplicable, None),
            Some(ratio) => ratio,
            None => return (Verdict::NoData, None),
        };
        if !ratio.has_base() {
            return (Verdict::NoActivity, None);
        }
        let Some(target) = target else { return (Verdict::NoTarget, None) };
        let small = self.indicator.small_below.as_ref();
        if small.is_some_and(|small| ratio.denominator < small.value) {
            return (Verdict::SmallSample, None);
        }
        let held: &dyn Against = match change {
            Some(change) if target.is_of_change() => change,
            None if target.is_of_change() => return (Verdict::NoData, None),
            _ => ratio,
        };
        if self.is_final {
            let is_met = target.is_met_by(held);
            return (if is_met { Verdict::Met } else { Verdict::NotMet }, Some(target));
        }
        let step = self.step.and_then(|step| target.step(step));
        let (verdict, threshold) = target.so_far(held, step);
        (verdict, Some(threshold))
    }
}

/// The threshold of the interim target of this report.
fn interim(view: &View<'_, '_>, indicator: &Indicator) -> Option<Quantity> {
    let of_this =
        |name: &str| view.plan.report(name).is_some_and(|report| report.id == view.report.id);
    let mut path = indicator.path.iter();
    path.find(|(report, _)| of_this(report.value.as_str())).map(|(_, step)| *step)
}
