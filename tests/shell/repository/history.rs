//! What the program says of submissions' dates, in repositories that git has made.

use std::fs;

use crate::support::run::{ToEnd as _, english, git};
use crate::support::scratch::Scratch;
use serde_json::{Value, json};

const INSPECTORATE: &str = "reports/2022/q1/thanh-tra.csv";
const OFFICE: &str = "reports/2022/q1/van-phong.csv";

/// State, timeliness, days late, day, by whom, revised.
fn facts(standing: &Value) -> [&Value; 6] {
    [
        &standing["state"],
        &standing["timeliness"],
        &standing["days_late"],
        &standing["submitted"]["day"],
        &standing["submitted"]["by"],
        &standing["revised"]["day"],
    ]
}

#[test]
fn the_due_date_is_the_last_day_on_time_in_the_plans_time_zone() {
    let scratch = Scratch::repository();
    // Half an hour before midnight in Vietnam.
    scratch.submit(INSPECTORATE, "2022-03-17T16:30:00+00:00", "Trần Thị B");
    // An hour after it, on a server that still has the day before.
    scratch.submit(OFFICE, "2022-03-17T18:00:00+00:00", "Lê Văn A");
    let standing = |unit| scratch.standing("q1", unit);
    // Without a time zone a commit's day is that of its own clock.
    let own = [json!("2022-03-17"), json!("2022-03-17")];
    assert_eq!(["thanh-tra", "van-phong"].map(|u| standing(u)["submitted"]["day"].clone()), own);
    assert_eq!(standing("van-phong")["timeliness"], "on-time");
    scratch.edit("plan/2022/plan.toml", "year = 2022", "year = 2022\ntimezone = \"+07:00\"");
    assert_eq!(
        facts(&standing("thanh-tra")),
        [
            &json!("complete"),
            &json!("on-time"),
            &json!(0),
            &json!("2022-03-17"),
            &json!("Trần Thị B"),
            &Value::Null
        ]
    );
    assert_eq!(
        facts(&standing("van-phong")),
        [
            &json!("complete"),
            &json!("late"),
            &json!(1),
            &json!("2022-03-18"),
            &json!("Lê Văn A"),
            &Value::Null
        ]
    );
    let late = |scratch: &Scratch| {
        let found = scratch.found(&["--period", "q1", "--as-of", "2022-04-01"]);
        found.into_iter().filter(|line| line.starts_with("R406")).collect::<Vec<_>>()
    };
    assert_eq!(late(&scratch), [format!("R406 {OFFICE}")]);
    let strict = |scratch: &Scratch, arguments: &[&str]| {
        scratch.reform(&[&["check", "--period", "q1"], arguments].concat()).code
    };
    assert_eq!(strict(&scratch, &[]), Some(0), "lateness fails no check");
    assert_eq!(strict(&scratch, &["--strict"]), Some(1));
    // Leave to be late is a waiver of the submission as a whole, void on any other day.
    let waive = |day: &str| {
        let waiver = format!(
            "format = 1\n[[waiver]]\ncode = \"R406\"\nat = \"q1/van-phong\"\nvalue = \"{day}\"\n\
             reason = \"leave granted\"\nby = \"A\"\n"
        );
        scratch.write("plan/2022/waivers.toml", &waiver);
        scratch.found(&["--period", "q1", "--as-of", "2022-04-01"])
    };
    let starts = |found: &[String], code: &str| found.iter().any(|line| line.starts_with(code));
    let waived = waive("2022-03-18");
    assert!(!starts(&waived, "R406") && !starts(&waived, "R70"), "{waived:?}");
    let void = waive("2022-03-19");
    assert!(starts(&void, "R406") && starts(&void, "R702"), "{void:?}");
    scratch.remove("plan/2022/waivers.toml");
    // A day of grace makes it on time.
    scratch.edit("plan/2022/plan.toml", "year = 2022", "year = 2022\ngrace_days = 1");
    assert_eq!(standing("van-phong")["timeliness"], "on-time");
    assert_eq!(late(&scratch), [""; 0]);
    assert_eq!(strict(&scratch, &["--strict"]), Some(0));
}

