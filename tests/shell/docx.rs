//! The report for signature as DOCX: a package that other readers open, in the decree's form, with
//! the figures of every other format.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use reform::i18n::figure;
use reform::model::Lang;
use roxmltree::{Document, Node};

use crate::support::files::own;
use crate::support::package::parts;
use crate::support::run::{self, ToEnd as _, there};
use crate::support::scratch::Scratch;
use crate::support::shipped;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// What a run writes to a file.
fn run(root: &Path, arguments: &[&str], extension: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join(format!("out.{extension}"));
    let to = ["-o", file.to_str().expect("Unicode")];
    run::run(root, &[&["report"], arguments, &to].concat()).ended(0);
    fs::read(file).expect("written")
}

fn value<'a>(node: Node<'a, 'a>) -> &'a str {
    node.attribute((W, "val")).unwrap_or_default()
}

fn all<'a>(node: Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.descendants().filter(move |found| found.has_tag_name((W, name)))
}

fn text(node: Node<'_, '_>) -> String {
    node.descendants()
        .filter(|found| found.has_tag_name((W, "t")))
        .filter_map(|found| found.text())
        .collect()
}

/// The rows of a table as text, each with whether it is a header that every page repeats.
fn rows(table: Node<'_, '_>) -> Vec<(bool, Vec<String>)> {
    let rows = table.children().filter(|row| row.has_tag_name((W, "tr")));
    rows.map(|row| {
        let cells = row.children().filter(|cell| cell.has_tag_name((W, "tc"))).map(text);
        (all(row, "tblHeader").next().is_some(), cells.collect())
    })
    .collect()
}

const REPORTS: [(&str, &str); 4] =
    [("q1", "2022-03-18"), ("6m", "2022-06-20"), ("9m", "2022-09-17"), ("year", "2022-12-18")];

#[test]
fn the_package_is_whole_and_what_it_refers_to_is_there() {
    for (period, day) in REPORTS {
        for lang in Lang::ALL {
            let docx = shipped::written(period, day, "docx", lang);
            let again = shipped::written(period, day, "docx", lang);
            assert!(docx == again, "same inputs, same bytes");
            let parts = parts(&docx);
            for (name, part) in &parts {
                assert!(Document::parse(part).is_ok(), "{name}: {:?}", Document::parse(part).err());
            }
            let types = Document::parse(&parts["[Content_Types].xml"]).expect("parsed");
            let typed: BTreeSet<_> =
                types.descendants().filter_map(|node| node.attribute("PartName")).collect();
            for name in
                parts.keys().filter(|name| !name.ends_with(".rels") && !name.starts_with('['))
            {
                assert!(typed.contains(format!("/{name}").as_str()), "{name} has a type");
            }
            let document = Document::parse(&parts["word/document.xml"]).expect("parsed");
            let styles = Document::parse(&parts["word/styles.xml"]).expect("parsed");
            let known: BTreeSet<_> = all(styles.root(), "style")
                .filter_map(|style| style.attribute((W, "styleId")))
                .collect();
            for name in ["pStyle", "tblStyle", "basedOn", "next"] {
                for node in all(document.root(), name).chain(all(styles.root(), name)) {
                    assert!(known.contains(value(node)), "style {}", value(node));
                }
            }
            let numbering = Document::parse(&parts["word/numbering.xml"]).expect("parsed");
            let lists: BTreeSet<_> = all(numbering.root(), "num")
                .filter_map(|num| num.attribute((W, "numId")))
                .collect();
            for node in all(document.root(), "numId").chain(all(styles.root(), "numId")) {
                assert!(lists.contains(value(node)), "list {}", value(node));
            }
            let relations =
                Document::parse(&parts["word/_rels/document.xml.rels"]).expect("parsed");
            let targets: BTreeMap<_, _> = relations
                .descendants()
                .filter_map(|node| Some((node.attribute("Id")?, node.attribute("Target")?)))
                .collect();
            assert!(targets.values().all(|target| parts.contains_key(&format!("word/{target}"))));
            for node in document.descendants() {
                if let Some(id) = node.attribute((R, "id")) {
                    assert!(targets.contains_key(id), "relation {id}");
                }
            }
        }
    }
}

#[test]
fn only_a_vietnamese_paper_ends_as_one() {
    let body = |lang| {
        parts(&shipped::written("q1", "2022-03-18", "docx", lang))["word/document.xml"].clone()
    };
    assert!(body(Lang::Vi).contains("./.") && !body(Lang::En).contains("./."));
}

