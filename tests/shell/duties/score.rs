//! The department's index and the ranking of its units.
//!
//! What can be computed of the index at the year's end, on 10 January:
//!
//! | criterion                                 | of | points                                        |
//! |-------------------------------------------|----|-----------------------------------------------|
//! | 1.1 on time 96.58 %, target 95 %          | 2  | 2                                             |
//! | 1.2 petitions 93.75 %, from 90 % on 1     | 2  | 1                                             |
//! | 1.3 three submissions late                | 1  | 1 − 3 × 0.25 = 0.25                           |
//! | 1.4 one of two tasks done: 50 %, the floor| 2  | 2 × 50/100 = 1                                |
//! | 2.1 online 73.75 %                        | 3  | 3 × 73.75/100 = 2.2125                        |
//! | 2.2 both tasks done                       | 2  | 2                                             |
//! | 2.3 two overdue, one done late            | 2  | 2 − 3 × 0.5 = 0.5                             |
//! | 3.1 two findings overdue (KT-04, KT-07)   | 2  | 2 − 2 × 0.5 = 1                               |
//! | 3.2 12 of 16 days of training             | 1  | 0.75                                          |
//! | 3.3 four of seven mended                  | 3  | 3 × 4/7 = 12/7 = 1.714285…                    |
//! | 3.4 three open (KT-06 too): up to three   | 1  | 0.5                                           |
//! | 3.5, 3.6 claimed by hand                  | 3  |                                               |
//!
//! Groups 1 and 2 have 7 points, group 3 has 9 once 3.6 is out: 23.

use serde_json::{Value, json};

use super::{hold, line, named, stands, told};

/// The one score of a card.
#[track_caller]
fn index(occasion: &str) -> Value {
    let json = told(occasion);
    assert_eq!(json["schema"], "reform.score/1");
    let scores = json["cards"][0]["scores"].as_array().expect("scores");
    assert_eq!(scores.len(), 1);
    scores[0].clone()
}

