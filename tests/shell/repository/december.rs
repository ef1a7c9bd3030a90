//! The workflows of CI when next year's plan is committed and this year's last reports still come in.

use super::ci::{INSPECTORATE, hosted};
use super::runner::{Runner, Step, pull_request, run_job, run_workflow};
use crate::support::run::ToEnd as _;
use crate::support::scratch::Scratch;

const SECOND: &str = "reports/2022/q2/thanh-tra.csv";

/// Quarter I closed and next year's plan committed; with `open` quarter II is not due for long.
fn with_next_year(ci: &str, open: bool) -> Scratch {
    let scratch = hosted(ci);
    if open {
        scratch.edit("plan/2022/plan.toml", "due = 2022-06-17", "due = 2999-06-17");
    }
    scratch.reform(&["close", "--period", "q1"]).ended(0);
    scratch.reform(&["plan", "new-year"]).ended(0);
    scratch.git(&["add", "."]);
    scratch.commit("2022-06-16T09:00:00+07:00", "Coordinator");
    scratch
}

/// The two things that next year's plan must not hide: what is changed, and how.
const SLIPS: [(&str, &str, &str, &str); 2] =
    [(SECOND, "visits,", "visits,many", "R501"), (INSPECTORATE, "visits,61", "visits,62", "R706")];

#[test]
fn next_years_plan_blinds_no_workflow() {
    for (open, (file, from, to, code)) in SLIPS.map(|slip| [(true, slip), (false, slip)]).concat() {
        let scratch = with_next_year("github", open);
        let base = scratch.git(&["rev-parse", "main"]);
        scratch.git(&["switch", "-q", "-c", "slip"]);
        scratch.edit(file, from, to);
        scratch.submit(file, "2022-06-16T10:00:00+07:00", "B");
        let events = [pull_request(base.trim(), "slip"), pull_request("", "")];
        for (event, is_request) in events.iter().zip([true, false]) {
            let runner = Runner::new();
            let steps = run_workflow(&scratch, &runner, event);
            let Step { good, log, .. } = steps.of("Check");
            // Once a year is over what was never closed is looked at no more but in a change.
            let is_seen = open || is_request || code == "R706";
            let told = log.contains(&format!("::error file={file},line=6,")) && log.contains(code);
            assert_eq!(told, is_seen, "{open} {is_request}: {log}");
            assert!(!is_seen || !good, "{open} {is_request}: {log}");
            let years = if open { &["2022", "2023"][..] } else { &["2023"] };
            for year in years {
                let report = runner.home.path().join(format!("temp/report/report-{year}.md"));
                assert!(report.is_file(), "{year}: {steps:#?}");
            }
        }
    }
}

#[test]
fn next_years_plan_blinds_neither_job_nor_hook() {
    for (file, from, to, code) in SLIPS {
        let scratch = with_next_year("gitlab", true);
        let base = scratch.git(&["rev-parse", "main"]);
        scratch.edit(file, from, to);
        scratch.submit(file, "2022-06-16T10:00:00+07:00", "B");
        for variables in [&[("CI_MERGE_REQUEST_DIFF_BASE_SHA", base.trim())][..], &[]] {
            let (status, log) = run_job(&scratch, &Runner::new(), variables);
            assert!(status == Some(1) && log.contains(code), "{code}: {log}");
        }
        for year in ["2022", "2023"] {
            for kind in ["report", "status"] {
                assert!(scratch.at(&format!("reform-out/{kind}-{year}.md")).is_file());
            }
        }
        for open in [true, false] {
            let scratch = with_next_year("pre-commit", open);
            scratch.edit(file, from, to);
            let runner = Runner::bare();
            runner.has_reform();
            let hook = runner.command("sh", scratch.root()).arg(".githooks/pre-commit").to_end();
            assert!(hook.code == Some(1) && hook.said().contains(code), "{code}: {}", hook.said());
        }
    }
}