#[test]
fn the_form_is_that_of_the_decree() {
    let parts = parts(&shipped::written("q1", "2022-03-18", "docx", Lang::Vi));
    let styles = &parts["word/styles.xml"];
    assert!(styles.contains("Times New Roman") && styles.contains("w:lang w:val=\"vi-VN\""));
    let document = Document::parse(&parts["word/document.xml"]).expect("parsed");
    let sections: Vec<_> = all(document.root(), "sectPr").collect();
    let size = |section: &Node<'_, '_>| {
        let page = section.children().find(|node| node.has_tag_name((W, "pgSz"))).expect("a size");
        (page.attribute((W, "w")) == Some("11906"), page.attribute((W, "orient")).is_some())
    };
    // A4 upright without a number on its first page, then each annex on its side.
    assert_eq!(sections.iter().map(size).collect::<Vec<_>>()[..2], [(true, false), (false, true)]);
    assert_eq!(sections.len(), 3);
    assert!(all(sections[0], "titlePg").next().is_some());
    assert!(parts["word/header1.xml"].contains(" PAGE "));
    assert!(parts["word/header1.xml"].contains("SỐ LIỆU MINH HỌA"));
    assert!(!parts["word/header2.xml"].contains(" PAGE "));
    let paragraphs: Vec<_> = all(document.root(), "p")
        .map(|paragraph| {
            let style = all(paragraph, "pStyle").next().map(value).unwrap_or_default();
            (style.to_owned(), text(paragraph).replace('\u{a0}', ""))
        })
        .collect();
    let of = |style: &str| -> Vec<&str> {
        let own = paragraphs.iter().filter(|(own, text)| own == style && !text.is_empty());
        own.map(|(_, text)| text.as_str()).collect()
    };
    assert_eq!(of("ParentBody"), ["UBND tỉnh Đồng Nai"]);
    assert_eq!(of("IssuingBody"), ["Sở Công Thương"]);
    assert_eq!(of("Motto"), ["Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc"]);
    assert_eq!(of("DocumentNumber"), ["Số: /BC-SCT"]);
    assert_eq!(of("PlaceAndDate"), ["Đồng Nai, ngày  tháng  năm 2022"]);
    assert_eq!(of("Title"), ["Báo cáo"]);
    assert_eq!(of("Subtitle"), ["Kết quả công tác cải cách hành chính quý I năm 2022"]);
    assert_eq!(of("Addressee"), ["Kính gửi:- UBND tỉnh Đồng Nai;- Sở Nội vụ."]);
    assert_eq!(of("SignatureName"), ["Nguyễn Trí Phương"]);
    assert_eq!(of("Recipients").last(), Some(&"Lưu: VT, VP."));
    assert_eq!(
        of("Heading1"),
        [
            "I. Công tác chỉ đạo, điều hành cải cách hành chính",
            "II. Kết quả thực hiện các nội dung cải cách hành chính",
            "III. Đánh giá chung",
            "IV. Nhiệm vụ trọng tâm kỳ tới",
            "V. Kiến nghị, đề xuất",
        ]
    );
    let last = of("BodyText");
    assert!(last.last().is_some_and(|text| text.ends_with("./.")), "{last:?}");
    let said = of("ListBullet").join("\n");
    for expected in [
        "Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn là 98,68% (1.500/1.520 hồ sơ), chưa đạt mục tiêu \
         từ 99% trở lên, còn thiếu 05 hồ sơ giải quyết trước hạn, đúng hạn.",
        "Ban hành Kế hoạch cải cách hành chính năm 2022 của Sở (Kế hoạch số 128/KH-SCT ngày 14/01/2022)",
        "Văn phòng Sở: Chưa có hướng dẫn của Trung ương về vị trí việc làm",
    ] {
        assert!(said.contains(expected), "{expected}\nis not in\n{said}");
    }
    let core = &parts["docProps/core.xml"];
    assert!(core.contains("<dc:creator>Sở Công Thương</dc:creator>"), "{core}");
    assert!(core.contains("2022-03-18T00:00:00Z"), "{core}");
}

