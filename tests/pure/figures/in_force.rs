//! What is in force in part of the year, what passes from unit to unit, what may be negative, and what
//! is told by category.

use crate::support::repository::{indicator, metric};

use super::year::{errors, line, lines, of, provisional, year};

const AT_LEAST_HALF: &str = "at_least = 50";
const UNITS: [(&str, &str); 2] = [("a", ""), ("b", "")];

/// What is in force in part of the year.
fn during(table: String, keys: &str) -> String {
    table + keys + "\n"
}

/// A metric that `a` reports in the first half-year and `b` in the second.
fn handed_over(id: &str, over_time: &str) -> String {
    let by = r#"reported_by = [{ unit = "a", to = "q2" }, { unit = "b", from = "q3" }]"#;
    metric(id, over_time, "@all").replace(r#"reported_by = ["@all"]"#, by)
}

/// The ids of the indicators that a report has.
fn told(checked: &reform::shell::pipeline::Checked, report: &str) -> Vec<String> {
    lines(checked, report).into_iter().map(|(id, _)| id).collect()
}

/// Counted from quarter III on: the first half-year is complete without it, and the year is that of
/// two quarters: 30 + 31 paid online of 100 + 100. The whole, which is asked for throughout, counts
/// in these two only: where a side is not in force there is no ratio.
#[test]
fn what_begins_in_mid_year_counts_from_then_on() {
    let area = [
        during(metric("online", "sum", "a"), "from = \"q3\""),
        metric("payments", "sum", "a"),
        indicator("online-share", &["online"], &["payments"], "%", AT_LEAST_HALF),
    ];
    let (early, late) = ("payments,400,\n", |online| format!("payments,100,\nonline,{online},\n"));
    let (q3, q4) = (late(30), late(31));
    let rows = [("q1/a", early), ("q2/a", early), ("q3/a", q3.as_str()), ("q4/a", q4.as_str())];
    let checked = year(&[("a", "")], &area, &rows);
    assert_eq!(errors(&checked), Vec::<String>::new());
    assert_eq!(told(&checked, "6m"), Vec::<String>::new());
    assert_eq!(of(&checked, "q3", "online-share"), line("30/100", "30", "not-met"));
    assert_eq!(of(&checked, "year", "online-share"), line("61/200", "30.5", "not-met"));
}

/// Asked once a year: in the year's report and its own quarter's, and nowhere before. Of two units
/// one lacks its last quarter; then it is not known what its year stands on: 4 × 10 of 80 is left.
#[test]
fn what_is_asked_once_a_year_is_told_once_a_year() {
    let area = [
        metric("trained", "sum", "@all"),
        during(metric("staff", "last", "@all"), "in = [\"q4\"]"),
        indicator("trained-share", &["trained"], &["staff"], "%", AT_LEAST_HALF),
    ];
    let (quarter, last) = ("trained,10,\n", "trained,10,\nstaff,80,\n");
    let mut rows = vec![("q4/a", last)];
    for of in ["q1/a", "q2/a", "q3/a", "q1/b", "q2/b", "q3/b"] {
        rows.push((of, quarter));
    }
    let checked = year(&UNITS, &area, &rows);
    assert_eq!(told(&checked, "6m"), Vec::<String>::new());
    assert_eq!(told(&checked, "q3"), Vec::<String>::new());
    assert_eq!(of(&checked, "year", "trained-share"), provisional("40/80", "50", "met"));
    rows.push(("q4/b", last));
    let checked = year(&UNITS, &area, &rows);
    assert_eq!(of(&checked, "year", "trained-share"), line("80/160", "50", "met"));
}

/// A stock that was stated in quarter I stands all the year beside what happens later: 10 of 20 in
/// each quarter, 40 of 20 in the year.
#[test]
fn a_stock_stated_once_stands_for_the_quarters_after_it() {
    let area = [
        metric("visits", "sum", "a"),
        during(metric("staff", "last", "a"), "in = [\"q1\"]"),
        indicator("visits-each", &["visits"], &["staff"], "days", "at_least = 1"),
    ];
    let (first, later) = ("visits,10,\nstaff,20,\n", "visits,10,\n");
    let rows = [("q1/a", first), ("q2/a", later), ("q3/a", later), ("q4/a", later)];
    let checked = year(&[("a", "")], &area, &rows);
    assert_eq!(of(&checked, "q3", "visits-each"), line("10/20", "0.5", "not-met"));
    assert_eq!(of(&checked, "year", "visits-each"), line("40/20", "2", "met"));
}

/// A count that comes in half-yearly is about two quarters, 60 of 50 + 50. Quarter IV alone would hold
/// 70 of two quarters against 50 of one, so it has no such ratio.
#[test]
fn a_half_yearly_count_is_about_two_quarters() {
    let area = [
        during(metric("half", "sum", "a"), "in = [\"q2\", \"q4\"]"),
        metric("all", "sum", "a"),
        indicator("half-share", &["half"], &["all"], "%", AT_LEAST_HALF),
    ];
    let (odd, q2, q4) = ("all,50,\n", "all,50,\nhalf,60,\n", "all,50,\nhalf,70,\n");
    let rows = [("q1/a", odd), ("q2/a", q2), ("q3/a", odd), ("q4/a", q4)];
    let checked = year(&[("a", "")], &area, &rows);
    assert!(checked.diagnostics.iter().all(|found| found.rule.code != "R530"));
    assert_eq!(told(&checked, "q4"), Vec::<String>::new());
    assert_eq!(of(&checked, "6m", "half-share"), line("60/100", "60", "met"));
    assert_eq!(of(&checked, "year", "half-share"), line("130/200", "65", "met"));
}

/// A unit's work passes to another in mid-year. Flows add up: 4 × 40 settled. The year opens with
/// the first one's balance, 10, and 4 × 50 came in: 160 of 210. The stock is the present holder's,
/// 50, and so is the running total, 300: the former's 20 and 150 are in them.
#[test]
fn a_metric_that_is_handed_over_is_counted_once() {
    let area = [
        handed_over("opening", "first"),
        handed_over("received", "sum"),
        handed_over("settled", "sum"),
        handed_over("pending", "last"),
        handed_over("people", "to-date"),
        "[[rule]]\nid = \"opens\"\nleft = [\"opening\"]\nis = \"equal\"\n\
         right = [\"pending@previous\"]\n"
            .to_owned(),
        indicator("settled-share", &["settled"], &["opening", "received"], "%", AT_LEAST_HALF),
        indicator("pending-share", &["pending"], &["people"], "%", "at_most = 50"),
    ];
    let rows = |opening: u32, people: u32| {
        let pending = opening + 10;
        format!(
            "opening,{opening},\nreceived,50,\nsettled,40,\npending,{pending},\npeople,{people},\n"
        )
    };
    let texts = [rows(10, 80), rows(20, 150), rows(30, 220), rows(40, 300)];
    let of_holders = ["q1/a", "q2/a", "q3/b", "q4/b"];
    let mut submissions: Vec<_> =
        of_holders.into_iter().zip(texts.iter().map(String::as_str)).collect();
    let checked = year(&UNITS, &area, &submissions);
    assert_eq!(errors(&checked), Vec::<String>::new());
    // 160/210 = 76.190…
    assert_eq!(of(&checked, "year", "settled-share"), line("160/210", "76.19", "met"));
    assert_eq!(of(&checked, "year", "pending-share"), line("50/300", "16.67", "met"));
    assert_eq!(of(&checked, "6m", "pending-share"), line("30/150", "20", "met"));
    // What the new holder opens with is what the former closed with, and its total goes on from there.
    let wrong = rows(31, 140);
    submissions[2].1 = &wrong;
    let checked = year(&UNITS, &area, &submissions);
    assert_eq!(errors(&checked), ["R507 q3/b/opening", "R541 q3/b/people", "R507 q4/b/opening"]);
}

/// Refunds are more than payments in quarter III: 21 + 22 − 5 + 24 of 100. Where less than nothing is
/// left below the line there is nothing to be a share of.
#[test]
fn a_signed_metric_may_be_negative() {
    let area = [
        during(metric("paid", "sum", "a"), "signed = true"),
        metric("budget", "last", "a"),
        indicator("paid-share", &["paid"], &["budget"], "%", AT_LEAST_HALF),
        during(
            indicator("budget-share", &["budget"], &["paid"], "%", AT_LEAST_HALF),
            "may_exceed = true",
        ),
    ];
    let paid = |paid: &str| format!("paid,{paid},\nbudget,100,\n");
    let texts = ["21", "22", "-5", "24"].map(paid);
    let rows: Vec<_> = ["q1/a", "q2/a", "q3/a", "q4/a"]
        .into_iter()
        .zip(texts.iter().map(String::as_str))
        .collect();
    let checked = year(&[("a", "")], &area, &rows);
    assert_eq!(errors(&checked), Vec::<String>::new());
    assert_eq!(of(&checked, "year", "paid-share"), line("62/100", "62", "met"));
    assert_eq!(of(&checked, "q3", "paid-share"), line("-5/100", "-5", "not-met"));
    assert_eq!(of(&checked, "q3", "budget-share"), line("100/-5", "-", "no-activity"));
}

/// A share by category: 90 of 100 and 10 of 50, together 100 of 150. A row for the metric itself, or
/// for a category that it does not have, is none.
#[test]
fn categories_add_up_to_their_metric() {
    let breakdown = "[[breakdown]]\nid = \"field\"\nname.en = \"field\"\ncategory = [\
                     { id = \"land\", name.en = \"Land\" }, { id = \"roads\", name.en = \"Roads\" }]\n";
    let area = [
        during(metric("settled", "sum", "a"), "by = \"field\""),
        during(metric("received", "sum", "a"), "by = \"field\""),
        breakdown.to_owned(),
        indicator("settled-share", &["settled"], &["received"], "%", AT_LEAST_HALF),
        indicator("land", &["settled.land"], &["received.land"], "%", AT_LEAST_HALF),
    ];
    let rows = "settled.land,90,\nreceived.land,100,\nsettled.roads,10,\nreceived.roads,50,\n";
    let checked = year(&[("a", "")], &area, &[("q1/a", rows)]);
    assert_eq!(of(&checked, "q1", "settled-share"), line("100/150", "66.67", "met"));
    assert_eq!(of(&checked, "q1", "land"), line("90/100", "90", "met"));
    let rows = "settled,100,\nreceived.land,100,\nreceived.roads,50,\nreceived.sea,1,\n";
    let checked = year(&[("a", "")], &area, &[("q1/a", rows)]);
    let found = errors(&checked);
    let of_q1: Vec<_> = found.iter().filter(|found| found.contains("q1/a")).collect();
    assert_eq!(of_q1, ["R556 q1/a/settled", "R556 q1/a/received.sea"]);
}
