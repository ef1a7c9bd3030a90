//! A run that is killed, at any instant, has written a file whole or not at all; what it leaves behind
//! troubles nobody, and the same command once more comes to what an undisturbed run comes to.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::dice::Dice;
use crate::jobs::{JOBS, Job};
use crate::number;
use crate::support::files::{self, Files};
use crate::support::run::{ToEnd as _, english, watched};
use crate::support::scratch::Scratch;

/// The calls to the system by which anything is written. Before each of them the run is killed once.
const CALLS: &str = "write,rename,renameat,renameat2,mkdirat,unlinkat,fchmod,fsync,flock";

/// So often at most is a run killed before a call: none makes as many.
const MOST_CALLS: usize = 400;

/// All files but git's.
pub fn all(scratch: &Scratch) -> Files {
    let mut files = files::read(scratch.outside());
    files.retain(|path, _| !path.contains("/.git/"));
    files
}

/// Whether a path is one of the names that stand for a moment only.
pub fn is_of_moment(path: &str) -> bool {
    path.split('/').any(|name| {
        let name = name.strip_suffix(".d").unwrap_or(name);
        name.starts_with(".reform-") && name.ends_with(".tmp")
    })
}

/// A copy of a world, which is quicker than making it anew.
struct Copies {
    given: Scratch,
    before: Files,
    after: Files,
    longest: Duration,
}

impl Copies {
    fn of(job: &Job) -> Self {
        let given = job.world();
        let before = all(&given);
        let scratch = copy(&given);
        let begun = Instant::now();
        let out = english(scratch.root(), &job.line()).to_end();
        let longest = begun.elapsed();
        assert_eq!(out.code, Some(job.code), "{}: {}", job.name, out.said());
        let after = all(&scratch);
        assert_ne!(before, after, "{} writes", job.name);
        assert!(!after.keys().any(|path| is_of_moment(path)), "{}: {:?}", job.name, after.keys());
        Self { given, before, after, longest }
    }
}

fn copy(given: &Scratch) -> Scratch {
    let scratch = Scratch::nothing_below("dept");
    copy_folder(given.outside(), scratch.outside());
    scratch
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let own = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_folder(&path, &own);
            continue;
        }
        fs::copy(&path, &own).expect("copied");
        let modified = fs::metadata(&path).and_then(|found| found.modified()).expect("a day");
        let file = fs::File::options().append(true).open(&own);
        // git's own may only be read.
        file.map_or(Ok(()), |file| file.set_modified(modified)).expect("set");
    }
}

/// What is found out about a run that was killed.
#[derive(Default)]
struct Tally {
    kills: usize,
    /// Of them, how many had written nothing yet, part of it, or all.
    none: usize,
    part: usize,
    whole: usize,
    leftovers: usize,
    /// What was there after kills that have been looked into: what is there again need not be.
    seen: BTreeSet<Vec<(String, Vec<u8>)>>,
}

/// A path without the numbers of the run that has left it.
fn unnumbered(path: &str) -> String {
    if !is_of_moment(path) {
        return path.to_owned();
    }
    path.chars().filter(|c| !c.is_ascii_digit()).collect()
}

