//! Seals that somebody has drawn, edited, taken away or moved to hide a change of a closed period.

use std::fs;

use crate::support::scratch::Scratch;
use serde_json::json;

const SEAL: &str = "reports/2022/q1/closed.toml";
const INSPECTORATE: &str = "reports/2022/q1/thanh-tra.csv";
const OFFICE: &str = "reports/2022/q1/van-phong.csv";
const PLAN: &str = "plan/2022/plan.toml";
const TODAY: [&str; 2] = ["--as-of", "2022-07-01"];

fn close(scratch: &Scratch, more: &[&str]) -> (Option<i32>, String) {
    let out = scratch.reform(&[&["close", "--period", "q1"], more].concat());
    (out.code, out.text() + &out.err)
}

/// Everything submitted, the first quarter closed and committed.
fn closed() -> Scratch {
    closed_in(Scratch::submitted())
}

fn closed_in(scratch: Scratch) -> Scratch {
    let (code, said) = close(&scratch, &["--as-of", "2022-03-20"]);
    assert_eq!(code, Some(0), "{said}");
    scratch.submit(SEAL, "2022-06-20T09:00:00+07:00", "Coordinator");
    scratch
}

/// What is found about seals; that work is not committed is said beside.
fn found(scratch: &Scratch) -> Vec<String> {
    let mut found = scratch.found(&TODAY);
    found.retain(|line| line.starts_with("R7"));
    found
}

/// Alters a figure, and draws a seal that fits it where nothing is known of the first one.
fn forge(scratch: &Scratch) {
    scratch.edit(OFFICE, "settled-on-time,1510", "settled-on-time,1493");
    scratch.edit(OFFICE, "settled-late,10", "settled-late,27");
    let copy = Scratch::new();
    copy.write(OFFICE, scratch.read(OFFICE));
    let (code, said) = close(&copy, &["--as-of", "2022-03-20"]);
    assert_eq!(code, Some(0), "{said}");
    scratch.write(SEAL, copy.read(SEAL));
}

fn commit(scratch: &Scratch, at: &str) {
    scratch.git(&["add", "-A"]);
    scratch.commit(at, "B");
}

fn amend(scratch: &Scratch, reason: &str, day: &str) {
    let (code, said) = close(scratch, &["--amend", "--reason", reason, "--as-of", day]);
    assert_eq!(code, Some(0), "{said}");
}

#[test]
fn a_seal_drawn_for_altered_files_is_told_and_trusted_nowhere() {
    let scratch = closed();
    let sealed = scratch.git(&["rev-parse", "HEAD"]);
    scratch.git(&["switch", "-q", "-c", "change"]);
    forge(&scratch);
    assert_eq!(found(&scratch), [format!("R713 {SEAL}")], "before it is committed too");
    commit(&scratch, "2022-06-22T08:00:00+07:00");
    assert_eq!(found(&scratch), [format!("R713 {SEAL}")]);
    let review = ["--changed-since", "main", "--as-of", "2022-07-01"];
    assert_eq!(scratch.found(&review), [format!("R713 {SEAL}")], "in the review of the branch");

    let json = scratch.json(&[&["check"], &TODAY[..]].concat());
    let finding = &json["diagnostics"][0];
    let message = finding["message"].as_str().expect("a text");
    assert!(message.contains("of 2022-06-22, by An Author"), "{message}");
    let line = usize::try_from(finding["line"].as_u64().expect("a line")).expect("small");
    assert!(scratch.read(SEAL).lines().nth(line - 1).expect("there").ends_with(OFFICE));
    let help = finding["help"].as_str().expect("a text");
    assert!(help.contains(&format!("--source {}", &sealed[..10])), "{help}");
    let remarks = finding["remarks"].to_string();
    assert!(remarks.contains(OFFICE) && remarks.contains("1,996/2,006 → 1,979/2,006"), "{remarks}");

    let diff = scratch.json(&["diff", "--period", "q1"]);
    assert_eq!(diff["redrawn"], true);
    assert_eq!(diff["files"], json!([{"path": OFFICE, "change": "changed", "known": true}]));
    assert_eq!(diff["rows"].as_array().map(Vec::len), Some(2));
    let indicator = &diff["indicators"][0];
    assert_eq!(indicator["old"]["numerator"], 1996);
    assert_eq!(indicator["new"]["numerator"], 1979);
    let shown = scratch.reform(&["diff", "--period", "q1"]).text();
    assert!(shown.contains("the seal on record") && !shown.contains("No change"), "{shown}");

    let report = scratch.json(&["report", "--period", "6m", "--as-of", "2022-07-01"]);
    assert_eq!(report["doubted"], json!(["q1"]));
    for command in ["report", "status"] {
        let out = scratch.reform(&[&[command, "--period", "6m"], &TODAY[..]].concat());
        assert!(out.text().contains("SEAL IN DOUBT: quarter I"), "{command}");
    }
    // No amendment of a forged seal makes it a true one.
    let (code, said) = close(&scratch, &["--amend", "--reason", "x", "--as-of", "2022-07-01"]);
    assert_eq!(code, Some(1));
    assert!(said.contains("R713"), "{said}");
    // The seal on record does, and shows what the file is.
    scratch.git(&["restore", "--source", sealed.trim(), "--", SEAL]);
    assert_eq!(found(&scratch), [format!("R706 {OFFICE}")]);
    amend(&scratch, "17 were late", "2022-07-01");
    assert_eq!(found(&scratch), [""; 0]);
    commit(&scratch, "2022-07-01T08:00:00+07:00");
    assert_eq!(found(&scratch), [""; 0], "what was wrong between is mended");
    let report = scratch.json(&["report", "--period", "6m", "--as-of", "2022-07-01"]);
    assert_eq!(report["doubted"], json!([]));
}

