//! The commands as their users run them: what is written, what is left, what is said.

use std::fs;
use std::path::Path;

use crate::support::form::{self as fixture, PATH};
use crate::support::run::{self, Run, ToEnd as _};
use crate::support::scratch::Scratch;

fn reform(folder: &Path, arguments: &[&str]) -> Run {
    run::run(folder, &[arguments, &["--as-of", "2022-06-20"]].concat())
}

#[track_caller]
fn ended(output: &Run, code: i32, says: &str) {
    let text = output.text();
    let text = text + &output.err;
    assert_eq!(output.code, Some(code), "{text}");
    assert!(text.contains(says), "“{says}” is not in:\n{text}");
}

fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).expect("read")
}

const FORM: [&str; 5] = ["template", "--unit", "thanh-tra", "--period", "q2"];

fn form<'a>(more: &[&'a str]) -> Vec<&'a str> {
    FORM.iter().copied().chain(more.iter().copied()).collect()
}

#[test]
fn a_form_overwrites_nothing() {
    let scratch = Scratch::of(&fixture::files());
    let folder = scratch.root();
    let printed = reform(folder, &form(&[]));
    ended(&printed, 0, "carried-in,Hồ sơ từ kỳ trước chuyển sang");
    // Where it belongs, made with its folder.
    ended(&reform(folder, &form(&["-o", PATH])), 0, "");
    assert_eq!(fs::read(folder.join(PATH)).expect("read"), printed.out);
    ended(&reform(folder, &form(&["-o", PATH])), 0, "");
    fs::write(folder.join(PATH), "metric,value\n").expect("written");
    ended(&reform(folder, &form(&["-o", PATH])), 2, "--force");
    assert_eq!(read(folder, PATH), "metric,value\n");
    ended(&reform(folder, &form(&["-o", PATH, "--force"])), 0, "");
    assert_eq!(fs::read(folder.join(PATH)).expect("read"), printed.out);
    // A workbook is not for the terminal, and a report is not a period.
    ended(&reform(folder, &form(&["--format", "xlsx"])), 2, "-o TỆP.xlsx");
    let year = ["template", "--unit", "thanh-tra", "--period", "year"];
    ended(&reform(folder, &year), 2, "q1, q2");
    let stranger = ["template", "--unit", "thanh-tr", "--period", "q1", "--lang", "en"];
    ended(&reform(folder, &stranger), 2, "did you mean “thanh-tra”?");
}

/// A plain sheet with everything that is owed, and one value to choose.
fn sheet(path: &Path, settled: &str) {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let rows = [
        ["mã", "giá trị", "ghi chú", "tài liệu kiểm chứng"],
        ["inspection", "đang thực hiện", "", ""],
        ["carried-in", "300", "", ""],
        ["received", "1 520", "", ""],
        ["settled", settled, "", ""],
        ["pending", "320", "", ""],
        ["budget", "112,5", "", ""],
        ["scheme", "Hoàn thành", "", "Quyết định số 12/QĐ-SCT ngày 01/06/2022"],
        ["placement", "chưa thực hiện", "", ""],
        ["own-guide", "n/a", "Chờ Đề án", ""],
    ];
    for (at, row) in (0..).zip(rows) {
        sheet.write_row(at, 0, row).expect("written");
    }
    workbook.save(path).expect("written");
}

const CANONICAL: &str = "metric,value,note,evidence
carried-in,300,,
received,1520,,
settled,1500,,
pending,320,,
budget,112.5,,
scheme,done,,Quyết định số 12/QĐ-SCT ngày 01/06/2022
placement,not-started,,
inspection,in-progress,,
own-guide,n/a,Chờ Đề án,
";

