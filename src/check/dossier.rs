//! What one unit owes and has handed in over the year, and the pass over all units: every check looks
//! at a unit while what it has handed in lies near, since a nation's rows do not fit into any cache.

use rayon::prelude::*;

use super::accounts::{Account, Counted};
use super::{Accounts, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Metric, Period, Quantity, Statement, Submission, Unit};

/// A look at each submission.
pub(super) type OfSheet<'s, 'a> = Box<dyn Fn(&Sheet<'_, 'a>, &mut Vec<Diagnostic>) + Sync + 's>;

/// A look at each unit.
pub(super) type OfUnit<'s, 'a> = Box<dyn Fn(&Dossier<'_, 'a>, &mut Vec<Diagnostic>) + Sync + 's>;

/// By the place of a period in the plan, where a unit's submission for it is.
pub(super) type Places = Vec<Option<usize>>;

/// What one unit owes and has handed in.
pub(super) struct Dossier<'s, 'a> {
    pub facts: &'s Facts<'a>,
    pub accounts: &'s Accounts<'a>,
    pub unit: &'a Unit,
    places: Places,
    /// Those whose work it has taken over, or will, with where their submissions are.
    ancestors: Vec<(&'a Unit, Places)>,
    /// Period by period, whether it owes each metric and then each task.
    owed: Vec<bool>,
}

/// One submission of a unit.
pub(super) struct Sheet<'d, 'a> {
    pub dossier: &'d Dossier<'d, 'a>,
    pub submission: &'a Submission,
    /// Its place among all submissions.
    pub at: usize,
    pub unit: &'a Unit,
    pub period: &'a Period,
    /// The place of its period in the plan.
    pub number: usize,
    /// The place of its period among the regular ones, if it is one.
    pub rank: Option<usize>,
}

/// A figure of a period.
#[derive(Clone, Copy)]
pub(super) struct Point<'d> {
    /// What happened in the period, or stood at its end.
    pub figure: Quantity,
    /// The submission whose statement says so.
    pub at: usize,
    pub stated: &'d Statement,
}

impl<'s, 'a> Dossier<'s, 'a> {
    pub fn of(facts: &'s Facts<'a>, accounts: &'s Accounts<'a>, unit: &'a Unit) -> Self {
        let plan = facts.plan;
        let places = |unit: &Unit| places(facts, accounts, unit);
        let ancestors = match unit.succeeds.as_slice() {
            [] => Vec::new(),
            _ => facts.lineage.ancestors(&unit.id),
        };
        let ancestors = ancestors.into_iter().map(|other| (other, places(other))).collect();
        let subjects = plan.metrics.len() + plan.tasks.len();
        let mut owed: Vec<bool> = Vec::with_capacity(plan.periods.len() * subjects);
        let timed = plan.metrics.iter().enumerate().filter(|(_, metric)| metric.is_timed());
        let timed: Vec<(usize, &Metric)> = timed.collect();
        let mut usual = None;
        for period in &plan.periods {
            let is_usual = plan.asks_as_usual(unit, period);
            if let Some(usual) = usual.filter(|_| is_usual) {
                let from = owed.len();
                owed.extend_from_within(usual..usual + subjects);
                for (at, metric) in &timed {
                    owed[from + at] = plan.owes_metric(unit, period, metric);
                }
                continue;
            }
            usual = usual.or(is_usual.then_some(owed.len()));
            owed.extend(plan.metrics.iter().map(|metric| plan.owes_metric(unit, period, metric)));
            owed.extend(plan.tasks.iter().map(|task| plan.owes_task(unit, period, task)));
        }
        Self { facts, accounts, unit, places: places(unit), ancestors, owed }
    }

    /// Where its submission for the period of a place is.
    pub fn place(&self, period: usize) -> Option<usize> {
        self.places.get(period).copied().flatten()
    }

    /// What it owes in the period of a place: of each metric, and then of each task, whether.
    pub fn owed(&self, period: usize) -> &[bool] {
        let subjects = self.facts.plan.metrics.len() + self.facts.plan.tasks.len();
        self.owed.get(period * subjects..(period + 1) * subjects).unwrap_or_default()
    }

    /// Whether it owes a metric or task, by its number, in the period of a place.
    pub fn owes(&self, period: usize, number: u32) -> bool {
        self.owed(period).get(number as usize).copied().unwrap_or_default()
    }

    /// Whether it reports in the period of a place.
    pub fn reports_in(&self, period: usize) -> bool {
        let plan = self.facts.plan;
        plan.periods.at(period).is_some_and(|period| plan.reports_in(self.unit, period))
    }

