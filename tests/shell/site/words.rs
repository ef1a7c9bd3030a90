//! What pages say, and to whom: leaders have no command line, and are told of whom they see too little.

use scraper::{Html, Selector};
use serde_json::Value;

use super::{made, read, text};
use crate::support::files::own;

#[test]
fn no_page_names_a_command() {
    // On the first day letters are to be sent, on the second a submission is absent.
    for (lang, day) in [("vi", "2022-07-01"), ("en", "2022-12-31")] {
        let folder = tempfile::tempdir().expect("a folder");
        let files = read(&made(own(), folder.path(), &["--as-of", day, "--lang", lang]));
        for path in files.keys().filter(|path| path.ends_with(".html")) {
            let page = text(&files, path);
            for command in ["git ", " --period", " --unit", "reform check", "reform remind"] {
                assert!(!page.contains(command), "{path}: {command}");
            }
        }
    }
}

#[test]
fn a_unit_that_lacks_figures_is_set_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let on = ["--as-of", "2022-12-31", "--lang", "vi"];
    let files = read(&made(own(), folder.path(), &on));
    let page = Html::parse_document(&text(&files, "indicators/staff-training.html"));
    let rows = Selector::parse("table.ranked tbody tr").expect("a selector");
    let rows = page.select(&rows).map(|row| row.text().collect::<String>());
    let rows: Vec<String> = rows.collect();
    let (last, before) = rows.split_last().expect("units");
    assert!(last.contains("Trung tâm Khuyến công") && last.contains("(tạm tính)"), "{last}");
    assert!(last.trim_start().starts_with('–'), "{last}");
    assert!(!before.is_empty() && before.iter().all(|row| !row.contains("tạm tính")), "{before:?}");
    let data: Value =
        serde_json::from_slice(&files["data/indicators/staff-training.json"]).expect("JSON");
    let rows = data["rows"].as_array().expect("rows").iter();
    let units: Vec<_> = rows.filter(|row| row["part"] == "unit").collect();
    let open = |row: &&&Value| row["provisional"] == true;
    assert_eq!(units.iter().filter(open).count(), 1);
    assert!(units.iter().all(|row| row["provisional"] == row["place"].is_null()), "{units:?}");
}
