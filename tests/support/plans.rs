//! The plans of other kinds in `tests/plans/`, laid out in memory.

use std::sync::Arc;

use reform::assess::{self, Comparison, Scope};
use reform::report::Document;
use reform::shell::pipeline::{self, Question};
use reform::source::Sources;

use super::files::{Files, own, read};
use super::{day, repository};

/// Each with a report of it: its year and id, and the day that it is looked at on.
pub const REPORTS: [(&str, i32, &str, &str); 7] = [
    ("commune-work-plan", 2026, "6m", "2027-01-20"),
    ("commune-work-plan", 2026, "year", "2027-01-20"),
    ("province-index", 2024, "year", "2025-01-20"),
    ("ministry-programme", 2025, "year", "2026-01-20"),
    ("hospital-waiting", 2025, "w04", "2025-06-01"),
    ("hospital-waiting", 2025, "all", "2025-06-01"),
    ("annual-performance-plan", 2024, "year", "2025-06-01"),
];

/// The files of a plan, apart from what was worked out by hand.
pub fn files(name: &str) -> Files {
    let mut files = read(&own().join("tests/plans").join(name));
    files.remove("figures.toml").expect("figures");
    files
}

/// A report laid out beside the year before it, if there is one. It stays until the tests end.
pub fn document(
    (name, year, report, as_of): (&str, i32, &str, &str),
) -> &'static Document<'static> {
    let files = files(name);
    let before = format!("plan/{}/plan.toml", year - 1);
    let before = files.contains_key(&before).then_some(year - 1);
    let sources: &'static Sources = Box::leak(Box::new(Sources::new(files)));
    let other_year = |year| (year, pipeline::other_year(sources, year, day(as_of)));
    let other_years = Arc::new(before.map(other_year).into_iter().collect());
    let question = Question { other_years, ..Question::new(year, day(as_of)) };
    let checked = Box::leak(Box::new(pipeline::check(sources, &question)));
    assert!(!checked.plan_has_errors(sources), "{:#?}", checked.diagnostics);
    let report = checked.plan.report(report).expect("a report");
    let scope = Scope::default();
    let assessment = assess::run(&checked.plan, &checked.ledger, report, &scope, day(as_of));
    let assessment = Box::leak(Box::new(assessment));
    let narratives = &checked.narratives;
    let document = repository::document(assessment, &Comparison::default(), narratives, sources);
    Box::leak(Box::new(document))
}
