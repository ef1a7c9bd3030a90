//! Years that people complained of, with the figures that would have been right.

use crate::support::repository::{indicator, metric};

use super::year::{errors, line, of, provisional, year};

const AT_LEAST_HALF: &str = "at_least = 50";

/// Two communes merge on 1 July into a third.
fn merged(succeeds: &str) -> reform::shell::pipeline::Checked {
    let area = [
        metric("procedures", "last", "@all"),
        metric("published", "last", "@all"),
        metric("carried-in", "first", "@all"),
        metric("received", "sum", "@all"),
        metric("settled", "sum", "@all"),
        indicator("published-share", &["published"], &["procedures"], "%", "at_least = 100"),
        indicator("settled-share", &["settled"], &["carried-in", "received"], "%", "at_least = 90"),
    ];
    let q1 = "procedures,100,\npublished,100,\ncarried-in,10,\nreceived,200,\nsettled,190,\n";
    let q2 = "procedures,100,\npublished,80,\ncarried-in,20,\nreceived,200,\nsettled,180,\n";
    let q3 = "procedures,120,\npublished,120,\ncarried-in,80,\nreceived,400,\nsettled,420,\n";
    let q4 = "procedures,120,\npublished,120,\ncarried-in,60,\nreceived,400,\nsettled,440,\n";
    let ab = format!("from = \"q3\"\n{succeeds}");
    let units = [("a", "to = \"q2\""), ("b", "to = \"q2\""), ("ab", ab.as_str())];
    let rows =
        [("q1/a", q1), ("q1/b", q1), ("q2/a", q2), ("q2/b", q2), ("q3/ab", q3), ("q4/ab", q4)];
    year(&units, &area, &rows)
}

/// The stock of the year is the merged unit's: 120 of 120. Its opening balance of q3, 80, is what
/// its predecessors handed over, so the year opens with 10 + 10. Settled: 190 + 180 by each of the
/// two, 420 + 440 by the third, 1600; received: 4 × 200 + 2 × 400, 1600.
#[test]
fn merged_units_are_counted_once() {
    let checked = merged("succeeds = [\"a\", \"b\"]");
    assert_eq!(of(&checked, "year", "published-share"), line("120/120", "100", "met"));
    // 1600/1620 = 98.765…
    assert_eq!(of(&checked, "year", "settled-share"), line("1600/1620", "98.77", "met"));
    // Half a year: 160 of 200, and 740 of 20 + 800 = 90.243…
    assert_eq!(of(&checked, "6m", "published-share"), line("160/200", "80", "not-met"));
    assert_eq!(of(&checked, "6m", "settled-share"), line("740/820", "90.24", "met"));
    // Alone, q3 has its own opening balance: 420 of 80 + 400.
    assert_eq!(of(&checked, "q3", "settled-share"), line("420/480", "87.5", "not-met"));
}

/// A plan that forgets to say who took over has a stock without owners less, but asks about the
/// opening balance, which it cannot but count.
#[test]
fn an_opening_balance_out_of_nowhere_is_asked_about() {
    let asked = |succeeds: &str| {
        let checked = merged(succeeds);
        checked.diagnostics.iter().filter(|found| found.rule.code == "R543").count()
    };
    assert_eq!(asked(""), 1);
    assert_eq!(asked("succeeds = [\"a\", \"b\"]"), 0);
    assert_eq!(of(&merged(""), "year", "published-share"), line("120/120", "100", "met"));
}

/// What a dissolved unit had in June is no stock of December: 60 of 100, in q4 and in the year.
/// Half a year still has both: 60 of 200.
#[test]
fn a_stock_ends_with_its_unit() {
    let area = [
        metric("staff", "last", "@all"),
        metric("trained", "last", "@all"),
        indicator("trained-share", &["trained"], &["staff"], "%", AT_LEAST_HALF),
    ];
    let (a, b) = ("staff,100,\ntrained,60,\n", "staff,100,\ntrained,0,\n");
    let rows = [("q1/a", a), ("q2/a", a), ("q3/a", a), ("q4/a", a), ("q1/b", b), ("q2/b", b)];
    let checked = year(&[("a", ""), ("b", "to = \"q2\"")], &area, &rows);
    for report in ["q4", "year"] {
        assert_eq!(of(&checked, report, "trained-share"), line("60/100", "60", "met"));
    }
    assert_eq!(of(&checked, "6m", "trained-share"), line("60/200", "30", "not-met"));
}

