//! What a closed period was closed with.

use std::collections::BTreeSet;
use std::fmt::Display;

use chrono::NaiveDate;

use super::{FileId, Id, Indicator, Period, Place, Plan, Quantity, Target, Unit};

/// The seal of a closed period, as its `closed.toml` states it.
#[derive(Debug, Clone)]
pub struct Seal {
    /// Which period it closes.
    pub period: Id,
    /// The day as of which it was closed, or last amended.
    pub as_of: NaiveDate,
    /// The tool and its version.
    pub tool: String,
    /// The units that reported.
    pub units: BTreeSet<Id>,
    /// The metrics and tasks that were asked for.
    pub asked: BTreeSet<Id>,
    /// The files it was closed with, sorted by path.
    pub files: Vec<SealedFile>,
    /// The indicators' figures, in the plan's order.
    pub figures: Vec<SealedFigure>,
    /// How the tasks stood, in the plan's order.
    pub tasks: Vec<SealedTask>,
    /// The waivers that were in force.
    pub waivers: Vec<SealedWaiver>,
    /// The earlier seals, oldest first.
    pub amendments: Vec<Amendment>,
    /// The seal's own file.
    pub file: FileId,
}

impl Seal {
    /// The figure of an indicator.
    pub fn figure(&self, indicator: &Id) -> Option<&SealedFigure> {
        self.figures.iter().find(|figure| figure.indicator == *indicator)
    }

    /// Whether it asked a unit for a metric or task: what entered the plan later, it did not.
    pub fn asks(&self, unit: &Unit, id: &Id) -> bool {
        self.units.contains(&unit.id) && self.asked.contains(id)
    }

    /// Whether the period has figures for an indicator: it had then, or all that a later indicator
    /// is made of was asked for. Half of what it is made of would make its ratio wrong.
    /// What is not asked in the period at all is none of its halves.
    pub fn covers(&self, indicator: &Indicator, plan: &Plan) -> bool {
        let period = plan.periods.get(self.period.as_str());
        let is_asked = |id: &Id| {
            let metric = plan.metrics.get(id.as_str()).zip(period);
            metric.is_none_or(|(metric, period)| plan.asks_metric(metric, period))
        };
        self.figure(&indicator.id).is_some()
            || indicator
                .metrics()
                .map(|metric| &metric.value)
                .all(|metric| self.asked.contains(metric) || !is_asked(metric))
    }
}

/// A file that a period was closed with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedFile {
    /// Its path from the root, with `/`.
    pub path: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// The line of the seal that names it.
    pub place: Place,
}

/// An indicator's figure when its period was closed.
#[derive(Debug, Clone)]
pub struct SealedFigure {
    /// Whose figure it is, by its id in the plan of then.
    pub indicator: Id,
    /// Σ numerator; `None` where nothing was reported or it did not apply.
    pub numerator: Option<Quantity>,
    /// Σ denominator; `None` likewise.
    pub denominator: Option<Quantity>,
    /// The value as it was published, with at most six decimals.
    pub value: Option<String>,
    /// What it was held to then; the plan may have changed since.
    pub target: Option<Target>,
    /// The verdict's word in JSON.
    pub verdict: String,
    /// The line of the seal that states it.
    pub place: Place,
}

/// How a task stood when its period was closed, or stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedTask {
    /// Which task, by its id in the plan of then.
    pub task: Id,
    /// The status's canonical form; `None` where nobody had said.
    pub status: Option<String>,
    /// The verdict's word in JSON.
    pub verdict: String,
}

/// A waiver that was in force when its period was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedWaiver {
    /// The code that was waived.
    pub code: String,
    /// Period, unit and metric, with `/` between.
    pub at: String,
    /// Why.
    pub reason: String,
    /// Who answered for it.
    pub by: String,
}

/// An earlier seal and why another took its place.
#[derive(Debug, Clone)]
pub struct Amendment {
    /// Why.
    pub reason: String,
    /// The day as of which it was amended.
    pub as_of: NaiveDate,
    /// The day as of which the earlier seal was set.
    pub sealed: NaiveDate,
    /// The tool that had set it.
    pub tool: String,
    /// The SHA-256 of the list of files that it had.
    pub files_sha256: String,
    /// The SHA-256 of the earlier seal as a whole; tools before there was this key left it out.
    pub seal_sha256: Option<String>,
    /// What the earlier seal stated of the indicators.
    pub figures: Vec<SealedFigure>,
    /// Where the seal says so.
    pub place: Place,
}

/// The name of a seal, in the folder of its period.
pub const SEAL: &str = "closed.toml";

/// Where the seal of a period is, from the root, with `/`.
pub fn seal_path(year: impl Display, period: impl Display) -> String {
    format!("reports/{year}/{period}/{SEAL}")
}

/// The year and period of a seal's path, where it is one.
pub fn sealed_period(path: &str) -> Option<(&str, &str)> {
    match path.split('/').collect::<Vec<_>>().as_slice() {
        ["reports", year, period, SEAL] => {
            let is_year = !year.is_empty() && year.bytes().all(|c| c.is_ascii_digit());
            (is_year && Id::parse(period).is_ok()).then_some((year, period))
        }
        _ => None,
    }
}

impl Plan {
    /// The seal of a period, if it is closed.
    pub fn seal(&self, period: &Id) -> Option<&Seal> {
        self.seals.iter().find(|seal| seal.period == *period)
    }

    /// Whether a period that is closed asked a unit for a metric or task; an open one asks for all
    /// that the plan says.
    pub(super) fn asked_before_closing(&self, unit: &Unit, period: &Period, id: &Id) -> bool {
        self.seal(&period.id).is_none_or(|seal| seal.asks(unit, id))
    }
}
