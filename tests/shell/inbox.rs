//! What divisions send, imported by the folder: whose each file is, which version, what becomes of it,
//! and on which day it came.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};
use serde_json::Value;

use crate::support::repository::{Repository, metric};
use crate::support::run::{Run, ToEnd as _, english};
use crate::support::scratch::Scratch;

const OFFICE: &str = "reports/2025/q1/office.csv";
const RECORD: &str = "reports/2025/q1/received/office.toml";
const AS_OF: [&str; 2] = ["--as-of", "2025-04-20"];

/// Three units that are asked for two counts a quarter; the first is due on 10 April. All but the
/// reports is committed.
fn repository() -> Scratch {
    let asked = metric("settled", "sum", "@all") + &metric("received", "sum", "@all");
    let repository = Repository::new(2025)
        .head("timezone = \"+07:00\"\ncoordinator = \"office\"")
        .calendar(2)
        .units(&["office", "desk", "branch"])
        .asks(asked);
    let scratch = Scratch::below("repository");
    fs::remove_dir_all(scratch.root()).expect("removed");
    crate::support::files::write(scratch.root(), &repository.files());
    scratch.git(&["init", "-q", "-b", "main"]);
    scratch.git(&["add", "."]);
    scratch.commit("2025-01-05T08:00:00+07:00", "Coordinator");
    fs::create_dir(scratch.outside().join("inbox")).expect("made");
    scratch
}

/// A form as a unit sends it, saved at an hour of 9 April; none where it does not say.
struct Form<'f> {
    unit: &'f str,
    period: &'f str,
    year: &'f str,
    values: [&'f str; 2],
    hour: u16,
    by: &'f str,
}

const FORM: Form<'static> = Form {
    unit: "office",
    period: "q1",
    year: "2025",
    values: ["20", "30"],
    hour: 9,
    by: "Trần Thị Bình",
};

impl Form<'_> {
    fn save(&self, path: &Path) {
        let mut workbook = Workbook::new();
        let saved = ExcelDateTime::from_ymd(2025, 4, 9).expect("a day");
        let saved = saved.and_hms(self.hour, 0, 0).expect("a time");
        let by = DocProperties::new().set_author(self.by).set_creation_datetime(&saved);
        workbook.set_properties(&by);
        let sheet = workbook.add_worksheet().set_name("Figures").expect("a name");
        for (row, [id, value]) in
            [["metric", "value"], ["settled", self.values[0]], ["received", self.values[1]]]
                .into_iter()
                .enumerate()
        {
            let row = u32::try_from(row).expect("a row");
            sheet.write_row(row, 0, [id, value]).expect("written");
        }
        let marker = workbook.add_worksheet().set_name("reform").expect("a name");
        let lines = [
            ["reform.form/1", ""],
            ["unit", self.unit],
            ["period", self.period],
            ["year", self.year],
            ["sheet", "Figures"],
        ];
        for (row, line) in (0..).zip(lines) {
            marker.write_row(row, 0, line).expect("written");
        }
        workbook.save(path).expect("saved");
    }
}

fn put(scratch: &Scratch, name: &str, form: Form<'_>) {
    form.save(&scratch.outside().join("inbox").join(name));
}

fn import(scratch: &Scratch, more: &[&str]) -> Run {
    let received = ["import", "../inbox", "--received", "2025-04-10"];
    english(scratch.root(), &[&received, &AS_OF[..], more].concat()).to_end()
}

/// What has become of each file.
fn fates(scratch: &Scratch, more: &[&str]) -> BTreeMap<String, String> {
    let json = import(scratch, &[&["--format", "json"], more].concat()).json();
    assert_eq!(json["schema"], "reform.import/1");
    let files = json["files"].as_array().expect("a list").iter();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let name = |file: &Value| text(file).rsplit('/').next().unwrap_or_default().to_owned();
    files.map(|file| (name(&file["file"]), text(&file["fate"]))).collect()
}