#[test]
fn a_forged_seal_stays_one_by_whatever_way_it_came() {
    let later = "2022-06-22T08:00:00+07:00";
    // Taken away first, and added again.
    let scratch = closed();
    scratch.git(&["rm", "-q", SEAL]);
    scratch.commit(later, "B");
    forge(&scratch);
    commit(&scratch, later);
    assert_eq!(found(&scratch), [format!("R713 {SEAL}")]);
    // Renamed first to where nobody asks for it.
    let scratch = closed();
    fs::create_dir_all(scratch.root().join("reports/2022/q1/consolidated")).expect("made");
    scratch.git(&["mv", SEAL, "reports/2022/q1/consolidated/closed.toml"]);
    assert_eq!(found(&scratch), [format!("R712 {PLAN}")]);
    scratch.commit(later, "B");
    assert_eq!(found(&scratch), [format!("R712 {PLAN}")], "a renamed seal is gone");
    forge(&scratch);
    commit(&scratch, later);
    assert_eq!(found(&scratch), [format!("R713 {SEAL}")]);
    // By a merge of a branch that had left before the period was closed.
    let scratch = Scratch::submitted();
    scratch.git(&["branch", "side"]);
    let scratch = closed_in(scratch);
    scratch.git(&["switch", "-q", "side"]);
    forge(&scratch);
    commit(&scratch, later);
    assert_eq!(found(&scratch), [""; 0], "there it is the first");
    scratch.git(&["switch", "-q", "main"]);
    scratch.dated(&["merge", "-q", "--no-ff", "-X", "theirs", "-m", "x", "side"], later, "B");
    assert_eq!(found(&scratch), [format!("R713 {SEAL}")]);
    // And then amended: the amendment names the forged one.
    let seal = scratch.read(SEAL);
    let of_forged = Scratch::new();
    of_forged.write(OFFICE, scratch.read(OFFICE));
    of_forged.write(SEAL, &seal);
    of_forged.edit(INSPECTORATE, "visits,61", "visits,62");
    amend(&of_forged, "x", "2022-06-26");
    scratch.write(SEAL, of_forged.read(SEAL));
    scratch.write(INSPECTORATE, of_forged.read(INSPECTORATE));
    assert_eq!(found(&scratch), [format!("R713 {SEAL}")]);
}

