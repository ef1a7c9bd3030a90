//! `--dry-run`: a trial run says just what the run itself then writes, ends like it, is refused what it
//! is refused, and writes nothing at all, not even for a moment.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use serde_json::Value;

use crate::support::scratch::Scratch;

/// Every file and folder below a folder: when it was written, and what it holds.
type Tree = BTreeMap<String, (SystemTime, Option<Vec<u8>>)>;

fn tree(root: &Path) -> Tree {
    fn below(root: &Path, folder: &Path, tree: &mut Tree) {
        for entry in fs::read_dir(folder).expect("read") {
            let path = entry.expect("an entry").path();
            let found = path.symlink_metadata().expect("there");
            let name = path.strip_prefix(root).expect("below").to_string_lossy().replace('\\', "/");
            let held = found.is_file().then(|| fs::read(&path).expect("read"));
            tree.insert(name, (found.modified().expect("a time"), held));
            if found.is_dir() {
                below(root, &path, tree);
            }
        }
    }
    let mut tree = Tree::new();
    below(root, root, &mut tree);
    tree
}

/// What has become of files, by their paths.
fn written(before: &Tree, after: &Tree) -> BTreeMap<String, String> {
    let held = |tree: &Tree, path: &str| tree.get(path).and_then(|(_, held)| held.clone());
    let all = before.keys().chain(after.keys());
    let states = all.filter_map(|path| {
        let state = match (held(before, path), held(after, path)) {
            (None, Some(_)) => "new",
            (Some(_), None) => "removed",
            (Some(before), Some(after)) if before != after => "changed",
            _ => return None,
        };
        Some((path.clone(), state.to_owned()))
    });
    states.collect()
}

/// What a trial says that it would write, but for what is the same already.
fn listed(said: &str) -> BTreeMap<String, String> {
    let line = |line: &str| {
        let (state, path) = line.strip_prefix("  ")?.split_once(": ")?;
        let is_state = ["new", "changed", "removed"].contains(&state);
        is_state.then(|| (path.to_owned(), state.to_owned()))
    };
    said.lines().filter_map(line).collect()
}

fn listed_as_json(told: &Value) -> BTreeMap<String, String> {
    assert_eq!(told["dry_run"], true);
    let files = told["written"].as_array().expect("a list").iter();
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let files = files.map(|file| (text(&file["path"]), text(&file["state"])));
    files.filter(|(_, state)| state != "same").collect()
}

fn words(command: &str) -> Vec<&str> {
    command.split(' ').filter(|word| !word.is_empty()).collect()
}

/// The base repository in July, with something to do for each command.
fn ready() -> Scratch {
    let scratch = Scratch::submitted();
    let ours = scratch.read("reports/2022/q1/thanh-tra.csv");
    scratch.write("reports/2022/q1/thanh-tra.csv", ours.replace('\n', "\r\n"));
    scratch.write("inbox/van-phong-q2.csv", scratch.read("reports/2022/q2/van-phong.csv"));
    scratch.remove("reports/2022/q2/van-phong.csv");
    let plan = scratch.read("plan/2022/plan.toml");
    scratch.write(
        "plan/2022/plan.toml",
        plan + "\n[[sign_off]]\nunit = \"thanh-tra\"\nareas = [\"procedures\"]\ndays = 3\n",
    );
    scratch.edit(
        "plan/2022/units.toml",
        "id = \"van-phong\"",
        "id = \"van-phong\"\nowner = \"@a\"",
    );
    scratch.write("old.html", "another page");
    scratch
}

const USUAL: [&str; 4] = ["--as-of", "2022-07-20", "--lang", "en"];

/// Holds a command to its trial; `before` is run first.
fn hold(before: &[&str], command: &str, is_told_as_json: bool) -> BTreeMap<String, String> {
    let scratch = ready();
    for command in before {
        let run = scratch.reform(&[&words(command)[..], &USUAL].concat());
        assert!(run.code.is_some_and(|code| code < 2), "{command}: {}", run.said());
    }
    hold_in(&scratch, command, is_told_as_json)
}

fn hold_in(scratch: &Scratch, command: &str, is_told_as_json: bool) -> BTreeMap<String, String> {
    let at_first = tree(scratch.root());
    let arguments = [&words(command)[..], &USUAL].concat();
    let trial = scratch.reform(&[&arguments[..], &["--dry-run"]].concat());
    assert_eq!(tree(scratch.root()), at_first, "{command}: its trial writes");
    let json = is_told_as_json
        .then(|| scratch.reform(&[&arguments[..], &["--dry-run", "--format", "json"]].concat()));
    assert_eq!(tree(scratch.root()), at_first, "{command}: its trial for programs writes");
    let run = scratch.reform(&arguments);
    let done = written(&at_first, &tree(scratch.root()));
    assert_eq!(trial.code, run.code, "{command}\n{}\n{}", trial.said(), run.said());
    assert_eq!(listed(&trial.text()), done, "{command}\n{}\n{}", trial.said(), run.said());
    if let Some(json) = json {
        assert_eq!(listed_as_json(&json.json()), done, "{command}");
    }
    let complaint =
        |text: &str| text.lines().find(|line| line.contains("Could not run")).map(str::to_owned);
    assert_eq!(complaint(&trial.err), complaint(&run.err), "{command}");
    done
}

