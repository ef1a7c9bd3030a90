//! What git prints → data. Pure: bytes in, types out.
//!
//! Everything is separated by NUL, the only byte that no file name and no commit's name can hold,
//! so that names with line ends, quotes or letters of any kind need no unquoting.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};

use crate::model::{Change, ChangeKind, Commit, Log, Step};

/// The format of `git log` that [`log`] reads: hash, author, committer, committer date as
/// `--date=raw` gives it.
pub(super) const LOG_FORMAT: &str = "--format=tformat:%H%x00%an%x00%cn%x00%cd";

/// The fields of an output whose every field ends with NUL.
fn fields(output: &[u8]) -> impl Iterator<Item = String> {
    let output = output.strip_suffix(b"\0").unwrap_or(output);
    let all = (!output.is_empty()).then(|| output.split(|byte| *byte == 0));
    all.into_iter().flatten().map(|field| String::from_utf8_lossy(field).into_owned())
}

/// Reads `git log -z --name-status`, newest commit first. What does not have the expected form
/// ends the reading: half a history is `None`, never a shorter one.
pub(super) fn log(output: &[u8]) -> Option<Log> {
    let mut fields = fields(output);
    let mut log = Log::default();
    let mut lineage = Lineage::default();
    while let Some(field) = fields.next() {
        // A line end stands between a commit and its files.
        let field = field.trim_start_matches('\n');
        if field.len() >= 40 && field.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            let (author, committer) = (fields.next()?, fields.next()?);
            let at = raw_date(&fields.next()?)?;
            log.commits.push(Commit { hash: field.to_owned(), author, committer, at });
            continue;
        }
        let commit = log.commits.len().checked_sub(1)?;
        let path = fields.next()?;
        let (kind, before, path) = match field.chars().next()? {
            'A' => (ChangeKind::Added, None, path),
            'D' => (ChangeKind::Deleted, None, path),
            'M' | 'T' => (ChangeKind::Modified, None, path),
            'R' => (ChangeKind::Renamed, Some(path), fields.next()?),
            // A copy is a new file; its source is another's business.
            'C' => (ChangeKind::Added, None, fields.next()?),
            _ => return None,
        };
        if let Some(name) = lineage.name_now(&path) {
            log.files.entry(name).or_default().push(Step { commit, path: path.clone(), kind });
        }
        if let Some(before) = before {
            lineage.renamed(before, &path);
        }
    }
    Some(log)
}

/// Which file of today an older name belongs to, walking back in time.
#[derive(Default)]
struct Lineage {
    /// By older name: the name now, or `None` where an older file of that name was another one.
    names: BTreeMap<String, Option<String>>,
}

impl Lineage {
    fn name_now(&self, path: &str) -> Option<String> {
        self.names.get(path).cloned().unwrap_or_else(|| Some(path.to_owned()))
    }

    /// A commit renamed a file: older changes of `before` are its own, older ones of `after` were
    /// another file's, which had gone by then.
    fn renamed(&mut self, before: String, after: &str) {
        let now = self.name_now(after);
        self.names.insert(after.to_owned(), None);
        self.names.insert(before, now);
    }
}

/// Seconds since 1970 and an offset: `1671176520 +0700`.
fn raw_date(text: &str) -> Option<DateTime<FixedOffset>> {
    let (seconds, offset) = text.split_once(' ')?;
    let at = DateTime::from_timestamp(seconds.parse().ok()?, 0)?;
    // The instant is what counts; a clock with an impossible offset is taken as UTC.
    let digits: i32 = offset.parse().unwrap_or_default();
    let seconds = (digits / 100)
        .checked_mul(60)
        .and_then(|minutes| minutes.checked_add(digits % 100)?.checked_mul(60));
    let zone = seconds.and_then(FixedOffset::east_opt);
    Some(at.with_timezone(&zone.or_else(|| FixedOffset::east_opt(0))?))
}

/// What `git status --porcelain=v2 --branch -z` says of tracked files.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct State {
    /// Whether there is no commit yet.
    pub unborn: bool,
    /// Files that differ from the last commit, from the root of the repository.
    pub changed: BTreeSet<String>,
}

/// Reads `git status --porcelain=v2 --branch --no-renames -z`.
pub(super) fn status(output: &[u8]) -> State {
    let mut state = State::default();
    for field in fields(output) {
        // How many fields stand before the path.
        let before = match field.as_bytes().first() {
            Some(b'1') => 8,
            Some(b'u') => 10,
            Some(b'#') => {
                state.unborn |= field == "# branch.oid (initial)";
                continue;
            }
            _ => continue,
        };
        state.changed.extend(field.splitn(before + 1, ' ').nth(before).map(str::to_owned));
    }
    state
}

/// Reads `git diff --name-status --no-renames -z`; `None` where it has another form.
pub(super) fn changes(output: &[u8]) -> Option<Vec<Change>> {
    let mut fields = fields(output);
    let mut changes = Vec::new();
    while let Some(kind) = fields.next() {
        changes.push(Change { path: fields.next()?, deleted: kind == "D" });
    }
    Some(changes)
}

