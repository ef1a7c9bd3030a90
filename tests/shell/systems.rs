//! What differs from system to system and must not be seen: who packs a workbook, how lines end, how
//! names are spelt, and how long they may be. `.ci/windows` holds whole outputs against Windows' own.

use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;

use serde_json::Value;
use zip::HasZipMetadata as _;

use crate::support::files;
use crate::support::run::Run;
use crate::support::scratch::Scratch;

const AS_OF: [&str; 2] = ["--as-of", "2022-07-01"];

/// A second quarter for which both units still owe everything.
fn owed(scratch: &Scratch) {
    fs::remove_dir_all(scratch.at("reports/2022/q2")).expect("removed");
}

fn reform(scratch: &Scratch, arguments: &[&str]) -> Run {
    scratch.reform(&[arguments, &AS_OF].concat())
}

/// On which system, and with which permissions, each part of a package says that it was made.
fn made(bytes: Vec<u8>) -> BTreeSet<(String, Option<u32>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
    let parts = zip.len();
    assert!(parts > 3);
    let made = |at| {
        let part = zip.by_index(at).expect("a part");
        (format!("{:?}", part.get_metadata().system), part.unix_mode())
    };
    (0..parts).map(made).collect()
}

#[test]
fn every_package_is_made_on_unix() {
    let scratch = Scratch::below("root");
    owed(&scratch);
    let written: [&[&str]; 6] = [
        &["report", "--period", "q1", "-o", "q1.xlsx"],
        &["report", "--period", "q1", "-o", "q1.docx"],
        &["plan", "show", "-o", "plan.md"],
        &["template", "--all", "--force", "--period", "q2", "--format", "xlsx", "-o", "forms"],
        &["remind", "--period", "q2", "--all", "--format", "docx", "-o", "letters"],
        &["template", "--unit", "van-phong", "--period", "q2", "-o", "../sent/form.xlsx"],
    ];
    for arguments in written {
        reform(&scratch, arguments).ended(0);
    }
    // A form without a figure comes back as a workbook, and so does a table.
    fs::write(scratch.at("../sent/table.csv"), "mã,giá trị\nvisits,nhiều\n").expect("written");
    let whose = ["--unit", "van-phong", "--period", "q2", "--answer", "../back"];
    for sent in ["../sent/form.xlsx", "../sent/table.csv"] {
        reform(&scratch, &[&["import", sent], &whose[..]].concat());
    }
    let packages: Vec<_> = files::read(scratch.outside())
        .into_iter()
        .filter(|(path, _)| path.ends_with(".xlsx") || path.ends_with(".docx"))
        .collect();
    let kinds = |end: &str, part: &str| {
        packages.iter().filter(|(path, _)| path.ends_with(end) && path.contains(part)).count()
    };
    assert!(kinds(".xlsx", "back/") >= 1 && kinds(".xlsx", "root/q1") == 1, "answers, reports");
    assert!(kinds(".docx", "root/q1") == 1, "papers");
    for (path, bytes) in packages {
        for (system, mode) in made(bytes) {
            assert_eq!(system, "Unix", "{path}");
            assert!(matches!(mode, Some(0o100_600 | 0o100_644)), "{path}: {mode:?}");
        }
    }
}

/// All that stands in files whose line ends git may change.
fn with_crlf(scratch: &Scratch) {
    for (path, bytes) in files::read(scratch.root()) {
        if !path.starts_with(".git/")
            && [".csv", ".toml", ".md"].iter().any(|end| path.ends_with(end))
        {
            scratch.write(&path, String::from_utf8(bytes).expect("text").replace('\n', "\r\n"));
        }
    }
}

