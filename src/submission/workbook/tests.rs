//! Workbooks as no spreadsheet program would write them.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::archive::Archive;
use super::opened::Workbook;
use super::*;
use crate::model::cell_name;

const RELATIONS: &str = "<Relationships><Relationship Id=\"rId1\" Type=\"x/officeDocument\" \
    Target=\"xl/workbook.xml\"/></Relationships>";
const OF_WORKBOOK: &str = "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" \
    Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"x/sharedStrings\" \
    Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"x/styles\" \
    Target=\"styles.xml\"/><Relationship Id=\"rId4\" Type=\"x/worksheet\" \
    Target=\"worksheets/sheet2.xml\"/></Relationships>";
const WORKBOOK: &str =
    "<workbook><sheets><sheet name=\"Q\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
const SHARED: &str = "<sst><si><t>mã</t></si><si><r><t>giá</t></r><r><t xml:space=\"preserve\"> trị\
    </t></r><rPh><t>x</t></rPh></si></sst>";
const STYLES: &str = "<styleSheet><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\
    <xf numFmtId=\"0\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>";
const HEADER: &str =
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";

/// The parts of a workbook whose sheet has these rows and tags behind them.
fn parts(rows: &str, behind: &str) -> Vec<(&'static str, String)> {
    let sheet = format!("<worksheet><sheetData>{HEADER}{rows}</sheetData>{behind}</worksheet>");
    vec![
        ("_rels/.rels", RELATIONS.to_owned()),
        ("xl/_rels/workbook.xml.rels", OF_WORKBOOK.to_owned()),
        ("xl/workbook.xml", WORKBOOK.to_owned()),
        ("xl/sharedStrings.xml", SHARED.to_owned()),
        ("xl/styles.xml", STYLES.to_owned()),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/worksheets/sheet2.xml", "<worksheet/>".to_owned()),
    ]
}

fn archive(parts: &[(&str, String)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a new part");
        writer.write_all(part.as_bytes()).expect("in memory");
    }
    writer.finish().expect("in memory").into_inner()
}

/// The only sheet, read whole.
fn read(bytes: &[u8]) -> Result<Sheet, Unusable> {
    let mut workbook = Workbook::open(bytes)?;
    workbook.whole("Q")
}

/// The cells of a sheet with these rows, as `A1=text`, without its header.
fn cells(rows: &str) -> Result<Vec<String>, Unusable> {
    let sheet = read(&archive(&parts(rows, "")))?;
    let cells = sheet.cells.iter().filter(|((row, _), _)| *row > 0);
    let shown =
        cells.map(|((row, column), cell)| format!("{}={}", cell_name(*column, row + 1), cell.text));
    Ok(shown.collect())
}

fn shown(cells: &[&str]) -> Result<Vec<String>, Unusable> {
    Ok(cells.iter().map(|cell| (*cell).to_owned()).collect())
}

/// With a change of one part.
fn with(part: &str, old: &str, new: &str) -> Vec<u8> {
    let mut parts = parts("", "");
    let (_, text) = parts.iter_mut().find(|(name, _)| *name == part).expect("a part");
    assert!(text.contains(old), "{part} has {old}");
    *text = text.replacen(old, new, 1);
    archive(&parts)
}

#[test]
fn every_kind_of_cell_shows_what_it_holds() {
    let rows = "<row r=\"3\"><c r=\"A3\"><v>1520</v></c><c r=\"B3\" s=\"1\"><v>0.5</v></c>\
        <c r=\"C3\" t=\"s\"><v>1</v></c><c r=\"D3\" t=\"str\"><f>A1</f><v>a &amp; _x0041_</v></c>\
        <c r=\"E3\" t=\"inlineStr\"><is><t> b </t></is></c><c r=\"F3\" t=\"b\"><v>0</v></c>\
        <c r=\"G3\" t=\"e\"><v>#N/A</v></c><c r=\"H3\"><v>1,5</v></c><c r=\"I3\" s=\"9\"/></row>";
    let expected =
        ["A3=1520", "B3=50%", "C3=giá trị", "D3=a & A", "E3=b", "F3=FALSE", "G3=#N/A", "H3=1,5"];
    assert_eq!(cells(rows), shown(&expected));
}

#[test]
fn a_cell_that_does_not_say_where_it_stands_is_next() {
    let rows = "<row><c><v>1</v></c><c r=\"C2\"><v>2</v></c><c><v>3</v></c></row>\
        <row r=\"5\"><c/><c><v>4</v></c></row><row><c><v>5</v></c></row>";
    assert_eq!(cells(rows), shown(&["A2=1", "C2=2", "D2=3", "B5=4", "A6=5"]));
    let backwards = "<row r=\"4\"><c><v>1</v></c></row><row r=\"3\"><c r=\"B3\"><v>2</v></c>\
        <c r=\"A3\"><v>3</v></c></row>";
    assert_eq!(cells(backwards), shown(&["A3=3", "B3=2", "A4=1"]), "each is there once");
}

