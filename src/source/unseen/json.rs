//! JSON in which nothing is hidden: what nobody sees is written by its number (`\u202e`), so that
//! the data stay exact and the text shows what it holds.

use std::io;

use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};

use super::kind;

/// Writes a value as JSON over several lines, without a last line end.
///
/// # Errors
/// It cannot be written. Values that JSON lacks are none of ours.
pub fn write(value: &impl Serialize, out: &mut dyn io::Write) -> io::Result<()> {
    // In pieces that are worth passing on.
    let mut out = io::BufWriter::new(out);
    let form = Open(PrettyFormatter::new());
    value.serialize(&mut Serializer::with_formatter(&mut out, form))?;
    io::Write::flush(&mut out)
}

/// A value as JSON over several lines, without a last line end. Values that JSON lacks (none of
/// ours) come out empty.
pub fn pretty(value: &impl Serialize) -> String {
    text(value, Open(PrettyFormatter::new()))
}

/// The same, handed on piece by piece: of what is long no more than a piece is held.
///
/// # Errors
/// It cannot be written.
pub fn write_pretty(value: &impl Serialize, out: &mut dyn io::Write) -> io::Result<()> {
    let mut out = io::BufWriter::with_capacity(1 << 16, out);
    let form = Open(PrettyFormatter::new());
    value.serialize(&mut Serializer::with_formatter(&mut out, form))?;
    io::Write::flush(&mut out)
}

/// The same on one line, without blanks between its parts.
pub fn compact(value: &impl Serialize) -> String {
    text(value, Dense)
}

fn text(value: &impl Serialize, form: impl Formatter) -> String {
    let mut out = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut out, form);
    match value.serialize(&mut serializer) {
        // Made of texts.
        Ok(()) => String::from_utf8(out).unwrap_or_default(),
        Err(_) => String::new(),
    }
}

/// A piece of a text, with what nobody sees written by its number.
fn shown<W: ?Sized + io::Write>(writer: &mut W, fragment: &str) -> io::Result<()> {
    if fragment.is_ascii() && !fragment.contains('\u{7f}') {
        return writer.write_all(fragment.as_bytes());
    }
    let mut from = 0;
    for (at, c) in fragment.char_indices().filter(|(_, c)| kind(*c).is_some()) {
        writer.write_all(&fragment.as_bytes()[from..at])?;
        // JSON counts in units of UTF-16.
        for unit in c.encode_utf16(&mut [0; 2]) {
            write!(writer, "\\u{unit:04x}")?;
        }
        from = at + c.len_utf8();
    }
    writer.write_all(&fragment.as_bytes()[from..])
}

/// The densest form but for texts.
struct Dense;

impl Formatter for Dense {
    fn write_string_fragment<W>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + io::Write,
    {
        shown(writer, fragment)
    }
}

/// The usual form but for texts.
struct Open(PrettyFormatter<'static>);

impl Formatter for Open {
    fn write_string_fragment<W>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + io::Write,
    {
        shown(writer, fragment)
    }

    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_array(writer)
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array(writer)
    }

    fn begin_array_value<W>(&mut self, writer: &mut W, first: bool) -> io::Result<()>
    where
        W: ?Sized + io::Write,
    {
        self.0.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W>(&mut self, writer: &mut W, first: bool) -> io::Result<()>
    where
        W: ?Sized + io::Write,
    {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object_value(writer)
    }
}
