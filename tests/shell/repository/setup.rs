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
        // Of the example's figures, and said: it is still running.
        let (code, _, said) = run(&root, &[&["close", "--period", period], &at[..]].concat());
        assert!(code == Some(0) && !said.is_empty(), "{said}");
        assert_eq!(run(&root, &[&["check"], &at[..]].concat()).0, Some(0));
    }
}

/// The commands that a page names: lines of a console, and what stands between back-ticks.
fn commands(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in page.lines() {
        if let Some(command) = line.strip_prefix("$ reform ") {
            let command = command.split(" # ").next().unwrap_or_default();
            found.push(command.trim().to_owned());
        }
    }
    let words = page.split('`').skip(1).step_by(2);
    found.extend(words.filter_map(|text| text.strip_prefix("reform ")).map(str::to_owned));
    found
}

/// Every command on the new repository's first page, in its order, does what the page says.
#[test]
fn the_first_page_is_true_to_the_letter() {
    for lang in ["vi", "en"] {
        let scratch = Scratch::nothing();
        let at = ["--as-of", "2026-11-24", "--lang", lang];
        let reform = |day: &str, arguments: &[&str]| {
            let more = ["--as-of", day, "--lang", lang];
            run(scratch.root(), &[arguments, &more].concat())
        };
        assert_eq!(run(scratch.root(), &[&["init", "."], &at[..]].concat()).0, Some(0));
        let named = commands(&scratch.read("README.md"));
        let code = if lang == "vi" { "explain MÃ" } else { "explain CODE" };
        let template = "template --unit office --period q4 -o office.xlsx";
        let expected = [
            "check",
            "status",
            "report --period q4",
            "check",
            code,
            "init --ci github",
            "init --codeowners",
            template,
            "import",
            "close --period q4",
            "init --schemas",
        ];
        assert_eq!(named, expected, "each is run below");
        let split = |text: &'static str| text.split(' ').collect::<Vec<_>>();
        for command in &expected[..4] {
            assert_eq!(reform("2026-11-24", &split(command)).0, Some(0), "{command}");
        }
        assert_eq!(reform("2026-11-24", &["explain", "R401"]).0, Some(0));
        // Step 2.
        for unit in ["office", "inspectorate"] {
            scratch.remove(&format!("reports/2026/q4/{unit}.csv"));
        }
        let plan = "plan/2026/plan.toml";
        let text = scratch.read(plan);
        let kept = text.lines().filter(|line| !line.starts_with("illustrative = true"));
        scratch.write(plan, kept.map(|line| format!("{line}\n")).collect::<String>());
        assert_eq!(reform("2026-11-24", &["check", "--strict"]).0, Some(0));
        // Steps 3 and 4.
        scratch.git(&["init", "-q", "-b", "main"]);
        scratch.git(&["add", "."]);
        scratch.commit("2026-11-24T08:00:00+07:00", "Coordinator");
        for ci in ["github", "gitlab", "pre-commit"] {
            assert_eq!(reform("2026-11-24", &["init", "--ci", ci]).0, Some(0));
        }
        assert!(scratch.read(".github/workflows/reform.yml").contains("SET WHAT IS EMPTY"));
        assert_eq!(reform("2026-11-24", &["init", "--codeowners"]).0, Some(2));
        scratch.edit("plan/2026/units.toml", "# owner = ", "owner = ");
        assert_eq!(reform("2026-11-24", &["init", "--codeowners"]).0, Some(0));
        // The form goes out empty, and what comes back of it says what is lacking.
        assert_eq!(reform("2026-11-24", &split(template)).0, Some(0));
        let (code, _, complaint) = reform("2027-01-02", &["import", "office.xlsx"]);
        assert!(code == Some(1) && complaint.contains("R403"), "{complaint}");
        let rows = ["settled,9,,\nsettled-on-time,9,,\n", "publish-procedures,in-progress,,\n"];
        for (unit, rows) in [("office", rows.concat()), ("inspectorate", rows[0].to_owned())] {
            let path = format!("reports/2026/q4/{unit}.csv");
            scratch.write(&path, format!("metric,value,note,evidence\n{rows}"));
        }
        scratch.git(&["add", "."]);
        scratch.commit("2027-01-05T08:00:00+07:00", "Coordinator");
        let close = split("close --period q4");
        assert_ne!(reform("2026-12-30", &close).0, Some(0), "not before the period has ended");
        let (code, said, complaint) = reform("2027-01-06", &close);
        assert_eq!(code, Some(0), "{said}{complaint}");
        assert_eq!(reform("2027-01-06", &["init", "--schemas"]).0, Some(0));
    }
}

