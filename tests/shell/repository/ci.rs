//! The workflows that `init` writes: well-formed by their published schemas, and their steps run
//! as CI would, with a good and a bad change.

use std::fs;
use std::path::Path;

use super::runner::{
    JOB, Runner, Step, WORKFLOW, program, pull_request, run_job, run_workflow, yaml,
};
use crate::support::run::{ToEnd as _, git};
use crate::support::scratch::Scratch;
use serde_json::{Value, json};

pub(super) const INSPECTORATE: &str = "reports/2022/q1/thanh-tra.csv";
pub(super) const OFFICE: &str = "reports/2022/q1/van-phong.csv";

fn schema(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas").join(name);
    serde_json::from_slice(&fs::read(path).expect("read")).expect("JSON")
}

/// A repository on GitHub with its whole history, the workflow on its main branch.
pub(super) fn hosted(ci: &str) -> Scratch {
    let scratch = Scratch::submitted();
    scratch.reform(&["init", "--ci", ci]).ended(0);
    scratch.git(&["add", "."]);
    scratch.commit("2022-03-10T09:00:00+07:00", "Coordinator");
    scratch
}

#[test]
fn workflows_are_what_their_schemas_ask() {
    for (ci, path, name) in
        [("github", WORKFLOW, "github-workflow.json"), ("gitlab", JOB, "gitlab-ci.json")]
    {
        let scratch = hosted(ci);
        let validator = jsonschema::validator_for(&schema(name)).expect("a schema");
        let workflow = yaml(&scratch.read(path));
        let faults: Vec<_> = validator.iter_errors(&workflow).map(|e| e.to_string()).collect();
        assert!(faults.is_empty(), "{path}: {faults:?}");
        assert!(!validator.is_valid(&json!({"jobs": 1, "stages": 2})), "it can fail");
    }
}

#[test]
fn the_workflow_asks_for_no_more_than_it_needs() {
    let scratch = hosted("github");
    let file = scratch.read(WORKFLOW);
    let workflow = yaml(&file);
    assert_eq!(workflow["permissions"], json!({}));
    assert_eq!(workflow["jobs"]["reform"]["permissions"], json!({"contents": "read"}));
    assert!(workflow["on"].as_object().is_some_and(|on| !on.contains_key("pull_request_target")));
    let steps = workflow["jobs"]["reform"]["steps"].as_array().expect("steps");
    let checkout = steps.iter().find(|step| {
        step["uses"].as_str().is_some_and(|uses| uses.starts_with("actions/checkout@"))
    });
    let with = &checkout.expect("a checkout")["with"];
    assert_eq!((&with["fetch-depth"], &with["persist-credentials"]), (&0.into(), &false.into()));
    for step in steps {
        let script = step["run"].as_str().unwrap_or_default();
        assert!(!script.contains("${{"), "an expression in a script: {script}");
    }
}

/// The scripts of both workflows, a step each.
fn scripts() -> Vec<String> {
    let github = yaml(&hosted("github").read(WORKFLOW));
    let steps = github["jobs"]["reform"]["steps"].as_array().expect("steps").clone();
    let gitlab = yaml(&hosted("gitlab").read(JOB));
    let lines = ["before_script", "script"].map(|key| gitlab["reform"][key].clone());
    let lines = lines.iter().flat_map(|lines| lines.as_array().expect("a list").clone());
    let runs = steps.iter().map(|step| step["run"].clone());
    runs.chain(lines).filter_map(|script| script.as_str().map(str::to_owned)).collect()
}

#[test]
fn what_others_wrote_is_pinned_to_a_commit_and_its_version_is_said() {
    let file = hosted("github").read(WORKFLOW);
    let uses: Vec<_> = file.lines().filter_map(|line| line.trim().strip_prefix("uses: ")).collect();
    assert_eq!(uses.len(), file.matches("uses:").count(), "each on a line of its own");
    assert_eq!(uses.len(), 3);
    for uses in uses {
        let (action, version) = uses.split_once(" # ").expect("a version beside it");
        let (_, hash) = action.split_once('@').expect("a revision");
        assert!(hash.len() == 40 && hash.bytes().all(|c| c.is_ascii_hexdigit()), "{uses}");
        let numbers = version.strip_prefix('v').expect("a version").split('.');
        assert_eq!(numbers.filter(|number| number.parse::<u32>().is_ok()).count(), 3, "{uses}");
    }
}

