//! The units' own plans: who has issued one and who has not, whose targets are harder than the
//! department's, and what has become of those targets and of the tasks that units have set themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::indicator::{IndicatorLine, UnitFigures};
use super::task::TaskLine;
use super::{Document, Tone};
use crate::assess::Word;
use crate::i18n::Message;
use crate::model::{Id, Name, Placed, Target, Task, TaskStatus, Unit};

/// What a report tells of one unit's own plan.
#[derive(Debug, Clone)]
pub struct UnitPlanLine<'d, 'a> {
    /// The unit's id.
    pub unit: &'a str,
    /// The unit's name.
    pub name: &'a Name,
    /// Whether the plan asks it to issue one.
    pub is_required: bool,
    /// Whether the repository holds it.
    pub has_file: bool,
    /// What it has said of issuing it; `None` where the report does not ask for that, or it has said
    /// nothing.
    pub word: Option<Word<'a>>,
    /// The task by which it was to be issued, where the plan asks it to.
    pub task: Option<&'a Task>,
    /// How many days that day has passed without it being issued, or had when it was.
    pub days_late: i64,
    /// Its own targets of indicators of the report, in the plan's order.
    pub targets: Vec<OwnTarget<'d, 'a>>,
    /// Its own tasks of the report.
    pub tasks: Vec<&'d TaskLine<'a>>,
}

impl UnitPlanLine<'_, '_> {
    /// Whether it is issued: the unit says so, or the plan asks nobody and it is there.
    pub fn is_issued(&self) -> bool {
        let is_done = self.word.is_some_and(|word| word.status == Some(TaskStatus::Done));
        is_done || !self.is_required && self.has_file
    }

    /// Whether the unit says that it need not issue one.
    pub fn does_not_apply(&self) -> bool {
        self.word.is_some_and(|word| word.status.is_none())
    }

    /// Its targets that are harder than what the department is held to.
    pub fn higher(&self) -> impl Iterator<Item = &OwnTarget<'_, '_>> {
        self.targets.iter().filter(|own| own.is_higher)
    }

    /// Whether it is issued, since when or by what, or how long it is overdue.
    pub fn state(&self) -> (Message, Option<Tone>) {
        let word = |state| Message::new("unit-plan-state").with("state", state);
        let is_assumed = self.task.is_some_and(|task| task.due_assumed);
        let days = |entry, text: Message| {
            let entry = Message::new(entry).with("text", text).with("days", self.days_late);
            entry.with("internal", is_assumed)
        };
        let late = self.days_late;
        match (self.is_issued(), self.has_file) {
            (true, _) if late > 0 => (days("unit-plan-late", word("issued")), Some(Tone::Careful)),
            (true, _) => (word("issued"), Some(Tone::Good)),
            (false, _) if self.does_not_apply() => (word("not-applicable"), Some(Tone::Faint)),
            (false, true) if late > 0 => {
                (days("unit-plan-overdue", word("unreported")), Some(Tone::Bad))
            }
            (false, true) => (word("unreported"), Some(Tone::Careful)),
            (false, false) if late > 0 => {
                (days("unit-plan-overdue", word("absent")), Some(Tone::Bad))
            }
            (false, false) => (word("absent"), Some(Tone::Careful)),
        }
    }
}

/// A target that a unit has set itself.
#[derive(Debug, Clone, Copy)]
pub struct OwnTarget<'d, 'a> {
    /// The indicator, as all units together have it.
    pub line: &'d IndicatorLine<'a>,
    /// What the unit has set itself.
    pub own: Target,
    /// What it would be held to without that; `None` where the plan asks nothing of it.
    pub plan: Option<Target>,
    /// Whether its own is harder.
    pub is_higher: bool,
    /// Whether it counts: one that has become weaker than what is in force does not.
    pub is_in_force: bool,
    /// Its figures; `None` where it owes none in the report.
    pub figures: Option<UnitFigures<'a>>,
}