#[test]
fn an_import_writes_what_can_be_trusted() {
    let scratch = Scratch::of(&fixture::files());
    let folder = scratch.root();
    let file = folder.join("bao-cao.xlsx");
    let named = ["import", "bao-cao.xlsx", "--unit", "thanh-tra", "--period", "q2"];
    let with = |more: &[&'static str]| {
        named.iter().copied().chain(more.iter().copied()).collect::<Vec<_>>()
    };
    sheet(&file, "1499");
    ended(&reform(folder, &["import", "bao-cao.xlsx"]), 2, "--unit và --period");
    // The sum is wrong: nothing is written, and the cell is named.
    ended(&reform(folder, &named), 1, "bao-cao.xlsx, trang “Sheet1” (ô B3)");
    assert!(!folder.join(PATH).exists());
    sheet(&file, "1500");
    let printed = reform(folder, &with(&["--stdout"]));
    ended(&printed, 0, "");
    assert_eq!(printed.text(), CANONICAL);
    assert!(!folder.join(PATH).exists());
    ended(&reform(folder, &named), 0, "Đã ghi reports/2022/q2/thanh-tra.csv (9 dòng).");
    assert_eq!(read(folder, PATH), CANONICAL);
    ended(&reform(folder, &named), 0, "đã đúng như vậy");
    ended(&reform(folder, &["check", "--unit", "thanh-tra"]), 0, "");
    // Another is not overwritten unless that is asked for, nor is a closed period.
    fs::write(folder.join(PATH), "metric,value\n").expect("written");
    ended(&reform(folder, &named), 2, "--replace");
    fs::write(folder.join("reports/2022/q2/closed.toml"), "format = 1\n").expect("written");
    ended(&reform(folder, &named), 2, "đã chốt");
    fs::remove_file(folder.join("reports/2022/q2/closed.toml")).expect("removed");
    ended(&reform(folder, &with(&["--force"])), 0, "Đã ghi");
    assert_eq!(read(folder, PATH), CANONICAL);
    // What is wrong may be written on purpose, as it stands in the sheet.
    sheet(&file, "98%");
    ended(&reform(folder, &with(&["--force", "-o", "other.csv", "--lang", "en"])), 1, "R514");
    assert!(read(folder, "other.csv").contains("\nsettled,98%,,\n"));
    ended(&reform(folder, &with(&["--sheet", "Khác"])), 1, "R231");
}

#[test]
fn canonical_form_is_checked_written_and_left() {
    let scratch = Scratch::of(&fixture::files());
    let folder = scratch.root();
    let other = "reports/2022/q2/van-phong.csv";
    ended(&reform(folder, &["fmt"]), 0, "Đã viết lại 2 tệp; 1 tệp đã đúng dạng chuẩn.");
    ended(&reform(folder, &["fmt", "--check"]), 0, "0 tệp cần viết lại; 3 tệp");
    let dressed = "mã;giá trị\r\nbudget;1 520,5\r\n";
    fs::write(folder.join(other), dressed).expect("written");
    let check = reform(folder, &["fmt", "--check", "--lang", "en", other]);
    ended(&check, 1, "B2 “1 520,5” → 1520.5");
    ended(&check, 1, "1 file would be rewritten; 0 in canonical form already.");
    assert_eq!(read(folder, other), dressed);
    // Only what was named.
    ended(&reform(folder, &["fmt", "reports/2022/q1"]), 0, "2 tệp đã đúng");
    assert_eq!(read(folder, other), dressed);
    ended(&reform(folder, &["fmt", "-q", "reports"]), 0, "");
    assert_eq!(read(folder, other), "metric,value,note,evidence\nbudget,1520.5,,\n");
    for (text, says) in
        [("metric;value\nbudget;1.234\n", "R505"), ("metric,value\nbudget,\"1\n", "R209")]
    {
        fs::write(folder.join(other), text).expect("written");
        let left = reform(folder, &["fmt"]);
        ended(&left, 1, says);
        ended(&left, 1, "giữ nguyên");
        assert_eq!(read(folder, other), text);
    }
}

#[test]
fn forms_go_out_to_all_who_still_owe_something() {
    let scratch = Scratch::of(&fixture::files());
    let folder = scratch.root();
    let all = |more: &[&str]| {
        let arguments = [&["template", "--all", "--period", "q2"], more].concat();
        reform(folder, &arguments)
    };
    ended(&all(&[]), 2, "-o THƯ MỤC");
    ended(&all(&["--unit", "thanh-tra", "-o", "forms"]), 2, "--unit");
    let sent = all(&["-o", "forms"]);
    ended(&sent, 0, "thanh-tra.xlsx");
    let list = read(folder, "forms/danh-sach.csv");
    assert!(list.starts_with("\u{feff}Đơn vị,Mã đơn vị,Kỳ,Tệp,Hạn,"), "{list}");
    let line = list.lines().find(|line| line.contains(",thanh-tra.xlsx,")).expect("a line");
    assert!(line.ends_with(",chưa nộp"), "{line}");
    // The very form that the unit gets by itself.
    ended(&reform(folder, &form(&["-o", "own.xlsx"])), 0, "");
    let bytes = |path: &str| fs::read(folder.join(path)).expect("read");
    assert_eq!(bytes("forms/thanh-tra.xlsx"), bytes("own.xlsx"));
    // Nothing is written over unasked, and nothing half.
    fs::remove_file(folder.join("forms/danh-sach.csv")).expect("removed");
    fs::write(folder.join("forms/thanh-tra.xlsx"), "mine").expect("written");
    ended(&all(&["-o", "forms"]), 2, "--force");
    assert!(!folder.join("forms/danh-sach.csv").exists());
    ended(&all(&["-o", "forms", "--force"]), 0, "");
    ended(&all(&["-o", "own.xlsx"]), 2, "own.xlsx");
    ended(&all(&["-o", "texts", "--format", "csv"]), 0, "thanh-tra.csv");
    assert!(read(folder, "texts/thanh-tra.csv").contains("carried-in,"));
}

