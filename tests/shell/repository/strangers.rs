//! Repositories of people nobody knows: what their settings, attributes, hooks and files would have
//! git run is not run, what git would wait for is not waited for, and the answers are right all the
//! same. Each trap is first sprung by plain git, so that one that cannot catch is no proof.

use crate::support::run::{ToEnd as _, english, git};
use crate::support::scratch::Scratch;
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

const INSPECTORATE: &str = "reports/2022/q1/thanh-tra.csv";
const OFFICE: &str = "reports/2022/q1/van-phong.csv";

/// A program that leaves a mark when it is run.
struct Trap {
    folder: tempfile::TempDir,
}

impl Trap {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let trap = Self { folder };
        let script = format!("#!/bin/sh\ntouch '{}'\nexit 1\n", trap.mark().display());
        program(&trap.folder.path().join("trap"), &script);
        trap
    }

    fn mark(&self) -> PathBuf {
        self.folder.path().join("mark")
    }

    fn command(&self) -> String {
        self.folder.path().join("trap").display().to_string()
    }

    /// Whether it has been run; it can then be set anew.
    fn is_sprung(&self) -> bool {
        fs::remove_file(self.mark()).is_ok()
    }
}

fn program(path: &Path, script: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, script).expect("written");
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("set");
}

/// Writes a file as it is, so that git has to look whether it has changed.
fn touch(scratch: &Scratch) {
    let text = scratch.read(INSPECTORATE);
    scratch.remove(INSPECTORATE);
    scratch.write(INSPECTORATE, &text);
    let file = fs::File::open(scratch.root().join(INSPECTORATE)).expect("there");
    let yesterday = std::time::SystemTime::now() - Duration::from_secs(86_400);
    file.set_modified(yesterday).expect("set");
}

/// Asks everything that needs git, and holds the answers to a repository whose submissions were all
/// committed in time, the inspectorate's on 14 March.
fn assert_answers(root: &Path) {
    for arguments in [
        &["status", "--period", "q1", "--format", "json"][..],
        &["why", "on-time", "--period", "q1", "--format", "json"],
        &["check", "--as-of", "2022-07-01", "--format", "json"],
        &["check", "--as-of", "2022-07-01", "--changed-since", "HEAD", "--format", "json"],
    ] {
        let out = english(root, arguments).to_end();
        assert_eq!(out.code, Some(0), "{arguments:?}: {out:?}");
        let json = out.json();
        match arguments[0] {
            "status" => {
                assert_eq!(
                    (&json["history"], &json["totals"]["on_time"]),
                    (&"known".into(), &2.into())
                );
                let standing = &json["units"][0]["periods"][0];
                assert_eq!(standing["submitted"]["day"], "2022-03-14");
                assert_eq!(standing["unsaved"], false);
            }
            "why" => assert_eq!(json["history"], "known"),
            _ => assert_eq!(json["diagnostics"], serde_json::json!([]), "{arguments:?}"),
        }
    }
}

#[test]
fn a_repositorys_own_settings_run_nothing() {
    let trap = Trap::new();
    let command = trap.command();
    let included = trap.folder.path().join("included");
    fs::write(&included, format!("[filter \"x\"]\n\tclean = {command}\n")).expect("written");
    let included = included.display().to_string();
    for (settings, sprung_by) in [
        (&[("filter.x.clean", command.as_str())][..], &["status"][..]),
        (&[("filter.x.process", &command), ("filter.x.required", "true")], &["status"]),
        (&[("include.path", &included)], &["status"]),
        (&[("core.fsmonitor", &command)], &["status"]),
        (&[("diff.external", &command)], &["diff", "HEAD~1"]),
        (&[("diff.x.textconv", &command)], &["diff", "HEAD~1"]),
        (&[("core.pager", &command), ("pager.log", "true")], &["-p", "log"]),
    ] {
        let scratch = Scratch::submitted();
        for (key, value) in settings {
            scratch.git(&["config", key, value]);
        }
        scratch.write(".git/info/attributes", "*.csv filter=x diff=x\n");
        touch(&scratch);
        assert_answers(scratch.root());
        assert!(!trap.is_sprung(), "{settings:?}");
        // A pager starts where there is a terminal only.
        if sprung_by[0] != "-p" {
            drop(git(scratch.root()).args(sprung_by).to_end());
            assert!(trap.is_sprung(), "{settings:?} is no trap");
        }
    }
}

