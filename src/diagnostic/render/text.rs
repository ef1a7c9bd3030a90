//! What every form shares about text: untrusted characters made harmless, and lines wrapped.

pub(crate) use crate::source::spelling::shortened;
use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

use crate::source::unseen;

/// A character that can do no harm on a terminal or in a log, and that can be seen, in as many
/// columns: control characters as their pictures; all else that nobody sees as `�`. For excerpts,
/// where columns count; the finding beside one names the character.
pub(super) fn harmless_char(char: char) -> char {
    match char {
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(char)).unwrap_or('\u{fffd}'),
        '\x7f' => '\u{2421}',
        char if unseen::kind(char).is_some() => '\u{fffd}',
        char => char,
    }
}

/// Text in one harmless line, with nothing taken away: what nobody sees is shown by its number.
pub(crate) fn harmless(text: impl Into<String> + AsRef<str>) -> String {
    without_commands(match unseen::shown(text.as_ref()) {
        Cow::Owned(shown) => shown,
        Cow::Borrowed(_) => text.into(),
    })
}

/// Breaks up what a CI server takes for a command anywhere in a line, `##[error]` or `##vso[…]`,
/// character by character, so that columns stay.
pub(super) fn without_commands(text: String) -> String {
    if !text.contains("##") {
        return text;
    }
    let mut done = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find("##") {
        let after = &rest[at + 2..];
        let opens = after.trim_start_matches(|c: char| c.is_ascii_alphanumeric()).starts_with('[');
        done.push_str(&rest[..at]);
        // Only the first of the two is settled: `###[` goes on with the second.
        done.push(if opens { '♯' } else { '#' });
        rest = &rest[at + 1..];
    }
    done.push_str(rest);
    done
}

/// How many columns a character takes.
pub(super) fn char_columns(char: char) -> usize {
    match char {
        '\t' => 4,
        char => char.width().unwrap_or(1),
    }
}

/// How many columns a text takes.
pub(super) fn columns(text: &str) -> usize {
    text.chars().map(char_columns).sum()
}

/// Wraps text at blanks into lines of at most so many columns; a longer word is broken. No line
/// but the first begins with `::`, which a CI server would take for a command.
pub(in crate::diagnostic) fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(10);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let size = columns(word);
        if used > 0 && (used + 1 + size <= width || word.starts_with("::")) {
            line.push(' ');
            line.push_str(word);
            used += 1 + size;
            continue;
        }
        if used > 0 {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        for char in word.chars() {
            let size = char_columns(char);
            if used + size > width && size > 0 && char != ':' {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(char);
            used += size;
        }
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_harmful_is_left_and_nothing_is_lost() {
        assert_eq!(
            harmless("a\x1b[31m\u{9b}b\u{202e}c\r\n\t\u{feff}"),
            "a␛[31m<U+009B>b<U+202E>c␍␊␉<U+FEFF>"
        );
        assert_eq!(harmless("đúng hạn — 1 520"), "đúng hạn — 1 520");
        assert_eq!(
            harmless("##[error]x ###[y ##vso[z ## [ #["),
            "♯#[error]x #♯#[y ♯#vso[z ## [ #["
        );
        assert_eq!(shortened("đúng", 4), "đúng");
        assert_eq!(shortened("đúng hạn", 4), "đúng…");
    }

    #[test]
    fn lines_keep_to_the_width() {
        assert_eq!(wrap("một hai ba bốn năm", 10), ["một hai ba", "bốn năm"]);
        assert_eq!(wrap("abcdefghijklm no", 10), ["abcdefghij", "klm no"]);
        assert_eq!(wrap("abcdefghi ::error", 10), ["abcdefghi ::error"]);
        assert_eq!(wrap("abcdefghij::error::", 10), ["abcdefghij::", "error::"]);
        assert_eq!(wrap("", 10), [""]);
    }
}