#[test]
fn of_several_periods_each_has_a_folder_and_what_is_complete_none() {
    let mut files = fixture::files();
    let plan = files.get_mut("plan/2022/plan.toml").expect("a plan");
    let year = "[[report]]\nid = \"year\"\nname.vi = \"cả năm\"\nof = [\"q1\", \"q2\"]\n";
    plan.extend(year.as_bytes());
    let scratch = Scratch::of(&files);
    let folder = scratch.root();
    let sent = reform(folder, &["template", "--all", "--period", "year", "-o", "forms"]);
    ended(&sent, 0, "q2/thanh-tra.xlsx");
    assert!(folder.join("forms/q2/thanh-tra.xlsx").is_file());
    assert!(!folder.join("forms/q1/thanh-tra.xlsx").exists(), "its first quarter is complete");
}

/// How a run of one file ends does not hang on the form in which it is told.
#[test]
fn one_file_ends_alike_in_every_form() {
    let sound = "metric,value,note,evidence\nbudget,1520.5,,\n";
    let forms: [&[&'static str]; 6] = [
        &[],
        &["--format", "table"],
        &["--format", "md"],
        &["--format", "json"],
        &["-o", "told.json"],
        &["--dry-run"],
    ];
    let whose = ["--unit", "van-phong", "--period", "q2"];
    for (named, there, more, code, says) in [
        // Nobody says whose it is.
        ("one.csv", "", &[][..], 2, "--unit"),
        ("-", "", &[], 2, "--unit"),
        // Another is there.
        ("one.csv", "metric,value\nbudget,7\n", &whose, 2, "--replace"),
        ("one.csv", "", &whose, 0, ""),
        ("faulty.csv", "", &whose, 1, "R5"),
    ] {
        for form in forms {
            let scratch = Scratch::of(&fixture::files());
            let path = "reports/2022/q2/van-phong.csv";
            scratch.write("one.csv", sound);
            scratch.write("faulty.csv", sound.replace("1520.5", "-3"));
            fs::remove_file(scratch.at(path)).ok();
            if !there.is_empty() {
                scratch.write(path, there);
            }
            let asked = [&["import", named][..], more, form, &["--lang", "en"]].concat();
            let mut command = run::reform(scratch.root(), &asked);
            command.stdin(fs::File::open(scratch.at("one.csv")).expect("there"));
            let run = command.to_end();
            let about = format!("{named} {more:?} {form:?}: {}", run.said());
            assert_eq!(run.code, Some(code), "{about}");
            let is_json = form.contains(&"json");
            let told = fs::read_to_string(scratch.at("told.json")).unwrap_or_default();
            assert!((run.said() + &told).contains(says), "{about}");
            if code == 2 {
                assert!(run.out.is_empty() && !scratch.at("told.json").exists(), "{about}");
            } else if is_json || form.contains(&"told.json") {
                let text = if is_json { run.text() } else { scratch.read("told.json") };
                assert!(text.contains("reform.import/1"), "{about}");
            }
            let written = code == 0 && !form.contains(&"--dry-run");
            assert_eq!(scratch.at(path).exists(), written || !there.is_empty(), "{about}");
        }
    }
    // The same file twice is one.
    let scratch = Scratch::of(&fixture::files());
    scratch.write("one.csv", sound);
    ended(&reform(scratch.root(), &["import", "one.csv", "one.csv"]), 2, "--unit");
    ended(&reform(scratch.root(), &["import", "one.csv", "--stdout", "--format", "json"]), 2, "");
}
