//! Each metric's figure for all units together: what the department itself submits to the level
//! above.
//!
//! # Guarantees to the level above
//!
//! - Figures that belong together rest on the same units and periods. Two metrics belong together
//!   where an indicator takes both or a rule says that sums of them are equal; so does whatever is
//!   linked through others. A unit's period counts for all of them or for none: a numerator would
//!   otherwise go up without its denominator, and what is whole here would be wrong there.
//! - What adds up in the units adds up in their sum, over several periods too: see [`parts`].

use std::collections::{BTreeMap, BTreeSet};

use super::View;
use super::bundle::Bundle;
use super::combine::{self, Attendance, Share};
use super::coverage::{Coverage, coverage, has_hole, live};
use crate::model::{
    ArithmeticRule, Entry, Figure, Id, Metric, Period, Placed, Plan, Quantity, Relation,
    Strictness, Term, Unit,
};

/// What a metric comes to for all units together.
#[derive(Debug, Clone)]
pub struct MetricResult<'a> {
    /// What is added up.
    pub metric: &'a Metric,
    /// The units' figures together.
    pub figure: Together,
    /// Who has reported, of those that should.
    pub coverage: Coverage,
    /// The units that lack figures which others have.
    pub lacking: Vec<&'a Unit>,
    /// The parts that it was added up from again; empty where it combines by itself.
    pub parts: Vec<&'a Metric>,
    /// The evidence that units gave for what somebody else publishes, each once.
    pub evidence: Vec<&'a str>,
    /// Why it does not arise, in the units' words, each once.
    pub reasons: Vec<&'a str>,
}

/// Units' figures of a metric together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Together {
    /// What they add up to, stocks from their latest period.
    Sum(Quantity),
    /// Every unit says that it does not arise.
    NotApplicable,
    /// There is none, or only some have said that it does not arise.
    Unknown,
}

/// The figures of every metric that is owed in the report, in the plan's order.
pub(super) fn figures<'a>(view: &View<'a, '_>) -> Vec<MetricResult<'a>> {
    let plan = view.plan;
    let in_scope = |metric: &&Metric| view.scope.takes_area(plan, &metric.area);
    let links = Links::of(plan);
    // What belongs together is weighed together, once.
    let mut weighed: BTreeMap<usize, Vec<Share<'a>>> = BTreeMap::new();
    let figures = plan.metrics.iter().filter(in_scope).filter_map(|metric| {
        let group = links.group(metric)?;
        let shares = weighed.entry(group).or_insert_with(|| shares(view, links.members(group)));
        figure(view, metric, shares)
    });
    figures.collect()
}

/// The shares of the units in metrics that belong together.
fn shares<'a>(view: &View<'a, '_>, metrics: Vec<&'a Metric>) -> Vec<Share<'a>> {
    let bundle = Bundle::linked(view, metrics);
    let owes_any = |unit: &Unit, period: &Period| {
        bundle.metrics.iter().any(|metric| view.plan.owes_metric(unit, period, metric))
    };
    combine::shares(view, &bundle, owes_any)
}

/// A unit with its figure, or none where that is another's now.
pub(super) type OfUnit<'a> = (&'a Unit, Option<Figure>);

/// A metric's figure whatever else is reported beside it, and each unit's; of a unit whose stock is
/// another's now there is none.
pub(super) fn alone<'a>(
    view: &View<'a, '_>,
    metric: &'a Metric,
) -> Option<(MetricResult<'a>, Vec<OfUnit<'a>>)> {
    let parts = parts_of(view, metric);
    let bundle = Bundle::alone(std::iter::once(metric).chain(parts.iter().copied()).collect());
    let owes = |unit: &Unit, period: &Period| view.plan.owes_metric(unit, period, metric);
    let shares = combine::shares(view, &bundle, owes);
    let by_unit = shares.iter().map(|share| {
        let figure = || of_unit(view, share, &of_metric(view, share, metric), metric, &parts);
        (share.unit, (!share.left(metric)).then(figure))
    });
    let by_unit = by_unit.collect();
    Some((figure(view, metric, &shares)?, by_unit))
}