/// Reads `git ls-files -z`.
pub(super) fn names(output: &[u8]) -> impl Iterator<Item = String> {
    fields(output)
}

/// Reads `git ls-tree -r -z`: the object and name of every ordinary file.
pub(super) fn tree(output: &[u8]) -> Vec<(String, String)> {
    let entry = |field: String| {
        let (about, path) = field.split_once('\t')?;
        let mut about = about.split(' ');
        let ordinary = about.next()?.starts_with("100");
        let object = about.nth(1)?.to_owned();
        ordinary.then(|| (object, path.to_owned()))
    };
    fields(output).filter_map(entry).collect()
}

/// Reads `git cat-file --batch`: the contents, in the order asked for; `None` where one is lacking.
pub(super) fn contents(output: &[u8], count: usize) -> Option<Vec<Vec<u8>>> {
    versions(output, count)?.into_iter().collect()
}

/// The same, with a `None` in the place of each that is lacking; `None` for what is no such output.
pub(super) fn versions(mut output: &[u8], count: usize) -> Option<Vec<Option<Vec<u8>>>> {
    let mut versions = Vec::with_capacity(count);
    for _ in 0..count {
        let end = output.iter().position(|byte| *byte == b'\n')?;
        let head = &output[..end];
        let start = end + 1;
        if head.ends_with(b" missing") {
            versions.push(None);
            output = &output[start..];
            continue;
        }
        let size: usize = std::str::from_utf8(head).ok()?.rsplit_once(' ')?.1.parse().ok()?;
        let end = start.checked_add(size)?;
        versions.push(Some(output.get(start..end)?.to_vec()));
        output = output.get(end + 1..)?;
    }
    Some(versions)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "0123456789abcdef0123456789abcdef01234567";

    /// A commit as git prints it: the number tells commits apart, `files` are status and names.
    fn commit(number: u8, date: &str, files: &[&str]) -> String {
        let hash = format!("{}{number:02}", &HASH[..38]);
        let files: Vec<_> = files.iter().map(|field| format!("{field}\0")).collect();
        let between = if files.is_empty() { "" } else { "\n" };
        format!("{hash}\0Lê Văn A\0Trần Thị B\0{date}\0{between}{}", files.concat())
    }

    fn steps(log: &Log, path: &str) -> Vec<(usize, ChangeKind)> {
        log.files.get(path).into_iter().flatten().map(|step| (step.commit, step.kind)).collect()
    }

    #[test]
    fn no_output_is_no_history() {
        assert_eq!(log(b""), Some(Log::default()));
        assert_eq!(status(b""), State::default());
        assert_eq!(changes(b""), Some(Vec::new()));
    }

    #[test]
    fn a_file_has_its_commits_newest_first() {
        let output = commit(2, "1647576000 +0700", &["M", "reports/2022/q1/a.csv"])
            + &commit(
                1,
                "1647489600 -0330",
                &["A", "reports/2022/q1/a.csv", "A", "reports/2022/q1/tệp\nlạ \"b\".csv"],
            );
        let log = log(output.as_bytes()).expect("well formed");
        assert_eq!(log.commits.len(), 2);
        assert_eq!(log.commits[1].author, "Lê Văn A");
        assert_eq!(log.commits[1].committer, "Trần Thị B");
        assert_eq!(log.commits[0].at.to_rfc3339(), "2022-03-18T11:00:00+07:00");
        assert_eq!(log.commits[1].at.to_rfc3339(), "2022-03-17T00:30:00-03:30");
        let both = [(0, ChangeKind::Modified), (1, ChangeKind::Added)];
        assert_eq!(steps(&log, "reports/2022/q1/a.csv"), both);
        assert_eq!(
            steps(&log, "reports/2022/q1/tệp\nlạ \"b\".csv"),
            [(1, ChangeKind::Added)],
            "names are taken as they are"
        );
    }

    #[test]
    fn a_file_keeps_its_history_under_older_names() {
        let output = commit(4, "4 +0000", &["M", "b"])
            + &commit(3, "3 +0000", &["R090", "a", "b"])
            + &commit(2, "2 +0000", &["D", "b", "M", "a"])
            + &commit(1, "1 +0000", &["A", "a", "A", "b"]);
        let log = log(output.as_bytes()).expect("well formed");
        use ChangeKind::{Added, Modified, Renamed};
        assert_eq!(steps(&log, "b"), [(0, Modified), (1, Renamed), (2, Modified), (3, Added)]);
        let names: Vec<_> = log.files["b"].iter().map(|step| step.path.as_str()).collect();
        assert_eq!(names, ["b", "b", "a", "a"]);
        assert_eq!(steps(&log, "a"), [], "its history went with it");
    }

    #[test]
    fn an_older_name_that_is_used_again_is_another_file() {
        let output = commit(3, "3 +0000", &["A", "a"])
            + &commit(2, "2 +0000", &["R100", "a", "b"])
            + &commit(1, "1 +0000", &["A", "a"]);
        let log = log(output.as_bytes()).expect("well formed");
        use ChangeKind::{Added, Renamed};
        assert_eq!(steps(&log, "a"), [(0, Added)]);
        assert_eq!(steps(&log, "b"), [(1, Renamed), (2, Added)]);
    }

    #[test]
    fn two_renames_in_a_row_are_one_lineage() {
        let output = commit(3, "3 +0000", &["R100", "b", "c"])
            + &commit(2, "2 +0000", &["R100", "a", "b"])
            + &commit(1, "1 +0000", &["A", "a"]);
        let log = log(output.as_bytes()).expect("well formed");
        assert_eq!(steps(&log, "c").len(), 3);
        assert_eq!(log.files.len(), 1);
    }

    #[test]
    fn a_commit_without_files_and_a_sha256_hash_are_read() {
        let long = format!("{HASH}{}", &HASH[..24]);
        let output = commit(2, "2 +0000", &[]) + &format!("{long}\0a\0b\x001 +0000\0\nA\0f\0");
        let log = log(output.as_bytes()).expect("well formed");
        assert_eq!(log.commits[1].hash, long);
        assert_eq!(steps(&log, "f"), [(1, ChangeKind::Added)]);
    }

    #[test]
    fn half_an_output_is_none_rather_than_a_shorter_history() {
        let whole = commit(1, "1 +0000", &["A", "a"]);
        assert!(log(whole.as_bytes()).is_some());
        for end in [10, 42, 60, whole.len() - 3] {
            assert_eq!(log(&whole.as_bytes()[..end]), None, "{end}");
        }
        assert_eq!(log(b"X\0a\0"), None);
        assert_eq!(log(commit(1, "soon", &[]).as_bytes()), None);
    }

    #[test]
    fn a_clock_with_an_impossible_offset_is_taken_as_utc() {
        for offset in ["+9999", "-2147483648", "+2147483647", "+99999999999", "x"] {
            let log = log(commit(1, &format!("1 {offset}"), &[]).as_bytes()).expect("well formed");
            assert_eq!(log.commits[0].at.to_rfc3339(), "1970-01-01T00:00:01+00:00", "{offset}");
        }
    }

    #[test]
    fn a_deleted_file_is_not_committed() {
        let output =
            commit(2, "2 +0000", &["D", "a"]) + &commit(1, "1 +0000", &["A", "a", "A", "b"]);
        let log = log(output.as_bytes()).expect("well formed");
        assert!(log.steps("a").is_none());
        assert!(log.last("a").is_none());
        assert_eq!(log.last("b").map(|commit| commit.at.timestamp()), Some(1));
        assert!(log.steps("c").is_none());
    }

    #[test]
    fn a_file_that_came_back_keeps_its_first_day() {
        let output = commit(3, "3 +0000", &["A", "a"])
            + &commit(2, "2 +0000", &["D", "a"])
            + &commit(1, "1 +0000", &["A", "a"]);
        let log = log(output.as_bytes()).expect("well formed");
        let first = log.steps("a").and_then(|mut steps| steps.next());
        assert_eq!(first.map(|(_, commit)| commit.at.timestamp()), Some(1));
    }

    #[test]
    fn status_tells_what_has_changed() {
        let output = "# branch.oid (initial)\0# branch.head main\0\
            1 .M N... 100644 100644 100644 aaa bbb reports/2022/q1/hai chữ.csv\0\
            1 A. N... 000000 100644 100644 000 bbb new.csv\0\
            u UU N... 100644 100644 100644 100644 a b c both.csv\0? untracked.csv\0";
        let state = status(output.as_bytes());
        assert!(state.unborn);
        let changed: Vec<_> = state.changed.into_iter().collect();
        assert_eq!(changed, ["both.csv", "new.csv", "reports/2022/q1/hai chữ.csv"]);
        assert!(!status(b"# branch.oid abc\0").unborn);
    }

    #[test]
    fn trees_and_contents_are_read_as_they_are() {
        let entries =
            ["100644 blob aaa\ta b.csv", "120000 blob bbb\tlink", "100755 blob ccc\tc\td", ""];
        let files = tree(entries.join("\0").as_bytes());
        let expected =
            [("aaa".to_owned(), "a b.csv".to_owned()), ("ccc".to_owned(), "c\td".to_owned())];
        assert_eq!(files, expected);
        let output = b"aaa blob 4\n1\n\0\n\nccc blob 0\n\n";
        assert_eq!(contents(output, 2), Some(vec![b"1\n\0\n".to_vec(), Vec::new()]));
        assert_eq!(contents(b"aaa missing\n", 1), None);
        assert_eq!(contents(format!("aaa blob {}\n1\n", usize::MAX).as_bytes(), 1), None);
        let one_lacks = b"x:./a missing\nccc blob 1\n7\n";
        assert_eq!(versions(one_lacks, 2), Some(vec![None, Some(b"7".to_vec())]));
    }
}
