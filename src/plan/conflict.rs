//! The marks that git leaves where two versions of a file could not be merged. Which of the two is
//! right only a person can say, so nothing between them is ever read.

use std::borrow::Cow;
use std::ops::Range;

use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{FileId, Place};
use crate::source::SourceFile;

/// A file holds the marks of a merge that was never finished.
pub(crate) static MERGE_CONFLICT: Rule = Rule::error("R220", "merge-conflict");

/// A conflict: from its first mark to its last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Conflict {
    /// Its bytes, without the last line end.
    pub span: Range<usize>,
    /// The bytes of each mark's line.
    marks: Vec<Range<usize>>,
}

/// A mark of git, seven signs at the beginning of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Ours,
    Base,
    Parting,
    Theirs,
}

impl Mark {
    /// The mark that a line is. Excel adds empty cells behind it when it saves a table.
    fn of(line: &str) -> Option<Self> {
        let line = line.strip_prefix('\u{feff}').unwrap_or(line);
        let mark = match line.as_bytes().first()? {
            b'<' => Self::Ours,
            b'|' => Self::Base,
            b'=' => Self::Parting,
            b'>' => Self::Theirs,
            _ => return None,
        };
        let sign = char::from(line.as_bytes()[0]);
        let rest = line.trim_start_matches(sign);
        if line.len() - rest.len() != 7 {
            return None;
        }
        let nothing = rest.chars().all(|c| matches!(c, ' ' | '\t' | ',' | ';'));
        let fits = nothing || (mark != Self::Parting && rest.starts_with([' ', '\t']));
        fits.then_some(mark)
    }
}

/// The conflicts of a text, in order.
///
/// One that is never closed reaches to the end of the text, and one that is never opened from its
/// beginning: where the doubt ends cannot be told. A line of seven `=` alone is none: so headings
/// are underlined.
pub(crate) fn conflicts(text: &str) -> Vec<Conflict> {
    // Nearly every file has none, and a single sign is soon sought.
    let has = |sign: u8, mark: &str| text.as_bytes().contains(&sign) && text.contains(mark);
    if !has(b'<', "<<<<<<<") && !has(b'>', ">>>>>>>") {
        return Vec::new();
    }
    let mut found: Vec<Conflict> = Vec::new();
    let mut open: Option<Vec<Range<usize>>> = None;
    let mut loose: Vec<Range<usize>> = Vec::new();
    for line in lines(text) {
        let Some(mark) = Mark::of(&text[line.clone()]) else { continue };
        match (mark, &mut open) {
            (Mark::Ours, None) => open = Some(vec![line]),
            // Opened again before it was closed: all of it is one.
            (Mark::Ours | Mark::Base | Mark::Parting, Some(marks)) => marks.push(line),
            (Mark::Base | Mark::Parting, None) => loose.push(line),
            (Mark::Theirs, Some(_)) => {
                let mut marks = open.take().unwrap_or_default();
                marks.push(line);
                found.push(closed(marks));
            }
            (Mark::Theirs, None) => {
                // The first may be all that was found so far, and long: what comes after it is put
                // to it.
                let from_top = found.first().is_some_and(|first| first.span.start == 0);
                let mut before = found.drain(..).map(|conflict| conflict.marks);
                let mut marks = before.next().unwrap_or_default();
                let sorted = if from_top { marks.len() } else { 0 };
                marks.extend(before.flatten());
                marks.append(&mut loose);
                marks.push(line.clone());
                marks[sorted..].sort_by_key(|mark| mark.start);
                found.push(Conflict { span: 0..line.end, marks });
            }
        }
    }
    if let Some(marks) = open {
        let start = marks.first().map_or(0, |mark| mark.start);
        let end = text.trim_end_matches(['\n', '\r']).len();
        found.push(Conflict { span: start..end, marks });
    }
    found
}

fn closed(marks: Vec<Range<usize>>) -> Conflict {
    let start = marks.first().map_or(0, |mark| mark.start);
    let end = marks.last().map_or(0, |mark| mark.end);
    Conflict { span: start..end, marks }
}

/// The lines of a text, whatever ends them.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split(['\n', '\r']).map(move |line| {
        let span = start..start + line.len();
        start = span.end + 1;
        span
    })
}

impl Conflict {
    /// A mark that was left over alone.
    pub fn mark(span: Range<usize>) -> Self {
        Self { marks: vec![span.clone()], span }
    }

