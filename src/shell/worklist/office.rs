//! The one thing that the Office does next about a report, with the command that does it: what has come
//! in goes into the repository, who owes is reminded, what is complete is reported and closed.

use std::collections::BTreeSet;

use super::forbids_closing;
use crate::assess::Assessment;
use crate::check::{IDLE_PLAN, STALE_REPORT};
use crate::diagnostic::Diagnostic;
use crate::i18n::Message;
use crate::model::{Arrival, Id, Period, SignOffState, Standing, SubmissionState};
use crate::plan::written;
use crate::shell::pipeline::Checked;
use crate::source::Sources;

/// What the Office does next about the report of an assessment. Of a year that is not the last its
/// commands name the year.
pub fn next_step(
    checked: &Checked,
    sources: &Sources,
    assessment: &Assessment<'_>,
    is_last_year: bool,
) -> Message {
    let report = assessment.report;
    let office = Office { checked, sources, assessment, is_last_year };
    let step = office.step().with("report", &report.name);
    step.with("report-id", office.asked_for(&report.id))
}

struct Office<'o> {
    checked: &'o Checked,
    sources: &'o Sources,
    assessment: &'o Assessment<'o>,
    is_last_year: bool,
}

impl Office<'_> {
    fn step(&self) -> Message {
        if self.checked.diagnostics.iter().any(|found| found.rule == &IDLE_PLAN) {
            return Message::new("office-idle").with("year", self.checked.plan.year.to_string());
        }
        let begun = self.begun();
        if begun.is_empty() {
            let first = self.assessment.periods.iter().map(|period| period.from).min();
            return Message::new("office-wait").with("from", first);
        }
        self.to_commit(&begun)
            .or_else(|| self.to_collect(&begun))
            .or_else(|| self.to_sign())
            .or_else(|| self.to_settle(&begun))
            .or_else(|| self.to_report(&begun))
            .or_else(|| self.to_close(&begun))
            .unwrap_or_else(|| self.after())
    }

    /// The periods that have begun, by their places in the report.
    fn begun(&self) -> Vec<(usize, &Period)> {
        let periods = self.assessment.periods.iter().copied().enumerate();
        periods.filter(|(_, period)| period.from <= self.assessment.as_of).collect()
    }

    fn standings(&self, period: usize) -> impl Iterator<Item = (&Id, &Standing)> {
        self.assessment
            .standings
            .iter()
            .filter_map(move |own| Some((&own.unit.id, own.by_period.get(period)?.as_ref()?)))
    }

    /// Files that are there and that no commit holds. A faulty one is mended first.
    fn to_commit(&self, begun: &[(usize, &Period)]) -> Option<Message> {
        let is_unsaved = |standing: &Standing| match &standing.arrival {
            Some(Arrival::Uncommitted) => true,
            Some(Arrival::Committed(receipt)) => receipt.unsaved,
            Some(Arrival::Unknown) | None => false,
        };
        begun.iter().find_map(|(at, period)| {
            let waiting = self.standings(*at).filter(|(_, standing)| is_unsaved(standing));
            let sound = waiting.filter(|(_, it)| it.state != SubmissionState::Invalid).count();
            (sound > 0).then(|| {
                let folder = format!("reports/{}/{}", self.checked.plan.year, period.id);
                let entry = Message::new("office-commit").with("count", sound);
                entry
                    .with("period", &period.name)
                    .with("folder", folder)
                    .with("period-id", &period.id)
            })
        })
    }

    /// Whom to hand out forms to while the period runs, whom to remind once it has ended.
    fn to_collect(&self, begun: &[(usize, &Period)]) -> Option<Message> {
        let as_of = self.assessment.as_of;
        let mut owing = BTreeSet::new();
        let mut running = None;
        for (at, period) in begun {
            let mut nothing_came = true;
            for (unit, standing) in self.standings(*at) {
                nothing_came &= standing.state == SubmissionState::Missing;
                if standing.state != SubmissionState::Complete {
                    owing.insert(unit);
                }
            }
            running = running.or((nothing_came && as_of <= period.to).then_some(*period));
        }
        let late = begun.iter().any(|(at, period)| {
            let mut standings = self.standings(*at);
            as_of > period.to && standings.any(|(_, it)| it.state != SubmissionState::Complete)
        });
        match running.filter(|_| !late) {
            Some(period) if !owing.is_empty() => Some(
                Message::new("office-hand-out")
                    .with("period", &period.name)
                    .with("period-id", self.asked_for(&period.id))
                    .with("folder", format!("mau-{}", period.id)),
            ),
            _ => (!owing.is_empty()).then(|| {
                let folder = format!("thu-{}", self.assessment.report.id);
                Message::new("office-remind").with("count", owing.len()).with("folder", folder)
            }),
        }
    }

    /// Who is to sign for its areas and has not.
    fn to_sign(&self) -> Option<Message> {
        let plan = &self.checked.plan;
        let is_wanting = |period: &Period| {
            let has_ended = self.assessment.as_of > period.to;
            let mut own = plan.sign_offs.iter().filter(|one| one.period == period.id);
            own.any(|one| !one.is_valid() && (has_ended || one.state != SignOffState::Lacking))
        };
        let period = self.assessment.periods.iter().find(|period| is_wanting(period))?;
        Some(Message::new("office-signed").with("period", &period.name))
    }

    /// What stands in the way of closing a period that is complete.
    fn to_settle(&self, begun: &[(usize, &Period)]) -> Option<Message> {
        let plan = &self.checked.plan;
        let open: BTreeSet<&str> = begun
            .iter()
            .filter(|(_, period)| plan.seal(&period.id).is_none())
            .map(|(_, period)| period.id.as_str())
            .collect();
        let of_open = |found: &&Diagnostic| {
            forbids_closing(found) && found.period.as_deref().is_some_and(|it| open.contains(it))
        };
        let all = self.checked.diagnostics.iter().filter(of_open);
        let count: usize = all.map(Diagnostic::stands_for).sum();
        (count > 0).then(|| Message::new("office-settle").with("count", count))
    }

    /// A report that was never written, or before something changed.
    fn to_report(&self, begun: &[(usize, &Period)]) -> Option<Message> {
        let (plan, report) = (&self.checked.plan, self.assessment.report);
        let written = written::manifests(self.sources, plan).find(|(own, _)| own.id == report.id);
        let stale = self.checked.diagnostics.iter().any(|found| {
            found.rule == &STALE_REPORT && Some(found.place.file) == written.map(|(_, file)| file)
        });
        let is_closed = begun.iter().all(|(_, period)| plan.seal(&period.id).is_some());
        let is_over = begun.iter().all(|(_, period)| period.to < self.assessment.as_of);
        let wanting = stale || written.is_none() && !is_closed && is_over;
        wanting.then(|| Message::new("office-report").with("again", stale))
    }

    fn to_close(&self, begun: &[(usize, &Period)]) -> Option<Message> {
        let open = |period: &Period| {
            let has_ended = period.to < self.assessment.as_of;
            has_ended && self.checked.plan.seal(&period.id).is_none()
        };
        let (_, period) = begun.iter().find(|(_, period)| open(period))?;
        let entry = Message::new("office-close").with("period", &period.name);
        Some(entry.with("period-id", self.asked_for(&period.id)))
    }

    /// What comes once all is done.
    fn after(&self) -> Message {
        let plan = &self.checked.plan;
        let end = self.assessment.to();
        if let Some(end) = end.filter(|end| self.assessment.as_of <= *end) {
            return Message::new("office-running").with("to", end);
        }
        let next = plan.regular_periods().into_iter().find(|period| Some(period.from) > end);
        match next {
            Some(period) => Message::new("office-next")
                .with("period", &period.name)
                .with("period-id", self.asked_for(&period.id))
                .with("begun", period.from <= self.assessment.as_of)
                .with("from", period.from),
            None => Message::new("office-last").with("year", plan.year.to_string()),
        }
    }

    fn asked_for(&self, id: &Id) -> String {
        match self.is_last_year {
            true => id.to_string(),
            false => format!("{id} --year {}", self.checked.plan.year),
        }
    }
}