#[test]
fn days_late_count_from_the_due_date_even_after_days_of_grace() {
    let scratch = Scratch::repository();
    scratch.edit("plan/2022/plan.toml", "year = 2022", "year = 2022\ngrace_days = 2");
    scratch.submit(INSPECTORATE, "2022-03-19T10:00:00+07:00", "B");
    scratch.submit(OFFICE, "2022-03-20T10:00:00+07:00", "A");
    assert_eq!(scratch.standing("q1", "thanh-tra")["days_late"], 0);
    assert_eq!(scratch.standing("q1", "van-phong")["days_late"], 3);
}

#[test]
fn an_absent_submission_becomes_an_error_after_the_last_day_of_grace() {
    let scratch = Scratch::submitted();
    scratch.remove(OFFICE);
    scratch.edit("plan/2022/plan.toml", "year = 2022", "year = 2022\ngrace_days = 2");
    let shown = |day: &str| {
        let out = scratch.reform(&["check", "--as-of", day]);
        (out.code, out.text())
    };
    for (day, code, words) in [
        ("2022-03-16", 0, "due in 1 day"),
        ("2022-03-17", 0, "due today"),
        ("2022-03-18", 0, "due in 1 day"),
        ("2022-03-19", 0, "due today"),
        ("2022-03-20", 1, "3 days overdue"),
    ] {
        let (status, shown) = shown(day);
        assert_eq!(status, Some(code), "{day}: {shown}");
        assert!(shown.contains(words), "{day}: {shown}");
    }
}

#[test]
fn faults_of_time_zone_and_grace_are_told() {
    let scratch = Scratch::submitted();
    let plan = scratch.read("plan/2022/plan.toml");
    for line in
        ["timezone = \"Asia/Hanoi\"", "timezone = 7", "grace_days = -1", "grace_days = 9999999999"]
    {
        scratch.write("plan/2022/plan.toml", format!("{line}\n{plan}"));
        let found = scratch.found(&["--as-of", "2022-07-01"]);
        assert_eq!(found, ["R104 plan/2022/plan.toml"], "{line}");
    }
    for line in ["timezone = \"Z\"", "timezone = \"-03:30\"", "grace_days = 0"] {
        scratch.write("plan/2022/plan.toml", format!("{line}\n{plan}"));
        assert_eq!(scratch.found(&["--as-of", "2022-07-01"]), [""; 0], "{line}");
    }
}

#[test]
fn a_revision_moves_neither_the_day_nor_the_name() {
    let scratch = Scratch::submitted();
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    scratch.submit(INSPECTORATE, "2022-03-25T09:00:00+07:00", "Someone Else");
    let standing = scratch.standing("q1", "thanh-tra");
    assert_eq!(standing["timeliness"], "on-time");
    assert_eq!(standing["submitted"]["day"], "2022-03-14");
    assert_eq!(standing["submitted"]["by"], "Coordinator");
    assert_eq!(standing["revised"]["day"], "2022-03-25");
    assert_eq!(standing["revised"]["by"], "Someone Else");
    assert_eq!(standing["revised"]["author"], "An Author");
    let shown = scratch.reform(&["status", "--period", "q1"]).text();
    let line = shown.lines().find(|line| line.contains("Inspectorate")).expect("a line");
    for expected in ["complete", "on time", "2022-03-14", "2022-03-25", "Coordinator"] {
        assert!(line.contains(expected), "{line}");
    }
}

