//! Workbooks as LibreOffice would not write them, and what it writes that is no cell.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::model::cell_name;

const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a new part");
        writer.write_all(part.as_bytes()).expect("in memory");
    }
    writer.finish().expect("in memory").into_inner()
}

fn parts(content: &str) -> Result<Vec<Sheet>, Unusable> {
    let bytes = archive(&[("mimetype", MIME), ("content.xml", content)]);
    let mut archive = Archive::open(&bytes)?;
    assert!(is_document(&archive));
    read(&mut archive, &mut Budget::of(bytes.len())).map(|(sheets, _)| sheets)
}

/// The only sheet, with these rows.
fn sheet(rows: &str) -> Result<Sheet, Unusable> {
    let mut sheets = parts(&format!(
        "<office:document-content><office:automatic-styles/><office:body><office:spreadsheet>\
         <table:table table:name=\"Q\">{rows}</table:table></office:spreadsheet></office:body>\
         </office:document-content>"
    ))?;
    Ok(sheets.remove(0))
}

fn cells(rows: &str) -> Result<Vec<String>, Unusable> {
    let sheet = sheet(rows)?;
    let shown = sheet
        .cells
        .iter()
        .map(|((row, column), cell)| format!("{}={}", cell_name(*column, row + 1), cell.text));
    Ok(shown.collect())
}

fn row(cells: &str) -> String {
    format!("<table:table-row>{cells}</table:table-row>")
}

const ONE: &str =
    "<table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell>";

#[test]
fn every_kind_of_cell_shows_what_it_holds() {
    let cell = |attributes: &str, text: &str| {
        format!("<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>")
    };
    let kinds = [
        cell("office:value-type=\"float\" office:value=\"1520\"", "1.520"),
        cell(
            "office:value-type=\"float\" calcext:value-type=\"float\" office:value=\"0.30000000000000004\"",
            "",
        ),
        cell("office:value-type=\"percentage\" office:value=\"0.987\"", "99%"),
        cell("office:value-type=\"date\" office:date-value=\"2022-03-01\"", ""),
        cell("office:value-type=\"time\" office:time-value=\"PT12H30M00S\"", ""),
        cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", ""),
        cell(
            "table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" \
              calcext:value-type=\"error\"",
            "#DIV/0!",
        ),
        cell("office:value-type=\"string\"", "a<text:s text:c=\"2\"/>b</text:p><text:p> \n c"),
        cell("", "d<office:annotation><text:p>no</text:p></office:annotation>"),
        cell("office:value-type=\"float\" office:value=\"x\"", ""),
    ];
    let shown = [
        "A1=1520",
        "B1=0.3",
        "C1=98.7%",
        "D1=01/03/2022",
        "E1=12:30:00",
        "F1=TRUE",
        "G1=#DIV/0!",
        "H1=a  b\nc",
        "I1=d",
        "J1=x",
    ];
    assert_eq!(cells(&row(&kinds.concat())), Ok(shown.map(str::to_owned).to_vec()));
}

#[test]
fn what_is_repeated_is_there_so_often() {
    let again =
        |times: &str| ONE.replacen(' ', &format!(" table:number-columns-repeated=\"{times}\" "), 1);
    let rows = |times: &str, cells: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{times}\">{cells}</table:table-row>")
    };
    let empty = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
    let far = format!("{}{}", rows("1048574", empty), row(&again("2")));
    assert_eq!(cells(&far).err(), Some(Unusable::TooLarge), "beyond what is read");
    let two = format!("{}{}", rows("3", empty), rows("2", &again("2")));
    let shown = ["A4=a", "B4=a", "A5=a", "B5=a"].map(str::to_owned).to_vec();
    assert_eq!(cells(&two), Ok(shown));
    for (times, columns) in [("0", "1"), ("1", "0"), ("-1", "1"), ("x", "1"), ("1048577", "1")] {
        assert_eq!(cells(&rows(times, &again(columns))).err(), Some(Unusable::Damaged), "{times}");
    }
    assert_eq!(cells(&row(&again("16384"))).err(), Some(Unusable::TooLarge));
    assert_eq!(cells(&rows("99999", &again("250"))).err(), Some(Unusable::TooLarge));
    let whole = rows("1048576", empty);
    assert_eq!(cells(&whole), Ok(Vec::new()), "a whole sheet of nothing");
}

#[test]
fn hidden_filtered_and_merged_are_known() {
    let hidden =
        "<table:table-row table:visibility=\"filter\">".to_owned() + ONE + "</table:table-row>";
    let merged = ONE.replacen(
        ' ',
        " table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\" ",
        1,
    );
    let sheet = sheet(&format!("{hidden}{}{}", row(&merged), row(ONE))).expect("a sheet");
    assert!(sheet.filtered && sheet.hidden.contains(&0));
    assert_eq!(sheet.merged, [[1, 0, 2, 0]]);
    let sheets = parts(
        "<a><style:style style:name=\"ta1\"><style:table-properties table:display=\"false\"/>\
         </style:style><table:tracked-changes><table:table table:name=\"x\"/></table:tracked-changes>\
         <table:table table:name=\"P\" table:style-name=\"ta1\"/><table:table table:name=\"Q\"/></a>",
    );
    let sheets: Vec<_> = sheets.expect("sheets").into_iter().map(|s| (s.name, s.visible)).collect();
    assert_eq!(sheets, [("P".to_owned(), false), ("Q".to_owned(), true)]);
}

#[test]
fn what_is_said_in_two_ways_is_damaged() {
    for content in [
        "<a><table:table table:name=\"P\"/><table:table table:name=\"p\"/></a>",
        "<a><table:table/></a>",
        "<a><table:table table:name=\"P\"><table:table table:name=\"Q\"/></table:table></a>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>",
        "<a><table:table table:name=\"P\">",
    ] {
        assert_eq!(parts(content).err(), Some(Unusable::Damaged), "{content}");
    }
    let spaces =
        "<table:table-cell><text:p><text:s text:c=\"99999999\"/></text:p></table:table-cell>";
    assert_eq!(cells(&row(spaces)).err(), Some(Unusable::Damaged));
    let manifest = "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
    let secret = [("mimetype", MIME), ("content.xml", "x"), ("META-INF/manifest.xml", manifest)];
    let bytes = archive(&secret);
    let mut archive = Archive::open(&bytes).expect("an archive");
    let why = read(&mut archive, &mut Budget::of(bytes.len())).err();
    assert_eq!(why, Some(Unusable::Encrypted));
}
