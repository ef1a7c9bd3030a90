//! What a workbook says of itself: its sheets and in which parts they stand, its shared texts, and
//! which of its styles show a number as something else.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::Event;

use super::Unusable;
use super::archive::Archive;
use super::budget::Budget;
use super::looks::{self, Look};
use super::xml::{attributes, text};

/// What a workbook says of itself.
pub(super) struct Listing {
    pub sheets: Vec<Listed>,
    pub shared: Shared,
    /// By the number of the style.
    pub looks: Vec<Look>,
    /// Whether days are counted from 1904, as on the first Macintosh.
    pub from_1904: bool,
}

/// A sheet and where it stands.
pub(super) struct Listed {
    pub name: String,
    pub visible: bool,
    pub part: String,
}

/// What one part says of another.
struct Relation {
    id: String,
    /// The last word of its kind.
    kind: String,
    part: String,
}

/// Reads the listing.
pub(super) fn read(archive: &mut Archive<'_>, budget: &mut Budget) -> Result<Listing, Unusable> {
    let whole = relations(archive, "")?;
    let workbook = whole.into_iter().find(|relation| relation.kind == "officeDocument");
    let workbook = workbook.ok_or(Unusable::Damaged)?.part;
    let relations = relations(archive, &workbook)?;
    let of_kind = |kind: &str| {
        relations.iter().find(|relation| relation.kind == kind).map(|found| found.part.as_str())
    };
    let shared = match of_kind("sharedStrings") {
        Some(part) => shared(archive, part, budget)?,
        None => Shared::default(),
    };
    let looks = match of_kind("styles") {
        Some(part) => looks::read(archive, part, budget)?,
        None => Vec::new(),
    };
    let mut listing = Listing { sheets: Vec::new(), shared, looks, from_1904: false };
    sheets(archive, &workbook, &relations, &mut listing)?;
    Ok(listing)
}

/// The parts that a part builds on; those of the whole for the part without a name.
fn relations(archive: &mut Archive<'_>, of: &str) -> Result<Vec<Relation>, Unusable> {
    let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
    let between = if folder.is_empty() { "" } else { "/" };
    let path = format!("{folder}{between}_rels/{name}.rels");
    let mut xml = archive.needed(&path)?;
    let mut relations = Vec::new();
    loop {
        match xml.next()? {
            Event::Eof => return Ok(relations),
            Event::Start(tag) if tag.local_name().into_inner() == "Relationship" => {
                let values = attributes(&tag, ["Id", "Type", "Target", "TargetMode"])?;
                let [Some(id), Some(kind), Some(target), mode] = values else { continue };
                if mode.as_deref() == Some("External") {
                    continue;
                }
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                relations.push(Relation { id, kind, part: resolved(folder, &target) });
            }
            _ => {}
        }
    }
}

/// Where a target leads from a folder.
pub(super) fn resolved(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.retain(|step| !step.is_empty());
    path.join("/")
}

fn sheets(
    archive: &mut Archive<'_>,
    workbook: &str,
    relations: &[Relation],
    listing: &mut Listing,
) -> Result<(), Unusable> {
    let by_id: BTreeMap<&str, &Relation> =
        relations.iter().map(|relation| (relation.id.as_str(), relation)).collect();
    let mut names = BTreeSet::new();
    let mut parts = BTreeSet::new();
    let mut xml = archive.needed(workbook)?;
    loop {
        match xml.next()? {
            Event::Eof => return Ok(()),
            Event::Start(tag) => match tag.local_name().into_inner() {
                "workbookPr" => {
                    let [from_1904] = attributes(&tag, ["date1904"])?;
                    listing.from_1904 |= from_1904.is_some_and(|value| is_on(&value));
                }
                "sheet" => {
                    let [Some(name), Some(id), state] = attributes(&tag, ["name", "id", "state"])?
                    else {
                        return Err(Unusable::Damaged);
                    };
                    let relation = by_id.get(id.as_str()).ok_or(Unusable::Damaged)?;
                    // Two sheets of one name cannot be told apart; and a part that many sheets
                    // shared would be read as many times.
                    if !names.insert(name.to_lowercase()) || !parts.insert(&relation.part) {
                        return Err(Unusable::Damaged);
                    }
                    // A chart has no cells.
                    if relation.kind == "worksheet" {
                        let visible = state.is_none_or(|state| state == "visible");
                        let part = relation.part.clone();
                        listing.sheets.push(Listed { name, visible, part });
                    }
                }
                _ => {}
            },
            _ => {}
        }
    }
}

