//! What a form's workbook is made of, and what a workbook may hold that no form does.

use std::io::{Cursor, Write as _};
use std::sync::LazyLock;

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use reform::model::{Lang, SubmissionState};
use reform::shell::pipeline::Imported;
use reform::source::Sources;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

use crate::support::form as fixture;
use crate::support::package::part;

/// The elements of a part that matter, a line each: its attributes, and the text in it.
fn digest(part: &str, wanted: &[&str]) -> String {
    let mut reader = Reader::from_str(part);
    let mut lines: Vec<String> = Vec::new();
    let mut open: Vec<bool> = Vec::new();
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(element) => {
                let name = element.local_name();
                let here = wanted.contains(&name.as_ref());
                if here {
                    lines.push(format!("{} {}: ", name.as_ref(), element.attributes_raw().trim()));
                }
                open.push(here || open.last() == Some(&true));
            }
            Event::Empty(element) => {
                let name = element.local_name();
                if wanted.contains(&name.as_ref()) {
                    lines.push(format!("{} {}", name.as_ref(), element.attributes_raw().trim()));
                }
            }
            Event::Text(text) if open.last() == Some(&true) => {
                lines.last_mut().expect("a line").push_str(&text);
            }
            Event::GeneralRef(entity) if open.last() == Some(&true) => {
                lines.last_mut().expect("a line").push_str(&format!("&{};", &*entity));
            }
            Event::End(_) => {
                open.pop();
            }
            Event::Eof => return lines.join("\n"),
            _ => {}
        }
    }
}

#[test]
fn the_form_is_made_of_what_a_form_needs() {
    let form = fixture::form("xlsx", Lang::Vi);
    let workbook = digest(&part(&form, "xl/workbook.xml"), &["sheet", "definedName"]);
    let sheet = digest(
        &part(&form, "xl/worksheets/sheet1.xml"),
        &[
            "pageSetUpPr",
            "pane",
            "sheetProtection",
            "mergeCell",
            "conditionalFormatting",
            "cfRule",
            "formula",
            "dataValidation",
            "formula1",
            "pageSetup",
            "oddFooter",
            "f",
        ],
    );
    insta::assert_snapshot!("structure", format!("{workbook}\n{sheet}"));
    // What stands in it, as import sees it.
    let texts = digest(&part(&form, "xl/sharedStrings.xml"), &["t"]);
    insta::assert_snapshot!("texts", texts);
    let english = fixture::form("xlsx", Lang::En);
    insta::assert_snapshot!("texts_en", digest(&part(&english, "xl/sharedStrings.xml"), &["t"]));
    insta::assert_snapshot!(
        "csv",
        String::from_utf8(fixture::form("csv", Lang::Vi)).expect("UTF-8")
    );
}

#[test]
fn the_same_form_is_the_same_bytes() {
    assert_eq!(fixture::form("xlsx", Lang::Vi), fixture::form("xlsx", Lang::Vi));
    let core = part(&fixture::form("xlsx", Lang::En), "docProps/core.xml");
    assert!(core.contains("2022-06-20T00:00:00Z"), "{core}");
}

/// A workbook with one sheet.
fn workbook(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, header) in ["mã", "giá trị", "ghi chú", "tài liệu kiểm chứng"].iter().enumerate()
    {
        sheet.write(2, u16::try_from(column).expect("small"), *header).expect("written");
    }
    fill(sheet);
    workbook.save_to_buffer().expect("written")
}

fn import(bytes: Vec<u8>) -> (Sources, Imported) {
    fixture::import_named("sheet.xlsx", &bytes)
}

/// The codes with their cells, those of absent rows and values aside.
fn found(imported: &Imported) -> Vec<(&'static str, String)> {
    let found = imported.diagnostics.iter().filter(|d| !["R402", "R403"].contains(&d.rule.code));
    found.map(|d| (d.rule.code, d.cell.as_deref().unwrap_or_default().to_owned())).collect()
}

#[test]
fn what_a_cell_shows_is_what_it_says() {
    let percent = Format::new().set_num_format("0.0%");
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let bytes = workbook(|sheet| {
        let mut row = |at: u32, id: &str, write: &dyn Fn(&mut Worksheet, u32)| {
            sheet.write(at, 0, id).expect("written");
            write(sheet, at);
        };
        row(3, "carried-in", &|sheet, at| {
            sheet.write_with_format(at, 1, 0.987, &percent).expect("written");
        });
        row(4, "received", &|sheet, at| {
            let day = ExcelDateTime::from_ymd(2022, 2, 1).expect("a date");
            sheet.write_with_format(at, 1, &day, &date).expect("written");
        });
        row(5, "settled", &|sheet, at| {
            let formula = Formula::new("1/0").set_result("#DIV/0!");
            sheet.write(at, 1, formula).expect("written");
        });
        row(6, "pending", &|sheet, at| {
            // Text, as from another program; only one reading.
            sheet.write(at, 1, "1.234.567").expect("written");
        });
        row(7, "budget", &|sheet, at| {
            // A number, so that the point can only be the decimal one.
            sheet.write(at, 1, 1.234).expect("written");
        });
        row(8, "fines", &|sheet, at| {
            sheet.write(at, 1, "1.234").expect("written");
        });
        row(9, "scheme", &|sheet, at| {
            sheet.write(at, 1, true).expect("written");
        });
        row(10, "inspection", &|sheet, at| {
            sheet.write(at, 1, "Hoàn thành").expect("written");
            let day = ExcelDateTime::from_ymd(2022, 6, 1).expect("a date");
            sheet.write_with_format(at, 3, &day, &date).expect("written");
        });
    });
    let (_, imported) = import(bytes);
    let cell = |code, name: &str| (code, name.to_owned());
    assert_eq!(
        found(&imported),
        [
            cell("R514", "B4"),
            cell("R513", "B5"),
            // An error is text to the writer of this test, as it is to the reader.
            cell("R515", "B6"),
            cell("R236", "B6"),
            cell("R504", "B7"),
            cell("R504", "B8"),
            cell("R505", "B9"),
            cell("R509", "B10"),
            cell("R512", "D11"),
        ]
    );
    let (submission, state) = imported.submission.expect("read");
    assert_eq!(state, SubmissionState::Invalid);
    let text = reform::submission::canonical::text(&imported.plan, &submission);
    let expected = "metric,value,note,evidence\n\
        carried-in,98.7%,,\n\
        received,01/02/2022,,\n\
        settled,#DIV/0!,,\n\
        pending,1234567,,\n\
        budget,1.2340,,\n\
        fines,1.234,,\n\
        scheme,TRUE,,\n\
        inspection,done,,01/06/2022\n";
    assert_eq!(text, expected);
}

