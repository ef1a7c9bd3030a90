//! The tasks of a report: how each stands, and what each unit says of it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::indicator::written;
use super::sentence::first_of;
use crate::assess::{Lateness, Occurrence, TaskResult, UnitStatus, Verdict};
use crate::i18n::Value;
use crate::model::{Name, Task, TaskStatus, Times};

/// A task, as all its units together have it.
#[derive(Debug, Clone)]
pub struct TaskLine<'a> {
    result: &'a TaskResult<'a>,
    /// What the plan calls it.
    pub id: String,
    /// The area's id; `None` for a unit's own task.
    pub area: Option<String>,
    /// What it asks for.
    pub name: Name,
    /// The clauses of the source document.
    pub source: Vec<String>,
    /// Who reports on it, as the plan writes it.
    pub lead: Vec<String>,
    /// Whether the plan has chosen who leads: its source names nobody.
    pub lead_assumed: bool,
    /// What was to be done, as the plan has it: when it is due, and what proves it.
    pub task: &'a Task,
    /// Whether the due date is the plan's own: its source states none.
    pub due_assumed: bool,
    /// Whether it is a goal without a number.
    pub goal: bool,
    /// How it stands; `None` where nobody has said.
    pub status: Option<TaskStatus>,
    /// What that comes to, held against its due date.
    pub verdict: Verdict,
    /// Whether its due date has passed without it being done.
    pub overdue: bool,
    /// Where it is done: that it was done late, by the latest of its units.
    pub late: Option<Lateness>,
    /// Where it is done once and for all: the day on which that was, if it is known.
    pub done_on: Option<NaiveDate>,
    /// Whether a unit has not reported on it.
    pub provisional: bool,
    /// Where it is done anew: what became of each date, or of each period of the report.
    pub occurrences: &'a [Occurrence<'a>],
    /// Where it is done several times a year: how often so far, by the unit that has least.
    pub times: Option<Times>,
    /// Where it is a step: what its task is called.
    pub step_of: Option<&'a Name>,
    /// Its steps, which are no tasks of their own.
    pub steps: Vec<Self>,
}

impl<'a> TaskLine<'a> {
    /// Whether a due date that the plan has set itself decides the verdict.
    pub fn is_internal(&self) -> bool {
        self.due_assumed && matches!(self.verdict, Verdict::NotMet | Verdict::InProgress)
    }

    /// The line, and behind it those of its steps.
    pub fn with_steps(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.steps)
    }

    /// Whether it is a step of another task.
    pub fn is_step(&self) -> bool {
        self.task.step_of.is_some()
    }

    /// What each unit says that reports on it.
    pub fn by_unit(&self) -> impl ExactSizeIterator<Item = UnitTask<'a>> + Clone + use<'a> {
        let result = self.result;
        result.by_unit().map(UnitTask::of)
    }

    /// The names of the units that report on it.
    pub fn leads(&self) -> impl ExactSizeIterator<Item = &'a Name> + use<'a> {
        self.by_unit().map(|said| said.name)
    }

    /// The units that have still to do it or have missed it, of all that lead it.
    pub fn still_open(&self) -> Vec<UnitTask<'a>> {
        let open: Vec<_> = self.by_unit().filter(|said| said.is_open).collect();
        if open.is_empty() { self.by_unit().collect() } else { open }
    }

    /// The same by name, where others have done their part.
    pub fn left_with(&self) -> Option<Value> {
        let open = self.still_open();
        let is_part = open.len() < self.by_unit().len();
        is_part.then(|| first_of(", ", open.iter().map(|said| said.name)))
    }

    /// The evidence that units gave, each once.
    pub fn evidence(&self) -> Vec<&'a str> {
        once(self.result.evidence())
    }
}

/// What a unit says of a task.
#[derive(Debug, Clone, Copy)]
pub struct UnitTask<'a> {
    /// The unit's id.
    pub unit: &'a str,
    /// The unit's name.
    pub name: &'a Name,
    /// How it says that the task stands; `None` where it says nothing or that it does not apply.
    pub status: Option<TaskStatus>,
    /// Whether it says nothing at all.
    pub is_silent: bool,
    /// How often it has done it, where that is what it is asked.
    pub times: Option<Times>,
    /// The remark; empty where there is none.
    pub note: &'a str,
    /// The document that shows it; empty where none is named.
    pub evidence: &'a str,
    /// Where it says that it is done: that it did it late.
    pub late: Option<Lateness>,
    /// Whether it is for this unit that the task is not done, or was missed.
    pub is_open: bool,
}

impl<'a> UnitTask<'a> {
    fn of(said: UnitStatus<'a>) -> Self {
        let entry = said.entry;
        Self {
            unit: said.unit.id.as_str(),
            name: &said.unit.name,
            status: said.status(),
            is_silent: entry.is_none(),
            times: said.times(),
            note: entry.map(|entry| entry.note).unwrap_or_default(),
            evidence: entry.map(|entry| entry.evidence).unwrap_or_default(),
            late: said.late,
            is_open: said.is_open,
        }
    }
}

pub(super) fn line<'a>(result: &'a TaskResult<'a>) -> TaskLine<'a> {
    let task = result.task;
    TaskLine {
        result,
        id: task.id.to_string(),
        area: task.area.as_ref().map(ToString::to_string),
        name: task.name.clone(),
        source: written(&task.source),
        lead: task.lead.iter().map(|lead| lead.value.written()).collect(),
        lead_assumed: task.lead_assumed,
        task,
        due_assumed: task.due_assumed,
        goal: task.goal,
        status: result.status,
        verdict: result.verdict,
        overdue: result.overdue,
        late: result.late,
        done_on: result.done_on,
        provisional: result.provisional,
        occurrences: &result.occurrences,
        times: result.times,
        step_of: None,
        steps: result.steps.iter().map(|step| of_step(task, step)).collect(),
    }
}

/// The line of a task's step.
fn of_step<'a>(task: &'a Task, result: &'a TaskResult<'a>) -> TaskLine<'a> {
    TaskLine { step_of: Some(&task.name), ..line(result) }
}

/// Texts that say anything, each once, in their order.
pub(super) fn once<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    let mut known = BTreeSet::new();
    texts.filter(|text| !text.is_empty() && known.insert(*text)).collect()
}
