//! When commits were made, as far as what stands in them can be a date. Pure: the bytes of commits
//! in, a log out.
//!
//! The date of a commit is whatever its maker's clock said, or its maker wrote. git shows a date
//! that it cannot read as none, as 1970 or without its offset, so it is read here from the commit
//! itself. What cannot be a date is that commit's own doubt; the others keep theirs.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike as _, FixedOffset, TimeDelta, Utc};

use super::parse::Line;
use crate::model::{Commit, Doubt, Log};

/// A commit's date, or what stands in its place.
pub type Stamp = Result<DateTime<FixedOffset>, String>;

/// How much earlier than the commit before it a commit may be dated: clocks differ, and one that is
/// set to another time zone by mistake is off by most of a day.
pub const TOLERANCE: TimeDelta = TimeDelta::hours(24);

/// How much of a commit is looked at: its date stands before its message.
pub(super) const HEAD: u64 = 16 << 10;

/// How much of what is no date is quoted.
const QUOTED: usize = 40;

/// The committer's date of a commit, from its bytes.
pub fn stamp(commit: &[u8]) -> Stamp {
    // An empty line ends the head; what a message says of a committer is only a message.
    let head = commit.split(|byte| *byte == b'\n').take_while(|line| !line.is_empty());
    let committer = head.into_iter().find_map(|line| line.strip_prefix(b"committer "));
    let committer = committer.unwrap_or_default();
    // A name may hold anything but this.
    let date = committer.rsplit(|byte| *byte == b'>').next().unwrap_or_default();
    let date = String::from_utf8_lossy(date);
    let date = date.trim();
    read(date)
        .ok_or_else(|| date.chars().filter(|letter| !letter.is_control()).take(QUOTED).collect())
}

/// Seconds since 1970 and an offset: `1671176520 +0700`.
fn read(text: &str) -> Option<DateTime<FixedOffset>> {
    let (seconds, offset) = text.split_once(' ')?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(seconds) {
        return None;
    }
    let at = DateTime::from_timestamp(seconds.parse().ok()?, 0)?;
    // git gives this one for what it cannot read.
    if at == DateTime::<Utc>::UNIX_EPOCH || at.year() > 9999 {
        return None;
    }
    let is_plain = offset.len() == 5 && offset.get(1..).is_some_and(digits);
    let zone: FixedOffset = offset.parse().ok().filter(|_| is_plain)?;
    // No clock on earth is further from that of Greenwich than 14 hours.
    let in_use = zone.local_minus_utc().abs() <= 14 * 60 * 60;
    in_use.then(|| at.with_timezone(&zone))
}

impl Line {
    /// The commits whose dates are wanted: its own, and those that they follow.
    pub(super) fn wanted(&self) -> Vec<&str> {
        let all = self
            .commits
            .iter()
            .flat_map(|told| std::iter::once(&told.hash).chain(&told.parents).map(String::as_str));
        let all: BTreeSet<&str> = all.collect();
        all.into_iter().collect()
    }

    /// The log, with dates and what is to be doubted of them; `shallow` are the commits beyond which
    /// the clone has none.
    pub fn dated(self, stamps: &BTreeMap<String, Stamp>, shallow: &[String]) -> Log {
        let mut log = Log { files: self.files, ..Log::default() };
        let shallow: BTreeSet<&str> = shallow.iter().map(String::as_str).collect();
        for (number, told) in self.commits.into_iter().enumerate() {
            let at = match stamps.get(&told.hash) {
                Some(Ok(at)) => {
                    log.doubts.extend(before(*at, &told.parents, stamps).map(|d| (number, d)));
                    *at
                }
                missing => {
                    let text = missing.and_then(|stamp| stamp.as_ref().err()).cloned();
                    log.doubts.insert(number, Doubt::Impossible(text.unwrap_or_default()));
                    // Whoever should forget to ask takes it for late, never for in time.
                    DateTime::<Utc>::MAX_UTC.fixed_offset()
                }
            };
            if shallow.contains(told.hash.as_str()) {
                log.cut.insert(number);
            }
            let (hash, author, committer) = (told.hash, told.author, told.committer);
            log.commits.push(Commit { hash, author, committer, at });
        }
        log
    }
}

