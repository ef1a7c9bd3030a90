//! The workbook as other programs see it: nothing from a file becomes a formula, times are those
//! of the report, openpyxl finds the set-up, LibreOffice comes to the stored results by itself.
//!
//! The last two need python3 with openpyxl, and LibreOffice; without them they say so and pass.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader as _, Xlsx};

use crate::support::files::own;
use crate::support::package::parts;
use crate::support::run::{ToEnd as _, has_libreoffice, has_openpyxl, run};
use crate::support::scratch::Scratch;

/// Writes a report of a repository as a workbook, and returns its bytes.
fn workbook(root: &Path, folder: &Path, period: &str, as_of: &str) -> Vec<u8> {
    let path = folder.join("report.xlsx");
    let report = ["report", "--period", period, "--as-of", as_of, "--lang", "en", "-o"];
    run(root, &[&report[..], &[path.to_str().expect("Unicode")]].concat()).ended(0);
    fs::read(path).expect("written")
}

#[test]
fn nothing_from_a_file_becomes_a_formula() {
    let folder = Scratch::shipped();
    let hostile = ["=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0"];
    let path = folder.root().join("reports/2022/q1/van-phong.csv");
    let csv = fs::read_to_string(&path).expect("read");
    let mut lines: Vec<String> = csv.lines().map(str::to_owned).collect();
    let tasks: Vec<usize> = (0..lines.len())
        .filter(|at| lines[*at].contains("in-progress") || lines[*at].contains("not-started"))
        .take(hostile.len())
        .collect();
    assert_eq!(tasks.len(), hostile.len());
    for (at, note) in tasks.into_iter().zip(hostile) {
        let quoted = note.replace('"', "\"\"");
        let fields = lines[at].trim_end_matches(',').to_owned();
        lines[at] = format!("{fields},\"{quoted}\",\"{quoted}\"");
    }
    fs::write(&path, lines.join("\n") + "\n").expect("written");
    let units = folder.root().join("plan/2022/units.toml");
    let toml = fs::read_to_string(&units).expect("read");
    fs::write(&units, toml.replacen("name.en = \"", "name.en = \"=1+1 ", 1)).expect("written");

    let bytes = workbook(folder.root(), folder.root(), "q1", "2022-03-20");
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(&bytes)).expect("a workbook");
    let mut texts = Vec::new();
    let mut formulas = 0;
    for name in book.sheet_names() {
        for (_, _, formula) in book.worksheet_formula(&name).expect("formulas").used_cells() {
            formulas += 1;
            assert!(formula.starts_with("IF("), "{name}: {formula}");
        }
        for (_, _, value) in book.worksheet_range(&name).expect("values").used_cells() {
            if let Data::String(text) = value {
                texts.push(text.clone());
            }
        }
    }
    assert!(formulas >= 27, "{formulas}");
    for note in hostile {
        assert!(texts.iter().any(|text| text == note), "{note} stays in the evidence as it is");
        assert!(texts.iter().any(|text| text.contains(note) && text != note), "{note} in a remark");
    }
    assert!(texts.iter().any(|text| text.starts_with("=1+1 ")), "a unit's name");
}

#[test]
fn the_only_time_is_the_reports() {
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = workbook(own(), folder.path(), "q1", "2022-03-20");
    let parts = parts(&bytes);
    let core = &parts["docProps/core.xml"];
    let times: Vec<_> =
        core.match_indices("W3CDTF\">").map(|(at, mark)| &core[at + mark.len()..][..10]).collect();
    assert_eq!(times, ["2022-03-20", "2022-03-20"], "{core}");
    let book = &parts["xl/worksheets/sheet2.xml"];
    for expected in ["orientation=\"landscape\"", "paperSize=\"9\"", "<colBreaks", "ILLUSTRATIVE"] {
        assert!(book.contains(expected), "{expected}");
    }
}

const OPENPYXL: &str = r##"
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
assert len(book.sheetnames) == 10, book.sheetnames
for sheet in book.worksheets[1:5]:
    assert sheet.freeze_panes, sheet.title
    assert sheet.auto_filter.ref, sheet.title
    assert sheet.print_title_rows, sheet.title
for sheet in book.worksheets[1:4]:
    assert sheet.conditional_formatting, sheet.title
for sheet in book.worksheets:
    assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9
    setup = sheet.sheet_properties.pageSetUpPr
    # As wide as a page, or parted at a scale that can be read.
    parted = sheet.col_breaks.brk and 65 <= sheet.page_setup.scale <= 100
    assert setup is not None and setup.fitToPage or parted, sheet.title
    assert "ILLUSTRATIVE" in sheet.oddHeader.right.text
assert list(book.worksheets[-1].tables) == ["reform_data"]
indicators = book.worksheets[1]
on_time = [row for row in indicators.iter_rows() if row[-1].value == "on-time"][0]
assert on_time[4].value == 1500 and on_time[5].value == 1520
assert on_time[6].value == 98.68 and on_time[6].number_format == '#,##0.00"%"'
assert on_time[8].value == 99 and on_time[8].number_format == '"≥ "#,##0"%"'
assert on_time[7].value.startswith("=IF(F"), on_time[7].value
assert on_time[10].value == "not met"
"##;

#[test]
fn openpyxl_finds_the_set_up() {
    if !has_openpyxl() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    workbook(own(), folder.path(), "q1", "2022-03-20");
    let script = folder.path().join("look.py");
    fs::write(&script, OPENPYXL).expect("written");
    let report = folder.path().join("report.xlsx");
    Command::new("python3").arg(script).arg(report).to_end().ended(0);
}

/// Takes the stored results out of a workbook, so that whoever opens it has to work them out.
fn without_results(bytes: &[u8]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts(bytes) {
        let mut pieces = text.split("</f>");
        let mut kept = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let rest = piece.split_once("</v>").map_or(piece, |(_, rest)| rest);
            kept.push_str("</f>");
            kept.push_str(rest);
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).expect("begun");
        out.write_all(kept.as_bytes()).expect("written");
    }
    out.finish().expect("finished").into_inner()
}

#[test]
fn libreoffice_comes_to_the_stored_results() {
    if !has_libreoffice() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = workbook(own(), folder.path(), "year", "2022-12-20");
    fs::write(folder.path().join("bare.xlsx"), without_results(&bytes)).expect("written");
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let out = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"])
        .arg(folder.path().join("again"))
        .arg(folder.path().join("bare.xlsx"))
        .to_end();
    let again =
        fs::read(folder.path().join("again/bare.xlsx")).unwrap_or_else(|_| panic!("{}", out.err));
    let ratios = |bytes: &[u8]| -> Vec<(String, f64)> {
        let mut book: Xlsx<_> =
            calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
        let mut ratios = Vec::new();
        for (sheet, column) in [(1, 7), (2, 5)] {
            let name = book.sheet_names()[sheet].clone();
            let range = book.worksheet_range(&name).expect("a sheet");
            for (at, row) in range.rows().enumerate() {
                if let Some(Data::Float(value)) = row.get(column) {
                    ratios.push((format!("{name}:{at}"), *value));
                }
            }
        }
        ratios
    };
    let (stored, worked_out) = (ratios(&bytes), ratios(&again));
    assert!(stored.len() > 100, "{}", stored.len());
    assert_eq!(stored.len(), worked_out.len());
    for ((place, stored), (_, found)) in stored.iter().zip(&worked_out) {
        assert!((stored - found).abs() < 1e-9, "{place}: {stored} is stored, {found} comes out");
    }
}
