//! Which commit first said that a task is done, where nothing else tells the day: read from what a
//! submission held at each of its commits.
//!
//! Knows texts only. The shell asks history what the files held, and only for those named here.

use std::collections::BTreeMap;

use super::evidence::Evidence;
use super::read_alone;
use super::status::status;
use crate::model::{Id, Log, Row, Submission, TaskStatus};
use crate::source::Sources;

/// A submission that says of tasks that they are done, by evidence without a day, and that has been
/// changed since it came.
#[derive(Debug, Clone)]
pub struct Undated {
    unit: Id,
    period: Id,
    /// Its path from the root.
    pub path: String,
    /// Its commits, oldest first, by their position in the log, with the name it had then.
    pub versions: Vec<(usize, String)>,
}

/// The submissions whose earlier versions are worth asking for.
pub fn undated(sources: &Sources, submissions: &[Submission], log: &Log) -> Vec<Undated> {
    let undated =
        |row: Row<'_>| is_done(row) && Evidence::dates(row.evidence().text).next().is_none();
    let asked = submissions.iter().filter_map(|submission| {
        let path = &sources.file(submission.file).path;
        let versions: Vec<_> =
            log.steps(path)?.map(|(step, _)| (step.commit, step.path.clone())).collect();
        (versions.len() > 1 && submission.rows.iter().any(undated)).then(|| Undated {
            unit: submission.unit.clone(),
            period: submission.period.clone(),
            path: path.clone(),
            versions,
        })
    });
    asked.collect()
}

/// By task the commit since which a submission has said that it is done; `contents` are what it held
/// at its commits, `None` where that cannot be told.
pub fn first_said(undated: &Undated, contents: &[Option<Vec<u8>>]) -> BTreeMap<String, usize> {
    let mut since: BTreeMap<String, usize> = BTreeMap::new();
    for ((commit, _), bytes) in undated.versions.iter().zip(contents) {
        let Some(bytes) = bytes else {
            // A version that is lost may have said anything.
            since.clear();
            continue;
        };
        let Undated { unit, period, path, .. } = undated;
        let Some((then, _)) = read_alone(path, bytes, unit, period) else { continue };
        let first = |task: &str| since.get(task).copied().unwrap_or(*commit);
        let done = then.rows.iter().filter(|row| is_done(*row)).map(|row| row.metric().text);
        // What is no longer said to be done begins anew.
        since = done.map(|task| (task.to_owned(), first(task))).collect();
    }
    since
}

fn is_done(row: Row<'_>) -> bool {
    status(row.value().text) == Some(TaskStatus::Done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ChangeKind, Commit, Step};

    const PATH: &str = "reports/2022/q1/a.csv";

    fn csv(status: &str) -> Vec<u8> {
        format!("metric,value,note,evidence\nrules,{status},,scan.pdf\n").into_bytes()
    }

    /// A submission that held these, newest last, and what history has of it.
    fn asked(versions: &[&str]) -> Vec<Undated> {
        let now = versions.last().expect("a version");
        let sources = Sources::new([(PATH.to_owned(), csv(now))]);
        let [unit, period] = ["a", "q1"].map(|id| crate::model::Id::parse(id).expect("an id"));
        let (submission, _) = read_alone(PATH, &csv(now), &unit, &period).expect("there");
        let mut log = Log::default();
        for at in 0..versions.len() {
            log.commits.push(Commit {
                hash: at.to_string(),
                author: String::new(),
                committer: String::new(),
                at: "2022-03-10T08:00:00+07:00".parse().expect("a time"),
            });
            let step = Step { commit: at, path: PATH.to_owned(), kind: ChangeKind::Modified };
            log.files.entry(PATH.to_owned()).or_default().push(step);
        }
        undated(&sources, &[submission], &log)
    }

    #[test]
    fn the_commit_that_began_the_last_run_of_done_is_told() {
        // The log is newest first: of three commits the oldest is 2.
        for (versions, expected) in [
            (["in-progress", "done", "done"], Some(1)),
            (["done", "done", "hoàn thành"], Some(2)),
            (["done", "in-progress", "done"], Some(0)),
        ] {
            let asked = asked(&versions);
            let contents: Vec<_> = versions.iter().map(|version| Some(csv(version))).collect();
            let since = first_said(&asked[0], &contents);
            assert_eq!(since.get("rules").copied(), expected, "{versions:?}");
        }
    }

    #[test]
    fn what_is_lost_is_not_guessed_and_what_is_clear_is_not_asked() {
        let asked_for = asked(&["done", "done", "done"]);
        let since = first_said(&asked_for[0], &[Some(csv("done")), None, Some(csv("done"))]);
        assert_eq!(since.get("rules"), Some(&0));
        assert!(asked(&["done", "in-progress"]).is_empty(), "it is not done");
        assert!(asked(&["done"]).is_empty(), "one commit tells its day by itself");
    }
}
