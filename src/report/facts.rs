//! The lines of a report as data: what machine-readable formats state, and what the text is laid
//! out from.

use chrono::NaiveDate;

use super::block::{Block, Grid};
use super::carried::{self, Carried};
use super::lapse::{self, Lapse};
use super::trail::{self, Term, TrailRow};
use super::trend::{self, Bar, Change, Trend};
use super::{Closing, DATA_DECIMALS, Named, SHOWN_DECIMALS};
use crate::assess::{
    Assessment, Comparison, Coverage, IndicatorResult, Lateness, TaskResult, UnitStanding, Verdict,
};
use crate::i18n::Message;
use crate::model::{
    Arrival, Due, Fixed, Id, Judged, Margin, MeasureUnit, Name, Period, Placed, Plan, Quantity,
    Ratio, Receipt, Standing, SubmissionState, Target, TaskStatus, Timeliness,
};
use crate::source::Sources;

/// A unit, with how its submissions stand.
#[derive(Debug, Clone)]
pub struct UnitLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// The state that needs most attention.
    pub state: Option<SubmissionState>,
    /// The state by period of the report; `None` where nothing is expected.
    pub by_period: Vec<Option<SubmissionState>>,
    /// How its submissions came, by period of the report; `None` where none is there.
    pub arrivals: Vec<Option<Arrival>>,
    /// Whether all came in time; `None` where history does not say.
    pub timeliness: Option<Timeliness>,
    /// The day on which the last of them came.
    pub submitted: Option<NaiveDate>,
    /// The last due date.
    pub due: Option<NaiveDate>,
}

/// How many there are of each kind, the most pressing first; what does not occur is left out. With a
/// verdict stands how many of it hang on what the plan has set itself.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// Indicators by verdict.
    pub indicators: Vec<(Verdict, usize, usize)>,
    /// Tasks by verdict.
    pub tasks: Vec<(Verdict, usize, usize)>,
    /// Units by the state that needs most attention.
    pub units: Vec<(SubmissionState, usize)>,
}

/// A part of a report: an area of reform, or the units' own tasks.
#[derive(Debug, Clone)]
pub struct Part {
    /// The area's id; `None` for the units' own tasks.
    pub area: Option<String>,
    /// Its heading.
    pub heading: Message,
    /// The unit that consolidates it.
    pub focal: Option<Name>,
    /// Its indicators, by their place among [`super::Document::indicators`].
    pub indicators: Vec<usize>,
    /// The number of the first of them: they are numbered through the report.
    pub first: usize,
    /// Its tasks, as a table.
    pub tasks: Option<Grid>,
    /// What the units say of it.
    pub words: Vec<Block>,
}

/// An indicator.
#[derive(Debug, Clone)]
pub struct IndicatorLine {
    /// Its id.
    pub id: String,
    /// Its area.
    pub area: String,
    /// Its name.
    pub name: Name,
    /// The clauses of the source document.
    pub source: Vec<String>,
    /// Σ numerator.
    pub numerator: Option<Quantity>,
    /// Σ denominator.
    pub denominator: Option<Quantity>,
    /// The value with at most six decimals.
    pub value: Option<Fixed>,
    /// The value for a person.
    pub shown: Option<Fixed>,
    /// Per cent or another unit.
    pub unit: MeasureUnit,
    /// What its numerator counts, where all its metrics count the same.
    pub counted: Option<Name>,
    /// What its denominator counts, where all its metrics count the same.
    pub counted_per: Option<Name>,
    /// The name of the task that it waits for, where it does not apply before.
    pub after: Option<Name>,
    /// The target.
    pub target: Option<Target>,
    /// The interim target that this report is judged by.
    pub interim: Option<Target>,
    /// Whether interim targets are the plan's own: its source states none.
    pub path_assumed: bool,
    /// When it is judged.
    pub judged: Judged,
    /// The verdict.
    pub verdict: Verdict,
    /// Whether figures are lacking.
    pub provisional: bool,
    /// Who has reported.
    pub coverage: Coverage,
    /// The periods of the report in which it failed, where it is judged in every one.
    pub lapses: Vec<Lapse>,
    /// The units whose figure of an earlier period stands, since they had nothing new to say.
    pub carried: Vec<Carried>,
    /// Whole units to the threshold that it is judged by: negative where it falls short.
    pub gap: Option<Margin>,
    /// The same for each unit.
    pub by_unit: Vec<UnitFigures>,
    /// The metrics that are summed above the line.
    pub above: Vec<Term>,
    /// The metrics that are summed below the line.
    pub below: Vec<Term>,
    /// Its course over the year's periods.
    pub trend: Trend,
    /// The comparison with the report before.
    pub previous: Option<Change>,
    /// The comparison with the same report last year.
    pub last_year: Option<Change>,
    /// The rows behind it, by unit, metric and period.
    pub trail: Vec<TrailRow>,
}

