//! The stranger: pull requests of someone nobody knows, as CI checks them out and runs `reform` on
//! them, from end to end. What SECURITY.md promises is held here.
//!
//! Every attack is tried with every command that CI or the Office runs. None may run the canary,
//! show the secret, touch what lies outside, hang or be killed; and each must be found.

mod machine;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::run::{ToEnd as _, english, git};
use crate::support::scratch::Scratch;
use machine::{COMMANDS, Machine};

const OFFICE: &str = "reports/2022/q1/van-phong.csv";
const INSPECTORATE: &str = "reports/2022/q1/thanh-tra.csv";
const SEAL: &str = "reports/2022/q1/closed.toml";

/// A department in a folder of a repository that holds others too.
fn department() -> Scratch {
    let scratch = Scratch::below("dept");
    let top = scratch.outside();
    let run = |arguments: &[&str], at: &str| {
        let mut git = git(top);
        git.args(arguments).env("GIT_AUTHOR_DATE", at).env("GIT_COMMITTER_DATE", at);
        git.env("GIT_AUTHOR_NAME", "An Author").env("GIT_COMMITTER_NAME", "Coordinator");
        let out = git.to_end();
        assert!(out.code == Some(0), "git {arguments:?}: {}", out.err);
    };
    run(&["init", "-q", "-b", "main"], "");
    run(&["add", "."], "");
    run(&["commit", "-q", "-m", "A year"], "2022-06-15T16:00:00+07:00");
    scratch
}

/// Commits everything, as the stranger.
fn push(scratch: &Scratch) {
    scratch.git(&["add", "-A", "-f", "."]);
    scratch.commit("2022-06-20T09:00:00+07:00", "Stranger");
}

/// Everything submitted in time, the first quarter closed and committed.
fn closed() -> Scratch {
    let scratch = Scratch::submitted();
    scratch.reform(&["close", "--period", "q1", "--as-of", "2022-06-15"]).ended(0);
    scratch.submit(SEAL, "2022-06-15T09:00:00+07:00", "Coordinator");
    scratch
}

/// Turns a folder that holds a plan into what git takes for a repository, with an index of all its
/// files and settings of the stranger's own.
fn embed_repository(root: &Path, settings: &str) {
    for folder in ["objects/info", "objects/pack", "refs/heads"] {
        fs::create_dir_all(root.join(folder)).expect("made");
        // git keeps no empty folders.
        fs::write(root.join(folder).join(".keep"), "").expect("written");
    }
    fs::write(root.join("HEAD"), "ref: refs/heads/main\n").expect("written");
    let harmless = "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n";
    fs::write(root.join("config"), harmless).expect("written");
    let staged = git(root).args(["add", "plan", "reports"]).status().expect("git runs");
    assert!(staged.success() && root.join("index").exists(), "git takes it for one");
    fs::write(root.join("config"), settings).expect("written");
}

/// Settings with which every step of git that can run a command runs the canary.
fn traps(canary: &str, worktree: bool) -> String {
    let place = if worktree { "bare = false\n\tworktree = .\n" } else { "" };
    format!(
        "[core]\n\trepositoryformatversion = 1\n\t{place}\tfsmonitor = {canary}\n\tsshCommand = \
         {canary}\n\tpager = {canary}\n\thooksPath = {hooks}\n\tgitProxy = {canary}\n\
         [filter \"x\"]\n\tclean = {canary}\n\tsmudge = {canary}\n\tprocess = {canary}\n\trequired\n\
         [diff]\n\texternal = {canary}\n[diff \"x\"]\n\tcommand = {canary}\n\ttextconv = {canary}\n\
         [gpg]\n\tprogram = {canary}\n[log]\n\tshowSignature = true\n\
         [extensions]\n\tpartialClone = trap\n\
         [remote \"trap\"]\n\turl = ssh://example.invalid/x\n\tpromisor = true\n\
         \tuploadpack = {canary}\n",
        hooks = Path::new(canary).parent().expect("a folder").display(),
    )
}

#[test]
fn a_committed_repository_within_the_repository_runs_nothing() {
    for worktree in [true, false] {
        let (machine, scratch) = (Machine::new(), department());
        embed_repository(scratch.root(), &traps(&machine.canary(), worktree));
        scratch.write(".gitattributes", "*.csv filter=x diff=x\n*.toml filter=x diff=x\n");
        // Staged from above: in the folder itself even the stranger's git takes the trap for real.
        let mut add = git(scratch.outside());
        assert!(add.args(["add", "-A", "-f", "."]).status().expect("git runs").success());
        let mut commit = git(scratch.outside());
        commit.args(["-c", "user.name=Stranger", "commit", "-q", "-m", "Harmless"]);
        assert!(commit.status().expect("git runs").success());
        let root = machine.clone_of(&scratch, scratch.outside());
        assert!(root.join("HEAD").exists() && root.join("config").exists(), "it is checked out");
        // Of the same length, so that whoever compares has to filter the content.
        let office = fs::read_to_string(root.join(OFFICE)).expect("read");
        fs::write(root.join(OFFICE), office.replace("visits,210", "visits,220")).expect("written");
        machine.run_all(&root);
        // The history is that of the repository around it, not of the trap.
        let json = machine.run(&root, &["status", "--as-of", "2022-07-01", "--format", "json"]);
        assert!(json.text().contains("2022-06-15"), "{}", json.text());
    }
}

