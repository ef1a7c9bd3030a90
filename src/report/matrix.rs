//! Who has submitted what and when: the matrix of units by period, and its totals.
//!
//! How complete a submission is and whether it came in time are two things, never mixed.

use chrono::NaiveDate;

use super::block::{Align, Block, Cell, Column, Content, Grid, GridRow, Tone};
use super::cells::heading;
use super::facts::UnitLine;
use super::{Closing, Document, Meta};
use crate::assess::Assessment;
use crate::i18n::{Message, Value};
use crate::model::{Arrival, Gap, Period, Plan, Receipt, SubmissionState, Timeliness};

/// The matrix of a report's submissions: of one period everything that is known, of several a
/// column each.
pub(super) fn submissions(assessment: &Assessment<'_>, units: &[UnitLine]) -> Grid {
    match assessment.periods.as_slice() {
        [period] => of_period(assessment, period, units),
        periods => by_period(periods, units, assessment.as_of),
    }
}

fn of_period(assessment: &Assessment<'_>, period: &Period, units: &[UnitLine]) -> Grid {
    let columns = vec![
        Column::text("column-unit"),
        Column::word("column-state"),
        Column::word("column-timeliness"),
        Column::word("column-submitted"),
        Column::word("column-revised"),
        Column::text("column-committer"),
    ];
    let rows = units.iter().filter_map(|unit| {
        let state = (*unit.by_period.first()?)?;
        let arrival = unit.arrivals.first().and_then(Option::as_ref);
        let receipt = arrival.and_then(Arrival::receipt);
        let day =
            |day: Option<NaiveDate>| day.map_or_else(Cell::empty, |d| Content::Date(d).into());
        Some(GridRow::new([
            (&unit.name).into(),
            Cell::state(state),
            timeliness(assessment.plan, period, arrival, assessment.as_of),
            day(receipt.map(|receipt| receipt.submitted)),
            revised(receipt),
            receipt.map_or_else(Cell::empty, |receipt| {
                Content::Text(receipt.first.committer.clone()).into()
            }),
        ]))
    });
    Grid { rows: rows.collect(), columns }
}

/// Whether a submission came in time; of an absent one, how long it is overdue or has yet.
fn timeliness(plan: &Plan, period: &Period, arrival: Option<&Arrival>, as_of: NaiveDate) -> Cell {
    let told = |entry: Message, tone| Cell::from(entry).tone(Some(tone));
    match arrival {
        Some(Arrival::Committed(receipt)) => match receipt.timeliness {
            Timeliness::OnTime => told(Message::new("timeliness-on-time"), Tone::Good),
            Timeliness::Late => told(late(receipt), Tone::Careful),
            Timeliness::Excused => told(excused(receipt), Tone::Faint),
        },
        Some(Arrival::Uncommitted) => told(Message::new("timeliness-uncommitted"), Tone::Careful),
        Some(Arrival::Unknown) => Cell::empty(),
        None if as_of > plan.deadline(period) => {
            let days = (as_of - period.due).num_days();
            told(Message::new("timeliness-overdue").with("days", days), Tone::Bad)
        }
        None if as_of >= period.from => {
            let days = (plan.deadline(period) - as_of).num_days();
            told(Message::new("timeliness-ahead").with("days", days), Tone::Faint)
        }
        None => told(Message::new("timeliness-not-begun"), Tone::Faint),
    }
}

fn late(receipt: &Receipt) -> Message {
    Message::new("timeliness-late").with("days", receipt.days_late)
}

/// That it came after its due date and is accepted so.
fn excused(receipt: &Receipt) -> Message {
    Message::new("timeliness-excused").with("days", receipt.days_late)
}

/// When a submission was last changed after it came, and whether a change waits to be committed.
fn revised(receipt: Option<&Receipt>) -> Cell {
    match receipt {
        Some(receipt) if receipt.unsaved => {
            Cell::from(Message::new("revised-unsaved")).tone(Some(Tone::Careful))
        }
        Some(Receipt { revised: Some(day), .. }) => Content::Date(*day).into(),
        _ => Cell::empty(),
    }
}

