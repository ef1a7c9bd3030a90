//! Which lines of a file have changed.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::source::SourceFile;

/// A line that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LineChange {
    /// Its number now, from 1; of a line that is gone, that of the line in its place.
    pub line: usize,
    /// What it held; `None` for a new line.
    pub was: Option<String>,
    /// What it holds; `None` for a line that is gone.
    pub now: Option<String>,
}

/// The lines in which a file differs from what it held, in order; none where only its bytes do
/// (line ends, encoding).
pub(super) fn changed_lines(before: &[u8], file: &SourceFile) -> Vec<LineChange> {
    let before = SourceFile::new(file.path.clone(), before.to_vec());
    let old = texts(&before);
    let new = texts(file);
    let last = file.line_count().max(1);
    let mut changes = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let (was, now) = (op.old_range(), op.new_range());
        for at in 0..was.len().max(now.len()) {
            let line = (now.start + at.min(now.len()) + 1).min(last);
            let text = |lines: &[&str], at: Option<usize>| {
                at.and_then(|at| lines.get(at)).map(|line| (*line).to_owned())
            };
            changes.push(LineChange {
                line,
                was: text(&old, was.clone().nth(at)),
                now: text(&new, now.clone().nth(at)),
            });
        }
    }
    changes
}

/// A file's lines without their ends. The end of the last line begins none of its own.
fn texts(file: &SourceFile) -> Vec<&str> {
    let mut lines: Vec<_> = (1..=file.line_count()).map(|line| file.line(line)).collect();
    if lines.last().is_some_and(|last| last.is_empty()) {
        lines.pop();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(before: &str, after: &str) -> Vec<(usize, Option<String>, Option<String>)> {
        let file = SourceFile::new("a.csv".into(), after.as_bytes().to_vec());
        let changes = changed_lines(before.as_bytes(), &file);
        changes.into_iter().map(|change| (change.line, change.was, change.now)).collect()
    }

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn lines_are_told_by_what_they_were_and_are() {
        assert_eq!(changes("a\nb\nc\n", "a\nB\nc\n"), [(2, some("b"), some("B"))]);
        assert_eq!(changes("a\nc\n", "a\nb\nc\n"), [(2, None, some("b"))]);
        assert_eq!(changes("a\nb\nc\n", "a\nc\n"), [(2, some("b"), None)]);
        assert_eq!(changes("a\nb\n", "a\n"), [(2, some("b"), None)]);
        assert_eq!(changes("a\n", ""), [(1, some("a"), None)]);
        assert_eq!(
            changes("a\nb\n", "x\ny\nz\n"),
            [(1, some("a"), some("x")), (2, some("b"), some("y")), (3, None, some("z"))]
        );
    }

    #[test]
    fn line_ends_and_encodings_are_no_lines() {
        assert_eq!(changes("a\nb\n", "a\r\nb"), []);
        assert_eq!(changes("a\nb\n", "\u{feff}a\nb\n"), []);
    }
}
