//! Ten years of real figures, worked out by others: every number, verdict and gap must come out
//! the same. See `tests/real/scotland-12-weeks/README.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use reform::assess::{self, Assessment, IndicatorResult, Scope, UnitResult, Verdict};
use reform::diagnostic::Severity;
use reform::model::{Figure, Id, Quantity, SubmissionState};
use reform::shell::pipeline::{self, Checked, Question};
use reform::source::Sources;

use crate::support::repository::{Repository, indicator, metric};

const UNITS: &str = include_str!("../real/scotland-12-weeks/units.csv");
const LONG: &str = include_str!("../real/scotland-12-weeks/long.csv");
const EXPECTED: &str = include_str!("../real/scotland-12-weeks/expected.csv");
const PUBLISHED: &str = include_str!("../real/scotland-12-weeks/compare_published.csv");

const YEARS: RangeInclusive<i32> = 2012..=2022;
/// The board that withheld figures for up to seven quarters.
const WITHHOLDING: &str = "S08000030";

type Record = BTreeMap<String, String>;

/// The records of a CSV by their headers.
fn records(text: &str) -> Vec<Record> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().collect::<Result<_, _>>().expect("a table")
}

fn number(record: &Record, column: &str) -> i128 {
    record[column].parse().expect("a whole number")
}

/// The repository that Scotland would have kept for a year.
fn repository(year: i32) -> Sources {
    let rows: Vec<_> =
        records(LONG).into_iter().filter(|row| row["year"] == year.to_string()).collect();
    let quarters: BTreeSet<String> = rows.iter().map(|row| row["quarter"].clone()).collect();
    let mut submissions: BTreeMap<String, String> = BTreeMap::new();
    for row in &rows {
        let name = format!("q{}/{}", row["quarter"], row["unit"]);
        let text = submissions.entry(name).or_default();
        *text += &format!("{},{}\n", row["metric"], row["value"]);
    }
    let plan = records(UNITS).iter().fold(plan(year, &quarters), |plan, unit| {
        plan.unit(&unit["unit"], &format!("name.en = \"{}\"", unit["name"]))
    });
    let submits = |all: Repository, (name, rows): (&String, &String)| all.submits(name, rows);
    submissions.iter().fold(plan, submits).sources()
}

/// Calendar quarters as far as there are figures, and the cumulative reports they make up.
fn plan(year: i32, quarters: &BTreeSet<String>) -> Repository {
    let mut plan = Repository::new(year).head("language = \"en\"").asks(area());
    let windows = [
        ("1", "01-01", "03-31", "04-30"),
        ("2", "04-01", "06-30", "07-31"),
        ("3", "07-01", "09-30", "10-31"),
        ("4", "10-01", "12-31", "12-31"),
    ];
    for (quarter, from, to, due) in windows {
        if quarters.contains(quarter) {
            let [from, to, due] = [from, to, due].map(|day| format!("{year}-{day}"));
            plan = plan.period(&format!("q{quarter}"), &from, &to, &due);
        }
    }
    for (id, of) in [
        ("6m", &["q1", "q2"][..]),
        ("9m", &["q1", "q2", "q3"]),
        ("year", &["q1", "q2", "q3", "q4"]),
    ] {
        if of.iter().all(|quarter| quarters.contains(&quarter[1..])) {
            plan = plan.report(id, of);
        }
    }
    plan
}

fn area() -> String {
    let mut text = String::new();
    for who in ["newop", "ipdc"] {
        for what in ["seen", "within", "over"] {
            text += &metric(&format!("{what}_{who}"), "sum", "@all");
        }
        let _ = write!(
            text,
            "[[rule]]\nid = \"{who}-adds-up\"\nleft = [\"seen_{who}\"]\nis = \"equal\"\n\
             right = [\"within_{who}\", \"over_{who}\"]\nseverity = \"error\"\n"
        );
    }
    text + &indicator("newop12w", &["within_newop"], &["seen_newop"], "%", "at_least = 95")
        + &indicator("ttg12w", &["within_ipdc"], &["seen_ipdc"], "%", "at_least = 100")
        + &indicator("newop_over12w", &["over_newop"], &["seen_newop"], "%", "at_most = 5")
}

/// A day on which every submission of the year is due.
fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 6, 30).expect("a date")
}

fn check(year: i32) -> Checked {
    let sources = repository(year);
    let checked = pipeline::check(&sources, &Question::new(year, as_of()));
    assert!(!checked.plan_has_errors(&sources), "{year}: {:?}", checked.diagnostics);
    checked
}

