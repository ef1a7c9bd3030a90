//! Which figures stand for a report: of each unit and metric, the periods whose figures count.
//!
//! Figures that belong together count together. What a unit says of a period is left out whole
//! where part of it is lacking or where one side of a ratio is known and the other is not; where
//! units hold one side each, so is what all of them say.

use std::collections::BTreeMap;

use super::bundle::Bundle;
use super::force::in_force;
use super::stated::{is_there, own, prior};
use super::{View, inherit};
use crate::model::{Figure, Id, Metric, Period, Plan, Quantity, Slice, Submitted, Unit};

/// When a unit owes figures that belong together: periods by their place in the report.
#[derive(Debug, Default)]
pub(super) struct Attendance {
    /// Those in which it owes any of them.
    pub expected: Vec<usize>,
    /// Those of them for which everything it owes was accepted.
    pub reported: Vec<usize>,
    /// Those of them that count: both sides are known, of this unit and of those it shares a ratio
    /// with.
    pub whole: Vec<usize>,
    /// Whether its figures can be told: a period is whole, and the opening ones are.
    pub is_known: bool,
}

/// A figure that counts, and the row it comes from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pick<'a> {
    /// Who wrote the row: the unit itself, or one that it took over from.
    pub unit: &'a Unit,
    pub metric: &'a Metric,
    pub period: &'a Period,
    pub figure: Quantity,
}

/// What one unit has to do with a bundle in a report.
pub(super) struct Share<'a> {
    pub unit: &'a Unit,
    /// When it owes figures, and has them.
    pub attendance: Attendance,
    /// The figures that count; none where [`Attendance::is_known`] is not.
    pub picks: Vec<Pick<'a>>,
    /// Opening balances that were passed on to it: they count where they were first stated, and are
    /// part of its own ratio all the same.
    pub handed: Vec<Pick<'a>>,
    /// Whether its own ratio means something: it owes every metric.
    pub has_own: bool,
    /// Whether its stocks are its successors' now, or nobody's.
    pub ended: bool,
    /// Its stocks and running totals that others report now, or nobody.
    pub passed_on: Vec<&'a Id>,
}

impl Share<'_> {
    /// Whether what it left is no longer its own, or only part of it is.
    pub fn has_left(&self) -> bool {
        self.ended || !self.passed_on.is_empty()
    }

    /// Whether its figure of a stock or running total is another's now, or nobody's.
    pub fn left(&self, metric: &Metric) -> bool {
        metric.over_time.is_standing()
            && (self.ended || self.passed_on.iter().any(|passed| **passed == metric.id))
    }

    /// What it adds above and below the line; `None` where its figures cannot be told.
    pub fn fraction(&self, bundle: &Bundle<'_>) -> Option<[Quantity; 2]> {
        self.attendance.is_known.then(|| fraction(&self.picks, bundle))
    }

    /// What it adds above and below the line of one category.
    pub fn fraction_of(&self, slice: &Slice, bundle: &Bundle<'_>) -> Option<[Quantity; 2]> {
        let own = self.picks.iter().filter(|pick| slice.metrics.contains(&pick.metric.id));
        self.attendance.is_known.then(|| fraction(own, bundle))
    }

    /// Its own fraction, with the balance that it began with.
    pub fn own_fraction(&self, bundle: &Bundle<'_>) -> Option<[Quantity; 2]> {
        let [numerator, denominator] = self.fraction(bundle)?;
        let [above, below] = fraction(&self.handed, bundle);
        Some([numerator + above, denominator + below])
    }

    /// The sum of the figures that count of metrics, as often as each is named.
    pub fn sum(&self, metrics: &[&Metric]) -> Quantity {
        let mut times: BTreeMap<&Id, usize> = BTreeMap::new();
        for metric in metrics {
            *times.entry(&metric.id).or_default() += 1;
        }
        let counted = self.picks.iter().flat_map(|pick| {
            let times = times.get(&pick.metric.id).copied().unwrap_or_default();
            std::iter::repeat_n(pick.figure, times)
        });
        counted.sum()
    }
}

