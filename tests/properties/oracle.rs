//! The same figures worked out a second time, from the department as it was made up: integers in
//! millionths, nothing of the crate under test.

use std::collections::BTreeMap;

use crate::department::{Cell, Department, Indicator, MILLION, OverTime, Report, decimal};
use crate::outcome::{Figures, Outcome, Summary};

/// A threshold with its direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    pub at_least: bool,
    /// In millionths.
    pub threshold: i128,
}

impl Bar {
    /// Whether the fraction `above / below` meets it.
    pub fn is_met(self, above: i128, below: i128) -> bool {
        let (value, bar) = (above * MILLION, self.threshold * below);
        if self.at_least { value >= bar } else { value <= bar }
    }

    fn written(self) -> String {
        let word = if self.at_least { "at_least" } else { "at_most" };
        format!("{word} {}", decimal(self.threshold))
    }
}

/// Whole units by which a ratio in millionths is on the right side, rounded down.
pub fn gap(bar: Bar, numerator: i128, denominator: i128, scale: i128) -> i128 {
    // In hundred-millionths of millionths of the scale, to stay whole.
    let (own, allowed) = (numerator * scale * MILLION, bar.threshold * denominator);
    let spare = if bar.at_least { own - allowed } else { allowed - own };
    spare.div_euclid(scale * MILLION * MILLION)
}

/// `above / below` in units of the `decimals`-th digit, half to even.
pub fn half_even(above: i128, below: i128, decimals: u32) -> i128 {
    let scaled = above * 10i128.pow(decimals);
    let (down, rest) = (scaled.div_euclid(below), scaled.rem_euclid(below));
    match (rest * 2).cmp(&below) {
        std::cmp::Ordering::Less => down,
        std::cmp::Ordering::Equal => down + down % 2,
        std::cmp::Ordering::Greater => down + 1,
    }
}

/// The figure for the eye: half to even, unless that lies.
pub fn shown(above: i128, below: i128, decimals: u32, bars: &[Bar], percent: bool) -> String {
    for decimals in decimals.. {
        let power = 10i128.pow(decimals);
        let down = (above * power).div_euclid(below);
        let honest = |seen: i128| {
            let side = |above: i128, below: i128| above.cmp(&(100 * below));
            bars.iter().all(|bar| bar.is_met(seen, power) == bar.is_met(above, below))
                && (!percent || side(seen, power) == side(above, below))
        };
        let nearest = half_even(above, below, decimals);
        // Of the two neighbours at most one is the nearest; the other is where to flee.
        let other = if nearest == down { down + 1 } else { down };
        if let Some(seen) = [nearest, other].into_iter().find(|seen| honest(*seen)) {
            assert!(decimals <= 6, "thresholds of six digits are told apart by six digits");
            return decimal(seen * MILLION / power);
        }
    }
    unreachable!("some digit tells them apart")
}

/// One unit's part in an indicator.
struct Part {
    expected: Vec<usize>,
    whole: Vec<usize>,
    sums: Option<(i128, i128)>,
    judgeable: bool,
}

/// What a report should come to.
pub fn summary(department: &Department, report: &Report) -> Summary {
    let left_out = report
        .of
        .iter()
        .flat_map(|period| (0..department.units.len()).map(|unit| (*period, unit)))
        .map(|(period, unit)| department.wrong_rows(period, unit))
        .sum();
    let place = department.reports().iter().position(|other| other.id == report.id);
    let place = place.expect("a report of the department");
    let is_final = is_final(department, report);
    let indicators = department.indicators.iter().enumerate();
    let indicators = indicators.filter_map(|(at, indicator)| {
        Some((format!("i{at}"), outcome(department, report, place, indicator, is_final)?))
    });
    Summary { indicators: indicators.collect(), left_out, is_final }
}

/// Of the regular reports: the widest of those that reach the last regular period.
fn is_final(department: &Department, report: &Report) -> bool {
    let last = department.periods.len() - 1 - usize::from(department.ad_hoc);
    let reaching = department.reports().into_iter().filter(|other| other.of.last() == Some(&last));
    let widest = reaching.map(|other| other.of.len()).max();
    report.of.last() == Some(&last) && Some(report.of.len()) == widest
}

fn outcome(
    department: &Department,
    report: &Report,
    place: usize,
    indicator: &Indicator,
    is_final: bool,
) -> Option<Outcome> {
    let parts: BTreeMap<usize, Part> = (0..department.units.len())
        .filter_map(|unit| Some((unit, part(department, report, indicator, unit)?)))
        .collect();
    if parts.is_empty() {
        return None;
    }
    let heard = |period: usize| parts.values().any(|part| part.whole.contains(&period));
    let asked: Vec<usize> = report
        .of
        .iter()
        .copied()
        .filter(|period| parts.values().any(|part| part.expected.contains(period)))
        .collect();
    let live: Vec<usize> = asked.iter().copied().filter(|period| heard(*period)).collect();
    let without_hole = parts.values().filter(|part| {
        let hole = |period: &&usize| part.expected.contains(period) && !part.whole.contains(period);
        !part.whole.is_empty() && !live.iter().any(|period| hole(&period))
    });
    let units = (without_hole.count(), parts.len());
    let periods = (live.len(), asked.len());
    let sums: Vec<_> = parts.values().filter_map(|part| part.sums).collect();
    let total = (!sums.is_empty())
        .then(|| (sums.iter().map(|s| s.0).sum(), sums.iter().map(|s| s.1).sum()));
    let step = indicator.path[place].filter(|_| indicator.year_end);
    let judge = |sums, threshold, judgeable| {
        let target = Bar { at_least: indicator.at_least, threshold };
        let interim = step.map(|threshold| Bar { threshold, ..target });
        figures(indicator, sums, target, interim, is_final, judgeable)
    };
    let by_unit = parts.iter().map(|(unit, part)| {
        let threshold = indicator.own[*unit].unwrap_or(indicator.threshold);
        (format!("u{unit}"), judge(part.sums, threshold, part.judgeable))
    });
    Some(Outcome {
        figures: judge(total, indicator.threshold, true),
        units,
        periods,
        provisional: units.0 < units.1 || periods.0 < periods.1,
        by_unit: by_unit.collect(),
    })
}

