//! What git prints, and what its files hold → data. Pure: bytes in, types out, whatever the bytes.
//!
//! Everything is separated by NUL, the only byte that no file name and no commit's name can hold,
//! so that names with line ends, quotes or letters of any kind need no unquoting.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read};

use crate::model::{Change, ChangeKind, Step};

/// The format of `git log` that [`log`] reads: hash, parents, author, committer. Not the date: git
/// shows one that it cannot read as another.
pub(super) const LOG_FORMAT: &str = "--format=tformat:%H%x00%P%x00%an%x00%cn";

/// The longest line that announces an object: it holds a name that was asked for, at most.
const LONGEST_HEAD: u64 = 64 << 10;

/// The fields of an output whose every field ends with NUL.
fn fields(output: &[u8]) -> impl Iterator<Item = String> {
    let output = output.strip_suffix(b"\0").unwrap_or(output);
    let all = (!output.is_empty()).then(|| output.split(|byte| *byte == 0));
    all.into_iter().flatten().map(|field| String::from_utf8_lossy(field).into_owned())
}

/// Whether a text is the full name of an object.
pub fn is_hash(text: &[u8]) -> bool {
    matches!(text.len(), 40 | 64) && text.iter().all(u8::is_ascii_hexdigit)
}

/// A commit as `git log` tells it, without its date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its hash, in full.
    pub hash: String,
    /// Those of the commits that it follows.
    pub parents: Vec<String>,
    /// Who wrote the change.
    pub author: String,
    /// Who brought it into the repository.
    pub committer: String,
}

/// A branch's line of commits, newest first.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What `git log` tells of each, newest first.
    pub commits: Vec<Told>,
    /// The changes of each file, newest first, by the name it has now.
    pub files: BTreeMap<String, Vec<Step>>,
}

/// Reads `git log -z --name-status`, newest commit first. What does not have the expected form
/// ends the reading: half a history is `None`, never a shorter one.
pub fn log(output: &[u8]) -> Option<Line> {
    let mut fields = fields(output);
    let mut line = Line::default();
    let mut lineage = Lineage::default();
    while let Some(field) = fields.next() {
        // A line end stands between a commit and its files.
        let field = field.trim_start_matches('\n');
        if is_hash(field.as_bytes()) {
            let parents = fields.next()?.split_ascii_whitespace().map(str::to_owned).collect();
            let (author, committer) = (fields.next()?, fields.next()?);
            line.commits.push(Told { hash: field.to_owned(), parents, author, committer });
            continue;
        }
        let commit = line.commits.len().checked_sub(1)?;
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
            line.files.entry(name).or_default().push(Step { commit, path: path.clone(), kind });
        }
        if let Some(before) = before {
            lineage.renamed(before, &path);
        }
    }
    Some(line)
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

/// Reads `git diff-tree -r --name-status --no-renames -z`; `None` where it has another form.
pub fn changes(output: &[u8]) -> Option<Vec<Change>> {
    let mut fields = fields(output);
    let mut changes = Vec::new();
    while let Some(kind) = fields.next() {
        changes.push(Change { path: fields.next()?, deleted: kind == "D" });
    }
    Some(changes)
}

/// An ordinary file or something else that a commit holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name, from the top of the repository.
    pub path: String,
    /// The object that holds its content.
    pub object: String,
    /// Whether it is an ordinary file, not a link or a repository of its own.
    pub ordinary: bool,
}

/// Reads `git ls-tree -r -z`; `None` where it has another form.
pub fn tree(output: &[u8]) -> Option<Vec<Entry>> {
    let entry = |field: String| {
        let (about, path) = field.split_once('\t')?;
        let mut about = about.split(' ');
        let ordinary = about.next()?.starts_with("100");
        let object = about.nth(1).filter(|object| is_hash(object.as_bytes()))?.to_owned();
        Some(Entry { path: path.to_owned(), object, ordinary })
    };
    fields(output).map(entry).collect()
}

