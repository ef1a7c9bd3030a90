use super::*;
use crate::plan::plan;

const PLAN: &str = r#"
format = 1
year = 2022
title.vi = "t"
[issuer]
name.vi = "Sở"
[[period]]
id = "q1"
name.vi = "quý I"
from = 2021-12-15
to = 2022-03-14
due = 2022-03-17
[[area]]
id = "procedures"
number = 2
name.vi = "Cải cách thủ tục hành chính"
name.en = "Reform of administrative procedures"
"#;
const UNITS: &str = "format = 1\n[[unit]]\nid = \"a\"\nname.vi = \"A\"\n";

/// The narrative of a text, and the findings about it as `code: text they point at`.
fn read(text: &str) -> (Narrative, Vec<String>) {
    let sources = Sources::new([
        ("plan/2022/plan.toml".to_owned(), PLAN.as_bytes().to_vec()),
        ("plan/2022/units.toml".to_owned(), UNITS.as_bytes().to_vec()),
        ("reports/2022/q1/a.md".to_owned(), text.as_bytes().to_vec()),
    ]);
    let plan = plan(&sources, 2022, &mut Diagnostics::default());
    let mut diagnostics = Diagnostics::default();
    let mut narratives = narratives(&sources, &plan, &mut diagnostics);
    let found = diagnostics
        .iter()
        .map(|found| format!("{}: {}", found.rule.code, sources.text(found.place)))
        .collect();
    (narratives.remove(0), found)
}

fn paragraph(text: &str) -> Prose {
    Prose::Paragraph(vec![Span { text: text.to_owned(), ..Span::default() }])
}

#[test]
fn headings_are_known_in_both_languages_whatever_their_case_and_number() {
    let (narrative, found) = read(
        "## Kết quả nổi bật\n\nmột\n\n## II. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN\nhai\n\n\
         # 3) Proposals\n\nba\n\nNext period\n-----------\n\nbốn\n",
    );
    assert_eq!(found, Vec::<String>::new());
    let said: Vec<_> =
        narrative.passages.iter().map(|it| (it.section, plain(&it.text[0]))).collect();
    let expected = [
        (Section::Results, "một".to_owned()),
        (Section::Difficulties, "hai".to_owned()),
        (Section::Proposals, "ba".to_owned()),
        (Section::Next, "bốn".to_owned()),
    ];
    assert_eq!(said, expected);
    assert!(narrative.written.iter().zip([3, 3, 2, 3]).all(|(it, length)| it.characters == length));
}

#[test]
fn every_fault_of_form_is_found_at_its_place_and_loses_no_other_text() {
    let (narrative, found) = read(
        "lạc\n\nlõng\n\n## Kết quả nổi trội\n\nmất\n\n## Proposals\n\nmột\n\n### Thể thao\n\nhai\n\n\
         ## Kiến nghị, đề xuất\n\nba\n",
    );
    let expected = [
        "R244: lạc",
        "R240: ## Kết quả nổi trội",
        "R246: ### Thể thao",
        "R247: ## Kiến nghị, đề xuất",
    ];
    assert_eq!(found, expected);
    let [passage] = narrative.passages.as_slice() else { panic!("{:?}", narrative.passages) };
    let said: Vec<_> = passage.text.iter().map(plain).collect();
    assert_eq!(said, ["một", "Thể thao", "hai", "ba"]);
}

#[test]
fn a_title_above_the_sections_is_no_section() {
    let (narrative, found) = read("# Báo cáo quý I\n\n## Proposals\n\nmột\n\n# Phần khác\n\nhai\n");
    assert_eq!(found, ["R240: # Phần khác"]);
    assert_eq!(narrative.passages.len(), 1);
    let (_, found) = read("# Kết quả nổi bặt\n\nmột\n");
    assert_eq!(found, ["R240: # Kết quả nổi bặt"]);
}