#[test]
fn the_traps_go_off() {
    // Else the tests around this could not fail: git itself, asked in the folder, runs the canary.
    for options in [&[] as &[&str], &["-c", "core.fsmonitor=false"]] {
        let (machine, scratch) = (Machine::new(), department());
        embed_repository(scratch.root(), &traps(&machine.canary(), true));
        scratch.write(".gitattributes", "*.csv filter=x diff=x\n");
        scratch.edit(OFFICE, "visits,210", "visits,220");
        let mut asked = git(scratch.root());
        let _ = asked.args(options).args(["status", "--porcelain"]).to_end();
        assert!(machine.at("ran").exists(), "git {options:?} status runs nothing");
    }
}

#[test]
fn a_clones_own_settings_run_nothing() {
    let machine = Machine::new();
    let scratch = closed();
    scratch.edit(OFFICE, "1510", "1511");
    push(&scratch);
    let root = machine.clone_of(&scratch, scratch.root());
    let settings = root.join(".git/config");
    let mut text = fs::read_to_string(&settings).expect("read");
    text.push_str(&traps(&machine.canary(), false));
    fs::write(machine.at("more"), traps(&machine.canary(), false)).expect("written");
    text.push_str(&format!("[include]\n\tpath = {}\n", machine.at("more").display()));
    fs::write(&settings, text).expect("written");
    fs::write(root.join(".gitattributes"), "* filter=x diff=x\n").expect("written");
    fs::write(root.join(".git/info/attributes"), "* filter=x diff=x\n").expect("written");
    let inspectorate = fs::read_to_string(root.join(INSPECTORATE)).expect("read");
    fs::write(root.join(INSPECTORATE), inspectorate.replace("61", "62")).expect("written");
    // An object that is lacking, which a promisor would be asked for.
    let tree = git(&root).args(["rev-parse", &format!("HEAD~1:{OFFICE}")]).to_end();
    let object = tree.text();
    let (folder, name) = object.trim().split_at(2);
    let loose = root.join(".git/objects").join(folder).join(name);
    let _ = fs::remove_file(loose);
    machine.run_all(&root);
    machine.refuses(&root, "R706", INSPECTORATE);
}

#[test]
fn a_program_in_the_checkout_is_not_taken_for_git() {
    let machine = Machine::new();
    let scratch = Scratch::submitted();
    fs::create_dir(scratch.root().join("bin")).expect("made");
    for place in ["git", "bin/git"] {
        fs::copy(machine.at("canary"), scratch.root().join(place)).expect("copied");
    }
    push(&scratch);
    let root = machine.clone_of(&scratch, scratch.root());
    let usual = std::env::var("PATH").expect("a path");
    for first in
        [".".to_owned(), String::new(), "bin".to_owned(), root.join("bin").display().to_string()]
    {
        let mut command = english(&root, &["status", "--as-of", "2022-07-01"]);
        command.env("PATH", format!("{first}:{usual}"));
        let out = command.to_end();
        assert!(!machine.at("ran").exists(), "PATH={first}: {}", out.err);
        assert_eq!(out.code, Some(0), "{}", out.err);
    }
}

/// Every place at which a link can stand, with whether it is a folder.
const PLACES: &[(&str, bool)] = &[
    ("plan", true),
    ("plan/2022", true),
    ("plan/2022/areas", true),
    ("plan/2022/plan.toml", false),
    ("plan/2022/areas/1-procedures.toml", false),
    ("reports", true),
    ("reports/2022", true),
    ("reports/2022/q1", true),
    (OFFICE, false),
    ("reports/2022/q1/van-phong.md", false),
    ("seeds", true),
    ("seeds/x.toml", false),
    (SEAL, false),
];

/// A place with nothing at it, and a folder around it.
fn cleared(scratch: &Scratch, place: &str) -> PathBuf {
    let path = scratch.root().join(place);
    if path.is_dir() {
        fs::remove_dir_all(&path).expect("removed");
    } else {
        let _ = fs::remove_file(&path);
    }
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    path
}

