//! The data beside the pages: the same bytes and the same figures as the report has.

use scraper::{Html, Selector};
use serde_json::Value;

use super::{made, read, text};
use crate::support::files::own;
use crate::support::run::{ToEnd as _, english};

const ON: [&str; 4] = ["--as-of", "2022-07-01", "--lang", "vi"];

fn printed(command: &[&str]) -> Vec<u8> {
    english(own(), &[command, &ON].concat()).to_end().ended(0).out
}

#[test]
fn data_are_what_the_commands_print() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = read(&made(own(), folder.path(), &ON));
    let report: Value = serde_json::from_slice(&files["data/report.json"]).expect("JSON");
    let period = report["period"]["id"].as_str().expect("a period");
    for (path, command) in [
        ("data/report.json", ["report", "--period", period, "--format", "json"]),
        ("data/indicators.csv", ["report", "--period", period, "--format", "csv"]),
        ("data/scores.csv", ["score", "--period", period, "--format", "csv"]),
        ("data/scores.json", ["score", "--period", period, "--format", "json"]),
    ] {
        assert!(files[path] == printed(&command), "{path} is not what {command:?} prints");
    }
    // The same rows in both forms.
    for path in files.keys().filter(|path| path.ends_with(".csv")) {
        let other = path.replace(".csv", ".json");
        let json: Value = serde_json::from_slice(&files[&other]).expect("JSON");
        if json["schema"] != "reform.site/1" {
            continue;
        }
        let mut csv = csv::Reader::from_reader(files[path].as_slice());
        let headers = csv.headers().expect("headers").clone();
        let rows = json["rows"].as_array().expect("rows");
        let records: Vec<_> = csv.records().map(|record| record.expect("a row")).collect();
        assert_eq!(records.len(), rows.len(), "{path}");
        for (record, row) in records.iter().zip(rows) {
            assert_eq!(headers.len(), row.as_object().expect("an object").len(), "{path}");
            for (header, field) in headers.iter().zip(record) {
                let value = &row[header];
                let plain = match value {
                    Value::Null => String::new(),
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                assert_eq!(field.strip_prefix('\'').unwrap_or(field), plain, "{path}: {header}");
            }
        }
    }
}

#[test]
fn pages_show_what_the_data_have() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = read(&made(own(), folder.path(), &ON));
    let report: Value = serde_json::from_slice(&files["data/report.json"]).expect("JSON");
    let page = Html::parse_document(&text(&files, "tasks.html"));
    let all = |selector: &str| {
        let selector = Selector::parse(selector).expect("a selector");
        let found = page.select(&selector).map(|found| found.text().collect::<String>());
        found.collect::<Vec<_>>()
    };
    let tasks = report["tasks"].as_array().expect("tasks");
    let steps = |task: &Value| task["steps"].as_array().map_or(0, Vec::len);
    let count: usize = tasks.iter().map(|task| 1 + steps(task)).sum();
    assert_eq!(all("tbody tr[id]").len(), count);
    assert_eq!(all("tbody tr[id] svg.strip").len(), count, "each with its strip");
    for task in tasks {
        let id = task["id"].as_str().expect("an id");
        let row = all(&format!("tr[id='t-{id}']"));
        assert!(row[0].contains(task["name"].as_str().expect("a name")), "{id}: {row:?}");
        let late = task["late_days"].as_i64().map(|days| format!("chậm {days} ngày"));
        assert!(late.is_none_or(|late| row[0].contains(&late)), "{id}: {row:?}");
    }
    // The ranking counts what the report judges.
    let units: Value = serde_json::from_slice(&files["data/units.json"]).expect("JSON");
    let held = |verdict: &Value| matches!(verdict.as_str(), Some("met" | "on-track"));
    for unit in units["rows"].as_array().expect("rows") {
        let own = report["indicators"].as_array().expect("indicators").iter();
        let own = own.flat_map(|line| line["by_unit"].as_array().expect("units"));
        let own = own.filter(|own| own["unit"] == unit["unit"] && held(&own["verdict"]));
        assert_eq!(unit["indicators_held"].as_u64(), Some(own.count() as u64), "{unit}");
    }
}
