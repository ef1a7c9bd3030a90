//! More units than anybody reads a list of: what is made for people says how they stand and where the
//! rest is; what is made for programs holds all of it.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use reform::assess::Comparison;
use reform::model::Lang;

use crate::support::repository::{Repository, document, indicator, metric, written};

/// The first of so many units falls short, the last has submitted nothing.
fn repository(units: usize) -> Repository {
    let ids: Vec<String> = (1..=units).map(|at| format!("unit-{at}")).collect();
    let toml = [
        metric("above", "sum", "@all"),
        metric("below", "sum", "@all"),
        indicator("share", &["above"], &["below"], "%", "at_least = 90"),
    ];
    let bare = Repository::new(2022).calendar(1).asks(toml.concat());
    let named = ids.iter().fold(bare, |all, id| all.unit(id, ""));
    ids.iter().take(units - 1).enumerate().fold(named, |all, (at, id)| {
        let above = if at == 0 { 80 } else { 95 };
        all.submits(&format!("q1/{id}"), format!("above,{above}\nbelow,100"))
    })
}

fn bytes(repository: &Repository, format: &str) -> Vec<u8> {
    let sources = repository.sources();
    repository.assess("q1", |assessment| {
        let document = document(assessment, &Comparison::default(), &[], &sources);
        written(&document, format, Lang::En)
    })
}

#[test]
fn a_workbook_of_many_units_has_a_row_for_each() {
    let book = |units| -> Xlsx<_> {
        let bytes = bytes(&repository(units), "xlsx");
        calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook")
    };
    assert!(book(60).sheet_names().contains(&"Data".to_owned()));
    let mut many = book(61);
    assert!(!many.sheet_names().contains(&"Data".to_owned()));
    let sheet = many.worksheet_range("By unit").expect("a sheet");
    let rows: Vec<_> = sheet.rows().collect();
    let of = |id: &str| {
        let found = rows.iter().find(|row| row.get(1) == Some(&Data::String(id.to_owned())));
        let text = |cell: &Data| cell.to_string();
        found.expect("a row").iter().skip(2).map(text).collect::<Vec<_>>()
    };
    assert_eq!(of("unit-1"), ["80", "not met"]);
    assert_eq!(of("unit-2"), ["95", "met"]);
    assert_eq!(of("unit-61"), ["", "no data"]);
    let summary = many.worksheet_range("Summary").expect("a sheet");
    let told =
        |words: &str| summary.used_cells().any(|(.., cell)| cell.to_string().contains(words));
    assert!(told("reform report --period q1 --format csv"));
}

#[test]
fn no_sentence_names_more_than_sixty_units() {
    let lacking = |units: usize| {
        let all = (1..=units).map(|at| format!("unit-{at}"));
        let bare = Repository::new(2022).calendar(1).asks(metric("above", "sum", "@all"));
        let text = all.fold(bare, |all, id| all.unit(&id, "")).written("q1", "md");
        text.lines().find(|line| line.contains("INCOMPLETE")).expect("a notice").to_owned()
    };
    assert!(lacking(60).contains("unit-59, unit-60)"), "{}", lacking(60));
    let many = lacking(61);
    assert!(many.contains("unit-9, unit-10 and 51 more)"), "{many}");
}
