//! Focal units signing for figures: when they came, what a later correction does, what a branch may
//! change, and that nothing is written where something stands in the way.

use crate::support::scratch::Scratch;
use serde_json::{Value, json};

const PLAN: &str = "plan/2022/plan.toml";
const SIGNED: &str = "reports/2022/q1/signed/thanh-tra.toml";
const OFFICE: &str = "reports/2022/q1/van-phong.csv";

/// Everything submitted in time, and the inspectorate asked to sign two days later.
fn asked() -> Scratch {
    let scratch = Scratch::submitted();
    let duty = "\n[[sign_off]]\nunit = \"thanh-tra\"\nareas = [\"procedures\"]\ndays = 2\n";
    let plan = scratch.read(PLAN) + duty;
    scratch.write(PLAN, plan);
    scratch.submit(PLAN, "2022-06-19T08:00:00+07:00", "Coordinator");
    scratch
}

fn sign(scratch: &Scratch, more: &[&str]) -> (Option<i32>, String, String) {
    let usual = ["sign", "--unit", "thanh-tra", "--as-of", "2022-03-18"];
    let out = scratch.reform(&[&usual, more].concat());
    (out.code, out.text(), out.err)
}

/// Signed for the first quarter, and committed on a day.
fn signed(day: &str) -> Scratch {
    let scratch = asked();
    let (code, said, complaint) = sign(&scratch, &["--period", "q1", "--by", "Nguyễn Văn A"]);
    assert_eq!(code, Some(0), "{complaint}");
    assert!(said.contains("signs for 12 figures of quarter I: wrote reports/2022/q1/"), "{said}");
    scratch.submit(SIGNED, &format!("{day}T09:00:00+07:00"), "Inspector");
    scratch
}

/// How the first quarter's sign-off stands.
fn state(scratch: &Scratch) -> Value {
    let status = scratch.json(&["status", "--period", "q1", "--as-of", "2022-07-01"]);
    let one = status["sign_offs"][0].clone();
    json!([one["state"], one["committed"], one["days_late"], one["changed"]])
}

#[test]
fn it_comes_on_the_day_of_the_first_commit() {
    let late = signed("2022-06-19");
    // It was due two days after the seventeenth of March.
    assert_eq!(state(&late), json!(["signed", "2022-06-19", 92, 0]));
    let found = late.found(&["--as-of", "2022-06-19"]);
    assert_eq!(found, ["R719 plan/2022/plan.toml", &format!("R721 {SIGNED}")]);
    let report = late.json(&["report", "--period", "q1", "--as-of", "2022-07-01"]);
    assert_eq!(report["sign_offs"][0]["due"], "2022-03-19");
    assert_eq!(report["sign_offs"][0]["by"], "Nguyễn Văn A");
    let text = late.reform(&["report", "--period", "6m", "--as-of", "2022-07-01"]).text();
    assert!(text.contains("Not signed yet by The Inspectorate (quarter II)."), "{text}");
    let text = late.reform(&["report", "--period", "q1", "--as-of", "2022-07-01"]).text();
    assert!(text.contains("Signed for by The Inspectorate."), "{text}");
}

#[test]
fn a_late_correction_voids_it_until_it_is_signed_anew() {
    let scratch = signed("2022-06-19");
    scratch.edit(OFFICE, "settled-on-time,1510", "settled-on-time,1509");
    scratch.edit(OFFICE, "settled-late,10", "settled-late,11");
    scratch.submit(OFFICE, "2022-06-21T09:00:00+07:00", "Clerk");
    assert_eq!(state(&scratch), json!(["void", "2022-06-19", 92, 2]));
    let found = scratch.found(&["--period", "q1", "--as-of", "2022-06-22"]);
    assert_eq!(found, [format!("R721 {SIGNED}"), format!("R716 {SIGNED}")]);
    let close = ["close", "--period", "q1", "--as-of", "2022-06-22"];
    let out = scratch.reform(&close);
    assert_eq!(out.code, Some(1));
    assert!(out.err.contains("The Office, Dossiers settled late: 10 → 11"), "{}", out.err);
    let todo = scratch.reform(&["status", "--todo", "--period", "q1", "--as-of", "2022-06-22"]);
    assert!(todo.text().contains("Sign again for quarter I"), "{}", todo.text());
    let again = ["sign", "--unit", "thanh-tra", "--period", "q1", "--as-of", "2022-06-22"];
    assert_eq!(scratch.reform(&again).code, Some(0));
    scratch.submit(SIGNED, "2022-06-22T09:00:00+07:00", "Inspector");
    // It came when it first came: what others correct makes nobody late.
    assert_eq!(state(&scratch), json!(["signed", "2022-06-19", 92, 0]));
    let out = scratch.reform(&close);
    assert_eq!(out.code, Some(0), "{}", out.err);
    assert!(scratch.read("reports/2022/q1/closed.toml").contains(SIGNED));
    // What was sealed is not to be signed by somebody else.
    scratch.edit(SIGNED, "format = 1", "format = 1 # ");
    let found = scratch.found(&["--period", "q1", "--as-of", "2022-06-22"]);
    assert_eq!(found, [format!("R721 {SIGNED}"), format!("R706 {SIGNED}")]);
}