#[test]
fn what_cannot_be_where_it_says_is_damaged() {
    for row in ["0", "-1", "1048577", "4294967297", "18446744073709551617", "", "A", "2.0", " 2"] {
        let rows = format!("<row r=\"{row}\"><c><v>1</v></c></row>");
        assert_eq!(cells(&rows), Err(Unusable::Damaged), "row {row}");
    }
    for cell in [
        "A3",
        "2",
        "A",
        "",
        "A0",
        "XFE2",
        "AAAAAAAAAAAA2",
        "A99999999999",
        "A-2",
        "A+2",
        "A 2",
        "$A$2",
        "Ă2",
        "A2B",
    ] {
        let rows = format!("<row r=\"2\"><c r=\"{cell}\"><v>1</v></c></row>");
        assert_eq!(cells(&rows), Err(Unusable::Damaged), "cell {cell}");
    }
    for range in
        ["", ":", "A1:", "A0:B2", "A1:XFE2", "A1:B1048577", "A1:B2:C3", "A:B", "1:2", "Q!A1:B2"]
    {
        let merged = format!("<mergeCells><mergeCell ref=\"{range}\"/></mergeCells>");
        let read = read(&archive(&parts("", &merged)));
        assert_eq!(read.err(), Some(Unusable::Damaged), "{range}");
    }
    let last = "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>";
    assert_eq!(cells(last), shown(&[]), "the last cell is one, and empty");
    let next = format!("{last}<row><c/></row>");
    assert_eq!(cells(&next), Err(Unusable::Damaged));
    let beside = "<row r=\"2\"><c r=\"XFD2\"/><c/></row>";
    assert_eq!(cells(beside), Err(Unusable::Damaged));
}

#[test]
fn what_no_program_reads_is_not_believed() {
    // Dimensions, filters, columns, names and shared formulas say nothing of what stands where.
    let behind = "<autoFilter ref=\"B3:A2\"/><cols><col min=\"9\" max=\"-1\"/></cols>\
        <controls><xdr:row>7</xdr:row><c r=\"ZZZ0\"/></controls>\
        <mergeCells><mergeCell ref=\"B3:A2\"/></mergeCells>";
    let rows = "<row r=\"2\" spans=\"9:1\" hidden=\"1\"><c r=\"A2\">\
        <f t=\"shared\" ref=\"C9:A1\" si=\"18446744073709551615\">1</f><v>1</v></c></row>";
    let mut parts = parts(rows, behind);
    parts[5].1 = parts[5].1.replace("<sheetData>", "<dimension ref=\"XFE9:A1\"/><sheetData>");
    parts[3].1 = parts[3].1.replace("<sst>", "<sst uniqueCount=\"18446744073709551615\">");
    let sheet = read(&archive(&parts)).expect("a sheet");
    assert_eq!(sheet.merged, [[1, 0, 2, 1]]);
    assert_eq!(sheet.hidden.iter().copied().collect::<Vec<_>>(), [1]);
    assert!(sheet.cells[&(1, 0)].is_formula);
}

#[test]
fn a_cell_or_row_that_is_there_twice_is_known() {
    let repeated = |rows: &str| {
        let sheet = read(&archive(&parts(rows, ""))).expect("a sheet");
        let names = sheet.repeated.iter().map(|(row, column)| cell_name(*column, row + 1));
        names.collect::<Vec<_>>()
    };
    let cell = "<c r=\"B2\"><v>1</v></c>";
    let empty = "<c r=\"B2\"/>";
    let row = |cells: &str| format!("<row r=\"2\">{cells}</row>");
    assert_eq!(repeated(&row(&format!("{cell}{cell}"))), ["B2"]);
    assert_eq!(repeated(&row(&format!("{cell}{empty}"))), ["B2"], "one of them says nothing");
    assert_eq!(repeated(&row(&format!("{empty}{cell}"))), ["B2"]);
    assert_eq!(repeated(&row(&format!("{empty}{empty}"))), [""; 0], "both say nothing");
    let other = row("<c r=\"A2\"><v>1</v></c>");
    assert_eq!(repeated(&format!("{}{other}", row(cell))), ["A2", "B2"], "a whole row");
    assert_eq!(repeated(&format!("{}<row r=\"3\"/>{}", row(cell), row(cell))), ["B2"]);
    assert_eq!(repeated(&format!("{}{}", row(cell), row(empty))), [""; 0]);
}

