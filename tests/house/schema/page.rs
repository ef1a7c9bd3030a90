//! The page on the plan's files: its plan is one that nothing is wrong with, and so is each that an
//! example of a key makes of it; every key of a metric, an indicator and a task has one.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use chrono::NaiveDate;
use reform::diagnostic::Severity;
use reform::i18n::Catalogue;
use reform::model::Lang;
use reform::shell::pipeline::{self, Question};
use reform::source::Sources;
use toml::{Table, Value};

use super::advice::lines;
use super::schema;
use crate::support::files::{Files, own};

const PAGES: [&str; 2] = ["plan/README.md", "plan/README.vi.md"];

const AREA: &str = "plan/2022/areas/1-thu-tuc.toml";

/// The table of each kind, and the one of the page's plan to which its examples belong.
const TRIED: [(&str, &str); 3] =
    [("metric", "visits"), ("indicator", "on-time-share"), ("task", "publish")];

/// What stands in the place of another key.
const INSTEAD: [(&str, &[&str]); 3] = [
    ("value", &["numerator", "denominator"]),
    ("tasks", &["numerator", "denominator"]),
    ("from_findings", &["reported_by"]),
];

/// The files that a page has as blocks, each named in its first line.
fn plan(page: &str) -> Files {
    let blocks = page.split("```toml\n# ").skip(1).map(|block| {
        let block = block.split("\n```").next().expect("an end");
        block.split_once('\n').expect("lines")
    });
    let mut files: Files = blocks
        .filter(|(path, _)| path.ends_with(".toml"))
        .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
        .collect();
    let register = "id,inspection,date,unit,found,action,due,mended,referred,evidence\n";
    files.insert("reports/2022/findings.csv".to_owned(), register.as_bytes().to_vec());
    files
}

/// What is said of a plan in its first days.
fn said(files: &Files) -> Vec<String> {
    let as_of = NaiveDate::from_ymd_opt(2022, 2, 1).expect("a date");
    let sources = Sources::new(files.clone());
    let found = pipeline::check(&sources, &Question::new(2022, as_of)).diagnostics;
    let catalogue = Catalogue::new(Lang::En);
    // That nobody has submitted yet is a note, and no fault of the plan.
    let found = found.iter().filter(|found| found.severity != Severity::Note);
    found.map(|d| format!("{} {}", d.rule.code, catalogue.text(&d.message()))).collect()
}

/// The rows of the page's table on a kind: the key, and its example.
fn rows<'p>(page: &'p str, heading: &str) -> Vec<(&'p str, Vec<&'p str>)> {
    let section = page.split(heading).nth(1).unwrap_or_else(|| panic!("no {heading}"));
    let rows = section.lines().skip_while(|line| !line.starts_with("| `"));
    rows.take_while(|line| line.starts_with("| `"))
        .map(|row| {
            let cells: Vec<_> = row.trim_matches('|').split(" | ").map(str::trim).collect();
            let key = cells[0].trim_matches('`');
            let example = cells.last().expect("an example").trim_matches(['`', ' ']);
            (key, example.split("`, `").collect())
        })
        .collect()
}

/// The page's plan with some lines in place of others in a table of it.
fn with(files: &Files, kind: &str, id: &str, examples: &[&str]) -> Files {
    let text = std::str::from_utf8(&files[AREA]).expect("UTF-8");
    let mut root: Table = text.parse().expect("TOML");
    let list = root[kind].as_array_mut().expect("a list").iter_mut();
    let mut tables = list.filter_map(Value::as_table_mut);
    let table = tables.find(|table| table["id"].as_str() == Some(id)).expect("it is there");
    for example in examples {
        let lines: Table = example.parse().unwrap_or_else(|_| panic!("no TOML: {example}"));
        for (key, value) in lines {
            let gone = INSTEAD.iter().find(|(new, _)| *new == key).map_or(&[][..], |(_, old)| old);
            gone.iter().for_each(|old| drop(table.remove(*old)));
            table.insert(key, value);
        }
    }
    let mut files = files.clone();
    files.insert(AREA.to_owned(), lines(&root).into_bytes());
    files
}

#[test]
fn every_example_of_the_page_makes_a_plan_without_a_fault() {
    let area = schema("area");
    for path in PAGES {
        let page = fs::read_to_string(own().join(path)).expect("the page");
        let files = plan(&page);
        assert_eq!(files.len(), 5, "{path}: {:?}", files.keys());
        assert_eq!(said(&files), Vec::<String>::new(), "{path}");
        let mut wrong = BTreeMap::new();
        let heading = |kind: &str| format!("### `[[{kind}]]`");
        let tables = TRIED.map(|(kind, id)| (kind, id, heading(kind)));
        let target = ("indicator", "on-time-share", "(`target`)".to_owned());
        for (kind, id, heading) in tables.into_iter().chain([target]) {
            let rows = rows(&page, &heading);
            let known =
                &area["$defs"][if heading.contains("target") { "target-or-none" } else { kind }];
            let known = known["properties"].as_object().map(|keys| keys.keys().map(String::as_str));
            let known: BTreeSet<_> = known.unwrap_or_else(|| panic!("{heading}")).collect();
            let there: BTreeSet<_> = rows.iter().map(|(key, _)| *key).collect();
            assert_eq!(there, known, "{path}: the keys of {heading}");
            for (key, examples) in rows {
                let is_own =
                    examples[0].starts_with(key) || examples[0].contains(&format!("{{ {key} "));
                assert!(is_own, "{path}: {key} has the example {examples:?}");
                let found = said(&with(&files, kind, id, &examples));
                if !found.is_empty() {
                    wrong.insert(format!("{kind}.{key}"), found);
                }
            }
        }
        assert!(wrong.is_empty(), "{path}: {wrong:#?}");
    }
}
