//! A part of a workbook as a stream of XML, of which nothing is taken on trust: no document type and
//! so no entities of its own, no tag or text without end, no depth without end. Nothing here calls
//! itself, and no more than one tag or text is held at a time.

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Read};

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::QName;
use quick_xml::{Reader, XmlVersion};

use super::Unusable;

/// The longest tag or text, in bytes. A cell holds 32,767 characters, and the longest tag lists the
/// cells that a conditional format applies to.
const LONGEST: usize = 1 << 20;

/// The deepest that elements stand in one another: in a real workbook it is ten or so.
const DEEPEST: usize = 64;

/// A part being read.
pub(super) struct Xml<R: Read> {
    reader: Reader<Bounded<BufReader<R>>>,
    buffer: Vec<u8>,
    depth: usize,
}

impl<R: Read> Xml<R> {
    /// Begins to read.
    pub fn new(part: R) -> Self {
        let mut reader = Reader::from_reader(Bounded { inner: BufReader::new(part), taken: 0 });
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new(), depth: 0 }
    }

    /// What comes next; an empty element is its start and its end. At the end of the part, and only
    /// there, [`Event::Eof`].
    pub fn next(&mut self) -> Result<Event<'_>, Unusable> {
        self.buffer.clear();
        self.reader.get_mut().taken = 0;
        let event = self.reader.read_event_into(&mut self.buffer).map_err(|_| Unusable::Damaged)?;
        match event {
            Event::Start(_) if self.depth == DEEPEST => return Err(Unusable::Damaged),
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            // What an entity stands for, and how often, is its author's choice.
            Event::DocType(_) => return Err(Unusable::Damaged),
            // It ends in the middle.
            Event::Eof if self.depth > 0 => return Err(Unusable::Damaged),
            _ => {}
        }
        Ok(event)
    }
}

/// The text that an event is, if it is any.
pub(super) fn text<'e>(event: &'e Event<'_>) -> Result<Option<Cow<'e, str>>, Unusable> {
    match event {
        Event::Text(text) => Ok(Some(text.xml10_content())),
        Event::CData(text) => Ok(Some(text.xml10_content())),
        Event::GeneralRef(reference) => character(reference).map(|c| Some(Cow::Owned(c))),
        _ => Ok(None),
    }
}

fn character(reference: &BytesRef<'_>) -> Result<String, Unusable> {
    match reference.resolve_char_ref() {
        Ok(Some(c)) => Ok(c.to_string()),
        Ok(None) => {
            let known = resolve_predefined_entity(reference);
            known.map(str::to_owned).ok_or(Unusable::Damaged)
        }
        Err(_) => Err(Unusable::Damaged),
    }
}

/// The values of a tag's attributes of these names, prefixes aside. One that is given twice has no
/// value that all programs would agree on.
pub(super) fn attributes<const N: usize>(
    tag: &BytesStart<'_>,
    names: [&str; N],
) -> Result<[Option<String>; N], Unusable> {
    valued(tag, names, |key| key.local_name().into_inner())
}

/// The same with their prefixes, where one name has two.
pub(super) fn prefixed<const N: usize>(
    tag: &BytesStart<'_>,
    names: [&str; N],
) -> Result<[Option<String>; N], Unusable> {
    valued(tag, names, |key| key.into_inner())
}

fn valued<const N: usize>(
    tag: &BytesStart<'_>,
    names: [&str; N],
    called: for<'k> fn(QName<'k>) -> &'k str,
) -> Result<[Option<String>; N], Unusable> {
    let mut values = [const { None }; N];
    // The check for names given twice takes time by the square of their number.
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Unusable::Damaged)?;
        let name = called(attribute.key);
        let Some(at) = names.iter().position(|known| *known == name) else { continue };
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        let value = value.map_err(|_| Unusable::Damaged)?.into_owned();
        if values[at].replace(value).is_some() {
            return Err(Unusable::Damaged);
        }
    }
    Ok(values)
}

/// A reader that gives no more than so many bytes between two events.
struct Bounded<R> {
    inner: R,
    taken: usize,
}

impl<R: BufRead> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.taken > LONGEST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.taken += amount;
        self.inner.consume(amount);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All the text of a part.
    fn read(part: &str) -> Result<String, Unusable> {
        let mut xml = Xml::new(part.as_bytes());
        let mut all = String::new();
        loop {
            match xml.next()? {
                Event::Eof => return Ok(all),
                event => all.extend(text(&event)?),
            }
        }
    }

    #[test]
    fn texts_are_as_they_were_meant() {
        let part =
            "<?xml version=\"1.0\"?><a>1 &lt; 2 &amp; &#x111;&#46;<![CDATA[<&amp;>]]><b/></a>";
        assert_eq!(read(part).as_deref(), Ok("1 < 2 & đ.<&amp;>"));
    }

    #[test]
    fn nothing_without_a_bound_is_read() {
        let deep = format!("{}{}", "<a>".repeat(65), "</a>".repeat(65));
        let long = format!("<a>{}</a>", "x".repeat(3 * LONGEST));
        let wide = format!("<a b=\"{}\"/>", "x".repeat(3 * LONGEST));
        for part in [
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            "<a>&b;</a>",
            "<a>&#0;</a>",
            "<a><b></a></b>",
            "<a>",
            "<a b=\"",
            "<!-- ",
            deep.as_str(),
            &long,
            &wide,
        ] {
            let begin: String = part.chars().take(40).collect();
            assert_eq!(read(part), Err(Unusable::Damaged), "{begin}");
        }
        let fits = format!("<a>{}</a>", "x".repeat(LONGEST / 2));
        assert!(read(&fits).is_ok());
    }

    #[test]
    fn an_attribute_given_twice_has_no_value() {
        let tag = BytesStart::from_content("c r=\"A1\" x:s=\"&lt;\"", 1);
        let values = attributes(&tag, ["r", "s", "t"]);
        assert_eq!(values, Ok([Some("A1".to_owned()), Some("<".to_owned()), None]));
        let twice = BytesStart::from_content("c r=\"A1\" r=\"B1\"", 1);
        assert_eq!(attributes(&twice, ["r"]), Err(Unusable::Damaged));
        assert_eq!(attributes(&twice, ["s"]), Ok([None]));
    }
}
