//! The numbers of the plan are those of its source: every target is among the figures of a clause
//! that its indicator cites, and every figure of a clause is some indicator's target.
//!
//! Units' own targets are not held against the source: they may be harder than the plan's, and the
//! plan's are what they must not undercut.

use std::collections::{BTreeMap, BTreeSet};

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::i18n::{Message, Value};
use crate::model::{
    Clause, FigureKey, Indicator, MeasureUnit, Place, Placed, Plan, Quantity, Side, StatedFigure,
    Target,
};

static MISQUOTED_FIGURE: Rule = Rule::error("R320", "misquoted-figure");
static TURNED_FIGURE: Rule = Rule::error("R321", "turned-figure");
static DROPPED_FIGURE: Rule = Rule::error("R322", "dropped-figure");
static UNSTATED_FIGURE: Rule = Rule::warning("R323", "unstated-figure");

pub(super) static CHECK: Check = Check {
    rules: &[&MISQUOTED_FIGURE, &TURNED_FIGURE, &DROPPED_FIGURE, &UNSTATED_FIGURE],
    looks: &[Look::Whole(run)],
};

/// How many figures of a clause a finding lists.
const SHOWN: usize = 5;

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let plan = facts.plan;
    let mut clauses = plan.cited_seeds().flat_map(|seed| &seed.clauses);
    // A register that notes no figures says nothing about the plan's.
    if plan.damaged || clauses.all(|clause| clause.figures.is_empty()) {
        return;
    }
    let mut count = Count::of(plan);
    let mut amiss = Vec::new();
    for indicator in &plan.indicators {
        let cited: Vec<&Clause> =
            indicator.source.iter().filter_map(|clause| plan.clause(&clause.value)).collect();
        // That it has no target is a finding of its own.
        let Some(target) = &indicator.target else { continue };
        if let Some(lost) = count.carry(&cited, indicator, target.value)
            && !cited.is_empty()
            && !cited.iter().any(|clause| clause.illegible)
        {
            amiss.push((indicator, target, lost, cited));
        }
    }
    for (indicator, target, lost, cited) in amiss {
        diagnostics.push(count.misquoted(indicator, target, lost, &cited));
    }
    let cited: BTreeSet<_> = plan.citations().map(|(clause, _, _)| clause).collect();
    for clause in plan.cited_seeds().flat_map(|seed| &seed.clauses) {
        // Of two documents with a clause of this number, the plan cites the first.
        let meant = plan.clause(clause.id.as_str()).is_some_and(|it| it.place == clause.place);
        // Of a clause that nothing takes up, its own finding says so.
        if meant && cited.contains(clause.id.as_str()) && !plan.is_excused(clause) {
            for figure in count.dropped(clause) {
                diagnostics.push(
                    Diagnostic::new(&DROPPED_FIGURE, figure.place)
                        .with("clause", &clause.id)
                        .found(figure.value.text.as_str()),
                );
            }
        }
    }
}

/// A bound of a target.
type Bound = (Side, Quantity);

/// The bounds of a target as its source states them: by how much something is to rise or fall at the
/// least.
fn bounds(target: Target) -> Vec<Bound> {
    if target.is_of_change() {
        return target.numbers().map(|number| (Side::Least, number)).collect();
    }
    target.bounds().sides().collect()
}

/// In what the numbers of an indicator's target are: changes are in per cent.
fn measure(indicator: &Indicator) -> &MeasureUnit {
    let target = indicator.target.as_ref();
    if target.is_some_and(|target| target.value.is_of_change()) {
        return &MeasureUnit::Percent;
    }
    &indicator.unit
}

/// The figures of every clause that are still to be carried.
struct Count<'p> {
    open: BTreeMap<(Place, FigureKey), Vec<&'p Placed<StatedFigure>>>,
    /// Which were stated at all: several indicators may share one figure.
    stated: BTreeSet<(Place, FigureKey)>,
}