#[test]
fn a_repository_among_the_files_is_none() {
    let trap = Trap::new();
    let scratch = Scratch::below("dept");
    // The stranger's own repository, whose folder is the department's: with its settings, and an
    // index that has git look at a file.
    let inner = |arguments: &[&str]| {
        let mut command = git(scratch.root());
        command.args(["--git-dir=.", "--work-tree=."]).args(arguments);
        command.to_end().ended(0);
    };
    inner(&["init", "-q"]);
    inner(&["add", "reports"]);
    inner(&["config", "core.bare", "false"]);
    inner(&["config", "core.worktree", "."]);
    inner(&["config", "filter.x.clean", &trap.command()]);
    scratch.write(".gitattributes", "*.csv filter=x\n");
    scratch.write("refs/heads/none", "");
    let outer = |arguments: &[&str]| {
        let mut command = git(scratch.outside());
        command.args(arguments).env("GIT_AUTHOR_NAME", "A").env("GIT_COMMITTER_NAME", "C");
        command.env("GIT_COMMITTER_DATE", "2022-03-14T16:00:00+07:00");
        command.env("GIT_AUTHOR_DATE", "2022-03-14T16:00:00+07:00");
        command.to_end().ended(0);
    };
    outer(&["init", "-q"]);
    // What came in June is none of this: a period that runs is not whole.
    scratch.remove("reports/2022/q2/thanh-tra.csv");
    scratch.remove("reports/2022/q2/van-phong.csv");
    outer(&["add", "--force", "dept"]);
    outer(&["commit", "-q", "-m", "x"]);
    touch(&scratch);
    let json = scratch.json(&["status", "--period", "q1", "--as-of", "2022-03-20"]);
    assert_eq!(json["units"][0]["periods"][0]["submitted"]["day"], "2022-03-14");
    let mut found = scratch.found(&["--as-of", "2022-03-20"]);
    found.retain(|found| !found.starts_with("R401"));
    assert_eq!(found, [""; 0], "but for what the second quarter owes");
    let since = ["check", "--changed-since", "HEAD", "--as-of", "2022-03-20"];
    assert_eq!(scratch.reform(&since).code, Some(0));
    assert!(!trap.is_sprung());
    drop(git(scratch.root()).arg("status").to_end());
    assert!(trap.is_sprung(), "plain git falls into it");
    // Where there is no repository around it, there is none at all.
    fs::remove_dir_all(scratch.outside().join(".git")).expect("removed");
    let json = scratch.json(&["status", "--period", "q1", "--as-of", "2022-03-20"]);
    assert_eq!(json["history"], "no-repository");
    assert!(!trap.is_sprung());
}

#[test]
fn what_is_missing_is_not_fetched() {
    let trap = Trap::new();
    let scratch = Scratch::submitted();
    let blob = scratch.git(&["rev-parse", &format!("HEAD:{INSPECTORATE}")]);
    // Renamed and changed at once: to tell, git compares what the two hold.
    scratch.git(&["mv", INSPECTORATE, "reports/2022/q1/thanhtra.csv"]);
    scratch.edit("reports/2022/q1/thanhtra.csv", "visits,61", "visits,62");
    scratch.submit("reports/2022/q1/thanhtra.csv", "2022-03-25T08:00:00+07:00", "B");
    let (folder, name) = blob.trim().split_at(2);
    scratch.remove(&format!(".git/objects/{folder}/{name}"));
    for (key, value) in [
        ("core.repositoryFormatVersion", "1"),
        ("extensions.partialClone", "origin"),
        ("remote.origin.promisor", "true"),
        ("remote.origin.url", "ssh://example.org/x"),
        ("core.sshCommand", &trap.command()),
    ] {
        scratch.git(&["config", key, value]);
    }
    let json = scratch.json(&["status", "--period", "q1", "--as-of", "2022-07-01"]);
    assert_eq!((&json["history"], &json["totals"]["on_time"]), (&"known".into(), &1.into()));
    scratch.found(&["--changed-since", "HEAD~1"]);
    assert!(!trap.is_sprung());
    drop(git(scratch.root()).args(["cat-file", "-p", blob.trim()]).to_end());
    assert!(trap.is_sprung(), "plain git fetches");
}

#[test]
fn a_git_that_somebody_has_committed_is_not_run() {
    let trap = Trap::new();
    let scratch = Scratch::submitted();
    let script = fs::read_to_string(trap.folder.path().join("trap")).expect("read");
    program(&scratch.root().join("bin/git"), &script);
    symlink(scratch.root().join("bin"), trap.folder.path().join("linked")).expect("linked");
    let path = std::env::var("PATH").expect("a path");
    let (bin, linked) = (scratch.root().join("bin"), trap.folder.path().join("linked"));
    for first in [bin.to_str().expect("text"), "bin", ".:bin", "", linked.to_str().expect("text")] {
        let mut command =
            english(scratch.root(), &["status", "--period", "q1", "--format", "json"]);
        let out = command.env("PATH", format!("{first}:{path}")).to_end();
        let json = out.json();
        assert_eq!(json["totals"]["on_time"], 2, "{first}");
        assert!(!trap.is_sprung(), "{first}");
    }
    let mut shell = Command::new("/bin/sh");
    let shell = shell.current_dir(scratch.root()).args(["-c", "git status"]);
    drop(shell.env("PATH", format!("bin:{path}")).to_end());
    assert!(trap.is_sprung(), "whoever looks a program up in PATH runs it");
}

