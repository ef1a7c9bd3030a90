//! The looks that an answer adds to a workbook's own.

use super::outline::{Edit, Outline};
use super::package::Package;

/// The numbers of the looks in the workbook.
#[derive(Debug, Clone, Copy)]
pub(super) struct Looks {
    /// Of a cell that is wrong.
    pub wrong: usize,
    /// Of one to be looked at again.
    pub doubtful: usize,
    /// Of what stands above all.
    pub title: usize,
    /// Of wrapped text.
    pub text: usize,
    /// Of the head of a table.
    pub head: usize,
    /// Of what leads to a cell.
    pub link: usize,
}

const FONT: &str = "Times New Roman";

/// Adds the looks; `None` where the workbook has no styles to add to.
pub(super) fn add(package: &mut Package<'_>, part: &str) -> Option<Looks> {
    let text = package.text(part)?;
    let outline = Outline::of(&text)?;
    let prefix = outline.prefix.as_str();
    let font = |size: u32, more: &str| {
        format!(
            "<{prefix}font>{more}<{prefix}sz val=\"{size}\"/><{prefix}name val=\"{FONT}\"/></{prefix}font>"
        )
    };
    let bold = format!("<{prefix}b/>");
    let underlined = format!("<{prefix}u/>");
    let fonts = [font(14, &bold), font(12, ""), font(12, &bold), font(12, &underlined)];
    let (mut edits, first_font) = (Vec::new(), children(&outline, "fonts")?);
    edits.push(extended(&outline, "fonts", &fonts)?);
    let look = |font: usize| {
        let number = first_font + font;
        format!(
            "<{prefix}xf numFmtId=\"0\" fontId=\"{number}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" \
             applyFont=\"1\" applyAlignment=\"1\"><{prefix}alignment vertical=\"top\" \
             wrapText=\"1\"/></{prefix}xf>"
        )
    };
    let first_look = children(&outline, "cellXfs")?;
    edits.push(extended(&outline, "cellXfs", &[look(0), look(1), look(2), look(3)])?);
    let colours = [colour(prefix, "FFFFC7CE", "FF9C0006"), colour(prefix, "FFFFE0B2", "FFB26A00")];
    let first_colour = match outline.child("dxfs") {
        Some(_) => {
            edits.push(extended(&outline, "dxfs", &colours)?);
            children(&outline, "dxfs")?
        }
        None => {
            let at = outline.before(&["tableStyles", "colors", "extLst"]);
            let own = format!("<{prefix}dxfs count=\"2\">{}</{prefix}dxfs>", colours.concat());
            edits.push(Edit::insert(at, own));
            0
        }
    };
    let edited = outline.edited(edits);
    package.put(part, edited);
    Some(Looks {
        wrong: first_colour,
        doubtful: first_colour + 1,
        title: first_look,
        text: first_look + 1,
        head: first_look + 2,
        link: first_look + 3,
    })
}

/// A ground and a line around it.
fn colour(prefix: &str, fill: &str, line: &str) -> String {
    let side = |side: &str| {
        format!("<{prefix}{side} style=\"thin\"><{prefix}color rgb=\"{line}\"/></{prefix}{side}>")
    };
    let sides = ["left", "right", "top", "bottom"].map(side).concat();
    format!(
        "<{prefix}dxf><{prefix}fill><{prefix}patternFill patternType=\"solid\">\
         <{prefix}fgColor rgb=\"{fill}\"/><{prefix}bgColor rgb=\"{fill}\"/></{prefix}patternFill>\
         </{prefix}fill><{prefix}border>{sides}</{prefix}border></{prefix}dxf>"
    )
}

/// How many children a child has.
fn children(outline: &Outline<'_>, name: &str) -> Option<usize> {
    Some(Outline::of(outline.text(outline.child(name)?))?.children.len())
}

/// A child with more children at its end, and their count set right.
fn extended(outline: &Outline<'_>, name: &str, more: &[String]) -> Option<Edit> {
    let child = outline.child(name)?;
    let own = Outline::of(outline.text(child))?;
    let count = own.children.len();
    let text = own.edited(vec![Edit::insert(own.before(&[]), more.concat())]);
    let text = text.replacen(
        &format!("count=\"{count}\""),
        &format!("count=\"{}\"", count + more.len()),
        1,
    );
    Some(Edit { range: child.range.clone(), text })
}
