//! Closing a period, what a change afterwards comes to, and amendments.

#[cfg(unix)]
use std::process::Command;

#[cfg(unix)]
use crate::support::run::ToEnd as _;
use crate::support::scratch::Scratch;
use serde_json::{Value, json};

const SEAL: &str = "reports/2022/q1/closed.toml";
const INSPECTORATE: &str = "reports/2022/q1/thanh-tra.csv";
const OFFICE: &str = "reports/2022/q1/van-phong.csv";
const AREA: &str = "plan/2022/areas/1-procedures.toml";

/// Runs and gives exit status, what is printed and what is complained.
fn run(scratch: &Scratch, arguments: &[&str]) -> (Option<i32>, String, String) {
    let out = scratch.reform(arguments);
    (out.code, out.text(), out.err)
}

fn close(scratch: &Scratch, more: &[&str]) -> (Option<i32>, String, String) {
    run(scratch, &[&["close", "--period", "q1", "--as-of", "2022-03-20"], more].concat())
}

/// Everything submitted, the first quarter closed and committed.
fn closed() -> Scratch {
    let scratch = Scratch::submitted();
    let (code, said, complaint) = close(&scratch, &[]);
    assert_eq!(code, Some(0), "{complaint}");
    assert!(said.contains("quarter I is closed: reports/2022/q1/closed.toml"), "{said}");
    scratch.submit(SEAL, "2022-06-20T09:00:00+07:00", "Coordinator");
    scratch
}

fn found(scratch: &Scratch) -> Vec<String> {
    scratch.found(&["--as-of", "2022-07-01"])
}

/// Verifies a seal as its own head says.
#[cfg(unix)]
fn verify(scratch: &Scratch) -> (bool, String) {
    let seal = scratch.read(SEAL);
    let command = seal.lines().find(|line| line.contains("sha256sum -c")).expect("the command");
    let command = command.trim_start_matches(['#', ' ']);
    let out = Command::new("bash")
        .args(["-c", &format!("set -o pipefail; {command}")])
        .current_dir(scratch.root())
        .to_end();
    (out.code == Some(0), out.text())
}

#[test]
#[cfg(unix)]
fn sha256sum_verifies_a_seal() {
    let scratch = closed();
    let (good, said) = verify(&scratch);
    assert!(good, "{said}");
    assert_eq!(said.lines().filter(|line| line.ends_with(": OK")).count(), 5, "{said}");
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    let (good, said) = verify(&scratch);
    assert!(!good);
    assert_eq!(said.lines().filter(|line| !line.ends_with(": OK")).count(), 1, "{said}");
}

#[test]
fn next_years_plan_misses_no_seal_of_this_year() {
    let scratch = closed();
    scratch.reform(&["plan", "new-year"]).ended(0);
    let next = ["--year", "2023", "--as-of", "2022-12-20"];
    let missed = |scratch: &Scratch| scratch.found(&next).iter().any(|it| it.starts_with("R712"));
    assert!(!missed(&scratch), "{:?}", scratch.found(&next));
    std::fs::remove_file(scratch.at(SEAL)).expect("removed");
    assert!(missed(&scratch));
}

#[test]
fn a_seal_has_the_figures_and_the_same_bytes_each_time() {
    let scratch = Scratch::submitted();
    assert_eq!(close(&scratch, &[]).0, Some(0));
    let seal = scratch.read(SEAL);
    // 1510 + 486 of 1520 + 486; 2750.5 + 915 minutes over 210 + 61 visits.
    for line in [
        "  { indicator = \"on-time\", numerator = \"1996\", denominator = \"2006\", \
         value = \"99.501496\", at_least = \"99\", verdict = \"met\" },",
        "  { indicator = \"waiting-time\", numerator = \"3665.5\", denominator = \"271\", \
         value = \"13.52583\", at_most = \"30\", verdict = \"met\" },",
        "  { task = \"publish-procedures\", status = \"in-progress\", verdict = \"in-progress\" },",
        "as_of = 2022-03-20",
    ] {
        assert!(seal.lines().any(|found| found == line), "{line}\n{seal}");
    }
    scratch.remove(SEAL);
    assert_eq!(close(&scratch, &["--lang", "vi"]).0, Some(0));
    assert_eq!(scratch.read(SEAL), seal, "whoever closes, in whatever language");
    assert_eq!(found(&scratch), [""; 0]);
    assert_eq!(run(&scratch, &["diff", "--period", "q1"]).1.lines().last(), Some("No change."));
}