fn part(
    department: &Department,
    report: &Report,
    indicator: &Indicator,
    unit: usize,
) -> Option<Part> {
    let metrics = || indicator.numerator.iter().chain(&indicator.denominator).copied();
    let owes = |period: usize, metric: usize| department.owes(unit, period, metric);
    let expected: Vec<usize> = report
        .of
        .iter()
        .copied()
        .filter(|period| metrics().any(|metric| owes(*period, metric)))
        .collect();
    let first = *expected.first()?;
    let judgeable = metrics().all(|metric| owes(first, metric));
    let whole: Vec<usize> = expected
        .iter()
        .copied()
        .filter(|period| {
            let mut owed = metrics().filter(|metric| owes(*period, *metric));
            owed.all(|metric| stands(department, *period, unit, metric))
        })
        .collect();
    // Where the first period is lacking, nobody knows the opening balance.
    let opens = metrics().any(|metric| {
        owes(first, metric) && department.metrics[metric].over_time == OverTime::First
    });
    let known = !whole.is_empty() && (!opens || whole.contains(&first));
    let side = |metrics: &[usize]| {
        let of = |metric: &usize| over_time(department, unit, *metric, &whole);
        metrics.iter().map(of).sum()
    };
    let sums = known.then(|| (side(&indicator.numerator), side(&indicator.denominator)));
    Some(Part { expected, whole, sums, judgeable })
}

/// Whether what a unit owes of a metric is there, or may be left out.
fn stands(department: &Department, period: usize, unit: usize, metric: usize) -> bool {
    let optional = department.metrics[metric].optional;
    if department.missing[period][unit] {
        // Where nothing at all is required, no submission is wanting.
        let required = |metric: usize| {
            department.owes(unit, period, metric) && !department.metrics[metric].optional
        };
        return !(0..department.metrics.len()).any(required);
    }
    match &department.cells[period][unit][metric] {
        Cell::Figure(_) | Cell::NotApplicable => true,
        Cell::Absent | Cell::Empty => optional,
        Cell::Wrong(_) | Cell::Twice(..) | Cell::Wordless => false,
    }
}

fn over_time(department: &Department, unit: usize, metric: usize, whole: &[usize]) -> i128 {
    let figure = |period: &usize| {
        if !department.owes(unit, *period, metric) || department.missing[*period][unit] {
            return 0;
        }
        match department.cells[*period][unit][metric] {
            Cell::Figure(figure) => figure,
            _ => 0,
        }
    };
    match department.metrics[metric].over_time {
        OverTime::Sum => whole.iter().map(figure).sum(),
        OverTime::Last => whole.last().map_or(0, figure),
        OverTime::First => whole.first().map_or(0, figure),
    }
}

fn figures(
    indicator: &Indicator,
    sums: Option<(i128, i128)>,
    target: Bar,
    interim: Option<Bar>,
    is_final: bool,
    judgeable: bool,
) -> Figures {
    let scale = if indicator.percent { 100 } else { 1 };
    let value = sums.filter(|sums| sums.1 != 0);
    let (verdict, bar) = match (sums, value) {
        (Some(_), _) if !judgeable => ("not-applicable", None),
        (None, _) => ("no-data", None),
        (Some(_), None) => ("no-activity", None),
        (Some(_), Some((above, below))) => {
            let met = |bar: Bar| bar.is_met(above * scale, below);
            let (word, bar) = if is_final || !indicator.year_end {
                (if met(target) { "met" } else { "not-met" }, target)
            } else if target.at_least && met(target) {
                ("met", target)
            } else if let Some(interim) = interim {
                (if met(interim) { "on-track" } else { "behind" }, interim)
            } else if target.at_least {
                ("in-progress", target)
            } else {
                (if met(target) { "on-track" } else { "behind" }, target)
            };
            (word, Some(bar))
        }
    };
    let interim = bar.filter(|bar| *bar != target);
    let bars: Vec<Bar> = [Some(target), interim].into_iter().flatten().collect();
    let show = |decimals| {
        let (above, below) = value?;
        Some(shown(above * scale, below, decimals, &bars, indicator.percent))
    };
    Figures {
        ratio: sums.map(|(above, below)| (decimal(above), decimal(below))),
        shown: show(2).zip(show(6)),
        target: Some(target.written()),
        interim: interim.map(Bar::written),
        verdict: verdict.to_owned(),
        gap: bar.zip(value).map(|(bar, (above, below))| gap(bar, above, below, scale).to_string()),
    }
}