#[test]
fn a_plain_sheet_may_have_more_than_its_table() {
    let bytes = workbook(|sheet| {
        sheet.write(0, 0, "BÁO CÁO QUÝ II").expect("written");
        sheet.write(2, 4, "Người lập").expect("written");
        sheet.write(3, 4, "chỉ là tiêu đề nhóm").expect("written");
        sheet.write(4, 0, "budget").expect("written");
        sheet.write(4, 1, 12.5).expect("written");
        sheet.write(4, 2, "dòng một\ndòng hai").expect("written");
        sheet.write(4, 4, "An").expect("written");
        sheet.write(5, 2, "ghi chú không của dòng nào").expect("written");
        sheet.write(6, 7, "ngoài bảng").expect("written");
    });
    let (_, imported) = import(bytes);
    let cell = |code, name: &str| (code, name.to_owned());
    let found = found(&imported);
    assert_eq!(
        found,
        [cell("R214", "E3"), cell("R504", "B5"), cell("R301", "A6"), cell("R215", "H7"),]
    );
    let (submission, _) = imported.submission.expect("read");
    let text = reform::submission::canonical::text(&imported.plan, &submission);
    assert!(text.contains("budget,12.5,\"dòng một\ndòng hai\",,An\n"), "{text}");
}

#[test]
fn what_is_no_workbook_is_named() {
    let zip = |parts: &[(&str, &[u8])]| {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            let options = zip::write::SimpleFileOptions::default();
            writer.start_file(*name, options).expect("memory");
            writer.write_all(bytes).expect("memory");
        }
        writer.finish().expect("memory").into_inner()
    };
    let spreadsheet = b"application/vnd.oasis.opendocument.spreadsheet";
    let compound = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 600]].concat();
    let good = workbook(|_| {});
    let zeros = vec![0; 70 << 20];
    for (bytes, reason) in [
        (b"<html><table><tr><td>metric</td></tr></table></html>".to_vec(), "markup"),
        (compound, "damaged"),
        (b"%PDF-1.7".to_vec(), "pdf"),
        (
            zip(&[
                ("mimetype", b"application/vnd.oasis.opendocument.text"),
                ("content.xml", b"<x/>"),
            ]),
            "other",
        ),
        (zip(&[("mimetype", spreadsheet), ("content.xml", b"<x")]), "damaged"),
        (zip(&[("[Content_Types].xml", b"<x/>"), ("xl/workbook.bin", b"x")]), "xlsb"),
        (zip(&[("word/document.xml", b"<x/>")]), "other"),
        (b"\x89PNG\r\n".to_vec(), "other"),
        (good[..good.len() / 2].to_vec(), "damaged"),
        (zip(&[("xl/workbook.xml", b"<workbook"), ("[Content_Types].xml", b"")]), "damaged"),
        // Small outside, large inside.
        (zip(&[("xl/workbook.xml", b"<x/>"), ("xl/media/image1.png", &zeros)]), "too-large"),
        (workbook(|sheet| drop(sheet.write(500_000, 0, "x"))), "too-large"),
        (workbook(|sheet| drop(sheet.write(0, 9_999, "x"))), "too-large"),
    ] {
        let (_, imported) = import(bytes);
        assert!(imported.submission.is_none(), "{reason}");
        let args: Vec<_> = imported.diagnostics.iter().map(|d| (d.rule.code, &*d.args)).collect();
        assert_eq!(
            args,
            [("R230", &[("reason", reform::i18n::Value::from(reason).into())][..])],
            "{reason}"
        );
    }
}

/// Made once, damaged many times.
static FORM: LazyLock<Vec<u8>> = LazyLock::new(|| fixture::form("xlsx", Lang::Vi));

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_damaged_workbook_never_panics(
        at in any::<prop::sample::Index>(),
        bytes in prop::collection::vec(any::<u8>(), 1..20),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut form = FORM.clone();
        let at = at.index(form.len());
        let end = (at + bytes.len()).min(form.len());
        form[at..end].copy_from_slice(&bytes[..end - at]);
        let cut = cut.index(form.len() * 2);
        form.truncate(cut.max(4));
        let (_, imported) = import(form);
        prop_assert!(imported.submission.is_some() || imported.diagnostics.iter().next().is_some());
    }
}
