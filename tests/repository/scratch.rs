//! Scratch repositories made by git: fixed names and dates, nothing of the tester's settings.

#![allow(dead_code, reason = "each test binary uses its own part")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const BASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/base");

/// A folder with a copy of the base repository, which git knows nothing of yet.
pub struct Scratch {
    folder: tempfile::TempDir,
    root: PathBuf,
}

impl Scratch {
    /// A copy of the base in a folder of its own.
    pub fn new() -> Self {
        Self::below("")
    }

    /// The same, some folders further down.
    pub fn below(path: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().join(path);
        copy(Path::new(BASE), &root);
        Self { folder, root }
    }

    /// A repository with nothing in it.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().to_owned();
        let scratch = Self { folder, root };
        scratch.git(&["init", "-q", "-b", "main"]);
        scratch
    }

    /// A repository in which everything but the submissions is committed, in January.
    pub fn repository() -> Self {
        Self::new().with_plan()
    }

    fn with_plan(self) -> Self {
        let scratch = self;
        scratch.git(&["init", "-q", "-b", "main"]);
        scratch.git(&["add", "plan"]);
        scratch.commit("2022-01-05T08:00:00+07:00", "Coordinator");
        scratch
    }

    /// One in which every submission is committed too, in time.
    pub fn submitted() -> Self {
        Self::repository().with_submissions()
    }

    /// The same, with a folder around it that is none of the repository's.
    pub fn submitted_below(path: &str) -> Self {
        Self::below(path).with_plan().with_submissions()
    }

    fn with_submissions(self) -> Self {
        let scratch = self;
        scratch.git(&["add", "reports/2022/q1"]);
        scratch.commit("2022-03-14T16:00:00+07:00", "Coordinator");
        scratch.git(&["add", "."]);
        scratch.commit("2022-06-14T16:00:00+07:00", "Coordinator");
        scratch
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder around it.
    pub fn outside(&self) -> &Path {
        self.folder.path()
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root.join(path)).expect("read")
    }

    /// Replaces a text in a file.
    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no {from}");
        self.write(path, &text.replacen(from, to, 1));
    }

    pub fn remove(&self, path: &str) {
        fs::remove_file(self.root.join(path)).expect("removed");
    }

    /// Runs git here and gives what it prints.
    pub fn git(&self, arguments: &[&str]) -> String {
        let mut git = git(&self.root);
        let out = git.args(arguments).output().expect("git runs");
        assert!(out.status.success(), "git {arguments:?}: {}", text(&out.stderr));
        text(&out.stdout)
    }

    /// Commits what is staged, at a time and by a name.
    pub fn commit(&self, at: &str, by: &str) {
        self.dated(&["commit", "-q", "-m", "A change"], at, by);
    }

    /// Adds a file and commits it.
    pub fn submit(&self, path: &str, at: &str, by: &str) {
        self.git(&["add", "--", path]);
        self.commit(at, by);
    }

    /// Runs git at a time and by a name.
    pub fn dated(&self, arguments: &[&str], at: &str, by: &str) {
        let mut git = git(&self.root);
        git.args(arguments).env("GIT_AUTHOR_DATE", at).env("GIT_COMMITTER_DATE", at);
        git.env("GIT_AUTHOR_NAME", "An Author").env("GIT_COMMITTER_NAME", by);
        let out = git.output().expect("git runs");
        assert!(out.status.success(), "git {arguments:?}: {}", text(&out.stderr));
    }

    /// Feeds `git fast-import`.
    pub fn import(&self, stream: &[u8]) {
        use std::io::Write as _;
        let mut git = git(&self.root);
        git.args(["fast-import", "--quiet", "--force"]).stdin(Stdio::piped());
        let mut child = git.spawn().expect("git runs");
        child.stdin.take().expect("a pipe").write_all(stream).expect("fed");
        assert!(child.wait().expect("it ends").success());
    }

    /// Runs the program here, in English.
    pub fn reform(&self, arguments: &[&str]) -> Output {
        reform(&self.root, arguments).output().expect("reform runs")
    }

    /// What the program prints as JSON.
    pub fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let out = self.reform(&[arguments, &["--format", "json"]].concat());
        let shown = text(&out.stdout);
        serde_json::from_str(&shown).unwrap_or_else(|_| panic!("{shown}{}", text(&out.stderr)))
    }

    /// The codes that a check finds, each with its file.
    pub fn found(&self, arguments: &[&str]) -> Vec<String> {
        let json = self.json(&[&["check"], arguments].concat());
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let diagnostics = json["diagnostics"].as_array().expect("a list");
        diagnostics.iter().map(|d| format!("{} {}", text(&d["code"]), text(&d["file"]))).collect()
    }

    /// The runs of git that a command takes, counted by a git that stands before the real one.
    #[cfg(unix)]
    pub fn runs(&self, arguments: &[&str]) -> usize {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().expect("a folder");
        let counted = folder.path().join("counted");
        let path = std::env::var("PATH").expect("a path");
        let wrapper = folder.path().join("git");
        let script = format!(
            "#!/bin/sh\necho run >> '{}'\nPATH='{path}' exec git \"$@\"\n",
            counted.display()
        );
        fs::write(&wrapper, script).expect("written");
        fs::set_permissions(&wrapper, fs::Permissions::from_mode(0o755)).expect("set");
        let mut command = reform(&self.root, arguments);
        command.env("PATH", format!("{}:{path}", folder.path().display()));
        let out = command.output().expect("reform runs");
        assert_eq!(out.status.code(), Some(0), "{}{}", text(&out.stdout), text(&out.stderr));
        fs::read_to_string(&counted).expect("counted").lines().count()
    }

    /// A unit's standing in a period, as `status` gives it.
    pub fn standing(&self, period: &str, unit: &str) -> serde_json::Value {
        let json = self.json(&["status", "--period", period, "--as-of", "2022-07-01"]);
        let units = json["units"].as_array().expect("a list");
        let line = units.iter().find(|line| line["id"] == unit).expect("the unit");
        line["periods"][0].clone()
    }
}

/// The program, with nothing of the tester's environment but the path.
pub fn reform(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_reform"));
    command.current_dir(folder).args(arguments);
    if !arguments.contains(&"--lang") {
        command.args(["--lang", "en"]);
    }
    scrub(&mut command);
    command
}

/// git in a folder, with nothing of the tester's settings.
pub fn git(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command.current_dir(folder);
    scrub(&mut command);
    command.env("GIT_AUTHOR_EMAIL", "a@example.org").env("GIT_COMMITTER_EMAIL", "c@example.org");
    command
}

fn scrub(command: &mut Command) {
    command.env_clear().stdin(Stdio::null());
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    if let Some(path) = std::env::var_os("PATH") {
        command.env("PATH", path);
    }
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("read") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("a type").is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}
