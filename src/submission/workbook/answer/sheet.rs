//! What is changed in the sheet of the figures itself: cells are coloured by a conditional format,
//! so that they stay as they are and the colour can be taken away again.

use super::comments::{self, Sayings};
use super::outline::{Child, Edit, Outline, attributes_of};
use super::package::Package;
use crate::model::cell_name;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The rule that colours a cell: always true, and nobody else's.
const RULE: &str = "\"reform\"=\"reform\"";

/// What stands behind conditional formats in a sheet, in the order of the standard.
const BEHIND_FORMATS: &[&str] = &[
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "customProperties",
    "cellWatches",
    "ignoredErrors",
    "smartTags",
    "drawing",
    "legacyDrawing",
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "AlternateContent",
    "webPublishItems",
    "tableParts",
    "extLst",
];

/// A colour and the cells that have it, by the number of its format.
pub(super) type Colours = Vec<(usize, Vec<(usize, usize)>)>;

/// Puts comments and colours into a sheet.
pub(super) fn marked(
    package: &mut Package<'_>,
    part: &str,
    sayings: &Sayings,
    colours: &Colours,
) -> Option<()> {
    let text = package.text(part)?;
    let outline = Outline::of(&text)?;
    let prefix = &outline.prefix;
    let drawing = outline.child("legacyDrawing");
    let drawing = drawing.and_then(|child| attributes_of(outline.text(child), ["id"])[0].clone());
    let new = comments::put(package, part, drawing.as_deref(), sayings)?;
    let mut edits: Vec<Edit> = Vec::new();
    let formats = outline.children.iter().filter(|child| child.name == "conditionalFormatting");
    for child in formats {
        let own = outline.text(child);
        let text = match own.contains(&quoted(RULE)) || own.contains(RULE) {
            true => String::new(),
            // Ours come first, whatever else colours a cell.
            false => behind(own, colours.len()),
        };
        edits.push(Edit { range: child.range.clone(), text });
    }
    let ours: String = (1..)
        .zip(colours)
        .filter(|(_, (_, cells))| !cells.is_empty())
        .map(|(priority, (format, cells))| {
            let cells: Vec<_> = cells.iter().map(|at| cell_name(at.1, at.0 + 1)).collect();
            format!(
                "<{prefix}conditionalFormatting sqref=\"{}\"><{prefix}cfRule type=\"expression\" \
                 dxfId=\"{format}\" priority=\"{priority}\"><{prefix}formula>{}</{prefix}formula>\
                 </{prefix}cfRule></{prefix}conditionalFormatting>",
                cells.join(" "),
                quoted(RULE)
            )
        })
        .collect();
    edits.push(Edit::insert(outline.before(BEHIND_FORMATS), ours));
    edits
        .extend(outline.child("pageSetup").and_then(|child| unprinted(outline.text(child), child)));
    if let Some(id) = new {
        let at = BEHIND_FORMATS.iter().position(|name| *name == "legacyDrawing");
        let at = outline.before(&BEHIND_FORMATS[at.unwrap_or_default() + 1..]);
        let own = format!("<{prefix}legacyDrawing xmlns:r=\"{RELATIONS}\" r:id=\"{id}\"/>");
        edits.push(Edit::insert(at, own));
    }
    let edited = outline.edited(edits);
    package.put(part, edited);
    Some(())
}

/// Comments lie over one another and over the figures, so none of them is printed.
fn unprinted(setup: &str, child: &Child) -> Option<Edit> {
    let (before, rest) = setup.split_once(" cellComments=")?;
    let quote = rest.chars().next()?;
    let (_, after) = rest.get(1..)?.split_once(quote)?;
    Some(Edit { range: child.range.clone(), text: format!("{before}{after}") })
}

fn quoted(text: &str) -> String {
    text.replace('"', "&quot;")
}

/// A conditional format whose rules come so much later.
fn behind(format: &str, by: usize) -> String {
    const PRIORITY: &str = "priority=\"";
    let mut out = String::with_capacity(format.len() + 8);
    let mut rest = format;
    while let Some((before, after)) = rest.split_once(PRIORITY) {
        let (number, after) = after.split_once('"').unwrap_or((after, ""));
        let later = number.parse::<usize>().map(|own| own.saturating_add(by).to_string());
        out.push_str(before);
        out.push_str(PRIORITY);
        out.push_str(later.as_deref().unwrap_or(number));
        out.push('"');
        rest = after;
    }
    out + rest
}
