//! The indicators of a report: figures, verdict and what qualifies them, for the department and for
//! each of its units. Figures come from the assessment; here they get the digits that are shown.

use num_rational::BigRational;

use super::carried::{self, Carried};
use super::decided::{self, Revised};
use super::growth::{self, Grown};
use super::history::{self, PastYear};
use super::in_force::{self, InForce};
use super::lapse::{self, Lapse};
use super::outlook::OutlookLine;
use super::programme::{self, ProgrammePath};
use super::slice::{self, SliceLine};
use super::task::{self, TaskLine};
use super::trail::{self, Term, TrailRow};
use super::trend::{self, Bar, Change, Trend};
use super::{DATA_DECIMALS, SHOWN_DECIMALS};
use crate::assess::{
    Assessment, Comparison, Coverage, IndicatorResult, Note, Outlook, UnitResult, Verdict,
};
use crate::model::{
    Fixed, Id, Indicator, Judged, Margin, MeasureUnit, Name, Placed, Plan, Quantity, Ratio, Side,
    Target, round_towards,
};
use crate::source::Sources;

/// An indicator, as all its units together have it.
#[derive(Debug, Clone)]
pub struct IndicatorLine<'a> {
    assessment: &'a Assessment<'a>,
    result: &'a IndicatorResult<'a>,
    sources: &'a Sources,
    /// What the plan calls it.
    pub id: String,
    /// The area's id.
    pub area: String,
    /// What it measures.
    pub name: Name,
    /// The clauses of the source document.
    pub source: Vec<String>,
    /// What all units report above the line; `None` where nothing was reported.
    pub numerator: Option<Quantity>,
    /// What all units report below the line.
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
    /// What it lacks where it falls short, where the plan says so.
    pub lacking: Option<Name>,
    /// The outside bodies that publish what it is made of, each once.
    pub publishers: Vec<Name>,
    /// The name of the task that it waits for, where it does not apply before.
    pub after: Option<Name>,
    /// What is to be reached: the unit's own target where the report is one unit's.
    pub target: Option<Target>,
    /// The denominator below which it is not judged.
    pub small_below: Option<Quantity>,
    /// The interim target that this report is judged by.
    pub interim: Option<Target>,
    /// How far it has grown since its baseline.
    pub growth: Option<Grown<'a>>,
    /// The targets that take the place of the plan's in mid-year, earliest first.
    pub revised: Vec<Revised>,
    /// By which document the only unit of the report has a target of its own.
    pub basis: Option<String>,
    /// What a programme asks over several years, and what they have come to.
    pub programme: Option<ProgrammePath<'a>>,
    /// Whether interim targets are the plan's own: its source states none.
    pub path_assumed: bool,
    /// When it is judged.
    pub judged: Judged,
    /// What the value comes to, held against its target.
    pub verdict: Verdict,
    /// Whether figures are lacking.
    pub provisional: bool,
    /// Who has reported.
    pub coverage: Coverage,
    /// What it comes to by category, where its metrics are broken down alike.
    pub breakdown: Vec<SliceLine>,
    /// The periods that it is over, where these are not all of the report's.
    pub in_force: Option<InForce<'a>>,
    /// The periods of the report in which it failed, where it is judged in every one.
    pub lapses: Vec<Lapse>,
    /// The units whose figure of an earlier period stands, since they had nothing new to say.
    pub carried: Vec<Carried>,
    /// Whole units to the threshold that it is judged by: negative where it falls short.
    pub gap: Option<Margin>,
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
    /// How it stood in the years that the repository has, this one last; nothing where that is not
    /// asked for, or no earlier year is known.
    pub history: Vec<PastYear>,
    /// What is still to be done for the year's target, and what is to be expected; `None` where there
    /// is no target, or no period left that asks for it.
    pub outlook: Option<OutlookLine>,
    pub(super) rest: Option<Outlook<'a>>,
}

impl<'a> IndicatorLine<'a> {
    /// Whether an interim target that the plan has set itself decides the verdict.
    pub fn is_internal(&self) -> bool {
        self.path_assumed && self.interim.is_some()
    }

    /// What the assessment has of it.
    pub(super) fn result(&self) -> &'a IndicatorResult<'a> {
        self.result
    }

    /// Whether it is a plain figure, with nothing below the line.
    pub fn is_value(&self) -> bool {
        self.result.indicator.is_value()
    }

    pub(super) fn assessment(&self) -> &'a Assessment<'a> {
        self.assessment
    }

