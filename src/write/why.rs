//! `reform.why/1`: why an indicator stands where it does, for programs.

use serde::Serialize;

use super::json::{Baseline, Exact, InYear, Outlook, Period, Plan, Threshold, outlook_of};
use crate::assess::Contributes;
use crate::i18n::Catalogue;
use crate::report::{
    IndicatorLine, Lapse, Rounding, SliceLine, Term, TrailRow, UnitFigures, Why, expected_file,
};
use crate::source::unseen;

#[derive(Serialize)]
struct Explanation<'w> {
    schema: &'static str,
    plan: Plan<'w>,
    period: Period<'w>,
    unit: Option<&'w str>,
    as_of: String,
    illustrative: bool,
    complete: bool,
    indicator: Indicator<'w>,
    metrics: Vec<Metric<'w>>,
    contributions: Vec<Contribution<'w>>,
    numerator: Option<Exact>,
    denominator: Option<Exact>,
    scale: u32,
    value: Option<Exact>,
    shown: Option<Exact>,
    rounding: Option<&'static str>,
    judged_by: Option<Threshold>,
    verdict: &'static str,
    provisional: bool,
    failed_periods: Vec<Failed<'w>>,
    gap: Option<Exact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<Baseline<'w>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<Exact>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    breakdown: Vec<OfCategory<'w>>,
    by_unit: Vec<OfUnit<'w>>,
    /// The years that the repository has, this one last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    years: Vec<InYear>,
    /// The rest of the year, where any period of it is left.
    #[serde(skip_serializing_if = "Option::is_none")]
    outlook: Option<Outlook>,
    /// `known` where commits are named, else `unknown`.
    history: &'static str,
}

#[derive(Serialize)]
struct Indicator<'w> {
    id: &'w str,
    name: &'w str,
    area: &'w str,
    source: &'w [String],
    numerator: Vec<&'w str>,
    denominator: Vec<&'w str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tasks: Vec<String>,
    unit: &'w str,
    target: Option<Threshold>,
    judged: &'static str,
}

#[derive(Serialize)]
struct Metric<'w> {
    id: &'w str,
    name: &'w str,
    over_time: &'static str,
}

#[derive(Serialize)]
struct Contribution<'w> {
    unit: &'w str,
    period: &'w str,
    metric: &'w str,
    above: bool,
    below: bool,
    value: Option<&'w str>,
    counted: Option<Exact>,
    note: Option<&'w str>,
    file: String,
    line: Option<usize>,
    /// The other lines, of what is counted from a register.
    #[serde(skip_serializing_if = "<[usize]>::is_empty")]
    lines: &'w [usize],
    used: bool,
    standing: &'static str,
    codes: &'w [&'static str],
    commit: Option<&'w str>,
    author: Option<&'w str>,
    date: Option<String>,
    unsaved: Option<bool>,
}

/// A period of the report in which the indicator failed by itself.
#[derive(Serialize)]
struct Failed<'w> {
    period: &'w str,
    numerator: Option<Exact>,
    denominator: Option<Exact>,
    value: Option<Exact>,
}

#[derive(Serialize)]
struct OfCategory<'w> {
    category: &'w str,
    numerator: Option<Exact>,
    denominator: Option<Exact>,
    value: Option<Exact>,
}

#[derive(Serialize)]
struct OfUnit<'w> {
    unit: &'w str,
    numerator: Option<Exact>,
    denominator: Option<Exact>,
    value: Option<Exact>,
    verdict: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlook: Option<Outlook>,
}

