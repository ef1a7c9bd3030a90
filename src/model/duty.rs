//! Who owes what once units have ended: an obligation that names a unit passes to those that took
//! over from it, and a task that it left unfinished with it.
//!
//! A group is only those that the plan puts into it: who took over from a member is none by that.

use std::collections::BTreeSet;

use super::{Period, Placed, Plan, Selector, Task, TaskStatus, Unit};

impl Plan {
    /// Whether a unit has ended before a period: what it left is its successors'.
    pub fn has_ended(&self, unit: &Unit, by: &Period) -> bool {
        let last = unit.to.as_ref().and_then(|id| self.periods.get(id.value.as_str()));
        last.is_some_and(|last| by.from > last.to)
    }

    /// Whether selectors ask a unit in a period: they take it in, or name one that has ended and
    /// whose work it took over.
    pub fn asks(&self, selectors: &[Placed<Selector>], unit: &Unit, period: &Period) -> bool {
        self.any_selects(selectors, unit)
            // Hardly any unit has predecessors: the rest costs nothing more.
            || !unit.succeeds.is_empty() && self.inherits(selectors, unit, period)
    }

    /// Whether a unit owes in a period what it owes in every other of which this can be said: all that
    /// the plan asks of it, and nothing that it took over.
    pub fn asks_as_usual(&self, unit: &Unit, period: &Period) -> bool {
        unit.succeeds.is_empty()
            && self.exists_in(unit, period)
            && !period.ad_hoc
            && period.units.is_none()
            && period.metrics.is_none()
            && self.seal(&period.id).is_none()
    }

    fn inherits(&self, selectors: &[Placed<Selector>], unit: &Unit, period: &Period) -> bool {
        let line = self.line_before(unit, |before| self.has_ended(before, period));
        let mut named = selectors.iter().filter_map(|selector| match &selector.value {
            Selector::Unit(id) => Some(id),
            Selector::All | Selector::Group(_) => None,
        });
        named.any(|id| line.contains(&id))
    }

    /// The units that answer for a task in a period: those that lead it, have begun and not ended.
    /// Where none is left, those that led it to their end.
    pub fn in_charge<'a>(&'a self, task: &Task, by: &Period) -> Vec<&'a Unit> {
        let leads = |unit: &&Unit| self.exists_in(unit, by) && self.asks(&task.lead, unit, by);
        let present: Vec<&Unit> = self.units.iter().filter(leads).collect();
        if !present.is_empty() {
            return present;
        }
        let led = |unit: &&Unit| self.has_ended(unit, by) && self.any_selects(&task.lead, unit);
        self.units.iter().filter(led).collect()
    }

    /// Whether a task is done by the end of a period: everybody in charge has said so in some
    /// period up to then, or has said nothing and took it over done. `status` is what a unit says
    /// in a period.
    pub fn is_done(
        &self,
        task: &Task,
        by: &Period,
        status: &dyn Fn(&Unit, &Period) -> Option<TaskStatus>,
    ) -> bool {
        let in_charge = self.in_charge(task, by);
        let question = Question { task, by, status };
        let done = |unit: &&Unit| question.says_done(self, unit).unwrap_or_default();
        !in_charge.is_empty() && in_charge.iter().all(done)
    }
}

/// Whether a task is done by the end of a period.
struct Question<'q> {
    task: &'q Task,
    by: &'q Period,
    status: &'q dyn Fn(&Unit, &Period) -> Option<TaskStatus>,
}

impl Question<'_> {
    /// What a unit says for itself and for those that it took over from; `None` where nobody of
    /// them has anything to say of it. What it has said since it took over holds theirs too.
    ///
    /// Asked one by one and not one within another: a line may be as long as the plan.
    fn says_done(&self, plan: &Plan, unit: &Unit) -> Option<bool> {
        // Who took over from nobody speaks for itself alone; mostly its last word is enough.
        if unit.succeeds.is_empty() {
            let told = plan.periods.iter().rev().filter(|period| period.from <= self.by.from);
            let mut said = told.filter_map(|period| (self.status)(unit, period)).peekable();
            return match said.peek() {
                Some(_) => Some(said.any(|status| status == TaskStatus::Done)),
                None => plan.any_selects(&self.task.lead, unit).then_some(false),
            };
        }
        let mut seen = BTreeSet::from([&unit.id]);
        let mut open = vec![Asked::of(self, plan, unit)];
        let mut answer = None;
        while let Some(asked) = open.last_mut() {
            if let Some(answer) = answer.take() {
                asked.inherited = Some(asked.inherited.unwrap_or(true) && answer);
            }
            match asked.ended.pop() {
                Some(before) => {
                    if seen.insert(&before.id) {
                        open.push(Asked::of(self, plan, before));
                    }
                }
                None => {
                    answer = asked.answer(self, plan);
                    open.pop();
                }
            }
        }
        answer
    }
}

/// A unit that is asked whether a task is done.
struct Asked<'a> {
    unit: &'a Unit,
    /// Those that it took over from and that are still to be asked, the first last.
    ended: Vec<&'a Unit>,
    /// The furthest that it has said, and the furthest since it took over.
    said: Option<TaskStatus>,
    since: Option<TaskStatus>,
    /// Whether all are done that have said anything of those it took over from.
    inherited: Option<bool>,
}

impl<'a> Asked<'a> {
    fn of(question: &Question<'_>, plan: &'a Plan, unit: &'a Unit) -> Self {
        let has_ended = |before: &&Unit| plan.has_ended(before, question.by);
        let mut ended: Vec<&Unit> = plan.predecessors(unit).filter(has_ended).collect();
        let (mut said, mut since) = (None, None);
        for period in plan.periods.iter().filter(|period| period.from <= question.by.from) {
            let status = (question.status)(unit, period);
            said = said.max(status);
            if ended.iter().all(|before| plan.has_ended(before, period)) {
                since = since.max(status);
            }
        }
        if since.is_some() {
            ended.clear();
        }
        ended.reverse();
        Self { unit, ended, said, since, inherited: None }
    }

    /// What it says once all that it took over from have been asked.
    fn answer(&self, question: &Question<'_>, plan: &Plan) -> Option<bool> {
        let is_done = |furthest: TaskStatus| furthest == TaskStatus::Done;
        match (self.since, self.said, self.inherited) {
            (Some(furthest), _, _) => Some(is_done(furthest)),
            (None, None, None) => plan.any_selects(&question.task.lead, self.unit).then_some(false),
            (None, said, inherited) => Some(said.is_none_or(is_done) && inherited.unwrap_or(true)),
        }
    }
}