#[test]
fn nothing_of_the_checkout_is_run_and_nothing_untrusted_is_script() {
    let all = scripts();
    assert!(all.iter().any(|script| script.contains("cargo install")), "{all:#?}");
    for script in &all {
        assert!(!script.contains("${{"), "an expression in a script: {script}");
        for line in script.lines().filter(|line| line.contains("PATH=")) {
            // Outside, and after all that the image has.
            assert!(line.trim() == "export PATH=\"$PATH:$HOME/.reform/bin\"", "{line}");
        }
        for place in ["$PWD", "$CI_PROJECT_DIR", "$GITHUB_WORKSPACE", " ./", "GITHUB_PATH"] {
            assert!(!script.contains(place), "{place}: {script}");
        }
        if let Some(at) = script.find("cargo install") {
            let before = &script[..at];
            assert!(before.ends_with("(cd / && "), "{script}");
        }
    }
    let gitlab = yaml(&hosted("gitlab").read(JOB));
    assert!(gitlab["reform"].get("cache").is_none(), "it would lie within the checkout");
    let github = yaml(&hosted("github").read(WORKFLOW));
    for step in github["jobs"]["reform"]["steps"].as_array().expect("steps") {
        if step["uses"].as_str().is_some_and(|uses| uses.starts_with("actions/cache@")) {
            assert_eq!(step["with"]["path"], "~/.reform/bin/reform");
        }
    }
}

/// A program that leaves a mark where it was run.
fn trap(scratch: &Scratch, path: &str) {
    let mark = scratch.outside().join("sprung");
    program(&scratch.at(path), &format!("echo \"$0\" >> '{}'", mark.display()));
}

#[test]
fn programs_and_links_in_the_checkout_stay_where_they_are() {
    let scratch = Scratch::submitted_below("repository");
    for ci in ["github", "gitlab"] {
        assert_eq!(scratch.reform(&["init", "--ci", ci]).code, Some(0));
    }
    for name in ["git", "cargo", "reform", "curl", "tar", "sha256sum", "mktemp"] {
        for folder in [".reform/bin", "bin", ".cargo/bin", "."] {
            trap(&scratch, &format!("{folder}/{name}"));
        }
    }
    scratch.write("rust-toolchain.toml", "[toolchain]\npath = \".\"\n");
    let kept = scratch.outside().join("kept");
    fs::create_dir_all(&kept).expect("made");
    std::os::unix::fs::symlink(&kept, scratch.root().join("reform-out")).expect("linked");
    scratch.git(&["add", "-f", "."]);
    scratch.commit("2022-03-12T08:00:00+07:00", "B");
    let (code, log) = run_job(&scratch, &Runner::new(), &[]);
    assert_eq!(code, Some(0), "{log}");
    assert!(scratch.root().join("reform-out/report-2022.md").is_file());
    assert_eq!(
        fs::read_dir(&kept).expect("read").count(),
        0,
        "nothing is written through the link"
    );
    // Fetched as well as built.
    let builder = Runner::bare();
    builder.set("REFORM_GIT", "https://git.example/reform.git");
    builder.set("REFORM_REV", "0123456789abcdef0123456789abcdef01234567");
    builder.has_cargo();
    for runner in [Runner::new(), builder] {
        let steps = run_workflow(&scratch, &runner, &pull_request("", ""));
        assert!(steps.0.iter().all(|step| step.good), "{:#?}", steps.0);
    }
    assert!(!scratch.outside().join("sprung").exists(), "a program of the checkout was run");
}

