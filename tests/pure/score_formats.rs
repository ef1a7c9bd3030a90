//! The shipped cards in every format: the points are those that were worked out by hand, and each format
//! states the same ones.

use std::io::Cursor;

use calamine::{Data, Range, Reader as _, Xlsx};
use num_rational::BigRational;
use reform::assess::score::{CardScore, Score, Worth};
use reform::i18n::{Catalogue, figure};
use reform::model::{Annex, Lang};
use reform::report::{self, Block, ScoreDocument};
use reform::write::{Look, SCORE_FORMATS};

use crate::support::package::part;
use crate::support::shipped;

/// The year as it stood when the last submissions were in. No history is read here, so nobody knows
/// who was late.
fn scores() -> &'static ScoreDocument<'static> {
    let document = shipped::on("2022-12-20").document("year", false);
    document.scores.as_ref().expect("the shipped year has cards")
}

fn card(id: &str) -> &'static CardScore<'static> {
    scores().cards.iter().find(|card| card.card.id.as_str() == id).expect("a shipped card")
}

fn written(format: &str, lang: Lang) -> Vec<u8> {
    let format = SCORE_FORMATS.iter().find(|own| own.name == format).expect("a format");
    let look = Look { color: false, width: 2000, detail: true };
    let mut out = Vec::new();
    (format.write)(scores(), &Catalogue::new(lang), look, &mut out).expect("memory");
    out
}

fn ratio(above: i64, below: i64) -> BigRational {
    BigRational::new(above.into(), below.into())
}

#[test]
fn the_shipped_card_comes_to_what_was_worked_out_by_hand() {
    let score = &card("par-index").scores[0];
    let worth = |id: &str| {
        let line = score.lines.iter().find(|line| line.criterion.id.as_str() == id);
        line.expect("a criterion").own()
    };
    for (id, above, below) in [
        // 3 × 13/14: the share of drafts on schedule, above the floor of 80 %.
        ("1.1", 39, 14),
        // 97.78 % stands in the second of three bands.
        ("2.1.1", 2, 1),
        // 3 × 120/126.
        ("2.1.3", 20, 7),
        // 11.11 % of 10 %: no more than all points.
        ("2.1.4", 3, 2),
        // 1.5 × (24/126)/20 %.
        ("2.1.5", 10, 7),
        // 25 minutes, in a band whose thresholds rise.
        ("2.2.4", 3, 2),
        // 7 of 10 tasks on time.
        ("2.4", 1, 1),
        // One of three tasks was late: 2 − 0.5.
        ("3.3", 3, 2),
        // 3 × 3/5, above the floor of 50 %.
        ("5.1", 9, 5),
        // Two overdue and one late: 2 − 3 × 0.5.
        ("5.2", 1, 2),
        // All or nothing: 99.8 % of 100 %.
        ("6.5", 0, 1),
    ] {
        assert_eq!(worth(id), Worth::Points(ratio(above, below)), "{id}");
    }
    // Typed as such, and by the card.
    assert_eq!([worth("4.1"), worth("4.2")], [Worth::Out, Worth::Out]);
    let own = &score.totals.own;
    assert_eq!(own.maximum.to_string(), "97");
    let unknown: Vec<_> =
        own.lacking.iter().map(|at| score.lines[*at].criterion.id.as_str()).collect();
    assert_eq!(unknown, ["7.6"], "who was late only history tells");
    assert_eq!(own.points, ratio(5871, 70));
}

#[test]
fn the_shipped_card_is_of_a_hundred_points_in_seven_areas() {
    let card = card("par-index").card;
    let points: rust_decimal::Decimal =
        card.criteria.iter().map(|one| one.max.value.decimal()).sum();
    assert_eq!(points, 100.into());
    assert!(card.criteria.len() >= 30 && card.illustrative);
    assert_eq!(card.groups.iter().filter(|group| group.parent.is_none()).count(), 7);
    let scored = |id: &str| {
        let mut grounds = card.criteria.iter().map(|one| format!("{:?}", one.ground));
        grounds.any(|ground| ground.contains(&format!("\"{id}\"")))
    };
    let plan = &shipped::on("2022-12-20").plan;
    let unscored: Vec<_> = plan.indicators.ids().filter(|id| !scored(id.as_str())).collect();
    assert!(unscored.is_empty(), "{unscored:?}");
}

