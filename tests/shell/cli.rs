//! A few runs of the binary, as its users run it: exit statuses, streams, files, languages.

use std::fs;

use reform::write::FORMATS;

use crate::support::files::own;
use crate::support::run::run;
use crate::support::scratch::Scratch;

#[test]
fn the_repositorys_own_plan_reports_its_first_quarter() {
    let out = run(own(), &["report", "--period", "q1", "--as-of", "2022-03-20"]).ended(0);
    let report = out.text();
    for expected in ["SỐ LIỆU MINH HỌA", "98,68%", "≥ 99%", "chưa đạt", "1.500/1.520"] {
        assert!(report.contains(expected), "{expected} is not in\n{report}");
    }
    assert!(!report.contains('\u{1b}'), "no colours outside a terminal");
    let widest = report.lines().map(|line| line.chars().count()).max();
    assert!(widest <= Some(100) || report.contains("SHA-256"), "{widest:?}");
}

#[test]
fn the_repositorys_own_files_have_no_fault_but_the_absent_unit() {
    run(own(), &["check", "--as-of", "2022-12-10"]).ended(0);
    let after = run(own(), &["check", "--as-of", "2022-12-20", "-q", "--format", "json"]);
    assert_eq!(after.code, Some(1));
    let found = after.json();
    assert_eq!(found["summary"]["errors"], 1, "{found}");
    assert_eq!(found["diagnostics"][0]["code"], "R401");
    assert_eq!(found["diagnostics"][0]["unit"], "trung-tam-khuyen-cong");
}

#[test]
fn exit_statuses_tell_clean_from_findings_from_could_not_run() {
    let folder = Scratch::new();
    let at = |arguments: &[&str]| run(folder.root(), arguments).code;
    assert_eq!(at(&["check"]), Some(0));
    assert_eq!(at(&["report", "--period", "H1"]), Some(0), "aliases, whatever their case");
    assert_eq!(at(&["report", "--period", "q7"]), Some(2));
    assert_eq!(at(&["check", "--unit", "nobody"]), Some(2), "a misspelt unit is not clean");
    assert_eq!(at(&["check", "nowhere.csv"]), Some(2));
    assert_eq!(at(&["chekc"]), Some(2));
    assert_eq!(at(&["check", "--as-of", "20.3.2022"]), Some(2));
    assert_eq!(at(&["check", "--year", "1999"]), Some(2));
    fs::remove_file(folder.root().join("reports/2022/q2/thanh-tra.csv")).expect("removed");
    assert_eq!(at(&["check", "--as-of", "2022-06-17"]), Some(0), "on the due date: a note");
    assert_eq!(at(&["check", "--as-of", "2022-06-18"]), Some(1), "after it: an error");
    assert_eq!(at(&["check", "--period", "q1"]), Some(0), "q1 is complete");
    assert_eq!(at(&["check", "--period", "6m", "--as-of", "2022-05-01"]), Some(1), "demanded now");
    assert_eq!(at(&["report", "--period", "6m"]), Some(0), "incomplete, yet printed");
    let refused = run(folder.root(), &["report", "--period", "6m", "--require-complete"]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.out.is_empty());
    assert!(refused.err.contains("R401"));
    let elsewhere = tempfile::tempdir().expect("a folder");
    assert_eq!(run(elsewhere.path(), &["check"]).code, Some(2));
}

#[test]
fn a_plan_with_errors_stops_the_report_with_its_findings() {
    let folder = Scratch::new();
    let path = folder.root().join("plan/2022/areas/1-procedures.toml");
    let broken = fs::read_to_string(&path).expect("read").replace("at_least = 99", "at_leest = 99");
    fs::write(&path, broken).expect("written");
    for arguments in [["report", "--period", "q1"], ["status", "--period", "q1"]] {
        let out = run(folder.root(), &arguments);
        assert_eq!(out.code, Some(1));
        assert!(out.out.is_empty());
        assert!(out.err.contains("R102"), "{}", out.err);
    }
}

