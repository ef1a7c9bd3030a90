//! What is advised of a key, a value or an id that is not as it should be: what was meant, with the
//! plan's own words and ids, and nothing beside it that contradicts.

use std::collections::BTreeSet;

use reform::diagnostic::Diagnostic;
use reform::i18n::{self, Catalogue, Message};
use reform::model::Lang;

use super::findings;
use crate::support::files::{Files, base};

const PLAN: &str = "plan/2022/plan.toml";
const UNITS: &str = "plan/2022/units.toml";
const AREA: &str = "plan/2022/areas/1-procedures.toml";

/// What is said to be done about a finding.
fn help(found: &Diagnostic) -> String {
    let help = Message::attribute(found.rule.name, found.help);
    let text = found.found.as_deref().unwrap_or_default();
    let mut args = found.args.iter();
    let help = args.try_fold(help.with("found", text), |help, (name, value)| {
        Some(help.with(name, i18n::Value::from(value)))
    });
    Catalogue::new(Lang::Vi).text(&help.expect("a help"))
}

/// What is said of the files, each with what is to be done, but for what is said of the base.
fn said(files: Files) -> Vec<String> {
    let of = |files| {
        let found = findings(files).into_iter();
        found.map(|(_, found)| format!("{}: {}", found.rule.code, help(&found))).collect::<Vec<_>>()
    };
    let usual: BTreeSet<String> = of(base()).into_iter().collect();
    of(files).into_iter().filter(|said| !usual.contains(said)).collect()
}

