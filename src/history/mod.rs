//! The only place that asks git: when each submission was committed and by whom, what a branch
//! changes, what files held at a revision.
//!
//! Runs git a fixed number of times, whatever the number of files, and never changes the
//! repository. Judges nothing: what a date means is for the checks. That history cannot be told is
//! an answer ([`Gap`]), not a failure.
#![allow(clippy::disallowed_methods, reason = "this module is where git is run")]

mod door;
mod parse;

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::i18n::Message;
use crate::model::{Change, Gap, History};
use crate::workspace::Failure;
#[doc(hidden)]
pub use door::read_any;

/// What is known of the files of a folder (from `root`, with `/`) on the line of first parents that
/// leads to the last commit, renames within the folder followed. Takes three runs of git.
///
/// `root` may lie deep in a repository; names are from `root` all the same.
pub fn read(root: &Path, folder: &str) -> History {
    match try_read(root, folder) {
        Ok(history) => history,
        Err(gap) => History::Unknown(gap),
    }
}

fn try_read(root: &Path, folder: &str) -> Result<History, Gap> {
    let (shallow, prefix) = place(root)?;
    if shallow {
        return Err(Gap::Shallow);
    }
    let status = [
        "status",
        "--porcelain=v2",
        "--branch",
        "-z",
        "--untracked-files=no",
        "--no-renames",
        "--ignore-submodules=all",
        "--",
        folder,
    ];
    let state = parse::status(&ask(root, &status)?);
    if state.unborn {
        return Ok(History::Known(Default::default()));
    }
    let log = [
        "log",
        "-z",
        "--first-parent",
        // A merge brings what it brings on the day it is merged.
        "-m",
        "-M",
        "--relative",
        "--name-status",
        "--date=raw",
        "--encoding=UTF-8",
        "--no-color",
        "--no-show-signature",
        "--no-ext-diff",
        parse::LOG_FORMAT,
        "HEAD",
        "--",
        folder,
    ];
    let mut log = parse::log(&ask(root, &log)?)
        .ok_or_else(|| Gap::Refused("git log: unexpected output".to_owned()))?;
    log.unsaved = state
        .changed
        .iter()
        .filter_map(|path| path.strip_prefix(&prefix).map(str::to_owned))
        .collect();
    Ok(History::Known(log))
}

/// The files under `root` that differ between now, uncommitted work included, and the commit at
/// which the branch left `revision`; sorted by name.
///
/// # Errors
/// There is no such revision, it has no commit in common with the branch, or git cannot be asked.
pub fn changes_since(root: &Path, revision: &str) -> Result<Vec<Change>, Failure> {
    let (shallow, _) = place(root).map_err(|gap| cannot_ask(&gap))?;
    let commit = resolve(root, revision)?;
    let base = run(root, &["merge-base", &commit, "HEAD"]).map_err(|gap| cannot_ask(&gap))?;
    if !base.status.success() {
        return Err(Failure::new(
            Message::new("history-no-common-commit")
                .with("revision", revision)
                .with("shallow", if shallow { "yes" } else { "no" }),
        ));
    }
    let base = String::from_utf8_lossy(&base.stdout).trim().to_owned();
    let diff = [
        "diff",
        "-z",
        "--name-status",
        "--no-renames",
        "--relative",
        "--no-ext-diff",
        "--ignore-submodules=all",
        &base,
        "--",
    ];
    let untracked = ["ls-files", "-z", "--others", "--exclude-standard"];
    let failed = |gap| cannot_ask(&gap);
    let unexpected = || cannot_ask(&Gap::Refused("git diff: unexpected output".to_owned()));
    let mut changes = parse::changes(&ask(root, &diff).map_err(failed)?).ok_or_else(unexpected)?;
    let untracked = ask(root, &untracked).map_err(failed)?;
    changes.extend(parse::names(&untracked).map(|path| Change { path, deleted: false }));
    // A file taken out of git but not of the folder is there all the same.
    changes.sort();
    changes.dedup_by(|later, earlier| later.path == earlier.path);
    Ok(changes)
}

/// The ordinary files at or under some paths (from `root`, with `/`) as they were at a revision:
/// name and content, sorted by name. Takes three runs of git, however many files.
///
/// # Errors
/// There is no such revision, or git cannot be asked.
pub fn files_at(
    root: &Path,
    revision: &str,
    paths: &[&str],
) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let failed = |gap| cannot_ask(&gap);
    place(root).map_err(failed)?;
    let commit = resolve(root, revision)?;
    let mut tree = vec!["ls-tree", "-r", "-z", &commit, "--"];
    tree.extend(paths);
    let files = parse::tree(&ask(root, &tree).map_err(failed)?);
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let wanted: String = files.iter().map(|(object, _)| format!("{object}\n")).collect();
    let output = feed(root, &["cat-file", "--batch"], wanted.into_bytes()).map_err(failed)?;
    let contents = parse::contents(&output, files.len())
        .ok_or_else(|| cannot_ask(&Gap::Refused("git cat-file: unexpected output".to_owned())))?;
    let mut files: Vec<_> = files.into_iter().map(|(_, path)| path).zip(contents).collect();
    files.sort();
    Ok(files)
}