    /// Its submissions, in the order of the periods.
    pub fn sheets<'d>(&'d self) -> impl Iterator<Item = Sheet<'d, 'a>> {
        let (plan, accounts) = (self.facts.plan, self.accounts);
        // What the plan has twice is looked at once.
        let is_first = plan
            .units
            .get(self.unit.id.as_str())
            .is_some_and(|first| std::ptr::eq(first, self.unit));
        let periods = plan.periods.iter().enumerate().filter(move |(number, period)| {
            is_first && plan.periods.position(period.id.as_str()) == Some(*number)
        });
        periods.filter_map(move |(number, period)| {
            let at = self.place(number)?;
            let (submission, rank) = (accounts.submission(at)?, accounts.rank(number));
            Some(Sheet { dossier: self, submission, at, unit: self.unit, period, number, rank })
        })
    }

    /// The figure of a metric in the regular period of a place.
    pub fn point(&self, metric: Counted<'_>, rank: usize) -> Option<Point<'s>> {
        point(self.accounts, &self.places, metric, rank)
    }

    /// The submissions of those who reported a metric before it did, where that passes from unit to
    /// unit.
    pub fn former(&self, metric: &Metric, by: &Period) -> Vec<Places> {
        let Self { facts, accounts, unit, .. } = *self;
        let former = facts.lineage.former(&metric.id, &unit.id, by, true);
        former.iter().map(|unit| places(facts, accounts, unit)).collect()
    }

    /// Its submissions, and those of whom it has taken over from by a period.
    pub fn line(&self, by: &Period) -> Vec<&Places> {
        let ended = self.ancestors.iter().filter(|(other, _)| self.facts.plan.has_ended(other, by));
        std::iter::once(&self.places).chain(ended.map(|(_, places)| places)).collect()
    }
}

/// By period, where the submissions of a unit are.
fn places(facts: &Facts<'_>, accounts: &Accounts<'_>, unit: &Unit) -> Places {
    facts.plan.periods.ids().map(|period| accounts.place(period, &unit.id)).collect()
}

/// The figure of the regular period of a place. Out of running totals it is the difference to the one
/// before: over a gap, or where the total falls, there is none, and that is a finding of its own.
pub(super) fn point<'s>(
    accounts: &'s Accounts<'_>,
    places: &Places,
    (metric, number): Counted<'_>,
    rank: usize,
) -> Option<Point<'s>> {
    let stated = |rank: usize| {
        let at = places[*accounts.regular.get(rank)?]?;
        accounts.stated(at, number).map(|(stated, figure)| Point { figure, at, stated })
    };
    let now = stated(rank)?;
    let Some(before) = rank.checked_sub(1).filter(|_| metric.is_running_flow()) else {
        return Some(now);
    };
    let figure = Quantity::new(now.figure.decimal() - stated(before)?.figure.decimal());
    (metric.signed || figure >= Quantity::ZERO).then_some(Point { figure, ..now })
}

impl<'d, 'a> Sheet<'d, 'a> {
    /// What it states, in the order of its rows.
    pub fn stated(&self) -> &'d [Statement] {
        self.dossier.accounts.sheet(self.at)
    }

    /// What it states of metrics with a figure.
    pub fn figures(&self) -> impl Iterator<Item = (&'d Statement, &'a Metric, Quantity)> {
        let metrics = &self.dossier.facts.plan.metrics;
        let figures = self.stated().iter();
        figures.filter_map(|stated| {
            let figure = stated.figure()?;
            Some((stated, metrics.at(stated.subject as usize)?, figure))
        })
    }

    /// One of its statements with all that it is about.
    pub fn account(&self, stated: &Statement) -> Option<Account<'a>> {
        self.dossier.accounts.account(self.at, stated)
    }

    /// The regular periods before its own, each with where its unit's submission for it is.
    pub fn earlier(&self) -> impl Iterator<Item = (Option<usize>, &'a Period)> {
        let earlier = self.dossier.facts.lineage.earlier(self.period).iter();
        let places = self.dossier.accounts.regular.iter().map(|number| self.dossier.place(*number));
        places.zip(earlier.copied())
    }

    /// Whether its unit owes a metric or task, by its number, in its period.
    pub fn owes(&self, number: u32) -> bool {
        self.dossier.owes(self.number, number)
    }
}

/// How many units are looked at before what was found is collected: not all at once, since what is
/// found in many is mostly only counted.
const BESIDE: usize = 64;

/// How many of them are looked at one after the other.
const TOGETHER: usize = 4;

/// Looks at all units beside each other, and collects in the plan's order what is found.
pub(super) fn look<'a>(
    facts: &Facts<'a>,
    accounts: &Accounts<'a>,
    looks: impl Iterator<Item = &'static Look>,
    diagnostics: &mut Diagnostics,
) {
    let (mut of_units, mut of_sheets) = (Vec::new(), Vec::new());
    for look in looks {
        match look {
            Look::Whole(run) => run(facts, accounts, diagnostics),
            Look::Units(open) => of_units.push(open(facts, accounts)),
            Look::Sheets(open) => of_sheets.push(open(facts, accounts)),
        }
    }
    let judge = |units: &[&'a Unit]| {
        let mut found = Vec::with_capacity(BESIDE);
        for unit in units {
            let dossier = Dossier::of(facts, accounts, unit);
            of_units.iter().for_each(|look| look(&dossier, &mut found));
            for sheet in dossier.sheets() {
                of_sheets.iter().for_each(|look| look(&sheet, &mut found));
            }
        }
        found
    };
    let units: Vec<&Unit> = facts.plan.units.iter().collect();
    for units in units.chunks(BESIDE) {
        let found: Vec<Vec<Diagnostic>> = units.par_chunks(TOGETHER).map(judge).collect();
        diagnostics.extend(found.into_iter().flatten());
    }
}
