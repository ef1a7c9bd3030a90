//! A year of four quarters written down in place, and what a report of it comes to.

use chrono::NaiveDate;
use reform::assess::{self, Scope};
use reform::diagnostic::Severity;
use reform::shell::pipeline::{self, Checked, Question};
use reform::source::Sources;

const PLAN: &str = r#"
format = 1
year = 2025
title.en = "a plan"
issuer.name.en = "a department"
area = [{ id = "work", number = 1, name.en = "Work" }]
report = [
  { id = "6m", name.en = "6 months", of = ["q1", "q2"] },
  { id = "year", name.en = "the year", of = ["q1", "q2", "q3", "q4"] },
]
[[period]]
id = "q1"
name.en = "quarter I"
from = 2025-01-01
to = 2025-03-31
due = 2025-04-10
[[period]]
id = "q2"
name.en = "quarter II"
from = 2025-04-01
to = 2025-06-30
due = 2025-07-10
[[period]]
id = "q3"
name.en = "quarter III"
from = 2025-07-01
to = 2025-09-30
due = 2025-10-10
[[period]]
id = "q4"
name.en = "quarter IV"
from = 2025-10-01
to = 2025-12-31
due = 2026-01-10
"#;

/// A metric: id, how periods combine (with `submitted`, where it is a running total), who owes it.
pub fn metric(id: &str, over_time: &str, by: &str) -> String {
    let (over_time, submitted) = match over_time {
        "sum of totals" => ("sum", "submitted = \"to-date\"\n"),
        other => (other, ""),
    };
    format!(
        "[[metric]]\nid = \"{id}\"\nname.en = \"{id}\"\ntype = \"count\"\n\
         over_time = \"{over_time}\"\n{submitted}reported_by = [\"{by}\"]\n"
    )
}

/// An indicator: id, what is above and below the line, unit and target.
pub fn indicator(id: &str, above: &[&str], below: &[&str], unit: &str, target: &str) -> String {
    format!(
        "[[indicator]]\nid = \"{id}\"\nname.en = \"{id}\"\nnumerator = {above:?}\n\
         denominator = {below:?}\nunit = \"{unit}\"\ntarget = {{ {target} }}\n\
         judged = \"every-period\"\n"
    )
}

/// The year: units with what else the plan says of them, an area, submissions (`q1/a`).
pub fn year(units: &[(&str, &str)], area: &[String], submissions: &[(&str, &str)]) -> Checked {
    let unit = |(id, rest): &(&str, &str)| {
        format!("[[unit]]\nid = \"{id}\"\nname.en = \"{id}\"\n{rest}\n")
    };
    let mut files = vec![
        ("plan/2025/plan.toml".to_owned(), PLAN.to_owned()),
        ("plan/2025/units.toml".to_owned(), units.iter().map(unit).collect()),
        ("plan/2025/areas/1-work.toml".to_owned(), area.concat()),
    ];
    for (_, text) in &mut files[1..] {
        text.insert_str(0, "format = 1\n");
    }
    files.extend(submissions.iter().map(|(name, rows)| {
        (format!("reports/2025/{name}.csv"), format!("metric,value,note\n{rows}"))
    }));
    let sources = Sources::new(files.into_iter().map(|(path, text)| (path, text.into_bytes())));
    let checked = pipeline::check(&sources, &Question::new(2025, as_of(2026)));
    assert!(!checked.plan_has_errors(&sources), "{:#?}", checked.diagnostics);
    checked
}

pub fn as_of(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 2, 1).expect("a date")
}

/// What an indicator comes to: ratio, figure for the eye, verdict.
#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    pub ratio: String,
    pub shown: String,
    pub verdict: String,
    pub provisional: bool,
}

pub fn line(ratio: &str, shown: &str, verdict: &str) -> Line {
    Line {
        ratio: ratio.to_owned(),
        shown: shown.to_owned(),
        verdict: verdict.to_owned(),
        provisional: false,
    }
}

pub fn provisional(ratio: &str, shown: &str, verdict: &str) -> Line {
    Line { provisional: true, ..line(ratio, shown, verdict) }
}

/// Every indicator of a report, by id in the order of the plan.
pub fn lines(checked: &Checked, report: &str) -> Vec<(String, Line)> {
    let report = checked.plan.report(report).expect("a report");
    let today = as_of(checked.plan.year + 1);
    let assessment = assess::run(&checked.plan, &checked.ledger, report, &Scope::default(), today);
    let lines = assessment.indicators.iter().map(|result| {
        let ratio = result.ratio.as_ref();
        let ratio = ratio.map(|ratio| format!("{}/{}", ratio.numerator, ratio.denominator));
        let shown = result.shown(2).map(|shown| shown.to_string());
        let line = Line {
            ratio: ratio.unwrap_or_else(|| "-".to_owned()),
            shown: shown.unwrap_or_else(|| "-".to_owned()),
            verdict: result.verdict.code().to_owned(),
            provisional: result.provisional,
        };
        (result.indicator.id.to_string(), line)
    });
    lines.collect()
}

pub fn of(checked: &Checked, report: &str, indicator: &str) -> Line {
    let mut lines = lines(checked, report).into_iter();
    lines.find(|(id, _)| id == indicator).expect("an indicator of the report").1
}

/// The errors: code, period, unit and metric.
pub fn errors(checked: &Checked) -> Vec<String> {
    let errors = checked.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    let errors = errors.map(|found| {
        let part = |part: &Option<String>| part.clone().unwrap_or_default();
        let (period, unit) = (part(&found.period), part(&found.unit));
        format!("{} {period}/{unit}/{}", found.rule.code, part(&found.metric))
    });
    errors.collect()
}
