//! What the plan has set itself is called internal wherever a report judges by it, and a report of
//! one unit is that unit's: letterhead, addressees, signature.

use std::fs;
use std::path::Path;

use roxmltree::Document;
use serde_json::{Value, json};

use crate::support::files::{self, own};
use crate::support::package;
use crate::support::repository::Repository;
use crate::support::run::run;
use crate::support::scratch::Scratch;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const HEAD: &str = r#"title.vi = "Kế hoạch của Sở"
coordinator = "office"
issuer.parent.vi = "UBND tỉnh"
issuer.name.vi = "Sở Công Thương"
issuer.symbol = "SCT"
issuer.place.vi = "Đồng Nai"
issuer.recipients.vi = ["Sở Nội vụ", "Ban Lãnh đạo Sở", "Lưu: VT"]
issuer.signature = { authority = "KT. GIÁM ĐỐC", title = "PHÓ GIÁM ĐỐC", name = "Nguyễn Văn Phó" }
"#;

const FORM: &str = r#"[report_form]
to.vi = ["Sở Nội vụ"]
closing.vi = "Kính gửi Sở Nội vụ tổng hợp"
annexes = ["indicators", "by-unit", "tasks", "submissions"]
"#;

const OFFICE: &str = r#"name.vi = "Văn phòng Sở"
symbol = "VP"
signature = { title = "CHÁNH VĂN PHÒNG", name = "Trần Thị Chánh" }"#;

const INSPECT: &str = r#"name.vi = "Thanh tra Sở"
symbol = "TTr"
signature = { authority = "KT. CHÁNH THANH TRA", title = "PHÓ CHÁNH THANH TRA" }"#;

const LAW: &str = r#"[[metric]]
id = "done"
name.vi = "Số đã làm"
type = "count"
over_time = "last"
reported_by = ["@all"]
[[metric]]
id = "all"
name.vi = "Tổng số"
type = "count"
over_time = "last"
reported_by = ["@all"]
[[indicator]]
id = "own-steps"
name.vi = "Chỉ tiêu có mốc tự đặt"
numerator = ["done"]
denominator = ["all"]
unit = "%"
target = { at_least = 100 }
judged = "year-end"
path = { q1 = 50 }
path_assumed = true
[[indicator]]
id = "given-steps"
name.vi = "Chỉ tiêu có mốc được giao"
numerator = ["done"]
denominator = ["all"]
unit = "%"
target = { at_least = 90 }
judged = "year-end"
path = { q1 = 40 }
[[task]]
id = "own-date"
name.vi = "Việc có hạn tự đặt"
lead = "energy"
lead_assumed = true
due = 2022-02-01
due_assumed = true
[[task]]
id = "given-date"
name.vi = "Việc có hạn được giao"
lead = "energy"
due = 2022-02-02
[[task]]
id = "own-later"
name.vi = "Việc đến hạn sau"
lead = "inspect"
due = 2022-05-03
due_assumed = true
"#;

const STAFF: &str = r#"[[task]]
id = "staff-plan"
name.vi = "Việc của Văn phòng"
lead = "office"
due = "ongoing"
"#;

/// A repository of three units, of which all have reported quarter I.
fn repository(changes: &[(&str, &str, &str)]) -> Scratch {
    let rows = |tasks: &str| format!("done,1\nall,4\n{tasks}");
    let mut files = Repository::new(2022)
        .head(HEAD)
        .tables(FORM)
        .calendar(2)
        .report("half", &["q1", "q2"])
        .area("law", "name.vi = \"Thể chế\"\nfocal = \"inspect\"", LAW)
        .area("staff", "name.vi = \"Công vụ\"\nfocal = \"office\"", STAFF)
        .unit("office", OFFICE)
        .unit("inspect", INSPECT)
        .unit("energy", "name.vi = \"Phòng Năng lượng\"")
        .submits("q1/office", rows("staff-plan,in-progress"))
        .submits("q1/inspect", rows("own-later,in-progress"))
        .submits("q1/energy", rows("own-date,in-progress\ngiven-date,in-progress"))
        .files();
    for (path, old, new) in changes {
        let text = files::text(&files, path);
        assert!(text.contains(old), "{path} has {old}");
        let text = text.replace(old, new);
        files.insert((*path).to_owned(), text.into_bytes());
    }
    Scratch::of(&files)
}

