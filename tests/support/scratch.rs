//! Repositories in folders of their own, to change and to run the program in; where git keeps them,
//! with fixed names and dates and nothing of the tester's settings.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::Value;

use super::files::{self, Files};
use super::run::{Run, ToEnd as _, english, git};

/// A folder with a repository, gone at the end.
pub struct Scratch {
    folder: tempfile::TempDir,
    root: PathBuf,
}

impl Scratch {
    /// These files, of which git knows nothing yet.
    pub fn of(files: &Files) -> Self {
        Self::of_below("", files)
    }

    fn of_below(path: &str, files: &Files) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().join(path);
        files::write(&root, files);
        Self { folder, root }
    }

    /// A copy of the small base of the cases, which has no fault.
    pub fn new() -> Self {
        Self::of(&files::base())
    }

    /// The same, some folders further down, so that there is an outside.
    pub fn below(path: &str) -> Self {
        Self::of_below(path, &files::base())
    }

    /// A copy of the shipped repository.
    pub fn shipped() -> Self {
        Self::of(&files::shipped())
    }

    /// A folder with nothing in it, and no repository.
    pub fn nothing() -> Self {
        Self::of(&Files::new())
    }

    /// The same, some folders further down.
    pub fn nothing_below(path: &str) -> Self {
        Self::of_below(path, &Files::new())
    }

    /// A repository of git with nothing in it.
    pub fn empty() -> Self {
        let scratch = Self::nothing();
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

    /// A path below it.
    pub fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
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
        self.write(path, text.replacen(from, to, 1));
    }

    pub fn remove(&self, path: &str) {
        fs::remove_file(self.root.join(path)).expect("removed");
    }

    /// Runs git here and gives what it prints.
    pub fn git(&self, arguments: &[&str]) -> String {
        git(&self.root).args(arguments).to_end().ended(0).text()
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
        git.to_end().ended(0);
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
    pub fn reform(&self, arguments: &[&str]) -> Run {
        english(&self.root, arguments).to_end()
    }

    /// What the program prints as JSON.
    pub fn json(&self, arguments: &[&str]) -> Value {
        self.reform(&[arguments, &["--format", "json"]].concat()).json()
    }

    /// The codes that a check finds, each with its file.
    pub fn found(&self, arguments: &[&str]) -> Vec<String> {
        self.reform(&[&["check", "--format", "json"], arguments].concat()).findings(|_| true)
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
        let mut command = english(&self.root, arguments);
        command.env("PATH", format!("{}:{path}", folder.path().display()));
        command.to_end().ended(0);
        fs::read_to_string(&counted).expect("counted").lines().count()
    }

    /// A unit's standing in a period, as `status` gives it.
    pub fn standing(&self, period: &str, unit: &str) -> Value {
        let json = self.json(&["status", "--period", period, "--as-of", "2022-07-01"]);
        let units = json["units"].as_array().expect("a list");
        let line = units.iter().find(|line| line["id"] == unit).expect("the unit");
        line["periods"][0].clone()
    }
}