#[test]
fn what_is_said_in_two_ways_is_damaged() {
    for rows in [
        "<row r=\"2\"><c r=\"A2\" r=\"B2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>1</v><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>1<x/>2</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><c r=\"B2\"><v>1</v></c></c></row>",
        "<row r=\"2\"><c t=\"inlineStr\"><is><t>1</t></is><is><t>2</t></is></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"z\"><v>1</v></c></row>",
        "<c r=\"A1\"><v>1</v></c></sheetData><sheetData><c><v>1</v></c>",
        "<row r=\"2\"><c r=\"A2\"><v>&bomb;</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>1</v>",
    ] {
        assert_eq!(cells(rows), Err(Unusable::Damaged), "{rows}");
    }
    let second = "<sheet name=\"q\" r:id=\"rId4\"/></sheets>";
    for (part, old, new) in [
        ("xl/workbook.xml", "</sheets>", second),
        ("xl/workbook.xml", "</sheets>", "<sheet name=\"R\" r:id=\"rId1\"/></sheets>"),
        ("xl/workbook.xml", "rId1", "rId9"),
        ("xl/workbook.xml", "<sheets>", "<sheets><sheet/>"),
        ("_rels/.rels", "officeDocument", "other"),
        ("xl/_rels/workbook.xml.rels", "sheet1.xml", "sheet9.xml"),
        ("xl/workbook.xml", "<workbook>", "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook>"),
        ("xl/sharedStrings.xml", "<sst>", "<!DOCTYPE a><sst>"),
        ("xl/styles.xml", "<styleSheet>", "<!DOCTYPE a SYSTEM \"http://x\"><styleSheet>"),
        ("xl/worksheets/sheet1.xml", "<worksheet>", "<!DOCTYPE a><worksheet>"),
    ] {
        assert_eq!(read(&with(part, old, new)).err(), Some(Unusable::Damaged), "{part}: {new}");
    }
    let other = with("xl/workbook.xml", "</sheets>", &second.replace("\"q\"", "\"R\""));
    assert!(read(&other).is_ok());
}

#[test]
fn merged_ranges_that_overlap_are_damaged() {
    let merged = "<mergeCells><mergeCell ref=\"A1:B9\"/><mergeCell ref=\"B9:C10\"/></mergeCells>";
    assert_eq!(read(&archive(&parts("", merged))).err(), Some(Unusable::Damaged));
}

#[test]
fn empty_cells_cost_nothing_and_far_ones_are_too_far() {
    let styled: String =
        (2..=2_000).map(|row| format!("<row r=\"{row}\"><c s=\"1\"/></row>")).collect();
    assert_eq!(cells(&styled), shown(&[]));
    for far in ["A100001", "IW2", "XFD1048576"] {
        let row = far.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let rows = format!("<row r=\"{row}\"><c r=\"{far}\"><v>1</v></c></row>");
        assert_eq!(cells(&rows), Err(Unusable::TooLarge), "{far}");
    }
    let full: String =
        (2..700).map(|row| format!("<row r=\"{row}\"><c t=\"s\"><v>2</v></c></row>")).collect();
    let mut parts = parts(&full, "");
    let long = format!("<si><t>{}</t></si></sst>", "x".repeat(10_000));
    parts[3].1 = parts[3].1.replace("</sst>", &long);
    let read = read(&archive(&parts)).err();
    assert_eq!(read, Some(Unusable::TooLarge), "made to fill the memory");
}

#[test]
fn an_archive_is_what_it_says() {
    let good = archive(&parts("", ""));
    assert!(read(&good).is_ok());
    let change = |old: &[u8], new: &[u8]| {
        let mut bytes = good.clone();
        let places: Vec<_> =
            (0..bytes.len() - old.len()).filter(|at| good[*at..].starts_with(old)).collect();
        assert!(!places.is_empty());
        for at in places {
            bytes[at..at + new.len()].copy_from_slice(new);
        }
        read(&bytes).err()
    };
    let sheet = b"xl/worksheets/sheet2.xml";
    assert_eq!(change(sheet, b"xl/worksheets/sheet1.xml"), Some(Unusable::Damaged), "twice");
    assert_eq!(change(sheet, b"xl/worksheets/SHEET1.xml"), Some(Unusable::Damaged), "twice");
    assert_eq!(change(sheet, b"../../../../etc/sheet.xm"), Some(Unusable::Damaged), "leads out");
    assert_eq!(change(sheet, b"/xl/worksheets/sheet.xml"), None, "from the root is inside");
    // Every entry of the central directory: with a password, larger than it is, of an unknown kind.
    let entry = b"PK\x01\x02";
    let field = |offset: usize, value: &[u8]| {
        let mut bytes = good.clone();
        for at in (0..bytes.len() - 4).filter(|at| good[*at..].starts_with(entry)) {
            bytes[at + offset..at + offset + value.len()].copy_from_slice(value);
        }
        read(&bytes).err()
    };
    assert_eq!(field(8, &[1]), Some(Unusable::Encrypted));
    assert_eq!(field(10, &[97]), Some(Unusable::Damaged));
    assert_eq!(field(24, &[1, 0, 0, 0]), Some(Unusable::Damaged));
    assert_eq!(field(24, &[255, 255, 255, 127]), Some(Unusable::Damaged));
    for end in [good.len() - 1, good.len() / 2, 30, 3] {
        assert!(read(&good[..end]).is_err(), "{end}");
    }
}

#[test]
fn a_part_that_unpacks_to_far_too_much_is_not_unpacked() {
    let mut parts = parts("", "");
    parts.push(("xl/media/image1.png", "\0".repeat(1 << 20)));
    let bytes = archive(&parts);
    assert!(bytes.len() < 10_000, "it packs well");
    assert_eq!(Archive::within(&bytes, 1 << 20).err(), Some(Unusable::TooLarge));
    assert!(Archive::within(&bytes, 2 << 20).is_ok());
}