fn fate(scratch: &Scratch, name: &str, more: &[&str]) -> String {
    fates(scratch, more).remove(name).unwrap_or_else(|| panic!("{name} is not told"))
}

#[test]
fn an_inbox_is_told_apart_by_what_its_files_say() {
    let scratch = repository();
    put(&scratch, "Bao cao cuoi.xlsx", FORM);
    put(&scratch, "Bao cao cuoi (1).xlsx", FORM);
    put(&scratch, "a.xlsx", Form { unit: "desk", hour: 8, ..FORM });
    put(&scratch, "b.xlsx", Form { unit: "desk", values: ["21", "30"], hour: 10, ..FORM });
    put(&scratch, "c.xlsx", Form { unit: "branch", values: ["98%", "30"], ..FORM });
    put(&scratch, "stranger.xlsx", Form { unit: "elsewhere", ..FORM });
    put(&scratch, "last year.xlsx", Form { year: "2024", ..FORM });
    let inbox = scratch.outside().join("inbox");
    for (name, bytes) in [
        ("~$a.xlsx", &b"x"[..]),
        ("Thumbs.db", b"x"),
        ("scan.pdf", b"%PDF"),
        ("torn.xlsx", b"PK\x03\x04"),
    ] {
        fs::write(inbox.join(name), bytes).expect("written");
    }
    let expected = [
        ("Bao cao cuoi (1).xlsx", "new"),
        ("Bao cao cuoi.xlsx", "copy"),
        ("a.xlsx", "older"),
        ("b.xlsx", "new"),
        ("c.xlsx", "faulty"),
        ("last year.xlsx", "unread"),
        ("scan.pdf", "passed"),
        ("stranger.xlsx", "unread"),
        ("torn.xlsx", "unread"),
        ("~$a.xlsx", "passed"),
    ];
    let expected: BTreeMap<_, _> =
        expected.map(|(name, fate)| (name.to_owned(), fate.to_owned())).into();
    // To look ahead writes nothing.
    assert_eq!(fates(&scratch, &["--dry-run"]), expected);
    assert!(!scratch.at("reports").exists());
    let run = import(&scratch, &[]).ended(1);
    assert!(run.text().contains("10 files: 2 written, 1 copy, 1 older version"), "{}", run.text());
    assert_eq!(scratch.read(OFFICE), "metric,value,note,evidence\nsettled,20,,\nreceived,30,,\n");
    assert!(scratch.read("reports/2025/q1/desk.csv").contains("settled,21"));
    assert!(!scratch.at("reports/2025/q1/branch.csv").exists());
    assert!(!scratch.at("reports/2025/q1/received/branch.toml").exists());
    // Once more it finds all of that there.
    assert_eq!(fates(&scratch, &[])["b.xlsx"], "same");
    scratch.reform(&[&["check", "--unit", "office"], &AS_OF[..]].concat()).ended(0);
}

#[test]
fn the_day_on_which_it_came_is_the_day_of_submission() {
    let scratch = repository();
    put(&scratch, "form\u{202e}.xlsx", FORM);
    import(&scratch, &[]).ended(0);
    let record = scratch.read(RECORD);
    assert!(record.contains("on = 2025-04-10\n"), "{record}");
    assert!(record.contains("by = \"Trần Thị Bình\"\n"), "{record}");
    // What nobody sees in a name is written so that it is seen.
    assert!(!record.contains('\u{202e}'), "{record}");
    scratch.git(&["add", "reports"]);
    scratch.commit("2025-04-15T08:00:00+07:00", "Coordinator");
    let standing = |as_of: &str| {
        let json = scratch.json(&["status", "--period", "q1", "--as-of", as_of]);
        let units = json["units"].as_array().expect("units").clone();
        units.into_iter().find(|unit| unit["id"] == "office").expect("the unit")
    };
    let office = standing("2025-04-20");
    assert_eq!(office["timeliness"], "on-time", "{office}");
    assert_eq!(office["submitted"], "2025-04-10");
    let period = &office["periods"][0];
    assert_eq!(period["received"]["on"], "2025-04-10", "{period}");
    assert_eq!(period["entered"]["day"], "2025-04-15");
    assert_eq!(period["entered"]["author"], "An Author");
    // Of an earlier day nobody knew that it would come.
    assert_eq!(standing("2025-04-09")["periods"][0]["received"], Value::Null);
    let shown = scratch.reform(&[&["status", "--period", "q1"], &AS_OF[..]].concat()).text();
    assert!(shown.contains("Received and entered"), "{shown}");
    assert!(shown.contains("An Author"), "{shown}");
    // A day that is written down later than the commit of the record does not count.
    scratch.write(RECORD, record.replace("2025-04-10", "2025-04-16"));
    let found = scratch.found(&[&["--unit", "office"], &AS_OF[..]].concat());
    assert!(found.contains(&format!("R406 {OFFICE}")), "{found:?}");
}

