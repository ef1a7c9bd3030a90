//! The shape of an indicator: its figures, how they came to be, and those of each unit.

use serde::Serialize;

use super::figures::{Exact, List, Source, Threshold};
use super::outlook::{Outlook, outlook_of};
use crate::assess::{Lack, Verdict};
use crate::model::Lang;
use crate::report::{
    Carried, Change, Grown, InForce, IndicatorLine, Lapse, PastFigure, PastYear, ProgrammePath,
    ProgrammeYear, Revised, SliceLine, TrendPoint, UnitFigures,
};

#[derive(Serialize)]
pub(super) struct Indicator<'d> {
    id: &'d str,
    area: &'d str,
    name: &'d str,
    source: Source<'d>,
    numerator: Option<Exact>,
    denominator: Option<Exact>,
    /// Of which tasks it is the share done.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tasks: Vec<String>,
    /// The outside bodies that publish what it is made of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    publishers: Vec<&'d str>,
    value: Option<Exact>,
    unit: &'d str,
    target: Option<Threshold>,
    interim: Option<Threshold>,
    /// What its growth is measured from.
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<Baseline<'d>>,
    /// Its growth in per cent; `null` where it cannot be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<Option<Exact>>,
    /// The targets that take the place of the plan's in mid-year.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    revised: Vec<Revision<'d>>,
    /// By which document the only unit of the report has a target of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<&'d str>,
    /// What a programme asks over several years, and what they have come to.
    #[serde(skip_serializing_if = "Option::is_none")]
    programme: Option<Programme<'d>>,
    path_assumed: bool,
    judged: &'static str,
    verdict: &'static str,
    provisional: bool,
    coverage: Coverage,
    /// The periods of the report in which it failed by itself, where it is judged in every one.
    failed_periods: Vec<Failed<'d>>,
    /// The units whose figure of an earlier period stands: `n/a` since says that there is nothing new.
    carried: List<'d, Standing<'d>>,
    /// The periods that it is over, where these are not all of the report's.
    #[serde(skip_serializing_if = "Option::is_none")]
    in_force: Option<Force<'d>>,
    gap: Option<Exact>,
    /// By category, where its metrics are broken down.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    breakdown: Vec<OfCategory<'d>>,
    by_unit: List<'d, OfUnit<'d>>,
    trend: Vec<Point<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    previous: Option<Compared<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_year: Option<Compared<'d>>,
    /// The years that the repository has, this one last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    history: Vec<InYear>,
    /// The rest of the year, where any period of it is left.
    #[serde(skip_serializing_if = "Option::is_none")]
    outlook: Option<Outlook>,
}

impl<'d> Indicator<'d> {
    pub fn of(line: &'d IndicatorLine<'d>, lang: Lang) -> Self {
        let counted = |(reported, expected)| Counted { reported, expected };
        Self {
            id: &line.id,
            area: &line.area,
            name: line.name.get(lang),
            source: Source::of(&line.source),
            numerator: line.numerator.map(Exact::from),
            denominator: line.denominator.map(Exact::from),
            publishers: line.publishers.iter().map(|name| name.get(lang)).collect(),
            tasks: line.tasks().map(|task| task.id).collect(),
            value: line.value.as_ref().map(Exact::from),
            unit: line.unit.text(lang),
            target: line.target.map(Threshold::from),
            interim: line.interim.map(Threshold::from),
            baseline: line.growth.as_ref().map(Baseline::of),
            change: line.growth.as_ref().map(|grown| grown.change.as_ref().map(Exact::from)),
            revised: line.revised.iter().map(Revision::of).collect(),
            basis: line.basis.as_deref(),
            programme: line.programme.as_ref().map(Programme::of),
            path_assumed: line.path_assumed,
            judged: line.judged.code(),
            verdict: line.verdict.code(),
            provisional: line.provisional,
            coverage: Coverage {
                units: counted(line.coverage.units),
                periods: counted(line.coverage.periods),
            },
            failed_periods: line.lapses.iter().map(Failed::of).collect(),
            carried: List::of(|| line.carried.iter().map(Standing::of)),
            in_force: line.in_force.as_ref().map(Force::of),
            gap: line.spare().map(Exact::from),
            breakdown: line.breakdown.iter().map(OfCategory::of).collect(),
            by_unit: List::of(|| {
                line.by_unit()
                    .map(|own| OfUnit { outlook: outlook_of(line, &own), ..OfUnit::of(own) })
            }),
            trend: line.trend.points.iter().filter_map(Point::of).collect(),
            previous: line.previous.as_ref().map(Compared::of),
            last_year: line.last_year.as_ref().map(Compared::of),
            history: line.history.iter().map(InYear::of).collect(),
            outlook: line.outlook.as_ref().map(Outlook::of),
        }
    }
}

