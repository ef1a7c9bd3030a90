//! A day gone by: no commit of a later day is known, whatever has been done since.

use crate::support::scratch::Scratch;

const INSPECTORATE: &str = "reports/2022/q1/thanh-tra.csv";
const OFFICE: &str = "reports/2022/q2/van-phong.csv";
const DAY: &str = "2022-06-20";

/// What a clerk, a coordinator and a program ask.
const ASKED: [&[&str]; 10] = [
    &["check"],
    &["check", "--format", "sarif"],
    &["status", "--period", "q2", "--todo"],
    &["status", "--period", "q1", "--format", "json"],
    &["report", "--period", "q2"],
    &["report", "--period", "q2", "--format", "json"],
    &["report", "--period", "q1", "--format", "md"],
    &["why", "on-time", "--period", "q2"],
    &["plan", "proposals"],
    &["plan", "years"],
];

fn answers(scratch: &Scratch) -> Vec<String> {
    let ask = |command: &&[&str]| {
        let out = scratch.reform(&[command, &["--as-of", DAY][..]].concat());
        format!("{command:?} {:?}\n{}", out.code, out.text())
    };
    ASKED.iter().map(ask).collect()
}

fn commit(scratch: &Scratch, day: &str) {
    scratch.git(&["add", "-A"]);
    scratch.commit(&format!("{day}T08:00:00+07:00"), "Coordinator");
}

#[test]
fn what_is_committed_later_changes_no_answer() {
    let scratch = Scratch::submitted();
    let before = answers(&scratch);
    // Figures are corrected, taken away, moved and added; the plan is revised; a period is closed.
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    scratch.edit("plan/2022/plan.toml", "year = 2022", "year = 2022\ngrace_days = 9");
    commit(&scratch, "2022-06-21");
    scratch.reform(&["close", "--period", "q1", "--as-of", "2022-06-22"]).ended(0);
    commit(&scratch, "2022-06-22");
    scratch.reform(&["plan", "new-year"]).ended(0);
    commit(&scratch, "2022-06-22");
    scratch.git(&["mv", OFFICE, "reports/2022/q2/moved.csv"]);
    scratch.write("reports/2022/findings.csv", "rubbish\n");
    scratch.write("seeds/later.toml", "rubbish");
    commit(&scratch, "2022-06-23");
    for (then, now) in before.iter().zip(answers(&scratch)) {
        assert_eq!(*then, now);
    }
    let later =
        scratch.reform(&["report", "--period", "q1", "--format", "md", "--as-of", "2022-06-21"]);
    assert!(!before.iter().any(|text| text.ends_with(&later.text())), "it can be told");
}

#[test]
fn what_is_not_committed_has_no_day_and_stands() {
    let scratch = Scratch::submitted();
    scratch.edit(INSPECTORATE, "visits,61", "visits,many");
    let found = scratch.found(&["--as-of", DAY]);
    assert!(found.contains(&format!("R501 {INSPECTORATE}")), "{found:?}");
    assert!(found.contains(&format!("R409 {INSPECTORATE}")), "{found:?}");
    // On top of a commit of a later day it is later too.
    scratch.edit(INSPECTORATE, "visits,many", "visits,62");
    commit(&scratch, "2022-06-21");
    scratch.edit(INSPECTORATE, "visits,62", "visits,many");
    assert!(!scratch.found(&["--as-of", DAY]).iter().any(|found| found.contains(INSPECTORATE)));
    let now = scratch.found(&["--as-of", "2022-06-21"]);
    assert!(now.contains(&format!("R501 {INSPECTORATE}")), "{now:?}");
}

#[test]
fn a_submission_that_came_later_is_not_there_yet() {
    let scratch = Scratch::submitted();
    let state = |day: &str| {
        let json = scratch.json(&["status", "--period", "q2", "--as-of", day]);
        json["units"][0]["periods"][0]["state"].clone()
    };
    assert_eq!(state("2022-06-13"), "missing");
    assert_eq!(state("2022-06-14"), "complete");
}

#[test]
fn a_year_that_was_put_in_later_stands_as_it_is() {
    // All of it.
    let scratch = Scratch::new();
    scratch.git(&["init", "-q", "-b", "main"]);
    commit(&scratch, "2026-01-05");
    let json = scratch.json(&["status", "--period", "q1", "--as-of", DAY]);
    assert_eq!(json["units"][0]["periods"][0]["state"], "complete");
    assert_eq!(json["history"], "later");
    let said = scratch.reform(&["status", "--period", "q1", "--as-of", DAY, "-v"]).said();
    assert!(said.contains("no commit of 2022-06-20 or before"), "{said}");
    // The plan alone: its submissions have kept their days.
    let scratch = Scratch::new();
    scratch.git(&["init", "-q", "-b", "main"]);
    scratch.git(&["add", "plan"]);
    scratch.commit("2026-01-05T08:00:00+07:00", "Coordinator");
    scratch.submit(INSPECTORATE, "2022-03-15T08:00:00+07:00", "B");
    scratch.git(&["add", "reports"]);
    scratch.commit("2022-06-14T08:00:00+07:00", "Coordinator");
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    commit(&scratch, "2026-01-06");
    let json = scratch.json(&["status", "--period", "q1", "--as-of", "2022-03-20"]);
    let of = |unit: &str| {
        let units = json["units"].as_array().expect("a list");
        units.iter().find(|line| line["id"] == unit).expect("the unit")["periods"][0].clone()
    };
    assert_eq!(of("thanh-tra")["submitted"]["day"], "2022-03-15");
    assert_eq!(of("thanh-tra")["revised"], serde_json::Value::Null);
    assert_eq!(of("van-phong")["state"], "missing");
}

#[test]
fn what_writes_takes_files_as_they_are() {
    let scratch = Scratch::submitted();
    scratch.edit(INSPECTORATE, "visits,61", "visits, 62");
    commit(&scratch, "2022-06-21");
    scratch.reform(&["fmt", "--as-of", DAY]).ended(0);
    assert!(scratch.read(INSPECTORATE).contains("visits,62"));
}
