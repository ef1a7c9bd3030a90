//! A period that is asked for beside the regular ones, and a return that says nothing arose.

use crate::support::scratch::Scratch;
use serde_json::{Value, json};

const AD_HOC: &str = "reports/2022/april/thanh-tra.csv";

/// A request in April for two metrics of one unit.
fn asked() -> Scratch {
    let scratch = Scratch::submitted();
    let request = "\n[[period]]\nid = \"april\"\nname.vi = \"đột xuất tháng 4\"\n\
        name.en = \"ad hoc, April\"\nfrom = 2022-04-01\nto = 2022-04-05\ndue = 2022-04-08\n\
        ad_hoc = true\nmetrics = [\"settled\", \"settled-on-time\"]\nunits = [\"thanh-tra\"]\n";
    let plan = scratch.read("plan/2022/plan.toml") + request;
    scratch.write("plan/2022/plan.toml", &plan);
    scratch.submit("plan/2022/plan.toml", "2022-04-01T08:00:00+07:00", "Coordinator");
    scratch
}

#[test]
fn an_ad_hoc_period_asks_its_units_for_its_metrics() {
    let scratch = asked();
    let check = |arguments: &[&str]| {
        let out = scratch.reform(&[&["check"], arguments].concat());
        (out.code, out.text())
    };
    let (code, shown) = check(&["--as-of", "2022-03-31"]);
    assert_eq!(code, Some(0), "not begun: {shown}");
    assert!(!shown.contains("ad hoc"), "{shown}");
    let (code, shown) = check(&["--as-of", "2022-04-06"]);
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("The Inspectorate has not submitted for ad hoc, April"), "{shown}");
    assert!(shown.contains("with 2 rows") && shown.contains("due in 2 days"), "{shown}");
    assert_eq!(check(&["--as-of", "2022-04-09"]).0, Some(1));
    assert_eq!(check(&["--as-of", "2022-04-02", "--period", "april"]).0, Some(1), "demanded now");
    assert_eq!(check(&["--as-of", "2022-07-01", "--period", "q1"]).0, Some(0), "not of q1");

    scratch.write(AD_HOC, "metric,value\nsettled,10\nsettled-on-time,9\n");
    scratch.submit(AD_HOC, "2022-04-10T08:00:00+07:00", "B");
    let (code, shown) = check(&["--period", "april", "--as-of", "2022-04-11"]);
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("R406") && shown.contains("2 days late"), "{shown}");
    // Neither more rows nor other units than it asks.
    scratch.write(AD_HOC, "metric,value\nsettled,10\nsettled-on-time,9\nvisits,3\n");
    scratch.write("reports/2022/april/van-phong.csv", "metric,value\nsettled,10\n");
    let found = scratch.found(&["--period", "april", "--as-of", "2022-04-11", "-q"]);
    assert_eq!(
        found,
        [format!("R312 {AD_HOC}"), "R313 reports/2022/april/van-phong.csv".to_owned()]
    );
}

#[test]
fn an_ad_hoc_period_has_a_status_and_a_report_of_its_own() {
    let scratch = asked();
    scratch.write(AD_HOC, "metric,value\nsettled,10\nsettled-on-time,9\n");
    scratch.submit(AD_HOC, "2022-04-10T08:00:00+07:00", "B");
    let status = scratch.json(&["status", "--period", "april"]);
    assert_eq!(status["units"].as_array().map(Vec::len), Some(1), "{status}");
    let standing = &status["units"][0]["periods"][0];
    assert_eq!(standing["state"], "complete");
    assert_eq!((&standing["owed"], &standing["days_late"]), (&json!(2), &json!(2)));
    let report = scratch.json(&["report", "--period", "april"]);
    assert_eq!(report["complete"], true);
    let unit = &report["units"][0];
    assert_eq!(
        [&unit["id"], &unit["state"], &unit["timeliness"], &unit["submitted"], &unit["due"]],
        ["thanh-tra", "complete", "late", "2022-04-10", "2022-04-08"]
    );
    let indicators: Vec<_> = report["indicators"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|line| (line["id"].as_str(), line["numerator"].as_i64(), line["denominator"].as_i64()))
        .collect();
    assert_eq!(indicators, [(Some("on-time"), Some(9), Some(10))], "only what it asks for");
    assert_eq!(report["tasks"], json!([]), "it asks for no task");
    // The regular reports are as they were.
    let regular = |scratch: &Scratch| {
        let mut report = scratch.json(&["report", "--period", "6m", "--as-of", "2022-07-01"]);
        report["plan"]["sha256"] = Value::Null;
        report
    };
    assert_eq!(regular(&scratch), regular(&Scratch::submitted()));
}

#[test]
fn a_nil_return_is_a_submission_like_any_other() {
    let scratch = Scratch::submitted();
    let path = "reports/2022/q2/van-phong.csv";
    let rows = ["settled", "settled-on-time", "settled-late", "waiting-minutes", "visits"];
    let nil: String = rows.iter().map(|metric| format!("{metric},0,\n")).collect();
    let task = "publish-procedures,n/a,không phát sinh trong kỳ\n";
    scratch.write(path, format!("metric,value,note\n{nil}{task}"));
    scratch.submit(path, "2022-06-16T08:00:00+07:00", "B");
    let standing = scratch.standing("q2", "van-phong");
    assert_eq!((&standing["state"], &standing["nil"]), (&json!("complete"), &json!(true)));
    assert_eq!(standing["timeliness"], "on-time");
    assert_eq!(scratch.standing("q2", "thanh-tra")["nil"], false);
    assert_eq!(scratch.found(&["--period", "q2", "--as-of", "2022-07-01"]), [""; 0]);
    // One figure, or a row that says nothing, and it is none.
    scratch.edit(path, "visits,0", "visits,1");
    assert_eq!(scratch.standing("q2", "van-phong")["nil"], false);
    scratch.edit(path, "visits,1", "visits,");
    let standing = scratch.standing("q2", "van-phong");
    assert_eq!((&standing["state"], &standing["nil"]), (&json!("incomplete"), &json!(false)));
}
