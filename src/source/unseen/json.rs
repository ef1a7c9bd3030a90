//! JSON in which nothing is hidden: what nobody sees is written by its number (`\u202e`), so that
//! the data stay exact and the text shows what it holds.

use std::io::{Error, Result, Write};

use serde::Serialize;

use super::kind;

/// Writes a value as JSON over several lines, without a last line end, in many small pieces.
///
/// # Errors
/// It cannot be written. Values that JSON lacks are none of ours.
pub fn write(value: &impl Serialize, out: &mut dyn Write) -> Result<()> {
    Ok(serde_json::to_writer_pretty(Shown(out), value)?)
}

/// A value as JSON over several lines, without a last line end. Values that JSON lacks (none of
/// ours) come out empty.
pub fn pretty(value: &impl Serialize) -> String {
    text(|out| serde_json::to_writer_pretty(out, value))
}

/// The same on one line, without blanks between its parts.
pub fn compact(value: &impl Serialize) -> String {
    text(|out| serde_json::to_writer(out, value))
}

fn text(write: impl FnOnce(Shown<&mut Vec<u8>>) -> serde_json::Result<()>) -> String {
    let mut out = Vec::new();
    // Made of texts.
    write(Shown(&mut out)).ok().and_then(|()| String::from_utf8(out).ok()).unwrap_or_default()
}

/// Hands JSON on with what nobody sees written by its number. Outside of texts JSON holds nothing of
/// the kind, and it is written by whole characters.
struct Shown<W>(W);

impl<W: Write> Write for Shown<W> {
    fn write(&mut self, piece: &[u8]) -> Result<usize> {
        let text = std::str::from_utf8(piece).map_err(Error::other)?;
        let mut from = 0;
        if !text.is_ascii() || text.contains('\u{7f}') {
            for (at, c) in text.char_indices().filter(|(_, c)| kind(*c).is_some()) {
                self.0.write_all(&piece[from..at])?;
                // JSON counts in units of UTF-16.
                for unit in c.encode_utf16(&mut [0; 2]) {
                    write!(self.0, "\\u{unit:04x}")?;
                }
                from = at + c.len_utf8();
            }
        }
        self.0.write_all(&piece[from..])?;
        Ok(piece.len())
    }

    fn flush(&mut self) -> Result<()> {
        self.0.flush()
    }
}
