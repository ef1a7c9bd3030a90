//! The texts that were read: bytes → text, and byte offsets → the lines and columns that an editor
//! shows; how numbers and words are spelt, and which characters nobody sees.
//!
//! Owns the files' contents once the shell has read them. Calls only `model`. Never touches the disk,
//! and never judges what a file says.

mod container;
mod encoding;
pub mod limits;
pub mod line_ends;
pub mod measure;
pub mod number;
mod refused;
mod sealed;
pub mod spelling;
pub mod unseen;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use memchr::memchr2_iter;
use sha2::{Digest, Sha256};

use crate::model::{FileId, Place, year_named, year_of};
pub use container::packed;
pub use encoding::{Decoded, Encoding, Unreadable, decode};
pub use refused::Refused;
pub use sealed::Deviation;

/// A file as it was read.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Its path from the root of the repository, with `/`.
    pub path: String,
    /// Its text, shared with the rows that stand in it; empty if it cannot be read as text.
    pub text: Arc<str>,
    /// How the text was encoded.
    pub encoding: Encoding,
    /// Why it cannot be read as text.
    pub unreadable: Option<Unreadable>,
    /// The sheet of a workbook that the text shows, a line a row.
    pub sheet: Option<String>,
    /// Its bytes, where they are not those of the text.
    raw: Option<Box<[u8]>>,
    /// Where its lines begin: made when a position is asked for, and of most files nobody asks.
    lines: OnceLock<Box<[u32]>>,
    /// What finds columns in long lines without passing over all of them, made as late.
    marks: OnceLock<Box<[u32]>>,
    hashes: sealed::Hashes,
}

/// A line and a column, both from 1, the column in Unicode characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// How many line ends stand before it, and one.
    pub line: usize,
    /// How many characters stand before it in its line, and one.
    pub column: usize,
}

impl SourceFile {
    /// Decodes a file.
    pub fn new(path: String, bytes: Vec<u8>) -> Self {
        let Decoded { text, encoding, unreadable } = decode(&bytes);
        Self { encoding, unreadable, ..Self::made(path, &text, &bytes) }
    }

    fn made(path: String, text: &str, bytes: &[u8]) -> Self {
        let raw = (text.as_bytes() != bytes).then(|| Box::from(bytes));
        let (text, encoding) = (text.into(), Encoding::Utf8 { mark: false });
        let (lines, marks, hashes) = Default::default();
        Self { path, text, encoding, unreadable: None, sheet: None, raw, lines, marks, hashes }
    }

    /// A path that was not read.
    pub fn of_refused(path: String, why: Refused) -> Self {
        let unreadable = Some(Unreadable::Refused(why));
        Self { unreadable, ..Self::new(path, Vec::new()) }
    }

    /// A sheet of a workbook, as text with a line a row.
    pub fn of_sheet(path: String, bytes: &[u8], sheet: String, text: &str) -> Self {
        Self { sheet: Some(sheet), ..Self::made(path, text, bytes) }
    }

    /// What was read, before anything was decoded.
    pub fn bytes(&self) -> &[u8] {
        self.raw.as_deref().unwrap_or(self.text.as_bytes())
    }

    fn lines(&self) -> &[u32] {
        self.lines.get_or_init(|| line_starts(&self.text))
    }

    /// Why it was not read, if it was not.
    pub fn refused(&self) -> Option<Refused> {
        match self.unreadable {
            Some(Unreadable::Refused(why)) => Some(why),
            _ => None,
        }
    }

    /// Where a byte of the text stands. Looks at a stretch of the text only: a line may be as long
    /// as a file, and have as many findings.
    pub fn position(&self, byte: usize) -> Position {
        let byte = byte.min(self.text.len());
        let line = self.line_at(byte);
        let start = self.line_start(line);
        let before = match byte - start {
            ..STEP => chars(&self.text.as_bytes()[start..byte]),
            _ => self.chars_before(byte) - self.chars_before(start),
        };
        Position { line, column: before + 1 }
    }

