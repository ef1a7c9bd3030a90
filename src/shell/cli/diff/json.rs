//! `reform.diff/1`: what has changed since a period was closed, for programs.

use serde::Serialize;
use serde_json::Number;

use crate::i18n::Catalogue;
use crate::model::SealedTask;
use crate::seal::{self, Standing};
use crate::source::unseen;
use crate::write::Threshold;

#[derive(Serialize)]
struct Difference<'a> {
    schema: &'static str,
    period: &'a str,
    /// The day as of which the period was closed, or last amended.
    closed: String,
    /// How often it has been amended.
    amendments: usize,
    changed: bool,
    /// Whether the seal that stands there does not follow from the one on record, with which this
    /// compares.
    redrawn: bool,
    files: Vec<File<'a>>,
    rows: Vec<Row<'a>>,
    indicators: Vec<Indicator<'a>>,
    tasks: Vec<Task<'a>>,
}

#[derive(Serialize)]
struct File<'a> {
    path: &'a str,
    change: &'static str,
    /// Whether the history still has what it held; of a plan's file nobody asks.
    known: Option<bool>,
}

#[derive(Serialize)]
struct Row<'a> {
    unit: &'a str,
    metric: &'a str,
    old: Option<&'a str>,
    new: Option<&'a str>,
    /// Whether the row is in error now, and so left out of the figures.
    excluded: bool,
}

#[derive(Serialize)]
struct Indicator<'a> {
    id: &'a str,
    name: &'a str,
    old: Option<Figures<'a>>,
    new: Option<Figures<'a>>,
    /// How far the value has moved, as an exact fraction in lowest terms.
    moved: Option<Fraction>,
}

#[derive(Serialize)]
struct Figures<'a> {
    numerator: Option<Number>,
    denominator: Option<Number>,
    value: Option<Number>,
    target: Option<Threshold>,
    verdict: &'a str,
}

#[derive(Serialize)]
struct Fraction {
    numerator: Option<Number>,
    denominator: Option<Number>,
}

#[derive(Serialize)]
struct Task<'a> {
    id: &'a str,
    name: &'a str,
    old: Option<Stand<'a>>,
    new: Option<Stand<'a>>,
}

#[derive(Serialize)]
struct Stand<'a> {
    status: Option<&'a str>,
    verdict: &'a str,
}

pub(super) fn write(difference: &seal::Difference<'_>, catalogue: &Catalogue) -> String {
    let lang = catalogue.lang();
    let files = difference.files.iter().map(|file| File {
        path: &file.path,
        change: file.fate.code(),
        known: (file.fate != seal::FileFate::Plan).then_some(file.known),
    });
    let rows = difference.cells.iter().map(|cell| Row {
        unit: cell.unit.as_str(),
        metric: cell.metric.as_str(),
        old: cell.old.as_deref(),
        new: cell.new.as_deref(),
        excluded: cell.excluded,
    });
    let indicators = difference.indicators.iter().map(|change| Indicator {
        id: change.id.as_str(),
        name: change.name.get(lang),
        old: change.old.as_ref().map(figures),
        new: change.new.as_ref().map(figures),
        moved: change.moved.as_ref().map(|moved| Fraction {
            numerator: number(moved.numer()),
            denominator: number(moved.denom()),
        }),
    });
    let tasks = difference.tasks.iter().map(|change| Task {
        id: change.id.as_str(),
        name: change.name.get(lang),
        old: change.old.as_ref().map(stand),
        new: change.new.as_ref().map(stand),
    });
    let difference = Difference {
        schema: "reform.diff/1",
        period: difference.period.id.as_str(),
        closed: difference.seal.as_of.to_string(),
        amendments: difference.seal.amendments.len(),
        changed: !difference.is_empty(),
        redrawn: difference.redrawn.is_some(),
        files: files.collect(),
        rows: rows.collect(),
        indicators: indicators.collect(),
        tasks: tasks.collect(),
    };
    // The shape holds nothing that JSON lacks, so this does not fail.
    unseen::json::pretty(&difference) + "\n"
}

fn figures(standing: &Standing) -> Figures<'_> {
    Figures {
        numerator: standing.numerator.and_then(number),
        denominator: standing.denominator.and_then(number),
        value: standing.value.as_ref().and_then(number),
        target: standing.target.map(Threshold::from),
        verdict: &standing.verdict,
    }
}

fn stand(standing: &SealedTask) -> Stand<'_> {
    Stand { status: standing.status.as_deref(), verdict: &standing.verdict }
}

fn number(figure: impl ToString) -> Option<Number> {
    figure.to_string().parse().ok()
}
