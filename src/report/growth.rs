//! How far an indicator has grown since its baseline, which units are in that, and why there is nothing
//! to tell where there is not.

use num_bigint::Sign;

use super::head::dated_name;
use super::indicator::IndicatorLine;
use super::sentence::{first_of, measured};
use super::{DATA_DECIMALS, SHOWN_DECIMALS};
use crate::assess::{IndicatorResult, Lack};
use crate::i18n::{Message, Value};
use crate::model::{Fixed, MeasureUnit, Name, Target};

/// An indicator's figure beside its baseline.
#[derive(Debug, Clone)]
pub struct Grown<'a> {
    /// The year of the baseline.
    pub year: i32,
    /// Last year's report: its id, and what its plan calls it.
    pub report: Option<(&'a str, &'a Name)>,
    /// The document that the baseline is from.
    pub source: Option<&'a str>,
    /// The baseline with at most six decimals.
    pub baseline: Option<Fixed>,
    /// The baseline for a person.
    pub shown_baseline: Option<Fixed>,
    /// The figure of those that are measured from it, with at most six decimals.
    pub now: Option<Fixed>,
    /// The change in per cent of the baseline, with at most six decimals.
    pub change: Option<Fixed>,
    /// The change for a person.
    pub shown: Option<Fixed>,
    /// The units that have figures now and none to measure them from: their ids and names.
    pub without: Vec<(&'a str, &'a Name)>,
    /// Whether figures were lacking then.
    pub provisional: bool,
    /// Why there is no change to be told.
    pub lack: Option<Lack>,
}

pub(super) fn grown<'a>(result: &'a IndicatorResult<'a>) -> Option<Grown<'a>> {
    let growth = result.growth.as_ref()?;
    let baseline = |decimals| growth.shown_baseline(result.indicator, decimals);
    let without = growth.without.iter().map(|unit| (unit.id.as_str(), &unit.name));
    Some(Grown {
        year: growth.year,
        report: growth.report.map(|(id, name)| (id.as_str(), name)),
        source: growth.source,
        baseline: baseline(DATA_DECIMALS),
        shown_baseline: baseline(SHOWN_DECIMALS),
        now: growth.shown_now(result.indicator, DATA_DECIMALS),
        change: result.shown_change(DATA_DECIMALS),
        shown: result.shown_change(SHOWN_DECIMALS),
        without: without.collect(),
        provisional: growth.provisional,
        lack: growth.lack,
    })
}

/// The change with its sign: `+5 %`.
pub fn signed_change(shown: &Fixed) -> Message {
    let plain = shown.to_string();
    let entry = Message::new("growth-change").with("direction", direction(shown));
    entry.with("figure", Value::Figure(plain.trim_start_matches('-').to_owned()))
}

fn direction(shown: &Fixed) -> &'static str {
    match shown.to_rational().numer().sign() {
        Sign::Plus => "up",
        Sign::Minus => "down",
        Sign::NoSign => "same",
    }
}

/// By how much it has grown since when, or why that cannot be told.
pub fn growth(line: &IndicatorLine<'_>) -> Option<Message> {
    told(line, "growth", "growth-lack")
}

/// The same as a sentence of the signed report.
pub(super) fn sentence(line: &IndicatorLine<'_>) -> Option<Message> {
    told(line, "signed-growth", "signed-growth-lack")
}

fn told(line: &IndicatorLine<'_>, id: &'static str, lacking: &'static str) -> Option<Message> {
    let grown = line.growth.as_ref()?;
    let year = grown.year.to_string();
    if let Some(lack) = grown.lack {
        return Some(Message::new(lacking).with("year", year).with("reason", lack.code()));
    }
    let (shown, baseline) = (grown.shown.as_ref()?, grown.shown_baseline.as_ref()?);
    let plain = shown.to_string().trim_start_matches('-').to_owned();
    let names = grown.without.iter().map(|(_, name)| *name);
    let entry = Message::new(id)
        .with("direction", direction(shown))
        .with("figure", measured(plain, &MeasureUnit::Percent))
        .with("named", grown.report.is_some())
        .with("report", grown.report.map(|(_, name)| dated_name(name, grown.year)))
        .with("year", year)
        .with("baseline", measured(baseline.to_string(), &line.unit))
        .with("sourced", grown.source.is_some())
        .with("source", grown.source.unwrap_or_default())
        .with("partial", grown.provisional)
        .with("left", !grown.without.is_empty())
        .with("without", first_of(", ", names));
    Some(entry)
}

/// How the change comes about, and what it is held against.
pub(super) fn worked_out(line: &IndicatorLine<'_>, target: Target) -> Option<Message> {
    let grown = line.growth.as_ref()?;
    let (change, now, then) =
        (grown.change.as_ref()?, grown.now.as_ref()?, grown.baseline.as_ref()?);
    let entry = Message::new("why-grown")
        .with("now", now)
        .with("then", then)
        .with("negative", then.to_string().starts_with('-'))
        .with("change", change)
        .with("target", Message::target(target, &line.unit));
    Some(entry)
}
