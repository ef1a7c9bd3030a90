//! Dates of commits that cannot be or that may have been chosen: each its own finding, and the rest
//! of the history stands.

use crate::support::run::{ToEnd as _, english, git};
use crate::support::scratch::Scratch;
use std::io::Write as _;
use std::process::Stdio;

const INSPECTORATE: &str = "reports/2022/q1/thanh-tra.csv";
const OFFICE: &str = "reports/2022/q1/van-phong.csv";
const SEAL: &str = "reports/2022/q1/closed.toml";

/// Commits what is staged with a date that git would not make.
fn commit_dated(scratch: &Scratch, date: &str) -> String {
    let tree = scratch.git(&["write-tree"]);
    let parent = scratch.git(&["rev-parse", "HEAD"]);
    let commit = format!(
        "tree {}\nparent {}\nauthor A <a@b> 1647489600 +0700\ncommitter C <c@d> {date}\n\nx\n",
        tree.trim(),
        parent.trim()
    );
    let mut command = git(scratch.root());
    command.args(["hash-object", "-t", "commit", "-w", "--stdin", "--literally"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("git runs");
    child.stdin.take().expect("a pipe").write_all(commit.as_bytes()).expect("fed");
    let hash = child.wait_with_output().expect("it ends").stdout;
    let hash = String::from_utf8(hash).expect("UTF-8");
    scratch.git(&["update-ref", "HEAD", hash.trim()]);
    hash.trim()[..12].to_owned()
}

fn found(scratch: &Scratch, more: &[&str]) -> Vec<String> {
    scratch.found(&[&["--as-of", "2022-07-01"], more].concat())
}

/// The plan committed, nothing submitted yet but what came for the second quarter.
fn begun() -> Scratch {
    let scratch = Scratch::repository();
    scratch.git(&["add", "reports/2022/q2"]);
    scratch
}

#[test]
fn one_odd_date_hides_nothing_else() {
    for date in [
        "99999999999999 +0700",
        "18446744073709551617 +0700",
        "-1647489600 +0700",
        "1647489600 +9999999999",
        "soon",
        "",
    ] {
        let scratch = Scratch::repository();
        scratch.git(&["add", "reports/2022/q1"]);
        scratch.commit("2022-03-14T16:00:00+07:00", "C");
        scratch.submit("reports/2022/q2/thanh-tra.csv", "2022-06-14T16:00:00+07:00", "C");
        // Late, by a commit that is as it should be.
        scratch.submit("reports/2022/q2/van-phong.csv", "2022-06-20T08:00:00+07:00", "Office");
        let close = ["close", "--period", "q1", "--as-of", "2022-06-21"];
        scratch.reform(&close).ended(0);
        scratch.submit(SEAL, "2022-06-21T08:00:00+07:00", "C");
        scratch.git(&["rm", "-q", SEAL]);
        scratch.edit(INSPECTORATE, "visits,61", "visits,62");
        scratch.git(&["add", INSPECTORATE]);
        let commit = commit_dated(&scratch, date);
        let found = found(&scratch, &[]);
        let late = "R406 reports/2022/q2/van-phong.csv".to_owned();
        assert!(found.contains(&"R712 plan/2022/plan.toml".to_owned()), "{date}: {found:?}");
        assert!(found.contains(&late), "{date}: {found:?}");
        assert!(found.contains(&format!("R415 {INSPECTORATE}")), "{date}: {found:?}");
        let shown = scratch.reform(&["check", "--as-of", "2022-07-01"]);
        assert_eq!(shown.code, Some(1), "the seal is an error");
        assert!(shown.text().contains(&commit), "{date}");
        // What came before keeps its day; what was revised then has none for that.
        let standing = scratch.standing("q1", "thanh-tra");
        assert_eq!(standing["submitted"]["day"], "2022-03-14", "{date}");
        assert_eq!(standing["revised"], serde_json::Value::Null, "{date}");
    }
}

#[test]
fn what_came_by_a_commit_without_a_date_is_not_on_time() {
    let scratch = begun();
    scratch.commit("2022-06-14T16:00:00+07:00", "C");
    scratch.git(&["add", OFFICE]);
    let commit = commit_dated(&scratch, "99999999999999 +0700");
    scratch.submit(INSPECTORATE, "2022-06-14T17:00:00+07:00", "B");
    let json = scratch.json(&["status", "--period", "q1", "--as-of", "2022-07-01"]);
    let totals = &json["totals"];
    assert_eq!(
        (&totals["on_time"], &totals["late"], &totals["undated"]),
        (&0.into(), &1.into(), &1.into())
    );
    let late = format!("R406 {INSPECTORATE}");
    assert_eq!(found(&scratch, &[]), [late.clone(), format!("R415 {OFFICE}")]);
    assert_eq!(scratch.reform(&["check", "--as-of", "2022-07-01"]).code, Some(0));
    // Under review it can still be made anew.
    let review = ["check", "--as-of", "2022-07-01", "--changed-since", "HEAD~2"];
    assert_eq!(scratch.reform(&review).code, Some(1));
    // And later somebody answers for it.
    let waiver = format!(
        "format = 1\n[[waiver]]\ncode = \"R415\"\nat = \"q1/van-phong\"\nvalue = \"{commit}\"\n\
         reason = \"handed in on 16 March, by the register of letters\"\nby = \"Office\"\n"
    );
    scratch.write("plan/2022/waivers.toml", &waiver);
    assert_eq!(found(&scratch, &[]), [late]);
}

#[test]
fn a_commit_before_the_one_it_follows_may_be_backdated() {
    let scratch = begun();
    scratch.git(&["add", INSPECTORATE]);
    scratch.commit("2022-06-16T16:00:00+07:00", "C");
    // Late, and made to look in time.
    scratch.submit(OFFICE, "2022-03-16T09:00:00+07:00", "Office");
    let early = |found: &mut Vec<String>| found.retain(|found| !found.starts_with("R406"));
    let mut told = found(&scratch, &[]);
    early(&mut told);
    assert_eq!(told, [format!("R416 {OFFICE}")]);
    let shown = scratch.reform(&["check", "--as-of", "2022-07-01"]).text();
    assert!(shown.contains("is dated 2022-03-16, before commit"), "{shown}");
    // A commit of other things is one that it follows too.
    let scratch = begun();
    scratch.git(&["add", INSPECTORATE]);
    scratch.commit("2022-03-15T16:00:00+07:00", "C");
    scratch.write("README.md", "x");
    scratch.submit("README.md", "2022-04-15T16:00:00+07:00", "C");
    scratch.submit(OFFICE, "2022-03-16T09:00:00+07:00", "Office");
    assert!(found(&scratch, &[]).contains(&format!("R416 {OFFICE}")));
}

#[test]
fn clocks_may_differ_by_a_day() {
    for (at, told) in [("2022-03-15T16:00:00+07:00", 0), ("2022-03-15T15:59:59+07:00", 1)] {
        let scratch = Scratch::repository();
        scratch.submit(INSPECTORATE, "2022-03-16T16:00:00+07:00", "C");
        scratch.submit(OFFICE, at, "Office");
        scratch.git(&["add", "."]);
        scratch.commit("2022-06-15T16:00:00+07:00", "C");
        let found = found(&scratch, &[]);
        assert_eq!(found.len(), told, "{at}: {found:?}");
    }
}

#[test]
fn a_repository_made_when_the_year_was_over_is_not_backdated() {
    let scratch = Scratch::new();
    scratch.git(&["init", "-q", "-b", "main"]);
    scratch.git(&["add", "plan"]);
    scratch.commit("2023-02-01T08:00:00+07:00", "C");
    scratch.git(&["add", "reports/2022/q1"]);
    scratch.commit("2022-03-16T08:00:00+07:00", "C");
    scratch.git(&["add", "reports/2022/q2"]);
    scratch.commit("2022-06-16T08:00:00+07:00", "C");
    assert_eq!(found(&scratch, &[]), [""; 0]);
}

#[test]
fn what_was_in_time_only_while_its_period_ran_may_be_backdated() {
    for (later, told) in [("2022-03-21", 1), ("2022-03-17", 0), ("2022-03-14", 0)] {
        let scratch = Scratch::repository();
        scratch.submit(INSPECTORATE, "2022-03-01T08:00:00+07:00", "B");
        scratch.edit(INSPECTORATE, "visits,61", "visits,62");
        scratch.submit(INSPECTORATE, &format!("{later}T08:00:00+07:00"), "B");
        let mut found = scratch.found(&["--as-of", "2022-03-22", "--unit", "thanh-tra"]);
        found.retain(|found| found.ends_with(INSPECTORATE));
        assert_eq!(found, vec![format!("R416 {INSPECTORATE}"); told], "{later}");
    }
}

#[test]
fn a_seal_is_not_older_than_its_periods_end_and_nothing_is_of_the_future() {
    let scratch = Scratch::submitted();
    scratch.reform(&["close", "--period", "q1", "--as-of", "2022-06-21"]).ended(0);
    scratch.submit(SEAL, "2022-03-01T08:00:00+07:00", "C");
    let told = found(&scratch, &[]);
    assert!(told.contains(&format!("R416 {SEAL}")), "{told:?}");
    let scratch = Scratch::submitted();
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    scratch.submit(INSPECTORATE, "2099-03-01T08:00:00+07:00", "C");
    assert_eq!(scratch.found(&[]), [format!("R416 {INSPECTORATE}")]);
    assert_eq!(found(&scratch, &[]), [""; 0], "as of a day gone by, later commits are to come");
}

#[test]
fn a_shallow_clone_that_reaches_back_far_enough_is_enough() {
    let origin = Scratch::submitted();
    let clone = |depth: &str| {
        let clone = Scratch::new();
        std::fs::remove_dir_all(clone.root()).expect("removed");
        let url = format!("file://{}", origin.root().display());
        let target = clone.root().to_str().expect("a path");
        let clone_it = ["clone", "-q", "--depth", depth, &url, target];
        git(origin.root()).args(clone_it).to_end().ended(0);
        clone
    };
    origin.write("README.md", "x");
    origin.submit("README.md", "2022-06-15T08:00:00+07:00", "C");
    // The plan, quarter I, quarter II, the README: three reach to the commit of quarter I, which
    // may have been changed there only.
    let cut = clone("3");
    let of_first = ["R413 plan/2022/plan.toml".to_owned()];
    assert_eq!(found(&cut, &[]), of_first);
    assert_eq!(cut.standing("q2", "van-phong")["timeliness"], "on-time");
    assert_eq!(cut.standing("q1", "van-phong")["timeliness"], serde_json::Value::Null);
    // With a commit more before it, the quarter's own is whole.
    let before = Scratch::repository();
    before.write("README.md", "x");
    before.submit("README.md", "2022-01-06T08:00:00+07:00", "C");
    before.git(&["add", "."]);
    before.commit("2022-06-15T08:00:00+07:00", "C");
    let target = tempfile::tempdir().expect("a folder");
    let path = target.path().join("clone");
    let url = format!("file://{}", before.root().display());
    let mut command = git(before.root());
    command.args(["clone", "-q", "--depth", "2", &url]).arg(&path);
    assert!(command.status().expect("git runs").success());
    let out = english(&path, &["check", "--as-of", "2022-07-01"]);
    let out = { out }.to_end().ended(0);
    assert!(out.text().contains("R406"), "late, and known to be");
}