fn by_period(periods: &[&Period], units: &[UnitLine], as_of: NaiveDate) -> Grid {
    let mut columns = vec![Column::text("column-unit")];
    columns.extend(periods.iter().map(|period| Column {
        header: Message::new("report-plain").with("text", &period.name),
        align: Align::Left,
        wraps: true,
        under: None,
    }));
    let rows = units.iter().map(|unit| {
        let states = unit.by_period.iter().zip(&unit.arrivals).zip(periods);
        let cells = states.map(|((state, arrival), period)| match state {
            Some(SubmissionState::Missing) if as_of < period.from => {
                Cell::from(Message::new("timeliness-not-begun")).tone(Some(Tone::Faint))
            }
            state => compact(*state, arrival.as_ref()),
        });
        GridRow::new(std::iter::once((&unit.name).into()).chain(cells))
    });
    Grid { rows: rows.collect(), columns }
}

/// State and timeliness in few words: what is as it should be goes without saying.
fn compact(state: Option<SubmissionState>, arrival: Option<&Arrival>) -> Cell {
    let Some(state) = state else {
        return Cell::from(Message::new("state-none")).tone(Some(Tone::Faint));
    };
    let remark = match arrival {
        Some(Arrival::Committed(receipt)) if receipt.timeliness == Timeliness::Late => {
            late(receipt)
        }
        Some(Arrival::Committed(receipt)) if receipt.timeliness == Timeliness::Excused => {
            excused(receipt)
        }
        Some(Arrival::Committed(receipt)) if receipt.unsaved => Message::new("revised-unsaved"),
        Some(Arrival::Uncommitted) => Message::new("timeliness-uncommitted"),
        _ => return Cell::state(state),
    };
    let word = Message::new("state").with("state", state.code());
    let parts = Value::Joined(", ", vec![word.into(), remark.into()]);
    let tone = match state {
        SubmissionState::Complete => Some(Tone::Careful),
        other => Cell::state(other).tone,
    };
    Cell::from(Message::new("report-plain").with("text", parts)).tone(tone)
}

/// How many submissions there are of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Units that owe one, by period.
    pub expected: usize,
    /// Files that are there.
    pub received: usize,
    /// Of these, complete ones.
    pub complete: usize,
    /// Of these, ones that lack rows or values.
    pub incomplete: usize,
    /// Of these, ones with errors.
    pub invalid: usize,
    /// Files that are not there.
    pub missing: usize,
    /// Committed in time.
    pub on_time: usize,
    /// Committed late.
    pub late: usize,
    /// Committed late, and accepted so.
    pub excused: usize,
    /// There but not committed.
    pub uncommitted: usize,
    /// There, and history does not tell when they came.
    pub undated: usize,
}

impl Totals {
    /// Counts the submissions of one of a report's periods, by its position, or of all.
    pub fn count(units: &[UnitLine], period: Option<usize>) -> Self {
        let mut totals = Self::default();
        let wanted = |at: &usize| period.is_none_or(|period| period == *at);
        for unit in units {
            for at in (0..unit.by_period.len()).filter(wanted) {
                totals.add(unit.by_period[at], unit.arrivals.get(at).and_then(Option::as_ref));
            }
        }
        totals.received = totals.expected - totals.missing;
        totals
    }

    fn add(&mut self, state: Option<SubmissionState>, arrival: Option<&Arrival>) {
        let Some(state) = state else { return };
        self.expected += 1;
        *match state {
            SubmissionState::Complete => &mut self.complete,
            SubmissionState::Incomplete => &mut self.incomplete,
            SubmissionState::Invalid => &mut self.invalid,
            SubmissionState::Missing => &mut self.missing,
        } += 1;
        let Some(arrival) = arrival else { return };
        *match (arrival, arrival.receipt().map(|receipt| receipt.timeliness)) {
            (_, Some(Timeliness::OnTime)) => &mut self.on_time,
            (_, Some(Timeliness::Late)) => &mut self.late,
            (_, Some(Timeliness::Excused)) => &mut self.excused,
            (Arrival::Uncommitted, None) => &mut self.uncommitted,
            (Arrival::Unknown | Arrival::Committed(_), None) => &mut self.undated,
        } += 1;
    }
}

