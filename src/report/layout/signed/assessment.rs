//! The assessment as a whole, and what comes next.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::sentence::{
    alike, both_ways, counts, figure, padded, short_by, step_word, task_count_word, words,
};
use super::tasks::{lateness, tasks_of};
use crate::assess::{Prospect, Verdict};
use crate::i18n::{Message, Value};
use crate::model::{Due, Name, SubmissionState, Timeliness};
use crate::report::lapse;
use crate::report::layout::block::Block;
use crate::report::sentence::first_of;
use crate::report::{Document, IndicatorLine, TaskLine, UnitLine, task_name, verdict_word};

/// How many indicators, tasks and units stand how.
pub(super) fn achievements(document: &Document<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let indicators = document.indicators.iter().map(|line| (line.verdict, line.is_internal()));
    let tasks = document.tasks.iter().map(|line| (line.verdict, line.is_internal()));
    let mut count = |entry, what, word, verdicts: Vec<_>| {
        // Of one there is nothing to count.
        if verdicts.len() > 1 {
            let counted = || {
                let entry = Message::new(entry).with("count", padded(verdicts.len()));
                entry.with("verdicts", counts("signed-tasks-counted", word, &verdicts))
            };
            let told = alike(what, word, &verdicts, false).unwrap_or_else(counted);
            blocks.push(Block::Line(told));
        }
    };
    count("signed-all-indicators", "indicators", verdict_word, indicators.collect());
    count("signed-all-tasks", "tasks", task_count_word, tasks.collect());
    // A unit's report on itself is not about who has submitted.
    if !document.units.is_empty() && !document.meta.author.is_on_itself() {
        let complete = |unit: &&UnitLine| unit.state == Some(SubmissionState::Complete);
        blocks.push(Block::Line(
            Message::new("signed-all-units")
                .with("complete", document.units.iter().filter(complete).count())
                .with("count", document.units.len()),
        ));
    }
    blocks
}

/// What is missed, behind, overdue, not reported or late.
pub(super) fn shortcomings(document: &Document<'_>) -> Vec<Block> {
    const SHORT: [Verdict; 3] = [Verdict::NotMet, Verdict::Behind, Verdict::NoData];
    let mut items = Vec::new();
    for (verdict, internal) in both_ways(&SHORT) {
        let is_told =
            |line: &&IndicatorLine<'_>| (line.verdict, line.is_internal()) == (verdict, internal);
        let lines: Vec<_> = document.indicators.iter().filter(is_told).collect();
        items.extend(short_indicators(verdict, internal, &lines));
    }
    items.extend(lapsed_indicators(document));
    items.extend(at_risk(document));
    items.extend(tasks_of(&SHORT, document.tasks.iter(), short_task));
    items.extend(late_tasks(document));
    let units = |wanted: &dyn Fn(&UnitLine) -> bool| -> Vec<&Name> {
        document.units.iter().filter(|unit| wanted(unit)).map(|unit| &unit.name).collect()
    };
    let lacking = units(&|unit| unit.state.is_some_and(|it| it != SubmissionState::Complete));
    let late = units(&|unit| unit.timeliness == Some(Timeliness::Late));
    let is_own = document.meta.author.is_on_itself();
    for (kind, units) in [("lacking", lacking), ("late", late)] {
        if !units.is_empty() && !is_own {
            items.push(
                Message::new("signed-units")
                    .with("kind", kind)
                    .with("count", padded(units.len()))
                    .with("units", first_of(", ", units)),
            );
        }
    }
    if items.is_empty() {
        // Where figures are lacking nobody knows yet.
        let is_known = document.meta.complete
            && document.excluded.is_empty()
            && !document.indicators.iter().any(|line| line.provisional)
            && !document.tasks.iter().any(|task| task.provisional);
        let told = if is_known { "report-nothing-pressing" } else { "signed-not-known" };
        return vec![Block::Line(Message::new(told))];
    }
    items.into_iter().map(Block::Item).collect()
}

