//! Who has issued a plan of its own by 15 February, and what became of what stands in it.

use serde_json::{Value, json};

use super::{hold, line, named, stands, told};

#[test]
fn who_has_issued_one_and_who_has_not() {
    let year = told("year");
    let plans = &year["unit_plans"];
    assert_eq!(plans.as_array().map(Vec::len), Some(9));
    for (unit, file, status, days_late, days_overdue) in [
        ("office", true, "done", 0, 0),
        // 20 February.
        ("energy", true, "done", 5, 0),
        // From 15 February of a leap year to the day after its end.
        ("extension", false, "not-started", 0, 321),
    ] {
        let own = named(plans, "unit", unit);
        let expected = json!({
            "required": true, "file": file, "due": "2024-02-15", "days_overdue": days_overdue,
        });
        hold(own, &expected, unit);
        hold(&own["issued"], &json!({ "status": status, "days_late": days_late }), unit);
    }
    stands("year, md", &["Extension centre", "321"]);
}

#[test]
fn what_became_of_their_own_targets() {
    let year = told("year");
    let plans = &year["unit_plans"];
    for (unit, indicator, own, plan, value, verdict) in [
        // 450/460
        ("trade", "on-time", 97, 95, json!(97.826087), "met"),
        // 328/350
        ("industry", "on-time", 96, 95, json!(93.714286), "not-met"),
        // (40 + 42 + 44 + 46) / (50 + 48 + 49 + 47) = 172/194
        ("energy", "online", 85, 80, json!(88.659794), "met"),
    ] {
        let target = named(&named(plans, "unit", unit)["targets"], "indicator", indicator);
        let expected = json!({
            "own": { "at_least": own }, "plan": { "at_least": plan }, "higher": true,
            "in_force": true, "value": value, "verdict": verdict,
        });
        hold(target, &expected, unit);
    }
    let drill = line(&named(plans, "unit", "safety")["tasks"], "fire-drill");
    hold(drill, &json!({ "due": "2024-05-31", "status": "done", "verdict": "met" }), "safety");
    let none = named(plans, "unit", "office");
    assert_eq!((&none["targets"], &none["tasks"]), (&json!([]), &Value::Array(Vec::new())));
    stands("year, md", &["97.83%", "93.71%", "88.66%"]);
}
