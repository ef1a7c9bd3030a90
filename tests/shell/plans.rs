//! The plans of other kinds in `tests/plans/`: a commune's, a province's, a ministry's, a hospital's,
//! a department's abroad. What their reports should say was worked out by hand and stands beside
//! each in `figures.toml`; the program is held to that, and has no other part in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use reform::write::FORMATS;
use serde_json::Value;
use toml::Table;

use crate::support::files::{own, read};
use crate::support::plans;
use crate::support::run::run;
use crate::support::scratch::Scratch;

/// What says which figure is meant. Every other key is a key of the report's JSON.
const PLACE: [&str; 11] = [
    "year",
    "report",
    "indicator",
    "unit",
    "category",
    "task",
    "step",
    "table",
    "row",
    "column",
    "absent",
];

/// One plan with its submissions, as files of their own: git knows nothing of them.
struct Tried {
    scratch: Scratch,
    as_of: String,
    /// The reports that have been asked for, by year and id.
    reports: BTreeMap<(String, String), Value>,
}

impl Tried {
    fn report(&mut self, wanted: &Table) -> &Value {
        let key = (self.year(wanted), plain(&wanted["report"]));
        let (scratch, as_of) = (&self.scratch, &self.as_of);
        self.reports.entry(key).or_insert_with_key(|(year, report)| {
            let asked = ["report", "--period", report, "--year", year, "--as-of", as_of];
            run(scratch.root(), &[&asked[..], &["--format", "json"]].concat()).ended(0).json()
        })
    }

    /// The year that is meant: the only one, unless it is named.
    fn year(&self, wanted: &Table) -> String {
        wanted.get("year").map_or_else(|| self.years().remove(0), plain)
    }

    fn years(&self) -> Vec<String> {
        let plans = fs::read_dir(self.scratch.at("plan")).expect("plans");
        let plans = plans.map(|plan| plan.expect("an entry")).filter(|plan| plan.path().is_dir());
        plans.map(|plan| plan.file_name().into_string().expect("a year")).collect()
    }

    /// All that is found, but that there is no history: `R504 q2/hr/interns`.
    fn findings(&self) -> Vec<String> {
        let mut all = Vec::new();
        for year in self.years() {
            let asked = ["check", "--format", "json", "--year", &year, "--as-of", &self.as_of];
            let found = run(self.scratch.root(), &asked).json();
            let found = found["diagnostics"].as_array().expect("a list").clone();
            all.extend(found.iter().filter(|one| one["code"] != "R407").map(|one| {
                let place = ["period", "unit", "metric"].map(|part| one[part].as_str());
                let place: Vec<_> = place.into_iter().flatten().collect();
                format!("{} {}", one["code"].as_str().expect("a code"), place.join("/"))
            }));
        }
        all
    }

    /// The other commands take the plan too: the last of its reports in every format, where each of
    /// its figures comes from, the forms, and next year's plan, which has no errors.
    fn runs_through(&self) {
        let ((year, period), report) = self.reports.last_key_value().expect("a report");
        let runs = |arguments: &[&str]| {
            let when = ["--year", year, "--as-of", &self.as_of];
            run(self.scratch.root(), &[arguments, &when].concat()).ended(0)
        };
        for format in FORMATS.iter().map(|format| format.name) {
            runs(&["report", "--period", period, "--format", format, "-v", "-o", format]);
        }
        for indicator in report["indicators"].as_array().expect("a list") {
            let id = indicator["id"].as_str().expect("an id");
            runs(&["why", id, "--period", period]);
        }
        let last = report["period"]["of"].as_array().and_then(|of| of.last()?.as_str());
        let last = last.expect("a period");
        let files = read(&self.scratch.at(&format!("reports/{year}/{last}")));
        for path in files.keys().filter(|path| path.ends_with(".csv")) {
            let unit = path.trim_end_matches(".csv");
            runs(&["template", "--unit", unit, "--period", last, "-o", &format!("{unit}.xlsx")]);
        }
        runs(&["plan", "show"]);
        runs(&["plan", "new-year"]);
        let next = (year.parse::<i32>().expect("a year") + 1).to_string();
        run(self.scratch.root(), &["check", "--year", &next, "--as-of", &self.as_of]).ended(0);
    }
}

/// A text, number or date as it is written.
fn plain(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        toml::Value::Datetime(date) => date.to_string(),
        other => {
            other.as_integer().map_or_else(|| format!("{other:?}"), |number| number.to_string())
        }
    }
}

/// The one of a list that has an id.
fn one<'v>(list: &'v Value, key: &str, id: &str) -> Option<&'v Value> {
    list.as_array()?.iter().find(|one| one[key] == id)
}

/// What the report says of an indicator, one of its units or one of its categories.
fn figure<'v>(report: &'v Value, wanted: &Table) -> Option<&'v Value> {
    let indicator = one(&report["indicators"], "id", wanted["indicator"].as_str()?)?;
    let part = [("unit", "by_unit"), ("category", "breakdown")];
    match part.into_iter().find_map(|(key, list)| Some((key, list, wanted.get(key)?.as_str()?))) {
        Some((key, list, id)) => one(&indicator[list], key, id),
        None => Some(indicator),
    }
}

