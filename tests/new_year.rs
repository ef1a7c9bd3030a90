//! `reform plan new-year` on the repository's own plan, as its users run it.

#![allow(clippy::disallowed_methods, reason = "tests run the binary and set up folders")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// The repository's own plan and submissions, to change.
fn scratch() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["plan", "seeds", "reports"] {
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name), &folder.path().join(name));
    }
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

fn reform(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_reform"));
    let arguments = arguments.iter().chain(&["--lang", "en", "--as-of", "2023-01-05"]);
    command.current_dir(folder).args(arguments).output().expect("reform runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// The files of a year's plan by their path within it.
fn plan(root: &Path, year: &str) -> BTreeMap<String, String> {
    fn walk(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(root, &path, files);
            } else {
                let name = path.strip_prefix(root).expect("below the root").display().to_string();
                files.insert(name, fs::read_to_string(&path).expect("text"));
            }
        }
    }
    let root = root.join("plan").join(year);
    let mut files = BTreeMap::new();
    walk(&root, &root, &mut files);
    files
}

#[test]
fn next_years_plan_checks_clean_and_differs_only_in_its_year() {
    let folder = scratch();
    let made = reform(folder.path(), &["plan", "new-year"]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let (before, after) = (plan(folder.path(), "2022"), plan(folder.path(), "2023"));
    let mut expected: Vec<_> = before.keys().filter(|name| *name != "waivers.toml").collect();
    expected.sort();
    assert_eq!(after.keys().collect::<Vec<_>>(), expected);
    let mut changed = Vec::new();
    for (name, text) in &after {
        let old = before[name].replace("# The submissions under reports/2022 are invented, to show the plan at work.\nillustrative = true\n", "");
        assert_eq!(old.lines().count(), text.lines().count(), "{name}");
        let pairs = old.lines().zip(text.lines()).filter(|(old, new)| old != new);
        changed.extend(pairs.map(|(old, new)| (old.to_owned(), new.to_owned())));
    }
    let has = |old: &str, new: &str| {
        assert!(changed.contains(&(old.to_owned(), new.to_owned())), "{old} → {new}");
    };
    has("year = 2022", "year = 2023");
    has("from = 2021-12-15", "from = 2022-12-15");
    has("to = 2022-03-14", "to = 2023-03-14");
    has("due = 2022-08-31", "due = 2023-08-31");
    has("name.vi = \"năm 2022\"", "name.vi = \"năm 2023\"");
    for (old, new) in &changed {
        let years =
            |line: &str| line.replace("2023", "*").replace("2022", "*").replace("2021", "*");
        assert_eq!(years(old), years(new), "nothing but a year");
        assert!(!old.starts_with('#'), "comments stay: {old}");
    }
    let check = reform(folder.path(), &["check", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_slice(&check.stdout).expect("JSON");
    for found in found["diagnostics"].as_array().expect("findings") {
        assert_eq!(found["code"], "R401", "{found}");
        assert_eq!(found["severity"], "note", "{found}");
    }
    assert_eq!(check.status.code(), Some(0));
    let last = reform(folder.path(), &["report", "--period", "q1", "--year", "2022"]);
    assert_eq!(last.status.code(), Some(0), "the year before is as it was");
}

#[test]
fn it_says_what_people_must_decide() {
    let folder = scratch();
    let path = folder.path().join("plan/2022/areas/7-steering.toml");
    let area = fs::read_to_string(&path).expect("read");
    fs::write(&path, area.replace("of 2022\"", "of 2022, after 2019\"")).expect("written");
    let said = text(&reform(folder.path(), &["plan", "new-year"]).stdout);
    for expected in [
        "plan/2023: 15 files made from plan/2022",
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
    let folder = scratch();
    fs::create_dir(folder.path().join("plan/2023")).expect("made");
    let entries = || fs::read_dir(folder.path().join("plan")).expect("read").count();
    let before = entries();
    let refused = reform(folder.path(), &["plan", "new-year", "--year", "2022"]);
    assert_eq!(refused.status.code(), Some(2), "{}", text(&refused.stdout));
    assert!(text(&refused.stderr).contains("is there already"));
    assert_eq!(fs::read_dir(folder.path().join("plan/2023")).expect("read").count(), 0);
    assert_eq!(entries(), before, "no temporary folder stays behind");
}

#[test]
fn a_plan_with_errors_is_not_taken_over() {
    let folder = scratch();
    let path = folder.path().join("plan/2022/units.toml");
    let units = fs::read_to_string(&path).expect("read");
    fs::write(&path, units + "phone = 1\n").expect("written");
    let refused = reform(folder.path(), &["plan", "new-year"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("R102"), "{}", text(&refused.stderr));
    assert!(!folder.path().join("plan/2023").exists());
}

#[test]
fn options_of_the_tables_do_not_go_with_it() {
    let folder = scratch();
    for option in [["--format", "md"], ["-o", "x.md"]] {
        let refused = reform(folder.path(), &[&["plan", "new-year"], &option[..]].concat());
        assert_eq!(refused.status.code(), Some(2));
        assert!(!folder.path().join("plan/2023").exists());
    }
}