    /// The line that a byte of the text stands in, from 1.
    fn line_at(&self, byte: usize) -> usize {
        self.lines().partition_point(|start| *start as usize <= byte)
    }

    /// How many characters begin before a byte.
    fn chars_before(&self, byte: usize) -> usize {
        let mark = byte / STEP;
        let before = self.marks.get_or_init(|| marks(&self.text))[mark] as usize;
        before + chars(&self.text.as_bytes()[mark * STEP..byte])
    }

    /// Where a line (from 1) begins.
    fn line_start(&self, line: usize) -> usize {
        self.lines().get(line - 1).map_or(self.text.len(), |start| *start as usize)
    }

    /// How many lines there are.
    pub fn line_count(&self) -> usize {
        self.lines().len()
    }

    /// The bytes of a line (from 1), without its end.
    pub fn line_span(&self, line: usize) -> Range<usize> {
        let (start, end) = (self.line_start(line), self.line_start(line + 1));
        let length = self.text[start..end].trim_end_matches(['\r', '\n']).len();
        start..start + length
    }

    /// A line (from 1) without its end.
    pub fn line(&self, line: usize) -> &str {
        &self.text[self.line_span(line)]
    }
}

/// Every so many bytes it is noted how many characters have begun.
const STEP: usize = 1024;

/// How many characters begin before every so many bytes.
fn marks(text: &str) -> Box<[u32]> {
    let mut before = 0;
    let chunks = text.as_bytes().chunks(STEP).map(|chunk| {
        before += u32::try_from(chars(chunk)).unwrap_or(u32::MAX);
        before
    });
    std::iter::once(0).chain(chunks).collect()
}

/// How many characters begin in some bytes.
fn chars(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

/// Where lines begin, as no file that is read has more bytes than that counts. LF, CRLF and CR all
/// end a line.
fn line_starts(text: &str) -> Box<[u32]> {
    let bytes = text.as_bytes();
    let ends = memchr2_iter(b'\n', b'\r', bytes)
        .filter(|at| bytes[*at] == b'\n' || bytes.get(at + 1) != Some(&b'\n'));
    let starts = ends.map(|at| u32::try_from(at + 1).unwrap_or(u32::MAX));
    std::iter::once(0).chain(starts).collect()
}

/// Every file that was read, sorted by path but for those that were [`put`](Sources::put) later.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    /// How many are sorted.
    sorted: usize,
    /// The paths of the rest.
    later: BTreeMap<String, FileId>,
    other_years: Vec<String>,
    /// The years that were read, ascending; none where nobody has said.
    years: Vec<i32>,
    /// The years that should have been read and are too many.
    beyond: Vec<i32>,
    unread: BTreeSet<String>,
}

