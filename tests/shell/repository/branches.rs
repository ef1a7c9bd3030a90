//! What a check of a branch looks at and what it refuses, in repositories that git has made.

use crate::support::run::{ToEnd as _, english, git};
use crate::support::scratch::Scratch;
use reform::shell::history;

const INSPECTORATE: &str = "reports/2022/q1/thanh-tra.csv";
const OFFICE: &str = "reports/2022/q1/van-phong.csv";

/// Everything submitted, a fault of the Office's on the main branch, and a branch to work on.
fn branch() -> Scratch {
    let scratch = Scratch::submitted();
    scratch.edit(OFFICE, "visits,210", "visits,many");
    scratch.submit(OFFICE, "2022-06-21T08:00:00+07:00", "The Office");
    scratch.git(&["switch", "-q", "-c", "unit"]);
    scratch
}

fn since_main<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["--changed-since", "main", "--as-of", "2022-07-01"], more].concat()
}

const UNIT: [&str; 2] = ["--as-unit", "thanh-tra"];

#[test]
fn a_branch_fails_for_its_own_faults_only() {
    let scratch = branch();
    assert_eq!(scratch.found(&["--as-of", "2022-07-01"]), [format!("R501 {OFFICE}")]);
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    scratch.submit(INSPECTORATE, "2022-06-22T08:00:00+07:00", "B");
    assert_eq!(scratch.found(&since_main(&[])), [""; 0]);
    assert_eq!(scratch.found(&since_main(&UNIT)), [""; 0]);
    scratch.edit(INSPECTORATE, "visits,62", "visits,few");
    assert_eq!(
        scratch.found(&since_main(&UNIT)),
        [format!("R409 {INSPECTORATE}"), format!("R501 {INSPECTORATE}")],
        "uncommitted changes are the branch's too"
    );
    let out = scratch.reform(&[&["check"][..], &since_main(&UNIT)].concat());
    assert_eq!(out.code, Some(1));
}

/// Workflows, owners, schemas, anything: only what its submissions cite may come along.
#[test]
fn a_unit_brings_no_file_but_its_own_and_its_evidence() {
    let scratch = branch();
    let others = [".github/workflows/reform.yml", "README.md", "minh chứng/đề cương, bản cuối.pdf"];
    for path in others {
        scratch.write(path, "x");
    }
    scratch.git(&["init", "-q", "other"]);
    scratch.git(&["-C", "other", "commit", "-q", "--allow-empty", "-m", "x"]);
    scratch.git(&["add", "--all", "--force"]);
    scratch.commit("2022-06-22T08:00:00+07:00", "B");
    let found = scratch.reform(&[&["check"][..], &since_main(&UNIT)].concat()).ended(1).text();
    for path in others.iter().chain(&["other"]) {
        assert!(found.contains(&format!("“{path}”")), "{path}: {found}");
    }
    assert_eq!(scratch.found(&since_main(&[])), [""; 0], "nobody's branch may bring what it likes");
    scratch.git(&["rm", "-q", "-r", "--cached", "other", ".github", "README.md"]);
    scratch.edit(INSPECTORATE, "visits,61,,", "visits,61,,\"minh chứng/đề cương, bản cuối.pdf\"");
    scratch.submit(INSPECTORATE, "2022-06-22T09:00:00+07:00", "B");
    assert_eq!(scratch.found(&since_main(&UNIT)), [""; 0]);
}

#[test]
fn what_main_has_done_since_is_none_of_the_branchs_doing() {
    let scratch = branch();
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    scratch.submit(INSPECTORATE, "2022-06-22T08:00:00+07:00", "B");
    scratch.git(&["switch", "-q", "main"]);
    scratch.edit("plan/2022/plan.toml", "symbol = \"SCT\"", "symbol = \"SC\"");
    scratch.submit("plan/2022/plan.toml", "2022-06-23T08:00:00+07:00", "Coordinator");
    scratch.git(&["switch", "-q", "unit"]);
    assert_eq!(scratch.found(&since_main(&UNIT)), [""; 0]);
}

#[test]
fn an_absent_submission_is_the_fault_of_whoever_took_it_away() {
    let scratch = branch();
    scratch.git(&["switch", "-q", "main"]);
    scratch.git(&["rm", "-q", "reports/2022/q2/van-phong.csv"]);
    scratch.commit("2022-06-22T08:00:00+07:00", "The Office");
    scratch.git(&["switch", "-q", "unit"]);
    scratch.git(&["merge", "-q", "main"]);
    let missing = "R401 plan/2022/units.toml";
    assert!(scratch.found(&["--as-of", "2022-07-01"]).contains(&missing.to_owned()));
    assert_eq!(scratch.found(&since_main(&UNIT)), [""; 0], "the Office's");
    scratch.remove("reports/2022/q2/thanh-tra.csv");
    assert_eq!(scratch.found(&since_main(&UNIT)), [missing], "its own");
}

