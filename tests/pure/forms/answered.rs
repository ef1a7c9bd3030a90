//! A submission with faults comes back as the sender's own workbook, with a comment at each cell; what
//! is mended in it is taken, whichever program it was mended with.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::process::Command;

use reform::diagnostic::{Diagnostic, Severity};
use reform::i18n::Catalogue;
use reform::model::Lang;
use reform::shell::pipeline::Imported;
use reform::source::Sources;
use reform::submission::answer::answered;
use rust_xlsxwriter::{Note, Workbook};
use zip::write::SimpleFileOptions;

use super::filled::convert;
use crate::support::form as fixture;
use crate::support::package::{part, parts};
use crate::support::run::{has_libreoffice, has_openpyxl};

/// What is found in a workbook of the unit.
fn import(bytes: &[u8]) -> (Sources, Imported) {
    fixture::import_named("from-a-division", bytes)
}

/// The answer to a workbook, if anything is to be mended.
fn answer(bytes: &[u8]) -> Option<Vec<u8>> {
    let (sources, imported) = import(bytes);
    let found: Vec<&Diagnostic> = imported.diagnostics.iter().collect();
    let file = imported.submission.as_ref().map(|(submission, _)| submission.file);
    let file = file.or(found.first().map(|found| found.place.file))?;
    answered(bytes, file, &found, &sources, &Catalogue::new(Lang::Vi))
}

fn errors(bytes: &[u8]) -> Vec<String> {
    let (_, imported) = import(bytes);
    let errors = imported.diagnostics.iter().filter(|one| one.severity == Severity::Error);
    errors.map(|one| format!("{} {}", one.rule.code, one.cell.as_deref().unwrap_or("-"))).collect()
}

const ROWS: [[&str; 4]; 9] = [
    ["mã", "giá trị", "ghi chú", "tài liệu kiểm chứng"],
    ["inspection", "đang thực hiện", "", ""],
    ["carried-in", "300", "", ""],
    ["received", "nhiều", "", ""],
    ["settled", "1500", "", ""],
    ["pending", "320", "", ""],
    ["budget", "112,5", "", ""],
    ["scheme", "Hoàn thành", "", ""],
    ["own-guide", "n/a", "", ""],
];

/// A plain sheet in which a figure is a word, and what is done lacks its document; somebody has
/// remarked on the one and on what is right.
fn faulty() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Số liệu & 'ghi chú' quý").expect("a name");
    for (at, row) in (0..).zip(ROWS) {
        sheet.write_row(at, 0, row).expect("written");
    }
    let note = |text: &str| Note::new(text).set_author("Hoa").add_author_prefix(false);
    sheet.insert_note(3, 1, &note("chị xem giúp em")).expect("written");
    sheet.insert_note(4, 1, &note("đã đối chiếu")).expect("written");
    workbook.add_worksheet().write(0, 0, "trang khác").expect("written");
    workbook.save_to_buffer().expect("saved")
}

/// A workbook with some parts changed or added.
fn with_parts(
    bytes: &[u8],
    change: &dyn Fn(&str, String) -> String,
    more: &[(&str, &str)],
) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("UTF-8");
        writer.start_file(&name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(change(&name, text).as_bytes()).expect("written");
    }
    for (name, text) in more {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(text.as_bytes()).expect("written");
    }
    writer.finish().expect("a package").into_inner()
}

/// The comments by their cells, as text.
fn comments(bytes: &[u8]) -> BTreeMap<String, String> {
    let parts = parts(bytes);
    let comments = parts.iter().find(|(name, _)| name.contains("comments")).expect("comments").1;
    let each = comments.split("<comment ").skip(1).map(|one| {
        let cell = one.split('"').nth(1).unwrap_or_default().to_owned();
        let texts = one.split("<t").skip(1).filter_map(|text| text.split_once('>'));
        let texts = texts.filter(|(head, _)| !head.starts_with("ext"));
        (cell, texts.map(|(_, text)| text.split("</t>").next().unwrap_or_default()).collect())
    });
    each.collect()
}

