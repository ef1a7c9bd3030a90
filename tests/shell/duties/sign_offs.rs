//! Three focal units sign for the figures of their areas; one sign-off is voided by a late correction.

use serde_json::{Value, json};

use super::{hold, said, told};

#[track_caller]
fn stand(occasion: &str, unit: &str, expected: &Value) {
    let json = told(occasion);
    hold(super::named(&json["sign_offs"], "unit", unit), expected, &format!("{occasion}: {unit}"));
}

/// The errors that a check finds, with their files.
fn errors(occasion: &str) -> Vec<String> {
    said(occasion).findings(|found| found["severity"] == "error")
}

#[test]
fn a_quarter_waits_for_its_sign_offs() {
    // They are due five days after 5 April, so on the 8th nothing is wrong yet but all are lacking.
    assert_eq!(errors("check, q1 unsigned"), Vec::<String>::new());
    let refused = said("closing q1 unsigned");
    assert_eq!(refused.code, Some(1), "{}", refused.said());
    for occasion in ["inspectorate signs q1", "office signs q1", "finance signs q1", "closing q1"] {
        assert_eq!(said(occasion).code, Some(0), "{occasion}: {}", said(occasion).said());
    }
    assert_eq!(errors("check, q1"), Vec::<String>::new());
}

#[test]
fn a_late_correction_voids_what_was_signed_for() {
    let due = "2024-07-10";
    let signed =
        json!({ "state": "signed", "due": due, "committed": "2024-07-09", "days_late": 0 });
    stand("status, q2 before", "inspectorate", &signed);
    stand("status, q2 before", "office", &signed);
    stand("status, q2 before", "finance", &json!({ "state": "lacking" }));
    // The industry corrects a figure of procedures on the 11th.
    stand("status, q2 void", "inspectorate", &json!({ "state": "void", "changed": 1 }));
    stand("status, q2 void", "office", &signed);
    let late = json!({ "state": "signed", "committed": "2024-07-12", "days_late": 2 });
    stand("status, q2 void", "finance", &late);
    let found = errors("check, q2 void");
    assert_eq!(found, ["R716 reports/2024/q2/signed/inspectorate.toml"]);
    assert_eq!(said("closing q2 void").code, Some(1), "{}", said("closing q2 void").said());
    super::stands("status table, q2 void", &["Inspectorate", "void"]);
    super::stands("report, q2 void", &["Inspectorate"]);
}

#[test]
fn signed_anew_it_holds_and_the_quarter_closes() {
    assert_eq!(said("inspectorate signs q2 anew").code, Some(0));
    stand("status, q2", "inspectorate", &json!({ "state": "signed", "changed": 0 }));
    assert_eq!(errors("check, q2"), Vec::<String>::new());
    for quarter in ["closing q2", "closing q3", "closing q4"] {
        assert_eq!(said(quarter).code, Some(0), "{quarter}: {}", said(quarter).said());
    }
}