#[test]
fn only_what_stands_can_be_closed() {
    let scratch = Scratch::submitted();
    let refused = |scratch: &Scratch, wanted: &str| {
        let (code, said, complaint) = close(scratch, &[]);
        assert_eq!((code, said.as_str()), (Some(1), ""), "{complaint}");
        assert!(
            complaint.contains(wanted) && complaint.contains("cannot be closed"),
            "{complaint}"
        );
        assert!(!scratch.root().join(SEAL).exists());
    };
    scratch.edit(OFFICE, "visits,210", "visits,many");
    refused(&scratch, "R501");
    scratch.remove(OFFICE);
    refused(&scratch, "R401");
    scratch.git(&["restore", OFFICE]);
    scratch.edit(AREA, "reported_by = [\"@all\"]", "reported_by = [\"@nobody\"]");
    refused(&scratch, "R307");
    scratch.git(&["restore", AREA]);
    // A fault of another period is no matter of this one.
    scratch.remove("reports/2022/q2/van-phong.csv");
    assert_eq!(close(&scratch, &[]).0, Some(0));
}

#[test]
fn a_warning_about_a_row_is_waived_by_name_and_a_late_submission_closed_as_it_is() {
    let scratch = Scratch::repository();
    scratch.edit("reports/2022/q2/van-phong.csv", "visits,198", "visits,1980");
    scratch.git(&["add", "reports/2022/q1", "reports/2022/q2/van-phong.csv"]);
    scratch.commit("2022-03-10T08:00:00+07:00", "B");
    scratch.submit("reports/2022/q2/thanh-tra.csv", "2022-06-21T08:00:00+07:00", "B");
    let second = ["close", "--period", "q2", "--as-of", "2022-06-25"];
    let (code, _, complaint) = run(&scratch, &second);
    assert_eq!(code, Some(1));
    assert!(complaint.contains("R504"), "{complaint}");
    scratch.write(
        "plan/2022/waivers.toml",
        "format = 1\n[[waiver]]\ncode = \"R504\"\nat = \"q2/van-phong/visits\"\nvalue = \"1980\"\n\
         reason = \"a \\\"campaign\\\"\\nin May\"\nby = \"The Office\"\n",
    );
    let (code, said, complaint) = run(&scratch, &second);
    assert_eq!(code, Some(0), "{complaint}");
    assert!(said.contains("one waiver"), "{said}");
    let seal = scratch.read("reports/2022/q2/closed.toml");
    let line = "  { code = \"R504\", at = \"q2/van-phong/visits\", \
                reason = \"a \\\"campaign\\\"\\nin May\", by = \"The Office\" },";
    assert!(seal.lines().any(|found| found == line), "{seal}");
    let late = scratch.found(&["--period", "q2", "--as-of", "2022-06-25"]);
    assert!(late.contains(&"R406 reports/2022/q2/thanh-tra.csv".to_owned()), "{late:?}");
}

