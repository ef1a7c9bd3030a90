//! `reform plan new-year`: next year's plan beside this one's.

use chrono::{Datelike as _, Weekday};
use clap::ArgMatches;
use serde::Serialize;

use super::Outcome;
use super::context::Context;
use super::findings::refuse;
use super::forms::JSON;
use super::opening::{Asks, Repository};
use super::terminal::Stream;
use super::written::Written;
use crate::assess::{self, Comparison, Scope};
use crate::diagnostic::harmless;
use crate::i18n::{Message, Value};
use crate::model::{Id, Name, Plan};
use crate::plan::renewal::{Handover, Lapsed, Past, Renewal, renew};
use crate::report::{self, Left, Proposals, Provenance, YearEnd};
use crate::shell::pipeline::{self, Checked, Question};
use crate::shell::workspace::Failure;
use crate::source::Sources;

pub(super) fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let format = matches.get_one::<String>("format").filter(|format| *format != JSON);
    if format.is_some() || matches.contains_id("output") {
        return Err(Failure::new(Message::new("new-year-options")).into());
    }
    let (repository, checked) = context.open_sound(Asks::History)?;
    if context.year.is_none() && asked_twice(context, &repository, &checked.plan)? {
        let year = checked.plan.year;
        let message = Message::new("new-year-again").with("year", year.to_string());
        return Err(Failure::new(message.with("next", (year + 1).to_string())).into());
    }
    let (end, head) = year_end(context, &repository.sources, &checked);
    let proposed =
        report::proposals(&checked.plan, &checked.proposals, &repository.sources, context.as_of);
    let past = past(context, &checked.plan, &end, &proposed);
    let renewal = renew(&checked.plan, &repository.sources, &past);
    let folder = format!("plan/{}", renewal.year);
    let renewed = Repository {
        year: renewal.year,
        sources: sources(&repository.sources, &folder, &renewal),
        ..repository
    };
    let question = Question::new(renewal.year, context.as_of);
    let rechecked = pipeline::check(&renewed.sources, &question);
    // Nothing is written that would not check: a year that no date can have, for instance.
    if rechecked.plan_has_errors(&renewed.sources) {
        return Err(refuse(context, &renewed, rechecked).into());
    }
    renewed.workspace.write_new_folder(&context.pen, &folder, &renewal.files)?;
    let listed = |left: &[Left]| left.iter().map(|left| left.id.clone()).collect();
    if context.for_programs {
        let told = Told {
            schema: "reform.plan-new-year/1",
            from: checked.plan.year,
            year: renewal.year,
            is_final: head.is_none(),
            done: listed(&end.done),
            carried: listed(&end.carried),
            neglected: listed(&end.neglected),
            missed: listed(&end.missed),
            unknown: listed(&end.unknown),
            written: context.written(),
        };
        context.write_told(&told, None)?;
    } else if !context.quiet {
        let mut lines = match context.pen.is_dry() {
            true => Vec::new(),
            false => written(&checked.plan, &renewal, &folder),
        };
        lines.extend(head);
        lines.extend(happened(&checked.plan, &renewal, &end));
        lines.extend(proposals(&proposed));
        lines.extend(what_to_look_at(&checked.plan, &renewal));
        let lines = lines.iter().map(|line| harmless(context.catalogue.text(line)) + "\n");
        let text = Stream::Output.laid_out(&lines.collect::<String>());
        context.write(text.as_bytes(), None)?;
    }
    Ok(Outcome::Clean)
}

/// `reform.plan-new-year/1`: what was written, and what became of the year's tasks and indicators, by
/// their ids.
#[derive(Serialize)]
struct Told {
    schema: &'static str,
    from: i32,
    year: i32,
    /// Whether the year's last report is complete.
    #[serde(rename = "final")]
    is_final: bool,
    done: Vec<String>,
    carried: Vec<String>,
    neglected: Vec<String>,
    missed: Vec<String>,
    unknown: Vec<String>,
    #[serde(flatten)]
    written: Written,
}

/// The repository as it will be, as far as the new plan goes.
fn sources(now: &Sources, folder: &str, renewal: &Renewal) -> Sources {
    let seeds = now.under("seeds/").map(|(_, file)| (file.path.clone(), file.bytes().to_vec()));
    let files = renewal.files.iter();
    let files = files.map(|(path, bytes)| (format!("{folder}/{path}"), bytes.clone()));
    Sources::new(seeds.chain(files))
}

