//! `reform why` and `reform report --write`, as their users run them.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::files::own;
use crate::support::run::{self, Run};
use crate::support::scratch::Scratch;

fn reform(root: &Path, arguments: &[&str]) -> Run {
    run::run(root, &[arguments, &["--as-of", "2022-12-20", "--lang", "en"]].concat())
}

fn why(arguments: &[&str]) -> Value {
    let out = reform(own(), &[&["why"], arguments, &["--format", "json"]].concat()).ended(0);
    out.json()
}

#[test]
fn the_rows_that_are_used_add_up_to_the_figure() {
    for (indicator, period) in
        [("on-time", "6m"), ("procedures-public", "9m"), ("electronic-files", "year")]
    {
        let why = why(&[indicator, "--period", period]);
        assert_eq!(why["schema"], "reform.why/1");
        let rows = why["contributions"].as_array().expect("rows");
        for (side, sum) in [("above", "numerator"), ("below", "denominator")] {
            let used = rows.iter().filter(|row| row["used"] == true && row[side] == true);
            let total: i64 =
                used.map(|row| row["value"].as_str().expect("a value").parse().unwrap_or(0)).sum();
            assert_eq!(Some(total), why[sum].as_i64(), "{indicator} {period}");
        }
        for row in rows.iter().filter(|row| row["used"] == true) {
            let path = own().join(row["file"].as_str().expect("a file"));
            let line = usize::try_from(row["line"].as_u64().expect("a line")).expect("small");
            let file = fs::read_to_string(path).expect("read");
            let found = file.lines().nth(line - 1).expect("a line");
            assert!(found.starts_with(row["metric"].as_str().expect("an id")), "{found}");
            assert!(found.contains(row["value"].as_str().expect("a value")), "{found}");
        }
    }
}

#[test]
fn what_is_left_out_is_named_with_the_reason() {
    let missing = why(&["electronic-files", "--period", "year"]);
    let rows = missing["contributions"].as_array().expect("rows");
    let out: Vec<_> = rows.iter().filter(|row| row["used"] == false).collect();
    assert_eq!(out.len(), 2);
    for row in out {
        assert_eq!(row["standing"], "not-submitted");
        assert_eq!(row["file"], "reports/2022/q4/trung-tam-khuyen-cong.csv");
        assert_eq!(row["line"], Value::Null);
    }
    // A stock: of three quarters the last stands for all.
    let stock = why(&["procedures-public", "--period", "9m"]);
    let rows = stock["contributions"].as_array().expect("rows");
    assert!(rows.iter().all(|row| (row["period"] == "q3") == (row["used"] == true)));
    assert!(rows.iter().any(|row| row["standing"] == "other-period"));

    let folder = Scratch::shipped();
    let path = folder.root().join("reports/2022/q1/quan-ly-cong-nghiep.csv");
    let csv = fs::read_to_string(&path).expect("read");
    assert!(csv.contains(",2,,\nsettled,"), "{csv}");
    fs::write(&path, csv.replace(",2,,\nsettled,", ",two,,\nsettled,")).expect("written");
    let out = reform(folder.root(), &["why", "on-time", "--period", "q1", "--format", "md"]);
    let said = out.text();
    assert!(said.contains("an error keeps it out: R501"), "{said}");
    assert!(said.contains("no commit, author or date is named"), "no repository of git: {said}");
    assert!(said.contains("another figure of this indicator is lacking"), "{said}");
    assert!(said.contains("reports/2022/q1/quan-ly-cong-nghiep.csv:17"), "{said}");
}

#[test]
fn a_miss_is_compared_without_rounding() {
    let q1 = why(&["on-time", "--period", "q1"]);
    assert_eq!(q1["shown"].to_string(), "98.68");
    assert_eq!(q1["verdict"], "not-met");
    assert_eq!(q1["rounding"], "nearest");
    let out = reform(own(), &["why", "on-time", "--period", "q1"]);
    let said = out.text();
    for expected in
        ["1,500 × 100 = 150,000 < 150,480 = 99 × 1,520", "1,500 ÷ 1,520 × 100 ≈ 98.684211"]
    {
        assert!(said.contains(expected), "{expected}\n{said}");
    }
    let unit = why(&["on-time", "--period", "q1", "--unit", "quan-ly-thuong-mai"]);
    assert_eq!(unit["judged_by"]["at_least"].to_string(), "99.5", "by its own target");
    assert!(
        unit["contributions"]
            .as_array()
            .expect("rows")
            .iter()
            .all(|row| row["unit"] == "quan-ly-thuong-mai")
    );
}

#[test]
fn what_cannot_be_explained_could_not_run() {
    let out = reform(own(), &["why", "on-tme", "--period", "q1"]);
    assert_eq!(out.code, Some(2));
    assert!(out.err.contains("did you mean “on-time”"), "{}", out.err);
    let not_asked = ["why", "documents-checked", "--period", "q1", "--unit", "van-phong"];
    assert_eq!(reform(own(), &not_asked).code, Some(2));
    assert_eq!(reform(own(), &["why", "on-time"]).code, Some(2));
}

#[test]
fn all_formats_are_written_and_none_is_read_back() {
    let folder = Scratch::shipped();
    let before = reform(folder.root(), &["report", "--period", "6m", "--format", "json"]).text();
    let checked = reform(folder.root(), &["check", "--format", "json"]).text();
    let out = reform(folder.root(), &["report", "--period", "6m", "--write"]).ended(0);
    let listed = out.text();
    assert_eq!(listed.lines().count(), reform::write::FORMATS.len());
    for path in listed.lines() {
        assert!(path.starts_with("reports/2022/6m/consolidated/6m"), "{path}");
        assert!(fs::metadata(folder.root().join(path)).expect("written").len() > 0, "{path}");
    }
    let json = folder.read("reports/2022/6m/consolidated/6m.json");
    assert_eq!(json, before);
    assert_eq!(reform(folder.root(), &["check", "--format", "json"]).text(), checked);
    let again = reform(folder.root(), &["report", "--period", "6m", "--format", "json"]).text();
    assert_eq!(again, before, "the data's fingerprint is the submissions' alone");

    let part =
        reform(folder.root(), &["report", "--period", "q1", "--write", "--unit", "thanh-tra"]);
    assert_eq!(part.code, Some(2));
    assert!(!folder.root().join("reports/2022/q1/consolidated").exists());
    let refused =
        reform(folder.root(), &["report", "--period", "year", "--write", "--require-complete"]);
    assert_eq!(refused.code, Some(1));
    assert!(!folder.root().join("reports/2022/year/consolidated").exists());
}

#[test]
fn a_period_in_which_it_failed_is_told_beside_the_verdict() {
    let year = why(&["procedures-public", "--period", "year"]);
    assert_eq!(year["verdict"], "met");
    let failed = &year["failed_periods"][0];
    let figures =
        ["period", "numerator", "denominator", "value"].map(|key| failed[key].to_string());
    assert_eq!(figures, ["\"q3\"", "125", "126", "99.206349"]);
    let quarter = why(&["procedures-public", "--period", "q3"]);
    assert_eq!(quarter["failed_periods"].as_array().map(Vec::len), Some(0), "the verdict says it");
    let out = reform(own(), &["why", "procedures-public", "--period", "year"]);
    let said = out.text();
    assert!(said.contains("quarter III: 99.21% (125/126)"), "{said}");
}
