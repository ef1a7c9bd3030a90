//! The lines of the files that a figure is made of, and those that are not in it.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::class;
use super::pen::Pen;
use crate::assess::Contributes;
use crate::i18n::Message;
use crate::report::{self, IndicatorLine, Meta, Tone, TrailRow};
use crate::write::words::harmless;

impl Pen<'_> {
    /// Every row that is in the figure, and every row that is not, with the reason.
    pub(in crate::write) fn trail(&self, line: &IndicatorLine<'_>, meta: &Meta) -> Markup {
        let caption = self.say(&Message::new("page-caption-trail").with("name", &line.name));
        let trail = line.trail();
        let mut by_unit: BTreeMap<&str, Vec<&TrailRow<'_>>> = BTreeMap::new();
        for row in &trail {
            by_unit.entry(row.unit).or_default().push(row);
        }
        html! {
            details {
                summary { (self.say(&Message::new("page-trail").with("count", trail.len()))) }
                div.scroll role="region" tabindex="0" aria-label=(caption) {
                    table.trail {
                        caption.unseen { (caption) }
                        (self.heads(&[
                            ("page-column-metric", None), ("column-period", None),
                            ("column-given", Some("num brief")), ("page-column-use", None),
                            ("column-file", None),
                        ]))
                        @for own in line.by_unit() {
                            tbody {
                                tr { th colspan="5" scope="rowgroup" { (self.name(own.name)) } }
                                @for row in by_unit.get(own.unit).into_iter().flatten() {
                                    (self.trail_row(row, meta))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// The name of one of the report's periods.
    fn period(&self, id: &str, meta: &Meta) -> Markup {
        let named = meta.of.iter().zip(&meta.periods).find(|(of, _)| *of == id);
        html! { @if let Some((_, name)) = named { (self.name(name)) } @else { (id) } }
    }

    fn trail_row(&self, row: &TrailRow<'_>, meta: &Meta) -> Markup {
        // An accepted figure is written the language's way, anything else as it stands.
        let value = row.value.as_deref().map(|value| match row.standing {
            _ if row.status.is_some() => self.text(&report::task_status(row.status)).into(),
            Contributes::Faulty => harmless(value),
            _ if value.starts_with(|c: char| c.is_ascii_digit() || c == '-') => {
                self.plain(value).into()
            }
            _ => harmless(value),
        });
        let side = match (row.above, row.below) {
            (true, true) => "page-both",
            (true, false) => "page-above",
            _ => "page-below",
        };
        let used = Message::new("contributes")
            .with("standing", row.standing.code())
            .with("side", Message::new(side))
            .with("codes", row.codes.join(", "));
        html! {
            tr {
                td { (self.name(row.name)) @if !row.note.is_empty() { div.quiet { (harmless(row.note)) } } }
                td.brief { (self.period(row.period, meta)) }
                td.num {
                    (value.unwrap_or("–".into()))
                    @if let Some(own) = row.own { " (" (self.plain(&own.to_string())) ")" }
                }
                td.brief[row.standing == Contributes::Counted] {
                    @if row.standing == Contributes::Counted { (self.say(&used)) }
                    @else { span.(class(tone(row.standing))).tag { (self.say(&used)) } }
                }
                td.path { @if let Some(at) = row.located() { (harmless(&at)) } @else { "–" } }
            }
        }
    }
}

fn tone(standing: Contributes) -> Option<Tone> {
    match standing {
        Contributes::Counted => None,
        Contributes::NotApplicable
        | Contributes::Unchanged
        | Contributes::OtherPeriod
        | Contributes::HandedOver
        | Contributes::Optional
        | Contributes::Waiting => Some(Tone::Faint),
        Contributes::Withheld | Contributes::Unopened => Some(Tone::Careful),
        Contributes::Faulty
        | Contributes::Absent
        | Contributes::Unreadable
        | Contributes::NotSubmitted => Some(Tone::Bad),
    }
}