impl IndicatorLine {
    /// Whether an interim target that the plan has set itself decides the verdict.
    pub fn is_internal(&self) -> bool {
        self.path_assumed && self.interim.is_some()
    }
}

/// A unit's figures for an indicator.
#[derive(Debug, Clone)]
pub struct UnitFigures {
    /// The unit's id.
    pub unit: String,
    /// The unit's name.
    pub name: Name,
    /// Its numerator.
    pub numerator: Option<Quantity>,
    /// Its denominator.
    pub denominator: Option<Quantity>,
    /// Its value with at most six decimals.
    pub value: Option<Fixed>,
    /// Its value for a person.
    pub shown: Option<Fixed>,
    /// Its target.
    pub target: Option<Target>,
    /// The interim target that it is judged by.
    pub interim: Option<Target>,
    /// Its verdict.
    pub verdict: Verdict,
    /// Whether an interim target that the plan has set itself decides the verdict.
    pub internal: bool,
    /// Whole units to the threshold that it is judged by.
    pub gap: Option<Margin>,
    /// How far its bar reaches; `None` without a value.
    pub bar: Option<Bar>,
    /// The remarks beside its figures.
    pub notes: Vec<String>,
}

/// A task.
#[derive(Debug, Clone)]
pub struct TaskLine {
    /// Its id.
    pub id: String,
    /// Its area; `None` for a unit's own task.
    pub area: Option<String>,
    /// Its name.
    pub name: Name,
    /// The clauses of the source document.
    pub source: Vec<String>,
    /// Who reports on it, as the plan writes it.
    pub lead: Vec<String>,
    /// The names of the units that report on it.
    pub leads: Vec<Name>,
    /// Whether the plan has chosen who leads: its source names nobody.
    pub lead_assumed: bool,
    /// When it is due.
    pub due: Due,
    /// Whether the due date is the plan's own: its source states none.
    pub due_assumed: bool,
    /// Whether it is a goal without a number.
    pub goal: bool,
    /// How it stands.
    pub status: Option<TaskStatus>,
    /// The verdict.
    pub verdict: Verdict,
    /// Whether it is overdue.
    pub overdue: bool,
    /// Where it is done: that it was done late, by the latest of its units.
    pub late: Option<Lateness>,
    /// Whether a unit has not reported on it.
    pub provisional: bool,
    /// The evidence that units gave, each once.
    pub evidence: Vec<String>,
    /// What each unit says.
    pub by_unit: Vec<UnitTask>,
}

impl TaskLine {
    /// Whether a due date that the plan has set itself decides the verdict.
    pub fn is_internal(&self) -> bool {
        self.due_assumed && matches!(self.verdict, Verdict::NotMet | Verdict::InProgress)
    }
}

/// What a unit says of a task.
#[derive(Debug, Clone)]
pub struct UnitTask {
    /// The unit's id.
    pub unit: String,
    /// The unit's name.
    pub name: Name,
    /// The status.
    pub status: Option<TaskStatus>,
    /// The remark.
    pub note: String,
    /// The evidence.
    pub evidence: String,
    /// Where it says that it is done: that it did it late.
    pub late: Option<Lateness>,
}

/// A row that was left out of the figures.
#[derive(Debug, Clone)]
pub struct ExcludedRow {
    /// The unit's id.
    pub unit: String,
    /// The period's id.
    pub period: String,
    /// What the row's id cell says.
    pub metric: String,
    /// What the row's value cell says.
    pub value: String,
    /// The file.
    pub file: String,
    /// The line.
    pub line: usize,
    /// The codes of the findings that kept it out.
    pub codes: Vec<&'static str>,
}

/// The periods of a report that are closed.
pub(super) fn closed(assessment: &Assessment<'_>, sources: &Sources) -> Vec<Closing> {
    let closing = |period: &&Period| {
        let seal = assessment.plan.seal(&period.id)?;
        Some(Closing {
            period: period.id.to_string(),
            name: period.name.clone(),
            as_of: seal.as_of,
            amendments: seal.amendments.len(),
            changed: !sources.deviations(seal).is_empty(),
        })
    };
    assessment.periods.iter().filter_map(closing).collect()
}