#[test]
fn a_setting_that_never_ends_is_not_waited_for() {
    let scratch = Scratch::submitted();
    let pipe = scratch.outside().join(".git/pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo runs").success());
    let config = format!("{}[include]\n\tpath = {}\n", scratch.read(".git/config"), pipe.display());
    scratch.write(".git/config", &config);
    let mut waiting =
        git(scratch.root()).args(["log", "-1"]).stdout(Stdio::null()).spawn().expect("git runs");
    std::thread::sleep(Duration::from_secs(1));
    assert!(waiting.try_wait().expect("asked").is_none(), "plain git waits");
    waiting.kill().expect("ended");
    waiting.wait().expect("ended");
    assert_answers(scratch.root());
}

#[test]
fn every_form_of_a_repository_is_read() {
    for (form, init) in
        [("sha256", "--object-format=sha256"), ("reftable", "--ref-format=reftable")]
    {
        let scratch = Scratch::new();
        let mut command = git(scratch.root());
        let out = command.args(["init", "-q", "-b", "main", init]).to_end();
        if out.code != Some(0) {
            // An older git knows nothing of it.
            continue;
        }
        commit_all(&scratch);
        assert_answers(scratch.root());
        scratch.git(&["pack-refs", "--all"]);
        scratch.git(&["gc", "-q"]);
        assert_answers(scratch.root());
        in_worktree(&scratch, form);
    }
    let scratch = Scratch::submitted();
    in_worktree(&scratch, "files");
    scratch.git(&["gc", "-q"]);
    assert_answers(scratch.root());
    // A branch that is packed, one that is not, one that names another, and what was fetched.
    scratch.git(&["branch", "other", "HEAD~1"]);
    scratch.git(&["tag", "-a", "-m", "x", "v1", "HEAD~1"]);
    scratch.git(&["symbolic-ref", "refs/remotes/origin/HEAD", "refs/heads/main"]);
    scratch
        .write(".git/FETCH_HEAD", format!("{}\t\tx\n", scratch.git(&["rev-parse", "HEAD"]).trim()));
    for revision in ["main", "heads/other", "v1", "origin", "FETCH_HEAD", "@~1", "main^{/x}~0"] {
        let out = scratch.reform(&["check", "--as-of", "2022-07-01", "--changed-since", revision]);
        let expected = if revision.starts_with("main^") { Some(2) } else { Some(0) };
        assert_eq!(out.code, expected, "{revision}: {}", out.err);
    }
    // A link in the place of `.git` is followed as a file there is.
    let aside = scratch
        .outside()
        .join("../")
        .join(format!("{}-git", scratch.outside().file_name().expect("a name").to_string_lossy()));
    fs::rename(scratch.root().join(".git"), &aside).expect("moved");
    symlink(aside.canonicalize().expect("there"), scratch.root().join(".git")).expect("linked");
    assert_answers(scratch.root());
    fs::remove_dir_all(&aside).expect("removed");
}

/// Everything committed, in time.
fn commit_all(scratch: &Scratch) {
    scratch.git(&["add", "plan", "reports/2022/q1"]);
    scratch.commit("2022-03-14T16:00:00+07:00", "Coordinator");
    scratch.git(&["add", "."]);
    scratch.commit("2022-06-14T16:00:00+07:00", "Coordinator");
}

/// The same from a linked worktree, on a branch of its own.
fn in_worktree(scratch: &Scratch, form: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let tree = folder.path().join(form);
    scratch.git(&["worktree", "add", "-q", "-b", form, tree.to_str().expect("text")]);
    assert_answers(&tree);
    let since = ["check", "--as-of", "2022-07-01", "--changed-since", "main"];
    assert_eq!(english(&tree, &since).to_end().code, Some(0));
    fs::write(tree.join(OFFICE), "metric,value\nvisits,many\n").expect("written");
    let out = english(&tree, &since).to_end();
    assert_eq!(out.code, Some(1), "{form}: {}", out.text());
}

#[test]
fn hooks_may_call_it() {
    let scratch = Scratch::submitted();
    let reform = env!("CARGO_BIN_EXE_reform");
    let answer = scratch.outside().join(".git/answer");
    let hook = format!(
        "#!/bin/sh\n'{reform}' status --period q1 --format json > '{}'\n",
        answer.display()
    );
    program(&scratch.root().join(".git/hooks/pre-commit"), &hook);
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    scratch.git(&["add", INSPECTORATE]);
    scratch.commit("2022-03-25T08:00:00+07:00", "B");
    let answer = fs::read(&answer).expect("an answer");
    let json: serde_json::Value = serde_json::from_slice(&answer).expect("JSON");
    assert_eq!(json["totals"]["on_time"], 2, "{json}");
    assert_eq!(json["units"][1]["periods"][0]["unsaved"], true, "not committed yet");
}