#[derive(Serialize)]
pub(in crate::write) struct Baseline<'d> {
    value: Option<Exact>,
    year: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'d str>,
    /// The units that have figures now and none to measure them from.
    without: Vec<&'d str>,
    /// Whether figures were lacking then.
    provisional: bool,
    /// Why there is no change to be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
}

impl<'d> Baseline<'d> {
    pub fn of(grown: &'d Grown<'d>) -> Self {
        Self {
            value: grown.baseline.as_ref().map(Exact::from),
            year: grown.year,
            report: grown.report.map(|(id, _)| id),
            source: grown.source,
            without: grown.without.iter().map(|(id, _)| *id).collect(),
            provisional: grown.provisional,
            reason: grown.lack.map(Lack::code),
        }
    }
}

#[derive(Serialize)]
struct Programme<'d> {
    source: Option<&'d str>,
    /// What is asked by this year, or by the latest year before that has a number.
    target: Option<Threshold>,
    path: Vec<Year>,
}

#[derive(Serialize)]
struct Year {
    year: i32,
    target: Option<Threshold>,
    value: Option<Exact>,
    verdict: Option<&'static str>,
}

impl<'d> Programme<'d> {
    fn of(path: &'d ProgrammePath<'d>) -> Self {
        let year = |point: &ProgrammeYear| Year {
            year: point.year,
            target: point.target.map(Threshold::from),
            value: point.value.as_ref().map(Exact::from),
            verdict: point.verdict.map(Verdict::code),
        };
        Self {
            source: path.source,
            target: path.target.map(|(_, target)| Threshold::from(target)),
            path: path.points.iter().map(year).collect(),
        }
    }
}

#[derive(Serialize)]
struct Revision<'d> {
    from: &'d str,
    target: Threshold,
    basis: Option<&'d str>,
}

impl<'d> Revision<'d> {
    fn of(revised: &'d Revised) -> Self {
        Self {
            from: &revised.from,
            target: Threshold::from(revised.target),
            basis: revised.basis.as_deref(),
        }
    }
}

#[derive(Serialize)]
struct Force<'d> {
    from: Option<&'d str>,
    to: Option<&'d str>,
    #[serde(rename = "in")]
    within: Vec<&'d str>,
}

impl<'d> Force<'d> {
    fn of(in_force: &'d InForce<'_>) -> Self {
        let within: Vec<&str> = in_force.periods.iter().map(|period| period.id.as_str()).collect();
        Self { from: within.first().copied(), to: within.last().copied(), within }
    }
}

#[derive(Serialize)]
struct Coverage {
    units: Counted,
    periods: Counted,
}

#[derive(Serialize)]
struct Counted {
    reported: usize,
    expected: usize,
}

#[derive(Serialize)]
struct Standing<'d> {
    unit: &'d str,
    period: &'d str,
}

impl<'d> Standing<'d> {
    fn of(carried: &'d Carried) -> Self {
        Self { unit: &carried.unit, period: &carried.period }
    }
}

#[derive(Serialize)]
struct OfCategory<'d> {
    category: &'d str,
    numerator: Option<Exact>,
    denominator: Option<Exact>,
    value: Option<Exact>,
}