impl Sources {
    /// Takes the files of a repository: path from the root, bytes.
    pub fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        Self::of(files.into_iter().map(|(path, bytes)| SourceFile::new(path, bytes)).collect())
    }

    /// Takes files that are decoded already.
    pub fn of(mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { sorted: files.len(), files, ..Self::default() }
    }

    /// Says what else stands in the repository and was not read, and why. Each such path is a file
    /// without a text, so that findings can point at it; whatever was read of it is forgotten.
    /// Files are numbered anew.
    #[must_use]
    pub fn refusing(self, refused: impl IntoIterator<Item = (String, Refused)>) -> Self {
        let refused: BTreeMap<_, _> = refused.into_iter().collect();
        if refused.is_empty() && self.later.is_empty() {
            return self;
        }
        let refused = refused.into_iter();
        self.holding(
            refused.map(|(path, why)| (path.clone(), Some(SourceFile::of_refused(path, why)))),
        )
    }

    /// Puts other files in the place of those at some paths, or none. Files are numbered anew.
    #[must_use]
    pub fn holding(self, others: impl IntoIterator<Item = (String, Option<SourceFile>)>) -> Self {
        let others: BTreeMap<_, _> = others.into_iter().collect();
        let read = self.files.into_iter().filter(|file| !others.contains_key(&file.path));
        let mut files: Vec<_> = read.collect();
        files.extend(others.into_values().flatten());
        Self {
            other_years: self.other_years,
            years: self.years,
            beyond: self.beyond,
            unread: self.unread,
            ..Self::of(files)
        }
    }

    /// What was not read, in the order of the paths.
    pub fn refused(&self) -> impl Iterator<Item = (FileId, &SourceFile, Refused)> {
        let all = self.files.iter().zip(0..);
        all.filter_map(|(file, at)| Some((FileId(at), file, file.refused()?)))
    }

    /// Whether a path, or a folder that it lies in, was not read: then nobody knows what is there.
    pub fn is_hidden(&self, path: &str) -> bool {
        let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
        ends.filter_map(|end| self.find(&path[..end])).any(|at| self.file(at).refused().is_some())
    }

    /// Says which other years have a plan, ascending: their submissions are none of this year's business.
    #[must_use]
    pub fn beside_years(mut self, years: Vec<String>) -> Self {
        self.other_years = years;
        self
    }

    /// Says which years were read, ascending.
    #[must_use]
    pub fn of_years(mut self, years: Vec<i32>) -> Self {
        self.years = years;
        self
    }

    /// Says which years should have been read too and are too many.
    #[must_use]
    pub fn short_of_years(mut self, beyond: Vec<i32>) -> Self {
        self.beyond = beyond;
        self
    }

    /// The years that should have been read and are too many.
    pub fn years_beyond(&self) -> &[i32] {
        &self.beyond
    }

    /// The years that were read, ascending; none where nobody has said.
    pub fn years(&self) -> &[i32] {
        &self.years
    }

    /// Whether a year answers for what stands at a path: it lies in that year's folders. For what
    /// lies in those of no year that was read, the last of them answers.
    pub fn answers(&self, year: i32, path: &str) -> bool {
        match year_of(path).filter(|own| self.years.contains(own)) {
            Some(own) => own == year,
            None => self.years.last().is_none_or(|last| *last == year),
        }
    }

    /// How a period or report of a year is asked for on the command line: with its year where that is
    /// not the last, which is taken by itself.
    pub fn asked_for(&self, year: i32, id: &str) -> String {
        let others = self.other_years.last().and_then(|other| year_named(other));
        match others.into_iter().chain(self.years.last().copied()).any(|other| year < other) {
            true => format!("{id} --year {year}"),
            false => id.to_owned(),
        }
    }

    /// Takes the files out.
    pub fn into_files(self) -> Vec<SourceFile> {
        self.files
    }

    /// Adds a file, or puts it in the place of the one at its path.
    pub fn put(&mut self, file: SourceFile) -> FileId {
        if let Some(id) = self.find(&file.path) {
            self.files[id.0 as usize] = file;
            return id;
        }
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.later.insert(file.path.clone(), id);
        self.files.push(file);
        id
    }

    /// The same without some files, as if nobody had read them. Files are numbered anew.
    #[must_use]
    pub fn without(mut self, paths: &BTreeSet<String>) -> Self {
        self.files.retain(|file| !paths.contains(&file.path));
        self.files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { sorted: self.files.len(), later: BTreeMap::new(), ..self }
    }

    /// Says which other files there are in the repository, of those that anyone asks about.
    #[must_use]
    pub fn beside_files(mut self, paths: BTreeSet<String>) -> Self {
        self.unread = paths;
        self
    }

    /// Whether the repository holds a file, read or not; `path` is from its root, with `/`. A link
    /// is none.
    pub fn exists(&self, path: &str) -> bool {
        let read = self.find(path).is_some_and(|file| self.file(file).refused().is_none());
        read || self.unread.contains(path)
    }

    /// The paths of all files of which it is known that they are there, or refused.
    pub fn known_paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| &file.path).chain(&self.unread).map(String::as_str)
    }

    /// The other years that have a plan.
    pub fn other_years(&self) -> &[String] {
        &self.other_years
    }

    /// What stands behind an id.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// The file at a path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        let (sorted, _) = self.files.split_at(self.sorted);
        // Of two at one path it is the last.
        let at = sorted.partition_point(|file| file.path.as_str() <= path).checked_sub(1);
        match at.filter(|at| sorted[*at].path == path) {
            Some(at) => u32::try_from(at).ok().map(FileId),
            None => self.later.get(path).copied(),
        }
    }

    /// The files in a folder and below, in order; `folder` ends in `/`.
    pub fn under<'s>(&'s self, folder: &str) -> impl Iterator<Item = (FileId, &'s SourceFile)> {
        let (sorted, later) = self.files.split_at(self.sorted);
        let first = sorted.partition_point(|file| file.path.as_str() < folder);
        let within = move |file: &&SourceFile| file.path.starts_with(folder);
        let sorted = (first..).zip(sorted[first..].iter().take_while(within));
        let later = (self.sorted..).zip(later).filter(move |(_, file)| within(file));
        sorted.chain(later).filter_map(|(at, file)| Some((FileId(u32::try_from(at).ok()?), file)))
    }

    /// The text of a place.
    pub fn text(&self, place: Place) -> &str {
        self.file(place.file).text.get(place.start..place.end).unwrap_or_default()
    }

    /// Where a place begins.
    pub fn start(&self, place: Place) -> Position {
        self.file(place.file).position(place.start)
    }

    /// The line that a place begins in, from 1.
    pub fn line(&self, place: Place) -> usize {
        let file = self.file(place.file);
        file.line_at(place.start.min(file.text.len()))
    }

    /// The fingerprint of the files in a folder that `wanted` picks: the SHA-256, in hexadecimal,
    /// of the lines `sha256sum` prints for them in the order of their paths, where their own lines end
    /// with LF. Before them stands that of
    /// a text that is taken from a file, where there is one.
    pub fn fingerprint(
        &self,
        folder: &str,
        taken: Option<(&str, String)>,
        wanted: impl Fn(FileId) -> bool,
    ) -> String {
        let mut whole = Sha256::new();
        if let Some((path, text)) = taken {
            whole.update(format!("{}  {path}\n", sha256(text.as_bytes())));
        }
        for (id, file) in self.under(folder) {
            if wanted(id) {
                // The same on a computer whose git writes files out with CRLF.
                let unix = line_ends::unix(file.bytes());
                let hash = sha256(unix.as_deref().unwrap_or(file.bytes()));
                whole.update(format!("{hash}  {}\n", file.path));
            }
        }
        hex(&whole.finalize())
    }
}

/// The SHA-256 of some bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes in hexadecimal.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_those_of_an_editor() {
        let file = SourceFile::new("a".into(), "mã\r\nđúng\rhạn\nx".as_bytes().to_vec());
        let at = |text: &str| file.position(file.text.find(text).expect("there"));
        assert_eq!(at("ã"), Position { line: 1, column: 2 });
        assert_eq!(at("n"), Position { line: 2, column: 3 });
        assert_eq!(at("hạn"), Position { line: 3, column: 1 });
        assert_eq!(at("x"), Position { line: 4, column: 1 });
        assert_eq!(file.position(usize::MAX), Position { line: 4, column: 2 });
        assert_eq!(file.line(1), "mã");
        assert_eq!(file.line(4), "x");
        // However long a line is.
        let long = "đúng hạn ".repeat(1_000);
        let file = SourceFile::new("a".into(), format!("a\r\n{long}\nb").into_bytes());
        assert_eq!(file.position(3 + long.len()), Position { line: 2, column: 9_001 });
    }
}
