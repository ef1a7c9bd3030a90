//! When two spellings are the same word, and the blanks of a cell.
//!
//! Case, normal form, kinds of blanks and where a tone mark sits (`hoà`, `hòa`) never matter;
//! letters always do.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Combining grave, acute, tilde, hook and dot below.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Whether a character leaves a gap: blanks and tabs of every width, no-break ones too, and line
/// ends.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() && c != '\u{85}'
}

/// Whether a character shows nothing at all: zero-width spaces and joiners, a byte-order mark in
/// the middle of a text, soft hyphens, marks of writing direction.
///
/// Fewer than [`super::unseen::kind`] knows. These come along when text is copied, and fall out of a
/// cell when it is read; the others stay, so that a word with one in it is not taken for the word that
/// it looks like. Where either may not stand, `unseen` reports it.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A cell's text: NFC, no blanks around it, every blank inside an ordinary one, line ends LF,
/// nothing invisible.
pub fn clean(text: &str) -> String {
    cleaned(text).into_owned()
}

/// A cell's text as [`clean`] makes it; the part of the text that it is where it says nothing else.
pub fn cleaned(text: &str) -> Cow<'_, str> {
    // Nearly every cell is as it should be already.
    if is_usual(text) {
        return Cow::Borrowed(text.trim_matches(' '));
    }
    let stays =
        |c: char| c == ' ' || c == '\n' || !(is_blank(c) || is_invisible(c) || c.is_control());
    let inner = text.trim_matches(is_blank);
    if inner.chars().all(stays) && is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(inner);
    }
    Cow::Owned(mended(text))
}

fn mended(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.nfc().filter(|c| !is_invisible(*c)) {
        match c {
            '\n' if before == '\r' => {}
            '\n' | '\r' => cleaned.push('\n'),
            c if is_blank(c) => cleaned.push(' '),
            c => cleaned.push(c),
        }
        before = c;
    }
    // Removing what was invisible may have brought a letter and its mark together.
    cleaned.trim_matches(is_blank).nfc().collect()
}

/// Whether a text is of characters that are nothing but what they look like.
#[inline]
pub fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// Whether a text is of printable ASCII and of Latin letters in NFC, as Vietnamese is typed nearly
/// everywhere: each is nothing but what it looks like. Told by the bytes that letters from U+00C0 to
/// U+01BF and from U+1E80 to U+1EFF begin with.
#[inline]
pub fn is_usual(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().all(|(at, byte)| match byte {
        b' '..=b'~' | 0x80..=0xbf | 0xc3..=0xc6 => true,
        0xe1 => matches!(bytes.get(at + 1), Some(0xba | 0xbb)),
        _ => false,
    })
}

/// A text in NFC.
pub fn composed(text: &str) -> Cow<'_, str> {
    if is_usual(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// A cell's text as it was typed, also what nobody sees of it, but in NFC, with line ends LF and
/// without blanks around it.
pub fn typed(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    composed(lines.trim_matches(is_blank)).into_owned()
}

/// The longest text, in bytes, whose spelling is looked into: a longer one names nothing.
const LONGEST: usize = 20_000;

/// What two spellings of the same words have in common.
pub fn key(text: &str) -> String {
    if text.len() > LONGEST {
        return text.to_owned();
    }
    if is_plain(text) {
        let lower = text.to_ascii_lowercase();
        return lower.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    }
    spelt(text)
}

fn spelt(text: &str) -> String {
    let mut words = Vec::new();
    for word in cleaned(text).split(is_blank).filter(|word| !word.is_empty()) {
        let mut letters = String::new();
        let mut tones = Vec::new();
        for c in word.nfd().flat_map(char::to_lowercase) {
            match c {
                // A capital eth looks like Đ and is typed for it.
                'ð' => letters.push('đ'),
                tone if TONES.contains(&tone) => tones.push(tone),
                c => letters.push(c),
            }
        }
        tones.sort_unstable();
        letters.extend(tones);
        words.push(letters);
    }
    words.join(" ")
}

/// The key without any mark, for telling what a misspelt word may mean: `Giá trị` → `gia tri`.
pub fn bare(text: &str) -> String {
    let letters = key(text).nfd().filter(|c| !is_combining_mark(*c)).collect::<String>();
    letters.replace('đ', "d")
}

/// At most so many characters, with `…` for what is left out.
pub fn shortened(text: &str, most: usize) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_word_are_equal() {
        for (one, other) in [
            ("hoà", "hòa"),
            ("Giá Trị", "giá  trị"),
            ("GIÁ\u{a0}TRỊ", "gia\u{301} tri\u{323}"),
            ("\u{feff}mã", "MÃ"),
            ("Ðúng", "đúng"),
            ("thuỷ sản", "thủy sản"),
        ] {
            assert_eq!(key(one), key(other), "{one} {other}");
        }
        for (one, other) in [("mã", "má"), ("ma", "mã"), ("hòa", "hóa"), ("trị", "trí")] {
            assert_ne!(key(one), key(other), "{one} {other}");
        }
        assert_eq!(bare("Giá trị Đơn"), "gia tri don");
    }

    proptest::proptest! {
        /// What is quickly told is what it would be told to be with care.
        #[test]
        fn the_quick_way_leads_to_the_same(
            text in "[ -~à-ỹa-zA-Z\u{a0}\u{200b}\u{300}-\u{323}\r\n\t\u{85}]{0,12}",
        ) {
            proptest::prop_assert_eq!(&*cleaned(&text), mended(&text));
            proptest::prop_assert_eq!(key(&text), spelt(&text));
            if matches!(cleaned(&text), Cow::Borrowed(_)) {
                proptest::prop_assert_eq!(typed(&text), cleaned(&text));
            }
        }
    }

    #[test]
    fn what_is_usual_is_seen_and_in_nfc() {
        for c in ('\0'..=char::MAX).filter(|c| is_usual(&c.to_string())) {
            assert!(c == ' ' || !(is_blank(c) || is_invisible(c) || c.is_control()), "{c:?}");
            assert!(crate::source::unseen::kind(c).is_none() && c != '\u{fffd}', "{c:?}");
            assert_eq!(is_nfc_quick([c].into_iter()), IsNormalized::Yes, "{c:?}");
        }
        assert!(is_usual("Đúng hạn, thủy sản: 5 %") && !is_usual("thuy\u{309}"));
    }

    #[test]
    fn cells_are_cleaned() {
        for (raw, cleaned) in [
            ("  a b ", "a b"),
            ("\u{a0}1\u{202f}520\u{200b}", "1 520"),
            ("Sơ\u{309}", "Sở"),
            ("a\r\nb\rc\n", "a\nb\nc"),
            ("set\u{ad}tled", "settled"),
            ("a\u{200b}\u{301}", "á"),
        ] {
            assert_eq!(clean(raw), cleaned, "{raw:?}");
        }
        assert_eq!(typed(" \u{200b}1\u{a0}520\r\nSơ\u{309}\u{a0}"), "\u{200b}1\u{a0}520\nSở");
    }
}