#[test]
fn it_is_not_signed_while_anything_is_lacking_or_wrong() {
    let scratch = asked();
    scratch.edit(OFFICE, "settled-late,10", "settled-late,ten");
    let (code, _, complaint) = sign(&scratch, &["--period", "q1"]);
    assert_eq!(code, Some(1));
    assert!(complaint.contains("R501"), "{complaint}");
    assert!(
        complaint.contains("figures of 1 unit are lacking or wrong (The Office)"),
        "{complaint}"
    );
    assert!(!scratch.at(SIGNED).exists());
    scratch.remove(OFFICE);
    let (code, _, complaint) = sign(&scratch, &["--period", "q1"]);
    assert_eq!((code, complaint.contains("R401")), (Some(1), true), "{complaint}");
    let (code, _, complaint) = sign(&scratch, &["--period", "q2"]);
    assert_eq!(code, Some(2), "it has not ended");
    assert!(complaint.contains("from its last day on"), "{complaint}");
    let other = ["sign", "--unit", "van-phong", "--period", "q1", "--as-of", "2022-03-18"];
    let out = scratch.reform(&other);
    assert_eq!(out.code, Some(2));
    assert!(out.err.contains("The Office is not asked to sign"), "{}", out.err);
}

#[test]
fn signing_the_same_again_writes_nothing() {
    let scratch = signed("2022-06-19");
    let before = scratch.read(SIGNED);
    let again = ["sign", "--unit", "thanh-tra", "--period", "q1", "--as-of", "2022-06-22"];
    let out = scratch.reform(&[&again[..], &["--by", "Nguyễn Văn A"]].concat());
    assert_eq!(out.code, Some(0));
    assert!(out.text().contains("nothing was written"), "{}", out.text());
    assert_eq!(scratch.read(SIGNED), before);
}

#[test]
fn a_units_branch_may_sign_for_itself_only() {
    let scratch = signed("2022-06-19");
    scratch.git(&["switch", "-q", "-c", "change"]);
    scratch.edit(SIGNED, "by = \"Nguyễn Văn A\"", "by = \"Trần Thị B\"");
    scratch.submit(SIGNED, "2022-06-22T08:00:00+07:00", "B");
    let found = |unit: &str| {
        let since = ["--changed-since", "main", "--as-of", "2022-06-22", "--as-unit", unit];
        scratch.found(&since)
    };
    assert_eq!(found("thanh-tra"), [format!("R721 {SIGNED}")]);
    assert_eq!(found("van-phong"), [format!("R315 {SIGNED}"), format!("R721 {SIGNED}")]);
}

#[test]
fn another_units_correction_does_not_fail_its_branch() {
    let scratch = signed("2022-06-19");
    scratch.git(&["switch", "-q", "-c", "change"]);
    scratch.edit(OFFICE, "visits,210", "visits,211");
    scratch.submit(OFFICE, "2022-06-22T08:00:00+07:00", "B");
    let unit = ["--changed-since", "main", "--as-of", "2022-06-22", "--as-unit", "van-phong"];
    assert_eq!(scratch.found(&unit), [""; 0]);
    assert_eq!(state(&scratch)[0], "void");
}

#[test]
fn strangers_files_are_findings_and_nothing_more() {
    let scratch = signed("2022-06-19");
    scratch.write("reports/2022/q1/signed/nobody.toml", "format = 1\n");
    scratch.write("reports/2022/q1/signed/thanh-tra.txt", "x");
    scratch.write("reports/2022/q2/signed/thanh-tra.toml", "figures = [".repeat(1000));
    let found = scratch.found(&["--as-of", "2022-06-19"]);
    for wanted in [
        "R302 reports/2022/q1/signed/nobody.toml",
        "R310 reports/2022/q1/signed/thanh-tra.txt",
        "R101 reports/2022/q2/signed/thanh-tra.toml",
    ] {
        assert!(found.iter().any(|found| found == wanted), "{wanted}: {found:?}");
    }
    let status = scratch.json(&["status", "--period", "q2", "--as-of", "2022-07-01"]);
    assert_eq!(status["sign_offs"][0]["state"], "invalid");
}

#[test]
#[cfg(unix)]
fn a_link_is_neither_read_nor_written_through() {
    let scratch = asked();
    let outside = tempfile::tempdir().expect("a folder");
    let target = outside.path().join("thanh-tra.toml");
    std::fs::create_dir_all(scratch.at("reports/2022/q1/signed")).expect("a folder");
    std::os::unix::fs::symlink(&target, scratch.at(SIGNED)).expect("a link");
    let (code, _, complaint) = sign(&scratch, &["--period", "q1"]);
    assert_eq!(code, Some(2), "{complaint}");
    assert!(!target.exists());
    let found = scratch.found(&["--as-of", "2022-06-19"]);
    assert!(found.contains(&format!("R317 {SIGNED}")), "{found:?}");
}
