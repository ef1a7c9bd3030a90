//! What is to be reached over several years, which each year's plan may not undercut.

use super::{AtLeast, AtMost, Id, Indicator, Name, Place, Placed, Quantity, Side, Target};

/// What `plan/programme.toml` asks of an indicator.
#[derive(Debug, Clone)]
pub struct ProgrammeTarget {
    /// The indicator, by its id in every year's plan.
    pub indicator: Placed<Id>,
    /// What the programme calls it.
    pub name: Option<Name>,
    /// What is to be reached by which year, earliest first.
    pub years: Vec<(Placed<i32>, Quantity)>,
    /// Which way its numbers point; `None` where they point as the plan's target does.
    pub side: Option<Side>,
    /// The document that decided it.
    pub source: Option<String>,
    /// Where the programme states it.
    pub place: Place,
}

impl ProgrammeTarget {
    /// Which way its numbers point.
    pub fn side(&self, indicator: Option<&Indicator>) -> Side {
        let target = indicator.and_then(|indicator| indicator.target.as_ref());
        let plans = target.and_then(|target| target.value.bounds().single());
        self.side.or(plans.map(|(side, _)| side)).unwrap_or(Side::Least)
    }

    /// A number of it as a target.
    pub fn target(&self, number: Quantity, indicator: Option<&Indicator>) -> Target {
        match self.side(indicator) {
            Side::Least => AtLeast(number).into(),
            Side::Most => AtMost(number).into(),
        }
    }

    /// What it asks by a year: that year's number or, in a year without one, that of the latest
    /// before.
    pub fn by(&self, year: i32) -> Option<&(Placed<i32>, Quantity)> {
        self.years.iter().rev().find(|(of, _)| of.value <= year)
    }

    /// Whether it is over by a year.
    pub fn is_over(&self, year: i32) -> bool {
        self.years.last().is_none_or(|(last, _)| last.value < year)
    }

    /// Whether a year lies between its first and its last.
    pub fn spans(&self, year: i32) -> bool {
        let (first, last) = (self.years.first(), self.years.last());
        first.zip(last).is_some_and(|(first, last)| first.0.value <= year && year <= last.0.value)
    }
}