#[test]
fn line_ends_of_windows_are_no_change() {
    let scratch = Scratch::submitted();
    for path in [INSPECTORATE, OFFICE, "plan/2022/plan.toml"] {
        scratch.write(path, scratch.read(path).replace('\n', "\r\n"));
    }
    assert_answers(scratch.root());
    scratch.edit(INSPECTORATE, "visits,61", "visits,62");
    assert_eq!(scratch.standing("q1", "thanh-tra")["unsaved"], true);
}

#[test]
fn names_that_are_no_text_or_more_than_a_line_shift_nothing() {
    use std::os::unix::ffi::OsStrExt as _;
    let scratch = Scratch::submitted();
    for name in [&b"\xff\xfe.csv"[..], b"x\nHEAD:plan.csv", b"a missing\n.csv"] {
        let name = std::ffi::OsStr::from_bytes(name);
        let path = scratch.root().join("reports/2022/q1").join(name);
        fs::write(path, "metric,value\n").expect("written");
    }
    scratch.git(&["add", "."]);
    scratch.commit("2022-06-15T08:00:00+07:00", "C");
    let since = ["--changed-since", "HEAD", "--as-of", "2022-07-01"];
    assert_eq!(scratch.found(&since), [""; 0], "they are as they were committed");
    let before = scratch.found(&["--changed-since", "HEAD~1", "--as-of", "2022-07-01"]);
    assert_eq!(before.len(), 3, "each is a file that nobody asks for: {before:?}");
    let asked = [("HEAD", "reports/2022/q1/x\nHEAD:plan.csv"), ("HEAD", INSPECTORATE)];
    let versions = ::reform::shell::history::versions(scratch.root(), &asked).expect("git answers");
    assert_eq!(versions[0], None);
    assert_eq!(versions[1].as_deref(), Some(scratch.read(INSPECTORATE).as_bytes()));
}

#[test]
fn a_damaged_repository_is_not_taken_for_none() {
    for name in ["HEAD", "refs/heads/main", "objects"] {
        let scratch = Scratch::submitted();
        fs::rename(scratch.root().join(".git").join(name), scratch.root().join("aside"))
            .expect("moved");
        let found = scratch.found(&["--as-of", "2022-07-01"]);
        let codes: Vec<_> = found.iter().filter(|found| found.starts_with("R4")).collect();
        // A branch that is gone looks like one without a commit: nothing is submitted.
        let expected = if name == "refs/heads/main" { "R408" } else { "R414" };
        assert!(
            !codes.is_empty() && codes.iter().all(|code| code.starts_with(expected)),
            "{found:?}"
        );
    }
    let scratch = Scratch::submitted();
    fs::remove_dir_all(scratch.root().join(".git")).expect("removed");
    for text in ["gitdir: nowhere\n", "nonsense"] {
        scratch.write(".git", text);
        let json = scratch.json(&["status", "--period", "q1"]);
        assert_eq!(json["history"], "refused", "{text}");
    }
}

/// A git that answers `log` with something else.
fn answering(scratch: &Scratch, log: &str) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = std::env::var("PATH").expect("a path");
    let script = format!(
        "#!/bin/sh\nPATH='{path}'\ncase \"$*\" in *' log '*) {log} ;; *) exec git \"$@\" ;; esac\n"
    );
    program(&folder.path().join("git"), &script);
    let mut command =
        english(scratch.root(), &["check", "--as-of", "2022-07-01", "--format", "json"]);
    command.env("PATH", format!("{}:{path}", folder.path().display()));
    let out = command.to_end().ended(1);
    let json = out.json();
    let found = json["diagnostics"].as_array().expect("a list").iter();
    found.map(|found| format!("{} {}", found["code"], found["message"])).collect()
}

#[test]
fn an_answer_that_is_none_is_an_error_and_not_a_clean_history() {
    let scratch = Scratch::submitted();
    for (log, words) in [
        ("echo nonsense", "unknown form"),
        ("printf 'A\\0b\\0'", "unknown form"),
        ("exec yes", "too large"),
        ("echo 'fatal: disk on fire' >&2; exit 128", "disk on fire"),
        ("yes 'error: x' | head -c 9000000 >&2; exit 1", "error: x"),
    ] {
        let found = answering(&scratch, log);
        assert_eq!(found.len(), 2, "{log}: {found:?}");
        for found in found {
            assert!(found.starts_with("\"R414\"") && found.contains(words), "{log}: {found}");
        }
    }
}
