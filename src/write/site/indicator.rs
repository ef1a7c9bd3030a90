//! The page of an indicator.

use maud::{Markup, html};

use super::File;
use super::frame::{Frame, Head};
use crate::report::IndicatorLine;

/// The page of one of the report's indicators.
pub(super) fn page(frame: &Frame<'_>, at: usize) -> File {
    let line = &frame.site.document.indicators[at];
    let head = Head {
        title: line.name.get(frame.catalogue.lang()).to_owned(),
        above: Some(("index.html#indicators", frame.word("site-indicators"))),
        lines: Vec::new(),
    };
    let body = body(frame, line);
    frame.page(&format!("indicators/{}.html", line.id), &head, &body)
}

fn body(frame: &Frame<'_>, line: &IndicatorLine<'_>) -> Markup {
    html! {
        section #what aria-labelledby="h-what" {
            h2 #h-what { (frame.word("site-what")) }
            (frame.formula(line))
        }
    }
}
