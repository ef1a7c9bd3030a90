//! The ledger → what has been reached: units summed within periods, periods combined, ratios
//! taken, verdicts, coverage, margins, tasks.
//!
//! Calls only `model`: it sees the plan and the ledger, never a file or a finding. Every comparison is
//! exact; it never rounds what it goes on reckoning with.

mod apart;
mod bundle;
mod combine;
mod compared;
mod comparison;
mod coverage;
mod department;
mod follow_up;
mod force;
mod growth;
mod indicator;
mod inherit;
mod lateness;
mod occurrence;
pub mod outlook;
mod point;
mod proposals;
pub mod score;
mod span;
mod stated;
mod tables;
mod task;
mod task_share;
mod trail;
mod word;
mod yardstick;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rayon::prelude::*;

pub use crate::model::Verdict;
use crate::model::{
    Exclusion, Id, Indicator, Ledger, Lineage, Period, Plan, Report, Standing, SubmissionState,
    Task, Unit,
};
pub use comparison::{
    Comparison, Earlier, LastYear, Past, Stage, YearFigures, at_the_end, before, compare, earlier,
    spanning, stood,
};
pub use coverage::Coverage;
pub use department::{MetricResult, Together};
pub use follow_up::{FindingCounts, FollowUp, FollowedUp, follow_up, takes_findings};
pub use growth::{Growth, Lack};
pub use indicator::{IndicatorResult, Note, SliceResult, by_id};
pub use lateness::Lateness;
pub use occurrence::Occurrence;
pub use outlook::{Ahead, Need, Outlook, Prospect, Silence};
pub use proposals::{Cluster, Likeness, ProposalsOf, proposals};
pub use tables::{TableCell, TableColumn, TableHead, TableLine, TableResult};
pub use task::{TaskResult, UnitStatus};
pub use trail::{Carried, Contributes, Contribution};
pub use word::Word;
pub use yardstick::UnitResult;

/// A part of a report: an area, a focal unit's areas, one unit; all of them narrow.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// Only this area.
    pub area: Option<Id>,
    /// Only the areas that this unit consolidates.
    pub focal: Option<Id>,
    /// Only this unit's figures and tasks, judged by its own targets.
    pub unit: Option<Id>,
}

impl Scope {
    /// Whether it leaves nothing out.
    pub fn is_of_all(&self) -> bool {
        self.area.is_none() && self.focal.is_none() && self.unit.is_none()
    }

    /// Whether an area is in scope.
    pub fn takes_area(&self, plan: &Plan, area: &Id) -> bool {
        let focal = plan.areas.get(area.as_str()).and_then(|area| area.focal.as_ref());
        self.area.as_ref().is_none_or(|wanted| wanted == area)
            && self
                .focal
                .as_ref()
                .is_none_or(|wanted| focal.is_some_and(|focal| focal.value == *wanted))
    }

    /// Whether a unit is in scope.
    pub fn takes_unit(&self, unit: &Unit) -> bool {
        self.unit.as_ref().is_none_or(|wanted| *wanted == unit.id)
    }

    /// Whether it is the whole report.
    pub fn is_whole(&self) -> bool {
        self.area.is_none() && self.focal.is_none() && self.unit.is_none()
    }
}

/// How one unit's submissions for the periods of a report stand, by period.
#[derive(Debug, Clone)]
pub struct UnitStanding<'a> {
    /// Who owes the submissions.
    pub unit: &'a Unit,
    /// Its submissions, in the order of the report's periods; `None` where none is expected.
    pub by_period: Vec<Option<Standing>>,
}

impl UnitStanding<'_> {
    /// The state that needs most attention; `None` where nothing is expected.
    pub fn state(&self) -> Option<SubmissionState> {
        self.by_period.iter().flatten().map(|standing| standing.state).max()
    }
}

/// What a report has to say, before it is laid out.
#[derive(Debug, Clone)]
pub struct Assessment<'a> {
    /// What everything is judged by.
    pub plan: &'a Plan,
    /// What is reported.
    pub report: &'a Report,
    /// Its periods, in order.
    pub periods: Vec<&'a Period>,
    /// Which part of it.
    pub scope: Scope,
    /// Today.
    pub as_of: NaiveDate,
    /// Whether it is the last word on the year.
    pub is_final: bool,
    /// The indicators in scope, in the plan's order.
    pub indicators: Vec<IndicatorResult<'a>>,
    /// The tasks in scope, in the plan's order.
    pub tasks: Vec<TaskResult<'a>>,
    /// The units in scope that owe anything.
    pub standings: Vec<UnitStanding<'a>>,
    /// Rows that were left out of the figures.
    pub exclusions: Vec<&'a Exclusion>,
    /// Whether every submission is complete.
    pub complete: bool,
    ledger: &'a Ledger,
}