/// What the report tells of the units' own plans, in the plan's order of units; nothing where neither
/// a task nor a file speaks of any.
pub fn unit_plans<'d, 'a>(document: &'d Document<'a>) -> Vec<UnitPlanLine<'d, 'a>> {
    let assessment = document.assessment;
    let plan = assessment.plan;
    let last = assessment.periods.iter().max_by_key(|period| period.from);
    let issuing: Option<&'a Task> =
        document.tasks.iter().map(|line| line.task).find(|task| task.unit_plan);
    let required: BTreeSet<&Id> = issuing
        .zip(last)
        .map(|(task, last)| plan.in_charge(task, last).iter().map(|unit| &unit.id).collect())
        .unwrap_or_default();
    let files: BTreeSet<&Id> = plan.unit_plans.iter().map(|own| &own.unit).collect();
    if files.is_empty() && required.is_empty() {
        return Vec::new();
    }
    let mut targets = own_targets(document);
    let mut tasks: BTreeMap<&Id, Vec<&TaskLine<'_>>> = BTreeMap::new();
    for line in &document.tasks {
        if let Some(owner) = &line.task.owner {
            tasks.entry(owner).or_default().push(line);
        }
    }
    let line = |unit: &'a Unit| {
        let is_required = required.contains(&unit.id);
        let task = issuing.filter(|_| is_required);
        let word = task.and_then(|task| assessment.word_on(task, unit));
        let due = task.and_then(|task| task.due.day());
        let is_done = word.is_some_and(|word| word.status == Some(TaskStatus::Done));
        let day =
            if is_done { word.and_then(|word| word.day) } else { Some(assessment.speaks_of()) };
        let days_late = due.zip(day).map_or(0, |(due, day)| (day - due).num_days().max(0));
        let line = UnitPlanLine {
            unit: unit.id.as_str(),
            name: &unit.name,
            is_required,
            has_file: files.contains(&unit.id),
            word,
            task,
            days_late,
            targets: targets.remove(&unit.id).unwrap_or_default(),
            tasks: tasks.remove(&unit.id).unwrap_or_default(),
        };
        let tells = is_required || !line.targets.is_empty() || !line.tasks.is_empty();
        (tells || line.has_file && assessment.scope.is_whole()).then_some(line)
    };
    plan.units.iter().filter(|unit| assessment.scope.takes_unit(unit)).filter_map(line).collect()
}

/// The targets that units have set themselves, of the report's indicators.
fn own_targets<'d, 'a>(document: &'d Document<'a>) -> BTreeMap<&'a Id, Vec<OwnTarget<'d, 'a>>> {
    let assessment = document.assessment;
    let plan = assessment.plan;
    let mut owners: BTreeMap<&str, Vec<(&'a Id, &Placed<Target>)>> = BTreeMap::new();
    for own in &plan.unit_plans {
        for (indicator, target) in &own.targets {
            owners.entry(indicator.as_str()).or_default().push((&own.unit, target));
        }
    }
    let mut targets: BTreeMap<&Id, Vec<OwnTarget<'_, '_>>> = BTreeMap::new();
    for line in &document.indicators {
        let Some(owners) = owners.get(line.id.as_str()) else { continue };
        let wanted: BTreeSet<&str> = owners.iter().map(|(unit, _)| unit.as_str()).collect();
        let figures = line.by_unit().filter(|own| wanted.contains(own.unit));
        let figures: BTreeMap<&str, UnitFigures<'_>> = figures.map(|own| (own.unit, own)).collect();
        for (unit, own) in owners {
            let held = held_to(document, line, unit);
            let own = own.value;
            targets.entry(unit).or_default().push(OwnTarget {
                line,
                own,
                plan: held,
                is_higher: held.is_some_and(|held| own != held && own.is_no_weaker_than(&held)),
                is_in_force: own.holds_beside(held),
                figures: figures.get(unit.as_str()).copied(),
            });
        }
    }
    targets
}

/// What a unit would be held to without a plan of its own: what was decided for it, or what of the
/// department's target is asked of each.
fn held_to(document: &Document<'_>, line: &IndicatorLine<'_>, unit: &Id) -> Option<Target> {
    let assessment = document.assessment;
    let plan = assessment.plan;
    let indicator = plan.indicators.get(line.id.as_str())?;
    let decided = plan.units.get(unit.as_str()).and_then(|it| plan.unit_target(it, indicator));
    let decided = decided.map(|decided| decided.target.value);
    decided.or_else(|| {
        let general = plan.target_at(indicator, None, assessment.to());
        plan.of_each(indicator, general)
    })
}