#[test]
fn each_cell_says_what_to_do_and_all_else_stays() {
    let sent = faulty();
    assert_eq!(errors(&sent), ["R402 -", "R501 B4", "R405 B8", "R404 B9"]);
    let back = answer(&sent).expect("an answer");
    assert_eq!(errors(&back), errors(&sent), "its figures are as they were");
    let said = comments(&back);
    assert_eq!(said["B5"], "đã đối chiếu");
    assert!(said["B4"].starts_with("chị xem giúp em\n\n—— reform ——\nCẦN SỬA: "), "{said:?}");
    assert!(said["B8"].starts_with("—— reform ——\nCẦN SỬA: "), "{said:?}");
    // Parts that have nothing to do with it are the very bytes.
    let (before, after) = (parts(&sent), parts(&back));
    for name in ["xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/theme/theme1.xml"] {
        assert_eq!(before[name], after[name], "{name}");
    }
    let (before, after) = (&before["xl/worksheets/sheet1.xml"], &after["xl/worksheets/sheet1.xml"]);
    let cells = |sheet: &str| {
        let (_, cells) = sheet.split_once("<sheetData>").expect("cells");
        cells.split("</sheetData>").next().unwrap_or_default().to_owned()
    };
    assert_eq!(cells(before), cells(after));
    // The list leads to the cells.
    let list = part(&back, "xl/worksheets/reform1.xml");
    assert!(
        list.contains("&apos;Số liệu &amp; &apos;&apos;ghi chú&apos;&apos; quý&apos;!B4"),
        "{list}"
    );
    assert!(part(&back, "xl/workbook.xml").contains("name=\"Cần sửa\""));
}

#[test]
fn it_prints_its_list_with_a_header_and_no_comments() {
    let setup = "<pageSetup paperSize=\"9\" cellComments=\"atEnd\" orientation=\"landscape\"/>";
    let change =
        |_: &str, text: String| text.replace("<legacyDrawing", &format!("{setup}<legacyDrawing"));
    let back = answer(&with_parts(&faulty(), &change, &[])).expect("an answer");
    let setup = "<pageSetup paperSize=\"9\" orientation=\"landscape\"/>";
    assert!(part(&back, "xl/worksheets/sheet1.xml").contains(setup));
    let workbook = part(&back, "xl/workbook.xml");
    assert!(workbook.contains("name=\"_xlnm.Print_Titles\" localSheetId=\"2\""), "{workbook}");
    // A program that does not find the drawing as it is named shows all comments.
    let mut unremarked = Workbook::new();
    let sheet = unremarked.add_worksheet();
    for (at, row) in (0..).zip(ROWS) {
        sheet.write_row(at, 0, row).expect("written");
    }
    let back = answer(&unremarked.save_to_buffer().expect("saved")).expect("an answer");
    let relations = part(&back, "xl/worksheets/_rels/sheet1.xml.rels");
    let drawing = relations.split('"').find(|word| word.ends_with(".vml")).expect("a drawing");
    assert!(parts(&back).contains_key(drawing.trim_start_matches('/')), "{relations}");
}

#[test]
fn an_earlier_answer_is_replaced() {
    let once = answer(&faulty()).expect("an answer");
    let twice = answer(&once).expect("an answer");
    assert_eq!(comments(&once), comments(&twice));
    assert_eq!(parts(&once).len(), parts(&twice).len());
    let sheet = part(&twice, "xl/worksheets/sheet1.xml");
    assert_eq!(sheet.matches("&quot;reform&quot;=&quot;reform&quot;").count(), 1, "{sheet}");
    let drawing = parts(&twice);
    let drawing = drawing.iter().find(|(name, _)| name.ends_with(".vml")).expect("a drawing").1;
    assert_eq!(drawing.matches("<x:Row>").count(), comments(&twice).len());
    // What has been mended in it says nothing any more.
    let mended = with_parts(&twice, &|_, text| text.replace(">nhiều<", ">1520<"), &[]);
    assert_eq!(errors(&mended), ["R402 -", "R405 B8", "R404 B9"]);
    let said = comments(&answer(&mended).expect("an answer"));
    assert_eq!(said["B4"], "chị xem giúp em");
}

