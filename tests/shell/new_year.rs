//! `reform plan new-year` on the repository's own plan, as its users run it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::files;
use crate::support::run::{self, Run};
use crate::support::scratch::Scratch;

fn reform(folder: &Path, arguments: &[&str]) -> Run {
    run::run(folder, &[arguments, &["--lang", "en", "--as-of", "2023-01-05"]].concat())
}

/// The files of a year's plan by their path within it.
fn plan(root: &Path, year: &str) -> BTreeMap<String, String> {
    let files = files::read(&root.join("plan").join(year)).into_iter();
    files.map(|(name, bytes)| (name, String::from_utf8(bytes).expect("UTF-8"))).collect()
}

/// The tasks that are done with: done by the year's report, with one date, and not of every year.
fn done(root: &Path) -> Vec<String> {
    let report = reform(root, &["report", "--period", "year", "--format", "json"]).ended(0).json();
    let tasks = report["tasks"].as_array().expect("tasks").iter();
    let done = tasks.filter(|task| task["verdict"] == "met" && task["due"] != "ongoing");
    let files = plan(root, "2022");
    let is_yearly = |id: &str| {
        let block = files.values().find_map(|text| text.split_once(&format!("id = \"{id}\"\n")));
        let block = block.expect("a task").1.split("\n[[").next().expect("its keys");
        ["yearly = true", "unit_plan = true", "due = [", "times = ", "each-period"]
            .iter()
            .any(|key| block.contains(key))
    };
    let ids = done.map(|task| task["id"].as_str().expect("an id").to_owned());
    ids.filter(|id| !is_yearly(id)).collect()
}

#[test]
fn next_years_plan_checks_clean_and_has_nothing_that_is_done() {
    let folder = Scratch::shipped();
    let done = done(folder.root());
    assert!(done.len() > 10, "{done:?}");
    reform(folder.root(), &["plan", "new-year"]).ended(0);
    let (before, after) = (plan(folder.root(), "2022"), plan(folder.root(), "2023"));
    let mut expected: Vec<_> = before.keys().filter(|name| *name != "waivers.toml").collect();
    expected.sort();
    assert_eq!(after.keys().collect::<Vec<_>>(), expected);
    let years = |line: &str| line.replace("2023", "*").replace("2022", "*").replace("2021", "*");
    for (name, text) in &after {
        let old: Vec<_> = before[name].lines().map(years).collect();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with("#:")) {
            let is_new = line.starts_with("settled = ");
            assert!(is_new || old.contains(&years(line)), "{name}: {line}");
        }
    }
    let all: String = after.values().map(String::as_str).collect();
    for new in [
        "year = 2023",
        "from = 2022-12-15",
        "to = 2023-03-14",
        "due = 2023-08-31",
        "name.vi = \"năm 2023\"",
        "#: Proposed for 2023 – solutions:",
    ] {
        assert!(all.contains(new), "{new}");
    }
    for id in done {
        assert!(!all.contains(&format!("id = \"{id}\"\n")), "{id} is done");
        assert!(!all.contains(&format!("after = \"{id}\"")), "nothing waits for {id}");
    }
    let check = reform(folder.root(), &["check", "--year", "2023", "--format", "json"]);
    let found = check.json();
    for found in found["diagnostics"].as_array().expect("findings") {
        assert_eq!(found["code"], "R401", "{found}");
        assert_eq!(found["severity"], "note", "{found}");
    }
    assert_eq!(check.code, Some(0));
    let last = reform(folder.root(), &["report", "--period", "q1", "--year", "2022"]);
    assert_eq!(last.code, Some(0), "the year before is as it was");
}

#[test]
fn it_says_what_people_must_decide() {
    let folder = Scratch::shipped();
    let path = folder.root().join("plan/2022/areas/7-steering.toml");
    let area = fs::read_to_string(&path).expect("read");
    fs::write(&path, area.replace("of 2022\"", "of 2022, after 2019\"")).expect("written");
    let said = reform(folder.root(), &["plan", "new-year"]).text();
    for expected in [
        " files made from plan/2022; dates",
        "q3 (quarter III): Saturday 2023-09-16",
        "q2 (quarter II): Saturday 2023-06-17",
        "16341/KH-UBND",
        "seeds/ke-hoach-cchc-2022.toml",
        "of 2023, after 2019",
        "--year 2022",
    ] {
        assert!(said.contains(expected), "{expected} is not in\n{said}");
    }
    assert!(!said.contains("q1 (quarter I)"), "a Friday: {said}");
}

#[test]
fn nothing_that_is_there_is_overwritten() {
    let folder = Scratch::shipped();
    fs::create_dir(folder.root().join("plan/2023")).expect("made");
    let entries = || fs::read_dir(folder.root().join("plan")).expect("read").count();
    let before = entries();
    let refused = reform(folder.root(), &["plan", "new-year", "--year", "2022"]).ended(2);
    assert!(refused.err.contains("is there already"));
    assert_eq!(fs::read_dir(folder.root().join("plan/2023")).expect("read").count(), 0);
    assert_eq!(entries(), before, "no temporary folder stays behind");
}

