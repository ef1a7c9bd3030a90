//! Making worlds up.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::model;
use super::world::{Formula, Indicator, Metric, Target, Task, Way, Window, World};
use crate::department::MILLION;

/// A figure; now and then a large one, and none that could be read two ways.
fn figure() -> impl Strategy<Value = i128> {
    prop_oneof![
        6 => (0..=40i128).prop_map(|count| count * MILLION),
        1 => (0..=400i128).prop_map(|halves| halves * MILLION / 2),
        1 => (0..=9_999_999i128).prop_map(|count| count * MILLION),
    ]
}

/// Somewhere in the year, if there is any choice.
fn window(periods: usize, may_skip: bool) -> impl Strategy<Value = Window> {
    let within = subsequence((0..periods).collect::<Vec<_>>(), 1..=periods).prop_map(Some);
    let within = prop_oneof![2 => Just(None), i32::from(may_skip) as u32 => within];
    let bound = || prop_oneof![3 => Just(None), 1 => (0..periods).prop_map(Some)];
    (within, bound(), bound()).prop_map(move |(within, from, to)| {
        let window = Window { within, from, to };
        // What is never asked is an error of the plan.
        if (0..periods).any(|period| window.holds(period)) { window } else { Window::default() }
    })
}

fn metric(periods: usize, windowed: bool) -> impl Strategy<Value = Metric> {
    let way = prop_oneof![
        3 => Just(Way::Sum), 1 => Just(Way::Running), 2 => Just(Way::Last),
        1 => Just(Way::First), 1 => Just(Way::ToDate),
    ];
    let categories = select(vec![0, 0, 0, 2, 3, 3]);
    (way, prop::bool::weighted(0.2), window(periods, true), categories).prop_map(
        move |(way, signed, window, categories)| {
            // What runs through the year is asked all the year round.
            let whole = !windowed || matches!(way, Way::Running | Way::ToDate);
            let window = if whole { Window::default() } else { window };
            Metric {
                way,
                signed: signed && matches!(way, Way::Sum | Way::Last),
                window,
                categories,
            }
        },
    )
}

fn number() -> impl Strategy<Value = i128> {
    select(vec![500_000, MILLION, 1_250_000, 5 * MILLION, 12 * MILLION, 40 * MILLION, 90 * MILLION])
}

fn target() -> impl Strategy<Value = Target> {
    prop_oneof![
        1 => Just(Target::None),
        3 => number().prop_map(Target::AtLeast),
        2 => number().prop_map(Target::AtMost),
        2 => (number(), number()).prop_map(|(a, b)| Target::Between(a.min(b), a.max(b))),
        2 => number().prop_map(Target::Equal),
        2 => number().prop_map(Target::Grow),
        2 => number().prop_map(Target::Cut),
    ]
}

/// An indicator, and which figure of the year its target is to hit, if any.
type Wish = (Indicator, Option<usize>);

fn indicator(
    periods: usize,
    units: usize,
    metrics: usize,
    single: bool,
) -> impl Strategy<Value = Wish> {
    let most = if single { 1 } else { metrics.min(3) };
    let some = move || subsequence((0..metrics).collect::<Vec<_>>(), 1..=most);
    let formula = prop_oneof![
        4 => [some(), some()].prop_map(Formula::Ratio),
        4 => some().prop_map(Formula::Value),
        1 => any::<bool>().prop_map(|on_time| Formula::Tasks { on_time }),
    ];
    let maybe = |place: std::ops::Range<usize>| prop_oneof![2 => Just(None), 1 => (place, number()).prop_map(Some)];
    let small = prop_oneof![2 => Just(None), 1 => (1..60i128).prop_map(|few| Some(few * MILLION))];
    let whens = (window(periods, false), any::<bool>(), prop::option::of(0..periods));
    ((formula, target()), (number(), maybe(1..periods.max(2)), maybe(0..units)), small, whens)
        .prop_map(move |((formula, target), (baseline, revised, of_unit), small, whens)| {
            let (window, year_end, aim) = whens;
            let is_ratio = matches!(formula, Formula::Ratio(_));
            let is_tasks = matches!(formula, Formula::Tasks { .. });
            let has_target = target != Target::None;
            let grows = matches!(target, Target::Grow(_) | Target::Cut(_));
            // The share of tasks is held against a plain number here.
            let target =
                if is_tasks && has_target { Target::AtLeast(40 * MILLION) } else { target };
            let other = |(at, by)| (at, target.moved(by));
            let indicator = Indicator {
                target,
                baseline,
                revised: revised
                    .filter(|(from, _)| has_target && !is_tasks && *from < periods)
                    .map(other),
                of_unit: of_unit.filter(|_| has_target && !grows && !is_tasks).map(other),
                small_below: small.filter(|_| is_ratio && has_target),
                window: if is_tasks { Window::default() } else { window },
                year_end,
                formula,
            };
            (indicator, aim.filter(|_| !is_tasks))
        })
}