/// What is changed in a file, and into what.
type Edit = (&'static str, &'static str, &'static str);

fn edited(edits: &[Edit]) -> Files {
    let mut files = base();
    for (path, old, new) in edits {
        let text = String::from_utf8(files[*path].clone()).expect("UTF-8");
        assert!(text.contains(old), "{path} has no {old}");
        files.insert((*path).to_owned(), text.replacen(old, new, 1).into_bytes());
    }
    files
}

#[test]
fn one_finding_says_what_was_meant() {
    const TARGET: &str = "target = { at_least = 99 }";
    const DUE: &str = "due = 2022-06-30";
    const ALL: &str = "reported_by = [\"@all\"]";
    const COORDINATOR: Edit = (PLAN, "[issuer]\n", "[issuer]\ncoordinator = \"van-phong\"\n");
    const TITLE: &str = "title.vi = \"Kế hoạch cải cách hành chính năm 2022\"\n\
                         title.en = \"Administrative reform plan 2022\"\n";
    const NAME: &str = "name.vi = \"Văn phòng Sở\"\nname.en = \"The Office\"";
    let cases: &[(&[Edit], &str)] = &[
        // A key that is misspelt is there.
        (&[(AREA, "reported_by", "repoted_by")], "R102: sửa thành “reported_by”"),
        (&[(AREA, TARGET, "target = { atleast = 99 }")], "R102: sửa thành “at_least”"),
        (&[(AREA, TARGET, "at_least = 99")], "R102: đưa vào mục tiêu: target = { at_least = 99 }"),
        (
            &[(AREA, TARGET, "target = { at_least = 99 }\ntaget = { at_least = 98 }")],
            "R102: ở đây đã có “target”: giữ lại một trong hai dòng, với tên “target”",
        ),
        (&[(AREA, "[[metric]]", "[[metrics]]")], "R102: sửa thành “metric”"),
        // A key that is at a wrong level.
        (
            &[COORDINATOR],
            "R102: trường này đặt ở đầu plan.toml, trước [issuer]: chuyển dòng này lên đó",
        ),
        (
            &[(PLAN, TITLE, ""), (PLAN, "[[area]]\n", "[[area]]\ntitle.vi = \"Kế hoạch\"\n")],
            "R102: trường này đặt ở đầu plan.toml, trước [issuer]: chuyển dòng này lên đó",
        ),
        (
            &[(PLAN, "due = 2022-03-17", "due = 2022-03-17\nfocal = \"van-phong\"")],
            "R102: trường này thuộc phần [[area]]: chuyển dòng này đến đó; nếu không cần thì xóa",
        ),
        // What another rule wants is not to be deleted.
        (
            &[(AREA, TARGET, "target = { grow_at_least = 5 }\nbaseline = \"\"")],
            "R109: ghi nội dung, theo mẫu: baseline = \"last-year\"",
        ),
        (
            &[(AREA, ALL, "from_findings = \"\"")],
            "R109: ghi nội dung, theo mẫu: from_findings = \"found\"",
        ),
        // Groups with their sign and without.
        (
            &[
                (UNITS, "[\"offices\"]", "[\"@offices\"]"),
                (AREA, ALL, "reported_by = \"@offices\""),
            ],
            "R106: trong groups ghi offices, không có @",
        ),
        (&[(AREA, ALL, "reported_by = \"offices\"")], "R302: đây là nhóm: ghi “@offices”"),
        (
            &[(AREA, "with = [\"thanh-tra\"]", "with = [\"offices\"]")],
            "R302: đây là nhóm: ghi “@offices”",
        ),
        (
            &[(PLAN, "focal = \"thanh-tra\"", "focal = \"offices\"")],
            "R302: đây là nhóm; ở đây ghi mã của một đơn vị, ví dụ trong nhóm này: van-phong, thanh-tra",
        ),
        // Tables within tables.
        (
            &[(
                AREA,
                DUE,
                "due = 2022-06-30\nstep = { id = \"a\", name.vi = \"A\", due = 2022-03-01 }",
            )],
            "R104: viết theo mẫu: step = [{ id = \"a\", name.vi = \"A\", due = 2022-03-01 }]",
        ),
        (
            &[(AREA, DUE, "due = 2022-06-30\n[task.step]\nid = \"a\"")],
            "R104: viết theo mẫu: dòng [[task.step]], hai lần ngoặc vuông",
        ),
        (
            &[(AREA, DUE, "due = 2022-06-30\nstep = 5")],
            "R104: viết theo mẫu: mỗi mục một dòng [[task.step]], các trường ở những dòng dưới: \
             id, due, name",
        ),
        // The value that stands there, as far as it will do.
        (&[(PLAN, "year = 2022", "year = \"2022\"")], "R104: viết theo mẫu: year = 2022"),
        (&[(PLAN, "number = 1", "number = \"1\"")], "R104: viết theo mẫu: number = 1"),
        (&[(PLAN, "number = 1", "number = \"I\"")], "R104: viết theo mẫu: number = …"),
        (
            &[(PLAN, "from = 2022-03-15", "from = \"15/3/2022\"")],
            "R104: viết theo mẫu: from = 2022-03-15",
        ),
        (
            &[(AREA, "at_least = 99", "at_least = \"99,5%\"")],
            "R104: viết theo mẫu: at_least = 99.5",
        ),
        (&[(AREA, TARGET, "target = \"≤ 30\"")], "R104: viết theo mẫu: target = { at_most = 30 }"),
        (
            &[(AREA, TARGET, "target = 95")],
            "R104: viết theo mẫu: target = { at_least = 95 } (ít nhất 95), hoặc \
             target = { at_most = 95 } (nhiều nhất 95)",
        ),
        (
            &[(AREA, "[\"settled-on-time\"]", "\"settled-on-time\"")],
            "R104: viết theo mẫu: numerator = [\"settled-on-time\"]",
        ),
        (
            &[(AREA, TARGET, "target = { at_least = 99 }\nsmall_below = \"30\"")],
            "R104: viết theo mẫu: small_below = 30",
        ),
        (&[(UNITS, NAME, "name = \"Văn phòng\"")], "R104: viết theo mẫu: name.vi = \"Văn phòng\""),
        (&[(UNITS, NAME, "name.vi = \"…\"")], "R109: ghi nội dung, theo mẫu: name.vi = \"…\""),
        (
            &[(AREA, TARGET, "target = { grow_at_least = 5 }\nbaseline = 80")],
            "R104: viết theo mẫu: baseline = { value = 80, year = 2021, source = \"…\" }",
        ),
        (
            &[(PLAN, "language = \"vi\"", "timezone = \"Asia/Ho_Chi_Minh\"")],
            "R104: viết theo mẫu: timezone = \"+07:00\"",
        ),
        // The ids that there are.
        (
            &[(PLAN, "focal = \"thanh-tra\"", "focal = \"Thanh tra Sở\"")],
            "R106: ghi mã “thanh-tra”",
        ),
        (
            &[(PLAN, "focal = \"thanh-tra\"", "focal = \"Phòng Tài chính\"")],
            "R106: ghi một mã đã khai trong kế hoạch: van-phong, thanh-tra",
        ),
        (
            &[(AREA, "[\"settled-on-time\"]", "[\"Hồ sơ giải quyết đúng hạn\"]")],
            "R106: ghi mã “settled-on-time”",
        ),
        (
            &[(AREA, "due = \"ongoing\"", "due = \"\"")],
            "R109: ghi nội dung, theo mẫu: due = 2022-…-…",
        ),
        (
            &[(AREA, "due = \"ongoing\"", "due = \"sớm\"")],
            "R108: chọn một trong các giá trị: “ongoing”, “each-period”, \
             một ngày (năm-tháng-ngày, không đặt trong ngoặc kép)",
        ),
    ];
    for (edits, expected) in cases {
        assert_eq!(said(edited(edits)), [*expected], "{edits:?}");
    }
}

#[test]
fn a_file_of_the_plan_is_told_from_others_wherever_it_is() {
    let moved = |from: &str, to: &str| {
        let mut files = base();
        let bytes = files.remove(from).expect("a file");
        files.insert(to.to_owned(), bytes);
        said(files)
    };
    for (from, to, expected) in [
        (
            AREA,
            "plan/2022/1-procedures.toml",
            "R310: chuyển tệp thành plan/2022/areas/1-procedures.toml",
        ),
        (
            AREA,
            "plan/2022/areas/1-procedures.toml.txt",
            "R310: bỏ đuôi .txt: đổi tên tệp thành plan/2022/areas/1-procedures.toml",
        ),
        (
            PLAN,
            "plan/2022/plan.toml.txt",
            "R114: đã có tệp plan/2022/plan.toml.txt: đổi tên tệp đó thành plan/2022/plan.toml",
        ),
        (
            PLAN,
            "plan/2022/Plan.toml",
            "R114: đã có tệp plan/2022/Plan.toml: đổi tên tệp đó thành plan/2022/plan.toml",
        ),
        (
            UNITS,
            "plan/2022/units.toml.txt",
            "R114: đã có tệp plan/2022/units.toml.txt: đổi tên tệp đó thành plan/2022/units.toml",
        ),
    ] {
        assert_eq!(moved(from, to), [expected], "{to}");
    }
    // Of a plan without areas no name of a file can be held against one.
    let mut files = base();
    files.insert(PLAN.to_owned(), Vec::new());
    let said = said(files);
    let of_file: Vec<_> = said.iter().filter(|said| said.starts_with("R113")).collect();
    assert_eq!(of_file, ["R113: khai lĩnh vực của tệp này ([[area]]) trong plan.toml"]);
}

/// Every key of the base that begins a line, misspelt: that is all that is said of the plan.
#[test]
fn a_misspelt_key_is_one_finding() {
    let mut tried = 0;
    for path in [PLAN, UNITS, AREA] {
        let text = String::from_utf8(base()[path].clone()).expect("UTF-8");
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let key: String =
                line.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let begin = at;
            at += line.len();
            if key.len() < 5 {
                continue;
            }
            let misspelt = format!("{}{}", &key[..2], &key[3..]);
            let mut files = base();
            let edited = [&text[..begin], &misspelt, &text[begin + key.len()..]].concat();
            files.insert(path.to_owned(), edited.into_bytes());
            assert_eq!(said(files), [format!("R102: sửa thành “{key}”")], "{path}: {line}");
            tried += 1;
        }
    }
    assert!(tried > 30, "only {tried}");
}
