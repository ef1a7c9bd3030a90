//! DOCX: the report as the department signs it, on paper as Decree 30/2020/NĐ-CP has it.
//!
//! An own small writer of WordprocessingML: what a report needs – repeated header rows, merged
//! cells, sections, a language tag, bytes that never change – and nothing else. Looks live in
//! `parts/styles.xml`, so that a reader of the document can restyle it by its styles.

mod body;
mod letterhead;
mod measure;
mod package;
mod page;
mod table;
mod xml;

pub(super) use self::letterhead::place_and_date;
use self::xml::{escape, paragraph};
use super::Format;
use crate::i18n::Catalogue;
use crate::model::Lang;
use crate::report::{self, Signed};

pub(super) static FORMAT: Format = Format {
    name: "docx",
    extension: Some("docx"),
    binary: true,
    write: |document, catalogue, _, out| {
        out.write_all(&package(&report::signed(document), catalogue))
    },
};

const WORDPROCESSING: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A document for signature: letterhead, text, signature and annexes.
pub fn package(signed: &Signed<'_>, catalogue: &Catalogue) -> Vec<u8> {
    let plain = |path, text: &str| (path, text.to_owned());
    package::zip(&[
        plain("[Content_Types].xml", include_str!("parts/content_types.xml")),
        plain("_rels/.rels", include_str!("parts/package_rels.xml")),
        ("docProps/core.xml", core_properties(signed, catalogue)),
        ("docProps/app.xml", app_properties(signed)),
        ("word/document.xml", main_part(signed, catalogue)),
        plain("word/_rels/document.xml.rels", include_str!("parts/document_rels.xml")),
        ("word/styles.xml", localised(include_str!("parts/styles.xml"), catalogue)),
        plain("word/numbering.xml", include_str!("parts/numbering.xml")),
        ("word/settings.xml", localised(include_str!("parts/settings.xml"), catalogue)),
        ("word/header1.xml", page::header(signed, catalogue)),
        ("word/header2.xml", page::first_header()),
    ])
}

/// The letterhead, the text, the signature; then each annex in a section of its own.
fn main_part(signed: &Signed<'_>, catalogue: &Catalogue) -> String {
    let mut out = letterhead::head(signed, catalogue);
    out += &body::body(signed, catalogue);
    out += &letterhead::signature(signed, catalogue);
    let mut section = page::report_section();
    let several = signed.annexes.len() > 1;
    for (annex, number) in signed.annexes.iter().zip(1..) {
        out += &page::end_section(&section);
        out += &letterhead::annex_head(signed, annex, several.then_some(number), catalogue);
        out += &table::grid(&annex.grid, page::ANNEX_WIDTH, catalogue);
        section = page::annex_section();
    }
    // A table is never the last thing of a document.
    out += &paragraph("SectionEnd", "");
    format!(
        "{}<w:document xmlns:w=\"{WORDPROCESSING}\" xmlns:r=\"{RELATIONSHIPS}\">\
         <w:body>{out}{section}</w:body></w:document>",
        xml::DECLARATION
    )
}

/// The language tag of the text.
fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "vi-VN",
        Lang::En => "en-US",
    }
}

fn localised(part: &str, catalogue: &Catalogue) -> String {
    let (decimal, separator) = match catalogue.lang() {
        Lang::Vi => (",", ";"),
        Lang::En => (".", ","),
    };
    part.replace("{lang}", tag(catalogue.lang()))
        .replace("{decimal}", decimal)
        .replace("{separator}", separator)
}

/// Title, creator and dates: those of the report, never of the machine.
fn core_properties(signed: &Signed<'_>, catalogue: &Catalogue) -> String {
    let lang = catalogue.lang();
    let subject = signed.subject.first().map(|text| catalogue.text(text)).unwrap_or_default();
    let title = match signed.title {
        Some(title) => format!("{}. {subject}", title.get(lang)),
        None => format!("{}: {subject}", catalogue.word("letter-title")),
    };
    let issuer = escape(signed.meta.author.name.get(lang));
    // A letter is not of figures that anybody could check.
    let prints = signed.title.map(|_| catalogue.text(&report::fingerprints(signed.meta)));
    let prints = prints.unwrap_or_default();
    let day = signed.meta.as_of;
    format!(
        "{}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>\
         <dc:subject>{}</dc:subject><dc:creator>{issuer}</dc:creator>\
         <dc:description>{}</dc:description><cp:lastModifiedBy>{issuer}</cp:lastModifiedBy>\
         <cp:revision>1</cp:revision>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:modified>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        xml::DECLARATION,
        escape(&title),
        escape(&subject),
        escape(&prints),
        tag(lang),
    )
}

fn app_properties(signed: &Signed<'_>) -> String {
    format!(
        "{}<Properties \
         xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>{}</Application></Properties>",
        xml::DECLARATION,
        escape(&signed.meta.provenance.tool),
    )
}
