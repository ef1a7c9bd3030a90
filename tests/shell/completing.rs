//! Completions: what the program answers a shell, and what bash, zsh and fish make of it at a terminal.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::run::{ToEnd as _, reform};
use crate::support::scratch::Scratch;

/// A name that is a trap for every shell.
const TRAP: &str = "$(touch PWNED) `touch PWNED` \\u001b[31m %F{red} \\n touch PWNED; 'q' \\\\ :a";

/// A shipped repository whose Office has a name that would be run if a shell ever read it.
fn trapped() -> Scratch {
    let scratch = Scratch::shipped();
    scratch.edit(
        "plan/2022/units.toml",
        "name.vi = \"Văn phòng Sở\"",
        &format!("name.vi = \"{TRAP}\""),
    );
    scratch
}

/// What the program answers a shell that asks about the last of these words.
fn answer(folder: &Path, shell: &str, words: &[&str]) -> Vec<String> {
    let mut command = reform(folder, &["--", "reform"]);
    command.args(words).env("COMPLETE", shell).env("_REFORM_WORD", words.len().to_string());
    let run = command.to_end().ended(0);
    assert_eq!(run.err, "", "nothing is said into a prompt");
    run.text().lines().map(str::to_owned).collect()
}

/// The words that are offered, without what is said beside them.
fn offered(folder: &Path, words: &[&str]) -> Vec<String> {
    let lines = answer(folder, "fish", words);
    lines.iter().map(|line| line.split('\t').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_plans_own_words_are_offered() {
    let scratch = Scratch::shipped();
    let root = scratch.root();
    let begin = |words: &[&str], expected: &[&str]| {
        let offered = offered(root, words);
        assert!(
            offered.iter().map(String::as_str).take(expected.len()).eq(expected.iter().copied()),
            "{words:?} {offered:?}"
        );
    };
    begin(&["check", "--unit", ""], &["van-phong", "thanh-tra"]);
    begin(&["check", "--unit", "th"], &["thanh-tra"]);
    begin(&["report", "--period", ""], &["q1", "q2", "q3", "q4", "6m", "h1"]);
    begin(&["close", "--period", ""], &["q1", "q2", "q3", "q4"]);
    assert!(!offered(root, &["close", "--period", ""]).contains(&"6m".to_owned()));
    begin(&["report", "--area=pro"], &["--area=procedures"]);
    begin(&["report", "--focal", "van"], &["van-phong"]);
    begin(&["why", "on-t"], &["on-time"]);
    begin(&["score", "par"], &["par-index"]);
    begin(&["explain", "R30"], &["R301", "R302"]);
    begin(&["schema", "data"], &["datapackage"]);
    begin(&["report", "--format", "js"], &["json"]);
    begin(&["plan", "new"], &["new-year"]);
    begin(&["check", "--year", ""], &["2022"]);
    begin(&["check", "--lang", ""], &["vi", "en"]);
    begin(&["clo"], &["close"]);
    begin(&["report", "--dry"], &["--dry-run"]);
    begin(&["import", ""], &[":tables"]);
    begin(&["report", "-o", ""], &[":files"]);
    begin(&["site", ""], &[":folders"]);
}

#[test]
fn they_are_those_of_the_folder_and_year_and_their_names_in_the_plans_language() {
    let scratch = Scratch::shipped();
    scratch.reform(&["plan", "new-year"]).ended(0);
    scratch.edit("plan/2022/units.toml", "id = \"thanh-tra\"", "id = \"thanh-tra-cu\"");
    let elsewhere = Scratch::nothing();
    let root = scratch.root().to_str().expect("a path");
    let ask = |words: &[&str]| answer(elsewhere.root(), "zsh", words);
    assert_eq!(ask(&["check", "--unit", "th"]), [""; 0], "there is no plan here");
    assert_eq!(ask(&["-C", root, "check", "--unit", "th"]), ["thanh-tra\tThanh tra Sở"]);
    let before = ask(&["-C", root, "--year", "2022", "check", "--unit", "th"]);
    assert_eq!(before, ["thanh-tra-cu\tThanh tra Sở"]);
    let english = ask(&["-C", root, "--lang", "en", "check", "--unit", "th"]);
    assert_eq!(english, ["thanh-tra\tThe Inspectorate"]);
}

#[test]
fn nothing_is_said_of_what_is_broken() {
    let scratch = Scratch::shipped();
    scratch.write(
        "plan/2022/units.toml",
        "[[unit]]\nid = \"$(touch PWNED)\"\nname.vi = \"x\"\n[[unit",
    );
    assert_eq!(answer(scratch.root(), "bash", &["check", "--unit", ""]), [""; 0]);
    scratch.write("plan/2022/plan.toml", "\u{0}");
    assert_eq!(answer(scratch.root(), "bash", &["report", "--period", ""]), [""; 0]);
    assert_eq!(answer(scratch.root(), "bash", &["explain", "nothing-like-it"]), [""; 0]);
}

#[test]
fn an_environment_that_only_looks_like_a_shells_changes_nothing() {
    let scratch = Scratch::new();
    for (value, arguments) in [("bash", &["--version"][..]), ("1", &["--version"]), ("", &["-V"])] {
        let mut command = reform(scratch.root(), arguments);
        let run = command.env("COMPLETE", value).to_end().ended(0);
        assert!(run.text().starts_with("reform "), "{}", run.said());
    }
}

#[test]
fn a_name_shows_what_it_holds_on_one_line() {
    let scratch = trapped();
    let lines = answer(scratch.root(), "zsh", &["check", "--unit", "va"]);
    let [line] = lines.as_slice() else { panic!("{lines:?}") };
    let (id, name) = line.split_once('\t').expect("a name");
    assert_eq!(id, "van-phong");
    assert!(name.starts_with("$(touch PWNED)") && !name.contains('\u{1b}'), "{name}");
    assert!(name.chars().count() <= 80, "{name}");
}

/// A shell at a terminal: how it is started, how it takes the script, what it is called.
struct Shell {
    name: &'static str,
    start: &'static str,
    script: &'static str,
}

const SHELLS: [Shell; 3] = [
    Shell { name: "bash", start: "bash --norc --noprofile -i", script: "source ./script" },
    Shell {
        name: "zsh",
        start: "zsh -f -i",
        script: "autoload -Uz compinit; compinit -u -D; source ./script",
    },
    Shell { name: "fish", start: "fish --no-config -i", script: "source ./script" },
];

/// Types a line at a terminal, with its tabs, and gives the words that the shell makes of it. `None` where
/// there is no such shell, or nothing that makes terminals.
fn typed(shell: &Shell, scratch: &Scratch, line: &str) -> Option<String> {
    let is_there = |name: &str| Command::new(name).arg("--version").output().is_ok();
    if !is_there(shell.name) || !is_there("script") || !cfg!(target_os = "linux") {
        return None;
    }
    let script = scratch.reform(&["completions", shell.name]).ended(0);
    scratch.write("script", script.out);
    // The program as PATH has it; another lies in the folder, and must not be run.
    let bin = tempfile::tempdir().expect("a folder");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_reform"), bin.path().join("reform"))
        .expect("linked");
    scratch.write("reform", "#!/bin/sh\ntouch PWNED\n");
    fs::set_permissions(scratch.at("reform"), fs::Permissions::from_mode(0o755)).expect("set");
    let path = std::env::var("PATH").unwrap_or_default();
    let mut child = Command::new("script")
        .args(["-qec", shell.start, "/dev/null"])
        .current_dir(scratch.root())
        .env("PATH", format!("{}:{path}", bin.path().display()))
        .env("TERM", "xterm")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("script runs");
    let mut keys = child.stdin.take().expect("a pipe");
    let mut press =
        |text: &str| keys.write_all(text.as_bytes()).and_then(|()| keys.flush()).expect("typed");
    // Each step waits until the shell has done the one before.
    press(&format!("{}; echo > ready\r", shell.script));
    wait(&scratch.at("ready"));
    press(line);
    std::thread::sleep(Duration::from_millis(1500));
    press("\u{1}printf '<%s>' \u{5} > words; echo > done\r");
    wait(&scratch.at("done"));
    press("exit\r");
    child.wait().expect("ended");
    Some(scratch.read("words"))
}

fn wait(path: &Path) {
    let begun = Instant::now();
    while !path.exists() && begun.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Holds every shell that is there to what it makes of a line.
fn hold(line: &str, words: &str) {
    for shell in &SHELLS {
        let scratch = trapped();
        scratch.write("hộp thư/a b.xlsx", "");
        scratch.write("hộp thư/b.pdf", "");
        scratch.write("hộp thư/$(touch PWNED).csv", "");
        let Some(typed) = typed(shell, &scratch, line) else { continue };
        assert_eq!(typed, words, "{} makes this of {line:?}", shell.name);
        assert!(!scratch.at("PWNED").exists(), "{}: something was run", shell.name);
    }
}

#[test]
fn shells_complete_a_units_id_whatever_its_name() {
    hold("reform check --unit va\t", "<reform><check><--unit><van-phong>");
}

#[test]
fn shells_complete_behind_a_sign() {
    hold("reform check --unit=thanh\t", "<reform><check><--unit=thanh-tra>");
}

#[test]
fn shells_complete_tables_to_be_imported_and_quote_their_names() {
    hold("reform import hộp\\ thư/a\t", "<reform><import><hộp thư/a b.xlsx>");
}

#[test]
fn scripts_are_printed_for_every_shell_in_both_kinds() {
    let scratch = Scratch::nothing();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let asking = scratch.reform(&["completions", shell]).ended(0).text();
        let fixed = scratch.reform(&["completions", shell, "--static"]).ended(0).text();
        assert!(asking.contains("_REFORM_WORD") && asking.contains("COMPLETE"), "{shell}");
        assert!(fixed.contains("period") && !fixed.contains("_REFORM_WORD"), "{shell}");
    }
}