#[test]
fn a_good_pull_request_passes_with_a_summary_and_a_report() {
    let scratch = hosted("github");
    let base = scratch.git(&["rev-parse", "main"]);
    // A fault of another unit's is none of this change's.
    scratch.edit(OFFICE, "visits,210", "visits,many");
    scratch.submit(OFFICE, "2022-03-11T08:00:00+07:00", "The Office");
    let base_with_fault = scratch.git(&["rev-parse", "main"]);
    assert_ne!(base, base_with_fault);
    scratch.git(&["switch", "-q", "-c", "unit/thanh-tra/visits"]);
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    scratch.submit(INSPECTORATE, "2022-03-12T08:00:00+07:00", "B");
    let runner = Runner::new();
    let event = pull_request(base_with_fault.trim(), "unit/thanh-tra/visits");
    let steps = run_workflow(&scratch, &runner, &event);
    let good = ["Fetch reform", "Check", "Summary", "Report"].map(|name| (name, true));
    assert_eq!(steps.outcomes(), good, "{:#?}", steps.0);
    assert!(!steps.of("Check").log.contains("::"), "{}", steps.of("Check").log);
    let summary = fs::read_to_string(runner.summary()).expect("a summary");
    assert!(summary.contains("| Thanh tra Sở |") && summary.contains("quý II"), "{summary}");
    for format in ["md", "csv", "json", "html", "xlsx", "docx"] {
        let report = runner.home.path().join(format!("temp/report/report-2022.{format}"));
        assert!(fs::metadata(report).expect("a report").len() > 100);
    }
    // On main the fault is everybody's.
    scratch.git(&["switch", "-q", "main"]);
    let steps = run_workflow(&scratch, &Runner::new(), &pull_request("", ""));
    assert_eq!(steps.outcomes()[1], ("Check", false));
    assert!(
        steps.of("Check").log.contains(&format!("::error file={OFFICE},line=6,")),
        "{}",
        steps.of("Check").log
    );
}