#[test]
fn asked_twice_it_makes_no_year_after_next() {
    let folder = Scratch::shipped();
    reform(folder.root(), &["plan", "new-year"]).ended(0);
    let again = ["plan", "new-year", "--as-of", "2022-12-20", "--lang", "en"];
    let refused = run::run(folder.root(), &again).ended(2);
    assert!(refused.err.contains("the plan of 2023 is there"), "{}", refused.err);
    assert!(!folder.root().join("plan/2024").exists());
    // Who names the year means it.
    reform(folder.root(), &["plan", "new-year", "--year", "2023"]).ended(0);
    assert!(folder.root().join("plan/2024").exists());
}

#[test]
fn a_plan_with_errors_is_not_taken_over() {
    let folder = Scratch::shipped();
    let path = folder.root().join("plan/2022/units.toml");
    let units = fs::read_to_string(&path).expect("read");
    fs::write(&path, units + "phone = 1\n").expect("written");
    let refused = reform(folder.root(), &["plan", "new-year"]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.err.contains("R102"), "{}", refused.err);
    assert!(!folder.root().join("plan/2023").exists());
}

#[test]
fn options_of_the_tables_do_not_go_with_it() {
    let folder = Scratch::shipped();
    for option in [["--format", "md"], ["-o", "x.md"]] {
        let refused = reform(folder.root(), &[&["plan", "new-year"], &option[..]].concat());
        assert_eq!(refused.code, Some(2));
        assert!(!folder.root().join("plan/2023").exists());
    }
}

/// What was in force for part of the year: what has ended leaves with all that named it alone, what
/// began holds from the new year's beginning, and what passed from unit to unit is the last one's.
#[test]
fn windows_are_of_the_year_they_were_stated_for() {
    let metric = |id: &str, keys: &str| {
        format!(
            "[[metric]]\nid = \"{id}\"\nname.en = \"{id}\"\ntype = \"count\"\nover_time = \"sum\"\n{keys}\n"
        )
    };
    let indicator = |id: &str, above: &str, below: &str, keys: &str| {
        format!(
            "[[indicator]]\nid = \"{id}\"\nname.en = \"{id}\"\nnumerator = [{above}]\ndenominator = [{below}]\n\
             unit = \"%\"\ntarget = {{ at_least = 50 }}\njudged = \"every-period\"\n{keys}\n"
        )
    };
    let area = [
        "format = 1\n".to_owned(),
        metric("ended", "to = \"q2\"\nreported_by = [\"thanh-tra\"]"),
        metric("begun", "from = \"q2\"\nin = [\"q2\", \"q4\"]\nreported_by = [\"thanh-tra\"]"),
        metric(
            "passed",
            "reported_by = [{ unit = \"thanh-tra\", to = \"q2\" }, { unit = \"van-phong\", from = \"q3\" }]",
        ),
        indicator("ended-share", "\"ended\"", "\"passed\"", ""),
        indicator("mixed-share", "\"ended\", \"begun\"", "\"passed\"", "from = \"q2\""),
        "[[rule]]\nid = \"bound\"\nleft = [\"ended\"]\nis = \"at_most\"\nright = [\"begun\"]\n".to_owned(),
        "[[table]]\nid = \"sheet\"\nname.en = \"Sheet\"\nrows = \"units\"\ncolumns = [\"ended\", \"begun\"]\n"
            .to_owned(),
    ];
    let folder = Scratch::shipped();
    folder.write("plan/2022/areas/8-extra.toml", area.concat());
    let header = folder.read("plan/2022/plan.toml");
    let extra = "\n[[area]]\nid = \"extra\"\nnumber = 8\nname.en = \"Extra\"\n";
    folder.write("plan/2022/plan.toml", header + extra);
    let said = reform(folder.root(), &["plan", "new-year"]);
    assert_eq!(said.code, Some(0), "{}", said.text());
    let said = said.text();
    for expected in
        ["ended (ended)", "ended-share (ended-share)", "bound (bound)", "passed: van-phong"]
    {
        assert!(said.contains(expected), "{expected} in {said}");
    }
    assert!(said.contains("gone from: begun, mixed-share."), "{said}");
    let expected = [
        "format = 1\n".to_owned(),
        metric("begun", "in = [\"q2\", \"q4\"]\nreported_by = [\"thanh-tra\"]"),
        metric("passed", "reported_by = [\"van-phong\"]"),
        indicator("mixed-share", "\"begun\"", "\"passed\"", ""),
        "[[table]]\nid = \"sheet\"\nname.en = \"Sheet\"\nrows = \"units\"\ncolumns = [\"begun\"]\n"
            .to_owned(),
    ];
    let lines = |text: &str| {
        let is_told = |line: &&str| !line.is_empty() && !line.starts_with("#:");
        text.lines().filter(is_told).map(str::to_owned).collect::<Vec<_>>()
    };
    let renewed = &plan(folder.root(), "2023")["areas/8-extra.toml"];
    assert_eq!(lines(renewed), lines(&expected.concat()));
}
