//! Who brought the lines behind a figure, and when.

use crate::support::scratch::Scratch;
use serde_json::Value;

const FILE: &str = "reports/2022/q1/thanh-tra.csv";

/// The rows of one file behind an indicator.
fn rows(scratch: &Scratch, file: &str) -> Vec<Value> {
    let json = scratch.json(&["why", "on-time", "--period", "q1"]);
    let rows = json["contributions"].as_array().expect("rows").iter();
    let rows: Vec<Value> = rows.filter(|row| row["file"] == file).cloned().collect();
    assert!(!rows.is_empty(), "{json}");
    rows
}

#[test]
fn each_line_names_the_last_commit_of_its_file() {
    let scratch = Scratch::submitted();
    scratch.edit(FILE, "settled-late,", "settled-late ,");
    scratch.submit(FILE, "2022-03-16T23:30:00+07:00", "Thanh tra");
    let hash = scratch.git(&["rev-parse", "HEAD"]);
    for row in rows(&scratch, FILE) {
        assert_eq!(row["commit"], hash.trim());
        assert_eq!(row["author"], "An Author");
        assert_eq!(row["date"], "2022-03-16");
        assert_eq!(row["unsaved"], false);
    }
    let table = scratch.reform(&["why", "on-time", "--period", "q1", "--format", "md"]).text();
    assert!(table.contains(&format!("{} An Author, 2022-03-16", &hash[..8])), "{table}");

    scratch.edit(FILE, "settled-late ,", "settled-late,");
    assert!(rows(&scratch, FILE).iter().all(|row| row["unsaved"] == true));
    let table = scratch.reform(&["why", "on-time", "--period", "q1", "--format", "md"]).text();
    assert!(table.contains("changed since, not committed"), "{table}");
}

#[test]
fn a_line_that_no_commit_holds_says_so() {
    let scratch = Scratch::repository();
    for row in rows(&scratch, FILE) {
        assert_eq!(row["commit"], Value::Null);
    }
    assert_eq!(scratch.json(&["why", "on-time", "--period", "q1"])["history"], "known");
    let table = scratch.reform(&["why", "on-time", "--period", "q1", "--format", "md"]).text();
    assert!(table.contains("| not committed |"), "{table}");
}

#[test]
fn without_a_repository_of_git_nobody_is_named() {
    let scratch = Scratch::new();
    assert_eq!(scratch.json(&["why", "on-time", "--period", "q1"])["history"], "unknown");
    assert!(
        rows(&scratch, FILE).iter().all(|row| row["commit"].is_null() && row["date"].is_null())
    );
}
