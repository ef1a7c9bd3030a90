//! Submissions that came too early, lateness that is accepted, written reports that have grown
//! stale, and the day that it is in the plan's time zone.

use crate::support::repository::{Repository, indicator, metric};
use crate::support::scratch::Scratch;
use serde_json::{Value, json};

const INSPECTORATE: &str = "reports/2022/q2/thanh-tra.csv";

/// The plan of four quarters whose second is filed on 2 June and whose fourth is filed in June.
fn four_quarters() -> Scratch {
    let share = indicator("on-time-share", &["on-time"], &["settled"], "%", "at_least = 95");
    let mut repository = Repository::new(2025)
        .head("language = \"en\"\ntimezone = \"+07:00\"")
        .calendar(4)
        .units(&["office", "inspectorate"])
        .asks(metric("settled", "sum", "@all") + &metric("on-time", "sum", "@all") + &share);
    for (name, settled, on_time) in [
        ("q1/inspectorate", 101, 100),
        ("q1/office", 100, 99),
        ("q2/inspectorate", 103, 100),
        ("q2/office", 100, 99),
        ("q4/inspectorate", 103, 99),
    ] {
        repository = repository.submits(name, format!("settled,{settled}\non-time,{on_time}"));
    }
    let scratch = Scratch::of(&repository.files());
    scratch.git(&["init", "-q", "-b", "main"]);
    scratch.git(&["add", "."]);
    scratch.commit("2025-06-02T10:00:00+07:00", "Coordinator");
    scratch
}

#[test]
fn a_period_that_has_not_begun_has_no_figures_and_one_that_runs_not_all_of_them() {
    let scratch = four_quarters();
    scratch.reform(&["check", "--as-of", "2025-07-01"]).ended(1);
    let mut found = scratch.found(&["--as-of", "2025-07-01"]);
    // Quarter I was late and the office's figures are those of the quarter before: other rules.
    found.retain(|found| found.starts_with("R41"));
    assert_eq!(
        found,
        [
            "R411 reports/2025/q2/inspectorate.csv",
            "R411 reports/2025/q2/office.csv",
            "R410 reports/2025/q4/inspectorate.csv",
        ]
    );
    // 99 + 100 of 100 + 103: what is early counts as far as it goes.
    let figures = |period: &str, as_of: &str| {
        let report = scratch.json(&["report", "--period", period, "--as-of", as_of]);
        let share = &report["indicators"][0];
        (share["numerator"].clone(), share["denominator"].clone(), share["verdict"].clone())
    };
    assert_eq!(figures("q2", "2025-07-01"), (json!(199), json!(203), json!("met")));
    assert_eq!(figures("q4", "2025-07-01"), (Value::Null, Value::Null, json!("no-data")));
    let report = scratch.json(&["report", "--period", "q4", "--as-of", "2025-07-01"]);
    assert_eq!(report["excluded"].as_array().map(Vec::len), Some(2), "and says which rows");
    // On the quarter's first day it has begun; that the file came before stays a warning.
    let begun = scratch.found(&["--as-of", "2025-10-01"]);
    assert!(begun.contains(&"R411 reports/2025/q4/inspectorate.csv".to_owned()), "{begun:?}");
    assert_eq!(figures("q4", "2025-10-01"), (json!(99), json!(103), json!("met")));
}

#[test]
fn a_submission_that_is_committed_again_after_its_period_is_whole() {
    let scratch = Scratch::repository();
    scratch.git(&["add", "reports/2022/q1"]);
    scratch.commit("2022-03-16T08:00:00+07:00", "Coordinator");
    scratch.git(&["add", "."]);
    scratch.commit("2022-06-13T23:30:00+07:00", "Coordinator");
    let early = || {
        let mut found = scratch.found(&["--as-of", "2022-07-01"]);
        found.retain(|found| found.starts_with("R411"));
        found
    };
    let office = ["R411 reports/2022/q2/van-phong.csv"];
    assert_eq!(early(), [&format!("R411 {INSPECTORATE}"), office[0]]);
    // In the plan's time zone it was the last day already: the day is the plan's, not the clock's.
    let plan = scratch.read("plan/2022/plan.toml");
    scratch.write("plan/2022/plan.toml", format!("timezone = \"+08:00\"\n{plan}"));
    assert_eq!(early(), [""; 0]);
    scratch.write("plan/2022/plan.toml", &plan);
    // A change that waits to be committed is of today, and one that is committed is of its day.
    scratch.edit(INSPECTORATE, "visits,59", "visits,61");
    assert_eq!(early(), office);
    scratch.submit(INSPECTORATE, "2022-06-15T08:00:00+07:00", "Inspectorate");
    assert_eq!(early(), office);
    // Or somebody answers for it.
    let waiver = "format = 1\n[[waiver]]\ncode = \"R411\"\nat = \"q2/van-phong\"\n\
        value = \"2022-06-13\"\nreason = \"nothing came in on the last day\"\nby = \"Office\"\n";
    scratch.write("plan/2022/waivers.toml", waiver);
    assert_eq!(scratch.found(&["--as-of", "2022-07-01"]), [""; 0]);
}

