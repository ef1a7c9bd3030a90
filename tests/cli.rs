//! A few runs of the binary, as its users run it: exit statuses, streams, files, languages.

#![allow(clippy::disallowed_methods, reason = "tests run the binary and set up folders")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const BASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/base");
const OWN: &str = env!("CARGO_MANIFEST_DIR");

/// `reform` in a folder, with nothing of the tester's environment but the path.
fn reform(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments).output().expect("reform runs")
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_reform"));
    command.current_dir(folder).args(arguments).env_clear();
    if let Some(path) = std::env::var_os("PATH") {
        command.env("PATH", path);
    }
    command
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// A copy of the base repository to change.
fn scratch() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(Path::new(BASE), folder.path());
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("read") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("a type").is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

#[test]
fn the_repositorys_own_plan_reports_its_first_quarter() {
    let out = reform(Path::new(OWN), &["report", "--period", "q1", "--as-of", "2022-03-20"]);
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    let report = text(&out.stdout);
    for expected in ["SỐ LIỆU MINH HỌA", "98,68%", "≥ 99%", "chưa đạt", "1.500/1.520"] {
        assert!(report.contains(expected), "{expected} is not in\n{report}");
    }
    assert!(!report.contains('\u{1b}'), "no colours outside a terminal");
    let widest = report.lines().map(|line| line.chars().count()).max();
    assert!(widest <= Some(100) || report.contains("SHA-256"), "{widest:?}");
}

#[test]
fn the_repositorys_own_files_have_no_fault_but_the_absent_unit() {
    let before = reform(Path::new(OWN), &["check", "--as-of", "2022-12-10"]);
    assert_eq!(before.status.code(), Some(0), "{}", text(&before.stdout));
    let after =
        reform(Path::new(OWN), &["check", "--as-of", "2022-12-20", "-q", "--format", "json"]);
    assert_eq!(after.status.code(), Some(1));
    let found: serde_json::Value = serde_json::from_slice(&after.stdout).expect("JSON");
    assert_eq!(found["summary"]["errors"], 1, "{found}");
    assert_eq!(found["diagnostics"][0]["code"], "R401");
    assert_eq!(found["diagnostics"][0]["unit"], "trung-tam-khuyen-cong");
}

