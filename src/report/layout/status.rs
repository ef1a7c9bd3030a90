//! The status of a report's submissions by itself: the matrix, its totals, and what is left to do.

use super::block::{Block, Cell, Content, Grid};
use super::cells::{heading, notices};
use super::chain::chain;
use super::matrix::submissions;
use crate::assess::Assessment;
use crate::i18n::Message;
use crate::model::{Arrival, Gap, Period, Plan};
use crate::report::head::{changed, closed};
use crate::report::{Document, Tone, Totals, UnitLine};
use crate::source::spelling::shortened;

/// The status of a report's submissions by itself, with totals; `gap` is why history is not known,
/// `stale` are the findings on reports that were written and whose figures have changed since.
pub fn status(
    assessment: &Assessment<'_>,
    document: &Document<'_>,
    gap: Option<&Gap>,
    stale: &[Message],
) -> Vec<Block> {
    let plan = assessment.plan;
    let units = document.units.as_slice();
    let title = Message::new("status-title").with("report", &assessment.report.name);
    let mut blocks = vec![heading(1, title.with("as-of", assessment.as_of))];
    let notice = |text| Block::Notice { tone: Tone::Careful, text };
    if plan.illustrative {
        blocks.push(notice(Message::new("report-illustrative")));
    }
    if let Some(gap) = gap {
        let text = Message::new("status-no-history");
        blocks.push(notice(text.with("reason", gap.code()).with("detail", gap.detail())));
    }
    if let [period] = assessment.periods.as_slice() {
        blocks.push(Block::Line(due(plan, period)));
    }
    blocks.extend(closed(&document.meta.closed).map(Block::Line));
    blocks.extend(document.meta.changes.iter().map(|change| Block::Line(change.sentence())));
    blocks.extend(notices(&changed(&document.meta).collect::<Vec<_>>()));
    blocks.extend(stale.iter().cloned().map(notice));
    blocks.push(Block::Table(submissions(document)));
    if assessment.periods.len() > 1 {
        blocks.push(Block::Table(totals_by_period(document, gap.is_none())));
    }
    let totals = Totals::count(units, None);
    blocks.push(Block::Line(
        Message::new("status-totals")
            .with("expected", totals.expected)
            .with("received", totals.received)
            .with("complete", totals.complete)
            .with("incomplete", totals.incomplete)
            .with("invalid", totals.invalid)
            .with("missing", totals.missing),
    ));
    if gap.is_none() {
        blocks.push(Block::Line(
            Message::new("status-timeliness")
                .with("on-time", totals.on_time)
                .with("late", totals.late)
                .with("excused", totals.excused)
                .with("uncommitted", totals.uncommitted),
        ));
    }
    blocks.extend(received(assessment, units));
    blocks.extend(excuses(assessment, units));
    blocks.extend(chain(assessment));
    blocks
}

/// How much of the name of a file or person is shown: both are whatever a stranger made them.
const NAMED: usize = 60;