#[test]
fn lateness_that_is_accepted_reads_so() {
    let scratch = Scratch::repository();
    scratch.git(&["add", "."]);
    scratch.commit("2022-06-20T08:00:00+07:00", "Coordinator");
    let before = scratch.json(&["status", "--period", "q2", "--as-of", "2022-07-01"]);
    assert_eq!((&before["totals"]["late"], &before["totals"]["excused"]), (&json!(2), &json!(0)));
    let waiver = "format = 1\n[[waiver]]\ncode = \"R406\"\nat = \"q2/thanh-tra\"\n\
        value = \"2022-06-20\"\nreason = \"the line was down\"\nby = \"Office\"\n";
    scratch.write("plan/2022/waivers.toml", waiver);
    let status = scratch.json(&["status", "--period", "q2", "--as-of", "2022-07-01"]);
    assert_eq!((&status["totals"]["late"], &status["totals"]["excused"]), (&json!(1), &json!(1)));
    let standing = scratch.standing("q2", "thanh-tra");
    assert_eq!((&standing["timeliness"], &standing["days_late"]), (&json!("excused"), &json!(3)));
    assert_eq!(standing["excuse"], json!({"reason": "the line was down", "by": "Office"}));
    assert_eq!(scratch.standing("q2", "van-phong")["timeliness"], "late", "another's is not");
    let shown = |more: &[&str]| {
        let arguments = [&["status", "--period", "q2", "--as-of", "2022-07-01"], more].concat();
        scratch.reform(&arguments).text()
    };
    let plain = shown(&[]);
    assert!(plain.contains("excused, 3 days past due") && plain.contains("excused 1"), "{plain}");
    assert!(!plain.contains("the line was down"), "{plain}");
    let told = shown(&["-v"]);
    assert!(told.contains("the line was down (Office)"), "{told}");
    let report = scratch.json(&["report", "--period", "q2", "--as-of", "2022-07-01"]);
    assert_eq!(report["units"][1]["timeliness"], "excused", "{}", report["units"]);
}

#[test]
fn a_written_report_whose_figures_have_changed_is_stale() {
    let scratch = Scratch::submitted();
    let stale = || {
        let mut found = scratch.found(&["--as-of", "2022-07-01"]);
        found.retain(|found| found.starts_with("R412"));
        let status = scratch.json(&["status", "--period", "q1", "--as-of", "2022-07-01"]);
        let told = status["stale"].as_array().expect("a list").len();
        assert_eq!(found.len(), told, "status says what check says");
        found
    };
    let write = |period: &str| {
        let out =
            scratch.reform(&["report", "--period", period, "--write", "--as-of", "2022-07-01"]);
        assert_eq!(out.code, Some(0), "{}", out.err);
    };
    let note = |report: &str| format!("reports/2022/{report}/consolidated/written.toml");
    assert_eq!(stale(), [""; 0], "nothing was written");
    write("q1");
    write("6m");
    let bytes = scratch.read(&note("6m"));
    write("6m");
    assert_eq!(scratch.read(&note("6m")), bytes, "the same figures, the same bytes");
    assert_eq!(stale(), [""; 0]);
    scratch.edit(INSPECTORATE, "visits,59", "visits,61");
    assert_eq!(stale(), [format!("R412 {}", note("6m"))], "quarter I has not changed");
    let shown = scratch.reform(&["status", "--as-of", "2022-07-01"]).text();
    assert!(shown.contains("figures have changed since"), "{shown}");
    write("6m");
    scratch.edit("plan/2022/areas/1-procedures.toml", "at_least = 99", "at_least = 98");
    assert_eq!(stale(), [format!("R412 {}", note("6m")), format!("R412 {}", note("q1"))]);
    write("6m");
    write("q1");
    assert_eq!(stale(), [""; 0]);
    scratch.remove("reports/2022/q1/consolidated/q1.docx");
    assert_eq!(stale(), [format!("R412 {}", note("q1"))], "a file is gone");
    scratch.write(&note("q1"), "<<<<<<< HEAD\n");
    assert_eq!(stale(), [format!("R412 {}", note("q1"))], "nobody can tell");
    scratch.remove(&note("q1"));
    assert_eq!(stale(), [""; 0], "without the note nothing is said");
}

#[test]
fn closing_does_not_make_a_written_report_stale() {
    let scratch = Scratch::submitted();
    for arguments in [&["report", "--period", "q1", "--write"][..], &["close", "--period", "q1"]] {
        scratch.reform(&[arguments, &["--as-of", "2022-03-20"]].concat()).ended(0);
    }
    assert_eq!(scratch.found(&["--as-of", "2022-07-01"]), [""; 0]);
}