impl<'p> Count<'p> {
    fn of(plan: &'p Plan) -> Self {
        let mut count = Self { open: BTreeMap::new(), stated: BTreeSet::new() };
        for clause in plan.cited_seeds().flat_map(|seed| &seed.clauses) {
            // From the back, so that the first is taken first.
            for figure in clause.figures.iter().rev() {
                let key = (clause.place, figure.value.key());
                count.stated.insert(key.clone());
                count.open.entry(key).or_default().push(figure);
            }
        }
        count
    }

    /// Carries the figures of the clauses that an indicator cites by the bounds of its target. The
    /// first bound that is none of them is left over.
    fn carry(&mut self, cited: &[&Clause], indicator: &Indicator, target: Target) -> Option<Bound> {
        let mut lost = None;
        for (side, bound) in bounds(target) {
            let mut carried = false;
            for clause in cited {
                for key in side.figures(bound, measure(indicator)) {
                    let key = (clause.place, key);
                    carried |= self.stated.contains(&key);
                    if let Some(figures) = self.open.get_mut(&key) {
                        figures.pop();
                    }
                }
            }
            lost = lost.or((!carried).then_some((side, bound)));
        }
        lost
    }

    /// What is wrong with a target of which a bound carries none of its clauses' figures. The figure
    /// that it stands for is taken: one fault is one finding.
    fn misquoted(
        &mut self,
        indicator: &Indicator,
        target: &Placed<Target>,
        (side, bound): Bound,
        cited: &[&'p Clause],
    ) -> Diagnostic {
        let finding = |rule, place, clause: &Clause| {
            Diagnostic::new(rule, target.place)
                .with("indicator", &indicator.id)
                .with("clause", &clause.id)
                .with("target", Message::target(target.value, &indicator.unit))
                .found(bound.to_string())
                .see(place, "clause")
        };
        for clause in cited {
            for key in side.turned().figures(bound, measure(indicator)) {
                let open = self.open.get_mut(&(clause.place, key.clone()));
                let taken = open.and_then(Vec::pop);
                let stated = || clause.figures.iter().find(|figure| figure.value.key() == key);
                if let Some(figure) = taken.or_else(stated) {
                    return finding(&TURNED_FIGURE, figure.place, clause)
                        .with("figure", figure.value.text.as_str());
                }
            }
        }
        let Some(clause) = cited.iter().find(|clause| !clause.figures.is_empty()) else {
            let clause = cited[0];
            return finding(&UNSTATED_FIGURE, clause.place, clause);
        };
        let figure = self.nearest(indicator, (side, bound), clause);
        let figures = clause.figures.iter().take(SHOWN).map(|figure| figure.value.text.as_str());
        let more = (clause.figures.len() > SHOWN).then_some("…");
        let figures = Value::joined(", ", figures.chain(more));
        finding(&MISQUOTED_FIGURE, figure, clause).with("figures", figures)
    }

    /// The figure that a bound was most likely meant to be, and that nothing else need carry now:
    /// of those still open in the same unit and direction, in the same unit, any.
    fn nearest(&mut self, indicator: &Indicator, (side, bound): Bound, clause: &Clause) -> Place {
        let units: Vec<_> = side.figures(bound, measure(indicator)).collect();
        let rank = |key: &FigureKey| {
            let unit = units.iter().any(|(_, _, unit)| *unit == key.2);
            (!unit, units.iter().all(|(least, _, _)| *least != key.0))
        };
        let key = clause
            .figures
            .iter()
            .map(|figure| figure.value.key())
            .filter(|key| {
                let open = self.open.get(&(clause.place, key.clone()));
                open.is_some_and(|figures| !figures.is_empty())
            })
            .min_by_key(rank);
        let open = key.and_then(|key| self.open.get_mut(&(clause.place, key)));
        open.and_then(Vec::pop).or(clause.figures.first()).map_or(clause.place, |it| it.place)
    }

    /// The figures of a clause that nothing carries, in the order of the register.
    fn dropped(&mut self, clause: &Clause) -> Vec<&'p Placed<StatedFigure>> {
        let mut dropped: Vec<_> = clause
            .figures
            .iter()
            .filter_map(|figure| self.open.remove(&(clause.place, figure.value.key())))
            .flatten()
            .collect();
        dropped.sort_by_key(|figure| figure.place);
        dropped
    }
}