fn figure<'a>(
    view: &View<'a, '_>,
    metric: &'a Metric,
    shares: &[Share<'a>],
) -> Option<MetricResult<'a>> {
    let shares: Vec<(&Share<'a>, Attendance)> = shares
        .iter()
        .map(|share| {
            let attendance = of_metric(view, share, metric);
            (share, attendance)
        })
        .filter(|(_, attendance)| !attendance.expected.is_empty())
        .collect();
    if shares.is_empty() {
        return None;
    }
    let parts = parts_of(view, metric);
    let figures: Vec<Figure> = shares
        .iter()
        .filter(|(share, _)| !share.left(metric))
        .map(|(share, when)| of_unit(view, share, when, metric, &parts))
        .collect();
    let attendances: Vec<&Attendance> = shares.iter().map(|(_, attendance)| attendance).collect();
    let coverage = coverage(view, &attendances);
    let live = live(view, &attendances);
    let lacking =
        shares.iter().filter(|(_, when)| has_hole(when, &live)).map(|(share, _)| share.unit);
    let all_not_applicable = figures.iter().all(|figure| *figure == Figure::NotApplicable);
    let together = match figures.into_iter().fold(Figure::Absent, both) {
        Figure::Counted(sum) => Together::Sum(sum),
        Figure::NotApplicable if all_not_applicable && coverage.is_whole() => {
            Together::NotApplicable
        }
        Figure::NotApplicable | Figure::Absent => Together::Unknown,
    };
    Some(MetricResult {
        metric,
        figure: together,
        coverage,
        lacking: lacking.collect(),
        parts,
        evidence: match metric.publisher {
            Some(_) => said(view, &shares, metric, |entry| entry.evidence),
            None => Vec::new(),
        },
        reasons: if together == Together::NotApplicable {
            said(view, &shares, metric, |entry| entry.note)
        } else {
            Vec::new()
        },
    })
}

/// When a unit owes one of the metrics that belong together.
fn of_metric(view: &View<'_, '_>, share: &Share<'_>, metric: &Metric) -> Attendance {
    let owed = |periods: &[usize]| -> Vec<usize> {
        let owes = |at: &usize| view.plan.owes_metric(share.unit, view.periods[*at], metric);
        periods.iter().copied().filter(owes).collect()
    };
    Attendance {
        expected: owed(&share.attendance.expected),
        reported: owed(&share.attendance.reported),
        whole: owed(&share.attendance.whole),
        is_known: share.attendance.is_known,
    }
}

/// One unit's figure over the periods that count. A sum over periods without a single figure is no
/// zero.
fn of_unit(
    view: &View<'_, '_>,
    share: &Share<'_>,
    when: &Attendance,
    metric: &Metric,
    parts: &[&Metric],
) -> Figure {
    if !when.is_known || when.whole.is_empty() {
        return Figure::Absent;
    }
    let owes_all = when.expected.iter().all(|at| {
        parts.iter().all(|part| view.plan.owes_metric(share.unit, view.periods[*at], part))
    });
    let summed: &[&Metric] = if parts.is_empty() || !owes_all { &[metric] } else { parts };
    if share.picks.iter().any(|pick| summed.iter().any(|one| one.id == pick.metric.id)) {
        return Figure::Counted(share.sum(summed));
    }
    let says_so = |at: &usize| {
        let period = view.periods[*at];
        let said = |one: &&Metric| view.ledger.figure(&period.id, &share.unit.id, &one.id);
        summed.iter().any(|one| said(one) == Figure::NotApplicable)
    };
    // What was left out, as it may be, says nothing of whether it arose.
    if when.whole.iter().any(says_so) { Figure::NotApplicable } else { Figure::Absent }
}

/// Two figures in one: what did not arise or was left out adds nothing to what did.
fn both(one: Figure, other: Figure) -> Figure {
    match (one, other) {
        (Figure::Counted(one), Figure::Counted(other)) => Figure::Counted(one + other),
        (Figure::Counted(one), _) | (_, Figure::Counted(one)) => Figure::Counted(one),
        (Figure::NotApplicable, _) | (_, Figure::NotApplicable) => Figure::NotApplicable,
        (Figure::Absent, Figure::Absent) => Figure::Absent,
    }
}

/// Which metrics belong together.
struct Links<'a> {
    plan: &'a Plan,
    /// By a metric's place in the plan: the place of the first of those it belongs together with.
    first: Vec<usize>,
}

impl<'a> Links<'a> {
    /// Joins what an indicator takes and what a rule adds up.
    fn of(plan: &'a Plan) -> Self {
        let mut links = Self { plan, first: (0..plan.metrics.len()).collect() };
        for indicator in &plan.indicators {
            links.join(indicator.metrics().map(|metric| &metric.value));
        }
        for rule in plan.rules.iter().filter(|rule| is_sum(rule)) {
            links.join(rule.terms().map(|term| &term.value.metric));
        }
        for at in 0..links.first.len() {
            links.first[at] = links.find(at);
        }
        links
    }

