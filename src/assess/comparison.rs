//! How the indicators stood in other reports: period by period up to this report's end, in the
//! report before, and in last year's.
//!
//! Every figure is worked out as in a report of its own: units summed, periods combined, the ratio
//! taken. Nothing is interpolated; where nothing was reported there is a gap.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use num_rational::BigRational;
use rayon::prelude::*;

use super::indicator::{self, IndicatorResult};
use super::{Assessment, Scope, Verdict, View};
use crate::model::{
    Fixed, Id, Ledger, MeasureUnit, Name, Period, Plan, Quantity, Ratio, Report, Target,
    round_towards,
};

/// What an indicator came to in another report.
#[derive(Debug, Clone)]
pub struct Past {
    /// The sums; `None` where nothing was reported or it did not apply.
    pub ratio: Option<Ratio>,
    /// The same above and below the line, as far as there is either.
    pub sums: [Option<Quantity>; 2],
    /// Per cent or another unit.
    pub unit: MeasureUnit,
    /// What it was held to then.
    pub target: Option<Target>,
    /// The interim target of that report.
    pub interim: Option<Target>,
    /// What its growth was measured from then.
    pub baseline: Option<BigRational>,
    /// How it stood then, against that or the interim target.
    pub verdict: Verdict,
    /// Whether figures were lacking.
    pub provisional: bool,
}

impl Past {
    /// The exact value.
    pub fn value(&self) -> Option<BigRational> {
        self.ratio?.value()
    }

    /// The figure for the eye, never across its target, its interim target or 100 %.
    pub fn shown(&self, decimals: u32) -> Option<Fixed> {
        let targets = [self.target, self.interim].into_iter().flatten();
        let targets: Vec<_> = targets.filter(|target| !target.is_of_change()).collect();
        let landmark = self.unit.whole();
        Some(round_towards(&self.value()?, decimals, &targets, landmark))
    }
}

impl From<IndicatorResult<'_>> for Past {
    fn from(result: IndicatorResult<'_>) -> Self {
        Self {
            ratio: result.ratio,
            sums: result.indicator.sums(result.ratio),
            unit: result.indicator.unit.clone(),
            target: result.target,
            interim: result.interim,
            baseline: result.growth.as_ref().and_then(|growth| growth.baseline().cloned()),
            verdict: result.verdict,
            provisional: result.provisional,
        }
    }
}

/// One regular period on the way to a report's end.
#[derive(Debug, Clone)]
pub struct Stage {
    /// The period's id.
    pub period: Id,
    /// Every indicator over this period alone.
    pub own: BTreeMap<Id, Past>,
    /// Every indicator over the periods from the year's first to this one.
    pub to_date: BTreeMap<Id, Past>,
}

/// An earlier report to compare with.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// The year of its plan.
    pub year: i32,
    /// The id of the report that is compared with.
    pub report: Id,
    /// What its plan calls it.
    pub name: Name,
    /// Every indicator in it.
    pub figures: BTreeMap<Id, Past>,
}

impl Earlier {
    fn of(plan: &Plan, report: &Report, figures: BTreeMap<Id, Past>) -> Self {
        Self { year: plan.year, report: report.id.clone(), name: report.name.clone(), figures }
    }
}

/// What is known of the same report a year before.
#[derive(Debug, Clone, Default)]
pub enum LastYear {
    /// There is no plan of that year, or it has no such report.
    #[default]
    None,
    /// The plan of that year has errors, so no figure of it can be trusted.
    Faulty(i32),
    /// The report.
    Known(Earlier),
}

/// The figures of another year's last report.
#[derive(Debug, Clone)]
pub enum YearFigures {
    /// The plan of that year has errors, so no figure of it can be trusted.
    Faulty,
    /// By indicator.
    Known(BTreeMap<Id, Past>),
}

/// How the indicators came to stand where they do.
#[derive(Debug, Clone, Default)]
pub struct Comparison {
    /// The regular periods that end no later than the report, in order.
    pub stages: Vec<Stage>,
    /// The comparable report before; see [`before`].
    pub previous: Option<Earlier>,
    /// The same report a year before.
    pub last_year: LastYear,
    /// How earlier years ended, before and while the programme runs.
    pub years: BTreeMap<i32, YearFigures>,
    /// How earlier years stood in the same report, where their history is asked for.
    pub same: BTreeMap<i32, BTreeMap<Id, Past>>,
}

/// The history of a report within its own year; last year's plan is another plan.
pub fn compare(assessment: &Assessment<'_>) -> Comparison {
    let Assessment { plan, report, ledger, scope, as_of, .. } = assessment;
    let end = plan.periods_of(report).map(|period| period.to).max();
    let regular = plan.regular_periods();
    let at: Vec<usize> = (0..regular.len()).filter(|at| Some(regular[*at].to) <= end).collect();
    // A stretch that the plan makes no report of is one all the same.
    let stretch =
        |periods: &[&Period]| spanning(plan, periods).cloned().or_else(|| synthetic(periods));
    let stretches = at.iter().flat_map(|at| [&regular[*at..=*at], &regular[..=*at]]);
    let previous = before(plan, report);
    let reports: Vec<Report> = stretches.filter_map(stretch).chain(previous.cloned()).collect();
    let known = &assessment.indicators;
    let mut figures = figures(plan, ledger, &reports, scope, *as_of, known).into_iter();
    let stage = |at: &usize| {
        let (own, to_date) = (figures.next()?, figures.next()?);
        Some(Stage { period: regular[*at].id.clone(), own, to_date })
    };
    let stages = at.iter().map_while(stage).collect();
    let previous =
        previous.zip(figures.next()).map(|(report, figures)| Earlier::of(plan, report, figures));
    Comparison { stages, previous, ..Comparison::default() }
}

