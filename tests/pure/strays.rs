//! What strays into a submission: unfinished merges, headers in other words, units of measure and
//! words in cells, totals and footnotes. Each is said for what it is, and none is ever read as a
//! figure.

use std::fmt::Write as _;

use proptest::prelude::*;
use reform::diagnostic::{Diagnostic, Severity};
use reform::i18n::Value as Text;
use reform::model::{Figure, Id, Quantity};
use reform::shell::pipeline::Checked;
use reform::source::Sources;
use reform::submission::canonical::{Judge, Verdict};

use crate::support::files;
use crate::support::repository::{Repository, indicator, metric_of};

/// Metrics in different units of measure, a share, a rule and a task of one unit.
fn area() -> String {
    let measured = |id, kind, by, measure| {
        metric_of(kind, id, "sum", by) + &format!("unit.vi = \"{measure}\"\n")
    };
    let metrics = [
        measured("settled", "count", "@all", "hồ sơ"),
        measured("on-time", "count", "@all", "hồ sơ"),
        measured("minutes", "amount", "office", "phút"),
        measured("paid", "amount", "office", "triệu đồng"),
    ];
    let share = indicator("share", &["on-time"], &["settled"], "%", "at_least = 95");
    let rest = r#"
[[rule]]
id = "spent"
name.vi = "Chi"
left = ["minutes"]
is = "at_most"
right = ["paid"]
severity = "warning"
[[task]]
id = "publish"
name.vi = "Công bố"
lead = "inspectorate"
due = "ongoing"
"#;
    metrics.concat() + &share + rest
}

const INSPECTORATE: &str =
    "metric,value,note,evidence\nsettled,101,,\non-time,100,,\npublish,in-progress,,\n";
const OFFICE: &str =
    "metric,value,note,evidence\nsettled,110,,\non-time,99,,\nminutes,90,,\npaid,1200,,\n";

fn repository(files: &[(&str, &[u8])]) -> Repository {
    let base = Repository::new(2025)
        .head("language = \"vi\"")
        .calendar(1)
        .units(&["office", "inspectorate"])
        .asks(area())
        .file("reports/2025/q1/office.csv", OFFICE)
        .file("reports/2025/q1/inspectorate.csv", INSPECTORATE)
        .on("2025-04-09");
    // A later file takes the place of an earlier one.
    files.iter().fold(base, |repository, (path, bytes)| repository.file(path, bytes))
}

fn sources(files: &[(&str, &[u8])]) -> Sources {
    repository(files).sources()
}

fn check(files: &[(&str, &[u8])]) -> Checked {
    repository(files).check()
}

fn office(text: &str) -> Checked {
    check(&[("reports/2025/q1/office.csv", text.as_bytes())])
}

fn codes(checked: &Checked) -> Vec<&'static str> {
    checked.diagnostics.iter().map(|found| found.rule.code).collect()
}

/// An accepted figure.
fn figure(checked: &Checked, unit: &str, metric: &str) -> Option<String> {
    let id = |text| Id::parse(text).expect("an id");
    match checked.ledger.figure(&id("q1"), &id(unit), &id(metric)) {
        Figure::Counted(figure) => Some(figure.to_string()),
        _ => None,
    }
}

fn argument(found: &Diagnostic, name: &str) -> Option<String> {
    found.args.iter().find(|(known, _)| *known == name).map(|(_, value)| match Text::from(value) {
        Text::Text(text) => text,
        other => format!("{other:?}"),
    })
}

const CONFLICT: &str = "metric,value,note,evidence\n<<<<<<< HEAD\nsettled,100,,\n=======\n\
                        settled,110,,\n>>>>>>> office-q1\non-time,99,,\nminutes,90,,\npaid,1200,,\n";

#[test]
fn an_unfinished_merge_is_one_finding_and_gives_no_figure() {
    let checked = office(CONFLICT);
    assert_eq!(codes(&checked), ["R220"]);
    assert_eq!(figure(&checked, "office", "settled"), None);
    // What both sides agree on counts.
    assert_eq!(figure(&checked, "office", "on-time").as_deref(), Some("99"));
    assert_eq!(figure(&checked, "office", "paid").as_deref(), Some("1200"));
    assert_eq!(figure(&checked, "inspectorate", "settled").as_deref(), Some("101"));
    let left_out: Vec<_> = checked.ledger.exclusions().iter().map(|it| it.value.as_str()).collect();
    assert_eq!(left_out, ["100", "110"]);
}

