//! What the reports of a made-up world come to, from the meaning of each key alone: integers in
//! millionths, nothing of the crate under test.

use std::collections::BTreeMap;

use super::world::{Formula, Indicator, Target, Way, Window, World};
use crate::department::MILLION;

/// What stands above and below the line; a plain figure has 1 below it.
pub type Sums = [i128; 2];

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    pub sums: Option<Sums>,
    pub verdict: String,
}

/// What an indicator comes to in a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub all: Judged,
    pub provisional: bool,
    /// By unit, where it means something of a unit.
    pub by_unit: Option<Vec<Judged>>,
    /// By category, where every metric falls into the same ones.
    pub by_category: Vec<Sums>,
}

/// What every indicator comes to in a report, by id. What the report does not ask for is not in it.
pub fn outcomes(world: &World, of: &[usize]) -> BTreeMap<String, Outcome> {
    let indicators = world.indicators.iter().enumerate();
    let outcome = |(at, indicator)| Some((format!("i{at}"), outcome(world, of, indicator)?));
    indicators.filter_map(outcome).collect()
}

fn outcome(world: &World, of: &[usize], indicator: &Indicator) -> Option<Outcome> {
    let bench = Bench { indicator, is_final: world.is_final(of), last: *of.last()? };
    if let Formula::Tasks { on_time } = indicator.formula {
        let sums = of_tasks(world, bench.last, on_time)?;
        let all = bench.judged(Some(sums), bench.target(None));
        return Some(Outcome { all, provisional: false, by_unit: None, by_category: Vec::new() });
    }
    let view = View { world, indicator, of };
    if !view.is_asked() || view.is_torn() {
        return None;
    }
    let metrics = indicator.formula.metrics();
    let units = || (0..world.units).filter(|unit| view.expected(*unit).next().is_some());
    let own: Vec<(usize, Option<Sums>)> =
        units().map(|unit| (unit, view.sums(unit, None))).collect();
    let add = |sums: &mut dyn Iterator<Item = Sums>| {
        sums.reduce(|one, other| [one[0] + other[0], one[1] + other[1]])
            .map(|sums| view.closed(sums))
    };
    let all = add(&mut own.iter().filter_map(|(_, sums)| *sums));
    let is_told = |unit: usize| view.expected(unit).all(|period| world.is_there(unit, period));
    let grows = matches!(indicator.target, Target::Grow(_) | Target::Cut(_));
    let by_unit = || {
        let judged = own.iter().map(|(unit, sums)| {
            // What several count together is asked of none of them by itself.
            let is_shared = matches!(indicator.formula, Formula::Value(_)) && world.units > 1;
            let decided = indicator.of_unit.is_some_and(|(held, _)| held == *unit);
            let target = bench.target(Some(*unit));
            let target = if is_shared && !decided { Target::None } else { target };
            bench.judged(sums.map(|sums| view.closed(sums)), target)
        });
        judged.collect()
    };
    let categories: Vec<usize> = metrics.iter().map(|at| world.metrics[*at].categories).collect();
    let categories = categories.iter().all(|own| *own == categories[0]).then_some(categories[0]);
    let by_category = (0..categories.unwrap_or(0)).filter_map(|category| {
        add(&mut units().filter_map(|unit| view.sums(unit, Some(category))))
    });
    Some(Outcome {
        all: bench.judged(all, bench.target(None)),
        provisional: !units().all(is_told),
        by_unit: (world.handover.is_none() && !grows).then(by_unit),
        by_category: by_category.collect(),
    })
}

/// How many tasks that have a date are done by the end of a period, of how many.
fn of_tasks(world: &World, last: usize, on_time: bool) -> Option<Sums> {
    let dated: Vec<_> = world.tasks.iter().filter_map(|task| Some((task, task.due?))).collect();
    let is_done = |done: usize, due: usize| done <= last && (!on_time || done <= due);
    let done = dated.iter().filter(|(task, due)| is_done(task.done, *due)).count();
    (!dated.is_empty()).then(|| [done as i128 * MILLION, dated.len() as i128 * MILLION])
}

/// An indicator in a report.
struct View<'a> {
    world: &'a World,
    indicator: &'a Indicator,
    of: &'a [usize],
}