impl<'a> Assessment<'a> {
    /// What an indicator's figures are made of: by unit, metric and period. Of a nation that is a
    /// million rows, so they are drawn when they are asked for.
    pub fn trail(&self, indicator: &'a Indicator) -> Vec<Contribution<'a>> {
        let view = View::new(self.plan, self.ledger, self.report, &self.scope, self.as_of);
        indicator::traced(&view, indicator)
    }

    /// The remarks that a unit makes beside a task, earliest period first, each once.
    pub fn remarks(&self, task: &Id, unit: &str) -> Vec<Note<'a>> {
        let mut notes = Vec::new();
        let Some(unit) = self.plan.units.get(unit) else { return notes };
        for period in &self.periods {
            let entry = self.ledger.entry(&period.id, &unit.id, task);
            Note::add(&mut notes, entry.map(|entry| entry.note).unwrap_or_default(), period, true);
        }
        notes
    }

    /// The figures of each metric in scope, all units together; one format alone asks for them.
    pub fn figures(&self) -> Vec<MetricResult<'a>> {
        let view = View::new(self.plan, self.ledger, self.report, &self.scope, self.as_of);
        department::figures(&view)
    }

    /// What is still to be done in the rest of the year, by indicator.
    pub fn outlooks(&self) -> BTreeMap<&'a Id, Outlook<'a>> {
        outlook::outlooks(self)
    }

    /// The plan's statistical tables; only what shows them asks for them.
    pub fn tables(&self) -> Vec<TableResult<'a>> {
        if self.plan.statistics.is_empty() {
            return Vec::new();
        }
        let view = View::new(self.plan, self.ledger, self.report, &self.scope, self.as_of);
        tables::tables(&view)
    }

    /// The day of which it speaks: the last of its data, or today where that is earlier.
    pub fn stands_on(&self) -> NaiveDate {
        self.to().map_or(self.as_of, |end| end.min(self.as_of))
    }

    /// The last day of the data.
    pub fn to(&self) -> Option<NaiveDate> {
        self.periods.iter().map(|period| period.to).max()
    }
}

/// What every step of an assessment looks at.
struct View<'a, 'l> {
    plan: &'a Plan,
    lineage: Lineage<'a>,
    ledger: &'a Ledger,
    report: &'a Report,
    periods: Vec<&'a Period>,
    scope: &'l Scope,
    as_of: NaiveDate,
    is_final: bool,
    /// All periods, the report's and others, that have ended by its end, in order.
    ended: Vec<&'a Period>,
    /// Whether the tasks that something waits for are done by the end of this report.
    done: BTreeMap<&'a Id, bool>,
}

impl<'a, 'l> View<'a, 'l> {
    fn new(
        plan: &'a Plan,
        ledger: &'a Ledger,
        report: &'a Report,
        scope: &'l Scope,
        as_of: NaiveDate,
    ) -> Self {
        let periods: Vec<&Period> = plan.periods_of(report).collect();
        let end = periods.iter().map(|period| period.to).max();
        let mut ended: Vec<_> =
            plan.periods.iter().filter(|period| Some(period.to) <= end).collect();
        ended.sort_by_key(|period| (period.to, period.from));
        let (lineage, is_final) = (Lineage::of(plan), plan.is_final(report));
        let done = BTreeMap::new();
        let mut view =
            Self { plan, lineage, ledger, report, periods, scope, as_of, is_final, ended, done };
        let of_indicators = plan.indicators.iter().filter_map(|found| found.after.as_ref());
        let awaited = of_indicators.chain(plan.tasks.iter().filter_map(|task| task.after.as_ref()));
        let awaited: BTreeSet<&Id> = awaited.map(|task| &task.value).collect();
        view.done = awaited.into_iter().map(|task| (task, view.has_done(task))).collect();
        view
    }

    /// The last day of the report.
    fn end(&self) -> Option<NaiveDate> {
        self.periods.iter().map(|period| period.to).max()
    }

    /// The units in scope, in the plan's order.
    fn units(&self) -> impl Iterator<Item = &'a Unit> {
        self.plan.units.iter().filter(|unit| self.scope.takes_unit(unit))
    }

    /// Whether a date lies before the day that the report speaks of: the day after its data ends, or
    /// today where that is earlier. The date itself is still in time.
    fn has_passed(&self, date: NaiveDate) -> bool {
        let end = self.end().and_then(|end| end.succ_opt());
        date < end.map_or(self.as_of, |day| day.min(self.as_of))
    }

    /// Whether a task that something waits for is done by the end of this report.
    fn is_done(&self, task: &Id) -> bool {
        self.done.get(task).copied().unwrap_or_default()
    }

    /// Whether a task is done by the end of this report, in any period up to then. The whole
    /// department's word counts, whatever the scope.
    fn has_done(&self, task: &Id) -> bool {
        let task = self.plan.tasks.get(task.as_str());
        let end = self.periods.iter().max_by_key(|period| period.from);
        let (Some(task), Some(end)) = (task, end) else { return false };
        self.plan
            .is_done(task, end, &|unit, period| self.ledger.status(&period.id, &unit.id, &task.id))
    }
}