    pub(super) fn indicator(&self) -> &'a Indicator {
        self.result.indicator
    }

    /// Whether the report is of several periods, so that what is said needs its own.
    pub(super) fn is_of_periods(&self) -> bool {
        self.assessment.periods.len() > 1
    }

    /// Whether it is the share of some tasks that are done.
    pub fn is_of_tasks(&self) -> bool {
        self.result.indicator.tasks.is_some()
    }

    /// The tasks of which it is the share done.
    pub fn tasks(&self) -> impl Iterator<Item = TaskLine<'a>> + use<'a> {
        self.result.tasks.iter().map(task::line)
    }

    /// Whether the plan asks for nothing.
    pub(super) fn is_untargeted(&self) -> bool {
        self.result.indicator.target.is_none()
    }

    /// What was summed, as it is divided.
    pub(super) fn ratio(&self) -> Option<Ratio> {
        self.result.ratio
    }

    /// How far a figure that has grown lies from its threshold; `None` where it is told in whole
    /// units.
    pub(super) fn spare_since_baseline(
        &self,
        threshold: &Target,
        side: Side,
    ) -> Option<BigRational> {
        let growth = self.result.growth.as_ref().filter(|_| threshold.is_of_change())?;
        growth.spare(threshold, side)
    }

    /// The same for each unit that owes figures for it.
    pub fn by_unit(&self) -> impl ExactSizeIterator<Item = UnitFigures<'a>> + Clone + use<'a> {
        let result = self.result;
        result.by_unit().map(move |own| UnitFigures::of(result, own))
    }

    /// The document by which its target is what it is, where that is not the plan alone.
    pub fn target_basis(&self) -> Option<&str> {
        let revised = self.revised.iter().rfind(|revised| revised.begun);
        let revised = revised.and_then(|revised| revised.basis.as_deref());
        self.basis.as_deref().or(revised)
    }

    /// Whether a document holds some of its units to a target of their own.
    pub fn has_bases(&self) -> bool {
        self.result.indicator.unit_targets.iter().any(|decided| decided.basis.is_some())
    }

    /// How far each unit's bar reaches, in the order of the units; `None` without a value.
    pub fn bars(&self) -> Vec<Option<Bar>> {
        trend::bars(self.result)
    }

    /// The rows behind it, by unit, metric and period.
    pub fn trail(&self) -> Vec<TrailRow<'a>> {
        if self.result.indicator.tasks.is_some() {
            return trail::of_tasks(self.assessment, self.result, self.sources);
        }
        trail::rows(&self.assessment.trail(self.result.indicator), self.sources)
    }
}

/// A unit's figures for an indicator.
#[derive(Debug, Clone, Copy)]
pub struct UnitFigures<'a> {
    whole: &'a IndicatorResult<'a>,
    result: UnitResult<'a>,
    /// The unit's id.
    pub unit: &'a str,
    /// The unit's name.
    pub name: &'a Name,
    /// What it counted above the line.
    pub numerator: Option<Quantity>,
    /// What it counted below the line.
    pub denominator: Option<Quantity>,
    /// Its own target where it has set one, else the plan's.
    pub target: Option<Target>,
    /// The document by which that is a target of its own.
    pub basis: Option<&'a str>,
    /// The interim target that it is judged by.
    pub interim: Option<Target>,
    /// What its value comes to, held against its target.
    pub verdict: Verdict,
    /// Whether an interim target that the plan has set itself decides the verdict.
    pub internal: bool,
}

impl<'a> UnitFigures<'a> {
    fn of(whole: &'a IndicatorResult<'a>, result: UnitResult<'a>) -> Self {
        let [numerator, denominator] = whole.indicator.sums(result.ratio);
        Self {
            whole,
            result,
            unit: result.unit.id.as_str(),
            name: &result.unit.name,
            numerator,
            denominator,
            target: result.target,
            basis: result.decided.and_then(|decided| decided.basis.as_deref()),
            interim: result.interim,
            verdict: result.verdict,
            internal: whole.indicator.path_assumed && result.interim.is_some(),
        }
    }