/// An explanation as `reform.why/1`.
pub fn as_json(why: &Why<'_>, catalogue: &Catalogue) -> String {
    let lang = catalogue.lang();
    let (meta, line) = (why.meta, why.line);
    let explanation = Explanation {
        schema: "reform.why/1",
        plan: Plan::of(meta, lang),
        period: Period::of(meta, lang),
        unit: why.unit,
        as_of: meta.as_of.to_string(),
        illustrative: meta.illustrative,
        complete: meta.complete,
        indicator: indicator(line, catalogue),
        metrics: why.terms().into_iter().map(|term| metric(term, catalogue)).collect(),
        contributions: why.trail.iter().map(|row| contribution(why, row)).collect(),
        numerator: line.numerator.map(Exact::from),
        denominator: line.denominator.map(Exact::from),
        scale: line.unit.scale(),
        value: line.value.as_ref().map(Exact::from),
        shown: line.shown.as_ref().map(Exact::from),
        rounding: why.rounding.map(Rounding::code),
        judged_by: why.threshold.map(Threshold::from),
        verdict: line.verdict.code(),
        provisional: line.provisional,
        failed_periods: line.lapses.iter().map(failed).collect(),
        gap: line.spare().map(Exact::from),
        breakdown: line.breakdown.iter().map(of_category).collect(),
        baseline: line.growth.as_ref().map(Baseline::of),
        change: line.growth.as_ref().and_then(|grown| grown.change.as_ref()).map(Exact::from),
        by_unit: line.by_unit().map(|own| of_unit(line, &own)).collect(),
        years: line.history.iter().map(InYear::of).collect(),
        outlook: line.outlook.as_ref().map(Outlook::of),
        history: if why.commits.is_some() { "known" } else { "unknown" },
    };
    unseen::json::pretty(&explanation) + "\n"
}

fn indicator<'w>(line: &'w IndicatorLine<'w>, catalogue: &Catalogue) -> Indicator<'w> {
    let ids = |terms: &'w [Term]| terms.iter().map(|term| term.metric.as_str()).collect();
    Indicator {
        id: &line.id,
        name: line.name.get(catalogue.lang()),
        area: &line.area,
        source: &line.source,
        numerator: ids(&line.above),
        denominator: ids(&line.below),
        tasks: line.tasks().map(|task| task.id).collect(),
        unit: line.unit.text(catalogue.lang()),
        target: line.target.map(Threshold::from),
        judged: line.judged.code(),
    }
}

fn of_category(own: &SliceLine) -> OfCategory<'_> {
    OfCategory {
        category: &own.category,
        numerator: own.numerator.map(Exact::from),
        denominator: own.denominator.map(Exact::from),
        value: own.value.as_ref().map(Exact::from),
    }
}

fn of_unit<'w>(line: &IndicatorLine<'w>, own: &UnitFigures<'w>) -> OfUnit<'w> {
    OfUnit {
        unit: own.unit,
        numerator: own.numerator.map(Exact::from),
        denominator: own.denominator.map(Exact::from),
        value: own.value().map(Exact::from),
        verdict: own.verdict.code(),
        outlook: outlook_of(line, own),
    }
}

fn failed(lapse: &Lapse) -> Failed<'_> {
    Failed {
        period: &lapse.period,
        numerator: lapse.figure.numerator.map(Exact::from),
        denominator: lapse.figure.denominator.map(Exact::from),
        value: lapse.figure.value.as_ref().map(Exact::from),
    }
}

fn metric<'w>(term: &'w Term, catalogue: &Catalogue) -> Metric<'w> {
    Metric {
        id: &term.metric,
        name: term.name.get(catalogue.lang()),
        over_time: term.over_time.code(),
    }
}

fn contribution<'w>(why: &'w Why<'_>, row: &'w TrailRow<'w>) -> Contribution<'w> {
    let commit = why.commit(row);
    let (file, line) = match row.place {
        Some((file, line)) => (file.to_owned(), Some(line)),
        None => (expected_file(why.meta, row), None),
    };
    Contribution {
        unit: row.unit,
        period: row.period,
        metric: row.metric,
        above: row.above,
        below: row.below,
        value: row.value.as_deref(),
        counted: row.own.map(Exact::from),
        note: Some(row.note).filter(|note| !note.is_empty()),
        file,
        line,
        lines: &row.lines,
        used: matches!(row.standing, Contributes::Counted | Contributes::NotApplicable),
        standing: row.standing.code(),
        codes: row.codes,
        commit: commit.map(|commit| commit.hash.as_str()),
        author: commit.map(|commit| commit.author.as_str()),
        date: commit.map(|commit| commit.day.to_string()),
        unsaved: commit.map(|commit| commit.unsaved),
    }
}
