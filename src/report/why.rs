//! Why an indicator stands where it does: its rows, how its figure was rounded, what it was held
//! against, and with what result.
//!
//! The rows are the trail that the assessment draws as it sums, so what is shown as counted is what
//! was counted.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use num_bigint::Sign;
use num_rational::BigRational;

use super::SHOWN_DECIMALS;
use super::sentence::{gap, interim, provisional, together};
use super::trail::{Term, TrailRow};
use super::verdict::{Tone, verdict_word};
use super::{Document, IndicatorLine, Meta};
use crate::assess::Verdict;
use crate::i18n::{Message, Value};
use crate::model::{Name, Ratio, Target, exact, round_towards, worded};

/// The last commit that changed a file.
#[derive(Debug, Clone)]
pub struct Committed {
    /// Its hash, in full.
    pub hash: String,
    /// Who wrote the change.
    pub author: String,
    /// The day it came, in the plan's time zone.
    pub day: NaiveDate,
    /// Whether the file has changed since.
    pub unsaved: bool,
}

worded! {
    /// How a shown figure was rounded.
    pub enum Rounding {
        /// The figure has no more digits than are shown.
        Exact = "exact",
        /// To the nearest, a half to the even digit.
        Nearest = "nearest",
        /// Away from its target or from 100 %, which the nearest would have crossed.
        Away = "away",
    }
}

/// Why an indicator stands where it does.
#[derive(Debug, Clone)]
pub struct Why<'d> {
    /// The report.
    pub meta: &'d Meta,
    /// The id of the unit that it is narrowed to.
    pub unit: Option<&'d str>,
    /// What the report states of the indicator, with its trail.
    pub line: &'d IndicatorLine<'d>,
    /// The rows of the files that it is made of, and those that are not in it.
    pub trail: Vec<TrailRow<'d>>,
    /// The names of the units by id.
    pub units: BTreeMap<&'d str, &'d Name>,
    /// The last commit of each file; `None` where history is not known.
    pub commits: Option<&'d BTreeMap<String, Committed>>,
    /// What qualifies the report.
    pub notices: Vec<(Tone, Message)>,
    /// How the shown figure was rounded; `None` without one.
    pub rounding: Option<Rounding>,
    /// The threshold that it is judged by: the step of this report, or the target.
    pub threshold: Option<Target>,
}

impl Why<'_> {
    /// The last commit that changed a row's file.
    pub fn commit(&self, row: &TrailRow<'_>) -> Option<&Committed> {
        self.commits?.get(row.place?.0)
    }

    /// The metrics of the formula, each once, numerator first.
    pub fn terms(&self) -> Vec<&Term> {
        let mut terms: Vec<&Term> = Vec::new();
        for term in self.line.above.iter().chain(&self.line.below) {
            if !terms.iter().any(|known| known.metric == term.metric) {
                terms.push(term);
            }
        }
        terms
    }
}

/// Explains an indicator of a report; `None` where the report does not have it.
pub fn why<'d>(
    document: &'d Document<'d>,
    indicator: &str,
    unit: Option<&'d str>,
    commits: Option<&'d BTreeMap<String, Committed>>,
) -> Option<Why<'d>> {
    let line = document.indicators.iter().find(|line| line.id == indicator)?;
    let units = line.by_unit().map(|own| (own.unit, own.name)).collect();
    let value = line.ratio().and_then(|ratio| ratio.value());
    let rounding = value.zip(line.shown.as_ref()).map(|(value, shown)| {
        if shown.to_rational() == value {
            Rounding::Exact
        } else if *shown == round_towards(&value, SHOWN_DECIMALS, &[], None) {
            Rounding::Nearest
        } else {
            Rounding::Away
        }
    });
    Some(Why {
        meta: &document.meta,
        unit,
        line,
        trail: line.trail(),
        units,
        commits,
        // Of the rows that errors keep out, those that matter here are listed here.
        notices: document
            .notices
            .iter()
            .filter(|(_, text)| text.id != "report-excluded-notice")
            .cloned()
            .collect(),
        rounding,
        threshold: line.gap.as_ref().and(line.interim.or(line.target)),
    })
}

/// The comparisons that judge it, one a bound, in products, without any rounding.
pub(super) fn comparisons(
    line: &IndicatorLine<'_>,
    ratio: &Ratio,
    target: Target,
) -> impl Iterator<Item = Message> {
    let scale = BigRational::from_integer(ratio.scale.into());
    let left = exact(ratio.numerator.decimal()) * scale;
    // Both sides are finite decimals: twelve digits hold the product of two of six.
    let plain = |value: &BigRational| Value::from(&round_towards(value, 12, &[], None));
    target.bounds().sides().map(move |(_, bound)| {
        let right = exact(bound.decimal()) * exact(ratio.denominator.decimal());
        let sign = match left.cmp(&right) {
            std::cmp::Ordering::Less => "<",
            std::cmp::Ordering::Equal => "=",
            std::cmp::Ordering::Greater => ">",
        };
        Message::new("why-compared")
            .with("target", Message::target(target, &line.unit))
            .with("above", ratio.numerator)
            .with("scale", i64::from(ratio.scale))
            .with("left", plain(&left))
            .with("sign", sign)
            .with("threshold", bound)
            .with("ratio", !line.is_value())
            .with("below", ratio.denominator)
            .with("right", plain(&right))
    })
}

/// The verdict, and what is lacking or to spare.
pub(super) fn verdict(line: &IndicatorLine<'_>) -> Message {
    let word = verdict_word(line.verdict, line.is_internal());
    let id = if line.provisional { "verdict-provisional" } else { "report-plain" };
    let rest = together([interim(line), gap(line), provisional(line)]);
    let waits = line.verdict == Verdict::NotApplicable;
    let has_gap =
        line.spare().is_some_and(|spare| spare.to_rational().numer().sign() != Sign::NoSign);
    Message::new("why-verdict")
        .with("verdict", Message::new(id).with("text", word))
        .with("more", rest.is_some() && (has_gap || line.provisional))
        .with("gap", rest)
        .with("waits", waits)
}

/// The path of the submission that a row belongs in.
pub fn expected_file(meta: &Meta, row: &TrailRow<'_>) -> String {
    if row.is_counted {
        return format!("reports/{}/findings.csv", meta.year);
    }
    format!("reports/{}/{}/{}.csv", meta.year, row.period, row.unit)
}