/// The doubt of a commit that is dated before one that it follows: the latest of them.
fn before(
    at: DateTime<FixedOffset>,
    parents: &[String],
    stamps: &BTreeMap<String, Stamp>,
) -> Option<Doubt> {
    let dated = |hash: &String| Some((hash.clone(), *stamps.get(hash)?.as_ref().ok()?));
    let (hash, parent) = parents.iter().filter_map(dated).max_by_key(|(_, parent)| *parent)?;
    (parent - at > TOLERANCE).then_some(Doubt::BeforeParent { hash, at: parent })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::history::parse::Told;

    fn of(date: &str) -> Stamp {
        let head = "tree 0\nauthor A > B <a@b> 1 +0000\ncommitter C > D <c@d> ";
        stamp(format!("{head}{date}\n\ncommitter E <e@f> 1647489600 +0000\n").as_bytes())
    }

    #[test]
    fn the_date_is_that_of_the_commits_own_head() {
        let at = |date: &str| of(date).expect("a date").to_rfc3339();
        assert_eq!(at("1647489600 +0700"), "2022-03-17T11:00:00+07:00");
        assert_eq!(at("1647489600 -0330"), "2022-03-17T00:30:00-03:30");
        assert_eq!(at("1647489600 +1400"), "2022-03-17T18:00:00+14:00");
    }

    #[test]
    fn what_cannot_be_a_date_is_none_and_is_quoted() {
        for date in [
            "99999999999999 +0700",
            "18446744073709551617 +0000",
            "-5 +0700",
            "+5 +0700",
            "0 +0000",
            "soon",
            "",
            "1647489600",
            "1647489600 +9999999999",
            "1647489600 +0760",
            "1647489600 +1401",
            "1647489600 0700",
            "1647489600 +07 0",
            "1647489600 +é00",
        ] {
            assert_eq!(of(date), Err(date.to_owned()));
        }
        assert_eq!(of(&"9".repeat(1000)), Err("9".repeat(QUOTED)));
        assert_eq!(stamp(b""), Err(String::new()));
        assert_eq!(stamp(b"\ncommitter A <a> 1647489600 +0700"), Err(String::new()));
    }

    #[test]
    fn one_date_that_cannot_be_leaves_the_others_alone() {
        let told = |hash: &str, parents: &[&str]| Told {
            hash: hash.to_owned(),
            parents: parents.iter().map(|&parent| parent.to_owned()).collect(),
            author: String::new(),
            committer: String::new(),
        };
        let day = |day: &str| -> Stamp { Ok(format!("{day}:00+07:00").parse().expect("a time")) };
        let line = Line {
            commits: vec![
                told("e", &["d", "x"]),
                told("d", &["c"]),
                told("c", &["b"]),
                told("b", &["a"]),
                told("a", &[]),
            ],
            ..Line::default()
        };
        let stamps = [
            ("a", day("2022-03-10T09:00")),
            // A day by the clock, and by a minute not more.
            ("b", day("2022-03-09T09:00")),
            ("c", Err("soon".to_owned())),
            ("d", day("2022-03-11T09:00")),
            ("x", day("2022-03-12T09:01")),
            ("e", day("2022-03-11T09:00")),
        ];
        let stamps = stamps.map(|(hash, stamp)| (hash.to_owned(), stamp)).into();
        let log = line.dated(&stamps, &["a".to_owned()]);
        let parent = stamps["x"].clone().expect("a date");
        let expected = BTreeMap::from([
            (0, Doubt::BeforeParent { hash: "x".to_owned(), at: parent }),
            (2, Doubt::Impossible("soon".to_owned())),
        ]);
        assert_eq!(log.doubts, expected);
        assert_eq!(log.cut, BTreeSet::from([4]));
        let dated: Vec<_> = (0..5).map(|number| log.is_dated(number)).collect();
        assert_eq!(dated, [true, true, false, true, false]);
    }
}
