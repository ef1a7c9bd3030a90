//! A year of a department from beginning to end: eleven units, four quarters, late, absent, revised
//! and nil submissions, a period beside the regular ones, closing, an amendment, a restatement.
//! Every table is held to figures that are worked out here by whole numbers, and the same year is
//! read out of a history of 30,000 commits.

mod beside;
mod department;
mod long_history;

use std::collections::BTreeMap;

use crate::support::scratch::Scratch;
use serde_json::{Value, json};

use beside::{a_target_is_raised, an_ad_hoc_period};
use long_history::{drowned, nameless};

use department::{
    BACKLOG, Counts, INDICATORS, Indicator, ON_TIME, QUARTERS, REPORTS, TRAINED, UNITS, WAIT, Year,
    csv, founded, id, plan,
};

const AREA: &str = "plan/2022/areas/1-all.toml";

/// The unit that was late, the one revised, the nil return, the absent ones, the restated one.
const LATE: usize = 2;
const AT_MIDNIGHT: usize = 3;
const REVISED: usize = 4;
const NIL: usize = 1;
const LATE_IN_JULY: usize = 6;
const RESTATED: usize = 5;
const ABSENT: usize = 8;

/// A submission's day of arrival and its delay, by quarter and unit.
type Arrivals = BTreeMap<(usize, usize), (&'static str, i64)>;

struct Story {
    scratch: Scratch,
    year: Year,
    arrivals: Arrivals,
}

fn path(quarter: usize, unit: usize) -> String {
    format!("reports/2022/{}/{}.csv", QUARTERS[quarter].0, id(unit))
}

/// How the unit's task stands, as it writes it.
fn task(quarter: usize, unit: usize) -> &'static str {
    match (quarter, unit) {
        (0, _) => "in-progress,,",
        (1, NIL) => "n/a,nothing arose this quarter,",
        // One unit is not done by the due day.
        (1, 9) => "in-progress,,",
        (_, 9) => "done,,46/QĐ-SCT ngày 08/07/2022",
        _ => "done,,45/QĐ-SCT ngày 20/06/2022",
    }
}

impl Story {
    fn new() -> Self {
        let scratch = Scratch::empty();
        for (path, text) in plan() {
            scratch.write(&path, text);
        }
        scratch.git(&["add", "."]);
        scratch.commit("2022-01-04T08:00:00+07:00", "Coordinator");
        Self { scratch, year: Year::new(), arrivals: Arrivals::new() }
    }

    /// A unit hands in what it has, at a time; `day` is that day by the plan's clock.
    fn submit(&mut self, quarter: usize, unit: usize, at: &str, day: &'static str, late: i64) {
        self.hand_in(quarter, unit, Counts::of(unit, quarter), at);
        self.arrivals.insert((quarter, unit), (day, late));
    }

    fn hand_in(&mut self, quarter: usize, unit: usize, counts: Counts, at: &str) {
        let path = path(quarter, unit);
        self.scratch.write(&path, csv(&counts, task(quarter, unit)));
        self.scratch.submit(&path, at, &format!("Clerk {}", id(unit)));
        self.year.insert((quarter, unit), counts);
    }

    fn run(&self, arguments: &[&str]) -> (Option<i32>, String, String) {
        let out = self.scratch.reform(arguments);
        (out.code, out.text(), out.err)
    }

    /// Errors and warnings of a check, by code.
    fn found(&self, as_of: &str) -> BTreeMap<String, usize> {
        let json = self.scratch.json(&["check", "--as-of", as_of]);
        let mut codes = BTreeMap::new();
        for found in json["diagnostics"].as_array().expect("a list") {
            if found["severity"] != "note" {
                *codes.entry(found["code"].as_str().expect("a code").to_owned()).or_default() += 1;
            }
        }
        codes
    }

