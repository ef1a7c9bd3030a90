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
        let mut line = vec![unit];
        let mut seen = BTreeSet::from([&unit.id]);
        let mut next = 0;
        while let Some(&heir) = line.get(next) {
            next += 1;
            for before in self.predecessors(heir) {
                if !self.has_ended(before, period) || !seen.insert(&before.id) {
                    continue;
                }
                let named = |selector: &Placed<Selector>| matches!(&selector.value, Selector::Unit(id) if *id == before.id);
                if selectors.iter().any(named) {
                    return true;
                }
                line.push(before);
            }
        }
        false
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

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::model::{Due, FileId, Id, Name, Place};

    const PLACE: Place = Place { file: FileId(0), start: 0, end: 0 };

    fn placed<T>(value: T) -> Placed<T> {
        Placed::new(value, PLACE)
    }

    fn id(text: &str) -> Id {
        Id::parse(text).expect("an id")
    }

    /// Four quarters, named by their first month.
    fn period(at: u32) -> Period {
        let day = |month, day| NaiveDate::from_ymd_opt(2025, month, day).expect("a date");
        Period {
            id: id(&format!("q{at}")),
            name: Name::default(),
            from: day(at * 3 - 2, 1),
            to: day(at * 3, 30),
            due: day(at * 3, 30),
            ad_hoc: false,
            metrics: None,
            units: None,
            source: Vec::new(),
            place: PLACE,
            window: (PLACE, PLACE),
            due_place: PLACE,
        }
    }

    fn unit(name: &str, from: Option<&str>, to: Option<&str>, succeeds: &[&str]) -> Unit {
        Unit {
            id: id(name),
            name: Name::default(),
            groups: Vec::new(),
            owner: Vec::new(),
            reports_to: None,
            office: Default::default(),
            from: from.map(|period| placed(id(period))),
            to: to.map(|period| placed(id(period))),
            succeeds: succeeds.iter().map(|other| placed(id(other))).collect(),
            origin_stated: !succeeds.is_empty(),
            source: Vec::new(),
            place: PLACE,
        }
    }

    fn task(lead: Selector) -> Task {
        Task {
            id: id("task"),
            name: Name::default(),
            source: Vec::new(),
            lead: vec![placed(lead)],
            with: Vec::new(),
            due: Due::Ongoing,
            goal: false,
            due_assumed: false,
            lead_assumed: false,
            unit_plan: false,
            after: None,
            serves: Vec::new(),
            area: None,
            owner: None,
            place: PLACE,
        }
    }

    /// `a` and `b` merge into `ab` from the third quarter on; `c` stays.
    fn merged() -> Plan {
        let units = [
            unit("a", None, Some("q2"), &[]),
            unit("b", None, Some("q2"), &[]),
            unit("ab", Some("q3"), None, &["a", "b"]),
            unit("c", None, None, &[]),
        ];
        Plan {
            periods: (1..=4).map(period).collect(),
            units: units.into_iter().collect(),
            ..Plan::default()
        }
    }

    fn in_charge(plan: &Plan, task: &Task, period: &str) -> Vec<String> {
        let period = plan.periods.get(period).expect("a period");
        plan.in_charge(task, period).iter().map(|unit| unit.id.to_string()).collect()
    }

    #[test]
    fn an_obligation_by_name_passes_to_the_successor_when_its_holder_ends() {
        let plan = merged();
        let task = task(Selector::Unit(id("a")));
        assert_eq!(in_charge(&plan, &task, "q2"), ["a"]);
        assert_eq!(in_charge(&plan, &task, "q3"), ["ab"]);
    }

    #[test]
    fn who_goes_on_passes_nothing_to_who_parts_from_it() {
        let mut units = vec![unit("a", None, None, &[]), unit("new", Some("q3"), None, &["a"])];
        let mut plan = merged();
        plan.units = units.drain(..).collect();
        let task = task(Selector::Unit(id("a")));
        assert_eq!(in_charge(&plan, &task, "q3"), ["a"]);
    }

    #[test]
    fn both_halves_of_a_unit_inherit_and_so_do_their_own_successors() {
        let mut plan = merged();
        let units = [
            unit("ab", None, Some("q1"), &[]),
            unit("a", Some("q2"), None, &["ab"]),
            unit("b", Some("q2"), Some("q3"), &["ab"]),
            unit("bb", Some("q4"), None, &["b"]),
        ];
        plan.units = units.into_iter().collect();
        let task = task(Selector::Unit(id("ab")));
        assert_eq!(in_charge(&plan, &task, "q2"), ["a", "b"]);
        assert_eq!(in_charge(&plan, &task, "q4"), ["a", "bb"]);
    }

    #[test]
    fn units_that_succeed_each_other_end_the_search() {
        let mut plan = merged();
        let units = [unit("a", None, Some("q1"), &["b"]), unit("b", None, Some("q1"), &["a"])];
        plan.units = units.into_iter().collect();
        let all = task(Selector::All);
        assert_eq!(in_charge(&plan, &task(Selector::Unit(id("c"))), "q3"), [""; 0]);
        let by = plan.periods.get("q3").expect("a period");
        assert!(!plan.is_done(&all, by, &|_, _| None));
    }

    /// Whether `task` is done by a period, with words as `q1 a done`.
    fn is_done(plan: &Plan, lead: Selector, by: &str, words: &[(&str, &str, TaskStatus)]) -> bool {
        let by = plan.periods.get(by).expect("a period");
        plan.is_done(&task(lead), by, &|unit, period| {
            let of = |(at, who, _): &&(&str, &str, TaskStatus)| {
                *at == period.id.as_str() && *who == unit.id.as_str()
            };
            words.iter().find(of).map(|(.., status)| *status)
        })
    }

    #[test]
    fn what_predecessors_did_stays_done_until_the_successor_says_otherwise() {
        use TaskStatus::{Done, InProgress};
        let plan = merged();
        let by_all = [("q1", "a", Done), ("q2", "b", Done), ("q1", "c", Done)];
        assert!(is_done(&plan, Selector::All, "q3", &by_all));
        assert!(!is_done(&plan, Selector::All, "q1", &by_all), "b had not said so by then");
        let but_one = [("q1", "a", Done), ("q2", "b", InProgress), ("q1", "c", Done)];
        assert!(!is_done(&plan, Selector::All, "q3", &but_one));
        let finished = [but_one.as_slice(), &[("q3", "ab", Done)]].concat();
        assert!(is_done(&plan, Selector::All, "q3", &finished));
        let taken_back = [by_all.as_slice(), &[("q3", "ab", InProgress)]].concat();
        assert!(!is_done(&plan, Selector::All, "q4", &taken_back));
    }

    #[test]
    fn who_absorbs_another_answers_for_both() {
        use TaskStatus::{Done, InProgress};
        let mut plan = merged();
        plan.units =
            [unit("a", None, Some("q2"), &[]), unit("b", None, None, &["a"])].into_iter().collect();
        let words = [("q1", "b", Done), ("q2", "a", InProgress)];
        assert!(!is_done(&plan, Selector::All, "q3", &words));
        let words = [("q1", "b", Done), ("q2", "a", InProgress), ("q3", "b", Done)];
        assert!(is_done(&plan, Selector::All, "q3", &words));
    }

    #[test]
    fn who_ended_without_a_successor_keeps_nobody_waiting() {
        use TaskStatus::{Done, InProgress};
        let mut plan = merged();
        plan.units =
            [unit("a", None, Some("q2"), &[]), unit("c", None, None, &[])].into_iter().collect();
        let words = [("q2", "a", InProgress), ("q3", "c", Done)];
        assert!(is_done(&plan, Selector::All, "q3", &words));
        assert!(!is_done(&plan, Selector::Unit(id("a")), "q3", &words), "nobody finished it");
    }
}