impl Tally {
    /// Looks at what is there after a kill, and does it once more.
    fn look(&mut self, job: &Job, copies: &Copies, scratch: &Scratch, when: &str) {
        let mut there = all(scratch);
        let state = there.iter().map(|(path, bytes)| (unnumbered(path), bytes.clone())).collect();
        let count = there.len();
        there.retain(|path, _| !is_of_moment(path));
        self.kills += 1;
        self.leftovers += usize::from(there.len() < count);
        let paths = there.keys().chain(copies.before.keys()).chain(copies.after.keys());
        for path in paths {
            let now = there.get(path);
            let is_known = now == copies.before.get(path) || now == copies.after.get(path);
            assert!(is_known, "{} {when}: {path} is torn", job.name);
        }
        let is_whole = there == copies.after;
        match there {
            _ if is_whole => self.whole += 1,
            there if there == copies.before => self.none += 1,
            _ => self.part += 1,
        }
        if !self.seen.insert(state) {
            return;
        }
        let check = english(scratch.root(), &["check", "--as-of", "2022-07-01"]).to_end();
        assert!(matches!(check.code, Some(0 | 1)), "{} {when}: {}", job.name, check.said());
        let again = english(scratch.root(), &job.line()).to_end();
        // What is there already is not written again: some commands say so, others refuse it. That it
        // all comes to the same is held below.
        let is_known = is_whole || job.arguments[0] == "import";
        let is_done = again.code == Some(job.code) || is_known && matches!(again.code, Some(0 | 2));
        assert!(is_done, "{} {when}, once more: {:?} {}", job.name, again.code, again.said());
        let now = all(scratch);
        for path in now.keys().chain(copies.after.keys()) {
            let same = now.get(path) == copies.after.get(path);
            assert!(same, "{} {when}, once more: {path} is another", job.name);
        }
    }
}

fn killed_at_random(job: &Job, copies: &Copies, dice: &mut Dice, times: u64, tally: &mut Tally) {
    for _ in 0..times {
        let scratch = copy(&copies.given);
        let mut command = english(scratch.root(), &job.line());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let micros = usize::try_from(copies.longest.as_micros()).expect("short");
        let moment = Duration::from_micros(dice.roll(micros + micros / 10) as u64);
        let mut child = command.spawn().expect("it runs");
        std::thread::sleep(moment);
        child.kill().expect("ended");
        child.wait().expect("ended");
        tally.look(job, copies, &scratch, &format!("after {moment:?}"));
    }
}

/// Kills a run before each call by which it writes: exact, where `strace` may be used.
fn killed_at_calls(job: &Job, copies: &Copies, tally: &mut Tally) {
    CALLS.split(',').for_each(|name| killed_at_each(name, job, copies, tally));
}

/// The same of one call: at the first, the second and so on, until there are no more.
fn killed_at_each(name: &str, job: &Job, copies: &Copies, tally: &mut Tally) {
    for call in 1..=MOST_CALLS {
        let scratch = copy(&copies.given);
        let own = english(scratch.root(), &job.line());
        let mut command = std::process::Command::new("strace");
        command.args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={name}")]);
        command.args(["-e", &format!("inject={name}:signal=KILL:when={call}")]);
        command.arg(own.get_program()).args(own.get_args()).current_dir(scratch.root());
        for (name, value) in own.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        command.stdout(Stdio::null()).stderr(Stdio::null());
        if watched(command).code() == Some(job.code) {
            return;
        }
        tally.look(job, copies, &scratch, &format!("at {name} {call}"));
    }
    panic!("{} makes more calls", job.name);
}

fn has_strace() -> bool {
    let run =
        std::process::Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).status();
    run.is_ok_and(|status| status.success())
}

/// `REFORM_KILLS` of them at random instants each; where these are many, once before each call too.
#[test]
#[allow(clippy::print_stderr, reason = "the README's table is made of what it prints")]
fn a_killed_run_leaves_whole_files_and_can_be_run_again() {
    let times = number("REFORM_KILLS", 2);
    let is_exact = times >= 20 && has_strace();
    let seed = number("REFORM_SEED", 2022);
    let tell = |(at, job): (usize, &Job)| {
        let copies = Copies::of(job);
        let (mut random, mut exact) = (Tally::default(), Tally::default());
        killed_at_random(job, &copies, &mut Dice::new(seed + at as u64), times, &mut random);
        if is_exact {
            killed_at_calls(job, &copies, &mut exact);
        }
        for (how, tally) in [("at random", random), ("at each call", exact)] {
            if tally.kills > 0 {
                eprintln!(
                    "{:<21} {how:<13} {:>4} kills: {:>3} before, {:>3} in part, {:>3} whole, {:>3} with something for a moment",
                    job.name, tally.kills, tally.none, tally.part, tally.whole, tally.leftovers
                );
            }
        }
    };
    JOBS.par_iter().enumerate().for_each(tell);
}