impl<'d> OfCategory<'d> {
    fn of(own: &'d SliceLine) -> Self {
        Self {
            category: &own.category,
            numerator: own.numerator.map(Exact::from),
            denominator: own.denominator.map(Exact::from),
            value: own.value.as_ref().map(Exact::from),
        }
    }
}

#[derive(Serialize)]
struct OfUnit<'d> {
    unit: &'d str,
    numerator: Option<Exact>,
    denominator: Option<Exact>,
    value: Option<Exact>,
    target: Option<Threshold>,
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<&'d str>,
    interim: Option<Threshold>,
    verdict: &'static str,
    gap: Option<Exact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<Exact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<Exact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlook: Option<Outlook>,
}

impl<'d> OfUnit<'d> {
    fn of(own: UnitFigures<'d>) -> Self {
        Self {
            unit: own.unit,
            numerator: own.numerator.map(Exact::from),
            denominator: own.denominator.map(Exact::from),
            value: own.value().map(Exact::from),
            target: own.target.map(Threshold::from),
            basis: own.basis,
            interim: own.interim.map(Threshold::from),
            verdict: own.verdict.code(),
            gap: own.spare().map(Exact::from),
            baseline: own.baseline().as_ref().map(Exact::from),
            change: own.change().as_ref().map(Exact::from),
            outlook: None,
        }
    }
}

/// A figure of another report.
#[derive(Serialize)]
struct Past {
    numerator: Option<Exact>,
    denominator: Option<Exact>,
    value: Option<Exact>,
    verdict: &'static str,
    provisional: bool,
}

impl Past {
    fn of(figure: &PastFigure) -> Self {
        Self {
            numerator: figure.numerator.map(Exact::from),
            denominator: figure.denominator.map(Exact::from),
            value: figure.value.as_ref().map(Exact::from),
            verdict: figure.verdict.code(),
            provisional: figure.provisional,
        }
    }
}

/// A regular period up to the report's end: by itself, and from the year's first period on.
#[derive(Serialize)]
struct Point<'d> {
    period: &'d str,
    #[serde(flatten)]
    own: Past,
    to_date: Past,
}

impl<'d> Point<'d> {
    fn of(point: &'d TrendPoint) -> Option<Self> {
        Some(Self {
            period: &point.period,
            own: Past::of(point.own.as_ref()?),
            to_date: Past::of(point.to_date.as_ref()?),
        })
    }
}

#[derive(Serialize)]
struct Failed<'d> {
    period: &'d str,
    #[serde(flatten)]
    own: Past,
}

impl<'d> Failed<'d> {
    fn of(lapse: &'d Lapse) -> Self {
        Self { period: &lapse.period, own: Past::of(&lapse.figure) }
    }
}

/// A year: how it stood in the same report, and how it ended. Of one whose plan has errors nothing is
/// known.
#[derive(Serialize)]
pub(in crate::write) struct InYear {
    year: i32,
    faulty: bool,
    target: Option<Threshold>,
    same_report: Option<Past>,
    year_end: Option<Past>,
}

impl InYear {
    pub fn of(year: &PastYear) -> Self {
        Self {
            year: year.year,
            faulty: year.is_faulty,
            target: year.target.map(Threshold::from),
            same_report: year.same.as_ref().map(Past::of),
            year_end: year.end.as_ref().map(Past::of),
        }
    }
}

/// Another report, and this one's value less that one's.
#[derive(Serialize)]
struct Compared<'d> {
    year: i32,
    report: &'d str,
    #[serde(flatten)]
    figure: Past,
    difference: Option<Exact>,
}

impl<'d> Compared<'d> {
    fn of(change: &'d Change) -> Self {
        Self {
            year: change.year,
            report: &change.report,
            figure: Past::of(&change.figure),
            difference: change.difference.as_ref().map(Exact::from),
        }
    }
}
