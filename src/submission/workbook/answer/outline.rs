//! An element of XML with its children as pieces of its text, so that one piece can be changed and
//! all others stay as they are, byte for byte.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::submission::workbook::xml::attributes;

/// An element as its text has it.
#[derive(Debug)]
pub(super) struct Outline<'x> {
    xml: &'x str,
    /// What stands before each name in it: `x:`, or nothing.
    pub prefix: String,
    /// The namespace that it is in, where it names one.
    pub namespace: Option<String>,
    /// Its own tag; of an element without contents all of it.
    tag: Range<usize>,
    /// Where its contents end; `None` where it has no closing tag.
    end: Option<usize>,
    /// Its children, in order.
    pub children: Vec<Child>,
}

/// A child of an element.
#[derive(Debug, Clone)]
pub(super) struct Child {
    /// Its name without a prefix.
    pub name: String,
    /// Where all of it stands.
    pub range: Range<usize>,
}

impl<'x> Outline<'x> {
    /// Reads an element with its children; `None` where it is not well-formed, or has a document
    /// type.
    pub fn of(xml: &'x str) -> Option<Self> {
        let mut reader = Reader::from_str(xml);
        let mut root: Option<Self> = None;
        let (mut depth, mut open): (usize, Option<Child>) = (0, None);
        loop {
            let from = position(&reader)?;
            let event = reader.read_event().ok()?;
            let to = position(&reader)?;
            match event {
                Event::Eof => return root.filter(|_| depth == 0),
                Event::DocType(_) => return None,
                Event::Start(tag) | Event::Empty(tag) if root.is_none() => {
                    root = Some(Self::root(xml, &tag, from..to)?);
                    depth = usize::from(!xml[from..to].ends_with("/>"));
                }
                Event::Start(tag) => {
                    if depth == 1 {
                        open = Some(Child { name: local(&tag), range: from..to });
                    }
                    depth += 1;
                }
                Event::Empty(tag) if depth == 1 => {
                    let child = Child { name: local(&tag), range: from..to };
                    root.as_mut()?.children.push(child);
                }
                Event::End(_) => {
                    depth = depth.checked_sub(1)?;
                    match (depth, open.take()) {
                        (0, _) => root.as_mut()?.end = Some(from),
                        (1, Some(child)) => {
                            let range = child.range.start..to;
                            root.as_mut()?.children.push(Child { range, ..child });
                        }
                        (_, still) => open = still,
                    }
                }
                _ => {}
            }
        }
    }

    fn root(xml: &'x str, tag: &BytesStart<'_>, range: Range<usize>) -> Option<Self> {
        let name = tag.name().into_inner().to_owned();
        let prefix = name.split_once(':').map(|(prefix, _)| format!("{prefix}:"));
        let prefix = prefix.unwrap_or_default();
        let key = match prefix.trim_end_matches(':') {
            "" => "xmlns".to_owned(),
            prefix => format!("xmlns:{prefix}"),
        };
        let mut attributes = tag.attributes();
        let mut all = attributes.with_checks(false).flatten();
        let found = all.find(|attribute| attribute.key.into_inner() == key);
        let namespace = found.map(|attribute| attribute.value.into_owned());
        Some(Self { xml, prefix, namespace, tag: range, end: None, children: Vec::new() })
    }

