//! When units' submissions reached the office that gathers them, as it has written that down.

use std::fmt::Display;

use chrono::NaiveDate;

use super::{FileId, Id, Placed, Plan};

/// One file that a unit sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// The day on which it came.
    pub on: Placed<NaiveDate>,
    /// What the file was called when it came. A stranger's text.
    pub file: String,
    /// The SHA-256 of what was sent.
    pub sha256: String,
    /// The SHA-256 of the submission that was made of it.
    pub csv_sha256: String,
    /// Who last saved it, as the file says. A stranger's text.
    pub by: Option<String>,
}

/// All that came from a unit for a period, the last that came at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// Who sent it.
    pub unit: Id,
    /// The period that the reports are about.
    pub period: Id,
    /// What came; never empty.
    pub deliveries: Vec<Delivery>,
    /// The file that states it.
    pub file: FileId,
}

impl Received {
    /// What had come by a day, in the order in which it was written down.
    pub fn by(&self, day: NaiveDate) -> impl Iterator<Item = &Delivery> {
        self.deliveries.iter().filter(move |delivery| delivery.on.value <= day)
    }

    /// What came on a day.
    pub fn of_day(&self, day: NaiveDate) -> Option<&Delivery> {
        self.deliveries.iter().find(|delivery| delivery.on.value == day)
    }

    /// The first day on which anything had come by a day.
    pub fn first_by(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.by(day).map(|delivery| delivery.on.value).min()
    }
}

/// Where it is written down, from the root, with `/`.
pub fn received_path(year: impl Display, period: impl Display, unit: impl Display) -> String {
    format!("reports/{year}/{period}/received/{unit}.toml")
}

impl Plan {
    /// What came from a unit for a period, where that was written down.
    pub fn received_from(&self, unit: &Id, period: &Id) -> Option<&Received> {
        self.received.get(period)?.get(unit)
    }
}
