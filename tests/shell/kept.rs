//! What no output is written over: the plan, the clauses of its source, what units have reported, and
//! what is git's own; whatever command is asked, and however the place is named.

use std::fs;

use crate::support::run::run;
use crate::support::scratch::Scratch;

const USUAL: [&str; 4] = ["--as-of", "2022-07-20", "--lang", "en"];

fn words(command: &str) -> Vec<&str> {
    command.split(' ').collect()
}

fn ready() -> Scratch {
    let scratch = Scratch::shipped();
    scratch.git(&["init", "-q"]);
    scratch.write("out/readme.txt", "ours");
    scratch
}

/// Every file, with what it holds.
fn held(scratch: &Scratch) -> Vec<(String, Vec<u8>)> {
    fn below(folder: &std::path::Path, all: &mut Vec<(String, Vec<u8>)>) {
        for entry in fs::read_dir(folder).expect("read") {
            let path = entry.expect("an entry").path();
            match path.is_dir() {
                true => below(&path, all),
                false => {
                    all.push((path.display().to_string(), fs::read(&path).unwrap_or_default()))
                }
            }
        }
    }
    let mut all = Vec::new();
    below(scratch.root(), &mut all);
    all.sort();
    all
}

/// Commands whose output goes to a place, which is put behind them.
const FILES: [&str; 12] = [
    "report --period q1 -o",
    "report --period q1 --format md -o",
    "score --format csv -o",
    "findings --format csv -o",
    "plan proposals --format csv -o",
    "plan show --format md -o",
    "check --format json -o",
    "explain R301 --format json -o",
    "schema plan -o",
    "close --period q1 --format json -o",
    "fmt --format json -o",
    "remind --unit thanh-tra --period q4 --format text -o",
];

const FOLDERS: [&str; 6] = [
    "site",
    "template --all --period q4 -o",
    "template --all --period q4 --format csv -o",
    "remind --all --period q4 -o",
    "man --all -o",
    "import out --answer",
];

/// Holds that each is refused, run or tried, and nothing becomes of it.
fn refused(scratch: &Scratch, commands: &[&str], place: &str, more: &[&str]) {
    let before = held(scratch);
    for command in commands {
        for trial in [&[][..], &["--dry-run"]] {
            let asked = [&words(command)[..], &[place], &USUAL, more, trial].concat();
            let run = scratch.reform(&asked).ended(2);
            let is_told = run.err.contains("no output goes to") && run.err.contains("reform-out/");
            assert!(is_told && run.out.is_empty(), "{command} {place} {trial:?}: {}", run.said());
            assert_eq!(run.err.lines().count(), 1, "{command} {place}: {}", run.said());
        }
    }
    assert!(held(scratch) == before, "{place}: something was written");
}

#[test]
fn what_is_read_is_no_place_of_output() {
    let scratch = ready();
    for place in ["reports/2022/q1/thanh-tra.csv", "plan/2022/units.toml", ".git/config"] {
        refused(&scratch, &FILES, place, &[]);
    }
    for place in ["plan", "reports/2022/q1", "reports/new", "seeds/x", ".git/hooks"] {
        refused(&scratch, &FOLDERS, place, &[]);
    }
}

#[test]
fn so_it_is_by_whatever_name() {
    let scratch = ready();
    let csv = "reports/2022/q1/thanh-tra.csv";
    let command = ["report --period q1 --format csv -o"];
    let absolute = scratch.at(csv).display().to_string();
    for place in [
        "./reports/../reports/2022/q1/thanh-tra.csv",
        "reports/2022/findings.csv",
        "reports/2022/new/x.csv",
        "reports/2022/q1/consolidated",
        "seeds/new.toml",
        ".git/hooks/pre-commit",
        ".GIT/config",
        &absolute,
    ] {
        refused(&scratch, &command, place, &[]);
    }
    // From elsewhere, and from within.
    let report = ["report", "--period", "q1", "--format", "csv", "-o"];
    for (from, more) in [
        ("out", ["../reports/2022/q1/thanh-tra.csv", "-C", ".."]),
        ("out", [&absolute, "-C", "../plan"]),
        ("reports/2022", ["q1/thanh-tra.csv", "-C", "."]),
    ] {
        let run = run(&scratch.at(from), &[&report[..], &more].concat()).ended(2);
        assert!(run.err.contains("reform-out/"), "{from} {more:?}: {}", run.said());
    }
    #[cfg(unix)]
    {
        let link = |to: &str, at: &str| {
            std::os::unix::fs::symlink(scratch.at(to), scratch.at(at)).expect("linked");
        };
        link(csv, "out/file.csv");
        link("reports/2022/q1/new.csv", "out/new.csv");
        link("reports/2022/q1", "out/folder");
        for place in ["out/file.csv", "out/new.csv", "out/folder/x.csv"] {
            refused(&scratch, &command, place, &[]);
        }
    }
}

#[test]
fn whoever_writes_there_by_trade_still_does() {
    let scratch = ready();
    scratch.remove("reports/2022/q4/van-phong.csv");
    let form = "template --unit van-phong --period q4 -o";
    let asked = |command: &str, more: &[&str]| {
        scratch.reform(&[&words(command)[..], more, &USUAL].concat())
    };
    // A form that is filled in where it belongs; over another only if that is asked for.
    asked(form, &["reports/2022/q4/van-phong.csv"]).ended(0);
    scratch.write("reports/2022/q4/van-phong.csv", "mine");
    asked(form, &["reports/2022/q4/van-phong.csv"]).ended(2);
    asked(form, &["reports/2022/q4/van-phong.csv", "--force"]).ended(0);
    refused(&scratch, &[form], "plan/2022/units.toml", &["--force", "--format", "csv"]);
    refused(&scratch, &[form], ".git/x.csv", &[]);
    // What is never read back, and what only looks alike.
    let report = "report --period q1 -o";
    for place in ["reports/2022/q1/consolidated/mine.md", "reports-out/q1.md", "plan.md", "-"] {
        asked(report, &[place]).ended(0);
    }
    asked("report --period q1 --write", &[]).ended(0);
    asked("init plan/inner", &[]).ended(0);
    let within = ["report", "--period", "q1", "-o", "-"];
    run(&scratch.at("plan"), &within).ended(0);
}