/// The status of a report's submissions by itself, with totals; `gap` is why history is not known,
/// `stale` are the findings on reports that were written and whose figures have changed since.
pub fn status(
    assessment: &Assessment<'_>,
    document: &Document,
    gap: Option<&Gap>,
    stale: &[Message],
) -> Vec<Block> {
    let plan = assessment.plan;
    let units = document.units.as_slice();
    let mut blocks = vec![heading(
        1,
        Message::new("status-title")
            .with("report", &assessment.report.name)
            .with("as-of", assessment.as_of),
    )];
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
    let changed = changed(&document.meta);
    blocks.extend(changed.map(|(tone, text)| Block::Notice { tone, text }));
    blocks.extend(stale.iter().cloned().map(notice));
    blocks.push(Block::Table(submissions(assessment, units)));
    if assessment.periods.len() > 1 {
        blocks.push(Block::Table(totals_by_period(assessment, units, gap.is_none())));
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
    blocks.extend(excuses(assessment, units));
    blocks
}

/// Why submissions that came late are accepted, for who asks for details.
fn excuses(assessment: &Assessment<'_>, units: &[UnitLine]) -> Option<Block> {
    let of_unit = |unit: &UnitLine| {
        let arrivals = unit.arrivals.iter().zip(&assessment.periods);
        let excuses = arrivals.filter_map(|(arrival, period)| {
            let excuse = arrival.as_ref()?.receipt()?.excuse.as_ref()?;
            let entry = Message::new("status-excused").with("unit", &unit.name);
            let entry = entry.with("period", &period.name).with("by", excuse.by.as_str());
            Some(Block::Line(entry.with("reason", excuse.reason.as_str())))
        });
        excuses.collect::<Vec<_>>()
    };
    let lines: Vec<_> = units.iter().flat_map(of_unit).collect();
    (!lines.is_empty()).then_some(Block::Detail(lines))
}

/// What each unit has left to do; `work` is in the order of the standings.
pub fn work(assessment: &Assessment<'_>, work: &[Vec<Message>]) -> Vec<Block> {
    let mut blocks = vec![heading(2, Message::new("status-work"))];
    let units = assessment.standings.iter().zip(work);
    let rows: Vec<_> = units
        .flat_map(|(standing, items)| {
            items.iter().enumerate().map(|(at, item)| {
                let unit = if at == 0 {
                    (&standing.unit.name).into()
                } else {
                    Cell::from(Content::Text(String::new()))
                };
                GridRow::new([unit, item.clone().into()])
            })
        })
        .collect();
    if rows.is_empty() {
        blocks.push(Block::Line(Message::new("status-work-none")));
    } else {
        let columns = vec![Column::text("column-unit"), Column::text("column-work")];
        blocks.push(Block::Table(Grid { columns, rows }));
    }
    blocks
}

/// Which periods are closed.
pub(super) fn closed(closed: &[Closing]) -> Option<Message> {
    let entry = |closing: &Closing| {
        Message::new("report-closed-period")
            .with("period", &closing.name)
            .with("closed", closing.as_of)
            .with("amendments", closing.amendments)
            .into()
    };
    let periods: Vec<Value> = closed.iter().map(entry).collect();
    (!closed.is_empty()).then(|| Message::new("report-closed").with("periods", periods))
}

/// Which of the closed periods have changed since, and whose seal does not vouch for it.
pub(super) fn changed(meta: &Meta) -> impl Iterator<Item = (Tone, Message)> {
    let doubted = meta.doubted.iter().map(|(id, name)| {
        let text = Message::new("report-seal-in-doubt").with("period", name);
        (Tone::Bad, text.with("id", id.as_str()))
    });
    doubted.chain(meta.closed.iter().filter(|closing| closing.changed).map(|closing| {
        let text = Message::new("report-changed-since").with("period", &closing.name);
        (Tone::Bad, text.with("id", closing.period.as_str()))
    }))
}

fn due(plan: &Plan, period: &Period) -> Message {
    Message::new("status-due")
        .with("from", period.from)
        .with("to", period.to)
        .with("due", period.due)
        .with("grace", plan.grace_days)
        .with("deadline", plan.deadline(period))
}

fn totals_by_period(assessment: &Assessment<'_>, units: &[UnitLine], dated: bool) -> Grid {
    let mut columns = vec![
        Column::text("column-period"),
        Column::word("column-due"),
        Column::figure("column-expected"),
        Column::figure("column-received"),
        Column::figure("column-complete"),
    ];
    if dated {
        columns.extend([Column::figure("column-on-time"), Column::figure("column-late")]);
    }
    let figure = |count: usize| Cell::from(Content::Figure(count.to_string(), None));
    let rows = assessment.periods.iter().enumerate().map(|(at, period)| {
        let totals = Totals::count(units, Some(at));
        let mut cells = vec![
            (&period.name).into(),
            Content::Date(period.due).into(),
            figure(totals.expected),
            figure(totals.received),
            figure(totals.complete),
        ];
        if dated {
            cells.extend([figure(totals.on_time), figure(totals.late)]);
        }
        GridRow::new(cells)
    });
    Grid { rows: rows.collect(), columns }
}
