//! Single cases of combining and judging, each as the smallest repository that shows it.

use reform::assess::Verdict;
use reform::model::{Id, SubmissionState};
use reform::shell::pipeline::Checked;

use crate::support::day;
use crate::support::repository::{self, Repository, metric};

/// An indicator of at least half.
fn indicator(id: &str, above: &[&str], below: &[&str]) -> String {
    repository::indicator(id, above, below, "%", "at_least = 50")
}

/// Two quarters of two units, of which one is a desk, and an audit that asks for one metric.
fn check(area: &[String], submissions: &[(&str, &str)]) -> Checked {
    let audit = "ad_hoc = true\nmetrics = [\"settled\"]";
    let repository = Repository::new(2022)
        .calendar(2)
        .period("audit", "2022-07-01", "2022-07-15", "2022-07-18")
        .tables(audit)
        .report("6m", &["q1", "q2"])
        .report("with-audit", &["q2", "audit"])
        .unit("a", "groups = [\"desks\"]")
        .units(&["b"])
        .asks(area.concat());
    repository.submitted(submissions).on("2022-12-31").sound()
}

/// What the only indicator comes to: ratio, verdict, units without a hole, whether provisional.
fn outcome(checked: &Checked, report: &str, unit: Option<&str>) -> (String, Verdict, String, bool) {
    let assessment = repository::assessment(checked, report, unit, day("2022-12-31"));
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
        metric("pending", "first", "@all"),
        metric("received", "sum", "@all"),
        metric("settled", "sum", "@all"),
        indicator("settled", &["settled"], &["pending", "received"]),
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
        metric("staff", "first", "a"),
        metric("settled", "sum", "a"),
        indicator("settled", &["settled"], &["staff"]),
    ];
    let checked = check(&area, &[("q2/a", "staff,20\nsettled,12\n")]);
    assert_eq!(outcome(&checked, "6m", None), expected("-", Verdict::NoData, "1/1", true));
}

/// What an ad hoc period does not ask for stays as the regular periods have it.
#[test]
fn an_ad_hoc_period_does_not_wipe_out_a_stock() {
    let area = [
        metric("pending", "last", "a"),
        metric("received", "sum", "a"),
        metric("settled", "sum", "a"),
        indicator("settled", &["settled"], &["pending", "received"]),
    ];
    let audit = ("audit/a", "settled,1\n");
    let checked = check(&area, &[OF_A, audit]);
    let outcome = outcome(&checked, "with-audit", None);
    assert_eq!(outcome, expected("10/15", Verdict::Met, "1/1", false));
}

fn optional_beside_owed() -> Vec<String> {
    vec![
        metric("received", "sum", "@all") + "optional = true\n",
        metric("settled", "sum", "@all") + "optional = true\n",
        metric("visits", "sum", "a"),
        indicator("settled", &["settled"], &["received"]),
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
        metric("received", "sum", "@desks"),
        metric("settled", "sum", "@all"),
        indicator("settled", &["settled"], &["received"]),
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
        metric("late", "sum", "a"),
        metric("settled", "sum", "a"),
        indicator("late", &["late"], &["settled"]),
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
