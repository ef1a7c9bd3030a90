//! The same figures worked out a second time, from the department as it was made up: integers in
//! millionths, nothing of the crate under test.

use std::collections::BTreeMap;

use crate::department::{Department, Indicator, MILLION, Report};
use crate::marks::{Bar, Way, gap, shown};
use crate::outcome::{Figures, Outcome, Summary};
use crate::rows::{Rows, rows};
use crate::timeline::{Fraction, Timeline};
use crate::writing::decimal;

/// What a report should come to.
pub fn summary(department: &Department, report: &Report) -> Summary {
    let rows = rows(department);
    let left_out = report.of.iter().flat_map(|period| &rows.wrong[*period]).sum();
    let place = department.reports().iter().position(|other| other.id == report.id);
    let place = place.expect("a report of the department");
    let is_final = is_final(department, report);
    let indicators = department.indicators.iter().enumerate();
    let indicators = indicators.filter_map(|(at, indicator)| {
        let outcome = outcome(department, &rows, report, place, indicator, is_final)?;
        Some((format!("i{at}"), outcome))
    });
    Summary { indicators: indicators.collect(), left_out, is_final }
}

/// Of the regular reports: the widest of those that reach the last regular period.
fn is_final(department: &Department, report: &Report) -> bool {
    let last = department.regular() - 1;
    let reaching = department.reports().into_iter().filter(|other| other.of.last() == Some(&last));
    let widest = reaching.map(|other| other.of.len()).max();
    report.of.last() == Some(&last) && Some(report.of.len()) == widest
}

fn outcome(
    department: &Department,
    rows: &Rows,
    report: &Report,
    place: usize,
    indicator: &Indicator,
    is_final: bool,
) -> Option<Outcome> {
    let timeline = Timeline::new(department, &rows.rows, report, indicator);
    let units: Vec<usize> =
        (0..department.units.len()).filter(|unit| !timeline.expected(*unit).is_empty()).collect();
    if units.is_empty() {
        return None;
    }
    let of_report = report.of.iter().copied();
    let asked = of_report.filter(|p| units.iter().any(|unit| timeline.is_expected(*unit, *p)));
    let asked: Vec<usize> = asked.collect();
    let heard = |period: &usize| units.iter().any(|unit| timeline.is_covered(*unit, *period));
    let live: Vec<usize> = asked.iter().copied().filter(heard).collect();
    let without_hole = units.iter().filter(|unit| {
        let hole = |p: &usize| timeline.is_expected(**unit, *p) && !timeline.is_covered(**unit, *p);
        report.of.iter().any(|p| timeline.is_covered(**unit, *p)) && !live.iter().any(hole)
    });
    let covered = (without_hole.count(), units.len());
    let periods = (live.len(), asked.len());
    let fractions: BTreeMap<usize, Option<Fraction>> =
        units.iter().map(|unit| (*unit, timeline.fraction(*unit))).collect();
    let known: Vec<Fraction> = fractions.values().flatten().copied().collect();
    let total = (!known.is_empty())
        .then(|| (known.iter().map(|s| s.0).sum(), known.iter().map(|s| s.1).sum()));
    let step = indicator.path[place].filter(|_| indicator.year_end);
    let judge = |sums, threshold: Option<i128>, judgeable| {
        let bar = |threshold| Bar { way: indicator.way, threshold };
        figures(indicator, sums, [threshold.map(bar), step.map(bar)], is_final, judgeable)
    };
    let last = report.of.iter().copied().max().expect("a period");
    let revised = indicator.revised.filter(|(from, _)| *from <= last);
    let general = revised.map(|(_, threshold)| threshold).or(indicator.threshold);
    let each = general.filter(|_| !department.is_counted_together(indicator));
    let hard = |own: &i128, held: i128| match indicator.way {
        Way::AtLeast => *own >= held,
        Way::AtMost => *own <= held,
        Way::Equal => *own == held,
    };
    let by_unit = fractions.iter().map(|(unit, fraction)| {
        let held = indicator.decided[*unit].or(each);
        // What a unit has set itself counts while it is no weaker.
        let own = indicator.own[*unit].filter(|own| held.is_none_or(|held| hard(own, held)));
        let threshold = own.or(held);
        let own = fraction.and_then(|_| timeline.own_fraction(*unit));
        let mut figures = judge(own, threshold, timeline.holds_everything(*unit));
        if timeline.is_dropped(*unit) {
            figures = Figures {
                ratio: None,
                shown: None,
                gap: None,
                interim: None,
                verdict: "not-applicable".into(),
                ..figures
            };
        }
        (format!("u{unit}"), figures)
    });
    Some(Outcome {
        figures: judge(total, general, true),
        units: covered,
        periods,
        provisional: covered.0 < covered.1 || periods.0 < periods.1,
        by_unit: by_unit.collect(),
    })
}

fn figures(
    indicator: &Indicator,
    sums: Option<(i128, i128)>,
    [target, interim]: [Option<Bar>; 2],
    is_final: bool,
    judgeable: bool,
) -> Figures {
    let scale = if indicator.percent { 100 } else { 1 };
    let is_value = indicator.denominator.is_empty();
    let sums =
        sums.map(|(above, below)| (above, if is_value { below.min(MILLION) } else { below }));
    let value = sums.filter(|sums| sums.1 > 0);
    let is_small = |below| indicator.small_below.is_some_and(|least| below < least * MILLION);
    let (verdict, bar) = match (sums, value, target) {
        (Some(_), ..) if !judgeable => ("not-applicable", None),
        (None, ..) => ("no-data", None),
        (Some(_), None, _) => ("no-activity", None),
        (Some(_), Some(_), None) => ("no-target", None),
        (Some(_), Some((_, below)), Some(_)) if is_small(below) => ("small-sample", None),
        (Some(_), Some((above, below)), Some(target)) => {
            let met = |bar: Bar| bar.is_met(above * scale, below);
            let is_short = above * scale * MILLION < target.threshold * below;
            let (word, bar) = if is_final || !indicator.year_end {
                (if met(target) { "met" } else { "not-met" }, target)
            } else if target.way == Way::AtLeast && met(target) {
                ("met", target)
            } else if let Some(interim) = interim {
                (if met(interim) { "on-track" } else { "behind" }, interim)
            } else if target.way != Way::AtMost && is_short {
                ("in-progress", target)
            } else {
                (if met(target) { "on-track" } else { "behind" }, target)
            };
            (word, Some(bar))
        }
    };
    let interim = bar.filter(|bar| Some(*bar) != target);
    let bars: Vec<Bar> = [target, interim].into_iter().flatten().collect();
    let show = |decimals| {
        let (above, below) = value?;
        Some(shown(above * scale, below, decimals, &bars, indicator.percent))
    };
    Figures {
        ratio: sums.map(|(above, below)| (decimal(above), decimal(below))),
        shown: show(2).zip(show(6)),
        target: target.map(Bar::written),
        interim: interim.map(Bar::written),
        verdict: verdict.to_owned(),
        gap: bar.zip(value).map(|(bar, (above, below))| gap(bar, above, below, scale).to_string()),
    }
}
