//! The history of a repository: each submission by itself on the last day of its period, then
//! corrections of some.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::{NaiveTime, TimeDelta};

use crate::data::{Shape, YEAR};
use crate::floor::files;

/// Commits what is in the folder; so many submissions once more, with a blank line at their end.
/// How many commits that makes.
pub fn write(root: &Path, shape: &Shape, corrections: usize) -> io::Result<usize> {
    git(root, &["init", "--quiet", "--initial-branch=main"])?;
    let mut import = Command::new("git");
    import.arg("-C").arg(root).args(["fast-import", "--quiet"]).stdin(Stdio::piped());
    let mut import = import.spawn()?;
    let mut commits = 1 + corrections;
    if let Some(stdin) = import.stdin.take() {
        let mut out = BufWriter::new(stdin);
        let first = shape.window(YEAR, 0).0.and_time(NaiveTime::MIN).and_utc().timestamp();
        commit(&mut out, first, root, &files(&root.join("plan"))?)?;
        let mut last = first;
        for period in 0..shape.periods {
            let submissions = files(&root.join(format!("reports/{YEAR}/p{period}")))?;
            let noon = NaiveTime::MIN + TimeDelta::hours(5);
            last = shape.window(YEAR, period).1.and_time(noon).and_utc().timestamp();
            for submission in &submissions {
                commit(&mut out, last, root, std::slice::from_ref(submission))?;
            }
            commits += submissions.len();
        }
        for submission in files(&root.join("reports"))?.iter().take(corrections) {
            fs::write(submission, [fs::read(submission)?, b"\n".to_vec()].concat())?;
            commit(&mut out, last + 3_600, root, std::slice::from_ref(submission))?;
        }
        out.flush()?;
    }
    import.wait()?;
    git(root, &["reset", "--quiet", "--mixed"])?;
    git(root, &["gc", "--quiet"])?;
    Ok(commits)
}

fn commit(
    out: &mut impl Write,
    when: i64,
    root: &Path,
    paths: &[std::path::PathBuf],
) -> io::Result<()> {
    write!(out, "commit refs/heads/main\ncommitter Unit <unit@example.org> {when} +0700\n")?;
    write!(out, "data 6\nreport\n")?;
    for path in paths {
        let text = fs::read(path)?;
        let name = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        write!(out, "M 644 inline {name}\ndata {}\n", text.len())?;
        out.write_all(&text)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn git(root: &Path, arguments: &[&str]) -> io::Result<()> {
    let status = Command::new("git").arg("-C").arg(root).args(arguments).status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other("git failed")) }
}