#[test]
fn programs_and_people_read_the_same_points() {
    for lang in Lang::ALL {
        let json: serde_json::Value = serde_json::from_slice(&written("json", lang)).expect("JSON");
        let csv = written("csv", lang);
        let mut rows = csv::Reader::from_reader(csv.as_slice());
        let header = rows.headers().expect("a header").clone();
        let at = |name: &str| header.iter().position(|own| own == name).expect("a column");
        let rows: Vec<csv::StringRecord> = rows.records().map(|row| row.expect("CSV")).collect();
        let mut read = rows.iter();
        for card in json["cards"].as_array().expect("cards") {
            for score in card["scores"].as_array().expect("scores") {
                for criterion in score["criteria"].as_array().expect("criteria") {
                    let row = read.next().expect("a row a criterion");
                    assert_eq!(criterion["id"], row[at("id")]);
                    for (key, column) in
                        [("self", "self"), ("appraised", "appraised"), ("lost", "lost")]
                    {
                        let stated = &criterion[key];
                        let stated =
                            if stated.is_null() { String::new() } else { stated.to_string() };
                        assert_eq!(stated, row[at(column)], "{key} of {}", criterion["id"]);
                    }
                }
                let mut rest =
                    read.by_ref().take(score["groups"].as_array().expect("groups").len() + 1);
                let total = rest.by_ref().last().expect("a total");
                assert_eq!(&total[at("kind")], "total");
                assert_eq!(score["totals"]["self"]["points"].to_string(), total[at("self")]);
            }
        }
        assert!(read.next().is_none());
        for format in ["table", "md", "html", "docx"] {
            let bytes = written(format, lang);
            let text = match format {
                "docx" => part(&bytes, "word/document.xml"),
                _ => String::from_utf8(bytes).expect("UTF-8"),
            };
            for score in scores().cards.iter().flat_map(|card| &card.scores) {
                let own = &score.totals.own;
                for plain in [own.shown(2).to_string(), own.maximum.to_string()] {
                    let shown = figure(lang, &plain);
                    assert!(text.contains(&shown), "{format}: no {shown}");
                }
            }
        }
    }
}

/// What a formula of a sum comes to, from the cells it names.
fn summed(sheet: &Range<Data>, formula: &str) -> f64 {
    let inner = formula.rsplit_once("SUM(").expect("a sum").1;
    let inner = inner.split(')').next().expect("its cells");
    let place = |cell: &str| {
        let (column, row) = cell.split_at(1);
        let row: u32 = row.parse().expect("a row");
        (row - 1, u32::from(column.as_bytes()[0] - b'A'))
    };
    let value = |at| match sheet.get_value(at) {
        Some(Data::Float(number)) => *number,
        _ => 0.0,
    };
    let cells = inner.split(',').flat_map(|run| {
        let (first, last) = run.split_once(':').unwrap_or((run, run));
        let ((from, column), (to, _)) = (place(first), place(last));
        (from..=to).map(move |row| (row, column))
    });
    cells.map(value).sum()
}

