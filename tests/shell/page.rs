//! The report as a page, read back as a browser parses it: its figures are those of the JSON, its
//! structure serves those who hear it, and users' text stays text.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use reform::i18n::{Catalogue, Message, figure};
use reform::model::Lang;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use crate::support::files::{self, own};
use crate::support::run::run;
use crate::support::scratch::Scratch;
use crate::support::shipped;

fn report(folder: &Path, period: &str, format: &str, lang: &str) -> String {
    let arguments = ["--as-of", DAY, "--format", format, "--lang", lang];
    run(folder, &[&["report", "--period", period], &arguments[..]].concat()).ended(0).text()
}

/// The shipped year on the day that the pages here are drawn up.
const DAY: &str = "2022-09-20";

fn shipped_page(period: &str, lang: Lang) -> Html {
    let bytes = shipped::written(period, DAY, "html", lang);
    Html::parse_document(std::str::from_utf8(&bytes).expect("UTF-8"))
}

fn shipped_json(period: &str, lang: Lang) -> Value {
    shipped::json(period, DAY, lang)
}

fn page(folder: &Path, period: &str, lang: &str) -> Html {
    Html::parse_document(&report(folder, period, "html", lang))
}

fn json(folder: &Path, period: &str, lang: &str) -> Value {
    serde_json::from_str(&report(folder, period, "json", lang)).expect("JSON")
}

