//! `reform.status/1`: the state of submissions for programs.

use serde::Serialize;

use crate::assess::Assessment;
use crate::i18n::{Catalogue, Message};
use crate::model::{Arrival, History, Id, Period, Standing, SubmissionState, Timeliness};
use crate::report::{Closing, Document, Totals};
use crate::source::unseen;
use crate::write::{self, SignedOff, UnitsChanged};

#[derive(Serialize)]
struct Status<'a> {
    schema: &'static str,
    period: &'a str,
    of: &'a [String],
    as_of: String,
    illustrative: bool,
    complete: bool,
    /// `known`, or why it is not: then every date is `null`.
    history: &'static str,
    /// What is said of written reports whose plan or figures have changed since.
    stale: Vec<String>,
    /// The periods whose seal is gone, was drawn anew or cannot be read.
    doubted: Vec<&'a str>,
    /// The units that ended, merged, split or were renamed within the report.
    changes: Vec<UnitsChanged>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sign_offs: Vec<SignedOff<'a>>,
    #[serde(with = "Counts")]
    totals: Totals,
    periods: Vec<PeriodTotals<'a>>,
    units: Vec<UnitStatus<'a>>,
    /// What is to be done next about the report, in words.
    next: String,
}

#[derive(Serialize)]
struct PeriodTotals<'a> {
    id: &'a str,
    from: String,
    to: String,
    due: String,
    /// The last day on time, with the days of grace.
    deadline: String,
    /// `null` while it is open.
    closed: Option<Closed>,
    #[serde(with = "Counts")]
    totals: Totals,
}

#[derive(Serialize)]
struct Closed {
    as_of: String,
    amendments: usize,
    /// Whether a submission or narrative has changed since.
    changed: bool,
}

/// The totals by the names that programs know them by.
#[derive(Serialize)]
#[serde(remote = "Totals")]
struct Counts {
    expected: usize,
    received: usize,
    complete: usize,
    incomplete: usize,
    invalid: usize,
    missing: usize,
    on_time: usize,
    late: usize,
    excused: usize,
    uncommitted: usize,
    undated: usize,
}

#[derive(Serialize)]
struct UnitStatus<'a> {
    id: &'a str,
    name: &'a str,
    state: Option<&'static str>,
    timeliness: Option<&'static str>,
    submitted: Option<String>,
    due: Option<String>,
    periods: Vec<PeriodStatus<'a>>,
    /// What is left to do, in words; only where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    todo: Option<Vec<String>>,
}

/// A unit's submission; `state` is `null` where none is expected.
#[derive(Serialize)]
struct PeriodStatus<'a> {
    id: &'a str,
    state: Option<&'static str>,
    owed: usize,
    accepted: usize,
    /// Whether every row is 0 or `n/a`.
    nil: bool,
    /// `null` where there is no file or history does not tell.
    committed: Option<bool>,
    timeliness: Option<&'static str>,
    days_late: Option<i64>,
    /// Why a late one is accepted, and who answers for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    excuse: Option<Excused<'a>>,
    submitted: Option<Act<'a>>,
    /// What came from the unit, where that was written down.
    #[serde(skip_serializing_if = "Option::is_none")]
    received: Option<Sent<'a>>,
    /// The commit that brought it in, by its own day.
    #[serde(skip_serializing_if = "Option::is_none")]
    entered: Option<Act<'a>>,
    revised: Option<Act<'a>>,
    /// Whether the file has changed since its last commit.
    unsaved: Option<bool>,
}

#[derive(Serialize)]
struct Excused<'a> {
    reason: &'a str,
    by: &'a str,
}

/// What a unit sent: when it first did, and what came last.
#[derive(Serialize)]
struct Sent<'a> {
    on: String,
    last: String,
    file: &'a str,
    by: Option<&'a str>,
    times: usize,
}

/// A commit, by the plan's calendar and by the committer's clock.
#[derive(Serialize)]
struct Act<'a> {
    day: String,
    at: String,
    by: &'a str,
    author: &'a str,
    commit: &'a str,
}

