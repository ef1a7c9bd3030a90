//! Making departments up.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::department::{By, Cell, Department, Indicator, MILLION, Metric, OverTime, Report, Unit};
use crate::marks::Way;

/// A figure in millionths. One with exactly three decimals could be read two ways, so there is none.
pub fn figure(whole: bool) -> BoxedStrategy<i128> {
    let count = prop_oneof![6 => 0..=12i128, 3 => 0..=2_000i128, 1 => 0..=999_999_999_999i128]
        .prop_map(|count| count * MILLION);
    if whole {
        return count.boxed();
    }
    let amount = (count.clone(), select(vec![100_000, 10_000, 100, 1]), 0..10i128).prop_map(
        |(count, digit, times)| {
            let figure = count + digit * times;
            if figure % 1_000 == 0 && figure % 10_000 != 0 { figure + 1 } else { figure }
        },
    );
    prop_oneof![count, amount].boxed()
}

fn cell(whole: bool, tidy: bool) -> BoxedStrategy<Cell> {
    if tidy {
        return figure(whole).prop_map(Cell::Figure).boxed();
    }
    let wrong = if whole { vec!["many", "-3", "2.5"] } else { vec!["many", "-3", "-0.5"] };
    prop_oneof![
        30 => figure(whole).prop_map(Cell::Figure),
        3 => Just(Cell::NotApplicable),
        1 => figure(whole).prop_map(Cell::Noted),
        1 => Just(Cell::Absent),
        1 => Just(Cell::Empty),
        1 => select(wrong).prop_map(Cell::Wrong),
        1 => (figure(whole), figure(whole)).prop_map(|(first, second)| Cell::Twice(first, second)),
        1 => Just(Cell::Wordless),
    ]
    .boxed()
}

fn unit(periods: usize) -> impl Strategy<Value = Unit> {
    let bound = || prop_oneof![3 => Just(None), 1 => (0..periods).prop_map(Some)];
    (any::<bool>(), any::<bool>(), bound(), bound()).prop_map(|(a, b, from, to)| {
        let to = to.map(|to| from.map_or(to, |from: usize| from.max(to)));
        Unit { a, b, from, to, succeeds: Vec::new() }
    })
}

/// How units pass on what they do.
#[derive(Debug, Clone, Copy)]
enum Event {
    Renamed,
    Merged,
    Split,
    Absorbed,
}

/// An event after a period, and which units it befalls.
type Fate = (Event, usize, prop::sample::Index, prop::sample::Index);

fn fate(periods: usize) -> impl Strategy<Value = Fate> {
    let event = select(vec![Event::Renamed, Event::Merged, Event::Split, Event::Absorbed]);
    (event, 0..periods, any::<prop::sample::Index>(), any::<prop::sample::Index>())
}

/// Lets an event befall the units that report both before and after it, if there are any.
fn befall(units: &mut Vec<Unit>, regular: usize, (event, after, one, other): Fate) {
    let goes_on = |unit: &Unit| {
        unit.from.is_none_or(|from| from <= after) && unit.to.is_none_or(|to| to > after)
    };
    let has_heirs = |at: usize| units.iter().any(|unit| unit.succeeds.contains(&at));
    // The first one counts everything all the time.
    let mortal = (1..units.len()).filter(|at| goes_on(&units[*at]) && !has_heirs(*at));
    let mortal: Vec<_> = mortal.collect();
    if mortal.is_empty() || after + 1 == regular {
        return;
    }
    let ended = mortal[one.index(mortal.len())];
    let heir = |units: &[Unit], succeeds: Vec<usize>| Unit {
        from: Some(after + 1),
        succeeds,
        ..units[ended].clone()
    };
    let others = (0..units.len()).filter(|at| *at != ended && goes_on(&units[*at]));
    // Who absorbs another was there as long and owes as much.
    let covers = |at: &usize| {
        let (unit, ended) = (&units[*at], &units[ended]);
        unit.from <= ended.from && unit.a >= ended.a && unit.b >= ended.b
    };
    let others: Vec<_> = others.filter(covers).collect();
    match event {
        Event::Renamed => units.push(heir(units, vec![ended])),
        Event::Split => {
            units.push(heir(units, vec![ended]));
            units.push(heir(units, vec![ended]));
        }
        Event::Merged => {
            let others: Vec<_> = mortal.into_iter().filter(|at| *at != ended).collect();
            let Some(at) = others.get(other.index(others.len().max(1))) else { return };
            // Who takes over owes what they owed.
            let (a, b) = (units[ended].a || units[*at].a, units[ended].b || units[*at].b);
            units.push(Unit { a, b, ..heir(units, vec![ended, *at]) });
            units[*at].to = Some(after);
        }
        Event::Absorbed => {
            let at = others[other.index(others.len())];
            units[at].succeeds.push(ended);
        }
    }
    units[ended].to = Some(after);
}

