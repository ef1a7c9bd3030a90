//! A short, deterministic run of the fuzz target: the files of every case, as they are and damaged
//! in the ways that files are damaged. `cargo fuzz run loaders` goes on from there.
#![allow(clippy::disallowed_methods, reason = "tests read their cases")]

use std::fs;
use std::path::Path;

#[path = "../fuzz/repository.rs"]
mod repository;

/// Which target a case's file belongs to.
fn choice(path: &str) -> Option<u8> {
    let wanted = if path.ends_with(".csv") {
        "reports/2022/q1/thanh-tra.csv"
    } else if path.contains("/areas/") {
        "plan/2022/areas/1-procedures.toml"
    } else if path.ends_with("waivers.toml") {
        "plan/2022/waivers.toml"
    } else if path.ends_with("units.toml") {
        "plan/2022/units.toml"
    } else if path.contains("/units/") {
        "plan/2022/units/thanh-tra.toml"
    } else if path.ends_with("closed.toml") {
        "reports/2022/q1/closed.toml"
    } else if path.contains("seeds/") {
        "seeds/source.toml"
    } else if path.ends_with("plan.toml") {
        "plan/2022/plan.toml"
    } else if path.ends_with(".md") {
        "reports/2022/q1/thanh-tra.md"
    } else {
        return None;
    };
    let at = repository::TARGETS.iter().position(|target| *target == wanted)?;
    u8::try_from(at).ok()
}

fn seeds(folder: &Path, found: &mut Vec<Vec<u8>>) {
    let mut entries: Vec<_> =
        fs::read_dir(folder).expect("read").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            seeds(&path, found);
        } else if let Some(choice) = choice(&path.to_string_lossy().replace('\\', "/")) {
            let content = fs::read(&path).expect("read");
            found.push([&[choice], content.as_slice()].concat());
        }
    }
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
];

fn damage(input: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = input.to_vec();
    for _ in 0..=dice.roll(4) {
        let at = 1 + dice.roll(bytes.len().saturating_sub(1));
        let at = at.min(bytes.len());
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

#[test]
fn no_file_makes_it_panic() {
    let mut inputs = Vec::new();
    seeds(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases"), &mut inputs);
    assert!(inputs.len() > 100, "the cases are the corpus: {}", inputs.len());
    let mut dice = Dice(0x5eed);
    for input in &inputs {
        repository::load(input);
        for _ in 0..3 {
            repository::load(&damage(input, &mut dice));
        }
    }
}