#[test]
fn a_checkout_with_crlf_says_what_the_other_says() {
    let scratch = Scratch::submitted();
    scratch.reform(&["close", "--period", "q1", "--as-of", "2022-03-20"]).ended(0);
    scratch.submit("reports/2022/q1/closed.toml", "2022-06-14T17:00:00+07:00", "Coordinator");
    reform(&scratch, &["report", "--period", "q2", "--write", "-q"]);
    // Faults in the middle of files, each with its line and column.
    scratch.edit("reports/2022/q2/thanh-tra.csv", "visits,", "visits,many");
    scratch.edit("plan/2022/areas/1-procedures.toml", "[[metric]]", "[[metric]]\nstray = 1");
    let said = |arguments: &[&str]| reform(&scratch, arguments).text();
    let found = || -> Vec<Value> {
        let json = scratch.json(&["check", AS_OF[0], AS_OF[1]]);
        json["diagnostics"].as_array().expect("a list").clone()
    };
    let outputs: [&[&str]; 4] = [
        &["report", "--period", "q2", "--format", "md"],
        &["report", "--period", "q1", "--format", "json"],
        &["diff", "--period", "q1"],
        &["status", "--period", "q2"],
    ];
    let before = (found(), outputs.map(said));
    with_crlf(&scratch);
    let (own, rest): (Vec<Value>, Vec<Value>) =
        found().into_iter().partition(|found| found["code"] == "R722");
    assert_eq!(rest, before.0);
    assert_eq!(outputs.map(said), before.1);
    // Only that the seal's files end their lines otherwise is told, once, and is no error.
    let [own] = &own[..] else { panic!("{own:?}") };
    assert_eq!(
        (&own["severity"], &own["file"]),
        (&"warning".into(), &"reports/2022/q1/closed.toml".into())
    );
}

#[test]
fn a_change_of_figures_is_no_change_of_line_ends() {
    let scratch = Scratch::submitted();
    scratch.reform(&["close", "--period", "q1", "--as-of", "2022-03-20"]).ended(0);
    with_crlf(&scratch);
    scratch.edit("reports/2022/q1/thanh-tra.csv", "visits,61", "visits,62");
    let found = scratch.found(&AS_OF);
    assert!(found.contains(&"R706 reports/2022/q1/thanh-tra.csv".to_owned()), "{found:?}");
    assert!(found.contains(&"R722 reports/2022/q1/closed.toml".to_owned()), "{found:?}");
}

#[test]
fn where_a_name_is_taken_by_what_is_no_file_none_is_written() {
    let scratch = Scratch::new();
    owed(&scratch);
    let all = ["template", "--all", "--force", "--period", "q2", "--format", "csv", "-o", "forms"];
    reform(&scratch, &all).ended(0);
    let forms: Vec<_> = files::read(&scratch.at("forms")).into_keys().collect();
    assert!(forms.len() > 2, "{forms:?}");
    fs::remove_dir_all(scratch.at("forms")).expect("removed");
    fs::create_dir_all(scratch.at("forms").join(&forms[0])).expect("made");
    let run = reform(&scratch, &all).ended(2);
    assert!(run.err.contains(&forms[0]), "{}", run.err);
    assert!(files::read(&scratch.at("forms")).is_empty(), "and nothing is left over");
}

#[test]
fn what_is_too_long_is_a_sentence() {
    let scratch = Scratch::new();
    let name = "d".repeat(300);
    let way = vec!["e".repeat(200); 40].join("/");
    for path in [format!("{name}.csv"), format!("{way}/q1.csv")] {
        let run = reform(&scratch, &["report", "--period", "q1", "-o", &path]).ended(2);
        assert!(run.err.contains("cannot write") && !run.err.contains("os error"), "{}", run.err);
    }
    for arguments in [&["-C", &way, "check"][..], &["site", &way], &["import", &name]] {
        let run = reform(&scratch, arguments).ended(2);
        assert!(!run.err.contains("panic") && !run.err.contains("os error"), "{}", run.err);
    }
}

#[test]
fn a_deep_folder_with_a_name_of_its_own_is_worked_in() {
    // Longer than the 260 characters that Windows once had room for.
    let way = ["Sở Công Thương, phòng tổng hợp, báo cáo các kỳ trong năm"; 6].join("/");
    let scratch = Scratch::below(&way);
    reform(&scratch, &["report", "--period", "q1", "-o", "ra/báo cáo.docx"]).ended(0);
    assert!(scratch.at("ra/báo cáo.docx").is_file());
    let found = scratch.json(&["check", AS_OF[0], AS_OF[1]]);
    assert_eq!(found["diagnostics"].as_array().map(Vec::len), Some(0), "{found}");
}