/// Whether the plan seems to be the new one already: it follows another and not half of its time is over.
/// Who asks twice does not mean the year after next.
fn asked_twice(context: &Context, repository: &Repository, plan: &Plan) -> Result<bool, Failure> {
    let first = plan.periods.iter().map(|period| period.from).min();
    let last = plan.periods.iter().map(|period| period.to).max();
    let half = first.zip(last).map(|(first, last)| first + (last - first) / 2);
    let follows = repository.workspace.years_by_then()?.contains(&(plan.year - 1));
    Ok(follows && half.is_some_and(|half| context.as_of < half))
}

/// What the year has come to by its last report, and what is to be said first of that.
fn year_end(context: &Context, sources: &Sources, checked: &Checked) -> (YearEnd, Option<Message>) {
    let (plan, scope) = (&checked.plan, Scope::default());
    let Some(report) = plan.reports.iter().find(|report| plan.is_final(report)) else {
        return (YearEnd::default(), None);
    };
    context.step("progress-assessing");
    let assessment = assess::run(plan, &checked.ledger, report, &scope, context.as_of);
    let document = report::consolidated(
        &assessment,
        &Comparison::default(),
        &[],
        sources,
        Provenance::default(),
    );
    let end = report::year_end(&document);
    let head = if !end.is_told {
        Some(Message::new("new-year-unreported").with("year", plan.year.to_string()))
    } else if !document.meta.complete {
        let message = Message::new("new-year-interim").with("report", &report.name);
        Some(message.with("as-of", context.as_of))
    } else {
        None
    };
    (end, head)
}

/// The same for the files of the new plan, in the language of this run.
fn past(context: &Context, plan: &Plan, end: &YearEnd, proposed: &Proposals<'_>) -> Past {
    let told = |left: &Left| (left.id.clone(), vec![context.catalogue.text(&left.text)]);
    let comments = |area: &Id| {
        proposed.comments(area).iter().map(|text| context.catalogue.text(text)).collect::<Vec<_>>()
    };
    let settled = Message::new("new-year-settled-comment").with("year", plan.year.to_string());
    Past {
        done: end.done.iter().map(|left| left.id.clone()).collect(),
        tasks: end.carried.iter().chain(&end.neglected).map(told).collect(),
        indicators: end.missed.iter().chain(&end.unknown).map(told).collect(),
        areas: plan.areas.ids().map(|area| (area.clone(), comments(area))).collect(),
        settled: context.catalogue.text(&settled),
    }
}

/// What was made, of what.
fn written(plan: &Plan, renewal: &Renewal, folder: &str) -> Vec<Message> {
    vec![
        Message::new("new-year-written")
            .with("folder", folder)
            .with("before", format!("plan/{}", plan.year))
            .with("count", renewal.files.len()),
        Message::new("new-year-look-at"),
    ]
}

/// What became of the year's tasks and indicators.
fn happened(plan: &Plan, renewal: &Renewal, end: &YearEnd) -> Vec<Message> {
    let mut lines = Vec::new();
    let lists = [
        ("new-year-done", &end.done),
        ("new-year-carried", &end.carried),
        ("new-year-neglected", &end.neglected),
        ("new-year-missed", &end.missed),
        ("new-year-unknown", &end.unknown),
    ];
    let before = format!("plan/{}", plan.year);
    for (heading, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        let heading = Message::new(heading).with("count", list.len());
        lines.push(heading.with("before", before.as_str()));
        lines.extend(list.iter().map(|left| {
            let line = Message::new("new-year-left").with("id", left.id.as_str());
            line.with("name", &left.name).with("text", left.text.clone())
        }));
    }
    let named =
        |(id, name): &(Id, Name)| Message::new("new-year-unit").with("id", id).with("name", name);
    lines.extend(under("new-year-emptied", renewal.lapsed.emptied.iter().map(named)));
    let unscored = renewal.lapsed.unscored.iter().map(|(card, id, name)| {
        let line = Message::new("new-year-criterion").with("card", card).with("id", id);
        line.with("name", name)
    });
    lines.extend(under("new-year-unscored", unscored));
    lines.extend(under("new-year-idle-cards", renewal.lapsed.idle_cards.iter().map(named)));
    let clauses = renewal.settled.iter().map(|(clause, summary)| {
        let line = Message::new("new-year-clause").with("clause", clause.as_str());
        line.with("summary", summary)
    });
    lines.extend(under("new-year-settled", clauses));
    lines
}

/// What units propose, and where it stands.
fn proposals(proposed: &Proposals<'_>) -> Vec<Message> {
    let areas = proposed.lines.chunk_by(|line, next| line.area.0 == next.area.0);
    let areas = areas.filter_map(|part| {
        let (area, number, _) = part.first()?.area;
        let file = format!("{number}-{area}.toml");
        let line = Message::new("new-year-proposals-of").with("file", file);
        Some(line.with("count", part.len()))
    });
    let heading = Message::new("new-year-proposals").with("count", proposed.lines.len());
    let heading = heading.with("year", proposed.year.to_string());
    let count = proposed.lines.len().min(1);
    std::iter::repeat_n(heading, count).chain(areas).collect()
}

