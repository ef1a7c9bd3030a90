//! What a report comes to, as plain texts and numbers that compare.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use reform::assess::{self, Assessment, IndicatorResult, Scope, UnitResult};
use reform::model::{Fixed, Id, Ratio, Target};
use reform::shell::pipeline::{self, Checked, Question};
use reform::source::Sources;

use crate::department::{Department, Order, YEAR};

/// A ratio and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    pub ratio: Option<(String, String)>,
    /// With 2 and with 6 decimals.
    pub shown: Option<(String, String)>,
    pub target: Option<String>,
    pub interim: Option<String>,
    pub verdict: String,
    pub gap: Option<String>,
}

/// What an indicator comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub figures: Figures,
    pub units: (usize, usize),
    pub periods: (usize, usize),
    pub provisional: bool,
    pub by_unit: BTreeMap<String, Figures>,
}

/// What a report comes to: indicators by id, and how many rows were left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    pub indicators: BTreeMap<String, Outcome>,
    pub left_out: usize,
    pub is_final: bool,
}

pub fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(YEAR + 1, 12, 31).expect("a date")
}

/// Checks a repository whose plan is in order.
pub fn check(sources: &Sources) -> Checked {
    let checked = pipeline::check(sources, &Question::new(YEAR, as_of()));
    assert!(!checked.plan_has_errors(sources), "{:#?}", checked.diagnostics);
    checked
}

/// Every report of a department by its id.
pub fn summaries(department: &Department, order: &Order) -> BTreeMap<String, Summary> {
    all_of(&department.sources(order))
}

/// Every report of a repository by its id.
pub fn all_of(sources: &Sources) -> BTreeMap<String, Summary> {
    let checked = check(sources);
    let reports = checked.plan.reports.iter();
    reports
        .map(|report| {
            let scope = Scope::default();
            let assessment = assess::run(&checked.plan, &checked.ledger, report, &scope, as_of());
            (report.id.to_string(), summary(&assessment))
        })
        .collect()
}

/// One unit's own report.
pub fn of_unit(checked: &Checked, report: &str, unit: &str) -> Summary {
    let scope = Scope { unit: Id::parse(unit).ok(), ..Scope::default() };
    let report = checked.plan.report(report).expect("a report of the plan");
    summary(&assess::run(&checked.plan, &checked.ledger, report, &scope, as_of()))
}

fn summary(assessment: &Assessment<'_>) -> Summary {
    let indicators = assessment.indicators.iter();
    Summary {
        indicators: indicators.map(|r| (r.indicator.id.to_string(), outcome(r))).collect(),
        left_out: assessment.exclusions.len(),
        is_final: assessment.is_final,
    }
}

fn outcome(result: &IndicatorResult<'_>) -> Outcome {
    let own = |unit: &UnitResult<'_>| Figures {
        ratio: unit.ratio.as_ref().map(ratio),
        shown: both(|decimals| unit.shown(result.indicator, decimals)),
        target: unit.target.map(target),
        interim: unit.interim.map(target),
        verdict: unit.verdict.code().to_owned(),
        gap: unit.gap().map(|gap| gap.units.to_string()),
    };
    Outcome {
        figures: Figures {
            ratio: result.ratio.as_ref().map(ratio),
            shown: both(|decimals| result.shown(decimals)),
            target: result.target.map(target),
            interim: result.interim.map(target),
            verdict: result.verdict.code().to_owned(),
            gap: result.gap.as_ref().map(|gap| gap.units.to_string()),
        },
        units: result.coverage.units,
        periods: result.coverage.periods,
        provisional: result.provisional,
        by_unit: result.by_unit().map(|u| (u.unit.id.to_string(), own(&u))).collect(),
    }
}

fn both(shown: impl Fn(u32) -> Option<Fixed>) -> Option<(String, String)> {
    Some((shown(2)?.to_string(), shown(6)?.to_string()))
}

fn ratio(ratio: &Ratio) -> (String, String) {
    (ratio.numerator.to_string(), ratio.denominator.to_string())
}

fn target(target: Target) -> String {
    format!("{} {target}", target.spec().key)
}