#[test]
fn what_is_there_is_replaced_only_on_purpose() {
    let scratch = repository();
    put(&scratch, "form.xlsx", FORM);
    import(&scratch, &[]).ended(0);
    scratch.git(&["add", "reports"]);
    scratch.commit("2025-04-11T08:00:00+07:00", "Coordinator");
    let newer = || Form { values: ["22", "30"], hour: 11, ..FORM };
    put(&scratch, "form.xlsx", newer());
    assert_eq!(fate(&scratch, "form.xlsx", &[]), "differs");
    assert!(scratch.read(OFFICE).contains("settled,20"));
    assert_eq!(fate(&scratch, "form.xlsx", &["--replace"]), "replaces");
    assert!(scratch.read(OFFICE).contains("settled,22"));
    let record = scratch.read(RECORD);
    assert_eq!(record.matches("[[received]]").count(), 2, "{record}");
    // The version before does not come back with the next inbox.
    put(&scratch, "form.xlsx", FORM);
    assert_eq!(fate(&scratch, "form.xlsx", &["--replace"]), "superseded");
    scratch.remove(RECORD);
    assert_eq!(fate(&scratch, "form.xlsx", &["--replace"]), "superseded", "history knows it");
    // Named by itself it is meant.
    let one = ["import", "../inbox/form.xlsx", "--replace"];
    scratch.reform(&[&one, &AS_OF[..]].concat()).ended(0);
    assert!(scratch.read(OFFICE).contains("settled,20"));
}

#[test]
fn two_versions_of_one_hour_are_asked_about() {
    let scratch = repository();
    put(&scratch, "a.xlsx", FORM);
    put(&scratch, "b.xlsx", Form { values: ["21", "30"], ..FORM });
    let told = fates(&scratch, &[]);
    assert_eq!((told["a.xlsx"].as_str(), told["b.xlsx"].as_str()), ("unclear", "unclear"));
    assert!(!scratch.at(OFFICE).exists());
}

#[test]
fn a_closed_period_takes_in_no_inbox() {
    let scratch = repository();
    scratch.write("reports/2025/q1/closed.toml", "format = 1\n");
    put(&scratch, "form.xlsx", FORM);
    assert_eq!(fate(&scratch, "form.xlsx", &["--replace"]), "closed");
    assert!(!scratch.at(OFFICE).exists());
}

#[test]
fn errors_are_written_only_where_they_are_accepted() {
    let scratch = repository();
    put(&scratch, "form.xlsx", Form { values: ["98%", "30"], ..FORM });
    let run = import(&scratch, &[]).ended(1);
    assert!(!run.said().contains("--accept-errors"), "nobody is invited: {}", run.said());
    assert_eq!(fate(&scratch, "form.xlsx", &["--accept-errors"]), "new");
    assert!(scratch.read(OFFICE).contains("98%"));
}