/// What figures come to above and below the line of a ratio, each as often as it is named there.
fn fraction<'p>(
    picks: impl IntoIterator<Item = &'p Pick<'p>>,
    bundle: &Bundle<'_>,
) -> [Quantity; 2] {
    let mut sums = [Quantity::ZERO; 2];
    for pick in picks {
        let times = bundle.times.get(&pick.metric.id).copied().unwrap_or_default();
        for (sum, times) in sums.iter_mut().zip(times) {
            *sum = (0..times).fold(*sum, |sum, _| sum + pick.figure);
        }
        if bundle.is_value {
            sums[1] = sums[1] + Quantity::from(1);
        }
    }
    sums
}

/// The share of every unit in scope that owes any figure of a bundle.
pub(super) fn shares<'a>(
    view: &View<'a, '_>,
    bundle: &Bundle<'a>,
    is_expected: impl Fn(&Unit, &Period) -> bool,
) -> Vec<Share<'a>> {
    let tally = Tally { view, bundle, joint: is_joint(view, bundle) };
    let mut shares: Vec<Share<'a>> = view
        .units()
        .map(|unit| tally.attend(unit, |period| is_expected(unit, period)))
        .filter(|share| !share.attendance.expected.is_empty())
        .collect();
    let all: Vec<usize> = (0..shares.len()).collect();
    // Units that hold a ratio together are weighed together.
    let groups: Vec<&[usize]> = if tally.joint { vec![&all] } else { all.chunks(1).collect() };
    tally.weigh(&mut shares, &groups);
    inherit::open(view, bundle, &mut shares);
    inherit::close(view, bundle, &mut shares);
    shares
}

/// Whether some unit owes only one side of a ratio, in any period of the report.
fn is_joint(view: &View<'_, '_>, bundle: &Bundle<'_>) -> bool {
    let owes = |unit: &Unit, period: &Period, side: &[&Metric]| {
        side.iter().any(|metric| view.plan.owes_metric(unit, period, metric))
    };
    let all = view.lineage.regular().iter().chain(&view.periods).copied();
    // Of a plain figure there is but one side.
    let ratios = || bundle.ratios.iter().filter(|_| !bundle.is_value);
    ratios().any(|[above, below]| {
        view.plan.units.iter().any(|unit| {
            let ever = |side: &[&Metric]| all.clone().any(|period| owes(unit, period, side));
            let asked = || {
                view.periods
                    .iter()
                    .any(|period| owes(unit, period, above) || owes(unit, period, below))
            };
            if bundle.is_timed() && asked() && ever(above) != ever(below) {
                return true;
            }
            let one_sided = |period: &&&Period| {
                asks_both(view.plan, period, above, below)
                    && owes(unit, period, above) != owes(unit, period, below)
            };
            view.periods.iter().any(|period| one_sided(&period))
        })
    })
}

/// Whether a period asks for both sides: an ad hoc one may not.
pub(super) fn asks_both(
    plan: &Plan,
    period: &Period,
    above: &[&Metric],
    below: &[&Metric],
) -> bool {
    [above, below].iter().all(|side| side.iter().any(|metric| plan.asks_metric(metric, period)))
}

/// What is said of one side of a ratio.
enum Side {
    /// Figures that add up to this.
    Known(Quantity),
    /// Nothing arose, or nothing was ever stated.
    NotArisen,
    /// What stands was left to several units, and this one's part is not told.
    Untold,
}

pub(super) struct Tally<'t, 'a, 'l> {
    pub view: &'t View<'a, 'l>,
    pub bundle: &'t Bundle<'a>,
    joint: bool,
}

impl<'a> Tally<'_, 'a, '_> {
    pub fn owes(&self, unit: &Unit, metric: &Metric, period: &Period) -> bool {
        self.view.plan.owes_metric(unit, period, metric)
    }

