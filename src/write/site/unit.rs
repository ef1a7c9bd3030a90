//! The page of a unit: its submissions, its figures beside the department's, its tasks, and inside what
//! it has still to do.

use maud::{Markup, html};

use super::File;
use super::frame::{Frame, Head};
use crate::report::UnitSheet;
use crate::write::words::harmless;

/// All that is told of one unit.
pub(super) fn page(frame: &Frame<'_>, sheet: &UnitSheet<'_>) -> File {
    let head = Head {
        title: harmless(sheet.unit.name.get(frame.catalogue.lang())).into_owned(),
        above: Some(("index.html#submissions", frame.word("site-units"))),
        lines: vec![frame.say(&frame.site.basis())],
    };
    let body = html! {
        (frame.owed(sheet))
        (frame.section_of("submissions", "report-submissions", |caption| {
            frame.plain(&sheet.submissions, caption)
        }))
        @if !sheet.indicators.to.is_empty() {
            (frame.section_of("indicators", "site-indicators", |caption| {
                frame.linked(&sheet.indicators, caption)
            }))
        }
        @if !sheet.tasks.rows.is_empty() {
            (frame.section_of("tasks", "site-tasks", |caption| frame.plain(&sheet.tasks, caption)))
        }
        @if let Some(findings) = &sheet.findings {
            (frame.section_of("findings", "findings-heading", |caption| {
                frame.plain(findings, caption)
            }))
        }
    };
    frame.page(&format!("units/{}.html", sheet.unit.id), &head, &body)
}

impl Frame<'_> {
    /// A section with a heading that names its table too.
    fn section_of(
        &self,
        id: &str,
        heading: &'static str,
        draw: impl FnOnce(&str) -> Markup,
    ) -> Markup {
        let heading = self.word(heading);
        html! {
            section #(id) aria-labelledby={ "h-" (id) } {
                h2 id={ "h-" (id) } { (heading) }
                (draw(&heading))
            }
        }
    }

    /// What it has still to do.
    fn owed(&self, sheet: &UnitSheet<'_>) -> Markup {
        html! {
            @if let Some(owed) = sheet.owed {
                section #owed aria-labelledby="h-owed" {
                    h2 #h-owed { (self.word("site-owed")) }
                    @if owed.is_empty() { p { (self.word("site-owes-nothing")) } }
                    @else { ul { @for item in owed { li { (self.say(item)) } } } }
                }
            }
        }
    }
}
