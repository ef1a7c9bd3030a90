//! The workbook of LibreOffice: one part with all sheets, read as a stream. A row or a cell may say
//! that it is there many times over; what is empty takes nothing, and what is not is held as often
//! as it stands there, within the budget of any workbook.

mod cell;
mod rows;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::io::Read;

use quick_xml::events::Event;

use super::Unusable;
use super::archive::Archive;
use super::budget::Budget;
use super::grid::Sheet;
use super::saving::Saving;
use super::xml::{Xml, prefixed};
use rows::Rows;

/// The part with the sheets.
const CONTENT: &str = "content.xml";
/// The part that says what kind of document an archive holds.
const KIND: &str = "mimetype";

/// Whether an archive is a document of this family: a text and a drawing are of it too.
pub(super) fn is_document(archive: &Archive<'_>) -> bool {
    archive.has(CONTENT) && archive.has(KIND)
}

/// Reads every sheet, and when the workbook was saved.
pub(super) fn read(
    archive: &mut Archive<'_>,
    budget: &mut Budget,
) -> Result<(Vec<Sheet>, Saving), Unusable> {
    if !archive.begins(KIND, "application/vnd.oasis.opendocument.spreadsheet")? {
        return Err(Unusable::Other);
    }
    if let Some(manifest) = archive.part("META-INF/manifest.xml")?
        && has_tag(manifest, "encryption-data")?
    {
        return Err(Unusable::Encrypted);
    }
    let sheets = sheets(archive.needed(CONTENT)?, budget)?;
    let saving = match archive.part("meta.xml")? {
        // What nobody needs to read a figure makes no workbook unreadable.
        Some(part) => Saving::read(part, "date", "creator").unwrap_or_default(),
        None => Saving::default(),
    };
    Ok((sheets, saving))
}

fn has_tag(mut xml: Xml<impl Read>, wanted: &str) -> Result<bool, Unusable> {
    loop {
        match xml.next()? {
            Event::Eof => return Ok(false),
            Event::Start(tag) if tag.local_name().into_inner() == wanted => return Ok(true),
            _ => {}
        }
    }
}

/// What stands in the part of sheets and is none of their cells: what was changed, links,
/// drawings, remarks, how a word is spoken.
const ASIDE: [&str; 8] = [
    "table:tracked-changes",
    "table:dde-links",
    "table:shapes",
    "office:forms",
    "office:annotation",
    "draw:frame",
    "draw:custom-shape",
    "text:ruby-text",
];

/// Passes over what stands aside: says of an event whether it is part of it.
#[derive(Default)]
struct Aside(usize);

impl Aside {
    fn has(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Start(tag) if self.0 > 0 || ASIDE.contains(&tag.name().into_inner()) => {
                self.0 += 1;
            }
            Event::End(_) if self.0 > 0 => {
                self.0 -= 1;
                return true;
            }
            _ => {}
        }
        self.0 > 0
    }
}

fn sheets(mut xml: Xml<impl Read>, budget: &mut Budget) -> Result<Vec<Sheet>, Unusable> {
    let mut sheets = Vec::new();
    let mut names = BTreeSet::new();
    // The styles of sheets that are not shown; styles stand above the sheets.
    let mut hiding = BTreeSet::new();
    let mut style = None;
    let mut aside = Aside::default();
    loop {
        let event = xml.next()?;
        if matches!(event, Event::Eof) {
            return Ok(sheets);
        }
        let (Event::Start(tag), false) = (&event, aside.has(&event)) else { continue };
        match tag.name().into_inner() {
            "style:style" => [style] = prefixed(tag, ["style:name"])?,
            "style:table-properties" => {
                let [display] = prefixed(tag, ["table:display"])?;
                if let Some(name) = style.take().filter(|_| display.as_deref() == Some("false")) {
                    budget.hold(name.len() + size_of::<String>())?;
                    hiding.insert(name);
                }
            }
            "table:table" => {
                let [name, style] = prefixed(tag, ["table:name", "table:style-name"])?;
                let name = name.ok_or(Unusable::Damaged)?;
                budget.hold(2 * name.len() + size_of::<Sheet>())?;
                // Two sheets of one name cannot be told apart.
                if !names.insert(name.to_lowercase()) {
                    return Err(Unusable::Damaged);
                }
                let visible = style.is_none_or(|style| !hiding.contains(&style));
                sheets.push(table(&mut xml, Sheet::new(name, visible), budget)?);
            }
            _ => {}
        }
    }
}

/// Reads a sheet, up to its end.
fn table(xml: &mut Xml<impl Read>, sheet: Sheet, budget: &mut Budget) -> Result<Sheet, Unusable> {
    let mut rows = Rows::new(sheet, budget);
    let mut aside = Aside::default();
    loop {
        let event = xml.next()?;
        match &event {
            Event::Eof => return Err(Unusable::Damaged),
            event if aside.has(event) => {}
            // None stands within another.
            Event::Start(tag) if tag.name().into_inner() == "table:table" => {
                return Err(Unusable::Damaged);
            }
            Event::End(tag) if tag.name().into_inner() == "table:table" => return rows.finish(),
            event => rows.take(event)?,
        }
    }
}
