//! The pages as a browser shows them: nothing to complain of, nothing asked for outside, no barrier that
//! axe knows of, in light and in dark, and on a phone nothing that runs over the edge. The boxes that
//! find, filter and sort are used as a reader would.
//!
//! Needs Chromium, and axe-core as a Python package brings it; without them it says so and passes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use scraper::{Html, Selector};
use serde_json::{Value, json};

use super::made;
use crate::support::files::own;
use crate::support::run::{ToEnd as _, english, there};

const LOOK: [(&str, &str); 2] =
    [("look.html", include_str!("look.html")), ("look.js", include_str!("look.js"))];

/// Where the Python package lies that brings axe.
const PACKAGE: &str = "import importlib.util as u; \
                       print(u.find_spec('axe_playwright_python').submodule_search_locations[0])";

/// A page of every kind.
const PAGES: [&str; 9] = [
    "index.html",
    "indicators/on-time.html",
    "units/quan-ly-thuong-mai.html",
    "tasks.html",
    "units.html",
    "findings.html",
    "scores.html",
    "clauses.html",
    "report.html",
];

/// Where axe lies, if it is there and so is a browser.
fn axe() -> Option<PathBuf> {
    let is_there = there("chromium", &["--version"], "apt-get install chromium")
        && there("python3", &["-c", PACKAGE], "pip install --no-deps axe-playwright-python");
    let found = is_there.then(|| Command::new("python3").args(["-c", PACKAGE]).to_end().ended(0));
    found.map(|run| Path::new(run.text().trim()).join("axe.min.js"))
}

/// What a browser sees of pages of a site.
fn seen(site: &Path, asked: &Value, dark: bool) -> Vec<Value> {
    let profile = tempfile::tempdir_in(site.parent().expect("a folder")).expect("a folder");
    let mut chromium = Command::new("chromium");
    chromium
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        // The page that looks reads the pages that it looks at.
        .args(["--allow-file-access-from-files", "--enable-logging=stderr"])
        .arg("--host-resolver-rules=MAP * ~NOTFOUND")
        .args(["--virtual-time-budget=600000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .args(dark.then_some("--force-dark-mode"))
        .arg(format!(
            "file://{}#{}",
            site.join("look.html").display(),
            escaped(&asked.to_string())
        ));
    let run = chromium.to_end();
    let complaints: Vec<_> = run.err.lines().filter(|line| line.contains("CONSOLE")).collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
    let page = Html::parse_document(&run.text());
    let selector = Selector::parse("#seen").expect("a selector");
    let text: String = page.select(&selector).flat_map(|found| found.text()).collect();
    serde_json::from_str(&text).unwrap_or_else(|_| panic!("{text}\n{}", run.err))
}

/// A text as a part of an address.
fn escaped(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

/// A site with the report's own page beside it, and what looks at them.
fn to_look_at(folder: &Path, lang: &str) -> PathBuf {
    let on = ["--as-of", "2023-01-10", "--lang", lang];
    let site = made(own(), folder, &on);
    let page = site.join("report.html");
    let report = ["report", "--period", "9m", "-o", page.to_str().expect("Unicode")];
    english(own(), &[&report[..], &on].concat()).to_end().ended(0);
    for (name, text) in LOOK {
        fs::write(site.join(name), text).expect("written");
    }
    site
}

#[test]
fn a_browser_finds_nothing_amiss_and_the_boxes_work() {
    let Some(axe) = axe() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let site = to_look_at(folder.path(), "vi");
    fs::copy(axe, site.join("axe.min.js")).expect("copied");
    let axe = format!("file://{}", site.join("axe.min.js").display());
    let root = format!("file://{}/", site.display());
    let asked = json!({ "axe": axe, "pages": PAGES, "use": true, "find": "so hoa ho so" });
    let light = seen(&site, &asked, false);
    let asked = json!({ "axe": axe, "pages": PAGES, "rules": ["color-contrast"] });
    let dark = seen(&site, &asked, true);
    assert_eq!((light.len(), dark.len()), (PAGES.len(), PAGES.len()));
    for (own, is_dark) in
        light.iter().map(|own| (own, false)).chain(dark.iter().map(|own| (own, true)))
    {
        let page = own["page"].as_str().expect("a page");
        assert_eq!(own["dark"], is_dark, "{page}");
        assert_eq!(own["faults"], json!([]), "{page}, dark: {is_dark}");
        assert_eq!(own["overflow"], json!([]), "{page}, dark: {is_dark}");
        let asks = own["asks"].as_array().expect("a list");
        let outside =
            asks.iter().filter(|way| !way.as_str().is_some_and(|way| way.starts_with(&root)));
        assert_eq!(outside.collect::<Vec<_>>(), Vec::<&Value>::new(), "{page}");
    }
    let of = |page: &str| light.iter().find(|own| own["page"] == page).expect("looked at");
    finds(&of("units/quan-ly-thuong-mai.html")["find"]);
    filters(&of("tasks.html")["filter"]);
    sorts(&of("units.html")["sort"]);
}

/// Found without accents, walked through with arrows, closed with Escape.
#[track_caller]
fn finds(find: &Value) {
    let names = find["names"].as_array().expect("names");
    assert_eq!(names[0], "Nhiệm vụ Số hóa hồ sơ, kết quả giải quyết thủ tục và đưa vào khai thác");
    let is_told = |name: &&Value| name.as_str().is_some_and(|name| name.contains("được số hóa"));
    assert!(names.iter().any(|name| is_told(&name)), "{find}");
    assert_eq!(find["told"], format!("{} kết quả", names.len()));
    assert_eq!((&find["focused"], &find["expanded"]), (&json!("find"), &json!("true")));
    assert_eq!((&find["active"], &find["selected"]), (&json!("found-0"), &json!(1)));
    assert_eq!((&find["closed"], &find["emptied"]), (&json!(true), &json!(true)));
}

/// Area, unit and verdict each leave some rows, a text that is nowhere none.
#[track_caller]
fn filters(filter: &Value) {
    let all = filter["all"].as_u64().expect("a count");
    let picks = filter["picks"].as_array().expect("a list");
    assert_eq!(picks.len(), 3, "{filter}");
    for pick in picks {
        let left = pick[1].as_u64().expect("a count");
        assert!(left > 0 && left < all, "{filter}");
    }
    assert_eq!((&filter["none"], &filter["back"]), (&json!(0), &json!(all)));
    assert_eq!(filter["told"], format!("Đang hiện 0 trong {all} dòng"));
}

/// Every heading puts the same rows in another order, and once more the other way round.
#[track_caller]
fn sorts(sort: &Value) {
    let heads = sort.as_array().expect("a list");
    assert_eq!(heads.len(), 6, "{sort}");
    for head in heads {
        let [first, then] = head["orders"].as_array().expect("a list").as_slice() else {
            panic!("{head}")
        };
        let sorted = |order: &Value| {
            let mut names: Vec<_> = order.as_array().expect("names").clone();
            names.sort_by_key(ToString::to_string);
            names
        };
        assert!(first != then && sorted(first) == sorted(then), "{head}");
    }
    let by_name: Vec<_> = heads[1]["orders"][0].as_array().expect("names").iter().collect();
    assert_eq!(by_name[0], "Phòng Kế hoạch - Tài chính - Tổng hợp");
}