#[test]
fn the_annexes_hold_every_figure_that_programs_are_given() {
    // Without a history, which would leave out what came after the day.
    let scratch = Scratch::shipped();
    for (period, day) in REPORTS {
        let annexes = "indicators,by-unit,tasks,tables,submissions";
        let arguments = ["--period", period, "--as-of", day, "--lang", "vi", "--annexes", annexes];
        let parts = parts(&run(scratch.root(), &arguments, "docx"));
        let json = shipped::json(period, day, Lang::Vi);
        let document = Document::parse(&parts["word/document.xml"]).expect("parsed");
        let annexes: Vec<_> = all(document.root(), "tbl")
            .map(rows)
            .filter(|rows| rows.first().is_some_and(|(header, _)| *header))
            .collect();
        assert_eq!(annexes.len(), 5);
        for annex in &annexes {
            assert_eq!(annex.iter().filter(|(header, _)| *header).count(), 1);
            let columns = annex[0].1.len();
            // Every row has all columns, or is the heading of a group across them.
            assert!(annex.iter().all(|(_, cells)| cells.len() == columns || cells.len() == 1));
        }
        let plain = |value: &serde_json::Value| figure(Lang::Vi, &value.to_string());
        let counted = |line: &serde_json::Value| match (&line["numerator"], &line["denominator"]) {
            (serde_json::Value::Null, _) | (_, serde_json::Value::Null) => "–".to_owned(),
            (above, below) => format!("{}/{}", plain(above), plain(below)),
        };
        let target = |line: &serde_json::Value| {
            let (sign, threshold) = match &line["target"]["at_least"] {
                serde_json::Value::Null => ("≤", &line["target"]["at_most"]),
                least => ("≥", least),
            };
            // Above the whole of a share there is nothing.
            if threshold == 100 { "100".to_owned() } else { format!("{sign} {}", plain(threshold)) }
        };
        let indicators = json["indicators"].as_array().expect("indicators");
        let [first, second, third, fourth, _] = annexes.as_slice() else { panic!("five annexes") };
        let lines: Vec<_> = first.iter().filter(|(header, row)| !header && row.len() > 1).collect();
        assert_eq!(lines.len(), indicators.len());
        let mut units = second.iter().filter(|(header, row)| !header && row.len() > 1);
        for indicator in indicators {
            let name = indicator["name"].as_str().expect("a name");
            let (_, row) =
                lines.iter().find(|(_, row)| row[1] == name).expect("a row for each indicator");
            assert_eq!(row[3], counted(indicator), "{name}");
            assert!(row[5].starts_with(&target(indicator)), "{name}: {}", row[5]);
            assert_eq!(row[4] == "–", indicator["value"].is_null(), "{name}: {}", row[4]);
            let own = indicator["by_unit"].as_array().expect("units");
            for line in own {
                let (_, row) = units.next().expect("a row for each unit");
                assert_eq!(row[2], counted(line), "{name}, {}", row[1]);
                assert!(row[4].starts_with(&target(line)), "{name}: {}", row[4]);
            }
            if own.len() > 1 {
                let (_, row) = units.next().expect("a row for the department");
                assert_eq!(row[2], counted(indicator), "{name}");
            }
        }
        assert!(units.next().is_none());
        // Steps have no number of their own.
        let tasks = third.iter().filter(|(header, row)| !header && row.len() > 1);
        let numbered = tasks.filter(|(_, row)| !row[0].is_empty()).count();
        assert_eq!(numbered, json["tasks"].as_array().map_or(0, Vec::len));
        let table = &json["tables"][0];
        let sums = table["lines"].as_array().expect("lines").iter().map(|line| &line["values"]);
        let rows = fourth.iter().filter(|(header, _)| !header).map(|(_, row)| &row[2..]);
        for (values, row) in sums.chain([&table["total"]]).zip(rows) {
            let values = values.as_array().expect("values").iter().map(plain);
            assert_eq!(values.collect::<Vec<_>>(), row);
        }
    }
}

const HOSTILE: &str = "## Kết quả nổi bật

<script>alert(1)</script> & \"x\" <b>đậm</b>\u{1}\u{202e}\u{ffff}
**mạnh** và *nghiêng*

| a | b |
|---|---|
| <i>1</i> | `=cmd` |

- một
  1. hai

## Khó khăn, vướng mắc và nguyên nhân

### 2. Cải cách thủ tục hành chính

Thiếu máy quét.
";