#[test]
fn exit_statuses_tell_clean_from_findings_from_could_not_run() {
    let folder = scratch();
    let at = |arguments: &[&str]| reform(folder.path(), arguments).status.code();
    assert_eq!(at(&["check"]), Some(0));
    assert_eq!(at(&["report", "--period", "H1"]), Some(0), "aliases, whatever their case");
    assert_eq!(at(&["report", "--period", "q7"]), Some(2));
    assert_eq!(at(&["check", "--unit", "nobody"]), Some(2), "a misspelt unit is not clean");
    assert_eq!(at(&["check", "nowhere.csv"]), Some(2));
    assert_eq!(at(&["chekc"]), Some(2));
    assert_eq!(at(&["check", "--as-of", "20.3.2022"]), Some(2));
    assert_eq!(at(&["check", "--year", "1999"]), Some(2));
    fs::remove_file(folder.path().join("reports/2022/q2/thanh-tra.csv")).expect("removed");
    assert_eq!(at(&["check", "--as-of", "2022-06-17"]), Some(0), "on the due date: a note");
    assert_eq!(at(&["check", "--as-of", "2022-06-18"]), Some(1), "after it: an error");
    assert_eq!(at(&["check", "--period", "q1"]), Some(0), "q1 is complete");
    assert_eq!(at(&["check", "--period", "6m", "--as-of", "2022-05-01"]), Some(1), "demanded now");
    assert_eq!(at(&["report", "--period", "6m"]), Some(0), "incomplete, yet printed");
    let refused = reform(folder.path(), &["report", "--period", "6m", "--require-complete"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(refused.stdout.is_empty());
    assert!(text(&refused.stderr).contains("R401"));
    let elsewhere = tempfile::tempdir().expect("a folder");
    assert_eq!(reform(elsewhere.path(), &["check"]).status.code(), Some(2));
}

#[test]
fn a_plan_with_errors_stops_the_report_with_its_findings() {
    let folder = scratch();
    let path = folder.path().join("plan/2022/areas/1-procedures.toml");
    let broken = fs::read_to_string(&path).expect("read").replace("at_least = 99", "at_leest = 99");
    fs::write(&path, broken).expect("written");
    for arguments in [["report", "--period", "q1"], ["status", "--period", "q1"]] {
        let out = reform(folder.path(), &arguments);
        assert_eq!(out.status.code(), Some(1));
        assert!(out.stdout.is_empty());
        assert!(text(&out.stderr).contains("R102"), "{}", text(&out.stderr));
    }
}

#[test]
fn rows_with_errors_stay_out_of_the_figures_and_the_report_says_so() {
    let folder = scratch();
    let path = folder.path().join("reports/2022/q1/thanh-tra.csv");
    let csv = fs::read_to_string(&path).expect("read");
    let broken: Vec<String> = csv
        .lines()
        .map(|line| match line.split_once(',') {
            Some(("settled-late", rest)) => {
                let (_, note) = rest.split_once(',').unwrap_or((rest, ""));
                format!("settled-late,abc,{note}")
            }
            _ => line.to_owned(),
        })
        .collect();
    fs::write(&path, broken.join("\n") + "\n").expect("written");
    let out = reform(folder.path(), &["report", "--period", "q1", "--format", "json"]);
    assert_eq!(out.status.code(), Some(0));
    let report: serde_json::Value = serde_json::from_slice(&out.stdout).expect("JSON");
    assert_eq!(report["complete"], false);
    assert_eq!(report["excluded"][0]["metric"], "settled-late");
    assert_eq!(report["excluded"][0]["codes"][0], "R501");
    let line = report["excluded"][0]["line"].as_u64().expect("a line");
    let number = usize::try_from(line).expect("small");
    assert!(broken[number - 1].starts_with("settled-late"));
    let shown = text(&reform(folder.path(), &["report", "--period", "q1"]).stdout);
    assert!(shown.contains(&format!("reports/2022/q1/thanh-tra.csv:{line}")), "{shown}");
}

#[test]
fn same_inputs_same_bytes_in_every_format() {
    for format in ["table", "md", "csv", "json", "html"] {
        let run = || {
            let arguments =
                ["report", "--period", "9m", "--as-of", "2022-09-20", "--format", format];
            let out = reform(Path::new(OWN), &arguments);
            assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
            out.stdout
        };
        let first = run();
        assert!(!first.is_empty());
        assert_eq!(first, run(), "{format}");
    }
}

#[test]
fn the_file_extension_chooses_the_format() {
    let folder = scratch();
    let out = folder.path().join("out/report.json");
    let name = out.to_str().expect("a path");
    assert_eq!(
        reform(folder.path(), &["report", "--period", "q1", "-o", name]).status.code(),
        Some(0)
    );
    let written = fs::read(&out).expect("written");
    let report: serde_json::Value = serde_json::from_slice(&written).expect("JSON");
    assert_eq!(report["schema"], "reform.report/1");
    let odd = folder.path().join("report.odd");
    let refused =
        reform(folder.path(), &["report", "--period", "q1", "-o", odd.to_str().expect("a path")]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(!odd.exists());
}

#[test]
fn both_languages_speak_everywhere() {
    let folder = scratch();
    let vi = |arguments: &[&str]| reform(folder.path(), arguments);
    assert!(text(&vi(&["--help"]).stdout).contains("Cách dùng"));
    assert!(text(&vi(&["--help", "--lang", "en"]).stdout).contains("Usage"));
    assert!(text(&vi(&["close"]).stderr).contains("còn thiếu"));
    assert!(text(&vi(&["close", "--lang=en"]).stderr).contains("is missing"));
    for lang in ["vi", "en"] {
        for command in [
            "check",
            "status",
            "report",
            "close",
            "diff",
            "plan",
            "init",
            "explain",
            "schema",
            "completions",
            "man",
        ] {
            let out = vi(&[command, "--help", "--lang", lang]);
            let help = text(&out.stdout);
            assert_eq!(out.status.code(), Some(0));
            assert!(!help.contains("Print help"), "{help}");
            assert!(!help.contains("possible values"), "{help}");
        }
    }
}

#[test]
#[cfg(unix)]
fn a_closed_pipe_is_success() {
    let mut child = command(Path::new(OWN), &["report", "--period", "year", "-v"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("reform runs");
    drop(child.stdout.take());
    let out = child.wait_with_output().expect("it ends");
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    assert!(out.stderr.is_empty());
}

#[test]
fn every_code_is_explained() {
    let list = text(&reform(Path::new(OWN), &["explain"]).stdout);
    assert!(list.lines().count() > 40);
    for code in list.lines().filter_map(|line| line.split_whitespace().next()) {
        let out = reform(Path::new(OWN), &["explain", &code.to_lowercase(), "--lang", "en"]);
        assert_eq!(out.status.code(), Some(0), "{code}");
        assert!(text(&out.stdout).contains(code));
    }
}

#[test]
fn paths_narrow_the_findings() {
    let folder = scratch();
    let path: PathBuf = folder.path().join("reports/2022/q1/thanh-tra.csv");
    fs::write(&path, "metric,value\n").expect("written");
    let at = |arguments: &[&str]| reform(folder.path(), arguments).status.code();
    assert_eq!(at(&["check"]), Some(1));
    assert_eq!(at(&["check", "reports/2022/q2"]), Some(0));
    assert_eq!(at(&["check", "reports/2022/q1/thanh-tra.csv"]), Some(1));
    assert_eq!(at(&["check", "--unit", "van-phong"]), Some(0));
    assert_eq!(at(&["check", "--unit", "thanh-tra"]), Some(1));
}

#[test]
fn evidence_is_looked_for_in_the_whole_repository() {
    let folder = scratch();
    let root = folder.path();
    let path = root.join("reports/2022/q2/van-phong.csv");
    let before = fs::read_to_string(&path).expect("read");
    let warnings = |evidence: &str| {
        fs::write(&path, before.replace("152/QĐ-SCT 10/06/2022", evidence)).expect("written");
        let out = reform(root, &["check", "--as-of", "2022-06-20", "--format", "json"]);
        let found: serde_json::Value = serde_json::from_slice(&out.stdout).expect("JSON");
        found["summary"]["warnings"].as_i64().expect("a count")
    };
    fs::create_dir(root.join("scans")).expect("made");
    fs::write(root.join("scans/bien ban, lan 2.pdf"), "%PDF").expect("written");
    assert_eq!(warnings("\"scans/bien ban, lan 2.pdf\""), 0);
    assert_eq!(warnings("scans/bien ban.pdf"), 1);
    // Outside nothing is looked for, whatever may be there.
    let outside = folder.path().with_extension("pdf");
    fs::write(&outside, "%PDF").expect("written");
    let name = outside.file_name().expect("a name").to_string_lossy().into_owned();
    assert_eq!(warnings(&format!("../{name}")), 1);
    fs::remove_file(outside).expect("removed");
}

/// What `-q` leaves out is counted: a file with a warning is never said to be without a problem, and
/// `--strict` fails on what it does not show.
#[test]
fn what_is_not_shown_is_counted() {
    let folder = scratch();
    let file = folder.path().join("reports/2022/q2/thanh-tra.csv");
    let rows = fs::read_to_string(&file).expect("read");
    fs::write(
        &file,
        rows.replace("settled,503,,", "settled,503,,,x").replace("evidence", "evidence,more"),
    )
    .expect("written");
    let quiet = reform(folder.path(), &["check", "--as-of", "2022-06-20", "-q", "--lang", "en"]);
    assert_eq!(quiet.status.code(), Some(0), "{}", text(&quiet.stdout));
    let said = text(&quiet.stdout);
    assert!(
        said.contains("0 errors, 1 warning, 0 notes (1 warning or note not shown: -q)"),
        "{said}"
    );
    let strict = ["check", "--as-of", "2022-06-20", "-q", "--strict"];
    assert_eq!(reform(folder.path(), &strict).status.code(), Some(1));
}

/// A unit that has nothing new to say of a running total is told apart: whose figure stands, and
/// since when.
#[test]
fn a_figure_that_stands_from_before_is_said_to() {
    let folder = tempfile::tempdir().expect("a folder");
    for part in ["plan", "reports", "seeds"] {
        copy(&Path::new(OWN).join(part), &folder.path().join(part));
    }
    let file = folder.path().join("reports/2022/q4/quan-ly-thuong-mai.csv");
    let rows = fs::read_to_string(&file).expect("read");
    let row = rows.lines().find(|row| row.starts_with("procedures-simplified,")).expect("a row");
    assert!(row.ends_with(",6,,"), "{row}");
    let nothing_new = row.replace(",6,,", ",n/a,Không có gì mới,");
    fs::write(&file, rows.replace(row, &nothing_new)).expect("written");
    let report = |more: &[&str]| {
        let arguments = [&["report", "--period", "year", "--as-of", "2022-12-31"], more].concat();
        text(&reform(folder.path(), &arguments).stdout)
    };
    let json: serde_json::Value =
        serde_json::from_str(&report(&["--format", "json"])).expect("JSON");
    let of = |id: &str| {
        let lines = json["indicators"].as_array().expect("a list");
        lines.iter().find(|line| line["id"] == id).expect("the indicator").clone()
    };
    let stands = serde_json::json!([{ "unit": "quan-ly-thuong-mai", "period": "q3" }]);
    assert_eq!(of("simplification")["carried"], stands);
    assert_eq!(of("decentralisation")["carried"], serde_json::json!([]));
    let said = report(&["--format", "md"]);
    assert!(said.contains("giữ số đã báo trước đó: Phòng Quản lý thương mại (quý III)"), "{said}");
}

#[test]
fn what_was_being_done_is_told_to_whoever_asks() {
    let folder = scratch();
    let report = ["report", "--period", "q1", "--as-of", "2022-06-20", "--format", "md"];
    let run = |more: &[&str]| {
        let out = reform(folder.path(), &[&report[..], &["-o", "plan"], more].concat());
        assert_eq!(out.status.code(), Some(2), "a folder is in its place");
        text(&out.stderr)
    };
    let (plain, verbose) = (run(&[]), run(&["-v"]));
    assert_eq!(plain.lines().count(), 1, "{plain}");
    assert_eq!(verbose, format!("{plain}  khi ghi kết quả\n"));
}