#[test]
fn a_renamed_file_keeps_its_day_unless_it_was_another_units() {
    let scratch = Scratch::repository();
    let wrong = "reports/2022/q1/thanhtra.csv";
    scratch.write(wrong, scratch.read(INSPECTORATE));
    scratch.remove(INSPECTORATE);
    scratch.submit(wrong, "2022-03-16T09:00:00+07:00", "B");
    scratch.git(&["mv", wrong, INSPECTORATE]);
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    scratch.submit(INSPECTORATE, "2022-03-21T09:00:00+07:00", "B");
    let standing = scratch.standing("q1", "thanh-tra");
    assert_eq!(standing["submitted"]["day"], "2022-03-16", "misspelt, yet there");
    assert_eq!(standing["revised"]["day"], "2022-03-21");

    // The whole period under another name.
    scratch.git(&["add", "."]);
    scratch.commit("2022-03-22T09:00:00+07:00", "C");
    scratch.git(&["mv", "reports/2022/q1", "reports/2022/quy-1"]);
    scratch.commit("2022-04-22T09:00:00+07:00", "C");
    scratch.edit("plan/2022/plan.toml", "id = \"q1\"", "id = \"quy-1\"");
    scratch.edit("plan/2022/plan.toml", "of = [\"q1\"", "of = [\"quy-1\"");
    assert_eq!(scratch.standing("quy-1", "thanh-tra")["submitted"]["day"], "2022-03-16");
    assert_eq!(scratch.standing("quy-1", "van-phong")["submitted"]["day"], "2022-03-22");

    // Moved on to the next period, it is that period's submission from then on.
    let (first, second) = ("reports/2022/quy-1/thanh-tra.csv", "reports/2022/q2/thanh-tra.csv");
    scratch.git(&["rm", "-q", second]);
    scratch.commit("2022-06-01T09:00:00+07:00", "C");
    scratch.git(&["mv", first, second]);
    scratch.commit("2022-06-20T09:00:00+07:00", "C");
    let standing = scratch.standing("q2", "thanh-tra");
    assert_eq!(standing["submitted"]["day"], "2022-06-20");
    assert_eq!(standing["days_late"], 3);
}

#[test]
fn a_merge_brings_a_submission_on_the_day_it_is_merged() {
    let scratch = Scratch::repository();
    scratch.git(&["switch", "-q", "-c", "unit"]);
    scratch.submit(INSPECTORATE, "2022-03-15T09:00:00+07:00", "The Unit");
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    scratch.submit(INSPECTORATE, "2022-03-16T09:00:00+07:00", "The Unit");
    scratch.git(&["switch", "-q", "main"]);
    scratch.submit(OFFICE, "2022-03-16T12:00:00+07:00", "The Office");
    let merge = ["merge", "-q", "--no-ff", "-m", "Merge", "unit"];
    scratch.dated(&merge, "2022-03-18T09:00:00+07:00", "Coordinator");
    let standing = scratch.standing("q1", "thanh-tra");
    assert_eq!(standing["submitted"]["day"], "2022-03-18");
    assert_eq!(standing["submitted"]["by"], "Coordinator");
    assert_eq!(standing["days_late"], 1);
    assert_eq!(standing["revised"], Value::Null, "one change on this line");
    assert_eq!(scratch.standing("q1", "van-phong")["submitted"]["day"], "2022-03-16");
}

#[test]
fn what_is_not_committed_is_said_to_be_so() {
    let scratch = Scratch::submitted();
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    scratch.git(&["rm", "-q", "--cached", OFFICE]);
    scratch.commit("2022-03-11T09:00:00+07:00", "C");
    let (dirty, new) = (scratch.standing("q1", "thanh-tra"), scratch.standing("q1", "van-phong"));
    assert_eq!((&dirty["committed"], &dirty["unsaved"]), (&json!(true), &json!(true)));
    assert_eq!(dirty["timeliness"], "on-time");
    assert_eq!((&new["committed"], &new["timeliness"]), (&json!(false), &Value::Null));
    assert_eq!(new["state"], "complete", "completeness is another thing");
    let found = scratch.found(&["--as-of", "2022-07-01"]);
    assert_eq!(found, [format!("R409 {INSPECTORATE}"), format!("R408 {OFFICE}")]);
    let shown = scratch.reform(&["status", "--period", "q1"]).text();
    assert!(shown.contains("not committed") && shown.contains("uncommitted change"), "{shown}");
}

#[test]
fn a_repository_without_a_commit_has_submitted_nothing() {
    let scratch = Scratch::new();
    scratch.git(&["init", "-q"]);
    assert_eq!(scratch.standing("q1", "thanh-tra")["committed"], json!(false));
    assert_eq!(scratch.reform(&["check", "--as-of", "2022-07-01"]).code, Some(0));
}

