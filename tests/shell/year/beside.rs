//! What happens beside the quarters: a target that is raised in July, a request in August.

use super::*;

/// In July the plan raises a target: which closed verdicts would flip is worked out here.
pub fn a_target_is_raised(story: &Story) {
    let json = |story: &Story| story.scratch.json(&["check", "--as-of", "2022-07-29"]);
    let severities = |json: &Value| {
        let all = json["diagnostics"].as_array().expect("a list").iter();
        all.filter(|found| found["code"] == "R709")
            .map(|found| {
                let text = |key: &str| found[key].as_str().expect("a text").to_owned();
                (text("period"), text("severity"))
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(severities(&json(story)), []);
    story.scratch.edit(AREA, "at_least = 97 ", "at_least = 98 ");
    story.scratch.submit(AREA, "2022-07-28T09:00:00+07:00", "Coordinator");
    let raised = Indicator { threshold: 98, ..ON_TIME };
    let mut flipped = 0;
    let expected: Vec<_> = [0, 1]
        .into_iter()
        .map(|quarter| {
            let fraction = Some(ON_TIME.total(&story.year, &[quarter]));
            let flips = ON_TIME.verdict(fraction, "q1") != raised.verdict(fraction, "q1");
            flipped += usize::from(flips);
            let severity = if flips { "warning" } else { "note" };
            (QUARTERS[quarter].0.to_owned(), severity.to_owned())
        })
        .collect();
    assert_eq!(flipped, 1, "the year is told so that one flips and one does not");
    let mut found = severities(&json(story));
    found.sort();
    assert_eq!(found, expected);
}

/// A request in August to four units for two metrics.
pub fn an_ad_hoc_period(story: &Story) {
    let header = "plan/2022/plan.toml";
    let request = "[[period]]\nid = \"storm\"\nname.en = \"storm\"\nfrom = 2022-08-01\n\
        to = 2022-08-15\ndue = 2022-08-18\nad_hoc = true\n\
        metrics = [\"settled\", \"settled-on-time\"]\nunits = [\"u01\", \"u02\", \"u03\", \"u04\"]\n";
    story.scratch.write(header, &(story.scratch.read(header) + request));
    story.scratch.submit(header, "2022-08-10T09:00:00+07:00", "Coordinator");
    let (mut settled, mut on_time) = (0, 0);
    for unit in [0, 2, 3, 1] {
        let (all, good) = (10 + unit, 9 + unit % 2);
        settled += all;
        on_time += good;
        let path = format!("reports/2022/storm/u0{}.csv", unit + 1);
        story
            .scratch
            .write(&path, format!("metric,value\nsettled,{all}\nsettled-on-time,{good}\n"));
        let day = if unit == 1 { 20 } else { 17 };
        story.scratch.submit(&path, &format!("2022-08-{day}T09:00:00+07:00"), "Clerk");
    }
    let report = story.scratch.json(&["report", "--period", "storm", "--as-of", "2022-08-21"]);
    let lines = report["indicators"].as_array().expect("a list");
    assert_eq!(lines.len(), 1, "only what is asked for");
    assert_eq!(
        (&lines[0]["numerator"], &lines[0]["denominator"], &lines[0]["verdict"]),
        // 9 + 10 + 9 + 10 of 10 + 11 + 12 + 13 is below 98 %.
        (&json!(38), &json!(46), &json!("not-met"))
    );
    assert_eq!((on_time, settled), (38, 46));
    let status = story.scratch.json(&["status", "--period", "storm", "--as-of", "2022-08-21"]);
    let totals = &status["totals"];
    assert_eq!(
        (&totals["expected"], &totals["on_time"], &totals["late"]),
        (&json!(4), &json!(3), &json!(1))
    );
    assert_eq!(status["units"][1]["periods"][0]["days_late"], 2);
    story.close("storm", "2022-08-21", "2022-08-21T10:00:00+07:00");
}