    /// Whether any of these bytes are its own.
    pub fn touches(&self, span: &Range<usize>) -> bool {
        span.start < self.span.end && self.span.start < span.end
    }

    /// The finding, at its first mark.
    pub fn finding(&self, file: FileId, source: &SourceFile) -> Diagnostic {
        let place = |span: &Range<usize>| Place { file, start: span.start, end: span.end };
        let first = self.marks.first().cloned().unwrap_or(self.span.start..self.span.start);
        let last = self.marks.last().cloned().unwrap_or(first.clone());
        let line = |at: usize| source.position(at).line;
        let finding = Diagnostic::new(&MERGE_CONFLICT, place(&first))
            .with("from", line(self.span.start))
            .with("to", line(self.span.end));
        if last == first { finding } else { finding.see(place(&last), "last") }
    }
}

/// A text with blanks instead of these bytes, line ends kept: every other byte stays in its place.
fn blanked<'t>(text: &'t str, spans: impl IntoIterator<Item = Range<usize>>) -> Cow<'t, str> {
    let mut blanked = String::with_capacity(text.len());
    let mut from = 0;
    for span in spans {
        blanked.push_str(&text[from..span.start]);
        for c in text[span.clone()].chars() {
            match c {
                '\n' | '\r' => blanked.push(c),
                c => blanked.extend(std::iter::repeat_n(' ', c.len_utf8())),
            }
        }
        from = span.end;
    }
    if from == 0 && blanked.is_empty() {
        return Cow::Borrowed(text);
    }
    blanked.push_str(&text[from..]);
    Cow::Owned(blanked)
}

/// A text without its conflicts.
pub(crate) fn without<'t>(text: &'t str, conflicts: &[Conflict]) -> Cow<'t, str> {
    blanked(text, conflicts.iter().map(|conflict| conflict.span.clone()))
}

/// A text without the marks, with all versions that stand between them.
pub(crate) fn unmarked<'t>(text: &'t str, conflicts: &[Conflict]) -> Cow<'t, str> {
    blanked(text, conflicts.iter().flat_map(|conflict| conflict.marks.iter().cloned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first and last line of every conflict.
    fn found(text: &str) -> Vec<(usize, usize)> {
        let line = |at: usize| text[..at].matches('\n').count() + 1;
        conflicts(text).iter().map(|c| (line(c.span.start), line(c.span.end))).collect()
    }

    #[test]
    fn conflicts_are_found_by_their_marks() {
        for (text, expected) in [
            ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\nd\n", vec![(2, 6)]),
            ("a\r\n<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> x\r\nd\r\n", vec![(2, 6)]),
            ("<<<<<<< A\nb\n||||||| 1a2b\nc\n=======\nd\n>>>>>>> x", vec![(1, 7)]),
            ("<<<<<<<\n=======\n>>>>>>>\na\n<<<<<<< b\n=======\n>>>>>>> b\n", vec![(1, 3), (5, 7)]),
            // As Excel saves it.
            ("<<<<<<< HEAD,,,\nb\n=======,,,\nc\n>>>>>>> x,,,\n", vec![(1, 5)]),
            // Never closed, never opened.
            ("a\n<<<<<<< HEAD\nb\nc\n", vec![(2, 4)]),
            ("a\nb\n=======\nc\n>>>>>>> x\nd\n", vec![(1, 5)]),
            // None at all.
            ("a\n=======\nb\n", vec![]),
            ("a,1,\"======= b\"\n", vec![]),
            ("<<<<<<<<< a\n>>>>>>>b\n x <<<<<<< y\n", vec![]),
        ] {
            assert_eq!(found(text), expected, "{text:?}");
        }
    }

    #[test]
    fn blanks_keep_every_byte_in_its_place() {
        let text = "mã,số\n<<<<<<< HEAD\nđ,1\n=======\nđ,2\n>>>>>>> x\nb,3\n";
        let conflicts = conflicts(text);
        for blanked in [without(text, &conflicts), unmarked(text, &conflicts)] {
            assert_eq!(blanked.len(), text.len());
            assert_eq!(blanked.lines().count(), text.lines().count());
            assert!(blanked.ends_with("b,3\n") && !blanked.contains("===="));
        }
        assert!(unmarked(text, &conflicts).contains("đ,2"));
        assert!(!without(text, &conflicts).contains('đ'));
    }
}
