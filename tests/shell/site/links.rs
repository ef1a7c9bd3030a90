//! Pages that hang together: whatever a link leads to is there, and nothing is asked for elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use scraper::{Html, Selector};

use super::{made, read, text};
use crate::support::files::own;

fn attributes(page: &Html, selector: &str, name: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    let found = page.select(&selector).filter_map(|element| element.attr(name));
    found.map(str::to_owned).collect()
}

/// The path that a link on a page leads to within the site.
fn resolved(page: &str, way: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in way.split('/') {
        match part {
            ".." => drop(parts.pop().expect("within the site")),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_leads_somewhere_and_nothing_is_asked_for_outside() {
    for (lang, more) in [("vi", None), ("en", Some("--public"))] {
        let folder = tempfile::tempdir().expect("a folder");
        let arguments = ["--as-of", "2023-01-10", "--lang", lang];
        let arguments: Vec<&str> = arguments.into_iter().chain(more).collect();
        let files = read(&made(own(), folder.path(), &arguments));
        let pages: BTreeMap<&str, Html> = files
            .keys()
            .filter(|path| path.ends_with(".html"))
            .map(|path| (path.as_str(), Html::parse_document(&text(&files, path))))
            .collect();
        assert!(pages.len() > 30, "{}", pages.len());
        let ids: BTreeMap<&str, BTreeSet<String>> = pages
            .iter()
            .map(|(path, page)| {
                let ids = attributes(page, "[id]", "id");
                let unique: BTreeSet<String> = ids.iter().cloned().collect();
                assert_eq!(ids.len(), unique.len(), "{path} has an id twice");
                (*path, unique)
            })
            .collect();
        let mut reached: BTreeSet<String> = BTreeSet::new();
        for (path, page) in &pages {
            assert!(page.errors.is_empty(), "{path}: {:?}", page.errors);
            let ways = attributes(page, "a[href], link[href]", "href").into_iter();
            for way in ways.chain(attributes(page, "[src]", "src")) {
                assert!(!way.contains(':') && !way.starts_with('/'), "{path}: {way}");
                let (file, part) = way.split_once('#').unwrap_or((way.as_str(), ""));
                let file = if file.is_empty() { (*path).to_owned() } else { resolved(path, file) };
                assert!(files.contains_key(&file), "{path}: {way} leads nowhere");
                let is_there = || ids[file.as_str()].contains(part);
                assert!(part.is_empty() || is_there(), "{path}: {way} leads past {file}");
                reached.insert(file);
            }
            for way in attributes(page, "use[href]", "href") {
                let part = way.strip_prefix('#').expect("within the page");
                assert!(ids[path].contains(part), "{path}: {way}");
            }
            for forbidden in ["[style]", "style", "iframe", "object", "base", "[onclick]", "img"] {
                assert!(attributes(page, forbidden, "class").is_empty(), "{path}: {forbidden}");
            }
        }
        let unreached: Vec<_> = files.keys().filter(|path| !reached.contains(*path)).collect();
        assert_eq!(unreached, [".reform-site"], "nothing lies there that no page leads to");
        let style = text(&files, "style.css");
        assert!(!style.contains("url(") && !style.contains("@import"));
    }
}

#[test]
fn what_the_search_finds_is_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = read(&made(own(), folder.path(), &["--as-of", "2022-07-01"]));
    let script = text(&files, "search.js");
    let index = script.lines().find_map(|line| line.strip_prefix("var REFORM_INDEX="));
    let index = index.and_then(|line| line.strip_suffix(';')).expect("an index");
    let index: Vec<[String; 4]> = serde_json::from_str(index).expect("JSON");
    let of = |kind: &str| index.iter().filter(|entry| entry[0] == kind).count();
    assert_eq!((of("indicator"), of("unit")), (27, 9));
    assert!(of("task") > 60 && of("clause") > 100, "{} {}", of("task"), of("clause"));
    for [_, name, _, way] in &index {
        let (file, part) = way.split_once('#').unwrap_or((way, ""));
        let page = text(&files, file);
        assert!(part.is_empty() || page.contains(&format!("id=\"{part}\"")), "{way}");
        assert!(!name.is_empty());
    }
}