    fn join<'i>(&mut self, ids: impl Iterator<Item = &'i Id>) {
        let plan = self.plan;
        let mut places = ids.filter_map(|id| plan.metrics.position(id.as_str()));
        let Some(one) = places.next() else { return };
        for other in places {
            let (one, other) = (self.find(one), self.find(other));
            self.first[one.max(other)] = one.min(other);
        }
    }

    /// The first of a group; on the way every link is shortened.
    fn find(&mut self, mut at: usize) -> usize {
        while self.first[at] != at {
            self.first[at] = self.first[self.first[at]];
            at = self.first[at];
        }
        at
    }

    /// The group of a metric.
    fn group(&self, metric: &Metric) -> Option<usize> {
        self.first.get(self.plan.metrics.position(metric.id.as_str())?).copied()
    }

    /// The metrics of a group, in the plan's order.
    fn members(&self, group: usize) -> Vec<&'a Metric> {
        let all = self.plan.metrics.iter().zip(&self.first);
        all.filter(|(_, first)| **first == group).map(|(metric, _)| metric).collect()
    }
}

/// The parts that a total is added up from again in a report.
fn parts_of<'a>(view: &View<'a, '_>, metric: &Metric) -> Vec<&'a Metric> {
    if view.periods.len() > 1 { parts(view.plan, metric) } else { Vec::new() }
}

/// The parts that a total must be added up from again over several periods.
///
/// A rule that a metric equals the sum of others makes it their total. Where those do not all
/// combine in the total's own way, neither adding it up nor taking its last value keeps the rule:
/// 'dossiers received' is the opening balance of the first period plus what came in over all of
/// them, not the sum of totals (each dossier still pending would count again) nor the last total.
///
/// Empty where any such rule has parts that all combine in the total's own way: then so does it.
/// Of several others the first in the plan holds; the rest then hold as well where the units'
/// balances continue from period to period.
fn parts<'a>(plan: &'a Plan, metric: &Metric) -> Vec<&'a Metric> {
    parts_beside(plan, metric, &[])
}

/// The same, with the totals that are being added up: one that is its own part is left as it is.
fn parts_beside<'a>(plan: &'a Plan, metric: &Metric, above: &[&Id]) -> Vec<&'a Metric> {
    if above.contains(&&metric.id) {
        return Vec::new();
    }
    let above: Vec<&Id> = above.iter().copied().chain([&metric.id]).collect();
    let mut found: Option<Vec<&'a Metric>> = None;
    for terms in sums_to(plan, metric) {
        let expanded: Vec<Vec<&Metric>> =
            terms.iter().map(|term| parts_beside(plan, term, &above)).collect();
        let is_alike = terms
            .iter()
            .zip(&expanded)
            .all(|(term, parts)| parts.is_empty() && term.over_time == metric.over_time);
        if is_alike {
            return Vec::new();
        }
        let flat = terms
            .into_iter()
            .zip(expanded)
            .flat_map(|(term, parts)| if parts.is_empty() { vec![term] } else { parts });
        found.get_or_insert_with(|| flat.collect());
    }
    found.unwrap_or_default()
}

/// The sums that rules say a metric equals.
fn sums_to<'a>(plan: &'a Plan, metric: &Metric) -> impl Iterator<Item = Vec<&'a Metric>> {
    let is_it = |side: &[Placed<Term>]| matches!(side, [only] if only.value.metric == metric.id);
    plan.rules.iter().filter_map(move |rule| {
        let other = match (is_it(&rule.left), is_it(&rule.right)) {
            (true, false) => &rule.right,
            (false, true) => &rule.left,
            _ => return None,
        };
        if !is_sum(rule) || !rule.is_exact() || other.len() < 2 {
            return None;
        }
        other.iter().map(|term| plan.metrics.get(term.value.metric.as_str())).collect()
    })
}

/// Whether a rule says, of one period and without exception, that two sums are equal.
fn is_sum(rule: &ArithmeticRule) -> bool {
    rule.relation == Relation::Equal
        && rule.units.is_none()
        && rule.strictness == Strictness::Error
        && rule.terms().all(|term| !term.value.previous)
}

/// What units wrote beside a metric, each text once, in the order of units and periods.
fn said<'a>(
    view: &View<'a, '_>,
    shares: &[(&Share<'_>, Attendance)],
    metric: &Metric,
    text: impl Fn(Entry<'a>) -> &'a str,
) -> Vec<&'a str> {
    let (mut texts, mut seen) = (Vec::new(), BTreeSet::new());
    for (share, when) in shares {
        for at in &when.whole {
            let entry = view.ledger.entry(&view.periods[*at].id, &share.unit.id, &metric.id);
            let text = entry.map(&text).unwrap_or_default();
            if !text.is_empty() && seen.insert(text) {
                texts.push(text);
            }
        }
    }
    texts
}