fn metric(ways: impl Strategy<Value = OverTime>) -> impl Strategy<Value = Metric> {
    let by = prop_oneof![4 => Just(By::All), 1 => Just(By::GroupA), 1 => Just(By::GroupB)];
    (any::<bool>(), ways, by, prop::bool::weighted(0.15), prop::bool::weighted(0.35)).prop_map(
        |(whole, over_time, by, optional, submitted)| {
            let submitted = submitted && over_time == OverTime::Sum;
            Metric { whole, over_time, submitted, by, optional }
        },
    )
}

/// All ways in which periods combine.
fn any_way() -> impl Strategy<Value = OverTime> {
    prop_oneof![
        3 => Just(OverTime::Sum),
        2 => Just(OverTime::Last),
        1 => Just(OverTime::First),
        2 => Just(OverTime::ToDate)
    ]
}

fn indicator(metrics: usize, units: usize) -> impl Strategy<Value = Indicator> {
    let places: Vec<usize> = (0..metrics).collect();
    let some = |places: Vec<usize>| {
        let most = places.len().min(3);
        subsequence(places, 1..=most)
    };
    let thresholds = vec![250_000, 500_000, MILLION, 1_500_000, 33_333_333, 50 * MILLION];
    let percents = vec![66_670_000, 90 * MILLION, 99_500_000, 100 * MILLION];
    let step = prop_oneof![1 => Just(None), 1 => select(vec![0, 500_000, 10 * MILLION, 50 * MILLION]).prop_map(Some)];
    let own = prop_oneof![2 => Just(None), 1 => select(vec![0, 250_000, 500_000, 10 * MILLION]).prop_map(Some)];
    let parts = (some(places.clone()), some(places));
    let way = prop_oneof![
        3 => Just(Way::AtLeast),
        3 => Just(Way::AtMost),
        1 => Just(Way::Equal)
    ];
    let bools = (any::<bool>(), way, any::<bool>());
    let kinds = (
        prop::bool::weighted(0.25),
        prop::bool::weighted(0.15),
        prop::option::weighted(0.25, select(vec![1, 5, 30, 200])),
    );
    let numbers = select([thresholds, percents].concat());
    let steps = (prop::collection::vec(step, 10), prop::collection::vec(own, units));
    (parts, bools, numbers, kinds, steps).prop_map(
        move |((numerator, denominator), (percent, way, year_end), number, kinds, (path, own))| {
            let (is_value, is_untargeted, small) = kinds;
            let percent = percent && !is_value;
            let cap = if percent { 100 * MILLION } else { i128::MAX };
            // At most 100 % says nothing of a part of a whole, and is an error in a plan.
            let threshold = if way == Way::AtMost { number.min(95 * MILLION) } else { number };
            let tighten = |step: i128| match way {
                Way::AtLeast => (threshold + step).min(cap),
                Way::AtMost => threshold - step.min(threshold),
                // No other number is as hard.
                Way::Equal => threshold,
            };
            let own = own.into_iter().map(|step| step.map(tighten)).collect();
            let has_path = !is_untargeted && way != Way::Equal;
            Indicator {
                numerator,
                denominator: if is_value { Vec::new() } else { denominator },
                percent,
                way,
                threshold: (!is_untargeted).then_some(threshold),
                small_below: small.filter(|_| !is_value),
                year_end,
                path: if has_path { path } else { vec![None; path.len()] },
                revised: None,
                decided: vec![None; units],
                own,
            }
        },
    )
}