fn assess<'a>(checked: &'a Checked, report: &str) -> Assessment<'a> {
    let report = checked.plan.report(report).expect("a report of the plan");
    assess::run(&checked.plan, &checked.ledger, report, &Scope::default(), as_of())
}

fn result<'r, 'a>(assessment: &'r Assessment<'a>, id: &str) -> &'r IndicatorResult<'a> {
    let mut found =
        assessment.indicators.iter().filter(|result| result.indicator.id.as_str() == id);
    found.next().expect("an indicator of the report")
}

/// A percentage in millionths, half to even.
fn millionths(numerator: i128, denominator: i128) -> i128 {
    let scaled = numerator * 100_000_000;
    let (down, rest) = (scaled.div_euclid(denominator), scaled.rem_euclid(denominator));
    match (rest * 2).cmp(&denominator) {
        std::cmp::Ordering::Less => down,
        std::cmp::Ordering::Equal => down + down % 2,
        std::cmp::Ordering::Greater => down + 1,
    }
}

/// A decimal of up to six digits in millionths.
fn read_millionths(text: &str) -> i128 {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{fraction:0<6}").parse().expect("a decimal of six digits")
}

fn crosses(shown: i128, numerator: i128, denominator: i128, threshold: i128, kind: &str) -> bool {
    let meets = |numerator: i128, denominator: i128| match kind {
        "min" => numerator * 100 >= threshold * denominator,
        _ => numerator * 100 <= threshold * denominator,
    };
    meets(shown, 100_000_000) != meets(numerator, denominator)
        || shown.cmp(&100_000_000) != numerator.cmp(&denominator)
}

fn count(result: &IndicatorResult<'_>, wanted: impl Fn(&UnitResult<'_>) -> bool) -> i128 {
    result.by_unit().filter(|unit| wanted(unit)).count() as i128
}

/// Holds one row of `expected.csv` against the assessment.
fn compare(row: &Record, assessment: &Assessment<'_>) {
    let result = result(assessment, &row["indicator"]);
    let ratio = result.ratio.expect("figures");
    let (numerator, denominator) = (number(row, "numerator"), number(row, "denominator"));
    assert_eq!(ratio.numerator.to_string(), numerator.to_string(), "{row:?}");
    assert_eq!(ratio.denominator.to_string(), denominator.to_string(), "{row:?}");

    let pct = read_millionths(&row["pct"]);
    assert_eq!(millionths(numerator, denominator), pct, "{row:?}");
    let shown = read_millionths(&result.shown(6).expect("a value").to_string());
    let threshold = number(row, "threshold");
    if crosses(pct, numerator, denominator, threshold, &row["kind"]) {
        assert_eq!((shown - pct).abs(), 1, "{row:?}");
    } else {
        assert_eq!(shown, pct, "{row:?}");
    }
    assert!(!crosses(shown, numerator, denominator, threshold, &row["kind"]), "{row:?}");

    let target = result.target.expect("a target");
    assert_eq!(target.to_string(), row["threshold"], "{row:?}");
    let verdict = |status: &str| if status == "met" { Verdict::Met } else { Verdict::NotMet };
    assert_eq!(result.verdict, verdict(&row["status"]), "{row:?}");

    assert_eq!(count(result, |unit| unit.ratio.is_some()), number(row, "units_reporting"));
    for (column, verdict) in [
        ("units_met", Verdict::Met),
        ("units_missed", Verdict::NotMet),
        ("units_zero_den", Verdict::NoActivity),
    ] {
        let units = count(result, |unit| unit.verdict == verdict);
        assert_eq!(units, number(row, column), "{column} of {row:?}");
    }
    let submitted = |unit: &UnitResult<'_>| {
        let standing = assessment.standings.iter().find(|found| found.unit.id == unit.unit.id);
        let standings = standing.expect("a standing").by_period.iter().flatten();
        standings.into_iter().any(|standing| standing.state != SubmissionState::Missing)
    };
    let without = count(result, |unit| unit.ratio.is_none() && submitted(unit));
    assert_eq!(without, number(row, "units_without_these_metrics"), "{row:?}");
    // The same in our own words: a unit without figures has no verdict but that.
    assert_eq!(
        count(result, |unit| unit.verdict == Verdict::NoData),
        result.by_unit().len() as i128 - number(row, "units_reporting"),
    );
}