/// Reads `git cat-file --batch` as it comes and hands over each content in the order asked for, at
/// most `limit` bytes of it; `None` where one is lacking. Whether there were `count` of them: what
/// does not have the expected form ends the reading.
pub fn objects(
    output: impl Read,
    count: usize,
    limit: u64,
    mut take: impl FnMut(Option<Object>),
) -> io::Result<bool> {
    let mut output = BufReader::new(output);
    for _ in 0..count {
        let mut head = Vec::new();
        output.by_ref().take(LONGEST_HEAD).read_until(b'\n', &mut head)?;
        let Some(head) = head.strip_suffix(b"\n") else { return Ok(false) };
        if head.ends_with(b" missing") || head.ends_with(b" ambiguous") {
            take(None);
            continue;
        }
        let size = std::str::from_utf8(head).ok().and_then(|head| head.rsplit_once(' '));
        let Some(size) = size.and_then(|(_, size)| size.parse::<u64>().ok()) else {
            return Ok(false);
        };
        let mut bytes = Vec::new();
        output.by_ref().take(size.min(limit)).read_to_end(&mut bytes)?;
        let left = size - size.min(limit);
        let passed = io::copy(&mut output.by_ref().take(left), &mut io::sink())?;
        let mut end = [0];
        if bytes.len() as u64 + passed < size || output.read(&mut end)? == 0 || end != *b"\n" {
            return Ok(false);
        }
        take(Some(Object { bytes, whole: left == 0 }));
    }
    Ok(true)
}

/// A content, or its beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    /// As much as was asked for.
    pub bytes: Vec<u8>,
    /// Whether nothing more follows.
    pub whole: bool,
}

/// What the file `.git` of a worktree or submodule says: where its git folder is.
pub fn gitfile(text: &[u8]) -> Option<&[u8]> {
    let folder = text.strip_prefix(b"gitdir:")?.trim_ascii();
    (!folder.is_empty()).then_some(folder)
}

/// The hashes in a list with one a line.
pub fn hashes(text: &[u8]) -> Vec<String> {
    let lines = text.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let hashes = lines.filter(|line| is_hash(line));
    hashes.map(|line| String::from_utf8_lossy(line).into_owned()).collect()
}

/// What branches, tags and the like point at.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct References {
    /// As `packed-refs` has it.
    pub text: Vec<u8>,
    /// Whether hashes are those of SHA-256.
    pub long: bool,
}

/// The references of `packed-refs`, and before them those that stand in a file each.
pub fn references(packed: &[u8], loose: BTreeMap<Vec<u8>, Vec<u8>>) -> References {
    let mut all = BTreeMap::new();
    for line in packed.split(|byte| *byte == b'\n') {
        let Some(space) = line.iter().position(|byte| *byte == b' ') else { continue };
        // A line of remarks begins with `#`, what a tag leads to with `^`: neither is a hash.
        if is_hash(&line[..space]) {
            all.insert(line[space + 1..].to_vec(), line[..space].to_vec());
        }
    }
    all.extend(loose);
    let mut references = References::default();
    for (name, hash) in all {
        references.long |= hash.len() > 40;
        references.text.extend([hash.as_slice(), b" ", &name, b"\n"].concat());
    }
    references
}

/// The tables that a list of a `reftable` folder names, one a line: plain names only.
pub fn table_names(list: &[u8]) -> Vec<String> {
    let is_plain = |name: &&str| {
        name.ends_with(".ref") && !name.contains(['/', '\\', ':']) && !name.starts_with('.')
    };
    let text = String::from_utf8_lossy(list);
    text.lines().filter(is_plain).map(str::to_owned).collect()
}