/// What only people can decide.
fn what_to_look_at(plan: &Plan, renewal: &Renewal) -> Vec<Message> {
    let mut lines = Vec::new();
    lines.extend(units(&renewal.handover));
    lines.extend(in_force(&renewal.lapsed));
    let weekends = renewal.weekends.iter().map(|weekend| {
        let is_saturday = weekend.due.weekday() == Weekday::Sat;
        Message::new("new-year-weekend")
            .with("id", weekend.id.as_str())
            .with("name", &weekend.name)
            .with("due", weekend.due)
            .with("day", if is_saturday { "saturday" } else { "sunday" })
    });
    lines.extend(under("new-year-weekends", weekends));
    let bases = plan.basis.iter().map(|basis| {
        let title = basis.title.as_ref();
        Message::new("new-year-basis")
            .with("number", basis.number.as_str())
            .with("titled", if title.is_some() { "yes" } else { "no" })
            .with("title", title.cloned().unwrap_or_default())
    });
    lines.extend(under("new-year-bases", bases));
    if let Some(document) = &plan.document {
        let path = format!("seeds/{}.toml", document.value);
        lines.push(Message::new("new-year-source").with("path", path));
    }
    let other = |text: &String| Message::new("new-year-other-year").with("text", text.as_str());
    lines.extend(under("new-year-other-years", renewal.other_years.iter().map(other)));
    lines.push(Message::new("new-year-targets"));
    lines.push(
        Message::new("new-year-default")
            .with("year", renewal.year.to_string())
            .with("before", plan.year.to_string()),
    );
    lines
}

/// Lines below their heading, if there are any.
fn under(
    heading: &'static str,
    lines: impl Iterator<Item = Message>,
) -> impl Iterator<Item = Message> {
    let mut lines = lines.peekable();
    lines.peek().is_some().then(|| Message::new(heading)).into_iter().chain(lines)
}

/// What became of what was in force for part of the year.
fn in_force(lapsed: &Lapsed) -> Vec<Message> {
    let mut lines = Vec::new();
    let left = lapsed.left_out.iter().map(|(id, name)| {
        let name = name.as_ref().map_or_else(|| Value::from(id), Value::from);
        Message::new("new-year-unit").with("id", id).with("name", name)
    });
    lines.extend(under("new-year-left-out", left));
    let passed = lapsed.passed.iter().map(|(id, names)| {
        let names = Value::joined(", ", names.iter().map(String::as_str));
        Message::new("new-year-passed-on").with("id", id).with("units", names)
    });
    lines.extend(under("new-year-passed", passed));
    if !lapsed.unbound.is_empty() {
        let ids = Value::joined(", ", &lapsed.unbound);
        lines.push(Message::new("new-year-unbound-parts").with("ids", ids));
    }
    lines
}

/// What became of the units that ended in the year, and of what named them.
fn units(handover: &Handover) -> Vec<Message> {
    let listed =
        |ids: &[Id]| Value::Joined(", ", ids.iter().map(|id| Value::from(id.as_str())).collect());
    let kind = |ids: &[Id]| if ids.is_empty() { "none" } else { "some" };
    let mut lines = Vec::new();
    let closed = handover.closed.iter().map(|unit| {
        Message::new("new-year-closed-unit")
            .with("id", unit.id.as_str())
            .with("name", &unit.name)
            .with("heirs", kind(&unit.heirs))
            .with("units", listed(&unit.heirs))
            .with("plan", if unit.had_plan { "yes" } else { "no" })
    });
    lines.extend(under("new-year-closed", closed));
    let references = handover.references.iter().map(|reference| {
        Message::new("new-year-reference")
            .with("path", reference.path.as_str())
            .with("of", reference.of.as_str())
            .with("key", reference.key.as_str())
            .with("was", reference.was.as_str())
            .with("heirs", kind(&reference.now))
            .with("now", listed(&reference.now))
    });
    lines.extend(under("new-year-references", references));
    let unit =
        |(id, name): &(Id, Name)| Message::new("new-year-unit").with("id", id).with("name", name);
    lines.extend(under("new-year-kept", handover.kept.iter().map(unit)));
    lines.extend(under("new-year-ending", handover.ending.iter().map(unit)));
    if !handover.unbound.is_empty() {
        lines.push(Message::new("new-year-unbound").with("units", listed(&handover.unbound)));
    }
    lines
}
