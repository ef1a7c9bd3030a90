//! When the world does not play along: a disk that is full or out of names, a place that may only be
//! read, an output that nobody takes, a git that is at work. Every run says so in a sentence and ends
//! with 2; nothing that was there is lost, and once there is room the same command does it all.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::jobs::{Job, jobs};
use crate::kills::{all, is_of_moment};
use crate::number;
use crate::support::files::{self, Files};
use crate::support::run::{Run, ToEnd as _, english};
use crate::support::scratch::Scratch;

/// A command of ours behind other words, with the same surroundings.
fn wrapped(words: &[&str], job: &Command) -> Command {
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).arg(job.get_program()).args(job.get_args());
    if let Some(folder) = job.get_current_dir() {
        command.current_dir(folder);
    }
    command.env_clear().stdin(Stdio::null());
    command.envs(job.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command
}

/// Whether disks may be made here that only one process sees.
#[allow(clippy::print_stderr, reason = "a test that is skipped must not look as if it had looked")]
fn may_mount() -> bool {
    let script = "mount -t tmpfs tmpfs /mnt && umount /mnt";
    let tried = Command::new("unshare").args(["-rm", "sh", "-c", script]).output();
    let may = tried.is_ok_and(|tried| tried.status.success());
    if !may {
        eprintln!("NOT TESTED: no disk may be made here (unshare -rm)");
    }
    may
}

/// Runs a command on a disk of its own that has so little left (in kilobytes, and in names), then once
/// more with all the room there is. What is there after either lies in `first` and `second`.
const ON_A_DISK: &str = r#"
set -eu
place=$1 free=$2 names=$3 mode=$4; shift 4
mkdir -p "$place/disk" "$place/first" "$place/second"
mount -t tmpfs -o size=64m,nr_inodes=20000 tmpfs "$place/disk"
cp -a "$place/world/." "$place/disk"
cd "$place/disk/dept"
mkdir "$place/disk/full"
if [ "$free" -ge 0 ]; then
    dd if=/dev/zero of="$place/disk/full/room" bs=64k 2> /dev/null || true
    truncate -s "-${free}k" "$place/disk/full/room"
fi
if [ "$names" -ge 0 ]; then
    seq 20000 | sed "s|^|$place/disk/full/|" | xargs touch 2> /dev/null || true
    ls -U "$place/disk/full" | head -n "$names" | sed "s|^|$place/disk/full/|" | xargs -r rm
fi
[ "$mode" = rw ] || mount -o remount,ro tmpfs "$place/disk"
code=0
"$@" > "$place/said" 2>&1 || code=$?
echo $code > "$place/code"
[ "$mode" = rw ] || mount -o remount,rw tmpfs "$place/disk"
rm -rf "$place/disk/full"
cp -a "$place/disk/." "$place/first"
code=0
"$@" > /dev/null 2>&1 || code=$?
echo $code > "$place/again"
cp -a "$place/disk/." "$place/second"
"#;

