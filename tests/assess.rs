//! Single cases of combining and judging, each as the smallest repository that shows it.

use chrono::NaiveDate;
use reform::assess::{self, Scope, Verdict};
use reform::model::{Id, SubmissionState};
use reform::shell::pipeline::{self, Checked, Question};
use reform::source::Sources;

const PLAN: &str = r#"
format = 1
year = 2022
title.en = "a plan"
[issuer]
name.en = "a department"
[[period]]
id = "q1"
name.en = "first quarter"
from = 2022-01-01
to = 2022-03-31
due = 2022-04-03
[[period]]
id = "q2"
name.en = "second quarter"
from = 2022-04-01
to = 2022-06-30
due = 2022-07-03
[[period]]
id = "audit"
name.en = "audit"
from = 2022-07-01
to = 2022-07-15
due = 2022-07-18
ad_hoc = true
metrics = ["settled"]
[[report]]
id = "6m"
name.en = "half-year"
of = ["q1", "q2"]
[[report]]
id = "with-audit"
name.en = "second quarter with the audit"
of = ["q2", "audit"]
[[area]]
id = "work"
number = 1
name.en = "Work"
"#;

const UNITS: &str = r#"
format = 1
[[unit]]
id = "a"
name.en = "A"
groups = ["desks"]
[[unit]]
id = "b"
name.en = "B"
"#;

/// A metric of an area's file.
fn metric(id: &str, over_time: &str, by: &str, optional: bool) -> String {
    format!(
        "[[metric]]\nid = \"{id}\"\nname.en = \"{id}\"\ntype = \"count\"\n\
         over_time = \"{over_time}\"\nreported_by = [\"{by}\"]\noptional = {optional}\n"
    )
}

/// An indicator of at least half.
fn indicator(id: &str, numerator: &str, denominator: &str) -> String {
    format!(
        "[[indicator]]\nid = \"{id}\"\nname.en = \"{id}\"\nnumerator = [{numerator}]\n\
         denominator = [{denominator}]\nunit = \"%\"\ntarget = {{ at_least = 50 }}\n\
         judged = \"every-period\"\n"
    )
}

fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2022, 12, 31).expect("a date")
}

/// Checks a repository of an area and submissions (`q1/a`, and its rows).
fn check(area: &[String], submissions: &[(&str, &str)]) -> Checked {
    let mut files = vec![
        ("plan/2022/plan.toml".to_owned(), PLAN.to_owned()),
        ("plan/2022/units.toml".to_owned(), UNITS.to_owned()),
        ("plan/2022/areas/1-work.toml".to_owned(), format!("format = 1\n{}", area.concat())),
    ];
    files.extend(
        submissions.iter().map(|(name, rows)| {
            (format!("reports/2022/{name}.csv"), format!("metric,value\n{rows}"))
        }),
    );
    let sources = Sources::new(files.into_iter().map(|(path, text)| (path, text.into_bytes())));
    let checked = pipeline::check(&sources, &Question::new(2022, as_of()));
    assert!(!checked.plan_has_errors(&sources), "{:#?}", checked.diagnostics);
    checked
}

/// What the only indicator comes to: ratio, verdict, units without a hole, whether provisional.
fn outcome(checked: &Checked, report: &str, unit: Option<&str>) -> (String, Verdict, String, bool) {
    let report = checked.plan.report(report).expect("a report");
    let scope = Scope { unit: unit.and_then(|unit| Id::parse(unit).ok()), ..Scope::default() };
    let assessment = assess::run(&checked.plan, &checked.ledger, report, &scope, as_of());
    let result = assessment.indicators.first().expect("an indicator");
    let ratio = result
        .ratio
        .map_or("-".to_owned(), |ratio| format!("{}/{}", ratio.numerator, ratio.denominator));
    let (reported, expected) = result.coverage.units;
    (ratio, result.verdict, format!("{reported}/{expected}"), result.provisional)
}

fn expected(
    ratio: &str,
    verdict: Verdict,
    units: &str,
    provisional: bool,
) -> (String, Verdict, String, bool) {
    (ratio.to_owned(), verdict, units.to_owned(), provisional)
}

fn with_opening_balance() -> Vec<String> {
    vec![
        metric("pending", "first", "@all", false),
        metric("received", "sum", "@all", false),
        metric("settled", "sum", "@all", false),
        indicator("settled", "\"settled\"", "\"pending\", \"received\""),
    ]
}

const OF_A: (&str, &str) = ("q2/a", "pending,5\nreceived,10\nsettled,9\n");

/// Without its opening balance a unit's flows would make the ratio wrong, not incomplete.
#[test]
fn a_lacking_opening_balance_leaves_the_unit_out() {
    let rest = [
        ("q1/b", "pending,4\nreceived,6\nsettled,5\n"),
        ("q2/b", "pending,5\nreceived,2\nsettled,3\n"),
    ];
    let checked = check(&with_opening_balance(), &[OF_A, rest[0], rest[1]]);
    let whole = outcome(&checked, "6m", None);
    assert_eq!(whole, expected("8/12", Verdict::Met, "1/2", true));
    assert_eq!(outcome(&checked, "6m", Some("a")), expected("-", Verdict::NoData, "1/1", true));
    // Alone, the quarter has its own opening balance.
    assert_eq!(outcome(&checked, "q2", Some("a")), expected("9/15", Verdict::Met, "1/1", false));
}