pub(super) fn write(
    assessment: &Assessment<'_>,
    document: &Document,
    history: &History,
    work: Option<&[Vec<Message>]>,
    (stale, next): (&[Message], &Message),
    catalogue: &Catalogue,
) -> String {
    let plan = assessment.plan;
    let periods = assessment.periods.iter().enumerate().map(|(at, period)| PeriodTotals {
        id: period.id.as_str(),
        from: period.from.to_string(),
        to: period.to.to_string(),
        due: period.due.to_string(),
        deadline: plan.deadline(period).to_string(),
        closed: closed(document, period),
        totals: Totals::count(&document.units, Some(at)),
    });
    let todo = |at: usize| {
        let items = work?.get(at)?.iter();
        Some(items.map(|item| catalogue.text(item).replace('\n', " ")).collect())
    };
    let units = document.units.iter().zip(&assessment.standings).enumerate();
    let units = units.map(|(at, (line, standing))| {
        let periods = assessment.periods.iter().zip(&standing.by_period);
        UnitStatus {
            id: &line.id,
            name: line.name.get(catalogue.lang()),
            state: line.state.map(SubmissionState::code),
            timeliness: line.timeliness.map(Timeliness::code),
            submitted: line.submitted.map(|day| day.to_string()),
            due: line.due.map(|day| day.to_string()),
            periods: periods
                .map(|(period, by)| of(assessment, &standing.unit.id, period, by.as_ref()))
                .collect(),
            todo: todo(at),
        }
    });
    let status = Status {
        schema: "reform.status/1",
        period: &document.meta.id,
        of: &document.meta.of,
        as_of: document.meta.as_of.to_string(),
        illustrative: document.meta.illustrative,
        complete: document.meta.complete,
        history: history.gap().map_or("known", |gap| gap.code()),
        stale: stale.iter().map(|found| catalogue.text(found)).collect(),
        doubted: document.meta.doubted.iter().map(|(id, _)| id.as_str()).collect(),
        changes: write::changes(document),
        sign_offs: write::signed_off(assessment, catalogue.lang()),
        totals: Totals::count(&document.units, None),
        periods: periods.collect(),
        units: units.collect(),
        next: catalogue.text(next).replace('\n', " "),
    };
    unseen::json::pretty(&status) + "\n"
}

fn closed(document: &Document, period: &Period) -> Option<Closed> {
    let of_period = |closing: &&Closing| closing.period == period.id.as_str();
    let closing = document.meta.closed.iter().find(of_period)?;
    Some(Closed {
        as_of: closing.as_of.to_string(),
        amendments: closing.amendments,
        changed: closing.changed,
    })
}

fn of<'a>(
    assessment: &Assessment<'a>,
    unit: &Id,
    period: &'a Period,
    standing: Option<&'a Standing>,
) -> PeriodStatus<'a> {
    let record = assessment.plan.received_from(unit, &period.id);
    let received = record.and_then(|record| {
        let last = record.by(assessment.as_of).last()?;
        Some(Sent {
            on: record.first_by(assessment.as_of)?.to_string(),
            last: last.on.value.to_string(),
            file: &last.file,
            by: last.by.as_deref(),
            times: record.by(assessment.as_of).count(),
        })
    });
    let zone = assessment.plan.timezone;
    let arrival = standing.and_then(|standing| standing.arrival.as_ref());
    let receipt = arrival.and_then(Arrival::receipt);
    PeriodStatus {
        id: period.id.as_str(),
        state: standing.map(|standing| standing.state.code()),
        owed: standing.map_or(0, |standing| standing.owed),
        accepted: standing.map_or(0, |standing| standing.accepted),
        nil: standing.is_some_and(|standing| standing.nil),
        committed: match arrival {
            Some(Arrival::Committed(_)) => Some(true),
            Some(Arrival::Uncommitted) => Some(false),
            Some(Arrival::Unknown) | None => None,
        },
        timeliness: receipt.map(|receipt| receipt.timeliness.code()),
        days_late: receipt.map(|receipt| receipt.days_late),
        excuse: receipt
            .and_then(|receipt| receipt.excuse.as_ref())
            .map(|excuse| Excused { reason: &excuse.reason, by: &excuse.by }),
        submitted: receipt.map(|receipt| act(receipt.submitted, &receipt.first)),
        entered: receipt
            .filter(|_| received.is_some())
            .map(|receipt| act(receipt.first.day(zone), &receipt.first)),
        received,
        revised: receipt.and_then(|receipt| Some(act(receipt.revised?, receipt.last.as_ref()?))),
        unsaved: receipt.map(|receipt| receipt.unsaved),
    }
}

fn act(day: chrono::NaiveDate, commit: &crate::model::Commit) -> Act<'_> {
    Act {
        day: day.to_string(),
        at: commit.at.to_rfc3339(),
        by: &commit.committer,
        author: &commit.author,
        commit: &commit.hash,
    }
}
