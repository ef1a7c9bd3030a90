//! Every report names the change of units, and nobody owes anything after its end.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use reform::i18n::Catalogue;
use reform::report::{self, ChangeOfUnits};
use reform::write::{FORMATS, Format, Look, as_markdown};

use crate::support::package::part;

use super::plan::{AREA, LANG, assessment, check, document, merger, sources, split, unit};

/// The changes that a report tells, each as its kind, the units before and those after.
fn changes(units: &str, report: &str, unit: Option<&str>) -> Vec<String> {
    let sources = sources(units, AREA, &[]);
    let checked = check(&sources);
    let assessment = assessment(&checked, report, unit);
    let document = document(&sources, &assessment);
    let ids = |units: &[(String, _)]| {
        units.iter().map(|(id, _): &(String, reform::model::Name)| id.clone()).collect::<Vec<_>>()
    };
    let told = document.meta.changes.iter().map(|change| {
        let kind: ChangeOfUnits = change.kind;
        let (before, after) = (ids(&change.before).join("+"), ids(&change.after).join("+"));
        format!("{} {}: {before} > {after}", change.period, kind.code())
    });
    told.collect()
}

#[test]
fn each_kind_of_change_is_told_in_the_reports_whose_periods_it_falls_in() {
    assert_eq!(changes(&merger(), "year", None), ["q3 merged: a+b > ab"]);
    assert_eq!(changes(&merger(), "q3", None), ["q3 merged: a+b > ab"]);
    assert_eq!(changes(&merger(), "6m", None), [""; 0]);
    assert_eq!(changes(&merger(), "q4", None), [""; 0]);
    assert_eq!(changes(&merger(), "year", Some("ab")), ["q3 merged: a+b > ab"]);
    assert_eq!(changes(&merger(), "year", Some("c")), [""; 0]);
    assert_eq!(changes(&split(), "year", None), ["q3 split: ab > a+b"]);
    let renamed = [unit("a", "to = \"q1\""), unit("a2", "from = \"q2\"\nsucceeds = [\"a\"]")];
    let rest = unit("c", "");
    assert_eq!(changes(&(renamed.concat() + &rest), "year", None), ["q2 renamed: a > a2"]);
    let absorbed = [unit("a", "to = \"q2\""), unit("b", "succeeds = [\"a\"]")];
    assert_eq!(changes(&(absorbed.concat() + &rest), "year", None), ["q3 absorbed: a > b"]);
    let parted = [unit("a", ""), unit("b", "from = \"q2\"\nsucceeds = [\"a\"]")];
    assert_eq!(changes(&(parted.concat() + &rest), "year", None), ["q2 parted: a > b"]);
    let others = [unit("a", "to = \"q2\""), unit("d", "from = \"q3\"\nsucceeds = []")];
    assert_eq!(
        changes(&(others.concat() + &rest), "year", None),
        ["q3 ended: a > ", "q3 begun:  > d"]
    );
}

fn text_of(format: &Format, bytes: &[u8]) -> String {
    match format.name {
        "xlsx" => {
            let mut book = Xlsx::new(Cursor::new(bytes.to_vec())).expect("a workbook");
            let mut text = String::new();
            for (_, sheet) in book.worksheets() {
                for (_, _, cell) in sheet.used_cells() {
                    if let Data::String(words) = cell {
                        text.push_str(words);
                    }
                }
            }
            text
        }
        "docx" => part(bytes, "word/document.xml"),
        _ => String::from_utf8(bytes.to_vec()).expect("UTF-8"),
    }
}

#[test]
fn every_format_for_people_says_it_in_a_sentence_and_json_by_ids() {
    let sources = sources(&merger(), AREA, &[]);
    let checked = check(&sources);
    let assessment = assessment(&checked, "year", None);
    let document = document(&sources, &assessment);
    let look = Look { color: false, width: 2000, detail: false };
    let told = "Từ quý III (01/7/2025), Xã A và Xã B hợp nhất thành Xã AB.";
    for name in ["table", "md", "html", "xlsx", "docx"] {
        let format = FORMATS.iter().find(|format| format.name == name).expect("a format");
        let text = text_of(format, &format.bytes(&document, &Catalogue::new(LANG), look));
        assert!(text.replace('\\', "").contains(told), "{name}");
    }
    let json = FORMATS.iter().find(|format| format.name == "json").expect("a format");
    let json = json.bytes(&document, &Catalogue::new(LANG), look);
    let json: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    assert_eq!(
        json["changes"],
        serde_json::json!([{
            "kind": "merged", "period": "q3", "from": "2025-07-01",
            "before": ["a", "b"], "after": ["ab"]
        }])
    );
}

#[test]
fn the_status_shows_no_debt_after_a_units_end_and_names_the_change() {
    let sources = sources(&merger(), AREA, &[]);
    let checked = check(&sources);
    let assessment = assessment(&checked, "year", None);
    let document = document(&sources, &assessment);
    let blocks = report::status(&assessment, &document, None, &[]);
    let text = as_markdown(&blocks, &Catalogue::new(LANG));
    assert!(text.contains("Xã A và Xã B hợp nhất thành Xã AB"), "{text}");
    let rows: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| line.starts_with("| Xã"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    let (owed, free) = ("chưa nộp", "không phải nộp");
    assert_eq!(
        rows,
        [
            ["Xã A", owed, owed, free, free],
            ["Xã B", owed, owed, free, free],
            ["Xã AB", free, free, owed, owed],
            ["Xã C", owed, owed, owed, owed],
        ]
    );
}