    /// Whether a running total may span a period: the report takes it in, and all else spans it too.
    fn spans(&self, hole: &Period) -> bool {
        self.bundle.may_span() && self.view.periods.iter().any(|period| period.id == hole.id)
    }

    fn own(&self, unit: &Unit, metric: &Metric, period: &Period) -> Figure {
        own(self.view, unit, metric, period, &|hole| self.spans(hole))
    }

    /// When a unit owes figures, and when it has all of them.
    fn attend(&self, unit: &'a Unit, is_expected: impl Fn(&Period) -> bool) -> Share<'a> {
        let periods = &self.view.periods;
        let expected: Vec<usize> =
            (0..periods.len()).filter(|at| is_expected(periods[*at])).collect();
        let reported =
            expected.iter().copied().filter(|at| self.is_reported(unit, periods[*at])).collect();
        let attendance = Attendance { expected, reported, ..Attendance::default() };
        let has_own = self.has_own(unit, &attendance.expected);
        Share {
            unit,
            attendance,
            picks: Vec::new(),
            handed: Vec::new(),
            has_own,
            ended: false,
            passed_on: Vec::new(),
        }
    }

    /// Whether a unit's own ratio means something: it owes every metric.
    fn has_own(&self, unit: &Unit, expected: &[usize]) -> bool {
        let periods = &self.view.periods;
        let owes =
            |metric: &Metric| expected.iter().any(|at| self.owes(unit, metric, periods[*at]));
        // What no period of the report asks of anybody is not lacking.
        let is_asked = |metric: &Metric| {
            metric.window.is_open()
                || periods.iter().any(|period| self.view.plan.asks_metric(metric, period))
        };
        // What it stated before the periods that count stands in them.
        let stands = |metric: &Metric| {
            let earlier = periods.first().map(|first| self.view.lineage.before(first));
            let mut until = earlier.unwrap_or_default().iter().chain(periods);
            metric.over_time.is_standing()
                && !metric.window.is_open()
                && until.any(|period| self.owes(unit, metric, period))
        };
        let has = |metric: &Metric| owes(metric) || !is_asked(metric) || stands(metric);
        self.bundle.metrics.iter().all(|metric| has(metric))
    }

    pub fn is_reported(&self, unit: &Unit, period: &Period) -> bool {
        // A unit that owes only what it may leave out has no standing, and for what is counted from a
        // register nobody waits for its submission.
        let standing = self.view.ledger.standing(&period.id, &unit.id);
        let is_asked = |metric: &&Metric| !metric.is_counted() && self.owes(unit, metric, period);
        (standing.is_none_or(|standing| standing.readable)
            || !self.bundle.metrics.iter().any(is_asked))
            && self.bundle.metrics.iter().all(|metric| {
                !self.owes(unit, metric, period)
                    || is_there(self.view, unit, metric, period, &|hole| self.spans(hole))
            })
    }

    /// Settles which periods count, of units that hold a ratio together for all of them, and picks
    /// the figures. Goes period by period, since what a running total is about depends on which
    /// earlier ones count.
    fn weigh(&self, shares: &mut [Share<'a>], groups: &[&[usize]]) {
        let mut whole: Vec<Vec<usize>> = vec![Vec::new(); groups.len()];
        let runs = self.bundle.metrics.iter().any(|one| one.submitted == Submitted::ToDate);
        let spanning = shares.iter().enumerate().filter(|_| runs);
        let places: BTreeMap<&'a Id, usize> =
            spanning.map(|(at, share)| (&share.unit.id, at)).collect();
        // Whoever is asked for other things then has nothing to say of what these belong together for.
        let counting = self.bundle.indicator.map(|indicator| in_force(self.view, indicator));
        let holds = |at: &usize| {
            let counts = |one: &&Period| one.id == self.view.periods[*at].id;
            counting.as_ref().is_none_or(|counting| counting.iter().any(counts))
        };
        for at in (0..self.view.periods.len()).filter(holds) {
            for (group, whole) in groups.iter().zip(&mut whole) {
                let holders: Vec<&Share<'a>> = group.iter().map(|one| &shares[*one]).collect();
                let is_told = holders.iter().all(|share| {
                    let attendance = &share.attendance;
                    !attendance.expected.contains(&at) || attendance.reported.contains(&at)
                });
                if !is_told {
                    continue;
                }
                let units: Vec<&'a Unit> = holders.iter().map(|share| share.unit).collect();
                let spanned = self.spanned(shares, &places, &units, at);
                let counts = self.is_balanced(&units, self.view.periods[at]);
                if let (Some(spanned), true) = (spanned, counts) {
                    whole.push(at);
                    for one in *group {
                        self.count(&mut shares[*one], at, &spanned);
                    }
                } else {
                    // What was reported and makes no ratio is as good as not reported.
                    for one in *group {
                        shares[*one].attendance.reported.retain(|reported| *reported != at);
                    }
                }
            }
        }
        for (group, whole) in groups.iter().zip(&whole) {
            let units: Vec<&'a Unit> = group.iter().map(|one| shares[*one].unit).collect();
            let point = self.point(&units, whole);
            for one in *group {
                self.pick(&mut shares[*one], point);
            }
            let is_one = self.bundle.paired && self.view.scope.unit.is_none();
            if is_one && self.bundle.is_timed() && !self.is_told(shares, group, whole) {
                for one in *group {
                    shares[*one].attendance.whole.clear();
                    shares[*one].picks.clear();
                }
            }
            if self.bundle.passes_on() {
                for one in *group {
                    let told = self.is_told(shares, &[*one], &shares[*one].attendance.whole);
                    shares[*one].has_own &= told || shares[*one].attendance.whole.is_empty();
                }
            }
        }
    }

    /// Whether something is said of every side of a ratio: where periods ask for one side only, those
    /// that are there may say nothing of the other.
    fn is_told(&self, shares: &[Share<'a>], group: &[usize], whole: &[usize]) -> bool {
        let is_said = |side: &Vec<&Metric>| {
            let own = |metric: &Metric| side.iter().any(|one| one.id == metric.id);
            group.iter().any(|one| {
                let share = &shares[*one];
                let asks = |at: &usize| {
                    side.iter().any(|one| self.owes(share.unit, one, self.view.periods[*at]))
                };
                share.picks.iter().any(|pick| own(pick.metric)) || whole.iter().any(asks)
            })
        };
        self.bundle.ratios.iter().flatten().filter(|side| !side.is_empty()).all(is_said)
    }

    /// Takes a period for one that counts, with the earlier ones that its running totals span.
    fn count(&self, share: &mut Share<'a>, at: usize, spanned: &[(&'a Unit, usize)]) {
        if !share.attendance.expected.contains(&at) {
            return;
        }
        share.attendance.whole.push(at);
        if spanned.is_empty() {
            return;
        }
        let line = self.line(share.unit, self.view.periods[at]);
        for (unit, earlier) in spanned {
            if !line.iter().any(|own| own.id == unit.id) {
                continue;
            }
            let period = self.view.periods[*earlier];
            for &metric in &self.bundle.metrics {
                if metric.submitted == Submitted::ToDate
                    && self.owes(unit, metric, period)
                    && let Figure::Counted(figure) = self.own(unit, metric, period)
                {
                    share.picks.push(Pick { unit, metric, period, figure });
                }
            }
        }
    }

    /// Whether in a period both sides of every ratio are known, or neither arose. One that did not
    /// arise goes with 0 on the other side and with nothing else.
    pub fn is_balanced(&self, units: &[&'a Unit], period: &Period) -> bool {
        self.bundle.ratios.iter().all(|[above, below]| {
            if below.is_empty() {
                return !matches!(self.side(units, above, period), Side::Untold);
            }
            if !asks_both(self.view.plan, period, above, below) {
                return true;
            }
            let held = |side: &[&Metric]| {
                units.iter().any(|unit| side.iter().any(|one| self.owes(unit, one, period)))
            };
            // One unit's own report has one side only where others hold the other.
            if !held(above) || !held(below) {
                return !self.joint || self.view.scope.unit.is_some();
            }
            match (self.side(units, above, period), self.side(units, below, period)) {
                (Side::Known(_), Side::Known(_)) | (Side::NotArisen, Side::NotArisen) => true,
                (Side::Known(only), Side::NotArisen) | (Side::NotArisen, Side::Known(only)) => {
                    only.is_zero()
                }
                (Side::Untold, _) | (_, Side::Untold) => false,
            }
        })
    }

    /// What units say of one side in a period.
    fn side(&self, units: &[&'a Unit], side: &[&Metric], period: &Period) -> Side {
        let mut sum = None;
        for unit in units {
            for metric in side.iter().filter(|metric| self.owes(unit, metric, period)) {
                let figure = match self.own(unit, metric, period) {
                    Figure::Counted(figure) => Some(figure),
                    Figure::NotApplicable if metric.over_time.is_standing() => {
                        let prior = prior(self.view, unit, metric, period);
                        if prior.shared {
                            return Side::Untold;
                        }
                        prior.figure()
                    }
                    Figure::NotApplicable | Figure::Absent => None,
                };
                if let Some(figure) = figure {
                    sum = Some(sum.unwrap_or(Quantity::ZERO) + figure);
                }
            }
        }
        sum.map_or(Side::NotArisen, Side::Known)
    }

    /// The figures of a unit that count.
    fn pick(&self, share: &mut Share<'a>, point: Option<&'a Period>) {
        let unit = share.unit;
        for &metric in &self.bundle.metrics {
            if metric.over_time.is_standing() {
                if let Some(point) = point {
                    self.pick_standing(share, metric, point);
                }
                continue;
            }
            let asked = |at: &&usize| self.owes(unit, metric, self.view.periods[**at]);
            // The opening balance is that of the unit's first period: `open` sees to that.
            let most = if metric.over_time.is_opening() { 1 } else { usize::MAX };
            for at in share.attendance.whole.iter().filter(asked).take(most) {
                let period = self.view.periods[*at];
                if let Figure::Counted(figure) = self.own(unit, metric, period) {
                    share.picks.push(Pick { unit, metric, period, figure });
                }
            }
        }
    }

    /// A stock or running total as it stood in a period: as stated then, or last before; from before
    /// the report with what the unit has inherited since.
    fn pick_standing(&self, share: &mut Share<'a>, metric: &'a Metric, point: &'a Period) {
        let lineage = &self.view.lineage;
        let first = self.view.periods.first().filter(|first| point.from < first.from);
        let elders = first.map(|first| {
            let inherited = lineage.inherited(&share.unit.id, first);
            let former = lineage.former(&metric.id, &share.unit.id, first, true);
            inherited.into_iter().chain(former)
        });
        let elders =
            elders.into_iter().flatten().filter(|unit| !self.view.plan.has_ended(unit, point));
        for unit in std::iter::once(share.unit).chain(elders) {
            match self.view.ledger.figure(&point.id, &unit.id, &metric.id) {
                Figure::Counted(figure) if self.owes(unit, metric, point) => {
                    share.picks.push(Pick { unit, metric, period: point, figure });
                }
                Figure::Counted(_) | Figure::NotApplicable | Figure::Absent => {
                    let stands = (self.view.plan.exists_in(unit, point)
                        || self.view.plan.has_ended(unit, point))
                        && !lineage.has_passed_on(&metric.id, &unit.id, point);
                    let prior = prior(self.view, unit, metric, point);
                    let parts = prior.parts.iter().filter(|_| stands);
                    share.picks.extend(parts.map(|part| Pick {
                        unit: part.unit,
                        metric,
                        period: part.period,
                        figure: part.figure,
                    }));
                }
            }
        }
    }
}
