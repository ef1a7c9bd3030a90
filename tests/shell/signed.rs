//! The signed report says what somebody said, and nothing else.

use std::fs;
use std::path::Path;

use reform::write::FORMATS;
use roxmltree::Document;

use crate::support::files::own;
use crate::support::package::parts;
use crate::support::run;
use crate::support::scratch::Scratch;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The paragraphs of a signed report, each with its style.
fn paragraphs(root: &Path, arguments: &[&str]) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("out.docx");
    let to = ["-o", file.to_str().expect("Unicode")];
    run::run(root, &[&["report", "--lang", "vi"], arguments, &to].concat()).ended(0);
    let parts = parts(&fs::read(file).expect("written"));
    let document = Document::parse(&parts["word/document.xml"]).expect("parsed");
    let of = |node: roxmltree::Node<'_, '_>| {
        let style = node.descendants().find(|found| found.has_tag_name((W, "pStyle")));
        let style = style.and_then(|style| style.attribute((W, "val"))).unwrap_or_default();
        let text = node.descendants().filter(|found| found.has_tag_name((W, "t")));
        (style.to_owned(), text.filter_map(|found| found.text()).collect())
    };
    document.descendants().filter(|node| node.has_tag_name((W, "p"))).map(of).collect()
}

fn text(root: &Path, arguments: &[&str]) -> String {
    let lines = paragraphs(root, arguments).into_iter().map(|(_, text)| text);
    lines.collect::<Vec<_>>().join("\n")
}

/// What stands between two headings of the report.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let start = text.find(from).unwrap_or_else(|| panic!("{from} is in\n{text}"));
    let end = text[start..].find(to).unwrap_or_else(|| panic!("{to} is in\n{text}"));
    &text[start..start + end]
}

const HALF: [&str; 4] = ["--period", "6m", "--as-of", "2022-06-18"];

/// The shipped year without a word of anybody.
fn wordless() -> Scratch {
    let folder = Scratch::shipped();
    for period in ["q1", "q2", "q3", "q4"] {
        for unit in ["van-phong", "thanh-tra", "quan-ly-thuong-mai"] {
            let file = folder.root().join(format!("reports/2022/{period}/{unit}.md"));
            fs::remove_file(file).expect("removed");
        }
    }
    folder
}

fn write(folder: &Scratch, path: &str, text: &str) {
    let file = folder.root().join("reports/2022").join(path);
    fs::create_dir_all(file.parent().expect("a folder")).expect("made");
    fs::write(file, text).expect("written");
}

#[test]
fn what_nobody_has_said_is_left_to_be_filled_in() {
    let folder = wordless();
    let blanks = |folder: &Scratch| {
        let all = paragraphs(folder.root(), &HALF);
        let blank =
            |pair: &[(String, String)]| (pair[1].0 == "ToFillIn").then(|| pair[0].1.clone());
        all.windows(2).filter_map(blank).collect::<Vec<_>>()
    };
    let open = ["3. Khó khăn, vướng mắc và nguyên nhân", "V. Kiến nghị, đề xuất"];
    assert_eq!(blanks(&folder), open);
    let out = folder.root().join("out.docx");
    let out = out.to_str().expect("Unicode");
    let strict = [&["report", "--lang", "vi", "--require-complete", "-o", out], &HALF[..]].concat();
    let refused = run::run(folder.root(), &strict).ended(1);
    assert!(open.iter().all(|heading| refused.said().contains(heading)), "{}", refused.said());
    assert!(!Path::new(out).exists());
    // What the figures come to does not hang on words.
    let json = ["report", "--require-complete", "--format", "json"];
    run::run(folder.root(), &[&json, &HALF[..]].concat()).ended(0);

    // Who says that there is nothing is named for it.
    let nothing =
        "## Khó khăn, vướng mắc và nguyên nhân\n\nKhông có.\n\n## Kiến nghị, đề xuất\n\nKhông\n";
    write(&folder, "q2/thanh-tra.md", nothing);
    assert_eq!(blanks(&folder), [""; 0]);
    let said = text(folder.root(), &HALF);
    let said = between(&said, "V. Kiến nghị", "./.");
    assert!(said.contains("Báo cáo là không có: Thanh tra Sở (quý II)."), "{said}");
    run::run(folder.root(), &strict).ended(0);
}

