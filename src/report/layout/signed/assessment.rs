//! The assessment as a whole, and what comes next.

use std::collections::BTreeMap;

use super::sentence::{
    counts, lateness, padded, step_word, still_open, task_count_word, tasks_of, timed, words,
};
use crate::assess::{Assessment, Verdict};
use crate::i18n::{Message, Value};
use crate::model::{SubmissionState, Timeliness};
use crate::report::lapse;
use crate::report::layout::block::Block;
use crate::report::sentence::{first_of, gap, measured};
use crate::report::{Document, IndicatorLine, TaskLine, UnitLine, verdict_word};

/// How many indicators, tasks and units stand how.
pub(super) fn achievements(document: &Document<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let indicators = document.indicators.iter();
    let verdicts: Vec<_> = indicators.map(|line| (line.verdict, line.is_internal())).collect();
    // Of one there is nothing to count.
    if verdicts.len() > 1 {
        blocks.push(Block::Line(
            Message::new("signed-all-indicators")
                .with("count", padded(verdicts.len()))
                .with("verdicts", counts("signed-tasks-counted", verdict_word, &verdicts)),
        ));
    }
    let tasks = document.tasks.iter();
    let verdicts: Vec<_> = tasks.map(|line| (line.verdict, line.is_internal())).collect();
    if verdicts.len() > 1 {
        blocks.push(Block::Line(
            Message::new("signed-all-tasks")
                .with("count", padded(verdicts.len()))
                .with("verdicts", counts("signed-tasks-counted", task_count_word, &verdicts)),
        ));
    }
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
    let mut items = Vec::new();
    for verdict in [Verdict::NotMet, Verdict::Behind, Verdict::NoData] {
        for internal in [false, true] {
            let lines: Vec<_> = document
                .indicators
                .iter()
                .filter(|line| (line.verdict, line.is_internal()) == (verdict, internal))
                .collect();
            items.extend(short_indicators(verdict, internal, &lines));
        }
    }
    items.extend(lapsed_indicators(document));
    for verdict in [Verdict::NotMet, Verdict::Behind, Verdict::NoData] {
        for internal in [false, true] {
            let is_told =
                |task: &&TaskLine<'_>| (task.verdict, task.is_internal()) == (verdict, internal);
            let tasks = document.tasks.iter().filter(is_told);
            let names: Vec<_> = tasks.map(|task| Value::from(&task.name)).collect();
            if !names.is_empty() {
                items.push(tasks_of(verdict, internal, names));
            }
        }
    }
    items.extend(late_tasks(document));
    let units = |wanted: &dyn Fn(&UnitLine) -> bool| -> Vec<Value> {
        let found = document.units.iter().filter(|unit| wanted(unit));
        found.map(|unit| Value::from(&unit.name)).collect()
    };
    let lacking = units(&|unit| unit.state.is_some_and(|it| it != SubmissionState::Complete));
    let late = units(&|unit| unit.timeliness == Some(Timeliness::Late));
    let is_own = document.meta.author.is_on_itself();
    for (kind, units) in [("lacking", lacking), ("late", late)] {
        if !units.is_empty() && !is_own {
            items.push(
                Message::new("signed-units")
                    .with("kind", kind)
                    .with("count", units.len())
                    .with("units", first_of(", ", units)),
            );
        }
    }
    if items.is_empty() {
        return vec![Block::Line(Message::new("report-nothing-pressing"))];
    }
    items.into_iter().map(Block::Item).collect()
}

/// The indicators that hold on the whole and failed in a period, each with its figures then.
fn lapsed_indicators(document: &Document<'_>) -> Option<Message> {
    let hidden = document.indicators.iter().filter(|line| lapse::is_hidden(line));
    let named = hidden.map(|line| {
        let entry = Message::new("signed-lapsed-indicator").with("name", &line.name);
        entry.with("periods", lapse::periods(line)).into()
    });
    let named: Vec<Value> = named.collect();
    (!named.is_empty()).then(|| {
        let entry = Message::new("signed-lapsed-indicators").with("count", named.len());
        entry.with("indicators", Value::Joined("; ", named))
    })
}