/// The same running total filed as such: the year is what its last quarter says, a quarter the
/// difference. 2 × 400 = 800 settled, 2 × 384 = 768 on time; q3 alone 2 × (300 − 200) = 200, of
/// which 2 × (288 − 192) = 192.
#[test]
fn running_totals_of_a_flow_are_not_added_up() {
    let with = |over_time: &str| {
        let area = [
            metric("settled", over_time, "@all"),
            metric("on-time", over_time, "@all"),
            indicator("on-time-share", &["on-time"], &["settled"], "%", "at_least = 95"),
        ];
        let said = [
            "settled,100,\non-time,96,\n",
            "settled,200,\non-time,192,\n",
            "settled,300,\non-time,288,\n",
            "settled,400,\non-time,384,\n",
        ];
        let names = [
            "q1/office",
            "q2/office",
            "q3/office",
            "q4/office",
            "q1/inspectorate",
            "q2/inspectorate",
            "q3/inspectorate",
            "q4/inspectorate",
        ];
        let rows: Vec<_> = names.into_iter().zip(said.into_iter().cycle()).collect();
        year(&[("office", ""), ("inspectorate", "")], &area, &rows)
    };
    let flow = with("sum of totals");
    assert_eq!(of(&flow, "year", "on-time-share"), line("768/800", "96", "met"));
    assert_eq!(of(&flow, "q3", "on-time-share"), line("192/200", "96", "met"));
    assert_eq!(of(&flow, "6m", "on-time-share"), line("384/400", "96", "met"));
    let total = with("to-date");
    assert_eq!(of(&total, "year", "on-time-share"), line("768/800", "96", "met"));
    // A total so far is so far, in a report of q3 as well.
    assert_eq!(of(&total, "q3", "on-time-share"), line("576/600", "96", "met"));
    // Undeclared it is 2000, and the plan's people are told.
    let undeclared = with("sum");
    assert_eq!(of(&undeclared, "year", "on-time-share"), line("1920/2000", "96", "met"));
    let told = |checked: &reform::shell::pipeline::Checked| {
        checked.diagnostics.iter().filter(|found| found.rule.code == "R542").count()
    };
    assert_eq!([told(&undeclared), told(&flow), told(&total)], [2, 0, 0]);
}

/// The first quarter's denominator is no number; the second quarter's totals, 192 of 200, are the
/// half-year's on both sides, not what the numerator rose by over all of the denominator. The second
/// quarter alone cannot be told.
#[test]
fn both_sides_of_a_ratio_are_about_the_same_time() {
    let area = [
        metric("settled", "sum of totals", "@all"),
        metric("on-time", "sum of totals", "@all"),
        indicator("on-time-share", &["on-time"], &["settled"], "%", "at_least = 95"),
    ];
    let rows = [
        ("q1/office", "settled,many,\non-time,96,\n"),
        ("q2/office", "settled,200,\non-time,192,\n"),
    ];
    let checked = year(&[("office", "")], &area, &rows);
    assert_eq!(of(&checked, "6m", "on-time-share"), provisional("192/200", "96", "met"));
    assert_eq!(of(&checked, "q2", "on-time-share"), provisional("-", "-", "no-data"));
}

/// What the successor says nothing new about is the 5 that its predecessor stated: once, with the 1
/// of the office. The library holds nothing below the line, so all three are weighed together.
#[test]
fn a_stock_that_an_heir_leaves_unchanged_is_counted_once() {
    let area = [
        metric("staff", "last", "@all"),
        metric("visits", "sum", "@busy"),
        indicator("staff-per-visit", &["staff"], &["visits"], "%", AT_LEAST_HALF),
    ];
    let busy = "groups = [\"busy\"]\n";
    let (b, ab) =
        (format!("{busy}to = \"q1\""), format!("{busy}from = \"q2\"\nsucceeds = [\"b\"]"));
    let one = "staff,1,\nvisits,1,\n";
    let rows = [
        ("q1/a", one),
        ("q1/b", "staff,5,\nvisits,1,\n"),
        ("q1/library", "staff,1,\n"),
        ("q2/a", one),
        ("q2/c", "staff,n/a,as before\nvisits,n/a,none came\n"),
        ("q2/library", "staff,1,\n"),
    ];
    let units = [("a", busy), ("b", &b), ("c", &ab), ("library", "")];
    // 1 + 5 + 1 over 1 + 1 + 1.
    let checked = year(&units, &area, &rows);
    assert_eq!(of(&checked, "6m", "staff-per-visit"), line("7/3", "233.33", "met"));
}