/// Assesses a report.
pub fn run<'a>(
    plan: &'a Plan,
    ledger: &'a Ledger,
    report: &'a Report,
    scope: &Scope,
    as_of: NaiveDate,
) -> Assessment<'a> {
    let view = View::new(plan, ledger, report, scope, as_of);
    let in_area = |area: &Id| scope.takes_area(plan, area);
    let indicators: Vec<_> =
        plan.indicators.iter().filter(|indicator| in_area(&indicator.area)).collect();
    let indicators = indicators.into_par_iter();
    let indicators = indicators.filter_map(|indicator| indicator::assess(&view, indicator));
    let in_scope_of = |task: &&Task| match &task.area {
        Some(area) => in_area(area),
        // A unit's own task without an area belongs to no focal unit's part.
        None => scope.area.is_none() && scope.focal.is_none(),
    };
    // The steps of a task stand behind it.
    let tasks: Vec<&Task> = plan.tasks.iter().filter(in_scope_of).collect();
    let tasks: Vec<&[&Task]> = tasks.chunk_by(|_, next| next.step_of.is_some()).collect();
    let tasks = tasks.into_par_iter().filter_map(|with_steps| {
        let (task, steps) = with_steps.split_first()?;
        task::assess(&view, task, steps)
    });
    Assessment { indicators: indicators.collect(), tasks: tasks.collect(), ..standing_in(&view) }
}

/// How the submissions for a report stand, and nothing of what they say: an assessment without
/// indicators and tasks.
pub fn standings<'a>(
    plan: &'a Plan,
    ledger: &'a Ledger,
    report: &'a Report,
    scope: &Scope,
    as_of: NaiveDate,
) -> Assessment<'a> {
    standing_in(&View::new(plan, ledger, report, scope, as_of))
}

fn standing_in<'a>(view: &View<'a, '_>) -> Assessment<'a> {
    let View { plan, ledger, scope, .. } = *view;
    let standings: Vec<_> = view.units().filter_map(|unit| standing(view, unit)).collect();
    let complete = standings.iter().all(|standing| {
        standing.by_period.iter().flatten().all(|s| s.state == SubmissionState::Complete)
    });
    let exclusions = ledger
        .exclusions()
        .iter()
        .filter(|out| view.periods.iter().any(|period| period.id == out.period))
        .filter(|out| scope.unit.as_ref().is_none_or(|unit| *unit == out.unit))
        .filter(|out| in_scope(plan, scope, &out.metric))
        .collect();
    Assessment {
        plan,
        report: view.report,
        scope: scope.clone(),
        as_of: view.as_of,
        is_final: view.is_final,
        indicators: Vec::new(),
        tasks: Vec::new(),
        standings,
        exclusions,
        complete,
        ledger,
        periods: view.periods.clone(),
    }
}

/// Whether a row belongs to an area in scope; a row of unknown metric always does.
fn in_scope(plan: &Plan, scope: &Scope, id: &str) -> bool {
    let metric: Option<&Id> = plan.metrics.get(id).map(|metric| &metric.area);
    let task: Option<&Task> = plan.tasks.get(id);
    match metric.or(task.and_then(|task| task.area.as_ref())) {
        Some(area) => scope.takes_area(plan, area),
        None => true,
    }
}

/// A unit's submissions, where it owes anything in scope.
fn standing<'a>(view: &View<'a, '_>, unit: &'a Unit) -> Option<UnitStanding<'a>> {
    let plan = view.plan;
    let owes = |period: &Period| {
        plan.metrics_owed(unit, period).any(|metric| view.scope.takes_area(plan, &metric.area))
            || plan.tasks_owed(unit, period).any(|task| {
                task.area
                    .as_ref()
                    .map_or(view.scope.is_whole(), |area| view.scope.takes_area(plan, area))
            })
    };
    let by_period: Vec<_> = view
        .periods
        .iter()
        .map(|period| {
            let standing = view.ledger.standing(&period.id, &unit.id)?;
            owes(period).then(|| standing.clone())
        })
        .collect();
    by_period.iter().any(Option::is_some).then_some(UnitStanding { unit, by_period })
}
