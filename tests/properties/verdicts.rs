//! What reports come to, held against the oracle, and what must be true of any report.

use proptest::prelude::*;

use crate::cases;
use crate::decisions::decided;
use crate::department::{By, Cell, Department, Report, Unit};
use crate::making::department;
use crate::marks::Way;
use crate::oracle;
use crate::outcome::{self, Figures, Outcome, Summary};
use crate::writing::decimal;

/// Every report with what the tool makes of it.
fn assessed(department: &Department) -> Vec<(Report, Summary)> {
    let mut summaries = outcome::summaries(department, &department.order());
    let reports = department.reports().into_iter();
    let assessed: Vec<_> = reports
        .map(|report| {
            let summary = summaries.remove(&report.id).expect("every report is assessed");
            (report, summary)
        })
        .collect();
    assert!(summaries.is_empty(), "no report beyond those of the department");
    assessed
}

fn outcomes(summaries: &[(Report, Summary)]) -> impl Iterator<Item = &Outcome> {
    summaries.iter().flat_map(|(_, summary)| summary.indicators.values())
}

/// A decimal in millionths.
fn millionths(text: &str) -> i128 {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{fraction:0<6}").parse().expect("a decimal of six digits")
}

proptest! {
    #![proptest_config(cases(96))]

    /// Ratios, shown figures, verdicts, margins, coverage, finality, rows left out: all of it.
    #[test]
    fn a_report_is_what_the_oracle_says(department in decided(department(false).boxed())) {
        for (report, summary) in assessed(&department) {
            prop_assert_eq!(summary, oracle::summary(&department, &report), "{}", report.id);
        }
    }

    #[test]
    fn a_tidy_report_is_what_the_oracle_says(department in department(true)) {
        for (report, summary) in assessed(&department) {
            prop_assert_eq!(&summary, &oracle::summary(&department, &report), "{}", report.id);
            prop_assert_eq!(summary.left_out, 0);
            // Nobody knows which part of a running total each of those has who took it over.
            let parted = (0..department.units.len()).any(|unit| department.heirs(unit).len() > 1);
            for outcome in summary.indicators.values().filter(|_| !parted) {
                prop_assert!(!outcome.provisional);
            }
        }
    }

}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn figures_are_provisional_where_coverage_is_not_whole(
        department in department(false),
    ) {
        for outcome in outcomes(&assessed(&department)) {
            let whole = outcome.units.0 == outcome.units.1 && outcome.periods.0 == outcome.periods.1;
            // What came but is of no use is provisional too.
            prop_assert!(outcome.provisional || whole);
            prop_assert!(outcome.units.0 <= outcome.units.1);
            prop_assert!(outcome.periods.0 <= outcome.periods.1);
            prop_assert_eq!(outcome.units.1, outcome.by_unit.len());
        }
    }

    /// As long as nobody takes over from another.
    #[test]
    fn the_whole_is_the_sum_of_its_units(department in department(false)) {
        let mut department = department;
        for unit in &mut department.units {
            unit.to = None;
            unit.succeeds.clear();
        }
        for (id, outcome) in assessed(&department).iter().flat_map(|(_, it)| &it.indicators) {
            let at: usize = id[1..].parse().expect("a number");
            let is_value = department.indicators[at].denominator.is_empty();
            let ratios: Vec<_> =
                outcome.by_unit.values().filter_map(|unit| unit.ratio.as_ref()).collect();
            let Some((numerator, denominator)) = &outcome.figures.ratio else {
                prop_assert!(ratios.is_empty());
                continue;
            };
            let above: i128 = ratios.iter().map(|ratio| millionths(&ratio.0)).sum();
            let below: i128 = ratios.iter().map(|ratio| millionths(&ratio.1)).sum();
            prop_assert_eq!(millionths(numerator), above);
            if !is_value {
                prop_assert_eq!(millionths(denominator), below);
            }
        }
    }

    #[test]
    fn nothing_below_the_line_is_no_activity(department in department(false)) {
        for outcome in outcomes(&assessed(&department)) {
            let figures = &outcome.figures;
            let nothing = figures.ratio.as_ref().is_some_and(|ratio| ratio.1 == "0");
            prop_assert_eq!(figures.verdict == "no-activity", nothing);
            prop_assert_eq!(figures.verdict == "no-data", figures.ratio.is_none());
            prop_assert_eq!(figures.shown.is_some(), figures.ratio.is_some() && !nothing);
        }
    }

    /// A year-end indicator is neither missed nor a broken cap before the year's last word.
    #[test]
    fn only_the_final_report_condemns(department in department(false)) {
        for (report, summary) in assessed(&department) {
            for (id, outcome) in &summary.indicators {
                let at: usize = id[1..].parse().expect("a number");
                let indicator = &department.indicators[at];
                let judged = summary.is_final || !indicator.year_end;
                for figures in outcome.by_unit.values().chain([&outcome.figures]) {
                    let verdict = figures.verdict.as_str();
                    let progress = ["on-track", "behind", "in-progress"].contains(&verdict);
                    prop_assert!(judged || verdict != "not-met", "{}", report.id);
                    prop_assert!(!(judged && progress), "{}", report.id);
                    let may_be_met = judged || indicator.way == Way::AtLeast;
                    prop_assert!(may_be_met || verdict != "met");
                }
            }
        }
    }

    /// A quarter is not the year that it ends, and what is asked ad hoc is never the year.
    #[test]
    fn the_last_word_is_the_widest_report_that_reaches_the_end(department in department(true)) {
        let last = department.regular() - 1;
        let reports = assessed(&department);
        let finals: Vec<_> = reports.iter().filter(|(_, summary)| summary.is_final).collect();
        prop_assert!(!finals.is_empty());
        for (report, _) in &finals {
            prop_assert_eq!(report.of.last(), Some(&last));
            for (other, _) in reports.iter().filter(|(other, _)| other.of.last() == Some(&last)) {
                prop_assert!(other.of.len() <= report.of.len());
            }
        }
        let spans_year = department.combined.iter().any(|report| report.of.len() > last);
        if spans_year && last > 0 {
            let quarter = &department.periods[last];
            prop_assert!(finals.iter().all(|(report, _)| report.id != *quarter));
        }
    }

    /// One unit's own report says of it what the whole report does, by the unit's own target; unless
    /// the unit took over from others, is no more at the report's end, or others hold a side.
    #[test]
    fn a_unit_is_judged_alike_alone_and_among_others(department in department(false)) {
        let mut department = department;
        for metric in &mut department.metrics {
            metric.by = By::All;
        }
        let sources = department.sources(&department.order());
        let checked = outcome::check(&sources);
        for (report, summary) in assessed(&department) {
            let last = report.of[report.of.len() - 1];
            let there = |unit: &usize| {
                let Unit { to, succeeds, .. } = &department.units[*unit];
                to.is_none_or(|to| to >= last) && succeeds.is_empty()
            };
            for unit in (0..department.units.len()).filter(there) {
                let unit = format!("u{unit}");
                let alone = outcome::of_unit(&checked, &report.id, &unit);
                let among = summary.indicators.iter().filter_map(|(id, outcome)| {
                    Some((id.clone(), outcome.by_unit.get(&unit)?.clone()))
                });
                let alone = alone.indicators.into_iter().map(|(id, outcome)| (id, outcome.figures));
                let among: Vec<(String, Figures)> = among.collect();
                prop_assert_eq!(alone.collect::<Vec<_>>(), among, "{} in {}", unit, report.id);
            }
        }
    }

    #[test]
    fn a_unit_is_held_to_its_own_target(department in department(false)) {
        for (_, summary) in assessed(&department) {
            for (id, outcome) in &summary.indicators {
                let indicator = &department.indicators[id[1..].parse::<usize>().expect("a number")];
                for (unit, figures) in &outcome.by_unit {
                    let own = indicator.own[unit[1..].parse::<usize>().expect("a number")];
                    let together = department.is_counted_together(indicator);
                    let threshold = own.or(indicator.threshold.filter(|_| !together));
                    let written = |number| format!("{} {}", indicator.way.word(), decimal(number));
                    prop_assert_eq!(&figures.target, &threshold.map(written));
                }
            }
        }
    }

    /// Whatever a wrong row of a required metric says, the figures are those without the row.
    #[test]
    fn a_row_with_an_error_is_never_in_the_figures(department in department(false)) {
        let without = department.clone().with_cells(|metric, cell| match cell {
            Cell::Wrong(_) | Cell::Twice(..) | Cell::Wordless if !metric.optional => Cell::Absent,
            cell => cell.clone(),
        });
        for ((_, with), (_, without)) in assessed(&department).iter().zip(assessed(&without)) {
            prop_assert_eq!(&with.indicators, &without.indicators);
        }
    }
}
