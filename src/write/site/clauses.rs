//! The clauses of the source document, and what the plan has made of each.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};

use super::filter::Filter;
use super::frame::{Frame, Head};
use crate::model::Clause;
use crate::report::{Site, TaskLine};

/// Whether the plan cites any.
pub(super) fn are_there(site: &Site<'_>) -> bool {
    site.document.assessment().plan.cited_seeds().next().is_some()
}

/// The clauses that a site tells of. What nothing takes up is the Office's to explain, not everybody's.
pub(super) fn all<'a>(frame: &Frame<'a>) -> impl Iterator<Item = &'a Clause> + use<'a> {
    let (plan, is_public) = (frame.site.document.assessment().plan, frame.site.is_public);
    let cited: BTreeSet<&str> = plan.citations().map(|(number, _, _)| number).collect();
    let clauses = plan.cited_seeds().flat_map(|seed| &seed.clauses);
    clauses.filter(move |clause| !is_public || cited.contains(clause.id.as_str()))
}

/// What can be looked up of those who cite a clause: the way there, and the name.
type Citing<'d> = BTreeMap<&'d str, Vec<(String, Markup)>>;

/// The page.
pub(super) fn draw(frame: &Frame<'_>) -> (Head, Markup) {
    let title = frame.word("coverage-title");
    let citing = citing(frame);
    let head = Head { title: title.clone(), above: None, lines: Vec::new() };
    let body = html! {
        section #clauses aria-labelledby="h-clauses" {
            h2 #h-clauses { (frame.word("lookup-clauses")) }
            (frame.filter(&Filter { of: "clauses", columns: &[], groups: None }))
            div.whole {
                table.cards.clauses {
                    caption.unseen { (title) }
                    thead {
                        tr {
                            th.brief scope="col" { (frame.word("column-source")) }
                            th scope="col" { (frame.word("column-clause")) }
                            th scope="col" { (frame.word("column-cited-by")) }
                        }
                    }
                    tbody {
                        @for clause in all(frame) { (row(frame, clause, &citing)) }
                    }
                }
            }
        }
    };
    (head, body)
}

fn row(frame: &Frame<'_>, clause: &Clause, citing: &Citing<'_>) -> Markup {
    let by = citing.get(clause.id.as_str()).map_or(&[][..], Vec::as_slice);
    html! {
        tr id={ "c-" (clause.id) } {
            th.brief scope="row" { (clause.id) }
            td data-label=(frame.word("column-clause")) { (frame.name(&clause.summary)) }
            td data-label=(frame.word("column-cited-by")) {
                @if by.is_empty() { span.quiet { "–" } } @else {
                    ul.plain { @for (way, name) in by { li { a href=(way) { (name) } } } }
                }
            }
        }
    }
}

/// What cites each clause and has a place in the site.
fn citing<'d>(frame: &Frame<'d>) -> Citing<'d> {
    let document = frame.site.document;
    let mut citing = Citing::new();
    for line in &document.indicators {
        for number in &line.source {
            let way = format!("{}indicators/{}.html", frame.base, line.id);
            citing.entry(number).or_default().push((way, frame.name(&line.name)));
        }
    }
    for line in document.tasks.iter().flat_map(TaskLine::with_steps) {
        for number in &line.source {
            let way = format!("{}tasks.html#t-{}", frame.base, line.id);
            citing.entry(number).or_default().push((way, frame.name(&line.name)));
        }
    }
    citing
}