/// Whether an attribute that can only be on or off is on.
pub(super) fn is_on(value: &str) -> bool {
    !matches!(value, "0" | "false")
}

/// The texts that cells name by number, one behind the other.
#[derive(Default)]
pub(super) struct Shared {
    all: String,
    ends: Vec<usize>,
}

impl Shared {
    /// The text of a number.
    pub fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)?;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.all.get(start..end)
    }
}

fn shared(archive: &mut Archive<'_>, part: &str, budget: &mut Budget) -> Result<Shared, Unusable> {
    let mut xml = archive.needed(part)?;
    let mut shared = Shared::default();
    let mut words = Words::default();
    loop {
        let event = xml.next()?;
        if matches!(event, Event::Eof) {
            return Ok(shared);
        }
        words.take(&event)?;
        if let Event::End(tag) = &event
            && tag.local_name().into_inner() == "si"
        {
            let text = words.finish();
            budget.hold(text.len() + size_of::<usize>())?;
            shared.all.push_str(&text);
            shared.ends.push(shared.all.len());
        }
    }
}

/// Gathers a text that may be in pieces of several looks (`t` within `r`), without what is written
/// above it to say how it is pronounced.
#[derive(Default)]
pub(super) struct Words {
    done: String,
    piece: Option<(String, bool)>,
    aside: bool,
}

impl Words {
    /// Takes an event.
    pub fn take(&mut self, event: &Event<'_>) -> Result<(), Unusable> {
        match event {
            Event::Start(tag) => match tag.local_name().into_inner() {
                "t" if !self.aside => {
                    let [space] = attributes(tag, ["space"])?;
                    self.piece = Some((String::new(), space.as_deref() == Some("preserve")));
                }
                "rPh" => self.aside = true,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().into_inner() {
                "t" => {
                    let (piece, whole) = self.piece.take().unwrap_or_default();
                    let piece =
                        if whole { &piece } else { piece.trim_matches([' ', '\t', '\r', '\n']) };
                    self.done.push_str(&unescaped(piece));
                }
                "rPh" => self.aside = false,
                _ => {}
            },
            event => {
                if let Some((piece, _)) = &mut self.piece
                    && let Some(text) = text(event)?
                {
                    piece.push_str(&text);
                }
            }
        }
        Ok(())
    }

    /// What was gathered; the next text begins.
    pub fn finish(&mut self) -> String {
        self.piece = None;
        self.aside = false;
        std::mem::take(&mut self.done)
    }
}

/// A text with the characters that XML cannot hold and that a workbook writes as `_x000D_`.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let code = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let c = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        let (kept, from) = match c {
            Some(c) => {
                out.push_str(&rest[..at]);
                out.push(c);
                ("", at + 7)
            }
            None => (&rest[..at + 2], at + 2),
        };
        out.push_str(kept);
        rest = &rest[from..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_lead_where_they_say() {
        for (folder, target, part) in [
            ("", "xl/workbook.xml", "xl/workbook.xml"),
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "../a/./b.xml", "a/b.xml"),
            ("xl", "../../../b.xml", "b.xml"),
        ] {
            assert_eq!(resolved(folder, target), part);
        }
    }

    #[test]
    fn escaped_characters_are_taken_back() {
        for (text, expected) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x12_ _xZZZZ_ _x", "_x12_ _xZZZZ_ _x"),
            ("_xD800_", "_xD800_"),
            ("_x00đ0_", "_x00đ0_"),
        ] {
            assert_eq!(unescaped(text), expected);
        }
    }
}
