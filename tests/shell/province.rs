//! What a department hands up is what its units reported: three departments submit to a province
//! that runs `reform` over them as they do over their units.
//!
//! The oracle is a fourth repository in which all units report to the province directly.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::repository::{Repository, indicator, metric_of};
use crate::support::run::{self, Run};
use crate::support::scratch::Scratch;

const PERIODS: [&str; 2] = ["q1", "q2"];
const DEPARTMENTS: [&str; 3] = ["industry", "health", "transport"];
const UNITS: [&str; 3] = ["one", "two", "three"];
const AS_OF: &str = "2022-07-20";

fn reform(folder: &Path, arguments: &[&str]) -> Run {
    run::run(folder, &[arguments, &["--as-of", AS_OF, "--lang", "en"]].concat())
}

/// A repository with these units. `periods` is `quarters`, or `half` for one period of six months.
fn repository(units: &[&str], periods: &str) -> Repository {
    let repository = Repository::new(2022).head("language = \"en\"\nillustrative = false").area(
        "procedures",
        "name.en = \"Procedures\"",
        area(),
    );
    let repository = match periods {
        "half" => repository.period("6m", "2021-12-15", "2022-06-14", "2022-06-20"),
        _ => repository.reporting(2).report("6m", &PERIODS),
    };
    let named =
        |all: Repository, unit: &&str| all.unit(unit, &format!("name.en = \"Unit {unit}\""));
    units.iter().fold(repository, named)
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
    let mut toml = String::new();
    for (id, kind, over_time) in metrics {
        toml += &metric_of(kind, id, over_time, "@all");
        let _ = writeln!(toml, "optional = {}", id == "extra");
    }
    let in_time = ["settled-in-time", "settled-late"];
    toml += &indicator("on-time", &in_time[..1], &in_time, "%", "at_least = 99");
    toml += &indicator("online", &["procedures-online"], &["procedures"], "%", "at_least = 50");
    toml += &indicator("wait", &["waiting"], &["settled"], "minutes", "at_most = 30");
    toml += &indicator("feedback", &["feedback-in-time"], &["feedback-due"], "%", "at_least = 98");
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
    let mut rows = String::new();
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
fn departments() -> (Vec<Scratch>, Scratch) {
    let all: Vec<String> = DEPARTMENTS
        .iter()
        .flat_map(|department| UNITS.iter().map(move |unit| format!("{department}-{unit}")))
        .collect();
    let all: Vec<_> = all.iter().map(String::as_str).collect();
    let mut flat = repository(&all, "quarters");
    let mut departments = Vec::new();
    for (department, name) in DEPARTMENTS.iter().enumerate() {
        let mut own = repository(&UNITS, "quarters");
        for (period, id) in PERIODS.iter().enumerate() {
            for (unit, who) in UNITS.iter().enumerate() {
                let rows = submission(department, unit, period);
                own = own.submits(&format!("{id}/{who}"), &rows);
                flat = flat.submits(&format!("{id}/{name}-{who}"), &rows);
            }
        }
        departments.push(Scratch::of(&own.files()));
    }
    (departments, Scratch::of(&flat.files()))
}

/// A province that takes what its departments hand up for these reports.
fn province(departments: &[Scratch], periods: &str) -> Scratch {
    let province = Scratch::of(&repository(&DEPARTMENTS, periods).files());
    let reports: &[&str] = if periods == "half" { &["6m"] } else { &PERIODS };
    for report in reports {
        for (department, name) in departments.iter().zip(DEPARTMENTS) {
            let csv = hand_up(department.root(), report);
            province.write(&format!("reports/2022/{report}/{name}.csv"), csv);
        }
    }
    province
}

fn hand_up(department: &Path, report: &str) -> String {
    let out =
        reform(department, &["report", "--period", report, "--format", "submission"]).ended(0);
    out.text()
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    reform(folder, arguments).json()
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
    assert_clean(flat.root());
    let province = province(&departments, "quarters");
    assert_clean(province.root());
    for report in ["q1", "q2", "6m"] {
        assert_eq!(figures(province.root(), report), figures(flat.root(), report), "{report}");
    }
}

#[test]
fn six_months_handed_up_as_one_period_are_the_same_six_months() {
    let (departments, flat) = departments();
    let province = province(&departments, "half");
    assert_clean(province.root());
    assert_eq!(figures(province.root(), "6m"), figures(flat.root(), "6m"));
}

#[test]
fn totals_are_added_up_again_over_several_periods() {
    let (departments, _) = departments();
    let csv = hand_up(departments[0].root(), "6m");
    let value = |id: &str| row(&csv, id)[0].parse::<i64>().expect("a number");
    // Opening balances of q1 only, pending of q2 only, the rest of both.
    assert_eq!(value("carried-in"), (0..3).map(|unit| 30 + 3 * unit).sum::<i64>());
    assert_eq!(value("pending"), (0..3).map(|unit| 41 + 6 * unit).sum::<i64>());
    let parts = value("received-online") + value("received-in-person") + value("carried-in");
    assert_eq!(value("received"), parts);
    assert_eq!(value("received"), value("settled") + value("pending"));
    assert!(row(&csv, "received")[1].contains("received-online + received-in-person + carried-in"));
    assert_eq!(row(&csv, "settled")[1], "", "a total that combines by itself needs no note");
    let quarter = hand_up(departments[0].root(), "q1");
    assert_eq!(row(&quarter, "received")[1], "", "nor does the total of one period");
}

#[test]
fn what_did_not_arise_anywhere_goes_up_as_such_with_the_reason() {
    let (departments, _) = departments();
    let csv = hand_up(departments[2].root(), "q1");
    let [value, note, _] = row(&csv, "feedback-due");
    assert_eq!(value, "n/a");
    assert_eq!(note, "did not arise in any of 3 units: none came in, so far");
    assert_eq!(row(&csv, "extra"), ["", "may be left out, and all units did", ""]);
}

#[test]
fn a_task_is_done_once_all_units_are() {
    let (departments, _) = departments();
    let [value, note, evidence] = row(&hand_up(departments[1].root(), "q1"), "workflow");
    assert_eq!((value.as_str(), note.as_str()), ("in-progress", "done in 2 of 3 units"));
    assert_eq!(evidence, "7/QĐ-SYT ngày 01/03/2022; 13/QĐ-SYT ngày 01/03/2022");
    let half = hand_up(departments[1].root(), "6m");
    assert_eq!(row(&half, "workflow")[0], "done");
    assert_eq!(row(&half, "workflow")[2].matches("QĐ-SYT").count(), 3);
}

#[test]
fn nothing_provisional_goes_up_in_silence() {
    let (departments, _) = departments();
    let department = departments[0].root();
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
    let department = departments[0].root();
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
    let found = json(province.root(), &["check", "--period", "q1", "--format", "json"]);
    assert_eq!(found["summary"]["errors"], 0, "{found}");
    let own = figures(department, "q1");
    let report = json(province.root(), &["report", "--period", "q1", "--format", "json"]);
    let of_department = &report["indicators"][0]["by_unit"][0];
    assert_eq!(of_department["numerator"].to_string(), own[0][1]);
    assert_eq!(of_department["denominator"].to_string(), own[0][2]);
}