#[test]
fn a_seal_is_missed_with_its_folder_its_period_and_its_year() {
    // With everything of the period.
    let scratch = closed();
    scratch.git(&["rm", "-q", "-r", "reports/2022/q1"]);
    let plan = scratch.read(PLAN);
    let (from, to) = (plan.find("[[period]]").expect("q1"), plan.rfind("[[period]]").expect("q2"));
    let without =
        format!("{}{}", &plan[..from], &plan[to..]).replace("[\"q1\", \"q2\"]", "[\"q2\"]");
    scratch.write(PLAN, &without);
    assert!(found(&scratch).contains(&format!("R712 {PLAN}")), "{:?}", found(&scratch));
    commit(&scratch, "2022-06-22T08:00:00+07:00");
    let all = found(&scratch);
    assert!(all.contains(&format!("R712 {PLAN}")), "{all:?}");
    // With its year, which goes on under another number.
    let scratch = closed();
    for folder in ["plan", "reports"] {
        scratch.git(&["mv", &format!("{folder}/2022"), &format!("{folder}/2023")]);
    }
    scratch.edit("plan/2023/plan.toml", "year = 2022", "year = 2023");
    let removed = "R712 plan/2023/plan.toml".to_owned();
    assert!(found(&scratch).contains(&removed), "{:?}", found(&scratch));
    commit(&scratch, "2022-06-22T08:00:00+07:00");
    assert!(found(&scratch).contains(&removed), "{:?}", found(&scratch));
    let review = scratch.found(&["--changed-since", "HEAD~1", "--as-of", "2022-07-01"]);
    assert!(review.contains(&removed), "{review:?}");
    // With all reports.
    let scratch = closed();
    scratch.git(&["mv", "reports", "old"]);
    commit(&scratch, "2022-06-22T08:00:00+07:00");
    assert!(found(&scratch).contains(&format!("R712 {PLAN}")), "{:?}", found(&scratch));
}

#[test]
fn an_amendment_is_neither_dropped_nor_told_otherwise() {
    let scratch = closed();
    let first = scratch.read(SEAL);
    scratch.edit(OFFICE, "settled-on-time,1510", "settled-on-time,1493");
    scratch.edit(OFFICE, "settled-late,10", "settled-late,27");
    amend(&scratch, "17 were late", "2022-06-23");
    assert_eq!(found(&scratch), [""; 0], "before it is committed");
    let named = format!("seal_sha256 = \"{}\"", reform::source::sha256(first.as_bytes()));
    assert!(scratch.read(SEAL).lines().any(|line| line == named), "as sha256sum gives it");
    commit(&scratch, "2022-06-23T08:00:00+07:00");
    assert_eq!(found(&scratch), [""; 0]);
    let second = scratch.read(SEAL);
    let breached = |now: &str, wanted: &str| {
        scratch.write(SEAL, now);
        let json = scratch.json(&[&["check"], &TODAY[..]].concat());
        let of_seal: Vec<_> = json["diagnostics"].as_array().expect("a list").iter().collect();
        let message = of_seal.iter().find(|found| found["code"] == "R713");
        let message = message.unwrap_or_else(|| panic!("{wanted}: {json}"))["message"].as_str();
        assert!(message.expect("a text").contains(wanted), "{wanted}: {message:?}");
    };
    breached(&first, "lacks amendments");
    breached(&second.replace("17 were late", "7 were late"), "tells earlier amendments otherwise");
    let (old, new) = ("numerator = \"1996\"", "numerator = \"1995\"");
    breached(&second.replace(old, new), "tells earlier amendments otherwise");
    breached(&second.replace("value = \"98.654038\"", "value = \"99.1\""), "drawn anew");
    // Twice before it is committed: in between nobody has seen.
    scratch.write(SEAL, &second);
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    amend(&scratch, "one more", "2022-06-24");
    scratch.edit(INSPECTORATE, "visits,62", "visits,63");
    amend(&scratch, "and one", "2022-06-25");
    assert_eq!(found(&scratch), [""; 0]);
    commit(&scratch, "2022-06-25T08:00:00+07:00");
    assert_eq!(found(&scratch), [""; 0]);
}

#[test]
fn an_amendment_says_of_the_seal_before_what_it_said() {
    let scratch = closed();
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    amend(&scratch, "one more", "2022-06-23");
    // The figures before, made to look as they are now.
    scratch.edit(SEAL, "denominator = \"271\"", "denominator = \"272\"");
    let json = scratch.json(&[&["check"], &TODAY[..]].concat());
    assert_eq!(json["summary"]["errors"], 1, "{json}");
    let message = json["diagnostics"][0]["message"].as_str().expect("a text");
    assert!(message.contains("says of the seal before it what that did not say"), "{message}");
}

