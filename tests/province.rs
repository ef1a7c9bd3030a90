//! What a department hands up is what its units reported: three departments submit to a province
//! that runs `reform` over them as they do over their units.
//!
//! The oracle is a fourth repository in which all units report to the province directly.

#![allow(clippy::disallowed_methods, reason = "tests run the binary and set up folders")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const PERIODS: [&str; 2] = ["q1", "q2"];
const DEPARTMENTS: [&str; 3] = ["industry", "health", "transport"];
const UNITS: [&str; 3] = ["one", "two", "three"];
const AS_OF: &str = "2022-07-20";

fn reform(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_reform"));
    command
        .current_dir(folder)
        .args(arguments)
        .args(["--as-of", AS_OF, "--lang", "en"])
        .env_clear();
    command.output().expect("reform runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

/// A repository with these units. `periods` is `quarters`, or `half` for one period of six months.
fn repository(units: &[String], periods: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let quarters = r#"
[[period]]
id = "q1"
name.en = "quarter I"
from = 2021-12-15
to = 2022-03-14
due = 2022-03-17
[[period]]
id = "q2"
name.en = "quarter II"
from = 2022-03-15
to = 2022-06-14
due = 2022-06-17
[[report]]
id = "6m"
name.en = "6 months"
of = ["q1", "q2"]
"#;
    let half = r#"
[[period]]
id = "6m"
name.en = "6 months"
from = 2021-12-15
to = 2022-06-14
due = 2022-06-20
"#;
    let head = r#"format = 1
year = 2022
language = "en"
illustrative = false
title.en = "A plan"
[issuer]
name.en = "An issuer"
[[area]]
id = "procedures"
number = 1
name.en = "Procedures"
"#;
    let windows = if periods == "half" { half } else { quarters };
    write(folder.path(), "plan/2022/plan.toml", &format!("{head}{windows}"));
    let listed: String = units
        .iter()
        .map(|unit| format!("[[unit]]\nid = \"{unit}\"\nname.en = \"Unit {unit}\"\n"))
        .collect();
    write(folder.path(), "plan/2022/units.toml", &format!("format = 1\n{listed}"));
    write(folder.path(), "plan/2022/areas/1-procedures.toml", &area());
    folder
}

/// The statistics of form 06, a stock, an amount, feedback, an optional count, two tasks.
fn area() -> String {
    let metrics = [
        ("received-online", "count", "sum"),
        ("received-in-person", "count", "sum"),
        ("carried-in", "count", "first"),
        ("received", "count", "last"),
        ("settled-in-time", "count", "sum"),
        ("settled-late", "count", "sum"),
        ("settled", "count", "sum"),
        ("pending", "count", "last"),
        ("procedures", "count", "last"),
        ("procedures-online", "count", "last"),
        ("waiting", "amount", "sum"),
        ("feedback-due", "count", "sum"),
        ("feedback-in-time", "count", "sum"),
        ("extra", "count", "sum"),
    ];
    let mut toml = String::from("format = 1\n");
    for (id, kind, over_time) in metrics {
        let optional = id == "extra";
        let _ = write!(
            toml,
            "[[metric]]\nid = \"{id}\"\nname.en = \"{id}\"\ntype = \"{kind}\"\n\
             over_time = \"{over_time}\"\nreported_by = [\"@all\"]\noptional = {optional}\n"
        );
    }
    let indicators = [
        (
            "on-time",
            "settled-in-time",
            r#""settled-in-time", "settled-late""#,
            "%",
            "at_least = 99",
        ),
        ("online", "procedures-online", r#""procedures""#, "%", "at_least = 50"),
        ("wait", "waiting", r#""settled""#, "minutes", "at_most = 30"),
        ("feedback", "feedback-in-time", r#""feedback-due""#, "%", "at_least = 98"),
    ];
    for (id, above, below, unit, target) in indicators {
        let unit = if unit == "%" { "unit = \"%\"" } else { "unit.en = \"minutes\"" };
        let _ = write!(
            toml,
            "[[indicator]]\nid = \"{id}\"\nname.en = \"{id}\"\nnumerator = [\"{above}\"]\n\
             denominator = [{below}]\n{unit}\ntarget = {{ {target} }}\njudged = \"every-period\"\n"
        );
    }
    let rules = [
        (r#""received-online", "received-in-person", "carried-in""#, "equal", r#""received""#),
        (r#""settled-in-time", "settled-late""#, "equal", r#""settled""#),
        (r#""received""#, "equal", r#""settled", "pending""#),
        (r#""carried-in""#, "equal", r#""pending@previous""#),
        (r#""procedures-online""#, "at_most", r#""procedures""#),
        (r#""feedback-in-time""#, "at_most", r#""feedback-due""#),
        (r#""extra""#, "at_most", r#""settled""#),
    ];
    for (at, (left, is, right)) in rules.iter().enumerate() {
        let _ = write!(
            toml,
            "[[rule]]\nid = \"rule-{at}\"\nleft = [{left}]\nis = \"{is}\"\nright = [{right}]\n\
             severity = \"error\"\n"
        );
    }
    toml.push_str(
        "[[task]]\nid = \"workflow\"\nname.en = \"Workflow\"\nlead = [\"@all\"]\ndue = 2022-12-31\n\
         [[task]]\nid = \"after-workflow\"\nname.en = \"Then\"\nlead = [\"@all\"]\ndue = \"ongoing\"\n\
         after = \"workflow\"\n",
    );
    toml
}

/// A unit's submission. Balances continue; only transport has no feedback, only health a unit
/// without the workflow.
fn submission(department: usize, unit: usize, period: usize) -> String {
    let seed = 7 * department + 3 * unit;
    let online = 900 + 13 * seed + 50 * period;
    let in_person = 20 + seed + 2 * period;
    let opening = |period: usize| if period == 0 { 30 + seed } else { 41 + 2 * seed };
    let received = online + in_person + opening(period);
    let settled = received - opening(period + 1);
    let late = 5 + seed / 3 + period;
    let feedback = if department == 2 { None } else { Some(4 + seed + period) };
    let done = !(department == 1 && unit == 1) || period == 1;
    let mut rows = String::from("metric,value,note,evidence\n");
    let figures = [
        ("received-online", online),
        ("received-in-person", in_person),
        ("carried-in", opening(period)),
        ("received", received),
        ("settled-in-time", settled - late),
        ("settled-late", late),
        ("settled", settled),
        ("pending", opening(period + 1)),
        ("procedures", 20 + seed + period),
        ("procedures-online", 11 + seed),
    ];
    for (id, figure) in figures {
        let _ = writeln!(rows, "{id},{figure},,");
    }
    let _ = writeln!(rows, "waiting,{}.25,,", settled * 29);
    for id in ["feedback-due", "feedback-in-time"] {
        let _ = match feedback {
            Some(figure) => writeln!(rows, "{id},{figure},,"),
            None => writeln!(rows, "{id},n/a,\"none came in, so far\","),
        };
    }
    if done {
        // The one that was not done in the first period is done in the second.
        let day = if department == 1 && unit == 1 { "01/06/2022" } else { "01/03/2022" };
        let _ = writeln!(rows, "workflow,done,,{seed}/QĐ-SYT ngày {day}");
        let _ = writeln!(rows, "after-workflow,in-progress,,");
    } else {
        let _ = writeln!(rows, "workflow,in-progress,,");
    }
    rows
}

/// The departments with their units' submissions, and the flat repository of all units.
fn departments() -> (Vec<tempfile::TempDir>, tempfile::TempDir) {
    let own: Vec<String> = UNITS.iter().map(|&unit| unit.to_owned()).collect();
    let all: Vec<String> = DEPARTMENTS
        .iter()
        .flat_map(|department| UNITS.iter().map(move |unit| format!("{department}-{unit}")))
        .collect();
    let flat = repository(&all, "quarters");
    let departments = DEPARTMENTS.iter().enumerate().map(|(department, name)| {
        let folder = repository(&own, "quarters");
        for (period, id) in PERIODS.iter().enumerate() {
            for (unit, own) in UNITS.iter().enumerate() {
                let csv = submission(department, unit, period);
                write(folder.path(), &format!("reports/2022/{id}/{own}.csv"), &csv);
                write(flat.path(), &format!("reports/2022/{id}/{name}-{own}.csv"), &csv);
            }
        }
        folder
    });
    (departments.collect(), flat)
}

/// A province that takes what its departments hand up for these reports.
fn province(departments: &[tempfile::TempDir], periods: &str) -> tempfile::TempDir {
    let units: Vec<String> = DEPARTMENTS.iter().map(|&name| name.to_owned()).collect();
    let province = repository(&units, periods);
    let reports: &[&str] = if periods == "half" { &["6m"] } else { &PERIODS };
    for report in reports {
        for (folder, name) in departments.iter().zip(DEPARTMENTS) {
            let csv = hand_up(folder.path(), report);
            write(province.path(), &format!("reports/2022/{report}/{name}.csv"), &csv);
        }
    }
    province
}

fn hand_up(department: &Path, report: &str) -> String {
    let out = reform(department, &["report", "--period", report, "--format", "submission"]);
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    text(&out.stdout)
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    let out = reform(folder, arguments);
    serde_json::from_slice(&out.stdout)
        .unwrap_or_else(|_| panic!("{}{}", text(&out.stdout), text(&out.stderr)))
}

/// What a report states of each indicator, all units together.
fn figures(folder: &Path, report: &str) -> Vec<[String; 5]> {
    let report = json(folder, &["report", "--period", report, "--format", "json"]);
    let of = |indicator: &Value| {
        ["id", "numerator", "denominator", "value", "verdict"].map(|key| indicator[key].to_string())
    };
    let figures: Vec<_> =
        report["indicators"].as_array().expect("indicators").iter().map(of).collect();
    assert_eq!(figures.len(), 4, "{report}");
    figures
}

fn assert_clean(folder: &Path) {
    let found = json(folder, &["check", "--format", "json"]);
    assert_eq!(found["diagnostics"].as_array().map(Vec::len), Some(0), "{found}");
}

/// The value, note and evidence of a row.
fn row(csv: &str, id: &str) -> [String; 3] {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let record = reader
        .records()
        .map(|record| record.expect("CSV"))
        .find(|record| &record[0] == id)
        .unwrap_or_else(|| panic!("{id} is not in\n{csv}"));
    [record[1].to_owned(), record[2].to_owned(), record[3].to_owned()]
}

#[test]
fn a_province_has_the_figures_of_all_units_below() {
    let (departments, flat) = departments();
    assert_clean(flat.path());
    let province = province(&departments, "quarters");
    assert_clean(province.path());
    for report in ["q1", "q2", "6m"] {
        assert_eq!(figures(province.path(), report), figures(flat.path(), report), "{report}");
    }
}

#[test]
fn six_months_handed_up_as_one_period_are_the_same_six_months() {
    let (departments, flat) = departments();
    let province = province(&departments, "half");
    assert_clean(province.path());
    assert_eq!(figures(province.path(), "6m"), figures(flat.path(), "6m"));
}

#[test]
fn totals_are_added_up_again_over_several_periods() {
    let (departments, _) = departments();
    let csv = hand_up(departments[0].path(), "6m");
    let value = |id: &str| row(&csv, id)[0].parse::<i64>().expect("a number");
    // Opening balances of q1 only, pending of q2 only, the rest of both.
    assert_eq!(value("carried-in"), (0..3).map(|unit| 30 + 3 * unit).sum::<i64>());
    assert_eq!(value("pending"), (0..3).map(|unit| 41 + 6 * unit).sum::<i64>());
    let parts = value("received-online") + value("received-in-person") + value("carried-in");
    assert_eq!(value("received"), parts);
    assert_eq!(value("received"), value("settled") + value("pending"));
    assert!(row(&csv, "received")[1].contains("received-online + received-in-person + carried-in"));
    assert_eq!(row(&csv, "settled")[1], "", "a total that combines by itself needs no note");
    let quarter = hand_up(departments[0].path(), "q1");
    assert_eq!(row(&quarter, "received")[1], "", "nor does the total of one period");
}

#[test]
fn what_did_not_arise_anywhere_goes_up_as_such_with_the_reason() {
    let (departments, _) = departments();
    let csv = hand_up(departments[2].path(), "q1");
    let [value, note, _] = row(&csv, "feedback-due");
    assert_eq!(value, "n/a");
    assert_eq!(note, "did not arise in any of 3 units: none came in, so far");
    assert_eq!(row(&csv, "extra"), ["", "may be left out, and all units did", ""]);
}

#[test]
fn a_task_is_done_once_all_units_are() {
    let (departments, _) = departments();
    let [value, note, evidence] = row(&hand_up(departments[1].path(), "q1"), "workflow");
    assert_eq!((value.as_str(), note.as_str()), ("in-progress", "done in 2 of 3 units"));
    assert_eq!(evidence, "7/QĐ-SYT ngày 01/03/2022; 13/QĐ-SYT ngày 01/03/2022");
    let half = hand_up(departments[1].path(), "6m");
    assert_eq!(row(&half, "workflow")[0], "done");
    assert_eq!(row(&half, "workflow")[2].matches("QĐ-SYT").count(), 3);
}

#[test]
fn nothing_provisional_goes_up_in_silence() {
    let (departments, _) = departments();
    let department = departments[0].path();
    fs::remove_file(department.join("reports/2022/q1/two.csv")).expect("removed");
    let csv = hand_up(department, "q1");
    let [value, note, _] = row(&csv, "pending");
    assert_eq!(value, (41 + 41 + 12).to_string());
    assert_eq!(note, "provisional: 2 of 3 units, without Unit two");
    assert_eq!(row(&csv, "workflow")[0], "in-progress", "what a silent unit would say is open");
    assert!(row(&csv, "workflow")[1].contains("without Unit two"));

    for unit in ["one", "three"] {
        fs::remove_file(department.join(format!("reports/2022/q1/{unit}.csv"))).expect("removed");
    }
    let csv = hand_up(department, "q1");
    for id in ["pending", "waiting", "feedback-due", "workflow"] {
        let [value, note, _] = row(&csv, id);
        assert_eq!(value, "", "{id}");
        assert!(note.starts_with("not enough has been reported"), "{id}: {note}");
    }
    // Six months of which one quarter is there: flows of it, and it says so.
    let half = hand_up(department, "6m");
    let [value, note, _] = row(&half, "procedures");
    assert_eq!(value, (21 + 24 + 27).to_string());
    assert_eq!(note, "provisional: 1 of 2 periods");
    assert_eq!(row(&half, "received-online")[0], "", "no flows without the opening balance");
}

#[test]
fn figures_that_belong_together_go_up_together_or_not_at_all() {
    let (departments, _) = departments();
    let department = departments[0].path();
    let path = department.join("reports/2022/q1/two.csv");
    let csv = fs::read_to_string(&path).expect("read");
    let without: String = csv
        .lines()
        .filter(|line| !line.starts_with("settled-late"))
        .fold(String::new(), |text, line| text + line + "\n");
    fs::write(&path, without).expect("written");
    let csv = hand_up(department, "q1");
    // The dossiers of unit two are out, every rule still holds, and each row says why.
    for id in [
        "received-online",
        "carried-in",
        "received",
        "settled-in-time",
        "settled",
        "pending",
        "waiting",
    ] {
        assert!(row(&csv, id)[1].contains("2 of 3 units, without Unit two"), "{id}");
    }
    assert_eq!(row(&csv, "procedures")[1], "", "its procedures have nothing to do with it");
    let province = province(&departments, "quarters");
    let found = json(province.path(), &["check", "--period", "q1", "--format", "json"]);
    assert_eq!(found["summary"]["errors"], 0, "{found}");
    let own = figures(department, "q1");
    let report = json(province.path(), &["report", "--period", "q1", "--format", "json"]);
    let of_department = &report["indicators"][0]["by_unit"][0];
    assert_eq!(of_department["numerator"].to_string(), own[0][1]);
    assert_eq!(of_department["denominator"].to_string(), own[0][2]);
}
