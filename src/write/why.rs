//! `reform.why/1`: why an indicator stands where it does, for programs.

use serde::Serialize;
use serde_json::{Number, Value};

use super::json::number;
use super::target::target;
use crate::assess::Contributes;
use crate::i18n::Catalogue;
use crate::report::{Lapse, Term, TrailRow, Why, expected_file};
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
    numerator: Option<Number>,
    denominator: Option<Number>,
    scale: u32,
    value: Option<Number>,
    shown: Option<Number>,
    rounding: Option<&'static str>,
    judged_by: Option<Value>,
    verdict: &'static str,
    provisional: bool,
    failed_periods: Vec<Failed<'w>>,
    gap: Option<Number>,
    by_unit: Vec<OfUnit<'w>>,
    /// `known` where commits are named, else `unknown`.
    history: &'static str,
}

#[derive(Serialize)]
struct Plan<'w> {
    year: i32,
    title: &'w str,
    sha256: &'w str,
}

#[derive(Serialize)]
struct Period<'w> {
    id: &'w str,
    name: &'w str,
    from: Option<String>,
    to: Option<String>,
    of: &'w [String],
}

#[derive(Serialize)]
struct Indicator<'w> {
    id: &'w str,
    name: &'w str,
    area: &'w str,
    source: &'w [String],
    numerator: Vec<&'w str>,
    denominator: Vec<&'w str>,
    unit: &'w str,
    target: Option<Value>,
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
    counted: Option<Number>,
    note: Option<&'w str>,
    file: String,
    line: Option<usize>,
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
    numerator: Option<Number>,
    denominator: Option<Number>,
    value: Option<Number>,
}

#[derive(Serialize)]
struct OfUnit<'w> {
    unit: &'w str,
    numerator: Option<Number>,
    denominator: Option<Number>,
    value: Option<Number>,
    verdict: &'static str,
}

/// An explanation as `reform.why/1`.
pub fn as_json(why: &Why<'_>, catalogue: &Catalogue) -> String {
    let lang = catalogue.lang();
    let (meta, line) = (why.meta, why.line);
    let ids = |terms: &'_ [Term]| -> Vec<String> {
        terms.iter().map(|term| term.metric.clone()).collect()
    };
    let (above, below) = (ids(&line.above), ids(&line.below));
    let by_unit = line.by_unit.iter().map(|own| OfUnit {
        unit: &own.unit,
        numerator: own.numerator.as_ref().and_then(number),
        denominator: own.denominator.as_ref().and_then(number),
        value: own.value.as_ref().and_then(number),
        verdict: own.verdict.code(),
    });
    let explanation = Explanation {
        schema: "reform.why/1",
        plan: Plan {
            year: meta.year,
            title: meta.plan.get(lang),
            sha256: &meta.provenance.plan_sha256,
        },
        period: Period {
            id: &meta.id,
            name: meta.name.get(lang),
            from: meta.from.map(|day| day.to_string()),
            to: meta.to.map(|day| day.to_string()),
            of: &meta.of,
        },
        unit: why.unit,
        as_of: meta.as_of.to_string(),
        illustrative: meta.illustrative,
        complete: meta.complete,
        indicator: Indicator {
            id: &line.id,
            name: line.name.get(lang),
            area: &line.area,
            source: &line.source,
            numerator: above.iter().map(String::as_str).collect(),
            denominator: below.iter().map(String::as_str).collect(),
            unit: line.unit.text(lang),
            target: target(line.target),
            judged: line.judged.code(),
        },
        metrics: why.terms().into_iter().map(|term| metric(term, catalogue)).collect(),
        contributions: line.trail.iter().map(|row| contribution(why, row)).collect(),
        numerator: line.numerator.as_ref().and_then(number),
        denominator: line.denominator.as_ref().and_then(number),
        scale: line.unit.scale(),
        value: line.value.as_ref().and_then(number),
        shown: line.shown.as_ref().and_then(number),
        rounding: why.rounding.map(crate::report::Rounding::code),
        judged_by: target(why.threshold),
        verdict: line.verdict.code(),
        provisional: line.provisional,
        failed_periods: line.lapses.iter().map(failed).collect(),
        gap: line.gap.as_ref().and_then(|gap| number(&gap.units)),
        by_unit: by_unit.collect(),
        history: if why.commits.is_some() { "known" } else { "unknown" },
    };
    let mut out = unseen::json::pretty(&explanation);
    out.push('\n');
    out
}

fn failed(lapse: &Lapse) -> Failed<'_> {
    Failed {
        period: &lapse.period,
        numerator: lapse.figure.numerator.as_ref().and_then(number),
        denominator: lapse.figure.denominator.as_ref().and_then(number),
        value: lapse.figure.value.as_ref().and_then(number),
    }
}

fn metric<'w>(term: &'w Term, catalogue: &Catalogue) -> Metric<'w> {
    Metric {
        id: &term.metric,
        name: term.name.get(catalogue.lang()),
        over_time: term.over_time.code(),
    }
}

fn contribution<'w>(why: &'w Why<'_>, row: &'w TrailRow) -> Contribution<'w> {
    let commit = why.commit(row);
    let (file, line) = match &row.place {
        Some((file, line)) => (file.clone(), Some(*line)),
        None => (expected_file(why.meta, row), None),
    };
    Contribution {
        unit: &row.unit,
        period: &row.period,
        metric: &row.metric,
        above: row.above,
        below: row.below,
        value: row.value.as_deref(),
        counted: row.own.and_then(|own| number(&own)),
        note: Some(row.note.as_str()).filter(|note| !note.is_empty()),
        file,
        line,
        used: matches!(row.standing, Contributes::Counted | Contributes::NotApplicable),
        standing: row.standing.code(),
        codes: &row.codes,
        commit: commit.map(|commit| commit.hash.as_str()),
        author: commit.map(|commit| commit.author.as_str()),
        date: commit.map(|commit| commit.day.to_string()),
        unsaved: commit.map(|commit| commit.unsaved),
    }
}
