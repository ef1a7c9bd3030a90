//! Bytes → text, for what Excel and editors really write.
//!
//! Signatures come first (byte-order marks, workbooks, PDF), then the pattern of NULs that UTF-16
//! leaves, then UTF-8, and only then the old eight-bit encodings, which are told apart by whether
//! their words could be Vietnamese. What is not understood is named, never mis-read.

mod legacy;
mod syllable;

use std::borrow::Cow;
use std::char::DecodeUtf16Error;

use encoding_rs::WINDOWS_1258;

use super::Refused;

/// How a text was encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    Utf8 {
        /// Whether it begins with a byte-order mark (which is no part of the text).
        mark: bool,
    },
    /// UTF-8 with a few bytes that are none: the text has U+FFFD in their place.
    DamagedUtf8,
    /// UTF-16, little end first. A half character is U+FFFD in the text.
    Utf16Le,
    /// UTF-16, big end first. A half character is U+FFFD in the text.
    Utf16Be,
    /// The ANSI code page of a Vietnamese Windows.
    Windows1258,
}

/// Why bytes cannot be read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Neither UTF-8, nor UTF-16, nor plausibly Windows-1258.
    UnknownEncoding,
    /// The old Vietnamese TCVN3 (ABC) bytes of `.VnTime` fonts.
    Tcvn3,
    /// The old Vietnamese VNI bytes.
    Vni,
    /// A workbook (`.xlsx`, `.ods`), whatever the name says.
    Workbook,
    /// An old workbook (`.xls`).
    OldWorkbook,
    /// A printed page, which has no cells to be read.
    Pdf,
    /// Some other binary file.
    Binary,
    /// It was not read at all.
    Refused(Refused),
}

/// A file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<'b> {
    /// The text as it is, not normalised, so that columns are those of an editor; empty if it is
    /// unreadable.
    pub text: Cow<'b, str>,
    /// How it was encoded.
    pub encoding: Encoding,
    /// Why it cannot be read.
    pub unreadable: Option<Unreadable>,
}

/// Decodes a file, in time linear in its length.
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    if let Some(body) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return marked_utf8(body);
    }
    if let Some(body) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(body, Encoding::Utf16Le);
    }
    if let Some(body) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(body, Encoding::Utf16Be);
    }
    if let Some(why) = signature(bytes) {
        return unreadable(why);
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return utf16(bytes, encoding);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => readable(text.into(), Encoding::Utf8 { mark: false }),
        Err(_) if is_mostly_utf8(bytes) => {
            readable(String::from_utf8_lossy(bytes), Encoding::DamagedUtf8)
        }
        Err(_) => eight_bit(bytes),
    }
}

fn unreadable(why: Unreadable) -> Decoded<'static> {
    let encoding = Encoding::Utf8 { mark: false };
    Decoded { text: Cow::Borrowed(""), encoding, unreadable: Some(why) }
}

/// A text, unless it is so full of control characters that it is none.
fn readable(text: Cow<'_, str>, encoding: Encoding) -> Decoded<'_> {
    // Nearly every text has no byte with which such a character begins. Told of many at a time.
    let many = |bytes: &[u8]| bytes.iter().fold(false, |any, byte| any | may_be_noise(*byte));
    if !text.as_bytes().chunks(4096).any(many) {
        return Decoded { text, encoding, unreadable: None };
    }
    let noise = text.chars().filter(|c| is_noise(*c)).count();
    // A stray NUL or two in a table are for its reader to point at; noise all over is no table.
    if noise > 3 && noise * 4 > text.chars().count() {
        return unreadable(Unreadable::Binary);
    }
    Decoded { text, encoding, unreadable: None }
}

/// Whether a character that is noise may begin with this byte.
fn may_be_noise(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0xe..=0x1f | 0x7f | 0xc2 | 0xef)
}

/// Control characters that no text file has, and what could not be decoded.
fn is_noise(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}'))
        || c == char::REPLACEMENT_CHARACTER
}

fn marked_utf8(body: &[u8]) -> Decoded<'_> {
    match std::str::from_utf8(body) {
        Ok(text) => readable(text.into(), Encoding::Utf8 { mark: true }),
        Err(_) => readable(String::from_utf8_lossy(body), Encoding::DamagedUtf8),
    }
}

fn utf16(body: &[u8], encoding: Encoding) -> Decoded<'_> {
    let (pairs, odd) = body.as_chunks::<2>();
    let mut text = String::with_capacity(body.len());
    text.extend(halves(pairs, encoding).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
    if !odd.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    readable(text.into(), encoding)
}

/// The characters of UTF-16, and its half characters.
fn halves(
    pairs: &[[u8; 2]],
    encoding: Encoding,
) -> impl Iterator<Item = Result<char, DecodeUtf16Error>> {
    char::decode_utf16(pairs.iter().map(move |pair| match encoding {
        Encoding::Utf16Be => u16::from_be_bytes(*pair),
        _ => u16::from_le_bytes(*pair),
    }))
}

/// UTF-16 without a mark: ids, figures and separators are ASCII, so one half of many pairs is NUL
/// and hardly ever the other.
fn unmarked_utf16(bytes: &[u8]) -> Option<Encoding> {
    if !bytes.contains(&0) {
        return None;
    }
    let (pairs, _) = bytes.as_chunks::<2>();
    let first = pairs.iter().filter(|pair| pair[0] == 0 && pair[1] != 0).count();
    let second = pairs.iter().filter(|pair| pair[1] == 0 && pair[0] != 0).count();
    let (encoding, many, few) = if second > first {
        (Encoding::Utf16Le, second, first)
    } else {
        (Encoding::Utf16Be, first, second)
    };
    let is_likely = many > 0 && many * 4 >= pairs.len() && few * 20 <= many;
    (is_likely && halves(pairs, encoding).all(|c| c.is_ok())).then_some(encoding)
}

/// What the first bytes, or names inside, give away.
fn signature(bytes: &[u8]) -> Option<Unreadable> {
    const BINARY: [&[u8]; 6] =
        [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!\x1a", b"7z\xbc\xaf", b"\x1f\x8b\x08"];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        // Word, PowerPoint and plain archives are zip files too.
        let other = has(bytes, b"word/") || has(bytes, b"ppt/");
        let workbook = has(bytes, b"xl/")
            || has(bytes, b"opendocument.spreadsheet")
            || (has(bytes, b"[Content_Types].xml") && !other);
        return Some(if workbook { Unreadable::Workbook } else { Unreadable::Binary });
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        let other = has(bytes, b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0");
        return Some(if other { Unreadable::Binary } else { Unreadable::OldWorkbook });
    }
    if bytes.starts_with(b"%PDF-") {
        return Some(Unreadable::Pdf);
    }
    BINARY.iter().any(|start| bytes.starts_with(start)).then_some(Unreadable::Binary)
}

fn has(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// Whether a text is UTF-8 but for a few places, say where a line of another file was pasted in.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let mut letters = 0;
    let mut broken = 0;
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    letters > 0 && broken * 4 <= letters
}

fn eight_bit(bytes: &[u8]) -> Decoded<'_> {
    let noise = bytes.iter().filter(|byte| is_noise(char::from(**byte)) && **byte < 0x80).count();
    if noise * 20 > bytes.len() {
        return unreadable(Unreadable::Binary);
    }
    match legacy::recognise(bytes) {
        Ok(()) => {
            let (text, _) = WINDOWS_1258.decode_without_bom_handling(bytes);
            readable(text, Encoding::Windows1258)
        }
        Err(why) => unreadable(why),
    }
}

#[cfg(test)]
mod tests;
