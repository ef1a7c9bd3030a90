//! Links, pipes, devices and sheer size in a repository, and where output goes, from end to end.
//!
//! Every run is watched: one that hangs is ended, and fails its test.
#![cfg(unix)]
#![allow(clippy::disallowed_methods, reason = "tests lay the files out themselves")]

#[path = "files/consolidated.rs"]
mod consolidated;
#[path = "files/irregular.rs"]
mod irregular;
#[path = "files/output.rs"]
mod output;
#[path = "repository/scratch.rs"]
mod scratch;
#[path = "files/temporary.rs"]
mod temporary;

use std::fs::{self, File};
use std::io::{Read as _, Seek as _};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

use scratch::Scratch;

/// How long a run may take before it counts as hanging; one takes well under a second.
const LONGEST: Duration = Duration::from_secs(60);

/// The day after the last submission of the base was due.
const AS_OF: [&str; 2] = ["--as-of", "2022-06-20"];

/// How a run ended and what it said.
struct Run {
    status: ExitStatus,
    out: Vec<u8>,
    err: String,
}

impl Run {
    /// Runs a command to its end, or for as long as one may take.
    fn of(mut command: Command) -> Self {
        let mut files =
            [tempfile::tempfile().expect("a file"), tempfile::tempfile().expect("a file")];
        let clone = |file: &File| file.try_clone().expect("cloned");
        command.stdout(clone(&files[0])).stderr(clone(&files[1]));
        let status = watched(command);
        let [out, err] = files.each_mut().map(|file| {
            let mut bytes = Vec::new();
            file.rewind().expect("at the start");
            file.read_to_end(&mut bytes).expect("read");
            bytes
        });
        Self { status, out, err: scratch::text(&err) }
    }

    fn code(&self) -> Option<i32> {
        self.status.code()
    }
}

/// Waits for a command; one that takes too long is ended.
fn watched(mut command: Command) -> ExitStatus {
    let mut child = command.spawn().expect("it runs");
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("it is ours") {
            return status;
        }
        if begun.elapsed() > LONGEST {
            child.kill().expect("ended");
            child.wait().expect("ended");
            panic!("{command:?} hangs");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Runs the program in a repository.
fn run(root: &Path, arguments: &[&str]) -> Run {
    Run::of(scratch::reform(root, arguments))
}

/// The codes of the errors that a check finds, each with its file.
fn errors(root: &Path, arguments: &[&str]) -> Vec<String> {
    let run = run(root, &[&["check", "--format", "json"], &AS_OF[..], arguments].concat());
    let json: serde_json::Value =
        serde_json::from_slice(&run.out).unwrap_or_else(|_| panic!("{}", run.err));
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let all = json["diagnostics"].as_array().expect("a list").iter();
    let errors: Vec<_> = all
        .filter(|found| found["severity"] == "error")
        .map(|found| format!("{} {}", text(&found["code"]), text(&found["file"])))
        .collect();
    assert_eq!(run.code(), Some(i32::from(!errors.is_empty())), "{}", run.err);
    errors
}

/// Moves what stands at a path aside and puts a link to it in its place.
fn link_away(scratch: &Scratch, path: &str) {
    let (own, away) = (scratch.root().join(path), scratch.outside().join("away"));
    fs::rename(&own, &away).expect("moved");
    symlink(&away, &own).expect("linked");
}

/// A pipe.
fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().expect("it runs").success());
}

/// Every path below a folder, with the bytes of the files; or the file itself.
fn everything(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    if folder.is_file() {
        return vec![(String::new(), fs::read(folder).expect("read"))];
    }
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let entry = entry.expect("an entry");
            let kind = entry.file_type().expect("a type");
            if kind.is_dir() {
                open.push(entry.path());
            }
            let bytes = if kind.is_file() { fs::read(entry.path()).expect("read") } else { vec![] };
            all.push((entry.path().display().to_string(), bytes));
        }
    }
    all.sort();
    all
}
