//! The tasks on a time line, each beside its row.

use std::borrow::Cow;

use maud::{Markup, html};

use super::data::Sheet;
use super::filter::Filter;
use super::frame::{Frame, Head};
use super::strip::{defined, months, strip};
use crate::assess::Lateness;
use crate::i18n::Message;
use crate::model::TaskStatus;
use crate::report::{self, TaskLine, TaskSpan, Timeline};
use crate::write::tidy::Datum;

/// The name of the data behind the page.
const DATA: &str = "tasks";

/// So many units that lead a task are named; more are counted.
const NAMED: usize = 4;

/// The page.
pub(super) fn draw(frame: &Frame<'_>) -> (Head, Markup) {
    let timeline = report::timeline(frame.site);
    let title = frame.word("timeline-title");
    let head = Head { title: title.clone(), above: None, lines: Vec::new() };
    let filter = Filter { of: "tasks", columns: &[1, 4], groups: Some(frame.word("lookup-area")) };
    let body = html! {
        section #tasks aria-labelledby="h-tasks" {
            h2 #h-tasks { (frame.word("lookup-tasks")) }
            (defined(frame, &timeline))
            (legend(frame, &timeline))
            (frame.filter(&filter))
            div.whole { (table(frame, &timeline, &title)) }
            (frame.data(DATA))
        }
    };
    (head, body)
}

fn table(frame: &Frame<'_>, timeline: &Timeline<'_>, caption: &str) -> Markup {
    const WORDS: [&str; 5] =
        ["column-task", "column-lead", "column-due", "column-status", "column-verdict"];
    let areas = &frame.site.document.assessment().plan.areas;
    let groups = timeline.rows.chunk_by(|one, next| one.line.area == next.line.area);
    html! {
        table.cards.tasks {
            caption.unseen { (caption) }
            thead {
                tr {
                    @for (at, word) in WORDS.into_iter().enumerate() {
                        th.c-lead[at == 1].c-short[at > 1] scope="col" { (frame.word(word)) }
                    }
                    th.c-strip scope="col" {
                        span.unseen { (frame.word("timeline-column")) }
                        (months(timeline))
                    }
                }
            }
            @for group in groups {
                @let area = group.first().and_then(|span| span.line.area.as_deref());
                tbody {
                    tr.group {
                        th colspan="6" scope="rowgroup" {
                            (frame.say(&report::area_heading(area.and_then(|id| areas.get(id)))))
                        }
                    }
                    @for span in group { (row(frame, timeline, span)) }
                }
            }
        }
    }
}

fn row(frame: &Frame<'_>, timeline: &Timeline<'_>, span: &TaskSpan<'_>) -> Markup {
    let line = span.line;
    let cells = [
        ("column-due", report::due(line.task)),
        ("column-status", report::how_far(line).into()),
        ("column-verdict", report::task_verdict(line)),
    ];
    html! {
        tr id={ "t-" (line.id) } {
            th scope="row" { (frame.cell(&report::listed_task(line))) }
            td data-label=(frame.word("column-lead")) { (leads(frame, line)) }
            @for (word, cell) in cells {
                td data-label=(frame.word(word)) { (frame.cell(&cell)) }
            }
            td.c-strip {
                div.months-again { (months(timeline)) }
                (strip(frame, timeline, span))
            }
        }
    }
}

/// Who leads a task: by name as long as there are few.
fn leads(frame: &Frame<'_>, line: &TaskLine<'_>) -> Markup {
    let units = line.by_unit();
    if units.len() > NAMED {
        let text = Message::new("report-several-units").with("count", units.len());
        return html! { (frame.say(&text)) };
    }
    html! {
        ul.plain {
            @for said in units { li { (frame.unit(said.unit, &frame.name(said.name))) } }
        }
    }
}

/// What the signs on the time line mean.
fn legend(frame: &Frame<'_>, timeline: &Timeline<'_>) -> Markup {
    html! {
        p { (frame.word("timeline-how")) }
        (super::strip::legend(frame, timeline))
    }
}

/// The figures behind the page.
pub(super) fn sheet<'d>(frame: &Frame<'d>) -> Sheet<'d> {
    let lines = frame.site.document.tasks.iter().flat_map(TaskLine::with_steps);
    Sheet {
        name: DATA.to_owned(),
        columns: vec![
            "task",
            "step_of",
            "area",
            "name",
            "lead",
            "due",
            "dates",
            "status",
            "verdict",
            "overdue",
            "late_days",
            "done_on",
            "provisional",
        ],
        rows: lines.map(|line| data(frame, line)).collect(),
    }
}

fn data<'d>(frame: &Frame<'d>, line: &'d TaskLine<'d>) -> Vec<Datum<'d>> {
    let text = |text: Option<&'d str>| text.map_or(Datum::Empty, |it| Datum::Text(it.into()));
    let joined = |all: Vec<String>| match all.is_empty() {
        true => Datum::Empty,
        false => Datum::Text(Cow::Owned(all.join("; "))),
    };
    let day = |late: Option<Lateness>| late.and_then(|late| late.done_on).or(line.done_on);
    let dates = line.occurrences.iter().map(|one| format!("{}={}", one.due, one.verdict.code()));
    let late_days = line.late.and_then(|late| late.days);
    vec![
        text(Some(&line.id)),
        text(line.task.step_of.as_ref().map(|task| task.as_str())),
        text(line.area.as_deref()),
        text(Some(line.name.get(frame.catalogue.lang()))),
        joined(line.by_unit().map(|said| said.unit.to_owned()).collect()),
        Datum::Text(Cow::Owned(line.task.due.to_string())),
        joined(dates.collect()),
        text(line.status.map(TaskStatus::code)),
        text(Some(line.verdict.code())),
        Datum::Flag(line.overdue),
        late_days.map_or(Datum::Empty, |days| Datum::Number(days.to_string())),
        day(line.late).map_or(Datum::Empty, Datum::Date),
        Datum::Flag(line.provisional),
    ]
}