#[test]
fn what_units_write_is_text_in_every_format_and_earlier_words_are_told() {
    let folder = Scratch::shipped();
    fs::write(folder.root().join("reports/2022/q2/van-phong.md"), HOSTILE).expect("written");
    let arguments = ["--period", "6m", "--as-of", "2022-06-18", "--lang", "vi"];
    let parts = parts(&run(folder.root(), &arguments, "docx"));
    let document = Document::parse(&parts["word/document.xml"]).expect("well-formed");
    let all_text = text(document.root());
    assert!(all_text.contains("<script>alert(1)</script> & \"x\" <b>đậm</b>␁<U+202E><U+FFFF>"));
    assert!(all_text.contains("<i>1</i>=cmd"), "its table");
    let at = |wanted: &str| all_text.find(wanted).unwrap_or_else(|| panic!("{wanted} is there"));
    assert!(at("Đã kiểm tra 1 đơn vị, phát hiện 2 tồn tại") < at("<script>"), "q1, then q2");
    let bold = |wanted: &str| {
        all(document.root(), "r").any(|run| all(run, "b").next().is_some() && text(run) == wanted)
    };
    assert!(bold("mạnh") && bold("Văn phòng Sở (quý II): ") && !bold("nghiêng"));
    // What is about an area stands in its part, before the assessment.
    assert!(at("Thiếu máy quét.") < at("III. Đánh giá chung"));

    let md = String::from_utf8(run(folder.root(), &arguments, "md")).expect("UTF-8");
    assert!(md.contains("**Văn phòng Sở:** &lt;script&gt;alert(1)&lt;/script&gt; &amp; "), "{md}");
    assert!(
        md.contains("**mạnh** và *nghiêng*") && md.contains("| a | b |\n| --- | --- |"),
        "{md}"
    );
    assert!(md.contains("- một\n\n  1. hai\n"), "{md}");
    assert!(
        md.contains("Còn có nội dung của kỳ trước: Văn phòng Sở (quý I)"),
        "earlier words are named:\n{md}"
    );
    assert!(!md.contains("<script"));

    // A narrative is part of the data that the report vouches for.
    let fingerprint = |bytes: Vec<u8>| {
        let json: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
        json["data_sha256"].as_str().expect("a fingerprint").to_owned()
    };
    let before = fingerprint(run(own(), &arguments, "json"));
    assert_ne!(before, fingerprint(run(folder.root(), &arguments, "json")));
}

#[test]
fn an_outline_of_the_plan_replaces_the_one_in_general_use() {
    let folder = Scratch::shipped();
    let file = folder.root().join("plan/2022/plan.toml");
    let plan = fs::read_to_string(&file).expect("read");
    let (head, rest) = plan.split_once("[report_form]").expect("a form");
    let (_, rest) = rest.split_once("\n[[basis]]").expect("the legal basis");
    let form = "[report_form]\ntitle.vi = \"Tờ trình\"\nannexes = []\n[[report_form.section]]\n\
                heading.vi = \"Cả hai\"\nareas = [\"2\", \"institutions\"]\n\
                [[report_form.section]]\nheading.vi = \"Đề nghị\"\ncontains = [\"proposals\"]\n";
    fs::write(&file, format!("{head}{form}\n[[basis]]{rest}")).expect("written");
    let arguments = ["--period", "q1", "--as-of", "2022-03-18", "--lang", "vi"];
    let parts = parts(&run(folder.root(), &arguments, "docx"));
    let document = Document::parse(&parts["word/document.xml"]).expect("parsed");
    let headings: Vec<_> = all(document.root(), "p")
        .filter(|paragraph| {
            let style = all(*paragraph, "pStyle").next().map(value).unwrap_or_default();
            ["Title", "Heading1", "Heading2", "AnnexNumber"].contains(&style)
        })
        .map(text)
        .collect();
    let expected = [
        "Tờ trình",
        "I. Cả hai",
        "1. Cải cách thủ tục hành chính",
        "2. Cải cách thể chế",
        "II. Đề nghị",
    ];
    assert_eq!(headings, expected);
}

/// python-docx as a second reader: it opens the report and sees headings, tables and properties.
const SECOND_READER: &str = r#"
import docx, sys
report = docx.Document(sys.argv[1])
print(report.core_properties.author)
print(report.core_properties.created)
print(len([p for p in report.paragraphs if p.style.name == "Heading 1"]))
print(len(report.sections), report.sections[1].orientation)
print(len(report.tables), len(report.tables[2].rows), len(report.tables[2].columns))
print(report.tables[2].rows[1].cells[0].text == report.tables[2].rows[1].cells[8].text)
"#;

#[test]
fn a_second_reader_opens_it() {
    if !there("python3", &["-c", "import docx"], "pip install python-docx") {
        return;
    }
    let docx = run(own(), &["--period", "9m", "--as-of", "2022-09-17"], "docx");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("report.docx");
    fs::write(&file, docx).expect("written");
    let said = Command::new("python3").arg("-c").arg(SECOND_READER).arg(&file).to_end().ended(0);
    let expected = "Sở Công Thương\n2022-09-17 00:00:00+00:00\n5\n3 LANDSCAPE (1)\n4 34 9\nTrue\n";
    assert_eq!(said.text(), expected);
}
