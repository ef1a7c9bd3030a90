//! A short, deterministic run of every fuzz target: the files of every case, as they are and damaged
//! in the ways that files are damaged. `cargo fuzz run` goes on from there.

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;

use zip::ZipArchive;

use crate::support::files;

#[path = "../../fuzz/bodies/mod.rs"]
mod bodies;

/// An input: the target's name, and its bytes.
type Input = (&'static str, Vec<u8>);

/// What a case's file is an input for. `fuzz/seed` says the same.
fn inputs(path: &str, content: &[u8]) -> Vec<Input> {
    let plan = |file: u8| vec![("plans", [&[file], content].concat())];
    match path {
        // As it came from a unit.
        path if path.ends_with("/import.csv") => vec![("workbooks", [b"\0", content].concat())],
        path if path.ends_with(".csv") => vec![
            ("submissions", [b"\0", content].concat()),
            ("submissions", [b"\x0f", content].concat()),
        ],
        path if path.ends_with("plan/2022/plan.toml") => plan(0),
        path if path.ends_with("plan/2022/units.toml") => plan(1),
        path if path.contains("/areas/") => plan(2),
        path if path.contains("/units/") => plan(3),
        path if path.ends_with("waivers.toml") => plan(4),
        path if path.contains("seeds/") => plan(5),
        path if path.ends_with("closed.toml") => vec![("seals", content.to_vec())],
        path if path.ends_with(".md") => vec![("narratives", content.to_vec())],
        path if path.ends_with(".xls") || path.ends_with(".ods") => {
            vec![("workbooks", [b"\0", content].concat())]
        }
        path if path.ends_with(".xlsx") => vec![
            ("workbooks", [b"\0", content].concat()),
            ("workbooks", [b"\x01".as_slice(), &parts(content)].concat()),
        ],
        _ => Vec::new(),
    }
}

/// The parts of a workbook as its target takes them; none for what is no archive.
fn parts(workbook: &[u8]) -> Vec<u8> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(workbook)) else { return Vec::new() };
    let mut joined = Vec::new();
    for (name, _) in bodies::PARTS {
        if let Ok(mut part) = archive.by_name(name) {
            part.read_to_end(&mut joined).expect("a part can be read");
        }
        joined.push(0);
    }
    joined
}

fn seeds(folder: &Path, found: &mut Vec<Input>) {
    let mut entries: Vec<_> =
        fs::read_dir(folder).expect("read").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            seeds(&path, found);
        } else {
            let name = path.to_string_lossy().replace('\\', "/");
            found.extend(inputs(&name, &fs::read(&path).expect("read")));
        }
    }
}

/// Outputs of git, one for each of its readers.
fn git() -> Vec<Input> {
    const HASH: &str = "0123456789abcdef0123456789abcdef01234567";
    let outputs = [
        format!("{HASH}\0A\0B\x001647576000 +0700\0\nM\0a.csv\0R090\0b\0a.csv\0"),
        "# branch.oid (initial)\x001 .M N... 100644 100644 100644 a b a b.csv\0".to_owned(),
        "A\0a.csv\0D\0b.csv\0".to_owned(),
        format!("100644 blob {HASH}\ta b.csv\x00120000 blob {HASH}\tlink\0"),
        format!("{HASH} blob 4\n1\n2\n\n./a missing\n{HASH} blob 0\n\n"),
    ];
    outputs.into_iter().map(|output| ("git", output.into_bytes())).collect()
}

/// A small generator of its own, so that every run damages the same bytes.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (sides.max(1) as u64)).unwrap_or(0)
    }
}

const ODD: &[&[u8]] = &[
    b"\"",
    b",",
    b";",
    b"\r",
    b"\n\n",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xe1\xbb",
    b"\x1b[31m",
    b"[[",
    b"'''",
    b"= ",
    b"99999999999999999999",
    b"1e999",
    b"-0",
    b"\xcc\x81",
    b"sep=;\n",
    b"@previous",
    b"n/a",
    b"\xe2\x80\xae",
    b"{",
    b"inf",
    b"2022-02-30",
    b"99999999999999999999 ",
    b"-2147483648",
    b"<c r=\"XFD1048576\"><v>1</v></c>",
    b"<row r=\"0\">",
    b"<!DOCTYPE a>",
    b"_x000D_",
    b"> - 1. ",
    b"[[[[(",
];

fn damage(input: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = input.to_vec();
    for _ in 0..=dice.roll(4) {
        let at = (1 + dice.roll(bytes.len())).min(bytes.len());
        match dice.roll(5) {
            0 => bytes.truncate(at.max(1)),
            1 => {
                let end = (at + dice.roll(40)).min(bytes.len());
                bytes.drain(at..end);
            }
            2 => {
                let odd = ODD[dice.roll(ODD.len())];
                bytes.splice(at..at, odd.iter().copied());
            }
            3 if at < bytes.len() => bytes[at] = u8::try_from(dice.roll(256)).unwrap_or(0),
            _ => {
                let end = (at + dice.roll(60)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
        }
    }
    bytes
}

/// How many inputs of a target are taken, and how often each is damaged: together a few seconds.
/// A whole report costs far more than a line of git's.
fn share(target: &str) -> (usize, usize) {
    match target {
        "git" => (usize::MAX, 1000),
        "workbooks" => (usize::MAX, 4),
        "seals" => (usize::MAX, 4),
        "narratives" => (usize::MAX, 2),
        _ => (40, 1),
    }
}

#[test]
fn no_input_makes_a_target_panic() {
    let mut inputs = git();
    seeds(&files::own().join("tests/cases"), &mut inputs);
    let mut dice = Dice(0x5eed);
    for (target, _) in bodies::TARGETS {
        let own: Vec<_> = inputs.iter().filter(|(name, _)| name == target).collect();
        assert!(own.len() >= 4, "the cases are the corpus of {target}: {}", own.len());
        let (inputs, times) = share(target);
        // From all over, since like cases lie beside one another.
        for (_, input) in own.iter().step_by(own.len().div_ceil(inputs)) {
            bodies::run(target, input);
            for _ in 0..times {
                bodies::run(target, &damage(input, &mut dice));
            }
        }
    }
}

#[test]
fn text_nested_without_end_is_written_in_every_format() {
    for mark in ["- ", "1. ", "> - ", "***", "[[[", "![("] {
        let deep = format!("## Kết quả nổi bật\n\n{}a", mark.repeat(15_000));
        // The length of the input chooses the format.
        for blanks in 0..5 {
            bodies::run("narratives", format!("{deep}{}", "\n".repeat(blanks)).as_bytes());
        }
    }
}
