//! Two clerks at once: what one has written the other does not lose, and neither tears a file.

use std::process::{Child, Stdio};

use crate::jobs::{Job, jobs};
use crate::kills::{all, is_of_moment};
use crate::number;
use crate::support::run::{ToEnd as _, english};
use crate::support::scratch::Scratch;

const AS_OF: [&str; 2] = ["--as-of", "2022-07-01"];

fn started(scratch: &Scratch, arguments: &[&str]) -> Child {
    let mut command = english(scratch.root(), arguments);
    command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it runs")
}

/// Lets them run to their end; their exit statuses and what they complained of.
fn ended(children: Vec<Child>) -> Vec<(i32, String)> {
    let end = |child: Child| {
        let out = child.wait_with_output().expect("ended");
        let said = String::from_utf8(out.stderr).expect("text");
        (out.status.code().expect("no signal"), said)
    };
    children.into_iter().map(end).collect()
}

fn at_once(job: &Job, count: u64) {
    let single = job.world();
    english(single.root(), &job.line()).to_end().ended(job.code);
    let scratch = job.world();
    let children = (0..count).map(|_| started(&scratch, &job.line())).collect();
    let ends = ended(children);
    assert!(ends.iter().any(|(code, _)| *code == job.code), "{}: {ends:?}", job.name);
    for (code, said) in &ends {
        // The second finds it done, and says so.
        let is_known = *code == job.code || *code == 0 || *code <= 2 && !said.is_empty();
        assert!(is_known && !said.contains("panicked"), "{}: {code} {said}", job.name);
    }
    let (now, after) = (all(&scratch), all(&single));
    for path in now.keys().chain(after.keys()) {
        assert!(!is_of_moment(path), "{}: {path} is left", job.name);
        assert!(now.get(path) == after.get(path), "{}: {path} is another", job.name);
    }
}

#[test]
fn the_same_command_many_times_at_once_is_as_if_once() {
    let count = if number("REFORM_TORTURE", 1) > 1 { 20 } else { 4 };
    jobs().for_each(|job| at_once(job, count));
}

/// Two files of the same unit and quarter: one is taken, and the other is told that another is there.
#[test]
fn of_two_different_files_one_is_refused_aloud() {
    const PATH: &str = "reports/2022/q2/thanh-tra.csv";
    for _ in 0..3 * number("REFORM_TORTURE", 1) {
        let scratch = Scratch::submitted_below("dept");
        let text = scratch.read(PATH);
        scratch.remove(PATH);
        let files = ["a.csv", "b.csv"].map(|name| scratch.outside().join(name));
        for (at, path) in files.iter().enumerate() {
            let other = text.replacen("visits,59", &format!("visits,{}", 61 + at), 1);
            std::fs::write(path, other).expect("written");
        }
        let starts = files.iter().map(|path| {
            let path = path.to_str().expect("a text");
            let of = ["import", path, "--unit", "thanh-tra", "--period", "q2"];
            started(&scratch, &[&of, &AS_OF[..]].concat())
        });
        let mut ends = ended(starts.collect());
        ends.sort();
        assert_eq!(ends.iter().map(|(code, _)| *code).collect::<Vec<_>>(), [0, 2], "{ends:?}");
        let there = scratch.read(PATH);
        assert!(there.contains("visits,61") || there.contains("visits,62"), "{there}");
        // The record is of the file that is there.
        let found = scratch.found(&AS_OF);
        assert_eq!(found, [format!("R409 {PATH}")], "it is late, and nothing else");
    }
}

/// One puts into canonical form what the other replaces: whichever comes first, what was sent last is
/// there, in canonical form.
#[test]
fn what_is_put_in_order_is_not_what_was_there_before() {
    const PATH: &str = "reports/2022/q2/thanh-tra.csv";
    for _ in 0..3 * number("REFORM_TORTURE", 1) {
        let scratch = Scratch::submitted_below("dept");
        let text = scratch.read(PATH);
        let path = scratch.outside().join("new.csv");
        std::fs::write(&path, text.replacen("visits,59", "visits,60", 1)).expect("written");
        scratch.write(PATH, text.replace('\n', "\r\n"));
        let path = path.to_str().expect("a text");
        let of = ["import", path, "--unit", "thanh-tra", "--period", "q2", "--replace"];
        let fmt = [&["fmt"], &AS_OF[..]].concat();
        let import = [&of, &AS_OF[..]].concat();
        let all = [&fmt, &import, &fmt].map(|arguments| started(&scratch, arguments));
        assert!(ended(all.into()).iter().all(|(code, _)| *code == 0));
        let there = scratch.read(PATH);
        assert!(there.contains("visits,60") && !there.contains('\r'), "{there}");
    }
}
