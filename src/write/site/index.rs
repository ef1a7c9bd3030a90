//! The year at a glance.

use maud::{Markup, html};

use super::frame::{Frame, Head};
use super::submissions;
use crate::i18n::Message;
use crate::report::{self, Linked};
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
        (frame.pressing())
        (frame.changes())
        (frame.indicators())
        (frame.submissions())
    };
    (head, body)
}

impl Frame<'_> {
    /// What must not wait.
    fn pressing(&self) -> Markup {
        let indicators = report::pressing_indicators(self.site);
        let tasks = report::pressing_tasks(self.site);
        let at_risk = report::indicators_at_risk(self.site);
        let part = |id: &'static str, part: Linked| {
            let heading = self.say(&Message::new(id).with("count", part.to.len()));
            html! { h3 { (heading) } (self.linked(&part, &heading)) }
        };
        html! {
            section #attention aria-labelledby="h-attention" {
                h2 #h-attention { (self.word("report-attention")) }
                @if indicators.is_none() && tasks.is_none() && at_risk.is_none() {
                    p { (self.word("report-nothing-pressing")) }
                }
                @if let Some(at_risk) = at_risk {
                    (part("outlook-risk", at_risk))
                    p.quiet { (self.word("outlook-assumption")) }
                }
                @if let Some(indicators) = indicators { (part("site-pressing-indicators", indicators)) }
                @if let Some(tasks) = tasks { (part("report-tasks-behind", tasks)) }
            }
        }
    }

    /// What has changed since the report before.
    fn changes(&self) -> Markup {
        let changes = report::site_changes(self.site);
        html! {
            @if let Some(changed) = report::what_has_changed(self.site) {
                section #changes aria-labelledby="h-changes" {
                    h2 #h-changes { (self.word("site-changes")) }
                    p { (self.say(&changed)) }
                    @if let Some(changes) = changes {
                        @let heading = self.word("site-other-verdict");
                        h3 { (heading) }
                        (self.linked(&changes, &heading))
                    } @else { p { (self.word("site-same-verdicts")) } }
                }
            }
        }
    }

    /// Every indicator, area by area.
    fn indicators(&self) -> Markup {
        let document = self.site.document;
        let parts = report::parts(document);
        let compares = document.indicators.iter().any(is_compared);
        html! {
            section #indicators aria-labelledby="h-indicators" {
                h2 #h-indicators { (self.word("site-indicators")) }
                @for part in parts.iter().filter(|part| !part.indicators.is_empty()) {
                    @let rows = html! {
                        @for (at, number) in part.indicators.iter().zip(part.first..) {
                            @let line = &document.indicators[*at];
                            @let name = self.indicator(&line.id, &self.name(&line.name));
                            (self.row(line, number, compares, &name))
                        }
                    };
                    (self.indicator_table(&self.say(&part.heading), compares, &rows))
                }
                @if self.site.has_unit_pages() { (self.data("indicators")) }
                @if !self.site.is_public { (self.whole_report()) }
            }
        }
    }

    /// The units by the periods of the year.
    fn submissions(&self) -> Markup {
        let caption = self.word("page-caption-submissions");
        html! {
            section #submissions aria-labelledby="h-submissions" {
                h2 #h-submissions { (self.word("report-submissions")) }
                @if self.site.has_unit_pages() {
                    @let units = report::year_of_submissions(self.site);
                    (self.matrix_of(&units.grid, &caption, |at, name| {
                        self.lead(&units.to[at], name)
                    }))
                } @else {
                    p { (self.say(&Message::new("site-many").with("count", self.site.units.len()))) }
                    (self.table(&report::totals(self.site.document), &caption))
                }
                (self.data(submissions::DATA))
            }
        }
    }
}
