//! A year of four quarters written down in place, and what a report of it comes to.

use chrono::NaiveDate;
use reform::diagnostic::Severity;
use reform::shell::pipeline::Checked;

use crate::support::repository::{Repository, assessment, at};

/// The year: units with what else the plan says of them, an area, submissions (`q1/a`).
pub fn year(units: &[(&str, &str)], area: &[String], submissions: &[(&str, &str)]) -> Checked {
    let repository = Repository::new(2025).calendar(4);
    let repository =
        repository.report("6m", &["q1", "q2"]).report("year", &["q1", "q2", "q3", "q4"]);
    let repository = units.iter().fold(repository, |all, (id, rest)| all.unit(id, rest));
    repository.asks(area.concat()).submitted(submissions).sound()
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
    let assessment = assessment(checked, report, None, as_of(checked.plan.year + 1));
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
    errors.map(at).collect()
}