#[test]
fn a_committed_link_leads_nowhere() {
    for (place, folder) in PLACES {
        let machine = Machine::new();
        let secret = if *folder { machine.at("outside") } else { machine.at("outside/secret.csv") };
        let inside = PathBuf::from(if *folder { "." } else { "plan.toml" });
        for target in [secret, inside, PathBuf::from("nowhere"), PathBuf::from("/dev/zero")] {
            let scratch = Scratch::submitted();
            let path = cleared(&scratch, place);
            symlink(&target, &path).expect("linked");
            push(&scratch);
            let root = machine.clone_of(&scratch, scratch.root());
            if target.starts_with(machine.folder.path()) {
                machine.run_all(&root);
            }
            machine.refuses(&root, "R317", place);
        }
    }
}

#[test]
fn what_is_no_file_is_not_opened() {
    let machine = Machine::new();
    for (place, folder) in PLACES {
        let scratch = Scratch::submitted();
        let path = cleared(&scratch, place);
        let made = Command::new("mkfifo").arg(&path).status().expect("mkfifo runs");
        assert!(made.success());
        machine.run_all(scratch.root());
        machine.refuses(scratch.root(), "R317", place);
        if !folder {
            fs::remove_file(&path).expect("removed");
            fs::create_dir(&path).expect("made");
            machine.run_all(scratch.root());
        }
    }
}

