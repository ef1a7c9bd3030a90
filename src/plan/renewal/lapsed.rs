//! What was in force for part of the year only: what has ended is left out of next year's plan, what
//! began in mid-year holds from its beginning, and what passed from unit to unit is the last one's.
//! With it goes what the year has done with: tasks, and shares of tasks of which none is left.

use std::collections::{BTreeMap, BTreeSet};

use super::Past;
use crate::model::{Criterion, Ground, Id, Indicator, Metric, Name, Period, Plan, Window};

/// What becomes of the parts of a plan that are in force for part of the year.
#[derive(Debug, Default)]
pub struct Lapsed {
    /// Metrics, indicators and rules that have ended and are left out, in the plan's order.
    pub left_out: Vec<(Id, Option<Name>)>,
    /// Those that go on without the first and last period that they had.
    pub unbound: Vec<Id>,
    /// Metrics that had passed from unit to unit, with those who report them now.
    pub passed: Vec<(Id, Vec<String>)>,
    /// Indicators that are the share of tasks of which none is left.
    pub emptied: Vec<(Id, Name)>,
    /// Criteria of scorecards that are scored by an indicator that leaves: the card, the number and what
    /// it scores.
    pub unscored: Vec<(Id, Id, Name)>,
    /// Scorecards of which no criterion is left.
    pub idle_cards: Vec<(Id, Name)>,
    metrics: BTreeSet<Id>,
    /// Tasks that are done and leave, their steps, and steps that are done of tasks that stay.
    tasks: BTreeSet<Id>,
    indicators: BTreeSet<Id>,
    rules: BTreeSet<Id>,
    /// By metric, which of its reporters stay, in the order of the file.
    reporters: BTreeMap<Id, Vec<bool>>,
}

impl Lapsed {
    /// What becomes of a plan's parts after the year that it had.
    pub(super) fn of(plan: &Plan, past: &Past) -> Self {
        let Some(last) = plan.regular_periods().into_iter().last() else { return Self::default() };
        let has_ended = |window: &Window| !ends_with(plan, window, last);
        let mut lapsed = Self::default();
        for metric in &plan.metrics {
            let id = metric.stated_id();
            if has_ended(&metric.window) {
                lapsed.metrics.extend([metric.id.clone(), id.clone()]);
            }
            if !metric.is_stated() {
                continue;
            }
            if has_ended(&metric.window) {
                let whole = plan.wholes.get(id.as_str()).map(|whole| &whole.name);
                lapsed.left_out.push((id.clone(), Some(whole.unwrap_or(&metric.name).clone())));
                continue;
            }
            lapsed.unbind(id, &metric.window);
            if !metric.tenures.is_empty() {
                let stays = staying(plan, metric, last);
                let names = metric.reported_by.iter().zip(&stays).filter(|(_, stays)| **stays);
                let names = names.map(|(who, _)| who.value.written()).collect();
                lapsed.passed.push((id.clone(), names));
                lapsed.reporters.insert(id.clone(), stays);
            }
        }
        lapsed.tasks = leaving(plan, past, &lapsed.metrics);
        for indicator in &plan.indicators {
            let sides = [&indicator.numerator, &indicator.denominator];
            let is_gone = |side: &&Vec<_>| {
                let mut side = side.iter();
                side.len() > 0
                    && side.all(|id: &crate::model::Placed<Id>| lapsed.metrics.contains(&id.value))
            };
            if lapsed.is_emptied(plan, indicator) {
                lapsed.indicators.insert(indicator.id.clone());
                lapsed.emptied.push((indicator.id.clone(), indicator.name.clone()));
            } else if has_ended(&indicator.window) || sides.iter().any(is_gone) {
                lapsed.indicators.insert(indicator.id.clone());
                lapsed.left_out.push((indicator.id.clone(), Some(indicator.name.clone())));
            } else {
                lapsed.unbind(&indicator.id, &indicator.window);
            }
        }
        lapsed.of_cards(plan);
        for rule in plan.rules.iter().filter(|rule| !rule.is_repeated) {
            let mut terms = rule.terms();
            if has_ended(&rule.window)
                || terms.any(|term| lapsed.metrics.contains(&term.value.metric))
            {
                lapsed.rules.insert(rule.id.clone());
                lapsed.left_out.push((rule.id.clone(), rule.name.clone()));
            } else {
                lapsed.unbind(&rule.id, &rule.window);
            }
        }
        lapsed
    }

    fn unbind(&mut self, id: &Id, window: &Window) {
        if window.from.is_some() || window.to.is_some() {
            self.unbound.push(id.clone());
        }
    }

