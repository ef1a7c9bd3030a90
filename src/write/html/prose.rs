//! What units say in their own words. It came in as Markdown and is a tree of text by now; nothing in
//! it is markup any more.

use maud::{Markup, html};

use super::pen::Pen;
use crate::model::{Prose, Span};
use crate::report::Words;
use crate::write::words::harmless;

impl Pen<'_> {
    /// A unit's words, with its name before them.
    pub(in crate::write) fn words(&self, words: &Words) -> Markup {
        let language = self.language;
        html! {
            div.words {
                @if let Some(by) = &words.by { p.by { (self.say(by)) } }
                // Units write in the plan's language, whatever that of the page.
                div.said lang=[(language != self.catalogue.lang()).then(|| language.code())] {
                    (prose(&words.text))
                }
            }
        }
    }
}

fn prose(text: &[Prose]) -> Markup {
    let entries = |items: &[Vec<Prose>]| html! { @for item in items { li { (prose(item)) } } };
    html! {
        @for piece in text {
            @match piece {
                Prose::Paragraph(spans) => p { (styled(spans)) },
                Prose::List(None, items) => ul { (entries(items)) },
                Prose::List(Some(1), items) => ol { (entries(items)) },
                Prose::List(Some(from), items) => ol start=(from) { (entries(items)) },
                Prose::Table(rows) => (table(rows)),
            }
        }
    }
}

fn table(rows: &[Vec<Vec<Span>>]) -> Markup {
    html! {
        @if let Some((header, rows)) = rows.split_first() {
            div.whole {
                table {
                    thead { tr { @for cell in header { th scope="col" { (styled(cell)) } } } }
                    tbody {
                        @for row in rows { tr { @for cell in row { td { (styled(cell)) } } } }
                    }
                }
            }
        }
    }
}

fn styled(spans: &[Span]) -> Markup {
    let lines = |text: &str| {
        html! {
            @for (at, line) in text.split('\n').enumerate() {
                @if at > 0 { br; }
                (harmless(line))
            }
        }
    };
    html! {
        @for span in spans {
            @match (span.bold, span.italic) {
                (false, false) => (lines(&span.text)),
                (true, false) => strong { (lines(&span.text)) },
                (false, true) => em { (lines(&span.text)) },
                (true, true) => strong { em { (lines(&span.text)) } },
            }
        }
    }
}
