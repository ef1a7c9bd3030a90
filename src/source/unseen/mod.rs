//! Characters that nobody sees: which they are, where they mislead, and how every output shows
//! them instead.
//!
//! What is shown is to be what is counted. So three questions have one answer each, here: what may
//! not stand in a value, an id or evidence ([`hidden`]); what may not stand even in prose, because
//! it changes how the text beside it looks ([`misleading`]); and what a reader sees in its place
//! ([`shown`], for JSON [`json`]). Of the other rooms it takes only `worded`.

mod alike;
pub mod json;

use std::borrow::Cow;
use std::ops::Range;

use crate::model::worded;
pub use alike::ascii;

worded! {
    /// What a character that shows nothing does.
    pub enum Kind {
        /// Forces a direction of writing on what follows: `54` is shown as `45`.
        Override = "override",
        /// Marks, embeds or isolates a direction of writing.
        Direction = "direction",
        /// Joins or parts letters: honest in emoji and some scripts.
        Joiner = "joiner",
        /// Chooses the look of the character before it: honest in emoji.
        Variation = "variation",
        /// A blank without width.
        ZeroWidth = "zero-width",
        /// Where a word may be broken.
        SoftHyphen = "soft-hyphen",
        /// A letter or blank that is drawn as nothing.
        Filler = "filler",
        /// A letter that only programs read.
        Tag = "tag",
        /// Ends a line in some programs and not in others.
        LineEnd = "line-end",
        /// A control character.
        Control = "control",
        /// A tab inside a cell.
        Tab = "tab",
        /// A blank that Excel does not write: narrower or wider than the usual one.
        OddBlank = "odd-blank",
        /// No character at all, or one that is drawn as nothing and has no meaning yet.
        Nothing = "nothing",
    }
}

/// What a character does that nobody sees; `None` for what is seen, and for blanks, tabs and the
/// ends of lines. Letters of private use are drawn by some fonts, at worst as a box: they are seen.
pub fn kind(c: char) -> Option<Kind> {
    // Nearly every character is a printable ASCII or Vietnamese letter.
    if matches!(c, ' '..='~' | '\t' | '\n' | '\r' | '\u{ae}'..='\u{34e}' | '\u{1ea0}'..='\u{1ef9}')
    {
        return None;
    }
    Some(match c {
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => Kind::Control,
        '\u{202d}' | '\u{202e}' => Kind::Override,
        '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202c}'
        | '\u{2066}'..='\u{2069}'
        // Deprecated, but still taken for marks of direction or shape by some.
        | '\u{206a}'..='\u{206f}' => Kind::Direction,
        '\u{200c}' | '\u{200d}' => Kind::Joiner,
        '\u{fe00}'..='\u{fe0f}' | '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{e0100}'..='\u{e01ef}' => {
            Kind::Variation
        }
        '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{34f}' | '\u{180e}' | '\u{2061}'..='\u{2064}' => {
            Kind::ZeroWidth
        }
        '\u{ad}' => Kind::SoftHyphen,
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{17b4}' | '\u{17b5}' | '\u{2800}' => {
            Kind::Filler
        }
        '\u{e0000}'..='\u{e007f}' => Kind::Tag,
        '\u{2028}' | '\u{2029}' => Kind::LineEnd,
        '\u{fff9}'..='\u{fffb}'
        | '\u{2065}'
        | '\u{fff0}'..='\u{fff8}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0080}'..='\u{e00ff}'
        | '\u{e01f0}'..='\u{e0fff}'
        | '\u{fdd0}'..='\u{fdef}' => Kind::Nothing,
        c if u32::from(c) & 0xfffe == 0xfffe => Kind::Nothing,
        _ => return None,
    })
}

/// Whether a character says nothing in prose and can be left out of it: a blank without width, a
/// place where a word may be broken.
pub fn is_idle(c: char) -> bool {
    matches!(kind(c), Some(Kind::ZeroWidth | Kind::SoftHyphen))
}

/// Characters of a kind that follow one another, and where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Which character begins it, to name it by its number.
    pub first: char,
    /// What they do.
    pub kind: Kind,
    /// Their bytes.
    pub span: Range<usize>,
}

/// Gathers neighbours that are the same character.
fn runs(found: impl Iterator<Item = (usize, char, Kind)>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, c, kind) in found {
        let end = at + c.len_utf8();
        match runs.last_mut() {
            Some(last) if last.first == c && last.span.end == at => last.span.end = end,
            _ => runs.push(Run { first: c, kind, span: at..end }),
        }
    }
    runs
}