fn said(root: &Path, arguments: &[&str]) -> String {
    run(root, &[arguments, &["--as-of", "2022-04-02", "--lang", "vi"]].concat()).ended(0).text()
}

fn report(root: &Path, arguments: &[&str]) -> String {
    said(root, &[&["report", "--period", "q1"], arguments].concat())
}

/// A part of the package that a report is written as.
fn part(root: &Path, file: &str, part: &str, arguments: &[&str]) -> String {
    let path = root.join(file);
    report(root, &[&["-o", file], arguments].concat());
    package::part(&fs::read(path).expect("written"), part)
}

/// The paragraphs of the signed report, each after its style.
fn paragraphs(root: &Path, arguments: &[&str]) -> Vec<(String, String)> {
    let xml = part(root, "out.docx", "word/document.xml", arguments);
    let document = Document::parse(&xml).expect("well-formed");
    let paragraphs = document.descendants().filter(|node| node.has_tag_name((W, "p")));
    let told = paragraphs.map(|paragraph| {
        let style = paragraph.descendants().find(|node| node.has_tag_name((W, "pStyle")));
        let style = style.and_then(|node| node.attribute((W, "val"))).unwrap_or_default();
        let texts = paragraph.descendants().filter(|node| node.has_tag_name((W, "t")));
        let text: String = texts.filter_map(|node| node.text()).collect();
        (style.to_owned(), text.replace('\u{a0}', ""))
    });
    told.filter(|(_, text)| !text.is_empty()).collect()
}

fn of<'p>(paragraphs: &'p [(String, String)], style: &str) -> Vec<&'p str> {
    let own = paragraphs.iter().filter(|(own, _)| own == style);
    own.map(|(_, text)| text.as_str()).collect()
}

#[test]
fn programs_are_told_what_the_plan_has_set_itself() {
    let folder = repository(&[]);
    let document: Value =
        serde_json::from_str(&report(folder.root(), &["--format", "json"])).expect("JSON");
    let of = |kind: &str, id: &str, keys: &[&str]| -> Vec<Value> {
        let lines = document[kind].as_array().expect("lines");
        let line = lines.iter().find(|line| line["id"] == id).expect("the line");
        keys.iter().map(|key| line[key].clone()).collect()
    };
    // 3 of 12 is 25 %: behind 50 as behind 40.
    let keys = ["verdict", "path_assumed"];
    assert_eq!(of("indicators", "own-steps", &keys), [json!("behind"), json!(true)]);
    assert_eq!(of("indicators", "given-steps", &keys), [json!("behind"), json!(false)]);
    let keys = ["verdict", "due_assumed", "lead_assumed"];
    assert_eq!(of("tasks", "own-date", &keys), [json!("not-met"), json!(true), json!(true)]);
    assert_eq!(of("tasks", "given-date", &keys), [json!("not-met"), json!(false), json!(false)]);
    let csv = report(folder.root(), &["--format", "csv"]);
    // What came later stands behind it; a text with commas may stand before.
    let header = csv.lines().next().expect("a header");
    let behind = header.rsplit(',').position(|name| name == "path_assumed").expect("the column");
    let column = |line: &str| line.rsplit(',').nth(behind).map(str::to_owned);
    let rows: Vec<_> = csv.lines().map(|line| (line, column(line))).collect();
    for (line, mark) in &rows[1..] {
        let expected = if line.contains(",own-steps,") { "true" } else { "false" };
        assert_eq!(mark.as_deref(), Some(expected), "{line}");
    }
}