/// Runs where history cannot be told: the notice, no date, and what the check says of it (`codes`,
/// each with its file): an error fails it.
fn assert_untold(
    scratch: &Scratch,
    reason: &str,
    words: &str,
    codes: &[&str],
    with: &[(&str, &str)],
) {
    let run = |arguments: &[&str], status: i32| {
        let mut command = english(scratch.root(), arguments);
        command.envs(with.iter().copied());
        let out = command.to_end();
        let shown = (out.text(), out.err);
        assert_eq!(out.code, Some(status), "{shown:?}");
        shown.0
    };
    let json = |arguments: &[&str], status: i32| -> Value {
        let arguments = [arguments, &["--format", "json"]].concat();
        serde_json::from_str(&run(&arguments, status)).expect("JSON")
    };
    let status = json(&["status", "--period", "q1"], 0);
    assert_eq!(status["history"], reason);
    assert_eq!(status["totals"]["undated"], 2);
    assert_eq!(status["totals"]["on_time"], 0);
    let standing = &status["units"][0]["periods"][0];
    for fact in ["committed", "timeliness", "submitted", "revised", "unsaved"] {
        assert_eq!(standing[fact], Value::Null, "{fact}");
    }
    assert_eq!(standing["state"], "complete");
    let shown = run(&["status", "--period", "q1"], 0);
    assert!(shown.contains(words), "{shown}");
    assert!(!shown.contains("On time"), "no totals of what is not known: {shown}");
    let failed = codes.iter().any(|code| !code.starts_with("R407"));
    let found = json(&["check", "--as-of", "2022-07-01"], failed.into());
    let found = found["diagnostics"].as_array().expect("a list").clone();
    let told: Vec<_> = found.iter().map(|found| found["code"].as_str().expect("a code")).collect();
    assert_eq!(told, codes);
    assert!(found.iter().all(|found| {
        found["message"].as_str().is_some_and(|said| {
            said.contains(words) || found["help"].as_str().is_some_and(|help| help.contains(words))
        })
    }));
}

#[test]
fn without_a_repository_history_is_unknown() {
    assert_untold(&Scratch::new(), "no-repository", "not in a git repository", &[], &[]);
}

#[test]
fn without_git_history_is_unknown() {
    let scratch = Scratch::submitted();
    let empty = tempfile::tempdir().expect("a folder");
    let path = empty.path().to_str().expect("a path");
    assert_untold(&scratch, "no-git", "git is not installed", &["R407"], &[("PATH", path)]);
}

#[test]
fn what_git_refuses_is_told_in_its_words() {
    let scratch = Scratch::submitted();
    let tree = scratch.git(&["rev-parse", "HEAD^{tree}"]);
    let (folder, name) = tree.trim().split_at(2);
    scratch.remove(&format!(".git/objects/{folder}/{name}"));
    assert_untold(&scratch, "refused", "git refused", &["R414", "R414"], &[]);
}

#[test]
fn whose_the_folder_is_does_not_matter_where_none_of_its_settings_are_read() {
    let scratch = Scratch::submitted();
    let mut command = english(scratch.root(), &["status", "--period", "q1", "--format", "json"]);
    let out = command.env("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1").to_end();
    let status = out.json();
    assert_eq!(status["totals"]["on_time"], 2);
}

#[test]
fn a_shallow_clone_gives_no_dates_and_says_how_to_fetch_them() {
    let origin = Scratch::submitted();
    origin.edit(INSPECTORATE, "visits,61", "visits,62");
    origin.submit(INSPECTORATE, "2022-03-25T09:00:00+07:00", "B");
    let clone = Scratch::new();
    fs::remove_dir_all(clone.root()).expect("removed");
    let url = format!("file://{}", origin.root().display());
    let target = clone.root().to_str().expect("a path");
    git(origin.root()).args(["clone", "-q", "--depth", "1", &url, target]).to_end().ended(0);
    assert_untold(&clone, "shallow", "git fetch --unshallow", &["R413", "R413"], &[]);
    clone.git(&["fetch", "-q", "--unshallow"]);
    let standing = clone.standing("q1", "thanh-tra");
    assert_eq!(standing["submitted"]["day"], "2022-03-14");
    assert_eq!(standing["revised"]["day"], "2022-03-25");
}