#[test]
fn closing_is_asked_for_one_period_and_once() {
    let scratch = closed();
    let before = scratch.read(SEAL);
    for (arguments, wanted) in [
        (&["close", "--period", "q1"][..], "amend it with --amend --reason"),
        (&["close", "--period", "6m"], "name one of them: q1, q2"),
        (&["close", "--period", "q9"], "no period “q9”"),
        (&["close", "--period", "q1", "--amend"], "--reason"),
        (&["close", "--period", "q1", "--reason", "x"], "--amend"),
        (&["close", "--period", "q1", "--amend", "--reason", "  "], "needs a reason"),
        (&["close", "--period", "q1", "--amend", "--reason", "x"], "nothing has changed"),
        (&["close", "--period", "q2", "--amend", "--reason", "x"], "not closed yet"),
        (&["diff", "--period", "q2"], "not closed"),
        (&["diff", "--period", "h1"], "name one of them: q1, q2"),
    ] {
        let (code, said, complaint) = run(&scratch, arguments);
        assert_eq!((code, said.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(complaint.contains(wanted), "{arguments:?}: {complaint}");
    }
    assert_eq!(scratch.read(SEAL), before);
}

#[test]
fn a_change_afterwards_is_told_by_its_lines_and_by_what_it_moves() {
    let scratch = closed();
    // 17 more came late: 1996 of 2006 becomes 1979 of 2006, which is 98.65 % and misses 99 %.
    scratch.edit(OFFICE, "settled-on-time,1510", "settled-on-time,1493");
    scratch.edit(OFFICE, "settled-late,10", "settled-late,27");
    scratch.submit(OFFICE, "2022-06-22T08:00:00+07:00", "The Office");
    let json = scratch.json(&["check", "--as-of", "2022-07-01"]);
    let finding = &json["diagnostics"][0];
    assert_eq!(json["summary"]["errors"], 1, "{json}");
    assert_eq!(
        (&finding["code"], &finding["file"], &finding["line"], &finding["unit"]),
        (&json!("R706"), &json!(OFFICE), &json!(3), &json!("van-phong"))
    );
    let message = finding["message"].as_str().expect("a text");
    assert!(message.ends_with("was closed on 2022-03-20: lines 3, 4"), "{message}");
    let remarks = serde_json::to_string(&finding["remarks"]).expect("JSON");
    assert!(remarks.contains("« settled-on-time,1510,, » → « settled-on-time,1493,, »"));

    let diff = scratch.json(&["diff", "--period", "q1"]);
    assert_eq!(diff["files"], json!([{"path": OFFICE, "change": "changed", "known": true}]));
    let row = |metric: &str, old: &str, new: &str| json!({"unit": "van-phong", "metric": metric, "old": old, "new": new, "excluded": false});
    let rows = [row("settled-on-time", "1510", "1493"), row("settled-late", "10", "27")];
    assert_eq!(diff["rows"], json!(rows));
    let old = json!({"numerator": 1996, "denominator": 2006, "value": 99.501496,
        "target": {"at_least": 99}, "verdict": "met"});
    let new = json!({"numerator": 1979, "denominator": 2006, "value": 98.654038,
        "target": {"at_least": 99}, "verdict": "not-met"});
    // −17 / 2006 is −1 / 118, and 100 times that −50 / 59.
    let moved = json!({"numerator": -50, "denominator": 59});
    let indicator = &diff["indicators"][0];
    assert_eq!(diff["indicators"].as_array().map(Vec::len), Some(1));
    assert_eq!(indicator["old"].to_string(), old.to_string());
    assert_eq!(indicator["new"].to_string(), new.to_string());
    assert_eq!(indicator["moved"].to_string(), moved.to_string());
    assert_eq!(diff["tasks"], json!([]));
    let (code, shown, _) = run(&scratch, &["diff", "--period", "q1", "--format", "md"]);
    assert_eq!(code, Some(0));
    let line = "| Dossiers settled on time | 1,996/2,006 → 1,979/2,006 | 99.5 → 98.65% | -0.85 pp \
                | met → not met |";
    assert!(shown.lines().any(|found| found == line), "{shown}");
    // Reports say so too.
    let report = scratch.json(&["report", "--period", "6m", "--as-of", "2022-07-01"]);
    let mark = json!({"period": "q1", "as_of": "2022-03-20", "amendments": 0, "changed": true});
    assert_eq!(report["closed"], json!([mark]));
    let (_, shown, _) = run(&scratch, &["status", "--period", "q1", "--as-of", "2022-07-01"]);
    assert!(shown.contains("CHANGED SINCE CLOSING: quarter I"), "{shown}");
}

#[test]
fn a_sealed_file_may_neither_go_nor_come() {
    let scratch = closed();
    scratch.remove(INSPECTORATE);
    scratch.write("reports/2022/q1/van-phong.md", "# Kết quả\n");
    let found = found(&scratch);
    for wanted in [format!("R707 {SEAL}"), "R708 reports/2022/q1/van-phong.md".to_owned()] {
        assert!(found.contains(&wanted), "{found:?}");
    }
    let diff = scratch.json(&["diff", "--period", "q1"]);
    let fates: Vec<_> = diff["files"].as_array().expect("a list").iter().collect();
    assert_eq!(fates[0]["change"], "missing");
    assert_eq!(fates[0]["known"], true);
    assert_eq!(fates[1]["change"], "added");
    let gone = diff["rows"].as_array().expect("a list");
    assert_eq!(gone.len(), 6, "every row of the Inspectorate's: {diff}");
    assert!(gone.iter().all(|row| row["unit"] == "thanh-tra" && row["new"] == Value::Null));
}

#[test]
fn a_seal_may_not_be_taken_away() {
    let scratch = closed();
    scratch.git(&["rm", "-q", SEAL]);
    assert_eq!(found(&scratch), ["R712 plan/2022/plan.toml"]);
    scratch.commit("2022-06-22T08:00:00+07:00", "B");
    assert_eq!(found(&scratch), ["R712 plan/2022/plan.toml"]);
}

#[test]
fn without_a_history_only_what_the_seal_states_is_known() {
    let scratch = Scratch::new();
    assert_eq!(close(&scratch, &[]).0, Some(0));
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    let (_, shown, _) = run(&scratch, &["check", "--as-of", "2022-07-01"]);
    assert!(shown.contains("what it held is not in the history"), "{shown}");
    let (_, shown, _) = run(&scratch, &["diff", "--period", "q1"]);
    let shown = shown.replace('\n', " ");
    assert!(shown.contains("its rows cannot be compared"), "{shown}");
    let diff = scratch.json(&["diff", "--period", "q1"]);
    assert_eq!(diff["files"][0]["known"], false);
    assert_eq!(diff["rows"], json!([]));
    assert_eq!(diff["indicators"][0]["old"]["denominator"], 271);
    assert_eq!(diff["indicators"][0]["new"]["denominator"], 272);
}

#[test]
fn content_that_is_not_what_was_sealed_is_never_taken_for_it() {
    // Sealed before it was committed, and changed before it was committed.
    let scratch = Scratch::submitted();
    scratch.edit(INSPECTORATE, "visits,61", "visits,60");
    assert_eq!(close(&scratch, &[]).0, Some(0));
    scratch.edit(INSPECTORATE, "visits,60", "visits,62");
    scratch.git(&["add", "."]);
    scratch.commit("2022-06-20T09:00:00+07:00", "Coordinator");
    let diff = scratch.json(&["diff", "--period", "q1"]);
    assert_eq!(diff["files"][0]["known"], false, "{diff}");
    assert_eq!(diff["rows"], json!([]));
}

#[test]
fn the_plan_goes_on_being_written() {
    let scratch = closed();
    scratch.edit(AREA, "name.en = \"Dossiers settled late\"", "name.en = \"Settled late\"");
    let area = scratch.read(AREA);
    scratch.write(
        AREA,
        format!(
            "{area}\n[[task]]\nid = \"new-task\"\nname.en = \"New\"\nlead = \"@all\"\n\
             due = 2022-12-31\n\n[[metric]]\nid = \"new-metric\"\nname.en = \"New\"\ntype = \"count\"\n\
             over_time = \"sum\"\nreported_by = [\"@all\"]\n\n[[indicator]]\nid = \"new\"\n\
             name.en = \"New\"\nnumerator = [\"new-metric\"]\ndenominator = [\"settled\"]\nunit = \"%\"\n\
             target = {{ at_least = 1 }}\njudged = \"every-period\"\n"
        ),
    );
    let now = found(&scratch);
    assert!(now.iter().all(|line| line.starts_with("R402 reports/2022/q2/")), "{now:?}");
    assert_eq!(now.len(), 4, "two units lack two rows in the open quarter");
    let (_, shown, _) = run(&scratch, &["diff", "--period", "q1"]);
    assert!(shown.contains("No change."), "{shown}");
    let of_new = |period: &str| {
        let report = scratch.json(&["report", "--period", period, "--as-of", "2022-07-01"]);
        let indicators = report["indicators"].as_array().expect("a list").clone();
        indicators.into_iter().find(|line| line["id"] == "new").map(|line| line["coverage"].clone())
    };
    assert_eq!(of_new("q1"), None, "what nobody was asked for has no figure");
    assert_eq!(of_new("6m").expect("there")["periods"]["expected"], 1, "the open quarter only");
    assert_eq!(scratch.standing("q1", "thanh-tra")["state"], "complete");
    assert_eq!(scratch.standing("q2", "thanh-tra")["state"], "incomplete");
}

#[test]
fn another_target_says_which_closed_verdicts_would_flip() {
    let scratch = closed();
    scratch.edit(AREA, "at_least = 99 ", "at_least = 99.6 ");
    let json = scratch.json(&["check", "--as-of", "2022-07-01"]);
    let of_seal: Vec<_> = json["diagnostics"].as_array().expect("a list").iter().collect();
    assert_eq!(of_seal.len(), 1, "{json}");
    assert_eq!(of_seal[0]["severity"], "warning");
    let message = of_seal[0]["message"].as_str().expect("a text");
    assert!(
        message.contains("would be not met in quarter I, which was closed as met"),
        "{message}"
    );
    scratch.edit(AREA, "at_least = 99.6 ", "at_least = 99.5 ");
    let json = scratch.json(&["check", "--as-of", "2022-07-01"]);
    assert_eq!(json["diagnostics"][0]["severity"], "note", "1996/2006 is above 99.5 %");
}

#[test]
fn an_amendment_keeps_the_earlier_seal() {
    let scratch = closed();
    let first = scratch.read(SEAL);
    scratch.edit(OFFICE, "settled-on-time,1510", "settled-on-time,1493");
    scratch.edit(OFFICE, "settled-late,10", "settled-late,27");
    scratch.submit(OFFICE, "2022-06-22T08:00:00+07:00", "The Office");
    let amend = |reason: &str, day: &str| {
        run(&scratch, &["close", "--period", "q1", "--amend", "--reason", reason, "--as-of", day])
    };
    let (code, said, complaint) = amend("17 dossiers were late\n[[amendment]]", "2022-04-03");
    assert_eq!(code, Some(0), "{complaint}");
    assert!(said.starts_with("quarter I is amended"), "{said}");
    scratch.submit(SEAL, "2022-06-23T08:00:00+07:00", "Coordinator");
    assert_eq!(found(&scratch), [""; 0]);
    let seal: toml::Table = scratch.read(SEAL).parse().expect("TOML");
    let list = |seal: &str| {
        let from = seal.find("files = '''\n").expect("the list") + "files = '''\n".len();
        let to = seal[from..].find("'''").expect("its end");
        reform::source::sha256(&seal.as_bytes()[from..from + to])
    };
    let earlier = &seal["amendment"][0];
    assert_eq!(earlier["reason"].as_str(), Some("17 dossiers were late\n[[amendment]]"));
    let day = |key: &str| earlier[key].as_datetime().map(ToString::to_string);
    assert_eq!(day("sealed").as_deref(), Some("2022-03-20"));
    assert_eq!(day("as_of").as_deref(), Some("2022-04-03"));
    assert_eq!(earlier["files_sha256"].as_str(), Some(list(&first).as_str()));
    assert_eq!(earlier["figures"][0]["numerator"].as_str(), Some("1996"));
    assert_eq!(seal["figures"][0]["numerator"].as_str(), Some("1979"));

    // Another one keeps both.
    scratch.edit(AREA, "at_least = 99 ", "at_least = 98 ");
    assert_eq!(amend("target lowered", "2022-05-02").0, Some(0));
    let seal: toml::Table = scratch.read(SEAL).parse().expect("TOML");
    let reasons: Vec<_> = seal["amendment"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|amendment| amendment["figures"][0]["verdict"].as_str())
        .collect();
    assert_eq!(reasons, [Some("met"), Some("not-met")]);
    assert_eq!(seal["figures"][0]["verdict"].as_str(), Some("met"));
    let (_, shown, _) = run(&scratch, &["report", "--period", "q1", "--as-of", "2022-07-01"]);
    assert!(shown.contains("Closed: quarter I on 2022-05-02, amended 2 times."), "{shown}");
    let (_, shown, _) = run(&scratch, &["diff", "--period", "q1"]);
    assert!(shown.contains("Amended on 2022-05-02: target lowered"), "{shown}");
    // Errors are not amended away.
    scratch.edit(OFFICE, "visits,210", "visits,many");
    let (code, _, complaint) = amend("x", "2022-05-03");
    assert_eq!(code, Some(1));
    assert!(complaint.contains("R501") && !complaint.contains("R706"), "{complaint}");
}

#[test]
fn a_branch_is_answerable_for_the_closed_files_it_takes_away() {
    let scratch = closed();
    scratch.git(&["switch", "-q", "-c", "unit"]);
    let since = ["--changed-since", "main", "--as-of", "2022-07-01"];
    assert_eq!(scratch.found(&since), [""; 0]);
    scratch.git(&["rm", "-q", INSPECTORATE]);
    scratch.commit("2022-06-22T08:00:00+07:00", "B");
    let found = scratch.found(&since);
    assert!(found.contains(&format!("R707 {SEAL}")), "{found:?}");
}

#[test]
fn no_period_is_closed_before_its_last_day() {
    let scratch = Scratch::submitted();
    let early = ["close", "--period", "q1", "--as-of", "2022-03-13"];
    for trial in [&[][..], &["--dry-run"]] {
        let run = scratch.reform(&[&early[..], trial].concat()).ended(2);
        assert!(run.err.contains("2022-03-14"), "{}", run.err);
        assert!(!scratch.at(SEAL).exists());
    }
    // Invented figures are closed whenever one likes to see it, and what would be so is said.
    scratch.edit("plan/2022/plan.toml", "format = 1", "format = 1\nillustrative = true");
    let run = scratch.reform(&early).ended(0);
    assert!(run.err.contains("2022-03-14") && scratch.at(SEAL).exists(), "{}", run.err);
}
