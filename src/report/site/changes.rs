//! What has changed since the report before: which indicators have come to another verdict, and how many
//! have moved for the better.

use super::{Link, Linked, Site};
use crate::assess::Verdict;
use crate::i18n::Message;
use crate::report::layout::change;
use crate::report::{Cell, Change, Column, Grid, IndicatorLine, Qualified, value_cell, verdict};

/// An indicator with its figure in the report before.
fn compared<'s>(site: &'s Site<'_>) -> impl Iterator<Item = (&'s IndicatorLine<'s>, &'s Change)> {
    let lines = site.document.indicators.iter();
    lines.filter_map(|line| Some((line, line.previous.as_ref()?)))
}

/// How many indicators have moved which way; `None` where there is no report before.
pub fn what_has_changed(site: &Site<'_>) -> Option<Message> {
    let (_, first) = compared(site).next()?;
    let moved = |better| compared(site).filter(|(_, change)| change.better == better).count();
    Some(
        Message::new("site-changed")
            .with("report", &first.name)
            .with("better", moved(Some(true)))
            .with("worse", moved(Some(false)))
            .with("same", moved(None)),
    )
}

/// The indicators that have come to another verdict, those that fall short now first.
pub fn changes(site: &Site<'_>) -> Option<Linked> {
    let mut turned: Vec<_> = compared(site).filter(is_turned).collect();
    turned.sort_by_key(|(line, _)| line.verdict);
    let name = turned.first().map(|(_, change)| Message::of(&change.name))?;
    let grid = Grid::of(turned.iter().copied())
        .text("column-indicator", |(line, _)| &line.name)
        .column(Column { header: name, ..Column::figure("column-previous") }, |(line, before)| {
            value_cell(before.figure.shown.as_ref(), &line.unit)
        })
        .word("site-column-verdict-then", |(_, before)| {
            Cell::verdict(before.figure.verdict, Qualified::default())
        })
        .figure("site-column-now", |(line, _)| value_cell(line.shown.as_ref(), &line.unit))
        .word("column-verdict", |(line, _)| verdict(line))
        .word("page-column-change", |(line, before)| change(Some(before), line))
        .done();
    let to = turned.iter().map(|(line, _)| Link::Indicator(line.id.clone())).collect();
    Some(Linked { grid, to })
}

/// Whether an indicator stands otherwise than before: between being met and being on the way there is
/// no news.
fn is_turned((line, before): &(&IndicatorLine<'_>, &Change)) -> bool {
    let kind = |verdict: Verdict| match verdict {
        Verdict::NotMet | Verdict::Behind => 0,
        Verdict::Met | Verdict::OnTrack => 1,
        Verdict::InProgress => 2,
        _ => 3,
    };
    kind(line.verdict) != kind(before.figure.verdict)
}