#[test]
fn a_root_deep_in_a_repository_and_odd_names_do_no_harm() {
    let scratch = Scratch::below("phòng \"CCHC\"/ năm\n2022");
    git(scratch.outside()).args(["init", "-q"]).status().expect("git runs");
    scratch.write("reports/2022/q1/tệp \"lạ\"\t;.csv", "metric,value\n");
    scratch.git(&["add", "--", "plan", INSPECTORATE, "reports/2022/q1/tệp \"lạ\"\t;.csv"]);
    scratch.commit("2022-03-18T09:00:00+07:00", "B");
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    let standing = scratch.standing("q1", "thanh-tra");
    assert_eq!(standing["submitted"]["day"], "2022-03-18");
    assert_eq!(standing["unsaved"], true);
    assert_eq!(scratch.standing("q1", "van-phong")["committed"], false);
}

#[test]
fn settings_and_variables_of_the_user_change_nothing() {
    let scratch = Scratch::submitted();
    for (key, value) in [
        ("log.showSignature", "true"),
        ("log.showRoot", "false"),
        ("log.follow", "true"),
        ("log.date", "relative"),
        ("format.pretty", "oneline"),
        ("color.ui", "always"),
        ("diff.renames", "false"),
        ("diff.noprefix", "true"),
        ("status.branch", "false"),
        ("core.pager", "false"),
        ("core.fsmonitor", "false; exit 1"),
        ("i18n.logOutputEncoding", "ISO-8859-1"),
    ] {
        scratch.git(&["config", key, value]);
    }
    let mut command = english(scratch.root(), &["status", "--period", "q1", "--format", "json"]);
    command.env("GIT_DIR", "/nowhere").env("GIT_INDEX_FILE", "/nowhere").env("GIT_PAGER", "false");
    let out = command.to_end();
    let status = out.json();
    assert_eq!(status["history"], "known", "{status}");
    assert_eq!(status["totals"]["on_time"], 2);
}

/// A long history: every commit changes one of the two units' submissions.
#[cfg(unix)]
fn import(scratch: &Scratch, commits: u32) {
    let mut stream = String::new();
    for number in 0..commits {
        // A minute apart, from 10 March on.
        let at = 1_646_874_000 + number * 60;
        let path = if number % 2 == 0 { INSPECTORATE } else { OFFICE };
        let csv = format!("metric,value\nsettled,{number}\n");
        stream += &format!(
            "commit refs/heads/main\ncommitter C <c@example.org> {at} +0700\ndata 1\nx\n\
             M 100644 inline {path}\ndata {}\n{csv}\n",
            csv.len()
        );
    }
    scratch.import(stream.as_bytes());
    scratch.git(&["reset", "-q", "--mixed", "main"]);
}

#[test]
#[cfg(unix)]
fn thirty_thousand_commits_take_as_many_runs_of_git_as_one() {
    let short = Scratch::submitted();
    let long = Scratch::new();
    long.git(&["init", "-q", "-b", "main"]);
    import(&long, 30_000);
    for arguments in [["status", "--period", "q1"], ["report", "--period", "q1"]] {
        assert_eq!(short.runs(&arguments), 3);
        let before = std::time::Instant::now();
        assert_eq!(long.runs(&arguments), 3);
        // For whoever asks with --nocapture; a busy machine proves nothing.
        #[allow(clippy::print_stderr, reason = "a measurement, not a test")]
        {
            eprintln!("{arguments:?} of 30,000 commits: {:?}", before.elapsed());
        }
    }
    let standing = long.standing("q1", "van-phong");
    assert_eq!(standing["submitted"]["at"], "2022-03-10T08:01:00+07:00");
    assert_eq!(standing["revised"]["day"], "2022-03-31", "20 days and 20 hours later");
}
