//! The units of a report, and how their submissions stand.

use chrono::NaiveDate;

use crate::assess::{Assessment, UnitStanding};
use crate::model::{Arrival, Name, Receipt, Standing, SubmissionState, Timeliness};

/// A unit, with how its submissions stand.
#[derive(Debug, Clone)]
pub struct UnitLine {
    /// Under which the plan lists it, and its files are named.
    pub id: String,
    /// What the plan calls it.
    pub name: Name,
    /// The state that needs most attention.
    pub state: Option<SubmissionState>,
    /// The state by period of the report; `None` where nothing is expected.
    pub by_period: Vec<Option<SubmissionState>>,
    /// How its submissions came, by period of the report; `None` where none is there.
    pub arrivals: Vec<Option<Arrival>>,
    /// Whether all came in time; `None` where history does not say.
    pub timeliness: Option<Timeliness>,
    /// The day on which the last of them came.
    pub submitted: Option<NaiveDate>,
    /// The last due date.
    pub due: Option<NaiveDate>,
}

/// The units of a report.
pub(super) fn units(assessment: &Assessment<'_>) -> Vec<UnitLine> {
    assessment.standings.iter().map(|standing| unit(assessment, standing)).collect()
}

fn unit(assessment: &Assessment<'_>, standing: &UnitStanding<'_>) -> UnitLine {
    let expected = || {
        let periods = assessment.periods.iter().zip(&standing.by_period);
        periods.filter_map(|(period, standing)| Some((period, standing.as_ref()?)))
    };
    fn receipt(standing: &Standing) -> Option<&Receipt> {
        standing.arrival.as_ref().and_then(Arrival::receipt)
    }
    let receipts = || expected().filter_map(|(_, standing)| receipt(standing));
    let timeliness = if receipts().any(|receipt| receipt.timeliness == Timeliness::Late) {
        Some(Timeliness::Late)
    } else if expected().all(|(_, standing)| receipt(standing).is_some()) {
        let excused = receipts().any(|receipt| receipt.timeliness == Timeliness::Excused);
        Some(if excused { Timeliness::Excused } else { Timeliness::OnTime })
    } else {
        None
    };
    UnitLine {
        id: standing.unit.id.to_string(),
        name: standing.unit.name.clone(),
        state: standing.state(),
        by_period: standing.by_period.iter().map(|s| s.as_ref().map(|s| s.state)).collect(),
        arrivals: standing
            .by_period
            .iter()
            .map(|standing| standing.as_ref().and_then(|standing| standing.arrival.clone()))
            .collect(),
        timeliness,
        submitted: receipts().map(|receipt| receipt.submitted).max(),
        due: expected().map(|(period, _)| period.due).max(),
    }
}