fn task<'v>(report: &'v Value, wanted: &Table) -> Option<&'v Value> {
    let id = wanted["task"].as_str()?;
    let task = one(&report["tasks"], "id", id)?;
    match wanted.get("step") {
        Some(step) => one(&task["steps"], "id", &format!("{id}.{}", step.as_str()?)),
        None => Some(task),
    }
}

/// What a cell of a statistical table holds; the row `total` is the sum below.
fn cell<'v>(report: &'v Value, wanted: &Table) -> Option<&'v Value> {
    let table = one(&report["tables"], "id", wanted["table"].as_str()?)?;
    let id = &wanted["column"];
    let is_wanted = |column: &Value| says(column, id) || says(&column["id"], id);
    let column = table["columns"].as_array()?.iter().position(is_wanted)?;
    match wanted["row"].as_str()? {
        "total" => table["total"].get(column),
        row => one(&table["lines"], "id", row)?["values"].get(column),
    }
}

/// Whether the report says what was expected of it; of a table the keys that were worked out.
fn says(found: &Value, expected: &toml::Value) -> bool {
    match expected {
        toml::Value::String(text) if text == "null" => found.is_null(),
        toml::Value::String(text) => found == text,
        toml::Value::Integer(number) => found.as_f64() == Some(*number as f64),
        toml::Value::Float(number) => found.as_f64() == Some(*number),
        toml::Value::Boolean(truth) => found == truth,
        toml::Value::Datetime(date) => *found == date.to_string(),
        toml::Value::Array(list) => found.as_array().is_some_and(|found| {
            found.len() == list.len() && found.iter().zip(list).all(|(f, e)| says(f, e))
        }),
        toml::Value::Table(table) => table.iter().all(|(key, value)| says(&found[key], value)),
    }
}

/// What a report says otherwise than was worked out.
fn differences(kind: &str, wanted: &Table, found: Option<&Value>) -> Vec<String> {
    let place = PLACE.iter().filter_map(|key| Some(format!("{key} {}", plain(wanted.get(*key)?))));
    let place = place.collect::<Vec<_>>().join(", ");
    let is_absent = wanted.contains_key("absent");
    let Some(found) = found.filter(|_| !is_absent) else {
        let is_wrong = is_absent == found.is_some();
        return is_wrong
            .then(|| format!("{kind} {place}: there? {}", found.is_some()))
            .into_iter()
            .collect();
    };
    let value = |key: &str| match (kind, key) {
        ("cell", _) => found.clone(),
        (_, "failed") => {
            let failed = found["failed_periods"].as_array().into_iter().flatten();
            failed.map(|failed| failed["period"].clone()).collect()
        }
        _ => found[key].clone(),
    };
    let worked_out = wanted.iter().filter(|(key, _)| !PLACE.contains(&key.as_str()));
    let other = worked_out.filter(|(key, expected)| !says(&value(key), expected));
    other
        .map(|(key, expected)| format!("{kind} {place}: {key} {expected:?}, not {}", value(key)))
        .collect()
}

/// Holds a plan to its figures.
fn try_plan(name: &str) {
    let figures = own().join("tests/plans").join(name).join("figures.toml");
    let figures: Table = fs::read_to_string(figures).expect("read").parse().expect("TOML");
    let (scratch, as_of) = (Scratch::of(&plans::files(name)), plain(&figures["as_of"]));
    let mut tried = Tried { scratch, as_of, reports: BTreeMap::new() };
    let mut wrong = Vec::new();
    let (found, expected) = (tried.findings(), figures["findings"].as_array().expect("a list"));
    let expected: Vec<_> = expected.iter().filter_map(toml::Value::as_str).collect();
    if found != expected {
        wrong.push(format!("found: {found:#?}"));
    }
    let mut count = 0;
    type Finder = for<'v> fn(&'v Value, &Table) -> Option<&'v Value>;
    let kinds: [(&str, Finder); 3] = [("figure", figure), ("task", task), ("cell", cell)];
    for (kind, find) in kinds {
        for wanted in figures.get(kind).and_then(toml::Value::as_array).into_iter().flatten() {
            let wanted = wanted.as_table().expect("a table");
            wrong.extend(differences(kind, wanted, find(tried.report(wanted), wanted)));
            count += 1;
        }
    }
    assert!(count >= 12, "{name} has {count} figures");
    assert!(wrong.is_empty(), "{name}:\n{}", wrong.join("\n"));
    tried.runs_through();
}

#[test]
fn a_communes_work_plan() {
    try_plan("commune-work-plan");
}

#[test]
fn a_provinces_index_targets() {
    try_plan("province-index");
}

#[test]
fn a_ministrys_programme_over_five_years() {
    try_plan("ministry-programme");
}

#[test]
fn a_hospitals_waiting_times() {
    try_plan("hospital-waiting");
}

#[test]
fn an_annual_performance_plan() {
    try_plan("annual-performance-plan");
}

#[test]
fn every_plan_is_tried() {
    let tried: BTreeSet<_> = include_str!("plans.rs").split("try_plan(\"").skip(1).collect();
    let plans = fs::read_dir(own().join("tests/plans")).expect("plans");
    let plans = plans.map(|plan| plan.expect("an entry")).filter(|plan| plan.path().is_dir());
    for plan in plans.map(|plan| plan.file_name().into_string().expect("a name")) {
        assert!(tried.iter().any(|call| call.starts_with(&format!("{plan}\""))), "{plan}");
    }
}