#[test]
fn a_merge_is_known_in_every_form_of_file() {
    let semicolon = CONFLICT.replace(',', ";");
    let based = CONFLICT.replace("=======", "||||||| 1a2b3c4\nsettled,90,,\n=======");
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(CONFLICT.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    // `mã;giá trị` in Windows-1258.
    let mut legacy = b"ma\xde;gi\xe1 tri\xf2\n".to_vec();
    legacy.extend(
        semicolon
            .lines()
            .skip(1)
            .map(|line| line.replace(";;", "") + "\n")
            .collect::<String>()
            .bytes(),
    );
    for bytes in [
        CONFLICT.replace('\n', "\r\n").into_bytes(),
        format!("\u{feff}{CONFLICT}").into_bytes(),
        semicolon.into_bytes(),
        based.into_bytes(),
        utf16,
        legacy,
    ] {
        let checked = check(&[("reports/2025/q1/office.csv", &bytes)]);
        assert_eq!(codes(&checked), ["R220"], "{}", String::from_utf8_lossy(&bytes));
        assert_eq!(figure(&checked, "office", "settled"), None);
        assert_eq!(figure(&checked, "office", "on-time").as_deref(), Some("99"));
    }
}

#[test]
fn what_cannot_be_vouched_for_is_not_counted() {
    // A side that was never closed, one that was never opened, a mark that is left over.
    for text in [
        "metric,value\non-time,99\n<<<<<<< HEAD\nsettled,100\nminutes,90\npaid,1200\n",
        "metric,value\non-time,99\nsettled,100\n=======\nminutes,90\npaid,1200\n>>>>>>> x\n",
        "metric,value\non-time,99\nsettled,100\n=======\nsettled,110\nminutes,90\npaid,1200\n",
    ] {
        let checked = office(text);
        assert_eq!(codes(&checked), ["R220"], "{text}");
        assert_eq!(figure(&checked, "office", "settled"), None, "{text}");
        assert_eq!(figure(&checked, "office", "paid"), None, "{text}");
    }
    // The same id outside the marks: whichever side is kept, it stands twice.
    let twice = office(&CONFLICT.replace("on-time,99,,\n", "on-time,99,,\nsettled,105,,\n"));
    assert_eq!((codes(&twice), figure(&twice, "office", "settled")), (vec!["R220"], None));
    // The header itself.
    let header = "<<<<<<< HEAD\nmetric,value\n=======\nmã;giá trị\n>>>>>>> x\nsettled,100\n";
    assert_eq!(codes(&office(header)), ["R220"]);
    // A note that looks like a mark is a note.
    let note = OFFICE.replace("settled,110,,", "settled,110,\"======= đã\n=======\nđối chiếu\",");
    let checked = office(&note);
    assert_eq!(codes(&checked), [""; 0]);
    assert_eq!(figure(&checked, "office", "settled").as_deref(), Some("110"));
}

#[test]
fn a_merge_is_named_in_every_file_of_a_plan_and_in_a_narrative() {
    let seed = "format = 1\ndocument = \"d\"\ntitle.vi = \"Văn bản\"\n";
    let files = repository(&[]).files();
    for (path, text) in [
        ("plan/2025/plan.toml", files::text(&files, "plan/2025/plan.toml")),
        ("plan/2025/units.toml", files::text(&files, "plan/2025/units.toml")),
        ("plan/2025/areas/1-work.toml", files::text(&files, "plan/2025/areas/1-work.toml")),
        ("plan/2025/waivers.toml", "format = 1\n"),
        ("seeds/van-ban.toml", seed),
        ("reports/2025/q1/office.md", "## Hạn chế, vướng mắc\n\nKhông có.\n"),
    ] {
        for marked in [
            format!("{text}<<<<<<< HEAD\n"),
            format!("{text}<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> x\n"),
        ] {
            let checked = check(&[(path, marked.as_bytes())]);
            let of_file = codes(&checked).into_iter().filter(|code| *code == "R220").count();
            assert_eq!(of_file, 1, "{path}");
            let others = checked.diagnostics.iter().filter(|found| found.rule.code != "R220");
            let errors = others.filter(|found| found.severity == Severity::Error);
            assert_eq!(errors.map(|found| found.rule.code).collect::<Vec<_>>(), [""; 0], "{path}");
        }
    }
}

#[test]
fn a_disputed_file_is_not_rewritten() {
    let files: [(&str, &[u8]); 1] = [("reports/2025/q1/office.csv", CONFLICT.as_bytes())];
    let (sources, checked) = (sources(&files), check(&files));
    for submission in checked.submissions.iter() {
        let verdict = Judge::new(&checked.plan, &sources, &checked.diagnostics).verdict(submission);
        let touched = matches!(verdict, Verdict::Rewrite { .. });
        assert!(!touched, "{}", submission.unit);
    }
}

#[test]
fn headers_are_understood_in_the_words_of_offices() {
    let office_csv = "STT;Mã chỉ tiêu;Tên chỉ tiêu;Đơn vị tính;Kết quả;Ghi chú\n\
                      1;settled;x;hồ sơ;100;\n2;on-time;x;hồ sơ;99;\n3;minutes;x;phút;90;\n\
                      4;paid;x;triệu đồng;1200;\n";
    let other = "Mã;Giá trị (hồ sơ);Ghi chú;Tài liệu kiểm chứng\nsettled;100;;\non-time;99;;\n\
                 publish;đang thực hiện;;\n";
    let checked = check(&[
        ("reports/2025/q1/office.csv", office_csv.as_bytes()),
        ("reports/2025/q1/inspectorate.csv", other.as_bytes()),
    ]);
    assert_eq!(checked.diagnostics.count(Severity::Error), 0);
    for unit in ["office", "inspectorate"] {
        assert_eq!(figure(&checked, unit, "settled").as_deref(), Some("100"));
        assert_eq!(figure(&checked, unit, "on-time").as_deref(), Some("99"));
    }
}

#[test]
fn of_two_columns_that_may_be_the_value_none_is_taken() {
    for header in [
        "Mã;Kế hoạch;Thực hiện",
        "Mã;Thực hiện;Kế hoạch năm 2025",
        "Mã;Số liệu;Giá trị",
        "Mã;Giá trị;Kết quả",
        "Mã;Giá trị quý I;Giá trị quý II",
        "Mã;Thực hiện;Lũy kế",
    ] {
        let checked =
            office(&format!("{header}\nsettled;1;2\non-time;1;2\nminutes;1;2\npaid;1;2\n"));
        assert_eq!(codes(&checked), ["R221"], "{header}");
        assert_eq!(figure(&checked, "office", "settled"), None, "{header}");
    }
    // Called by its very name, it is the value; the other is kept and ignored with a warning.
    let checked = office("Mã;Kế hoạch;Giá trị\nsettled;1;2\non-time;1;2\nminutes;1;2\npaid;1;2\n");
    assert_eq!(codes(&checked), ["R214"]);
    assert_eq!(figure(&checked, "office", "settled").as_deref(), Some("2"));
}

#[test]
fn a_table_in_another_unit_of_measure_is_not_rewritten_and_not_counted() {
    let text = "mã;Giá trị (tỷ đồng)\nsettled;110\non-time;99\nminutes;1\npaid;1,2\n";
    let files: [(&str, &[u8]); 1] = [("reports/2025/q1/office.csv", text.as_bytes())];
    let checked = check(&files);
    assert_eq!(codes(&checked), ["R524"]);
    assert_eq!(figure(&checked, "office", "paid"), None);
    assert_eq!(figure(&checked, "office", "settled").as_deref(), Some("110"));
    let sources = sources(&files);
    let submission = checked.submissions.iter().find(|it| it.unit.as_str() == "office");
    let verdict = Judge::new(&checked.plan, &sources, &checked.diagnostics)
        .verdict(submission.expect("there"));
    assert!(matches!(verdict, Verdict::Leave(_)));
}

#[test]
fn a_unit_of_measure_in_a_cell_is_worked_out_by_hand() {
    for (metric, cell, code, meant) in [
        ("paid", "1,2 tỷ", "R522", Some("1200")),
        ("paid", "1.2 tỷ", "R522", Some("1200")),
        ("paid", "1.2 tỷ đồng", "R522", Some("1200")),
        ("paid", "500000 đồng", "R522", Some("0.5")),
        ("paid", "15 triệu", "R521", Some("15")),
        ("paid", "100 usd", "R522", None),
        ("minutes", "1,5 giờ", "R522", Some("90")),
        ("minutes", "1 giờ 30 phút", "R522", Some("90")),
        ("minutes", "2 ngày", "R522", None),
        ("minutes", "90'", "R521", Some("90")),
        ("settled", "15 nghìn", "R522", Some("15000")),
        ("settled", "5k", "R522", Some("5000")),
        ("settled", "2 chục", "R522", Some("20")),
        ("settled", "15 hồ sơ", "R521", Some("15")),
        ("settled", "1,2345 nghìn", "R522", None),
        ("settled", "45%", "R514", None),
        ("settled", "~100", "R525", Some("100")),
        ("settled", ">95", "R525", None),
        ("settled", "15 (đã trừ)", "R521", None),
    ] {
        let mut text = "mã;giá trị\n".to_owned();
        for (id, value) in
            [("settled", "110"), ("on-time", "99"), ("minutes", "90"), ("paid", "120")]
        {
            let _ = writeln!(text, "{id};{}", if id == metric { cell } else { value });
        }
        let checked = office(&text);
        assert_eq!(codes(&checked), [code], "{cell}");
        assert_eq!(figure(&checked, "office", metric), None, "{cell}");
        let found = checked.diagnostics.iter().next().expect("one");
        assert_eq!(argument(found, "meant").as_deref(), meant, "{cell}");
    }
}

#[test]
fn a_stray_row_is_said_and_the_others_count() {
    let below = "Tổng cộng,1499,,\nI. Thủ tục,,,\nGhi chú: đã đối chiếu, đã ký, đã gửi\n\
                 Người lập biểu\n";
    let checked = office(&format!("{OFFICE}{below}"));
    assert_eq!(codes(&checked), ["R222", "R223", "R224", "R224"]);
    assert_eq!(checked.diagnostics.count(Severity::Error), 1);
    assert_eq!(figure(&checked, "office", "settled").as_deref(), Some("110"));
}

#[test]
fn many_strangers_cost_no_more_than_their_number() {
    let mut text = OFFICE.to_owned();
    for at in 0..6_000 {
        let _ = writeln!(text, "setled-{at},1,,");
        let _ = writeln!(text, "Tổng mục {at},1,,");
        let _ = writeln!(text, "settled,{at} giờ,,");
    }
    // Were each compared with the plan, and each with all before it, this would take minutes.
    let checked = office(&text);
    assert!(checked.diagnostics.count(Severity::Error) >= 18_000);
    assert_eq!(figure(&checked, "office", "on-time").as_deref(), Some("99"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever words stand in a value cell, only what is a plain number counts, and it counts as
    /// that number.
    #[test]
    fn words_are_never_read_as_a_figure(
        number in 0_u32..100_000,
        before in prop::sample::select(vec!["", "~", ">", "khoảng ", "hơn ", "VND "]),
        behind in prop::sample::select(vec![
            "", " nghìn", "k", " tr", " tỷ", " hồ sơ", " giờ", " ngày", "%", "+", " chục", " ?",
        ]),
    ) {
        let cell = format!("{before}{number}{behind}");
        let text = OFFICE.replace("settled,110", &format!("settled,{cell}"));
        let checked = office(&text);
        let figure = figure(&checked, "office", "settled");
        if before.is_empty() && behind.is_empty() {
            prop_assert_eq!(figure, Some(Quantity::from(i64::from(number)).to_string()));
        } else {
            prop_assert_eq!(figure, None, "{}", cell);
            // 15 thousand is never proposed as 15.
            if behind == " nghìn" && before.is_empty() && number > 0 {
                let found = checked.diagnostics.iter().find(|found| found.rule.code == "R522");
                let meant = found.and_then(|found| argument(found, "meant"));
                prop_assert_eq!(meant, Some((u64::from(number) * 1000).to_string()));
            }
        }
    }

    /// A merge in any place of a file: one finding, and no figure from between the marks.
    #[test]
    fn a_merge_in_any_place_is_one_finding(from in 1_usize..5, to in 1_usize..6) {
        let (from, to) = (from.min(to), from.max(to));
        let mut lines: Vec<&str> = OFFICE.lines().collect();
        let theirs: Vec<&str> = lines[from..to.min(5)].to_vec();
        lines.insert(to.min(5), "=======");
        let at = to.min(5) + 1;
        for (offset, line) in theirs.iter().enumerate() {
            lines.insert(at + offset, line);
        }
        lines.insert(at + theirs.len(), ">>>>>>> x");
        lines.insert(from, "<<<<<<< HEAD");
        let checked = office(&(lines.join("\n") + "\n"));
        prop_assert_eq!(codes(&checked), ["R220"]);
        for line in theirs {
            let id = line.split(',').next().expect("an id");
            prop_assert_eq!(figure(&checked, "office", id), None);
        }
    }
}
