//! Links, pipes, devices and sheer size in a repository, and where output goes, from end to end.
//!
//! Every run is watched: one that hangs is ended, and fails its test.

mod consolidated;
mod irregular;
mod output;
mod temporary;

use std::fs::{self, File};
use std::io::{Read as _, Seek as _};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use crate::support::run::{Run, english, watched};
use crate::support::scratch::Scratch;

/// The day after the last submission of the base was due.
const AS_OF: [&str; 2] = ["--as-of", "2022-06-20"];

/// Runs a command to its end; what it says goes into regular files.
fn into_files(mut command: Command) -> Run {
    let mut files = [tempfile::tempfile().expect("a file"), tempfile::tempfile().expect("a file")];
    let clone = |file: &File| file.try_clone().expect("cloned");
    command.stdout(clone(&files[0])).stderr(clone(&files[1]));
    let status = watched(command);
    let [out, err] = files.each_mut().map(|file| {
        let mut bytes = Vec::new();
        file.rewind().expect("at the start");
        file.read_to_end(&mut bytes).expect("read");
        bytes
    });
    Run { code: status.code(), out, err: String::from_utf8(err).expect("UTF-8") }
}

/// Runs the program in a repository.
fn run(root: &Path, arguments: &[&str]) -> Run {
    into_files(english(root, arguments))
}

/// The codes of the errors that a check finds, each with its file.
fn errors(root: &Path, arguments: &[&str]) -> Vec<String> {
    let run = run(root, &[&["check", "--format", "json"], &AS_OF[..], arguments].concat());
    let errors = run.findings(|found| found["severity"] == "error");
    assert_eq!(run.code, Some(i32::from(!errors.is_empty())), "{}", run.err);
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
