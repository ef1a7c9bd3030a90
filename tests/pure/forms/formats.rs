//! One table in all the formats that it may come in: `formats.py` makes them with LibreOffice.

use reform::model::{Id, SubmissionState};
use reform::shell::pipeline::{self, Imported, Loaded, Question};
use reform::source::Sources;
use reform::submission::canonical;
use reform::submission::workbook::{self, Identity, Kind, Request};

use crate::support::{day, files};

const YEAR: i32 = 2022;
const KINDS: [(&[u8], Kind); 3] = [
    (include_bytes!("kinds.xlsx"), Kind::Xlsx),
    (include_bytes!("kinds.xls"), Kind::Xls),
    (include_bytes!("kinds.ods"), Kind::Ods),
];
const FORMS: [(&[u8], Kind); 3] = [
    (include_bytes!("form.xlsx"), Kind::Xlsx),
    (include_bytes!("form.xls"), Kind::Xls),
    (include_bytes!("form.ods"), Kind::Ods),
];

/// Imports a file of that name into the cases' small repository.
fn import(name: &str, bytes: &[u8]) -> Imported {
    let mut sources = Sources::new(files::base());
    let question = Question::new(YEAR, day("2022-06-10"));
    let Loaded { plan, submissions, .. } = pipeline::load(&sources, YEAR);
    let bytes = bytes.to_vec();
    let request = Request { path: name.to_owned(), bytes, unit: None, period: None, sheet: None };
    pipeline::import(plan, submissions, &mut sources, &question, request)
}

fn identity(name: &str, bytes: &[u8]) -> Identity {
    let sources = Sources::new(files::base());
    workbook::identity(&pipeline::load(&sources, YEAR).plan, bytes, name)
}

/// What was read, row by row, and what was said of which cell.
fn shown(imported: &Imported) -> (Vec<String>, Vec<String>) {
    let (submission, _) = imported.submission.as_ref().expect("it is read");
    let rows = submission.rows.iter();
    let rows =
        rows.map(|row| format!("{:?}", row.cells().map(|cell| cell.typed()).collect::<Vec<_>>()));
    let found = imported.diagnostics.iter();
    let found =
        found.map(|found| format!("{} {:?} {:?}", found.rule.code, found.cell, found.found));
    (rows.collect(), found.collect())
}

#[test]
fn a_cell_is_read_alike_from_every_format() {
    let [first, others @ ..] = KINDS.map(|(bytes, _)| shown(&import("a", bytes)));
    assert_eq!(first.0.len(), 18, "{:#?}", first.0);
    for wanted in ["98.7%", "01/03/2022", "1.2340", "0.3", "#DIV/0!", "12:30:00", "-3.25"] {
        assert!(first.0.iter().any(|row| row.contains(wanted)), "{wanted}: {:#?}", first.0);
    }
    for code in ["R233", "R234", "R235", "R236", "R505", "R513", "R514"] {
        assert!(first.1.iter().any(|found| found.starts_with(code)), "{code}: {:#?}", first.1);
    }
    for other in others {
        assert_eq!(other, first);
    }
}

#[test]
fn a_form_comes_back_from_every_format() {
    let texts = FORMS.map(|(bytes, _)| {
        let imported = import("thư mục/Bản sao (2).bin", bytes);
        let (submission, state) = imported.submission.expect("it is read");
        assert_eq!(state, SubmissionState::Complete);
        canonical::text(&imported.plan, &submission)
    });
    assert!(texts[0].contains("waiting-minutes,Tổng thời gian chờ,4020.5,,\n"), "{}", texts[0]);
    assert_eq!(texts[0], texts[1]);
    assert_eq!(texts[0], texts[2]);
}

#[test]
fn a_file_says_whose_it_is() {
    for (bytes, kind) in KINDS.into_iter().chain(FORMS) {
        // Its name says otherwise, and is not believed.
        let found = identity("van-phong-q1.csv", bytes);
        assert_eq!(found.kind, kind);
        assert_eq!(found.unit.as_ref().map(Id::as_str), Some("thanh-tra"));
        assert_eq!(found.period.as_ref().map(Id::as_str), Some("q2"));
        assert_eq!((found.year, found.sheet.as_deref()), (Some(YEAR), Some("Số liệu")));
        assert_eq!(found.is_form, FORMS.iter().any(|(form, _)| *form == bytes));
        assert!(found.saved.is_some_and(|at| at.and_utc().timestamp() > 1_700_000_000), "{kind:?}");
    }
}