#[test]
fn a_change_of_the_plan_is_held_against_every_submission() {
    let scratch = branch();
    scratch.git(&["checkout", "-q", "HEAD~1", "--", OFFICE]);
    scratch.commit("2022-06-22T08:00:00+07:00", "Coordinator");
    let area = "plan/2022/areas/1-procedures.toml";
    scratch.edit(area, "id = \"visits\"", "id = \"visits-made\"");
    scratch.edit(area, "denominator = [\"visits\"]", "denominator = [\"visits-made\"]");
    let found = scratch.found(&since_main(&[]));
    for file in [INSPECTORATE, OFFICE, "reports/2022/q2/thanh-tra.csv"] {
        assert!(found.contains(&format!("R301 {file}")), "{found:?}");
    }
}

const NARRATIVE: &str = "# Thuyết minh\n\n## Kết quả nổi bật\n\nKhông có.\n\n## Khó khăn, vướng mắc và \
     nguyên nhân\n\nKhông có.\n\n## Kiến nghị, đề xuất\n\nKhông có.\n\n## Nhiệm vụ kỳ tới\n\nKhông có.\n";

#[test]
fn on_a_units_behalf_only_its_own_files_change() {
    let scratch = branch();
    scratch.write("plan/2022/units/thanh-tra.toml", "format = 1\n");
    scratch.write("reports/2022/q1/thanh-tra.md", NARRATIVE);
    scratch.write("README.md", "…\n");
    assert_eq!(scratch.found(&since_main(&UNIT)), [""; 0]);
    scratch.edit(OFFICE, "visits,many", "visits,3");
    scratch.write("reports/2022/q1/consolidated/report.md", "…\n");
    scratch.write("plan/2022/units/van-phong.toml", "format = 1\n");
    scratch.edit("plan/2022/plan.toml", "symbol = \"SCT\"", "symbol = \"SC\"");
    scratch.write("seeds/new.toml", "format = 1\ntitle.vi = \"…\"\n");
    let found = scratch.found(&since_main(&UNIT));
    let of = |code: &str| -> Vec<&str> {
        found.iter().filter_map(|line| line.strip_prefix(code)?.strip_prefix(' ')).collect()
    };
    let foreign =
        ["plan/2022/units/van-phong.toml", "reports/2022/q1/consolidated/report.md", OFFICE];
    assert_eq!(of("R315"), foreign);
    assert_eq!(of("R316"), ["plan/2022/plan.toml", "seeds/new.toml"]);
    let narrowed = [&since_main(&UNIT)[..], &["--period", "q2", "--unit", "thanh-tra"]].concat();
    let again = scratch.found(&narrowed);
    assert_eq!(again.iter().filter(|line| line.starts_with("R31")).count(), 5, "{again:?}");
    // Not on anybody's behalf, the coordinator may.
    let found = scratch.found(&since_main(&[]));
    assert!(!found.iter().any(|line| line.starts_with("R315") || line.starts_with("R316")));
}

#[test]
fn moving_or_deleting_another_units_file_is_a_change_of_it() {
    let scratch = branch();
    scratch.git(&["mv", "reports/2022/q2/van-phong.csv", "reports/2022/q2/thanh-tra.csv", "-f"]);
    scratch.git(&["rm", "-q", OFFICE]);
    scratch.commit("2022-06-22T08:00:00+07:00", "B");
    let json = scratch.json(&[&["check"][..], &since_main(&UNIT)].concat());
    let messages: Vec<_> = json["diagnostics"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|found| found["code"] == "R315")
        .map(|found| found["message"].as_str().expect("a text"))
        .collect();
    assert_eq!(
        messages,
        [
            "The Inspectorate may not delete “reports/2022/q1/van-phong.csv”",
            "The Inspectorate may not delete “reports/2022/q2/van-phong.csv”"
        ]
    );
}

#[test]
fn a_closed_period_stays_closed_even_if_the_branch_breaks_its_seal() {
    let scratch = branch();
    let seal = "reports/2022/q1/closed.toml";
    scratch.git(&["switch", "-q", "main"]);
    scratch.write(seal, "format = 1\n");
    scratch.submit(seal, "2022-06-24T08:00:00+07:00", "Coordinator");
    scratch.git(&["switch", "-q", "unit"]);
    scratch.git(&["merge", "-q", "main"]);
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    let closed = |scratch: &Scratch| {
        let found = scratch.found(&since_main(&UNIT));
        found.into_iter().filter(|line| line.starts_with("R703")).collect::<Vec<_>>()
    };
    assert_eq!(closed(&scratch), [format!("R703 {INSPECTORATE}")]);
    scratch.remove(seal);
    assert_eq!(
        closed(&scratch),
        ["R703 plan/2022/units.toml".to_owned(), format!("R703 {INSPECTORATE}")]
    );
}

