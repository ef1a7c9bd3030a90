//! New repositories, and `CODEOWNERS`.

use crate::support::run::{ToEnd as _, english, git};
use crate::support::scratch::Scratch;
use std::fs;
use std::path::Path;

fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let out = english(folder, arguments).to_end();
    (out.code, out.text(), out.err)
}

#[test]
fn a_new_repository_works_at_once() {
    for (lang, day) in [("vi", "2026-11-24"), ("en", "2027-02-28")] {
        let folder = tempfile::tempdir().expect("a folder");
        let at = ["--as-of", day, "--lang", lang];
        let new = |more: &[&str]| run(folder.path(), &[&["init", "new"], &at[..], more].concat());
        let (code, said, complaint) = new(&[]);
        assert_eq!(code, Some(0), "{complaint}");
        let root = folder.path().join("new");
        let listed: Vec<_> = said.lines().skip(1).map(|line| line.trim().to_owned()).collect();
        assert_eq!(listed.len(), 17, "{said}");
        assert!(listed.iter().all(|path| folder.path().join(path).is_file()), "{said}");
        let readme = fs::read_to_string(root.join("README.md")).expect("read");
        assert!(readme.contains("reform check") && !readme.contains("@y"), "{readme}");
        for year_round in [day, "2030-01-01"] {
            let arguments = ["check", "--strict", "--as-of", year_round, "--lang", "en"];
            let (code, said, _) = run(&root, &arguments);
            assert_eq!((code, said.as_str()), (Some(0), "No problems found.\n"), "{year_round}");
        }
        let (code, report, _) = run(&root, &[&["report"], &at[..]].concat());
        assert_eq!(code, Some(0));
        // 118 + 45 of 120 + 45.
        assert!(report.contains("163/165"), "{report}");
        // Each command that the first page names.
        for command in ["check", "status"] {
            assert_eq!(run(&root, &[&[command], &at[..]].concat()).0, Some(0));
        }
        let period = if lang == "vi" { "q4" } else { "q1" };
        git(&root).args(["init", "-q"]).status().expect("git runs");
        assert_eq!(run(&root, &[&["close", "--period", period], &at[..]].concat()).0, Some(0));
        assert_eq!(run(&root, &[&["check"], &at[..]].concat()).0, Some(0));
    }
}

#[test]
fn nothing_is_written_over_unasked() {
    let folder = tempfile::tempdir().expect("a folder");
    let new = ["init", ".", "--ci", "github", "--as-of", "2026-11-24"];
    fs::write(folder.path().join("README.md"), "mine").expect("written");
    let (code, _, complaint) = run(folder.path(), &new);
    assert_eq!(code, Some(2));
    assert!(complaint.contains("this file is there already: README.md"), "{complaint}");
    assert_eq!(fs::read_dir(folder.path()).expect("read").count(), 1, "nothing at all");
    assert_eq!(run(folder.path(), &[&new[..], &["--force"]].concat()).0, Some(0));
    assert_ne!(fs::read_to_string(folder.path().join("README.md")).expect("read"), "mine");
    assert!(folder.path().join(".github/workflows/reform.yml").is_file());
    let (code, _, complaint) = run(folder.path(), &["init", "--ci", "github"]);
    assert_eq!(code, Some(2));
    assert!(complaint.contains(".github/workflows/reform.yml"), "{complaint}");
    let (code, _, complaint) = run(folder.path(), &["init"]);
    assert_eq!(code, Some(2));
    assert!(complaint.contains("name a folder"), "{complaint}");
}

#[test]
fn code_owners_are_the_units_owners() {
    let scratch = Scratch::new();
    let write = || run(scratch.root(), &["init", "--codeowners", "--force"]);
    let (code, _, complaint) = write();
    assert_eq!(code, Some(2));
    assert!(complaint.contains("no unit has an owner"), "{complaint}");
    let units = "plan/2022/units.toml";
    scratch.edit(
        units,
        "id = \"thanh-tra\"",
        "id = \"thanh-tra\"\nowner = [\"@so/thanh-tra\", \"an@example.org\"]",
    );
    assert_eq!(write().0, Some(0));
    let owners = scratch.read("CODEOWNERS");
    let lines: Vec<_> = owners.lines().filter(|line| line.starts_with('/')).collect();
    assert_eq!(
        lines,
        [
            "/reports/*/*/thanh-tra.csv @so/thanh-tra an@example.org",
            "/reports/*/*/thanh-tra.md @so/thanh-tra an@example.org",
            "/reports/*/*/signed/thanh-tra.toml @so/thanh-tra an@example.org",
            "/plan/*/units/thanh-tra.toml @so/thanh-tra an@example.org",
        ]
    );
    scratch.edit(units, "an@example.org", "an@example.org\\n* @evil");
    let (code, _, complaint) = write();
    assert_eq!(code, Some(2));
    assert!(complaint.contains("thanh-tra is neither"), "{complaint}");
    assert_eq!(scratch.read("CODEOWNERS"), owners);
}