#[test]
fn the_sheet_that_is_handed_in_adds_up() {
    for lang in Lang::ALL {
        let bytes = written("xlsx", lang);
        let mut book: Xlsx<_> =
            calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
        let name = book.sheet_names()[0].clone();
        let sheet = book.worksheet_range(&name).expect("the sheet");
        let formulas = book.worksheet_formula(&name).expect("its formulas");
        let score = &card("par-index").scores[0];
        let row = |id: &str| {
            let mut rows = sheet.rows();
            let found = rows.find(|row| row[0] == Data::String(id.to_owned()));
            found.unwrap_or_else(|| panic!("{id} is not in the sheet"))
        };
        for line in &score.lines {
            let row = row(line.criterion.id.as_str());
            for (at, worth) in [(3, Some(line.own())), (4, line.appraised())] {
                match worth {
                    Some(Worth::Points(points)) => {
                        close(&row[at], &line.shown(&points, 6).to_string())
                    }
                    Some(Worth::Out) => assert!(matches!(&row[at], Data::String(_))),
                    _ => assert!(matches!(&row[at], Data::Empty | Data::String(_))),
                }
            }
        }
        for own in &score.groups {
            let row = row(own.group.id.as_str());
            close(&row[2], &own.totals.own.maximum.to_string());
            close(&row[3], &own.totals.own.shown(6).to_string());
        }
        // Each sum is that of the cells that it names, so a group's cells are its own.
        let start = formulas.start().expect("formulas");
        let mut sums = 0;
        for (down, across, formula) in formulas.used_cells() {
            let at = (
                start.0 + u32::try_from(down).expect("few"),
                start.1 + u32::try_from(across).expect("few"),
            );
            if formula.contains("SUM(")
                && let Some(Data::Float(stored)) = sheet.get_value(at)
            {
                let sum = summed(&sheet, formula);
                assert!((stored - sum).abs() < 1e-5, "{formula} is {sum}, stored as {stored}");
                sums += 1;
            }
        }
        assert!(sums >= 3 * score.groups.len(), "{sums}");
        let totals = &score.totals;
        let (own, appraised) = (&totals.own, totals.appraised.as_ref().expect("it was appraised"));
        for (total, column) in [(own, 3), (appraised, 4)] {
            let index = total.shown_index(2).expect("an index").to_string();
            let found = sheet.rows().any(|row| {
                matches!(&row[column], Data::Float(number)
                if (number - index.parse::<f64>().expect("a number")).abs() < 1e-9)
            });
            assert!(found, "no index of {index}");
        }
    }
}

fn close(cell: &Data, plain: &str) {
    let Data::Float(found) = cell else { panic!("{cell:?} for {plain}") };
    assert!((found - plain.parse::<f64>().expect("a number")).abs() < 1e-9, "{found} for {plain}");
}

#[test]
fn units_stand_in_the_order_of_their_index() {
    let card = card("unit-index");
    let ranks: Vec<_> = card.scores.iter().map(|score| score.rank).collect();
    let index = |score: &Score<'_>| card.ranking_total(score).and_then(|total| total.index());
    for (at, pair) in card.scores.windows(2).enumerate() {
        let (one, next) = (index(&pair[0]), index(&pair[1]));
        assert!(one >= next);
        assert_eq!(one == next, ranks[at] == ranks[at + 1]);
    }
    assert_eq!(card.scores.len(), 6);
}

#[test]
fn the_signed_report_takes_the_sheet_and_the_ranking_as_annexes() {
    let mut document = shipped::on("2022-12-20").document("year", false).clone();
    document.annexes = vec![Annex::Scores];
    let signed = report::signed(&document);
    let rows: Vec<_> = signed.annexes.iter().map(|annex| annex.grid.rows.len()).collect();
    let score = &card("par-index").scores[0];
    // The criteria, their groups and the total; then a line a unit.
    assert_eq!(rows, [score.lines.len() + score.groups.len() + 1, card("unit-index").scores.len()]);
    let catalogue = Catalogue::new(Lang::Vi);
    let told = signed.body.iter().filter_map(|block| match block {
        Block::Item(text) => Some(catalogue.text(text)),
        _ => None,
    });
    let told: Vec<_> =
        told.filter(|text| text.contains("Bộ chỉ số cải cách hành chính (minh họa)")).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    let total = figure(Lang::Vi, &score.totals.own.shown(2).to_string());
    assert!(told[0].contains(&format!("tự đánh giá {total}/97 điểm")), "{}", told[0]);
}
