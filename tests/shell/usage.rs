//! What is typed wrongly, or leads nowhere, is answered by what is meant: in one sentence, with the words
//! for it in both languages.

#[cfg(target_os = "linux")]
use std::process::Command;

use crate::support::run::{ToEnd as _, english, run};
use crate::support::scratch::Scratch;

fn words(command: &str) -> Vec<&str> {
    command.split(' ').collect()
}

#[test]
fn each_mistake_has_its_sentence() {
    let scratch = Scratch::shipped();
    scratch.write("notes.txt", "ours");
    for (command, vi, en) in [
        (
            "report q1",
            "lệnh “report” không nhận từ “q1”; kỳ báo cáo được ghi bằng “--period q1”.",
            "“report” takes no word “q1”; the period is named by “--period q1”.",
        ),
        ("report 6M", "“--period 6M”", "“--period 6M”"),
        (
            "status nonsense",
            "lệnh “status” không nhận từ “nonsense”.",
            "“status” takes no word “nonsense”.",
        ),
        ("plan show q1", "lệnh “plan” không nhận từ “q1”.", "“plan” takes no word “q1”."),
        ("report --nonsense", "không có tùy chọn “--nonsense”", "there is no option “--nonsense”"),
        (
            "plan years --format md",
            "“plan years” không có định dạng “md”; các định dạng dùng được: table, json.",
            "“plan years” has no format “md”; it has: table, json.",
        ),
        ("plan show --format html", "“plan show” không có", "“plan show” has no format “html”"),
        ("explain 301", "bạn muốn gõ “R301”?\n", "did you mean “R301”?\n"),
        (
            "help plan nonsense",
            "không có phần “nonsense”; có: show,",
            "no part “nonsense”; it has: show,",
        ),
        ("help status show", "không có phần “show”.", "has no part “show”."),
        ("help chekc show", "“check”?\n", "“check”?\n"),
        ("status -C notes.txt", "là tệp; sau -C phải là thư mục", "is a file; after -C stands"),
        (
            "report --period q1 -o x.foo",
            "dùng được: .txt, .md, .csv, .json, .xlsx, .html, .docx.",
            "these extensions are: .txt, .md, .csv, .json, .xlsx, .html, .docx.",
        ),
        (
            "remind --format docx --period q4",
            "Không thực hiện được: nhiều thư docx",
            "Could not run: several docx letters",
        ),
    ] {
        for (lang, expected) in [("vi", vi), ("en", en)] {
            let run = scratch.reform(&[&words(command)[..], &["--lang", lang]].concat()).ended(2);
            assert!(run.out.is_empty() && run.err.contains(expected), "{command}: {}", run.err);
        }
    }
    for (lang, expected) in [("vi", "được ghi hai lần"), ("en", "is given twice")] {
        let run = scratch.reform(&["status", "--lang", lang, "--lang", lang]).ended(2);
        assert!(run.err.contains(expected), "{}", run.err);
    }
}

#[test]
fn a_part_of_a_command_is_told_of_with_it() {
    let scratch = Scratch::nothing();
    let asked = |arguments: &[&str]| run(scratch.root(), arguments).ended(0).text();
    let whole = asked(&["plan", "show", "--help"]);
    assert_eq!(asked(&["help", "plan", "show"]), whole);
    assert_eq!(asked(&["help", "plan show"]), whole);
    let page = asked(&["man", "plan"]);
    assert_eq!(asked(&["man", "plan show"]), page);
    assert_eq!(asked(&["man", "plan", "show"]), page);
}

#[test]
fn one_page_goes_into_one_file() {
    let scratch = Scratch::nothing();
    for (command, name) in [("man check -o m.1", Some("check")), ("man -o m.1", None)] {
        run(scratch.root(), &words(command)).ended(0);
        let page = [&["man"][..], name.as_slice()].concat();
        assert_eq!(scratch.read("m.1"), run(scratch.root(), &page).ended(0).text(), "{command}");
    }
    run(scratch.root(), &["man", "check", "--all", "-o", "pages"]).ended(2);
}

#[test]
fn where_nothing_can_be_put_for_git_the_repository_is_not_blamed() {
    let scratch = Scratch::submitted();
    let check = ["check", "--as-of", "2022-07-20", "--period", "q1"];
    let run = english(scratch.root(), &check).env("TMPDIR", scratch.at("nowhere")).to_end();
    if cfg!(unix) {
        assert!(run.text().contains("R414"), "{}", run.said());
        assert!(run.text().contains("TMPDIR") && !run.text().contains("fsck"), "{}", run.said());
    }
}

/// A terminal of some columns that does not say how many rows it has, where there is one to be had.
#[test]
#[cfg(target_os = "linux")]
fn a_terminal_without_rows_has_its_columns() {
    let scratch = Scratch::shipped();
    let at_terminal = |command: &str| {
        let program = env!("CARGO_BIN_EXE_reform");
        let typed = format!("stty cols 50 rows 0; {program} {command} --lang vi");
        let mut script = Command::new("script");
        script.args(["-qec", &typed, "/dev/null"]).current_dir(scratch.root());
        script.stdin(std::process::Stdio::null()).env("TERM", "dumb").env_remove("COLUMNS");
        String::from_utf8(script.to_end().out).expect("UTF-8").replace('\r', "")
    };
    if Command::new("script").arg("--version").output().is_err() {
        return;
    }
    for command in [
        "status --color never --as-of 2022-07-20",
        "nonsense",
        "report q1",
        "plan new-year --as-of 2022-12-31 --dry-run",
    ] {
        let shown = at_terminal(command);
        // The list of files keeps each in its line.
        let too_wide = |line: &&str| line.chars().count() > 50 && !line.contains("plan/2023/");
        let wide: Vec<_> = shown.lines().filter(too_wide).collect();
        assert!(!shown.is_empty() && wide.is_empty(), "{command}: {wide:#?}\n{shown}");
    }
}

#[test]
fn a_schema_names_itself() {
    let scratch = Scratch::nothing();
    for format in [&[][..], &["--format", "json"]] {
        let asked =
            |name: &str| run(scratch.root(), &[&["schema", name], format].concat()).ended(0).json();
        let (schema, package) = (asked("plan"), asked("datapackage"));
        assert!(schema["$schema"].is_string() && schema["schema"].is_null());
        assert!(package["profile"].is_string() || package["$schema"].is_string(), "{package}");
    }
}