#[test]
fn the_commit_that_first_said_done_tells_the_day() {
    let scratch = Scratch::repository();
    let path = "reports/2022/q2/van-phong.csv";
    let done = "publish-procedures,done,,152/QĐ-SCT 10/06/2022";
    scratch.edit("plan/2022/areas/1-procedures.toml", "due = 2022-06-30", "due = 2022-06-10");
    scratch.edit(path, done, "publish-procedures,in-progress,,");
    scratch.submit(path, "2022-06-14T09:00:00+07:00", "Office");
    scratch.edit(path, "publish-procedures,in-progress,,", "publish-procedures,done,,scan.pdf");
    scratch.write("reports/2022/q2/scan.pdf", "x");
    scratch.submit(path, "2022-06-16T09:00:00+07:00", "Office");
    scratch.edit(path, "visits,198", "visits,199");
    scratch.submit(path, "2022-06-29T09:00:00+07:00", "Office");
    let report = scratch.json(&["report", "--period", "q2", "--as-of", "2022-07-01"]);
    let task = &report["tasks"][0];
    assert_eq!((&task["verdict"], &task["late_days"]), (&json!("met"), &json!(6)), "{task}");
    assert_eq!(task["done_on"], "2022-06-16", "neither the first commit nor the last");
}

/// What a command answers at a moment of the machine's clock.
fn at(scratch: &Scratch, now: &str, arguments: &[&str]) -> Value {
    let file = tempfile::NamedTempFile::with_suffix(".json").expect("a file");
    let root = scratch.root().to_str().expect("a path");
    let out = file.path().to_str().expect("a path");
    let whole = [&["reform", "-C", root, "-o", out], &[][..]].concat();
    let whole = [&[whole[0]], arguments, &whole[1..], &["--format", "json"]].concat();
    let now = now.parse().expect("a moment");
    reform::shell::run_at(whole.into_iter().map(Into::into), now);
    let text = std::fs::read_to_string(file.path()).expect("read");
    serde_json::from_str(&text).unwrap_or_else(|_| panic!("{text}"))
}

#[test]
fn today_is_the_day_in_the_plans_time_zone() {
    let scratch = Scratch::repository();
    let plan = scratch.read("plan/2022/plan.toml");
    scratch.write("plan/2022/plan.toml", format!("timezone = \"+07:00\"\n{plan}"));
    scratch.submit("reports/2022/q1/thanh-tra.csv", "2022-03-17T17:17:00+00:00", "Inspectorate");
    // At 00:17 of 18 March in Hà Nội, whatever the machine's own clock calls that moment.
    for now in
        ["2022-03-17T17:17:00+00:00", "2022-03-17T10:17:00-07:00", "2022-03-18T00:17:00+07:00"]
    {
        for command in ["check", "status", "report"] {
            let answer = at(&scratch, now, &[command, "--period", "q1"]);
            assert_eq!(answer["as_of"], "2022-03-18", "{command} at {now}");
        }
        let status = at(&scratch, now, &["status", "--period", "q1"]);
        let arrived = &status["units"][1]["periods"][0];
        assert_eq!(arrived["submitted"]["day"], status["as_of"], "came today, not tomorrow");
        assert_eq!((&arrived["timeliness"], &arrived["days_late"]), (&json!("late"), &json!(1)));
    }
    // A minute before midnight the deadline has not passed.
    scratch.remove("reports/2022/q1/van-phong.csv");
    let missing = |now: &str| {
        let found = at(&scratch, now, &["check"]);
        let all = found["diagnostics"].as_array().expect("a list").clone();
        all.iter().find(|d| d["code"] == "R401").map(|d| d["severity"].clone())
    };
    assert_eq!(missing("2022-03-17T16:59:00+00:00"), Some(json!("note")));
    assert_eq!(missing("2022-03-17T17:00:00+00:00"), Some(json!("error")));
    // A plan that names no time zone is read by the machine's own clock.
    scratch.write("plan/2022/plan.toml", &plan);
    assert_eq!(at(&scratch, "2022-03-17T17:17:00+00:00", &["check"])["as_of"], "2022-03-17");
    assert_eq!(at(&scratch, "2022-03-18T00:17:00+07:00", &["check"])["as_of"], "2022-03-18");
    // And a day that is given is that day.
    let given = at(&scratch, "2022-03-17T17:17:00+00:00", &["check", "--as-of", "2022-01-02"]);
    assert_eq!(given["as_of"], "2022-01-02");
}

#[test]
fn a_new_plan_begins_in_the_time_zone_that_it_names() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("new");
    let arguments = ["reform", "init", root.to_str().expect("a path"), "--quiet"];
    // Half past midnight of 1 April in Hà Nội: the second quarter has begun.
    let now = "2022-03-31T17:30:00+00:00".parse().expect("a moment");
    reform::shell::run_at(arguments.map(Into::into), now);
    let plan = std::fs::read_to_string(root.join("plan/2022/plan.toml")).expect("a plan");
    assert!(plan.contains("timezone = \"+07:00\""), "{plan}");
    assert!(plan.contains("from = 2022-04-01"), "{plan}");
}
