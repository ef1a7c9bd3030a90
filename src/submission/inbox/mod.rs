//! An inbox: of the files that came, which are whose latest word, and what becomes of each.
//!
//! Divisions send their forms again and again, copies among them, older versions after newer ones,
//! last quarter's once more. A file's name says little, and so does the day on which a machine has
//! written it: what counts is what it says inside, and when it says that it was saved. Where two of
//! one unit differ and neither can be told to be the later, nobody here decides. Knows texts only.

mod versions;

use chrono::NaiveDate;

use crate::model::{Delivery, Id, Plan, Received, SubmissionState, worded};
use crate::submission::{canonical, read_alone};
pub use versions::{Rank, Version, ranks};

worded! {
    /// What becomes of a file that came.
    pub enum Fate {
        /// It becomes the submission.
        New = "new",
        /// It becomes the submission in the place of the one that was there.
        Replaces = "replaces",
        /// Its figures are those that are there already.
        Same = "same",
        /// It says what another of the inbox says.
        Copy = "copy",
        /// Another of the inbox was saved later.
        Older = "older",
        /// It had been imported, or committed, before what is there now.
        Superseded = "superseded",
        /// Another of the inbox differs, and neither says when it was saved.
        Unclear = "unclear",
        /// What is there differs, and nobody has said that it may be replaced.
        Differs = "differs",
        /// It has errors.
        Faulty = "faulty",
        /// No submission can be read from it.
        Unread = "unread",
        /// Nobody knows whose it is, or for when.
        Nameless = "nameless",
        /// Its period is closed.
        Closed = "closed",
        /// It is nothing that is to be read: what a program has left, a picture, a link.
        Passed = "passed",
        /// It could not be written.
        Failed = "failed",
    }
}

impl Fate {
    /// Whether the file becomes the submission.
    pub fn is_written(self) -> bool {
        matches!(self, Self::New | Self::Replaces)
    }

    /// Whether somebody still has to do something about it.
    pub fn is_open(self) -> bool {
        !matches!(
            self,
            Self::New
                | Self::Replaces
                | Self::Same
                | Self::Copy
                | Self::Older
                | Self::Superseded
                | Self::Passed
        )
    }
}

/// What the user permits.
#[derive(Debug, Clone, Copy, Default)]
pub struct Permits {
    /// Another submission that is there may be replaced.
    pub replace: bool,
    /// What has errors may be written.
    pub errors: bool,
    /// The file was named by itself: then it is meant, even if it is an older version or its period
    /// is closed.
    pub by_name: bool,
}

/// A submission that came, as it would be written.
#[derive(Debug, Clone)]
pub struct Incoming<'i> {
    /// The SHA-256 of the file.
    pub sha256: &'i str,
    /// What it submits, as [`canonical::submitted`].
    pub submitted: &'i str,
    /// By what the record of what came knows its canonical text.
    pub csv_sha256: &'i str,
    /// How it stands by the checks.
    pub state: SubmissionState,
}

/// What is in its place.
#[derive(Debug, Clone, Copy, Default)]
pub struct There<'t> {
    /// Whether a file is there.
    pub any: bool,
    /// What the submission that is there submits; `None` where none can be read.
    pub submitted: Option<&'t str>,
    /// What was written down to have come.
    pub received: Option<&'t Received>,
    /// Whether the period is closed.
    pub closed: bool,
    /// Whether an earlier commit of what is there has said the same as what comes.
    pub committed_before: bool,
}

impl There<'_> {
    /// The day on which the same had come before, where that was not what came last.
    pub fn superseded_on(&self, incoming: &Incoming<'_>) -> Option<NaiveDate> {
        let (_, earlier) = self.received?.deliveries.split_last()?;
        let same = |delivery: &&Delivery| {
            delivery.sha256 == incoming.sha256 || delivery.csv_sha256 == incoming.csv_sha256
        };
        earlier.iter().rfind(same).map(|delivery| delivery.on.value)
    }
}

/// What becomes of a submission that came, held against what is there.
pub fn fate(incoming: &Incoming<'_>, there: &There<'_>, permits: Permits) -> Fate {
    if there.any && there.submitted == Some(incoming.submitted) {
        return Fate::Same;
    }
    let is_forced = permits.replace && permits.by_name;
    let is_older = there.any
        && (there.committed_before || there.superseded_on(incoming).is_some())
        && !is_forced;
    if is_older {
        return Fate::Superseded;
    }
    if incoming.state == SubmissionState::Invalid && !permits.errors {
        return Fate::Faulty;
    }
    if there.closed && !is_forced {
        return Fate::Closed;
    }
    match there.any {
        true if permits.replace => Fate::Replaces,
        true => Fate::Differs,
        false => Fate::New,
    }
}