#[test]
fn a_revision_that_is_not_there_cannot_be_compared_with() {
    let scratch = branch();
    let run = |arguments: &[&str]| {
        let out = scratch.reform(&[&["check"], arguments].concat());
        (out.code, out.err)
    };
    for revision in ["nowhere", "", "--output=x", "main:plan", "HEAD^{tree}"] {
        let (code, said) = run(&[&format!("--changed-since={revision}")]);
        assert_eq!(code, Some(2), "{revision}: {said}");
        assert!(said.contains("there is no revision"), "{revision}: {said}");
    }
    assert_eq!(run(&["--as-unit", "thanh-tra"]).0, Some(2), "since when?");
    assert_eq!(run(&since_main(&["--as-unit", "nobody"])).0, Some(2));
    scratch.git(&["switch", "-q", "--orphan", "other"]);
    scratch.write("plan/2022/plan.toml", "format = 1\n");
    scratch.git(&["add", "plan"]);
    scratch.commit("2022-04-01T08:00:00+07:00", "C");
    let (code, said) = run(&["--changed-since", "main"]);
    assert_eq!(code, Some(2));
    assert!(said.contains("no commit in common"), "{said}");
}

#[test]
fn without_git_or_history_there_is_nothing_to_compare_with() {
    let scratch = branch();
    let plain = Scratch::new();
    let out = plain.reform(&["check", "--changed-since", "main"]);
    assert_eq!(out.code, Some(2));
    assert!(out.err.contains("not in a git repository"));
    let empty = tempfile::tempdir().expect("a folder");
    let mut command = english(scratch.root(), &["check", "--changed-since", "main"]);
    let out = command.env("PATH", empty.path()).to_end();
    assert_eq!(out.code, Some(2));
    assert!(out.err.contains("git is not installed"));

    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    scratch.submit(INSPECTORATE, "2022-06-22T08:00:00+07:00", "B");
    scratch.git(&["switch", "-q", "main"]);
    scratch.edit(OFFICE, "visits,many", "visits,210");
    scratch.submit(OFFICE, "2022-06-23T08:00:00+07:00", "The Office");
    let clone = tempfile::tempdir().expect("a folder");
    let url = format!("file://{}", scratch.root().display());
    let target = clone.path().join("clone");
    let depth = ["clone", "-q", "--depth", "1", "--no-single-branch", "-b", "unit"];
    git(clone.path()).args(depth).arg(&url).arg(&target).to_end().ended(0);
    let mut command = english(&target, &["check", "--changed-since", "origin/main"]);
    let out = command.to_end();
    assert_eq!(out.code, Some(2));
    assert!(out.err.contains("git fetch --unshallow"), "{}", out.err);
}

#[test]
fn files_of_a_revision_are_read_as_they_were() {
    let scratch = Scratch::submitted();
    let odd = "reports/2022/q1/tệp lạ\n\"2\".csv";
    scratch.write(odd, "một\r\nhai");
    scratch.write("reports/2022/q1/empty.csv", "");
    scratch.git(&["add", "."]);
    scratch.commit("2022-06-21T08:00:00+07:00", "C");
    let before = scratch.read(INSPECTORATE);
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    scratch.submit(INSPECTORATE, "2022-06-22T08:00:00+07:00", "B");
    let at = |revision: &str, paths: &[&str]| {
        let files = history::files_at(scratch.root(), revision, paths).expect("there");
        files
            .into_iter()
            .map(|(path, bytes)| (path, String::from_utf8(bytes).expect("UTF-8")))
            .collect::<Vec<(String, String)>>()
    };
    assert_eq!(at("HEAD~1", &[INSPECTORATE]), [(INSPECTORATE.to_owned(), before)]);
    assert_eq!(at("HEAD", &[INSPECTORATE])[0].1, scratch.read(INSPECTORATE));
    let folder = at("HEAD", &["reports/2022/q1"]);
    let names: Vec<_> = folder.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(names, ["reports/2022/q1/empty.csv", INSPECTORATE, odd, OFFICE]);
    assert_eq!(folder[0].1, "");
    assert_eq!(folder[2].1, "một\r\nhai");
    assert_eq!(at("HEAD", &["reports/2022/q7"]), []);
    assert!(history::files_at(scratch.root(), "nowhere", &["plan"]).is_err());
}