#[test]
fn every_figure_and_verdict_is_as_expected() {
    let expected = records(EXPECTED);
    let mut compared = 0;
    for year in YEARS {
        let checked = check(year);
        for row in expected.iter().filter(|row| row["year"] == year.to_string()) {
            compare(row, &assess(&checked, &row["period"]));
            compared += 1;
        }
        // No report that the figures allow is left out of the comparison.
        for report in &checked.plan.reports {
            let here = |row: &&Record| {
                row["year"] == year.to_string() && row["period"] == report.id.as_str()
            };
            assert_eq!(expected.iter().filter(here).count(), 3, "{year} {}", report.id);
        }
    }
    assert_eq!(compared, expected.len());
    assert_eq!(compared, 207);
}

#[test]
fn what_one_board_withholds_makes_a_figure_provisional() {
    let published = records(PUBLISHED);
    let (mut whole, mut withheld) = (0, 0);
    for year in YEARS {
        let checked = check(year);
        for row in published.iter().filter(|row| row["year"] == year.to_string()) {
            let period = format!("q{}", row["quarter"]);
            let metric = Id::parse(&row["metric"]).expect("an id");
            let period_id = &checked.plan.periods.get(&period).expect("a period").id;
            let figures: Vec<_> = checked
                .plan
                .units
                .ids()
                .filter_map(|unit| match checked.ledger.figure(period_id, unit, &metric) {
                    Figure::Counted(figure) => Some(figure),
                    Figure::NotApplicable | Figure::Absent => None,
                })
                .collect();
            let sum: Quantity = figures.iter().copied().sum();
            assert_eq!(sum.to_string(), row["sum_of_boards"], "{row:?}");

            let blank = row["published_scotland"].is_empty();
            assert_eq!(figures.len(), if blank { 14 } else { 15 }, "{row:?}");
            if blank {
                withheld += 1;
            } else {
                whole += 1;
                assert_eq!(row["published_scotland"], format!("{sum}.0"), "{row:?}");
                assert_eq!(row["diff"], "0.0", "{row:?}");
            }
            let assessment = assess(&checked, &period);
            let of_family: &[&str] = if row["metric"].ends_with("newop") {
                &["newop12w", "newop_over12w"]
            } else {
                &["ttg12w"]
            };
            for id in of_family {
                let result = result(&assessment, id);
                assert_eq!(result.provisional, blank, "{id} {row:?}");
                assert_eq!(result.coverage.units, (figures.len(), 15), "{id} {row:?}");
                assert_eq!(result.coverage.periods, (1, 1), "{id} {row:?}");
                let lacking: Vec<_> = result
                    .by_unit()
                    .filter(|unit| unit.ratio.is_none())
                    .map(|unit| unit.unit.id.as_str())
                    .collect();
                let expected: &[&str] = if blank { &[WITHHOLDING] } else { &[] };
                assert_eq!(lacking, expected, "{id} {row:?}");
            }
        }
    }
    assert_eq!((whole, withheld), (204, 36));
}

/// A board that reported one quarter of two counts with that quarter, and is a hole all the same.
#[test]
fn a_cumulative_figure_with_a_hole_is_provisional() {
    for (year, report, id, units) in [
        (2016, "year", "newop12w", 15),
        (2017, "q1", "newop12w", 15),
        (2017, "6m", "newop12w", 14),
        (2017, "year", "ttg12w", 14),
        (2018, "9m", "ttg12w", 14),
        (2018, "q3", "ttg12w", 15),
        (2018, "q3", "newop12w", 14),
        (2019, "year", "newop12w", 15),
    ] {
        let checked = check(year);
        let assessment = assess(&checked, report);
        let result = result(&assessment, id);
        assert_eq!(result.coverage.units, (units, 15), "{year} {report} {id}");
        assert_eq!(result.provisional, units < 15, "{year} {report} {id}");
        let own = result.by_unit().find(|unit| unit.unit.id.as_str() == WITHHOLDING);
        let counted = own.is_some_and(|unit| unit.ratio.is_some());
        assert_eq!(counted, (year, report, id) != (2018, "q3", "newop12w"));
    }
}

/// The only errors in ten years are the figures that the one board withheld: seven files or halves
/// of files. Every submission adds up.
#[test]
fn the_only_findings_are_what_was_withheld() {
    let mut found = BTreeMap::new();
    for year in YEARS {
        let checked = check(year);
        for diagnostic in checked.diagnostics.iter().filter(|d| d.severity == Severity::Error) {
            assert_eq!(diagnostic.unit.as_deref(), Some(WITHHOLDING), "{diagnostic:?}");
            *found.entry(diagnostic.rule.code).or_insert(0) += 1;
        }
        assert!(checked.ledger.exclusions().is_empty());
    }
    assert_eq!(found, BTreeMap::from([("R401", 5), ("R402", 6)]));
}