/// Whether what a file held once submits the same.
pub fn submits_the_same(
    plan: &Plan,
    bytes: &[u8],
    unit: &Id,
    period: &Id,
    submitted: &str,
) -> bool {
    read_alone("before.csv", bytes, unit, period).is_some_and(|(before, _)| {
        before.readable && canonical::submitted(plan, &before) == submitted
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FileId, Place, Placed};

    const NEW: Incoming<'_> = Incoming {
        sha256: "file-2",
        submitted: "2,a,,\n",
        csv_sha256: "csv-2",
        state: SubmissionState::Complete,
    };

    fn received(all: &[(&str, &str)]) -> Received {
        let [unit, period] = ["office", "q1"].map(|id| Id::parse(id).expect("an id"));
        let day = "2022-03-14".parse().expect("a day");
        let deliveries = all.iter().map(|(sha256, csv)| Delivery {
            on: Placed { value: day, place: Place::top(FileId(0)) },
            file: String::new(),
            sha256: (*sha256).to_owned(),
            csv_sha256: (*csv).to_owned(),
            by: None,
        });
        Received { unit, period, deliveries: deliveries.collect(), file: FileId(0) }
    }

    #[test]
    fn nothing_that_is_there_is_replaced_unasked() {
        let none = There::default();
        let other = There { any: true, submitted: Some("1,a,,\n"), ..none };
        let same = There { submitted: Some(NEW.submitted), ..other };
        let permits = Permits::default();
        let replace = Permits { replace: true, ..permits };
        assert_eq!(fate(&NEW, &none, permits), Fate::New);
        assert_eq!(fate(&NEW, &other, permits), Fate::Differs);
        assert_eq!(fate(&NEW, &other, replace), Fate::Replaces);
        assert_eq!(fate(&NEW, &same, replace), Fate::Same);
        // What is there and cannot be read is another all the same.
        assert_eq!(fate(&NEW, &There { any: true, ..none }, permits), Fate::Differs);
    }

    #[test]
    fn a_closed_period_takes_in_no_inbox() {
        let closed = There { closed: true, ..There::default() };
        let replace = Permits { replace: true, ..Permits::default() };
        assert_eq!(fate(&NEW, &closed, replace), Fate::Closed);
        let meant = Permits { by_name: true, ..replace };
        assert_eq!(fate(&NEW, &closed, meant), Fate::New);
        let same = There { any: true, submitted: Some(NEW.submitted), ..closed };
        assert_eq!(fate(&NEW, &same, Permits::default()), Fate::Same);
    }

    #[test]
    fn errors_are_written_only_on_purpose() {
        let faulty = Incoming { state: SubmissionState::Invalid, ..NEW };
        assert_eq!(fate(&faulty, &There::default(), Permits::default()), Fate::Faulty);
        let errors = Permits { errors: true, ..Permits::default() };
        assert_eq!(fate(&faulty, &There::default(), errors), Fate::New);
    }

    #[test]
    fn what_was_replaced_once_does_not_come_back() {
        let replace = Permits { replace: true, ..Permits::default() };
        for (all, expected) in [
            // Sent before what was sent last: by its bytes, or by its figures.
            (&[("file-2", "x"), ("file-3", "csv-3")][..], Fate::Superseded),
            (&[("y", "csv-2"), ("file-3", "csv-3")], Fate::Superseded),
            // What was sent last and changed here since may be wanted again.
            (&[("file-3", "csv-3"), ("file-2", "csv-2")], Fate::Replaces),
        ] {
            let received = received(all);
            let there = There { any: true, received: Some(&received), ..There::default() };
            assert_eq!(fate(&NEW, &there, replace), expected, "{all:?}");
        }
        let there = There { any: true, committed_before: true, ..There::default() };
        assert_eq!(fate(&NEW, &there, replace), Fate::Superseded);
        let meant = Permits { by_name: true, ..replace };
        assert_eq!(fate(&NEW, &there, meant), Fate::Replaces);
    }
}