impl View<'_> {
    /// Whether the indicator is in force: itself, and of each side some metric.
    fn is_in_force(&self, period: usize) -> bool {
        let spans = |at: &usize| self.world.metrics[*at].window.spans(period);
        self.indicator.window.holds(period)
            && self.sides().iter().all(|side| side.iter().any(spans))
    }

    /// What stands above the line and below it.
    fn sides(&self) -> Vec<&[usize]> {
        match &self.indicator.formula {
            Formula::Ratio([above, below]) => vec![above, below],
            Formula::Value(value) => vec![value],
            Formula::Tasks { .. } => Vec::new(),
        }
    }

    /// The report's periods in which the indicator is in force. What is still to be told at their end
    /// does not count yet.
    fn periods(&self) -> Vec<usize> {
        let all = self.of.iter().copied();
        let mut periods: Vec<usize> = all.filter(|at| self.is_in_force(*at)).collect();
        for window in self.sparse() {
            let told = periods.iter().rposition(|period| window.holds(*period));
            let Some(told) = told else { continue };
            let next = (periods[told] + 1..self.world.periods).find(|at| window.holds(*at));
            let is_awaited = next.is_some_and(|at| !self.of.contains(&at) && self.is_in_force(at));
            if is_awaited {
                periods.truncate(told + 1);
            }
        }
        periods
    }

    /// When the flows are asked for that only some periods ask for: each figure is about all the time
    /// since the one before.
    fn sparse(&self) -> Vec<Window> {
        let metrics = self.indicator.formula.metrics();
        let all = metrics.into_iter().map(|at| &self.world.metrics[at]);
        let flows = all.filter(|metric| matches!(metric.way, Way::Sum | Way::Running));
        flows.map(|flow| flow.window.clone()).filter(|window| window.within.is_some()).collect()
    }

    /// Whether the report asks for all that it is made of. A stock that was stated before stands
    /// beside what has happened since.
    fn is_asked(&self) -> bool {
        let World { metrics, .. } = self.world;
        let asks = |metric: usize, period: usize| metrics[metric].window.holds(period);
        let within: Vec<usize> =
            self.of.iter().copied().filter(|at| self.is_in_force(*at)).collect();
        let is_asked = |metric: &usize| within.iter().any(|period| asks(*metric, *period));
        let of = self.indicator.formula.metrics();
        let has_moved = of.iter().any(|metric| !metrics[*metric].is_standing() && is_asked(metric));
        let stands = |metric: &usize| {
            let first = within.first().copied().unwrap_or(0);
            metrics[*metric].is_standing() && (0..first).any(|period| asks(*metric, period))
        };
        of.iter().all(|metric| is_asked(metric) || has_moved && stands(metric))
    }

    /// Whether a figure of the report is about time before it of which another one tells by itself.
    fn is_torn(&self) -> bool {
        let tells = |period: usize| {
            let metrics = self.indicator.formula.metrics();
            let asks = |at: &usize| self.world.metrics[*at].window.holds(period);
            self.is_in_force(period) && metrics.iter().any(asks)
        };
        self.sparse().iter().any(|window| {
            let mut since = Vec::new();
            for period in (0..self.world.periods).filter(|period| window.spans(*period)) {
                if window.holds(period) {
                    let outside = |at: &usize| !self.of.contains(at) && tells(*at);
                    if self.of.contains(&period) && since.iter().any(outside) {
                        return true;
                    }
                    since.clear();
                } else {
                    since.push(period);
                }
            }
            false
        })
    }

    /// Those in which a unit owes any of it.
    fn expected(&self, unit: usize) -> impl Iterator<Item = usize> {
        let metrics = self.indicator.formula.metrics();
        self.periods().into_iter().filter(move |period| {
            metrics.iter().any(|metric| self.world.owes(unit, *period, *metric))
        })
    }

    fn told(&self, unit: usize) -> Vec<usize> {
        self.expected(unit).filter(|period| self.world.is_there(unit, *period)).collect()
    }

    /// A plain figure is one whole thing.
    fn closed(&self, sums: Sums) -> Sums {
        match self.indicator.formula {
            Formula::Value(_) => [sums[0], MILLION],
            _ => sums,
        }
    }

    /// What a unit adds, of one category or of all; `None` where a side of it has not been told.
    fn sums(&self, unit: usize, category: Option<usize>) -> Option<Sums> {
        let sides = self.sides();
        let told = self.told(unit);
        let owed = |side: &&[usize], period: usize| {
            side.iter().any(|metric| self.world.owes(unit, period, *metric))
        };
        // What stands may have been stated before the report.
        let first = told.first().copied()?;
        let stood = |side: &&[usize]| {
            side.iter().all(|metric| self.world.metrics[*metric].is_standing())
                && (0..first).any(|period| owed(side, period) && self.world.is_there(unit, period))
        };
        let is_told = |side: &&[usize]| told.iter().any(|at| owed(side, *at)) || stood(side);
        if !sides.iter().all(is_told) {
            return None;
        }
        let mut sums = [0; 2];
        for (sum, side) in sums.iter_mut().zip(sides) {
            *sum = side.iter().map(|metric| self.figure(unit, *metric, category, &told)).sum();
        }
        Some(sums)
    }

    /// What a unit's figures come to over the periods that it has told.
    fn figure(&self, unit: usize, metric: usize, category: Option<usize>, told: &[usize]) -> i128 {
        let World { figures, metrics, .. } = self.world;
        let categories = match category {
            Some(one) => one..one + 1,
            None => 0..metrics[metric].categories.max(1),
        };
        let stated: Vec<usize> =
            told.iter().copied().filter(|at| self.world.owes(unit, *at, metric)).collect();
        // What is written down: of a stock how it stands, of a running total all of the year.
        let written =
            |at: usize| categories.clone().map(|c| self.world.written(unit, at, metric, c)).sum();
        match metrics[metric].way {
            Way::Sum | Way::Running => {
                let own = |at: &usize| {
                    categories.clone().map(|c| figures[*at][unit][metric][c]).sum::<i128>()
                };
                stated.iter().map(own).sum()
            }
            Way::First if self.is_passed_on(unit) => 0,
            Way::First => stated.first().map_or(0, |at| written(*at)),
            Way::Last | Way::ToDate if self.is_handed_on(unit, metric) => 0,
            Way::Last | Way::ToDate => {
                let first = told.first().copied().unwrap_or(0);
                let earlier = (0..first).rev().find(|at| {
                    self.world.owes(unit, *at, metric) && self.world.is_there(unit, *at)
                });
                stated.last().copied().or(earlier).map_or(0, written)
            }
        }
    }

    /// Whether an opening balance is that of who held the duty before, within the report.
    fn is_passed_on(&self, unit: usize) -> bool {
        self.world.handover.is_some() && unit == 1 && self.expected(0).next().is_some()
    }

    /// Whether what stands is stated by who holds the duty now.
    fn is_handed_on(&self, unit: usize, metric: usize) -> bool {
        self.world.handover.is_some()
            && unit == 0
            && self.periods().into_iter().any(|period| self.world.owes(1, period, metric))
    }
}