#[test]
fn answers_never_take_the_place_of_another() {
    let scratch = repository();
    let inbox = scratch.outside().join("inbox");
    for (folder, unit) in [("one", "office"), ("two", "desk")] {
        fs::create_dir(inbox.join(folder)).expect("made");
        put(&scratch, &format!("{folder}/form.xlsx"), Form { unit, values: ["x", "30"], ..FORM });
    }
    import(&scratch, &["--answer", "../back"]).ended(1);
    let names = |folder: &str| {
        let entries = fs::read_dir(scratch.outside().join(folder)).expect("a folder");
        let mut names: Vec<_> = entries
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names("back"), ["form-2.xlsx", "form.xlsx"]);
    // Where the same is asked again, the answers are those that are there.
    import(&scratch, &["--answer", "../back"]).ended(1);
    assert_eq!(names("back"), ["form-2.xlsx", "form.xlsx"]);
    // In the inbox they would be imported next time.
    import(&scratch, &["--answer", "../inbox/back"]).ended(2);
}

#[test]
fn a_day_that_cannot_be_is_refused_before_anything_is_written() {
    let scratch = repository();
    put(&scratch, "form.xlsx", FORM);
    for day in ["2025-04-21", "2024-12-30", "soon"] {
        let asked = ["import", "../inbox", "--received", day];
        scratch.reform(&[&asked, &AS_OF[..]].concat()).ended(2);
        assert!(!scratch.at("reports").exists(), "{day}");
    }
}

#[test]
fn rows_that_are_only_called_otherwise_say_the_same() {
    let scratch = repository();
    put(&scratch, "form.xlsx", FORM);
    let named = "metric,name,value,note,evidence\nsettled,Settled,20,,\nreceived,Rcvd,30,,\n";
    scratch.write(OFFICE, named);
    assert_eq!(fate(&scratch, "form.xlsx", &[]), "same");
    assert_eq!(scratch.read(OFFICE), named, "what is there stays");
    // What was written down to have come is what is there, so that it counts as that.
    let found = scratch.found(&[&["--unit", "office"], &AS_OF[..]].concat());
    assert!(!found.iter().any(|it| it.contains("R423")), "{found:?}");
    for (name, other) in [("a note", "settled,20,late,"), ("evidence", "settled,20,,No. 1")] {
        scratch.write(OFFICE, format!("metric,value,note,evidence\n{other}\nreceived,30,,\n"));
        assert_eq!(fate(&scratch, "form.xlsx", &[]), "differs", "{name}");
    }
}

#[test]
fn what_programs_keep_for_themselves_was_not_sent() {
    let scratch = repository();
    put(&scratch, "form.xlsx", FORM);
    let inbox = scratch.outside().join("inbox");
    fs::create_dir_all(inbox.join("sub/.git")).expect("made");
    for name in ["sub/.git/COMMIT_EDITMSG", ".note.csv", "sub/.DS_Store"] {
        fs::write(inbox.join(name), "x").expect("written");
    }
    assert_eq!(fates(&scratch, &[]), [("form.xlsx".to_owned(), "new".to_owned())].into());
    // Nor was anything in the repository.
    for folder in [".", "..", "plan", "plan/2025", "reports", "reports/2025/q1"] {
        let run = english(scratch.root(), &["import", folder, "--dry-run"]).to_end().ended(2);
        assert!(run.said().contains("is the repository, or"), "{folder}: {}", run.said());
    }
}

#[test]
fn nobody_is_named_by_what_the_form_says_of_itself() {
    let scratch = repository();
    put(&scratch, "form.xlsx", Form { by: "Sở", ..FORM });
    import(&scratch, &[]).ended(0);
    assert!(!scratch.read(RECORD).contains("by ="), "{}", scratch.read(RECORD));
}

