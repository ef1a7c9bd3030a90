//! The shape of an outlook: what is still to be done for the year's target, and what is to be expected.

use serde::Serialize;

use super::figures::{Exact, Threshold};
use crate::assess::{Silence, Verdict};
use crate::report::{IndicatorLine, OutlookLine, UnitFigures};

#[derive(Serialize)]
pub(in crate::write) struct Outlook {
    /// In force at the year's end.
    target: Threshold,
    /// `impossible`, `at-risk`, `lacking`, `on-course`, `reached` or `unknown`.
    prospect: &'static str,
    /// Why there is no forecast, or nothing at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    periods: Periods,
    /// The year so far.
    value: Option<Exact>,
    /// What the year comes to if the periods left are like those so far.
    forecast: Option<Exact>,
    verdict: Option<&'static str>,
    /// What is still to be added above the line.
    needed: Option<Needed>,
}

#[derive(Serialize)]
struct Periods {
    reported: usize,
    left: usize,
}

#[derive(Serialize)]
struct Needed {
    at_least: Option<Exact>,
    at_most: Option<Exact>,
    /// Of so many that come below the line, if the periods left are like those so far.
    of: Option<Exact>,
    share_at_least: Option<Exact>,
    share_at_most: Option<Exact>,
    /// Whether it can be done with so many, and if not how many it takes; `null` where none would do.
    possible: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    smallest_volume: Option<Option<Exact>>,
}

impl Outlook {
    pub fn of(line: &OutlookLine) -> Self {
        let [low, high] = line.shares();
        let needed = line.need.as_ref().map(|need| Needed {
            at_least: need.least.as_ref().map(Exact::from),
            at_most: need.most.as_ref().map(Exact::from),
            of: need.of.as_ref().map(Exact::from),
            share_at_least: low.as_ref().map(Exact::from),
            share_at_most: high.as_ref().map(Exact::from),
            possible: need.is_possible,
            smallest_volume: (!need.is_possible).then(|| need.volume.as_ref().map(Exact::from)),
        });
        Self {
            target: Threshold::from(line.target),
            prospect: line.prospect.code(),
            reason: line.silence.map(Silence::code),
            periods: Periods { reported: line.told, left: line.left },
            value: line.so_far.as_ref().map(Exact::from),
            forecast: line.forecast.as_ref().map(Exact::from),
            verdict: line.verdict.map(Verdict::code),
            needed,
        }
    }
}

/// What is to be done by a unit for its own target.
pub(in crate::write) fn outlook_of<'d>(
    line: &IndicatorLine<'d>,
    own: &UnitFigures<'d>,
) -> Option<Outlook> {
    line.outlook_of(own).as_ref().map(Outlook::of)
}
