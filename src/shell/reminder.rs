//! What each unit owes for a report, put together for letters from how its submissions stand and from
//! what was found in them.
//!
//! Pure, and finds nothing itself.

use chrono::NaiveDate;

use crate::assess::{self, Assessment, FollowedUp, Scope, UnitStanding};
use crate::check::{EMPTY_VALUE, MISSING_METRIC, MISSING_SUBMISSION};
use crate::diagnostic::render::told;
use crate::diagnostic::{Diagnostic, Severity};
use crate::i18n::Catalogue;
use crate::model::{
    Arrival, Id, Lookup, Metric, Period, Plan, Report, SignOff, SignOffState, Standing, Subject,
    SubmissionState, TaskStatus, Unit,
};
use crate::report::{
    Deadline, Fault, FormRow, Letter, Letters, Meta, OwedPeriod, addressed, letter_meta,
};
use crate::seal::{LACKING_SIGN_OFF, LATE_SIGN_OFF, VOID_SIGN_OFF};
use crate::shell::pipeline::Checked;
use crate::shell::worklist::{self, can_be_mended};
use crate::source::Sources;
use crate::submission::form;

/// The file that a unit has nothing to do with.
const WAIVERS: &str = "waivers.toml";

/// The longest text of a cell that a letter repeats.
const LONGEST: usize = 60;

/// The letters of a report, as of a day: one to each unit that owes anything, or to one unit if it does.
pub fn letters<'c>(
    checked: &'c Checked,
    sources: &'c Sources,
    report: &'c Report,
    unit: Option<&Id>,
    as_of: NaiveDate,
    catalogue: &Catalogue,
    tool: &str,
) -> Letters<'c> {
    let plan = &checked.plan;
    let scope = Scope { unit: unit.cloned(), ..Scope::default() };
    let assessment = assess::standings(plan, &checked.ledger, report, &scope, as_of);
    let meta = letter_meta(&assessment, sources, tool);
    let mut found = worklist::by_unit(&checked.diagnostics);
    let mut overdue = overdue(checked, &assessment);
    let desk = Desk { checked, sources, assessment: &assessment, meta: &meta, catalogue };
    let (mut all, mut clear) = (Vec::new(), Vec::new());
    let mut standings: Lookup<&Id, &UnitStanding<'_>> =
        assessment.standings.iter().map(|standing| (&standing.unit.id, standing)).collect();
    for unit in plan.units.iter().filter(|unit| scope.takes_unit(unit)) {
        let standing = standings.remove(&unit.id);
        let found = found.remove(unit.id.as_str()).unwrap_or_default();
        let mut letter = desk.letter(unit, standing, &found);
        letter.overdue = overdue.remove(&unit.id).unwrap_or_default();
        if !letter.is_empty() {
            all.push(letter);
        } else if standing.is_some() {
            clear.push(unit);
        }
    }
    Letters { plan, meta, all, clear }
}

/// What inspections found and should have been mended by now, by unit.
fn overdue<'c>(
    checked: &'c Checked,
    assessment: &Assessment<'c>,
) -> Lookup<&'c Id, Vec<FollowedUp<'c>>> {
    let mut overdue: Lookup<&Id, Vec<FollowedUp<'_>>> = Lookup::default();
    let plan = &checked.plan;
    let Some(register) = &checked.findings else { return overdue };
    // Where nothing is counted from it, no report is about the register.
    if !plan.metrics.iter().any(Metric::is_counted) {
        return overdue;
    }
    let today = assessment.as_of;
    let mut follow_up = assess::follow_up(plan, register, &assessment.scope, (today, today));
    let end = assessment.stands_on();
    follow_up.all.retain(|found| found.days_overdue.is_some() && found.finding.date.value <= end);
    for found in follow_up.all {
        overdue.entry(&found.unit.id).or_default().push(found);
    }
    overdue
}

/// What letters are put together from.
struct Desk<'d, 'c> {
    checked: &'c Checked,
    sources: &'c Sources,
    assessment: &'d Assessment<'c>,
    meta: &'d Meta,
    catalogue: &'d Catalogue,
}

