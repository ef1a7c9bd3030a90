//! Any bytes as a workbook, and any texts as the parts of one.
//!
//! A fuzzer that changes bytes of an archive finds little behind its checksums. So after a first
//! byte that is not 0 the input is the parts themselves, a NUL between them, in the order of
//! [`PARTS`]; an empty or absent one is that of a small workbook that can be read.

use std::io::{Cursor, Write as _};

use reform::model::{Id, Row};
use reform::shell::pipeline::{self, Loaded, Question};
use reform::submission::workbook::Request;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{BASE, YEAR, as_of, show};
use reform::source::Sources;

/// The parts that an input may give, likeliest first, and what stands there otherwise.
pub const PARTS: &[(&str, &str)] = &[
    ("xl/worksheets/sheet1.xml", include_str!("workbook/sheet1.xml")),
    ("xl/sharedStrings.xml", include_str!("workbook/sharedStrings.xml")),
    ("xl/styles.xml", include_str!("workbook/styles.xml")),
    ("xl/workbook.xml", include_str!("workbook/workbook.xml")),
    ("xl/_rels/workbook.xml.rels", include_str!("workbook/workbook.xml.rels")),
    ("_rels/.rels", include_str!("workbook/rels")),
];

/// Takes any bytes.
pub fn run(data: &[u8]) {
    let Some((kind, content)) = data.split_first() else { return };
    let bytes = if *kind == 0 { content.to_vec() } else { archive(content) };
    let unit = Id::parse("thanh-tra").ok();
    let period = Id::parse("q1").ok();
    let named = kind % 2 == 1;
    let request = Request {
        path: "import.xlsx".to_owned(),
        bytes,
        unit: unit.as_ref().filter(|_| named),
        period: period.as_ref().filter(|_| named),
        sheet: None,
    };
    let files = BASE.iter().map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()));
    let mut sources = Sources::new(files);
    let question = Question::new(YEAR, as_of());
    let Loaded { plan, submissions, .. } = pipeline::load(&sources, YEAR);
    let imported = pipeline::import(plan, submissions, &mut sources, &question, request);
    show(&sources, &imported.diagnostics);
    if let Some((submission, _)) = &imported.submission {
        let numbers: Vec<_> = submission.rows.iter().map(Row::number).collect();
        assert!(numbers.is_sorted_by(|one, next| one < next), "rows out of order: {numbers:?}");
        reform::submission::canonical::text(&imported.plan, submission);
    } else {
        assert!(imported.nameless || imported.diagnostics.iter().next().is_some());
    }
}

fn archive(content: &[u8]) -> Vec<u8> {
    let mut given = content.split(|byte| *byte == 0);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, usual) in PARTS {
        let part = given.next().filter(|part| !part.is_empty()).unwrap_or(usual.as_bytes());
        let written = writer.start_file(*name, options).is_ok() && writer.write_all(part).is_ok();
        assert!(written, "an archive in memory can be written");
    }
    writer.finish().map(Cursor::into_inner).unwrap_or_default()
}
