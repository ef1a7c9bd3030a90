//! What inspections found in units, and what became of it: the register of a year.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{FileId, Id, Place, Placed, worded};

worded! {
    /// What a metric is counted from in the register of findings.
    pub enum FromFindings {
        /// What was found, by the day on which it was.
        Found = "found",
        /// What was mended, or referred to whoever can mend it, by the day on which it first was.
        Mended = "mended",
        /// What was referred to whoever can mend it, by the day on which it was.
        Referred = "referred",
    }
}

worded! {
    /// How a finding stands on a day.
    pub enum Remedy {
        /// Neither mended nor referred, and its due date has passed.
        Overdue = "overdue",
        /// Neither mended nor referred.
        Open = "open",
        /// Referred to whoever can mend it.
        Referred = "referred",
        /// Mended by the unit itself.
        Mended = "mended",
    }
}

/// A shortcoming that an inspection found in a unit.
#[derive(Debug, Clone)]
pub struct Finding {
    /// What it is called in the year's register. It is no id of the plan's: any words will do.
    pub id: Placed<String>,
    /// The inspection that found it, or its conclusion, in words.
    pub inspection: Option<String>,
    /// The day on which it was found.
    pub date: Placed<NaiveDate>,
    /// The unit that has to mend it.
    pub unit: Placed<Id>,
    /// The shortcoming, in words.
    pub found: String,
    /// What is to be done about it, in words.
    pub action: Option<String>,
    /// The last day to mend it on.
    pub due: Option<Placed<NaiveDate>>,
    /// The day on which it was mended.
    pub mended: Option<Placed<NaiveDate>>,
    /// The day on which it was referred to whoever can mend it.
    pub referred: Option<Placed<NaiveDate>>,
    /// To whom, and by what document, where the cell says more than the day.
    pub referred_to: Option<String>,
    /// The document that proves that it was mended or referred.
    pub evidence: Option<String>,
    /// The number of its row in the sheet.
    pub row: usize,
    /// Its row in the file.
    pub place: Place,
}

impl Finding {
    /// The day on which it was mended or referred, whichever came first.
    pub fn closed(&self) -> Option<NaiveDate> {
        let days = [&self.mended, &self.referred];
        days.into_iter().flatten().map(|day| day.value).min()
    }

    /// How it stands at the end of a day, told on `today`: that day, or a later one by which it may
    /// be overdue. `None` if it had not been found yet.
    pub fn state(&self, on: NaiveDate, today: NaiveDate) -> Option<Remedy> {
        if self.date.value > on {
            return None;
        }
        let is_by = |day: &Option<Placed<NaiveDate>>| day.as_ref().is_some_and(|d| d.value <= on);
        Some(if is_by(&self.mended) {
            Remedy::Mended
        } else if is_by(&self.referred) {
            Remedy::Referred
        } else if self.overdue(on, today).is_some() {
            Remedy::Overdue
        } else {
            Remedy::Open
        })
    }

    /// By how many days it is overdue on `today`, if it is open at the end of a day; at least one.
    pub fn overdue(&self, on: NaiveDate, today: NaiveDate) -> Option<i64> {
        let is_open = self.closed().is_none_or(|day| day > on);
        let due = self.due.as_ref().filter(|_| is_open)?;
        Some((today - due.value).num_days()).filter(|days| *days > 0)
    }

    /// What a report knows of it whose data end on a day: a line, `None` if it had not been found yet.
    fn known(&self, on: NaiveDate) -> Option<String> {
        let by = |day: &Option<Placed<NaiveDate>>| {
            let day = day.as_ref().map(|day| day.value).filter(|day| *day <= on);
            day.map_or_else(String::new, |day| day.to_string())
        };
        let due = self.due.as_ref().map_or_else(String::new, |due| due.value.to_string());
        let (mended, referred, date) = (by(&self.mended), by(&self.referred), self.date.value);
        let told = [&self.unit.value.to_string(), &due, &mended, &referred, &self.found];
        let told = told.map(String::as_str).join("\t");
        (date <= on).then(|| format!("{}\t{date}\t{told}\n", self.id.value))
    }

    /// The day by which a metric counts it; `None` where it does not.
    pub fn counted_on(&self, what: FromFindings) -> Option<NaiveDate> {
        match what {
            FromFindings::Found => Some(self.date.value),
            FromFindings::Mended => self.closed(),
            FromFindings::Referred => self.referred.as_ref().map(|day| day.value),
        }
    }
}

/// The register of a year's findings, `findings.csv`.
#[derive(Debug, Clone)]
pub struct Findings {
    /// The file that it was read from.
    pub file: FileId,
    /// What could be read of it, in the order of its rows.
    pub all: Vec<Finding>,
    /// Rows that could not be read, and whose they are.
    pub lost: Lost,
}

impl Findings {
    /// What a report knows of the register whose data end on a day: a line a finding, in which what was
    /// done about it later is not there yet.
    pub fn known(&self, on: NaiveDate) -> String {
        self.all.iter().filter_map(|finding| finding.known(on)).collect()
    }
}

/// Whose rows of a register could not be read: what they were counts in no figure, so no figure of
/// theirs can be told.
#[derive(Debug, Clone, Default)]
pub struct Lost {
    /// Whether any was lost of which the unit cannot be told either.
    pub anyones: bool,
    /// The units of the others.
    pub units: BTreeSet<Id>,
}

impl Lost {
    /// Whether any row may have been a unit's.
    pub fn may_be(&self, unit: &Id) -> bool {
        self.anyones || self.units.contains(unit)
    }

    /// Whether any row was lost.
    pub fn any(&self) -> bool {
        self.anyones || !self.units.is_empty()
    }
}