impl<'c> Desk<'_, 'c> {
    fn letter(
        &self,
        unit: &'c Unit,
        standing: Option<&UnitStanding<'c>>,
        found: &[&Diagnostic],
    ) -> Letter<'c> {
        let plan = &self.checked.plan;
        let (mut periods, mut received) = (Vec::new(), Vec::new());
        let standings = standing.map(|standing| standing.by_period.as_slice()).unwrap_or_default();
        for (period, standing) in self.assessment.periods.iter().copied().zip(standings) {
            let Some(standing) = standing else { continue };
            // What has not begun nobody can owe.
            if self.assessment.as_of < period.from {
                continue;
            }
            match standing.state {
                SubmissionState::Complete => {
                    received.push((period, self.came(unit, period, standing)))
                }
                _ => periods.push(self.owed(unit, period, standing, found)),
            }
        }
        Letter {
            plan,
            meta: addressed(self.meta, plan, unit),
            unit,
            periods,
            sign_offs: self.sign_offs(unit),
            overdue: Vec::new(),
            scores: self.scores(found),
            received,
        }
    }

    /// What it owes of a period whose submission is not complete.
    fn owed(
        &self,
        unit: &'c Unit,
        period: &'c Period,
        standing: &Standing,
        found: &[&Diagnostic],
    ) -> OwedPeriod<'c> {
        let plan = &self.checked.plan;
        let numbers = form::numbers(plan, unit, period);
        let row = |id: &str| {
            let metric = plan.metrics.get(id).map(Subject::Metric);
            let asks = metric.or_else(|| plan.tasks.get(id).map(Subject::Task))?;
            Some(FormRow { number: numbers.get(asks.id()).copied(), asks })
        };
        let term = Deadline::on(period.due, plan.deadline(period), self.assessment.as_of);
        let mut owed = OwedPeriod {
            period,
            state: standing.state,
            submitted: self.came(unit, period, standing),
            term,
            owed: standing.owed,
            lacking: Vec::new(),
            tasks: Vec::new(),
            wrong: Vec::new(),
            doubtful: Vec::new(),
        };
        if standing.state == SubmissionState::Missing {
            owed.tasks = self.tasks_due(unit, period, &numbers);
        }
        // What else stands in the period's folder is the Office's.
        let own = format!("reports/{}/{}/{}.", plan.year, period.id, unit.id);
        let of_period = |found: &&&Diagnostic| {
            let path = self.sources.file(found.place.file).path.as_str();
            found.period.as_deref() == Some(period.id.as_str()) && path.starts_with(&own)
        };
        for found in found.iter().filter(of_period) {
            let row_of = || found.metric.as_deref().and_then(row);
            let not_of_figures =
                [&MISSING_SUBMISSION, &LACKING_SIGN_OFF, &VOID_SIGN_OFF, &LATE_SIGN_OFF];
            match found.severity {
                _ if not_of_figures.contains(&found.rule) => {}
                Severity::Error if [&MISSING_METRIC, &EMPTY_VALUE].contains(&found.rule) => {
                    match row_of() {
                        Some(row @ FormRow { asks: Subject::Task(_), .. }) => owed.tasks.push(row),
                        Some(row) => owed.lacking.push(row),
                        None => {}
                    }
                }
                Severity::Error => owed.wrong.push(self.fault(found, row_of())),
                Severity::Warning if can_be_mended(found) => {
                    owed.doubtful.push(self.fault(found, row_of()));
                }
                Severity::Warning | Severity::Note => {}
            }
        }
        let place = |row: &FormRow<'_>| row.number;
        owed.lacking.sort_by_key(place);
        owed.tasks.sort_by_key(place);
        owed
    }

    /// The day on which a submission came, where history or the Office's own record tells.
    fn came(&self, unit: &Unit, period: &Period, standing: &Standing) -> Option<NaiveDate> {
        let receipt = standing.arrival.as_ref().and_then(Arrival::receipt);
        let written_down = || {
            let received = self.checked.plan.received_from(&unit.id, &period.id)?;
            received.first_by(self.assessment.as_of)
        };
        receipt.map(|receipt| receipt.submitted).or_else(written_down)
    }

    /// The tasks that a unit leads and that came due in a period, but for those that are done.
    fn tasks_due(
        &self,
        unit: &'c Unit,
        period: &'c Period,
        numbers: &Lookup<&Id, usize>,
    ) -> Vec<FormRow<'c>> {
        let Checked { plan, ledger, .. } = self.checked;
        let earlier: Vec<&Period> = plan.periods.iter().filter(|it| it.to < period.from).collect();
        let is_done = |id: &Id| {
            let mut said = earlier.iter().filter_map(|it| ledger.status(&it.id, &unit.id, id));
            said.any(|status| status == TaskStatus::Done)
        };
        let mut due: Vec<_> = plan
            .tasks_owed(unit, period)
            .filter(|task| task.due.day().is_some_and(|day| day >= period.from && day <= period.to))
            .filter(|task| task.is_done_anew() || !is_done(&task.id))
            .map(|task| FormRow {
                number: numbers.get(&task.id).copied(),
                asks: Subject::Task(task),
            })
            .collect();
        due.sort_by_key(|row| row.number);
        due
    }

    /// What it has to sign for and has not, of periods that have ended.
    fn sign_offs(&self, unit: &Unit) -> Vec<(&'c Period, &'c SignOff)> {
        let plan: &'c Plan = &self.checked.plan;
        let wanting = plan.sign_offs.iter().filter(|one| one.unit == unit.id && !one.is_valid());
        let of_report = wanting.filter_map(|one| {
            let mut periods = self.assessment.periods.iter().copied();
            let period = periods.find(|period| period.id == one.period)?;
            let has_ended = self.assessment.as_of > period.to;
            (has_ended || one.state != SignOffState::Lacking).then_some((period, one))
        });
        of_report.collect()
    }

    /// What is wrong with the points that it claims, where the report is the one that they are held
    /// against.
    fn scores(&self, found: &[&Diagnostic]) -> Vec<Fault<'c>> {
        let plan = &self.checked.plan;
        let is_held = |path: &str| {
            let name = path.rsplit('/').next().and_then(|name| name.strip_suffix(".csv"));
            let card = name.and_then(|name| plan.scorecards.get(name));
            let report = card.and_then(|card| card.report(plan));
            report.is_some_and(|report| report.id == self.assessment.report.id)
        };
        let folder = format!("reports/{}/scores/", plan.year);
        let errors = found.iter().filter(|found| found.severity == Severity::Error);
        let of_scores = errors.filter(|found| {
            let path = self.sources.file(found.place.file).path.as_str();
            path.starts_with(&folder) && is_held(path)
        });
        of_scores.map(|found| self.fault(found, None)).collect()
    }

    fn fault(&self, found: &Diagnostic, row: Option<FormRow<'c>>) -> Fault<'c> {
        let (what, mend) = told(found, self.catalogue);
        let said = self.catalogue.text(&what);
        // A figure is said with its thousands apart.
        let plain = said.replace(['.', ','], "");
        let is_said = |text: &str| said.contains(text) || plain.contains(text);
        let stands = found.found.as_deref().filter(|text| !text.is_empty() && !is_said(text));
        let stands = stands.map(|text| crate::diagnostic::shortened(text, LONGEST));
        let is_named = row.is_some_and(|row| is_said(row.asks.name().get(self.catalogue.lang())));
        // A waiver is the Office's to write: of a unit it asks for the reason, in the note.
        let mend = mend.filter(|mend| !self.catalogue.text(mend).contains(WAIVERS));
        let line = self.sources.start(found.place).line;
        Fault {
            code: found.rule.code,
            is_named,
            line: row.is_none().then_some(line),
            row,
            what,
            found: stands,
            mend,
            more: found.stands_for() - 1,
        }
    }
}

/// Of a report that nobody can owe yet, the day on which its data begin.
pub fn begins(plan: &Plan, report: &Report, as_of: NaiveDate) -> Option<NaiveDate> {
    let first: Option<NaiveDate> = plan.periods_of(report).map(|period| period.from).min();
    first.filter(|first| as_of < *first)
}