#[test]
fn a_heading_below_a_section_names_an_area_by_id_number_or_name() {
    for heading in
        ["procedures", "2", "2. Cải cách thủ tục hành chính", "reform of Administrative procedures"]
    {
        let (narrative, found) =
            read(&format!("## Proposals\n\nchung\n\n### {heading}\n\nriêng\n"));
        assert_eq!(found, Vec::<String>::new(), "{heading}");
        let areas: Vec<_> =
            narrative.passages.iter().map(|it| it.area.as_ref().map(Id::as_str)).collect();
        assert_eq!(areas, [None, Some("procedures")], "{heading}");
    }
}

#[test]
fn markdown_is_prose_and_html_is_text() {
    let (narrative, _) = read(
        "## Proposals\n\nMột **hai *ba*** <b>bốn</b>\nnăm [sáu](https://x.vn)\n\n\
         1. a\n   - b\n2. c\n\n| x | y |\n|---|---|\n| 1 | `2` |\n\n<script>alert(1)</script>\n",
    );
    let span = |text: &str, bold, italic| Span { text: text.to_owned(), bold, italic };
    let cell = |text: &str| vec![span(text, false, false)];
    let expected = [
        Prose::Paragraph(vec![
            span("Một ", false, false),
            span("hai ", true, false),
            span("ba", true, true),
            span(" <b>bốn</b> năm sáu (https://x.vn)", false, false),
        ]),
        Prose::List(
            Some(1),
            vec![
                vec![paragraph("a"), Prose::List(None, vec![vec![paragraph("b")]])],
                vec![paragraph("c")],
            ],
        ),
        Prose::Table(vec![vec![cell("x"), cell("y")], vec![cell("1"), cell("2")]]),
        paragraph("<script>alert(1)</script>"),
    ];
    assert_eq!(narrative.passages[0].text, expected);
}

#[test]
fn text_nested_without_end_is_kept_without_its_marks() {
    let depth = |prose: &Prose| {
        let mut level = vec![prose];
        let mut depth = 0;
        while !level.is_empty() {
            let lists = level.iter().filter_map(|prose| match prose {
                Prose::List(_, items) => Some(items.iter().flatten()),
                _ => None,
            });
            level = lists.flatten().collect();
            depth += 1;
        }
        depth
    };
    for mark in ["- ", "* ", "1. ", "> - ", "- > 1) "] {
        let deep = format!("## Results worth noting\n\n{}sâu\n\n- nông\n", mark.repeat(11_000));
        let (narrative, found) = read(&deep);
        let [found] = found.as_slice() else { panic!("{mark}: {found:?}") };
        assert!(found.starts_with(&format!("R248: {mark}")), "{mark}");
        let text = &narrative.passages[0].text;
        assert_eq!(text.iter().map(plain).collect::<String>(), "sâunông", "{mark}");
        assert!(text.iter().map(depth).max() <= Some(1 + nesting::DEEPEST), "{mark}");
    }
    let steps = |levels: usize| {
        let lines = (0..levels).map(|level| format!("{}- {level}\n", "  ".repeat(level)));
        format!("## Results worth noting\n\n{}", lines.collect::<String>())
    };
    assert_eq!(read(&steps(nesting::DEEPEST)).1, [""; 0]);
    let (narrative, found) = read(&steps(nesting::DEEPEST + 3));
    assert_eq!(found, ["R248: - 8"]);
    assert_eq!(plain(&narrative.passages[0].text[0]), "012345678910", "nothing is lost");
}

#[test]
fn a_table_wider_than_a_page_becomes_lines() {
    let table = |columns: usize| {
        let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(columns));
        format!("## Results worth noting\n\n{}{}{}|b|\n", row("a"), row("-"), row(" "))
    };
    let (narrative, found) = read(&table(prose::WIDEST));
    assert_eq!(found, [""; 0]);
    assert!(matches!(narrative.passages[0].text.as_slice(), [Prose::Table(_)]));
    let (narrative, found) = read(&table(prose::WIDEST + 1));
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("R249: |a|"), "{found:?}");
    let text = &narrative.passages[0].text;
    assert_eq!(text.iter().map(plain).collect::<Vec<_>>(), ["a | ".repeat(63) + "a", "b".into()]);
}