#[test]
fn the_department_speaks_for_itself_and_first() {
    let folder = Scratch::shipped();
    let own = "## Kết quả nổi bật\n\nSở đã làm xong.\n\n### 2\n\nThủ tục gọn hơn.\n";
    write(&folder, "q2/department.md", own);
    let said = text(folder.root(), &HALF);
    let results = between(&said, "1. Kết quả đạt được", "2. Tồn tại");
    assert!(results.contains("\nSở đã làm xong.\n"), "{results}");
    assert!(!results.contains("theo báo cáo của các đơn vị"), "{results}");
    assert!(
        between(&said, "2. Cải cách thủ tục", "3. Cải cách tổ chức").contains("Thủ tục gọn hơn.")
    );
    // On what it is silent the units go on speaking, and elsewhere both do.
    assert!(between(&said, "3. Khó khăn", "IV.").contains("Văn phòng Sở (quý I):"));
    let md = [&["report", "--lang", "vi", "--format", "md"], &HALF[..]].concat();
    let md = run::run(folder.root(), &md).ended(0).text();
    let (department, units) = (md.find("Sở đã làm xong."), md.find("**Văn phòng Sở:**"));
    assert!(department.is_some() && department < units, "{md}");
    // A unit's own report is not the department's.
    for of in [["--focal", "thanh-tra"], ["--unit", "van-phong"]] {
        assert!(!text(folder.root(), &[&HALF[..], &of].concat()).contains("gọn hơn"));
    }
    // Of the whole report it speaks undated, in place of what it said of a period.
    write(&folder, "6m/department.md", "## Kết quả nổi bật\n\nSáu tháng đã xong.\n");
    let said = text(folder.root(), &HALF);
    let results = between(&said, "1. Kết quả đạt được", "2. Tồn tại");
    assert!(results.contains("\nSáu tháng đã xong.\n") && !results.contains("Sở đã"), "{results}");
    let check =
        ["check", "--lang", "vi", "--as-of", "2022-12-31", "reports/2022/6m", "reports/2022/q2"];
    run::run(folder.root(), &check).ended(0);

    let plan = folder.root().join("plan/2022/plan.toml");
    let form = fs::read_to_string(&plan).expect("read");
    let form = form.replace("[report_form]\n", "[report_form]\nunit_words = true\n");
    fs::write(&plan, form).expect("written");
    let said = text(folder.root(), &HALF);
    let results = between(&said, "1. Kết quả đạt được", "2. Tồn tại");
    assert!(
        results.contains("Sáu tháng") && results.contains("Văn phòng Sở (quý I):"),
        "{results}"
    );
}

#[test]
fn internal_text_leaves_in_no_format() {
    let folder = Scratch::shipped();
    let said = "## Kết quả nổi bật\n\nĐược nói. <!-- nội bộ -->KÍN\n\n- KÍN\n\n### 2\n\nĐược nói hai.\n\n\
                <!-- KÍN -->\n\n## Nội bộ\n\nKÍN\n\n### 1\n\nKÍN\n";
    write(&folder, "q2/thanh-tra.md", said);
    write(&folder, "q2/department.md", said);
    let out = tempfile::tempdir().expect("a folder");
    for format in FORMATS {
        let file = out.path().join(format.name);
        let to = ["-o", file.to_str().expect("Unicode"), "--format", format.name, "-v"];
        run::run(folder.root(), &[&["report"], &HALF[..], &to].concat()).ended(0);
        let bytes = fs::read(&file).expect("written");
        let text = match format.name {
            "docx" | "xlsx" => parts(&bytes).into_values().collect(),
            _ => String::from_utf8(bytes).expect("UTF-8"),
        };
        assert!(!text.contains("KÍN"), "{}", format.name);
        let tells = ["md", "html", "table", "docx"].contains(&format.name);
        assert_eq!(text.contains("Được nói hai."), tells, "{}", format.name);
    }
}

#[test]
fn notes_name_their_period_and_are_no_causes_of_other_figures() {
    let said = text(own(), &HALF);
    for expected in [
        "Trung tâm Khuyến công (94,42%; ghi chú: quý I: 8 hồ sơ còn xử lý trên giấy; quý II: 3 hồ sơ còn \
         xử lý trên giấy)",
        "Phòng Kỹ thuật an toàn - Môi trường (81,48%)",
        "nguyên nhân: quý II: Quá hạn: đang lấy ý kiến",
    ] {
        assert!(said.contains(expected), "{expected}\nis not in\n{said}");
    }
    assert!(!said.contains("Bãi bỏ 1 thủ tục"), "that is a remark on another figure");
    // Of one period there is no other to tell it from.
    let said = text(own(), &["--period", "q2", "--as-of", "2022-06-18"]);
    assert!(said.contains("ghi chú: 3 hồ sơ còn xử lý trên giấy"), "{said}");
}

#[test]
fn a_joint_task_names_with_whom_it_is_left() {
    let arguments = ["--period", "q1", "--as-of", "2022-03-18"];
    let said = text(own(), &arguments);
    let late = "của đơn vị (Phòng Kỹ thuật an toàn - Môi trường";
    assert!(between(&said, "I. Công tác", "II. Kết quả").contains(late), "{said}");
    assert!(between(&said, "2. Tồn tại", "3. Khó khăn").contains(&format!("{late})")), "{said}");
    let tasks = text(own(), &[&arguments[..], &["--annexes", "tasks"]].concat());
    assert!(tasks.contains("chưa hoàn thành: Phòng Kỹ thuật an toàn - Môi trường"), "{tasks}");
}