    fn close(&self, period: &str, as_of: &str, at: &str) {
        let (code, _, complaint) = self.run(&["close", "--period", period, "--as-of", as_of]);
        assert_eq!(code, Some(0), "{complaint}");
        let seal = format!("reports/2022/{period}/closed.toml");
        self.scratch.submit(&seal, at, "Coordinator");
    }

    /// Holds a report to the figures worked out here.
    fn hold_report(&self, report: &str, as_of: &str) {
        let (_, quarters) = REPORTS.iter().find(|(id, _)| *id == report).expect("a report");
        let json = self.scratch.json(&["report", "--period", report, "--as-of", as_of]);
        let lines = json["indicators"].as_array().expect("a list");
        assert_eq!(lines.len(), INDICATORS.len());
        let mut verdicts: BTreeMap<&str, i64> = BTreeMap::new();
        for (indicator, line) in INDICATORS.iter().zip(lines) {
            let indicator = &self.today(indicator);
            let at = format!("{report} {}", indicator.id);
            let (above, below) = indicator.total(&self.year, quarters);
            assert_eq!(line["id"], indicator.id, "{at}");
            assert_eq!(line["numerator"].to_string(), indicator.above(above), "{at}");
            assert_eq!(line["denominator"].to_string(), below.to_string(), "{at}");
            hold_value(indicator, (above, below), &line["value"], &at);
            let verdict = indicator.verdict(Some((above, below)), report);
            assert_eq!(line["verdict"], verdict, "{at}");
            *verdicts.entry(verdict).or_default() += 1;
            self.hold_units(indicator, report, quarters, line);
        }
        let counted = json["summary"]["indicators"].as_object().expect("counts");
        let counted: BTreeMap<&str, i64> = counted
            .iter()
            .map(|(verdict, count)| (verdict.as_str(), count.as_i64().expect("a count")))
            .filter(|(_, count)| *count > 0)
            .collect();
        assert_eq!(counted, verdicts, "{report}");
        let whole = quarters.iter().all(|q| self.absent(*q).is_empty());
        assert_eq!(json["complete"], whole, "{report}");
        // The table for people has the same fractions.
        let (_, shown, _) =
            self.run(&["report", "--period", report, "--as-of", as_of, "--format", "md"]);
        let (above, below) = ON_TIME.total(&self.year, quarters);
        let fraction = format!("| {}/{} |", thousands(above), thousands(below));
        assert!(shown.contains(&fraction), "{report}: {fraction}\n{shown}");
    }

    fn hold_units(&self, indicator: &Indicator, report: &str, quarters: &[usize], line: &Value) {
        let units: Vec<usize> =
            (0..UNITS).filter(|unit| quarters.iter().any(|q| founded(*unit) <= *q)).collect();
        let lines = line["by_unit"].as_array().expect("a list");
        assert_eq!(lines.len(), units.len(), "{report}");
        for (unit, own) in units.iter().zip(lines) {
            let at = format!("{report} {} {}", indicator.id, id(*unit));
            assert_eq!(own["unit"], id(*unit), "{at}");
            let fraction = indicator.of_unit(&self.year, *unit, quarters);
            assert_eq!(own["verdict"], indicator.verdict(fraction, report), "{at}");
            match fraction {
                None => assert_eq!(own["numerator"], Value::Null, "{at}"),
                Some((above, below)) => {
                    assert_eq!(own["numerator"].to_string(), indicator.above(above), "{at}");
                    assert_eq!(own["denominator"].to_string(), below.to_string(), "{at}");
                }
            }
        }
        // A hole is a quarter that others have reported.
        let hole = |unit: &&usize| {
            let owed = quarters.iter().filter(|q| founded(**unit) <= **q);
            let mut live = owed.filter(|q| self.year.keys().any(|(quarter, _)| quarter == *q));
            live.any(|q| !self.year.contains_key(&(*q, **unit)))
        };
        let coverage = &line["coverage"]["units"];
        let holes = units.iter().filter(hole).count();
        assert_eq!(coverage["expected"], units.len(), "{report}");
        assert_eq!(coverage["reported"], units.len() - holes, "{report}");
        assert_eq!(line["provisional"], holes > 0, "{report}");
    }