#[test]
fn reading_takes_time_by_length_alone() {
    // Each would take minutes if every line looked at every level, mark or heading before it.
    let deep = |mark: &str| format!("{}a\n{}", mark.repeat(50_000), "a\n".repeat(50_000));
    for text in [
        deep("- "),
        deep("> "),
        ">>>>>>>\n".repeat(40_000),
        format!("# {}", "Kết quả nổi bậc ".repeat(20_000)),
        "[".repeat(100_000),
        "**a *".repeat(30_000),
        "](".repeat(50_000),
        "<a ".repeat(50_000),
    ] {
        let (narrative, _) = read(&format!("## Results worth noting\n\n{text}"));
        assert!(narrative.passages.len() <= 1);
    }
}

#[test]
fn what_is_internal_is_read_by_nobody() {
    let said = |text: &str| {
        let (narrative, found) = read(&format!("## Proposals\n\n{text}"));
        let said: Vec<_> = narrative.passages.iter().flat_map(|it| &it.text).map(plain).collect();
        (said.join("|"), found)
    };
    let clean = |text: &str, expected: &str| {
        assert_eq!(said(text), (expected.to_owned(), Vec::new()), "{text}");
    };
    clean("một\n\n<!-- nội bộ -->\n\nkín\n\n## Next period\n\nhai\n", "một|hai");
    clean("một\n<!-- nội bộ -->\nkín\n\n- kín\n  - kín\n\n| kín |\n|---|\n| kín |\n", "một");
    clean("một <!--internal-->kín<!-- hết nội bộ --> hai\n", "một hai");
    clean("- một\n- <!-- NOI BO --> kín\n- kín\n\n<!-- /nội bộ -->\n\nhai\n", "một|hai");
    clean("| a | b |\n|---|---|\n| c | <!-- nội bộ -->kín |\n| kín | kín |\n", "abc");
    clean("`<!-- nội bộ -->`\n\n    kín\n\n### procedures\n\nhai\n", "hai");
    clean("một <!-- lời dặn -->hai\n\n<!-- lời\n\n## dặn -->\n\nba\n", "một hai|ba");
    clean(
        "một\n\n## Nội bộ\n\nkín\n\n### procedures\n\nkín\n\n## 4. Next period\n\nhai\n",
        "một|hai",
    );
    clean("một\n\n#### Internal\n\nkín\n\n#### Khác\n\nhai\n", "một|Khác|hai");
    clean("một\n\n### procedures <!-- nội bộ -->\n\nkín\n\n### 2\n\nhai\n", "một|hai");
    clean("<!-- nội bộ -->\n---\n\nkín <!-- end internal -->\n\nmột <!--> hai\n", "một hai");
    clean("một \u{fdd0}hai\n", "một \u{fffd}hai");
    for text in [
        "một\n\n<!-- nội bộ\n\nkín\n\n## Next period\n\nhai\n",
        "một\n\n<!– nội bộ –>\n\nkín\n\n## Next period\n\nhai\n",
        "một\n\n<!—nội bộ—>kín\n\n## Next period\n\nhai\n",
    ] {
        let (said, found) = said(text);
        assert_eq!(said, "một|hai", "{text}");
        assert!(found.len() == 1 && found[0].starts_with("R563: <!"), "{found:?}");
    }
    for mark in ["nội bộ: chờ ý kiến", "nội bô.", "internl"] {
        let (said, found) = said(&format!("một\n\n<!-- {mark} -->\n\nkín\n"));
        if mark != "nội bô." {
            assert_eq!(found, [format!("R564: <!-- {mark} -->")]);
        }
        assert_eq!(said, "một", "{mark}");
    }
}
