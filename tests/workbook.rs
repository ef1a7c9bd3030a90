//! The workbook as other programs see it: nothing from a file becomes a formula, times are those
//! of the report, openpyxl finds the set-up, LibreOffice comes to the stored results by itself.
//!
//! The last two need python3 with openpyxl, and LibreOffice; without them they say so and pass.

#![allow(clippy::disallowed_methods, reason = "tests run the binary and set up folders")]

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Data, Reader as _, Xlsx};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Writes a report of a repository as a workbook, and returns its bytes.
fn workbook(root: &Path, folder: &Path, period: &str, as_of: &str) -> Vec<u8> {
    let path = folder.join("report.xlsx");
    let out = Command::new(env!("CARGO_BIN_EXE_reform"))
        .arg("-C")
        .arg(root)
        .args(["report", "--period", period, "--as-of", as_of, "--lang", "en", "-o"])
        .arg(&path)
        .env_clear()
        .output()
        .expect("reform runs");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    fs::read(path).expect("written")
}

fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).expect("a part");
            let mut text = String::new();
            part.read_to_string(&mut text).expect("UTF-8");
            (part.name().expect("a name").into_owned(), text)
        })
        .collect()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("read") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("a type").is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

#[test]
fn nothing_from_a_file_becomes_a_formula() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["plan", "seeds", "reports"] {
        copy(&Path::new(ROOT).join(name), &folder.path().join(name));
    }
    let hostile = ["=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0"];
    let path = folder.path().join("reports/2022/q1/van-phong.csv");
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
    let units = folder.path().join("plan/2022/units.toml");
    let toml = fs::read_to_string(&units).expect("read");
    fs::write(&units, toml.replacen("name.en = \"", "name.en = \"=1+1 ", 1)).expect("written");

    let bytes = workbook(folder.path(), folder.path(), "q1", "2022-03-20");
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
    let bytes = workbook(Path::new(ROOT), folder.path(), "q1", "2022-03-20");
    let parts = parts(&bytes);
    let (_, core) = parts.iter().find(|(name, _)| name == "docProps/core.xml").expect("properties");
    let times: Vec<_> =
        core.match_indices("W3CDTF\">").map(|(at, mark)| &core[at + mark.len()..][..10]).collect();
    assert_eq!(times, ["2022-03-20", "2022-03-20"], "{core}");
    let book = parts.iter().find(|(name, _)| name == "xl/worksheets/sheet2.xml").expect("a sheet");
    for expected in
        ["orientation=\"landscape\"", "paperSize=\"9\"", "fitToHeight=\"0\"", "ILLUSTRATIVE"]
    {
        assert!(book.1.contains(expected), "{expected}");
    }
}

/// A program of this name on the path.
fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

#[expect(clippy::print_stderr, reason = "a test that could not look must not look as if it had")]
fn skipped(what: &str, needs: &str) {
    // CI installs it: there it must not be absent.
    assert!(std::env::var_os("CI").is_none_or(|ci| ci.is_empty()), "{what} – this needs {needs}");
    eprintln!("NOT TESTED: {what} – this needs {needs}");
}

const OPENPYXL: &str = r##"
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
assert len(book.sheetnames) == 6, book.sheetnames
for sheet in book.worksheets[1:5]:
    assert sheet.freeze_panes, sheet.title
    assert sheet.auto_filter.ref, sheet.title
    assert sheet.print_title_rows, sheet.title
for sheet in book.worksheets[1:4]:
    assert sheet.conditional_formatting, sheet.title
for sheet in book.worksheets:
    assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert "ILLUSTRATIVE" in sheet.oddHeader.right.text
assert list(book.worksheets[5].tables) == ["reform_data"]
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
    let python = program("python3").filter(|python| {
        let import = Command::new(python).args(["-c", "import openpyxl"]).output();
        import.is_ok_and(|out| out.status.success())
    });
    let Some(python) = python else {
        return skipped("the workbook was not read with openpyxl", "python3 with openpyxl");
    };
    let folder = tempfile::tempdir().expect("a folder");
    workbook(Path::new(ROOT), folder.path(), "q1", "2022-03-20");
    let script = folder.path().join("look.py");
    fs::write(&script, OPENPYXL).expect("written");
    let out = Command::new(python).arg(script).arg(folder.path().join("report.xlsx")).output();
    let out = out.expect("python runs");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
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
    let Some(office) = program("soffice") else {
        return skipped("the formulas were not worked out again", "LibreOffice (soffice)");
    };
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = workbook(Path::new(ROOT), folder.path(), "year", "2022-12-20");
    fs::write(folder.path().join("bare.xlsx"), without_results(&bytes)).expect("written");
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let out = Command::new(office)
        .args([&profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"])
        .arg(folder.path().join("again"))
        .arg(folder.path().join("bare.xlsx"))
        .output()
        .expect("LibreOffice runs");
    let again = fs::read(folder.path().join("again/bare.xlsx"))
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&out.stderr)));
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