#[test]
fn nothing_is_written_through_a_link() {
    let machine = Machine::new();
    let outside = machine.at("outside");
    for place in ["reports", "reports/2022", "reports/2022/q1"] {
        let scratch = Scratch::submitted();
        let path = scratch.root().join(place);
        let target = outside.join(place.replace('/', "-"));
        // What is written by a run, even beside what is there, would show.
        fs::rename(&path, &target).expect("moved");
        symlink(&target, &path).expect("linked");
        let tree = || {
            let mut find = Command::new("find");
            let sums = find.arg(&outside).args(["-type", "f", "-exec", "cksum", "{}", "+"]);
            let said = sums.to_end().text();
            let mut lines: Vec<_> = said.lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        let before = tree();
        for arguments in [
            &["fmt"] as &[&str],
            &["report", "--period", "q1", "--write", "--as-of", "2022-07-01"],
            &["close", "--period", "q1", "--as-of", "2022-06-15"],
            &["init", ".", "--force"],
            &["template", "--unit", "van-phong", "--period", "q2"],
        ] {
            english(scratch.root(), arguments).to_end();
            assert_eq!(tree(), before, "{arguments:?} with {place} linked");
        }
    }
}

#[test]
fn a_seal_that_is_drawn_anew_is_no_seal() {
    let machine = Machine::new();
    let scratch = closed();
    // The stranger alters a closed figure and draws a fresh seal in a copy without history.
    let copy = Scratch::new();
    copy.edit(OFFICE, "settled-on-time,1510", "settled-on-time,1520");
    copy.edit(OFFICE, "settled-late,10", "settled-late,0");
    copy.reform(&["close", "--period", "q1", "--as-of", "2022-06-15"]).ended(0);
    for path in [OFFICE, SEAL] {
        scratch.write(path, copy.read(path));
    }
    push(&scratch);
    let root = machine.clone_of(&scratch, scratch.root());
    machine.run_all(&root);
    machine.refuses(&root, "R713", SEAL);
    let found = machine.found(&root, &["--changed-since", "HEAD~1"]);
    assert!(found.contains(&format!("R713 {SEAL}")), "{found:?}");
    // What has changed is told against the seal that was first drawn.
    let diff = machine.run(&root, &["diff", "--period", "q1"]).text();
    assert!(
        !diff.contains("No change") && diff.contains("1,510") && diff.contains("1,520"),
        "{diff}"
    );
}

#[test]
fn a_seal_cannot_be_taken_away() {
    let machine = Machine::new();
    let scratch = closed();
    scratch.remove(SEAL);
    push(&scratch);
    machine.refuses(&machine.clone_of(&scratch, scratch.root()), "R712", "plan/2022/plan.toml");
    // Nor made forgotten by taking it away in one commit and drawing another in the next.
    scratch.edit(OFFICE, "settled-on-time,1510", "settled-on-time,1520");
    scratch.edit(OFFICE, "settled-late,10", "settled-late,0");
    let out = scratch.reform(&["close", "--period", "q1", "--as-of", "2022-06-21"]);
    let drawn = out.code == Some(0);
    push(&scratch);
    let root = machine.clone_of(&scratch, scratch.root());
    machine.run_all(&root);
    if drawn {
        machine.refuses(&root, "R713", SEAL);
    }
}

/// Writes a commit by hand, with a date that git's own commands would refuse.
fn commit_dated(scratch: &Scratch, date: &str) {
    scratch.git(&["add", "-A"]);
    let tree = scratch.git(&["write-tree"]).trim().to_owned();
    let parent = scratch.git(&["rev-parse", "HEAD"]).trim().to_owned();
    let commit = format!(
        "tree {tree}\nparent {parent}\nauthor A <a@example.org> {date}\ncommitter Stranger \
         <s@example.org> {date}\n\nA change\n"
    );
    let file = scratch.outside().join(".commit");
    fs::write(&file, commit).expect("written");
    let arguments =
        ["hash-object", "-t", "commit", "-w", "--literally", &file.display().to_string()];
    let hash = scratch.git(&arguments).trim().to_owned();
    fs::remove_file(file).expect("removed");
    scratch.git(&["update-ref", "HEAD", &hash]);
}

#[test]
fn one_odd_date_hides_nothing() {
    let machine = Machine::new();
    for date in
        ["99999999999999 +0000", "-1 +0000", "18446744073709551615 +0700", "0 +9999999", "x"]
    {
        let scratch = closed();
        // A seal is taken away, and a submission comes late; then the odd commit.
        scratch.remove(SEAL);
        scratch.edit(INSPECTORATE, "visits,61", "visits,62");
        commit_dated(&scratch, date);
        let root = scratch.root();
        machine.run_all(root);
        let found = machine.found(root, &[]);
        assert!(found.contains(&"R712 plan/2022/plan.toml".to_owned()), "{date}: {found:?}");
        assert!(found.iter().any(|found| found.starts_with("R415 ")), "{date}: {found:?}");
        assert!(!found.iter().any(|found| found.starts_with("R414 ")), "{date}: {found:?}");
    }
}

#[test]
fn a_backdated_submission_is_told() {
    let machine = Machine::new();
    let scratch = Scratch::repository();
    scratch.submit(INSPECTORATE, "2022-04-20T09:00:00+07:00", "Inspectorate");
    // A month late, dated back to the day it was due: before the commit that it stands on.
    scratch.submit(OFFICE, "2022-03-16T09:00:00+07:00", "Stranger");
    let found = machine.found(scratch.root(), &[]);
    assert!(found.contains(&format!("R416 {OFFICE}")), "{found:?}");
}

#[test]
fn a_history_cut_off_hides_no_seal() {
    let machine = Machine::new();
    let scratch = closed();
    scratch.edit("plan/2022/plan.toml", "Sở Công Thương", "Sở Công thương");
    push(&scratch);
    let clone = tempfile::tempdir_in(machine.folder.path()).expect("a folder").keep();
    let from = format!("file://{}", scratch.root().display());
    git(&clone).args(["clone", "-q", "--depth", "1", &from, "."]).to_end().ended(0);
    machine.run_all(&clone);
    machine.run(&clone, &["check", "--as-of", "2022-07-01"]).ended(1);
    assert!(machine.found(&clone, &[]).iter().any(|found| found.starts_with("R413 ")));
}

#[test]
fn what_is_shown_is_what_is_counted() {
    let machine = Machine::new();
    let hidden =
        ["\u{202e}54\u{202c}", "5\u{200b}4", "5\u{ad}4", "\u{2066}54\u{2069}", "54\u{200f}"];
    for value in hidden {
        let scratch = Scratch::submitted();
        scratch.edit(INSPECTORATE, "visits,61", &format!("visits,{value}"));
        push(&scratch);
        let root = machine.clone_of(&scratch, scratch.root());
        let out = machine.run(&root, &["check", "--as-of", "2022-07-01"]);
        assert_eq!(out.code, Some(1), "{value:?}: {}", out.text());
        for arguments in COMMANDS {
            let out = machine.run(&root, arguments);
            let said = format!("{}{}", out.text(), out.err);
            let raw =
                |c: char| ('\u{202a}'..='\u{202e}').contains(&c) || "\u{200b}\u{ad}".contains(c);
            assert!(!said.contains(raw), "{arguments:?} prints {value:?} as it is:\n{said}");
        }
        // The 54 is no figure: of the two units only the Office's 210 visits stand.
        assert_eq!(machine.ratio(&root, "waiting-time")[1], "210", "{value:?}");
    }
}

#[test]
fn a_note_makes_no_row() {
    let machine = Machine::new();
    let scratch = Scratch::submitted();
    // Read as lines, the note's second one is the figure; read as CSV, it is what someone noted.
    let noted = "settled-on-time,1510,\"see\nsettled-on-time,1520,,\nthe end\",";
    scratch.edit(OFFICE, "settled-on-time,1510,,", noted);
    scratch.edit(OFFICE, "settled-late,10", "settled-late,0");
    push(&scratch);
    let root = machine.clone_of(&scratch, scratch.root());
    machine.run_all(&root);
    machine.run(&root, &["check", "--as-of", "2022-07-01"]).ended(1);
    // Neither reading of the Office's rows is a figure: the Inspectorate's 486 alone stand.
    assert_eq!(machine.ratio(&root, "on-time"), ["486", "486"]);
}