#[test]
fn nothing_that_runs_comes_back() {
    let relation = "<Relationship Id=\"rIdV\" Type=\"http://schemas.microsoft.com/office/2006/\
                    relationships/vbaProject\" Target=\"vbaProject.bin\"/></Relationships>";
    let change = |name: &str, text: String| match name {
        "xl/_rels/workbook.xml.rels" => text.replace("</Relationships>", relation),
        "[Content_Types].xml" => text.replace(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        ),
        _ => text,
    };
    let sent = with_parts(&faulty(), &change, &[("xl/vbaProject.bin", "macros")]);
    let back = answer(&sent).expect("an answer");
    let parts = parts(&back);
    assert!(!parts.contains_key("xl/vbaProject.bin"));
    assert!(!parts["xl/_rels/workbook.xml.rels"].contains("vbaProject"));
    assert!(!parts["[Content_Types].xml"].contains("macroEnabled"));
    assert!(parts.values().all(|text| !text.contains("TargetMode=\"External\"")));
}

#[test]
fn what_is_in_order_or_cannot_be_opened_has_no_answer() {
    let order = with_parts(
        &faulty(),
        &|_, text| match text.contains(">nhiều<") {
            true => text.replace(">nhiều<", ">1520<").replace(">Hoàn thành<", ">đang thực hiện<"),
            false => text,
        },
        &[],
    );
    assert_eq!(errors(&order), ["R404 B9"]);
    assert!(answer(&order).is_some());
    assert!(answer(b"PK\x03\x04 no archive").is_none());
    assert!(answer(b"%PDF-1.4").is_none());
    let cut = faulty();
    for end in (0..cut.len()).step_by(211) {
        // Whatever is left of it: no panic.
        let _ = answer(&cut[..end]);
    }
}

const FILL: &str = r#"
import openpyxl, sys
from openpyxl.comments import Comment
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
rows = {sheet.cell(row, 2).value: row for row in range(1, sheet.max_row + 1)}
answers = dict(arg.split("=", 1) for arg in sys.argv[3:])
for metric, value in answers.items():
    cell = sheet.cell(rows[metric], 6)
    cell.value = float(value) if value.replace(".", "").isdigit() else value
    if value == "rất nhiều":
        cell.comment = Comment("chưa chắc", "Hoa")
book.save(sys.argv[2])
"#;

/// Fills in a form by openpyxl.
fn fill(folder: &Path, from: &Path, to: &Path, answers: &[(&str, &str)]) {
    let script = folder.join("fill.py");
    fs::write(&script, FILL).expect("written");
    let mut python = Command::new("python3");
    python.arg(script).arg(from).arg(to);
    python.args(answers.iter().map(|(metric, value)| format!("{metric}={value}")));
    let run = python.output().expect("python3 runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

#[test]
fn what_other_programs_mend_in_an_answer_is_taken() {
    if !has_openpyxl() || !has_libreoffice() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    fs::write(at("form.xlsx"), fixture::form("xlsx", Lang::Vi)).expect("written");
    let answers = [
        ("received", "1520"),
        ("settled", "rất nhiều"),
        ("pending", "320"),
        ("budget", "112.5"),
        ("scheme", "đang thực hiện"),
        ("inspection", "đang thực hiện"),
        ("own-guide", "chưa thực hiện"),
    ];
    fill(folder.path(), &at("form.xlsx"), &at("sent.xlsx"), &answers);
    let sent = fs::read(at("sent.xlsx")).expect("read");
    let back = answer(&sent).expect("an answer");
    fs::write(at("back.xlsx"), &back).expect("written");
    // LibreOffice takes it, and what it saves is answered like the first, without a comment twice.
    let saved = convert(folder.path(), &[at("back.xlsx")], "xlsx", "saved").join("back.xlsx");
    let again = answer(&fs::read(&saved).expect("read")).expect("an answer");
    let said = comments(&again).into_values().find(|text| text.contains("chưa chắc"));
    let said = said.expect("another's comment");
    assert_eq!(said.matches("—— reform ——").count(), 1, "{said}");
    fs::write(at("again.xlsx"), &again).expect("written");
    fill(folder.path(), &at("again.xlsx"), &at("mended.xlsx"), &[("settled", "1500")]);
    assert_eq!(errors(&fs::read(at("mended.xlsx")).expect("read")), Vec::<String>::new());
}