/// What an indicator is held against in a report.
struct Bench<'a> {
    indicator: &'a Indicator,
    is_final: bool,
    last: usize,
}

impl Bench<'_> {
    /// The target in force at the report's end, of all or of a unit.
    fn target(&self, unit: Option<usize>) -> Target {
        let of_unit = self.indicator.of_unit.filter(|(held, _)| Some(*held) == unit);
        let revised = self.indicator.revised.filter(|(from, _)| *from <= self.last);
        of_unit.or(revised).map_or(self.indicator.target, |(_, target)| target)
    }

    fn judged(&self, sums: Option<Sums>, target: Target) -> Judged {
        Judged { sums, verdict: self.verdict(sums, target).to_owned() }
    }

    fn verdict(&self, sums: Option<Sums>, target: Target) -> &'static str {
        let Some([above, below]) = sums else { return "no-data" };
        if below == 0 {
            return "no-activity";
        }
        if target == Target::None {
            return "no-target";
        }
        if self.indicator.small_below.is_some_and(|small| below < small) {
            return "small-sample";
        }
        let share = matches!(self.indicator.formula, Formula::Tasks { .. });
        let above = if share { above * 100 } else { above };
        // Both sides times a million: a number of the plan, times what is below, is beside what is
        // above.
        let beside = |number: i128| (above * MILLION).cmp(&(number * below));
        let base = self.indicator.baseline;
        // (value - base) / base * 100 against the share, without dividing.
        let grown = (above * MILLION - base * below) * 100 * MILLION;
        let asked = |share: i128| share * base * below;
        let (short, over) = match target {
            Target::None => (false, false),
            Target::AtLeast(least) => (beside(least).is_lt(), false),
            Target::AtMost(most) => (false, beside(most).is_gt()),
            Target::Between(least, most) => (beside(least).is_lt(), beside(most).is_gt()),
            Target::Equal(one) => (beside(one).is_lt(), beside(one).is_gt()),
            Target::Grow(share) => (grown < asked(share), false),
            Target::Cut(share) => (-grown < asked(share), false),
        };
        let is_final = self.is_final || !self.indicator.year_end;
        // What has only to reach a number is there for good; what is bounded from above may still go
        // beyond it, and what has grown may still fall behind the year before.
        let only_least = matches!(target, Target::AtLeast(_));
        match (short, over) {
            (false, false) if is_final || only_least => "met",
            (false, false) => "on-track",
            _ if is_final => "not-met",
            (_, true) => "behind",
            (true, false) => "in-progress",
        }
    }
}