#[test]
fn readers_are_told_what_the_plan_has_set_itself() {
    let folder = repository(&[]);
    let root = folder.root();
    for format in ["table", "md", "html"] {
        let text = report(root, &["--format", format]);
        // A terminal breaks what stands in brackets.
        for expected in ["chậm tiến độ (mốc", "01/02/2022 (nội bộ)", "do Sở Công Thương tự"]
        {
            assert!(text.contains(expected), "{format}: {expected}\n{text}");
        }
    }
    let md = report(root, &["--format", "md"]);
    for row in [
        "| Việc có hạn tự đặt | Phòng Năng lượng (phân công nội bộ) | 01/02/2022 (nội bộ) | đang thực hiện | quá hạn (hạn nội bộ) |",
        "| Việc có hạn được giao | Phòng Năng lượng | 02/02/2022 | đang thực hiện | quá hạn |",
        "| Việc đến hạn sau | Thanh tra Sở | 03/5/2022 (nội bộ) | đang thực hiện | trong hạn (hạn nội bộ) |",
    ] {
        assert!(md.contains(row), "{row}\nis not in\n{md}");
    }
    assert!(md.contains("2 chậm tiến độ (1 theo mốc nội bộ)"), "{md}");
    assert!(md.contains("2 quá hạn (1 theo hạn nội bộ)"), "{md}");
    assert!(md.contains("| mốc nội bộ ≥ 50%;") && md.contains("| mốc ≥ 40%;"), "{md}");
    let strings = part(root, "out.xlsx", "xl/sharedStrings.xml", &[]);
    for expected in
        ["chậm tiến độ (mốc nội bộ)", "quá hạn (hạn nội bộ)", "Căn cứ hạn", "(phân công nội bộ)"]
    {
        assert!(strings.contains(expected), "{expected}");
    }
    let why = said(root, &["why", "own-steps", "--period", "q1"]);
    assert!(why.contains("mốc nội bộ ≥ 50% (văn bản nguồn không quy định)"), "{why}");
    assert!(!said(root, &["why", "given-steps", "--period", "q1"]).contains("nội bộ"));
    let plan = said(root, &["plan", "show", "--format", "md"]);
    assert!(
        plan.contains("| Phòng Năng lượng (phân công nội bộ) | 01/02/2022 (nội bộ) |"),
        "{plan}"
    );
    assert!(plan.contains("cuối năm, theo mốc nội bộ |") && plan.contains("cuối năm, theo mốc |"));
    let form = said(root, &["template", "--unit", "energy", "--period", "q1", "--format", "csv"]);
    assert!(form.contains("hạn nội bộ 01/02/2022") && form.contains("hạn 02/02/2022"), "{form}");
}

#[test]
fn the_signed_report_says_so_in_its_sentences() {
    let folder = repository(&[]);
    let told = paragraphs(folder.root(), &[]);
    let items = of(&told, "ListBullet").join("\n");
    for expected in [
        "Chỉ tiêu có mốc tự đặt mới đạt 25% (3/12), chậm so với mốc nội bộ của kỳ này (từ 50% trở lên)",
        "Chỉ tiêu có mốc được giao mới đạt 25% (3/12), chậm tiến độ so với mốc của kỳ này (từ 40% trở lên)",
        "Quá hạn nội bộ 01 nhiệm vụ: Việc có hạn tự đặt (Phòng Năng lượng chủ trì theo phân công nội bộ, \
         hạn nội bộ 01/02/2022, đang thực hiện).",
        "Quá hạn 01 nhiệm vụ: Việc có hạn được giao (Phòng Năng lượng chủ trì, hạn 02/02/2022, đang thực hiện).",
        "Có 01 chỉ tiêu chậm so với mốc nội bộ: Chỉ tiêu có mốc tự đặt (25%; mốc nội bộ từ 50% trở lên).",
        "Thanh tra Sở: Việc đến hạn sau (hạn nội bộ 03/5/2022).",
    ] {
        assert!(items.contains(expected), "{expected}\nis not in\n{items}");
    }
    let text = of(&told, "BodyText").join("\n");
    assert!(
        text.contains("Có 02 chỉ tiêu, trong đó 01 chỉ tiêu chậm tiến độ, 01 chỉ tiêu chậm tiến độ (mốc nội bộ)"),
        "{text}"
    );
    assert!(text.contains("do Sở Công Thương tự xác định"), "{text}");
}

#[test]
fn a_plan_that_its_source_carries_calls_nothing_internal() {
    let marks = ["path_assumed = true\n", "lead_assumed = true\n", "due_assumed = true\n"];
    let law = "plan/2022/areas/1-law.toml";
    let folder = repository(&marks.map(|mark| (law, mark, "")));
    let root = folder.root();
    for format in ["table", "md", "html"] {
        assert!(!report(root, &["--format", format]).contains("nội bộ"), "{format}");
    }
    let told = paragraphs(root, &[]);
    assert!(told.iter().all(|(_, text)| !text.contains("nội bộ")), "{told:?}");
}