#[test]
fn rows_with_errors_stay_out_of_the_figures_and_the_report_says_so() {
    let folder = Scratch::new();
    let path = folder.root().join("reports/2022/q1/thanh-tra.csv");
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
    let out = run(folder.root(), &["report", "--period", "q1", "--format", "json"]);
    assert_eq!(out.code, Some(0));
    let report = out.json();
    assert_eq!(report["complete"], false);
    assert_eq!(report["excluded"][0]["metric"], "settled-late");
    assert_eq!(report["excluded"][0]["codes"][0], "R501");
    let line = report["excluded"][0]["line"].as_u64().expect("a line");
    let number = usize::try_from(line).expect("small");
    assert!(broken[number - 1].starts_with("settled-late"));
    let shown = run(folder.root(), &["report", "--period", "q1"]).text();
    assert!(shown.contains(&format!("reports/2022/q1/thanh-tra.csv:{line}")), "{shown}");
}

#[test]
fn same_inputs_same_bytes_in_every_format() {
    let small = Scratch::new();
    // The shipped year once; what a format does with it is held in `pure`.
    let formats = FORMATS.iter().filter(|format| !format.binary).map(|format| format.name);
    let runs = formats.map(|format| (format, small.root(), "6m"));
    for (format, folder, period) in runs.chain([("json", own(), "9m")]) {
        let report = || {
            let when = ["--period", period, "--as-of", "2022-09-20", "--format", format];
            run(folder, &[&["report"], &when[..]].concat()).ended(0).out
        };
        let first = report();
        assert!(!first.is_empty());
        assert_eq!(first, report(), "{format}");
    }
}

#[test]
fn the_file_extension_chooses_the_format() {
    let folder = Scratch::new();
    let out = folder.root().join("out/report.json");
    let name = out.to_str().expect("a path");
    assert_eq!(run(folder.root(), &["report", "--period", "q1", "-o", name]).code, Some(0));
    let written = fs::read(&out).expect("written");
    let report: serde_json::Value = serde_json::from_slice(&written).expect("JSON");
    assert_eq!(report["schema"], "reform.report/1");
    let odd = folder.root().join("report.odd");
    let refused =
        run(folder.root(), &["report", "--period", "q1", "-o", odd.to_str().expect("a path")]);
    assert_eq!(refused.code, Some(2));
    assert!(!odd.exists());
}

#[test]
fn both_languages_speak_everywhere() {
    let folder = Scratch::new();
    let vi = |arguments: &[&str]| run(folder.root(), arguments);
    assert!(vi(&["--help"]).text().contains("Cách dùng"));
    assert!(vi(&["--help", "--lang", "en"]).text().contains("Usage"));
    assert!(vi(&["close"]).err.contains("còn thiếu"));
    assert!(vi(&["close", "--lang=en"]).err.contains("is missing"));
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
            let help = out.text();
            assert_eq!(out.code, Some(0));
            assert!(!help.contains("Print help"), "{help}");
            assert!(!help.contains("possible values"), "{help}");
        }
    }
}

