//! The strip of a task along the months: its run, the days on which it was due, the day on which it was
//! done, and what was late. No sign differs from another by its colour alone.

use chrono::Datelike as _;
use maud::{Markup, html};

use super::frame::Frame;
use crate::i18n::{Message, Value};
use crate::report::{Kept, MONTH, TaskSpan, Timeline};

/// How high a strip is, and where its line runs.
const HEIGHT: u32 = 40;
const LINE: u32 = HEIGHT / 2;
/// How high the names of the months stand.
const NAMES: u32 = 26;

/// The pieces that all strips share: the months, and the line of today.
pub(super) fn defined(frame: &Frame<'_>, timeline: &Timeline<'_>) -> Markup {
    let year = frame.site.document.meta.year;
    let name = |day: &chrono::NaiveDate| match day.year() == year {
        true => frame.say(&Message::new("timeline-month").with("month", day.month())),
        false => format!("{}/{:02}", day.month(), day.year() % 100),
    };
    html! {
        svg.unseen aria-hidden="true" {
            defs {
                g #strip-months {
                    @for (at, day) in (0u32..).zip(&timeline.months) {
                        text x=(MONTH * at + MONTH / 2) y="20" text-anchor="middle" { (name(day)) }
                    }
                }
                g #strip-grid {
                    @for at in (0u32..).take(timeline.months.len() + 1) {
                        path.month d={ "M" (MONTH * at) " 0V" (HEIGHT) } {}
                    }
                    @if let Some(today) = timeline.today {
                        path.today d={ "M" (today) " 0V" (HEIGHT) } {}
                    }
                }
            }
        }
    }
}

/// The names of the months, above the strips.
pub(super) fn months(timeline: &Timeline<'_>) -> Markup {
    html! {
        svg.months viewBox={ "0 0 " (timeline.width()) " " (NAMES) } aria-hidden="true" {
            use href="#strip-months" {}
        }
    }
}

/// A task along the months.
pub(super) fn strip(frame: &Frame<'_>, timeline: &Timeline<'_>, span: &TaskSpan<'_>) -> Markup {
    html! {
        svg.strip viewBox={ "0 0 " (timeline.width()) " " (HEIGHT) } role="img"
            aria-label=(said(frame, span)) {
            use href="#strip-grid" {}
            rect.run.standing[span.dues.is_empty()] x="0" y=(LINE - 2) width=(span.until) height="4" {}
            @for (from, to) in &span.late {
                rect.late x=(from) y=(LINE - 6) width=(to - from) height="12" {}
            }
            @for due in &span.dues { (due_at(due.at, due.kept)) }
            @if let Some(at) = span.done { circle.done cx=(at) cy=(LINE) r="9" {} }
        }
    }
}

/// A day on which something was due: filled where it was done, crossed where it was missed.
fn due_at(at: u32, kept: Kept) -> Markup {
    let diamond = |size: u32| {
        format!(
            "M{} {LINE}L{at} {}L{} {LINE}L{at} {}Z",
            i64::from(at) - i64::from(size),
            LINE - size,
            at + size,
            LINE + size
        )
    };
    let cross = || {
        let (left, right) = (i64::from(at) - 9, at + 9);
        let (top, bottom) = (LINE - 9, LINE + 9);
        format!("M{left} {top}L{right} {bottom}M{left} {bottom}L{right} {top}")
    };
    match kept {
        Kept::Done => html! { path.due.kept d=(diamond(12)) {} },
        Kept::Open => html! { path.due d=(diamond(11)) {} },
        Kept::Missed => html! { path.due.missed d=(cross()) {} },
    }
}

/// What a strip shows, in words.
fn said(frame: &Frame<'_>, span: &TaskSpan<'_>) -> String {
    let line = span.line;
    let days = span.dues.iter().map(|due| {
        let kept = match due.kept {
            Kept::Done => "done",
            Kept::Missed => "missed",
            Kept::Open => "open",
        };
        Message::new("timeline-due").with("day", due.day).with("kept", kept)
    });
    let done = line.late.and_then(|late| late.done_on).or(line.done_on);
    let done = done.filter(|_| span.done.is_some());
    let done = done.map(|day| Message::new("timeline-done").with("day", day));
    let late = line.late.and_then(|late| late.days);
    let late = late.map(|days| Message::new("timeline-late").with("days", days));
    let standing = span.dues.is_empty().then(|| Message::new("timeline-standing"));
    let parts = standing.into_iter().chain(days).chain(done).chain(late);
    frame.say(&Message::of(Value::joined("; ", parts)))
}

/// What the signs mean.
pub(super) fn legend(frame: &Frame<'_>, timeline: &Timeline<'_>) -> Markup {
    let signs = [
        (due_at(20, Kept::Open), "timeline-sign-open"),
        (due_at(20, Kept::Done), "timeline-sign-kept"),
        (due_at(20, Kept::Missed), "timeline-sign-missed"),
        (html! { circle.done cx="20" cy=(LINE) r="9" {} }, "timeline-sign-done"),
        (html! { rect.late x="0" y=(LINE - 6) width="40" height="12" {} }, "timeline-sign-late"),
        (
            html! { rect.run.standing x="0" y=(LINE - 2) width="40" height="4" {} },
            "timeline-sign-standing",
        ),
    ];
    let today =
        timeline.today.map(|_| (html! { path.today d="M20 0V40" {} }, "timeline-sign-today"));
    html! {
        ul.legend {
            @for (sign, word) in signs.into_iter().chain(today) {
                li {
                    svg.sign viewBox={ "0 0 40 " (HEIGHT) } aria-hidden="true" { (sign) }
                    (frame.word(word))
                }
            }
        }
    }
}
