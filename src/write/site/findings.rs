//! What inspections found, and how it stands.

use maud::{Markup, html};

use super::data::register;
use super::filter::Filter;
use super::frame::{Frame, Head};
use crate::report::{self, Block, Site};

/// Whether a site tells of it.
pub(super) fn are_there(site: &Site<'_>) -> bool {
    !site.is_public && site.document.findings.is_some()
}

/// The page.
pub(super) fn draw(frame: &Frame<'_>) -> (Head, Markup) {
    let mut head = Head { title: frame.word("findings-heading"), above: None, lines: Vec::new() };
    let Some(register) = register(frame) else { return (head, html! {}) };
    head.lines.push(frame.say(&report::findings_by(&register)));
    let blocks = report::findings_body(&register);
    let is_heading = |block: &Block| matches!(block, Block::Heading { level: ..=2, .. });
    let mut sections = blocks.chunk_by(|_, next| !is_heading(next));
    let first = sections.next().unwrap_or_default();
    let body = html! {
        div.intro { (frame.blocks("findings", first)) (frame.data("findings")) }
        @for (at, section) in sections.enumerate() {
            @let id = format!("findings-{}", at + 1);
            (frame.filter(&Filter { of: &id, columns: offered(section), groups: None }))
            (frame.section(&id, section))
        }
    };
    (head, body)
}

/// Whose a finding is: in the second column, where it is told.
fn offered(section: &[Block]) -> &'static [usize] {
    let names_units = |block: &Block| {
        let Block::Table(grid) = block else { return false };
        grid.columns.get(1).is_some_and(|column| column.header.id == "column-unit")
    };
    if section.iter().any(names_units) { &[1] } else { &[] }
}
