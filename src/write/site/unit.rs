//! The page of a unit.

use maud::{Markup, html};

use super::File;
use super::frame::{Frame, Head};
use crate::report::{UnitLine, UnitPart, unit_parts};

/// A unit with its part in the report, where it has one.
pub(super) type Own<'a> = (&'a UnitLine, Option<UnitPart>);

/// Every unit that has a page.
pub(super) fn parts<'a>(frame: &Frame<'a>) -> Vec<Own<'a>> {
    let document = frame.site.document;
    let of_report = document.units.iter().map(|unit| unit.id.as_str()).zip(unit_parts(document));
    let mut of_report: std::collections::BTreeMap<&str, UnitPart> = of_report.collect();
    frame.site.units.iter().map(|unit| (unit, of_report.remove(unit.id.as_str()))).collect()
}

/// Its page.
pub(super) fn page(frame: &Frame<'_>, (unit, part): &Own<'_>) -> File {
    let head = Head {
        title: unit.name.get(frame.catalogue.lang()).to_owned(),
        above: Some(("index.html#submissions", frame.word("site-units"))),
        lines: Vec::new(),
    };
    let body = part.as_ref().map_or_else(|| html! {}, |part| body(frame, part));
    frame.page(&format!("units/{}.html", unit.id), &head, &body)
}

fn body(frame: &Frame<'_>, part: &UnitPart) -> Markup {
    html! {
        section #indicators aria-labelledby="h-indicators" {
            h2 #h-indicators { (frame.word("site-indicators")) }
            (frame.table(&part.indicators, &frame.word("site-indicators")))
        }
    }
}