/// The periods of a report whose seals are not to be relied on.
pub(super) fn doubted(assessment: &Assessment<'_>) -> Vec<Named> {
    let is_doubted = |period: &&&Period| assessment.plan.doubted.contains(period.id.as_str());
    let named = |period: &&Period| (period.id.to_string(), period.name.clone());
    assessment.periods.iter().filter(is_doubted).map(named).collect()
}

/// The counts of a report.
pub(super) fn tally(document: &super::Document) -> Tally {
    fn counts<T: Copy + PartialEq>(all: impl Iterator<Item = T>, order: &[T]) -> Vec<(T, usize)> {
        let all: Vec<T> = all.collect();
        let count = |kind: &T| all.iter().filter(|found| *found == kind).count();
        order.iter().map(|kind| (*kind, count(kind))).filter(|(_, count)| *count > 0).collect()
    }
    fn verdicts(all: impl Iterator<Item = (Verdict, bool)>) -> Vec<(Verdict, usize, usize)> {
        let all: Vec<_> = all.collect();
        let of = |verdict: &Verdict| {
            let own = || all.iter().filter(|(other, _)| other == verdict);
            (*verdict, own().count(), own().filter(|(_, is_internal)| *is_internal).count())
        };
        Verdict::ALL.iter().map(of).filter(|(_, count, _)| *count > 0).collect()
    }
    let indicators = document.indicators.iter().map(|line| (line.verdict, line.is_internal()));
    let tasks = document.tasks.iter().map(|line| (line.verdict, line.is_internal()));
    Tally {
        indicators: verdicts(indicators),
        tasks: verdicts(tasks),
        units: counts(
            document.units.iter().filter_map(|line| line.state),
            &[
                SubmissionState::Missing,
                SubmissionState::Invalid,
                SubmissionState::Incomplete,
                SubmissionState::Complete,
            ],
        ),
    }
}

/// The units of a report.
pub(super) fn units(assessment: &Assessment<'_>) -> Vec<UnitLine> {
    assessment.standings.iter().map(|standing| unit(assessment, standing)).collect()
}

fn unit(assessment: &Assessment<'_>, standing: &UnitStanding<'_>) -> UnitLine {
    let expected = || {
        let periods = assessment.periods.iter().zip(&standing.by_period);
        periods.filter_map(|(period, standing)| Some((period, standing.as_ref()?)))
    };
    fn receipt(standing: &Standing) -> Option<&Receipt> {
        standing.arrival.as_ref().and_then(Arrival::receipt)
    }
    let receipts = || expected().filter_map(|(_, standing)| receipt(standing));
    let timeliness = if receipts().any(|receipt| receipt.timeliness == Timeliness::Late) {
        Some(Timeliness::Late)
    } else if expected().all(|(_, standing)| receipt(standing).is_some()) {
        let excused = receipts().any(|receipt| receipt.timeliness == Timeliness::Excused);
        Some(if excused { Timeliness::Excused } else { Timeliness::OnTime })
    } else {
        None
    };
    UnitLine {
        id: standing.unit.id.to_string(),
        name: standing.unit.name.clone(),
        state: standing.state(),
        by_period: standing.by_period.iter().map(|s| s.as_ref().map(|s| s.state)).collect(),
        arrivals: standing
            .by_period
            .iter()
            .map(|standing| standing.as_ref().and_then(|standing| standing.arrival.clone()))
            .collect(),
        timeliness,
        submitted: receipts().map(|receipt| receipt.submitted).max(),
        due: expected().map(|(period, _)| period.due).max(),
    }
}