fn task(periods: usize, units: usize) -> impl Strategy<Value = Task> {
    let due = prop_oneof![1 => Just(None), 4 => (0..periods).prop_map(Some)];
    (0..units, due, 0..periods, 0..=periods).prop_map(|(lead, due, begun, done)| {
        // A standing duty goes on.
        let done = if due.is_none() { usize::MAX } else { done };
        Task { lead, due, begun, done }
    })
}

type Shape = (usize, usize, Vec<Metric>, bool);

fn shape() -> impl Strategy<Value = Shape> {
    (1..=5usize, 1..=3usize, any::<bool>()).prop_flat_map(|(periods, units, windowed)| {
        let metrics = prop::collection::vec(metric(periods, windowed), 2..=5);
        (Just(periods), Just(units), metrics, Just(windowed))
    })
}

pub fn world() -> impl Strategy<Value = World> {
    shape().prop_flat_map(|(periods, units, metrics, windowed)| {
        let row = prop::collection::vec(prop::collection::vec(figure(), 3), metrics.len());
        let figures = prop::collection::vec(prop::collection::vec(row, units), periods);
        let missing = prop::collection::vec(
            prop::collection::vec(prop::bool::weighted(0.15), units),
            periods,
        );
        let indicators =
            prop::collection::vec(indicator(periods, units, metrics.len(), windowed), 1..=4);
        let tasks = prop::collection::vec(task(periods, units), 1..=4);
        let handover = prop_oneof![3 => Just(None), 1 => (0..periods).prop_map(Some)];
        ((Just(metrics), figures, missing), (indicators, tasks), handover).prop_map(
            move |((metrics, figures, missing), (wishes, tasks), handover)| {
                let handover = handover.filter(|after| units > 1 && after + 1 < periods);
                let (indicators, aims): (Vec<_>, Vec<_>) = wishes.into_iter().unzip();
                let mut world = World {
                    periods,
                    units,
                    metrics,
                    indicators,
                    tasks,
                    handover,
                    figures,
                    missing,
                };
                tidy(&mut world);
                sign(&mut world);
                aim(&mut world, &aims);
                world
            },
        )
    })
}