/// What may not stand where a figure is read: everything that is not seen, and blanks that are not
/// Excel's. Ends of lines are left to who reads; controls too, for they are a fault of any text.
pub fn hidden(text: &str) -> Vec<Run> {
    if text.is_ascii() {
        return Vec::new();
    }
    runs(text.char_indices().filter_map(|(at, c)| {
        let odd = || (c.is_whitespace() && !is_usual_blank(c)).then_some(Kind::OddBlank);
        let kind = kind(c).or_else(odd).filter(|kind| *kind != Kind::Control)?;
        Some((at, c, kind))
    }))
}

/// The blanks that Excel leaves and the ends of lines.
fn is_usual_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{202f}')
}

/// What may not stand in a plan, its comments and its names: everything that is not seen. Blanks of
/// any width are seen.
pub fn hidden_in_plan(text: &str) -> Vec<Run> {
    if text.is_ascii() && !text.bytes().any(is_control) {
        return Vec::new();
    }
    runs(text.char_indices().filter_map(|(at, c)| Some((at, c, kind(c)?))))
}

fn is_control(byte: u8) -> bool {
    byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r') || byte == 0x7f
}

/// What may not stand in prose, where joiners, soft hyphens and the like are honest: what makes text
/// beside it look otherwise than it is, or hides text. That are overrides of direction, tags, hidden
/// ends of lines, a mark that turns what stands beside it to the left, and a direction that is
/// begun in a paragraph (`\n` and `\r` end one) and not ended.
pub fn misleading(text: &str) -> Vec<Run> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut found = Vec::new();
    // What was begun and not ended yet in this paragraph: isolates end what was begun within them.
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut isolates = 0;
    for (at, c) in text.char_indices() {
        match c {
            '\n' | '\r' => {
                found.append(&mut open);
                isolates = 0;
            }
            '\u{202a}' | '\u{202b}' => open.push((at, c)),
            '\u{2066}'..='\u{2068}' => {
                open.push((at, c));
                isolates += 1;
            }
            '\u{202c}' if open.last().is_some_and(|(_, c)| is_embedding(*c)) => {
                open.pop();
            }
            '\u{2069}' if isolates > 0 => {
                while open.pop().is_some_and(|(_, c)| is_embedding(c)) {}
                isolates -= 1;
            }
            '\u{202d}' | '\u{202e}' | '\u{200f}' | '\u{61c}' | '\u{2028}' | '\u{2029}' => {
                found.push((at, c));
            }
            c if kind(c) == Some(Kind::Tag) => found.push((at, c)),
            _ => {}
        }
    }
    found.append(&mut open);
    found.sort_unstable();
    runs(found.into_iter().filter_map(|(at, c)| Some((at, c, kind(c)?))))
}

fn is_embedding(c: char) -> bool {
    matches!(c, '\u{202a}' | '\u{202b}')
}

/// The first character of another script in a text that otherwise looks like an id or a path of
/// them: what the eye takes for ASCII and is none.
pub fn disguised(text: &str) -> Option<char> {
    let meant = alike::ascii(text)?;
    let is_id = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    let named = meant.chars().any(|c| c.is_ascii_alphabetic()) && meant.chars().all(is_id);
    text.chars().find(|c| !c.is_ascii() && kind(*c).is_none()).filter(|_| named)
}

/// A character by its number: `U+202E`.
pub fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// What is drawn instead of a character that nobody sees: the picture of a control character,
/// which every font of a terminal has, or its number in angle brackets.
fn push_shown(c: char, out: &mut String) {
    match c {
        '\0'..='\u{1f}' => out.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}')),
        '\u{7f}' => out.push('\u{2421}'),
        c => out.push_str(&format!("<{}>", code_point(c))),
    }
}

/// A text with everything that nobody sees made visible, ends of lines and tabs too: one line,
/// nothing taken away, and nothing that could steer a terminal.
pub fn shown(text: &str) -> Cow<'_, str> {
    shown_where(text, |c| c.is_ascii_control() || kind(c).is_some())
}

/// As [`shown`], but ends of lines and tabs stay.
pub fn shown_lines(text: &str) -> Cow<'_, str> {
    shown_where(text, |c| kind(c).is_some())
}

fn shown_where(text: &str, is_drawn: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.chars().any(&is_drawn) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_drawn(c) { push_shown(c, &mut out) } else { out.push(c) }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests;
