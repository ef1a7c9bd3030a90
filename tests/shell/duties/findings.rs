//! The register of findings, in December and at the year's end.
//!
//! | finding        | due        | 20 December          | 10 January                |
//! |----------------|------------|----------------------|---------------------------|
//! | KT-01 trade    | 2024-04-30 | mended 04-15         |                           |
//! | KT-02 industry | 2024-05-31 | mended 07-10, late   |                           |
//! | KT-03 energy   | 2024-06-30 | referred 06-20       |                           |
//! | KT-04 industry | 2024-09-30 | 31+30+20 days overdue| 81 + 21 days overdue      |
//! | KT-05 safety   | 2024-12-15 | 5 days overdue       | mended 12-27              |
//! | KT-06 promotion| 2025-02-28 | open                 | open                      |
//! | KT-07 industry | 2024-12-20 | open, its last day   | 21 days overdue           |

use serde_json::{Value, json};

use super::{hold, line, stands, told};

#[track_caller]
fn hold_findings(occasion: &str, expected: &[(&str, &str, Value)]) {
    let json = told(occasion);
    assert_eq!(json["schema"], "reform.findings/1");
    for (id, state, days) in expected {
        let found = line(&json["findings"], id);
        hold(found, &json!({ "state": state, "days_overdue": days }), id);
    }
}

#[test]
fn what_is_overdue_in_december() {
    hold_findings(
        "findings, December",
        &[
            ("KT-01", "mended", Value::Null),
            ("KT-02", "mended", Value::Null),
            ("KT-03", "referred", Value::Null),
            ("KT-04", "overdue", json!(81)),
            ("KT-05", "overdue", json!(5)),
            ("KT-06", "open", Value::Null),
            ("KT-07", "open", Value::Null),
        ],
    );
    let json = told("findings, December");
    let order = json["findings"].as_array().expect("a list").iter().map(|found| &found["id"]);
    let order: Vec<_> = order.take(4).collect();
    assert_eq!(json!(order), json!(["KT-04", "KT-05", "KT-07", "KT-06"]), "the most overdue first");
    let summary = json!({ "found": 7, "mended": 2, "referred": 1, "open": 4, "overdue": 2 });
    hold(&json["summary"], &summary, "December");
    stands("findings, December, table", &["KT-04", "81 days"]);
    stands("findings, December, md", &["KT-05", "5 days", "Ghi bổ sung sổ"]);
}

#[test]
fn what_is_overdue_at_the_years_end() {
    hold_findings(
        "findings",
        &[
            ("KT-04", "overdue", json!(102)),
            ("KT-05", "mended", Value::Null),
            ("KT-06", "open", Value::Null),
            ("KT-07", "overdue", json!(21)),
        ],
    );
    let json = told("findings");
    let summary = json!({ "found": 7, "mended": 3, "referred": 1, "open": 3, "overdue": 2 });
    hold(&json["summary"], &summary, "January");
    for (unit, found, mended, referred, open, overdue) in [
        ("trade", 1, 1, 0, 0, 0),
        ("industry", 3, 1, 0, 2, 2),
        ("energy", 1, 0, 1, 0, 0),
        ("safety", 1, 1, 0, 0, 0),
        ("promotion", 1, 0, 0, 1, 0),
    ] {
        let expected = json!({
            "found": found, "mended": mended, "referred": referred, "open": open, "overdue": overdue,
        });
        hold(line(&json["units"], unit), &expected, unit);
    }
    stands("findings, csv", &["KT-04", "KT-06", "102"]);
    stands("findings, md", &["KT-07", "Chậm luân chuyển hồ sơ"]);
}

#[test]
fn the_report_tells_of_them() {
    let year = told("year");
    let summary = json!({ "found": 7, "mended": 3, "referred": 1, "open": 3, "overdue": 2 });
    hold(&year["findings"]["summary"], &summary, "the year's report");
    stands("year, md", &["KT-04", "KT-07"]);
}