/// The tasks that were done late, each with its days.
fn late_tasks(document: &Document<'_>) -> Option<Message> {
    let named = document.tasks.iter().filter_map(|task| {
        let entry = Message::new("signed-late-task").with("name", &task.name);
        Some(entry.with("lateness", lateness(task, task.late?)).into())
    });
    let named: Vec<Value> = named.collect();
    (!named.is_empty()).then(|| {
        let entry = Message::new("signed-late-tasks").with("count", named.len());
        entry.with("tasks", Value::Joined("; ", named))
    })
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
        let figure = line.shown.as_ref();
        // One that is behind is held against the step of this report.
        let against = line.interim.or(line.target);
        Message::new("signed-short-indicator")
            .with("name", &line.name)
            .with("mark", step_word(line))
            .with("stepped", if line.interim.is_some() { "yes" } else { "no" })
            .with("known", if figure.is_some() { "yes" } else { "no" })
            .with(
                "value",
                figure.map_or(Value::from(""), |figure| {
                    measured(figure.to_string(), &line.unit).into()
                }),
            )
            .with("goal", against.map_or(Value::from(""), |goal| words(goal, &line.unit).into()))
            .into()
    });
    Some(
        Message::new("signed-short")
            .with("verdict", verdict.code())
            .with("internal", if is_internal { "yes" } else { "no" })
            .with("count", padded(lines.len()))
            .with("indicators", Value::Joined("; ", named.collect())),
    )
}

/// What is to be made up for, and what is due by the end of the next period.
pub(super) fn coming_tasks(assessment: &Assessment<'_>, document: &Document<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let short: Vec<_> = document.indicators.iter().filter(|line| line.verdict.is_miss()).collect();
    // After the year's last report there is nothing left to make up for.
    if !assessment.is_final && !short.is_empty() {
        blocks.push(Block::Line(Message::new("signed-to-mend").with("count", padded(short.len()))));
        blocks.extend(short.iter().map(|line| {
            let gap = gap(line);
            let named = Message::new("signed-mend-indicator")
                .with("name", &line.name)
                .with("known", if gap.is_some() { "yes" } else { "no" })
                .with("gap", gap.map_or(Value::from(""), Value::from));
            Block::Item(Message::new("signed-sentence").with("text", named))
        }));
    }
    let overdue: Vec<&TaskLine<'_>> =
        document.tasks.iter().filter(|task| task.verdict == Verdict::NotMet).collect();
    if !overdue.is_empty() {
        blocks.push(Block::Line(Message::new("signed-to-finish")));
        blocks.extend(by_lead(&overdue));
    }
    let last = assessment.periods.last();
    let next = last.and_then(|last| {
        let after = |period: &&&crate::model::Period| period.from > last.to;
        assessment.plan.regular_periods().iter().find(after).map(|period| period.to)
    });
    if let (Some(end), Some(next)) = (assessment.to(), next) {
        let due: Vec<&TaskLine<'_>> = document
            .tasks
            .iter()
            .filter(|task| matches!(task.verdict, Verdict::InProgress | Verdict::NoData))
            .filter(|task| task.due.day().is_some_and(|day| day > end && day <= next))
            .collect();
        if !due.is_empty() {
            blocks.push(Block::Line(Message::new("signed-to-come")));
            blocks.extend(by_lead(&due));
        }
    }
    blocks
}

/// Tasks under those who have still to do them, in the order of their first task.
fn by_lead(tasks: &[&TaskLine<'_>]) -> Vec<Block> {
    // Who leads, and whether the plan has chosen them.
    type Leads<'t> = (Vec<&'t str>, bool);
    let mut places: BTreeMap<Leads<'_>, usize> = BTreeMap::new();
    let mut groups: Vec<(&TaskLine<'_>, Vec<Value>)> = Vec::new();
    for task in tasks {
        let leads = (still_open(task).map(|said| said.unit).collect(), task.lead_assumed);
        let entry = Message::new("signed-task-due")
            .with("internal", if task.due_assumed { "yes" } else { "no" })
            .with("name", &task.name);
        let entry = timed(entry, task.due);
        let place = *places.entry(leads).or_insert(groups.len());
        if place == groups.len() {
            groups.push((task, Vec::new()));
        }
        groups[place].1.push(entry.into());
    }
    groups
        .into_iter()
        .map(|(first, tasks)| {
            let leads = still_open(first).map(|said| Value::from(said.name)).collect();
            Block::Item(
                Message::new("signed-tasks-of")
                    .with("leads", first_of(", ", leads))
                    .with("assigned", if first.lead_assumed { "yes" } else { "no" })
                    .with("tasks", Value::Joined("; ", tasks)),
            )
        })
        .collect()
}