/// Whether a table of references holds hashes of SHA-256: the second version of its form says so.
pub fn is_long_table(table: &[u8]) -> bool {
    table.starts_with(b"REFT\x02") && table.get(24..28) == Some(b"s256")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "0123456789abcdef0123456789abcdef01234567";

    /// A commit as git prints it: the number tells commits apart, `files` are status and names.
    fn commit(number: u8, files: &[&str]) -> String {
        let hash = format!("{}{number:02}", &HASH[..38]);
        let files: Vec<_> = files.iter().map(|field| format!("{field}\0")).collect();
        let between = if files.is_empty() { "" } else { "\n" };
        format!("{hash}\0{HASH}\0Lê Văn A\0Trần Thị B\0{between}{}", files.concat())
    }

    fn steps(log: &Line, path: &str) -> Vec<(usize, ChangeKind)> {
        log.files.get(path).into_iter().flatten().map(|step| (step.commit, step.kind)).collect()
    }

    #[test]
    fn no_output_is_no_history() {
        assert_eq!(log(b""), Some(Line::default()));
        assert_eq!(changes(b""), Some(Vec::new()));
    }

    #[test]
    fn a_file_has_its_commits_newest_first() {
        let output = commit(2, &["M", "reports/2022/q1/a.csv"])
            + &commit(1, &["A", "reports/2022/q1/a.csv", "A", "reports/2022/q1/tệp\nlạ \"b\".csv"]);
        let log = log(output.as_bytes()).expect("well formed");
        assert_eq!(log.commits.len(), 2);
        assert_eq!(log.commits[1].author, "Lê Văn A");
        assert_eq!(log.commits[1].committer, "Trần Thị B");
        assert_eq!(log.commits[1].parents, [HASH]);
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
        let output = commit(4, &["M", "b"])
            + &commit(3, &["R090", "a", "b"])
            + &commit(2, &["D", "b", "M", "a"])
            + &commit(1, &["A", "a", "A", "b"]);
        let log = log(output.as_bytes()).expect("well formed");
        use ChangeKind::{Added, Modified, Renamed};
        assert_eq!(steps(&log, "b"), [(0, Modified), (1, Renamed), (2, Modified), (3, Added)]);
        let names: Vec<_> = log.files["b"].iter().map(|step| step.path.as_str()).collect();
        assert_eq!(names, ["b", "b", "a", "a"]);
        assert_eq!(steps(&log, "a"), [], "its history went with it");
    }

    #[test]
    fn an_older_name_that_is_used_again_is_another_file() {
        let output =
            commit(3, &["A", "a"]) + &commit(2, &["R100", "a", "b"]) + &commit(1, &["A", "a"]);
        let log = log(output.as_bytes()).expect("well formed");
        use ChangeKind::{Added, Renamed};
        assert_eq!(steps(&log, "a"), [(0, Added)]);
        assert_eq!(steps(&log, "b"), [(1, Renamed), (2, Added)]);
    }

    #[test]
    fn two_renames_in_a_row_are_one_lineage() {
        let output = commit(3, &["R100", "b", "c"])
            + &commit(2, &["R100", "a", "b"])
            + &commit(1, &["A", "a"]);
        let log = log(output.as_bytes()).expect("well formed");
        assert_eq!(steps(&log, "c").len(), 3);
        assert_eq!(log.files.len(), 1);
    }

    #[test]
    fn a_commit_without_files_and_a_sha256_hash_are_read() {
        let long = format!("{HASH}{}", &HASH[..24]);
        let output = commit(2, &[]) + &format!("{long}\0\0a\0b\0\nA\0f\0");
        let log = log(output.as_bytes()).expect("well formed");
        assert_eq!(log.commits[1].hash, long);
        assert_eq!(steps(&log, "f"), [(1, ChangeKind::Added)]);
    }

    #[test]
    fn half_an_output_is_none_rather_than_a_shorter_history() {
        let whole = commit(1, &["A", "a"]);
        assert!(log(whole.as_bytes()).is_some());
        for end in [10, 42, 60, whole.len() - 3] {
            assert_eq!(log(&whole.as_bytes()[..end]), None, "{end}");
        }
        assert_eq!(log(b"X\0a\0"), None);
    }

    #[test]
    fn trees_are_read_as_they_are() {
        let entries = [
            format!("100644 blob {HASH}\ta b.csv"),
            format!("120000 blob {HASH}\tlink"),
            format!("100755 blob {HASH}\tc\td"),
            String::new(),
        ];
        let read = tree(entries.join("\0").as_bytes()).expect("well formed");
        let read: Vec<_> = read.iter().map(|e| (e.path.as_str(), e.ordinary)).collect();
        assert_eq!(read, [("a b.csv", true), ("link", false), ("c\td", true)]);
        for odd in ["100644 blob\ta", "100644 blob x\ta", "a"] {
            assert_eq!(tree(odd.as_bytes()), None, "{odd}");
        }
    }

    /// What a reading hands over, and whether it came to its end.
    fn read(output: &[u8], count: usize, limit: u64) -> (Vec<Option<Vec<u8>>>, bool) {
        let mut taken = Vec::new();
        let whole = objects(output, count, limit, |object| {
            taken.push(object.map(|object| {
                assert!(object.bytes.len() as u64 <= limit);
                object.bytes
            }));
        });
        (taken, whole.expect("memory can be read"))
    }

    #[test]
    fn contents_are_read_as_they_are_and_no_further_than_asked() {
        let output = b"aaa blob 4\n1\n\0\n\nx:a b missing\nccc blob 0\n\nddd blob 5\n12345\n";
        let all = [Some(b"1\n\0\n".to_vec()), None, Some(Vec::new()), Some(b"12345".to_vec())];
        assert_eq!(read(output, 4, 9), (all.to_vec(), true));
        let (cut, whole) = read(output, 4, 5);
        assert!(whole && cut == all, "{cut:?}");
        let (cut, _) = read(b"aaa blob 5\n12345\nbbb blob 1\n1\n", 2, 3);
        assert_eq!(cut, [Some(b"123".to_vec()), Some(b"1".to_vec())]);
        for (odd, count) in [
            (&b""[..], 1),
            (b"aaa blob 4\n123", 1),
            (b"aaa blob 3\n1234", 1),
            (b"aaa blob 3\n123\n", 2),
            (b"aaa blob many\n", 1),
            (b"aaa blob 99999999999999999999\n", 1),
            (b"aaa blob 18446744073709551615\n1\n", 1),
        ] {
            assert!(!read(odd, count, 9).1, "{odd:?}");
        }
    }

    #[test]
    fn references_in_files_stand_before_packed_ones() {
        let packed = format!(
            "# pack-refs with: peeled\n{HASH} refs/heads/a\n{HASH} refs/tags/b\n^{HASH}\nx y\n"
        );
        let loose = BTreeMap::from([(b"refs/heads/a".to_vec(), b"1".repeat(64))]);
        let read = references(packed.as_bytes(), loose);
        let text = format!("{} refs/heads/a\n{HASH} refs/tags/b\n", "1".repeat(64));
        assert_eq!(String::from_utf8_lossy(&read.text), text);
        assert!(read.long);
        assert_eq!(references(b"", BTreeMap::new()), References::default());
    }

    #[test]
    fn files_of_git_are_read_with_care() {
        assert_eq!(gitfile(b"gitdir: ../a b/.git\n"), Some(&b"../a b/.git"[..]));
        assert_eq!(gitfile(b"gitdir:\n"), None);
        assert_eq!(gitfile(b"x"), None);
        assert_eq!(hashes(format!("{HASH}\r\nx\n\n{HASH}").as_bytes()), [HASH, HASH]);
        let list = b"0x1-0x2-abc.ref\n../x.ref\n.ref\n/etc/passwd\nc:x.ref\n";
        assert_eq!(table_names(list), ["0x1-0x2-abc.ref"]);
        let mut table = b"REFT\x02".to_vec();
        table.extend([0; 19]);
        table.extend(b"s256");
        assert!(
            is_long_table(&table) && !is_long_table(&table[..27]) && !is_long_table(b"REFT\x01")
        );
    }
}