/// Turns what a unit counts in each period into running totals where these are asked.
pub fn run(department: &mut Department, tidy: bool) {
    let metrics: Vec<_> = department.metrics.iter().map(Metric::is_running).collect();
    for metric in (0..metrics.len()).filter(|metric| metrics[*metric]) {
        let mut totals = vec![0; department.units.len()];
        for period in 0..department.regular() {
            for unit in 0..totals.len() {
                if !department.owes(unit, period, metric) {
                    continue;
                }
                // Of those that part a unit's work, the first takes what it counted.
                for other in department.handed_over(unit, period) {
                    totals[unit] += std::mem::take(&mut totals[other]);
                }
                match &mut department.cells[period][unit][metric] {
                    // Who says so may count again from anywhere.
                    Cell::Noted(figure) => totals[unit] = *figure,
                    Cell::Figure(figure) if tidy || *figure != FALLS => {
                        *figure = readable(*figure + totals[unit]);
                        totals[unit] = *figure;
                    }
                    _ => {}
                }
            }
        }
    }
}

/// A figure that is left as it is, so that some running totals fall.
const FALLS: i128 = 3 * MILLION;

/// Nothing with exactly three decimals, which could be read two ways.
fn readable(figure: i128) -> i128 {
    if figure % 1_000 == 0 && figure % 10_000 != 0 { figure + 1 } else { figure }
}

/// Any department; a tidy one has no rows that are absent, wrong or `n/a`, and every submission.
pub fn department(tidy: bool) -> impl Strategy<Value = Department> {
    shaped(tidy, any_way().boxed())
}

/// A department whose metrics combine in certain ways.
pub fn shaped(tidy: bool, ways: BoxedStrategy<OverTime>) -> impl Strategy<Value = Department> {
    let metrics = prop::collection::vec(metric(ways), 2..=5);
    let shape = (1..=4usize, 1..=3usize, metrics, prop::bool::weighted(0.0));
    shape.prop_flat_map(move |(regular, units, metrics, ad_hoc)| {
        let periods = regular + usize::from(ad_hoc);
        // As many as there may ever be.
        let most = units + 4;
        let row: Vec<_> = metrics.iter().map(|metric| cell(metric.whole, tidy)).collect();
        let cells = prop::collection::vec(prop::collection::vec(row, most), periods);
        let seldom = move |share| prop::bool::weighted(if tidy { 0.0 } else { share });
        let flags =
            move |share| prop::collection::vec(prop::collection::vec(seldom(share), most), periods);
        let stretch = (0..regular, 0..regular).prop_map(|(a, b)| (a.min(b), a.max(b)));
        (
            (Just(metrics.clone()), prop::collection::vec(unit(regular), units)),
            prop::collection::vec(fate(regular), 0..=2),
            prop::collection::vec(indicator(metrics.len(), most), 1..=3),
            prop::collection::btree_set(stretch, 0..=3),
            (cells, flags(0.12), flags(0.1)),
            seldom(0.2),
        )
            .prop_map(move |(parts, fates, indicators, stretches, said, intrusive)| {
                let (mut metrics, mut units) = parts;
                // Nobody counts from the beginning of the year to what is asked ad hoc.
                for metric in metrics.iter_mut().filter(|metric| ad_hoc && metric.is_running()) {
                    metric.submitted = false;
                    if metric.over_time == OverTime::ToDate {
                        metric.over_time = OverTime::Last;
                    }
                }
                let (mut cells, missing, quiet) = said;
                // Somebody counts everything.
                units[0] = Unit { a: true, b: true, from: None, to: None, succeeds: Vec::new() };
                for fate in fates {
                    befall(&mut units, regular, fate);
                }
                for (cells, quiet) in cells.iter_mut().flatten().zip(quiet.into_iter().flatten()) {
                    if quiet {
                        cells.fill(Cell::NotApplicable);
                    }
                }
                let mut periods: Vec<_> = (1..=regular).map(|at| format!("q{at}")).collect();
                periods.extend(ad_hoc.then(|| "extra".to_owned()));
                let combined = stretches.iter().map(|(first, last)| Report {
                    id: format!("q{}-to-q{}", first + 1, last + 1),
                    of: (*first..=*last).collect(),
                });
                let combined = combined.collect();
                // What nobody asked for would be a total that stood before.
                let intrusive = intrusive && !metrics.iter().any(Metric::is_running);
                let mut department = Department {
                    periods,
                    ad_hoc,
                    combined,
                    units,
                    metrics,
                    indicators,
                    cells,
                    missing,
                    intrusive,
                };
                run(&mut department, tidy);
                department
            })
    })
}