/// Who sent what and when, and who entered it: of what has been written down to have come.
fn received(assessment: &Assessment<'_>, units: &[UnitLine]) -> Vec<Block> {
    let rows = assessment.standings.iter().zip(units).flat_map(|(standing, line)| {
        let periods = assessment.periods.iter().zip(&line.arrivals);
        periods.filter_map(|(period, arrival)| {
            let record = assessment.plan.received_from(&standing.unit.id, &period.id)?;
            let first = record.first_by(assessment.as_of)?;
            let last = record.by(assessment.as_of).last()?;
            Some((&line.name, *period, first, last, arrival.as_ref().and_then(Arrival::receipt)))
        })
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let grid = Grid::of(&rows)
        .text("column-unit", |(unit, ..)| *unit)
        .only(assessment.periods.len() > 1, |grid| {
            grid.text("column-period", |(_, period, ..)| &period.name)
        })
        .text("column-received-on", |(_, _, first, last, _)| {
            if last.on.value == *first {
                return Cell::from(Content::Date(*first));
            }
            let both = Message::new("received-versions").with("on", *first);
            both.with("last", last.on.value).into()
        })
        .text("column-received-file", |(_, _, _, last, _)| shortened(&last.file, NAMED))
        .text("column-received-by", |(_, _, _, last, _)| {
            last.by.as_ref().map(|by| shortened(by, NAMED))
        })
        .text("column-entered", |(.., receipt)| match receipt {
            Some(receipt) => Content::Date(receipt.first.day(assessment.plan.timezone)).into(),
            None => Cell::from(Message::new("entered-not-yet")).tone(Some(Tone::Careful)),
        })
        .text("column-entered-by", |(.., receipt)| {
            receipt.map(|receipt| shortened(&receipt.first.author, NAMED))
        })
        .done();
    vec![heading(2, Message::new("status-received")), Block::Table(grid)]
}

/// Why submissions that came late are accepted, for who asks for details.
fn excuses(assessment: &Assessment<'_>, units: &[UnitLine]) -> Option<Block> {
    let lines = units.iter().flat_map(|unit| {
        let arrivals = unit.arrivals.iter().zip(&assessment.periods);
        arrivals.filter_map(|(arrival, period)| {
            let excuse = arrival.as_ref()?.receipt()?.excuse.as_ref()?;
            let entry = Message::new("status-excused").with("unit", &unit.name);
            let entry = entry.with("period", &period.name).with("by", excuse.by.as_str());
            Some(Block::Line(entry.with("reason", excuse.reason.as_str())))
        })
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then_some(Block::Detail(lines))
}

/// What each unit has left to do; `work` is in the order of the standings.
pub fn work(assessment: &Assessment<'_>, work: &[Vec<Message>]) -> Vec<Block> {
    let units = assessment.standings.iter().zip(work);
    let items = units.flat_map(|(standing, items)| {
        items.iter().enumerate().map(|(at, item)| (at, &standing.unit.name, item))
    });
    let grid = Grid::of(items)
        .text("column-unit", |(at, unit, _)| if at == 0 { unit.into() } else { Cell::blank() })
        .text("column-work", |(_, _, item)| item.clone())
        .done();
    let none = || Block::Line(Message::new("status-work-none"));
    let work = if grid.rows.is_empty() { none() } else { Block::Table(grid) };
    vec![heading(2, Message::new("status-work")), work]
}

fn due(plan: &Plan, period: &Period) -> Message {
    Message::new("status-due")
        .with("from", period.from)
        .with("to", period.to)
        .with("due", period.due)
        .with("grace", plan.grace_days)
        .with("deadline", plan.deadline(period))
}

/// How many submissions there are of each period, in place of each unit's; of timeliness only where
/// any day is known.
pub fn totals(document: &Document<'_>) -> Grid {
    let mut arrivals = document.units.iter().flat_map(|unit| unit.arrivals.iter().flatten());
    totals_by_period(document, arrivals.any(|arrival| arrival.receipt().is_some()))
}

/// How many submissions of each period are owed, there, complete, and in time where history is known.
fn totals_by_period(document: &Document<'_>, dated: bool) -> Grid {
    let periods = document.assessment.periods.iter().enumerate();
    let counted: Vec<_> =
        periods.map(|(at, period)| (period, Totals::count(&document.units, Some(at)))).collect();
    Grid::of(&counted)
        .text("column-period", |(period, _)| &period.name)
        .word("column-due", |(period, _)| Content::Date(period.due))
        .figure("column-expected", |(_, totals)| totals.expected)
        .figure("column-received", |(_, totals)| totals.received)
        .figure("column-complete", |(_, totals)| totals.complete)
        .only(dated, |grid| {
            grid.figure("column-on-time", |(_, totals)| totals.on_time)
                .figure("column-late", |(_, totals)| totals.late)
        })
        .done()
}