/// What others have merged since a pull request's event is not its doing: the server checks out the merge
/// into what the branch goes to as it is by then.
#[test]
fn what_others_have_merged_meanwhile_is_not_laid_at_its_door() {
    let scratch = hosted("github");
    scratch.reform(&["init", "--ci", "gitlab"]).ended(0);
    scratch.git(&["add", "."]);
    scratch.commit("2022-03-11T09:00:00+07:00", "Coordinator");
    let base = scratch.git(&["rev-parse", "main"]);
    scratch.git(&["switch", "-q", "-c", "unit/thanh-tra/visits"]);
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    scratch.submit(INSPECTORATE, "2022-03-12T08:00:00+07:00", "B");
    scratch.git(&["switch", "-q", "main"]);
    scratch.edit(OFFICE, "visits,210", "visits,211");
    scratch.submit(OFFICE, "2022-03-12T09:00:00+07:00", "The Office");
    let target = scratch.git(&["rev-parse", "main"]);
    scratch.git(&["switch", "-q", "--detach", "main"]);
    scratch.dated(
        &["merge", "-q", "--no-ff", "-m", "merged", "unit/thanh-tra/visits"],
        "2022-03-12T10:00:00+07:00",
        "B",
    );
    let event = pull_request(base.trim(), "unit/thanh-tra/visits");
    let steps = run_workflow(&scratch, &Runner::new(), &event);
    assert_eq!(steps.outcomes()[1], ("Check", true), "{}", steps.of("Check").log);
    let request = [
        ("CI_MERGE_REQUEST_TARGET_BRANCH_SHA", target.trim()),
        ("CI_MERGE_REQUEST_DIFF_BASE_SHA", base.trim()),
        ("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "unit/thanh-tra/visits"),
    ];
    let (code, log) = run_job(&scratch, &Runner::new(), &request);
    assert_eq!(code, Some(0), "{log}");
}

#[test]
fn a_bad_pull_request_fails_at_its_lines_and_cannot_command() {
    let scratch = hosted("github");
    let base = scratch.git(&["rev-parse", "main"]);
    scratch.git(&["switch", "-q", "-c", "unit/thanh-tra/evil"]);
    // A value and a note that would speak to the runner, and leave the table of a summary.
    let evil = "::error file=x::y%0A::stop-commands::z\n::set-output name=a::b\n\
                ##[error]c\n<script>d</script> | ``` [e](http://example.org)";
    let quoted = format!("\"{}\"", evil.replace('"', "\"\""));
    scratch.edit(INSPECTORATE, "visits,61,,", &format!("visits,{quoted},{quoted},"));
    scratch.edit(INSPECTORATE, "settled-late,0", &format!("{quoted},0"));
    scratch.edit(OFFICE, "visits,210", "visits,211");
    scratch.git(&["add", "."]);
    scratch.commit("2022-03-12T08:00:00+07:00", "::error::`<b>` | [x](http://example.org)");
    let runner = Runner::new();
    let event = pull_request(base.trim(), "unit/thanh-tra/evil");
    let steps = run_workflow(&scratch, &runner, &event);
    assert_eq!(
        steps.outcomes(),
        [("Fetch reform", true), ("Check", false), ("Summary", true), ("Report", true)],
        "{:#?}",
        steps.0
    );
    let expected = scratch.found(&["--changed-since", base.trim(), "--as-unit", "thanh-tra"]);
    let of_file = |file: &str| expected.iter().filter(|line| line.ends_with(file)).count();
    assert!(of_file(INSPECTORATE) >= 2 && of_file(OFFICE) == 1, "{expected:?}");
    let commands: Vec<_> =
        steps.of("Check").log.lines().filter(|line| line.starts_with("::")).collect();
    assert_eq!(commands.len(), expected.len(), "one a finding: {commands:#?}");
    for command in &commands {
        let of_ours = [INSPECTORATE, OFFICE]
            .iter()
            .any(|file| command.starts_with(&format!("::error file={file},")));
        assert!(of_ours, "{command}");
    }
    assert!(commands.iter().any(|command| command.contains("R315")), "another unit's file");
    for step in &steps.0 {
        for line in step.log.lines().filter(|line| !commands.contains(line)) {
            assert!(
                !line.contains("::set-output") && !line.trim_start().starts_with("::"),
                "{line}"
            );
            assert!(!line.contains("##["), "{line}");
        }
    }
    let summary = fs::read_to_string(runner.summary()).expect("a summary");
    assert!(!summary.contains("<script") && !summary.contains("<b>"), "{summary}");
    assert!(!summary.contains("](http") && !summary.contains("```"), "{summary}");
    assert!(summary.contains("Việc còn phải làm"), "{summary}");
    assert!(
        summary.contains("| Sửa 2 dòng có lỗi trong reports/2022/q1/thanh-tra.csv"),
        "{summary}"
    );
}

#[test]
fn a_branch_name_is_never_a_command_or_an_option() {
    let scratch = hosted("github");
    let base = scratch.git(&["rev-parse", "main"]);
    for branch in [
        "unit/--help",
        "unit/$(touch evil)/x",
        "unit/a\"; touch evil; \"",
        "unit/a\ntouch evil\n",
        "unit/`touch evil`",
        "unit/nobody",
    ] {
        let steps = run_workflow(&scratch, &Runner::new(), &pull_request(base.trim(), branch));
        let Step { good, log, .. } = steps.of("Check");
        assert!(!good && log.contains("không có đơn vị"), "{branch}: {log}");
        assert!(!scratch.root().join("evil").exists());
    }
}

#[test]
fn neither_branches_nor_titles_command_the_gitlab_job() {
    let scratch = hosted("gitlab");
    let base = scratch.git(&["rev-parse", "main"]);
    for text in
        ["unit/--help", "unit/$(touch evil)/x", "unit/a\"; touch evil; \"", "unit/a\ntouch evil"]
    {
        let request = [
            ("CI_MERGE_REQUEST_DIFF_BASE_SHA", base.trim()),
            ("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", text),
            ("CI_COMMIT_REF_NAME", text),
            ("CI_MERGE_REQUEST_TITLE", text),
            ("CI_COMMIT_MESSAGE", text),
        ];
        let (code, log) = run_job(&scratch, &Runner::new(), &request);
        assert!(code == Some(2) && log.contains("không có đơn vị"), "{text}: {code:?} {log}");
        assert!(!scratch.root().join("evil").exists());
    }
}

#[test]
fn the_gitlab_job_judges_a_merge_request_and_leaves_its_reports() {
    let scratch = hosted("gitlab");
    let job = &yaml(&scratch.read(JOB))["reform"];
    assert_eq!(job["variables"]["GIT_DEPTH"], "0");
    assert_eq!(job["artifacts"]["when"], "always");
    let base = scratch.git(&["rev-parse", "main"]);
    scratch.git(&["switch", "-q", "-c", "unit/thanh-tra/visits"]);
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    scratch.submit(INSPECTORATE, "2022-03-12T08:00:00+07:00", "B");
    let request = [
        ("CI_MERGE_REQUEST_DIFF_BASE_SHA", base.trim()),
        ("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "unit/thanh-tra/visits"),
    ];
    let (code, log) = run_job(&scratch, &Runner::new(), &request);
    assert_eq!(code, Some(0), "{log}");
    let junit = scratch.read("reform-out/junit.xml");
    assert!(junit.contains("<testsuites") && !junit.contains("<failure"), "{junit}");
    for file in [
        "status-2022.md",
        "report-2022.md",
        "report-2022.csv",
        "report-2022.json",
        "report-2022.html",
    ] {
        assert!(scratch.root().join("reform-out").join(file).is_file(), "{file}");
    }
    scratch.edit(OFFICE, "visits,210", "visits,many");
    scratch.submit(OFFICE, "2022-03-12T09:00:00+07:00", "B");
    let (code, log) = run_job(&scratch, &Runner::new(), &request);
    assert_eq!(code, Some(1), "{log}");
    assert!(log.contains("R315") && log.contains("R501"), "{log}");
    let junit = scratch.read("reform-out/junit.xml");
    assert!(junit.contains("R315") && junit.contains("<failure"), "{junit}");
    assert!(scratch.root().join("reform-out/report-2022.md").is_file());
    // On the main branch all is looked at.
    scratch.git(&["checkout", "-q", "main"]);
    assert_eq!(run_job(&scratch, &Runner::new(), &[]).0, Some(0));
}

#[test]
fn the_hook_stops_what_is_wrong_and_nothing_else() {
    let scratch = hosted("pre-commit");
    let config = yaml(&scratch.read(".pre-commit-config.yaml"));
    let hook = &config["repos"][0]["hooks"][0];
    assert_eq!(config["repos"][0]["repo"], "local");
    for key in ["id", "name", "language", "entry"] {
        assert!(hook[key].is_string(), "{key}: pre-commit asks for it");
    }
    assert!(scratch.root().join(hook["entry"].as_str().expect("a path")).is_file());
    scratch.git(&["config", "core.hooksPath", ".githooks"]);
    let runner = Runner::bare();
    runner.has_reform();
    let commit = |folder: &Path| {
        let mut command = runner.command("git", folder);
        for who in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{who}_NAME"), "B").env(format!("GIT_{who}_EMAIL"), "b@x.org");
        }
        let out = command.args(["commit", "-q", "-a", "-m", "x"]).to_end();
        (out.code == Some(0), format!("{}{}", out.text(), out.err))
    };
    // An old fault of another unit's does not stop anybody.
    scratch.edit(OFFICE, "visits,210", "visits,many");
    let (good, log) = commit(scratch.root());
    assert!(!good && log.contains("R501"), "{log}");
    scratch.git(&["add", "."]);
    scratch.git(&["-c", "core.hooksPath=/dev/null", "commit", "-q", "-m", "x"]);
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    let (good, log) = commit(scratch.root());
    assert!(good, "{log}");
    // A first commit has nothing before it.
    let fresh = Scratch::new();
    git(fresh.root()).args(["init", "-q"]).status().expect("git runs");
    fresh.git(&["config", "core.hooksPath", ".githooks"]);
    assert_eq!(fresh.reform(&["init", "--ci", "pre-commit"]).code, Some(0));
    fresh.git(&["add", "."]);
    assert!(commit(fresh.root()).0);
}
