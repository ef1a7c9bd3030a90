//! Pages: A4, the decree's margins, page numbers at the top from the second page on.

use super::measure::mm;
use super::xml::{DECLARATION, Paragraph, paragraph};
use super::{RELATIONSHIPS, WORDPROCESSING};
use crate::i18n::Catalogue;
use crate::report::Signed;

const SHORT_SIDE: u32 = 11906;
const LONG_SIDE: u32 = 16838;
const TOP_AND_BOTTOM: u32 = mm(20);
const LEFT: u32 = mm(30);
const RIGHT: u32 = mm(15);
/// How far below the upper edge the page number stands.
const HEADER: u32 = mm(7);

/// How wide the text of the report is.
pub(super) const TEXT_WIDTH: u32 = SHORT_SIDE - LEFT - RIGHT;
/// How wide the table of an annex is.
pub(super) const ANNEX_WIDTH: u32 = LONG_SIDE - LEFT - RIGHT;

/// The section of the report itself.
pub(super) fn report_section() -> String {
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:headerReference \
         w:type=\"first\" r:id=\"rId5\"/><w:pgSz w:w=\"{SHORT_SIDE}\" w:h=\"{LONG_SIDE}\"/>\
         <w:pgMar w:top=\"{TOP_AND_BOTTOM}\" w:right=\"{RIGHT}\" w:bottom=\"{TOP_AND_BOTTOM}\" \
         w:left=\"{LEFT}\" w:header=\"{HEADER}\" w:footer=\"{HEADER}\" w:gutter=\"0\"/>\
         <w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>"
    )
}

/// The section of an annex: a page on its side.
pub(super) fn annex_section() -> String {
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:type \
         w:val=\"nextPage\"/><w:pgSz w:w=\"{LONG_SIDE}\" w:h=\"{SHORT_SIDE}\" \
         w:orient=\"landscape\"/><w:pgMar w:top=\"{TOP_AND_BOTTOM}\" w:right=\"{RIGHT}\" \
         w:bottom=\"{TOP_AND_BOTTOM}\" w:left=\"{LEFT}\" w:header=\"{HEADER}\" \
         w:footer=\"{HEADER}\" w:gutter=\"0\"/></w:sectPr>"
    )
}

/// Ends a section before the next one begins.
pub(super) fn end_section(section: &str) -> String {
    Paragraph::styled("SectionEnd").with(section).xml()
}

/// The header of every page but the first: its number, and that the figures are invented.
pub(super) fn header(signed: &Signed<'_>, catalogue: &Catalogue) -> String {
    let mut out = Paragraph::styled("Header").page_number().xml();
    if signed.meta.illustrative {
        out += &paragraph("HeaderNotice", &catalogue.word("report-illustrative"));
    }
    part(&out)
}

/// The header of the first page: nothing.
pub(super) fn first_header() -> String {
    part(&paragraph("Header", ""))
}

fn part(content: &str) -> String {
    format!(
        "{DECLARATION}<w:hdr xmlns:w=\"{WORDPROCESSING}\" \
         xmlns:r=\"{RELATIONSHIPS}\">{content}</w:hdr>"
    )
}