#[test]
fn a_department_signs_its_own_report_and_that_on_an_area() {
    let folder = repository(&[]);
    for arguments in [&[][..], &["--area", "law"]] {
        let told = paragraphs(folder.root(), arguments);
        assert_eq!(of(&told, "ParentBody"), ["UBND tỉnh"]);
        assert_eq!(of(&told, "IssuingBody"), ["Sở Công Thương"]);
        assert_eq!(of(&told, "Addressee"), ["Kính gửi: Sở Nội vụ."]);
        assert_eq!(of(&told, "SignatureTitle"), ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]);
        assert_eq!(of(&told, "SignatureName"), ["Nguyễn Văn Phó"]);
        assert_eq!(of(&told, "Recipients"), ["Như trên;", "Ban Lãnh đạo Sở;", "Lưu: VT."]);
    }
    let told = paragraphs(folder.root(), &["--area", "law"]);
    assert_eq!(of(&told, "Subtitle")[1], "(lĩnh vực: Thể chế)");
}

/// What stands around a unit's report, and that nothing of the department's signature does.
fn hold(root: &Path, arguments: &[&str], issuer: &str, number: &str, to: &str, signs: &[&str]) {
    let told = paragraphs(root, arguments);
    assert_eq!(of(&told, "ParentBody"), ["Sở Công Thương"]);
    assert_eq!(of(&told, "IssuingBody"), [issuer]);
    assert_eq!(of(&told, "DocumentNumber"), [number]);
    assert_eq!(of(&told, "PlaceAndDate"), ["Đồng Nai, ngày  tháng  năm 2022"]);
    assert_eq!(of(&told, "Addressee"), [to]);
    let signed = [of(&told, "SignatureTitle"), of(&told, "SignatureName")].concat();
    assert_eq!(signed, signs);
    assert_eq!(of(&told, "Recipients"), ["Như trên;", &format!("Lưu: {issuer}.")]);
    let opening = format!("Thực hiện Kế hoạch của Sở, {issuer} báo cáo kết quả");
    assert!(of(&told, "BodyText")[0].starts_with(&opening), "{told:?}");
    for (_, text) in &told {
        assert!(!text.contains("Nguyễn Văn Phó") && !text.contains("GIÁM ĐỐC"), "{text}");
        assert!(!text.contains("Sở Nội vụ"), "{text}");
    }
}

#[test]
fn a_units_report_is_its_own() {
    let folder = repository(&[]);
    let root = folder.root();
    let blank = "…………………………";
    // To the focal unit of the one area in it, and the Office; nobody is known to sign.
    let energy = ["--unit", "energy"];
    let to = "Kính gửi:- Thanh tra Sở;- Văn phòng Sở.";
    hold(root, &energy, "Phòng Năng lượng", "Số: /BC", to, &[blank]);
    let told = paragraphs(root, &energy);
    assert_eq!(of(&told, "AnnexNumber").len(), 2, "no figures by unit, no matrix of submissions");
    assert!(!told.iter().any(|(_, text)| text.contains("đơn vị nộp báo cáo")), "{told:?}");
    let inspect = ["--unit", "inspect"];
    let signs = ["KT. CHÁNH THANH TRA", "PHÓ CHÁNH THANH TRA"];
    hold(root, &inspect, "Thanh tra Sở", "Số: /BC-TTr", "Kính gửi: Văn phòng Sở.", &signs);
    let md = report(root, &["--unit", "energy", "--format", "md"]);
    assert!(md.starts_with("# Báo cáo cải cách hành chính quý I năm 2022 của Phòng Năng lượng\n"));
    assert!(md.contains("Kính gửi: Thanh tra Sở; Văn phòng Sở."), "{md}");
    assert!(
        report(root, &["--unit", "energy", "--format", "html"])
            .contains("quý I năm 2022 của Phòng Năng lượng</h1>")
    );
    let json: Value =
        serde_json::from_str(&report(root, &["--unit", "energy", "--format", "json"]))
            .expect("JSON");
    let issuer = json!({ "unit": "energy", "name": "Phòng Năng lượng", "to": ["Thanh tra Sở", "Văn phòng Sở"] });
    assert_eq!(json["issuer"], issuer);
}