    /// An indicator under the target that the plan has now.
    fn today(&self, indicator: &Indicator) -> Indicator {
        let raised = self.scratch.read(AREA).contains("at_least = 98 ");
        let threshold = if indicator.id == ON_TIME.id && raised { 98 } else { indicator.threshold };
        Indicator { threshold, ..*indicator }
    }

    fn absent(&self, quarter: usize) -> Vec<usize> {
        let owes = |unit: &usize| founded(*unit) <= quarter;
        (0..UNITS).filter(owes).filter(|unit| !self.year.contains_key(&(quarter, *unit))).collect()
    }

    /// Holds the status of a quarter to who has submitted and when.
    fn hold_status(&self, quarter: usize, as_of: &str) {
        let period = QUARTERS[quarter].0;
        let json = self.scratch.json(&["status", "--period", period, "--as-of", as_of]);
        let units: Vec<usize> = (0..UNITS).filter(|unit| founded(*unit) <= quarter).collect();
        let lines = json["units"].as_array().expect("a list");
        assert_eq!(lines.len(), units.len());
        let (mut late, mut on_time) = (0, 0);
        for (unit, line) in units.iter().zip(lines) {
            let standing = &line["periods"][0];
            let at = format!("{period} {}", id(*unit));
            assert_eq!(line["id"], id(*unit), "{at}");
            let Some((day, days)) = self.arrivals.get(&(quarter, *unit)) else {
                assert_eq!(standing["state"], "missing", "{at}");
                assert_eq!(standing["submitted"], Value::Null, "{at}");
                continue;
            };
            let counts = self.year[&(quarter, *unit)];
            assert_eq!(standing["state"], "complete", "{at}");
            assert_eq!(standing["submitted"]["day"], *day, "{at}");
            assert_eq!(standing["submitted"]["by"], format!("Clerk {}", id(*unit)), "{at}");
            assert_eq!(standing["days_late"], *days, "{at}");
            assert_eq!(standing["timeliness"], if *days > 0 { "late" } else { "on-time" }, "{at}");
            assert_eq!(standing["nil"], counts == Counts::NIL, "{at}");
            if *days > 0 { late += 1 } else { on_time += 1 }
        }
        let absent = self.absent(quarter).len();
        let received = units.len() - absent;
        let totals = &json["totals"];
        for (name, count) in [
            ("expected", units.len()),
            ("received", received),
            ("complete", received),
            ("incomplete", 0),
            ("invalid", 0),
            ("missing", absent),
            ("on_time", on_time),
            ("late", late),
            ("uncommitted", 0),
        ] {
            assert_eq!(totals[name], count, "{period}: {name}");
        }
        let (_, shown, _) =
            self.run(&["status", "--period", period, "--as-of", as_of, "--format", "md"]);
        let lines = [
            format!(
                "Expected {} · received {received} · complete {received} · incomplete 0 · \
                 invalid 0 · missing {absent}",
                units.len()
            ),
            format!("On time {on_time} · late {late} · not committed 0"),
        ];
        assert!(lines.iter().all(|line| shown.contains(line)), "{lines:?}\n{shown}");
    }
}

/// A value of at most six decimals is within half a millionth of the exact one, or on the same side
/// of the target a millionth away.
fn hold_value(indicator: &Indicator, (above, below): (i64, i64), value: &Value, at: &str) {
    const MILLION: i64 = 1_000_000;
    let text = value.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    assert!(decimals.len() <= 6, "{at}: {text}");
    let shown: i64 = format!("{whole}{decimals:0<6}").parse().expect("a number");
    let halves = if indicator.halves { 2 } else { 1 };
    let off = (shown * below * halves - above * indicator.scale * MILLION).abs();
    assert!(off < below * halves, "{at}: {text} is {above} × {} / {below}", indicator.scale);
}

