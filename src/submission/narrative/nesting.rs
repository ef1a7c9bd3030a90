//! How deep lists and quotations may stand within one another.
//!
//! A tree of text is read, laid out and written by functions that call themselves, so its depth has
//! to be bounded where it comes in; and the parser of Markdown takes time by depth times lines.

use std::borrow::Cow;
use std::ops::Range;

/// The deepest that a list stands within lists. A report printed on paper shows three levels apart;
/// what is written for one has never needed more than four.
pub(super) const DEEPEST: usize = 8;

/// The column (from 0) from which on nothing opens a list or a quotation any more. Each level takes
/// at least one column of its own, two if it is a list, so this bounds what the parser has to hold
/// open; a line whose text begins out there is no text of a narrative.
const WIDEST: usize = 200;

/// A text in which no level opens too far to the right, every byte in its place: the marks that
/// would open one are blanks. And where the first of them stood.
pub(super) fn bounded(text: &str) -> (Cow<'_, str>, Option<Range<usize>>) {
    let mut bounded = String::new();
    let mut first = None;
    let mut from = 0;
    let mut start = 0;
    for line in text.split(['\n', '\r']) {
        if let Some(marks) = marks_beyond(line.as_bytes()) {
            let marks = start + marks.start..start + marks.end;
            bounded.push_str(&text[from..marks.start]);
            bounded.extend(std::iter::repeat_n(' ', marks.len()));
            from = marks.end;
            first = first.or(Some(start..start + line.len()));
        }
        start += line.len() + 1;
    }
    if first.is_none() {
        return (Cow::Borrowed(text), None);
    }
    bounded.push_str(&text[from..]);
    (Cow::Owned(bounded), first)
}

/// From the first mark of a list or quotation too far to the right up to where the line's text
/// begins.
fn marks_beyond(line: &[u8]) -> Option<Range<usize>> {
    let is_end = |at: usize| line.get(at).is_none_or(|byte| matches!(byte, b' ' | b'\t'));
    let (mut at, mut column) = (0, 0);
    let mut first = None;
    let mut rule = true;
    let mut sign = None;
    while let Some(byte) = line.get(at) {
        let digits = line[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let width = match byte {
            b' ' => 1,
            // Up to the next column that four divides.
            b'\t' => 4 - column % 4,
            b'>' => 1,
            b'-' | b'+' | b'*' if is_end(at + 1) => 1,
            _ if digits > 0
                && matches!(line.get(at + digits), Some(b'.' | b')'))
                && is_end(at + digits + 1) =>
            {
                digits + 1
            }
            _ => break,
        };
        if !matches!(byte, b' ' | b'\t') {
            rule &= matches!(byte, b'-' | b'*') && sign.is_none_or(|sign| sign == *byte);
            sign = Some(*byte);
            if column >= WIDEST {
                first = first.or(Some(at));
            }
        }
        column += width;
        at += if *byte == b'\t' { 1 } else { width };
    }
    // A whole line of one sign is a rule across the page and opens nothing.
    let first = first.filter(|_| !(rule && at == line.len()))?;
    Some(first..at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_stays_as_it_is() {
        let centred = format!("{}(Ký tên)\n", " ".repeat(300));
        for text in [
            "",
            "- a\n  - b\n    1. c\n",
            "> > > a\n",
            &"- ".repeat(500),
            &format!("{}\n", "* ".repeat(500)),
            &centred,
            &"1".repeat(500),
        ] {
            assert_eq!(bounded(text), (Cow::Borrowed(text), None), "{text}");
        }
    }

    #[test]
    fn a_mark_too_far_to_the_right_opens_nothing_and_moves_nothing() {
        for mark in ["- ", "+ ", "* ", "1. ", "12) ", ">", "> - ", "-\t"] {
            let text = format!("a\r\n{}đ\r- b\n", mark.repeat(400));
            let (bounded, first) = bounded(&text);
            assert_eq!(bounded.len(), text.len(), "{mark}");
            assert_eq!(first, Some(3..text.len() - 5), "{mark}");
            assert!(bounded.ends_with("  đ\r- b\n"), "{mark}");
            let left = bounded.matches(mark.trim_end()).count();
            assert!((50..=202).contains(&left), "{mark}: {left}");
        }
    }
}