    /// What scorecards lose with the indicators that leave.
    fn of_cards(&mut self, plan: &Plan) {
        for card in &plan.scorecards {
            let is_lost = |criterion: &&Criterion| match &criterion.ground {
                Ground::Indicator(id) => self.indicators.contains(&id.value),
                _ => false,
            };
            let lost: Vec<_> = card.criteria.iter().filter(is_lost).collect();
            if !lost.is_empty() && lost.len() == card.criteria.len() {
                self.idle_cards.push((card.id.clone(), card.name.clone()));
                continue;
            }
            let lost = lost.into_iter();
            let named = lost.map(|lost| (card.id.clone(), lost.id.clone(), lost.name.clone()));
            self.unscored.extend(named);
        }
    }

    /// Whether a criterion of a scorecard is left out.
    pub(super) fn is_unscored(&self, card: &str, criterion: &str) -> bool {
        let is_it = |(of, id, _): &(Id, Id, Name)| of.as_str() == card && id.as_str() == criterion;
        self.unscored.iter().any(is_it)
    }

    /// Whether a scorecard is left out.
    pub(super) fn is_idle_card(&self, card: &str) -> bool {
        self.idle_cards.iter().any(|(id, _)| id.as_str() == card)
    }

    /// Whether an indicator is the share of tasks, and all of them leave.
    fn is_emptied(&self, plan: &Plan, indicator: &Indicator) -> bool {
        let Some(share) = indicator.tasks.as_ref().filter(|_| !self.tasks.is_empty()) else {
            return false;
        };
        let mut tasks = plan.tasks_of_share(share).peekable();
        tasks.peek().is_some() && tasks.all(|task| self.tasks.contains(&task.id))
    }

    /// Whether a task or a step is done and leaves.
    pub fn is_done(&self, task: &str) -> bool {
        self.tasks.contains(task)
    }

    /// Whether a table of a kind, by its id, is left out.
    pub(super) fn is_left_out(&self, kind: &str, id: &str) -> bool {
        match kind {
            "metric" => self.metrics.contains(id),
            "indicator" => self.indicators.contains(id),
            "task" => self.tasks.contains(id),
            "rule" => self.rules.contains(id),
            _ => false,
        }
    }

    /// Whether a list under a key no longer names an id.
    pub(super) fn is_unnamed(&self, key: &str, id: &str) -> bool {
        match key {
            "serves" => self.indicators.contains(id),
            // An ad hoc period asks for tasks too.
            "metrics" => self.metrics.contains(id) || self.tasks.contains(id),
            _ => self.metrics.contains(id),
        }
    }

    /// Which of a metric's reporters stay.
    pub(super) fn reporters(&self, metric: &str) -> Option<&[bool]> {
        self.reporters.get(metric).map(Vec::as_slice)
    }
}

/// The tasks that leave, with their steps, and the steps that leave their tasks. What an ad hoc period
/// asks for stays where nothing else would be left for it to ask.
fn leaving(plan: &Plan, past: &Past, metrics: &BTreeSet<Id>) -> BTreeSet<Id> {
    let mut leaving = BTreeSet::new();
    for task in &plan.tasks {
        let whole = task.step_of.as_ref().filter(|whole| leaving.contains(*whole));
        if whole.is_some() || past.done.contains(task.id.as_str()) {
            leaving.insert(task.id.clone());
        }
    }
    for period in &plan.periods {
        let Some(asked) = &period.metrics else { continue };
        if asked.iter().all(|(id, _)| leaving.contains(id) || metrics.contains(id)) {
            for task in asked.keys().filter_map(|id| plan.tasks.get(id.as_str())) {
                leaving.remove(&task.id);
                if let Some(whole) = &task.step_of {
                    leaving.remove(whole);
                }
            }
        }
    }
    leaving
}

/// Whether a window runs to the year's last period.
fn ends_with(plan: &Plan, window: &Window, last: &Period) -> bool {
    let end = window.to.as_ref().and_then(|to| plan.periods.get(to.value.as_str()));
    end.is_none_or(|end| last.from <= end.to)
}

/// Who reports a metric at the year's end; where nobody does, those who did so last.
fn staying(plan: &Plan, metric: &Metric, last: &Period) -> Vec<bool> {
    let end = |tenure: &Window| {
        let end = tenure.to.as_ref().and_then(|to| plan.periods.get(to.value.as_str()));
        end.map(|end| end.to).filter(|_| !ends_with(plan, tenure, last)).unwrap_or(last.to)
    };
    let latest = metric.tenures.iter().map(end).max();
    metric.tenures.iter().map(|tenure| Some(end(tenure)) == latest).collect()
}