#[test]
fn no_waiver_reaches_a_seal() {
    let scratch = closed();
    forge(&scratch);
    let waiver = |code: &str, at: &str| {
        format!(
            "[[waiver]]\ncode = \"{code}\"\nat = \"{at}\"\nvalue = \"1\"\nreason = \"x\"\nby = \"B\"\n"
        )
    };
    let all: String = ["R712", "R713", "R714", "R715"]
        .iter()
        .flat_map(|code| [waiver(code, "q1/van-phong"), waiver(code, "q1/van-phong/visits")])
        .collect();
    scratch.write("plan/2022/waivers.toml", format!("format = 1\n{all}"));
    let found = found(&scratch);
    assert!(found.contains(&format!("R713 {SEAL}")), "{found:?}");
    assert_eq!(found.iter().filter(|line| line.starts_with("R701")).count(), 8, "{found:?}");
}

#[test]
fn line_ends_and_where_the_root_lies_are_no_change() {
    let scratch = closed();
    let seal = scratch.read(SEAL);
    scratch.write(SEAL, format!("\u{feff}{}", seal.replace('\n', "\r\n")));
    assert_eq!(found(&scratch), [""; 0]);
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    amend(&scratch, "one more", "2022-06-23");
    let named = reform::source::sha256(seal.as_bytes());
    assert!(scratch.read(SEAL).contains(&named), "whatever its line ends were");
    assert_eq!(found(&scratch), [""; 0]);

    let scratch = Scratch::below("dept");
    let outside = scratch.outside().display().to_string();
    scratch.git(&["-C", &outside, "init", "-q", "-b", "main"]);
    scratch.git(&["add", "."]);
    scratch.commit("2022-03-14T16:00:00+07:00", "Coordinator");
    let scratch = closed_in(scratch);
    assert_eq!(found(&scratch), [""; 0]);
    forge(&scratch);
    commit(&scratch, "2022-06-22T08:00:00+07:00");
    assert!(found(&scratch).contains(&format!("R713 {SEAL}")), "{:?}", found(&scratch));
    assert_eq!(scratch.json(&["diff", "--period", "q1"])["redrawn"], true);
}

#[test]
fn a_seal_from_before_amendments_named_it_goes_on_being_one() {
    let scratch = closed();
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    amend(&scratch, "one more", "2022-06-23");
    let seal = scratch.read(SEAL);
    let old: Vec<_> = seal.lines().filter(|line| !line.starts_with("seal_sha256")).collect();
    scratch.write(SEAL, &(old.join("\n") + "\n"));
    commit(&scratch, "2022-06-23T08:00:00+07:00");
    let json = scratch.json(&[&["check"], &TODAY[..]].concat());
    assert_eq!(json["summary"]["errors"], 0, "{json}");
    assert_eq!(json["diagnostics"][0]["code"], "R714");
    scratch.edit(INSPECTORATE, "visits,62", "visits,63");
    amend(&scratch, "and one", "2022-06-24");
    commit(&scratch, "2022-06-24T08:00:00+07:00");
    assert_eq!(found(&scratch), [format!("R714 {SEAL}")]);
}

#[test]
fn a_period_is_not_closed_before_it_is_over() {
    let scratch = Scratch::submitted();
    let (code, said) = close(&scratch, &["--as-of", "2022-03-13"]);
    assert_eq!(code, Some(2));
    assert!(said.contains("is not over yet") && said.contains("2022-03-14"), "{said}");
    // Drawn elsewhere with another day, and committed too early.
    let copy = Scratch::new();
    assert_eq!(close(&copy, &["--as-of", "2022-03-14"]).0, Some(0));
    scratch.write(SEAL, copy.read(SEAL));
    scratch.submit(SEAL, "2022-03-01T09:00:00+07:00", "B");
    assert_eq!(found(&scratch), [format!("R715 {SEAL}")]);
}

#[cfg(unix)]
#[test]
fn one_run_of_git_reads_every_version_of_every_seal() {
    let scratch = closed();
    let before = scratch.runs(&[&["check"], &TODAY[..]].concat());
    for (day, visits) in [("2022-06-23", 62), ("2022-06-24", 63), ("2022-06-25", 64)] {
        let from = format!("visits,{}", visits - 1);
        scratch.edit(INSPECTORATE, &from, &format!("visits,{visits}"));
        amend(&scratch, "one more", day);
        commit(&scratch, &format!("{day}T08:00:00+07:00"));
    }
    assert_eq!(scratch.runs(&[&["check"], &TODAY[..]].concat()), before);
}