/// The indicators that hold on the whole and failed in a period, each with its figures then.
fn lapsed_indicators(document: &Document<'_>) -> Option<Message> {
    let hidden = document.indicators.iter().filter(|line| lapse::is_hidden(line));
    let named = hidden.map(|line| {
        let entry = Message::new("signed-lapsed-indicator").with("name", &line.name);
        entry.with("periods", lapse::periods(line))
    });
    listed("signed-lapsed-indicators", "indicators", named)
}

/// The indicators whose target of the year is at risk: how many of those that fall short now, and the
/// others each with what is to be expected.
fn at_risk(document: &Document<'_>) -> Option<Message> {
    let risky = document.indicators.iter().filter(|line| line.is_at_risk());
    let (told, more): (Vec<_>, Vec<_>) = risky.partition(|line| line.verdict.is_miss());
    let named = more.iter().filter_map(|line| {
        let outlook = line.outlook.as_ref()?;
        let entry = Message::new("signed-at-risk-indicator")
            .with("name", &line.name)
            .with("known", outlook.prospect == Prospect::AtRisk)
            .with("value", figure(outlook.shown.as_ref(), &line.unit));
        Some(entry.with("goal", words(outlook.target, &line.unit)))
    });
    let entry = Message::new("signed-at-risk")
        .with("count", padded(told.len() + more.len()))
        .with("told", told.len())
        .with("again", padded(told.len()))
        .with("more", !more.is_empty())
        .with("indicators", Value::joined("; ", named));
    (!told.is_empty() || !more.is_empty()).then_some(entry)
}

/// The tasks that were done late, each with its days.
fn late_tasks(document: &Document<'_>) -> Option<Message> {
    let named = document.tasks.iter().filter_map(|task| {
        let entry = Message::new("signed-late-task").with("name", &task.name);
        Some(entry.with("lateness", lateness(task, task.late?)))
    });
    listed("signed-late-tasks", "tasks", named)
}

/// A task that falls short, and for whom where others have done their part.
fn short_task(task: &TaskLine<'_>) -> Value {
    match task.left_with() {
        Some(units) => {
            let entry = Message::new("signed-task-left").with("name", &task.name);
            entry.with("units", units).into()
        }
        None => (&task.name).into(),
    }
}

/// How many there are of something, and which; `None` where there is none.
fn listed(
    entry: &'static str,
    what: &'static str,
    named: impl Iterator<Item = Message>,
) -> Option<Message> {
    let named: Vec<Value> = named.map(Value::from).collect();
    let entry = Message::new(entry).with("count", padded(named.len()));
    (!named.is_empty()).then(|| entry.with(what, Value::Joined("; ", named)))
}