/// A report as one to compare with.
pub fn earlier(
    plan: &Plan,
    ledger: &Ledger,
    report: &Report,
    scope: &Scope,
    as_of: NaiveDate,
) -> Earlier {
    let figures = figures(plan, ledger, std::slice::from_ref(report), scope, as_of, &[]);
    Earlier::of(plan, report, figures.into_iter().next().unwrap_or_default())
}

/// How some indicators stood in a year's last report.
pub fn at_the_end<'i>(
    plan: &Plan,
    ledger: &Ledger,
    indicators: impl IntoIterator<Item = &'i Id>,
    scope: &Scope,
    as_of: NaiveDate,
) -> BTreeMap<Id, Past> {
    let last = plan.reports.iter().find(|report| plan.is_final(report));
    last.map(|last| stood(plan, ledger, last, indicators, scope, as_of)).unwrap_or_default()
}

/// How some indicators stood in a report, of all units or of one.
pub fn stood<'i>(
    plan: &Plan,
    ledger: &Ledger,
    report: &Report,
    indicators: impl IntoIterator<Item = &'i Id>,
    scope: &Scope,
    as_of: NaiveDate,
) -> BTreeMap<Id, Past> {
    let scope = Scope { unit: scope.unit.clone(), ..Scope::default() };
    let view = View::new(plan, ledger, report, &scope, as_of);
    let past = |id: &Id| {
        let result = indicator::assess(&view, plan.indicators.get(id.as_str())?)?;
        Some((id.clone(), Past::from(result)))
    };
    indicators.into_iter().filter_map(past).collect()
}

/// The comparable report before this one, in the same year.
///
/// A report that runs from the year's first period is followed as the year grows: before the six
/// months come the first quarter, before the nine months the six. Any other is compared with the
/// stretch of the same length that ends where it begins: quarter II with quarter I, the second
/// half-year with the first.
pub fn before<'a>(plan: &'a Plan, report: &Report) -> Option<&'a Report> {
    let regular = plan.regular_periods();
    let places: Option<Vec<usize>> = report
        .of
        .iter()
        .map(|id| regular.iter().position(|period| period.id == id.value))
        .collect();
    let places = places?;
    let (first, last) = (*places.iter().min()?, *places.iter().max()?);
    if last - first + 1 != places.len() {
        return None;
    }
    let stretch = match first {
        0 => 0..last,
        _ => first.checked_sub(places.len())?..first,
    };
    if stretch.is_empty() {
        return None;
    }
    spanning(plan, &regular[stretch])
}

/// The first report in the plan of exactly these periods.
pub fn spanning<'a>(plan: &'a Plan, periods: &[&Period]) -> Option<&'a Report> {
    plan.reports.iter().find(|report| {
        report.of.len() == periods.len()
            && periods.iter().all(|period| report.of.iter().any(|id| id.value == period.id))
    })
}

/// A report that the plan does not name.
pub(super) fn synthetic(periods: &[&Period]) -> Option<Report> {
    let last = periods.last()?;
    Some(Report {
        id: last.id.clone(),
        aliases: Vec::new(),
        name: last.name.clone(),
        of: periods
            .iter()
            .map(|period| crate::model::Placed::new(period.id.clone(), period.place))
            .collect(),
        source: Vec::new(),
        place: last.place,
    })
}

/// Every indicator of each report, by id. What has been read for `known` ones is not read again.
fn figures(
    plan: &Plan,
    ledger: &Ledger,
    reports: &[Report],
    scope: &Scope,
    as_of: NaiveDate,
    known: &[IndicatorResult<'_>],
) -> Vec<BTreeMap<Id, Past>> {
    let ids: BTreeSet<&Id> =
        reports.iter().flat_map(|report| &report.of).map(|id| &id.value).collect();
    let periods: Vec<&Period> = plan.periods.iter().filter(|one| ids.contains(&one.id)).collect();
    let Some(wide) = synthetic(&periods) else { return vec![BTreeMap::new(); reports.len()] };
    let wide = View::new(plan, ledger, &wide, scope, as_of);
    let views = reports.iter().map(|report| View::new(plan, ledger, report, scope, as_of));
    let views: Vec<View<'_, '_>> = views.collect();
    let indicators: Vec<_> = plan
        .indicators
        .iter()
        .filter(|indicator| scope.takes_area(plan, &indicator.area))
        .collect();
    let known = indicator::by_id(known);
    let outlined: Vec<Vec<Option<Past>>> = indicators
        .par_iter()
        .map(|found| {
            let known = known.get(&found.id).and_then(|known| known.spells_of(&wide.periods));
            let outlines = indicator::outlines(&views, &wide, found, known).into_iter();
            outlines.map(|outline| outline.map(Past::from)).collect()
        })
        .collect();
    let mut figures = vec![BTreeMap::new(); reports.len()];
    for (indicator, outlines) in indicators.iter().zip(outlined) {
        for (figures, outline) in figures.iter_mut().zip(outlines) {
            figures.extend(outline.map(|outline| (indicator.id.clone(), outline)));
        }
    }
    figures
}
