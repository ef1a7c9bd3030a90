//! Bytes → text, for what Excel and editors really write.

/// How a text was encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    Utf8 {
        /// Whether it begins with a byte-order mark (which is no part of the text).
        mark: bool,
    },
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
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
    /// A workbook (`.xlsx`), whatever the name says.
    Workbook,
    /// An old workbook (`.xls`).
    OldWorkbook,
    /// A PDF.
    Pdf,
    /// Some other binary file.
    Binary,
}

/// A file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text as it is, not normalised, so that columns are those of an editor; empty if it is
    /// unreadable.
    pub text: String,
    /// How it was encoded.
    pub encoding: Encoding,
    /// Why it cannot be read.
    pub unreadable: Option<Unreadable>,
}

/// Decodes a file.
pub fn decode(bytes: &[u8]) -> Decoded {
    let (mark, body) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(body) => (true, body),
        None => (false, bytes),
    };
    let encoding = Encoding::Utf8 { mark };
    match std::str::from_utf8(body) {
        Ok(text) => Decoded { text: text.to_owned(), encoding, unreadable: None },
        Err(_) => {
            Decoded { text: String::new(), encoding, unreadable: Some(Unreadable::UnknownEncoding) }
        }
    }
}