#[test]
#[cfg(unix)]
fn a_closed_pipe_is_success() {
    use std::process::Stdio;

    use crate::support::run::reform;

    let mut child = reform(own(), &["report", "--period", "year", "-v"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("reform runs");
    drop(child.stdout.take());
    let out = child.wait_with_output().expect("it ends");
    assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
    assert!(out.stderr.is_empty());
}

#[test]
fn every_code_is_explained() {
    let list = run(own(), &["explain"]).text();
    assert!(list.lines().count() > 40);
    for code in list.lines().filter_map(|line| line.split_whitespace().next()) {
        let out = run(own(), &["explain", &code.to_lowercase(), "--lang", "en"]);
        assert_eq!(out.code, Some(0), "{code}");
        assert!(out.text().contains(code));
    }
}

#[test]
fn paths_narrow_the_findings() {
    let folder = Scratch::new();
    let path = folder.root().join("reports/2022/q1/thanh-tra.csv");
    fs::write(&path, "metric,value\n").expect("written");
    let at = |arguments: &[&str]| run(folder.root(), arguments).code;
    assert_eq!(at(&["check"]), Some(1));
    assert_eq!(at(&["check", "reports/2022/q2"]), Some(0));
    assert_eq!(at(&["check", "reports/2022/q1/thanh-tra.csv"]), Some(1));
    assert_eq!(at(&["check", "--unit", "van-phong"]), Some(0));
    assert_eq!(at(&["check", "--unit", "thanh-tra"]), Some(1));
}

#[test]
fn evidence_is_looked_for_in_the_whole_repository() {
    let folder = Scratch::new();
    let root = folder.root();
    let path = root.join("reports/2022/q2/van-phong.csv");
    let before = fs::read_to_string(&path).expect("read");
    let warnings = |evidence: &str| {
        fs::write(&path, before.replace("152/QĐ-SCT 10/06/2022", evidence)).expect("written");
        let out = run(root, &["check", "--as-of", "2022-06-20", "--format", "json"]);
        let found = out.json();
        found["summary"]["warnings"].as_i64().expect("a count")
    };
    fs::create_dir(root.join("scans")).expect("made");
    fs::write(root.join("scans/bien ban, lan 2.pdf"), "%PDF").expect("written");
    assert_eq!(warnings("\"scans/bien ban, lan 2.pdf\""), 0);
    assert_eq!(warnings("scans/bien ban.pdf"), 1);
    // Outside nothing is looked for, whatever may be there.
    let outside = folder.root().with_extension("pdf");
    fs::write(&outside, "%PDF").expect("written");
    let name = outside.file_name().expect("a name").to_string_lossy().into_owned();
    assert_eq!(warnings(&format!("../{name}")), 1);
    fs::remove_file(outside).expect("removed");
}

/// What `-q` leaves out is counted: a file with a warning is never said to be without a problem, and
/// `--strict` fails on what it does not show.
#[test]
fn what_is_not_shown_is_counted() {
    let folder = Scratch::new();
    let file = folder.root().join("reports/2022/q2/thanh-tra.csv");
    let rows = fs::read_to_string(&file).expect("read");
    fs::write(
        &file,
        rows.replace("settled,503,,", "settled,503,,,x").replace("evidence", "evidence,more"),
    )
    .expect("written");
    let quiet =
        run(folder.root(), &["check", "--as-of", "2022-06-20", "-q", "--lang", "en"]).ended(0);
    let said = quiet.text();
    assert!(
        said.contains("0 errors, 1 warning, 0 notes (1 warning or note not shown: -q)"),
        "{said}"
    );
    let strict = ["check", "--as-of", "2022-06-20", "-q", "--strict"];
    assert_eq!(run(folder.root(), &strict).code, Some(1));
}

/// A unit that has nothing new to say of a running total is told apart: whose figure stands, and
/// since when.
#[test]
fn a_figure_that_stands_from_before_is_said_to() {
    let folder = Scratch::shipped();
    let file = folder.root().join("reports/2022/q4/quan-ly-thuong-mai.csv");
    let rows = fs::read_to_string(&file).expect("read");
    let row = rows.lines().find(|row| row.starts_with("procedures-simplified,")).expect("a row");
    assert!(row.ends_with(",6,,"), "{row}");
    let nothing_new = row.replace(",6,,", ",n/a,Không có gì mới,");
    fs::write(&file, rows.replace(row, &nothing_new)).expect("written");
    let report = |more: &[&str]| {
        let arguments = [&["report", "--period", "year", "--as-of", "2022-12-31"], more].concat();
        run(folder.root(), &arguments).text()
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
    let folder = Scratch::new();
    let report = ["report", "--period", "q1", "--as-of", "2022-06-20", "--format", "md"];
    fs::create_dir(folder.at("scans")).expect("made");
    let failed = |more: &[&str]| {
        run(folder.root(), &[&report[..], &["-o", "scans"], more].concat()).ended(2).err
    };
    let (plain, verbose) = (failed(&[]), failed(&["-v"]));
    assert_eq!(plain.lines().count(), 1, "{plain}");
    assert_eq!(verbose, format!("{plain}  khi ghi kết quả\n"));
}