#[track_caller]
fn losses(score: &Value, expected: &[(&str, f64)]) {
    let told: Vec<_> = score["losses"]
        .as_array()
        .expect("losses")
        .iter()
        .map(|loss| {
            (loss["criterion"].as_str().expect("one"), loss["points"].as_f64().expect("so many"))
        })
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn each_way_of_scoring_earns_what_the_figures_say() {
    let score = index("score, self-assessed");
    for (id, computed) in [
        ("1.1", json!(2)),
        ("1.2", json!(1)),
        ("1.3", json!(0.25)),
        ("1.4", json!(1)),
        ("2.1", json!(2.2125)),
        ("2.2", json!(2)),
        ("2.3", json!(0.5)),
        ("3.1", json!(1)),
        ("3.2", json!(0.75)),
        ("3.3", json!(1.714286)),
        ("3.4", json!(0.5)),
        ("3.5", Value::Null),
        ("3.6", Value::Null),
    ] {
        hold(line(&score["criteria"], id), &json!({ "computed": computed }), id);
    }
    // 4.25 + 4.7125 + 2.25 + 12/7, of what can be computed: 23 less the 2 of 3.5.
    let computed = json!({ "points": 12.926786, "maximum": 21 });
    hold(&score["totals"]["computed"], &computed, "computed");
    let rests_on = |id| &line(&score["criteria"], id)["rests_on"];
    hold(rests_on("1.3"), &json!({ "late": ["q4/industry", "q1/energy", "q3/promotion"] }), "1.3");
    hold(rests_on("1.4"), &json!({ "done": 1, "all": 2 }), "1.4");
    hold(
        rests_on("2.3"),
        &json!({ "overdue": ["review-rules", "unit-plan"], "late": ["publish-procedures"] }),
        "2.3",
    );
    hold(rests_on("3.1"), &json!({ "count": 2 }), "3.1");
    hold(rests_on("3.4"), &json!({ "count": 3 }), "3.4");
}

/// Finance claims 1.5 in 2.3 where 0.5 can be computed, 1.5 in 3.5 by a document, and nothing in 3.6.
#[test]
fn the_department_scores_itself() {
    let score = index("score, self-assessed");
    // 2 + 1 + 0.25 + 1
    group(&score, "1", "self", &json!({ "points": 4.25, "maximum": 7 }));
    // 2.2125 + 2 + 1.5
    group(&score, "2", "self", &json!({ "points": 5.7125, "maximum": 7 }));
    // 1 + 0.75 + 12/7 + 0.5 + 1.5
    group(&score, "3", "self", &json!({ "points": 5.464286, "maximum": 9 }));
    // 13.7125 + 12/7 = 15.426785…; of 23: 67.07298… %
    let own =
        json!({ "points": 15.426786, "maximum": 23, "index": 67.072981, "provisional": false });
    hold(&score["totals"]["self"], &own, "self");
    assert_eq!(score["totals"]["appraised"], Value::Null);
    hold(line(&score["criteria"], "3.6"), &json!({ "applies": false, "lost": null }), "3.6");
    losses(
        &score,
        &[
            ("3.3", 1.285714),
            ("1.2", 1.0),
            ("1.4", 1.0),
            ("3.1", 1.0),
            ("2.1", 0.7875),
            ("1.3", 0.75),
            ("2.3", 0.5),
            ("3.4", 0.5),
            ("3.5", 0.5),
            ("3.2", 0.25),
        ],
    );
    stands("score, self-assessed, table", &["15.43", "67.07"]);
}

#[test]
fn the_appraisal_has_the_last_word() {
    let score = index("score, appraised");
    for (id, points) in [("1", 4.25), ("2", 4.5), ("3", 4.75)] {
        let maximum = if id == "3" { 9 } else { 7 };
        group(&score, id, "appraised", &json!({ "points": points, "maximum": maximum }));
    }
    // 13.5 of 23: 58.69565… %
    let appraised =
        json!({ "points": 13.5, "maximum": 23, "index": 58.695652, "provisional": false });
    hold(&score["totals"]["appraised"], &appraised, "appraised");
    hold(&score["totals"]["self"], &json!({ "points": 15.426786 }), "what was claimed stays");
    let argued = json!({ "self": 1.5, "appraised": 0.5, "computed": 0.5 });
    hold(line(&score["criteria"], "2.3"), &argued, "2.3");
    losses(
        &score,
        &[
            ("2.3", 1.5),
            ("3.3", 1.5),
            ("1.2", 1.0),
            ("1.4", 1.0),
            ("2.1", 1.0),
            ("3.1", 1.0),
            ("3.5", 1.0),
            ("1.3", 0.75),
            ("3.4", 0.5),
            ("3.2", 0.25),
        ],
    );
    for occasion in ["score, table", "score, md"] {
        stands(occasion, &["13.5", "58.7", "15.43", "Tasks in time"]);
    }
    stands("score, csv", &["67.072981", "Tasks in time"]);
}

#[track_caller]
fn group(score: &Value, id: &str, side: &str, expected: &Value) {
    hold(&line(&score["groups"], id)["totals"][side], expected, id);
}

/// What a check says of a scores file: its lines with the criterion that stands on them.
fn findings(occasion: &str) -> Vec<String> {
    let json = super::said(occasion).json();
    let found = json["diagnostics"].as_array().expect("a list").iter();
    let found = found.filter(|found| found["file"] == "reports/2024/scores/index.csv");
    let mut found: Vec<_> = found
        .map(|found| format!("{}:{}", found["line"], found["name"].as_str().expect("a name")))
        .collect();
    found.sort();
    found
}

/// What differs from what can be computed is told; what was appraised otherwise than claimed is,
/// unless it is argued.
#[test]
fn typed_scores_that_differ_are_findings() {
    // Lines: 1.2, 2.3, 3.5, 3.6.
    let own = findings("check, self-assessed");
    assert_eq!(own.len(), 1, "{own:?}");
    assert!(own[0].starts_with("3:"), "2.3: 1.5 where 0.5 can be computed: {own:?}");
    let appraised = findings("check, appraised");
    let at: Vec<_> =
        appraised.iter().map(|found| found.split(':').next().expect("a line")).collect();
    // Line 13 is 3.5: 1.5 became 1 and nobody says why. Lines 6 (2.1), 8 (2.3) and 11 (3.3) differ
    // from what can be computed.
    assert!(at.contains(&"13") && at.contains(&"8"), "{appraised:?}");
    assert!(!at.contains(&"2") && !at.contains(&"3") && !at.contains(&"14"), "{appraised:?}");
}

/// | unit        | a.1                        | a.2 | of | index            |
/// |-------------|----------------------------|-----|----|------------------|
/// | inspectorate| –                          | 4   | 4  | 100              |
/// | trade       | 6 × 450/460 = 135/23       | 4   | 10 | 98.69565…        |
/// | energy      | 6 × 196/200 = 5.88         | –   | 6  | 98               |
/// | safety      | 6 × 98/100 = 5.88          | –   | 6  | 98               |
/// | industry    | 6 × 328/350 = 984/175      | 0   | 10 | 56.22857…        |
#[test]
fn units_are_ranked_with_ties_and_those_without_anything_apart() {
    let json = told("ranking");
    let scores = &json["cards"][0]["scores"];
    for (unit, rank, points, maximum, index) in [
        ("inspectorate", 1, json!(4), 4, json!(100)),
        ("trade", 2, json!(9.869565), 10, json!(98.695652)),
        ("energy", 3, json!(5.88), 6, json!(98)),
        ("safety", 3, json!(5.88), 6, json!(98)),
        ("industry", 5, json!(5.622857), 10, json!(56.228571)),
    ] {
        let score = named(scores, "unit", unit);
        assert_eq!(score["rank"], rank, "{unit}");
        let expected = json!({ "points": points, "maximum": maximum, "index": index });
        hold(&score["totals"]["self"], &expected, unit);
    }
    for unit in ["office", "finance", "promotion", "extension"] {
        let score = named(scores, "unit", unit);
        let expected = json!({ "points": 0, "maximum": 0, "index": null, "provisional": false });
        assert_eq!(score["rank"], Value::Null, "{unit}");
        hold(&score["totals"]["self"], &expected, unit);
    }
    let order = scores.as_array().expect("a list").iter().map(|score| &score["unit"]);
    let order: Vec<_> = order.take(5).collect();
    assert_eq!(json!(order), json!(["inspectorate", "trade", "energy", "safety", "industry"]));
    stands("ranking, md", &["98.7", "56.23"]);
}
