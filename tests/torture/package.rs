//! Workbooks as other programs write them, and as nobody should: packages put together part by part.

use std::io::{Cursor, Write as _};

use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

/// Parts by their names.
pub type Parts = Vec<(String, Vec<u8>)>;

/// A package of parts.
pub fn packed(parts: &Parts, options: SimpleFileOptions) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(name.as_str(), options).expect("memory");
        writer.write_all(bytes).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

/// The same written as into a pipe: the size of a part stands behind it.
pub fn streamed(parts: &Parts, options: SimpleFileOptions) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new_stream(Vec::new());
    for (name, bytes) in parts {
        writer.start_file(name.as_str(), options).expect("memory");
        writer.write_all(bytes).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

pub fn stored() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Stored)
}

pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// What a workbook of Excel is made of, before it is packed.
pub struct Book {
    /// The rows of its sheet, as XML.
    pub rows: String,
    /// What stands in the sheet before and behind them.
    pub before: String,
    pub behind: String,
    /// The entries of the table of texts, as XML.
    pub texts: Vec<String>,
    /// Where the book says that its sheet lies.
    pub target: String,
    /// More sheets: name, state and rows.
    pub others: Vec<(String, String, String)>,
    /// Properties of the book.
    pub properties: String,
    pub content_types: bool,
}

impl Book {
    pub fn new(rows: String) -> Self {
        Self {
            rows,
            before: String::new(),
            behind: String::new(),
            texts: Vec::new(),
            target: "worksheets/sheet1.xml".to_owned(),
            others: Vec::new(),
            properties: String::new(),
            content_types: true,
        }
    }

    fn sheet(&self, rows: &str) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{MAIN}\">\
             {}<sheetData>{rows}</sheetData>{}</worksheet>",
            self.before, self.behind
        )
    }

    pub fn parts(&self) -> Parts {
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        let mut parts = Vec::new();
        let mut add = |name: &str, text: String| parts.push((name.to_owned(), text.into_bytes()));
        let count = 1 + self.others.len();
        let overrides: String = (1..=count)
            .map(|at| {
                format!(
                    "<Override PartName=\"/xl/worksheets/sheet{at}.xml\" ContentType=\"{kind}.worksheet+xml\"/>"
                )
            })
            .collect();
        if self.content_types {
            add(
                "[Content_Types].xml",
                format!(
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
                     <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                     <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
                     <Override PartName=\"/xl/workbook.xml\" ContentType=\"{kind}.sheet.main+xml\"/>{overrides}\
                     <Override PartName=\"/xl/styles.xml\" ContentType=\"{kind}.styles+xml\"/>\
                     <Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{kind}.sharedStrings+xml\"/></Types>"
                ),
            );
        }
        add(
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{RELATIONS}/officeDocument\" \
                 Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        );
        let mut sheets = "<sheet name=\"Báo cáo\" sheetId=\"1\" r:id=\"rId1\"/>".to_owned();
        let mut relations = format!(
            "<Relationship Id=\"rId1\" Type=\"{RELATIONS}/worksheet\" Target=\"{}\"/>\
             <Relationship Id=\"rIdS\" Type=\"{RELATIONS}/styles\" Target=\"styles.xml\"/>\
             <Relationship Id=\"rIdT\" Type=\"{RELATIONS}/sharedStrings\" Target=\"sharedStrings.xml\"/>",
            self.target
        );
        for (at, (name, state, _)) in self.others.iter().enumerate() {
            let at = at + 2;
            sheets +=
                &format!("<sheet name=\"{name}\" sheetId=\"{at}\" {state} r:id=\"rId{at}\"/>");
            relations += &format!(
                "<Relationship Id=\"rId{at}\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>"
            );
        }
        add(
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\">{}<sheets>{sheets}</sheets></workbook>",
                self.properties
            ),
        );
        add(
            "xl/_rels/workbook.xml.rels",
            format!("<Relationships xmlns=\"{PACKAGE}\">{relations}</Relationships>"),
        );
        add("xl/worksheets/sheet1.xml", self.sheet(&self.rows));
        for (at, (_, _, rows)) in self.others.iter().enumerate() {
            add(&format!("xl/worksheets/sheet{}.xml", at + 2), self.sheet(rows));
        }
        let texts: String = self.texts.iter().map(|text| format!("<si>{text}</si>")).collect();
        add("xl/sharedStrings.xml", format!("<sst xmlns=\"{MAIN}\">{texts}</sst>"));
        // Styles: 0 general, 1 a date, 2 a percentage, 3 text, 4 grouped, 5 with its thousands cut off.
        add(
            "xl/styles.xml",
            format!(
                "<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"#,##0,\"/></numFmts>\
                 <fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>\
                 <cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs count=\"6\"><xf numFmtId=\"0\"/>\
                 <xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"10\" applyNumberFormat=\"1\"/>\
                 <xf numFmtId=\"49\" applyNumberFormat=\"1\" quotePrefix=\"1\"/><xf numFmtId=\"3\" applyNumberFormat=\"1\"/>\
                 <xf numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            ),
        );
        parts
    }
}

/// A workbook of LibreOffice, from the rows of its table.
pub fn open_document(rows: &str) -> Parts {
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    let of = "urn:oasis:names:tc:opendocument:xmlns";
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content xmlns:office=\"{of}:office:1.0\" \
         xmlns:table=\"{of}:table:1.0\" xmlns:text=\"{of}:text:1.0\" office:version=\"1.3\"><office:body>\
         <office:spreadsheet><table:table table:name=\"Báo cáo\">{rows}</table:table></office:spreadsheet>\
         </office:body></office:document-content>"
    );
    let manifest = format!(
        "<manifest:manifest xmlns:manifest=\"{of}:manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" \
         manifest:media-type=\"{kind}\"/><manifest:file-entry manifest:full-path=\"content.xml\" \
         manifest:media-type=\"text/xml\"/></manifest:manifest>"
    );
    [("mimetype", kind.to_owned()), ("content.xml", content), ("META-INF/manifest.xml", manifest)]
        .map(|(name, text)| (name.to_owned(), text.into_bytes()))
        .to_vec()
}