/// Indicators that fall short, each with its figure and target.
fn short_indicators(
    verdict: Verdict,
    is_internal: bool,
    lines: &[&IndicatorLine<'_>],
) -> Option<Message> {
    if lines.is_empty() {
        return None;
    }
    let named = lines.iter().map(|line| {
        // One that is behind is held against the step of this report.
        let against = line.interim.or(line.target);
        Message::new("signed-short-indicator")
            .with("name", &line.name)
            .with("mark", step_word(line))
            .with("stepped", line.interim.is_some())
            .with("known", line.shown.is_some())
            .with("value", figure(line.shown.as_ref(), &line.unit))
            .with("goal", against.map(|goal| words(goal, &line.unit)))
    });
    Some(
        Message::new("signed-short")
            .with("verdict", verdict.code())
            .with("internal", is_internal)
            .with("count", padded(lines.len()))
            .with("indicators", Value::joined("; ", named)),
    )
}

/// What is to be made up for, and what is due by the end of the next period.
pub(super) fn coming_tasks(document: &Document<'_>) -> Vec<Block> {
    let assessment = document.assessment;
    let mut blocks = Vec::new();
    let short: Vec<_> = document.indicators.iter().filter(|line| line.verdict.is_miss()).collect();
    // After the year's last report there is nothing left to make up for.
    if !assessment.is_final && !short.is_empty() {
        blocks.push(Block::Line(Message::new("signed-to-mend").with("count", padded(short.len()))));
        blocks.extend(short.iter().map(|line| {
            let gap = short_by(line);
            let named = Message::new("signed-mend-indicator")
                .with("name", &line.name)
                .with("known", gap.is_some())
                .with("gap", gap);
            Block::Item(Message::new("signed-sentence").with("text", named))
        }));
    }
    let mut add = |lead, tasks: Vec<DueTask<'_, '_>>| {
        if !tasks.is_empty() {
            blocks.push(Block::Line(Message::new(lead)));
            blocks.extend(by_lead(&tasks));
        }
    };
    // What was missed in a period that is over cannot be made up for.
    let missed = |task: &TaskLine<'_>| {
        let is_missed = task.verdict == Verdict::NotMet && task.task.due != Due::EachPeriod;
        is_missed.then(|| task.next_due().into_iter().collect())
    };
    add("signed-to-finish", due_tasks(document, &missed));
    let last = assessment.periods.last();
    let next = last.and_then(|last| {
        let regular = assessment.plan.regular_periods();
        regular.into_iter().find(|period| period.from > last.to).map(|period| period.to)
    });
    if let (Some(end), Some(next)) = (assessment.to(), next) {
        let due_then = |task: &TaskLine<'_>| {
            let days = task.open_days().into_iter().filter(|day| *day > end && *day <= next);
            let days: Vec<NaiveDate> = days.collect();
            (!days.is_empty()).then_some(days)
        };
        add("signed-to-come", due_tasks(document, &due_then));
    }
    blocks
}

/// A task with the days on which something of it is due.
type DueTask<'t, 'd> = (&'t TaskLine<'d>, Vec<NaiveDate>);

/// Tasks of which something is due, and steps that are due on other days than their task.
fn due_tasks<'t, 'd>(
    document: &'t Document<'d>,
    due: &dyn Fn(&TaskLine<'_>) -> Option<Vec<NaiveDate>>,
) -> Vec<DueTask<'t, 'd>> {
    let of = |task: &'t TaskLine<'d>| {
        let own = due(task);
        let steps = task.steps.iter().map(|step| (step, due(step)));
        let steps = steps.filter(|(_, days)| *days != own);
        let all = std::iter::once((task, own.clone())).chain(steps);
        all.filter_map(|(line, days)| Some((line, days?))).collect::<Vec<_>>()
    };
    document.tasks.iter().flat_map(of).collect()
}

/// Tasks under those who have still to do them, in the order of their first task.
fn by_lead(tasks: &[DueTask<'_, '_>]) -> Vec<Block> {
    // Who leads, and whether the plan has chosen them.
    type Leads<'t> = (Vec<&'t str>, bool);
    let mut places: BTreeMap<Leads<'_>, usize> = BTreeMap::new();
    let mut groups: Vec<(&TaskLine<'_>, Vec<Value>)> = Vec::new();
    for (task, days) in tasks {
        let leads = (task.still_open().iter().map(|said| said.unit).collect(), task.lead_assumed);
        let entry = Message::new("signed-task-due")
            .with("internal", task.due_assumed)
            .with("name", task_name(task))
            .with("timed", !days.is_empty())
            .with("due", Value::joined(", ", days.iter().copied()));
        let place = *places.entry(leads).or_insert(groups.len());
        if place == groups.len() {
            groups.push((task, Vec::new()));
        }
        groups[place].1.push(entry.into());
    }
    groups
        .into_iter()
        .map(|(first, tasks)| {
            let leads = first.still_open().into_iter().map(|said| said.name);
            Block::Item(
                Message::new("signed-tasks-of")
                    .with("leads", first_of(", ", leads))
                    .with("assigned", first.lead_assumed)
                    .with("tasks", Value::Joined("; ", tasks)),
            )
        })
        .collect()
}