/// What was said, however a table has broken it into lines.
fn in_a_line(said: &str) -> String {
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a run on a narrow disk came to.
struct Narrow {
    code: i32,
    said: String,
    again: i32,
    first: Files,
    second: Files,
}

fn on_a_disk(job: &Job, given: &Scratch, free: i64, names: i64, mode: &str) -> Narrow {
    let place = tempfile::tempdir().expect("a folder");
    let mut copied = Command::new("cp");
    copied.arg("-a").arg(given.outside()).arg(place.path().join("world"));
    assert!(copied.status().expect("cp runs").success());
    let path = place.path().display().to_string();
    let (free, names) = (free.to_string(), names.to_string());
    let words = ["unshare", "-rm", "sh", "-c", ON_A_DISK, "sh", &path, &free, &names, mode];
    let out = wrapped(&words, &english(given.root(), &job.line())).to_end();
    assert_eq!(out.code, Some(0), "{}: {}", job.name, out.said());
    let text = |name: &str| fs::read_to_string(place.path().join(name)).expect("written");
    let number = |name: &str| text(name).trim().parse().expect("a number");
    let files = |name: &str| {
        let mut files = files::read(&place.path().join(name));
        files.retain(|path, _| !path.contains("/.git/"));
        files
    };
    Narrow {
        code: number("code"),
        said: in_a_line(&text("said")),
        again: number("again"),
        first: files("first"),
        second: files("second"),
    }
}

/// What an undisturbed run finds and leaves.
fn undisturbed(job: &Job) -> (Scratch, Files, Files) {
    let (given, done) = (job.world(), job.world());
    let before = all(&given);
    english(done.root(), &job.line()).to_end().ended(job.code);
    (given, before, all(&done))
}

/// Each file is as it was or as it is to be, and nothing else is there.
fn each_is_whole(name: &str, there: &Files, before: &Files, after: &Files) {
    for path in there.keys().chain(before.keys()).chain(after.keys()) {
        let now = there.get(path);
        assert!(!is_of_moment(path), "{name}: {path} is left");
        assert!(now == before.get(path) || now == after.get(path), "{name}: {path} is torn");
    }
}

#[test]
fn a_full_disk_loses_nothing() {
    if !may_mount() {
        return;
    }
    let every = number("REFORM_TORTURE", 1);
    // In kilobytes, and in names: each by itself.
    let rooms: &[(i64, i64)] = match every {
        1 => &[(0, -1), (12, -1), (-1, 1)],
        _ => &[
            (0, -1),
            (4, -1),
            (8, -1),
            (16, -1),
            (32, -1),
            (64, -1),
            (128, -1),
            (256, -1),
            (-1, 0),
            (-1, 1),
            (-1, 2),
            (-1, 3),
            (-1, 5),
            (-1, 8),
            (-1, 13),
            (-1, 25),
        ],
    };
    for job in jobs() {
        let (given, before, after) = undisturbed(job);
        for (free, names) in rooms {
            let what = format!("{} with {free} kB and {names} names", job.name);
            let narrow = on_a_disk(job, &given, *free, *names, "rw");
            let is_done = narrow.code == job.code && narrow.first == after;
            let is_told = narrow.code == 2 && narrow.said.contains("the disk is full");
            assert!(is_done || is_told, "{what}: {} {}", narrow.code, narrow.said);
            each_is_whole(&what, &narrow.first, &before, &after);
            // What was done the first time may be refused, or said to be there.
            let is_import = job.arguments[0] == "import";
            let is_known = narrow.again == job.code
                || is_done && narrow.again == 2
                || is_import && narrow.again == 0;
            assert!(is_known, "{what}: once more {}", narrow.again);
            assert!(narrow.second == after, "{what}: once more it comes to something else");
        }
    }
}

#[test]
fn what_may_only_be_read_is_left_alone() {
    if !may_mount() {
        return;
    }
    for job in jobs() {
        let (given, before, after) = undisturbed(job);
        let narrow = on_a_disk(job, &given, -1, -1, "ro");
        let is_told = narrow.code == 2 && narrow.said.contains("can only be read");
        assert!(is_told, "{}: {} {}", job.name, narrow.code, narrow.said);
        assert!(narrow.first == before, "{}: something is written", job.name);
        assert!(narrow.second == after, "{}: once more", job.name);
    }
}

/// A shell that gives a command its streams.
fn streams(job: &Job, scratch: &Scratch, script: &str) -> Run {
    wrapped(&["sh", "-c", script, "sh"], &english(scratch.root(), &job.line())).to_end()
}

#[test]
fn whoever_does_not_listen_loses_nothing() {
    for job in jobs() {
        let (_, _, after) = undisturbed(job);
        for (script, codes) in [
            // Closed, what is said goes nowhere; what is written is written.
            ("exec \"$@\" >&-", vec![job.code]),
            ("exec \"$@\" >&- 2>&-", vec![job.code]),
            ("\"$@\" | true; exit 0", vec![0]),
            // Full, it is told; commands that only write say nothing there.
            ("exec \"$@\" > /dev/full", vec![2, job.code]),
            ("exec \"$@\" 2> /dev/full", vec![job.code]),
        ] {
            if script.contains("/dev/full") && !Path::new("/dev/full").exists() {
                continue;
            }
            let scratch = job.world();
            let out = streams(job, &scratch, script);
            let what = format!("{}: {script}: {:?} {}", job.name, out.code, out.said());
            assert!(out.code.is_some_and(|code| codes.contains(&code)), "{what}");
            assert!(!out.said().contains("panicked"), "{what}");
            if out.code == Some(2) {
                assert!(out.err.contains("cannot print: the disk is full"), "{what}");
            }
            assert!(all(&scratch) == after, "{what}");
        }
    }
}

#[test]
fn git_at_work_beside_is_no_hindrance() {
    for job in jobs() {
        let (_, _, after) = undisturbed(job);
        let scratch = job.world();
        let lock = scratch.at(".git/index.lock");
        fs::write(&lock, "").expect("written");
        english(scratch.root(), &job.line()).to_end().ended(job.code);
        assert!(lock.exists() && all(&scratch) == after, "{}", job.name);
    }
}

/// For root nothing is forbidden: then another user's hands are taken.
#[test]
fn a_folder_that_may_not_be_written_is_named() {
    let is_root = fs::metadata("/proc/self").is_ok_and(|own| {
        use std::os::unix::fs::MetadataExt as _;
        own.uid() == 0
    });
    for job in jobs() {
        let (scratch, before, _) = undisturbed(job);
        let lock = |mode: &str| {
            let mut command = Command::new("chmod");
            command.args(["-R", mode]).arg(scratch.outside());
            assert!(command.status().expect("chmod runs").success());
        };
        lock("a-w,a+rX");
        let own = english(scratch.root(), &job.line());
        let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
        let out = if is_root { wrapped(&nobody, &own).to_end() } else { { own }.to_end() };
        lock("u+w");
        let said = in_a_line(&out.said());
        let is_told = out.code == Some(2) && said.contains("access is denied");
        assert!(is_told, "{}: {:?} {said}", job.name, out.code);
        assert!(all(&scratch) == before, "{}: something is written", job.name);
    }
}
