//! The comments of a sheet: those of its people stay, ours of an earlier answer go, new ones come.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::escape::escape;
use quick_xml::events::Event;

use super::outline::{Child, Edit, Outline, attributes_of};
use super::package::Package;
use crate::model::cell_name;
use crate::submission::workbook::grid::cell_at;
use crate::submission::workbook::listing::Words;
use crate::submission::workbook::xml::Xml;

/// Who our comments are by.
const AUTHOR: &str = "reform";

/// How what we say begins, in a comment of ours as in one that somebody else made: by this it is known
/// again, since not every program keeps who made a comment.
const BEGINS: &str = "—— reform ——";

/// What stands in a comment of ours.
pub(super) fn ours(said: &str) -> String {
    format!("{BEGINS}\n{said}")
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const COMMENTS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING: &str = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/// By row and column, from 0, what is said at a cell.
pub(super) type Sayings = BTreeMap<(usize, usize), String>;

/// Puts comments into a sheet; gives the id of the drawing that shows them where the sheet does not
/// name one yet.
pub(super) fn put(
    package: &mut Package<'_>,
    sheet: &str,
    drawing: Option<&str>,
    sayings: &Sayings,
) -> Option<Option<String>> {
    let relations = package.relations(sheet)?;
    let own = relations.iter().find(|relation| relation.kind == "comments");
    let (part, text) = match own {
        Some(relation) => (relation.part.clone(), package.text(&relation.part)?),
        None => {
            let part = package.free("xl/comments", "xml");
            package.relate(sheet, "comments", &part)?;
            package.type_of(&part, COMMENTS)?;
            let empty = format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
                 <comments xmlns=\"{MAIN}\"><authors/><commentList/></comments>"
            );
            (part, empty)
        }
    };
    let Merged { text, gone, new } = merged(&text, sayings)?;
    package.put(&part, text);
    let shown = drawing.and_then(|id| relations.iter().find(|relation| relation.id == id));
    match shown {
        Some(relation) => {
            let text = package.text(&relation.part)?;
            package.put(&relation.part, drawn(&text, &gone, &new)?);
            Some(None)
        }
        None => {
            let part = package.free("xl/drawings/vmlDrawing", "vml");
            package.put(&part, drawn(NO_SHAPES, &gone, &new)?);
            package.type_of("*.vml", DRAWING)?;
            package.relate(sheet, "vmlDrawing", &part).map(Some)
        }
    }
}

struct Merged {
    text: String,
    /// The cells whose comments are no more.
    gone: BTreeSet<(usize, usize)>,
    /// Those that have one now and had none of anybody else's.
    new: BTreeSet<(usize, usize)>,
}

fn merged(text: &str, sayings: &Sayings) -> Option<Merged> {
    let outline = Outline::of(text)?;
    let (authors, list) = (outline.child("authors")?, outline.child("commentList")?);
    let people = Outline::of(outline.text(authors))?;
    let known: Vec<String> = people.children.iter().map(|one| plain(people.text(one))).collect();
    let is_ours = |author: &str| {
        known.get(author.parse().unwrap_or(usize::MAX)).map(String::as_str) == Some(AUTHOR)
    };
    let comments = Outline::of(outline.text(list))?;
    let (mut edits, mut gone, mut kept) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for child in &comments.children {
        let own = comments.text(child);
        let [place, author] = attributes_of(own, ["ref", "authorId"]);
        let Some(at) = place.as_deref().and_then(cell_at) else { continue };
        let is_ours_alone = || plain(own).trim_start().starts_with(BEGINS);
        if author.as_deref().is_some_and(is_ours) || is_ours_alone() {
            gone.insert(at);
            edits.push(Edit::remove(child));
            continue;
        }
        kept.insert(at);
        // What a newer Excel shows as a conversation has its text elsewhere.
        let name = author.and_then(|author| known.get(author.parse::<usize>().ok()?).cloned());
        let is_conversation = name.is_some_and(|name| name.starts_with("tc="));
        let ours = sayings.get(&at).filter(|_| !is_conversation);
        edits.extend(below(own, child, &comments.prefix, ours.map(String::as_str)));
    }
    let prefix = &outline.prefix;
    let own_author = known.iter().position(|name| name == AUTHOR);
    let author = own_author.unwrap_or(known.len());
    let new: BTreeSet<_> = sayings.keys().copied().filter(|at| !kept.contains(at)).collect();
    for at in &new {
        let comment = format!(
            "<{prefix}comment ref=\"{}\" authorId=\"{author}\"><{prefix}text>{}</{prefix}text></{prefix}comment>",
            cell_name(at.1, at.0 + 1),
            run(prefix, &ours(&sayings[at]))
        );
        edits.push(Edit::insert(comments.before(&[]), comment));
    }
    let mut people_edits = Vec::new();
    if own_author.is_none() {
        let author = format!("<{prefix}author>{AUTHOR}</{prefix}author>");
        people_edits.push(Edit::insert(people.before(&[]), author));
    }
    let text = outline.edited(vec![
        Edit { range: authors.range.clone(), text: people.edited(people_edits) },
        Edit { range: list.range.clone(), text: comments.edited(edits) },
    ]);
    Some(Merged { text, gone, new })
}

