//! The year at a glance.

use maud::{Markup, html};

use super::frame::{Frame, Head};
use crate::report;
use crate::write::html::is_compared;

/// The first page.
pub(super) fn draw(frame: &Frame<'_>) -> (Head, Markup) {
    let meta = &frame.site.document.meta;
    let head = Head {
        title: frame.say(&report::site_title(frame.site)),
        above: None,
        lines: report::meta_lines(meta).iter().map(|line| frame.say(line)).collect(),
    };
    let body = html! {
        p.headline { (frame.say(&report::headline(frame.site))) }
        (frame.summary(frame.site.document))
        (frame.indicators())
        (frame.submissions())
    };
    (head, body)
}

impl Frame<'_> {
    /// Every indicator, area by area.
    fn indicators(&self) -> Markup {
        let document = self.site.document;
        let parts = report::parts(document);
        let compares = document.indicators.iter().any(is_compared);
        html! {
            section #indicators aria-labelledby="h-indicators" {
                h2 #h-indicators { (self.word("site-indicators")) }
                @for part in parts.iter().filter(|part| !part.indicators.is_empty()) {
                    @let heading = self.say(&part.heading);
                    h3 { (heading) }
                    @let rows = html! {
                        @for (at, number) in part.indicators.iter().zip(part.first..) {
                            @let line = &document.indicators[*at];
                            @let name = self.indicator(&line.id, &self.name(&line.name));
                            (self.row(line, number, compares, &name))
                        }
                    };
                    (self.indicator_table(&heading, compares, &rows))
                }
            }
        }
    }

    /// The units by the periods of the year.
    fn submissions(&self) -> Markup {
        let site = self.site;
        let grid = report::year_of_submissions(site);
        html! {
            section #submissions aria-labelledby="h-submissions" {
                h2 #h-submissions { (self.word("report-submissions")) }
                @if site.has_unit_pages() {
                    (self.matrix_of(&grid, &self.word("page-caption-submissions"), |at, name| {
                        self.unit(&site.units[at].id, name)
                    }))
                }
            }
        }
    }
}
