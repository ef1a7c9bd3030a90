//! The machine that runs CI, and what it runs on what it has been sent.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use crate::support::run::{Run, ToEnd as _, english, git};
use crate::support::scratch::Scratch;

/// What stands in the file outside that no output may show.
pub const SECRET: &str = "s3cr3t-0f-the-runner";

/// What CI and the Office run on what they have been sent.
pub const COMMANDS: &[&[&str]] = &[
    &["check", "--as-of", "2022-07-01"],
    &["check", "--as-of", "2022-07-01", "--format", "github"],
    &["check", "--as-of", "2022-07-01", "--format", "json"],
    &["check", "--as-of", "2022-07-01", "--changed-since", "HEAD~1"],
    &["status", "--as-of", "2022-07-01"],
    &["status", "--todo", "--as-of", "2022-07-01"],
    &["report", "--period", "q1", "--as-of", "2022-07-01", "--format", "md"],
    &["report", "--period", "6m", "--as-of", "2022-07-01", "--format", "csv"],
    &["why", "on-time", "--period", "q1", "--as-of", "2022-07-01"],
    &["diff", "--period", "q1", "--as-of", "2022-07-01"],
    &["fmt", "--check"],
    &["plan", "show"],
];

/// The machine that runs CI: a secret beside the checkout and a command that nobody may run.
pub struct Machine {
    pub folder: tempfile::TempDir,
}

impl Machine {
    pub fn new() -> Self {
        let machine = Self { folder: tempfile::tempdir().expect("a folder") };
        fs::create_dir(machine.at("outside")).expect("made");
        fs::write(machine.at("outside/secret.csv"), format!("metric,value\nsettled,{SECRET}\n"))
            .expect("written");
        let canary = format!("#!/bin/sh\ntouch '{}'\ncat\n", machine.at("ran").display());
        fs::write(machine.at("canary"), canary).expect("written");
        fs::set_permissions(machine.at("canary"), fs::Permissions::from_mode(0o755)).expect("set");
        machine
    }

    pub fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn canary(&self) -> String {
        self.at("canary").display().to_string()
    }

    /// What lies outside every checkout, by path, with what it holds.
    pub fn outside(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let entries = fs::read_dir(self.at("outside")).expect("read");
        let file = |entry: std::io::Result<fs::DirEntry>| {
            let path = entry.expect("an entry").path();
            let bytes = fs::read(&path).unwrap_or_default();
            (path, bytes)
        };
        entries.map(file).collect()
    }

    /// A clone of what the stranger has committed, as CI makes it.
    pub fn clone_of(&self, scratch: &Scratch, top: &Path) -> PathBuf {
        let clone = tempfile::tempdir_in(self.folder.path()).expect("a folder").keep();
        let arguments = ["clone", "-q", "--no-local", &top.display().to_string(), "."];
        git(&clone).args(arguments).to_end().ended(0);
        let inside = scratch.root().strip_prefix(top).expect("below the top");
        clone.join(inside)
    }

    /// Runs a command in a folder and holds it to the promise.
    pub fn run(&self, root: &Path, arguments: &[&str]) -> Run {
        let before = self.outside();
        let out = english(root, arguments).to_end();
        let said = out.said();
        assert!(!self.at("ran").exists(), "{arguments:?} ran the canary");
        assert!(!said.contains(SECRET), "{arguments:?} shows the secret:\n{said}");
        assert_eq!(self.outside(), before, "{arguments:?} wrote outside");
        assert!(!said.contains("panicked"), "{arguments:?}:\n{said}");
        assert!(out.code.is_some(), "{arguments:?} was killed:\n{said}");
        out
    }

    /// Runs everything that CI and the Office run.
    pub fn run_all(&self, root: &Path) {
        for arguments in COMMANDS {
            self.run(root, arguments);
        }
    }

    /// The codes of a check, each with its file, whatever the attack has broken.
    pub fn found(&self, root: &Path, arguments: &[&str]) -> Vec<String> {
        let check = ["check", "--as-of", "2022-07-01", "--format", "json"];
        self.run(root, &[&check, arguments].concat()).findings(|_| true)
    }

    /// What an indicator of the first quarter's report is a ratio of.
    pub fn ratio(&self, root: &Path, indicator: &str) -> [String; 2] {
        let report = ["report", "--period", "q1", "--as-of", "2022-07-01", "--format", "json"];
        let json = self.run(root, &report).json();
        let indicators = json["indicators"].as_array().expect("a list");
        let found = indicators.iter().find(|one| one["id"] == indicator).expect("there");
        ["numerator", "denominator"].map(|side| found[side].to_string())
    }

    /// Whether a check fails and finds a code at a file.
    pub fn refuses(&self, root: &Path, code: &str, file: &str) {
        self.run(root, &["check", "--as-of", "2022-07-01"]).ended(1);
        let found = self.found(root, &[]);
        assert!(found.contains(&format!("{code} {file}")), "no {code} at {file}: {found:?}");
    }
}