#[test]
fn a_text_says_whose_it_is_above_its_table() {
    let table = "mã;giá trị\nsettled;1\n";
    for (head, name, unit, period, year) in [
        (
            "Đơn vị: Thanh tra Sở;\nQuý II năm 2022;\n",
            "a.csv",
            Some("thanh-tra"),
            Some("q2"),
            Some(2022),
        ),
        ("THANH TRA SỞ\nBÁO CÁO QUÝ II/2021\n", "a", Some("thanh-tra"), Some("q2"), Some(2021)),
        ("Đơn vị: Thanh tra Sở Công Thương\n", "x_q1.csv", Some("thanh-tra"), Some("q1"), None),
        ("Đơn vị: Thanh tra Sở Xây dựng\nKỳ: q2\n", "thanh-tra.csv", None, Some("q2"), None),
        (
            "Đơn vị: hồ sơ\n",
            "Báo cáo CCHC Thanh tra Sở - Quy II.2022 (1).csv",
            Some("thanh-tra"),
            Some("q2"),
            Some(2022),
        ),
        (
            "Kính gửi: Văn phòng Sở\nThanh tra Sở – quý I\n",
            "a",
            Some("thanh-tra"),
            Some("q1"),
            None,
        ),
        (
            "Thanh tra Sở\nquý II\nGửi quý I về Văn phòng Sở\nĐiền xong gửi cho Văn phòng Sở\n",
            "a",
            Some("thanh-tra"),
            Some("q2"),
            None,
        ),
        ("Thanh tra Sở, Văn phòng Sở\nquý I, quý II\n", "thanh-tra-q1.csv", None, None, None),
        ("Số liệu từ 15/3/2022 quý II\n", "van-phong", Some("van-phong"), Some("q2"), None),
        ("", "a.csv", None, None, None),
    ] {
        let found = identity(name, format!("{head}{table}").as_bytes());
        let named = |id: &Option<Id>| id.as_ref().map(Id::to_string);
        assert_eq!(found.kind, Kind::Csv);
        assert_eq!(named(&found.unit).as_deref(), unit, "{head}{name}");
        assert_eq!(named(&found.period).as_deref(), period, "{head}{name}");
        assert_eq!(found.year, year, "{head}{name}");
    }
    assert_eq!(identity("thanh-tra-q2.pdf", b"%PDF-1.7").kind, Kind::Other);
    assert_eq!(identity("thanh-tra-q2.pdf", b"%PDF-1.7").unit, None);
}

#[test]
fn only_the_very_name_is_a_row() {
    let head = "Đơn vị: Thanh tra Sở\nQuý II năm 2022\nNội dung;Kết quả\n";
    for (name, id) in [
        ("Hồ sơ đã giải quyết", "settled"),
        ("1.1. HỒ SƠ ĐÃ  GIẢI QUYẾT (Hồ sơ):", "settled"),
        ("Ho\u{302}\u{300} so\u{31b} đa\u{303} giải quyết", "settled"),
        ("settled", "settled"),
        ("Dossiers settled late", "settled-late"),
        ("Hồ sơ đã giải quyết (lũy kế)", ""),
        ("Hồ sơ đã giải quyết (phút)", ""),
        ("Hồ sơ đã giải quyêt", ""),
        ("Hồ sơ", ""),
    ] {
        let imported = import("a.csv", format!("{head}{name};215\n").as_bytes());
        let (submission, _) = imported.submission.expect("it is read");
        let row = submission.rows.get(0).expect("a row");
        assert_eq!(row.metric().text, id, "{name}");
        assert_eq!(row.is_faulty(), id.is_empty(), "{name}");
    }
}

#[test]
fn what_is_kept_has_no_running_numbers_and_no_titles() {
    let text = "Đơn vị: Thanh tra Sở\nQuý II năm 2022\nSTT,Nội dung,ĐVT,Kết quả,Nơi nhận\n\
        1,Hồ sơ đã giải quyết,hồ sơ,215,x\n";
    let imported = import("a.csv", text.as_bytes());
    let (submission, _) = imported.submission.expect("it is read");
    let kept = canonical::text(&imported.plan, &submission);
    assert_eq!(
        kept,
        "metric,name,value,note,evidence,Nơi nhận\nsettled,Hồ sơ đã giải quyết,215,,,x\n"
    );
}