/// A running total that falls is in no figure: the year stays at what was told before, 40 + 5 of
/// 50 + 10.
#[test]
fn a_running_total_never_falls() {
    let area = [
        metric("reviewed", "to-date", "@all"),
        metric("documents", "to-date", "@all"),
        indicator("review", &["reviewed"], &["documents"], "%", AT_LEAST_HALF),
    ];
    let rows = [
        ("q1/a", "reviewed,40,\ndocuments,50,\n"),
        ("q2/a", "reviewed,14,\ndocuments,50,\n"),
        ("q1/b", "reviewed,6,\ndocuments,10,\n"),
        // This one says why.
        ("q2/b", "reviewed,5,one was counted twice\ndocuments,10,\n"),
    ];
    let checked = year(&[("a", "to = \"q2\""), ("b", "to = \"q2\"")], &area, &rows);
    assert_eq!(of(&checked, "6m", "review"), provisional("45/60", "75", "met"));
    assert_eq!(errors(&checked), ["R541 q2/a/reviewed"]);
}

/// The office keeps the denominator and has not filed q2: there is no ratio of q2, and half a year
/// is that of q1: 10 + 50 of 100.
#[test]
fn a_ratio_without_its_denominator_is_no_data() {
    let area = [
        metric("trained", "sum", "@all"),
        metric("staff", "last", "office"),
        indicator("trained-share", &["trained"], &["staff"], "%", AT_LEAST_HALF),
    ];
    let rows = [
        ("q1/office", "trained,10,\nstaff,100,\n"),
        ("q1/inspectorate", "trained,50,\n"),
        ("q2/inspectorate", "trained,45,\n"),
    ];
    let checked = year(&[("office", ""), ("inspectorate", "")], &area, &rows);
    assert_eq!(of(&checked, "q1", "trained-share"), line("60/100", "60", "met"));
    assert_eq!(of(&checked, "q2", "trained-share"), provisional("-", "-", "no-data"));
    assert_eq!(of(&checked, "6m", "trained-share"), provisional("60/100", "60", "met"));
}

/// What did not arise above the line only is an error, and the pair stays out: 9000/200 = 45
/// minutes, and 49/50.
#[test]
fn what_did_not_arise_on_one_side_is_not_0() {
    let area = [
        metric("minutes", "sum", "@all"),
        metric("visits", "sum", "@all"),
        metric("satisfied", "sum", "@all"),
        metric("asked", "sum", "@all"),
        indicator("wait", &["minutes"], &["visits"], "minutes", "at_most = 30"),
        indicator("satisfaction", &["satisfied"], &["asked"], "%", "at_least = 95"),
    ];
    let office = "minutes,n/a,the counter was broken\nvisits,400,\n\
                  satisfied,n/a,answers not evaluated yet\nasked,50,\n";
    let inspectorate = "minutes,9000,\nvisits,200,\nsatisfied,49,\nasked,50,\n";
    let rows = [("q1/office", office), ("q1/inspectorate", inspectorate)];
    let units = [("office", "to = \"q1\""), ("inspectorate", "to = \"q1\"")];
    let checked = year(&units, &area, &rows);
    assert_eq!(of(&checked, "q1", "wait"), provisional("9000/200", "45", "not-met"));
    assert_eq!(of(&checked, "q1", "satisfaction"), provisional("49/50", "98", "met"));
    let found = ["R540 q1/office/minutes", "R540 q1/office/satisfied"];
    assert_eq!(errors(&checked), found);
    // Neither asked nor answered is nothing wrong: 49 of 50, whole.
    let quiet = "minutes,n/a,no desk\nvisits,n/a,no desk\nsatisfied,n/a,none\nasked,0,\n";
    let checked = year(&units, &area, &[("q1/office", quiet), rows[1]]);
    assert_eq!(of(&checked, "q1", "wait"), line("9000/200", "45", "not-met"));
    assert_eq!(of(&checked, "q1", "satisfaction"), line("49/50", "98", "met"));
    assert_eq!(errors(&checked), <[String; 0]>::default());
}
