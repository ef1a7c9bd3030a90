//! Text that stays in the office. A comment is never printed; `<!-- nội bộ -->` or `<!-- internal -->`
//! keeps what follows it from print, up to the next heading or `<!-- hết nội bộ -->`. So does a
//! heading of that name for all that stands below it.
//!
//! Comments are found in the text as it is, before anybody asks what Markdown makes of them: in
//! code, in a table or half-way through a sentence they hide what they say they hide.

use std::borrow::Cow;
use std::ops::Range;

use crate::diagnostic::nearest;
use crate::source::spelling::bare;

/// From here on text is internal. None of the three is a character that text may hold, and each is
/// as long as the `�` that takes its place where text does hold it.
const OPEN: char = '\u{fdd0}';
/// From here on it is not.
const CLOSE: char = '\u{fdd1}';
/// Here stood a comment.
const GONE: char = '\u{fdd2}';

const OPENING: [&str; 2] = ["noi bo", "internal"];
const CLOSING: [&str; 4] = ["het noi bo", "/noi bo", "end internal", "/internal"];

/// What is wrong with a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// It begins and never ends.
    Unclosed,
    /// It may be meant to begin or end what is internal, and is taken to begin it.
    Unclear,
}

/// A text with a mark in place of each comment, every other byte in its place; and the comments at
/// fault.
pub(super) fn marked(text: &str) -> (Cow<'_, str>, Vec<(Fault, Range<usize>)>) {
    let mut faults = Vec::new();
    let is_own = |c: char| [OPEN, CLOSE, GONE].contains(&c);
    if !text.contains("<!") && !text.contains(is_own) {
        return (Cow::Borrowed(text), faults);
    }
    let text = text.replace(is_own, "\u{fffd}");
    let (mut marked, mut from) = (String::with_capacity(text.len()), 0);
    while let Some(start) = text[from..].find("<!").map(|at| from + at) {
        marked.push_str(&text[from..start]);
        let Some((end, mark, fault)) = comment(&text, start) else {
            marked.push_str("<!");
            from = start + 2;
            continue;
        };
        faults.extend(fault.map(|fault| (fault, start..end)));
        marked.push(mark);
        // The lines stay as they are, whatever stood in them.
        let rest = text.as_bytes()[start + mark.len_utf8()..end].iter();
        marked
            .extend(rest.map(|byte| if b"\r\n".contains(byte) { char::from(*byte) } else { ' ' }));
        from = end;
    }
    marked.push_str(&text[from..]);
    (Cow::Owned(marked), faults)
}

/// Where the comment ends that begins here, what takes its place, and what is wrong with it; `None`
/// where it is none and nobody can have meant one.
fn comment(text: &str, start: usize) -> Option<(usize, char, Option<Fault>)> {
    let rest = &text[start..];
    if let Some(inner) = rest.strip_prefix("<!--") {
        // `<!-->` is whole.
        if let Some(end) = [">", "->"].into_iter().find(|end| inner.starts_with(end)) {
            return Some((start + 4 + end.len(), GONE, None));
        }
        if let Some(length) = inner.find("-->") {
            let (mark, fault) = meaning(&inner[..length]);
            return Some((start + 4 + length + 3, mark, fault));
        }
    }
    // A word processor makes a long dash of two short ones.
    let after = rest.trim_start_matches(['<', '!', '-', '–', '—', '‑', ' ']);
    let is_meant = rest.starts_with("<!--") || is_opening(after.lines().next().unwrap_or_default());
    // Up to the next heading, which no internal text goes beyond.
    let is_heading = |line: &str| line.trim_start_matches(' ').starts_with('#');
    let mut end = start;
    for (at, line) in rest.split_inclusive('\n').enumerate() {
        if at > 0 && is_heading(line) {
            break;
        }
        end += line.len();
    }
    (is_meant && end - start > 3).then_some((end, OPEN, Some(Fault::Unclosed)))
}

/// What a comment does, and whether that is doubtful.
fn meaning(said: &str) -> (char, Option<Fault>) {
    let words = bare(said.trim_matches(|c: char| !c.is_alphanumeric() && c != '/'));
    let words = words.as_str();
    if OPENING.contains(&words) {
        (OPEN, None)
    } else if CLOSING.contains(&words) {
        (CLOSE, None)
    } else if is_opening(words) || nearest(words, OPENING.into_iter().chain(CLOSING)).is_some() {
        (OPEN, Some(Fault::Unclear))
    } else {
        (GONE, None)
    }
}

/// Whether a text begins as internal text does.
fn is_opening(text: &str) -> bool {
    let words = bare(text.get(..text.len().min(200)).unwrap_or(text));
    let after = OPENING.iter().find_map(|opening| words.strip_prefix(opening));
    after.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether a heading says that all below it is internal.
pub(super) fn is_heading(title: &str) -> bool {
    OPENING.contains(&bare(title.trim_matches(|c: char| !c.is_alphanumeric())).as_str())
}

/// What of a text is for print; `is_internal` says where it begins, and afterwards where it ends.
/// Of the blanks beside a comment one stays.
pub(super) fn spoken(text: &str, is_internal: &mut bool) -> String {
    let mut spoken = String::with_capacity(text.len());
    let mut is_beside = false;
    for c in text.chars() {
        match c {
            OPEN | CLOSE | GONE => {
                *is_internal = c == OPEN || *is_internal && c != CLOSE;
                is_beside = true;
            }
            ' ' if is_beside => {}
            _ if *is_internal => {}
            c => {
                if is_beside && !spoken.ends_with(char::is_whitespace) {
                    spoken.push(' ');
                }
                is_beside = false;
                spoken.push(c);
            }
        }
    }
    spoken
}