    /// The text of a child.
    pub fn text(&self, child: &Child) -> &'x str {
        &self.xml[child.range.clone()]
    }

    /// The first child of a name.
    pub fn child(&self, name: &str) -> Option<&Child> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Where a new child is put that must stand before others of these names: before the first of
    /// them, or at the end.
    pub fn before(&self, names: &[&str]) -> usize {
        let first = self.children.iter().find(|child| names.contains(&child.name.as_str()));
        first.map_or(self.end.unwrap_or(self.tag.end), |child| child.range.start)
    }

    /// Its text with pieces of it replaced. An element without contents gets a closing tag.
    pub fn edited(&self, mut edits: Vec<Edit>) -> String {
        // What is put in before a piece stands before what that piece becomes.
        edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
        let mut out = String::new();
        let mut at = 0;
        let closing = self.end.is_none().then(|| self.tag.clone());
        for Edit { range, text } in edits {
            self.copy(&mut out, at..range.start.max(at), closing.as_ref());
            out.push_str(&text);
            at = range.end.max(at);
        }
        self.copy(&mut out, at..self.xml.len(), closing.as_ref());
        if let Some(tag) = closing {
            let name = self.xml[tag].trim_start_matches('<');
            let name = name.split(|c: char| c.is_whitespace() || c == '/').next();
            out.push_str(&format!("</{}>", name.unwrap_or_default()));
        }
        out
    }

    /// Copies a piece; a tag that ends itself is opened.
    fn copy(&self, out: &mut String, range: Range<usize>, closing: Option<&Range<usize>>) {
        let piece = &self.xml[range.clone()];
        match closing {
            Some(tag) if range.start < tag.end && range.end >= tag.end => {
                let (before, after) = piece.split_at(tag.end - range.start);
                out.push_str(before.trim_end_matches("/>"));
                out.push('>');
                out.push_str(after);
            }
            _ => out.push_str(piece),
        }
    }
}

/// A piece of a text, and what stands in its place then.
#[derive(Debug)]
pub(super) struct Edit {
    pub range: Range<usize>,
    pub text: String,
}

impl Edit {
    /// Puts something in.
    pub fn insert(at: usize, text: String) -> Self {
        Self { range: at..at, text }
    }

    /// Takes a child out.
    pub fn remove(child: &Child) -> Self {
        Self { range: child.range.clone(), text: String::new() }
    }
}

/// The attributes of these names of an element that a text begins with.
pub(super) fn attributes_of<const N: usize>(xml: &str, names: [&str; N]) -> [Option<String>; N] {
    let mut reader = Reader::from_str(xml);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) | Event::Empty(tag) => {
                return attributes(&tag, names).unwrap_or([const { None }; N]);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    [const { None }; N]
}

fn local(tag: &BytesStart<'_>) -> String {
    tag.local_name().into_inner().to_owned()
}

fn position(reader: &Reader<&[u8]>) -> Option<usize> {
    usize::try_from(reader.buffer_position()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_changed_stays() {
        let xml = "<?xml version=\"1.0\"?>\n<x:a xmlns:x=\"n\"><x:b c=\"&lt;\"/> <!-- d --><x:e><x:b/></x:e></x:a>";
        let outline = Outline::of(xml).expect("an element");
        assert_eq!((outline.prefix.as_str(), outline.namespace.as_deref()), ("x:", Some("n")));
        let names: Vec<_> = outline.children.iter().map(|child| child.name.as_str()).collect();
        assert_eq!(names, ["b", "e"]);
        assert_eq!(outline.edited(Vec::new()), xml);
        let edit = Edit::insert(outline.before(&["e"]), "<f/>".to_owned());
        assert_eq!(outline.edited(vec![edit]), xml.replace("<x:e>", "<f/><x:e>"));
        let removed = outline.edited(vec![Edit::remove(&outline.children[0])]);
        assert_eq!(removed, xml.replace("<x:b c=\"&lt;\"/>", ""));
    }

    #[test]
    fn an_element_without_contents_is_opened() {
        let outline = Outline::of("<a b=\"c\"/>").expect("an element");
        let edit = Edit::insert(outline.before(&[]), "<d/>".to_owned());
        assert_eq!(outline.edited(vec![edit]), "<a b=\"c\"><d/></a>");
    }

    #[test]
    fn what_is_no_element_is_refused() {
        for xml in ["", "a", "<a>", "<!DOCTYPE a><a/>", "<a></b>"] {
            assert!(Outline::of(xml).is_none(), "{xml}");
        }
    }
}