fn all<'h>(page: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn within<'h>(element: ElementRef<'h>, selector: &str) -> Vec<ElementRef<'h>> {
    element.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A number of the JSON as the page writes it, and how far apart they are.
fn differs(shown: &str, value: &Value, lang: Lang) -> f64 {
    let point = if lang == Lang::Vi { ',' } else { '.' };
    let digits = shown.chars().take_while(|c| c.is_ascii_digit() || ".,".contains(*c));
    let plain = digits.filter(|c| c.is_ascii_digit() || *c == point).collect::<String>();
    let read: f64 = plain.replace(',', ".").parse().expect("a number");
    (read - value.as_f64().expect("a number")).abs()
}

#[test]
fn the_page_states_the_figures_of_the_json() {
    for lang in Lang::ALL {
        let catalogue = Catalogue::new(lang);
        let fraction = |of: &Value| {
            let part = |name: &str| figure(lang, &of[name].to_string());
            format!("{}/{}", part("numerator"), part("denominator"))
        };
        let verdict = |of: &Value| {
            let code = of["verdict"].as_str().expect("a verdict");
            catalogue.text(&Message::new("verdict").with("verdict", code))
        };
        // What an interim target of the plan's own decides says so behind the verdict.
        let holds = |said: &str, of: &Value, line: &Value, at: &str| {
            let is_internal = line["path_assumed"] == true && !of["interim"].is_null();
            let rest = said.strip_prefix(&verdict(of)).expect(at);
            assert_eq!(
                rest.contains("(mốc nội bộ)") || rest.contains("(internal step)"),
                is_internal,
                "{at}"
            );
            assert!(is_internal || rest.is_empty() || rest.starts_with(" ("), "{at}: {said}");
        };
        for period in ["q1", "q2", "6m", "9m"] {
            let page = shipped_page(period, lang);
            let data = shipped_json(period, lang);
            let mut figures = 0;
            for line in data["indicators"].as_array().expect("a list") {
                let id = line["id"].as_str().expect("an id");
                let found = all(&page, &format!("tr[id='i-{id}']"));
                let row = *found.first().expect("a row");
                let tags = within(row, ".tag");
                holds(&text(tags[0]), line, line, &format!("{id} in {period}"));
                let shown = text(within(row, ".figure")[0]);
                if line["value"].is_null() {
                    assert_eq!(shown, "–", "{id} in {period}");
                    continue;
                }
                assert!(differs(&shown, &line["value"], lang) < 0.01, "{id}: {shown}");
                assert_eq!(text(within(row, ".part")[0]), fraction(line), "{id} in {period}");
                let more =
                    row.next_siblings().find_map(ElementRef::wrap).expect("what it unfolds to");
                let units = within(more, ".inside .by-unit tbody tr");
                let of_units = line["by_unit"].as_array().expect("a list");
                assert_eq!(units.len(), of_units.len());
                for (row, own) in units.iter().zip(of_units) {
                    let cells: Vec<_> = within(*row, "td").into_iter().map(text).collect();
                    if !own["denominator"].is_null() {
                        assert_eq!(cells[0], fraction(own));
                    }
                    holds(&cells[3], own, line, &format!("{id} in {period}"));
                    figures += 1;
                }
            }
            assert!(figures > 60, "{figures}");
            let counts: Vec<u64> = all(&page, "#summary div.tallies > div:first-child b")
                .into_iter()
                .map(|count| text(count).parse().expect("a count"))
                .collect();
            let wanted = data["summary"]["indicators"].as_object().expect("counts");
            let mut wanted: Vec<_> = wanted.values().filter_map(Value::as_u64).collect();
            wanted.retain(|count| *count > 0);
            let (mut counts, mut wanted) = (counts, wanted);
            counts.sort_unstable();
            wanted.sort_unstable();
            assert_eq!(counts, wanted);
        }
    }
}

#[test]
fn every_figure_unfolds_to_the_lines_of_the_files() {
    let page = shipped_page("6m", Lang::Vi);
    let row = all(&page, "#i-on-time")[0];
    let more = row.next_siblings().find_map(ElementRef::wrap).expect("what it unfolds to");
    let lines: Vec<_> = within(more, ".trail tr").into_iter().map(text).collect();
    // Four units, three metrics, two periods; a header, and a heading a unit.
    assert_eq!(lines.len(), 4 * 3 * 2 + 4 + 1);
    let mut on_time = 0;
    for row in within(more, ".trail tbody tr") {
        let cells: Vec<_> = within(row, "td").into_iter().map(text).collect();
        let [_, _, value, side, place] = cells.as_slice() else { continue };
        let (path, line) = place.rsplit_once(':').expect("a file and a line");
        let file = fs::read_to_string(own().join(path)).expect("a file");
        let line = file.lines().nth(line.parse::<usize>().expect("a number") - 1);
        let written = line.expect("a line");
        let value: u64 = value.replace('.', "").parse().expect("a figure");
        assert!(written.contains(&format!(",{value},")), "{written} has no {value}");
        if side == "tử số, mẫu số" {
            on_time += value;
        }
    }
    assert_eq!(on_time, 3138, "the numerator");
}

#[test]
fn the_page_serves_those_who_hear_it_and_those_who_type() {
    for (period, lang) in [("q1", Lang::Vi), ("9m", Lang::En)] {
        let page = shipped_page(period, lang);
        assert_eq!(all(&page, "html")[0].attr("lang"), Some(lang.code()));
        assert_eq!(all(&page, "h1").len(), 1);
        let mut before = 0;
        for heading in all(&page, "h1, h2, h3, h4") {
            let level: i32 = heading.value().name()[1..].parse().expect("a level");
            assert!(level <= before + 1, "{} skips a level", text(heading));
            before = level;
        }
        for landmark in ["header", "nav[aria-label]", "main", "footer", "a.skip[href='#content']"] {
            assert_eq!(all(&page, landmark).len(), 1, "{landmark}");
        }
        for table in all(&page, "table") {
            assert_eq!(within(table, "caption").first().map(|c| text(*c).is_empty()), Some(false));
            assert!(!within(table, "thead th[scope=col]").is_empty());
        }
        assert!(all(&page, "th:not([scope])").is_empty());
        for drawing in all(&page, "svg:not([aria-hidden])") {
            assert_eq!(drawing.attr("role"), Some("img"));
            for name in drawing.attr("aria-labelledby").expect("a name").split(' ') {
                let named = within(drawing, &format!("[id='{name}']"));
                assert!(!text(named[0]).is_empty());
            }
        }
        for region in all(&page, ".scroll") {
            assert_eq!(region.attr("tabindex"), Some("0"));
            assert_eq!(region.attr("role"), Some("region"));
            assert!(region.attr("aria-label").is_some_and(|name| !name.is_empty()));
        }
        let ids: Vec<_> = all(&page, "[id]").into_iter().filter_map(|e| e.attr("id")).collect();
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len());
        for link in all(&page, "a[href]") {
            let target = link.attr("href").and_then(|href| href.strip_prefix('#'));
            assert!(ids.contains(&target.expect("within the page")));
        }
    }
}

#[test]
fn the_page_stands_by_itself() {
    let page = shipped_page("9m", Lang::Vi);
    for selector in
        ["script", "link", "img", "iframe", "object", "base", "form", "[src]", "[style]"]
    {
        assert!(all(&page, selector).is_empty(), "{selector}");
    }
    let style: String = all(&page, "style").into_iter().map(text).collect();
    assert!(!style.contains("url(") && !style.contains("@import"));
    for wanted in ["prefers-color-scheme:dark", "@media print", "size:A4", ":focus-visible"] {
        assert!(style.contains(wanted), "{wanted}");
    }
    assert!(style.contains("SỐ LIỆU MINH HỌA"), "at the head of every printed page");
}

#[test]
fn users_text_stays_text() {
    let folder = Scratch::new();
    // Without what turns text round: a row whose note holds that is left out.
    let evil = "<script>alert(1)</script>\" onload=\"x' &amp;";
    let csv = folder.root().join("reports/2022/q1/van-phong.csv");
    let file = fs::read_to_string(&csv).expect("read");
    let changed: Vec<String> = file
        .lines()
        .map(|line| {
            let mut cells: Vec<String> = line.split(',').map(str::to_owned).collect();
            if !line.starts_with("metric") && cells.len() > 2 {
                cells[2] = format!("\"{}\"", evil.replace('"', "\"\""));
            }
            cells.join(",")
        })
        .collect();
    fs::write(&csv, changed.join("\n") + "\n").expect("written");
    let plan = folder.root().join("plan/2022/areas/1-procedures.toml");
    let area = fs::read_to_string(&plan).expect("read");
    let renamed = area.replace(
        "Tỷ lệ hồ sơ giải quyết đúng hạn",
        "Tỷ lệ </title></style><script>alert(2)</script>",
    );
    fs::write(&plan, renamed).expect("written");
    let page = page(folder.root(), "q1", "vi");
    assert!(all(&page, "script").is_empty());
    assert!(all(&page, "[onload]").is_empty());
    let shown = text(all(&page, "body")[0]);
    assert!(shown.contains("<script>alert(1)</script>\" onload=\"x'"), "{shown}");
    assert!(shown.contains("&amp;"));
    assert!(shown.contains("Tỷ lệ </title></style><script>alert(2)</script>"));
}

#[test]
fn many_units_are_data_from_which_a_script_draws() {
    let folder = Scratch::new();
    let evil = "Xã <!--</script><script>alert(4)</script>&amp;";
    let plan = folder.root().join("plan/2022/units.toml");
    let mut units = fs::read_to_string(&plan).expect("read");
    let q1 = folder.root().join("reports/2022/q1");
    for at in 1..=60 {
        units.push_str(&format!("\n[[unit]]\nid = \"xa-{at}\"\nname.vi = \"{evil} {at}\"\n"));
        fs::copy(q1.join("thanh-tra.csv"), q1.join(format!("xa-{at}.csv"))).expect("copied");
    }
    fs::write(&plan, units).expect("written");
    let page = page(folder.root(), "q1", "vi");
    let scripts = all(&page, "script");
    assert_eq!(scripts.len(), 2, "the data and what draws from them");
    assert_eq!(scripts[0].attr("type"), Some("application/json"));
    for selector in ["link", "img", "iframe", "object", "base", "form", "[src]", "[style]"] {
        assert!(all(&page, selector).is_empty(), "{selector}");
    }
    let data: Value = serde_json::from_str(&scripts[0].inner_html()).expect("JSON");
    let report = json(folder.root(), "q1", "vi");
    let names: Vec<_> =
        report["units"].as_array().expect("units").iter().map(|u| &u["name"]).collect();
    assert_eq!(data["units"].as_array().expect("names").iter().collect::<Vec<_>>(), names);
    assert_eq!(data["units"][61], format!("{evil} 60"));
    for (line, stated) in data["indicators"]
        .as_array()
        .expect("a list")
        .iter()
        .zip(report["indicators"].as_array().expect("a list"))
    {
        let shown =
            |name: &str| line[name].as_str().expect("a text").split('|').collect::<Vec<_>>();
        let of_units = stated["by_unit"].as_array().expect("a list");
        assert_eq!(
            (shown("fractions").len(), shown("values").len()),
            (of_units.len(), of_units.len())
        );
        for ((fraction, value), own) in
            shown("fractions").into_iter().zip(shown("values")).zip(of_units)
        {
            let part = |name: &str| figure(Lang::Vi, &own[name].to_string());
            assert_eq!(fraction, format!("{}/{}", part("numerator"), part("denominator")));
            assert!(differs(value, &own["value"], Lang::Vi) < 0.01, "{value}");
        }
    }
    // Without a script the department's figures stand, and the page says where the others are.
    assert_eq!(all(&page, "tr[id='i-on-time'] .figure").len(), 1);
    assert!(!all(&page, "#units noscript").is_empty());
    assert!(all(&page, "main script").is_empty(), "what attention falls on is named as text");
    assert!(all(&page, "details[id]").is_empty(), "units are drawn when they are asked for");
}

#[test]
fn units_speak_in_their_own_words_and_markup_in_them_is_text() {
    let folder = Scratch::new();
    let words =
        "## Kết quả nổi bật\n\nLời **quan trọng** <script>alert(3)</script>\n\n- một\n- hai\n";
    fs::write(folder.root().join("reports/2022/q1/van-phong.md"), words).expect("written");
    let page = page(folder.root(), "q1", "en");
    let said = all(&page, "#words .said");
    assert_eq!(said.len(), 1);
    assert_eq!(said[0].attr("lang"), Some("vi"), "what is not in the page's language is marked");
    assert_eq!(text(within(said[0], "strong")[0]), "quan trọng");
    assert_eq!(within(said[0], "ul > li").len(), 2);
    assert!(text(said[0]).contains("<script>alert(3)</script>"), "{}", text(said[0]));
    assert!(all(&page, "script").is_empty());
    assert_eq!(all(&page, "nav a[href='#words']").len(), 1);
}

#[test]
fn what_is_lacking_is_said_first_and_drawn_open() {
    let folder = Scratch::new();
    fs::remove_file(folder.root().join("reports/2022/q2/thanh-tra.csv")).expect("removed");
    let page = page(folder.root(), "6m", "en");
    let notices: Vec<_> = all(&page, "header .notice").into_iter().map(text).collect();
    assert!(notices.iter().any(|notice| notice.starts_with("INCOMPLETE")), "{notices:?}");
    let style: String = all(&page, "style").into_iter().map(text).collect();
    assert!(style.contains("content:\"INCOMPLETE\""));
    let row = all(&page, "#i-on-time")[0];
    assert!(text(within(row, ".tag")[0]).ends_with("(provisional)"));
    assert_eq!(within(row, "circle.open").len(), 1, "the second quarter's dot");
    let body = text(all(&page, "body")[0]);
    assert!(body.contains("no: nothing submitted"));
}

#[test]
fn each_report_is_compared_with_the_one_before() {
    for (period, before) in [
        ("q1", None),
        ("q2", Some("q1")),
        ("6m", Some("q1")),
        ("9m", Some("6m")),
        ("year", Some("9m")),
    ] {
        let data = shipped_json(period, Lang::Vi);
        let line = &data["indicators"][0];
        assert_eq!(line["previous"]["report"].as_str(), before, "{period}");
        assert!(line.get("last_year").is_none());
        let Some(before) = before else { continue };
        // The figure is the very one that the other report states.
        let other = shipped_json(before, Lang::Vi);
        for (line, other) in data["indicators"]
            .as_array()
            .expect("a list")
            .iter()
            .zip(other["indicators"].as_array().expect("a list"))
        {
            for name in ["numerator", "denominator", "value", "verdict", "provisional"] {
                assert_eq!(line["previous"][name], other[name], "{name} of {}", line["id"]);
            }
        }
    }
}

#[test]
fn the_course_ends_with_the_report() {
    for (period, to_date) in [("q2", false), ("9m", true)] {
        let data = shipped_json(period, Lang::Vi);
        for line in data["indicators"].as_array().expect("a list") {
            let last = line["trend"].as_array().and_then(|points| points.last()).expect("a point");
            let same = if to_date { &last["to_date"] } else { last };
            for name in ["numerator", "denominator", "value", "verdict", "provisional"] {
                assert_eq!(same[name], line[name], "{name} of {}", line["id"]);
            }
        }
    }
}

/// Last year is this year, a year back, with fewer dossiers on time.
fn with_last_year() -> Scratch {
    let folder = Scratch::new();
    for (path, bytes) in files::base() {
        folder.write(&path.replacen("/2022/", "/2021/", 1), bytes);
    }
    let plan = folder.root().join("plan/2021/plan.toml");
    let text = fs::read_to_string(&plan).expect("read");
    fs::write(&plan, text.replace("2021-", "2020-").replace("2022", "2021")).expect("written");
    let csv = folder.root().join("reports/2021/q1/thanh-tra.csv");
    let text = fs::read_to_string(&csv).expect("read");
    let text = text.replace("settled-on-time,486", "settled-on-time,400");
    fs::write(&csv, text.replace("settled-late,0", "settled-late,86")).expect("written");
    folder
}

#[test]
fn the_same_report_a_year_before_is_set_beside_it() {
    let folder = with_last_year();
    let data = json(folder.root(), "q1", "en");
    let line = &data["indicators"][0];
    let last_year = &line["last_year"];
    assert_eq!((&last_year["year"], &last_year["report"]), (&2021.into(), &"q1".into()));
    let less = line["numerator"].as_i64().zip(last_year["numerator"].as_i64());
    assert_eq!(less.map(|(now, then)| now - then), Some(86));
    let page = page(folder.root(), "q1", "en");
    let row = text(all(&page, "#i-on-time")[0]);
    assert!(row.contains("▲ +") && row.contains("Against a year before"), "{row}");
    let table = report(folder.root(), "q1", "table", "en");
    assert!(table.contains("Against a year"), "{table}");

    fs::write(folder.root().join("plan/2021/units.toml"), "format = 7\n").expect("written");
    let page = self::page(folder.root(), "q1", "en");
    let notices: Vec<_> = all(&page, "header .notice").into_iter().map(text).collect();
    assert!(notices.iter().any(|notice| notice.contains("plan of 2021 has errors")), "{notices:?}");
    assert!(json(folder.root(), "q1", "en")["indicators"][0].get("last_year").is_none());
}
