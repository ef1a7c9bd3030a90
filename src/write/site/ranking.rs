//! The units side by side, the best first.

use std::borrow::Cow;

use maud::{Markup, html};

use super::data::Sheet;
use super::filter::Filter;
use super::frame::{Frame, Head};
use crate::report::{self, Ranked, Share};
use crate::write::tidy::Datum;
use crate::write::words::NOTHING;

/// The name of the data behind the page.
const DATA: &str = "units";

/// What is told of a unit: the word above it, and the share.
type Told = (&'static str, fn(&Ranked<'_>) -> Share);

const TOLD: [Told; 4] = [
    ("ranking-in-time", |own| own.in_time),
    ("ranking-whole", |own| own.whole),
    ("ranking-held", |own| own.held),
    ("ranking-done", |own| own.done),
];

/// The page.
pub(super) fn draw(frame: &Frame<'_>) -> (Head, Markup) {
    let ranked = report::ranked(frame.site);
    let title = frame.word("ranking-title");
    let head = Head { title: title.clone(), above: None, lines: Vec::new() };
    let body = html! {
        section #ranking aria-labelledby="h-ranking" {
            h2 #h-ranking { (frame.word("site-units")) }
            p { (frame.word("ranking-how")) }
            (frame.filter(&Filter { of: "ranking", columns: &[], groups: None }))
            div.whole {
                table.cards.ranking data-sort={ "0 1 2 3 4 5" } {
                    caption.unseen { (title) }
                    thead {
                        tr {
                            th.num.brief scope="col" { (frame.word("score-column-rank")) }
                            th scope="col" { (frame.word("column-unit")) }
                            @for (word, _) in TOLD { th scope="col" { (frame.word(word)) } }
                        }
                    }
                    tbody { @for own in &ranked { (row(frame, own)) } }
                }
            }
            (frame.data(DATA))
        }
    };
    (head, body)
}

fn row(frame: &Frame<'_>, own: &Ranked<'_>) -> Markup {
    let unit = own.unit;
    html! {
        tr id={ "u-" (unit.id) } {
            td.num data-label=(frame.word("score-column-rank")) { (frame.number(own.rank)) }
            th scope="row" { (frame.unit(&unit.id, &frame.name(&unit.name))) }
            @for (word, of) in TOLD {
                @let share = of(own);
                td data-label=(frame.word(word)) data-key=[share.thousandths()] {
                    @if share.thousandths().is_some() { (bar(frame, share)) } @else {
                        span.quiet { (NOTHING) }
                    }
                }
            }
        }
    }
}

/// So many of so many, and the same as a bar.
fn bar(frame: &Frame<'_>, share: Share) -> Markup {
    let width = share.thousandths().unwrap_or_default();
    html! {
        div {
            (frame.number(share.part)) "/" (frame.number(share.whole))
            svg.bar viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true" {
                rect.track x="0" y="30" width="1000" height="40" {}
                rect.plain x="0" y="20" width=(width) height="60" {}
            }
        }
    }
}

/// The figures behind the page.
pub(super) fn sheet<'d>(frame: &Frame<'d>) -> Sheet<'d> {
    let count = |count: usize| Datum::Number(count.to_string());
    let lang = frame.catalogue.lang();
    let row = |own: &Ranked<'d>| {
        let (unit, in_time, whole) = (own.unit, own.in_time, own.whole);
        let text = |text: &'d str| Datum::Text(Cow::Borrowed(text));
        let mut row = vec![text(&unit.id), text(unit.name.get(lang)), count(own.rank)];
        let shares = [in_time, whole, own.held, own.done];
        row.extend(shares.into_iter().flat_map(|share| [count(share.part), count(share.whole)]));
        row
    };
    Sheet {
        name: DATA.to_owned(),
        columns: vec![
            "unit",
            "name",
            "rank",
            "reports_in_time",
            "reports_dated",
            "reports_complete",
            "reports_due",
            "indicators_held",
            "indicators_judged",
            "tasks_done",
            "tasks",
        ],
        rows: report::ranked(frame.site).iter().map(row).collect(),
    }
}
