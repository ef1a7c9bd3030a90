//! The same files are the same bytes: in every run, with any number of threads, in any folder, for
//! every user, wherever the machine stands and whatever it speaks.

use std::collections::BTreeMap;
use std::fs;

use crate::jobs::jobs;
use crate::kills::all;
use crate::support::run::{ToEnd as _, english};
use crate::support::scratch::Scratch;

const AS_OF: [&str; 2] = ["--as-of", "2022-07-01"];

/// Commands that print, in all their formats.
const PRINTING: &[(&str, &[&str], &[&str])] = &[
    ("check", &["check"], &["json", "github", "sarif", "junit"]),
    (
        "report",
        &["report", "--period", "6m"],
        &["table", "md", "csv", "json", "html", "xlsx", "docx"],
    ),
    ("status", &["status", "--todo"], &["table", "json"]),
    ("diff", &["diff", "--period", "q1"], &["md", "json"]),
    ("why", &["why", "on-time", "--period", "q1"], &["table", "json"]),
    ("template", &["template", "--unit", "van-phong", "--period", "q1"], &["csv", "md"]),
    ("remind", &["remind"], &["md", "json"]),
];

/// Surroundings: what stands in the environment.
const PLACES: &[&[(&str, &str)]] = &[
    &[],
    &[("RAYON_NUM_THREADS", "1")],
    &[("RAYON_NUM_THREADS", "8"), ("TZ", "Pacific/Kiritimati")],
    &[("TZ", "Pacific/Pago_Pago"), ("LC_ALL", "tr_TR.UTF-8"), ("LANG", "de_DE.UTF-8")],
    &[("HOME", "/nonexistent"), ("USER", "another"), ("TMPDIR", "/var/tmp"), ("LC_ALL", "C")],
];

/// What is printed in these surroundings, by command and format.
fn printed(place: &[(&str, &str)], deep: &str) -> BTreeMap<String, Vec<u8>> {
    let scratch = Scratch::submitted_below(deep);
    let mut all = BTreeMap::new();
    for (name, arguments, formats) in PRINTING {
        for format in *formats {
            let line = [*arguments, &["--format", format, "-o", "-"], &AS_OF].concat();
            let mut command = english(scratch.root(), &line);
            command.envs(place.iter().copied());
            let out = command.to_end();
            all.insert(format!("{name} {format} {:?}", out.code), out.out);
        }
    }
    all
}

#[test]
fn what_is_printed_is_the_same_everywhere() {
    let first = printed(PLACES[0], "dept");
    assert!(first.values().filter(|bytes| !bytes.is_empty()).count() >= 15, "{:?}", first.keys());
    for place in PLACES {
        let other = printed(place, "another/place/for/it");
        for (what, bytes) in &first {
            assert!(other.get(what) == Some(bytes), "{what} is another with {place:?}");
        }
    }
}

#[test]
fn what_is_written_is_the_same_everywhere() {
    for job in jobs() {
        let mut first = None;
        for place in PLACES {
            let scratch = job.world();
            let mut command = english(scratch.root(), &job.line());
            command.envs(place.iter().copied()).to_end().ended(job.code);
            let files = all(&scratch);
            match &first {
                None => first = Some(files),
                Some(first) => assert!(files == *first, "{} is another with {place:?}", job.name),
            }
        }
    }
    // Nothing of this machine stands in any of it.
    let own = fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    assert!(
        own.trim().len() < 4
            || !printed(&[], "dept").values().any(|bytes| {
                bytes.windows(own.trim().len()).any(|part| part == own.trim().as_bytes())
            })
    );
}
