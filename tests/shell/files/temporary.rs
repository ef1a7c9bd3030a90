//! What is written for a moment only: left over from a killed run it troubles nobody, and the next
//! to write clears it.

use std::process::{Child, Stdio};
use std::time::Duration;

use super::*;

const FOLDER: &str = "reports/2022/q1/consolidated";

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let name = |entry: std::io::Result<fs::DirEntry>| {
        entry.expect("an entry").file_name().to_string_lossy().into_owned()
    };
    let mut names: Vec<_> = entries.map(name).collect();
    names.sort();
    names
}

fn leftovers(folder: &Path) -> Vec<String> {
    names(folder).into_iter().filter(|name| name.starts_with(".reform-")).collect()
}

fn started(root: &Path, arguments: &[&str]) -> Child {
    let mut command = english(root, &[arguments, &AS_OF[..]].concat());
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it runs")
}

#[test]
fn leftovers_are_no_finding_and_are_cleared() {
    let scratch = Scratch::below("root");
    for folder in ["reports", "reports/2022/q1", "plan/2022", "plan/2022/areas", FOLDER] {
        for name in [".reform-1-0.tmp", ".reform-999999-3.tmp", ".x.csv.swp"] {
            scratch.write(&format!("{folder}/{name}"), "half a f");
        }
    }
    scratch.write("plan/.reform-1-7.tmp", "");
    scratch.write("plan/.reform-1-7.tmp.d/plan.toml", "half");
    symlink("nowhere", scratch.root().join("reports/2022/q1/.#van-phong.csv")).expect("linked");
    assert_eq!(errors(scratch.root(), &[]), [""; 0]);
    assert_eq!(
        run(scratch.root(), &[&["report", "--write", "--period", "q1"], &AS_OF[..]].concat()).code,
        Some(0)
    );
    assert_eq!(leftovers(&scratch.root().join(FOLDER)), [""; 0]);
    assert_eq!(run(scratch.root(), &[&["plan", "new-year"], &AS_OF[..]].concat()).code, Some(0));
    assert_eq!(names(&scratch.root().join("plan")), ["2022", "2023"]);
    // An editor's own is the editor's.
    assert!(scratch.root().join(FOLDER).join(".x.csv.swp").exists());
}

#[test]
fn a_killed_run_leaves_nothing_for_long() {
    let scratch = Scratch::below("root");
    let write = ["report", "--write", "--period", "q1"];
    let folder = scratch.root().join(FOLDER);
    // At every moment of a run, as far as fits into a test.
    for moment in 0..40 {
        let mut child = started(scratch.root(), &write);
        std::thread::sleep(Duration::from_millis(5 * moment));
        child.kill().expect("ended");
        child.wait().expect("ended");
        assert_eq!(errors(scratch.root(), &[]), [""; 0], "after {moment}: {:?}", names(&folder));
    }
    assert_eq!(run(scratch.root(), &[&write, &AS_OF[..]].concat()).code, Some(0));
    assert_eq!(leftovers(&folder), [""; 0]);
}

#[test]
fn runs_beside_each_other_do_not_trip() {
    let scratch = Scratch::below("root");
    let own = "reports/2022/q1/van-phong.csv";
    let uncanonical = scratch.read(own).replace("settled,1520,,", "settled,  1520  ,,");
    for _ in 0..6 {
        scratch.write(own, &uncanonical);
        let commands: &[&[&str]] = &[
            &["check"],
            &["fmt"],
            &["report", "--write", "--period", "q1"],
            &["report", "--write", "--period", "q2"],
            &["fmt"],
            &["report", "--write", "--period", "q1"],
            &["check"],
            &["status", "--period", "q1"],
        ];
        let children: Vec<_> =
            commands.iter().map(|command| started(scratch.root(), command)).collect();
        for (mut child, command) in children.into_iter().zip(commands) {
            assert_eq!(child.wait().expect("ended").code(), Some(0), "{command:?}");
        }
    }
    for folder in [FOLDER, "reports/2022/q1", "reports/2022/q2/consolidated"] {
        assert_eq!(leftovers(&scratch.root().join(folder)), [""; 0]);
    }
}