/// Takes away what would be an error of the plan, or what another property is about.
fn tidy(world: &mut World) {
    let periods = world.periods;
    for indicator in &mut world.indicators {
        // Stocks on both sides are asked at the same time.
        if let Formula::Ratio([above, below]) = &indicator.formula {
            let stands = |side: &[usize]| {
                side.iter().any(|at| matches!(world.metrics[*at].way, Way::Last | Way::ToDate))
            };
            if stands(above) && stands(below) {
                for at in above.iter().chain(below) {
                    world.metrics[*at].window = Window::default();
                }
            }
            // Both sides are in force at some time.
            let both = || above.iter().chain(below);
            let spans = |at: &usize, period| world.metrics[*at].window.spans(period);
            if !(0..periods).any(|period| both().all(|at| spans(at, period))) {
                for at in above.iter().chain(below) {
                    world.metrics[*at].window = Window::default();
                }
            }
            // What is below the line is never below nothing.
            for at in below {
                world.metrics[*at].signed = false;
            }
        }
    }
    // Who holds a duty is asked for it.
    if let Some(after) = world.handover {
        for metric in &mut world.metrics {
            let asks =
                |mut periods: std::ops::Range<usize>| periods.any(|at| metric.window.holds(at));
            if !asks(0..after + 1) || !asks(after + 1..periods) {
                metric.window = Window::default();
            }
        }
    }
    for indicator in &mut world.indicators {
        let asked = |window: &Window| {
            indicator.formula.metrics().iter().all(|at| {
                (0..periods).any(|p| window.holds(p) && world.metrics[*at].window.holds(p))
            })
        };
        if !asked(&indicator.window) {
            indicator.window = Window::default();
        }
        let revised = |from: usize| (0..periods).any(|p| p >= from && indicator.window.holds(p));
        if indicator.revised.is_some_and(|(from, _)| !revised(from)) {
            indicator.revised = None;
        }
        if world.handover.is_some() {
            indicator.of_unit = None;
        }
    }
    // Holes in what runs through the year, and in what was opened, are for the other departments.
    let is_bound = |metric: &Metric| matches!(metric.way, Way::Running | Way::First);
    if world.handover.is_some() || world.metrics.iter().any(is_bound) {
        world.missing = vec![vec![false; world.units]; periods];
    }
    // What a task stands at is told in each period.
    if world.indicators.iter().any(|one| matches!(one.formula, Formula::Tasks { .. })) {
        world.missing = vec![vec![false; world.units]; periods];
        // A share is one of tasks that have a date.
        if world.tasks.iter().all(|task| task.due.is_none()) {
            world.tasks.push(Task { lead: 0, due: Some(0), begun: 0, done: periods / 2 });
        }
    } else {
        world.tasks.clear();
    }
}

/// Lets what may be negative be negative now and then.
fn sign(world: &mut World) {
    for (period, rows) in world.figures.iter_mut().flatten().enumerate() {
        for (metric, row) in world.metrics.iter().zip(rows) {
            for (category, figure) in row.iter_mut().enumerate() {
                if metric.signed && (period + category) % 3 == 0 {
                    *figure = -*figure;
                }
            }
        }
    }
}

/// Lets targets be exactly what is reached in some report, where that is a number that a plan may
/// state.
fn aim(world: &mut World, aims: &[Option<usize>]) {
    for (at, aim) in aims.iter().enumerate() {
        let Some(report) = *aim else { continue };
        let of: Vec<usize> = (0..=report).collect();
        let outcomes = model::outcomes(world, &of);
        let Some([above, below]) = outcomes.get(&format!("i{at}")).and_then(|found| found.all.sums)
        else {
            continue;
        };
        let is_exact = below > 0 && above > 0 && (above * MILLION) % below == 0;
        if !is_exact {
            continue;
        }
        let reached = above * MILLION / below;
        let indicator = &mut world.indicators[at];
        indicator.target = match indicator.target {
            Target::AtLeast(_) => Target::AtLeast(reached),
            Target::AtMost(_) => Target::AtMost(reached),
            Target::Equal(_) => Target::Equal(reached),
            Target::Between(..) => Target::Between(reached, 2 * reached),
            target @ (Target::None | Target::Grow(_) | Target::Cut(_)) => target,
        };
        if let (Target::Grow(_) | Target::Cut(_), true) = (indicator.target, reached % 2 == 0) {
            // Half as much again, or half of it.
            let (target, baseline) = match indicator.target {
                Target::Cut(_) => (Target::Cut(50 * MILLION), reached * 2),
                _ => (Target::Grow(100 * MILLION), reached / 2),
            };
            (indicator.target, indicator.baseline) = (target, baseline);
        }
    }
}