/// Nothing below the line is 'no data' where the balance is lacking, never 'it did not arise'.
#[test]
fn a_lacking_balance_is_not_a_balance_of_nothing() {
    let area = [
        metric("staff", "first", "a", false),
        metric("settled", "sum", "a", false),
        indicator("settled", "\"settled\"", "\"staff\""),
    ];
    let checked = check(&area, &[("q2/a", "staff,20\nsettled,12\n")]);
    assert_eq!(outcome(&checked, "6m", None), expected("-", Verdict::NoData, "1/1", true));
}

/// What an ad hoc period does not ask for stays as the regular periods have it.
#[test]
fn an_ad_hoc_period_does_not_wipe_out_a_stock() {
    let area = [
        metric("pending", "last", "a", false),
        metric("received", "sum", "a", false),
        metric("settled", "sum", "a", false),
        indicator("settled", "\"settled\"", "\"pending\", \"received\""),
    ];
    let audit = ("audit/a", "settled,1\n");
    let checked = check(&area, &[OF_A, audit]);
    let outcome = outcome(&checked, "with-audit", None);
    assert_eq!(outcome, expected("10/15", Verdict::Met, "1/1", false));
}

fn optional_beside_owed() -> Vec<String> {
    vec![
        metric("received", "sum", "@all", true),
        metric("settled", "sum", "@all", true),
        metric("visits", "sum", "a", false),
        indicator("settled", "\"settled\"", "\"received\""),
    ]
}

/// B owes nothing that it could not leave out; what it says counts all the same.
#[test]
fn a_unit_that_owes_only_optional_figures_counts_with_them() {
    let a = ("q1/a", "visits,1\nreceived,10\nsettled,4\n");
    let checked = check(&optional_beside_owed(), &[a, ("q1/b", "received,10\nsettled,10\n")]);
    assert_eq!(outcome(&checked, "q1", None), expected("14/20", Verdict::Met, "2/2", false));
    let [unit, period] = ["b", "q1"].map(|id| Id::parse(id).expect("an id"));
    let standing = checked.ledger.standing(&period, &unit).expect("a submission");
    assert_eq!(standing.state, SubmissionState::Complete);

    let checked = check(&optional_beside_owed(), &[a, ("q1/b", "received,10\nsettled,many\n")]);
    assert_eq!(outcome(&checked, "q1", None), expected("4/10", Verdict::NotMet, "1/2", true));
    let standing = checked.ledger.standing(&period, &unit).expect("a submission");
    assert_eq!(standing.state, SubmissionState::Invalid);
}

/// Nothing is due from B, so nothing is lacking; A's submission is due and lacking.
#[test]
fn a_unit_that_owes_only_optional_figures_may_keep_silent() {
    let a = ("q1/a", "visits,1\nreceived,10\nsettled,4\n");
    let checked = check(&optional_beside_owed(), &[a]);
    assert_eq!(outcome(&checked, "q1", None), expected("4/10", Verdict::NotMet, "2/2", false));
    let checked = check(&optional_beside_owed(), &[("q1/b", "received,10\nsettled,10\n")]);
    assert_eq!(outcome(&checked, "q1", None), expected("10/10", Verdict::Met, "1/2", true));
}

/// B counts only what is settled: alone it has no share to be judged by, nor 'no activity'.
#[test]
fn one_side_of_a_fraction_is_not_judged_in_the_units_own_report() {
    let area = [
        metric("received", "sum", "@desks", false),
        metric("settled", "sum", "@all", false),
        indicator("settled", "\"settled\"", "\"received\""),
    ];
    let checked = check(&area, &[("q1/a", "received,10\nsettled,2\n"), ("q1/b", "settled,7\n")]);
    assert_eq!(outcome(&checked, "q1", None), expected("9/10", Verdict::Met, "2/2", false));
    let alone = outcome(&checked, "q1", Some("b"));
    assert_eq!(alone, expected("7/0", Verdict::NotApplicable, "1/1", false));
    assert_eq!(outcome(&checked, "q1", Some("a")).1, Verdict::NotMet);
}

/// Which of two rows is right only the unit knows, so no rule is judged by either.
#[test]
fn a_figure_given_twice_breaks_no_rule() {
    let area = [
        metric("late", "sum", "a", false),
        metric("settled", "sum", "a", false),
        indicator("late", "\"late\"", "\"settled\""),
        "[[rule]]\nid = \"part\"\nleft = [\"late\"]\nis = \"at_most\"\nright = [\"settled\"]\n"
            .to_owned(),
    ];
    let codes = |checked: &Checked| -> Vec<_> {
        let found =
            checked.diagnostics.iter().filter(|found| found.period.as_deref() == Some("q1"));
        found
            .filter(|found| found.unit.as_deref() == Some("a"))
            .map(|found| found.rule.code)
            .collect()
    };
    let checked = check(&area, &[("q1/a", "late,9\nlate,2\nsettled,5\n")]);
    assert_eq!(codes(&checked), ["R508"]);
    let [unit, period, settled] = ["a", "q1", "settled"].map(|id| Id::parse(id).expect("an id"));
    assert!(checked.ledger.entry(&period, &unit, &settled).is_some());
    let checked = check(&area, &[("q1/a", "late,9\nsettled,5\n")]);
    assert_eq!(codes(&checked), ["R507"]);
}