/// What becomes of another's comment: ours of an earlier answer goes, and a new one stands below it.
fn below(own: &str, child: &Child, prefix: &str, ours: Option<&str>) -> Option<Edit> {
    let has_earlier = own.contains(BEGINS);
    if !has_earlier && ours.is_none() {
        return None;
    }
    let outline = Outline::of(own)?;
    let text = outline.child("text")?;
    let words = outline.text(text);
    let theirs = if has_earlier {
        let said = plain(words);
        run(prefix, said.split(BEGINS).next().unwrap_or_default().trim_end())
    } else {
        // A text that is one piece becomes the first of two.
        let pieces = Outline::of(words)?;
        let texts = pieces.children.iter().map(|piece| match piece.name.as_str() {
            "t" => format!("<{prefix}r>{}</{prefix}r>", pieces.text(piece)),
            _ => pieces.text(piece).to_owned(),
        });
        texts.collect()
    };
    let ours =
        ours.map(|ours| run(prefix, &format!("\n\n{}", self::ours(ours)))).unwrap_or_default();
    let new = format!("<{prefix}text>{theirs}{ours}</{prefix}text>");
    let edited = outline.edited(vec![Edit { range: text.range.clone(), text: new }]);
    Some(Edit { range: child.range.clone(), text: edited })
}

fn run(prefix: &str, text: &str) -> String {
    let text = escape(text);
    format!(
        "<{prefix}r><{prefix}rPr><{prefix}sz val=\"10\"/><{prefix}rFont val=\"Times New Roman\"/>\
         </{prefix}rPr><{prefix}t xml:space=\"preserve\">{text}</{prefix}t></{prefix}r>"
    )
}

/// The text of an element, without looks.
fn plain(xml: &str) -> String {
    let mut parts = Xml::new(xml.as_bytes());
    let mut words = Words::default();
    let mut all = String::new();
    while let Ok(event) = parts.next() {
        if matches!(event, Event::Eof) || words.take(&event).is_err() {
            break;
        }
        // The name of an author stands in its element, without pieces.
        if let Ok(Some(text)) = crate::submission::workbook::xml::text(&event) {
            all.push_str(&text);
        }
    }
    let words = words.finish();
    if words.is_empty() { all } else { words }
}

/// A drawing without shapes.
const NO_SHAPES: &str = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" \
    xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
    xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\
    <o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";

/// The names that a shape needs, whatever its drawing calls them.
const NAMES: &str = "xmlns:v=\"urn:schemas-microsoft-com:vml\" \
    xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
    xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

/// What all notes look like.
const NOTE: &str = "<v:shapetype {names} id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" \
    path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>\
    <v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

/// A drawing without the notes that are gone and with those that are new.
fn drawn(
    text: &str,
    gone: &BTreeSet<(usize, usize)>,
    new: &BTreeSet<(usize, usize)>,
) -> Option<String> {
    let outline = Outline::of(text)?;
    let mut edits = Vec::new();
    let mut number = 1024;
    for child in &outline.children {
        let own = outline.text(child);
        let [id] = attributes_of(own, ["id"]);
        let id = id.unwrap_or_default();
        let own_number = id.strip_prefix("_x0000_s").and_then(|id| id.parse::<usize>().ok());
        number = number.max(own_number.unwrap_or_default());
        if child.name == "shape" && note_at(own).is_some_and(|at| gone.contains(&at)) {
            edits.push(Edit::remove(child));
        }
    }
    let mut shapes = String::new();
    if !text.contains("\"_x0000_t202\"") {
        shapes.push_str(&NOTE.replace("{names}", NAMES));
    }
    for (at, id) in new.iter().zip(number + 1..) {
        shapes.push_str(&shape(*at, id));
    }
    edits.push(Edit::insert(outline.before(&[]), shapes));
    Some(outline.edited(edits))
}

/// The cell that a shape is the note of.
fn note_at(shape: &str) -> Option<(usize, usize)> {
    let number = |name: &str| {
        let (_, rest) = shape.split_once(&format!(":{name}>"))?;
        rest.split('<').next()?.trim().parse().ok()
    };
    Some((number("Row")?, number("Column")?))
}

fn shape((row, column): (usize, usize), id: usize) -> String {
    let anchor = format!("{}, 15, {row}, 4, {}, 20, {}, 4", column + 1, column + 5, row + 7);
    format!(
        "<v:shape {NAMES} id=\"_x0000_s{id}\" type=\"#_x0000_t202\" style=\"position:absolute;\
         margin-left:60pt;margin-top:2pt;width:280pt;height:110pt;z-index:1;visibility:hidden\" \
         fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>\
         <v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>\
         <v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>\
         <x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>\
         <x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>\
         <x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
    )
}