#[test]
fn the_tables_of_two_units_are_nobodys() {
    const TABLE: &str = "metric,value,note\nsettled,20,\nreceived,30,\n";
    let scratch = repository();
    let heads = ["Unit: office\n", "Unit: desk\n"];
    let [office, desk] = heads;
    let [first, second] = ["office\n", "desk\n"];
    for text in [
        format!("q1\n{office}{desk}{TABLE}"),
        format!("q1\nUnit: office,Unit: desk\n{TABLE}"),
        format!("q1\n{office}{TABLE}{desk}{TABLE}"),
        format!("q1\n{office}{TABLE}\nUnit:,desk\nsettled,1\n"),
        format!("q1\n{first}{TABLE}\n{second}{TABLE}"),
        format!("q1\n{office}{TABLE}\nUnit: Elsewhere\n{TABLE}"),
    ] {
        fs::write(scratch.outside().join("inbox/two.csv"), &text).expect("written");
        let one = ["import", "../inbox/two.csv", "--unit", "office", "--period", "q1"];
        let asked = english(scratch.root(), &[&one, &AS_OF[..]].concat()).to_end().ended(1);
        assert!(asked.said().contains("the tables of several units"), "{text}: {}", asked.said());
        assert_eq!(fate(&scratch, "two.csv", &[]), "unread", "{text}");
        assert!(!scratch.at("reports").exists(), "{text}");
    }
    // One whose name stands below the table once more is still the only one.
    let text = format!("q1\n{office}{TABLE}\n{office}\n");
    fs::write(scratch.outside().join("inbox/two.csv"), text).expect("written");
    let shown = import(&scratch, &[]).said();
    assert!(!shown.contains("several units"), "{shown}");
}

#[test]
fn a_form_that_was_saved_as_text_is_still_the_form() {
    const TABLES: [[&str; 4]; 2] = [
        [
            "Sở – office;;;;;;;\r\nquý I năm 2025, q1;;;;;;;\r\nChỉ điền;;;;;;Còn 0 ô;\r\n",
            "STT;Mã;Tên;Đơn vị tính;Kỳ trước;Giá trị;Ghi chú;Tài liệu kiểm chứng\r\n",
            "1. Lĩnh vực;;;;;;;\r\n1;settled;x (lũy kế);hồ sơ;7;20;;\r\n2;received;y;hồ sơ;;30;;",
            "\r\n;;;;;;;\r\n;;;;ngày … tháng … năm 2025;;;\r\n;;NGƯỜI LẬP BIỂU;;THỦ TRƯỞNG;;;\r\n",
        ],
        [
            "Sở – office,,,,,,,\r\nq1 2025,,,,,,,\r\nFill in,,,,,,0 cells,\r\n",
            "No.,Metric,Name,Unit,Period before,Value,Note,Evidence\r\n",
            "1. Area,,,,,,,\r\n1,settled,x,files,7,20,,\r\n2,received,y,files,,30,,",
            "\r\n,,,,,,,\r\n,,,,date,,,\r\n,,COMPILED BY,,HEAD OF UNIT,,,\r\n",
        ],
    ];
    for table in TABLES {
        let scratch = repository();
        let text = format!("\u{feff}{}", table.concat());
        fs::write(scratch.outside().join("inbox/office q1.csv"), text).expect("written");
        let run = import(&scratch, &[]).ended(0);
        assert!(!run.said().contains("R214"), "{}", run.said());
        let written = scratch.read(OFFICE);
        let rows: Vec<&str> = written.lines().collect();
        assert_eq!(rows.len(), 3, "{written}");
        assert_eq!(rows[0], "metric,name,value,note,evidence");
        assert!(rows[1].starts_with("settled,") && rows[1].ends_with(",20,,"), "{written}");
        assert!(!written.contains("lũy kế"), "named as in the plan: {written}");
        // The form itself then says nothing new.
        put(&scratch, "form.xlsx", FORM);
        fs::remove_file(scratch.outside().join("inbox/office q1.csv")).expect("removed");
        assert_eq!(fate(&scratch, "form.xlsx", &[]), "same");
    }
}