/// What files (from `root`, with `/`) held at commits, `None` where a commit has no such file. Takes
/// one run of git, however many there are.
///
/// # Errors
/// git cannot be asked.
pub fn versions(root: &Path, wanted: &[(&str, &str)]) -> Result<Vec<Option<Vec<u8>>>, Failure> {
    // A name with a line end cannot be asked for, and is none of a submission.
    let named = |(commit, path): &(&str, &str)| format!("{commit}:./{path}\n");
    let input: String = wanted.iter().map(named).collect();
    let output =
        feed(root, &["cat-file", "--batch"], input.into_bytes()).map_err(|gap| cannot_ask(&gap))?;
    parse::versions(&output, wanted.len())
        .ok_or_else(|| cannot_ask(&Gap::Refused("git cat-file: unexpected output".to_owned())))
}

/// The full hash of a commit that a revision names.
fn resolve(root: &Path, revision: &str) -> Result<String, Failure> {
    let unknown =
        || Failure::new(Message::new("history-unknown-revision").with("revision", revision));
    // git would take it for an option.
    if revision.is_empty() || revision.starts_with('-') {
        return Err(unknown());
    }
    let commit = format!("{revision}^{{commit}}");
    let output = run(root, &["rev-parse", "--verify", "--quiet", &commit])
        .map_err(|gap| cannot_ask(&gap))?;
    let hash = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if output.status.success() && !hash.is_empty() { Ok(hash) } else { Err(unknown()) }
}

/// Why a question that needs git cannot be answered.
fn cannot_ask(gap: &Gap) -> Failure {
    let detail = match gap {
        Gap::Refused(detail) => detail.as_str(),
        Gap::NoRepository | Gap::NoGit | Gap::Shallow => "",
    };
    Failure::new(
        Message::new("history-cannot-ask").with("reason", gap.code()).with("detail", detail),
    )
}

/// Whether the clone is shallow, and where in its repository `root` lies: empty, or with a `/` at
/// its end.
fn place(root: &Path) -> Result<(bool, String), Gap> {
    let output = ask(root, &["rev-parse", "--is-shallow-repository", "--show-prefix"])?;
    let output = String::from_utf8_lossy(&output).into_owned();
    let (shallow, prefix) = output.split_once('\n').unwrap_or((&output, ""));
    Ok((shallow == "true", prefix.strip_suffix('\n').unwrap_or(prefix).to_owned()))
}

/// Runs git and takes what it prints; that it fails is a gap in its own words.
fn ask(root: &Path, arguments: &[&str]) -> Result<Vec<u8>, Gap> {
    taken(run(root, arguments)?)
}

fn taken(output: Output) -> Result<Vec<u8>, Gap> {
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    if said.contains("not a git repository") {
        return Err(Gap::NoRepository);
    }
    let first = said.lines().next().unwrap_or_default();
    Err(Gap::Refused(first.trim_start_matches("fatal: ").to_owned()))
}

fn run(root: &Path, arguments: &[&str]) -> Result<Output, Gap> {
    command(root, arguments).stdin(Stdio::null()).output().map_err(|error| not_run(&error))
}

/// Runs git with an input of any size: written beside the reading, so that neither waits for the
/// other.
fn feed(root: &Path, arguments: &[&str], input: Vec<u8>) -> Result<Vec<u8>, Gap> {
    let mut command = command(root, arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| not_run(&error))?;
    let writer = child.stdin.take().map(|mut stdin| {
        // That git stops reading shows in its exit status.
        std::thread::spawn(move || drop(stdin.write_all(&input)))
    });
    let output = child.wait_with_output().map_err(|error| not_run(&error))?;
    if let Some(writer) = writer {
        drop(writer.join());
    }
    taken(output)
}

fn not_run(error: &io::Error) -> Gap {
    match error.kind() {
        io::ErrorKind::NotFound => Gap::NoGit,
        _ => Gap::Refused(error.to_string()),
    }
}

/// A git command that reads this folder's repository, whatever the user's settings: no pager, no
/// locks, no monitor that the repository's own settings could start, English messages, and no
/// variable that points at another repository (hooks set them).
fn command(root: &Path, arguments: &[&str]) -> Command {
    const SETTINGS: [&str; 8] = [
        "core.quotepath=off",
        "core.fsmonitor=false",
        "diff.renameLimit=1000",
        "log.diffMerges=separate",
        "log.follow=false",
        "log.showRoot=true",
        "log.showSignature=false",
        "status.showUntrackedFiles=no",
    ];
    const ELSEWHERE: [&str; 10] = [
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_COMMON_DIR",
        "GIT_NAMESPACE",
        "GIT_PREFIX",
        "GIT_EXTERNAL_DIFF",
        "GIT_DIFF_OPTS",
        "GIT_GLOB_PATHSPECS",
        "GIT_ICASE_PATHSPECS",
    ];
    let mut command = Command::new("git");
    command.current_dir(plain(root)).args(["--no-pager", "--literal-pathspecs"]);
    for setting in SETTINGS {
        command.args(["-c", setting]);
    }
    for variable in ELSEWHERE {
        command.env_remove(variable);
    }
    command
        .args(arguments)
        .env("GIT_OPTIONAL_LOCKS", "0")
        // The register is what was committed, not what someone has put in its place since.
        .env("GIT_NO_REPLACE_OBJECTS", "1")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("LC_ALL", "C");
    command
}

/// The folder as git takes it: on Windows without the `\\?\` that a canonical path begins with.
fn plain(root: &Path) -> PathBuf {
    match root.to_str().and_then(|path| path.strip_prefix(r"\\?\")) {
        Some(rest) if !rest.starts_with("UNC") => PathBuf::from(rest),
        _ => root.to_owned(),
    }
}
