//! A year's site: what leaders, units and the public look up from one day to the next. The year at a
//! glance, a page an indicator and a unit.
//!
//! Its figures are those of one report, and the same as in it. Says nothing of its own but how the whole
//! year's submissions stand, which unit comes before which, and how earlier years ended.

mod changes;
mod headline;
mod placing;
mod pressing;
mod ranking;
mod submissions;
mod timeline;
mod unit;
mod years;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::trend::Trend;
use super::{Committed, Document, Grid, ScoreDocument, UnitLine, unit as lines};
use crate::assess::{Assessment, YearFigures, spanning};
use crate::i18n::Message;
use crate::model::{Arrival, Clause, Period, Plan, Report};
pub use changes::{changes, what_has_changed};
pub use headline::{headline, title};
pub use placing::{Placed, placed};
pub use pressing::{indicators_at_risk, pressing_indicators, pressing_tasks};
pub use ranking::{Ranked, Share, ranked};
pub use submissions::year_of_submissions;
pub use timeline::{Kept, MONTH, TaskSpan, Timeline, timeline};
pub use unit::{UnitSheet, unit_sheets};

/// So many units get a page each, and a line in every list. A page weighs some 20 kB: more are no help
/// to anybody, and their figures are in the data files.
const MOST_PAGES: usize = 1_000;

/// What a site is made of.
#[derive(Debug)]
pub struct Site<'a> {
    /// The report whose figures it shows.
    pub document: &'a Document<'a>,
    /// The units, with how their submissions of the whole year stand.
    pub units: Vec<UnitLine>,
    /// How the submissions of the whole year stand.
    year: &'a Assessment<'a>,
    /// How earlier years ended.
    years: Option<&'a BTreeMap<i32, YearFigures>>,
    /// Whether it is for everybody: then nothing internal stands in it.
    pub is_public: bool,
    /// What is told inside and to nobody else.
    pub internal: Option<Internal<'a>>,
    /// What every reform index comes to in the report, also those that it says nothing of.
    pub scores: Option<ScoreDocument<'a>>,
}

/// What only those inside are told.
#[derive(Debug)]
pub struct Internal<'a> {
    /// What each unit has still to do, in the order of the year's units.
    pub owed: Vec<Vec<Message>>,
    /// The last commit of each file; `None` where history is not known.
    pub commits: Option<&'a BTreeMap<String, Committed>>,
}

/// A page that a row leads to, by the id of what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// Its figures, course and units.
    Indicator(String),
    /// Its submissions, figures and tasks.
    Unit(String),
    /// None.
    Nowhere,
}

/// A table whose rows lead to pages.
#[derive(Debug, Clone)]
pub struct Linked {
    /// What it says.
    pub grid: Grid,
    /// Where each of its rows leads.
    pub to: Vec<Link>,
}

impl<'a> Site<'a> {
    /// The site of a report's figures and of a year's submissions.
    pub fn new(document: &'a Document<'a>, year: &'a Assessment<'a>, is_public: bool) -> Self {
        let mut units = lines::units(year);
        if is_public {
            // What is not committed is nobody's but the Office's.
            for arrival in units.iter_mut().flat_map(|unit| &mut unit.arrivals).flatten() {
                if *arrival == Arrival::Uncommitted {
                    *arrival = Arrival::Unknown;
                }
            }
        }
        Self { document, units, year, years: None, is_public, internal: None, scores: None }
    }

    /// Adds what reform indices come to.
    pub fn add_scores(&mut self, mut scores: ScoreDocument<'a>) {
        scores.is_public = self.is_public;
        self.scores = Some(scores).filter(|scores| !scores.cards.is_empty());
    }

    /// Adds how earlier years ended.
    pub fn add_years(&mut self, years: &'a BTreeMap<i32, YearFigures>) {
        self.years = Some(years);
    }

    /// Adds what is nobody's business outside, unless the site is for everybody.
    pub fn add_internal(&mut self, internal: impl FnOnce() -> Internal<'a>) {
        self.internal = (!self.is_public).then(internal);
    }

    /// The periods of the whole year, in the order of its units' submissions.
    pub fn periods(&self) -> &[&'a Period] {
        &self.year.periods
    }

    /// Whether there are few enough units that each is written about by itself.
    pub fn has_unit_pages(&self) -> bool {
        self.units.len() <= MOST_PAGES
    }

    /// Which report the figures are of, and of which day.
    pub fn basis(&self) -> Message {
        let meta = &self.document.meta;
        Message::new("site-basis").with("report", &meta.name).with("as-of", meta.as_of)
    }

    /// A clause of the source document, where the plan has its register.
    pub fn clause(&self, number: &str) -> Option<&'a Clause> {
        self.document.assessment().plan.clause(number)
    }

    /// How an indicator ended in the years before and stands in this one; `None` where no year before
    /// has it.
    pub fn over_the_years(&self, at: usize) -> Option<Trend> {
        years::over_the_years(self, &self.document.indicators[at])
    }
}

/// The report that a site goes by unless another is asked for: of those that run from the year's first
/// period to the one that is being collected, which is the last that has ended; where the plan makes
/// no such report, that period's own.
pub fn report_so_far(plan: &Plan, as_of: NaiveDate) -> Option<&Report> {
    let regular = plan.regular_periods();
    let last = regular.iter().rposition(|period| period.to < as_of).unwrap_or(0);
    let own = regular.get(last)?;
    spanning(plan, &regular[..=last]).or_else(|| plan.report(own.id.as_str()))
}

/// The last report of a plan's year, whose periods are all that there are.
pub fn report_of_year(plan: &Plan) -> Option<&Report> {
    plan.reports.iter().find(|report| plan.is_final(report))
}