    pub(super) fn result(&self) -> &UnitResult<'a> {
        &self.result
    }

    /// Whether none of the periods is lacking that it owes figures for.
    pub(super) fn is_whole(&self) -> bool {
        self.result.is_whole()
    }

    /// Whole units to the threshold that it is judged by.
    pub fn gap(&self) -> Option<Margin> {
        self.result.gap()
    }

    /// By how much it has grown since its baseline, in per cent with at most six decimals.
    pub fn change(&self) -> Option<Fixed> {
        self.result.shown_change(DATA_DECIMALS)
    }

    /// How far a figure that has grown lies from its threshold; `None` where it is told in whole
    /// units.
    pub(super) fn spare_since_baseline(
        &self,
        threshold: &Target,
        side: Side,
    ) -> Option<BigRational> {
        let (growth, then) = (self.whole.growth.as_ref()?, self.result.baseline()?);
        let now = self.result.ratio.filter(|_| threshold.is_of_change())?;
        growth.spare_of(&now, &then, threshold, side)
    }

    /// The same, exactly.
    pub(super) fn exact_change(&self) -> Option<BigRational> {
        self.result.change()
    }

    /// The same for a person.
    pub fn shown_change(&self) -> Option<Fixed> {
        self.result.shown_change(SHOWN_DECIMALS)
    }

    /// What its growth is measured from, with at most six decimals.
    pub fn baseline(&self) -> Option<Fixed> {
        Some(round_towards(&self.result.baseline()?, DATA_DECIMALS, &[], None))
    }

    /// Whether it is a part of a plain figure.
    pub(super) fn is_value(&self) -> bool {
        self.whole.indicator.is_value()
    }

    /// What was summed, as it is divided.
    pub(super) fn ratio(&self) -> Option<Ratio> {
        self.result.ratio
    }

    /// The remarks beside its figures.
    pub fn notes(&self) -> Vec<Note<'a>> {
        self.whole.notes(&self.result.unit.id)
    }

    /// Its value with at most six decimals.
    pub fn value(&self) -> Option<Fixed> {
        self.rounded(DATA_DECIMALS)
    }

    /// Its value for a person.
    pub fn shown(&self) -> Option<Fixed> {
        self.rounded(SHOWN_DECIMALS)
    }

    fn rounded(&self, decimals: u32) -> Option<Fixed> {
        applies(self.verdict).then(|| self.result.shown(self.whole.indicator, decimals)).flatten()
    }
}

pub(super) fn line<'a>(
    assessment: &'a Assessment<'a>,
    comparison: &Comparison,
    result: &'a IndicatorResult<'a>,
    sources: &'a Sources,
    rest: Option<Outlook<'a>>,
) -> IndicatorLine<'a> {
    let plan = assessment.plan;
    let indicator = result.indicator;
    let after = indicator.after.as_ref().and_then(|after| plan.tasks.get(after.value.as_str()));
    let [numerator, denominator] = indicator.sums(result.ratio);
    let rounded = |decimals| applies(result.verdict).then(|| result.shown(decimals)).flatten();
    IndicatorLine {
        assessment,
        result,
        sources,
        id: indicator.id.to_string(),
        area: indicator.area.to_string(),
        name: indicator.name.clone(),
        source: written(&indicator.source),
        numerator,
        denominator,
        value: rounded(DATA_DECIMALS),
        shown: rounded(SHOWN_DECIMALS),
        unit: indicator.unit.clone(),
        counted: counted(plan, &indicator.numerator),
        counted_per: counted(plan, &indicator.denominator),
        lacking: indicator.lacking.clone(),
        publishers: publishers(plan, indicator),
        after: after.map(|task| task.name.clone()),
        target: result.target,
        small_below: indicator.small_below.as_ref().map(|small| small.value),
        interim: result.interim,
        growth: growth::grown(result),
        programme: programme::path(assessment, comparison, result),
        revised: decided::revised(assessment, indicator, result.target),
        basis: decided::basis(assessment, indicator, result.target),
        path_assumed: indicator.path_assumed,
        judged: indicator.judged,
        verdict: result.verdict,
        provisional: result.provisional,
        coverage: result.coverage,
        breakdown: slice::slices(result),
        in_force: in_force::in_force(assessment, result),
        lapses: lapse::lapses(assessment, comparison, result),
        carried: carried::carried(result),
        gap: result.gap.clone(),
        above: trail::terms(plan, &indicator.numerator),
        below: trail::terms(plan, &indicator.denominator),
        trend: trend::trend(assessment, comparison, result),
        previous: trend::previous(comparison, result),
        last_year: trend::last_year(comparison, result),
        history: history::history(assessment, comparison, result),
        outlook: rest.as_ref().map(|rest| OutlookLine::of(rest.whole.clone(), indicator)),
        rest,
    }
}

/// What does not apply has no value, whatever was counted.
fn applies(verdict: Verdict) -> bool {
    verdict != Verdict::NotApplicable
}

fn publishers(plan: &Plan, indicator: &Indicator) -> Vec<Name> {
    let mut publishers: Vec<Name> = Vec::new();
    let metrics = indicator.metrics().filter_map(|id| plan.metrics.get(id.value.as_str()));
    for publisher in metrics.filter_map(|metric| metric.publisher.as_ref()) {
        if !publishers.contains(publisher) {
            publishers.push(publisher.clone());
        }
    }
    publishers
}

/// What metrics count together: dossiers, procedures, minutes.
pub(super) fn counted(plan: &Plan, metrics: &[Placed<Id>]) -> Option<Name> {
    let mut names = metrics
        .iter()
        .map(|metric| plan.metrics.get(metric.value.as_str())?.unit.as_ref()?.name().cloned());
    let first = names.next()??;
    names.all(|name| name.as_ref() == Some(&first)).then_some(first)
}

/// The clauses of the source document that a part of the plan cites.
pub(super) fn written(source: &[Placed<String>]) -> Vec<String> {
    source.iter().map(|clause| clause.value.clone()).collect()
}