/// The files below a folder, by their path from it.
fn files(root: &Path, ending: &str) -> Vec<String> {
    let all = crate::support::files::read(root).into_keys();
    all.filter(|path| path.ends_with(ending)).collect()
}

/// Where a path leads that stands in a file.
fn beside(root: &Path, file: &str, path: &str) -> std::path::PathBuf {
    root.join(file).parent().expect("a folder").join(path)
}

#[test]
fn links_of_the_new_pages_and_names_of_schemas_lead_somewhere() {
    for lang in ["vi", "en"] {
        let scratch = Scratch::nothing();
        assert_eq!(run(scratch.root(), &["init", ".", "--lang", lang]).0, Some(0));
        let pages = files(scratch.root(), ".md");
        assert_eq!(pages, ["README.md", "plan/README.md"]);
        for page in pages {
            for link in scratch.read(&page).split("](").skip(1) {
                let target = link.split([')', '#']).next().unwrap_or_default();
                let there = beside(scratch.root(), &page, target).exists();
                assert!(target.contains("://") || there, "{page}: {target}");
            }
        }
        for path in files(scratch.root(), ".toml") {
            let text = scratch.read(&path);
            let line = text.lines().next().and_then(|line| line.strip_prefix("#:schema "));
            let schema = beside(scratch.root(), &path, line.expect("a schema"));
            let schema = fs::read_to_string(schema).expect("it is there");
            let schema: serde_json::Value = serde_json::from_str(&schema).expect("JSON");
            let keys = schema["properties"].as_object().expect("keys");
            let own = text.parse::<toml::Table>().expect("TOML");
            assert!(own.keys().all(|key| keys.contains_key(key)), "{path}: {schema}");
        }
        let ignored = scratch.read(".gitignore");
        for folder in [".reform/", "reform-out/"] {
            assert!(ignored.lines().any(|line| line == folder), "{ignored}");
        }
    }
}

#[test]
fn schemas_are_renewed_unasked_and_nothing_else_is_written_over() {
    let scratch = Scratch::new();
    let write = |more: &[&str]| run(scratch.root(), &[&["init", "--schemas"], more].concat());
    let (code, said, complaint) = write(&[]);
    assert_eq!(code, Some(0), "{complaint}");
    // The line that each kind of file begins with leads from such a file to its schema.
    let mut lines = 0;
    for line in said.lines().filter(|line| line.contains("#:schema ")) {
        let (pattern, schema) = line.trim().split_once(" #:schema ").expect("a line");
        let path = pattern.trim().replace('*', "x");
        let schema = beside(scratch.root(), &path, schema.trim());
        fs::create_dir_all(scratch.at(&path).parent().expect("a folder")).expect("made");
        assert!(schema.is_file(), "{line}");
        lines += 1;
    }
    let schemas = files(scratch.root(), ".schema.json");
    assert_eq!(lines, schemas.len());
    let plan = "schemas/plan.schema.json";
    let whole = scratch.read(plan);
    scratch.edit(plan, "reform 0", "reform older 0");
    assert_eq!(write(&[]).0, Some(0));
    assert_eq!(scratch.read(plan), whole);
    scratch.write(plan, "{}");
    scratch.remove("schemas/area.schema.json");
    let (code, _, complaint) = write(&[]);
    assert!(code == Some(2) && complaint.contains(plan), "{complaint}");
    assert_eq!(scratch.read(plan), "{}");
    assert!(!scratch.at("schemas/area.schema.json").exists(), "all or nothing");
    assert_eq!(write(&["--force"]).0, Some(0));
    assert_eq!(scratch.read(plan), whole);
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
    // The same again is no other: what a run that was killed has left is gone on with.
    let again = || run(folder.path(), &["init", "--ci", "github"]);
    assert_eq!(again().0, Some(0));
    fs::write(folder.path().join(".github/workflows/reform.yml"), "mine").expect("written");
    let (code, _, complaint) = again();
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

/// Servers read workflows at a git repository's top alone, and hooks run there.
#[test]
fn what_no_server_would_read_is_not_written() {
    let scratch = Scratch::below("dữ liệu");
    scratch.git(&["-C", "..", "init", "-q"]);
    for ci in ["github", "gitlab", "pre-commit"] {
        let refused = scratch.reform(&["init", "--ci", ci]).ended(2);
        assert!(refused.err.contains("at a repository’s top alone"), "{}", refused.err);
    }
    // A new folder may become a repository of its own yet.
    let made = scratch.reform(&["init", "new", "--ci", "github"]).ended(0);
    assert!(made.err.contains("at a repository’s top alone"), "{}", made.err);
    scratch.git(&["init", "-q"]);
    let made = scratch.reform(&["init", "--ci", "github"]).ended(0);
    assert!(made.err.is_empty(), "{}", made.err);
}