/// An indicator's line.
pub(super) fn indicator(
    assessment: &Assessment<'_>,
    comparison: &Comparison,
    result: &IndicatorResult<'_>,
    sources: &Sources,
) -> IndicatorLine {
    let plan = assessment.plan;
    let indicator = result.indicator;
    let by_unit = result.by_unit.iter().zip(trend::bars(result)).map(|(own, bar)| UnitFigures {
        unit: own.unit.id.to_string(),
        name: own.unit.name.clone(),
        numerator: own.ratio.map(|ratio| ratio.numerator),
        denominator: own.ratio.map(|ratio| ratio.denominator),
        // What does not apply has no value, whatever was counted.
        value: applies(own.verdict).then(|| own.shown(indicator, DATA_DECIMALS)).flatten(),
        shown: applies(own.verdict).then(|| own.shown(indicator, SHOWN_DECIMALS)).flatten(),
        target: own.target,
        interim: own.interim,
        verdict: own.verdict,
        internal: indicator.path_assumed && own.interim.is_some(),
        gap: own.gap.clone(),
        bar,
        notes: own.notes.clone(),
    });
    IndicatorLine {
        id: indicator.id.to_string(),
        area: indicator.area.to_string(),
        name: indicator.name.clone(),
        source: written(&indicator.source),
        numerator: result.ratio.map(|ratio: Ratio| ratio.numerator),
        denominator: result.ratio.map(|ratio: Ratio| ratio.denominator),
        value: applies(result.verdict).then(|| result.shown(DATA_DECIMALS)).flatten(),
        shown: applies(result.verdict).then(|| result.shown(SHOWN_DECIMALS)).flatten(),
        unit: indicator.unit.clone(),
        counted: counted(plan, &indicator.numerator),
        counted_per: counted(plan, &indicator.denominator),
        after: indicator
            .after
            .as_ref()
            .and_then(|after| plan.tasks.get(after.value.as_str()))
            .map(|task| task.name.clone()),
        target: result.target,
        interim: result.interim,
        path_assumed: indicator.path_assumed,
        judged: indicator.judged,
        verdict: result.verdict,
        provisional: result.provisional,
        coverage: result.coverage,
        lapses: lapse::lapses(assessment, comparison, result),
        carried: carried::carried(result),
        gap: result.gap.clone(),
        by_unit: by_unit.collect(),
        above: trail::terms(plan, &indicator.numerator),
        below: trail::terms(plan, &indicator.denominator),
        trend: trend::trend(plan, comparison, result),
        previous: trend::previous(comparison, result),
        last_year: trend::last_year(comparison, result),
        trail: trail::rows(result, sources),
    }
}

fn applies(verdict: Verdict) -> bool {
    verdict != Verdict::NotApplicable
}

/// What metrics count together: dossiers, procedures, minutes.
fn counted(plan: &Plan, metrics: &[Placed<Id>]) -> Option<Name> {
    let mut names = metrics
        .iter()
        .map(|metric| plan.metrics.get(metric.value.as_str())?.unit.as_ref()?.name().cloned());
    let first = names.next()??;
    names.all(|name| name.as_ref() == Some(&first)).then_some(first)
}

/// A task's line.
pub(super) fn task(result: &TaskResult<'_>) -> TaskLine {
    let task = result.task;
    let by_unit: Vec<_> = result
        .by_unit
        .iter()
        .map(|said| UnitTask {
            unit: said.unit.id.to_string(),
            name: said.unit.name.clone(),
            status: said.status(),
            note: said.entry.as_ref().map(|entry| entry.note.clone()).unwrap_or_default(),
            evidence: said.entry.as_ref().map(|entry| entry.evidence.clone()).unwrap_or_default(),
            late: said.late,
        })
        .collect();
    let mut evidence: Vec<String> = Vec::new();
    for said in &by_unit {
        if !said.evidence.is_empty() && !evidence.contains(&said.evidence) {
            evidence.push(said.evidence.clone());
        }
    }
    TaskLine {
        id: task.id.to_string(),
        area: task.area.as_ref().map(ToString::to_string),
        name: task.name.clone(),
        source: written(&task.source),
        lead: task.lead.iter().map(|lead| lead.value.written()).collect(),
        leads: by_unit.iter().map(|said| said.name.clone()).collect(),
        lead_assumed: task.lead_assumed,
        due: task.due,
        due_assumed: task.due_assumed,
        goal: task.goal,
        status: result.status,
        verdict: result.verdict,
        overdue: result.overdue,
        late: result.late,
        provisional: result.provisional,
        evidence,
        by_unit,
    }
}

/// The rows that were left out, each with the line it stands on.
pub(super) fn excluded(assessment: &Assessment<'_>, sources: &Sources) -> Vec<ExcludedRow> {
    assessment
        .exclusions
        .iter()
        .map(|out| ExcludedRow {
            unit: out.unit.to_string(),
            period: out.period.to_string(),
            metric: out.metric.clone(),
            value: out.value.clone(),
            file: sources.file(out.place.file).path.clone(),
            line: sources.start(out.place).line,
            codes: out.codes.clone(),
        })
        .collect()
}

fn written(source: &[Placed<String>]) -> Vec<String> {
    source.iter().map(|clause| clause.value.clone()).collect()
}