#[test]
fn what_a_trial_lists_is_what_the_run_writes() {
    for (before, command) in [
        (&[][..], "fmt"),
        (&[], "sign --period q1 --unit thanh-tra --by An"),
        (&["sign --period q1 --unit thanh-tra"], "close --period q1"),
        (&[], "site out"),
        (&["site out"], "site out --public"),
        (&[], "plan new-year"),
        (&[], "report --write --period q1"),
        (&["report --write --period q1"], "report --write --period q1"),
        (&[], "import inbox --received 2022-06-16"),
        (&[], "init made/here"),
        (&[], "init --ci github"),
        (&[], "init --codeowners"),
    ] {
        let done = hold(before, command, true);
        // The same report once more is the same.
        let is_idle = !before.is_empty() && command.starts_with("report");
        assert_eq!(done.is_empty(), is_idle, "{command}");
    }
}

#[test]
fn so_it_is_of_an_amendment() {
    let scratch = ready();
    let sign = ["sign", "--period", "q1", "--unit", "thanh-tra", "--as-of", "2022-03-20"];
    scratch.reform(&sign).ended(0);
    let close = ["close", "--period", "q1", "--as-of", "2022-03-20"];
    scratch.reform(&close).ended(0);
    scratch.edit("reports/2022/q1/thanh-tra.csv", "visits,", "visits,1");
    scratch.reform(&[&sign[..5], &USUAL[..2]].concat()).ended(0);
    let amend = "close --period q1 --amend --reason mended";
    let done = hold_in(&scratch, amend, true);
    assert_eq!(done.get("reports/2022/q1/closed.toml").map(String::as_str), Some("changed"));
}

#[test]
fn so_it_is_of_output_into_files() {
    for command in [
        "report --period q1 -o deep/er/r.html",
        "report --period q1 -o old.html",
        "check -o c.sarif",
        "status -o s.md",
        "why waiting-time --period q1 -o w.txt",
        "plan show -o p.md",
        "schema plan -o p.schema",
        "explain R301 -o e.txt",
        "template --all --period q2 -o forms",
        "template --unit van-phong --period q2 -o f.csv",
        "remind --all --period q2 -o letters",
        "import inbox/van-phong-q2.csv --unit van-phong --period q2 -o there.csv",
        "import inbox/van-phong-q2.csv --unit van-phong --period q2 --received 2022-06-16",
    ] {
        assert!(!hold(&[], command, false).is_empty(), "{command}");
    }
}

#[test]
fn a_trial_is_refused_what_the_run_is() {
    for (before, command) in [
        (&[][..], "template --unit van-phong --period q2 -o old.html --format csv"),
        (&[], "report --period q1 -o inbox --format html"),
        (&[], "site inbox"),
        (&[], "site plan"),
        (&[], "close --period q2"),
        (&["sign --period q1 --unit thanh-tra", "close --period q1"], "close --period q1"),
        (&["plan new-year"], "plan new-year --year 2022"),
        (&["init made"], "init made"),
        (&[], "init old.html"),
        (&[], "report --period q1 -o old.html/r.html"),
        (&[], "sign --period q1 --unit van-phong"),
    ] {
        assert!(hold(before, command, false).is_empty(), "{command}");
    }
}

#[test]
#[cfg(unix)]
fn a_link_in_the_way_is_told_by_the_trial_too() {
    let scratch = ready();
    let outside = tempfile::tempdir().expect("a folder");
    std::os::unix::fs::symlink(outside.path(), scratch.at("reports/2022/q1/consolidated"))
        .expect("linked");
    let report = ["report", "--write", "--period", "q1"];
    let trial = scratch.reform(&[&report[..], &["--dry-run"]].concat());
    let run = scratch.reform(&report);
    assert_eq!((trial.code, &trial.err), (run.code, &run.err));
    assert_eq!(trial.code, Some(2), "{}", trial.said());
    assert_eq!(fs::read_dir(outside.path()).expect("read").count(), 0);
}

#[test]
fn a_trial_that_writes_no_file_says_so_beside_its_output() {
    let scratch = Scratch::new();
    let plain = scratch.reform(&["status", "--lang", "en"]).ended(0);
    let trial = scratch.reform(&["status", "--lang", "en", "--dry-run"]).ended(0);
    assert_eq!(trial.out, plain.out);
    assert!(trial.err.contains("writes no file"), "{}", trial.err);
    let quiet = scratch.reform(&["status", "--lang", "en", "--dry-run", "-q"]).ended(0);
    assert!(!quiet.err.contains("trial"), "{}", quiet.err);
}
