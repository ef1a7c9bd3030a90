//! The chain of reports: which focal unit answers for the figures of which areas, what it has signed,
//! and how that stands.

use std::fmt::Display;

use chrono::{Days, NaiveDate};

use super::{FileId, Id, Period, Place, Placed, Plan, Selector, Unit, worded};

/// A focal unit's duty to sign for the figures of some areas in every period that asks for any.
#[derive(Debug, Clone)]
pub struct SignOffDuty {
    /// Who answers for them: always one unit, or those that took over from it.
    pub unit: Placed<Selector>,
    /// The areas whose figures it signs.
    pub areas: Vec<Placed<Id>>,
    /// How many days it has after the last day on which submissions are in time.
    pub days: u32,
    /// Where the plan states it.
    pub place: Place,
}

/// What a unit has signed, as its file states it.
#[derive(Debug, Clone)]
pub struct SignedFigures {
    /// Who signed.
    pub unit: Id,
    /// The period whose figures they are.
    pub period: Id,
    /// The person who answers for them, where the unit names one.
    pub by: Option<String>,
    /// The day on which it was signed.
    pub on: Placed<NaiveDate>,
    /// The figures, a line each, in order.
    pub lines: Vec<Placed<String>>,
    /// The file that states it.
    pub file: FileId,
}

worded! {
    /// How a sign-off stands.
    pub enum SignOffState {
        /// It is there, and the figures are those that were signed.
        Signed = "signed",
        /// It is there, and figures have changed since.
        Void = "void",
        /// There is a file that does not say what it should.
        Invalid = "invalid",
        /// There is none.
        Lacking = "lacking",
    }
}

/// How the sign-off of one unit for one period stands.
#[derive(Debug, Clone)]
pub struct SignOff {
    /// The period whose figures are to be signed.
    pub period: Id,
    /// Who is to sign.
    pub unit: Id,
    /// The areas whose figures it signs.
    pub areas: Vec<Id>,
    /// The last day on which it is in time.
    pub due: NaiveDate,
    /// How it stands.
    pub state: SignOffState,
    /// The day that its file states.
    pub on: Option<NaiveDate>,
    /// The person who answers for it, where the unit names one.
    pub by: Option<String>,
    /// The day of the first commit that holds its file; `None` where history does not tell.
    pub committed: Option<NaiveDate>,
    /// How many figures were signed.
    pub figures: usize,
    /// How many figures have changed since, have come or are gone.
    pub changed: usize,
    /// How many days it came after the last day in time; of one that is lacking, how many have passed.
    pub days_late: i64,
}

impl SignOff {
    /// Whether the figures stand as they were signed.
    pub fn is_valid(&self) -> bool {
        self.state == SignOffState::Signed
    }

    /// Whether it came, or is still to come, after its last day.
    pub fn is_late(&self) -> bool {
        self.days_late > 0
    }
}

/// Where a unit's sign-off of a period is, from the root, with `/`.
pub fn signed_path(year: impl Display, period: impl Display, unit: impl Display) -> String {
    format!("reports/{year}/{period}/signed/{unit}.toml")
}

/// A sign-off that a period asks for: of one unit, for all areas that it answers for.
#[derive(Debug, Clone)]
pub struct SignOffAsked<'a> {
    /// Who is to sign.
    pub unit: &'a Unit,
    /// The areas whose figures it signs, in the plan's order of duties.
    pub areas: Vec<&'a Id>,
    /// The last day on which it is in time.
    pub due: NaiveDate,
    /// Where the plan asks for it.
    pub place: Place,
}

impl Plan {
    /// The sign-offs that a period asks for: of the units that the plan names, or of those that took
    /// over from them, where it asks anybody for a figure or a task of their areas.
    pub fn sign_offs_asked<'a>(&'a self, period: &'a Period) -> Vec<SignOffAsked<'a>> {
        let mut asked: Vec<SignOffAsked<'_>> = Vec::new();
        for duty in self.sign_off_duties.iter().filter(|duty| self.is_signed_for(duty, period)) {
            let due = self.deadline(period);
            let due = due.checked_add_days(Days::new(duty.days.into())).unwrap_or(due);
            let areas = || duty.areas.iter().map(|area| &area.value);
            for unit in self.signers(duty, period) {
                // One that took over from another signs once for both.
                match asked.iter_mut().find(|known| known.unit.id == unit.id) {
                    Some(known) => {
                        known.areas.extend(areas());
                        known.due = known.due.max(due);
                    }
                    None => {
                        let place = duty.place;
                        asked.push(SignOffAsked { unit, areas: areas().collect(), due, place });
                    }
                }
            }
        }
        asked
    }

    fn signers<'a>(
        &'a self,
        duty: &'a SignOffDuty,
        period: &'a Period,
    ) -> impl Iterator<Item = &'a Unit> {
        let signs = move |unit: &&Unit| {
            self.exists_in(unit, period)
                && self.asks(std::slice::from_ref(&duty.unit), unit, period)
        };
        self.units.iter().filter(signs)
    }

    fn is_signed_for(&self, duty: &SignOffDuty, period: &Period) -> bool {
        let takes = |area: &Id| duty.areas.iter().any(|own| own.value == *area);
        self.units_in(period).any(|unit| {
            let mut tasks = self.tasks_owed(unit, period);
            self.metrics_owed(unit, period).any(|metric| takes(&metric.area))
                || tasks.any(|task| task.area.as_ref().is_some_and(takes))
        })
    }

    /// What a unit has signed of a period.
    pub fn signed_by(&self, unit: &Id, period: &Id) -> Option<&SignedFigures> {
        self.signed.iter().find(|signed| signed.unit == *unit && signed.period == *period)
    }
}