#[test]
fn a_focal_report_goes_to_the_coordinator() {
    let folder = repository(&[]);
    let root = folder.root();
    let signs = ["KT. CHÁNH THANH TRA", "PHÓ CHÁNH THANH TRA"];
    let focal = ["--focal", "inspect"];
    hold(root, &focal, "Thanh tra Sở", "Số: /BC-TTr", "Kính gửi: Văn phòng Sở.", &signs);
    let told = paragraphs(root, &focal);
    assert_eq!(of(&told, "Subtitle")[1], "(các lĩnh vực: Thể chế)");
    let signs = ["CHÁNH VĂN PHÒNG", "Trần Thị Chánh"];
    let to = "Kính gửi: Lãnh đạo Sở Công Thương.";
    hold(root, &["--focal", "office"], "Văn phòng Sở", "Số: /BC-VP", to, &signs);
    // Of an unknown coordinator nobody is made up.
    let folder = repository(&[("plan/2022/plan.toml", "coordinator = \"office\"\n", "")]);
    let told = paragraphs(folder.root(), &focal);
    assert_eq!(of(&told, "Addressee"), ["Kính gửi: …………………………………."]);
    let told = paragraphs(folder.root(), &["--unit", "energy"]);
    assert_eq!(of(&told, "Addressee"), ["Kính gửi: Thanh tra Sở."]);
}

#[test]
fn the_plan_may_say_whom_a_unit_reports_to_and_in_which_words() {
    let own = "id = \"energy\"\nreports_to = \"office\"\nsymbol = \"NL\"\nplace.vi = \"Biên Hòa\"\n\
               recipients.vi = [\"Các phòng\", \"Lưu: NL\"]\n\
               signature = { title = \"TRƯỞNG PHÒNG\", name = \"Lê Trưởng\" }\n";
    let closing = "annexes = [";
    let unit = "unit.closing.vi = \"Hết báo cáo của {issuer}\"\nannexes = [";
    let folder = repository(&[
        ("plan/2022/units.toml", "id = \"energy\"\n", own),
        ("plan/2022/plan.toml", closing, unit),
    ]);
    let told = paragraphs(folder.root(), &["--unit", "energy"]);
    assert_eq!(of(&told, "Addressee"), ["Kính gửi: Văn phòng Sở."]);
    assert_eq!(of(&told, "DocumentNumber"), ["Số: /BC-NL"]);
    assert_eq!(of(&told, "PlaceAndDate"), ["Biên Hòa, ngày  tháng  năm 2022"]);
    assert_eq!(of(&told, "Recipients"), ["Như trên;", "Các phòng;", "Lưu: NL."]);
    assert_eq!(of(&told, "SignatureTitle"), ["TRƯỞNG PHÒNG"]);
    assert_eq!(of(&told, "SignatureName"), ["Lê Trưởng"]);
    assert!(of(&told, "BodyText").contains(&"Hết báo cáo của Phòng Năng lượng./."), "{told:?}");
}

/// The source of the shipped plan states no due date and no interim target.
#[test]
fn every_date_and_step_of_the_shipped_plan_is_marked() {
    let plan = own().join("plan/2022");
    let mut seen = (0, 0);
    for folder in ["areas", "units"] {
        for entry in fs::read_dir(plan.join(folder)).expect("a folder") {
            let file = entry.expect("an entry").path();
            let table: toml::Table =
                fs::read_to_string(&file).expect("read").parse().expect("TOML");
            let lines = |kind: &str| table.get(kind).and_then(|it| it.as_array()).cloned();
            for task in lines("task").unwrap_or_default() {
                let is_dated = task["due"].is_datetime() || task["due"].is_array();
                let mark = task.get("due_assumed").and_then(toml::Value::as_bool);
                assert_eq!(mark.unwrap_or(false), is_dated, "{}: {:?}", file.display(), task["id"]);
                seen.0 += usize::from(is_dated);
            }
            for indicator in lines("indicator").unwrap_or_default() {
                let has_path = indicator.get("path").is_some();
                let mark = indicator.get("path_assumed").and_then(toml::Value::as_bool);
                let at = format!("{}: {:?}", file.display(), indicator["id"]);
                assert_eq!(mark.unwrap_or(false), has_path, "{at}");
                seen.1 += usize::from(has_path);
            }
        }
    }
    assert!(seen.0 >= 36 && seen.1 >= 15, "{seen:?}");
}
