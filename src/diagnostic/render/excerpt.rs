//! The lines of a source that an excerpt shows: few enough of them, each cut around what matters
//! in it, with every character made harmless.

use std::ops::Range;

use super::text::{char_columns, harmless_char, without_commands};
use crate::model::Place;
use crate::source::spelling::is_usual;
use crate::source::{Position, SourceFile};

/// Lines at the beginning and the end of a long stretch that are shown; those between are folded.
const FIRST: usize = 5;
const LAST: usize = 2;

/// A piece of a source, ready to be drawn.
pub(super) struct Excerpt {
    /// The lines, joined by `\n`.
    pub source: String,
    /// The number of the first.
    pub first: usize,
    /// The number of the last.
    pub last: usize,
    /// The bytes of `source` to underline.
    pub underlined: Range<usize>,
}

impl Excerpt {
    /// The lines of a place, each at most `width` columns wide; `span` is where it begins and ends.
    pub(super) fn new(
        file: &SourceFile,
        place: Place,
        span: (Position, Position),
        width: usize,
    ) -> Self {
        let within = |byte: usize, line: usize| {
            let line = file.line_span(line);
            file.text.ceil_char_boundary(byte).clamp(line.start, line.end) - line.start
        };
        let (start, end) = span;
        let first = within(place.start, start.line);
        // A stretch that ends with a line's end does not reach into the next one.
        let (end, last) = match end {
            Position { line, column: 1 } if line > start.line => (line - 1, usize::MAX),
            end => (end.line, within(place.end.max(place.start), end.line)),
        };
        let mut source = String::new();
        let mut underlined = 0..0;
        for line in start.line..=end {
            let from = if line == start.line { first } else { 0 };
            if line > start.line {
                source.push('\n');
            }
            if line >= start.line + FIRST && line + LAST <= end {
                continue;
            }
            let to = if line == end { last } else { usize::MAX };
            let cut = cut(file.line(line), from..to, width);
            if line == start.line {
                underlined.start = source.len() + cut.underlined.start;
            }
            if line == end {
                underlined.end = source.len() + cut.underlined.end;
            }
            source.push_str(&cut.text);
        }
        underlined.end = underlined.end.max(underlined.start);
        Self { source, first: start.line, last: end, underlined }
    }
}

struct Cut {
    text: String,
    /// In bytes of `text`.
    underlined: Range<usize>,
}

/// Cuts a line to `width` columns around the bytes that are underlined. Looks at as much of the line
/// as it shows, whatever its length.
fn cut(line: &str, underlined: Range<usize>, width: usize) -> Cut {
    let (from, to) = (underlined.start.min(line.len()), underlined.end.min(line.len()));
    // Nearly every line is short and shown as it is.
    if line.len() <= width && is_usual(line) && !line.contains("##") {
        return Cut { text: line.to_owned(), underlined: from..to.max(from) };
    }
    let fits = fitting(line.chars(), width);
    let whole = line.chars().nth(fits).is_none();
    // A third of the width is kept for what stands before.
    let before = line[..from].char_indices().rev().take(width / 3).last();
    let begin = if whole { 0 } else { before.map_or(from, |(at, _)| at) };
    let mut chars: Vec<char> = Vec::new();
    if begin > 0 {
        chars.push('…');
    }
    let rest = || line[begin..].chars();
    let kept = if whole { fits } else { fitting(rest(), width - 2) };
    chars.extend(rest().take(kept).map(|char| match char {
        '\t' => '\t',
        char => harmless_char(char),
    }));
    if rest().nth(kept).is_some() {
        chars.push('…');
    }
    let at = |byte: usize| {
        let shown = line[begin..byte.max(begin)].chars().take(chars.len()).count();
        (shown + usize::from(begin > 0)).min(chars.len())
    };
    let (start, end) = (at(from), at(to));
    let text = without_commands(chars.into_iter().collect());
    let byte = |char| text.char_indices().nth(char).map_or(text.len(), |(byte, _)| byte);
    let underlined = byte(start)..byte(end.max(start));
    Cut { text, underlined }
}

/// How many of the characters fit into so many columns.
fn fitting(chars: impl Iterator<Item = char>, width: usize) -> usize {
    let mut used = 0;
    chars
        .take_while(|char| {
            used += char_columns(harmless_char(*char)).max(char_columns(*char));
            used <= width
        })
        // A line of nothing but combining marks takes no columns at all.
        .take(4 * width)
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::FileId;

    fn excerpt(text: &str, from: usize, to: usize, width: usize) -> (String, String) {
        let file = SourceFile::new("a".into(), text.as_bytes().to_vec());
        let place = Place { file: FileId(0), start: from, end: to };
        let span = (file.position(from), file.position(to));
        let excerpt = Excerpt::new(&file, place, span, width);
        let underlined = excerpt.source[excerpt.underlined.clone()].to_owned();
        (excerpt.source, underlined)
    }

    #[test]
    fn a_long_line_is_cut_around_what_matters() {
        let long = format!("{}đúng{}", "a".repeat(500), "b".repeat(500));
        let (source, underlined) = excerpt(&long, 500, 506, 40);
        assert_eq!(source, format!("…{}đúng{}…", "a".repeat(13), "b".repeat(21)));
        assert_eq!(underlined, "đúng");
        let (source, underlined) = excerpt(&long, 2, 900, 40);
        assert_eq!(source, format!("{}…", "a".repeat(38)));
        assert_eq!(underlined, format!("{}…", "a".repeat(36)));
        let (source, underlined) = excerpt(&long, long.len(), long.len(), 40);
        assert_eq!(source, format!("…{}", "b".repeat(13)));
        assert_eq!(underlined, "");
    }

    #[test]
    fn what_fits_is_not_cut() {
        let (source, underlined) = excerpt("mã,giá trị\r\nsố,1\r\n", 16, 20, 40);
        assert_eq!((source.as_str(), underlined.as_str()), ("số,1", "số"));
        let exactly = "c".repeat(40);
        assert_eq!(excerpt(&exactly, 0, 1, 40).0, exactly);
    }

    #[test]
    fn a_long_stretch_is_folded() {
        let text: String = (1..=30).map(|line| format!("dòng {line}\n")).collect();
        let (source, underlined) = excerpt(&text, 6, text.len(), 40);
        assert_eq!(source.lines().count(), 30);
        assert_eq!(source.lines().filter(|line| !line.is_empty()).count(), FIRST + LAST);
        assert!(source.ends_with("dòng 29\ndòng 30"), "{source}");
        assert!(underlined.starts_with("1\ndòng 2") && underlined.ends_with("30"));
    }
}