/// A whole number as English writes it.
fn thousands(number: i64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The first quarter, up to its closing and the amendment in May.
fn first_quarter(story: &mut Story) {
    // In the order of their dates: a commit is not older than the one it follows.
    for unit in (0..10).filter(|unit| *unit != AT_MIDNIGHT).chain([AT_MIDNIGHT]) {
        match unit {
            LATE => {}
            // Half past midnight of the day of grace by the plan's clock.
            AT_MIDNIGHT => story.submit(0, unit, "2022-04-05T17:30:00+00:00", "2022-04-06", 0),
            REVISED => {
                // A slip of the pen, mended later.
                let slip = Counts { visits: 31, ..Counts::of(unit, 0) };
                story.hand_in(0, unit, slip, "2022-04-02T09:00:00+07:00");
                story.arrivals.insert((0, unit), ("2022-04-02", 0));
            }
            _ => story.submit(0, unit, "2022-04-01T09:00:00+07:00", "2022-04-01", 0),
        }
    }
    story.hold_status(0, "2022-04-06");
    assert_eq!(story.run(&["check", "--as-of", "2022-04-06"]).0, Some(0), "a day of grace");
    assert_eq!(story.found("2022-04-07"), BTreeMap::from([("R401".to_owned(), 1)]));
    let (code, _, complaint) = story.run(&["close", "--period", "q1", "--as-of", "2022-04-07"]);
    assert_eq!(code, Some(1), "{complaint}");
    story.submit(0, LATE, "2022-04-09T09:00:00+07:00", "2022-04-09", 4);
    story.hand_in(0, REVISED, Counts::of(REVISED, 0), "2022-04-08T10:00:00+07:00");
    story.hold_status(0, "2022-04-12");
    let revised = story.scratch.json(&["status", "--period", "q1", "--as-of", "2022-04-12"]);
    let revised = &revised["units"][REVISED]["periods"][0];
    assert_eq!(revised["revised"]["day"], "2022-04-08");
    story.hold_report("q1", "2022-04-12");
    assert_eq!(story.found("2022-04-12"), BTreeMap::from([("R406".to_owned(), 1)]));
    story.close("q1", "2022-04-12", "2022-04-12T10:00:00+07:00");
    assert_eq!(story.found("2022-04-12"), BTreeMap::from([("R406".to_owned(), 1)]));
    restated(story);
}

/// A unit finds that three dossiers were late after all: an error until the quarter is amended.
fn restated(story: &mut Story) {
    let before = ON_TIME.total(&story.year, &[0]);
    let own = Counts::of(RESTATED, 0);
    let new = Counts { late: own.late + 3, ..own };
    story.hand_in(0, RESTATED, new, "2022-05-10T09:00:00+07:00");
    let found = story.found("2022-05-11");
    assert_eq!(found, BTreeMap::from([("R406".to_owned(), 1), ("R706".to_owned(), 1)]));
    let diff = story.scratch.json(&["diff", "--period", "q1", "--as-of", "2022-05-11"]);
    let row = |metric: &str, old: i64, new: i64| {
        json!({"unit": id(RESTATED), "metric": metric, "old": old.to_string(),
            "new": new.to_string(), "excluded": false})
    };
    let rows = [
        row("settled-on-time", own.on_time(), new.on_time()),
        row("settled-late", own.late, new.late),
    ];
    assert_eq!(diff["rows"], json!(rows));
    let after = ON_TIME.total(&story.year, &[0]);
    assert_eq!((after.0, after.1), (before.0 - 3, before.1));
    let moved = &diff["indicators"];
    assert_eq!(moved.as_array().map(Vec::len), Some(1), "{diff}");
    assert_eq!(moved[0]["old"]["numerator"], before.0);
    assert_eq!(moved[0]["new"]["numerator"], after.0);
    assert_eq!(moved[0]["old"]["verdict"], ON_TIME.verdict(Some(before), "q1"));
    assert_eq!(moved[0]["new"]["verdict"], ON_TIME.verdict(Some(after), "q1"));
    // −3 × 100 / denominator, in whatever terms.
    let fraction = &moved[0]["moved"];
    let part = |name: &str| fraction[name].as_i64().expect("a number");
    assert_eq!(part("numerator") * before.1, -300 * part("denominator"));
    let amend = ["close", "--period", "q1", "--amend", "--reason", "three were late after all"];
    let (code, _, complaint) = story.run(&[&amend[..], &["--as-of", "2022-05-12"]].concat());
    assert_eq!(code, Some(0), "{complaint}");
    let seal = "reports/2022/q1/closed.toml";
    story.scratch.submit(seal, "2022-05-12T09:00:00+07:00", "Coordinator");
    let seal: toml::Table = story.scratch.read(seal).parse().expect("TOML");
    let numerator = |list: &toml::Value| list[0]["numerator"].as_str().map(str::to_owned);
    assert_eq!(numerator(&seal["figures"]), Some(after.0.to_string()));
    assert_eq!(numerator(&seal["amendment"][0]["figures"]), Some(before.0.to_string()));
    assert_eq!(story.found("2022-05-13"), BTreeMap::from([("R406".to_owned(), 1)]));
    story.hold_report("q1", "2022-05-13");
}

/// The second quarter: a nil return, and a unit that is absent for three weeks.
fn second_quarter(story: &mut Story) {
    for unit in (0..UNITS).filter(|unit| *unit != LATE_IN_JULY) {
        if unit == NIL {
            story.hand_in(1, unit, Counts::NIL, "2022-07-04T09:00:00+07:00");
            story.arrivals.insert((1, unit), ("2022-07-04", 0));
        } else {
            story.submit(1, unit, "2022-07-04T09:00:00+07:00", "2022-07-04", 0);
        }
    }
    story.hold_status(1, "2022-07-12");
    for report in ["q2", "6m"] {
        story.hold_report(report, "2022-07-12");
    }
    assert_eq!(story.run(&["close", "--period", "q2", "--as-of", "2022-07-12"]).0, Some(1));
    story.submit(1, LATE_IN_JULY, "2022-07-25T09:00:00+07:00", "2022-07-25", 20);
    story.hold_status(1, "2022-07-26");
    for report in ["q1", "q2", "6m"] {
        story.hold_report(report, "2022-07-26");
    }
    let report = story.scratch.json(&["report", "--period", "6m", "--as-of", "2022-07-26"]);
    let task = &report["tasks"][0];
    assert_eq!((&task["status"], &task["verdict"]), (&json!("in-progress"), &json!("not-met")));
    story.close("q2", "2022-07-26", "2022-07-26T10:00:00+07:00");
}

fn third_and_fourth_quarter(story: &mut Story) {
    for unit in (0..UNITS).filter(|unit| *unit != ABSENT) {
        story.submit(2, unit, "2022-10-05T23:30:00+07:00", "2022-10-05", 0);
    }
    assert_eq!(story.run(&["close", "--period", "q3", "--as-of", "2022-10-12"]).0, Some(1));
    for unit in (0..UNITS).filter(|unit| *unit != AT_MIDNIGHT).chain([AT_MIDNIGHT]) {
        if unit == AT_MIDNIGHT {
            story.submit(3, unit, "2023-01-08T09:00:00+07:00", "2023-01-08", 3);
        } else {
            story.submit(3, unit, "2023-01-04T09:00:00+07:00", "2023-01-04", 0);
        }
    }
    story.close("q4", "2023-01-12", "2023-01-12T10:00:00+07:00");
}

/// What the whole year comes to, seen in January.
fn the_year(story: &Story) {
    let as_of = "2023-01-15";
    for quarter in 0..4 {
        story.hold_status(quarter, as_of);
    }
    for (report, _) in REPORTS {
        story.hold_report(report, as_of);
    }
    let found = story.found(as_of);
    let expected = [("R401", 1), ("R406", 4), ("R709", 1)];
    let expected: BTreeMap<String, usize> =
        expected.into_iter().map(|(code, count)| (code.to_owned(), count)).collect();
    assert_eq!(found, expected, "absent in q3; late in q1, q2, q4 and August; one verdict flips");
    let report = story.scratch.json(&["report", "--period", "year", "--as-of", as_of]);
    let closed: Vec<_> = report["closed"].as_array().expect("a list").iter().collect();
    let told: Vec<_> = closed
        .iter()
        .map(|c| (c["period"].as_str(), c["amendments"].as_i64(), c["changed"].as_bool()))
        .collect();
    assert_eq!(
        told,
        [
            (Some("q1"), Some(1), Some(false)),
            (Some("q2"), Some(0), Some(false)),
            (Some("q4"), Some(0), Some(false)),
        ]
    );
    let task = &report["tasks"][0];
    assert_eq!((&task["status"], &task["verdict"]), (&json!("done"), &json!("met")));
    // Each verdict that the year is meant to show.
    let all: Vec<_> = REPORTS
        .iter()
        .flat_map(|(report, quarters)| {
            INDICATORS.iter().map(|indicator| {
                let indicator = story.today(indicator);
                indicator.verdict(Some(indicator.total(&story.year, quarters)), report)
            })
        })
        .collect();
    for verdict in ["met", "not-met", "on-track", "behind", "in-progress"] {
        assert!(all.contains(&verdict), "the year has no {verdict}: {all:?}");
    }
    let nil = WAIT.of_unit(&story.year, NIL, &[1]);
    assert_eq!(WAIT.verdict(nil, "q2"), "no-activity");
    assert_eq!(TRAINED.verdict(TRAINED.of_unit(&story.year, ABSENT, &[2]), "q3"), "no-data");
    assert!(BACKLOG.of_unit(&story.year, 10, &[0, 1]).is_some(), "founded in April");
}

fn told() -> Story {
    let mut story = Story::new();
    first_quarter(&mut story);
    second_quarter(&mut story);
    a_target_is_raised(&story);
    an_ad_hoc_period(&story);
    third_and_fourth_quarter(&mut story);
    story
}

#[test]
fn a_year_from_its_first_day_to_its_last() {
    let story = told();
    the_year(&story);
    let long = drowned(&story.scratch);
    let as_of = ["--as-of", "2023-01-15"];
    for command in [
        &["status", "--period", "year"][..],
        &["status", "--period", "q1"],
        &["report", "--period", "year"],
        &["check"],
        &["diff", "--period", "q1"],
    ] {
        let arguments = [command, &as_of[..]].concat();
        let json = |scratch: &Scratch| nameless(scratch.json(&arguments));
        assert_eq!(json(&long), json(&story.scratch), "{command:?}");
    }
    // As many runs of git as in a short history, one of them for all versions of all seals and one for
    // the day of the last commit; and with a sealed file changed no more than that.
    let status = [&["status", "--period", "year"][..], &as_of].concat();
    assert_eq!(story.scratch.runs(&status), 5);
    assert_eq!(long.runs(&status), 5);
    let sealed = path(0, 0);
    for scratch in [&story.scratch, &long] {
        let text = scratch.read(&sealed).replace("visits,20", "visits,21");
        scratch.write(&sealed, &text);
    }
    let diff = ["diff", "--period", "q1"];
    let seen = story.scratch.runs(&diff);
    assert_eq!(long.runs(&diff), seen);
    let rows = |scratch: &Scratch| scratch.json(&diff)["rows"].clone();
    let row =
        json!({"unit": "u01", "metric": "visits", "old": "20", "new": "21", "excluded": false});
    assert_eq!(rows(&long), json!([row]));
    assert_eq!(rows(&story.scratch), json!([row]));
}
